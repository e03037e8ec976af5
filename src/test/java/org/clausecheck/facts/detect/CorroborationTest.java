package org.clausecheck.facts.detect;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.clausecheck.classify.ClauseClassifier;
import org.clausecheck.facts.ContractFacts;
import org.clausecheck.facts.Fact;
import org.clausecheck.facts.Side;
import org.clausecheck.facts.core.Families;
import org.clausecheck.facts.extract.ContractReader;
import org.clausecheck.structure.OutlineBuilder;
import org.clausecheck.text.ContractText;
import org.clausecheck.text.Texts;
import org.junit.jupiter.api.Test;

class CorroborationTest {
  private static final String OPENING =
      "This Agreement is made between Nord AB, a company of Sweden (\"Licensor\"), and Sued GmbH, a"
          + " company of Germany (\"Licensee\").\n\n"
          + "1. Grant. Licensor hereby grants to Licensee a license under the Patents to make and"
          + " sell Products.\n\n";

  /** Detectors that know few words: a right to walk off, and the notice for it. */
  private static final Detectors FEW_WORDS =
      Detectors.of(
          Map.of(Claim.LICENSEE_LEAVES, 1.0, Claim.NOTICE, 1.0),
          new TreeMap<>(
              Map.of(
                  Detectors.CONSTANT,
                  Map.of(Claim.LICENSEE_LEAVES, -400, Claim.NOTICE, -400),
                  "#licensee>walk",
                  Map.of(Claim.LICENSEE_LEAVES, 600),
                  "#period",
                  Map.of(Claim.NOTICE, 600))));

  private static ContractFacts read(String text) {
    ContractText contract = Texts.marked(text).contract();
    ContractReader.Readings readings =
        ContractReader.withoutDetectors()
            .read(
                ClauseClassifier.shipped()
                    .classify(contract, new OutlineBuilder().build(contract)));
    return new Corroboration(FEW_WORDS)
        .corroborate(readings.facts(), readings.statements(), readings.sides());
  }

  @Test
  void a_fact_that_no_phrase_states_is_stated_where_a_detector_hears_it() {
    String clause = "2. Walking off. Licensee may walk off whenever it pleases.\n";
    Fact<Set<Side>> leaves = read(OPENING + clause).termination().convenienceBy();
    assertThat(leaves.value()).contains(Set.of(Side.LICENSEE));
    assertThat(leaves.proof())
        .singleElement()
        .satisfies(span -> assertThat(span.in(OPENING + clause)).contains("may walk off whenever"));
  }

  @Test
  void what_phrases_state_stays_as_it_is() {
    Fact<Set<Side>> leaves =
        read(OPENING
                + "2. Termination. Licensor may terminate this Agreement without cause upon"
                + " ninety (90) days' notice.\n\n3. Walking off. Licensee may walk off.\n")
            .termination()
            .convenienceBy();
    assertThat(leaves.value()).contains(Set.of(Side.LICENSOR));
  }

  @Test
  void a_number_of_days_is_read_from_the_clause_that_states_the_right() {
    ContractFacts facts =
        read(
            OPENING
                + "2. Walking off. Licensee may walk off. A word of forty (40) days goes before.\n\n"
                + "3. Audit. Books are kept for seventy (70) days.\n");
    assertThat(facts.termination().convenienceNoticeDays().value()).contains(40);
  }

  @Test
  void a_number_of_days_says_nothing_without_the_right_it_belongs_to() {
    ContractFacts facts = read(OPENING + "2. Audit. Books are kept for seventy (70) days.\n");
    assertThat(facts.termination().convenienceNoticeDays()).isEqualTo(Fact.notStated());
  }

  @Test
  void every_claim_answers_a_fact_of_its_family() {
    ContractFacts facts = read(OPENING);
    assertThat(Corroboration.open(facts)).isNotEmpty();
    for (Claim claim : Claim.values()) {
      if (claim.inDays()) {
        assertThat(
                Arrays.stream(Claim.values())
                    .filter(other -> other.family() == claim.family())
                    .map(Claim::fact))
            .as("what the days of %s belong to", claim)
            .contains((String) claim.answer());
      }
    }
  }

  @Test
  void the_file_that_is_written_is_read_back() throws IOException {
    StringBuilder written = new StringBuilder();
    FEW_WORDS.write(written, List.of("Made for a test."));
    StringBuilder again = new StringBuilder();
    Detectors.read(new StringReader(written.toString())).write(again, List.of("Made for a test."));
    assertThat(again).hasToString(written.toString());
  }

  @Test
  void a_family_put_through_a_function_keeps_every_fact() {
    ContractFacts facts = read(OPENING);
    assertThat(Families.map(facts.termination(), (name, fact) -> fact))
        .isEqualTo(facts.termination());
  }
}
