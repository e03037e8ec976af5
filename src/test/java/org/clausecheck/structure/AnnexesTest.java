package org.clausecheck.structure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.clausecheck.text.ContractText;
import org.clausecheck.text.Texts;
import org.junit.jupiter.api.Test;

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

  private static List<String> absent(String contract) {
    ContractText text = Texts.contract(contract);
    return Annexes.absent(text.text(), new OutlineBuilder().build(text));
  }
}
