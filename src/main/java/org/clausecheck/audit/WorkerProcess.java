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
 * A child process that runs {@link Worker} and analyses one file at a time: a line in, a line out.
 * It dies alone; when this process dies first, the child finds its input closed and ends.
 */
final class WorkerProcess implements AutoCloseable {
  /** A busy machine takes long to start a process; one that ends instead is noticed at once. */
  private static final Duration START = Duration.ofMinutes(5);

  /** In the place of an answer once there can be no more. */
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

  /**
   * Starts a worker and waits until it is ready.
   *
   * @param command its command line
   * @param fingerprint of the settings that it must have
   * @throws IOException if it does not start, or has other settings
   */
  static WorkerProcess start(List<String> command, String fingerprint)
      throws IOException, InterruptedException {
    WorkerProcess worker =
        new WorkerProcess(
            new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start());
    String ready = worker.answers.poll(START.toMillis(), TimeUnit.MILLISECONDS);
    if (ready == null || ready.equals(END)) {
      worker.close();
      throw new IOException("a worker process does not start");
    }
    if (!ready.equals(fingerprint)) {
      worker.close();
      throw new IOException("the settings or the library changed meanwhile; run again");
    }
    return worker;
  }

  /**
   * Asks and waits for the answer.
   *
   * @param request one line
   * @param limit longest wait
   * @throws LostException if the worker died or was ended at the limit; it can no longer be used
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
      throw new LostException("over the time limit of " + limit.toSeconds() + " s", true);
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
    return ended && process.exitValue() == 3
        ? new LostException("over the memory limit", true)
        : new LostException("the process that read it died", false);
  }

  private void readAnswers() {
    try (BufferedReader reader =
        new BufferedReader(
            new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
      for (String line = reader.readLine(); line != null; line = reader.readLine()) {
        if (line.startsWith(Worker.ANSWER)) {
          answers.add(line.substring(Worker.ANSWER.length()));
        }
      }
    } catch (IOException e) {
      // the stream of a process that was ended; the end is reported below
    }
    answers.add(END);
  }

  /** Ends the process and what it started, whatever they are doing. */
  @Override
  public void close() {
    process.descendants().forEach(ProcessHandle::destroyForcibly);
    process.destroyForcibly();
  }

  /** The worker is gone; the message says why, in words for the row of the file it was reading. */
  static final class LostException extends Exception {
    private static final long serialVersionUID = 1L;

    private final boolean limit;

    LostException(String why, boolean limit) {
      super(why);
      this.limit = limit;
    }

    /** Whether the file went over a limit; otherwise it may not have been the file's fault. */
    boolean overLimit() {
      return limit;
    }
  }
}
