package org.clausecheck.report;

import org.clausecheck.report.FindingText.Label;
import org.clausecheck.review.Verdict;

/**
 * How reports are written, where a reader can choose.
 *
 * @param full text: everything, instead of a page
 * @param width text: columns, 60 to 140
 * @param styled text: bold and colour, as a terminal shows them
 * @param audience Word: who reads the comments
 * @param suggest Word: which wording is also proposed, as tracked changes
 */
public record ReportOptions(
    boolean full, int width, boolean styled, Audience audience, Suggest suggest) {
  private static final int NARROWEST = 60;
  private static final int WIDEST = 140;

  /** A page of 80 plain columns, comments for us, nothing proposed. */
  public static final ReportOptions STANDARD =
      new ReportOptions(false, 80, false, Audience.US, Suggest.NOTHING);

  /** Everything that a report can say. */
  public static final ReportOptions FULL =
      new ReportOptions(true, 80, false, Audience.US, Suggest.NOTHING);

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

  /** Which wording is proposed. */
  public enum Suggest {
    NOTHING(Verdict.NOT_APPLICABLE, Label.WORDING),
    /** What to ask for. */
    PREFERRED(Verdict.PREFERRED, Label.WORDING),
    /** What to settle for. */
    FALLBACK(Verdict.FALLBACK, Label.SETTLE_WORDING);

    private final Verdict tier;
    private final Label wording;

    Suggest(Verdict tier, Label wording) {
      this.tier = tier;
      this.wording = wording;
    }

    /** The verdict that the proposals should bring. */
    Verdict tier() {
      return tier;
    }

    /** Under which label a finding has the wording. */
    Label wording() {
      return wording;
    }
  }

  /** The same, with other proposals. */
  public ReportOptions suggesting(Suggest suggesting) {
    return new ReportOptions(full, width, styled, audience, suggesting);
  }
}
