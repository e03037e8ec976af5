package org.clausecheck.facts.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.Set;
import org.assertj.core.api.AbstractObjectAssert;
import org.clausecheck.facts.ContractTerm.Renewal;
import org.clausecheck.facts.Fact;
import org.clausecheck.facts.Side;
import org.clausecheck.facts.Upfront.Due;
import org.clausecheck.facts.extract.Read;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Clauses that change what others say: carried into the fact, or named as the one to read. */
class ExceptionsTest {
  private static final String LAW = "2.1 Law. This Agreement is governed by the laws of Delaware.";
  private static final String LEAVE =
      "2.1 Leaving. Either party may terminate this Agreement for convenience upon sixty (60) days' "
          + "written notice.";
  private static final String TERM =
      "2.1 Term. This Agreement shall commence on the Effective Date and continue in force for "
          + "five (5) years.";
  private static final String RENEWAL =
      " It shall automatically renew for successive terms of one (1) year unless either party gives "
          + "notice sixty (60) days before the end of the term.";
  private static final String FEE =
      "2.1 Fee. Licensee shall pay Licensor an upfront license fee of US$100,000 within thirty (30) "
          + "days after the Effective Date.";

  private static AbstractObjectAssert<?, ?> assertUnclear(Fact<?> fact, String clause) {
    return assertThat(fact)
        .isInstanceOfSatisfying(Fact.Unclear.class, u -> assertThat(u.why()).contains(clause));
  }

  private static final String COURTS =
      "2.1 Courts. Any dispute shall be brought in the courts of Delaware, which shall have "
          + "exclusive jurisdiction.";
  private static final String BREACH =
      "2.1 Breach. Licensor may terminate this Agreement if Licensee materially breaches it and "
          + "fails to cure the breach within thirty (30) days after notice.";

  // ---- the clause named is not here

  @Test
  void aForumSubjectToAClauseThatIsNotHereIsOpen() {
    assertUnclear(
        Read.granted("Except as provided in Section 19.2, a" + COURTS.substring(14))
            .facts()
            .jurisdiction()
            .forum(),
        "Section 19.2");
  }

  @Test
  void aCurePeriodSubjectToAClauseThatIsNotHereIsOpen() {
    assertUnclear(
        Read.granted("2.1 Breach. Subject to Section 19.2, " + BREACH.substring(12))
            .facts()
            .termination()
            .cureDays(),
        "Section 19.2");
  }

  // ---- forum and cure period

  @Test
  void aClauseThatOverridesTheForumDecidesIt() {
    Read read =
        Read.granted(
            COURTS
                + "\n\n2.2 Arbitration. |Notwithstanding Section 2.1, any dispute shall be finally "
                + "settled by arbitration held in Geneva, Switzerland.|");
    assertThat(read.facts().jurisdiction().forumExclusive().value()).contains(true);
    assertThat(read.facts().jurisdiction().forumCode().value()).contains("CH");
    assertThat(read.proves(read.facts().jurisdiction().forum())).isTrue();
  }

  @Test
  void aForumThatYieldsToAnotherClauseNamesIt() {
    assertUnclear(
        Read.granted(
                "2.1 Arbitration. Except as provided in Section 2.2, any dispute shall be finally "
                    + "settled by arbitration held in Geneva, Switzerland.\n\n2.2 Small claims. Any "
                    + "dispute on less than US$10,000 shall be brought in the courts of Delaware.")
            .facts()
            .jurisdiction()
            .forum(),
        "Section 2.2");
  }

  @Test
  void aClauseThatOverridesTheCurePeriodSetsIt() {
    Read read =
        Read.granted(
            BREACH
                + "\n\n2.2 Cure. |Notwithstanding Section 2.1, the cure period shall be ninety (90) "
                + "days.|");
    assertThat(read.facts().termination().cureDays().value()).contains(90);
    assertThat(read.proves(read.facts().termination().cureDays())).isTrue();
  }

  @Test
  void aCurePeriodThatYieldsToAnotherClauseNamesIt() {
    assertUnclear(
        Read.granted(
                "2.1 Breach. Except as provided in Section 2.2, "
                    + BREACH.substring(12)
                    + "\n\n2.2 Recalls. The cure period is ten (10) days for a recall.")
            .facts()
            .termination()
            .cureDays(),
        "Section 2.2");
  }

  @Test
  void aLawSubjectToAClauseThatIsNotHereIsOpen() {
    assertUnclear(
        Read.granted(
                "2.1 Law. Except as provided in Section 19.2, this Agreement is governed by the laws of "
                    + "Delaware.")
            .facts()
            .jurisdiction()
            .lawCode(),
        "Section 19.2");
  }

