package org.clausecheck.classify;

import edu.stanford.nlp.ling.CoreLabel;
import edu.stanford.nlp.process.CoreLabelTokenFactory;
import edu.stanford.nlp.process.PTBTokenizer;
import edu.stanford.nlp.process.WordToSentenceProcessor;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import org.clausecheck.nlp.Sentence;
import org.clausecheck.nlp.Token;
import org.clausecheck.text.Span;

/** Sentences as CoreNLP splits them; gives way to the nlp room's own splitter. */
final class CoreNlpSentences implements CueClassifier.Sentences {

  @Override
  public List<Sentence> split(String text, Span span) {
    List<CoreLabel> labels =
        new PTBTokenizer<>(
                new StringReader(span.in(text)),
                new CoreLabelTokenFactory(),
                "invertible=true,untokenizable=allKeep,ptb3Escaping=false,splitHyphenated=false")
            .tokenize();
    List<Sentence> sentences = new ArrayList<>();
    for (List<CoreLabel> row : new WordToSentenceProcessor<CoreLabel>().process(labels)) {
      List<Token> tokens =
          row.stream()
              .map(
                  label ->
                      new Token(
                          label.originalText(),
                          new Span(label.beginPosition(), label.endPosition()).shift(span.start())))
              .toList();
      if (!tokens.isEmpty()) {
        sentences.add(
            new Sentence(tokens.get(0).span().cover(tokens.get(tokens.size() - 1).span()), tokens));
      }
    }
    return sentences;
  }
}
