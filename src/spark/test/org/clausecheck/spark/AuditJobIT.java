package org.clausecheck.spark;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.clausecheck.audit.AuditTables;
import org.clausecheck.document.HostileCorpus;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The job as a cluster runs it: submitted as one jar with Spark's jars first on the class path, to
 * executors in processes of their own.
 */
class AuditJobIT {
  private static final ObjectMapper JSON = new ObjectMapper();

  private static final String AGREEMENT =
      """
        LICENSE AGREEMENT

        This License Agreement is made on March 3, 2019 between Norwell Bio AB, a company of \
        Sweden ("Licensor"), and Norwell Pharma Inc., a Delaware corporation ("Licensee").

        1. Grant. Licensor hereby grants to Licensee an exclusive license to sell the \
        Products in Sweden.

        2. Term. This Agreement lasts for five (5) years from its date.

        3. Royalty. Licensee shall pay Licensor a royalty of five percent of its net sales.

        IN WITNESS WHEREOF the parties have signed this Agreement.
        """;

  private static final String AMENDMENT =
      """
        FIRST AMENDMENT TO LICENSE AGREEMENT

        This First Amendment (this "Amendment") to the License Agreement dated March 3, 2019 \
        is made on May 2, 2021 between Norwell Bio AB, a company of Sweden ("Licensor"), and \
        Norwell Pharma Inc., a Delaware corporation ("Licensee").

        1. Section 2 of the License Agreement is hereby amended by replacing "five (5) years" \
        with "seven (7) years".

        2. All other terms of the License Agreement remain in full force and effect.

        IN WITNESS WHEREOF the parties have signed this Amendment.
        """;

  /** Heap of a child, in MiB: too little for {@link #killer}. */
  private static final String MEMORY = "--file-memory=384";

  @TempDir private Path temporary = Path.of("");

  @Test
  void everyRowIsThatOfAnAuditByteForByte() throws Exception {
    Path in = Files.createDirectory(temporary.resolve("in"));
    copyTestContracts(Files.createDirectory(in.resolve("contracts")));
    HostileCorpus.write(Files.createDirectory(in.resolve("hostile")));
    new Variations(Path.of("test-contracts"), 10_000).write(in.resolve("variations"), 73);
    killer(in.resolve("killer.txt"));
    Path amended = Files.createDirectory(in.resolve("amended"));
    Files.writeString(amended.resolve("base.txt"), AGREEMENT);
    Files.writeString(amended.resolve("change.txt"), AMENDMENT);
    Path out = temporary.resolve("out");
    SparkRun job = SparkRun.job(in, out, MEMORY, "--reports", "--task-files=50");
    assertThat(job.await()).as(job.printed()).isZero();
    Path audit = audit(List.of("-cp", SparkRun.JAR.toString(), "org.clausecheck.cli.Main"), in);

    List<String> rows = SparkRun.lines(out.resolve("portfolio.jsonl"));
    assertThat(rows)
        .containsExactlyElementsOf(Files.readAllLines(audit.resolve("portfolio.jsonl")));
    assertThat(rows)
        .anyMatch(row -> row.contains("\"path\":\"killer.txt\"") && row.contains("memory limit"))
        .anyMatch(row -> row.contains("\"outcome\":\"amendment to\",\"of\":\"amended/base.txt\""))
        .anyMatch(row -> row.contains("\"note\":\"identical\""))
        .anyMatch(row -> row.contains("the same words in another layout"))
        .anyMatch(row -> row.contains("\"same-form-as\":\"contracts/"));
    assertThat(cells(out.resolve("findings.jsonl"), AuditTables::inCsv))
        .containsExactlyElementsOf(AuditTables.findings(audit));
    assertThat(cells(out.resolve("unread.jsonl"), AuditTables::inWorkbook))
        .containsExactlyElementsOf(AuditTables.unread(audit));
    assertThat(contents(out.resolve("reports"))).isEqualTo(contents(audit.resolve("reports")));

    SparkRun check =
        SparkRun.check(TablesCheck.class, out.toString(), temporary.resolve("check").toString());
    assertThat(check.await()).as(check.printed()).isZero();
    assertThat(check.printed()).contains("checked");
  }