  @Test
  void aTermSubjectToAClauseThatIsNotHereIsOpen() {
    assertUnclear(
        Read.granted(
                "2.1 Term. Subject to Section 19.2, this Agreement shall commence on the Effective Date "
                    + "and continue in force for five (5) years.")
            .facts()
            .term()
            .length(),
        "Section 19.2");
  }

  @Test
  void aRightToLeaveSubjectToAClauseThatIsNotHereIsOpen() {
    assertUnclear(
        Read.granted(
                "2.1 Leaving. Subject to Section 19.2, either party may terminate this Agreement for "
                    + "convenience upon sixty (60) days' written notice.")
            .facts()
            .termination()
            .convenienceBy(),
        "Section 19.2");
  }

  @Test
  void aFeeWhoseTimeHangsOnAScheduleThatIsNotHereIsOpen() {
    assertUnclear(
        Read.granted(
                "2.1 Fee. Except as provided in Schedule 7, Licensee shall pay Licensor an upfront "
                    + "license fee of US$100,000 within thirty (30) days after the Effective Date.")
            .facts()
            .upfront()
            .due(),
        "Schedule 7");
  }

  @Test
  void aRenewalSubjectToAClauseThatIsNotHereIsOpen() {
    assertUnclear(
        Read.granted(
                TERM
                    + " Except as provided in Section 19.2, it shall automatically renew for successive "
                    + "terms of one (1) year.")
            .facts()
            .term()
            .renewal(),
        "Section 19.2");
  }

  @Test
  void aSectionOfAStatuteIsNoExceptionOfTheAgreement() {
    assertThat(
            Read.granted(
                    "2.1 Leaving. Subject to Section 55 of the Export Act, either party may "
                        + "terminate this Agreement for convenience upon sixty (60) days' written notice.")
                .facts()
                .termination()
                .convenienceBy()
                .value())
        .contains(Set.of(Side.LICENSOR, Side.LICENSEE));
  }

  // ---- overridden from afar

  @Test
  void aLaterClauseThatTakesARightAwayTakesItFromTheOneItNames() {
    assertThat(
            Read.granted(
                    LEAVE
                        + "\n\n2.2 Special. Notwithstanding Section 2.1, Licensor may not terminate this "
                        + "Agreement for convenience.")
                .facts()
                .termination()
                .convenienceBy()
                .value())
        .contains(Set.of(Side.LICENSEE));
  }

  @Test
  void aLaterClauseThatTakesItFromBothLeavesNobody() {
    assertThat(
            Read.granted(
                    LEAVE
                        + "\n\n2.2 Special. Notwithstanding Section 2.1, neither party may terminate this "
                        + "Agreement for convenience.")
                .facts()
                .termination()
                .convenienceBy()
                .value()
                .orElse(Set.of()))
        .isEmpty();
  }

  @Test
  void aRightThatOnlySleepsForAYearStays() {
    assertThat(
            Read.granted(
                    LEAVE
                        + "\n\n2.2 Special. Notwithstanding Section 2.1, Licensor may not terminate this "
                        + "Agreement before the first anniversary of the Effective Date.")
                .facts()
                .termination()
                .convenienceBy()
                .value())
        .contains(Set.of(Side.LICENSOR, Side.LICENSEE));
  }

  @Test
  void aLongerNoticeSaidElsewhereIsTheNotice() {
    assertThat(
            Read.granted(
                    LEAVE
                        + "\n\n2.2 Special. Notwithstanding Section 2.1, termination for convenience "
                        + "requires one hundred eighty (180) days' prior written notice.")
                .facts()
                .termination()
                .convenienceNoticeDays()
                .value())
        .contains(180);
  }

  @Test
  void aLawThatOverridesIsTheLawOrTheFactIsOpen() {
    Fact<String> law =
        Read.granted(
                LAW
                    + "\n\n2.2 Special. Notwithstanding Section 2.1, this Agreement is governed by the laws "
                    + "of Switzerland.")
            .facts()
            .jurisdiction()
            .lawCode();
    assertThat(law instanceof Fact.Unclear || law.value().filter("CH"::equals).isPresent())
        .as(law.toString())
        .isTrue();
  }

  @Test
  void aRenewalExcludedElsewhereIsNone() {
    assertThat(
            Read.granted(
                    TERM
                        + RENEWAL
                        + "\n\n2.2 Special. Notwithstanding Section 2.1, there shall be no automatic "
                        + "renewal of this Agreement.")
                .facts()
                .term()
                .renewal()
                .value())
        .contains(Renewal.NONE);
  }

