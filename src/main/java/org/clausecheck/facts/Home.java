package org.clausecheck.facts;

import org.clausecheck.text.Span;

/**
 * Where a party is at home.
 *
 * @param name as written, such as "Delaware"
 * @param code ISO 3166-1 alpha-2 country, or ISO 3166-2 for a state of the United States, Canada or
 *     Australia, such as "US-DE"; empty when it could not be told
 * @param basis on what the home rests
 * @param proof the words
 */
public record Home(String name, String code, Basis basis, Span proof) {
  /** A party is at home where it is organised and where its seat is. */
  public enum Basis implements Named {
    ORGANISED,
    SEAT
  }
}
