package org.clausecheck.audit;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.clausecheck.audit.DocumentResult.Outcome;

/**
 * All agreements of a folder.
 *
 * @param files number of files found
 * @param rows one a document, in the order of paths; never fewer than files
 */
public record Portfolio(int files, List<Row> rows) {
  public Portfolio {
    rows = List.copyOf(rows);
  }

  /**
   * A document's row.
   *
   * @param path of the file, relative to the folder, with "!entry" for a document inside it
   * @param result what it gave; the outcome may differ from the row's
   * @param outcome of the document within the portfolio
   * @param of path of the document that this one duplicates or amends; empty when there is none, or
   *     none in the folder
   * @param note how far a copy is the same, or why a document is no analysed agreement
   * @param rank 1 for the agreement to renegotiate first; 0 when not ranked
   */
  public record Row(
      String path, DocumentResult result, Outcome outcome, String of, String note, int rank) {}

  /** How many rows have each outcome; they add up to the rows. */
  public Map<Outcome, Integer> counts() {
    Map<Outcome, Integer> counts = new TreeMap<>();
    for (Outcome outcome : Outcome.values()) {
      counts.put(outcome, 0);
    }
    rows.forEach(row -> counts.merge(row.outcome(), 1, Integer::sum));
    return counts;
  }
}
