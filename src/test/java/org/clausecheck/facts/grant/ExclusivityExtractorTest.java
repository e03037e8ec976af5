package org.clausecheck.facts.grant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import org.clausecheck.facts.Exclusivity;
import org.clausecheck.facts.Exclusivity.Grant;
import org.clausecheck.facts.Exclusivity.Retained;
import org.clausecheck.facts.Exclusivity.RightOfFirst;
import org.clausecheck.facts.Fact;
import org.clausecheck.facts.Jurisdiction;
import org.clausecheck.facts.Side;
import org.clausecheck.facts.extract.Read;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ExclusivityExtractorTest {

  @ParameterizedTest
  @CsvSource({
    "an exclusive license under the Patents, EXCLUSIVE",
    "the sole and exclusive right and license under the Patents, EXCLUSIVE",
    "a non-exclusive license under the Patents, NON_EXCLUSIVE",
    "a nonexclusive license under the Patents, NON_EXCLUSIVE",
    "a license under the Patents, NON_EXCLUSIVE",
    "a co-exclusive license under the Patents, CO_EXCLUSIVE",
    "a sole license under the Patents, SOLE"
  })
  void theWordsOfTheGrantSayHowExclusiveItIs(String grant, Grant expected) {
    Read read =
        Read.clauses(
            "1. Grant. |Licensor hereby grants to Licensee " + grant + "| to make Products.");

    assertThat(read.facts().exclusivity().grant().value()).contains(expected);
    assertThat(read.proves(read.facts().exclusivity().grant())).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "The Parties shall use commercially reasonable efforts to enter into a co-promotion agreement"
            + " within sixty days.",
        "Licensee and Licensor shall use reasonable endeavours to agree on a plan to market the"
            + " Products."
      })
  void effortsToAgreeAreNoDiligence(String clause) {
    Read read =
        Read.granted(
            "2. Talks. "
                + clause
                + "\n\n3. Diligence. |Licensee shall use commercially reasonable efforts to file and"
                + " seek approval for an MAA for at least one Product|.");

    assertThat(read.facts().exclusivity().diligence().value())
        .contains(Exclusivity.Diligence.EFFORTS);
    assertThat(read.facts().exclusivity().diligence().proof()).hasSize(1);
    assertThat(read.proves(read.facts().exclusivity().diligence())).isTrue();
  }

  @Test
  void exclusiveJurisdictionPropertyAndProsecutionMakeNoGrantExclusive() {
    Read read =
        Read.granted(
            "2. Patents. Licensor shall have the sole and exclusive right to prosecute the Patents, "
                + "which remain its exclusive property.\n\n3. Courts. The parties submit to the "
                + "exclusive jurisdiction of the courts of Delaware.");

    assertThat(read.facts().exclusivity().grant().value()).contains(Grant.NON_EXCLUSIVE);
  }

  @Test
  void aGrantBackByTheLicenseeDoesNotCount() {
    Read read =
        Read.clauses(
            "1. Grant. Licensor hereby grants to Licensee an exclusive license under the Patents."
                + "\n\n2. Improvements. Licensee hereby grants to Licensor a non-exclusive license "
                + "under its improvements.");

    assertThat(read.facts().exclusivity().grant().value()).contains(Grant.EXCLUSIVE);
  }

  @Test
  void aClauseThatANonExclusiveGrantIsSubjectToMakesItMixed() {
    Read read =
        Read.clauses(
            "2.1 Grant. Licensor hereby grants to Licensee a non-exclusive (subject to Section 2.2) "
                + "license to make and sell Products.\n\n2.2 Exclusivity. |Licensor shall not license "
                + "any third party to make or sell Products.|");

    assertThat(read.facts().exclusivity().grant().value()).contains(Grant.MIXED);
    assertThat(read.proves(read.facts().exclusivity().grant())).isTrue();
  }

  @Test
  void anExceptionInAClauseThatIsNotHereLeavesTheGrantUnclear() {
    Read read =
        Read.clauses(
            "2.1 Grant. Licensor hereby grants to Licensee an exclusive (except as provided in "
                + "Section 19.7) license to make and sell Products.");

    assertThat(read.facts().exclusivity().grant())
        .isInstanceOfSatisfying(
            Fact.Unclear.class, u -> assertThat(u.why()).contains("Section 19.7"));
  }

  @Test
  void territoryAndFieldAreReadFromTheirDefinitions() {
    Read read =
        Read.clauses(
            "1. Definitions. \"Territory\" means Denmark and Sweden. \"Field\" means monitoring of "
                + "greenhouses.\n\n2. Grant. Licensor hereby grants to Licensee an exclusive license "
                + "to sell Products in the Territory in the Field.");
    Exclusivity exclusivity = read.facts().exclusivity();

    assertThat(exclusivity.territory().value())
        .hasValueSatisfying(t -> assertThat(t).contains("Sweden"));
    assertThat(exclusivity.worldwide().value()).contains(false);
    assertThat(exclusivity.field().value())
        .hasValueSatisfying(f -> assertThat(f).contains("greenhouses"));
    assertThat(exclusivity.allFields().value()).contains(false);
  }

  @Test
  void aWorldWithExceptionsIsNotWorldwide() {
    assertThat(
            Read.clauses(
                    "1. Grant. Licensor hereby grants to Licensee an exclusive, worldwide license to "
                        + "sell Products.")
                .facts()
                .exclusivity()
                .worldwide()
                .value())
        .contains(true);
    assertThat(
            Read.clauses(
                    "1. Grant. Licensor hereby grants to Licensee an exclusive license to sell "
                        + "Products throughout the world, excluding Japan.")
                .facts()
                .exclusivity()
                .worldwide()
                .value())
        .contains(false);
  }

  @Test
  void whatTheLicensorKeepsIsToldApart() {
    Fact<Set<Retained>> kept =
        Read.granted(
                "2. Rights. All rights not expressly granted are reserved to Licensor. Licensor "
                    + "retains the right to conduct research with the Patents.")
            .facts()
            .exclusivity()
            .retained();
    assertThat(kept.value()).contains(Set.of(Retained.RESERVATION, Retained.RESEARCH));

    Fact<Set<Retained>> owned =
        Read.granted("2. Title. Licensor retains all right, title and interest in the Patents.")
            .facts()
            .exclusivity()
            .retained();
    assertThat(owned).isInstanceOf(Fact.NotStated.class);
  }

  @Test
  void missingAMinimumThatEndsExclusivityCostsIt() {
    Read read =
        Read.granted(
            "2. Minimum. Licensee shall purchase at least 500 units of Products in each year. |If "
                + "Licensee fails to meet this minimum, Licensor may convert the license to a "
                + "non-exclusive license.|");

    assertThat(read.facts().exclusivity().lostOnNonPerformance().value()).contains(true);
    assertThat(read.proves(read.facts().exclusivity().lostOnNonPerformance())).isTrue();
    assertThat(read.facts().exclusivity().minimumPerformance().value()).contains(true);
  }

  @Test
  void missingAMilestoneThatIsSaidToCostNothingCostsNothing() {
    Read read =
        Read.granted(
            "2. Milestones. Failure to reach any milestone shall not entitle Licensor to terminate "
                + "this Agreement.");

    assertThat(read.facts().exclusivity().lostOnNonPerformance().value()).contains(false);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "There shall be no minimum royalty.",
        "Licensee shall maintain insurance of at least USD 1,000,000 per occurrence.",
        "The program shall, at a minimum, describe the controls in place.",
        "Licensor shall deliver at least 500 units in each year."
      })
  void notEveryMinimumIsOneOfPerformance(String clause) {
    assertThat(
            Read.granted("2. Terms. " + clause).facts().exclusivity().minimumPerformance().value())
        .isNotEqualTo(Optional.of(true));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "Licensee shall not sell or promote any product that competes with the Products.;LICENSEE",
        "Licensee shall purchase the Products exclusively from Licensor.;LICENSEE",
        "Licensor shall not appoint any other distributor of the Products.;LICENSOR",
        "Licensee agrees that during the term it will not directly or indirectly own, operate or be "
            + "connected with any business like the one licensed here.;LICENSEE",
        "During the Term, Licensee agrees that Licensor shall not license any third party to sell "
            + "Products.;LICENSOR"
      })
  void aCovenantBindsWhoeverIsUnderItsDuty(String clause, Side expected) {
    Read read = Read.granted("2. Dealing. |" + clause + "|");

    assertThat(read.facts().exclusivity().dealingBinds().value()).contains(Set.of(expected));
    assertThat(read.proves(read.facts().exclusivity().dealingBinds())).isTrue();
  }

  @Test
  void neitherPartyMayCompeteBindsBoth() {
    assertThat(
            Read.granted(
                    "2. Dealing. Neither party shall sell products that compete with Products.")
                .facts()
                .exclusivity()
                .dealingBinds()
                .value())
        .contains(Set.of(Side.LICENSOR, Side.LICENSEE));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Licensee shall not disclose confidential information to any third party.",
        "Licensee shall not assign this Agreement to any third party.",
        "Nothing prevents Licensee from selling products that compete with the Products."
      })
  void secrecyAssignmentAndFreedomAreNoExclusiveDealing(String clause) {
    assertThat(Read.granted("2. Terms. " + clause).facts().exclusivity().dealingBinds())
        .isInstanceOf(Fact.NotStated.class);
  }

  @Test
  void aRightOfFirstRefusalOfTheLicenseeBindsTheLicensorForItsDays() {
    Read read =
        Read.granted(
            "2. New products. |Licensor grants to Licensee a right of first refusal for new "
                + "Products|, which Licensee may exercise within sixty (60) days of notice.");

    assertThat(read.facts().exclusivity().rightOfFirst().value()).contains(RightOfFirst.UNPAID);
    assertThat(read.facts().exclusivity().rightOfFirstDays().value()).contains(60);
    assertThat(read.proves(read.facts().exclusivity().rightOfFirst())).isTrue();
  }

  @Test
  void aFirstRightThatIsPaidForIsPaid() {
    assertThat(
            Read.granted(
                    "2. New products. Licensor grants to Licensee a right of first negotiation for "
                        + "new Products. For this right Licensee shall pay USD 50,000.")
                .facts()
                .exclusivity()
                .rightOfFirst()
                .value())
        .contains(RightOfFirst.PAID);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Licensee grants to Licensor a right of first refusal for its improvements.",
        "Licensor shall have the first right to prosecute the Patents.",
        "Licensee has an option to renew this Agreement."
      })
  void firstRightsThatDoNotBindTheLicensorDoNotCount(String clause) {
    assertThat(Read.granted("2. Terms. " + clause).facts().exclusivity().rightOfFirst())
        .isInstanceOf(Fact.NotStated.class);
  }

  @Test
  void shelvingAndReportsBindTheLicensee() {
    Exclusivity exclusivity =
        Read.granted(
                "2. Efforts. Licensee shall not shelve the Technology. Licensee shall inform "
                    + "Licensor of any programme of its own that may lead to a competing product.")
            .facts()
            .exclusivity();

    assertThat(exclusivity.noShelving().value()).contains(true);
    assertThat(exclusivity.reportsCompeting().value()).contains(true);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Licensor hereby grants to Licensee a non-exclusive license to use the Trademarks on its "
            + "website.",
        "Licensor hereby grants to Licensee a non-exclusive right to reproduce the documentation.",
        "Licensor hereby grants to Licensee a non-exclusive license to use the clinical data.",
        "Licensee shall have the sole right to communicate with regulatory authorities."
      })
  void whatOnlyServesTheMainGrantDoesNotChangeItsNature(String clause) {
    assertThat(
            Read.clauses(
                    "1. Grant. Licensor hereby grants to Licensee an exclusive license under the "
                        + "Patents and Trademarks to sell Products.\n\n2. Other. "
                        + clause)
                .facts()
                .exclusivity()
                .grant()
                .value())
        .contains(Grant.EXCLUSIVE);
  }

  @Test
  void theOnlyDistributorIsExclusive() {
    Read read =
        Read.clauses(
            "1. Appointment. Licensor hereby appoints Licensee as a distributor. |Licensee shall "
                + "be the only distributor appointed by Licensor in Canada.|");

    assertThat(read.facts().exclusivity().grant().value()).contains(Grant.EXCLUSIVE);
    assertThat(read.proves(read.facts().exclusivity().grant())).isTrue();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "to make and sell the Products solely |in connection with water pumps| subject to Section 9",
        "to sell the Products |for use in greenhouses| in the Territory during the Term",
        "to make and use the Products |only in dental surgeries|, and Licensee hereby accepts it"
      })
  void theFieldIsWhatNarrowsTheGrant(String grant) {
    Read read =
        Read.clauses(
            "1. Grant. Licensor hereby grants to Licensee a license under the Patents " + grant);
    Fact<String> field = read.facts().exclusivity().field();

    assertThat(read.proves(field)).isTrue();
    assertThat(field.value().orElseThrow())
        .doesNotContain("Section", "Territory", "Term", "accepts", "sell");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "to make, use and sell the Licensed Products in the Territory",
        "solely to perform its obligations under this Agreement",
        "to market and distribute the Products in Canada"
      })
  void whatEveryGrantSaysIsNoField(String grant) {
    assertThat(
            Read.clauses(
                    "1. Grant. Licensor hereby grants to Licensee a license under the Patents "
                        + grant
                        + ".")
                .facts()
                .exclusivity()
                .field())
        .isInstanceOf(Fact.NotStated.class);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "The Territory shall be the entire world.; the entire world",
        "Territory. The rights are granted for these areas: Canada and Mexico.; Canada and Mexico"
      })
  void aClauseOfItsOwnMayNameTheTerritory(String clause, String expected) {
    assertThat(Read.granted("2. " + clause).facts().exclusivity().territory().value())
        .contains(expected);
  }

  @Test
  void hostileTextIsReadInTime() {
    String words = "Licensor hereby grants exclusive non-exclusive minimum shall not sell to any ";
    assertTimeoutPreemptively(
        Duration.ofSeconds(30), () -> Read.granted("2. " + words.repeat(600) + "."));
    assertTimeoutPreemptively(
        Duration.ofSeconds(30),
        () -> Read.granted("2. " + "(a) (subject to Section 2) ".repeat(800)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "The Licensee bears all wire transfer charges incurred in the Territory. If a sum due in"
            + " Germany is late, interest accrues.",
        "Orders may be taken by mail in the shops, but not over the World Wide Web."
      })
  void aTerritoryInPassingAndTheWebAreNoTerritory(String clause) {
    assertThat(
            Read.clauses(
                    "1. Grant. Licensor hereby grants to Licensee an exclusive license to sell"
                        + " Products. "
                        + clause)
                .facts()
                .exclusivity()
                .territory()
                .value())
        .isEmpty();
  }

  @Test
  void aPartyWithoutARoleIsNotBothSides() {
    Read read =
        Read.whole(
            "This Agreement is made between Acme Inc., a Delaware corporation (\"Party A\"), and Beta "
                + "LLC, a Delaware company (\"Party B\").\n\n1. Sales. Party B shall not sell any "
                + "competing products. Party B shall pay liquidated damages of USD 500 "
                + "for each late delivery.\n\n2. Law. This Agreement is governed by the laws of "
                + "Delaware.\n");
    assertThat(read.facts().exclusivity().dealingBinds()).isInstanceOf(Fact.Unclear.class);
    assertThat(read.facts().termination().penaltyOnLicensor().value()).isEmpty();
    assertThat(read.facts().jurisdiction().lawRelation().value())
        .contains(Jurisdiction.Relation.BOTH_HOME);
  }

  @Test
  void aLicenceThatBecomesExclusiveIsMixed() {
    Read read =
        Read.clauses(
            "1. Grant. Licensor grants to Licensee, for the duration of the Option Period, a worldwide, "
                + "non-exclusive license under the Patents.\n\n2. Option. If the Option is exercised, |the "
                + "license grants set forth in Section 1 will become exclusive to Licensee|.\n");
    assertThat(read.facts().exclusivity().grant().value()).contains(Grant.MIXED);
    assertThat(read.proves(read.facts().exclusivity().grant())).isTrue();
  }

  @Test
  void aDeniedMinimumIsNone() {
    assertThat(
            Read.granted("2. Royalties. The royalty does not include a minimum annual royalty.\n")
                .facts()
                .exclusivity()
                .minimumPerformance()
                .value())
        .isEmpty();
  }

  @Test
  void theFieldItselfComesBeforeWhatItIsExpandedTo() {
    assertThat(
            Read.clauses(
                    "1. Definitions. \"Expanded Field\" means the treatment of cancer. \"Field\" means the "
                        + "treatment of anaemia.\n\n2. Grant. Licensor grants to Licensee an exclusive license "
                        + "under the Patents in the Field.\n")
                .facts()
                .exclusivity()
                .field()
                .value())
        .contains("the treatment of anaemia");
  }

  @Test
  void aTerritoryEndsWhereItsConditionsBegin() {
    assertThat(
            Read.granted(
                    "2. Territory. The Territory is amended to be the United States without the specific "
                        + "written consent of Licensor.\n")
                .facts()
                .exclusivity()
                .territory()
                .value())
        .contains("the United States");
  }

  @Test
  void theWholeRequirementIsBoughtFromOne() {
    assertThat(
            Read.granted(
                    "2. Supply. Licensee shall purchase from Licensor its entire requirement of Products.\n")
                .facts()
                .exclusivity()
                .dealingBinds()
                .value())
        .contains(Set.of(Side.LICENSEE));
  }

  @Test
  void whatIsNotExpresslyGrantedIsReserved() {
    Read read =
        Read.granted(
            "2. Grant. Licensor grants to Licensee an exclusive license under the Patents. |Except as expressly "
                + "granted in this Agreement, Licensor does not convey to Licensee any license or right.|");
    assertThat(read.facts().exclusivity().retained().value())
        .contains(Set.of(Retained.RESERVATION));
    assertThat(read.proves(read.facts().exclusivity().retained())).isTrue();
  }
}
