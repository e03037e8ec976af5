package org.clausecheck.serve;

import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.clausecheck.report.ComparisonReports;
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

  /** Of what is text, with its encoding. */
  static String encoded(String type) {
    return type.startsWith("text/") ? type + "; charset=utf-8" : type;
  }

  /** All reports, JSON first. */
  static Map<String, Format> reports() {
    return types(EnumSet.allOf(Format.class));
  }

  /** All comparisons, JSON first. */
  static Map<String, Format> comparisons() {
    return types(ComparisonReports.FORMATS);
  }

  private static Map<String, Format> types(Set<Format> formats) {
    Map<String, Format> types = new LinkedHashMap<>(Map.of(of(Format.JSON), Format.JSON));
    formats.forEach(format -> types.put(of(format), format));
    return types;
  }
}
