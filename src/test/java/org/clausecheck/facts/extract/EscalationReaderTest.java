package org.clausecheck.facts.extract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import org.clausecheck.facts.Fact;
import org.clausecheck.facts.Termination;
import org.clausecheck.facts.Termination.Escalation;
import org.junit.jupiter.api.Test;

class EscalationReaderTest {
  private static Termination read(String clauses) {
    return Read.granted(clauses).facts().termination();
  }

  @Test
  void executivesAreTheStrongestStepAndHaveTheirDays() {
    Read read =
        Read.granted(
            "2. Disputes. |Any dispute shall first be referred to the chief executive officers of the "
                + "parties, who shall meet to resolve it within thirty (30) days.|");
    Termination termination = read.facts().termination();

    assertThat(termination.escalation().value()).contains(Escalation.EXECUTIVES);
    assertThat(termination.escalationDays().value()).contains(30);
    assertThat(read.proves(termination.escalation())).isTrue();
  }

  @Test
  void talksInGoodFaithAreTheWeakestStep() {
    assertThat(
            read("2. Disputes. The parties shall negotiate in good faith to resolve any dispute.")
                .escalation()
                .value())
        .contains(Escalation.GOOD_FAITH);
  }

  @Test
  void rulesOfArbitrationNamedAfterMediationAreNoMediation() {
    assertThat(
            read("2. Disputes. Any dispute is settled by arbitration under the rules of the Arbitration "
                    + "and Mediation Center.")
                .escalation()
                .value())
        .isNotEqualTo(java.util.Optional.of(Escalation.MEDIATION));
  }

  @Test
  void silenceIsNotStated() {
    assertThat(read("2. Term. This Agreement lasts for five years.").escalation())
        .isInstanceOf(Fact.NotStated.class);
  }

  @Test
  void hostileTextIsReadInTime() {
    assertTimeoutPreemptively(
        Duration.ofSeconds(30),
        () -> read("2. " + "dispute referred to executives within thirty days ".repeat(700)));
  }
}
