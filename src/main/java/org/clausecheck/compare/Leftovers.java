package org.clausecheck.compare;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.clausecheck.compare.DraftWords.Unit;

/**
 * Pairs the units that nothing was found for with those that are nearest to them: by the pairs of
 * neighbouring words they have in common, best first. An index keeps it linear.
 */
final class Leftovers {
  /** A pair of words that so many units have tells nothing. */
  private static final int COMMON = 40;

  /** Share of the pairs of words that two units must have in common (Dice). */
  private static final double NEAR = 0.35;

  /** Shorter units, in words, say too little. */
  private static final int SHORTEST = 5;

  private final Matching matching;
  private final DraftWords before;
  private final DraftWords after;

  Leftovers(Matching matching, DraftWords before, DraftWords after) {
    this.matching = matching;
    this.before = before;
    this.after = after;
  }

  private record Candidate(int before, int after, double likeness) {}

  void match() {
    Map<Long, List<Integer>> index = new HashMap<>();
    for (int unit = 0; unit < after.unitCount(); unit++) {
      if (isLeft(after, unit, false)) {
        for (Long pair : pairs(after, unit)) {
          index.computeIfAbsent(pair, key -> new ArrayList<>()).add(unit);
        }
      }
    }
    List<Candidate> candidates = new ArrayList<>();
    for (int unit = 0; unit < before.unitCount() && !index.isEmpty(); unit++) {
      if (isLeft(before, unit, true)) {
        candidates.addAll(candidates(unit, index));
      }
    }
    candidates.sort(
        Comparator.comparingDouble(Candidate::likeness)
            .reversed()
            .thenComparingInt(Candidate::before)
            .thenComparingInt(Candidate::after));
    Set<Integer> usedBefore = new HashSet<>();
    Set<Integer> usedAfter = new HashSet<>();
    for (Candidate candidate : candidates) {
      if (!usedBefore.contains(candidate.before()) && !usedAfter.contains(candidate.after())) {
        usedBefore.add(candidate.before());
        usedAfter.add(candidate.after());
        pair(before.unit(candidate.before()), after.unit(candidate.after()));
      }
    }
  }

  private List<Candidate> candidates(int unit, Map<Long, List<Integer>> index) {
    Set<Long> own = pairs(before, unit);
    Map<Integer, Integer> shared = new HashMap<>();
    for (Long pair : own) {
      List<Integer> holders = index.getOrDefault(pair, List.of());
      if (holders.size() <= COMMON) {
        holders.forEach(holder -> shared.merge(holder, 1, Integer::sum));
      }
    }
    List<Candidate> candidates = new ArrayList<>();
    shared.forEach(
        (other, count) -> {
          double likeness = 2.0 * count / (own.size() + pairs(after, other).size());
          if (likeness >= NEAR) {
            candidates.add(new Candidate(unit, other, likeness));
          }
        });
    return candidates;
  }

  /** Whether nearly all words of a unit are without a partner. */
  private boolean isLeft(DraftWords words, int index, boolean old) {
    Unit unit = words.unit(index);
    if (unit.length() < SHORTEST) {
      return false;
    }
    int matched = 0;
    for (int i = unit.from(); i < unit.to(); i++) {
      matched += (old ? matching.partner(i) : matching.back(i)) >= 0 ? 1 : 0;
    }
    return matched * 4 < unit.length();
  }

  private static Set<Long> pairs(DraftWords words, int index) {
    Unit unit = words.unit(index);
    Set<Long> pairs = new HashSet<>();
    for (int i = unit.from(); i + 1 < unit.to(); i++) {
      pairs.add(((long) words.ids()[i] << 32) | words.ids()[i + 1]);
    }
    return pairs;
  }

  private void pair(Unit one, Unit other) {
    matching.release(one.from(), one.to(), other.from(), other.to());
    if (inPlace(one, other)) {
      matching.match(one.from(), one.to(), other.from(), other.to());
    } else {
      matching.move(one.from(), one.to(), other.from(), other.to());
    }
  }

  /** Whether what stands before and after one unit stands before and after the other. */
  private boolean inPlace(Unit one, Unit other) {
    int last = one.from() - 1;
    while (last >= 0 && (matching.partner(last) < 0 || matching.movedBefore(last))) {
      last--;
    }
    int next = one.to();
    while (next < before.size() && (matching.partner(next) < 0 || matching.movedBefore(next))) {
      next++;
    }
    return (last < 0 || matching.partner(last) < other.from())
        && (next >= before.size() || matching.partner(next) >= other.to());
  }
}
