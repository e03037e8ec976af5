package org.clausecheck.report;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.clausecheck.compare.Change;
import org.clausecheck.compare.Comparison;
import org.clausecheck.compare.Draft;
import org.clausecheck.compare.Signal;
import org.clausecheck.review.DraftReview;
import org.clausecheck.review.DraftReview.Direction;
import org.clausecheck.review.DraftReview.Hanging;
import org.clausecheck.review.DraftReview.ReviewedChange;
import org.clausecheck.review.Quote;
import org.clausecheck.review.Review;
import org.clausecheck.review.Verdict;
import org.clausecheck.structure.Clause;
import org.clausecheck.text.DocumentInfo;
import org.clausecheck.text.Span;

/** A comparison as data, in the form of {@code comparison.schema.json}. */
final class ComparisonJson {

  /** Names the form; the number goes up when readers of the old form would fail. */
  static final String FORMAT = "urn:clausecheck:comparison:1";

  private static final JsonForm FORM = new JsonForm();

  /** Several drafts: the positions by draft, then each step. */
  private record Steps(
      String format, List<String> drafts, List<Position> positions, List<Step> steps) {}

  private record Position(String position, List<Verdict> verdicts) {}

  private record Step(
      String format,
      String library,
      String as,
      @JsonProperty("old") Document before,
      @JsonProperty("new") Document after,
      boolean marked,
      List<String> notices,
      List<String> answer,
      List<Changed> changes,
      List<Turn> verdicts,
      List<Pair> clauses,
      String disclaimer) {}

  private record Document(String name, String mediaType, String sha256, String note, String kind) {}

  private record Changed(
      int number,
      Change.Kind kind,
      @JsonProperty("old") Words before,
      @JsonProperty("new") Words after,
      boolean tracked,
      boolean unmarked,
      Set<Signal> signals,
      List<String> positions,
      List<Hanging> hanging) {}

  /** Words and where they stand: offsets into the source, as everything a program looks up. */
  private record Words(int start, int end, String clause, String where, String words) {}

  private record Turn(
      String position,
      Verdict before,
      Verdict after,
      Direction direction,
      List<Integer> changes,
      List<Words> oldQuotes,
      List<Words> newQuotes) {}

  private record Pair(@JsonProperty("old") Place before, @JsonProperty("new") Place after) {}

  private record Place(int start, int end, String clause) {}

  List<String> write(List<DraftReview> steps, OutputStream out) throws IOException {
    FORM.write(steps.size() == 1 ? step(steps.get(0)) : all(steps), Map.of(), out);
    return List.of();
  }

  private static Steps all(List<DraftReview> steps) {
    PositionTable table = PositionTable.of(steps);
    return new Steps(
        FORMAT,
        table.drafts(),
        table.rows().stream().map(row -> new Position(row.position(), row.verdicts())).toList(),
        steps.stream().map(ComparisonJson::step).toList());
  }

  private static Step step(DraftReview step) {
    Comparison comparison = step.comparison();
    ComparisonText text = ComparisonText.of(step);
    return new Step(
        FORMAT,
        step.after().libraryVersion(),
        step.after().as(),
        document(step.before()),
        document(step.after()),
        comparison.after().marked(),
        text.notices(),
        text.answer(),
        step.changes().stream().map(change -> changed(comparison, change)).toList(),
        step.turns().stream().map(ComparisonJson::turn).toList(),
        comparison.pairs().stream()
            .map(
                pair ->
                    new Pair(
                        place(comparison.before(), pair.before()),
                        place(comparison.after(), pair.after())))
            .toList(),
        text.disclaimer());
  }

  private static Document document(Review review) {
    DocumentInfo info = review.text().info();
    return new Document(
        info.name(), info.mediaType(), info.sha256(), info.note(), review.kind().id());
  }

  private static Changed changed(Comparison comparison, ReviewedChange reviewed) {
    Change change = reviewed.change();
    return new Changed(
        reviewed.number(),
        change.kind(),
        words(reviewed.before(), path(comparison.before(), change.before().clause())),
        words(reviewed.after(), path(comparison.after(), change.after().clause())),
        change.tracked(),
        reviewed.unmarked(),
        change.signals(),
        reviewed.positions(),
        reviewed.hanging());
  }

  private static Words words(Quote quote, String clause) {
    Span source = quote.source();
    return new Words(source.start(), source.end(), clause, quote.place().describe(), quote.words());
  }

  private static Place place(Draft draft, int index) {
    Clause clause = draft.outline().clauses().get(index);
    Span source = draft.text().toSource(clause.span());
    return new Place(source.start(), source.end(), path(draft, index));
  }

  private static String path(Draft draft, int clause) {
    return clause < 0
        ? ""
        : draft.outline().path(draft.outline().clauses().get(clause), draft.text().text());
  }

  private static Turn turn(DraftReview.Turn turn) {
    return new Turn(
        turn.after().position(),
        turn.before().verdict(),
        turn.after().verdict(),
        turn.direction(),
        turn.changes(),
        quotes(turn.before().quotes()),
        quotes(turn.after().quotes()));
  }

  private static List<Words> quotes(List<Quote> quotes) {
    return quotes.stream().map(quote -> words(quote, quote.clause())).toList();
  }
}
