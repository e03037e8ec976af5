package org.clausecheck.structure;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.clausecheck.structure.Marker.Family;

/**
 * Chooses which candidates number clauses and how those nest: the family whose run begins first
 * holds the others, unless another counts on across it.
 */
final class Numbering {
  private static final Set<Family> FAMILIES =
      EnumSet.of(Family.PART, Family.ARTICLE, Family.DECIMAL, Family.ROMAN, Family.CAPITAL);

  private static final int DEEPEST = 5;

  private final List<Entry> entries = new ArrayList<>();
  private final Map<Family, Integer> last = new EnumMap<>(Family.class);

  private Numbering() {}

  /**
   * The numbered clauses among candidates, in order, without lettered items.
   *
   * @param markers candidates of one agreement or schedule, in order
   * @param depth of the outermost
   */
  static List<Entry> of(List<Marker> markers, int depth) {
    Numbering numbering = new Numbering();
    numbering.number(markers, depth, EnumSet.noneOf(Family.class), Set.of(), 0);
    return numbering.entries;
  }

  private void number(
      List<Marker> markers,
      int depth,
      EnumSet<Family> used,
      Set<List<Integer>> starts,
      int nesting) {
    if (markers.isEmpty() || nesting > DEEPEST) {
      return;
    }
    NumberRun run = outermost(markers, used, starts);
    if (run.markers().isEmpty() || (nesting > 0 && insideList(markers, run))) {
      return;
    }
    int firstEntry = entries.size();
    Family family = first(run).family();
    EnumSet<Family> inside = EnumSet.copyOf(used);
    if (family != Family.DECIMAL) {
      inside.add(family);
    }
    int next = 0;
    Marker before = null;
    List<List<Integer>> path = new ArrayList<>();
    int inner = depth;
    Set<List<Integer>> innerStarts = Set.of();
    List<Marker> gap = new ArrayList<>();
    for (Marker marker : markers) {
      Marker expected = next < run.markers().size() ? run.markers().get(next) : null;
      if (marker != expected) {
        boolean hidden = before != null && marker.start() < before.end();
        boolean other = expected != null && marker.start() == expected.start();
        if (!hidden && !other) {
          gap.add(marker);
        }
        continue;
      }
      number(gap, inner, inside, innerStarts, nesting + 1);
      gap.clear();
      while (!path.isEmpty() && !holds(path.get(path.size() - 1), marker.value())) {
        path.remove(path.size() - 1);
      }
      int level = depth + path.size();
      Clause.Type type =
          family == Family.ARTICLE || family == Family.PART
              ? Clause.Type.ARTICLE
              : Clause.Type.SECTION;
      entries.add(Entry.of(marker, type, level));
      path.add(marker.value());
      inner = level + 1;
      innerStarts = startsUnder(marker, last);
      last.put(family, marker.first());
      before = marker;
      next++;
    }
    boolean sibling = beginsAnew(gap, run, used, entries.subList(firstEntry, entries.size()));
    number(gap, sibling ? depth : inner, sibling ? used : inside, innerStarts, nesting + 1);
  }

  /**
   * Whether a longer numbering follows lettered sections instead of standing inside the last: A.,
   * B., C. of the recitals, then 1. to 12.
   */
  private static boolean beginsAnew(
      List<Marker> tail, NumberRun run, Set<Family> used, List<Entry> entries) {
    Family family = first(run).family();
    if (family != Family.CAPITAL && family != Family.ROMAN) {
      return false;
    }
    NumberRun after = outermost(tail, used, Set.of());
    return !after.markers().isEmpty()
        && first(after).family() != family
        && first(after).first() == 1
        && after.markers().size() > run.markers().size()
        && entries.stream().noneMatch(entry -> entry.family() == first(after).family());
  }

