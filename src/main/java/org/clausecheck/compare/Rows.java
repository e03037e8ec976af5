package org.clausecheck.compare;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.clausecheck.compare.Comparison.Row;
import org.clausecheck.compare.DraftWords.Unit;
import org.clausecheck.text.Span;

/** Puts the paragraphs of two drafts beside each other. */
final class Rows {
  private static final Span NOTHING = new Span(0, 0);

  private Rows() {}

  /** The rows, in the order of the new draft; what is only in the old one where it would be. */
  static List<Row> of(DraftWords before, DraftWords after, Matching matching) {
    List<Row> rows = new ArrayList<>();
    boolean[] shown = new boolean[before.unitCount()];
    int next = 0;
    for (int unit = 0; unit < after.unitCount(); unit++) {
      int partner = partner(after.unit(unit), before, matching);
      for (; next < partner; next++) {
        if (!shown[next]) {
          rows.add(new Row(span(before, next), NOTHING));
          shown[next] = true;
        }
      }
      boolean beside = partner >= 0 && !shown[partner];
      rows.add(new Row(beside ? span(before, partner) : NOTHING, span(after, unit)));
      if (beside) {
        shown[partner] = true;
      }
    }
    for (; next < shown.length; next++) {
      if (!shown[next]) {
        rows.add(new Row(span(before, next), NOTHING));
      }
    }
    return rows;
  }

  private static Span span(DraftWords words, int unit) {
    return words.row(unit);
  }

  /** The unit of the old draft with most words of a new one, of those that did not move; or -1. */
  private static int partner(Unit unit, DraftWords before, Matching matching) {
    Map<Integer, Integer> counts = new HashMap<>();
    int best = -1;
    for (int j = unit.from(); j < unit.to(); j++) {
      if (matching.back(j) >= 0 && !matching.movedAfter(j)) {
        int other = before.unitOf(matching.back(j));
        int count = counts.merge(other, 1, Integer::sum);
        if (best < 0 || count > counts.getOrDefault(best, 0)) {
          best = other;
        }
      }
    }
    return best;
  }
}
