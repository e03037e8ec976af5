package org.clausecheck.lab.classify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PooledBenchmarkTest {
  @Test
  void halfOfTheJointWordsIsAMatchAndLessIsNot() {
    PooledBenchmark half = new PooledBenchmark();
    half.add(Map.of("a b c d", 0.9), List.of("a b"), false); // 2 of 4
    assertThat(half.result().aupr()).isEqualTo(1);
    PooledBenchmark less = new PooledBenchmark();
    less.add(Map.of("a b c d e", 0.9), List.of("a b"), false); // 2 of 5
    assertThat(less.result().aupr()).isZero();
  }

  @Test
  void areaAndPrecisionAgreeWithACaseWorkedByHand() {
    PooledBenchmark pooled = new PooledBenchmark();
    pooled.add(
        Map.of("one two", 0.9, "wrong words", 0.6, "three four", 0.3),
        List.of("one two", "three four"),
        false);
    // above .6: P 1, R 1/2; from .6 to .3: P 1/2, R 1/2; below .3: P 2/3, R 1.
    // Monotone: 1, 2/3, 2/3. Area: 1/2 · 1 + 1/2 · 2/3.
    assertThat(pooled.result().aupr()).isCloseTo(5 / 6.0, within(1e-12));
    assertThat(pooled.result().precisionAt80()).isCloseTo(2 / 3.0, within(1e-12));
  }

  @Test
  void predictionsWhereNothingIsLabelledAreWrong() {
    PooledBenchmark pooled = new PooledBenchmark();
    pooled.add(Map.of("one two", 0.5), List.of("one two"), false);
    pooled.add(Map.of("one two", 0.8), List.of(), false);
    // from .8 down: P 0, R 0; below .5: P 1/2, R 1. Monotone from (1, 0): 1, 1/2, 1/2.
    assertThat(pooled.result().aupr()).isCloseTo(0.5, within(1e-12));
    assertThat(pooled.result().precisionAt80()).isEqualTo(0.5);
  }

  @Test
  void anAnswerThatNothingPredictsHoldsRecallBelowOne() {
    PooledBenchmark pooled = new PooledBenchmark();
    pooled.add(Map.of("one two", 0.5), List.of("one two", "never said"), false);
    assertThat(pooled.result().aupr()).isCloseTo(0.5, within(1e-12));
    assertThat(pooled.result().precisionAt80()).isZero();
  }

  @Test
  void aPartyIsFoundByASentenceThatHoldsItsName() {
    Map<String, Double> sentence = Map.of("this is between Acme Inc and others far away", 0.5);
    PooledBenchmark parties = new PooledBenchmark();
    parties.add(sentence, List.of("Acme Inc"), true);
    assertThat(parties.result().aupr()).isEqualTo(1);
    PooledBenchmark other = new PooledBenchmark();
    other.add(sentence, List.of("Acme Inc"), false);
    assertThat(other.result().aupr()).isZero();
  }
}
