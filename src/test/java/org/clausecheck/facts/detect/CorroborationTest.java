package org.clausecheck.facts.detect;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
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

  /** Detectors that know few words: a right to walk off for breach, and the time to cure. */
  private static final Detectors FEW_WORDS =
      Detectors.of(
          Map.of(
              Claim.BREACH_BY_LICENSEE,
              new Detectors.Bounds(1, -9),
              Claim.CURE,
              new Detectors.Bounds(1, -9)),
          new TreeMap<>(
              Map.of(
                  Detectors.CONSTANT,
                  Map.of(Claim.BREACH_BY_LICENSEE, -400, Claim.CURE, -400),
                  "#licensee>walk",
                  Map.of(Claim.BREACH_BY_LICENSEE, 600),
                  "#period",
                  Map.of(Claim.CURE, 600))));

  /** Detectors to which nothing sounds like what phrases state. */
  private static final Detectors DEAF =
      Detectors.of(
          Map.of(
              Claim.EXCLUSIVE, new Detectors.Bounds(9, -1),
              Claim.BREACH_BY_LICENSOR, new Detectors.Bounds(9, -1),
              Claim.CURE, new Detectors.Bounds(9, -1),
              Claim.KEPT_WITHIN, new Detectors.Bounds(9, -1)),
          new TreeMap<>(
              Map.of(
                  Detectors.CONSTANT,
                  Map.of(
                      Claim.EXCLUSIVE, -400,
                      Claim.BREACH_BY_LICENSOR, -400,
                      Claim.CURE, -400,
                      Claim.KEPT_WITHIN, -400))));

  private static ContractFacts read(String text) {
    return read(text, FEW_WORDS);
  }

  private static ContractFacts read(String text, Detectors detectors) {
    ContractText contract = Texts.marked(text).contract();
    ContractReader.Readings readings =
        ContractReader.withoutDetectors()
            .read(
                ClauseClassifier.shipped()
                    .classify(contract, new OutlineBuilder().build(contract)));
    return new Corroboration(detectors)
        .corroborate(readings.facts(), readings.statements(), readings.sides());
  }

  @Test
  void aFactThatNoPhraseStatesIsStatedWhereADetectorHearsIt() {
    String clause = "2. Walking off. Licensee may walk off whenever it is let down.\n";
    Fact<Set<Side>> ends = read(OPENING + clause).termination().breachBy();
    assertThat(ends.value()).contains(Set.of(Side.LICENSEE));
    assertThat(ends.proof())
        .singleElement()
        .satisfies(span -> assertThat(span.in(OPENING + clause)).contains("may walk off whenever"));
  }

  @Test
  void ofAListTheItemThatMakesTheClaimIsItsProof() {
    String clause =
        "2. What may be done. (a) Licensor may paint the boxes blue; (b) Licensee may walk off when"
            + " it is let down; and (c) Licensor may keep the lids.\n";
    Fact<Set<Side>> ends = read(OPENING + clause).termination().breachBy();
    assertThat(ends.proof())
        .singleElement()
        .satisfies(
            span ->
                assertThat(span.in(OPENING + clause))
                    .startsWith("Licensee may walk off")
                    .doesNotContain("lids"));
  }

  @Test
  void whatPhrasesStateStaysWhereItsDetectorDoesNotDenyIt() {
    Fact<Set<Side>> ends =
        read(OPENING
                + "2. Termination. Licensor may terminate this Agreement upon a material breach"
                + " by Licensee.\n\n3. Walking off. Licensee may walk off.\n")
            .termination()
            .breachBy();
    assertThat(ends.value()).contains(Set.of(Side.LICENSOR));
  }

  @Test
  void whatPhrasesStateFallsWhereNoSentenceSoundsLikeIt() {
    String exclusive = OPENING.replace("a license", "an exclusive license");
    assertThat(read(exclusive).exclusivity().grant().value()).isPresent();
    assertThat(read(exclusive, DEAF).exclusivity().grant()).isEqualTo(Fact.notStated());
  }

  @Test
  void ofSeveralAnswersOnlyTheDeniedOnesFall() {
    String clause =
        "2. Termination. Either party may terminate this Agreement upon a material breach by the"
            + " other party that is not cured within thirty (30) days after notice.\n";
    ContractFacts facts = read(OPENING + clause, DEAF);
    assertThat(facts.termination().breachBy().value()).contains(Set.of(Side.LICENSEE));
    assertThat(facts.termination().cureDays()).isEqualTo(Fact.notStated());
  }

  @Test
  void anAnswerThatNamesNothingIsNotDenied() {
    String nothingKept =
        OPENING.replace(
            "a license", "a license, exclusive even as to Licensor and its Affiliates,");
    assertThat(read(nothingKept, DEAF).exclusivity().retained().value()).contains(Set.of());
  }

  @Test
  void aNumberOfDaysIsReadFromTheClauseThatStatesTheRight() {
    ContractFacts facts =
        read(
            OPENING
                + "2. Walking off. Licensee may walk off. A grace of forty (40) days goes before.\n\n"
                + "3. Audit. Books are kept for seventy (70) days.\n");
    assertThat(facts.termination().cureDays().value()).contains(40);
  }

  @Test
  void aNumberOfDaysSaysNothingWithoutTheRightItBelongsTo() {
    ContractFacts facts = read(OPENING + "2. Audit. Books are kept for seventy (70) days.\n");
    assertThat(facts.termination().cureDays()).isEqualTo(Fact.notStated());
  }

  @Test
  void everyClaimAnswersAFactOfItsFamily() {
    ContractFacts facts = read(OPENING);
    for (Claim claim : Claim.values()) {
      assertThat(claim.in(facts)).as("%s", claim).isNotNull();
      assertThat(claim.isMember() && claim.inDays()).as("%s", claim).isFalse();
      if (claim.inDays()) {
        assertThat(claim.belongsTo(facts)).as("%s", claim).isNotNull();
      }
    }
  }

  @Test
  void theFileThatIsWrittenIsReadBack() throws IOException {
    StringBuilder written = new StringBuilder();
    FEW_WORDS.write(written, List.of("Made for a test."));
    StringBuilder again = new StringBuilder();
    Detectors.read(new StringReader(written.toString())).write(again, List.of("Made for a test."));
    assertThat(again).hasToString(written.toString());
  }

  @Test
  void aFamilyPutThroughAFunctionKeepsEveryFact() {
    ContractFacts facts = read(OPENING);
    assertThat(Families.map(facts, (family, name, fact) -> fact)).isEqualTo(facts);
  }
}
