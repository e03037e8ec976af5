package org.clausecheck.classify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class CalibrationTest {
  private static Sample sample(double[] scores, double[] leads, boolean[] has) {
    return new Sample(scores, leads, has, new int[has.length]);
  }

  @Test
  void a_score_without_slope_says_the_offset() {
    assertThat(new Calibration(0, 0, 0).probability(17, 1)).isEqualTo(0.5);
    assertThat(new Calibration(1, 0, StrictMath.log(3)).probability(0, 1))
        .isCloseTo(0.75, within(1e-12));
  }

  @Test
  void it_finds_the_slope_the_advantage_and_the_offset_that_made_the_data() {
    Random random = new Random(3);
    double[] scores = new double[40_000];
    double[] leads = new double[scores.length];
    boolean[] has = new boolean[scores.length];
    for (int i = 0; i < scores.length; i++) {
      scores[i] = 3 * random.nextGaussian();
      leads[i] = 2 * random.nextDouble() - 1;
      has[i] = random.nextDouble() < 1 / (1 + Math.exp(-(1.5 * scores[i] + leads[i] - 2)));
    }
    Calibration fitted = Calibration.fit(sample(scores, leads, has));
    assertThat(fitted.slope()).isCloseTo(1.5, within(0.1));
    assertThat(fitted.advantage()).isCloseTo(1, within(0.1));
    assertThat(fitted.offset()).isCloseTo(-2, within(0.1));
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
    assertThat(fitted.probability(-1, 0)).isBetween(0.0, 0.5);
  }

  @Test
  void a_lead_is_held_against_the_best_of_the_others() {
    double[] scores = new double[FeatureExtractor.SHORT_DOCUMENT];
    Arrays.fill(scores, -1.25);
    scores[3] = 0.5;
    scores[7] = 0.25;
    double[] leads = Calibration.leads(scores);
    assertThat(leads[3]).isEqualTo(0.25);
    assertThat(leads[7]).isEqualTo(-0.25);
    assertThat(leads[0]).isEqualTo(-1);
  }

  @Test
  void in_a_short_document_nothing_leads() {
    assertThat(Calibration.leads(new double[] {2, -1})).containsOnly(0);
  }
}
