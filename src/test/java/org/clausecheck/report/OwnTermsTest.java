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
  void anAmericanContractGetsALicense() {
    assertThat(in("The licence ends. Licences, licensed."))
        .isEqualTo("The license ends. Licenses, licensed.");
  }

  @Test
  void aPartyThatIsCalledByItsRoleKeepsIt() {
    assertThat(
            in(
                "The Licensee shall pay the Licensor.",
                new ReviewedParty("Grand", List.of("Licensee"), "licensee", List.of())))
        .isEqualTo("The Licensee shall pay the Licensor.");
  }

  @Test
  void aPronounIsNoName() {
    assertThat(
            in(
                "The Licensee shall pay.",
                new ReviewedParty("Grand", List.of("the", "You"), "licensee", List.of())))
        .isEqualTo("The Licensee shall pay.");
  }

  @Test
  void aNameThatTheContractDoesNotUseIsNotTaken() {
    assertThat(
            in(
                "The Licensee shall pay.",
                new ReviewedParty("Grand", List.of("Nobodysname"), "licensee", List.of())))
        .isEqualTo("The Licensee shall pay.");
  }
}
