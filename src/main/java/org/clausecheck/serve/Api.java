package org.clausecheck.serve;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.clausecheck.library.Library;
import org.clausecheck.library.Position;
import org.clausecheck.report.ComparisonReports;
import org.clausecheck.report.Format;
import org.clausecheck.report.ReportOptions.Audience;
import org.clausecheck.report.Reports;
import org.clausecheck.review.ContractAnalyser.Checked;
import org.clausecheck.review.DraftReview;

/** The API: a file as the body, a report in the format that {@code Accept} names. Keeps nothing. */
final class Api {
  private final ServeSettings settings;
  private final Analyses analyses;
  private final MarkedCopies copies;
  private final Turns turns;
  private final Uploads uploads;

  Api(ServeSettings settings, Analyses analyses, MarkedCopies copies, Turns turns) {
    this.settings = settings;
    this.analyses = analyses;
    this.copies = copies;
    this.turns = turns;
    this.uploads = new Uploads(settings.reading().limits().bytes());
  }

  /** Whether anybody may ask for it, without the token: it holds nothing of a user's. */
  static boolean isOpen(String path) {
    return path.equals("/v1/health") || path.startsWith("/v1/") && path.endsWith(".json");
  }

  void answer(Http http) throws Refusal, IOException {
    switch (http.path()) {
      case "/v1/check" -> {
        http.only("PUT");
        check(http);
      }
      case "/v1/compare" -> {
        http.only("PUT");
        compare(http);
      }
      case "/v1/library" -> {
        http.only("GET");
        http.json(200, LibraryView.of(settings.library()));
      }
      case "/v1/health" -> {
        http.only("GET");
        http.json(200, new Health("ok", settings.version(), settings.library().version()));
      }
      case "/v1/openapi.json" -> {
        http.only("GET");
        http.reply(200, Http.JSON, Templates.resource("openapi.json"));
      }
      case "/v1/review.schema.json", "/v1/comparison.schema.json" -> {
        http.only("GET");
        http.reply(200, Http.JSON, Reports.schema(http.path().substring("/v1/".length())));
      }
      default -> throw new Refusal(404, "there is no " + http.path());
    }
  }

  private void check(Http http) throws Refusal, IOException {
    Map<String, String> query = http.query();
    Options options = Options.of(query, Set.of("name"), settings);
    Format format = Accept.best(http.header("Accept"), MediaTypes.reports());
    if (options.report().audience() == Audience.COUNTERPARTY && format != Format.DOCX) {
      throw new Refusal(400, "for=counterparty is for Word alone; other formats hold what is ours");
    }
    Path folder = Files.createTempDirectory("clausecheck-request-");
    byte[] report;
    try {
      report =
          turns.enter(
              () -> {
                Path file = uploads.one(http, query, folder);
                return turns.work(() -> report(file, folder, options, format));
              });
    } finally {
      Folders.delete(folder);
    }
    http.reply(200, MediaTypes.encoded(MediaTypes.of(format)), report);
  }

  private byte[] report(Path file, Path folder, Options options, Format format)
      throws Refusal, IOException {
    List<Checked> reviewed =
        analyses.check(file, options, part -> {}).stream()
            .filter(each -> each.review().isPresent())
            .toList();
    if (reviewed.size() > 1 && format != Format.JSON && format != Format.TEXT) {
      throw new Refusal(
          422, "there are " + reviewed.size() + " agreements in it; JSON or text holds them all");
    }
    if (MarkedCopies.opensOriginal(format)) {
      Path deal = Files.writeString(folder.resolve("clausecheck.yaml"), options.yaml());
      return copies.make(file, reviewed.get(0).document(), deal, options, format);
    }
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    boolean list = reviewed.size() > 1 && format == Format.JSON;
    String before = list ? "[\n" : "";
    for (Checked each : reviewed) {
      out.write(before.getBytes(StandardCharsets.UTF_8));
      format
          .writer(options.report())
          .write(each.review().orElseThrow(), () -> Files.readAllBytes(file), out);
      before = list ? ",\n" : "\n";
    }
    out.write((list ? "]\n" : "").getBytes(StandardCharsets.UTF_8));
    return out.toByteArray();
  }

  private void compare(Http http) throws Refusal, IOException {
    Map<String, String> query = http.query();
    Options options = Options.of(query, Set.of("old", "new", "length"), settings);
    Format format = Accept.best(http.header("Accept"), MediaTypes.comparisons());
    Path folder = Files.createTempDirectory("clausecheck-request-");
    byte[] report;
    try {
      report =
          turns.enter(
              () -> {
                List<Path> drafts = uploads.two(http, query, folder);
                return turns.work(() -> comparison(drafts, options, format));
              });
    } finally {
      Folders.delete(folder);
    }
    http.reply(200, MediaTypes.encoded(MediaTypes.of(format)), report);
  }

  private byte[] comparison(List<Path> drafts, Options options, Format format)
      throws Refusal, IOException {
    DraftReview step = analyses.compare(drafts.get(0), drafts.get(1), options, part -> {});
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    new ComparisonReports(List.of(step)).write(format, out);
    return out.toByteArray();
  }

  private record Health(String status, String version, String library) {}

  /** What {@code /v1/library} says; the names are those of the JSON. */
  private record LibraryView(String version, List<FamilyView> families, List<SourceView> sources) {
    static LibraryView of(Library library) {
      return new LibraryView(
          library.version(),
          library.families().stream()
              .map(
                  family ->
                      new FamilyView(
                          family.id(),
                          library.positions().stream()
                              .filter(position -> position.family().equals(family))
                              .map(PositionView::of)
                              .toList()))
              .toList(),
          library.sources().stream()
              .map(source -> new SourceView(source.key(), source.citation()))
              .toList());
    }
  }

  private record FamilyView(String id, List<PositionView> positions) {}

  private record SourceView(String key, String citation) {}

  private record TierView(String level, String means, String wording) {}

  private record EvidenceView(String basis, String citation, String said) {}

  private record PositionView(
      String id,
      String title,
      String severity,
      String side,
      String why,
      String ask,
      String settle,
      List<TierView> tiers,
      List<EvidenceView> evidence) {
    static PositionView of(Position position) {
      return new PositionView(
          position.id(),
          position.title(),
          position.severity().name().toLowerCase(Locale.ROOT),
          position.side().id(),
          position.why(),
          position.ask(),
          position.settle(),
          position.tiers().stream()
              .map(tier -> new TierView(tier.level().id(), tier.means(), tier.wording()))
              .toList(),
          position.evidence().stream()
              .map(
                  each ->
                      new EvidenceView(
                          each.basis().name().toLowerCase(Locale.ROOT),
                          each.citation(),
                          each.said()))
              .toList());
    }
  }
}
