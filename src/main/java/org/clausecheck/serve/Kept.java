package org.clausecheck.serve;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.clausecheck.report.Format;

/**
 * A review or a comparison that is kept, as its folder says it.
 *
 * @param id by which it is asked for; random
 * @param sort what it is
 * @param files that were handed in; of a comparison the old draft and the new one
 * @param when it was made, as "2026-11-29 13:05:10"
 * @param reading how the files were read, as a query says it
 * @param answers one an agreement in the file, or the one of a comparison; never empty
 * @param left what else was in the file and is no agreement, a line each
 */
public record Kept(
    String id,
    Sort sort,
    List<String> files,
    String when,
    Map<String, String> reading,
    List<Answer> answers,
    List<String> left) {
  public Kept {
    reading = Collections.unmodifiableMap(new TreeMap<>(reading));
    files = List.copyOf(files);
    answers = List.copyOf(answers);
    left = List.copyOf(left);
  }

  /** What can be kept. */
  public enum Sort {
    CHECK,
    COMPARISON
  }

  /**
   * What it came to.
   *
   * @param document name of the document
   * @param title of the agreement
   * @param headline what it adds up to
   * @param reports names of the reports that were written, by format
   */
  public record Answer(
      String document, String title, String headline, Map<String, String> reports) {
    public Answer {
      reports = Collections.unmodifiableMap(new TreeMap<>(reports));
    }
  }

  /**
   * A report to save.
   *
   * @param words what it is, for a reader
   * @param format in the address
   */
  public record Download(String words, String format) {}

  /** A copy for the other side, which is told less. */
  static final String COUNTERPARTY = "counterparty";

  public boolean isComparison() {
    return sort == Sort.COMPARISON;
  }

  /** What can be saved of it besides the page. */
  public List<Download> downloads() {
    return isComparison()
        ? List.of(new Download("Word, changes tracked", Format.DOCX.id()))
        : List.of(
            new Download("Word, commented", Format.DOCX.id()),
            new Download("Word for the other side", COUNTERPARTY),
            new Download("PDF, highlighted", Format.PDF.id()),
            new Download("Excel", Format.XLSX.id()));
  }

  /**
   * The path of a report.
   *
   * @param number of the answer, from 1
   */
  public String path(int number, String format) {
    return "/reviews/" + id + "/" + number + "/" + format;
  }
}
