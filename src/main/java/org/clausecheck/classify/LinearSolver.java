package org.clausecheck.classify;

import java.util.Random;

/**
 * Trains a linear classifier with L2 regularisation and squared hinge loss by dual coordinate
 * descent with shrinking (Hsieh, Chang, Lin, Keerthi, Sundararajan: <i>A Dual Coordinate Descent
 * Method for Large-scale Linear SVM</i>, ICML 2008, algorithm 3). The same input gives the same
 * weights.
 */
final class LinearSolver {
  private static final int MOST_ROUNDS = 60;
  private static final double TOLERANCE = 0.1;
  private static final long SEED = 1;

  private final SparseRows rows;

  LinearSolver(SparseRows rows) {
    this.rows = rows;
  }

  /**
   * @param examples indices of the rows to learn from
   * @param positive for each example, whether it has the kind
   * @param cost for each example, what an error costs
   * @return a weight for each column of the rows
   */
  float[] solve(int[] examples, boolean[] positive, float[] cost) {
    int n = examples.length;
    float[] weights = new float[rows.columns()];
    double[] alpha = new double[n];
    double[] diagonal = new double[n];
    int[] order = new int[n];
    for (int k = 0; k < n; k++) {
      diagonal[k] = rows.squaredNorm(examples[k]) + 0.5 / cost[k];
      order[k] = k;
    }
    Random random = new Random(SEED);
    int active = n;
    double shrinkAbove = Double.POSITIVE_INFINITY;
    for (int round = 0; round < MOST_ROUNDS; round++) {
      double most = Double.NEGATIVE_INFINITY;
      double least = Double.POSITIVE_INFINITY;
      for (int i = 0; i < active; i++) {
        swap(order, i, i + random.nextInt(active - i));
      }
      for (int i = 0; i < active; i++) {
        int k = order[i];
        int sign = positive[k] ? 1 : -1;
        double gradient = rows.dot(weights, examples[k]) * sign - 1 + alpha[k] * 0.5 / cost[k];
        double projected = gradient;
        if (alpha[k] == 0) {
          if (gradient > shrinkAbove) {
            swap(order, i--, --active);
            continue;
          }
          projected = Math.min(0, gradient);
        }
        most = Math.max(most, projected);
        least = Math.min(least, projected);
        if (Math.abs(projected) > 1e-12) {
          double before = alpha[k];
          alpha[k] = Math.max(0, before - gradient / diagonal[k]);
          rows.add(weights, examples[k], (float) ((alpha[k] - before) * sign));
        }
      }
      if (most - least <= TOLERANCE) {
        if (active == n) {
          break;
        }
        active = n;
        shrinkAbove = Double.POSITIVE_INFINITY;
      } else {
        shrinkAbove = most <= 0 ? Double.POSITIVE_INFINITY : most;
      }
    }
    return weights;
  }

  private static void swap(int[] order, int i, int j) {
    int kept = order[i];
    order[i] = order[j];
    order[j] = kept;
  }
}