  @Test
  void aRenewalByAgreementThatOverridesIsMutualOrOpen() {
    Fact<Renewal> renewal =
        Read.granted(
                TERM
                    + RENEWAL
                    + "\n\n2.2 Special. Notwithstanding Section 2.1, this Agreement may be renewed by "
                    + "mutual written agreement of the parties only.")
            .facts()
            .term()
            .renewal();
    assertThat(
            renewal instanceof Fact.Unclear
                || renewal.value().filter(Renewal.MUTUAL::equals).isPresent())
        .as(renewal.toString())
        .isTrue();
  }

  @Test
  void aConditionalExceptionLeavesTheRenewalOpen() {
    assertUnclear(
        Read.granted(
                TERM
                    + RENEWAL
                    + "\n\n2.2 Special. Notwithstanding Section 2.1, if Net Sales fall below US$1,000,000 "
                    + "there shall be no automatic renewal of this Agreement.")
            .facts()
            .term()
            .renewal(),
        "Section 2.1");
  }

  // ---- named by the words themselves

  @Test
  void anotherLawUnderTheClauseNamedLeavesTheLawOpen() {
    assertUnclear(
        Read.granted(
                "2.1 Law. Except as provided in Section 2.2, this Agreement is governed by the laws of "
                    + "Delaware.\n\n2.2 Disputes abroad. If a dispute is brought by Licensee, this "
                    + "Agreement shall be governed by the laws of Germany.\n\n")
            .facts()
            .jurisdiction()
            .law(),
        "");
  }

  @Test
  void aLawForPatentsAloneLeavesTheAgreementsLawAsItIs() {
    assertThat(
            Read.granted(
                    "2.1 Law. Except as provided in Section 2.2, this Agreement is governed by the laws of "
                        + "Delaware.\n\n2.2 Patents. The validity and infringement of a patent is governed by "
                        + "the laws of the country that granted it.")
                .facts()
                .jurisdiction()
                .lawCode()
                .value())
        .contains("US-DE");
  }

  @Test
  void anotherTermUnderTheClauseNamedLeavesTheTermOpen() {
    assertUnclear(
        Read.granted(
                "2.1 Term. Except as provided in Section 2.2, this Agreement shall commence on the "
                    + "Effective Date and continue in force for five (5) years.\n\n2.2 Short term. If the "
                    + "Patents lapse, the term of this Agreement shall be two (2) years from the "
                    + "Effective Date.")
            .facts()
            .term()
            .length(),
        "Section 2.2");
  }

  @Test
  void aClauseOnSomethingElseChangesNothing() {
    assertThat(
            Read.granted(
                    "2.1 Term. Subject to Section 2.2, this Agreement shall commence on the Effective Date "
                        + "and continue in force for five (5) years.\n\n2.2 Audit. Licensor may audit the "
                        + "books of Licensee for three (3) years.")
                .facts()
                .term()
                .length()
                .value())
        .hasValueSatisfying(p -> assertThat(p.amount()).hasValue(5));
  }

  @Test
  void nobodyMayLeaveSaveUnderAClauseThatMustBeRead() {
    assertUnclear(
        Read.granted(
                "2.1 Leaving. Neither party may terminate this Agreement without cause, save as provided "
                    + "in Section 2.2.\n\n2.2 Sale. Upon a sale of its business Licensor may terminate this "
                    + "Agreement.")
            .facts()
            .termination()
            .convenienceBy(),
        "Section 2.2");
  }

  @Test
  void theTimeOfAFeeUnderTheClauseNamedIsReadOrOpen() {
    Fact<Due> due =
        Read.granted(
                FEE.replace("2.1 Fee. ", "2.1 Fee. Subject to Section 2.2, ")
                    + "\n\n2.2 Delay. The upfront license fee falls due only when and if Licensee in its "
                    + "sole discretion confirms the first Product.")
            .facts()
            .upfront()
            .due();
    assertThat(
            due instanceof Fact.Unclear
                || due.value().filter(Due.LICENSEE_DISCRETION::equals).isPresent())
        .as(due.toString())
        .isTrue();
  }

  // ---- in the same sentence

  @Test
  void anExceptionInTheSameSentenceGivesTheRightToOneParty() {
    assertThat(
            Read.granted(
                    "2.1 Leaving. Neither party may terminate this Agreement for convenience, except that "
                        + "Licensee may do so upon ninety (90) days' prior written notice.")
                .facts()
                .termination()
                .convenienceBy()
                .value())
        .contains(Set.of(Side.LICENSEE));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Notwithstanding Section 2.1, ",
        "subject to Section 2.1 except as provided in Section 9.9 ",
        "This Section is subject to Section 2.1. "
      })
  void hostileTextIsReadInTime(String part) {
    assertTimeoutPreemptively(
        Duration.ofSeconds(30),
        () -> Read.granted(LEAVE + "\n\n2.2 " + part.repeat(30_000 / part.length())));
  }
}
