package org.clausecheck.report;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.net.URISyntaxException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import org.clausecheck.library.Severity;
import org.clausecheck.report.FindingText.Passage;
import org.clausecheck.review.Finding;
import org.clausecheck.review.Quote;
import org.clausecheck.review.Review;
import org.clausecheck.text.DocumentInfo;
import org.clausecheck.text.Place;

/**
 * The findings as SARIF 2.1.0, for pipelines and viewers of static analysis. A position is a rule,
 * a finding a result. What a reviewer accepted is suppressed, not left out.
 */
public final class SarifReport implements ReportWriter {

  @Override
  public List<String> write(Review review, Original original, OutputStream out) throws IOException {
    try (JsonGenerator json = JsonReport.generator(out)) {
      json.writeStartObject();
      json.writeStringField("$schema", "https://json.schemastore.org/sarif-2.1.0.json");
      json.writeStringField("version", "2.1.0");
      json.writeArrayFieldStart("runs");
      run(json, review, ReportText.of(review));
      json.writeEndArray();
      json.writeEndObject();
      json.writeRaw('\n');
    }
    return List.of();
  }

  private static void run(JsonGenerator json, Review review, ReportText text) throws IOException {
    DocumentInfo info = review.text().info();
    json.writeStartObject();
    json.writeObjectFieldStart("tool");
    json.writeObjectFieldStart("driver");
    json.writeStringField("name", "Clausecheck");
    json.writeStringField("fullName", "Clausecheck: contract clauses held against a library");
    json.writeStringField("version", ProgramVersion.released());
    json.writeStringField("informationUri", "https://clausecheck.org");
    json.writeArrayFieldStart("rules");
    for (FindingText finding : text.findings()) {
      rule(json, finding.finding());
    }
    json.writeEndArray();
    json.writeEndObject();
    json.writeEndObject();

    json.writeArrayFieldStart("artifacts");
    json.writeStartObject();
    location(json, info, false);
    json.writeStringField("mimeType", info.mediaType());
    json.writeObjectFieldStart("hashes");
    json.writeStringField("sha-256", info.sha256());
    json.writeEndObject();
    json.writeArrayFieldStart("roles");
    json.writeString("analysisTarget");
    json.writeEndArray();
    json.writeEndObject();
    json.writeEndArray();

    json.writeStringField("columnKind", "utf16CodeUnits");
    json.writeArrayFieldStart("results");
    for (int i = 0; i < text.findings().size(); i++) {
      result(json, info, text.findings().get(i), i);
    }
    json.writeEndArray();

    json.writeObjectFieldStart("properties");
    json.writeStringField("library", review.libraryVersion());
    json.writeStringField("as", review.as());
    json.writeStringField("headline", review.headline());
    json.writeStringField("disclaimer", text.disclaimer());
    json.writeEndObject();
    json.writeEndObject();
  }

  private static void rule(JsonGenerator json, Finding finding) throws IOException {
    json.writeStartObject();
    json.writeStringField("id", finding.position());
    text(json, "shortDescription", finding.title());
    if (!finding.why().isBlank()) {
      text(json, "fullDescription", finding.why());
    }
    if (!finding.ask().isBlank()) {
      text(json, "help", (finding.ask() + " " + finding.settle()).strip());
    }
    json.writeObjectFieldStart("properties");
    json.writeStringField("severity", finding.severity().name().toLowerCase(Locale.ROOT));
    json.writeArrayFieldStart("tags");
    json.writeString(finding.family().id());
    json.writeEndArray();
    json.writeEndObject();
    json.writeEndObject();
  }

  private static void result(JsonGenerator json, DocumentInfo info, FindingText text, int rule)
      throws IOException {
    Finding finding = text.finding();
    json.writeStartObject();
    json.writeStringField("ruleId", finding.position());
    json.writeNumberField("ruleIndex", rule);
    json.writeStringField("kind", kind(finding));
    json.writeStringField("level", level(finding));
    text(json, "message", String.join("\n", text.note()));
    json.writeArrayFieldStart("locations");
    for (Passage passage : text.passages()) {
      passage(json, info, passage, 0);
    }
    if (text.passages().isEmpty()) {
      json.writeStartObject();
      json.writeObjectFieldStart("physicalLocation");
      location(json, info, true);
      json.writeEndObject();
      json.writeEndObject();
    }
    json.writeEndArray();
    if (!text.nearest().isEmpty()) {
      json.writeArrayFieldStart("relatedLocations");
      for (int i = 0; i < text.nearest().size(); i++) {
        passage(json, info, text.nearest().get(i), i + 1);
      }
      json.writeEndArray();
    }
    json.writeObjectFieldStart("partialFingerprints");
    json.writeStringField("positionAndWords/v1", fingerprint(finding));
    json.writeEndObject();
    if (finding.acceptance().isPresent()) {
      Finding.Acceptance acceptance = finding.acceptance().get();
      json.writeArrayFieldStart("suppressions");
      json.writeStartObject();
      json.writeStringField("kind", "external");
      json.writeStringField("status", "accepted");
      json.writeStringField("justification", text.entry(FindingText.Label.ACCEPTED));
      json.writeObjectFieldStart("properties");
      json.writeStringField("who", acceptance.who());
      json.writeStringField("until", acceptance.until());
      json.writeEndObject();
      json.writeEndObject();
      json.writeEndArray();
    }
    json.writeObjectFieldStart("properties");
    json.writeStringField("verdict", finding.verdict().id());
    json.writeNumberField("leverage", finding.leverage());
    json.writeNumberField("confidence", finding.confidence());
    json.writeEndObject();
    json.writeEndObject();
  }

