package org.clausecheck.lab.classify;

import java.util.Arrays;
import org.clausecheck.classify.Calibration;
import org.clausecheck.classify.Standing;

/**
 * Fits a {@link Calibration} by maximum likelihood (Platt 1999, with the targets of Lin, Lin and
 * Weng 2007).
 */
final class PlattScaling {
  private static final int MOST_STEPS = 100;

  private PlattScaling() {}

  /** Fits sentences that were not trained on. */
  static Calibration fit(Sample sample) {
    Calibration fitted = fit(sample, true);
    return positive(fitted.advantage() >= 0 ? fitted : fit(sample, false));
  }

  private static Calibration positive(Calibration fitted) {
    return new Calibration(Math.max(0, fitted.slope()), fitted.advantage(), fitted.offset());
  }

  private static Calibration fit(Sample sample, boolean withLead) {
    int yes = sample.positives();
    int size = sample.has().length;
    double high = (yes + 1.0) / (yes + 2.0);
    double low = 1.0 / (size - yes + 2.0);
    double[] at = {1, 0, StrictMath.log((yes + 1.0) / (size - yes + 1.0))};
    double loss = loss(sample, high, low, at);
    for (int step = 0; step < MOST_STEPS; step++) {
      double[] gradient = new double[at.length];
      double[][] curvature = new double[at.length][at.length];
      for (int a = 0; a < at.length; a++) {
        curvature[a][a] = 1e-9;
      }
      for (int i = 0; i < size; i++) {
        double[] x = row(sample, i);
        x[1] = withLead ? x[1] : 0;
        double p = sigmoid(dot(at, x));
        double error = p - (sample.has()[i] ? high : low);
        double variance = p * (1 - p);
        for (int a = 0; a < at.length; a++) {
          gradient[a] += x[a] * error;
          for (int b = 0; b < at.length; b++) {
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

  private static double[] row(Sample sample, int i) {
    Standing standing = sample.standing();
    return new double[] {standing.scores()[i], standing.leads()[i], 1};
  }

  private static double dot(double[] at, double[] x) {
    double sum = 0;
    for (int a = 0; a < at.length; a++) {
      sum += at[a] * x[a];
    }
    return sum;
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
      double x = dot(at, row(sample, i));
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
