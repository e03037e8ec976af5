package org.clausecheck.classify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

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
  void a_lead_is_held_against_the_best_of_the_others() {
    double[] leads = Standing.inDocument(scores()).leads();
    assertThat(leads[3]).isEqualTo(0.25);
    assertThat(leads[7]).isEqualTo(-0.25);
    assertThat(leads[0]).isEqualTo(-1);
  }

  @Test
  void company_is_the_mean_of_three_sentences_on_either_side() {
    double[] company = Standing.inDocument(scores()).company();
    // 3: six of −1.25; 5: 0.5 and 0.25 two places off, and four of −1.25
    assertThat(company[3]).isEqualTo(-1.25);
    assertThat(company[5]).isCloseTo((0.5 + 0.25 - 4 * 1.25) / 6, within(1e-12));
    // 0: three that are not there, 0.5 and two of −1.25
    assertThat(company[0]).isCloseTo((0.5 - 2 * 1.25 - 3 * 1.5) / 6, within(1e-12));
  }

  @Test
  void in_a_short_document_nothing_leads_and_nothing_is_company() {
    Standing standing = Standing.inDocument(new double[] {2, -1});
    assertThat(standing.leads()).containsOnly(0);
    assertThat(standing.company()).containsOnly(0);
  }

  @Test
  void documents_do_not_see_each_other() {
    double[] one = scores();
    double[] both = Arrays.copyOf(one, one.length + 2);
    int[] document = new int[both.length];
    document[one.length] = 1;
    document[one.length + 1] = 1;
    both[one.length] = 2;
    Standing standing = Standing.inDocuments(both, document);
    assertThat(Arrays.copyOf(standing.company(), one.length))
        .isEqualTo(Standing.inDocument(one).company());
    assertThat(standing.leads()[one.length]).isZero();
  }
}
