package org.clausecheck.classify;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class StandingTest {
  private static double[] scores() {
    double[] scores = new double[FeatureExtractor.SHORT_DOCUMENT];
    Arrays.fill(scores, -1.25);
    scores[3] = 0.5;
    scores[7] = 0.25;
    return scores;
  }

  @Test
  void aLeadIsHeldAgainstTheBestOfTheOthers() {
    double[] leads = Standing.inDocument(scores()).leads();
    assertThat(leads[3]).isEqualTo(0.25);
    assertThat(leads[7]).isEqualTo(-0.25);
    assertThat(leads[0]).isEqualTo(-1);
  }

  @Test
  void inAShortDocumentNothingLeads() {
    assertThat(Standing.inDocument(new double[] {2, -1}).leads()).containsOnly(0);
  }

  @Test
  void documentsDoNotSeeEachOther() {
    double[] one = scores();
    double[] both = Arrays.copyOf(one, one.length + 2);
    int[] document = new int[both.length];
    document[one.length] = 1;
    document[one.length + 1] = 1;
    both[one.length] = 2;
    Standing standing = Standing.inDocuments(both, document);
    assertThat(Arrays.copyOf(standing.leads(), one.length))
        .isEqualTo(Standing.inDocument(one).leads());
    assertThat(standing.leads()[one.length]).isZero();
  }
}
