package org.clausecheck.cli;

import java.time.Duration;
import picocli.CommandLine.Option;

/** The options that bound what one file of many may cost. */
public final class FileLimits {
  private static final int LEAST_MEMORY = 64;

  @Option(
      names = "--file-seconds",
      paramLabel = "N",
      description = "longest time for one file (default: ${DEFAULT-VALUE})")
  private int seconds = 120;

  @Option(
      names = "--file-memory",
      paramLabel = "MIB",
      description = "most memory for one file, in MiB (default: ${DEFAULT-VALUE})")
  private int memory = 1024;

  /** The longest time for one file. */
  public Duration time() {
    return Duration.ofSeconds(seconds);
  }

  /** The heap of the process that reads a file, in MiB. */
  public int memory() {
    return memory;
  }

  /**
   * Checks what was given.
   *
   * @throws UsageException if a limit is too low to read anything
   */
  public void check() {
    if (seconds < 1 || memory < LEAST_MEMORY) {
      throw new UsageException("--file-seconds must be at least 1, --file-memory " + LEAST_MEMORY);
    }
  }
}
