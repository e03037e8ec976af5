package org.clausecheck.facts.kind;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.clausecheck.classify.ClauseClassifier;
import org.clausecheck.structure.OutlineBuilder;
import org.clausecheck.text.ContractText;
import org.clausecheck.text.Texts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class AmendmentReaderTest {
  private static Optional<Amendment> read(String text) {
    ContractText contract = Texts.contract(text);
    return AmendmentReader.read(
        ClauseClassifier.shipped().classify(contract, new OutlineBuilder().build(contract)));
  }

  @Test
  void openingWordsSayWhatIsAmended() {
    Map<String, String> amended =
        Map.of(
            "AMENDMENT NO. 2 TO MANUFACTURING AND SUPPLY AGREEMENT\nTHIS AMENDMENT NO. 2 (this"
                + " \"Amendment\") to the Manufacturing and Supply Agreement dated as of",
            "MANUFACTURING AND SUPPLY AGREEMENT",
            "FIRST AMENDMENT TO DISTRIBUTOR AGREEMENT\nTHIS FIRST AMENDMENT is made",
            "DISTRIBUTOR AGREEMENT",
            "Exhibit 10.2\nThis Amendment #3 to the Manufacturing Agreement (this \"Amendment #3\")",
            "Manufacturing Agreement",
            "[LOGO] AMENDMENT TO SECTION 2, PART B OF THE CO-BRANDING AGREEMENT\nThis amendment",
            "CO-BRANDING AGREEMENT",
            "ZEBRA PROGRAM ADDENDUM TO DISTRIBUTOR AGREEMENT\nTHIS ADDENDUM is made on",
            "DISTRIBUTOR AGREEMENT",
            "AMENDMENT NO. 3 TO NORDVIK FOODS, LLC MANUFACTURING AGREEMENT\nThis Amendment No. 3"
                + " amends that certain Manufacturing Agreement",
            "NORDVIK FOODS, LLC MANUFACTURING AGREEMENT",
            "This Amendment is entered into by A and B. A and B having previously entered into a"
                + " Distributor Agreement (\"Agreement\") of March 1, 1996, now mutually agree to amend"
                + " that Agreement as follows",
            "Distributor Agreement",
            "This is the First Amendment (\"First Amendment\") to the Development Agreement entered",
            "Development Agreement");
    amended.forEach(
        (opening, title) ->
            assertThat(read(opening)).as(opening).map(Amendment::amends).contains(title));
  }

  @Test
  void anAmendmentThatDoesNotNameItsAgreementIsOneStill() {
    assertThat(
            read(
                "NON-COMPETITION AGREEMENT AMENDMENT NO. 1\nThis NON-COMPETITION AGREEMENT"
                    + " AMENDMENT NO. 1 (this \"Amendment\") is entered into between Vivint and Bywater."))
        .isPresent();
  }

  @Test
  void agreementsThatSpeakOfAmendmentsAreNone() {
    List<String> openings =
        List.of(
            "AMENDED AND RESTATED LICENSE AGREEMENT\nThis Amended and Restated License Agreement is"
                + " made between A and B and amends the Amendment No. 1 to the License Agreement.",
            "AMENDMENT AND RESTATEMENT OF THE LICENSE AGREEMENT\nThis Agreement is made",
            "MANUFACTURING AGREEMENT\nThis Manufacturing Agreement is made. The parties enter into"
                + " a First Amendment to Development and License Agreement today.",
            "LICENCE AGREEMENT\nThis agreement is made between A and B, as amended by Amendment No."
                + " 2 to the Licence Agreement.",
            "CO-OPERATION AGREEMENT\n(2014 Amendment)\nThis Co-operation Agreement (2014 Amendment) is"
                + " made between A and B.",
            "ENDORSEMENT AGREEMENT\nThis supplemental agreement is made under the schedule to the"
                + " Primary Agreement.",
            "SUPPLY AGREEMENT\n7.2 Term of Facility Addendum 50\n16.1 Amendment to this Agreement 61",
            "LICENCE AGREEMENT as amended through Amendment No. 3\nThis Licence Agreement is made between A"
                + " and B.",
            "SECOND AMENDED AND RESTATED SUPPLY AGREEMENT\nThis Second Amended and Restated Supply"
                + " Agreement is made between A and B; the Old Agreement is hereby amended.");
    openings.forEach(opening -> assertThat(read(opening)).as(opening).isEmpty());
  }

  @Test
  void whatItChangesIsPointedToInItsOwnWordsWithThePlace() {
    List<String> changes =
        read("""
                AMENDMENT NO. 1 TO LICENCE AGREEMENT
                This Amendment No. 1 to the Licence Agreement is made between A and B.
                1. Section 2.1 of the Agreement is deleted and replaced as follows.
                2. Exhibit B is hereby amended by adding lot 7.
                3. Except as amended hereby, the Agreement remains in full force and effect.
                4. The parties shall meet.
                """)
            .orElseThrow()
            .changes();
    assertThat(changes).hasSize(2);
    assertThat(changes.get(0))
        .contains("Section 2.1 of the Agreement is deleted")
        .endsWith("(line 3)");
    assertThat(changes.get(1)).contains("Exhibit B is hereby amended").endsWith("(line 4)");
  }

  @Test
  @Timeout(value = 20, unit = TimeUnit.SECONDS)
  void hostileOpeningsTakeLinearTime() {
    for (String hostile :
        List.of(
            "this ".repeat(2_000),
            "first amendment no ".repeat(500),
            "amendment" + " ".repeat(3_000) + "to",
            "a ".repeat(3_000),
            "amendment to the section section section ".repeat(100),
            "exhibit exhibit a.b.c ".repeat(300),
            "first amendment to " + "And ".repeat(700),
            "first amendment to A" + " to the A and".repeat(200))) {
      read(hostile);
    }
  }
}
