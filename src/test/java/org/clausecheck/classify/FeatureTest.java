package org.clausecheck.classify;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class FeatureTest {
  @ParameterizedTest
  @EnumSource(Feature.Group.class)
  void itsNameSaysAllOfIt(Feature.Group group) {
    Feature feature = new Feature(group, "two words");
    assertThat(Feature.of(feature.name())).isEqualTo(feature);
  }

  @ParameterizedTest
  @CsvSource({
    "pair govern by, the words “govern by”",
    "pair ^ #party, the words “[opening] [party]”",
    "heading jurisdiction, in its heading “jurisdiction”",
    "before ~escrow, in the sentence before talk of “escrow”",
    "together may end, talk of “may” and of “end”",
    "kind courts around, a usual turn of phrase for courts beside it",
    "kind courts heading, a heading usual for courts"
  })
  void aLawyerCanFollowIt(String name, String words) {
    assertThat(Feature.of(name).inWords().replace(",", "")).isEqualTo(words);
  }

  @Test
  void wordsShareTheirWeightButCuesDoNot() {
    assertThat(Feature.Group.WORD.value(100)).isEqualTo(Feature.Group.WORD.value(25) / 2);
    assertThat(Feature.Group.CUE.value(100)).isEqualTo(Feature.Group.CUE.value(1));
  }
}
