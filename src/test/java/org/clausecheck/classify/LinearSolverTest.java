package org.clausecheck.classify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

import java.util.List;
import java.util.Set;
import org.clausecheck.nlp.Sentence;
import org.clausecheck.text.Span;
import org.junit.jupiter.api.Test;

/**
 * The minimum of ½·|w|² + Σ cost · max(0, 1 − y·(w·x))², worked out by hand. Every row has the
 * constant beside its features.
 */
class LinearSolverTest {
  private static final double CONSTANT = SparseRows.CONSTANT;

  private static SparseRows rows(String... words) {
    return new SparseRows(
        List.of(
            List.of(words).stream()
                .map(
                    word ->
                        new SeenSentence(
                            new Sentence(new Span(0, 1), List.of()),
                            0,
                            Set.of(),
                            new String[] {word},
                            new float[] {1}))
                .toList()),
        1);
  }

  @Test
  void one_sentence_pulls_its_features_as_far_as_it_costs() {
    SparseRows rows = rows("word grant", "word other");
    float[] weights =
        new LinearSolver(rows).solve(new int[] {0}, new boolean[] {true}, new float[] {0.5f});
    double x = rows.rarity(0);
    double pull = 1 / (x * x + CONSTANT * CONSTANT + 1);
    assertThat(weights[0]).isCloseTo((float) (pull * x), within(1e-6f));
    assertThat(weights[1]).isZero();
    assertThat(weights[2]).isCloseTo((float) (pull * CONSTANT), within(1e-6f));
  }

  @Test
  void sentences_for_and_against_balance() {
    SparseRows rows = rows("word grant", "word other", "word other", "word grant");
    int[] examples = {0, 1, 2, 3};
    boolean[] positive = {true, false, false, true};
    float[] cost = {1, 2, 2, 4};
    float[] weights = new LinearSolver(rows).solve(examples, positive, cost);
    float[] exact = new float[weights.length];
    for (int step = 0; step < 5_000; step++) {
      float[] before = exact.clone();
      for (int k = 0; k < exact.length; k++) {
        exact[k] -= 0.01f * before[k];
      }
      for (int i : examples) {
        double slack = Math.max(0, 1 - (positive[i] ? 1 : -1) * rows.dot(before, i));
        rows.add(exact, i, (float) (0.01 * 2 * cost[i] * slack * (positive[i] ? 1 : -1)));
      }
    }
    assertThat(objective(rows, weights, positive, cost))
        .isCloseTo(objective(rows, exact, positive, cost), withinPercentage(1));
    assertThat(weights[0]).isPositive();
    assertThat(weights[1]).isNegative();
  }

  private static double objective(
      SparseRows rows, float[] weights, boolean[] positive, float[] cost) {
    double sum = 0;
    for (float weight : weights) {
      sum += weight * weight / 2;
    }
    for (int i = 0; i < cost.length; i++) {
      double slack = Math.max(0, 1 - (positive[i] ? 1 : -1) * rows.dot(weights, i));
      sum += cost[i] * slack * slack;
    }
    return sum;
  }
}
