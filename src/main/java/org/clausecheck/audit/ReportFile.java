package org.clausecheck.audit;

/** Where the single report of a document goes, below the results folder. */
final class ReportFile {
  private ReportFile() {}

  /**
   * The name depends on the content alone, so that copies share a report and a re-run finds it
   * again.
   */
  static String of(DocumentResult result) {
    return "reports/" + result.sha256() + ".html";
  }
}
