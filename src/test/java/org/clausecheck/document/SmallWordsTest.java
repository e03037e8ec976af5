package org.clausecheck.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SmallWordsTest {
  @ParameterizedTest
  @ValueSource(strings = {"da", "de", "es", "fi", "fr", "it", "nl", "no", "pl", "pt", "sv"})
  void clausesInAnotherLanguageLookForeign(String language) throws IOException {
    String contract;
    try (InputStream in =
        Objects.requireNonNull(
            SmallWordsTest.class.getResourceAsStream("languages/" + language + ".txt"))) {
      contract = new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
    List<String> clauses =
        Stream.of(contract.split("\n\n")).filter(clause -> clause.length() > 100).toList();
    assertThat(clauses)
        .hasSizeGreaterThanOrEqualTo(5)
        .allMatch(clause -> SmallWords.in(clause).mayBeForeign())
        .noneMatch(clause -> SmallWords.in(clause).arePlainlyEnglish());
  }

  @Test
  void namesAndPlacesAbroadDoNotMakeASentenceForeign() {
    for (String sentence :
        List.of(
            "Usinas Novaes do Vale - Comércio de Máquinas Ltda., a company organized under the laws"
                + " of Brazil, with offices at Avenida Ulhôa 12, and its affiliates",
            "Compagnie du Rhône, having its seat in Lyon, and any successor of that company",
            "Sellers of the Los Alamos plant, 14 Mesa Road, Santa Fe, New Mexico")) {
      assertThat(SmallWords.in(sentence).mayBeForeign()).as(sentence).isFalse();
    }
  }

  @Test
  void sentencesOfAgreementsArePlainlyEnglish() {
    assertThat(
            SmallWords.in(
                    "The Licensee shall keep books from which the royalty can be told, and shall"
                        + " show them to the Licensor under this Section.")
                .arePlainlyEnglish())
        .isTrue();
    assertThat(SmallWords.in("Nordlys Bio AB, Grand Pharma, Inc.").arePlainlyEnglish()).isFalse();
  }
}