  /**
   * Whether a list in brackets begins before a run of plain numbers, which then is a list inside
   * it.
   */
  private static boolean insideList(List<Marker> markers, NumberRun run) {
    Marker first = first(run);
    if (first.value().size() > 1) {
      return false;
    }
    int own = Marker.AFTER_STOP | Marker.CAPITAL;
    for (Marker marker : markers) {
      if (marker.start() >= first.start()) {
        return false;
      }
      boolean opensList = ListScanner.FAMILIES.contains(marker.family()) && marker.first() == 1;
      if (opensList && (marker.opensParagraph() || (marker.look() & own) == own)) {
        return true;
      }
    }
    return false;
  }

  /** In Article 4 sections may begin with 4.1, or count on from those of Article 3. */
  private static Set<List<Integer>> startsUnder(Marker marker, Map<Family, Integer> last) {
    Set<List<Integer>> starts = new HashSet<>();
    if (marker.family() == Family.ARTICLE || marker.family() == Family.PART) {
      starts.add(List.of(marker.first(), 1));
      starts.add(List.of(marker.first(), 1, 1));
      starts.add(List.of(marker.first()));
      for (int number : last.values()) {
        starts.add(List.of(number + 1));
        starts.add(List.of(number + 1, 1));
      }
    }
    return starts;
  }

  /**
   * Whether a number is shorter than another and begins alike: 4 and 4.5 both hold a stray 4.4.1.
   */
  private static boolean holds(List<Integer> outer, List<Integer> inner) {
    return outer.size() < inner.size() && outer.get(0).equals(inner.get(0));
  }

  private static NumberRun outermost(
      List<Marker> markers, Set<Family> used, Set<List<Integer>> starts) {
    Map<Family, List<Marker>> byFamily = new EnumMap<>(Family.class);
    for (Marker marker : markers) {
      if (FAMILIES.contains(marker.family()) && !used.contains(marker.family())) {
        byFamily.computeIfAbsent(marker.family(), family -> new ArrayList<>()).add(marker);
      }
    }
    NumberRun outer = NumberRun.NONE;
    for (List<Marker> candidates : byFamily.values()) {
      NumberRun run = NumberRun.best(candidates, starts);
      if (run.plausible(starts)
          && (outer.markers().isEmpty() || holds(run, outer, candidates, byFamily))) {
        outer = run;
      }
    }
    return outer;
  }

  /** Whether {@code run} is the outer of the two. */
  private static boolean holds(
      NumberRun run, NumberRun other, List<Marker> own, Map<Family, List<Marker>> byFamily) {
    boolean earlier = first(run).start() < first(other).start();
    NumberRun outer = earlier ? run : other;
    NumberRun inner = earlier ? other : run;
    Family outerFamily = first(outer).family();
    boolean titled = outerFamily == Family.PART || outerFamily == Family.ARTICLE;
    if (titled || inner.score() <= outer.score()) {
      return earlier;
    }
    List<Marker> laterOnes =
        earlier ? byFamily.getOrDefault(first(inner).family(), List.of()) : own;
    List<Marker> earlierOnes =
        earlier ? own : byFamily.getOrDefault(first(outer).family(), List.of());
    double lostByInner = inner.score() - cut(laterOnes, outer);
    double lostByOuter = outer.score() - cut(earlierOnes, inner);
    boolean countsAcross = lostByInner > lostByOuter + 2;
    return earlier != countsAcross;
  }

  /** The plausibility left to candidates when a run cuts them into pieces that each begin anew. */
  private static double cut(List<Marker> candidates, NumberRun run) {
    double score = 0;
    int from = 0;
    List<Marker> piece = new ArrayList<>();
    for (Marker marker : candidates) {
      while (from < run.markers().size() && run.markers().get(from).start() <= marker.start()) {
        score += score(piece);
        piece.clear();
        from++;
      }
      piece.add(marker);
    }
    return score + score(piece);
  }

  private static double score(List<Marker> candidates) {
    NumberRun run = NumberRun.best(candidates, Set.of());
    return run.plausible(Set.of()) ? run.score() : 0;
  }

  private static Marker first(NumberRun run) {
    return run.markers().get(0);
  }
}
