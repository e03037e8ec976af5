package org.clausecheck.facts.parties;

import static org.assertj.core.api.Assertions.assertThat;
import static org.clausecheck.facts.Party.Role.BOTH;
import static org.clausecheck.facts.Party.Role.LICENSEE;
import static org.clausecheck.facts.Party.Role.LICENSOR;
import static org.clausecheck.facts.Party.Role.NEITHER;

import java.util.List;
import org.clausecheck.facts.Party;
import org.clausecheck.facts.extract.Read;
import org.junit.jupiter.api.Test;

/** Who licenses to whom, whatever the agreement calls them. */
class RoleReaderTest {
  private static List<Party.Role> roles(String clauses) {
    return Read.whole(
            "This Agreement is made between Alder Optics Ltd., a company of England (\"Alder\"), and"
                + " Birch Instruments GmbH, a company of Germany (\"Birch\").\n\n"
                + clauses)
        .facts()
        .parties()
        .stream()
        .map(Party::role)
        .toList();
  }

  @Test
  void whoeverGrantsTheLicenceIsTheLicensor() {
    assertThat(roles("1. License. Birch hereby grants Alder a license to use the Lens Patents.\n"))
        .containsExactly(LICENSEE, LICENSOR);
  }

  @Test
  void anAppointmentGrantsToo() {
    assertThat(
            roles(
                "1. Appointment. Alder appoints Birch as its distributor of Lenses in Austria.\n"))
        .containsExactly(LICENSOR, LICENSEE);
  }

  @Test
  void aGrantBackDoesNotMakeACrossLicence() {
    assertThat(
            roles(
                "1. License. Alder hereby grants to Birch a license to make and sell Lenses.\n\n"
                    + "2. Grant back. Birch hereby grants back to Alder a license to use its"
                    + " Improvements.\n"))
        .containsExactly(LICENSOR, LICENSEE);
  }

  @Test
  void marksLicensedBackForPromotionDoNotVote() {
    assertThat(
            roles(
                "1. License. Alder hereby grants to Birch a license to make and sell Lenses.\n\n"
                    + "2. Trademarks. Birch hereby grants to Alder a license to use the Birch Marks"
                    + " to promote the Lenses.\n"))
        .containsExactly(LICENSOR, LICENSEE);
  }

  @Test
  void equalGrantsBothWaysAreACrossLicence() {
    assertThat(
            roles(
                "1. Cross-license. Each party hereby grants to the other party a license under its"
                    + " patents to make and sell instruments.\n"))
        .containsExactly(BOTH, BOTH);
  }

  @Test
  void whereNothingIsGrantedNobodyLicenses() {
    assertThat(roles("1. Confidentiality. Each party shall keep the other's information secret.\n"))
        .containsExactly(NEITHER, NEITHER);
  }
}
