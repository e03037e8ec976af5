package org.clausecheck.compare;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.clausecheck.compare.Comparison.Pair;

/**
 * Which clause of the new draft each clause of the old one is, by the words they share. Notes are
 * left out: formats put them in different places.
 */
final class ClauseMap {
  private final Map<Pair, Integer> shared =
      new TreeMap<>(Comparator.comparingInt(Pair::before).thenComparingInt(Pair::after));
  private final int[] bestAfter;
  private final int[] bestBefore;
  private final int[] wordsBefore;
  private final int[] wordsAfter;

  ClauseMap(Matching matching, DraftWords before, DraftWords after) {
    this.wordsBefore = lengths(before);
    this.wordsAfter = lengths(after);
    this.bestAfter = new int[wordsBefore.length];
    this.bestBefore = new int[wordsAfter.length];
    Arrays.fill(bestAfter, -1);
    Arrays.fill(bestBefore, -1);
    for (int i = 0; i < before.size(); i++) {
      int j = matching.partner(i);
      boolean note = before.inFootnote(i) || j >= 0 && after.inFootnote(j);
      if (j >= 0 && !note && before.clauseOf(i) >= 0 && after.clauseOf(j) >= 0) {
        shared.merge(new Pair(before.clauseOf(i), after.clauseOf(j)), 1, Integer::sum);
      }
    }
    shared.forEach(
        (pair, words) -> {
          if (words > words(pair.before(), bestAfter[pair.before()])) {
            bestAfter[pair.before()] = pair.after();
          }
          if (words > words(bestBefore[pair.after()], pair.after())) {
            bestBefore[pair.after()] = pair.before();
          }
        });
  }

  private static int[] lengths(DraftWords words) {
    int[] lengths = new int[words.outline().clauses().size()];
    for (int i = 0; i < words.size(); i++) {
      if (words.clauseOf(i) >= 0) {
        lengths[words.clauseOf(i)]++;
      }
    }
    return lengths;
  }

  private int words(int before, int after) {
    return before < 0 || after < 0 ? 0 : shared.getOrDefault(new Pair(before, after), 0);
  }

  /** The clause of the new draft with most words of an old one; -1 when it is gone. */
  int after(int clause) {
    return clause < 0 ? -1 : bestAfter[clause];
  }

  /** The clause of the old draft with most words of a new one; -1 when it is new. */
  int before(int clause) {
    return clause < 0 ? -1 : bestBefore[clause];
  }

  /** Whether two clauses are each other's nearest. */
  boolean same(int before, int after) {
    return before >= 0 && after >= 0 && bestAfter[before] == after && bestBefore[after] == before;
  }

  /** Clauses that are each other's nearest, and parts of such that were split or merged. */
  List<Pair> pairs() {
    List<Pair> pairs = new ArrayList<>();
    shared.forEach(
        (pair, words) -> {
          int shorter = Math.min(wordsBefore[pair.before()], wordsAfter[pair.after()]);
          if (same(pair.before(), pair.after()) || words * 2 > shorter && words >= 4) {
            pairs.add(pair);
          }
        });
    return pairs;
  }

  /** Whether no word of an old clause stands in the new draft. */
  boolean gone(int clause) {
    return clause >= 0 && bestAfter[clause] < 0;
  }

  /** Whether no word of a new clause stands in the old draft. */
  boolean fresh(int clause) {
    return clause >= 0 && bestBefore[clause] < 0;
  }
}
