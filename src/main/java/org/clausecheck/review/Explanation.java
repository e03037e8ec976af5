package org.clausecheck.review;

import java.util.List;

/**
 * The full trace of one position: why this verdict and not the next.
 *
 * @param position id
 * @param title of the position
 * @param verdict what it came to
 * @param steps whether it applies; its tiers, best first; whether the agreement speaks of it;
 *     whether its silence is one, and its words stand where they should; last the tiers that were
 *     not asked, since one before them decided
 * @param conclusion in a sentence
 */
public record Explanation(
    String position, String title, Verdict verdict, List<Step> steps, String conclusion) {
  public Explanation {
    steps = List.copyOf(steps);
  }

  /**
   * A question put to the facts.
   *
   * @param asked "applies", "preferred", "fallback", "walk-away", "addressed", "silence" or "only
   *     there"
   * @param condition as written in the library
   * @param means the condition in words; may be empty
   * @param outcome "holds", "does not hold", "unknown", "not stated" or "not asked"
   * @param facts every fact that the condition names; of the last two, every kind of clause that
   *     was looked for
   */
  public record Step(
      String asked, String condition, String means, String outcome, List<FactState> facts) {
    public Step {
      facts = List.copyOf(facts);
    }
  }

  /**
   * A fact as it stood.
   *
   * @param name such as "termination.cure_days", or a kind of clause
   * @param state "stated", "not stated", "unclear" or "redacted"; of a kind "found" or "not found"
   * @param value in words, or why it is unclear; may be empty
   * @param decides whether the outcome rests on it
   * @param proof the words
   */
  public record FactState(
      String name, String state, String value, boolean decides, List<Quote> proof) {
    public FactState {
      proof = List.copyOf(proof);
    }
  }
}
