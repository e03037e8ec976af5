package org.clausecheck.classify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;

class CalibrationTest {
  private static Sample sample(double[] scores, double[] leads, boolean[] has) {
    return new Sample(new Standing(scores, leads), has, new int[has.length]);
  }

  private static Standing one(double score, double lead) {
    return new Standing(new double[] {score}, new double[] {lead});
  }

  @Test
  void a_score_without_slope_says_the_offset() {
    assertThat(new Calibration(0, 0, 0).probability(one(17, 1), 0)).isEqualTo(0.5);
    assertThat(new Calibration(1, 0, StrictMath.log(3)).probability(one(0, 1), 0))
        .isCloseTo(0.75, within(1e-12));
    assertThat(new Calibration(1, 2, -3 + StrictMath.log(3)).probability(one(1, 1), 0))
        .isCloseTo(0.75, within(1e-12));
  }

  @Test
  void it_finds_what_made_the_data() {
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
    Calibration fitted = Calibration.fit(sample(scores, leads, has));
    assertThat(fitted.slope()).isCloseTo(1.5, within(0.1));
    assertThat(fitted.advantage()).isCloseTo(1, within(0.15));
    assertThat(fitted.offset()).isCloseTo(-2, within(0.15));
  }

  @Test
  void scores_that_rank_backwards_say_nothing() {
    Calibration fitted =
        Calibration.fit(
            sample(
                new double[] {3, 2, -2, -3},
                new double[4],
                new boolean[] {false, false, true, true}));
    assertThat(fitted.slope()).isZero();
  }

  @Test
  void nothing_to_learn_from_stays_finite() {
    Calibration fitted =
        Calibration.fit(sample(new double[] {-1, -2}, new double[2], new boolean[2]));
    assertThat(fitted.probability(one(-1, 0), 0)).isBetween(0.0, 0.5);
  }
}
