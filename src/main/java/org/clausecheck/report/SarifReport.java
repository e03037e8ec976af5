package org.clausecheck.report;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.net.URISyntaxException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.clausecheck.library.Severity;
import org.clausecheck.report.FindingText.Passage;
import org.clausecheck.review.Finding;
import org.clausecheck.review.Quote;
import org.clausecheck.review.Review;
import org.clausecheck.review.Verdict;
import org.clausecheck.text.DocumentInfo;
import org.clausecheck.text.Place;
import org.jspecify.annotations.Nullable;

/**
 * The findings as SARIF 2.1.0, for pipelines and viewers of static analysis. A position is a rule,
 * a finding a result. What a reviewer accepted is suppressed, not left out.
 */
public final class SarifReport implements ReportWriter {
  private static final JsonForm FORM = new JsonForm();

  @Override
  public List<String> write(Review review, Original original, OutputStream out) throws IOException {
    FORM.write(
        new Log(
            "https://json.schemastore.org/sarif-2.1.0.json",
            "2.1.0",
            List.of(run(review, ReportText.of(review)))),
        Map.of(),
        out);
    return List.of();
  }

  // The objects of SARIF, named as the specification names them; of each the properties used here.

  private record Log(@JsonProperty("$schema") String schema, String version, List<Run> runs) {}

  private record Run(
      Tool tool,
      List<Artifact> artifacts,
      String columnKind,
      List<Result> results,
      OfRun properties) {}

  private record OfRun(String library, String as, String headline, String disclaimer) {}

  private record Tool(ToolComponent driver) {}

  private record ToolComponent(
      String name,
      String fullName,
      String version,
      String informationUri,
      List<ReportingDescriptor> rules) {}

  private record ReportingDescriptor(
      String id,
      Message shortDescription,
      Optional<Message> fullDescription,
      Optional<Message> help,
      OfRule properties) {}

  private record OfRule(Severity severity, List<String> tags) {}

  private record Message(String text) {}

  private record Artifact(
      ArtifactLocation location, String mimeType, Map<String, String> hashes, List<String> roles) {}

  private record ArtifactLocation(String uri, Optional<Integer> index) {}

  private record Result(
      String ruleId,
      int ruleIndex,
      String kind,
      String level,
      Message message,
      List<Location> locations,
      Optional<List<Location>> relatedLocations,
      Map<String, String> partialFingerprints,
      Optional<List<Suppression>> suppressions,
      OfResult properties) {}

  private record OfResult(Verdict verdict, int leverage, double confidence) {}

  private record Suppression(
      String kind, String status, String justification, OfSuppression properties) {}

  private record OfSuppression(String who, String until) {}

  private record Location(
      Optional<Integer> id,
      PhysicalLocation physicalLocation,
      Optional<List<LogicalLocation>> logicalLocations,
      Optional<Message> message,
      Optional<OfLocation> properties) {}

  private record PhysicalLocation(ArtifactLocation artifactLocation, Optional<Region> region) {}

  private record Region(
      int startLine, int startColumn, int charOffset, int charLength, Message snippet) {}

  private record LogicalLocation(String fullyQualifiedName) {}

  private record OfLocation(
      @Nullable Integer page,
      @Nullable String part,
      @Nullable Integer paragraph,
      @Nullable String sheet,
      @Nullable String cell,
      int sourceStart,
      int sourceEnd) {}

  private static Run run(Review review, ReportText text) throws IOException {
    DocumentInfo info = review.text().info();
    List<FindingText> findings = text.findings();
    String uri = uri(info.name());
    return new Run(
        new Tool(
            new ToolComponent(
                "Clausecheck",
                "Clausecheck: contract clauses held against a library",
                ProgramVersion.released(),
                "https://clausecheck.org",
                findings.stream().map(finding -> rule(finding.finding())).toList())),
        List.of(
            new Artifact(
                new ArtifactLocation(uri, Optional.empty()),
                info.mediaType(),
                Map.of("sha-256", info.sha256()),
                List.of("analysisTarget"))),
        "utf16CodeUnits",
        IntStream.range(0, findings.size()).mapToObj(i -> result(uri, findings.get(i), i)).toList(),
        new OfRun(review.libraryVersion(), review.as(), review.headline(), text.disclaimer()));
  }

  private static ReportingDescriptor rule(Finding finding) {
    return new ReportingDescriptor(
        finding.position(),
        new Message(finding.title()),
        finding.why().isBlank() ? Optional.empty() : Optional.of(new Message(finding.why())),
        finding.ask().isBlank()
            ? Optional.empty()
            : Optional.of(new Message((finding.ask() + " " + finding.settle()).strip())),
        new OfRule(finding.severity(), List.of(finding.family().id())));
  }

  private static Result result(String uri, FindingText text, int rule) {
    Finding finding = text.finding();
    List<Passage> nearest = text.nearest();
    return new Result(
        finding.position(),
        rule,
        kind(finding),
        level(finding),
        new Message(String.join("\n", text.note())),
        text.passages().isEmpty()
            ? List.of(wholeFile(uri))
            : text.passages().stream().map(p -> location(uri, p, Optional.empty())).toList(),
        nearest.isEmpty()
            ? Optional.empty()
            : Optional.of(
                IntStream.range(0, nearest.size())
                    .mapToObj(i -> location(uri, nearest.get(i), Optional.of(i + 1)))
                    .toList()),
        Map.of("positionAndWords/v1", fingerprint(finding)),
        finding
            .acceptance()
            .map(
                acceptance ->
                    List.of(
                        new Suppression(
                            "external",
                            "accepted",
                            text.entry(FindingText.Label.ACCEPTED),
                            new OfSuppression(acceptance.who(), acceptance.until())))),
        new OfResult(finding.verdict(), finding.leverage(), finding.confidence()));
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

  private static Location wholeFile(String uri) {
    return new Location(
        Optional.empty(),
        new PhysicalLocation(new ArtifactLocation(uri, Optional.of(0)), Optional.empty()),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  private static Location location(String uri, Passage passage, Optional<Integer> id) {
    Quote quote = passage.quote();
    String remark = passage.remark().isEmpty() ? "" : " (" + passage.remark() + ")";
    return new Location(
        id,
        new PhysicalLocation(new ArtifactLocation(uri, Optional.of(0)), region(quote)),
        quote.clause().isEmpty()
            ? Optional.empty()
            : Optional.of(List.of(new LogicalLocation(quote.clause()))),
        Optional.of(new Message("“" + quote.words() + "” " + passage.where() + remark)),
        Optional.of(properties(quote)));
  }

  private static Optional<Region> region(Quote quote) {
    return quote.place() instanceof Place.OnLine line
        ? Optional.of(
            new Region(
                line.line(),
                line.column(),
                quote.source().start(),
                quote.source().length(),
                new Message(quote.words())))
        : Optional.empty();
  }

  private static OfLocation properties(Quote quote) {
    int start = quote.source().start();
    int end = quote.source().end();
    if (quote.place() instanceof Place.OnPage page) {
      return new OfLocation(page.page(), null, null, null, null, start, end);
    }
    if (quote.place() instanceof Place.InParagraph paragraph) {
      return new OfLocation(null, paragraph.part(), paragraph.paragraph(), null, null, start, end);
    }
    return quote.place() instanceof Place.InCell cell
        ? new OfLocation(null, null, null, cell.sheet(), cell.address(), start, end)
        : new OfLocation(null, null, null, null, null, start, end);
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
}
