package org.clausecheck.cli;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import org.clausecheck.document.PendingDocument;
import org.clausecheck.document.ReadDocument;
import org.clausecheck.document.UnreadableDocumentException;
import org.clausecheck.library.DealSettings;
import org.clausecheck.report.ComparisonReports;
import org.clausecheck.report.Format;
import org.clausecheck.review.ContractAnalyser;
import org.clausecheck.review.ContractAnalyser.Checked;
import org.clausecheck.review.DraftReview;
import org.clausecheck.review.DraftReview.Direction;
import org.clausecheck.review.DraftReviewer;
import org.clausecheck.review.DraftReviewer.Judged;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Drafts of one agreement in, what changed and what it does to the positions out. */
@Command(
    name = "compare",
    description =
        "Tells what changed from one draft to the next, and what that does to the positions.",
    mixinStandardHelpOptions = true)
final class CompareCommand implements Callable<Integer> {
  private final Console console;

  @Parameters(
      paramLabel = "DRAFT",
      arity = "2..*",
      description = "the drafts, oldest first; in one format or in several")
  private List<Path> files = new ArrayList<>();

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      split = ",",
      description = "one or more of: text, json, html, docx (default: text)")
  private List<String> formats = new ArrayList<>(List.of("text"));

  @Option(
      names = "--out",
      paramLabel = "DIR",
      description =
          "write reports there, named after the last draft; needed for several formats and docx")
  private @Nullable Path out;

  @Option(names = "--force", description = "let reports take the place of existing files")
  private boolean force;

  @Option(
      names = "--fail-on",
      paramLabel = "WHAT",
      description =
          "exit with 1 when, between the first two drafts or any two that follow, a position got"
              + " worse (worse), got worse or became unclear (unclear), when a change is not marked"
              + " (unmarked), or at any change (change); default: never")
  private @Nullable String failOn;

  @Mixin private DealOptions deal = new DealOptions();
  @Mixin private ReadingOptions reading = new ReadingOptions();

  CompareCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws UnreadableDocumentException, IOException {
    checkThreshold();
    Set<Format> wanted = wanted();
    Path last = files.get(files.size() - 1);
    Optional<Path> settingsFile = deal.file(last);
    DealSettings settings = deal.settings(settingsFile);
    if (deal.isFound()) {
      settingsFile.ifPresent(found -> say("settings from " + found));
    }
    List<Judged> drafts = new ArrayList<>();
    try (ProgressLine progress = ProgressLine.on(console)) {
      progress.begin("Reading", files.size() + 2);
      List<ReadDocument> documents = new ArrayList<>();
      ContractAnalyser analyser;
      try (Pending pending = Pending.begin(reading, files)) {
        analyser = ContractAnalyser.shipped(deal.library(settings), settings);
        documents.addAll(pending.await());
      }
      for (int i = 0; i < files.size(); i++) {
        progress.begin("Analysing", files.size() + 2);
        drafts.add(judge(analyser, documents.get(i), files.get(i)));
      }
    } catch (NoAgreement none) {
      say(String.valueOf(none.getMessage()));
      return ExitCode.UNREADABLE;
    }
    List<DraftReview> steps = new ArrayList<>();
    for (int i = 1; i < drafts.size(); i++) {
      steps.add(new DraftReviewer().review(drafts.get(i - 1), drafts.get(i)));
    }
    report(steps, wanted);
    return steps.stream().anyMatch(this::fails) ? ExitCode.FINDINGS : ExitCode.CLEAR;
  }

  /** Files that are being read, two at a time: the next begins when one is there. */
  private record Pending(List<PendingDocument> begun, ReadingOptions reading, List<Path> rest)
      implements AutoCloseable {

    static Pending begin(ReadingOptions reading, List<Path> files)
        throws UnreadableDocumentException {
      List<PendingDocument> begun = new ArrayList<>();
      for (Path file : files.subList(0, 2)) {
        begun.add(reading.begin(file));
      }
      return new Pending(begun, reading, files.subList(2, files.size()));
    }

    List<ReadDocument> await() throws UnreadableDocumentException {
      List<ReadDocument> documents = new ArrayList<>();
      for (PendingDocument pending : begun) {
        documents.add(pending.await());
      }
      for (Path file : rest) {
        documents.add(reading.read(file));
      }
      return documents;
    }

    @Override
    public void close() {
      begun.forEach(PendingDocument::close);
    }
  }

  /** A file in which there is no agreement to compare. */
  private static final class NoAgreement extends Exception {
    private static final long serialVersionUID = 1L;

    NoAgreement(Path file, String why) {
      super(file.getFileName() + ": " + why);
    }
  }

  /** The agreement in a file; of a mail or an archive the first. */
  private static Judged judge(ContractAnalyser analyser, ReadDocument outer, Path file)
      throws NoAgreement {
    List<ReadDocument> inside = outer.withText().toList();
    if (inside.isEmpty()) {
      throw new NoAgreement(file, "there is no text in it");
    }
    String says = "";
    for (ReadDocument document : inside) {
      Checked checked = analyser.check(document, List.of(), LocalDate.now(ZoneId.systemDefault()));
      if (checked.review().isPresent()) {
        return Judged.of(
            document, checked.recognised().classified().outline(), checked.review().get());
      }
      says = says.isEmpty() ? checked.kind().says() : says;
    }
    throw new NoAgreement(file, says);
  }

  private boolean fails(DraftReview step) {
    return failOn != null
        && switch (failOn) {
          case "worse" -> !step.turns(Direction.WORSE).isEmpty();
          case "unclear" ->
              !step.turns(Direction.WORSE).isEmpty() || !step.turns(Direction.UNCLEAR).isEmpty();
          case "unmarked" -> !step.unmarked().isEmpty();
          default -> !step.changes().isEmpty();
        };
  }

  private void checkThreshold() {
    if (failOn != null && !Set.of("worse", "unclear", "unmarked", "change").contains(failOn)) {
      throw new UsageException(
          "--fail-on takes worse, unclear, unmarked or change, not '" + failOn + "'");
    }
  }

  private void report(List<DraftReview> steps, Set<Format> wanted) throws IOException {
    ComparisonReports reports = new ComparisonReports(steps);
    if (out == null) {
      for (Format format : wanted) {
        reports.write(format, console.out()).forEach(this::say);
      }
      return;
    }
    try {
      for (ComparisonReports.Written written : reports.writeInto(out, force, wanted)) {
        console.out().println(written.file());
        written.remarks().forEach(this::say);
      }
    } catch (FileAlreadyExistsException e) {
      throw new UsageException(e.getFile() + ": exists; --force replaces it");
    }
  }

  private void say(String remark) {
    console.err().println("clausecheck: " + remark);
  }

  private Set<Format> wanted() {
    Set<Format> wanted = Choices.formats(formats, ComparisonReports.FORMATS);
    boolean text = wanted.stream().allMatch(Format::isText);
    if (out == null && (wanted.size() > 1 || !text)) {
      throw new UsageException("--format " + String.join(",", formats) + " needs --out DIR");
    }
    if (wanted.contains(Format.DOCX) && files.size() > 2) {
      throw new UsageException("--format docx compares two drafts, not " + files.size());
    }
    return wanted;
  }
}
