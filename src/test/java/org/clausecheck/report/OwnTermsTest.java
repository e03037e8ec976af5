package org.clausecheck.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.clausecheck.review.Review.ReviewedParty;
import org.junit.jupiter.api.Test;

class OwnTermsTest {
  private static String in(String wording, ReviewedParty... parties) {
    return OwnTerms.of(ReviewFixture.review("", List.of(parties))).in(wording);
  }

  @Test
  void an_american_contract_gets_a_license() {
    assertThat(in("The licence ends. Licences, licensed."))
        .isEqualTo("The license ends. Licenses, licensed.");
  }

  @Test
  void a_party_that_is_called_by_its_role_keeps_it() {
    assertThat(
            in(
                "The Licensee shall pay the Licensor.",
                new ReviewedParty("Grand", List.of("Licensee"), "licensee", List.of())))
        .isEqualTo("The Licensee shall pay the Licensor.");
  }

  @Test
  void a_pronoun_is_no_name() {
    assertThat(
            in(
                "The Licensee shall pay.",
                new ReviewedParty("Grand", List.of("the", "You"), "licensee", List.of())))
        .isEqualTo("The Licensee shall pay.");
  }

  @Test
  void a_name_that_the_contract_does_not_use_is_not_taken() {
    assertThat(
            in(
                "The Licensee shall pay.",
                new ReviewedParty("Grand", List.of("Nobodysname"), "licensee", List.of())))
        .isEqualTo("The Licensee shall pay.");
  }
}
