package org.clausecheck.nlp;

import org.clausecheck.text.Span;

/**
 * A word, number or mark.
 *
 * @param word as written
 * @param span in the analysed text
 */
public record Token(String word, Span span) {}
