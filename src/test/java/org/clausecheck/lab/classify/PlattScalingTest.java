package org.clausecheck.lab.classify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.clausecheck.classify.Calibration;
import org.clausecheck.classify.Standing;
import org.junit.jupiter.api.Test;

class PlattScalingTest {
  private static Sample sample(double[] scores, double[] leads, boolean[] has) {
    return new Sample(new Standing(scores, leads), has, new int[has.length]);
  }

  @Test
  void itFindsWhatMadeTheData() {
    Random random = new Random(3);
    double[] scores = new double[40_000];
    double[] leads = new double[scores.length];
    boolean[] has = new boolean[scores.length];
    for (int i = 0; i < scores.length; i++) {
      scores[i] = 3 * random.nextGaussian();
      leads[i] = 2 * random.nextDouble() - 1;
      double odds = 1.5 * scores[i] + leads[i] - 2;
      has[i] = random.nextDouble() < 1 / (1 + Math.exp(-odds));
    }
    Calibration fitted = PlattScaling.fit(sample(scores, leads, has));
    assertThat(fitted.slope()).isCloseTo(1.5, within(0.1));
    assertThat(fitted.advantage()).isCloseTo(1, within(0.15));
    assertThat(fitted.offset()).isCloseTo(-2, within(0.15));
  }

  @Test
  void scoresThatRankBackwardsSayNothing() {
    Calibration fitted =
        PlattScaling.fit(
            sample(
                new double[] {3, 2, -2, -3},
                new double[4],
                new boolean[] {false, false, true, true}));
    assertThat(fitted.slope()).isZero();
  }

  @Test
  void nothingToLearnFromStaysFinite() {
    Calibration fitted =
        PlattScaling.fit(sample(new double[] {-1, -2}, new double[2], new boolean[2]));
    assertThat(fitted.probability(new Standing(new double[] {-1}, new double[1]), 0))
        .isBetween(0.0, 0.5);
  }
}
