package org.clausecheck.facts.termination;

import static org.assertj.core.api.Assertions.assertThat;

import org.clausecheck.facts.Fact;
import org.clausecheck.facts.Termination;
import org.clausecheck.facts.extract.HostileText;
import org.clausecheck.facts.extract.Read;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LiabilityReaderTest {
  private static Termination read(String clauses) {
    return Read.granted(clauses).facts().termination();
  }

  @Test
  void liquidatedDamagesOfTheLicensorAreAPenaltyOnIt() {
    Read read =
        Read.granted(
            "2. Delay. |Licensor shall pay to Licensee liquidated damages of US$1,000 for each day of "
                + "delay.|");
    assertThat(read.facts().termination().penaltyOnLicensor().value()).contains(true);
    assertThat(read.proves(read.facts().termination().penaltyOnLicensor())).isTrue();
  }

  @Test
  void liquidatedDamagesOfTheLicenseeAreNone() {
    assertThat(
            read("2. Delay. Licensee shall pay to Licensor liquidated damages of US$1,000 per day.")
                .penaltyOnLicensor()
                .value())
        .isNotEqualTo(java.util.Optional.of(true));
  }

  @Test
  void aCapOnEitherPartysLiabilityCapsTheLicensors() {
    assertThat(
            read("2. Liability. In no event shall the total liability of either party exceed the amounts "
                    + "paid under this Agreement.")
                .licensorLiabilityCapped()
                .value())
        .contains(true);
  }

  @Test
  void aLimitOfInsuranceIsNoCap() {
    assertThat(
            read("2. Insurance. The aggregate liability insurance shall not exceed US$1,000,000.")
                .licensorLiabilityCapped())
        .isInstanceOf(Fact.NotStated.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ALL LIABILITY OF EACH PARTY, ITS AFFILIATES AND OFFICERS COLLECTIVELY, HOWEVER ARISING, SHALL BE LIMITED "
            + "SEPARATELY FOR GOODS AND REPAIRS TO THE GREATER OF US$10,000 OR THE MONEY PAID.",
        "The liability of Licensor, taken as a whole, arising out of this Agreement, an order or the use of the "
            + "Software, on whatever ground, shall in no circumstance exceed the total amount payable by Licensee.",
        "LICENSOR'S LIABILITY (WHETHER IN CONTRACT, TORT (INCLUDING NEGLIGENCE), PRODUCT LIABILITY OR ANOTHER THEORY) "
            + "WILL IN NO EVENT EXCEED THE COMPENSATION PAID TO LICENSOR.",
        "Licensor will have no liability whatsoever to Licensee or any other person for any loss or damage."
      })
  void aCapIsReadHoweverItIsPut(String clause) {
    assertThat(read("2. Liability. " + clause).licensorLiabilityCapped().value()).contains(true);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Licensor shall be liable for its own breach, including, but not limited to, payment of late fees.",
        "Licensor is responsible for taxes, including but not limited to payroll taxes and other payments.",
        "The amount of Licensor's liability for unpaid taxes did not exceed the sum accrued for it.",
        "Licensor will have no liability whatsoever for indirect or consequential damages."
      })
  void wordsThatLimitNothingAreNoCap(String clause) {
    assertThat(read("2. Liability. " + clause).licensorLiabilityCapped())
        .isInstanceOf(Fact.NotStated.class);
  }

  @Test
  void aPenaltyOfAPartyWithoutARoleIsNobodysPenalty() {
    Read read =
        Read.whole(
            "COOPERATION AGREEMENT\n\nThis Agreement is made on March 1, 2020 between Acme Rides, Inc. (\"Party A\") "
                + "and Beta Cars GmbH (\"Party B\").\n\n1. Breach. Party B shall pay liquidated damages of EUR 1,000.");
    assertThat(read.facts().termination().penaltyOnLicensor().value()).isEmpty();
  }

  @Test
  void hostileTextIsReadInTime() {
    HostileText.isReadInTime("Licensor shall pay liability not exceed penalty ", 700);
  }

  @Test
  void theLesserOfTwoSumsIsACap() {
    Read read =
        Read.granted(
            "2. Liability. |THE AGGREGATE LIABILITY OF LICENSOR SHALL BE EQUAL TO THE LESSER OF| (i) *** and "
                + "(ii) the fees of one year.");
    assertThat(read.facts().termination().licensorLiabilityCapped().value()).contains(true);
    assertThat(read.proves(read.facts().termination().licensorLiabilityCapped())).isTrue();
  }

  @Test
  void aFeeThatTheLicensorOwesForLeavingIsAPenaltyOnIt() {
    assertThat(
            read("2. Exit. If Licensor terminates, Licensor shall pay Licensee a termination fee of "
                    + "US$2,000,000.")
                .penaltyOnLicensor()
                .value())
        .contains(true);
    assertThat(
            read("2. Exit. If Licensee terminates, Licensee shall pay Licensor a termination fee of "
                    + "US$2,000,000.")
                .penaltyOnLicensor()
                .value())
        .isNotEqualTo(java.util.Optional.of(true));
  }

  @Test
  void aPromiseAgainstTheClaimsOfOthersIsNoPenalty() {
    assertThat(
            read("2. Indemnity. Licensor shall indemnify Licensee against any lost profits arising from "
                    + "third party claims.")
                .penaltyOnLicensor()
                .value())
        .isNotEqualTo(java.util.Optional.of(true));
  }

  @Test
  void kindsOfLossThatAreTakenOutAreNoCap() {
    Termination read =
        read(
            "2. Liability. In no event shall either party be liable for indirect or consequential damages.");
    assertThat(read.licensorLiabilityInKind().value()).contains(true);
    assertThat(read.licensorLiabilityCapped()).isInstanceOf(Fact.NotStated.class);
  }
}
