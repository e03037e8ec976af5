package org.clausecheck.serve;

import org.clausecheck.report.Printable;

/** A request that is not done. The message is one line for the client, and tells nothing else. */
final class Refusal extends Exception {
  private static final long serialVersionUID = 1L;
  private static final int LONGEST = 500;

  /** How soon to ask again, in seconds, where that may help. */
  static final int SOON = 2;

  private final int status;

  Refusal(int status, String says) {
    super(oneLine(says));
    this.status = status;
  }

  private static String oneLine(String says) {
    String line = Printable.line(says);
    return line.length() <= LONGEST ? line : line.substring(0, LONGEST) + "…";
  }

  /** The HTTP status. */
  int status() {
    return status;
  }

  String says() {
    return String.valueOf(getMessage());
  }

  /** Whether the same request may be done a little later. */
  boolean passes() {
    return status == 429 || status == 503;
  }
}
