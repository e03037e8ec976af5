package org.clausecheck.audit;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.clausecheck.audit.DocumentResult.Amendment;
import org.clausecheck.audit.DocumentResult.Outcome;
import org.clausecheck.audit.Portfolio.Row;

/**
 * Finds the agreement that an amendment amends ({@link AmendmentWords} says by what); of those that
 * fit alike the first by path. Agreements are kept under the keys under which amendments look, of
 * each title the first.
 */
final class Amended {
  /** Words of the title, and the first path with it, by key. */
  private final Map<String, Map<Set<String>, String>> agreements = new HashMap<>();

  /**
   * @param rows all of a portfolio, copies marked
   */
  Amended(List<Row> rows) {
    for (Row row : rows) {
      if (isAmendment(row)) {
        searches(row).keySet().forEach(key -> agreements.putIfAbsent(key, new HashMap<>(1)));
      }
    }
    for (Row row : rows) {
      if (row.outcome() == Outcome.ANALYSED && !agreements.isEmpty()) {
        offer(row);
      }
    }
  }

  private static boolean isAmendment(Row row) {
    return row.outcome() == Outcome.AMENDMENT && row.result().amendment() != null;
  }

  private static Map<String, Integer> searches(Row row) {
    return AmendmentWords.searches(
        Objects.requireNonNull(row.result().summary()),
        Objects.requireNonNull(row.result().amendment()));
  }

  private void offer(Row row) {
    DocumentResult.Summary summary = Objects.requireNonNull(row.result().summary());
    Set<String> title = AmendmentWords.title(summary.title());
    for (String key : AmendmentWords.offers(summary)) {
      Map<Set<String>, String> titles = agreements.get(key);
      if (titles != null) {
        titles.merge(title, row.path(), (one, other) -> one.compareTo(other) <= 0 ? one : other);
      }
    }
  }

  /** The path of what an amendment among the rows amends; empty where that is not there. */
  Optional<String> by(Row row) {
    Amendment amendment = Objects.requireNonNull(row.result().amendment());
    Set<String> wanted = AmendmentWords.title(amendment.amends());
    Tie best = new Tie(AmendmentWords.PARTY, "");
    for (Map.Entry<String, Integer> search : searches(row).entrySet()) {
      Map<Set<String>, String> titles = agreements.getOrDefault(search.getKey(), Map.of());
      for (Map.Entry<Set<String>, String> found : titles.entrySet()) {
        boolean titled = !wanted.isEmpty() && found.getKey().containsAll(wanted);
        int grade = search.getValue() + (titled ? AmendmentWords.TITLE : 0);
        Tie tie = new Tie(grade, found.getValue());
        best = tie.isBetter(best) ? tie : best;
      }
    }
    return Optional.of(best.path).filter(path -> !path.isEmpty());
  }

  /** How well an agreement fits; smaller is better. */
  private record Tie(int grade, String path) {
    boolean isBetter(Tie other) {
      return grade < other.grade || grade == other.grade && path.compareTo(other.path) < 0;
    }
  }
}
