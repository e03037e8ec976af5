package org.clausecheck.facts.termination;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.clausecheck.facts.Fact;
import org.clausecheck.facts.Side;
import org.clausecheck.facts.Termination;
import org.clausecheck.facts.core.Sides;
import org.clausecheck.facts.extract.HostileText;
import org.clausecheck.facts.extract.Read;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Who may leave, on what ground and when; the words that prove it are marked. */
class TerminationExtractorTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "|Licensee may terminate this Agreement for convenience upon 90 days' written notice|.;"
            + " LICENSEE; 90",
        "|Licensor may at any time and without cause terminate this Agreement on sixty (60) days'"
            + " notice|.; LICENSOR; 60"
      })
  void aRightWithoutCauseHasItsBearerAndItsNotice(String clause, Side by, int days) {
    Read read = Read.granted("2. Termination. " + clause);
    Termination termination = read.facts().termination();

    assertThat(termination.convenienceBy().value()).contains(Set.of(by));
    assertThat(termination.convenienceNoticeDays().value()).contains(days);
    assertThat(read.proves(termination.convenienceBy())).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Neither party may terminate this Agreement for convenience.",
        "Licensee shall not be entitled to terminate this Agreement without cause.",
        "Licensee may terminate the purchase order upon thirty (30) days' notice."
      })
  void whatIsDeniedOrEndsSomethingElseIsNoRight(String clause) {
    assertThat(
            Read.granted("2. Termination. " + clause).facts().termination().convenienceBy().value())
        .isEmpty();
  }

  @Test
  void aBreachMayBeCuredWithinItsPeriod() {
    Read read =
        Read.granted(
            "2. Breach. |Either party may terminate this Agreement if the other party materially "
                + "breaches it and does not cure the breach within forty-five (45) days after "
                + "notice|.");
    Termination termination = read.facts().termination();

    assertThat(termination.breachBy().value()).contains(Set.of(Side.LICENSOR, Side.LICENSEE));
    assertThat(termination.cureDays().value()).contains(45);
    assertThat(read.proves(termination.cureDays())).isTrue();
  }

  @Test
  void eachItemOfAListIsAGroundOfItsOwn() {
    Read read =
        Read.granted(
            "2. Termination. Licensor may terminate this Agreement: a. if Licensee breaches it and "
                + "fails to cure the breach within 30 days; b. |if Licensee becomes insolvent|; or "
                + "c. upon a change of control of Licensee.");
    Termination termination = read.facts().termination();

    assertThat(termination.insolvencyBy().value()).contains(Set.of(Side.LICENSOR));
    assertThat(termination.changeOfControlBy().value()).contains(Set.of(Side.LICENSOR));
    assertThat(read.proves(termination.insolvencyBy())).isTrue();
  }

  @Test
  void anItemForConvenienceIsARightOfWhoeverItsListNames() {
    Termination termination =
        Read.granted(
                "2. Term\n\n2.1 Upon the occurrence of any of the following, Licensee may terminate the Term by notice:\n\n"
                    + "(a) the insolvency of Licensor;\n\n(b) for convenience, provided Licensee gives Licensor thirty (30) "
                    + "days' advance written notice and pays one half of the unpaid balance.\n\n")
            .facts()
            .termination();

    assertThat(termination.convenienceBy().value()).contains(Set.of(Side.LICENSEE));
    assertThat(termination.convenienceNoticeDays().value()).contains(30);
    assertThat(termination.breachBy().value()).isEmpty();
  }

  @Test
  void anItemThatAsksForNoticeOnlyNeedsNoGround() {
    Termination termination =
        Read.granted(
                "2. Licensor may terminate this Agreement if:\n\n(i) Licensee is in material breach;\n\n(ii) Licensee is "
                    + "dissolved; or\n\n(iii) Upon Licensor giving Licensee at least sixty (60) days advance written notice of "
                    + "termination of this Agreement.\n\n")
            .facts()
            .termination();

    assertThat(termination.convenienceBy().value()).contains(Set.of(Side.LICENSOR));
    assertThat(termination.convenienceNoticeDays().value()).contains(60);
  }

  @ParameterizedTest
  @ValueSource(strings = {"[***] days' prior written notice", "[***] prior written notice"})
  void aNoticeThatIsBlackedOutIsRedacted(String notice) {
    Termination termination =
        Read.granted(
                "2. Either party may terminate this Agreement without cause by giving "
                    + notice
                    + ".")
            .facts()
            .termination();

    assertThat(termination.convenienceBy().value()).contains(Sides.both());
    assertThat(termination.convenienceNoticeDays()).isInstanceOf(Fact.Redacted.class);
  }

  @Test
  void aCurePeriodThatIsBlackedOutIsRedacted() {
    Termination termination =
        Read.granted(
                "2. Term\n\n2.1 A Party may terminate this Agreement if the other Party is in material breach of it, and the "
                    + "breaching Party has not cured the breach within [***] days after notice.")
            .facts()
            .termination();

    assertThat(termination.breachBy().value()).contains(Sides.both());
    assertThat(termination.cureDays()).isInstanceOf(Fact.Redacted.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "The breaching Party shall have |[***]| from such notice to dispute or cure such breach.",
        "The Party in breach must remedy the breach within |______| of that notice."
      })
  void aCurePeriodThatAnotherSentenceBlacksOutIsRedacted(String cure) {
    Read read =
        Read.granted(
            "2. Breach. If a Party is in material breach, the other Party may give it notice. "
                + cure
                + " If the Party that has the notice of material breach does not cure it in that "
                + "time, the other Party may terminate this Agreement.");

    assertThat(read.facts().termination().cureDays()).isInstanceOf(Fact.Redacted.class);
    assertThat(read.proves(read.facts().termination().cureDays())).isTrue();
  }

  @Test
  void aCurePeriodMayBeSaidInTheSentenceBeforeTheRight() {
    assertThat(
            Read.granted(
                    "2. Breach. The breaching Party shall have 45 days from notice to cure a "
                        + "material breach. If it fails to cure, the other Party may terminate this "
                        + "Agreement for the material breach.")
                .facts()
                .termination()
                .cureDays()
                .value())
        .contains(45);
  }

  @Test
  void howOftenABreachHappensIsNoTimeToCureIt() {
    Termination termination =
        Read.granted(
                "2. If Licensee is late with three (3) payments within any twelve (12) month period, Licensor may terminate "
                    + "this Agreement without giving it an opportunity to cure the default.")
            .facts()
            .termination();

    assertThat(termination.cureDays().value()).isEmpty();
    assertThat(termination.nonPaymentCureDays().value()).isEmpty();
  }

  @Test
  void aRightThatTheNextWordsTakeAwayOnAConditionIsUnclear() {
    Read read =
        Read.granted(
            "2. Licensor may terminate this Agreement for material breach that is not cured within 60 days of notice. |If the "
                + "option is exercised, Licensor may not terminate this Agreement for material breach.|");

    assertThat(read.facts().termination().breachBy()).isInstanceOf(Fact.Unclear.class);
    assertThat(read.proves(read.facts().termination().breachBy())).isTrue();
  }

  @Test
  void aRightInPlainWordsHasItsOwnNoticeAndNoOtherPeriod() {
    Termination termination =
        Read.granted(
                "2. This Agreement lasts for eight (8) years. Licensor may terminate it without cause from the end of the "
                    + "fifth year on six months' notice.")
            .facts()
            .termination();

    assertThat(termination.convenienceBy().value()).contains(Set.of(Side.LICENSOR));
    assertThat(termination.convenienceNoticeDays().value()).contains(180);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Licensee shall launch the Product by 30 June 2028. If it does not, Licensor may terminate this Agreement.",
        "Failure to meet a sales target for two years shall entitle Licensor to terminate this Agreement."
      })
  void aMissedDutyIsAGroundWhereItIsOnlyPointedTo(String clause) {
    assertThat(
            Read.granted("2. " + clause).facts().termination().nonPerformanceByLicensor().value())
        .contains(true);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"Licensor may terminate ", "within thirty (30) days ", "; or (b) if Licensee "})
  void hostileTextIsReadInTime(String part) {
    HostileText.isReadInTime(part);
  }

  @Test
  void anEmptyTextStatesNothing() {
    assertThat(Read.whole("").facts().termination().breachBy()).isInstanceOf(Fact.NotStated.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Licensor may cancel this Agreement |if sales revenue in a year does not reach the forecast| for it.",
        "Licensor may terminate this Agreement |if Licensee does not make sales that bring royalties equal to "
            + "or greater than the Quota Amount|."
      })
  void aQuotaOrAForecastThatIsMissedIsAGroundOfTheLicensor(String clause) {
    Read read = Read.granted("2. Termination. " + clause);
    Fact<Boolean> ends = read.facts().termination().nonPerformanceByLicensor();
    assertThat(ends.value()).contains(true);
    assertThat(read.proves(ends)).isTrue();
  }

  @Test
  void anItemMayBeginWithWhoseRightItIs() {
    Read read =
        Read.granted(
            "2. Termination\n\nThis Agreement lasts three years unless earlier ended:\n\n"
                + "2.1 |By either party for any reason by giving six months' written notice|.");
    Termination termination = read.facts().termination();
    assertThat(termination.convenienceBy().value()).contains(Sides.both());
    assertThat(termination.convenienceNoticeDays().value()).contains(180);
  }

  @Test
  void onADefinedEventEndsWhoeverIsSaidToActOnIt() {
    Termination termination =
        Read.granted(
                "2. Default. The following shall be events of default: (1) failure to insure the "
                    + "goods; (2) insolvency or the appointment of a receiver. 3. Upon an event of "
                    + "default Licensor may terminate this Agreement at once.")
            .facts()
            .termination();
    assertThat(termination.insolvencyBy().value()).contains(Set.of(Side.LICENSOR));
  }

  @Test
  void thatNoEventOfDefaultHasOccurredGivesNobodyARight() {
    assertThat(
            Read.granted(
                    "2. Use. Provided that no event of default has occurred, Licensee may improve "
                        + "the Software in breach of no duty.")
                .facts()
                .termination()
                .breachBy())
        .isInstanceOf(Fact.NotStated.class);
  }

  @Test
  void aProvisoNarrowsARightAndDoesNotRemoveIt() {
    assertThat(
            Read.granted(
                    "2. Termination. Each party may terminate this Agreement if the other breaches "
                        + "it materially and fails to cure the breach within sixty (60) days after "
                        + "notice, except that Licensee may not terminate it because of a delay in "
                        + "delivery of less than a week.")
                .facts()
                .termination()
                .breachBy()
                .value())
        .contains(Sides.both());
  }

  @Test
  void aMissedTargetThatIsABreachLetsTheLicensorEnd() {
    Fact<Boolean> ends =
        Read.granted(
                "2. Sales. Licensee shall buy 500 units a year. A shortfall in this quantity counts "
                    + "as a material breach. 3. Termination. Either party may terminate this Agreement "
                    + "if the other party materially breaches it and does not cure the breach "
                    + "within thirty (30) days after notice.")
            .facts()
            .termination()
            .nonPerformanceByLicensor();
    assertThat(ends.value()).contains(true);
  }
}
