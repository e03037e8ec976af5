package org.clausecheck.nlp;

import java.util.List;
import org.clausecheck.text.Span;

/**
 * A sentence of a clause.
 *
 * @param span in the analysed text
 * @param tokens in order
 */
public record Sentence(Span span, List<Token> tokens) {
  public Sentence {
    tokens = List.copyOf(tokens);
  }
}
