package org.clausecheck.facts.extract;

import static org.assertj.core.api.Assertions.assertThat;

import org.clausecheck.facts.Fact;
import org.clausecheck.facts.Jurisdiction;
import org.clausecheck.facts.Jurisdiction.Forum;
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
  void the_law_is_a_state_or_a_country(String clause, String code) {
    Read read = Read.granted("2. Law. " + clause);

    assertThat(read.facts().jurisdiction().lawCode().value()).contains(code);
    assertThat(read.proves(read.facts().jurisdiction().lawCode())).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Licensee is a company organized under the laws of Germany.",
        "The parties shall comply with the export laws of the United States."
      })
  void a_law_that_does_not_govern_is_none(String clause) {
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
  void a_forum_has_its_place_and_may_be_the_only_one(
      String clause, Forum forum, String code, boolean only) {
    Read read = Read.granted("2. Disputes. " + clause);
    Jurisdiction jurisdiction = read.facts().jurisdiction();

    assertThat(jurisdiction.forum().value()).contains(forum);
    assertThat(jurisdiction.forumCode().value()).contains(code);
    assertThat(jurisdiction.forumExclusive().value()).contains(only);
    assertThat(read.proves(jurisdiction.forum())).isTrue();
  }

  @Test
  void a_seat_may_stand_in_its_own_sentence() {
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
  void what_only_mentions_a_court_or_an_arbitration_is_no_forum(String clause) {
    assertThat(Read.granted("2. General. " + clause).facts().jurisdiction().forum())
        .isInstanceOf(Fact.NotStated.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"governed by the laws of ", "arbitration in Geneva, ", "the courts of "})
  void hostile_text_is_read_in_time(String part) {
    HostileText.isReadInTime(part);
  }

  @Test
  void an_empty_text_states_nothing() {
    assertThat(Read.whole("").facts().jurisdiction().law()).isInstanceOf(Fact.NotStated.class);
  }
}
