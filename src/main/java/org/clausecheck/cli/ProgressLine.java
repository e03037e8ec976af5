package org.clausecheck.cli;

import java.io.IOException;
import java.nio.file.Path;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import org.clausecheck.audit.Audit;
import org.jspecify.annotations.Nullable;

/** How far an audit is, with rate and time left: on a terminal only. */
final class ProgressLine implements Audit.Progress, AutoCloseable {
  private final Console console;
  private final boolean shown;
  private @Nullable ProgressBar bar;

  private ProgressLine(Console console, boolean shown) {
    this.console = console;
    this.shown = shown;
  }

  static ProgressLine on(Console console) {
    return new ProgressLine(console, isTerminal());
  }

  /** Whether errors go to a terminal; Java itself only tells when input and output do, too. */
  private static boolean isTerminal() {
    if (System.console() != null) {
      return true;
    }
    try {
      String errors = Path.of("/proc/self/fd/2").toRealPath().toString();
      return errors.startsWith("/dev/pts/") || errors.startsWith("/dev/tty");
    } catch (IOException e) {
      return false;
    }
  }

  @Override
  public void waiting() {
    console.err().println("clausecheck: another audit writes to this folder; waiting for it");
  }

  @Override
  public synchronized void begin(int files, int open) {
    if (shown && open > 0) {
      bar =
          new ProgressBarBuilder()
              .setTaskName(open == files ? "Auditing" : "Auditing the rest")
              .setInitialMax(open)
              .setUnit(" files", 1)
              .showSpeed()
              .setConsumer(new ConsoleProgressBarConsumer(console.err()))
              .clearDisplayOnFinish()
              .build();
    }
  }

  @Override
  public synchronized void done(String path) {
    if (bar != null) {
      bar.step();
    }
  }

  @Override
  public synchronized void close() {
    if (bar != null) {
      bar.close();
    }
  }
}
