package org.clausecheck.document;

import java.util.Arrays;
import java.util.function.IntUnaryOperator;

/** The counters of a multilevel list: a level counts on, those below it begin anew. */
final class ListCounter {
  static final int LEVELS = 10;
  private static final int NOT_BEGUN = Integer.MIN_VALUE;

  private final int[] counts = new int[LEVELS];

  ListCounter() {
    Arrays.fill(counts, NOT_BEGUN);
  }

  /** Lets the next item of a level begin at its start value. */
  void restart(int level) {
    counts[level] = NOT_BEGUN;
  }

  /**
   * Counts an item.
   *
   * @param level 0-based
   * @param start start value of a level
   * @param restart 1-based level down to which an item makes the given level begin anew; 0 for
   *     never; a level's own 0-based index when nothing else is said
   */
  void count(int level, IntUnaryOperator start, IntUnaryOperator restart) {
    for (int i = 0; i < level; i++) {
      if (counts[i] == NOT_BEGUN) {
        counts[i] = start.applyAsInt(i);
      }
    }
    counts[level] = counts[level] == NOT_BEGUN ? start.applyAsInt(level) : counts[level] + 1;
    for (int i = level + 1; i < LEVELS; i++) {
      int last = restart.applyAsInt(i);
      if (last != 0 && level < last) {
        counts[i] = NOT_BEGUN;
      }
    }
  }

  /** Whether the level has begun. */
  boolean hasBegun(int level) {
    return counts[level] != NOT_BEGUN;
  }

  /** The level's count; only of one that has begun. */
  int at(int level) {
    return counts[level];
  }
}