  /** The schema's sense of kind: only what deviates fails, and doubt asks for a person. */
  private static String kind(Finding finding) {
    return switch (finding.verdict()) {
      case WALK_AWAY, MISSING, FALLBACK -> "fail";
      case UNCLEAR -> "review";
      case PREFERRED -> "pass";
      case NOT_APPLICABLE -> "notApplicable";
    };
  }

  /** What does not fail has no level. */
  private static String level(Finding finding) {
    boolean grave = finding.severity() == Severity.CRITICAL || finding.severity() == Severity.HIGH;
    return switch (finding.verdict()) {
      case WALK_AWAY -> "error";
      case MISSING -> grave ? "error" : "warning";
      case FALLBACK -> "note";
      case UNCLEAR, PREFERRED, NOT_APPLICABLE -> "none";
    };
  }

  private static void passage(JsonGenerator json, DocumentInfo info, Passage passage, int id)
      throws IOException {
    Quote quote = passage.quote();
    json.writeStartObject();
    if (id > 0) {
      json.writeNumberField("id", id);
    }
    json.writeObjectFieldStart("physicalLocation");
    location(json, info, true);
    if (quote.place() instanceof Place.OnLine line) {
      json.writeObjectFieldStart("region");
      json.writeNumberField("startLine", line.line());
      json.writeNumberField("startColumn", line.column());
      json.writeNumberField("charOffset", quote.source().start());
      json.writeNumberField("charLength", quote.source().length());
      text(json, "snippet", quote.words());
      json.writeEndObject();
    }
    json.writeEndObject();
    if (!quote.clause().isEmpty()) {
      json.writeArrayFieldStart("logicalLocations");
      json.writeStartObject();
      json.writeStringField("fullyQualifiedName", quote.clause());
      json.writeEndObject();
      json.writeEndArray();
    }
    String remark = passage.remark().isEmpty() ? "" : " (" + passage.remark() + ")";
    text(json, "message", "“" + quote.words() + "” " + passage.where() + remark);
    json.writeObjectFieldStart("properties");
    if (quote.place() instanceof Place.OnPage page) {
      json.writeNumberField("page", page.page());
    } else if (quote.place() instanceof Place.InParagraph paragraph) {
      json.writeStringField("part", paragraph.part());
      json.writeNumberField("paragraph", paragraph.paragraph());
    } else if (quote.place() instanceof Place.InCell cell) {
      json.writeStringField("sheet", cell.sheet());
      json.writeStringField("cell", cell.address());
    }
    json.writeNumberField("sourceStart", quote.source().start());
    json.writeNumberField("sourceEnd", quote.source().end());
    json.writeEndObject();
    json.writeEndObject();
  }

  private static void location(JsonGenerator json, DocumentInfo info, boolean indexed)
      throws IOException {
    json.writeObjectFieldStart(indexed ? "artifactLocation" : "location");
    json.writeStringField("uri", uri(info.name()));
    if (indexed) {
      json.writeNumberField("index", 0);
    }
    json.writeEndObject();
  }

  /** A relative reference, in which a colon is no scheme. */
  private static String uri(String name) throws IOException {
    try {
      String path = new URI(null, null, "/" + Printable.of(name), null).toASCIIString();
      return path.substring(1).replace(":", "%3A");
    } catch (URISyntaxException e) {
      throw new IOException(name + ": not a file name", e);
    }
  }

  /** Stays the same while the words that decide a position do, wherever they move. */
  private static String fingerprint(Finding finding) {
    StringBuilder identity = new StringBuilder(finding.position());
    for (Quote quote : finding.quotes()) {
      identity.append('\n');
      quote
          .words()
          .codePoints()
          .filter(Character::isLetterOrDigit)
          .forEach(identity::appendCodePoint);
    }
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(digest.digest(identity.toString().getBytes(UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java runtime has SHA-256", e);
    }
  }

  private static void text(JsonGenerator json, String field, String words) throws IOException {
    json.writeObjectFieldStart(field);
    json.writeStringField("text", words);
    json.writeEndObject();
  }
}
