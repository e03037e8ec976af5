package org.clausecheck.structure;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The most plausible run of numbers of one family in a stretch of text: 1, 1.1, 1.2, 2 … Each
 * candidate brings its own score; a run gains where it continues and loses where numbers are
 * missing, so that a weak candidate is accepted when the count needs it and a strong one is not
 * when it does not fit. The best run is found exactly, by dynamic programming over "best run that
 * ends inside 3.2", in time linear in the candidates.
 *
 * @param markers the run, in order
 * @param score its plausibility; 0 for an empty run
 */
record NumberRun(List<Marker> markers, double score) {
  static final NumberRun NONE = new NumberRun(List.of(), 0);

  /** Below this a run is taken for chance. */
  private static final double LEAST_SCORE = 4;

  private static final double CONTINUES = 1;

  /** What a number gains that looks like the one before it, and loses that does not. */
  private static final double ALIKE = 0.5;

  /** For a number that follows the nearest one of its predecessors that has no successor yet. */
  private static final double NEAREST = 0.8;

  private static final int LOOK = Marker.OPENS | Marker.CLOSED | Marker.LOUD | Marker.TITLED;

  private static final double FIRST_CHILD = 1;
  private static final double MISSING_NUMBER = -1;
  private static final double EACH_MISSING = -0.7;
  private static final double MISSING_PARENT = -0.7;

  /** For a number that is given twice, at the start of a paragraph. */
  private static final double REPEATED = -2.5;

  private static final double LATE_START = -3;

  /** Only a number that the source itself marks as one makes good for this. */
  private static final double OUT_OF_ORDER = -5.5;

  /** For the first 1 of a stretch: lists further in begin with 1 too. */
  private static final double FIRST_OF_ALL = 0.75;

  private static final int WIDEST_GAP = 6;

  NumberRun {
    markers = List.copyOf(markers);
  }

  /**
   * @param candidates of one family, in order
   * @param starts numbers with which a run may begin without loss, besides 1 and 1.1
   */
  static NumberRun best(List<Marker> candidates, Set<List<Integer>> starts) {
    Map<List<Integer>, Ending> within = new HashMap<>();
    Map<List<Integer>, Ending> exactly = new HashMap<>();
    Ending best = null;
    Map<Marker, Marker> nearest = nearest(candidates);
    boolean begun = false;
    for (Marker marker : candidates) {
      List<Integer> value = marker.value();
      boolean natural = value.stream().allMatch(part -> part == 1) && value.size() <= 2;
      boolean letter =
          marker.family() == Marker.Family.CAPITAL || marker.family() == Marker.Family.ROMAN;
      double late = letter ? 3 * LATE_START : LATE_START;
      double start = natural || starts.contains(value) ? 0 : late;
      if (natural && !begun && marker.score() > 0) {
        start += FIRST_OF_ALL;
        begun = true;
      }
      Ending ending = new Ending(marker, null, marker.score() + start);
      ending = siblings(marker, within, ending, nearest.get(marker));
      ending = children(marker, within, exactly, ending);
      if (value.size() > 1) {
        ending = ending.orAfter(best, marker, OUT_OF_ORDER);
      }
      offer(exactly, value, ending);
      for (int length = 1; length <= value.size(); length++) {
        offer(within, value.subList(0, length), ending);
      }
      if (best == null || ending.score > best.score) {
        best = ending;
      }
    }
    return best == null ? NONE : best.run();
  }

  /**
   * For each plain number the last before it that is one less, looks alike and was not yet
   * followed: as brackets match, so do lists that stand inside each other.
   */
  private static Map<Marker, Marker> nearest(List<Marker> candidates) {
    Map<Marker, Marker> nearest = new IdentityHashMap<>();
    Map<Integer, Deque<Marker>> open = new HashMap<>();
    for (Marker marker : candidates) {
      if (marker.value().size() > 1 || marker.score() < 0) {
        continue;
      }
      Deque<Marker> before = open.getOrDefault(marker.first() - 1, new ArrayDeque<>());
      Marker match = null;
      int looked = 0;
      for (Marker candidate : before) {
        boolean alike = (candidate.look() & LOOK) == (marker.look() & LOOK);
        match = match == null || alike ? candidate : match;
        if (alike || ++looked == 4) {
          break;
        }
      }
      if (match != null) {
        nearest.put(marker, match);
        before.removeFirstOccurrence(match);
      }
      open.computeIfAbsent(marker.first(), number -> new ArrayDeque<>()).addFirst(marker);
    }
    return nearest;
  }

