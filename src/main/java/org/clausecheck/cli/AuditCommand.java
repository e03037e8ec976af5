package org.clausecheck.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.clausecheck.audit.Audit;
import org.clausecheck.audit.DocumentAnalysis;
import org.clausecheck.audit.DocumentResult;
import org.clausecheck.audit.DocumentResult.Outcome;
import org.clausecheck.audit.Portfolio;
import org.clausecheck.audit.Portfolio.Row;
import org.clausecheck.document.ReadingLimits;
import org.clausecheck.document.ReadingSettings;
import org.clausecheck.library.DealSettings;
import org.clausecheck.report.ProgramVersion;
import org.clausecheck.review.Verdict;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Every agreement below a folder, in one table. */
@Command(
    name = "audit",
    description =
        "Analyses every agreement below a folder and writes one table of them. Interrupted, it goes"
            + " on where it was.",
    mixinStandardHelpOptions = true)
final class AuditCommand implements Callable<Integer> {
  /** How many agreements are printed as the worst. */
  private static final int WORST = 10;

  private final Console console;

  @Spec private @Nullable CommandSpec spec;

  @Parameters(paramLabel = "FOLDER", description = "the agreements; a single file is one, too")
  private Path folder = Path.of("");

  @Option(
      names = "--out",
      paramLabel = "DIR",
      required = true,
      description = "where the results go: an empty folder, or that of an earlier audit")
  private Path out = Path.of("");

  @Option(
      names = "--jobs",
      paramLabel = "N",
      description = "files analysed at the same time (default: one a processor)")
  private int jobs = Runtime.getRuntime().availableProcessors();

  @Option(
      names = "--fail-on",
      paramLabel = "VERDICT",
      description =
          "exit with 1 from this verdict on: walk-away, missing, unclear, fallback (default: what"
              + " agreements say does not matter)")
  private @Nullable String failOn;

  @Option(
      names = "--force",
      description = "analyse again what is known, and write among other files")
  private boolean force;

  @Mixin private FileLimits limits = new FileLimits();
  @Mixin private DealOptions deal = new DealOptions();
  @Mixin private ReadingOptions reading = new ReadingOptions();

  AuditCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws IOException, InterruptedException {
    checkUse();
    Optional<Verdict> threshold = threshold();
    Optional<Path> settingsFile = deal.file(folder);
    DealSettings settings = deal.settings(settingsFile);
    DocumentAnalysis.Settings analysis =
        new DocumentAnalysis.Settings(
            reading.settings(), settings, deal.library(settings), ProgramVersion.exact());
    Audit.Settings audit =
        new Audit.Settings(
            folder,
            out,
            jobs,
            new Audit.Limits(analysis.reading().limits().bytes(), limits.time(), limits.memory()),
            worker(deal.isFound() ? settingsFile : Optional.empty()),
            analysis.fingerprint(),
            force,
            analysis.library().families(),
            methods(analysis));
    Portfolio portfolio;
    try (ProgressLine progress = ProgressLine.on(console)) {
      portfolio = new Audit(audit, progress).run();
    }
    print(portfolio);
    return exitCode(portfolio, threshold);
  }

  private Optional<Verdict> threshold() {
    if (failOn == null) {
      return Optional.empty();
    }
    String id = failOn.replace(' ', '-');
    return Optional.of(
        Arrays.stream(Verdict.values())
            .filter(verdict -> verdict.id().equals(id))
            .filter(verdict -> verdict.compareTo(Verdict.FALLBACK) <= 0)
            .findFirst()
            .orElseThrow(
                () ->
                    new UsageException(
                        "--fail-on takes walk-away, missing, unclear or fallback, not '"
                            + failOn
                            + "'")));
  }

  private void checkUse() throws IOException {
    if (jobs < 1) {
      throw new UsageException("--jobs must be at least 1");
    }
    limits.check();
    if (!Files.exists(folder)) {
      throw new UsageException(folder + ": no such file or folder");
    }
    if (out.toAbsolutePath().normalize().equals(folder.toAbsolutePath().normalize())) {
      throw new UsageException("--out must be another folder than the agreements'");
    }
    if (!force && Files.isDirectory(out) && !Audit.isResults(out)) {
      try (Stream<Path> files = Files.list(out)) {
        if (files.findAny().isPresent()) {
          throw new UsageException(
              out + " holds other files than an audit's; --force writes among them");
        }
      }
    }
  }

