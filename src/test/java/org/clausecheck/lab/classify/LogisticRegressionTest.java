package org.clausecheck.lab.classify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class LogisticRegressionTest {
  private static final boolean[] HAS = {true, false, false, true};
  private static final float[] COUNTS = {1, 2, 2, 4};

  private static SparseRows rows(String... words) {
    return new SparseRows(
        List.of(
            Stream.of(words)
                .map(word -> new SparseRows.Bag(new String[] {word}, new float[] {1}))
                .toList()),
        1);
  }

  private static float[] fit(SparseRows rows) {
    return new LogisticRegression(rows).fit(new int[] {0, 1, 2, 3}, HAS, COUNTS);
  }

  @Test
  void aSentenceScoresAsOftenAsSentencesLikeItHaveTheKind() {
    SparseRows rows = rows("word grant", "word other", "word other", "word grant");
    float[] weights = fit(rows);
    assertThat(rows.dot(weights, 0)).isPositive();
    assertThat(rows.dot(weights, 1)).isNegative();
    assertThat(weights[0]).isPositive();
    assertThat(weights[1]).isNegative();
  }

  @Test
  void whatStandsInEverySentenceAlikeTellsNothing() {
    SparseRows rows = rows("word this", "word this", "word this", "word this");
    float[] weights = fit(rows);
    double odds = StrictMath.log((1.0 + 4) / (2 + 2));
    assertThat(weights[0]).isZero();
    assertThat(rows.dot(weights, 0)).isCloseTo(odds, within(0.05));
  }

  @Test
  void theSameSentencesGiveTheSameWeights() {
    String[] words = {"word grant", "word other", "word third", "word grant"};
    assertThat(fit(rows(words))).isEqualTo(fit(rows(words)));
  }
}
