package org.clausecheck.document;

import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.clausecheck.document.Budget.LimitException;
import org.clausecheck.document.UnreadableDocumentException.Reason;

/**
 * Runs the reading of one file where it can do no harm: on a thread of its own with a deep stack,
 * given up when the time is over. Our own readers stop by themselves at the limit; a library that
 * does not is left behind on its thread, which never keeps the process from ending.
 */
final class Watch {
  private static final long STACK = 64L << 20;

  /** How long our own readers get to notice that time is up, in milliseconds. */
  private static final long GRACE = 500;

  private Watch() {}

  /**
   * @throws LimitException when time or memory is up
   * @throws Exception as the reading throws it
   */
  static <T> T run(Budget budget, Callable<T> reading) throws Exception {
    FutureTask<T> task = new FutureTask<>(reading);
    Thread thread = new Thread(null, task, "reading", STACK);
    thread.setDaemon(true);
    thread.start();
    try {
      while (true) {
        try {
          long left = TimeUnit.NANOSECONDS.toMillis(budget.timeLeft());
          return task.get(Math.max(0, left) + GRACE, TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
          if (budget.timeLeft() < 0) {
            thread.interrupt();
            throw budget.timedOut();
          }
        }
      }
    } catch (InterruptedException e) {
      thread.interrupt();
      Thread.currentThread().interrupt();
      throw new LimitException(Reason.TIMED_OUT, "interrupted");
    } catch (ExecutionException e) {
      if (e.getCause() instanceof OutOfMemoryError) {
        throw new LimitException(Reason.TOO_LARGE, "needs more memory than the program has");
      }
      if (e.getCause() instanceof StackOverflowError) {
        throw new LimitException(Reason.DAMAGED, "nested too deep to be read");
      }
      if (e.getCause() instanceof Exception cause) {
        throw cause;
      }
      if (e.getCause() instanceof LinkageError cause) {
        throw new LimitException(
            Reason.UNSUPPORTED, "uses a feature that is not supported: " + cause.getMessage());
      }
      throw e;
    }
  }
}
