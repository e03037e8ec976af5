package org.clausecheck.lab.classify;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class WordingTest {
  @Test
  void words_are_a_set_in_lower_case_without_stops() {
    assertThat(Wording.of("The Buyer, the Seller; and/or: both.").words())
        .containsExactlyInAnyOrder("the", "buyer", "seller", "and", "or", "both");
    assertThat(Wording.of("  ").words()).isEmpty();
  }

  @Test
  void the_common_part_is_of_the_joint_set() {
    // {a b c} and {b c d e}: two of five
    assertThat(Wording.of("a b c").common(Wording.of("b c d e"))).isEqualTo(0.4);
  }

  @Test
  void half_of_the_joint_words_answers_and_less_does_not() {
    assertThat(Wording.of("a b c d").answers(Wording.of("a b"), false)).isTrue();
    assertThat(Wording.of("a b c d e").answers(Wording.of("a b"), false)).isFalse();
    assertThat(Wording.of("a b c d e").answers(Wording.of("a b"), true)).isTrue();
  }
}
