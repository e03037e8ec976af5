package org.clausecheck.facts.disputes;

import static org.assertj.core.api.Assertions.assertThat;

import org.clausecheck.facts.Fact;
import org.clausecheck.facts.Jurisdiction;
import org.clausecheck.facts.Jurisdiction.Forum;
import org.clausecheck.facts.extract.HostileText;
import org.clausecheck.facts.extract.Read;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whose law governs and where disputes go; the words that prove it are marked. */
class JurisdictionExtractorTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "|This Agreement is governed by the laws of the State of New York|.; US-NY",
        "|This Agreement shall be construed in accordance with English law|.; GB",
        "|The laws of Germany govern this Agreement|.; DE",
        "|Governing law: Delaware|.; US-DE"
      })
  void theLawIsAStateOrACountry(String clause, String code) {
    Read read = Read.granted("2. Law. " + clause);

    assertThat(read.facts().jurisdiction().lawCode().value()).contains(code);
    assertThat(read.proves(read.facts().jurisdiction().lawCode())).isTrue();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "This Agreement is governed by the federal laws of the United States of America and the"
            + " laws of the State of New Jersey.; US-NJ",
        "This Agreement shall be construed under the federal laws of Canada and the laws of the"
            + " Province of Ontario.; CA-ON",
        "This Agreement is governed by the laws of the State of New York and the federal laws of"
            + " the United States.; US-NY",
        "This Agreement is governed by the laws of the United States.; US"
      })
  void theLawOfAStateDecidesBesideThatOfItsCountry(String clause, String code) {
    assertThat(Read.granted("2. Law. " + clause).facts().jurisdiction().lawCode().value())
        .contains(code);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Licensee is a company organized under the laws of Germany.",
        "The parties shall comply with the export laws of the United States."
      })
  void aLawThatDoesNotGovernIsNone(String clause) {
    assertThat(Read.granted("2. General. " + clause).facts().jurisdiction().lawCode())
        .isInstanceOf(Fact.NotStated.class);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "|Any action shall be brought exclusively in the courts of Delaware|.; COURTS; US-DE; true",
        "|The parties submit to the non-exclusive jurisdiction of the courts of Delaware|.; COURTS;"
            + " US-DE; false",
        "|Any dispute shall be finally settled by arbitration held in Geneva, Switzerland|.;"
            + " ARBITRATION; CH; true"
      })
  void aForumHasItsPlaceAndMayBeTheOnlyOne(String clause, Forum forum, String code, boolean only) {
    Read read = Read.granted("2. Disputes. " + clause);
    Jurisdiction jurisdiction = read.facts().jurisdiction();

    assertThat(jurisdiction.forum().value()).contains(forum);
    assertThat(jurisdiction.forumCode().value()).contains(code);
    assertThat(jurisdiction.forumExclusive().value()).contains(only);
    assertThat(read.proves(jurisdiction.forum())).isTrue();
  }

  @Test
  void aSeatMayStandInItsOwnSentence() {
    Read read =
        Read.granted(
            "2. Disputes. Any dispute shall be finally settled by arbitration under the rules of "
                + "SIAC. |The seat is Singapore.|");

    assertThat(read.facts().jurisdiction().forumCode().value()).contains("SG");
    assertThat(read.proves(read.facts().jurisdiction().forumCode())).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Licensee shall disclose it where required by the order of a court.",
        "No arbitration is pending against Licensee.",
        "The dispute shall not be subject to arbitration."
      })
  void whatOnlyMentionsACourtOrAnArbitrationIsNoForum(String clause) {
    assertThat(Read.granted("2. General. " + clause).facts().jurisdiction().forum())
        .isInstanceOf(Fact.NotStated.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Any dispute shall be submitted to non-binding mediation under the rules of the American"
            + " Arbitration Association.",
        "A dispute is referred to mediation before a JAMS mediator.",
        "The dispute is determined by an expert, to be appointed by the American Arbitration"
            + " Association.",
        "Licensee pays the sums awarded through settlement, judgment, arbitration or otherwise in"
            + " such action."
      })
  void neitherMediationNorAnExpertIsAForum(String clause) {
    Jurisdiction jurisdiction = Read.granted("2. Disputes. " + clause).facts().jurisdiction();

    assertThat(jurisdiction.forum().value()).isEmpty();
    assertThat(jurisdiction.institution().value()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Licensee may end the offer where a decision by a court of the United States shall be"
            + " rendered on such notes.",
        "The Kingdome is the home venue of a team of Seattle, Washington.",
        "Data is not transferred in a manner that moves it from one jurisdiction to any other"
            + " jurisdiction in Germany.",
        "No consent from the other party or any court having jurisdiction is needed."
      })
  void courtsNamedForAnotherPurposeAreNoForum(String clause) {
    assertThat(Read.granted("2. General. " + clause).facts().jurisdiction().forum().value())
        .isEmpty();
  }

  @Test
  void theStateOfAFederalCourtIsItsPlace() {
    Jurisdiction jurisdiction =
        Read.granted(
                "2. Any suit shall be brought only in the United States District Court for the"
                    + " Southern District of Texas.")
            .facts()
            .jurisdiction();

    assertThat(jurisdiction.forumCode().value()).contains("US-TX");
  }

  @Test
  void theNextSentenceNamesTheSeat() {
    Read read =
        Read.granted(
            "2. Any dispute shall be settled by binding arbitration. |The venue for such"
                + " arbitration will be Santa Clara County, California.|");

    assertThat(read.facts().jurisdiction().forumCode().value()).contains("US-CA");
    assertThat(read.proves(read.facts().jurisdiction().forumCode())).isTrue();
  }

  @Test
  void aLegalActionInACityIsAForum() {
    Jurisdiction jurisdiction =
        Read.granted(
                "2. Any legal action under this Agreement shall be in San Francisco, California.")
            .facts()
            .jurisdiction();

    assertThat(jurisdiction.forum().value()).contains(Jurisdiction.Forum.COURTS);
    assertThat(jurisdiction.forumCode().value()).contains("US-CA");
  }

  @Test
  void theRiderOfAStateDoesNotChooseTheLaw() {
    assertThat(
            Read.granted(
                    "ADDENDUM REQUIRED BY THE STATE OF NEW YORK\n\n"
                        + "This addendum is governed by the laws of the State of New York.\n\n"
                        + "3. Governing Law. This Agreement shall be interpreted and construed"
                        + " under the laws of the State of Texas.")
                .facts()
                .jurisdiction()
                .lawCode()
                .value())
        .contains("US-TX");
  }

  @Test
  void homesThatAllPartiesShareNeedNoRoles() {
    assertThat(
            Read.whole(
                    "COOPERATION AGREEMENT\n\n"
                        + "This Agreement is made on March 1, 2020 between Acme Rides, Inc., a"
                        + " Texas corporation (\"Acme\"), and Beta Cars, Inc., a Texas corporation"
                        + " (\"Beta\").\n\n"
                        + "1. Law. This Agreement is governed by the laws of the State of Texas.")
                .facts()
                .jurisdiction()
                .lawRelation()
                .value())
        .contains(Jurisdiction.Relation.BOTH_HOME);
  }

  @ParameterizedTest
  @ValueSource(strings = {"governed by the laws of ", "arbitration in Geneva, ", "the courts of "})
  void hostileTextIsReadInTime(String part) {
    HostileText.isReadInTime(part);
  }

  @Test
  void anEmptyTextStatesNothing() {
    assertThat(Read.whole("").facts().jurisdiction().law()).isInstanceOf(Fact.NotStated.class);
  }

  @Test
  void theCourtThatHasJurisdictionOverAPartyIsAtItsHome() {
    Read read =
        Read.granted(
            "2. Disputes. Any dispute shall be |brought before the court having jurisdiction over"
                + " Licensor.|");
    assertThat(read.facts().jurisdiction().forumCode().value()).contains("US-DE");
    assertThat(read.proves(read.facts().jurisdiction().forumPlace())).isTrue();
  }
}
