package org.clausecheck.structure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.clausecheck.text.ContractText;
import org.clausecheck.text.Texts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AnnexesTest {

  @Test
  void whatIsAttachedAndDoesNotStandInTheFileIsAbsent() {
    assertThat(
            absent(
                "1. Price. The fees are set forth in Schedule 2. The territory is described on Exhibit "
                    + "C attached hereto.\n\n2. Form. A form of order is attached hereto as Annex I.\n\n"
                    + "SCHEDULE 2\n\nFees: EUR 10,000."))
        .containsExactly("Exhibit C", "Annex I");
  }

  @Test
  void whatStandsUnderItsOwnHeadingIsThere() {
    assertThat(
            absent(
                "1. Price. The fees are set forth in Schedule B, the owners in Exhibit F.\n\nACME AG "
                    + "SCHEDULE B - Fees. EUR 10,000.\n\nACME AG EXHIBIT F-1 Owners. Ms. Lind."))
        .isEmpty();
  }

  @Test
  void annexesOfOtherDocumentsAndThoseToComeAreNotLookedFor() {
    assertThat(
            absent(
                "1. Owners. The subsidiaries are listed in Exhibit 21 to the Registration Statement. "
                    + "Each work plan is to be attached as Exhibit D. The statement on Schedule 13D "
                    + "stands, as Section 4 says."))
        .isEmpty();
  }

  @Test
  void whatIsLeftBlankUnderItsTitleIsAbsent() {
    assertThat(
            absent(
                "1. Works. The works are those in Exhibit A.\n\n2. Price. The prices are those of "
                    + "Exhibit B.\n\n3. Law. Irish law governs.\n\nEXHIBIT A\n\nTHE WORKS\n\n"
                    + "EXHIBIT B\n\nPRICES\n\nEUR 10,000 a year.\n\nEXHIBIT C\n\n[●]"))
        .containsExactly("Exhibit A", "EXHIBIT C");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[to be attached]",
        "(to follow)",
        "[To be agreed by the parties]",
        "See separate file.",
        "[Omitted]",
        "THE WORKS (TO BE INSERTED)"
      })
  void aPlaceholderIsNoAnnex(String words) {
    assertThat(
            absent(
                "1. Works. The works are listed in Schedule 1.\n\n2. Law. Irish law governs.\n\n"
                    + "SCHEDULE 1\n\n"
                    + words
                    + "\n\nSCHEDULE 2\n\nThe prices are fixed for a year and rise with the index."))
        .containsExactly("Schedule 1");
  }

  @Test
  void anAnnexThatTheTextSaysIsToComeIsAbsent() {
    assertThat(absent("1. Works. The works are those of Annex 3 [to be attached]."))
        .containsExactly("Annex 3");
  }

  @Test
  void anAnnexWithWordsOfItsOwnIsThere() {
    assertThat(
            absent(
                "1. Works. The works are listed in Annex 1 and Annex 2.\n\n2. Law. Irish law."
                    + "\n\nANNEX 1\n\n1. The mill.\n2. The barn.\n\nANNEX 2\n\n"
                    + "[Intentionally omitted]\n\nANNEX 4\n\n[***]\n\nANNEX 5\n\nNone.\n\nANNEX 3\n\nUnless agreed otherwise, prices to come "
                    + "into force after the first year are told the Licensee in writing by the end of May."))
        .isEmpty();
  }

  private static List<String> absent(String contract) {
    ContractText text = Texts.contract(contract);
    return Annexes.absent(text.text(), new OutlineBuilder().build(text));
  }
}
