package org.clausecheck.lab.classify;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class WordingTest {
  @Test
  void wordsAreASetInLowerCaseWithoutStops() {
    assertThat(Wording.of("The Buyer, the Seller; and/or: both.").words())
        .containsExactlyInAnyOrder("the", "buyer", "seller", "and", "or", "both");
    assertThat(Wording.of("  ").words()).isEmpty();
  }

  @Test
  void theCommonPartIsOfTheJointSet() {
    // {a b c} and {b c d e}: two of five
    assertThat(Wording.of("a b c").common(Wording.of("b c d e"))).isEqualTo(0.4);
  }

  @Test
  void halfOfTheJointWordsAnswersAndLessDoesNot() {
    assertThat(Wording.of("a b c d").answers(Wording.of("a b"), false)).isTrue();
    assertThat(Wording.of("a b c d e").answers(Wording.of("a b"), false)).isFalse();
    assertThat(Wording.of("a b c d e").answers(Wording.of("a b"), true)).isTrue();
  }
}
