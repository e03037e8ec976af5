package org.clausecheck.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.clausecheck.text.Block;
import org.clausecheck.text.ContractText;
import org.clausecheck.text.SetAside;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LanguagesTest {
  private static final String[][] CLAUSES = {
    {
      "Die Lizenzgeberin räumt der Lizenznehmerin ein einfaches, nicht übertragbares Recht ein, die"
          + " Software in ihren eigenen Betrieben zu nutzen.",
      "The Licensor grants the Licensee a non-exclusive, non-transferable right to use the Software"
          + " at its own sites."
    },
    {
      "Die Lizenznehmerin zahlt bei Unterzeichnung eine einmalige Gebühr von 40.000 Euro.",
      "On signing, the Licensee shall pay a single fee of 40,000 euros."
    },
    {"Laufzeit: fünf Jahre.", "Term: five years."},
    {
      "Es gilt das Recht der Bundesrepublik Deutschland. Ausschließlicher Gerichtsstand ist Kiel.",
      "This agreement is governed by the laws of Germany. The courts of Kiel have exclusive"
          + " jurisdiction."
    }
  };

  private static String contract(String language) throws IOException {
    try (InputStream in =
        Objects.requireNonNull(
            LanguagesTest.class.getResourceAsStream("languages/" + language + ".txt"))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"da", "de", "es", "fi", "fr", "it", "nl", "no", "pl", "pt", "sv"})
  void aShortContractIsInItsLanguageAndSoIsEachOfItsClauses(String language) throws IOException {
    String contract = contract(language);
    assertThat(Reads.text(contract).info().language()).isEqualTo(language);
    assertThat(contract.split("\n\n"))
        .filteredOn(clause -> clause.length() > 100)
        .hasSizeGreaterThanOrEqualTo(5)
        .allSatisfy(clause -> assertThat(Reads.text(clause).info().language()).isEqualTo(language));
  }

  @Test
  void englishInCapitalsIsEnglish() {
    assertThat(
            Reads.text(
                    "IN NO EVENT SHALL EITHER PARTY BE LIABLE FOR INDIRECT, INCIDENTAL OR"
                        + " CONSEQUENTIAL DAMAGES.")
                .info()
                .language())
        .isEqualTo("en");
  }

  @ParameterizedTest
  @ValueSource(strings = {"Fee: 100", "12.5 %", "§ 3"})
  void whatIsTooShortIsInNoLanguage(String words) {
    assertThat(Reads.text(words).info().language()).isEqualTo(Languages.UNKNOWN);
  }

  @Test
  void addressesAbroadDoNotMakeAnEnglishAgreementForeign() {
    ContractText text =
        Reads.text(
            "The Licensor grants the Licensee a licence to make and sell the Product in Spain.\n\n"
                + "Notices to the Licensee: Laboratorios Velmo S.A., Calle de la Ribera 14, Zaragoza\n\n"
                + "Either party may end this agreement on thirty days' notice in writing.\n\n"
                + "Notices to the Licensor: Nordholm Instrumente GmbH, Am Alten Hafen 3, Kiel\n\n"
                + "This agreement is governed by the laws of England and Wales.");
    assertThat(text.info().language()).isEqualTo("en");
    assertThat(Reads.asides(text, SetAside.Reason.OTHER_LANGUAGE)).isEmpty();
  }

  @Test
  void theEnglishColumnOfABilingualTableIsRead() {
    StringBuilder table = new StringBuilder("<w:tbl>");
    for (int i = 0; i < CLAUSES.length; i++) {
      table.append("<w:tr>");
      for (String cell : new String[] {(i + 1) + ".", CLAUSES[i][0], CLAUSES[i][1]}) {
        table.append("<w:tc>").append(DocxFile.p("", cell)).append("</w:tc>");
      }
      table.append("</w:tr>");
    }
    ContractText text =
        Reads.document(new DocxFile().body(table + "</w:tbl>").bytes(), "zweisprachig.docx").text();
    assertThat(Reads.blocks(text))
        .containsExactly(
            "1. " + CLAUSES[0][1],
            "2. " + CLAUSES[1][1],
            "3. " + CLAUSES[2][1],
            "4. " + CLAUSES[3][1]);
    assertThat(text.blocks()).extracting(Block::kind).containsOnly(Block.Kind.PARAGRAPH);
    assertThat(Reads.asides(text, SetAside.Reason.OTHER_LANGUAGE))
        .containsExactly(CLAUSES[0][0], CLAUSES[1][0], CLAUSES[2][0], CLAUSES[3][0]);
    assertThat(text.info().language()).isEqualTo("en");
    assertThat(text.info().note()).matches("\\d\\d % of it in German, taken for a translation");
    assertThat(text.unreadable()).isEmpty();
    assertThat(text.place(Reads.find(text, "laws of Germany")).describe()).startsWith("paragraph ");
  }

  @Test
  void ofATwoColumnTableTheEnglishCellsAreParagraphs() {
    StringBuilder table = new StringBuilder("<w:tbl>");
    for (String[] clause : CLAUSES) {
      table.append("<w:tr><w:tc>").append(DocxFile.p("", clause[1])).append("</w:tc><w:tc>");
      table.append(DocxFile.p("", clause[0])).append("</w:tc></w:tr>");
    }
    ContractText text =
        Reads.document(new DocxFile().body(table + "</w:tbl>").bytes(), "bilingual.docx").text();
    assertThat(Reads.blocks(text))
        .containsExactly(CLAUSES[0][1], CLAUSES[1][1], CLAUSES[2][1], CLAUSES[3][1]);
  }

  @Test
  void paragraphsThatFollowTheirTranslationAreRead() {
    StringBuilder words = new StringBuilder();
    for (String[] clause : CLAUSES) {
      words.append(clause[0]).append("\n\n").append(clause[1]).append("\n\n");
    }
    ContractText text = Reads.text(words.toString());
    assertThat(text.info().note()).contains("in German, taken for a translation");
    assertThat(text.text()).contains("laws of Germany").doesNotContain("Gerichtsstand");
  }

  @Test
  void clausesThatAreInAnotherLanguageOnlyAreAPartThatWasNotRead() throws IOException {
    String english =
        "The Licensor grants the Licensee a non-exclusive right to use the Software at its own"
            + " sites for the term.\n\n";
    ContractText text = Reads.text(english.repeat(20) + contract("fr"));
    assertThat(text.info().language()).isEqualTo("en");
    assertThat(text.info().note()).contains("in French, not read");
    assertThat(text.unreadable())
        .singleElement()
        .satisfies(
            part -> {
              assertThat(part.where()).matches("what is in French, from line \\d+");
              assertThat(part.reason()).isEqualTo("only English is read");
            });
  }

  /** As Canadian agreements have it. */
  @Test
  void aSentenceOnTheLanguageOfTheAgreementIsNoSecondLanguage() {
    String english =
        "The Licensor grants the Licensee a non-exclusive right to use the Software at its own"
            + " sites for the term.\n\n";
    ContractText text =
        Reads.text(
            english.repeat(10)
                + "Les parties ont expressément exigé que la présente convention soit rédigée en"
                + " langue anglaise.");
    assertThat(text.info().note()).isEmpty();
    assertThat(Reads.asides(text, SetAside.Reason.OTHER_LANGUAGE)).isEmpty();
  }
}
