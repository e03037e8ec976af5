package org.clausecheck.lab.classify;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ThresholdsTest {
  @Test
  void aWrongFindingWeighsMoreThanAMissedOne() {
    // + + - - +: F1 is .8 after two and .75 after five; the cut stays before the wrong ones
    double[] probabilities = {0.9, 0.8, 0.7, 0.6, 0.5};
    assertThat(
            Thresholds.precisionFirst(
                probabilities, new boolean[] {true, true, false, false, true}))
        .isEqualTo(0.8);
  }

  @Test
  void itStaysBetweenItsBounds() {
    assertThat(Thresholds.precisionFirst(new double[] {0.99}, new boolean[] {true})).isEqualTo(0.9);
    assertThat(Thresholds.precisionFirst(new double[] {0.01}, new boolean[] {true})).isEqualTo(0.5);
  }

  @Test
  void anAgreementIsJudgedByItsLikeliestSentence() {
    // agreements: 0 has it at .6, 1 has it at .3, 2 has it not at .4: F1 .8 from .3, .67 from .6
    double[] probabilities = {0.6, 0.1, 0.3, 0.4, 0.2};
    boolean[] has = {true, false, true, false, false};
    assertThat(Thresholds.presence(probabilities, has, new int[] {0, 0, 1, 2, 2})).isEqualTo(0.3);
  }

  @Test
  void silenceBeginsBelowTheLikeliestSentenceOf97In100AgreementsThatSpeak() {
    double[] probabilities = new double[201];
    boolean[] has = new boolean[201];
    int[] documents = new int[201];
    for (int i = 0; i < 100; i++) {
      probabilities[2 * i] = (i + 1) / 100.0;
      has[2 * i] = true;
      probabilities[2 * i + 1] = 0.001;
      has[2 * i + 1] = true;
      documents[2 * i] = i;
      documents[2 * i + 1] = i;
    }
    probabilities[200] = 0.0005;
    documents[200] = 100;
    assertThat(Thresholds.silence(probabilities, has, documents))
        .as("three of the hundred may be missed; their lesser sentences do not count")
        .isEqualTo(0.04);
    assertThat(Thresholds.silence(new double[] {0.3}, new boolean[] {false}, new int[] {0}))
        .as("where nobody knows, the least")
        .isEqualTo(0.03);
  }
}
