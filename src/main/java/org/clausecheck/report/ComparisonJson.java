package org.clausecheck.report;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.clausecheck.compare.Change;
import org.clausecheck.compare.Comparison;
import org.clausecheck.compare.Draft;
import org.clausecheck.compare.Signal;
import org.clausecheck.review.DraftReview;
import org.clausecheck.review.DraftReview.Hanging;
import org.clausecheck.review.DraftReview.ReviewedChange;
import org.clausecheck.review.DraftReview.Turn;
import org.clausecheck.review.Quote;
import org.clausecheck.review.Verdict;
import org.clausecheck.structure.Clause;
import org.clausecheck.text.DocumentInfo;
import org.clausecheck.text.Span;

/** A comparison as data, in the form of {@code comparison.schema.json}. */
final class ComparisonJson {

  /** Names the form; the number goes up when readers of the old form would fail. */
  static final String FORMAT = "urn:clausecheck:comparison:1";

  List<String> write(List<DraftReview> steps, OutputStream out) throws IOException {
    try (JsonGenerator json = JsonReport.generator(out)) {
      if (steps.size() == 1) {
        step(json, steps.get(0));
      } else {
        all(json, steps);
      }
      json.writeRaw('\n');
    }
    return List.of();
  }

  /** Several drafts: the positions by draft, then each step. */
  private static void all(JsonGenerator json, List<DraftReview> steps) throws IOException {
    PositionTable table = PositionTable.of(steps);
    json.writeStartObject();
    json.writeStringField("format", FORMAT);
    JsonReport.strings(json, "drafts", table.drafts());
    json.writeArrayFieldStart("positions");
    for (PositionTable.Row row : table.rows()) {
      json.writeStartObject();
      json.writeStringField("position", row.position());
      JsonReport.strings(json, "verdicts", row.verdicts().stream().map(Verdict::id).toList());
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeArrayFieldStart("steps");
    for (DraftReview step : steps) {
      step(json, step);
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private static void step(JsonGenerator json, DraftReview step) throws IOException {
    json.writeStartObject();
    json.writeStringField("format", FORMAT);
    json.writeStringField("library", step.after().libraryVersion());
    json.writeStringField("as", step.after().as());
    document(json, "old", step.before().text().info(), step.before().kind().id());
    document(json, "new", step.after().text().info(), step.after().kind().id());
    json.writeBooleanField("marked", step.comparison().after().marked());
    ComparisonText text = ComparisonText.of(step);
    JsonReport.strings(json, "notices", text.notices());
    JsonReport.strings(json, "answer", text.answer());
    json.writeArrayFieldStart("changes");
    for (ReviewedChange change : step.changes()) {
      change(json, step, change);
    }
    json.writeEndArray();
    json.writeArrayFieldStart("verdicts");
    for (Turn turn : step.turns()) {
      turn(json, turn);
    }
    json.writeEndArray();
    json.writeArrayFieldStart("clauses");
    for (Comparison.Pair pair : step.comparison().pairs()) {
      json.writeStartObject();
      clause(json, "old", step.comparison().before(), pair.before());
      clause(json, "new", step.comparison().after(), pair.after());
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeStringField("disclaimer", text.disclaimer());
    json.writeEndObject();
  }

  private static void document(JsonGenerator json, String field, DocumentInfo info, String kind)
      throws IOException {
    json.writeObjectFieldStart(field);
    json.writeStringField("name", info.name());
    json.writeStringField("mediaType", info.mediaType());
    json.writeStringField("sha256", info.sha256());
    json.writeStringField("note", info.note());
    json.writeStringField("kind", kind);
    json.writeEndObject();
  }

  private static void change(JsonGenerator json, DraftReview step, ReviewedChange reviewed)
      throws IOException {
    Change change = reviewed.change();
    json.writeStartObject();
    json.writeNumberField("number", reviewed.number());
    json.writeStringField("kind", change.kind().id());
    side(
        json, "old", reviewed.before(), path(step.comparison().before(), change.before().clause()));
    side(json, "new", reviewed.after(), path(step.comparison().after(), change.after().clause()));
    json.writeBooleanField("tracked", change.tracked());
    json.writeBooleanField("unmarked", reviewed.unmarked());
    JsonReport.strings(json, "signals", change.signals().stream().map(Signal::id).toList());
    JsonReport.strings(json, "positions", reviewed.positions());
    json.writeArrayFieldStart("hanging");
    for (Hanging hanging : reviewed.hanging()) {
      json.writeStartObject();
      json.writeStringField("tie", hanging.tie().id());
      json.writeStringField("of", hanging.of());
      JsonReport.strings(json, "clauses", hanging.clauses());
      JsonReport.strings(json, "positions", hanging.positions());
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  /** Offsets into the source, as everything a program looks up. */
  private static void side(JsonGenerator json, String field, Quote quote, String clause)
      throws IOException {
    json.writeObjectFieldStart(field);
    json.writeNumberField("start", quote.source().start());
    json.writeNumberField("end", quote.source().end());
    json.writeStringField("clause", clause);
    json.writeStringField("where", quote.place().describe());
    json.writeStringField("words", quote.words());
    json.writeEndObject();
  }

  private static void clause(JsonGenerator json, String field, Draft draft, int index)
      throws IOException {
    Clause clause = draft.outline().clauses().get(index);
    Span source = draft.text().toSource(clause.span());
    json.writeObjectFieldStart(field);
    json.writeNumberField("start", source.start());
    json.writeNumberField("end", source.end());
    json.writeStringField("clause", path(draft, index));
    json.writeEndObject();
  }

  private static String path(Draft draft, int clause) {
    return clause < 0
        ? ""
        : draft.outline().path(draft.outline().clauses().get(clause), draft.text().text());
  }

  private static void turn(JsonGenerator json, Turn turn) throws IOException {
    json.writeStartObject();
    json.writeStringField("position", turn.after().position());
    json.writeStringField("before", turn.before().verdict().id());
    json.writeStringField("after", turn.after().verdict().id());
    json.writeStringField("direction", turn.direction().id());
    json.writeArrayFieldStart("changes");
    for (int number : turn.changes()) {
      json.writeNumber(number);
    }
    json.writeEndArray();
    quotes(json, "oldQuotes", turn.before().quotes());
    quotes(json, "newQuotes", turn.after().quotes());
    json.writeEndObject();
  }

  private static void quotes(JsonGenerator json, String field, List<Quote> quotes)
      throws IOException {
    json.writeArrayFieldStart(field);
    for (Quote quote : quotes) {
      json.writeStartObject();
      json.writeNumberField("start", quote.source().start());
      json.writeNumberField("end", quote.source().end());
      json.writeStringField("clause", quote.clause());
      json.writeStringField("where", quote.place().describe());
      json.writeStringField("words", quote.words());
      json.writeEndObject();
    }
    json.writeEndArray();
  }
}
