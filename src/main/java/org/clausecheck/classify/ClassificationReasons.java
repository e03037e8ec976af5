package org.clausecheck.classify;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.clausecheck.structure.Outline;
import org.clausecheck.text.ContractText;

/** Says why the classifier that comes with the program decided as it did. */
public final class ClassificationReasons {
  private static final int MOST = 6;

  private final Model model;
  private final FeatureExtractor extractor;

  private ClassificationReasons(Model model, FeatureExtractor extractor) {
    this.model = model;
    this.extractor = extractor;
  }

  /** The reasons of {@link ClauseClassifier#shipped()}. */
  public static ClassificationReasons shipped() {
    return new ClassificationReasons(
        Model.shipped(), new FeatureExtractor(Cues.shipped(), Concepts.shipped()));
  }

  /**
   * What speaks for or against a kind.
   *
   * @param words in a reader's words, with stems for inflected words
   * @param logOdds what it adds to the log odds; negative when it speaks against the kind
   */
  public record Reason(String words, double logOdds) {}

  /**
   * For each sentence of the agreement, in order, and each kind it counts as, the features that
   * weigh most, heaviest first.
   */
  public List<Map<ClauseKind, List<Reason>>> of(ContractText text, Outline outline) {
    List<SeenSentence> sentences = extractor.extract(text, outline);
    Map<ClauseKind, Double> thresholds = model.thresholds(sentences.size());
    Map<ClauseKind, double[]> probabilities = model.probabilities(sentences);
    List<Map<ClauseKind, List<Reason>>> reasons = new ArrayList<>();
    for (int i = 0; i < sentences.size(); i++) {
      Map<ClauseKind, List<Reason>> ofSentence = new EnumMap<>(ClauseKind.class);
      for (Map.Entry<ClauseKind, double[]> kind : probabilities.entrySet()) {
        if (kind.getValue()[i] >= thresholds.getOrDefault(kind.getKey(), 1.0)) {
          double slope = model.head(kind.getKey()).in(sentences.size()).calibration().slope();
          ofSentence.put(kind.getKey(), strongest(sentences.get(i), kind.getKey(), slope));
        }
      }
      reasons.add(ofSentence);
    }
    return reasons;
  }

  private List<Reason> strongest(SeenSentence sentence, ClauseKind kind, double slope) {
    List<Reason> all = new ArrayList<>();
    for (int f = 0; f < sentence.features().length; f++) {
      String name = sentence.features()[f];
      double logOdds = slope * sentence.values()[f] * model.weight(name, kind);
      if (logOdds != 0) {
        all.add(new Reason(Feature.of(name).inWords(), logOdds));
      }
    }
    all.sort(
        Comparator.comparingDouble((Reason reason) -> -Math.abs(reason.logOdds()))
            .thenComparing(Reason::words));
    return List.copyOf(all.subList(0, Math.min(MOST, all.size())));
  }
}
