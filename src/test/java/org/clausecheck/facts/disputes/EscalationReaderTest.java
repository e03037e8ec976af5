package org.clausecheck.facts.disputes;

import static org.assertj.core.api.Assertions.assertThat;

import org.clausecheck.facts.Fact;
import org.clausecheck.facts.Termination;
import org.clausecheck.facts.Termination.Escalation;
import org.clausecheck.facts.extract.HostileText;
import org.clausecheck.facts.extract.Read;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

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

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Licensor will defend any claim, action or suit brought against Licensee, its officers, directors and employees.",
        "If Licensee disputes an invoice, it shall say so within 25 days. The parties shall work together in good "
            + "faith to resolve the dispute as quickly as possible.",
        "Such dispute shall be settled by arbitration under the Arbitration and Conciliation Act, 1996.",
        "\"Action\" means any claim, suit, arbitration, mediation, hearing or investigation."
      })
  void quarrelsOfAnotherKindAreNoTalks(String clause) {
    assertThat(read("2. General. " + clause).escalation()).isInstanceOf(Fact.NotStated.class);
  }

  @Test
  void theTimeIsTheOneAfterWhichTheTalksHaveFailed() {
    Read read =
        Read.granted(
            "2. Disputes\n\n2.1 Negotiation. The parties shall try to resolve any dispute under this Agreement by talks "
                + "among executives. Within twenty (20) days after notice the other party shall submit a written "
                + "response.\n\n2.2 Arbitration. |If a dispute has not been resolved within sixty (60) days of the "
                + "notice|, either party may refer it to arbitration before a single arbitrator.");
    Termination termination = read.facts().termination();

    assertThat(termination.escalationDays().value()).contains(60);
    assertThat(read.proves(termination.escalationDays())).isTrue();
  }

  @Test
  void aTimeThatIsBlackedOutIsRedacted() {
    assertThat(
            read("2. Disputes. Any dispute arising under this Agreement shall first be referred to the chief executive "
                    + "officers. If they are unable to resolve it within [***] days, either party may sue.")
                .escalationDays())
        .isInstanceOf(Fact.Redacted.class);
  }

  @Test
  void hostileTextIsReadInTime() {
    HostileText.isReadInTime("dispute referred to executives within thirty days ", 700);
  }

  @Test
  void negotiationsBetweenExecutivesAreTalksOfExecutivesAndTheirTimeMayFollow() {
    Read read =
        Read.granted(
            "2. Disputes. The parties shall try to end any |dispute by negotiations between their senior "
                + "officers|. A party that sees a dispute tells the other. Failing settlement within 45 days "
                + "either may go to court.");
    Termination termination = read.facts().termination();
    assertThat(termination.escalation().value()).contains(Escalation.EXECUTIVES);
    assertThat(termination.escalationDays().value()).contains(45);
    assertThat(read.proves(termination.escalation())).isTrue();
  }

  @Test
  void disputesFirstSettledThroughNegotiationsAreTalkedOver() {
    Read read =
        Read.granted(
            "2. Law. |Any dispute under this Agreement will be firstly settled through negotiations.|");
    assertThat(read.facts().termination().escalation().value()).contains(Escalation.GOOD_FAITH);
    assertThat(read.proves(read.facts().termination().escalation())).isTrue();
  }
}
