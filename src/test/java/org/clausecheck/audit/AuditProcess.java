package org.clausecheck.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.clausecheck.library.Library;

/** The command {@code audit} as a process of its own, as a user runs it. */
final class AuditProcess {
  private final Process process;
  private final Path output;

  private AuditProcess(Process process, Path output) {
    this.process = process;
    this.output = output;
  }

  static AuditProcess start(Path folder, Path out, String... options) throws IOException {
    return start(Map.of(), folder, out, options);
  }

  static AuditProcess start(
      Map<String, String> environment, Path folder, Path out, String... options)
      throws IOException {
    List<String> arguments =
        new ArrayList<>(List.of("audit", folder.toString(), "--out", out.toString()));
    arguments.addAll(List.of(options));
    return start(environment, "org.clausecheck.cli.Main", arguments);
  }

  /** Starts an audit with {@link FakeWorker}s. */
  static AuditProcess startFake(Path folder, Path out) throws IOException {
    return start(Map.of(), Fake.class.getName(), List.of(folder.toString(), out.toString()));
  }

  /** An audit with {@link FakeWorker}s. */
  static final class Fake {
    private Fake() {}

    public static void main(String[] args) throws Exception {
      Path out = Path.of(args[1]);
      Audit.Settings settings =
          new Audit.Settings(
              Path.of(args[0]),
              out,
              2,
              new Audit.Limits(1 << 20, Duration.ofMinutes(1), 64),
              FakeWorker.command("fake", out.resolve("reports")),
              "fake",
              false,
              Library.shipped().families(),
              Map.of());
      new Audit(settings, new Audit.Progress() {}).run();
    }
  }

  private static AuditProcess start(
      Map<String, String> environment, String main, List<String> arguments) throws IOException {
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                main));
    command.addAll(arguments);
    Path output = Files.createTempFile("audit", ".txt");
    output.toFile().deleteOnExit();
    ProcessBuilder builder =
        new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(output.toFile());
    builder.environment().putAll(environment);
    return new AuditProcess(builder.start(), output);
  }

  /** Waits for the end; returns the exit code. */
  int await() throws InterruptedException {
    return process.waitFor();
  }

  boolean isAlive() {
    return process.isAlive();
  }

  ProcessHandle handle() {
    return process.toHandle();
  }

  /** What it printed. */
  String printed() throws IOException {
    return Files.readString(output, StandardCharsets.UTF_8);
  }

  /** Kills it as {@code kill -9} does; its workers too, or left to find out for themselves. */
  void kill(boolean workersToo) throws InterruptedException {
    List<ProcessHandle> workers = process.descendants().toList();
    process.destroyForcibly();
    if (workersToo) {
      workers.forEach(ProcessHandle::destroyForcibly);
    }
    process.waitFor();
  }

  /**
   * The content of every file of the results, by path; without the store, whose pages may differ.
   */
  static SortedMap<String, String> results(Path out) throws IOException {
    SortedMap<String, String> contents = new TreeMap<>();
    try (Stream<Path> files = Files.walk(out)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        String name = out.relativize(file).toString();
        if (!name.startsWith("clausecheck-audit.")) {
          contents.put(name, DocumentAnalysis.sha256(Files.readAllBytes(file)));
        }
      }
    }
    assertThat(contents).containsKeys("portfolio.xlsx", "portfolio.csv", "index.html");
    return contents;
  }
}