  private static Ending siblings(
      Marker marker, Map<List<Integer>, Ending> within, Ending ending, @Nullable Marker nearest) {
    Ending best = ending;
    List<Integer> value = marker.value();
    int last = value.get(value.size() - 1);
    List<Integer> sibling = new ArrayList<>(value);
    Ending same = within.get(sibling);
    boolean repeated = value.size() > 1 && marker.opensParagraph();
    if (same != null && repeated && same.marker.value().equals(value)) {
      best = best.orAfter(same, marker, REPEATED + same.likeness(marker));
    }
    for (int gap = 1; gap <= WIDEST_GAP && last - gap >= 1; gap++) {
      sibling.set(value.size() - 1, last - gap);
      double step = gap == 1 ? CONTINUES : MISSING_NUMBER + EACH_MISSING * (gap - 1);
      Ending before = within.get(sibling);
      if (before != null) {
        double bonus = nearest != null && before.last(0) == nearest ? NEAREST : 0;
        best = best.orAfter(before, marker, step + before.likeness(marker) + bonus);
      }
    }
    return best;
  }

  private static Ending children(
      Marker marker,
      Map<List<Integer>, Ending> within,
      Map<List<Integer>, Ending> exactly,
      Ending ending) {
    List<Integer> value = marker.value();
    if (value.size() == 1) {
      return ending;
    }
    int last = value.get(value.size() - 1);
    List<Integer> parent = value.subList(0, value.size() - 1);
    double late = last == 1 ? FIRST_CHILD : MISSING_NUMBER + EACH_MISSING * (last - 1);
    Ending best = ending;
    if (last <= WIDEST_GAP) {
      best = best.orAfter(exactly.get(parent), marker, late);
      List<Integer> before = new ArrayList<>(parent);
      int parentLast = parent.get(parent.size() - 1);
      if (parentLast > 1) {
        before.set(parent.size() - 1, parentLast - 1);
        double step = MISSING_PARENT + (last == 1 ? 0 : late);
        best = best.orAfter(within.get(before), marker, step);
      }
      if (value.size() == 3) {
        best = best.orAfter(exactly.get(parent.subList(0, 1)), marker, MISSING_PARENT + late);
      }
    }
    return best;
  }

  private static void offer(Map<List<Integer>, Ending> endings, List<Integer> key, Ending ending) {
    Ending known = endings.get(key);
    if (known == null || ending.score >= known.score) {
      endings.put(List.copyOf(key), ending);
    }
  }

  /**
   * Whether the run is more than chance.
   *
   * @param starts as for {@link #best}; under Article 4 a lone 4.1 is enough
   */
  boolean plausible(Set<List<Integer>> starts) {
    if (markers.isEmpty()) {
      return false;
    }
    List<Integer> first = markers.get(0).value();
    boolean expected = first.size() > 1 && starts.contains(first);
    int look = markers.get(0).look();
    boolean titled = (look & Marker.TITLED) != 0 && (look & Marker.OPENS) != 0;
    double alone = titled ? LEAST_SCORE - 1 : LEAST_SCORE + 1.5;
    double least = expected ? 0.4 : markers.size() == 1 ? alone : LEAST_SCORE;
    return score >= least;
  }

  /**
   * A run by its last marker.
   *
   * @param levels the last marker at each level, outermost first; null where a level was left out
   */
  private record Ending(
      Marker marker, @Nullable Ending previous, double score, @Nullable Marker[] levels) {

    Ending(Marker marker, @Nullable Ending previous, double score) {
      this(marker, previous, score, levels(marker, previous));
    }

    private static @Nullable Marker[] levels(Marker marker, @Nullable Ending previous) {
      int depth = marker.value().size();
      @Nullable Marker[] levels = new Marker[depth];
      for (int i = 0; i < depth - 1; i++) {
        levels[i] = previous == null ? null : previous.last(i);
      }
      levels[depth - 1] = marker;
      return levels;
    }

    @Nullable Marker last(int level) {
      return level < levels.length ? levels[level] : null;
    }

    double likeness(Marker next) {
      Marker before = last(next.value().size() - 1);
      boolean alike = before != null && (before.look() & LOOK) == (next.look() & LOOK);
      return before == null ? 0 : alike ? ALIKE : -ALIKE;
    }

    Ending orAfter(@Nullable Ending before, Marker next, double step) {
      if (before == null) {
        return this;
      }
      double total = before.score + next.score() + step;
      return total > score ? new Ending(next, before, total) : this;
    }

    NumberRun run() {
      Deque<Marker> run = new ArrayDeque<>();
      for (Ending at = this; at != null; at = at.previous) {
        run.addFirst(at.marker);
      }
      return new NumberRun(List.copyOf(run), score);
    }
  }
}
