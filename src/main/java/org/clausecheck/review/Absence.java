package org.clausecheck.review;

import java.util.List;
import org.clausecheck.classify.ClauseKind;
import org.clausecheck.text.Unreadable;

/**
 * The proof that something is missing.
 *
 * @param searched the kinds of clause looked for
 * @param sentences number of sentences searched
 * @param nearest the best candidates, likeliest first
 * @param unreadable parts that could not be searched
 */
public record Absence(
    List<ClauseKind> searched,
    int sentences,
    List<Candidate> nearest,
    List<Unreadable> unreadable) {
  public Absence {
    searched = List.copyOf(searched);
    nearest = List.copyOf(nearest);
    unreadable = List.copyOf(unreadable);
  }

  /**
   * A passage that came near.
   *
   * @param probability calibrated, 0 to 1, that it is of that kind
   */
  public record Candidate(Quote quote, ClauseKind kind, double probability) {}
}
