package org.clausecheck.audit;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.clausecheck.audit.DocumentResult.Outcome;
import org.clausecheck.audit.WorkerProcess.LostException;
import org.jspecify.annotations.Nullable;

/**
 * Analyses files, one after the other, in a child process that dies alone; a fresh one when one is
 * lost. Not thread-safe.
 */
public final class GuardedAnalysis implements AutoCloseable {
  private final List<String> command;
  private final String fingerprint;
  private final Duration time;
  private @Nullable WorkerProcess worker;

  /** What became of a file. */
  public enum State {
    /** There are results. */
    ANALYSED,
    /** It cost the child; the results say why it could not be read. */
    LOST,
    /** It is no longer what was asked for; there are no results. */
    CHANGED
  }

  /**
   * What was found out.
   *
   * @param results see {@link Results}; empty when the file changed
   */
  public record Given(State state, String results) {}

  /**
   * @param command line of the child process
   * @param fingerprint of the settings that it must have
   * @param time longest time for one file, wall clock
   */
  public GuardedAnalysis(List<String> command, String fingerprint, Duration time) {
    this.command = List.copyOf(command);
    this.fingerprint = fingerprint;
    this.time = time;
  }

  /**
   * Analyses a file. A child that died under no limit is tried again once: something else may have
   * ended it.
   *
   * @param key the beginning of its reports' names
   * @param sha256 of the content that is meant
   * @throws IOException if nothing could be found out, which is not the file's fault
   */
  public Given analyse(String key, String sha256, Path file)
      throws IOException, InterruptedException {
    String request = new Worker.Request(key, sha256, file.toUri().toASCIIString()).line();
    try {
      Worker.Answer answer = ask(request);
      if (!answer.problem().isEmpty()) {
        throw new IOException(answer.problem());
      }
      return new Given(answer.changed() ? State.CHANGED : State.ANALYSED, answer.results());
    } catch (LostException lost) {
      String why = String.valueOf(lost.getMessage());
      DocumentResult row = DocumentResult.without("", sha256, Outcome.UNREADABLE, why);
      return new Given(State.LOST, Results.write(List.of(row)));
    }
  }

  private Worker.Answer ask(String request)
      throws IOException, InterruptedException, LostException {
    try {
      return askOnce(request);
    } catch (LostException lost) {
      if (lost.overLimit()) {
        throw lost;
      }
      return askOnce(request);
    }
  }

  private Worker.Answer askOnce(String request)
      throws IOException, InterruptedException, LostException {
    WorkerProcess running = worker;
    if (running == null) {
      running = WorkerProcess.start(command, fingerprint);
      worker = running;
    }
    try {
      return Worker.Answer.read(running.ask(request, time));
    } catch (LostException lost) {
      worker = null;
      throw lost;
    }
  }

  /** Ends the child, whatever it is doing. */
  @Override
  public void close() {
    if (worker != null) {
      worker.close();
    }
  }
}