  /** This program again, as a worker with the same settings. */
  private List<String> worker(Optional<Path> found) {
    List<String> options = new ArrayList<>();
    options.add("--reports=" + out.resolve("reports"));
    found.ifPresent(file -> options.add("--deal=" + file));
    CommandSpec parsed = spec;
    if (parsed != null) {
      options.addAll(WorkerCommandLine.options(parsed));
    }
    return WorkerCommandLine.of(System.getProperty("java.class.path"), limits.memory(), options);
  }

  private Map<String, String> methods(DocumentAnalysis.Settings analysis) {
    DealSettings settings = analysis.deal();
    ReadingSettings how = analysis.reading();
    ReadingLimits most = how.limits();
    Map<String, String> methods = new LinkedHashMap<>();
    methods.put("program", "Clausecheck " + ProgramVersion.released());
    methods.put("clause library", analysis.library().version());
    methods.put("settings", analysis.fingerprint());
    methods.put(
        "read for", settings.side().id() + (settings.we().isEmpty() ? "" : ", " + settings.we()));
    methods.put("our home", String.join(", ", settings.home()));
    methods.put("neutral laws", String.join(", ", settings.neutralLaws()));
    methods.put(
        "upfront floor",
        settings.upfrontFloor().map(f -> f.currency() + " " + f.amount()).orElse("none"));
    methods.put("longest term", settings.longestTerm().written());
    methods.put("view on exclusivity", settings.exclusivity().id());
    methods.put("scans", how.ocr() ? "read when Tesseract is installed" : "not read");
    methods.put("tracked changes", how.trackedChanges().name().toLowerCase(java.util.Locale.ROOT));
    methods.put(
        "limits for one file",
        (most.bytes() >> 20)
            + " MiB, "
            + most.pages()
            + " pages, "
            + limits.time().toSeconds()
            + " s, "
            + limits.memory()
            + " MiB of memory");
    methods.putAll(Portfolio.methods());
    return methods;
  }

  private void print(Portfolio portfolio) {
    int inside = portfolio.rows().size() - portfolio.files();
    console
        .out()
        .printf(
            java.util.Locale.ROOT,
            "%d files%s%n",
            portfolio.files(),
            inside == 0
                ? ""
                : " and "
                    + inside
                    + " documents inside them: "
                    + portfolio.rows().size()
                    + " rows");
    portfolio
        .counts()
        .forEach(
            (outcome, count) ->
                console.out().printf(java.util.Locale.ROOT, "%6d  %s%n", count, outcome.words()));
    List<Row> worst =
        portfolio.rows().stream()
            .filter(row -> row.rank() > 0 && row.rank() <= WORST)
            .sorted(java.util.Comparator.comparingInt(Row::rank))
            .toList();
    if (!worst.isEmpty()) {
      console.out().println("To renegotiate first:");
      for (Row row : worst) {
        DocumentResult.Summary summary = row.result().summary();
        console
            .out()
            .printf(
                java.util.Locale.ROOT,
                "%6d  %s: %s%n",
                row.rank(),
                row.path(),
                summary == null ? "" : summary.headline());
      }
    }
    console.out().println("Start with " + out.resolve("index.html"));
    for (Row row : portfolio.rows()) {
      if (row.outcome() == Outcome.UNREADABLE) {
        console.err().println("clausecheck: not read: " + row.path() + ": " + row.note());
      }
    }
  }

  private static int exitCode(Portfolio portfolio, Optional<Verdict> threshold) {
    if (portfolio.counts().getOrDefault(Outcome.UNREADABLE, 0) > 0) {
      return ExitCode.UNREADABLE;
    }
    return threshold.filter(portfolio::reaches).isPresent() ? ExitCode.FINDINGS : ExitCode.CLEAR;
  }
}
