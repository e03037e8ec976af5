package org.clausecheck.review;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BlackedOutTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Year less than or equal to $[***] [***]%",
        "Year greater than $[***] and less than or equal to $[***] [***]%",
        "2021\t[●]\t[●]",
        "Net Sales over ____ units\t████"
      })
  void aRowOfBlanksTellsNothing(String row) {
    assertThat(BlackedOut.is(row)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Sanofi may terminate upon [***] notice within [***].",
        "Minimum sales of 500 units in the year 2021\t[***]",
        "The Licensee sells [***]"
      })
  void aSentenceOrARowWithWordsDoes(String words) {
    assertThat(BlackedOut.is(words)).isFalse();
  }
}
