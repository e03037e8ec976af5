package org.clausecheck.compare;

import java.util.ArrayList;
import java.util.List;

/**
 * Words between two matched ones that only one of the drafts has.
 *
 * @param before words of the old draft; may be empty
 * @param after words of the new draft; may be empty
 * @param lastBefore the matched word of the old draft before them; -1 when there is none
 * @param lastAfter the matched word of the new draft before them; -1 when there is none
 * @param nextBefore the matched word of the old draft after them; the number of words when there is
 *     none
 * @param nextAfter the matched word of the new draft after them; likewise
 */
record Hunk(
    List<Integer> before,
    List<Integer> after,
    int lastBefore,
    int lastAfter,
    int nextBefore,
    int nextAfter) {

  /** All hunks: of what stands in order, then inside each stretch that moved. */
  static List<Hunk> of(Matching matching, DraftWords before, DraftWords after) {
    List<Hunk> hunks = new ArrayList<>();
    List<Integer> old = new ArrayList<>();
    for (int i = 0; i < before.size(); i++) {
      if (!matching.movedBefore(i)) {
        old.add(i);
      }
    }
    List<Integer> latest = new ArrayList<>();
    for (int j = 0; j < after.size(); j++) {
      if (!matching.movedAfter(j)) {
        latest.add(j);
      }
    }
    walk(matching, old, latest, before.size(), after.size(), hunks);
    for (Matching.Move move : matching.moved()) {
      walk(
          matching,
          range(move.before(), move.beforeEnd()),
          range(move.after(), move.afterEnd()),
          move.beforeEnd(),
          move.afterEnd(),
          hunks);
    }
    return hunks;
  }

  private static List<Integer> range(int from, int to) {
    List<Integer> range = new ArrayList<>();
    for (int i = from; i < to; i++) {
      range.add(i);
    }
    return range;
  }

  private static void walk(
      Matching matching,
      List<Integer> old,
      List<Integer> latest,
      int oldEnd,
      int latestEnd,
      List<Hunk> hunks) {
    int i = 0;
    int j = 0;
    int lastBefore = old.isEmpty() ? -1 : old.get(0) - 1;
    int lastAfter = latest.isEmpty() ? -1 : latest.get(0) - 1;
    while (i < old.size() || j < latest.size()) {
      List<Integer> gone = new ArrayList<>();
      while (i < old.size() && matching.partner(old.get(i)) < 0) {
        gone.add(old.get(i++));
      }
      List<Integer> come = new ArrayList<>();
      while (j < latest.size() && matching.back(latest.get(j)) < 0) {
        come.add(latest.get(j++));
      }
      int nextBefore = i < old.size() ? old.get(i) : oldEnd;
      int nextAfter = j < latest.size() ? latest.get(j) : latestEnd;
      if (!gone.isEmpty() || !come.isEmpty()) {
        hunks.add(new Hunk(gone, come, lastBefore, lastAfter, nextBefore, nextAfter));
      }
      if (i < old.size()) {
        lastBefore = old.get(i++);
      }
      if (j < latest.size()) {
        lastAfter = latest.get(j++);
      }
    }
  }
}
