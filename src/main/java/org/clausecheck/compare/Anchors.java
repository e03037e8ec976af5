package org.clausecheck.compare;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Runs of words that tell beyond doubt what stands where: stretches of a given length that both
 * drafts have exactly once, each made as long as the drafts agree, and of these the heaviest that
 * keep their order.
 *
 * <p>Source: P. Heckel, A technique for isolating differences between files, 1978; the order of the
 * anchors as in B. Cohen's patience diff, with weights.
 */
final class Anchors {
  private static final int TWICE = -1;

  private Anchors() {}

  /**
   * The common runs around words that are unique, by their place in the old draft. Time is linear
   * in the two stretches.
   *
   * @param length of what must be unique, in words
   */
  static List<Run> find(int[] a, int aFrom, int aTo, int[] b, int bFrom, int bTo, int length) {
    Map<Long, Integer> inA = unique(a, aFrom, aTo, length);
    Map<Long, Integer> inB = unique(b, bFrom, bTo, length);
    List<Run> runs = new ArrayList<>();
    Map<Integer, Integer> covered = new HashMap<>();
    for (int i = aFrom; i + length <= aTo; i++) {
      Long hash = hash(a, i, length);
      Integer j = inB.get(hash);
      if (j == null
          || j == TWICE
          || isBlank(a, i, length)
          || inA.getOrDefault(hash, TWICE) == TWICE) {
        continue;
      }
      if (covered.getOrDefault(i - j, -1) > i) {
        continue;
      }
      int start = 0;
      while (i + start > aFrom && j + start > bFrom && a[i + start - 1] == b[j + start - 1]) {
        start--;
      }
      int end = 0;
      while (i + end < aTo && j + end < bTo && a[i + end] == b[j + end]) {
        end++;
      }
      if (end >= length) {
        runs.add(new Run(i + start, j + start, end - start));
        covered.put(i - j, i + end);
      }
    }
    runs.sort(Comparator.comparingInt(Run::before).thenComparingInt(Run::after));
    return runs;
  }

  private static Map<Long, Integer> unique(int[] ids, int from, int to, int length) {
    Map<Long, Integer> at = new HashMap<>(2 * Math.max(8, to - from));
    for (int i = from; i + length <= to; i++) {
      at.merge(hash(ids, i, length), i, (one, other) -> TWICE);
    }
    return at;
  }

  /** Whether most words repeat the one before them, as in a run of blanks: that tells no place. */
  private static boolean isBlank(int[] ids, int from, int length) {
    int turns = 0;
    for (int i = from + 1; i < from + length; i++) {
      turns += ids[i] == ids[i - 1] ? 0 : 1;
    }
    return turns * 2 < length - 1;
  }

  private static long hash(int[] ids, int from, int length) {
    long hash = length;
    for (int i = from; i < from + length; i++) {
      hash = (hash ^ ids[i]) * 0x9E3779B97F4A7C15L;
      hash ^= hash >>> 29;
    }
    return hash;
  }

  /**
   * Of some runs those that follow one another in both drafts and weigh most, cut so that they do
   * not overlap.
   *
   * @param runs by their place in the old draft
   * @param weights sums of the weights of the old draft's words: entry i is that of the first i
   */
  static List<Run> chain(List<Run> runs, double[] weights) {
    List<Run> order = new ArrayList<>(runs);
    order.sort(
        Comparator.comparingInt(Run::before)
            .thenComparing(Comparator.comparingInt(Run::after).reversed()));
    int[] places = order.stream().mapToInt(Run::after).distinct().sorted().toArray();
    int[] tree = new int[places.length + 1];
    Arrays.fill(tree, -1);
    double[] best = new double[order.size()];
    int[] previous = new int[order.size()];
    int last = -1;
    for (int r = 0; r < order.size(); r++) {
      Run run = order.get(r);
      int place = Arrays.binarySearch(places, run.after()) + 1;
      previous[r] = -1;
      for (int t = place - 1; t > 0; t -= t & -t) {
        if (tree[t] >= 0 && (previous[r] < 0 || best[tree[t]] > best[previous[r]])) {
          previous[r] = tree[t];
        }
      }
      best[r] =
          weights[run.before() + run.length()]
              - weights[run.before()]
              + (previous[r] < 0 ? 0 : best[previous[r]]);
      for (int t = place; t < tree.length; t += t & -t) {
        if (tree[t] < 0 || best[tree[t]] < best[r]) {
          tree[t] = r;
        }
      }
      last = last < 0 || best[r] > best[last] ? r : last;
    }
    List<Run> chain = new ArrayList<>();
    for (int r = last; r >= 0; r = previous[r]) {
      chain.add(order.get(r));
    }
    Collections.reverse(chain);
    return apart(chain);
  }

  private static List<Run> apart(List<Run> chain) {
    List<Run> kept = new ArrayList<>(chain.size());
    int aEnd = 0;
    int bEnd = 0;
    for (Run run : chain) {
      int overlap = Math.max(0, Math.max(aEnd - run.before(), bEnd - run.after()));
      if (overlap < run.length()) {
        Run rest = run.without(overlap);
        kept.add(rest);
        aEnd = rest.before() + rest.length();
        bEnd = rest.after() + rest.length();
      }
    }
    return kept;
  }
}
