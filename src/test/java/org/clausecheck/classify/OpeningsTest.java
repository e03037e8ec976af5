package org.clausecheck.classify;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class OpeningsTest {
  private final Openings openings = new Openings();

  OpeningsTest() {
    openings.add("law", 0);
    openings.add("licens*", 1);
    openings.add("license", 2);
    openings.add("l*", 3);
    openings.add("licens*", 1);
  }

  @Test
  void aWordOpensWhatNamesItOrItsBeginning() {
    assertThat(openings.by("license")).containsExactly(1, 2, 3);
    assertThat(openings.by("licens")).containsExactly(1, 3);
    assertThat(openings.by("law")).containsExactly(0, 3);
  }

  @Test
  void anotherWordOpensNothing() {
    assertThat(openings.by("claw")).isEmpty();
    assertThat(openings.by("")).isEmpty();
  }
}
