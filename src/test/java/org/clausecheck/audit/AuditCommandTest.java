package org.clausecheck.audit;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.SortedMap;
import java.util.stream.Stream;
import org.clausecheck.cli.CommandLineProgram;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whole audits of a few small files, as users run them. */
class AuditCommandTest {
  @TempDir private Path temporary = Path.of("");
  private Path folder = Path.of("");
  private Path out = Path.of("");

  @BeforeEach
  void writeAgreements() throws IOException {
    folder = Files.createDirectory(temporary.resolve("agreements"));
    out = temporary.resolve("out");
    Agreements.write(folder, 3);
  }

  private record Run(int code, String out, String err) {}

  private Run audit(String... options) {
    ByteArrayOutputStream printed = new ByteArrayOutputStream();
    ByteArrayOutputStream errors = new ByteArrayOutputStream();
    String[] arguments =
        Stream.concat(
                Stream.of("audit", folder.toString(), "--out", out.toString()),
                Arrays.stream(options))
            .toArray(String[]::new);
    int code =
        new CommandLineProgram(
                new PrintStream(printed, false, UTF_8), new PrintStream(errors, false, UTF_8))
            .run(arguments);
    return new Run(code, printed.toString(UTF_8), errors.toString(UTF_8));
  }

  @Test
  void everyFileEndsInOneRowAndTheNumberOfJobsDoesNotShow() throws Exception {
    Files.copy(folder.resolve("agreement-00001.txt"), folder.resolve("copy.txt"));
    Files.writeString(folder.resolve("broken.pdf"), "%PDF-1.4 nothing");
    Files.writeString(folder.resolve("shopping.md"), "# Shopping\n\nMilk and bread.\n");
    Run run = audit("--jobs", "2");
    assertThat(run.code()).as(run.err()).isEqualTo(3);
    assertThat(run.out())
        .contains("6 files", "     3  analysed", "     1  duplicate of", "     1  not a contract")
        .contains("     1  unreadable", "     0  amendment to", "To renegotiate first:");
    assertThat(run.err()).startsWith("clausecheck: not read: broken.pdf: ").hasLineCount(1);
    assertThat(Files.readAllLines(out.resolve("portfolio.jsonl"))).hasSize(6);
    SortedMap<String, String> two = AuditProcess.results(out);
    out = temporary.resolve("other");
    assertThat(audit("--jobs", "1").code()).isEqualTo(3);
    assertThat(AuditProcess.results(out)).isEqualTo(two);
  }

  @Test
  void settingsReachTheWorkersAndFailOnDecidesTheExitCode() throws Exception {
    Path deal = Files.writeString(temporary.resolve("deal.yaml"), "longest-term: 2 years\n");
    Run run =
        audit(
            "--deal=" + deal,
            "--as",
            "licensor",
            "--no-ocr",
            "--tracked-changes",
            "rejected",
            "--library=clause-library",
            "--we",
            "Nordlys1 Bio AB",
            "--jobs=1",
            "--fail-on",
            "missing");
    assertThat(run.err()).isEmpty();
    assertThat(run.code()).isEqualTo(1);
  }

  @Test
  void twoRunsOnOneFolderTakeTurnsWhateverThePlatformsCharset() throws Exception {
    Files.move(folder.resolve("agreement-00002.txt"), folder.resolve("Größe 契約\n.txt"));
    Map<String, String> plain = Map.of("LC_ALL", "C", "LANG", "C");
    AuditProcess first = AuditProcess.start(plain, folder, out, "--jobs", "1");
    AuditProcess second = AuditProcess.start(plain, folder, out, "--jobs", "1");
    assertThat(first.await()).as(first.printed()).isZero();
    assertThat(second.await()).as(second.printed()).isZero();
    assertThat(first.printed() + second.printed()).contains("another audit writes to this folder");
    assertThat(Files.readAllLines(out.resolve("portfolio.jsonl")))
        .hasSize(3)
        .anyMatch(line -> line.contains("\"path\":\"Größe 契約\\n.txt\""));
  }

  /** Killed before it had a store to write to. */
  @Test
  void anAuditThatWasKilledAsItBeganGoesOn() throws Exception {
    Files.createDirectory(out);
    Files.createFile(out.resolve("clausecheck-audit.lock"));
    assertThat(audit("--jobs", "1").code()).isZero();
  }

  @Test
  void wrongUseIsOneLineAndExitCodeTwo() throws Exception {
    assertThat(wrong("--jobs", "0")).contains("--jobs");
    assertThat(wrong("--deal", "none.yaml")).contains("none.yaml");
    assertThat(wrong("--fail-on", "preferred")).contains("not 'preferred'");
    Files.createDirectory(out);
    Files.writeString(out.resolve("mine.txt"), "x");
    assertThat(wrong()).contains("--force writes among them");
    out = folder;
    assertThat(wrong()).contains("another folder");
    folder = temporary.resolve("none");
    assertThat(wrong()).contains("no such file or folder");
  }

  private String wrong(String... options) {
    Run run = audit(options);
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.out()).isEmpty();
    assertThat(run.err()).startsWith("clausecheck: ").hasLineCount(1);
    return run.err();
  }
}
