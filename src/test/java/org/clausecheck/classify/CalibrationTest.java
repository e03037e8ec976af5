package org.clausecheck.classify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;

class CalibrationTest {
  @Test
  void a_score_without_slope_says_the_offset() {
    assertThat(new Calibration(0, 0).probability(17)).isEqualTo(0.5);
    assertThat(new Calibration(1, StrictMath.log(3)).probability(0)).isCloseTo(0.75, within(1e-12));
  }

  @Test
  void it_finds_the_slope_and_offset_that_made_the_data() {
    Random random = new Random(3);
    double[] scores = new double[40_000];
    boolean[] has = new boolean[scores.length];
    for (int i = 0; i < scores.length; i++) {
      scores[i] = 3 * random.nextGaussian();
      has[i] = random.nextDouble() < 1 / (1 + Math.exp(-(1.5 * scores[i] - 2)));
    }
    Calibration fitted = Calibration.fit(scores, has);
    assertThat(fitted.slope()).isCloseTo(1.5, within(0.1));
    assertThat(fitted.offset()).isCloseTo(-2, within(0.1));
  }

  @Test
  void scores_that_rank_backwards_say_nothing() {
    Calibration fitted =
        Calibration.fit(new double[] {3, 2, -2, -3}, new boolean[] {false, false, true, true});
    assertThat(fitted.slope()).isZero();
  }

  @Test
  void nothing_to_learn_from_stays_finite() {
    Calibration fitted = Calibration.fit(new double[] {-1, -2}, new boolean[2]);
    assertThat(fitted.probability(-1)).isBetween(0.0, 0.5);
  }
}
