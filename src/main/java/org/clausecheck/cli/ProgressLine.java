package org.clausecheck.cli;

import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import org.clausecheck.audit.Audit;
import org.jspecify.annotations.Nullable;

/** How far the work is, with rate and time left for an audit: on a terminal only. */
final class ProgressLine implements Audit.Progress, AutoCloseable {
  private final Console console;
  private final boolean shown;
  private @Nullable ProgressBar bar;

  private ProgressLine(Console console, boolean shown) {
    this.console = console;
    this.shown = shown;
  }

  /** One that shows nothing. */
  static ProgressLine quiet(Console console) {
    return new ProgressLine(console, false);
  }

  static ProgressLine on(Console console) {
    return new ProgressLine(console, Terminal.isTerminal(2));
  }

  /** A part of the work begins, of {@code of} in all. */
  synchronized void begin(String part, int of) {
    if (shown && bar == null) {
      bar = bar(part, of, "").build();
    } else if (bar != null) {
      bar.step();
      bar.setExtraMessage(part);
    }
  }

  private ProgressBarBuilder bar(String name, int of, String unit) {
    return new ProgressBarBuilder()
        .setTaskName(name)
        .setInitialMax(of)
        .setUnit(unit, 1)
        .setConsumer(new ConsoleProgressBarConsumer(console.err()))
        .clearDisplayOnFinish();
  }

  @Override
  public void waiting() {
    console.err().println("clausecheck: another audit writes to this folder; waiting for it");
  }

  @Override
  public synchronized void begin(int files, int open) {
    if (shown && open > 0) {
      bar =
          bar(open == files ? "Auditing" : "Auditing the rest", open, " files").showSpeed().build();
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
