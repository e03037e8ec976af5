package org.clausecheck.classify;

/**
 * Turns scores into probabilities: 1 / (1 + exp(−(slope · score + offset))), fitted by maximum
 * likelihood (Platt 1999, with the targets and the Newton method of Lin, Lin and Weng 2007).
 *
 * @param slope at least 0
 * @param offset log odds at score 0
 */
record Calibration(double slope, double offset) {
  private static final int MOST_STEPS = 100;

  double probability(double score) {
    return 1 / (1 + StrictMath.exp(-(slope * score + offset)));
  }

  /** Fits scores of sentences that were not trained on. */
  static Calibration fit(double[] scores, boolean[] has) {
    int yes = 0;
    for (boolean h : has) {
      yes += h ? 1 : 0;
    }
    double high = (yes + 1.0) / (yes + 2.0);
    double low = 1.0 / (has.length - yes + 2.0);
    double a = 1;
    double b = StrictMath.log((yes + 1.0) / (has.length - yes + 1.0));
    double loss = loss(scores, has, high, low, a, b);
    for (int step = 0; step < MOST_STEPS; step++) {
      double gradientA = 0;
      double gradientB = 0;
      double aa = 1e-9;
      double bb = 1e-9;
      double ab = 0;
      for (int i = 0; i < scores.length; i++) {
        double p = 1 / (1 + StrictMath.exp(-(a * scores[i] + b)));
        double error = p - (has[i] ? high : low);
        double variance = p * (1 - p);
        gradientA += scores[i] * error;
        gradientB += error;
        aa += scores[i] * scores[i] * variance;
        bb += variance;
        ab += scores[i] * variance;
      }
      if (Math.abs(gradientA) < 1e-6 && Math.abs(gradientB) < 1e-6) {
        break;
      }
      double determinant = aa * bb - ab * ab;
      double stepA = -(bb * gradientA - ab * gradientB) / determinant;
      double stepB = -(aa * gradientB - ab * gradientA) / determinant;
      double size = 1;
      double next = loss(scores, has, high, low, a + stepA, b + stepB);
      while (next > loss && size > 1e-6) {
        size /= 2;
        next = loss(scores, has, high, low, a + size * stepA, b + size * stepB);
      }
      if (next >= loss) {
        break;
      }
      a += size * stepA;
      b += size * stepB;
      loss = next;
    }
    return new Calibration(Math.max(0, a), b);
  }

  private static double loss(
      double[] scores, boolean[] has, double high, double low, double a, double b) {
    double sum = 0;
    for (int i = 0; i < scores.length; i++) {
      double x = a * scores[i] + b;
      double target = has[i] ? high : low;
      sum +=
          x >= 0
              ? StrictMath.log1p(StrictMath.exp(-x)) + (1 - target) * x
              : StrictMath.log1p(StrictMath.exp(x)) - target * x;
    }
    return sum;
  }
}
