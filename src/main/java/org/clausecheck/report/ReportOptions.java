package org.clausecheck.report;

/**
 * How reports are written, where a reader can choose.
 *
 * @param full text: everything, instead of a page
 * @param width text: columns, 60 to 140
 * @param styled text: bold and colour, as a terminal shows them
 * @param audience Word: who reads the comments
 * @param suggest Word: whether wording is also proposed as tracked changes
 */
public record ReportOptions(
    boolean full, int width, boolean styled, Audience audience, boolean suggest) {
  private static final int NARROWEST = 60;
  private static final int WIDEST = 140;

  /** A page of 80 plain columns, comments for us, nothing proposed. */
  public static final ReportOptions STANDARD =
      new ReportOptions(false, 80, false, Audience.US, false);

  /** Everything that a report can say. */
  public static final ReportOptions FULL = new ReportOptions(true, 80, false, Audience.US, false);

  public ReportOptions {
    width = Math.max(NARROWEST, Math.min(WIDEST, width));
  }

  /** Who reads the comments of a Word file. */
  public enum Audience {
    /** We: verdicts, reasons, what to settle for. */
    US,
    /** The other side: what is asked for and why, and nothing that is not its business. */
    COUNTERPARTY
  }

  /** The same, with or without proposals. */
  public ReportOptions suggesting(boolean suggesting) {
    return new ReportOptions(full, width, styled, audience, suggesting);
  }
}
