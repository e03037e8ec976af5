package org.clausecheck.api;

import java.util.List;

/**
 * What a contract makes of one position of the clause library.
 *
 * @param id such as "exclusivity.paid"
 * @param family of positions that it belongs to, such as "exclusivity"
 * @param title of the position
 * @param outcome where the contract stands
 * @param accepted whether a waiver beside the contract accepts it
 * @param says what the contract says or does not say, in a sentence
 * @param words that decided it, verbatim; empty where nothing was found
 * @param why it matters
 * @param recommendedBy who recommends the position, one citation each; never empty
 * @param ask what to ask for
 * @param wording a clause to propose; may be empty
 */
public record CheckedPosition(
    String id,
    String family,
    String title,
    Outcome outcome,
    boolean accepted,
    String says,
    List<CitedWords> words,
    String why,
    List<String> recommendedBy,
    String ask,
    String wording) {
  /** Keeps copies of the lists. */
  public CheckedPosition {
    words = List.copyOf(words);
    recommendedBy = List.copyOf(recommendedBy);
  }
}
