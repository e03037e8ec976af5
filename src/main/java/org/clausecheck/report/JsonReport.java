package org.clausecheck.report;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.clausecheck.classify.ClauseKind;
import org.clausecheck.library.Evidence;
import org.clausecheck.review.Absence;
import org.clausecheck.review.Absence.Likeness.ByWords;
import org.clausecheck.review.Absence.Likeness.OfKind;
import org.clausecheck.review.Finding;
import org.clausecheck.review.Quote;
import org.clausecheck.review.Review;
import org.clausecheck.review.Verdict;
import org.clausecheck.text.DocumentInfo;
import org.clausecheck.text.Place;
import org.clausecheck.text.Span;
import org.clausecheck.text.Unreadable;

/** The whole review as data, in the form of {@code review.schema.json}. */
public final class JsonReport implements ReportWriter {

  /** Names the form; the number goes up when readers of the old form would fail. */
  public static final String FORMAT = "urn:clausecheck:review:1";

  @Override
  public List<String> write(Review review, Original original, OutputStream out) throws IOException {
    try (JsonGenerator json = generator(out)) {
      review(json, review);
      json.writeRaw('\n');
    }
    return List.of();
  }

  /** Writes indented UTF-8, with the same line breaks everywhere; leaves the stream open. */
  static JsonGenerator generator(OutputStream out) throws IOException {
    Separators separators =
        Separators.createDefaultInstance()
            .withObjectFieldValueSpacing(Separators.Spacing.AFTER)
            .withRootSeparator("");
    return JsonFactory.builder()
        .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
        .build()
        .createGenerator(out)
        .setPrettyPrinter(
            new DefaultPrettyPrinter(separators)
                .withObjectIndenter(new DefaultIndenter("  ", "\n")));
  }

