package org.clausecheck.audit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import org.clausecheck.report.AtomicFile;
import org.clausecheck.report.ReportOptions;
import org.clausecheck.review.Review;

/**
 * The child's side of a {@link WorkerProcess}: analyses the files it is asked for, one after the
 * other, and writes their reports.
 */
public final class Worker {
  /** Begins an answer; any other line is a library's chatter. */
  static final String ANSWER = "clausecheck-answer ";

  /** Ends the queue of requests. */
  private static final String END = "";

  private static final ObjectMapper JSON = new ObjectMapper();

  private final DocumentAnalysis analysis;
  private final Optional<Path> reports;

  /**
   * What a worker is asked for.
   *
   * @param key the beginning of its reports' names
   * @param sha256 of the content that is meant
   * @param file as a URI: the only form of a path that survives every charset and line
   */
  record Request(String key, String sha256, String file) {
    String line() {
      try {
        return JSON.writeValueAsString(this);
      } catch (JsonProcessingException e) {
        throw new IllegalStateException("plain records always become JSON", e);
      }
    }
  }

  /**
   * What it answers.
   *
   * @param results {@link Results} as JSON; empty when there is a problem
   * @param problem why nothing could be found out, which is not the file's fault
   * @param changed whether the file is no longer what was asked for
   */
  record Answer(String results, String problem, boolean changed) {
    static Answer read(String line) {
      try {
        return JSON.readValue(line, Answer.class);
      } catch (JsonProcessingException e) {
        throw new IllegalArgumentException("no answer: " + e.getOriginalMessage(), e);
      }
    }
  }

  /**
   * @param reports folder for the single reports; it must be there. Empty when none are wanted
   */
  public Worker(DocumentAnalysis analysis, Optional<Path> reports) {
    this.analysis = analysis;
    this.reports = reports;
  }

  /**
   * Answers until the input ends.
   *
   * @param in requests, one a line
   * @param out answers, one a line, after one that names the settings' fingerprint
   * @param orphaned run when the input ends, even in the middle of a file
   */
  public void run(InputStream in, PrintStream out, Runnable orphaned) throws InterruptedException {
    say(out, analysis.settings().fingerprint());
    BlockingQueue<String> requests = new LinkedBlockingQueue<>();
    Thread reader = new Thread(() -> read(in, requests, orphaned), "requests");
    reader.setDaemon(true);
    reader.start();
    for (String line = requests.take(); !line.equals(END); line = requests.take()) {
      try {
        say(out, JSON.writeValueAsString(answer(JSON.readValue(line, Request.class))));
      } catch (JsonProcessingException e) {
        throw new IllegalStateException("requests and answers are plain records", e);
      }
    }
  }

  private static void read(InputStream in, BlockingQueue<String> requests, Runnable orphaned) {
    try (BufferedReader reader =
        new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      for (String line = reader.readLine(); line != null; line = reader.readLine()) {
        requests.add(line);
      }
    } catch (IOException e) {
      // a broken pipe: nobody asks any more
    }
    requests.add(END);
    orphaned.run();
  }

  private static void say(PrintStream out, String answer) {
    out.print(ANSWER + answer + "\n");
    out.flush();
  }

  private Answer answer(Request request) {
    byte[] bytes;
    try {
      bytes = Files.readAllBytes(Path.of(URI.create(request.file())));
    } catch (IOException e) {
      return new Answer("", "", true);
    }
    if (!DocumentAnalysis.sha256(bytes).equals(request.sha256())) {
      return new Answer("", "", true);
    }
    try {
      return new Answer(
          Results.write(
              analysis.analyse(
                  bytes, name(request), (index, review) -> report(request, index, bytes, review))),
          "",
          false);
    } catch (IOException e) {
      return new Answer("", "a report cannot be written: " + e.getMessage(), false);
    }
  }

  /** What reports call the file: they are kept by its content, whatever it is named later. */
  private static String name(Request request) {
    return "SHA-256 " + request.sha256().substring(0, 12);
  }

  private void report(Request request, int index, byte[] bytes, Review review) throws IOException {
    if (reports.isPresent()) {
      AtomicFile.write(
          reports.get().resolve(Portfolio.reportName(request.key(), index)),
          out -> Portfolio.REPORT.writer(ReportOptions.STANDARD).write(review, () -> bytes, out));
    }
  }
}
