package org.clausecheck.cli;

/** The exit codes; stable, and documented in README. */
final class ExitCode {
  /** Nothing at or above the threshold. */
  static final int CLEAR = 0;

  /** At least one finding at or above the threshold. */
  static final int FINDINGS = 1;

  /** Wrong use, bad settings, a faulty library. */
  static final int USAGE = 2;

  /** The file could not be read. */
  static final int UNREADABLE = 3;

  /** A fault of the program itself. */
  static final int INTERNAL = 4;

  private ExitCode() {}
}
