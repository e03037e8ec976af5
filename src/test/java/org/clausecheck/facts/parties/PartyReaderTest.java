package org.clausecheck.facts.parties;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.List;
import org.clausecheck.facts.Party;
import org.clausecheck.facts.extract.Read;
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
  void aSentenceAllInCapitalsIsNobodysName() {
    assertThat(
            names(
                "This Agreement is made between Tamarack Films, Inc. (\"Tamarack\") and Sumac Pictures, Inc. "
                    + "(\"Sumac\").\n\nALL DISPUTES SHALL BE SETTLED BY ARBITRATION UNDER THE RULES SET FORTH "
                    + "BY THE AMERICAN ARBITRATION ASSOCIATION IN THE STATE OF NEVADA."))
        .containsExactly("Tamarack Films, Inc.", "Sumac Pictures, Inc.");
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

  @Test
  void namesInSmallLettersAreToldByTheirEnding() {
    List<Party> parties =
        parties(
            "This Agreement is made between garden.com, Inc., a Delaware corporation (\"garden\"), and "
                + "e-petals, Inc., a Nevada corporation (\"Provider\").");
    assertThat(parties)
        .extracting(Party::name)
        .containsExactly("garden.com, Inc.", "e-petals, Inc.");
    assertThat(parties.get(0).aliases()).containsExactly("garden");
  }

  @Test
  void peopleQuotedNamesAndPlacesInNamesAreRead() {
    assertThat(
            names(
                "This Agreement is made between Dr. Ann B. Field (the \"Consultant\") and European "
                    + "Micro (\"Distributor\")."))
        .containsExactly("Dr. Ann B. Field", "European Micro");
    assertThat(
            names(
                "This Agreement is made between \"Talk Holding AG\", a company under Swiss law, "
                    + "represented by its chief executive and Chief Technology Officer Max Muster, and "
                    + "PC Call B.V., a Dutch company (\"Call\")."))
        .containsExactly("Talk Holding AG", "PC Call B.V.");
  }

  @Test
  void otherPapersAndStreetsAreNoParties() {
    assertThat(
            names(
                "This Agreement is made between Acme Inc. (\"Acme\"), 3900A 31st Street North, "
                    + "St. Petersburg, Florida, and Beta Ltd. (\"Beta\"). The Quality Agreement and the "
                    + "Master Services Agreement (\"Services\") stay in force."))
        .containsExactly("Acme Inc.", "Beta Ltd.");
  }

  @Test
  void aNameWithoutAliasIsCalledAsTheOneWhoActs() {
    List<Party> parties =
        parties(
            "This Agreement is made between Tripod Technology, Inc. (\"Tripod\") and Unicum "
                + "Corporation, 780 Long Road, San Jose, California. Tripod appoints Distributor its "
                + "distributor. Distributor shall pay the price. Distributor shall keep books. Tripod "
                + "shall deliver products.");
    assertThat(parties.get(1).name()).isEqualTo("Unicum Corporation");
    assertThat(parties.get(1).aliases()).containsExactly("Distributor");
    assertThat(parties.get(1).role()).isEqualTo(Party.Role.LICENSEE);
  }

  @Test
  void whomWeCallYouIsAParty() {
    List<Party> parties =
        parties(
            "This Agreement is made between \u25cf Duck Agency, LLC, a Delaware limited liability "
                + "company (\"we,\" \"us,\" or \"our\"); and \u25cf a company with offices at ____. "
                + "We grant you a licence to use the System. You shall pay us a fee. You must keep books.");
    assertThat(parties).extracting(Party::name).containsExactly("Duck Agency, LLC", "You");
    assertThat(parties)
        .extracting(Party::role)
        .containsExactly(Party.Role.LICENSOR, Party.Role.LICENSEE);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "between A ",
        "and e-a, ",
        "\u25cf Dr. A's ",
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

  private static List<String> homes(Party party) {
    return party.homes().stream().map(home -> home.code()).toList();
  }

  private static final String ACME_AND_BETA =
      "This Agreement is made between Acme Widgets, Inc. (\"Acme\") and Beta Ltd. (\"Beta\").";

  @Test
  void streetsAreNoPlaces() {
    List<Party> parties =
        parties(
            "This Agreement is made between Acme Inc., a Nevada (USA) corporation (\"Acme\") and Sun "
                + "Technology Ltd., with its office at No. 258, Nanjing East Road, Taipei 10051 "
                + "(\"Sun\"). Acme is owned by Holding, a Delaware corporation.");
    assertThat(homes(parties.get(0))).containsExactly("US-NV");
    assertThat(homes(parties.get(1))).containsExactly("TW");
  }

  @Test
  void addressesInTwoColumnsComeInTheOrderOfTheNames() {
    List<Party> parties =
        parties(
            ACME_AND_BETA
                + "\n\nACME WIDGETS, INC.      BETA LTD. 1600 East Place      44 Great Parkway "
                + "Santa Ana, CA 92705      Boston, MA 02110");
    assertThat(homes(parties.get(0))).containsExactly("US-CA");
    assertThat(homes(parties.get(1))).containsExactly("US-MA");
  }

  @Test
  void aPartyIsNotAtHomeWhereTheNextOneIs() {
    List<Party> parties =
        parties(
            "This Agreement is made between Bioeq AG, having its place of business at [***] "
                + "(\"Bioeq\") and Coral Inc., having its place of business at 333 Twin Drive, Redwood "
                + "City, CA 94065, USA (\"Licensee\").");
    assertThat(homes(parties.get(0))).isEmpty();
    assertThat(homes(parties.get(1))).containsExactly("US-CA");
  }

  @Test
  void noticesAndSentencesTellAHomeToo() {
    List<Party> parties =
        parties(
            ACME_AND_BETA
                + "\n\nNotices. If to Acme: The President, 111 West Avenue, Monrovia, CA 91016.\n\n"
                + "Beta Ltd. is located in the Industrial Park, Chunhua Town, Shandong Province.");
    assertThat(homes(parties.get(0))).containsExactly("US-CA");
    assertThat(homes(parties.get(1))).containsExactly("CN");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "(\"Sun\"). The parties first met in Geneva, Switzerland, at a fair in 2019.",
        "(\"Sun\").\n\nBoth parties took part in 3 trials in Oslo, Norway.",
        "(hereinafter \"Sun\"). Trials were held on 4 sites in Osaka, Japan."
      })
  void aPartyIsNotAtHomeWhereTheNextSentencePlays(String next) {
    List<Party> parties =
        parties(
            "This Agreement is made between Acme Inc., a Nevada corporation (\"Acme\") and Sun Ltd., "
                + "with its office at 258 King Street, Boston, Massachusetts "
                + next);
    assertThat(homes(parties.get(1))).containsExactly("US-MA");
  }

  @Test
  void theNextSentenceMayTellWhereAPartyIs() {
    assertThat(
            parties(
                "This Agreement is made between Acme Inc., a Nevada corporation (\"Acme\") and Sun Ltd. "
                    + "(\"Sun\"). Its registered office is at 258 King Street, Boston, Massachusetts."))
        .last()
        .satisfies(sun -> assertThat(homes(sun)).containsExactly("US-MA"));
  }
}
