package org.clausecheck.classify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class CalibrationTest {
  private static Standing one(double score, double lead) {
    return new Standing(new double[] {score}, new double[] {lead});
  }

  @Test
  void aScoreWithoutSlopeSaysTheOffset() {
    assertThat(new Calibration(0, 0, 0).probability(one(17, 1), 0)).isEqualTo(0.5);
    assertThat(new Calibration(1, 0, StrictMath.log(3)).probability(one(0, 1), 0))
        .isCloseTo(0.75, within(1e-12));
    assertThat(new Calibration(1, 2, -3 + StrictMath.log(3)).probability(one(1, 1), 0))
        .isCloseTo(0.75, within(1e-12));
  }
}
