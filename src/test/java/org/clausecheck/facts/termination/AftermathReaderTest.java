package org.clausecheck.facts.termination;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.clausecheck.facts.Fact;
import org.clausecheck.facts.Termination;
import org.clausecheck.facts.Termination.Returned;
import org.clausecheck.facts.Termination.Survivor;
import org.clausecheck.facts.extract.HostileText;
import org.clausecheck.facts.extract.Read;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AftermathReaderTest {
  private static Termination read(String clauses) {
    return Read.granted(clauses).facts().termination();
  }

  @Test
  void rightsThatRevertAndMaterialsThatReturnComeBack() {
    Read read =
        Read.granted(
            "2. Effect of termination. |Upon termination of this Agreement all rights granted to Licensee "
                + "revert to Licensor| and Licensee shall return all materials and copies.");
    Fact<Set<Returned>> returned = read.facts().termination().returned();

    assertThat(returned.value())
        .hasValueSatisfying(r -> assertThat(r).contains(Returned.RIGHTS, Returned.MATERIALS));
    assertThat(read.proves(returned)).isTrue();
  }

  @Test
  void aLicenseeThatKeepsTheProductItselfGivesNothingBack() {
    assertThat(
            read("2. Effect of termination. Upon termination Licensee may keep the Software and its data.")
                .returned()
                .value())
        .contains(Set.of());
    assertThat(
            read("2. Effect of termination. Upon termination all rights of Licensee cease, and Licensee may "
                    + "keep one archival copy of the Software.")
                .returned()
                .value())
        .contains(Set.of(Returned.RIGHTS));
  }

  @Test
  void reportsDuringTheTermAreNoReturn() {
    assertThat(
            read("2. Reports. Licensee shall provide Licensor with written reports of its sales each month.")
                .returned())
        .isInstanceOf(Fact.NotStated.class);
  }

  @Test
  void theFirstProofSpeaksOfTheEndEvenWhereAnotherSentenceComesBefore() {
    Read read =
        Read.granted(
            "2. Reports. If this Agreement has ended early, Licensee shall deliver the usual records.\n\n"
                + "3. Effect of termination. |Upon expiration or termination Licensee shall cease all use of "
                + "the Patents and return all software.|");
    assertThat(read.facts().termination().returned().proof()).isNotEmpty();
    assertThat(read.proves(read.facts().termination().returned())).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Each party shall keep the other's information confidential for two (2) years after the termination of this Agreement.",
        "During the term and for three years thereafter neither party shall disclose confidential information of the other.",
        "For a period of five years following the expiration of this Agreement, Licensee shall hold the know-how in secrecy."
      })
  void secrecyThatIsOwedForATimeAfterTheEndSurvivesIt(String clause) {
    assertThat(read("2. Secrecy. " + clause).survivors().value())
        .contains(Set.of(Survivor.CONFIDENTIALITY));
  }

  @Test
  void aSurvivalClauseTellsWhatOutlivesTheAgreement() {
    assertThat(
            read("2. Survival. Accrued payment obligations and the confidentiality obligations survive "
                    + "termination of this Agreement.")
                .survivors()
                .value())
        .hasValueSatisfying(
            s -> assertThat(s).contains(Survivor.PAYMENTS, Survivor.CONFIDENTIALITY));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2. Breach. The other party shall have the right to claim damages after the end of the cure period and "
            + "terminate this Agreement.",
        "2. Licensor may terminate this Agreement and the rights granted to Licensee if: (i) Licensee is in breach; or (ii) "
            + "the other agreement is terminated by either party.",
        "2. Survival. The section on software licenses survives expiration or termination of this Agreement.",
        "2. Notice. Before the expiration of the option, Licensor may provide written notice of a material breach.",
        "2. Returns. A reseller may return Product on behalf of its end-users because of defects in material."
      })
  void wordsThatGiveNothingBackAreNoReturn(String clause) {
    assertThat(read(clause).returned()).isInstanceOf(Fact.NotStated.class);
  }

  @Test
  void aCopyKeptForTheFilesKeepsNoRights() {
    assertThat(
            read("2. Effect of termination. Upon termination all rights granted to Licensee shall terminate. Licensee may "
                    + "retain one copy of confidential information to exercise any continuing rights.")
                .returned()
                .value())
        .contains(Set.of(Returned.RIGHTS));
  }

  @Test
  void hostileTextIsReadInTime() {
    HostileText.isReadInTime("upon termination return all copies and survive ", 700);
  }

  @Test
  void articlesThatKeepTheirForceAfterTheEndSurvive() {
    Read read =
        Read.granted(
            "2. Confidentiality. Licensee keeps the know-how secret.\n\n3. End. |After termination of this "
                + "Agreement, Article 2 shall continue to have binding effect on the parties.|");
    Fact<Set<Survivor>> survivors = read.facts().termination().survivors();
    assertThat(survivors.value()).contains(Set.of(Survivor.CONFIDENTIALITY));
    assertThat(read.proves(survivors)).isTrue();
  }

  @Test
  void aSectionThatSurvivesTakesTheSectionsWithinItAlong() {
    assertThat(
            read("2. General.\n\n2.1 Confidentiality. Licensee keeps the know-how secret.\n\n2.2 Ownership. "
                    + "Licensor owns the Patents.\n\n3. End. Section 2 survives termination of this Agreement.")
                .survivors()
                .value())
        .contains(Set.of(Survivor.CONFIDENTIALITY, Survivor.OWNERSHIP));
  }

  @Test
  void aRightToSellOffStockOrToReturnItIsNoReturnOfStock() {
    assertThat(
            read("2. Effect of termination. Upon termination Licensee may sell its remaining inventory for six "
                    + "months, or may return its inventory for a credit.")
                .returned()
                .value()
                .filter(r -> r.contains(Returned.STOCK)))
        .isEmpty();
  }

  @Test
  void stockThatTheLicensorBuysBackComesBack() {
    Read read =
        Read.granted(
            "2. Effect of termination. Upon termination |Licensor shall purchase all remaining stock| at cost.");
    assertThat(read.facts().termination().returned().value()).contains(Set.of(Returned.STOCK));
    assertThat(read.proves(read.facts().termination().returned())).isTrue();
  }

  @Test
  void mattersHandedOverComeBack() {
    Read read =
        Read.granted(
            "2. End. Upon expiry of this Agreement |Licensee shall arrange the transfer of all matters of the "
                + "business to Licensor.|");
    assertThat(read.facts().termination().returned().value()).contains(Set.of(Returned.MATERIALS));
    assertThat(read.proves(read.facts().termination().returned())).isTrue();
  }

  @Test
  void whatTheEndDoesNotRelieveOfGoesOn() {
    assertThat(
            read("2. End. Termination of this Agreement shall not relieve either party of obligations "
                    + "that have accrued before it.")
                .survivors()
                .value())
        .hasValueSatisfying(s -> assertThat(s).contains(Survivor.PAYMENTS));
  }
}