  private static void review(JsonGenerator json, Review review) throws IOException {
    json.writeStartObject();
    json.writeStringField("format", FORMAT);
    json.writeStringField("library", review.libraryVersion());
    json.writeStringField("as", review.as());
    document(json, review.text().info());
    json.writeObjectFieldStart("kind");
    json.writeStringField("id", review.kind().id());
    json.writeStringField("says", review.kind().says());
    json.writeStringField("why", review.kind().why());
    json.writeEndObject();
    json.writeStringField("title", review.title());
    json.writeArrayFieldStart("parties");
    for (Review.ReviewedParty party : review.parties()) {
      json.writeStartObject();
      json.writeStringField("name", party.name());
      strings(json, "aliases", party.aliases());
      json.writeStringField("role", party.role());
      strings(json, "homes", party.homes());
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeArrayFieldStart("shares");
    for (Review.Share share : review.shares()) {
      json.writeStartObject();
      json.writeStringField("label", share.label());
      json.writeNumberField("characters", share.characters());
      json.writeEndObject();
    }
    json.writeEndArray();
    unreadable(json, review.unreadable());
    strings(json, "notices", review.notices());
    json.writeStringField("headline", review.headline());
    json.writeArrayFieldStart("families");
    for (Review.FamilyVerdict family : review.families()) {
      json.writeStartObject();
      json.writeStringField("family", family.family().id());
      json.writeStringField("verdict", family.verdict().id());
      json.writeStringField("decisive", family.decisive());
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeArrayFieldStart("findings");
    OwnTerms terms = OwnTerms.of(review);
    for (Finding finding : review.findings()) {
      finding(json, finding, terms);
    }
    json.writeEndArray();
    json.writeObjectFieldStart("counts");
    for (Map.Entry<Verdict, Long> count : review.counts().entrySet()) {
      json.writeNumberField(count.getKey().id(), count.getValue());
    }
    json.writeEndObject();
    json.writeStringField("disclaimer", ReportText.of(review).disclaimer());
    json.writeEndObject();
  }

  private static void document(JsonGenerator json, DocumentInfo info) throws IOException {
    json.writeObjectFieldStart("document");
    json.writeStringField("name", info.name());
    json.writeStringField("mediaType", info.mediaType());
    json.writeStringField("sha256", info.sha256());
    json.writeNumberField("pages", info.pages());
    json.writeNumberField("paragraphs", info.paragraphs());
    json.writeStringField("language", info.language());
    json.writeStringField("note", info.note());
    json.writeEndObject();
  }

  private static void finding(JsonGenerator json, Finding finding, OwnTerms terms)
      throws IOException {
    json.writeStartObject();
    json.writeStringField("position", finding.position());
    json.writeStringField("family", finding.family().id());
    json.writeStringField("title", finding.title());
    json.writeStringField("verdict", finding.verdict().id());
    json.writeStringField("severity", lower(finding.severity()));
    json.writeNumberField("confidence", finding.confidence());
    json.writeNumberField("leverage", finding.leverage());
    json.writeStringField("decisive", finding.decisive());
    json.writeStringField("condition", finding.condition());
    json.writeArrayFieldStart("quotes");
    for (Quote quote : finding.quotes()) {
      quote(json, quote);
    }
    json.writeEndArray();
    if (finding.absence().isPresent()) {
      absence(json, finding.absence().get());
    }
    json.writeStringField("why", finding.why());
    json.writeArrayFieldStart("evidence");
    for (Evidence evidence : finding.evidence()) {
      json.writeStartObject();
      json.writeStringField("basis", lower(evidence.basis()));
      json.writeStringField("source", evidence.source());
      strings(json, "interviewees", evidence.interviewees());
      json.writeStringField("section", evidence.section());
      json.writeStringField("said", evidence.said());
      json.writeStringField("citation", evidence.citation());
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeStringField("dissent", finding.dissent());
    json.writeStringField("ask", finding.ask());
    json.writeStringField("settle", finding.settle());
    json.writeStringField("walkAway", finding.walkAway());
    json.writeStringField("wording", terms.in(finding.wording()));
    json.writeStringField("settleWording", terms.in(finding.settleWording()));
    if (finding.acceptance().isPresent()) {
      Finding.Acceptance acceptance = finding.acceptance().get();
      json.writeObjectFieldStart("acceptance");
      json.writeStringField("reason", acceptance.reason());
      json.writeStringField("who", acceptance.who());
      json.writeStringField("until", acceptance.until());
      json.writeEndObject();
    }
    json.writeEndObject();
  }

  private static void absence(JsonGenerator json, Absence absence) throws IOException {
    json.writeObjectFieldStart("absence");
    strings(json, "searched", absence.searched().stream().map(ClauseKind::id).toList());
    strings(json, "words", absence.words());
    json.writeNumberField("sentences", absence.sentences());
    json.writeArrayFieldStart("nearest");
    for (Absence.Candidate candidate : absence.nearest()) {
      json.writeStartObject();
      if (candidate.likeness() instanceof OfKind likeness) {
        json.writeStringField("kind", likeness.kind().id());
        json.writeNumberField("probability", likeness.probability());
      } else if (candidate.likeness() instanceof ByWords likeness) {
        strings(json, "words", likeness.words());
      }
      json.writeFieldName("quote");
      quote(json, candidate.quote());
      json.writeEndObject();
    }
    json.writeEndArray();
    unreadable(json, absence.unreadable());
    json.writeEndObject();
  }

  private static void quote(JsonGenerator json, Quote quote) throws IOException {
    json.writeStartObject();
    json.writeStringField("words", quote.words());
    json.writeStringField("clause", quote.clause());
    json.writeStringField("where", FindingText.where(quote));
    span(json, "span", quote.span());
    span(json, "source", quote.source());
    json.writeObjectFieldStart("place");
    Place place = quote.place();
    if (place instanceof Place.OnPage page) {
      json.writeNumberField("page", page.page());
      json.writeArrayFieldStart("boxes");
      for (Place.Box box : page.boxes()) {
        json.writeStartArray();
        json.writeNumber(box.x());
        json.writeNumber(box.y());
        json.writeNumber(box.width());
        json.writeNumber(box.height());
        json.writeEndArray();
      }
      json.writeEndArray();
    } else if (place instanceof Place.InParagraph paragraph) {
      json.writeStringField("part", paragraph.part());
      json.writeNumberField("paragraph", paragraph.paragraph());
      json.writeNumberField("firstRun", paragraph.firstRun());
      json.writeNumberField("lastRun", paragraph.lastRun());
    } else if (place instanceof Place.InCell cell) {
      json.writeStringField("sheet", cell.sheet());
      json.writeStringField("cell", cell.address());
    } else if (place instanceof Place.OnLine line) {
      json.writeNumberField("line", line.line());
      json.writeNumberField("column", line.column());
    }
    json.writeEndObject();
    json.writeEndObject();
  }

  private static void span(JsonGenerator json, String field, Span span) throws IOException {
    json.writeObjectFieldStart(field);
    json.writeNumberField("start", span.start());
    json.writeNumberField("end", span.end());
    json.writeEndObject();
  }

  private static void unreadable(JsonGenerator json, List<Unreadable> parts) throws IOException {
    json.writeArrayFieldStart("unreadable");
    for (Unreadable part : parts) {
      json.writeStartObject();
      json.writeStringField("where", part.where());
      json.writeStringField("reason", part.reason());
      json.writeNumberField("characters", part.characters());
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  /** An array of texts. */
  static void strings(JsonGenerator json, String field, List<String> values) throws IOException {
    json.writeArrayFieldStart(field);
    for (String value : values) {
      json.writeString(value);
    }
    json.writeEndArray();
  }

  private static String lower(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }
}
