package org.clausecheck.lab.classify;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * How well probabilities tell those that have a kind from those that have not. An instance sorts
 * once and can be asked for samples of its groups (agreements).
 */
final class Ranking {
  private final double[] probabilities;
  private final boolean[] has;
  private final int[] group;

  /**
   * @param probabilities of each item
   * @param has whether each item has the kind
   * @param group of each item, from 0
   */
  Ranking(double[] probabilities, boolean[] has, int[] group) {
    int[] order =
        IntStream.range(0, has.length)
            .boxed()
            .sorted((a, b) -> Double.compare(probabilities[b], probabilities[a]))
            .mapToInt(Integer::intValue)
            .toArray();
    this.probabilities = Arrays.stream(order).mapToDouble(i -> probabilities[i]).toArray();
    this.has = new boolean[order.length];
    this.group = new int[order.length];
    for (int i = 0; i < order.length; i++) {
      this.has[i] = has[order[i]];
      this.group[i] = group[order[i]];
    }
  }

  int positives() {
    return (int) IntStream.range(0, has.length).filter(i -> has[i]).count();
  }

  /** The groups in the order of their best item become the items. */
  Ranking ofGroups(int groups) {
    double[] best = new double[groups];
    boolean[] any = new boolean[groups];
    boolean[] present = new boolean[groups];
    for (int i = 0; i < has.length; i++) {
      best[group[i]] = Math.max(best[group[i]], probabilities[i]);
      any[group[i]] |= has[i];
      present[group[i]] = true;
    }
    int[] kept = IntStream.range(0, groups).filter(g -> present[g]).toArray();
    boolean[] keptHas = new boolean[kept.length];
    for (int i = 0; i < kept.length; i++) {
      keptHas[i] = any[kept[i]];
    }
    return new Ranking(Arrays.stream(kept).mapToDouble(g -> best[g]).toArray(), keptHas, kept);
  }

  /** Decisions when items from a probability on count as having the kind. */
  EvaluationReport.Counts at(double threshold) {
    return at(threshold, null);
  }

  /**
   * @param times how often each group counts; null for once
   */
  EvaluationReport.Counts at(double threshold, int @Nullable [] times) {
    double found = 0;
    double wrong = 0;
    double missed = 0;
    for (int i = 0; i < has.length; i++) {
      double weight = times == null ? 1 : times[group[i]];
      if (probabilities[i] >= threshold) {
        found += has[i] ? weight : 0;
        wrong += has[i] ? 0 : weight;
      } else {
        missed += has[i] ? weight : 0;
      }
    }
    return new EvaluationReport.Counts(found, wrong, missed);
  }

  /**
   * The area under the precision-recall curve as average precision: the mean, over those that have
   * the kind, of the precision at their probability. Items of equal probability count together. 0
   * when none has it.
   */
  double averagePrecision() {
    return averagePrecision(null);
  }

  /**
   * @param times how often each group counts; null for once
   */
  double averagePrecision(int @Nullable [] times) {
    double found = 0;
    double seen = 0;
    double sum = 0;
    int i = 0;
    while (i < has.length) {
      double foundHere = 0;
      int tied = i;
      while (tied < has.length && probabilities[tied] == probabilities[i]) {
        double weight = times == null ? 1 : times[group[tied]];
        foundHere += has[tied] ? weight : 0;
        seen += weight;
        tied++;
      }
      found += foundHere;
      sum += foundHere == 0 ? 0 : foundHere * found / seen;
      i = tied;
    }
    return found == 0 ? 0 : sum / found;
  }

  /** The best precision at which at least this part is found; 0 when none has the kind. */
  double precisionAtRecall(double recall) {
    int all = positives();
    double best = 0;
    int found = 0;
    for (int i = 0; i < has.length && all > 0; i++) {
      found += has[i] ? 1 : 0;
      boolean lastOfTie = i + 1 == has.length || probabilities[i + 1] < probabilities[i];
      if (lastOfTie && found >= recall * all) {
        best = Math.max(best, (double) found / (i + 1));
      }
    }
    return best;
  }

  /**
   * The expected calibration error: over ten bins of equal width, the mean distance of the mean
   * probability from the share that has the kind, weighted by the bins' sizes.
   *
   * @param from only items of at least this probability: nearly all sentences are far from any one
   *     kind, and would hide the rest
   */
  double calibrationError(double from) {
    double[] sum = new double[10];
    int[] yes = new int[10];
    int[] size = new int[10];
    int all = 0;
    for (int i = 0; i < has.length && probabilities[i] >= from; i++) {
      int bin = Math.min(9, (int) (probabilities[i] * 10));
      sum[bin] += probabilities[i];
      yes[bin] += has[i] ? 1 : 0;
      size[bin]++;
      all++;
    }
    double error = 0;
    for (int bin = 0; bin < 10; bin++) {
      error += all == 0 ? 0 : Math.abs(sum[bin] - yes[bin]) / all;
    }
    return error;
  }
}