  @Test
  void aKilledExecutorCostsARetryAndNoRow() throws Exception {
    Path contracts = Files.createDirectory(temporary.resolve("contracts"));
    copyTestContracts(contracts);
    Path manifest = temporary.resolve("manifest.txt");
    List<String> files;
    try (Stream<Path> all = Files.list(contracts)) {
      files = all.map(file -> file.toAbsolutePath().toString()).sorted().toList();
    }
    Files.write(manifest, files);
    Path out = temporary.resolve("out");
    SparkRun job = SparkRun.job(manifest, out, MEMORY, "--task-files=4");
    Busy busy = busyExecutor(job);
    busy.executor().destroyForcibly();
    assertThat(job.await()).as(job.printed()).isZero();
    assertThat(job.printed())
        .contains("Lost executor")
        .contains("%1$d files, %1$d rows".formatted(files.size()));
    assertThat(busy.children()).noneMatch(ProcessHandle::isAlive);

    Path audit = audit(List.of("-jar", Path.of("target", "clausecheck.jar").toString()), contracts);
    assertThat(SparkRun.lines(out.resolve("portfolio.jsonl")).stream().map(AuditJobIT::bare))
        .containsExactlyElementsOf(
            Files.readAllLines(audit.resolve("portfolio.jsonl")).stream()
                .map(AuditJobIT::bare)
                .toList());
  }

  @Test
  void wrongUseIsOneLine() throws Exception {
    SparkRun nothing = SparkRun.job(temporary.resolve("nowhere"), temporary.resolve("out"));
    assertThat(nothing.await()).as(nothing.printed()).isEqualTo(2);
    assertThat(nothing.printed())
        .containsOnlyOnce("clausecheck: ")
        .contains("no such file or folder");
  }

  /** An executor, with the children that were seen to read files for it. */
  private record Busy(ProcessHandle executor, List<ProcessHandle> children) {}

  /** An executor that has a file read by a child. */
  private static Busy busyExecutor(SparkRun job) throws Exception {
    while (job.isAlive()) {
      for (ProcessHandle executor : job.executors()) {
        List<ProcessHandle> children =
            executor.descendants().filter(AuditJobIT::readsFiles).toList();
        if (!children.isEmpty()) {
          return new Busy(executor, children);
        }
      }
      Thread.sleep(50);
    }
    throw new AssertionError("no executor was ever busy:\n" + job.printed());
  }

  /** Whether a process is a child that reads files, and not a helper of Hadoop's. */
  private static boolean readsFiles(ProcessHandle process) {
    return process.info().commandLine().orElse("").contains("clausecheck");
  }

  /** A row without what hangs on the program's jar and on how the files were named. */
  private static String bare(String row) {
    return row.replaceFirst("\"report\":(null|\"[^\"]*\")", "\"report\":null")
        .replaceFirst("\"path\":\"[^\"]*/", "\"path\":\"");
  }

  private Path audit(List<String> program, Path in) throws Exception {
    Path audit = temporary.resolve("audit");
    List<String> command =
        new ArrayList<>(
            List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString()));
    command.addAll(program);
    command.addAll(List.of("audit", in.toString(), "--out", audit.toString(), "--jobs=2", MEMORY));
    int code =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(temporary.resolve("audit.txt").toFile())
            .start()
            .waitFor();
    assertThat(code).as(Files.readString(temporary.resolve("audit.txt"))).isIn(0, 3);
    return audit;
  }

  private static void copyTestContracts(Path to) throws IOException {
    try (Stream<Path> files = Files.list(Path.of("test-contracts"))) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Files.copy(file, to.resolve(file.getFileName()));
      }
    }
  }

  /** Within all limits on reading, and more than the child's memory. */
  private static void killer(Path file) throws IOException {
    String agreement =
        Files.readString(
            Path.of("test-contracts", "exclusive-no-upfront.txt"), StandardCharsets.UTF_8);
    Files.writeString(file, agreement.repeat(19_000_000 / agreement.length()));
  }

  /** The values of each line, as another table shows them. */
  private static List<List<String>> cells(Path table, UnaryOperator<String> shown)
      throws IOException {
    List<List<String>> cells = new ArrayList<>();
    for (String line : SparkRun.lines(table)) {
      List<String> values = new ArrayList<>();
      for (JsonNode value : JSON.readTree(line)) {
        values.add(value.isNull() ? "" : shown.apply(value.asText()));
      }
      cells.add(values);
    }
    return cells;
  }

  /** The content of every file of a folder, by name. */
  private static Map<String, String> contents(Path folder) throws IOException {
    Map<String, String> contents = new TreeMap<>();
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.toList()) {
        contents.put(file.getFileName().toString(), Files.readString(file, StandardCharsets.UTF_8));
      }
    }
    return contents;
  }
}
