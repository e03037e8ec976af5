package org.clausecheck.spark;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** {@code spark-submit} of the assembly jar, as a process, with the jars of {@code spark-home}. */
final class SparkRun {
  /** Where the build puts Spark's own jars, and nothing of ours. */
  static final Path HOME = Path.of("target", "spark-home").toAbsolutePath();

  static final Path JAR = Path.of("target", "clausecheck-spark.jar").toAbsolutePath();

  private static final String JAVA =
      Path.of(System.getProperty("java.home"), "bin", "java").toString();

  private final Process process;
  private final Path output;

  private SparkRun(Process process, Path output) {
    this.process = process;
    this.output = output;
  }

  /** Submits the job, on two executors in processes of their own. */
  static SparkRun job(Path in, Path out, String... options) throws IOException {
    List<String> arguments =
        new ArrayList<>(
            List.of(
                "--class",
                AuditJob.class.getName(),
                JAR.toString(),
                "--in",
                in.toString(),
                "--out"));
    arguments.add(out.toString());
    arguments.addAll(Arrays.asList(options));
    return submit("local-cluster[2,1,1024]", arguments);
  }

  /** Submits a class of the tests, with our jar and its own classes before Spark's. */
  static SparkRun check(Class<?> main, String... arguments) throws IOException {
    Path classes = Path.of("target", "test-classes").toAbsolutePath();
    List<String> submitted =
        new ArrayList<>(
            List.of("--driver-class-path", JAR + ":" + classes, "--class", main.getName()));
    submitted.add(JAR.toString());
    submitted.addAll(Arrays.asList(arguments));
    return submit("local[2]", submitted);
  }

  /** Does what the script spark-submit does: asks Spark's launcher for the command, and runs it. */
  private static SparkRun submit(String master, List<String> arguments) throws IOException {
    List<String> launcher =
        new ArrayList<>(
            List.of(
                JAVA,
                "-cp",
                HOME.resolve("jars") + "/*",
                "org.apache.spark.launcher.Main",
                "org.apache.spark.deploy.SparkSubmit",
                "--master",
                master));
    for (String setting :
        List.of(
            "spark.ui.enabled=false",
            "spark.sql.shuffle.partitions=4",
            "spark.driver.host=127.0.0.1",
            "spark.driver.bindAddress=127.0.0.1")) {
      launcher.addAll(List.of("--conf", setting));
    }
    launcher.addAll(arguments);
    Process asked = inHome(launcher).redirectError(ProcessBuilder.Redirect.INHERIT).start();
    String answer = new String(asked.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    List<String> command =
        Stream.of(answer.split("\0")).map(String::strip).filter(word -> !word.isEmpty()).toList();
    Path output = Files.createTempFile("spark", ".txt");
    output.toFile().deleteOnExit();
    return new SparkRun(
        inHome(command).redirectErrorStream(true).redirectOutput(output.toFile()).start(), output);
  }

  private static ProcessBuilder inHome(List<String> command) {
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.environment().put("SPARK_HOME", HOME.toString());
    builder.environment().put("SPARK_SCALA_VERSION", "2.13");
    builder.environment().put("SPARK_LOCAL_IP", "127.0.0.1");
    return builder;
  }

  /** Waits for the end; returns the exit code. */
  int await() throws InterruptedException {
    return process.waitFor();
  }

  boolean isAlive() {
    return process.isAlive();
  }

  /** The executors, each a process of its own. */
  List<ProcessHandle> executors() {
    return process
        .descendants()
        .filter(
            child -> child.info().commandLine().orElse("").contains("CoarseGrainedExecutorBackend"))
        .toList();
  }

  /** What it printed, its log included. */
  String printed() throws IOException {
    return Files.readString(output, StandardCharsets.UTF_8);
  }

  /** The lines of a table in its order. */
  static List<String> lines(Path table) throws IOException {
    List<String> lines = new ArrayList<>();
    List<Path> parts;
    try (Stream<Path> files = Files.list(table)) {
      parts = files.filter(f -> f.getFileName().toString().startsWith("part-")).sorted().toList();
    }
    for (Path part : parts) {
      lines.addAll(Files.readAllLines(part, StandardCharsets.UTF_8));
    }
    return lines;
  }
}
