package org.clausecheck.audit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.clausecheck.audit.DocumentResult.Outcome;
import org.clausecheck.library.Family;
import org.clausecheck.report.Format;
import org.clausecheck.review.Verdict;
import org.jspecify.annotations.Nullable;

/**
 * All agreements of a folder.
 *
 * @param files number of files found
 * @param rows one a document, those to renegotiate first before the others, each followed by what
 *     amends and copies it; at the end those that have no rank, by path
 * @param families those of the library, in its order
 */
public record Portfolio(int files, List<Row> rows, List<Family> families) {
  public Portfolio {
    families = List.copyOf(families);
    rows = List.copyOf(rows);
  }

  /** Format of the single reports. */
  static final Format REPORT = Format.HTML;

  /**
   * A document's row.
   *
   * @param path of the file, relative to the folder, with "!entry" for a document inside it
   * @param key what the file's results are kept under; empty when there are none, or no report
   * @param index of the document among those of its file; 0 for the file itself
   * @param result what it gave, without its findings; its outcome may differ from the row's
   * @param outcome of the document within the portfolio
   * @param of path of the document that this one duplicates or amends; empty when there is none, or
   *     none in the folder
   * @param form the agreement on whose form this one stands; null when none is known. The row
   *     stands for itself all the same
   * @param note how a copy is the same, what amends it, or why a document is no analysed agreement
   * @param rank 1 for the agreement to renegotiate first; 0 when not ranked
   */
  public record Row(
      String path,
      String key,
      int index,
      DocumentResult result,
      Outcome outcome,
      String of,
      @Nullable Form form,
      String note,
      int rank) {

    /** Path of the agreement on whose form it stands; empty when none is known. */
    public String sameFormAs() {
      return form == null ? "" : form.path();
    }

    Row as(Outcome outcome, String of, String note) {
      return new Row(path, key, index, result, outcome, of, form, note, rank);
    }

    Row on(Form form) {
      return new Row(path, key, index, result, outcome, of, form, note, rank);
    }

    Row ranked(int rank) {
      return new Row(path, key, index, result, outcome, of, form, note, rank);
    }

    /** Address of its report below the results folder; empty when it has none. */
    public String report() {
      return result.summary() == null || key.isEmpty() ? "" : "reports/" + reportName(key, index);
    }
  }

  /**
   * An agreement on whose form another stands.
   *
   * @param path of the first agreement on that form
   * @param resemblance share of common five-word runs, 0 to 1, estimated to about ±0.05
   * @param differences what the two are known to say differently; there may be more
   */
  public record Form(String path, double resemblance, List<Difference> differences) {
    public Form {
      differences = List.copyOf(differences);
    }

    /** The resemblance in words: "about 87 % of the words". */
    public String words() {
      return String.format(Locale.ROOT, "about %.0f %% of the words", 100 * resemblance);
    }
  }

  /** What two agreements on one form say differently; either may be empty. */
  public record Difference(String what, String here, String there) {}

  /** Agreements on one form, the first of it before the others; forms by path. */
  public Map<Row, List<Row>> forms() {
    Map<String, Row> byPath = new TreeMap<>();
    rows.forEach(row -> byPath.putIfAbsent(row.path(), row));
    Map<String, List<Row>> others = new TreeMap<>();
    for (Row row : byPath.values()) {
      if (row.form() != null) {
        others.computeIfAbsent(row.sameFormAs(), path -> new ArrayList<>()).add(row);
      }
    }
    Map<Row, List<Row>> forms = new LinkedHashMap<>();
    others.forEach(
        (path, on) -> forms.put(Objects.requireNonNull(byPath.get(path)), List.copyOf(on)));
    return forms;
  }

  /**
   * File name of a report: it depends on content and settings alone, so no run overwrites
   * another's.
   */
  public static String reportName(String key, int index) {
    return key + (index == 0 ? "" : "-" + index) + "." + REPORT.extension();
  }

  /** How many rows have each outcome; they add up to the rows. */
  public Map<Outcome, Integer> counts() {
    Map<Outcome, Integer> counts = new EnumMap<>(Outcome.class);
    for (Outcome outcome : Outcome.values()) {
      counts.put(outcome, 0);
    }
    rows.forEach(row -> counts.merge(row.outcome(), 1, Integer::sum));
    return counts;
  }

  /**
   * Whether an agreement that stands for itself has a finding of that verdict, or of a worse one.
   */
  public boolean reaches(Verdict threshold) {
    return rows.stream()
        .filter(row -> row.outcome() == Outcome.ANALYSED)
        .map(row -> Objects.requireNonNull(row.result().summary()))
        .anyMatch(
            summary ->
                Arrays.stream(Verdict.values())
                    .filter(verdict -> verdict.compareTo(threshold) <= 0)
                    .anyMatch(verdict -> summary.counts().getOrDefault(verdict.id(), 0) > 0));
  }

  /** How documents are put side by side, in sentences, by what it is about. */
  public static Map<String, String> methods() {
    Map<String, String> methods = new LinkedHashMap<>();
    methods.put(
        "leverage rank",
        "by weight: for every finding, the weight of its verdict times that of its severity"
            + " (editorial). What is blacked out in its main facts, not read in full, or without"
            + " roles counts half and cannot come first. Amendments and copies are not ranked.");
    methods.put(
        "duplicate of",
        "the same content: the same bytes, or the same words in another layout. Whatever differs in"
            + " a name, a date, a sum or a word is an agreement of its own, with its own findings.");
    methods.put(
        "same form as",
        String.format(
            Locale.ROOT,
            "at least %.0f %% of the same five-word runs (estimated) as an earlier agreement, by"
                + " path. It hides nothing; what is known to differ is listed.",
            100 * FormIndex.SAME_FORM));
    methods.put(
        "amendment to",
        "its own title or opening words call it an amendment or addendum; tied by parties, then"
            + " dates, then title");
    methods.put(
        "no licence",
        "its title, its vocabulary and the lack of sentences that grant anything say that it is an"
            + " agreement of another kind (credit, employment, construction, lease, …); no position"
            + " applies, and it is not ranked");
    methods.put(
        "not a contract",
        "nothing on its first page calls it an agreement, it hardly speaks of duties or parties,"
            + " it speaks of agreements without being one, or it is a list of keys and values");
    methods.put(
        "start, end, renewal notice",
        "as stated; an end that is not stated is the anniversary of the start; where days of notice"
            + " may stand for months, the earlier day");
    methods.put(
        "check", "dates that cannot all be right: an end before the start, a notice after the end");
    methods.put("waivers", "are not applied: every deviation is shown");
    methods.put("not legal advice", "a reading aid; have a lawyer read what matters");
    return methods;
  }
}
