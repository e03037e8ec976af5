package org.clausecheck.review;

import java.util.List;
import org.clausecheck.library.Position;
import org.clausecheck.text.Span;

/**
 * What a position came to.
 *
 * @param decisive the fact that decides, in a few words
 * @param condition the tier's condition in words, or why no tier fits
 * @param quoted the words that decided
 * @param silent whether it rests on something that was not found, at least in part
 * @param steps every question asked, in order
 */
record Judgement(
    Position position,
    Verdict verdict,
    String decisive,
    String condition,
    List<Span> quoted,
    boolean silent,
    List<Explanation.Step> steps) {
  Judgement {
    quoted = List.copyOf(quoted);
    steps = List.copyOf(steps);
  }

  /** A judgement on words, whose questions are not told yet. */
  Judgement(
      Position position, Verdict verdict, String decisive, String condition, List<Span> quoted) {
    this(position, verdict, decisive, condition, quoted, false, List.of());
  }

  /** The same judgement with its questions. */
  Judgement traced(List<Explanation.Step> by) {
    return new Judgement(position, verdict, decisive, condition, quoted, silent, by);
  }
}
