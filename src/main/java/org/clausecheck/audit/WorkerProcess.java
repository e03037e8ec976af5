package org.clausecheck.audit;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/**
 * A child process that analyses one file at a time: a line in, a line out. It dies alone; when this
 * process dies first, the child finds its input closed and ends.
 */
final class WorkerProcess implements AutoCloseable {
  /** Begins an answer; any other line is a library's chatter. */
  static final String ANSWER = "clausecheck-answer ";

  private static final String END = "";

  private final Process process;
  private final BufferedWriter requests;
  private final BlockingQueue<String> answers = new LinkedBlockingQueue<>();

  private WorkerProcess(Process process) {
    this.process = process;
    this.requests =
        new BufferedWriter(
            new OutputStreamWriter(process.getOutputStream(), StandardCharsets.UTF_8));
    Thread reader = new Thread(this::readAnswers, "answers of " + process.pid());
    reader.setDaemon(true);
    reader.start();
  }

  /** Starts a worker with the given command line. */
  static WorkerProcess start(List<String> command) throws IOException {
    return new WorkerProcess(
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start());
  }

  /**
   * Asks and waits for the answer.
   *
   * @param request one line
   * @param limit longest wait
   * @throws LostException if the worker died or was stopped at the limit; it can no longer be used
   */
  String ask(String request, Duration limit) throws LostException, InterruptedException {
    try {
      requests.write(request);
      requests.newLine();
      requests.flush();
    } catch (IOException e) {
      throw lost();
    }
    String answer = answers.poll(limit.toMillis(), TimeUnit.MILLISECONDS);
    if (answer == null) {
      close();
      throw new LostException("over the time limit of " + limit.toSeconds() + " s");
    }
    if (answer.equals(END)) {
      throw lost();
    }
    return answer;
  }

  private LostException lost() throws InterruptedException {
    boolean ended = process.waitFor(5, TimeUnit.SECONDS);
    close();
    // ExitOnOutOfMemoryError ends a Java process with 3
    return new LostException(
        ended && process.exitValue() == 3
            ? "over the memory limit"
            : "the process that read it died");
  }

  private void readAnswers() {
    try (BufferedReader reader =
        new BufferedReader(
            new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
      for (String line = reader.readLine(); line != null; line = reader.readLine()) {
        if (line.startsWith(ANSWER)) {
          answers.add(line.substring(ANSWER.length()));
        }
      }
    } catch (IOException e) {
      // the stream of a process that was ended; the end is reported below
    }
    answers.add(END);
  }

  /** Ends the process, whatever it is doing. */
  @Override
  public void close() {
    process.destroyForcibly();
  }

  /** The worker is gone; the message says why, in words for the row of the file it was reading. */
  static final class LostException extends Exception {
    private static final long serialVersionUID = 1L;

    LostException(String why) {
      super(why);
    }
  }
}
