package org.clausecheck.report;

import java.util.ArrayList;
import java.util.List;
import org.clausecheck.review.DraftReview;
import org.clausecheck.review.Finding;
import org.clausecheck.review.Review;
import org.clausecheck.review.Verdict;

/**
 * How the positions stand in draft after draft.
 *
 * @param drafts names of the files, oldest first
 * @param rows one a position, those whose verdict changed first
 */
public record PositionTable(List<String> drafts, List<Row> rows) {

  /**
   * A position.
   *
   * @param verdicts one a draft
   */
  public record Row(String position, String title, List<Verdict> verdicts) {

    /** Whether the verdict is not the same throughout. */
    public boolean turns() {
      return verdicts.stream().distinct().count() > 1;
    }
  }

  /** The table of some drafts, compared each with the next. */
  static PositionTable of(List<DraftReview> steps) {
    List<Review> reviews = new ArrayList<>();
    reviews.add(steps.get(0).before());
    steps.forEach(step -> reviews.add(step.after()));
    List<Row> rows = new ArrayList<>();
    for (Finding finding : reviews.get(reviews.size() - 1).findings()) {
      List<Verdict> verdicts =
          reviews.stream().map(review -> verdict(review, finding.position())).toList();
      rows.add(new Row(finding.position(), finding.title(), verdicts));
    }
    rows.sort(java.util.Comparator.comparing(row -> !row.turns()));
    return new PositionTable(
        reviews.stream().map(review -> review.text().info().name()).toList(), List.copyOf(rows));
  }

  private static Verdict verdict(Review review, String position) {
    return review.findings().stream()
        .filter(finding -> finding.position().equals(position))
        .map(Finding::verdict)
        .findFirst()
        .orElse(Verdict.NOT_APPLICABLE);
  }
}
