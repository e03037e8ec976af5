package org.clausecheck.lab.classify;

import java.util.HashSet;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;

/** From which probability a sentence counts as one of a kind. */
final class Thresholds {
  /**
   * Weight of recall against precision: below 1, because a wrong finding costs more than a missed
   * one.
   */
  private static final double BETA = 0.7;

  /** The part of the agreements that speak of a matter in which a silence may not be claimed. */
  private static final double HEARD = 0.97;

  private static final double LEAST_SILENCE = 0.03;
  private static final double LEAST = 0.2;
  private static final double LEAST_PRESENCE = 0.1;
  private static final double MOST = 0.9;

  private Thresholds() {}

  /**
   * The threshold for agreements: the probability of its likeliest sentence from which an agreement
   * counts as having the kind. Found and missed weigh the same.
   */
  static double presence(double[] probabilities, boolean[] has, int[] documents) {
    TreeMap<Integer, Double> likeliest = new TreeMap<>();
    Set<Integer> having = new HashSet<>();
    for (int i = 0; i < has.length; i++) {
      likeliest.merge(documents[i], probabilities[i], Math::max);
      if (has[i]) {
        having.add(documents[i]);
      }
    }
    boolean[] present = new boolean[likeliest.size()];
    int d = 0;
    for (int document : likeliest.keySet()) {
      present[d++] = having.contains(document);
    }
    return best(
        likeliest.values().stream().mapToDouble(p -> p).toArray(), present, 1, LEAST_PRESENCE);
  }

  /**
   * The threshold for silence: of the agreements that have the kind, {@link #HEARD} have a sentence
   * of it that is at least so likely. Rounded down to thousandths, and never below {@link
   * #LEAST_SILENCE}: below it, nearly every agreement has some such sentence.
   */
  static double silence(double[] probabilities, boolean[] has, int[] documents) {
    TreeMap<Integer, Double> likeliest = new TreeMap<>();
    for (int i = 0; i < has.length; i++) {
      if (has[i]) {
        likeliest.merge(documents[i], probabilities[i], Math::max);
      }
    }
    double[] ascending = likeliest.values().stream().mapToDouble(p -> p).sorted().toArray();
    int missed = (int) Math.floor((1 - HEARD) * ascending.length);
    return ascending.length == 0
        ? LEAST_SILENCE
        : Math.max(LEAST_SILENCE, Math.floor(1000 * ascending[missed]) / 1000.0);
  }

  /** The threshold with the best F-measure that puts precision first, rounded to hundredths. */
  static double precisionFirst(double[] probabilities, boolean[] has) {
    return best(probabilities, has, BETA, LEAST);
  }

  private static double best(double[] probabilities, boolean[] has, double beta, double least) {
    Integer[] order =
        IntStream.range(0, has.length)
            .boxed()
            .sorted((a, b) -> Double.compare(probabilities[b], probabilities[a]))
            .toArray(Integer[]::new);
    int yes = (int) IntStream.range(0, has.length).filter(i -> has[i]).count();
    double best = -1;
    double threshold = 0.5;
    int found = 0;
    for (int i = 0; i < order.length && probabilities[order[i]] >= least; i++) {
      found += has[order[i]] ? 1 : 0;
      double square = beta * beta;
      double f = (1 + square) * found / (square * yes + i + 1);
      if (f > best) {
        best = f;
        threshold = probabilities[order[i]];
      }
    }
    return Math.round(100 * Math.min(MOST, Math.max(least, threshold))) / 100.0;
  }
}
