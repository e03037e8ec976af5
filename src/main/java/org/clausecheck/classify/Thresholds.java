package org.clausecheck.classify;

import java.util.stream.IntStream;

/** From which probability a sentence counts as one of a kind. */
final class Thresholds {
  /**
   * Weight of recall against precision: below 1, because a wrong finding costs more than a missed
   * one.
   */
  private static final double BETA = 0.7;

  private static final double LEAST = 0.2;
  private static final double MOST = 0.9;

  private Thresholds() {}

  /** The threshold with the best F-measure that puts precision first, rounded to hundredths. */
  static double precisionFirst(double[] probabilities, boolean[] has) {
    Integer[] order =
        IntStream.range(0, has.length)
            .boxed()
            .sorted((a, b) -> Double.compare(probabilities[b], probabilities[a]))
            .toArray(Integer[]::new);
    int yes = (int) IntStream.range(0, has.length).filter(i -> has[i]).count();
    double best = -1;
    double threshold = 0.5;
    int found = 0;
    for (int i = 0; i < order.length && probabilities[order[i]] >= LEAST; i++) {
      found += has[order[i]] ? 1 : 0;
      double square = BETA * BETA;
      double f = (1 + square) * found / (square * yes + i + 1);
      if (f > best) {
        best = f;
        threshold = probabilities[order[i]];
      }
    }
    return Math.round(100 * Math.min(MOST, Math.max(LEAST, threshold))) / 100.0;
  }
}
