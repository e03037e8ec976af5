package org.clausecheck.serve;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.clausecheck.report.AtomicFile;
import org.clausecheck.report.ComparisonReports;
import org.clausecheck.report.ComparisonText;
import org.clausecheck.report.Format;
import org.clausecheck.report.HtmlReport;
import org.clausecheck.report.ReportOptions;
import org.clausecheck.report.ReportText;
import org.clausecheck.report.Reports;
import org.clausecheck.review.ContractAnalyser.Checked;
import org.clausecheck.review.DraftReview;
import org.clausecheck.review.Review;

/** The page for a browser: files are handed in, reviews are kept, reports are shown and saved. */
final class Pages {
  /** How many reviews the first page lists. */
  private static final int LISTED = 30;

  private static final Pattern REVIEW = Pattern.compile("/reviews/([0-9a-f]{24})");
  private static final Pattern REPORT =
      Pattern.compile("/reviews/([0-9a-f]{24})/([0-9]{1,4})/([a-z]{2,12})");

  /** What comes with the page. */
  private static final Map<String, String> ASSETS =
      Map.of(
          "/serve.css", "text/css; charset=utf-8",
          "/serve.js", "text/javascript; charset=utf-8",
          "/icon.svg", "image/svg+xml");

  private final ServeSettings settings;
  private final Analyses analyses;
  private final MarkedCopies copies;
  private final Turns turns;
  private final Shelf shelf;
  private final Uploads uploads;

  Pages(ServeSettings settings, Analyses analyses, MarkedCopies copies, Turns turns, Shelf shelf) {
    this.settings = settings;
    this.analyses = analyses;
    this.copies = copies;
    this.turns = turns;
    this.shelf = shelf;
    this.uploads = new Uploads(settings.reading().limits().bytes());
  }

  /** Whether it is shown without the token: the style of the page that asks for it. */
  static boolean isOpen(String path) {
    return path.equals("/serve.css") || path.equals("/icon.svg");
  }

  void answer(Http http) throws Refusal, IOException {
    String path = http.path();
    Matcher review = REVIEW.matcher(path);
    Matcher report = REPORT.matcher(path);
    if (path.equals("/")) {
      http.only("GET");
      http.reply(200, Http.HTML, Templates.home(home()));
    } else if (ASSETS.containsKey(path)) {
      http.only("GET");
      http.reply(200, ASSETS.getOrDefault(path, ""), asset(path));
    } else if (path.equals("/reviews")) {
      http.only("POST");
      check(http);
    } else if (path.equals("/comparisons")) {
      http.only("POST");
      compare(http);
    } else if (review.matches()) {
      http.only("DELETE");
      shelf.remove(shelf.find(review.group(1)).id());
      http.empty(204);
    } else if (report.matches()) {
      http.only("GET");
      report(http, report.group(1), Integer.parseInt(report.group(2)), report.group(3));
    } else {
      throw new Refusal(404, "there is no such page");
    }
  }

  private static String asset(String path) throws IOException {
    String own = Templates.resource(path.substring(1));
    return path.equals("/serve.css") ? HtmlReport.styleSheet() + own : own;
  }

  private HomePage home() {
    List<Kept> all = shelf.all();
    return new HomePage(
        all.subList(0, Math.min(LISTED, all.size())),
        settings.keep().map(Path::toString).orElse(""),
        Options.values(settings.deal()),
        settings.library().positions().stream()
            .map(position -> position.side().id())
            .distinct()
            .toList(),
        settings.reading().limits().bytes() >> 20,
        settings.version());
  }

  /** Takes in the files of a request, into the folder of a review that begins. */
  private interface Intake {
    Work take(Shelf.Draft draft) throws Refusal, IOException;
  }

  /** Work that tells how far it is. */
  private interface Work {
    Kept done(Analyses.Progress progress) throws Refusal, IOException;
  }

  /** Who is told how far it is does not listen any more. */
  private static final class Gone extends IOException {
    private static final long serialVersionUID = 1L;

    Gone(IOException cause) {
      super(cause);
    }
  }

