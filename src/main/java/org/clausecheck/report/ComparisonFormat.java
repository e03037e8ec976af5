package org.clausecheck.report;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The formats of a comparison of drafts. */
public enum ComparisonFormat {
  TEXT("text", "txt"),
  JSON("json", "json"),
  HTML("html", "html"),
  DOCX("docx", "docx");

  private final String id;
  private final String extension;

  ComparisonFormat(String id, String extension) {
    this.id = id;
    this.extension = extension;
  }

  /** As a user names it. */
  public String id() {
    return id;
  }

  /** Of its files, without the dot. */
  public String extension() {
    return extension;
  }

  /** Whether it can be printed on a terminal or into a pipe. */
  public boolean isText() {
    return this != DOCX;
  }

  /** The format of that id, whatever its case. */
  public static Optional<ComparisonFormat> of(String id) {
    String lower = id.strip().toLowerCase(Locale.ROOT);
    return Arrays.stream(values()).filter(format -> format.id.equals(lower)).findFirst();
  }
}
