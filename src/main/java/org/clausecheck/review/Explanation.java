package org.clausecheck.review;

import java.util.List;

/**
 * The full trace of one position: why this verdict and not the next.
 *
 * @param position id
 * @param title of the position
 * @param verdict what it came to
 * @param steps whether it applies, then its tiers, best first, then whether the agreement speaks of
 *     it; as far as they were asked
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
   * @param asked "applies", "preferred", "fallback", "walk-away" or "addressed"
   * @param condition as written in the library
   * @param means the condition in words; may be empty
   * @param outcome "holds", "does not hold", "unknown" or "not stated"
   * @param facts every fact that the condition names
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
   * @param name such as "termination.cure_days"
   * @param state "stated", "not stated", "unclear" or "redacted"
   * @param value in words, or why it is unclear; may be empty
   * @param proof the words
   */
  public record FactState(String name, String state, String value, List<Quote> proof) {
    public FactState {
      proof = List.copyOf(proof);
    }
  }
}