  private void handIn(Http http, String name, Intake intake) throws Refusal, IOException {
    turns.enter(
        () -> {
          try (Shelf.Draft draft = shelf.begin(name)) {
            tell(http, draft, intake.take(draft));
          }
          return name;
        });
  }

  private void check(Http http) throws Refusal, IOException {
    Map<String, String> query = http.query();
    Options options = Options.of(query, Set.of("name"), settings);
    String name = FileNames.safe(query.getOrDefault("name", "contract"));
    handIn(
        http,
        name,
        draft -> {
          Path file = uploads.one(http, query, draft.folder());
          return progress -> {
            List<Checked> checked = analyses.check(file, options, progress);
            progress.begin("Writing");
            Files.writeString(settingsFile(draft.folder()), options.yaml());
            return draft.keep(
                Kept.Sort.CHECK,
                List.of(name),
                Options.reading(query),
                answers(checked, file, draft.folder()),
                checked.stream()
                    .filter(each -> each.review().isEmpty())
                    .map(each -> each.document() + ": " + each.kind().says())
                    .toList());
          };
        });
  }

  private static List<Kept.Answer> answers(List<Checked> checked, Path file, Path folder)
      throws IOException {
    List<Review> reviews = checked.stream().flatMap(each -> each.review().stream()).toList();
    List<Kept.Answer> answers = new ArrayList<>();
    for (Review review : reviews) {
      answers.add(answer(review, file, folder(folder, answers.size() + 1, reviews.size())));
    }
    return answers;
  }

  private static Kept.Answer answer(Review review, Path file, Path folder) throws IOException {
    Map<String, String> reports = new LinkedHashMap<>();
    for (Reports.Written written :
        new Reports(folder, false, ReportOptions.FULL)
            .write(review, () -> Files.readAllBytes(file), Set.of(Format.HTML, Format.XLSX))) {
      reports.put(written.format().id(), "" + written.file().getFileName());
    }
    ReportText text = ReportText.of(review);
    return new Kept.Answer(text.document(), text.title(), text.headline(), reports);
  }

  private void compare(Http http) throws Refusal, IOException {
    Map<String, String> query = http.query();
    Options options = Options.of(query, Set.of("old", "new", "length"), settings);
    handIn(
        http,
        FileNames.safe(query.getOrDefault("new", "new")),
        draft -> {
          List<Path> drafts = uploads.two(http, query, draft.folder());
          return progress -> {
            DraftReview step = analyses.compare(drafts.get(0), drafts.get(1), options, progress);
            progress.begin("Writing");
            Files.writeString(settingsFile(draft.folder()), options.yaml());
            return draft.keep(
                Kept.Sort.COMPARISON,
                drafts.stream().map(each -> "" + each.getFileName()).toList(),
                Options.reading(query),
                List.of(answer(step, draft.folder())),
                List.of());
          };
        });
  }

  private static Kept.Answer answer(DraftReview step, Path folder) throws IOException {
    Map<String, String> reports = new LinkedHashMap<>();
    for (Format format : List.of(Format.HTML, Format.DOCX)) {
      new ComparisonReports(List.of(step))
          .writeInto(folder, false, Set.of(format))
          .forEach(written -> reports.put(format.id(), "" + written.file().getFileName()));
    }
    return new Kept.Answer(
        step.after().text().info().name(),
        ReportText.of(step.after()).title(),
        String.join(" ", ComparisonText.of(step).answer()),
        reports);
  }

  /** Of several agreements in a file each has a folder: documents may have the same name. */
  private static Path folder(Path review, int number, int answers) {
    return answers > 1 ? review.resolve("" + number) : review;
  }

  /** A file of a folder, whatever its name says. */
  private static Path inside(Path folder, String name) throws Refusal {
    Path file = folder.resolve(name).normalize();
    if (!folder.equals(file.getParent())) {
      throw new Refusal(404, "there is no such report");
    }
    return file;
  }

  private static Path settingsFile(Path folder) {
    return folder.resolve("clausecheck.yaml");
  }

  /** The last line of work that went well: where the report is, and the entry for the list. */
  private record Done(String report, String entry) {}

