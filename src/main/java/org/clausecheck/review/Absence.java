package org.clausecheck.review;

import java.util.List;
import org.clausecheck.classify.ClauseKind;
import org.clausecheck.text.Unreadable;

/**
 * The proof that something is missing.
 *
 * @param searched the kinds of clause looked for
 * @param words the words looked for, where no kind of clause covers the matter
 * @param sentences number of sentences searched
 * @param nearest the best candidates, likeliest first
 * @param unreadable parts that could not be searched
 */
public record Absence(
    List<ClauseKind> searched,
    List<String> words,
    int sentences,
    List<Candidate> nearest,
    List<Unreadable> unreadable) {
  public Absence {
    searched = List.copyOf(searched);
    words = List.copyOf(words);
    nearest = List.copyOf(nearest);
    unreadable = List.copyOf(unreadable);
  }

  /** A passage that came near. */
  public record Candidate(Quote quote, Likeness likeness) {}

  /** Why a passage came near. */
  public sealed interface Likeness {

    /**
     * By its kind.
     *
     * @param probability calibrated, 0 to 1, that it is of that kind
     */
    record OfKind(ClauseKind kind, double probability) implements Likeness {}

    /** By words of the matter, as the library lists them. */
    record ByWords(List<String> words) implements Likeness {
      public ByWords {
        words = List.copyOf(words);
      }
    }
  }
}
