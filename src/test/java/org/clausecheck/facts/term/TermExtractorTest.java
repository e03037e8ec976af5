package org.clausecheck.facts.term;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.clausecheck.facts.ContractTerm;
import org.clausecheck.facts.ContractTerm.Kind;
import org.clausecheck.facts.ContractTerm.Renewal;
import org.clausecheck.facts.Fact;
import org.clausecheck.facts.Period;
import org.clausecheck.facts.extract.HostileText;
import org.clausecheck.facts.extract.Read;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How long an agreement lasts and who renews it; the words that prove it are marked. */
class TermExtractorTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "|This Agreement shall commence on the Effective Date and continue for five (5) years|.;"
            + " FIXED; 2025-03-01",
        "|The term of this Agreement shall be eighteen months from the Effective Date|.; FIXED;"
            + " 2021-09-01",
        "|This Agreement shall remain in force until December 31, 2024|.; FIXED; 2024-12-31"
      })
  void aFixedTermEndsOnADay(String clause, Kind kind, LocalDate end) {
    Read read = Read.granted("2. Term. " + clause);
    ContractTerm term = read.facts().term();

    assertThat(term.kind().value()).contains(kind);
    assertThat(term.end().value())
        .hasValueSatisfying(e -> assertThat(e).isBetween(end.minusDays(1), end.plusDays(1)));
    assertThat(read.proves(term.kind())).isTrue();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "|This Agreement shall remain in effect until the expiration of the Support Period|.; FIXED",
        "|\"Term\" means the period beginning on the Effective Date and ending three (3) years thereafter|.; FIXED",
        "|This Agreement continues in effect until the acceptance of the last Milestone|.; PROJECT",
        "|This Agreement remains valid until the expiration of the last copyright in the Software|.; PATENT_LIFE",
        "|This Agreement shall continue in effect until either party gives the other thirty (30) days' notice|.;"
            + " INDEFINITE_UNTIL_TERMINATED"
      })
  void theWordsOfTheEndDecideTheKindOfTerm(String clause, Kind kind) {
    Read read = Read.granted("2. Term. " + clause);
    assertThat(read.facts().term().kind().value()).contains(kind);
    assertThat(read.proves(read.facts().term().kind())).isTrue();
  }

  @Test
  void withoutATermTheAgreementLastsAsItsLicenceDoes() {
    assertThat(
            Read.granted(
                    "2. Grant. Licensor hereby grants Licensee a perpetual license to use the Software.")
                .facts()
                .term()
                .kind()
                .value())
        .contains(Kind.PERPETUAL);
  }

  @ParameterizedTest
  @CsvSource({"perpetual, false", "irrevocable, true", "'perpetual, irrevocable', false"})
  void aLicenceThatIsOnlyIrrevocableIsNotCalledPerpetual(String words, boolean only) {
    ContractTerm term =
        Read.granted(
                "2. Grant. Licensor hereby grants to Licensee a "
                    + words
                    + " license to use the "
                    + "Software.")
            .facts()
            .term();
    assertThat(term.licencePerpetual().value()).contains(true);
    assertThat(term.licenceIrrevocable().value().isPresent()).isEqualTo(only);
  }

  @Test
  void aTermMayRenewItselfUnlessNoticeIsGiven() {
    Read read =
        Read.granted(
            "2. Term. This Agreement continues for five (5) years from the Effective Date. |It shall "
                + "automatically renew for successive terms of one (1) year unless either party "
                + "gives notice at least sixty (60) days before the end of the term|.");
    ContractTerm term = read.facts().term();

    assertThat(term.renewal().value()).contains(Renewal.AUTOMATIC);
    assertThat(term.renewalNoticeDays().value()).contains(60);
    assertThat(read.proves(term.renewal())).isTrue();
  }

  @Test
  void aTermThatShallNotRenewDoesNot() {
    assertThat(
            Read.granted(
                    "2. Term. This Agreement continues for five (5) years. It shall not renew "
                        + "automatically.")
                .facts()
                .term()
                .renewal()
                .value())
        .contains(Renewal.NONE);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Licensee shall keep records for five (5) years.",
        "The warranty continues for two (2) years from delivery.",
        "The duties of confidentiality remain in force for ten (10) years."
      })
  void theLifeOfSomethingElseIsNoTerm(String clause) {
    assertThat(Read.granted("2. General. " + clause).facts().term().length())
        .isInstanceOf(Fact.NotStated.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "shall continue for five (5) years ",
        "until the expiration of ",
        "renew for one year "
      })
  void hostileTextIsReadInTime(String part) {
    HostileText.isReadInTime(part);
  }

  @Test
  void anEmptyTextStatesNothing() {
    assertThat(Read.whole("").facts().term().length()).isInstanceOf(Fact.NotStated.class);
  }

  @Test
  void theRenewalsPeriodIsNotTheLengthBetweenTwoDays() {
    ContractTerm term =
        Read.granted(
                "2. Term. This Agreement shall commence on May 1, 2020 and ends at April 30, 2029, with "
                    + "automatic renewals each for a period of five (5) years.\n")
            .facts()
            .term();
    assertThat(term.length().value().flatMap(Period::iso)).contains("P9Y");
    assertThat(term.renewal().value()).contains(ContractTerm.Renewal.AUTOMATIC);
  }

  @Test
  void anEndThatAnExhibitNamesIsFollowedOrUnclear() {
    String term =
        "2. Term. This Agreement shall continue in force until the termination date specified in "
            + "Exhibit A.\n\n";
    assertThat(Read.granted(term).facts().term().kind()).isInstanceOf(Fact.Unclear.class);
    ContractTerm followed =
        Read.granted(term + "EXHIBIT A\n\nTermination Date: September 30, 2024\n").facts().term();
    assertThat(followed.kind().value()).contains(ContractTerm.Kind.FIXED);
    assertThat(followed.end().value()).contains(LocalDate.of(2024, 9, 30));
  }

  @Test
  void aBlankLengthIsALengthAllTheSame() {
    ContractTerm term =
        Read.granted(
                "2. Term. This Agreement commences on the Effective Date and shall continue for a "
                    + "period of [***] unless terminated earlier.\n")
            .facts()
            .term();
    assertThat(term.kind().value()).contains(ContractTerm.Kind.FIXED);
    assertThat(term.length()).isInstanceOf(Fact.Redacted.class);
  }

  @Test
  void aPeriodFromAnotherEventDoesNotRunFromTheEffectiveDate() {
    ContractTerm term =
        Read.granted(
                "2. Term. The term of this Agreement will begin on the Effective Date and will end three "
                    + "(3) years from the date the Application becomes accessible to members.\n")
            .facts()
            .term();
    assertThat(term.end().value()).isEmpty();
  }

  @Test
  void patentsThatDoNotDecideAreNoPatentLife() {
    assertThat(
            Read.granted(
                    "2. Term. This Agreement continues until 31 December 2028, whether or not the "
                        + "Licensed Patents are then in force.\n")
                .facts()
                .term()
                .kind()
                .value())
        .contains(ContractTerm.Kind.FIXED);
  }

  @Test
  void aRenewalThatFailsUnlessThePartiesAgreeIsOneByAgreement() {
    Read read =
        Read.granted(
            "2. Term. This Agreement lasts for three (3) years and renews automatically for one (1) year each, "
                + "|unless a party gives sixty (60) days notice or the parties do not agree in writing| on the "
                + "minimum for the renewal year.\n");
    assertThat(read.facts().term().renewal().value()).contains(ContractTerm.Renewal.MUTUAL);
    assertThat(read.proves(read.facts().term().renewal())).isTrue();
  }

  @Test
  void ofTwoEndsTheEarlierMakesItFixed() {
    ContractTerm term =
        Read.granted(
                "2. Term. This Agreement continues for six (6) years from the Effective Date or "
                    + "until the last Licensed Patent expires, whichever is the earlier.")
            .facts()
            .term();
    assertThat(term.kind().value()).contains(ContractTerm.Kind.FIXED);
    assertThat(term.length().value().orElseThrow().amount()).hasValue(6);
  }

  @Test
  void aTimeWithinWhichAConditionMustBeMetIsNoTerm() {
    ContractTerm term =
        Read.granted(
                "2. Term. This Agreement takes effect once both parties sign the quality plan "
                    + "within sixty (60) days after the date hereof and remains in force until "
                    + "terminated by either party.")
            .facts()
            .term();
    assertThat(term.length().value()).isEmpty();
  }
}
