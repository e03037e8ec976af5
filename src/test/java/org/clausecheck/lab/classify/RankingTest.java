package org.clausecheck.lab.classify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** Every figure is worked out by hand in the comment beside it. */
class RankingTest {
  private static final double[] FIVE = {0.5, 0.9, 0.6, 0.8, 0.7};
  private static final boolean[] HAS = {true, true, false, false, true};

  private static Ranking ranking(double[] probabilities, boolean[] has) {
    return new Ranking(probabilities, has, new int[has.length]);
  }

  @Test
  void averagePrecisionIsTheMeanOfThePrecisionsAtThoseThatHaveTheKind() {
    // in order + - + - +: precisions 1/1, 2/3, 3/5
    assertThat(ranking(FIVE, HAS).averagePrecision())
        .isCloseTo((1 + 2 / 3.0 + 3 / 5.0) / 3, within(1e-12));
  }

  @Test
  void equalProbabilitiesCountTogetherWhateverTheirOrder() {
    // one of four at the same place: precision 1/4; a lucky order would give 1
    double[] same = {0.3, 0.3, 0.3, 0.3};
    assertThat(ranking(same, new boolean[] {true, false, false, false}).averagePrecision())
        .isEqualTo(0.25);
  }

  @Test
  void nothingToFindGivesNought() {
    Ranking none = ranking(FIVE, new boolean[5]);
    assertThat(none.averagePrecision()).isZero();
    assertThat(none.precisionAtRecall(0.8)).isZero();
    assertThat(none.at(0.5).f1()).isZero();
  }

  @Test
  void precisionAtRecallIsTheBestWhereEnoughIsFound() {
    // recall 1/3, 2/3, 3/3 at precisions 1, 2/3, 3/5: 80 % needs the third, 60 % the second
    assertThat(ranking(FIVE, HAS).precisionAtRecall(0.8)).isCloseTo(0.6, within(1e-12));
    assertThat(ranking(FIVE, HAS).precisionAtRecall(0.6)).isCloseTo(2 / 3.0, within(1e-12));
  }

  @Test
  void decisionsAreCountedFromTheThresholdOn() {
    // at .7: found .9 and .7, wrong .8, missed .5
    EvaluationReport.Counts counts = ranking(FIVE, HAS).at(0.7);
    assertThat(counts).isEqualTo(new EvaluationReport.Counts(2, 1, 1));
    assertThat(counts.precision()).isCloseTo(2 / 3.0, within(1e-12));
    assertThat(counts.recall()).isCloseTo(2 / 3.0, within(1e-12));
    assertThat(counts.f1()).isCloseTo(2 / 3.0, within(1e-12));
  }

  @Test
  void aGroupHasItsBestProbabilityAndWhatAnyOfItsItemsHas() {
    // groups 0: .5+ .9+, 1: .6- .8-, 2: .7+
    Ranking groups = new Ranking(FIVE, HAS, new int[] {0, 0, 1, 1, 2}).ofGroups(3);
    assertThat(groups.positives()).isEqualTo(2);
    // + - +: (1 + 2/3) / 2
    assertThat(groups.averagePrecision()).isCloseTo(5 / 6.0, within(1e-12));
    assertThat(groups.at(0.75)).isEqualTo(new EvaluationReport.Counts(1, 1, 1));
  }

  @Test
  void aSampleCountsAGroupAsOftenAsItWasDrawn() {
    // group 0 (.5+ .9+) twice, group 1 (.6- .8-) never, group 2 (.7+) once
    Ranking ranking = new Ranking(FIVE, HAS, new int[] {0, 0, 1, 1, 2});
    assertThat(ranking.averagePrecision(new int[] {2, 0, 1})).isEqualTo(1);
    // group 1 twice and group 2 once: - - + - -: 1/3
    assertThat(ranking.averagePrecision(new int[] {0, 2, 1})).isCloseTo(1 / 3.0, within(1e-12));
    assertThat(ranking.at(0.55, new int[] {2, 0, 1}))
        .isEqualTo(new EvaluationReport.Counts(3, 0, 2));
  }

  @Test
  void calibrationErrorWeighsTheBinsByTheirSize() {
    // ten at .95 of which nine have it: off by .05; thirty at .05 of which none: off by .05
    double[] probabilities = new double[40];
    boolean[] has = new boolean[40];
    Arrays.fill(probabilities, 0, 10, 0.95);
    Arrays.fill(probabilities, 10, 40, 0.05);
    Arrays.fill(has, 0, 9, true);
    assertThat(ranking(probabilities, has).calibrationError(0)).isCloseTo(0.05, within(1e-9));
    // twenty more at .5, none of which has it: (10·.05 + 30·.05 + 20·.5) / 60
    double[] more = Arrays.copyOf(probabilities, 60);
    Arrays.fill(more, 40, 60, 0.5);
    Ranking worse = ranking(more, Arrays.copyOf(has, 60));
    assertThat(worse.calibrationError(0)).isCloseTo(0.2, within(1e-9));
    // from .1 on: (10·.05 + 20·.5) / 30
    assertThat(worse.calibrationError(0.1)).isCloseTo(0.35, within(1e-9));
  }
}
