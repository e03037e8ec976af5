package org.clausecheck.classify;

import java.util.Arrays;

/**
 * Turns scores into probabilities: 1 / (1 + exp(−(slope · score + advantage · lead + offset))),
 * fitted by maximum likelihood (Platt 1999, with the targets of Lin, Lin and Weng 2007), where the
 * {@linkplain #leads lead} says how the sentence stands against the others of its document: an
 * agreement names its law once.
 *
 * @param slope at least 0
 * @param advantage log odds for a lead of 1; at least 0
 * @param offset log odds at score and lead 0
 */
record Calibration(double slope, double advantage, double offset) {
  private static final int MOST_STEPS = 100;

  /** A lead counts up to so much, either way. */
  private static final double MOST_LEAD = 1;

  /** What rivals have at least. */
  private static final double LEAST_RIVAL = -1.5;

  double probability(double score, double lead) {
    return sigmoid(slope * score + advantage * lead + offset);
  }

  /**
   * How far the score of each sentence of a document is above the best of the others, −1 to 1. 0 in
   * a short document, where nothing need stand.
   */
  static double[] leads(double[] scores) {
    double[] leads = new double[scores.length];
    if (scores.length < FeatureExtractor.SHORT_DOCUMENT) {
      return leads;
    }
    int best = 0;
    double second = LEAST_RIVAL;
    for (int i = 1; i < scores.length; i++) {
      if (scores[i] > scores[best]) {
        second = Math.max(second, scores[best]);
        best = i;
      } else {
        second = Math.max(second, scores[i]);
      }
    }
    for (int i = 0; i < scores.length; i++) {
      double rival = i == best ? second : Math.max(scores[best], LEAST_RIVAL);
      leads[i] = Math.max(-MOST_LEAD, Math.min(MOST_LEAD, scores[i] - rival));
    }
    return leads;
  }

  /** Fits sentences that were not trained on. */
  static Calibration fit(Sample sample) {
    Calibration fitted = fit(sample, true);
    return fitted.advantage >= 0 ? fitted.positive() : fit(sample, false).positive();
  }

  private Calibration positive() {
    return new Calibration(Math.max(0, slope), advantage, offset);
  }

  private static Calibration fit(Sample sample, boolean withLead) {
    int yes = sample.positives();
    int size = sample.has().length;
    double high = (yes + 1.0) / (yes + 2.0);
    double low = 1.0 / (size - yes + 2.0);
    double[] at = {1, 0, StrictMath.log((yes + 1.0) / (size - yes + 1.0))};
    double loss = loss(sample, high, low, at);
    for (int step = 0; step < MOST_STEPS; step++) {
      double[] gradient = new double[3];
      double[][] curvature = {{1e-9, 0, 0}, {0, 1e-9, 0}, {0, 0, 1e-9}};
      for (int i = 0; i < size; i++) {
        double[] x = {sample.scores()[i], withLead ? sample.leads()[i] : 0, 1};
        double p = sigmoid(at[0] * x[0] + at[1] * x[1] + at[2]);
        double error = p - (sample.has()[i] ? high : low);
        double variance = p * (1 - p);
        for (int a = 0; a < 3; a++) {
          gradient[a] += x[a] * error;
          for (int b = 0; b < 3; b++) {
            curvature[a][b] += x[a] * x[b] * variance;
          }
        }
      }
      if (Arrays.stream(gradient).allMatch(g -> Math.abs(g) < 1e-6)) {
        break;
      }
      double[] direction = solve(curvature, gradient);
      double part = 1;
      double[] to = along(at, direction, part);
      double next = loss(sample, high, low, to);
      while (next > loss && part > 1e-6) {
        part /= 2;
        to = along(at, direction, part);
        next = loss(sample, high, low, to);
      }
      if (next >= loss) {
        break;
      }
      at = to;
      loss = next;
    }
    return new Calibration(at[0], at[1], at[2]);
  }

  private static double[] along(double[] from, double[] direction, double size) {
    double[] to = from.clone();
    for (int i = 0; i < to.length; i++) {
      to[i] -= size * direction[i];
    }
    return to;
  }

  /** Solves {@code a · x = b} for a positive definite matrix, by elimination. */
  private static double[] solve(double[][] a, double[] b) {
    int n = b.length;
    double[] x = b.clone();
    for (int i = 0; i < n; i++) {
      for (int j = i + 1; j < n; j++) {
        double factor = a[j][i] / a[i][i];
        for (int k = i; k < n; k++) {
          a[j][k] -= factor * a[i][k];
        }
        x[j] -= factor * x[i];
      }
    }
    for (int i = n - 1; i >= 0; i--) {
      for (int k = i + 1; k < n; k++) {
        x[i] -= a[i][k] * x[k];
      }
      x[i] /= a[i][i];
    }
    return x;
  }

  private static double loss(Sample sample, double high, double low, double[] at) {
    double sum = 0;
    for (int i = 0; i < sample.has().length; i++) {
      double x = at[0] * sample.scores()[i] + at[1] * sample.leads()[i] + at[2];
      double target = sample.has()[i] ? high : low;
      sum +=
          x >= 0
              ? StrictMath.log1p(StrictMath.exp(-x)) + (1 - target) * x
              : StrictMath.log1p(StrictMath.exp(x)) - target * x;
    }
    return sum;
  }

  private static double sigmoid(double x) {
    return 1 / (1 + StrictMath.exp(-x));
  }
}
