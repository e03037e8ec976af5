package org.clausecheck.document;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LanguageGuessTest {
  private final LanguageGuess guess = new LanguageGuess();

  @Test
  void anAgreementInEnglishIsEnglish() {
    assertThat(
            guess.of("The Licensee shall pay the fee to the Licensor on the first of each month"))
        .isEqualTo("en");
  }

  @Test
  void anAgreementInGermanIsGerman() {
    assertThat(
            guess.of(
                "Der Lizenznehmer zahlt dem Lizenzgeber die Gebühr, und zwar an dem ersten Tag von"
                    + " jedem Monat, der auf die Lieferung folgt"))
        .isEqualTo("de");
  }

  /** "sa" is a Slovak word, and a company in Switzerland. */
  @Test
  void aNameThatComesAgainAndAgainIsNoLanguage() {
    assertThat(guess.of("Joint filing: Velmo SA, Coinsins, Switzerland, Nordo SA ".repeat(9)))
        .isEqualTo(LanguageGuess.UNKNOWN);
  }
}
