package org.clausecheck.compare;

import java.util.BitSet;

/**
 * Words that only one draft has can often be told in several ways: of "A B C" and "A B D B C"
 * either "B D" or "D B" was put in. This tells them so that they begin with a unit or a sentence.
 */
final class Slide {
  /** So far, in words, a stretch is slid. */
  private static final int FURTHEST = 400;

  private final DraftWords words;
  private final int[] partner;
  private final int[] back;
  private final BitSet moved;
  private final BitSet movedThere;

  /**
   * @param words of the draft that has the stretches
   * @param partner of each of its words in the other draft; changed in place
   * @param back the same from the other draft; changed in place
   */
  Slide(DraftWords words, int[] partner, int[] back, BitSet moved, BitSet movedThere) {
    this.words = words;
    this.partner = partner;
    this.back = back;
    this.moved = moved;
    this.movedThere = movedThere;
  }

  void all() {
    int i = 0;
    while (i < words.size()) {
      if (partner[i] >= 0 || moved.get(i)) {
        i++;
        continue;
      }
      int end = i;
      while (end < words.size() && partner[end] < 0 && !moved.get(end)) {
        end++;
      }
      i = Math.max(end, slide(i, end));
    }
  }

  /** Slides one stretch and returns its new end. */
  private int slide(int start, int end) {
    int length = end - start;
    if (!pure(start, end)) {
      return end;
    }
    int left = 0;
    while (left < FURTHEST && canGoLeft(start - left, end - left)) {
      left++;
    }
    int right = 0;
    while (right < FURTHEST && canGoRight(start + right, end + right)) {
      right++;
    }
    int best = 0;
    for (int by = -left; by <= right; by++) {
      int gain = worth(start + by, length) - worth(start + best, length);
      if (gain > 0 || (gain == 0 && Math.abs(by) < Math.abs(best))) {
        best = by;
      }
    }
    for (int by = 0; by < best; by++) {
      hand(start + by, end + by);
    }
    for (int by = 0; by > best; by--) {
      hand(end + by - 1, start + by - 1);
    }
    return end + best;
  }

  /** Whether nothing stands in the other draft where the stretch would be. */
  private boolean pure(int start, int end) {
    if (start == 0 || end >= words.size() || partner[start - 1] < 0 || partner[end] < 0) {
      return start == 0 && end < words.size() && partner[end] == 0
          || end == words.size() && start > 0 && partner[start - 1] == back.length - 1;
    }
    return partner[end] == partner[start - 1] + 1;
  }

  private boolean canGoLeft(int start, int end) {
    return start > 0
        && partner[start - 1] >= 0
        && !moved.get(start - 1)
        && !movedThere.get(partner[start - 1])
        && words.ids()[start - 1] == words.ids()[end - 1]
        && (start < 2 || partner[start - 2] < 0 || partner[start - 2] < partner[start - 1]);
  }

  private boolean canGoRight(int start, int end) {
    return end < words.size()
        && partner[end] >= 0
        && !moved.get(end)
        && !movedThere.get(partner[end])
        && words.ids()[start] == words.ids()[end];
  }

  private int worth(int start, int length) {
    int worth = words.opensUnit(start) ? 4 : words.opensSentence(start) ? 2 : 0;
    int end = start + length;
    return worth + (words.opensUnit(end) ? 2 : words.opensSentence(end) ? 1 : 0);
  }

  /** The partner of one word becomes that of an equal one. */
  private void hand(int to, int from) {
    partner[to] = partner[from];
    partner[from] = -1;
    back[partner[to]] = to;
  }
}
