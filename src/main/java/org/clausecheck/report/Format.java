package org.clausecheck.report;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The formats of a report. */
public enum Format {
  TEXT("text", "txt"),
  JSON("json", "json"),
  MARKDOWN("md", "md"),
  DOCX("docx", "docx"),
  PDF("pdf", "pdf"),
  HTML("html", "html"),
  XLSX("xlsx", "xlsx"),
  SARIF("sarif", "sarif");

  private final String id;
  private final String extension;

  Format(String id, String extension) {
    this.id = id;
    this.extension = extension;
  }

  /** The format on a command line, such as "md". */
  public String id() {
    return id;
  }

  /** The ending of a report's file name, such as "txt". */
  public String extension() {
    return extension;
  }

  /** Whether a report of this format is text that a terminal or a pipe can take. */
  public boolean isText() {
    return switch (this) {
      case TEXT, JSON, MARKDOWN, HTML, SARIF -> true;
      default -> false;
    };
  }

  /** The format of that id, whatever its case. */
  public static Optional<Format> of(String id) {
    String lower = id.strip().toLowerCase(Locale.ROOT);
    return Arrays.stream(values()).filter(format -> format.id.equals(lower)).findFirst();
  }

  /**
   * A writer of this format. What the other formats need is not loaded.
   *
   * @param options what a reader can choose
   */
  public ReportWriter writer(ReportOptions options) {
    return switch (this) {
      case TEXT -> options.full() ? new TextReport(options) : new BriefReport(options);
      case JSON -> new JsonReport();
      case MARKDOWN -> new MarkdownReport();
      case DOCX -> new DocxReport(options);
      case PDF -> new PdfReport();
      case HTML -> new HtmlReport();
      case XLSX -> new XlsxReport();
      case SARIF -> new SarifReport();
    };
  }
}
