package org.clausecheck.compare;

import com.github.difflib.algorithm.Change;
import com.github.difflib.algorithm.myers.MyersDiffWithLinearSpace;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Matches the words of two sequences in order: common ends, anchors of ever shorter unique runs
 * between them, and a difference of fewest words in what is left.
 */
final class WordDiff {
  /** Lengths of what must be unique, longest first. */
  private static final int[] LENGTHS = {7, 4, 2};

  /** Stretches of so many words in all are compared word by word without anchors. */
  private static final int SMALL = 60;

  /**
   * Stretches beyond so many words in all have nothing unique in common and stay unmatched: their
   * comparison would not be linear.
   */
  private static final int LARGE = 3000;

  private final int[] a;
  private final int[] b;
  private final double[] weights;
  private final int[] partner;

  private WordDiff(int[] a, int[] b, double[] weights) {
    this.a = a;
    this.b = b;
    this.weights = weights;
    this.partner = new int[a.length];
    Arrays.fill(partner, -1);
  }

  /**
   * For each word of the first sequence the one of the second that it is matched with, or -1.
   *
   * @param weights sums of the weights of the first sequence's words, one entry more than it has
   */
  static int[] match(int[] a, int[] b, double[] weights) {
    WordDiff diff = new WordDiff(a, b, weights);
    diff.stretch(0, a.length, 0, b.length, 0);
    return diff.partner;
  }

  /** As {@link #match(int[], int[], double[])}, every word weighing the same. */
  static int[] match(int[] a, int[] b) {
    return match(a, b, IntStream.rangeClosed(0, a.length).asDoubleStream().toArray());
  }

  private void stretch(int aStart, int aEnd, int bStart, int bEnd, int level) {
    int aFrom = aStart;
    int bFrom = bStart;
    int aTo = aEnd;
    int bTo = bEnd;
    while (aFrom < aTo && bFrom < bTo && a[aFrom] == b[bFrom]) {
      partner[aFrom++] = bFrom++;
    }
    while (aFrom < aTo && bFrom < bTo && a[aTo - 1] == b[bTo - 1]) {
      partner[--aTo] = --bTo;
    }
    if (aFrom == aTo || bFrom == bTo) {
      return;
    }
    int words = aTo - aFrom + bTo - bFrom;
    if (words > SMALL) {
      for (int next = level; next < LENGTHS.length; next++) {
        List<Run> chain =
            Anchors.chain(Anchors.find(a, aFrom, aTo, b, bFrom, bTo, LENGTHS[next]), weights);
        if (!chain.isEmpty()) {
          between(chain, aFrom, aTo, bFrom, bTo, next);
          return;
        }
      }
    }
    if (words <= LARGE) {
      fewest(aFrom, aTo, bFrom, bTo);
    }
  }

  private void between(List<Run> chain, int aFrom, int aTo, int bFrom, int bTo, int level) {
    int aAt = aFrom;
    int bAt = bFrom;
    for (Run run : chain) {
      stretch(aAt, run.before(), bAt, run.after(), level + 1);
      for (int i = 0; i < run.length(); i++) {
        partner[run.before() + i] = run.after() + i;
      }
      aAt = run.before() + run.length();
      bAt = run.after() + run.length();
    }
    stretch(aAt, aTo, bAt, bTo, level + 1);
  }

  private void fewest(int aFrom, int aTo, int bFrom, int bTo) {
    List<Integer> left = Arrays.stream(a, aFrom, aTo).boxed().toList();
    List<Integer> right = Arrays.stream(b, bFrom, bTo).boxed().toList();
    int i = 0;
    int j = 0;
    for (Change change : new MyersDiffWithLinearSpace<Integer>().computeDiff(left, right, null)) {
      while (i < change.startOriginal) {
        partner[aFrom + i++] = bFrom + j++;
      }
      i = change.endOriginal;
      j = change.endRevised;
    }
    while (i < left.size()) {
      partner[aFrom + i++] = bFrom + j++;
    }
  }
}
