package org.clausecheck.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.clausecheck.audit.DocumentResult.Outcome;
import org.clausecheck.audit.Portfolio.Row;
import org.clausecheck.library.Library;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What an audit does about workers, results and changes; the workers here are {@link FakeWorker}s.
 */
class AuditTest {
  private static final Audit.Limits LIMITS = new Audit.Limits(1 << 20, Duration.ofMinutes(1), 64);

  @TempDir private Path temporary = Path.of("");
  private Path folder = Path.of("");

  @BeforeEach
  void makeFolder() throws IOException {
    folder = Files.createDirectory(temporary.resolve("agreements"));
  }

  private void write(String... names) throws IOException {
    for (String name : names) {
      Files.writeString(folder.resolve(name), "the content of " + name);
    }
  }

  private Audit.Settings settings(String fingerprint, Audit.Limits limits, boolean again) {
    return new Audit.Settings(
        folder,
        temporary.resolve("out"),
        2,
        limits,
        FakeWorker.command(fingerprint, temporary.resolve("out/reports")),
        fingerprint,
        again,
        Library.shipped().families(),
        Map.of());
  }

  /** The paths that an audit analysed, and what it gave. */
  private record Run(List<String> analysed, Portfolio portfolio) {}

  private Run run(String fingerprint, Audit.Limits limits, boolean again) throws Exception {
    ConcurrentLinkedQueue<String> done = new ConcurrentLinkedQueue<>();
    Audit.Progress progress =
        new Audit.Progress() {
          @Override
          public void done(String path) {
            done.add(path);
          }
        };
    Portfolio portfolio = new Audit(settings(fingerprint, limits, again), progress).run();
    return new Run(done.stream().sorted().toList(), portfolio);
  }

  private Run run() throws Exception {
    return run("a", LIMITS, false);
  }

  private static String note(Run run, String path) {
    return run.portfolio().rows().stream()
        .filter(row -> row.path().equals(path))
        .map(row -> row.outcome().words() + ": " + row.note())
        .findFirst()
        .orElseThrow();
  }

  @Test
  void whatIsKnownIsNotAnalysedAgain() throws Exception {
    write("a", "b", "c");
    assertThat(run().analysed()).containsExactly("a", "b", "c");
    Run second = run();
    assertThat(second.analysed()).isEmpty();
    assertThat(second.portfolio().rows()).extracting(Row::note).containsOnly("read by a");
  }

  @Test
  void aChangeIsAnalysedAgainAndNothingElse() throws Exception {
    write("a", "b", "c");
    run();
    Files.writeString(folder.resolve("b"), "other words");
    write("d");
    Files.delete(folder.resolve("c"));
    Run changed = run();
    assertThat(changed.analysed()).containsExactly("b", "d");
    assertThat(changed.portfolio().rows()).extracting(Row::path).containsExactly("a", "b", "d");
    assertThat(run("other settings", LIMITS, false).analysed()).containsExactly("a", "b", "d");
    assertThat(run().analysed()).as("the first settings are still known").isEmpty();
    assertThat(run("a", LIMITS, true).analysed()).as("by force").containsExactly("a", "b", "d");
  }

  @Test
  void aRenamedOrMovedFileIsKnown() throws Exception {
    write("agreement 1", "b");
    String report = run().portfolio().rows().get(0).report();
    Files.createDirectory(folder.resolve("moved"));
    Files.move(folder.resolve("agreement 1"), folder.resolve("moved/agreement 7"));
    Run moved = run();
    assertThat(moved.analysed()).isEmpty();
    assertThat(moved.portfolio().rows())
        .extracting(Row::path, Row::report)
        .containsExactly(tuple("moved/agreement 7", report), tuple("b", ""));
  }

  @Test
  void copiesAreAnalysedOnce() throws Exception {
    write("a", "b");
    Files.copy(folder.resolve("a"), folder.resolve("c"));
    Run run = run();
    assertThat(run.analysed()).containsExactly("a", "b");
    assertThat(run.portfolio().rows()).hasSize(3);
  }

  @Test
  void aFileOverALimitCostsItsOwnRowAndIsTriedAgainUnderOtherLimits() throws Exception {
    write("a", "sleep", "z");
    Audit.Limits two = new Audit.Limits(1 << 20, Duration.ofSeconds(2), 64);
    Run run = run("a", two, false);
    assertThat(run.portfolio().rows())
        .extracting(Row::path, Row::outcome)
        .containsExactly(
            tuple("a", Outcome.NOT_A_CONTRACT),
            tuple("sleep", Outcome.UNREADABLE),
            tuple("z", Outcome.NOT_A_CONTRACT));
    assertThat(note(run, "sleep")).isEqualTo("unreadable: over the time limit of 2 s");
    assertThat(run("a", two, false).analysed()).isEmpty();
    assertThat(run("a", new Audit.Limits(1 << 20, Duration.ofSeconds(1), 64), false).analysed())
        .containsExactly("sleep");
  }

  @Test
  void aFileThatKillsItsWorkerTwiceIsUnreadableOnceIsNoMatter() throws Exception {
    write("alive", "die", "once", "z");
    Run run = run();
    assertThat(note(run, "die")).isEqualTo("unreadable: the process that read it died");
    assertThat(note(run, "once")).isEqualTo("not a contract: read by a");
    assertThat(note(run, "z")).isEqualTo("not a contract: read by a");
  }

  @Test
  void whatIsNotTheFilesFaultEndsTheAuditAndIsNotHeldAgainstTheFile() throws Exception {
    write("alive", "full");
    assertThatThrownBy(this::run)
        .isInstanceOf(IOException.class)
        .hasMessage("a report cannot be written: disk full");
    Files.delete(folder.resolve("alive"));
    assertThat(note(run(), "full")).isEqualTo("not a contract: read by a");
  }

  @Test
  void aFileThatChangesWhileItIsReadIsAnalysedTheNextTime() throws Exception {
    write("changed");
    assertThat(note(run(), "changed"))
        .isEqualTo("unreadable: changed while it was read; run again");
    assertThat(run().analysed()).containsExactly("changed");
  }

  @Test
  void aReportThatIsGoneIsWrittenAgain() throws Exception {
    write("agreement 1", "agreement 2");
    Portfolio portfolio = run().portfolio();
    Files.delete(temporary.resolve("out").resolve(portfolio.rows().get(1).report()));
    assertThat(run().analysed()).containsExactly("agreement 2");
    assertThat(temporary.resolve("out").resolve(portfolio.rows().get(1).report())).exists();
  }

  @Test
  void whatAKilledRunLeftHalfWrittenIsRemoved() throws Exception {
    write("a");
    run();
    Path left = temporary.resolve("out/reports/.x.html.1.unfinished");
    Files.writeString(left, "half");
    run();
    assertThat(left).doesNotExist();
  }

  @Test
  void settingsThatChangeMeanwhileEndTheAudit() throws Exception {
    write("a");
    Audit.Settings changed =
        new Audit.Settings(
            folder,
            temporary.resolve("out"),
            1,
            LIMITS,
            FakeWorker.command("new", temporary),
            "old",
            false,
            Library.shipped().families(),
            Map.of());
    assertThatThrownBy(() -> new Audit(changed, new Audit.Progress() {}).run())
        .hasMessage("the settings or the library changed meanwhile; run again");
  }

  @Test
  void anEmptyFolderGivesAnEmptyPortfolio() throws Exception {
    assertThat(run().portfolio().rows()).isEmpty();
    assertThat(temporary.resolve("out/index.html")).content().contains("No agreement was found.");
  }
}