  /** Does work and tells of it as lines of JSON: where it is, and in the end what came of it. */
  private void tell(Http http, Shelf.Draft draft, Work work) throws IOException {
    try (OutputStream out = http.stream("application/x-ndjson")) {
      Analyses.Progress line = part -> write(out, Map.of("step", part));
      try {
        line.begin("Waiting");
        Kept kept = turns.work(() -> work.done(line));
        write(out, new Done(kept.path(1, Format.HTML.id()), Templates.kept(kept)));
      } catch (Gone gone) {
        throw gone;
      } catch (Refusal refusal) {
        draft.close(); // before the client knows
        write(out, Map.of("refused", refusal.says()));
      } catch (IOException | RuntimeException | StackOverflowError | OutOfMemoryError e) {
        write(out, Map.of("refused", Server.FAULT));
        if (e instanceof IOException broken) {
          throw new UncheckedIOException(broken); // ours, not the client's
        }
        throw e;
      }
    }
  }

  private static void write(OutputStream out, Object line) throws Gone {
    try {
      out.write((new ObjectMapper().writeValueAsString(line) + "\n").getBytes(UTF_8));
      out.flush();
    } catch (IOException e) {
      throw new Gone(e);
    }
  }

  private void report(Http http, String id, int number, String format) throws Refusal, IOException {
    Kept kept = shelf.find(id);
    if (number < 1 || number > kept.answers().size()) {
      throw new Refusal(404, "there is no such report");
    }
    Kept.Answer answer = kept.answers().get(number - 1);
    Path folder = folder(shelf.folder(id), number, kept.answers().size());
    String name = answer.reports().get(format);
    Optional<Path> written =
        name == null
            ? Optional.empty()
            : Optional.of(inside(folder, name)).filter(Files::isRegularFile);
    boolean page = format.equals(Format.HTML.id()) && http.query().isEmpty();
    if (written.isPresent() && page) {
      Templates.Report shown = Templates.Report.of(Files.readString(written.get()), kept, number);
      http.set(
          "Content-Security-Policy",
          "default-src 'none'; style-src 'sha256-"
              + sha256(shown.style())
              + "'; form-action 'none'; base-uri 'none'; frame-ancestors 'none'");
      http.reply(200, Http.HTML, shown.html());
      return;
    }
    Path file = written.isPresent() ? written.get() : marked(kept, number, format);
    String type =
        Format.of(format.equals(Kept.COUNTERPARTY) ? Format.DOCX.id() : format)
            .map(MediaTypes::of)
            .orElse("application/octet-stream");
    http.attach(MediaTypes.encoded(type), "" + file.getFileName(), Files.readAllBytes(file));
  }

  /** A marked copy; made when it is first asked for. */
  private Path marked(Kept kept, int number, String format) throws Refusal, IOException {
    boolean others = format.equals(Kept.COUNTERPARTY);
    Optional<Format> made =
        others ? Optional.of(Format.DOCX) : Format.of(format).filter(MarkedCopies::opensOriginal);
    if (kept.isComparison() || made.isEmpty()) {
      throw new Refusal(404, "there is no such report");
    }
    Path review = shelf.folder(kept.id());
    String document = kept.answers().get(number - 1).document();
    String name = Reports.name(document, made.get());
    Path file =
        inside(
            folder(review, number, kept.answers().size()),
            others ? name.replace(".clausecheck.", ".requests.") : name);
    if (!Files.isRegularFile(file)) {
      Map<String, String> query = new LinkedHashMap<>(kept.reading());
      query.put("for", others ? Kept.COUNTERPARTY : "us");
      Options options = Options.of(query, Set.of(), settings);
      Path original = inside(review.resolve("original"), kept.files().get(0));
      byte[] copy =
          turns.enter(
              () ->
                  turns.work(
                      () ->
                          copies.make(
                              original, document, settingsFile(review), options, made.get())));
      AtomicFile.write(file, out -> out.write(copy));
    }
    return file;
  }

  private static String sha256(String style) {
    try {
      return Base64.getEncoder()
          .encodeToString(MessageDigest.getInstance("SHA-256").digest(style.getBytes(UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java runtime has SHA-256", e);
    }
  }
}
