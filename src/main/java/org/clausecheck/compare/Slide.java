package org.clausecheck.compare;

import java.util.Arrays;
import java.util.BitSet;
import java.util.stream.IntStream;

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
  private final int[] order;
  private final int[] ranksThere;
  private final int orderThere;

  /**
   * What moved is passed over: words on either side of it follow one another.
   *
   * @param words of the draft that has the stretches
   * @param partner of each of its words in the other draft; changed in place
   * @param back the same from the other draft; changed in place
   */
  Slide(DraftWords words, int[] partner, int[] back, BitSet moved, BitSet movedThere) {
    this.words = words;
    this.partner = partner;
    this.back = back;
    this.order = IntStream.range(0, words.size()).filter(i -> !moved.get(i)).toArray();
    this.ranksThere = new int[back.length];
    Arrays.fill(ranksThere, -1);
    int rank = 0;
    for (int j = 0; j < back.length; j++) {
      if (!movedThere.get(j)) {
        ranksThere[j] = rank++;
      }
    }
    this.orderThere = rank;
  }

  void all() {
    int i = 0;
    while (i < order.length) {
      int end = i;
      while (end < order.length && partner[order[end]] < 0) {
        end++;
      }
      i = end > i ? Math.max(end, slide(i, end)) : i + 1;
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
      hand(order[start + by], order[end + by]);
    }
    for (int by = 0; by > best; by--) {
      hand(order[end + by - 1], order[start + by - 1]);
    }
    return end + best;
  }

  /** Where the partner of a word stands among the words of the other draft; -1 without one. */
  private int there(int place) {
    int other = partner[order[place]];
    return other < 0 ? -1 : ranksThere[other];
  }

  private int id(int place) {
    return words.ids()[order[place]];
  }

  /** Whether nothing stands in the other draft where the stretch would be. */
  private boolean pure(int start, int end) {
    if (start == 0 || end >= order.length) {
      return start == 0 && end < order.length && there(end) == 0
          || end == order.length && start > 0 && there(start - 1) == orderThere - 1;
    }
    return there(start - 1) >= 0 && there(end) == there(start - 1) + 1;
  }

  private boolean canGoLeft(int start, int end) {
    return start > 0
        && there(start - 1) >= 0
        && id(start - 1) == id(end - 1)
        && (start < 2 || there(start - 2) < there(start - 1));
  }

  private boolean canGoRight(int start, int end) {
    return end < order.length && there(end) >= 0 && id(start) == id(end);
  }

  private int worth(int start, int length) {
    int worth = opensUnit(start) ? 4 : opensSentence(start) ? 2 : 0;
    int end = start + length;
    return worth + (opensUnit(end) ? 2 : opensSentence(end) ? 1 : 0);
  }

  private boolean opensUnit(int place) {
    return place >= order.length || words.opensUnit(order[place]);
  }

  private boolean opensSentence(int place) {
    return place >= order.length || words.opensSentence(order[place]);
  }

  /** The partner of one word becomes that of an equal one. */
  private void hand(int to, int from) {
    partner[to] = partner[from];
    partner[from] = -1;
    back[partner[to]] = to;
  }
}
