package org.clausecheck.audit;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.clausecheck.audit.DocumentResult.Outcome;
import org.clausecheck.report.AtomicFile;

/** A worker process that does to a file what its name says; it starts faster than a real one. */
final class FakeWorker {
  private static final ObjectMapper JSON = new ObjectMapper();

  private FakeWorker() {}

  /**
   * Its command line.
   *
   * @param reports where the reports of what is called "agreement" go
   */
  static List<String> command(String fingerprint, Path reports) {
    return List.of(
        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
        "-Xmx64m",
        "-XX:+UseSerialGC",
        "-XX:TieredStopAtLevel=1",
        "-cp",
        System.getProperty("java.class.path"),
        FakeWorker.class.getName(),
        fingerprint,
        reports.toString());
  }

  public static void main(String[] args) throws Exception {
    BufferedReader in =
        new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    PrintStream out = new PrintStream(new FileOutputStream(FileDescriptor.out));
    out.println(Worker.ANSWER + args[0]);
    for (String line = in.readLine(); line != null; line = in.readLine()) {
      Worker.Request request = JSON.readValue(line, Worker.Request.class);
      Path file = Path.of(URI.create(request.file()));
      String name = String.valueOf(file.getFileName());
      Worker.Answer answer =
          new Worker.Answer(
              Results.write(
                  List.of(
                      DocumentResult.without(
                          "", request.sha256(), Outcome.NOT_A_CONTRACT, "read by " + args[0]))),
              "",
              false);
      if (name.startsWith("agreement")) {
        answer = new Worker.Answer(Results.write(List.of(analysed(file))), "", false);
        AtomicFile.write(
            Path.of(args[1]).resolve(Portfolio.reportName(request.key(), 0)),
            report -> report.write(name.getBytes(StandardCharsets.UTF_8)));
      } else if (name.startsWith("sleep")) {
        Thread.sleep(60_000);
      } else if (name.startsWith("die")) {
        Runtime.getRuntime().halt(1);
      } else if (name.startsWith("once") && Files.deleteIfExists(file.resolveSibling("alive"))) {
        Runtime.getRuntime().halt(1);
      } else if (name.startsWith("full") && Files.exists(file.resolveSibling("alive"))) {
        answer = new Worker.Answer("", "a report cannot be written: disk full", false);
      } else if (name.startsWith("changed")) {
        answer = new Worker.Answer("", "", true);
      }
      out.println(Worker.ANSWER + JSON.writeValueAsString(answer));
    }
  }

  private static DocumentResult analysed(Path file) throws IOException, InterruptedException {
    Thread.sleep(10);
    String text = Files.readString(file);
    return Agreements.result(
        text,
        Agreements.summary(text.substring(0, 17), text.length(), List.of("2020-03-01"), text),
        Agreements.finding(text));
  }
}
