package org.clausecheck.cli;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.clausecheck.document.DocumentReader;
import org.clausecheck.document.PendingDocument;
import org.clausecheck.document.ReadDocument;
import org.clausecheck.document.ReadingSettings.TrackedChanges;
import org.clausecheck.document.UnreadableDocumentException;
import org.clausecheck.facts.kind.DocumentKind.Sort;
import org.clausecheck.library.DealSettings;
import org.clausecheck.report.Format;
import org.clausecheck.report.Original;
import org.clausecheck.report.ReportOptions;
import org.clausecheck.report.ReportOptions.Suggest;
import org.clausecheck.report.Reports;
import org.clausecheck.review.ContractAnalyser;
import org.clausecheck.review.Explanation;
import org.clausecheck.review.Finding;
import org.clausecheck.review.Review;
import org.clausecheck.review.Verdict;
import org.clausecheck.review.Waiver;
import org.clausecheck.text.DocumentInfo;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The main job: a contract file in, findings out. */
@Command(
    name = "check",
    description = "Holds a contract against the library of recommended positions.",
    mixinStandardHelpOptions = true)
final class CheckCommand implements Callable<Integer> {
  /** Of the work that can take long: reading, analysing. */
  private static final int PARTS = 2;

  private final Console console;

  @Parameters(
      paramLabel = "FILE",
      arity = "1..*",
      description = "the contract; several files, folders or patterns, or - for standard input")
  private List<String> files = new ArrayList<>();

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      split = ",",
      description = "one or more of: text, json, md, html, docx, pdf, xlsx, sarif (default: text)")
  private List<String> formats = new ArrayList<>(List.of("text"));

  @Option(
      names = "--out",
      paramLabel = "DIR",
      description =
          "write reports there, named after the contract; needed for several formats and for docx,"
              + " pdf and xlsx")
  private @Nullable Path out;

  @Option(names = "--force", description = "let reports take the place of existing files")
  private boolean force;

  @Option(
      names = "--suggest",
      description =
          "docx: also propose the preferred wording as tracked changes that the program itself reads"
              + " as meeting the position")
  private boolean suggest;

  @Option(
      names = "--settle",
      description = "docx: as --suggest, but propose no more than the wording to settle for")
  private boolean settle;

  @Option(
      names = "--for",
      paramLabel = "us|counterparty",
      converter = Choices.Audiences.class,
      description =
          "docx: who reads the comments; the counterparty is told what is asked and why, and no more"
              + " (default: us)")
  private ReportOptions.Audience audience = ReportOptions.Audience.US;

  @Option(names = "--full", description = "text: everything, instead of a page")
  private boolean full;

  @Option(
      names = "--color",
      paramLabel = "auto|always|never",
      converter = Choices.Colours.class,
      description = "text: bold and colour (default: auto, on a terminal without NO_COLOR)")
  private String color = "auto";

  @Option(
      names = "--quiet",
      description = "nothing but the reports and errors: no progress, remarks or names of files")
  private boolean quiet;

  @Option(
      names = "--explain",
      paramLabel = "POSITION",
      description = "instead of a report, show why a position got its verdict and not the next")
  private @Nullable String explain;

  @Option(
      names = "--fail-on",
      paramLabel = "VERDICT",
      description =
          "exit with 1 from this verdict on: walk-away, missing, unclear, fallback (default:"
              + " missing)")
  private String failOn = "missing";

  /** Settings that were met, with what judges by them. */
  private final Map<DealSettings, ContractAnalyser> analysers = new HashMap<>();

  @Mixin private DealOptions deal = new DealOptions();
  @Mixin private ReadingOptions reading = new ReadingOptions();

  CheckCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws UnreadableDocumentException, IOException {
    Verdict threshold = threshold();
    Set<Format> wanted = wanted();
    try (Inputs inputs = Inputs.of(files, System.in)) {
      List<Path> all = inputs.files();
      checkSeveral(all, wanted);
      int code = ExitCode.CLEAR;
      for (Path file : all) {
        if (!file.equals(all.get(0)) && out == null) {
          console.out().println();
        }
        code = worse(code, check(file, wanted, threshold, all.size() > 1));
      }
      return code;
    }
  }

  /** What could not be read weighs most: of that, nothing is known. */
  private static int worse(int code, int other) {
    return Math.max(code, other);
  }

  /** One bad file does not stop the others. */
  private int check(Path file, Set<Format> wanted, Verdict threshold, boolean several)
      throws UnreadableDocumentException, IOException {
    try {
      return check(file, wanted, threshold);
    } catch (UnreadableDocumentException e) {
      if (!several) {
        throw e;
      }
      console.err().println("clausecheck: " + e.getMessage());
      return ExitCode.UNREADABLE;
    }
  }

  private int check(Path file, Set<Format> wanted, Verdict threshold)
      throws UnreadableDocumentException, IOException {
    Optional<Path> settingsFile = deal.file(file);
    DealSettings settings = deal.settings(settingsFile);
    if (deal.isFound()) {
      settingsFile.ifPresent(found -> remark("settings from " + found));
    }
    List<Waiver> waivers = waivers(file);
    List<ContractAnalyser.Checked> checked = new ArrayList<>();
    ContractAnalyser analyser;
    try (ProgressLine progress = quiet ? ProgressLine.quiet(console) : ProgressLine.on(console)) {
      ReadDocument outer;
      progress.begin("Reading", PARTS);
      try (PendingDocument pending = reading.begin(file)) {
        analyser = analysers.get(settings);
        if (analyser == null) {
          analyser = ContractAnalyser.shipped(deal.library(settings), settings);
          analysers.put(settings, analyser);
        }
        outer = pending.await();
      }
      progress.begin("Analysing", PARTS);
      for (ReadDocument document : outer.withText().toList()) {
        checked.add(analyser.check(document, waivers, LocalDate.now(ZoneId.systemDefault())));
      }
    }
    List<Review> reviews = checked.stream().flatMap(each -> each.review().stream()).toList();
    Together together = Together.of(reviews.size(), wanted, out != null || explain != null);
    console.out().print(together.before());
    boolean first = true;
    for (ContractAnalyser.Checked each : checked) {
      Optional<Review> review = each.review();
      if (review.isEmpty()) {
        console.err().println("clausecheck: " + each.document() + ": " + each.kind().says());
      } else if (each.analysis().isPresent() && explain != null) {
        explain(explanation(analyser, each.analysis().get(), explain));
      } else if (explain != null) {
        console.out().println(each.kind().says());
      } else {
        console.out().print(first ? "" : together.between());
        first = false;
        report(analyser, file, review.get(), wanted);
      }
    }
    console.out().print(together.after());
    return exitCode(checked, threshold);
  }

  /** Several reports in one stream are read by people only, and none may replace another. */
  private void checkSeveral(List<Path> all, Set<Format> wanted) {
    if (all.size() < 2) {
      return;
    }
    if (out == null && wanted.iterator().next() != Format.TEXT) {
      throw new UsageException(
          "several files and --format " + String.join(",", formats) + " need --out DIR");
    }
    Set<String> names = new HashSet<>();
    for (Path file : all) {
      if (out != null && !names.add(Reports.name("" + file.getFileName(), Format.TEXT))) {
        throw new UsageException(
            file + ": another file has the same name; their reports would replace each other");
      }
    }
  }

  /**
   * What stands around the reports of a file that holds several agreements, so that the output is
   * one valid document.
   */
  private record Together(String before, String between, String after) {
    static final Together NOTHING = new Together("", "", "");

    static Together of(int reviews, Set<Format> wanted, boolean apart) {
      if (reviews < 2 || apart) {
        return NOTHING;
      }
      return switch (wanted.iterator().next().id()) {
        case "json" -> new Together("[\n", ",\n", "]\n");
        case "text", "md" -> NOTHING;
        default ->
            throw new UsageException(
                "there are "
                    + reviews
                    + " agreements in it; with --out DIR each gets a file of its own, and json"
                    + " or text holds them all");
      };
    }
  }

  private static Explanation explanation(
      ContractAnalyser analyser, ContractAnalyser.Analysis analysis, String position) {
    return analyser
        .explain(analysis, position)
        .orElseThrow(
            () ->
                new UsageException(
                    "no position '"
                        + position
                        + "'; 'clausecheck library list' lists them"
                        + DidYouMean.among(
                            analysis.review().findings().stream().map(Finding::position).toList(),
                            position)));
  }

  /**
   * Findings count before all else. A cover note beside an agreement is no fault; what cannot be
   * read, or a file without any agreement, is.
   */
  private static int exitCode(List<ContractAnalyser.Checked> checked, Verdict threshold) {
    if (checked.stream()
        .flatMap(each -> each.review().stream())
        .flatMap(review -> review.findings().stream())
        .anyMatch(finding -> fails(finding, threshold))) {
      return ExitCode.FINDINGS;
    }
    boolean unread =
        checked.stream()
            .anyMatch(each -> each.review().isEmpty() && each.kind().sort() != Sort.NOT_A_CONTRACT);
    boolean none = !checked.isEmpty() && checked.stream().allMatch(each -> each.review().isEmpty());
    return unread || none ? ExitCode.UNREADABLE : ExitCode.CLEAR;
  }

  private void report(ContractAnalyser analyser, Path file, Review review, Set<Format> wanted)
      throws IOException {
    Original original = new Reread(analyser, file, review.text().info());
    Suggest wording = settle ? Suggest.FALLBACK : suggest ? Suggest.PREFERRED : Suggest.NOTHING;
    if (out == null) {
      Terminal terminal = Terminal.of(color, System.getenv());
      ReportOptions options =
          new ReportOptions(full, terminal.width(), terminal.styled(), audience, wording);
      for (Format format : wanted) {
        say(review, format.writer(options).write(review, original, console.out()));
      }
      return;
    }
    ReportOptions options =
        new ReportOptions(full, ReportOptions.STANDARD.width(), false, audience, wording);
    try {
      for (Reports.Written written :
          new Reports(out, force, options).write(review, original, wanted)) {
        if (!quiet) {
          console.out().println(written.file());
        }
        say(review, written.remarks());
      }
    } catch (FileAlreadyExistsException e) {
      throw new UsageException(e.getFile() + ": exists; --force replaces it");
    }
  }

  /** The file of a report, and what becomes of its contract when proposals are accepted. */
  private final class Reread implements Original {
    private final ContractAnalyser analyser;
    private final Path file;
    private final DocumentInfo document;

    Reread(ContractAnalyser analyser, Path file, DocumentInfo document) {
      this.analyser = analyser;
      this.file = file;
      this.document = document;
    }

    @Override
    public byte[] bytes() throws IOException {
      return original(file, document);
    }

    @Override
    public Optional<Review> reread(byte[] changed) throws IOException {
      try {
        ReadDocument read = new DocumentReader(reading.settings()).read(changed, document.name());
        return Optional.of(analyser.analyse(read.text(), List.of(), LocalDate.EPOCH).review());
      } catch (UnreadableDocumentException e) {
        throw new IOException(e.getMessage(), e);
      }
    }
  }

  /** What was read, out of the archive, the mail or the encryption that it is in. */
  private byte[] original(Path file, DocumentInfo document) throws IOException {
    byte[] bytes = Files.readAllBytes(file);
    try {
      byte[] original =
          new DocumentReader(reading.settings())
              .original(bytes, document)
              .orElseThrow(
                  () ->
                      new IOException(
                          document.name() + ": the file changed since it was read; run again"));
      if (original != bytes && !document.name().contains("!")) {
        say(document.name(), List.of("the original is encrypted; a marked copy of it is not"));
      }
      return original;
    } catch (UnreadableDocumentException e) {
      throw new IOException(e.getMessage(), e);
    }
  }

  private void say(Review review, List<String> remarks) {
    say(review.text().info().name(), remarks);
  }

  private void say(String document, List<String> remarks) {
    remarks.forEach(remark -> remark(document + ": " + remark));
  }

  private void remark(String words) {
    if (!quiet) {
      console.err().println("clausecheck: " + words);
    }
  }

  private void explain(Explanation explanation) {
    ExplanationText.lines(explanation).forEach(console.out()::println);
  }

  private static boolean fails(Finding finding, Verdict threshold) {
    return finding.acceptance().isEmpty() && finding.verdict().compareTo(threshold) <= 0;
  }

  private Set<Format> wanted() {
    Set<Format> wanted = Choices.formats(formats, EnumSet.allOf(Format.class));
    if (audience == ReportOptions.Audience.COUNTERPARTY && !wanted.equals(Set.of(Format.DOCX))) {
      throw new UsageException(
          "--for counterparty is for --format docx alone; the other formats hold what only we should"
              + " know");
    }
    if ((suggest || settle) && reading.settings().trackedChanges() == TrackedChanges.REJECTED) {
      throw new UsageException(
          "--suggest and --settle need the file read as --tracked-changes accepted");
    }
    if (out == null && (wanted.size() > 1 || !wanted.iterator().next().isText())) {
      throw new UsageException("--format " + String.join(",", formats) + " needs --out DIR");
    }
    return wanted;
  }

  private Verdict threshold() {
    for (Verdict verdict : Verdict.values()) {
      if (verdict.id().equals(failOn.replace(' ', '-'))
          && verdict.compareTo(Verdict.FALLBACK) <= 0) {
        return verdict;
      }
    }
    throw new UsageException(
        "--fail-on takes walk-away, missing, unclear or fallback, not '"
            + failOn
            + "'"
            + DidYouMean.among(List.of("walk-away", "missing", "unclear", "fallback"), failOn));
  }

  private List<Waiver> waivers(Path file) throws IOException {
    Path beside = Waiver.besides(file);
    if (!Files.isRegularFile(beside)) {
      for (Path near : nearMisses(file, beside)) {
        remark(near + " is not used; the waivers of " + file + " are kept in " + beside);
      }
      return List.of();
    }
    Waiver.Loading loading = Waiver.load(beside);
    if (loading instanceof Waiver.Loading.Faulty faulty) {
      throw DealOptions.faults(faulty.faults());
    }
    return ((Waiver.Loading.Loaded) loading).waivers();
  }

  /** Files that look as if they were meant to be a contract's waivers, and are not. */
  private static List<Path> nearMisses(Path file, Path beside) throws IOException {
    String right = String.valueOf(beside.getFileName());
    String stem = right.substring(0, right.length() - ".waivers.yaml".length());
    Set<String> wrong = new HashSet<>();
    for (String name : List.of(stem, String.valueOf(file.getFileName()))) {
      for (String end :
          List.of(
              ".waivers.yaml", ".waivers.yml", ".waiver.yaml", "-waivers.yaml", "_waivers.yaml")) {
        wrong.add((name + end).toLowerCase(Locale.ROOT));
      }
    }
    Path folder = file.toAbsolutePath().getParent();
    if (folder == null || !Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> siblings = Files.list(folder)) {
      return siblings
          .map(Path::getFileName)
          .filter(name -> wrong.contains(name.toString().toLowerCase(Locale.ROOT)))
          .sorted()
          .toList();
    }
  }
}
