package org.clausecheck.facts.extract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.List;
import org.clausecheck.facts.Party;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Names, aliases and homes as openings write them. */
class PartyReaderTest {
  private static List<Party> parties(String opening) {
    return Read.whole(opening + "\n\n1. Term. This Agreement lasts for five years.\n")
        .facts()
        .parties();
  }

  private static List<String> names(String opening) {
    return parties(opening).stream().map(Party::name).toList();
  }

  @Test
  void apostrophesSlashesAndBracketsBelongToTheName() {
    assertThat(
            names(
                "This Agreement is made between Reed's, Inc., a Delaware corporation (\"Reed's\") and "
                    + "North/South Transfer Corporation, an Oregon corporation (\"Company\")."))
        .containsExactly("Reed's, Inc.", "North/South Transfer Corporation");
    assertThat(
            names(
                "This Agreement is made between China Houses (Hong Kong) Co., Ltd. (\"Houses\") and Acme "
                    + "Inc., a Delaware corporation (\"Acme\")."))
        .containsExactly("China Houses (Hong Kong) Co., Ltd.", "Acme Inc.");
  }

  @Test
  void aBlankMayStandForAName() {
    List<Party> parties =
        parties(
            "This Distributor Agreement dated [*] is between Lucid Inc., a New York corporation "
                + "(\"Lucid\") and [*] (\"Distributor\").");
    assertThat(parties).extracting(Party::name).containsExactly("Lucid Inc.", "[*]");
    assertThat(parties.get(1).aliases()).containsExactly("Distributor");
  }

  @Test
  void endingsInSmallLettersAndLimitedPartnershipsAreWhole() {
    assertThat(
            names(
                "This Agreement is made between Rubicon Software Group plc, a company (\"Rubicon\") and "
                    + "Great Lakes Gas Limited Partnership, a Delaware limited partnership (\"Great Lakes\")."))
        .containsExactly("Rubicon Software Group plc", "Great Lakes Gas Limited Partnership");
  }

  @Test
  void weAndYouAreWhoTheAgreementSaysTheyAre() {
    List<Party> parties =
        parties(
            "Our licence to you\n\n\"We\" and \"us\" means Paper Light B.V., a company under Dutch law. "
                + "\"You\" means Green Print S.A., a company under Polish law.\n\nYou may use the system, "
                + "and we grant you an exclusive licence for it.");
    assertThat(parties)
        .extracting(Party::name)
        .containsExactly("Paper Light B.V.", "Green Print S.A.");
    assertThat(parties)
        .extracting(Party::role)
        .containsExactly(Party.Role.LICENSOR, Party.Role.LICENSEE);
    assertThat(parties.get(0).aliases()).contains("We", "our");
  }

  @Test
  void anAgreementByOneNamedPartyAndOthersHasItsName() {
    assertThat(
            names(
                "This Agreement is made and entered into by Meet Group, Inc., a Delaware corporation (the "
                    + "\"Company\"), and each person on the signature page."))
        .contains("Meet Group, Inc.");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "between A ",
        "\"We\" and ",
        "Acme Inc. (",
        "[*] (\"",
        "Mr. X and ",
        "(\"a\") of "
      })
  void hostileOpeningsAreReadInTime(String part) {
    assertTimeoutPreemptively(
        Duration.ofSeconds(20), () -> Read.whole("between " + part.repeat(20_000 / part.length())));
  }
}
