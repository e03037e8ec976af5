package org.clausecheck.facts.extract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Set;
import org.clausecheck.classify.ClauseClassifier;
import org.clausecheck.facts.ContractFacts;
import org.clausecheck.facts.ContractTerm;
import org.clausecheck.facts.Fact;
import org.clausecheck.facts.Jurisdiction;
import org.clausecheck.facts.Party;
import org.clausecheck.facts.Side;
import org.clausecheck.structure.OutlineBuilder;
import org.clausecheck.text.ContractText;
import org.clausecheck.text.Texts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Parties, roles, termination, jurisdiction and term, read from whole agreements. */
class ContractReaderTest {
  private static final ContractReader READER = new ContractReader();
  private static final String OPENING =
      """
      LICENSE AGREEMENT
      This License Agreement is entered into as of January 5, 2019 (the "Effective Date") by and \
      between Northwind Labs AB, a Swedish company with its principal office at 5 Storgatan, \
      Stockholm, Sweden ("Northwind"), and Contoso Inc., a Delaware corporation with offices at \
      1 Main Street, Boston, MA 02110 ("Contoso").
      1. Grant. Northwind hereby grants to Contoso an exclusive license under the Patents.
      """;

  private static ContractFacts read(String clauses) {
    ContractText text = Texts.contract(OPENING + clauses);
    return READER.extract(
        ClauseClassifier.shipped().classify(text, new OutlineBuilder().build(text)));
  }

  private static <T> T answer(Fact<T> fact) {
    return fact.value().orElseThrow(() -> new AssertionError(fact.toString()));
  }

  @Test
  void partiesHaveTheirAliasesHomesAndTheRoleOfTheGrant() {
    ContractFacts facts = read("");
    assertThat(facts.parties())
        .extracting(Party::name)
        .containsExactly("Northwind Labs AB", "Contoso Inc.");
    assertThat(facts.parties())
        .extracting(Party::role)
        .containsExactly(Party.Role.LICENSOR, Party.Role.LICENSEE);
    assertThat(facts.parties().get(1).homes())
        .extracting(h -> h.code())
        .containsExactly("US-DE", "US-MA");
  }

  @Test
  void whoServesTheOtherForMoneyStandsWhereALicensorWould() {
    ContractFacts facts =
        Read.whole(
                "This Hosting Agreement is between Elm Systems, Inc. (\"Elm\") and Birch Foods, Inc. "
                    + "(\"Birch\").\n\n1. Services. Elm shall host the web site for Birch.\n\n2. Fees. "
                    + "Birch shall pay Elm $175 per month.\n")
            .facts();
    assertThat(facts.parties())
        .extracting(Party::role)
        .containsExactly(Party.Role.LICENSOR, Party.Role.LICENSEE);
  }

  @Test
  void aRightWithoutCauseBelongsToTheOneNamed() {
    ContractFacts facts =
        read(
            "2. Termination. Contoso may terminate this Agreement for convenience upon ninety (90) days' written notice.\n");
    assertThat(answer(facts.termination().convenienceBy())).isEqualTo(Set.of(Side.LICENSEE));
    assertThat(answer(facts.termination().convenienceNoticeDays())).isEqualTo(90);
  }

  @Test
  void neitherPartyMayIsNoRight() {
    ContractFacts facts =
        read("2. Termination. Neither party may terminate this Agreement for convenience.\n");
    assertThat(facts.termination().convenienceBy()).isInstanceOf(Fact.NotStated.class);
  }

  @Test
  void anItemOfAListHasTheRightOfItsLeadIn() {
    ContractFacts facts =
        read(
            "2. Termination. Either party may terminate this Agreement if the other party: (a) materially "
                + "breaches this Agreement and fails to cure such breach within sixty (60) days after notice; "
                + "or (b) becomes insolvent.\n");
    assertThat(answer(facts.termination().breachBy()))
        .isEqualTo(Set.of(Side.LICENSOR, Side.LICENSEE));
    assertThat(answer(facts.termination().cureDays())).isEqualTo(60);
    assertThat(answer(facts.termination().insolvencyBy()))
        .isEqualTo(Set.of(Side.LICENSOR, Side.LICENSEE));
    assertThat(facts.termination().convenienceBy()).isInstanceOf(Fact.NotStated.class);
  }

  @Test
  void lawAndSeatAreHeldAgainstTheHomes() {
    ContractFacts facts =
        read(
            "2. Law. This Agreement is governed by the laws of the State of Delaware. Any dispute shall be "
                + "finally settled by arbitration in Geneva, Switzerland under the ICC Rules.\n");
    assertThat(answer(facts.jurisdiction().lawCode())).isEqualTo("US-DE");
    assertThat(answer(facts.jurisdiction().lawRelation()))
        .isEqualTo(Jurisdiction.Relation.LICENSEE_HOME);
    assertThat(answer(facts.jurisdiction().forum())).isEqualTo(Jurisdiction.Forum.ARBITRATION);
    assertThat(answer(facts.jurisdiction().forumRelation()))
        .isEqualTo(Jurisdiction.Relation.NEUTRAL);
  }

  @Test
  void aLawLeftBlankIsRedactedAndNotMissing() {
    ContractFacts facts = read("2. Law. This Agreement shall be governed by the laws of [***].\n");
    assertThat(facts.jurisdiction().law()).isInstanceOf(Fact.Redacted.class);
  }

  @Test
  void theEndIsTheAnniversaryAndRenewalHasItsNotice() {
    ContractFacts facts =
        read(
            "2. Term. This Agreement shall commence on the Effective Date and continue for five (5) years. "
                + "It shall automatically renew for successive one (1) year terms unless either party gives "
                + "notice at least sixty (60) days prior to the end of the term.\n");
    assertThat(answer(facts.term().kind())).isEqualTo(ContractTerm.Kind.FIXED);
    assertThat(answer(facts.term().end())).isEqualTo(LocalDate.of(2024, 1, 5));
    assertThat(answer(facts.term().renewal())).isEqualTo(ContractTerm.Renewal.AUTOMATIC);
    assertThat(answer(facts.term().renewalNoticeDays())).isEqualTo(60);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "(a) ",
        "\"",
        "between ",
        "Licensor may terminate ",
        "of the laws of ",
        "; and (i) "
      })
  void hostileTextEndsInTime(String part) {
    assertTimeoutPreemptively(
        Duration.ofSeconds(20), () -> read("2. " + part.repeat(40_000 / part.length()) + "\n"));
  }
}
