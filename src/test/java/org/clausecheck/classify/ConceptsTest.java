package org.clausecheck.classify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;

class ConceptsTest {
  private static final Concepts CONCEPTS =
      Concepts.parse(
          List.of("# comment", "", "end: terminat*, walk away", "rival: compet*", "deal: walk"));

  private static List<String> find(String words) {
    return CONCEPTS.finder().find(List.of(words.split(" ")));
  }

  @Test
  void concepts_stand_in_the_order_of_the_words() {
    assertThat(find("a competitor may terminate")).containsExactly("rival", "end");
  }

  @Test
  void the_longest_phrase_counts_and_its_words_only_once() {
    assertThat(find("we walk away")).containsExactly("end");
    assertThat(find("we walk")).containsExactly("deal");
    assertThat(find("away we walk")).containsExactly("deal");
  }

  @Test
  void a_phrase_under_two_concepts_is_refused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Concepts.parse(List.of("a: one, two", "b: two")))
        .withMessageContaining("line 2")
        .withMessageContaining("two");
    assertThatIllegalArgumentException().isThrownBy(() -> Concepts.parse(List.of("no colon")));
  }

  @Test
  void the_shipped_concepts_can_be_read() {
    assertThat(Concepts.shipped().finder().find(List.of("irrevocably")))
        .containsExactly("perpetual");
  }
}
