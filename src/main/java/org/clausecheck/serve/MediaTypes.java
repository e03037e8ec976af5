package org.clausecheck.serve;

import java.util.LinkedHashMap;
import java.util.Map;
import org.clausecheck.report.ComparisonFormat;
import org.clausecheck.report.Format;

/** The media types of reports, by which the API's clients ask for them. */
final class MediaTypes {
  private static final String OFFICE = "application/vnd.openxmlformats-officedocument.";
  private static final String WORD = OFFICE + "wordprocessingml.document";

  private MediaTypes() {}

  /** Of a report. */
  static String of(Format format) {
    return switch (format) {
      case JSON -> Http.JSON;
      case HTML -> "text/html";
      case TEXT -> "text/plain";
      case MARKDOWN -> "text/markdown";
      case DOCX -> WORD;
      case PDF -> "application/pdf";
      case XLSX -> OFFICE + "spreadsheetml.sheet";
      case SARIF -> "application/sarif+json";
    };
  }

  /** Of a comparison. */
  static String of(ComparisonFormat format) {
    return switch (format) {
      case JSON -> Http.JSON;
      case HTML -> "text/html";
      case TEXT -> "text/plain";
      case DOCX -> WORD;
    };
  }

  /** Of what is text, with its encoding. */
  static String encoded(String type) {
    return type.startsWith("text/") ? type + "; charset=utf-8" : type;
  }

  /** All reports, JSON first. */
  static Map<String, Format> reports() {
    Map<String, Format> reports = new LinkedHashMap<>(Map.of(of(Format.JSON), Format.JSON));
    for (Format format : Format.values()) {
      reports.put(of(format), format);
    }
    return reports;
  }

  /** All comparisons, JSON first. */
  static Map<String, ComparisonFormat> comparisons() {
    Map<String, ComparisonFormat> comparisons =
        new LinkedHashMap<>(Map.of(of(ComparisonFormat.JSON), ComparisonFormat.JSON));
    for (ComparisonFormat format : ComparisonFormat.values()) {
      comparisons.put(of(format), format);
    }
    return comparisons;
  }
}
