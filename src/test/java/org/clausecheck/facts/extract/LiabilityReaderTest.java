package org.clausecheck.facts.extract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import org.clausecheck.facts.Fact;
import org.clausecheck.facts.Termination;
import org.junit.jupiter.api.Test;

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

  @Test
  void hostileTextIsReadInTime() {
    assertTimeoutPreemptively(
        Duration.ofSeconds(30),
        () -> read("2. " + "Licensor shall pay liability not exceed penalty ".repeat(700)));
  }
}
