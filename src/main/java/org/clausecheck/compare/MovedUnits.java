package org.clausecheck.compare;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.clausecheck.compare.DraftWords.Unit;

/** Finds the units that stand elsewhere in the new draft, edited or not. */
final class MovedUnits {
  private final Matching matching;
  private final DraftWords before;
  private final DraftWords after;
  private final BitSet heldBefore;
  private final BitSet heldAfter;
  private final int[] toAfter;
  private final int[] toBefore;

  /**
   * @param heldBefore words of the old draft that are matched in order
   * @param heldAfter words of the new draft that are matched in order
   */
  MovedUnits(
      Matching matching, DraftWords before, DraftWords after, BitSet heldBefore, BitSet heldAfter) {
    this.matching = matching;
    this.before = before;
    this.after = after;
    this.heldBefore = heldBefore;
    this.heldAfter = heldAfter;
    this.toAfter = new int[before.unitCount()];
    this.toBefore = new int[after.unitCount()];
    Arrays.fill(toAfter, -1);
    Arrays.fill(toBefore, -1);
  }

  /** Two units and the words they have in common in loose runs. */
  private record Vote(int before, int after, int words) {}

  /**
   * @param loose runs that are out of order
   */
  void find(List<Run> loose) {
    for (Vote vote : votes(loose)) {
      Unit one = before.unit(vote.before());
      Unit other = after.unit(vote.after());
      boolean much = vote.words() * 2 >= Math.min(one.length(), other.length());
      if (much && free(vote.before(), vote.after())) {
        pair(vote.before(), vote.after());
      }
    }
    for (int unit = 0; unit < toAfter.length; unit++) {
      if (toAfter[unit] >= 0) {
        grow(unit, -1);
        grow(unit, 1);
      }
    }
    for (int unit = 0; unit < toAfter.length; unit++) {
      if (toAfter[unit] >= 0) {
        Unit one = before.unit(unit);
        Unit other = after.unit(toAfter[unit]);
        matching.move(one.from(), one.to(), other.from(), other.to());
      }
    }
  }

  private List<Vote> votes(List<Run> loose) {
    Map<Long, Integer> words = new HashMap<>();
    for (Run run : loose) {
      for (int i = 0; i < run.length(); i++) {
        long key = ((long) before.unitOf(run.before() + i) << 32) | after.unitOf(run.after() + i);
        words.merge(key, 1, Integer::sum);
      }
    }
    List<Vote> votes = new ArrayList<>();
    words.forEach((key, count) -> votes.add(new Vote((int) (key >> 32), key.intValue(), count)));
    votes.sort(
        Comparator.comparingInt(Vote::words)
            .reversed()
            .thenComparingInt(Vote::before)
            .thenComparingInt(Vote::after));
    return votes;
  }

  private void pair(int one, int other) {
    toAfter[one] = other;
    toBefore[other] = one;
  }

  private boolean free(int one, int other) {
    return toAfter[one] < 0
        && toBefore[other] < 0
        && !held(before.unit(one), heldBefore)
        && !held(after.unit(other), heldAfter);
  }

  /** Whether more than a third of a unit is matched in order. */
  private static boolean held(Unit unit, BitSet held) {
    return held.get(unit.from(), unit.to()).cardinality() * 3 > unit.length();
  }

  /** Headings and short items move with what stands beside them. */
  private void grow(int unit, int step) {
    int one = unit + step;
    int other = toAfter[unit] + step;
    while (one >= 0
        && one < toAfter.length
        && other >= 0
        && other < toBefore.length
        && free(one, other)
        && alike(one, other)) {
      pair(one, other);
      one += step;
      other += step;
    }
  }

  private boolean alike(int one, int other) {
    Unit a = before.unit(one);
    Unit b = after.unit(other);
    return Arrays.equals(before.ids(), a.from(), a.to(), after.ids(), b.from(), b.to());
  }
}
