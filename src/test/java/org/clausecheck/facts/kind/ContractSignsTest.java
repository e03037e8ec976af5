package org.clausecheck.facts.kind;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class ContractSignsTest {
  private static final String LICENCE =
      "LICENCE AGREEMENT\n\nThis Licence Agreement is made between Nordlys Bio AB (\"Licensor\") and"
          + " Grand Pharma, Inc. (\"Licensee\"). Licensor hereby grants to Licensee a licence to make"
          + " and sell enzymes in Sweden. Licensee shall pay a fee of EUR 5,000 within thirty days."
          + " Either party may terminate this Agreement for breach. This Agreement is governed by"
          + " the laws of Switzerland, and the parties have signed it in witness of all this.";

  @Test
  void anAgreementIsOne() {
    assertThat(ContractSigns.missing(LICENCE)).isEmpty();
  }

  @Test
  void aShortNoteIsNone() {
    assertThat(ContractSigns.missing("Please sign the agreement.")).contains("only 4 words");
  }

  @Test
  void aTextThatDoesNotNameItselfIsNone() {
    assertThat(ContractSigns.missing("The parties shall meet for lunch on Tuesday. ".repeat(20)))
        .contains("nothing on its first page calls it an agreement");
  }

  @Test
  void aManualThatMentionsItsLicenceIsNone() {
    String manual =
        "Install the program, press the green button and wait for the light to go out. "
            + "See the licence for what you can do with it. ";
    assertThat(ContractSigns.missing(manual.repeat(30)))
        .hasValueSatisfying(
            why -> assertThat(why).startsWith("hardly speaks of duties or parties"));
  }

  @Test
  void aNoteAboutAgreementsIsNone() {
    String note =
        "The contracts in this folder are between invented parties: a licence agreement, and a"
            + " distribution agreement. Each contract has a file with the findings that a careful"
            + " reader expects, clause by clause and word for word, whatever program is run on it"
            + " afterwards, and a picture of its first page, for those who look for one of them. ";
    assertThat(ContractSigns.missing(note.repeat(10)))
        .hasValueSatisfying(why -> assertThat(why).startsWith("speaks of agreements"));
  }

  @Test
  void aListOfKeysAndValuesIsNone() {
    String data =
        "contract: one.pdf\nquote: Licensor hereby grants Licensee a licence under this Agreement\n"
            + "parties:\n- name: Licensor\n  role: licensor\n";
    assertThat(ContractSigns.missing(data.repeat(10))).contains("a list of keys and values");
  }

  @Test
  void anAgreementThatIsMostlySignaturesIsOne() {
    String signatures = "By: North Sea Manager, Inc.\nIts: General Partner\nName: K. Berg\n";
    assertThat(
            ContractSigns.missing(
                "THIS FIRST AMENDMENT is made by the partners, who hereby agree that the term of the"
                    + " Agreement shall be extended by two years.\n"
                    + signatures.repeat(20)))
        .isEmpty();
  }

  @Test
  @Timeout(value = 10, unit = TimeUnit.SECONDS)
  void hostileTextsTakeLinearTime() {
    ContractSigns.missing("x".repeat(3_000_000));
    ContractSigns.missing("terms of ".repeat(300_000));
    ContractSigns.missing("agreement shall party " + "this agreement ".repeat(200_000) + "\nx: y");
    ContractSigns.missing("agreement shall party " + "a".repeat(300) + ": ".repeat(500_000));
  }
}
