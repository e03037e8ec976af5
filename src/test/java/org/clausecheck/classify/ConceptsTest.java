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
  void conceptsStandInTheOrderOfTheWords() {
    assertThat(find("a competitor may terminate")).containsExactly("rival", "end");
  }

  @Test
  void theLongestPhraseCountsAndItsWordsOnlyOnce() {
    assertThat(find("we walk away")).containsExactly("end");
    assertThat(find("we walk")).containsExactly("deal");
    assertThat(find("away we walk")).containsExactly("deal");
  }

  @Test
  void aPhraseUnderTwoConceptsIsRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Concepts.parse(List.of("a: one, two", "b: two")))
        .withMessageContaining("line 2")
        .withMessageContaining("two");
    assertThatIllegalArgumentException().isThrownBy(() -> Concepts.parse(List.of("no colon")));
  }

  @Test
  void theShippedConceptsCanBeRead() {
    assertThat(Concepts.shipped().finder().find(List.of("irrevocably")))
        .containsExactly("perpetual");
  }
}
