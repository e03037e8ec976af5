package org.clausecheck.facts.extract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.Set;
import org.clausecheck.facts.Fact;
import org.clausecheck.facts.Termination;
import org.clausecheck.facts.Termination.Returned;
import org.clausecheck.facts.Termination.Survivor;
import org.junit.jupiter.api.Test;

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

  @Test
  void hostileTextIsReadInTime() {
    assertTimeoutPreemptively(
        Duration.ofSeconds(30),
        () -> read("2. " + "upon termination return all copies and survive ".repeat(700)));
  }
}
