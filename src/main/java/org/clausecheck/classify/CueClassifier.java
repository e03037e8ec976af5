package org.clausecheck.classify;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.clausecheck.nlp.Sentence;
import org.clausecheck.nlp.SentenceSplitter;
import org.clausecheck.nlp.Token;
import org.clausecheck.structure.Clause;
import org.clausecheck.structure.Outline;
import org.clausecheck.text.ContractText;

/** Classifies by cues alone: the strongest cue for a kind decides, unless one speaks against it. */
final class CueClassifier implements ClauseClassifier {
  private static final double CONTRADICTED = 0.4;

  private final Cues cues;

  CueClassifier(Cues cues) {
    this.cues = cues;
  }

  @Override
  public ClassifiedContract classify(ContractText text, Outline outline) {
    Cues.Finder finder = cues.finder();
    List<ClassifiedSentence> classified = new ArrayList<>();
    for (Sentence sentence : new SentenceSplitter().split(text, outline)) {
      List<String> words = new ArrayList<>();
      for (Token token : sentence.tokens()) {
        Cues.words(token.word(), words);
      }
      int clause = outline.clauseAt(sentence.span().start()).map(Clause::index).orElse(0);
      classified.add(new ClassifiedSentence(sentence, clause, probabilities(finder.find(words))));
    }
    return new ClassifiedContract(text, outline, classified, Map.of());
  }

  private Map<ClauseKind, Double> probabilities(BitSet found) {
    Map<ClauseKind, Double> probabilities = new EnumMap<>(ClauseKind.class);
    for (ClauseKind kind : ClauseKind.values()) {
      double strongest = 0;
      double share = 1;
      for (int i = found.nextSetBit(0); i >= 0; i = found.nextSetBit(i + 1)) {
        Cues.Cue cue = cues.get(i);
        if (cue.kind() == kind) {
          strongest = Math.max(strongest, cue.strength());
          share = cue.strength() == 0 ? CONTRADICTED : share;
        }
      }
      probabilities.put(kind, strongest * share);
    }
    return probabilities;
  }
}
