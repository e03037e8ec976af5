package org.clausecheck.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Duration;
import java.util.List;
import org.assertj.core.groups.Tuple;
import org.clausecheck.structure.OutlineBuilder;
import org.clausecheck.text.ContractText;
import org.clausecheck.text.Texts;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DraftComparerTest {
  private static final String GRANT =
      "2.1 Grant. Licensor grants to Licensee an exclusive license to use the Licensed Software in"
          + " the Territory.";
  private static final String ROYALTY =
      "2.2 Royalty. Licensee shall pay a royalty of five percent (5%) of Net Sales within thirty"
          + " (30) days after each quarter.";
  private static final String RECORDS =
      "2.3 Records. Licensee shall keep complete and accurate books for three years and let an"
          + " independent auditor see them once a year.";
  private static final String SECRECY =
      "3.1 Secrecy. Each party shall hold in confidence all information of the other that is marked"
          + " as confidential. This duty lasts five years.";
  private static final String TERM =
      "4.1 Term. This Agreement begins on the Effective Date and lasts ten years, unless it is ended"
          + " sooner under Section 3.1.";

  private static String contract(String... clauses) {
    return "LICENSE AGREEMENT\n\nThis Agreement is made between Alpha Ltd and Beta Inc.\n\n"
        + String.join("\n\n", clauses);
  }

  private static String all() {
    return contract(GRANT, ROYALTY, RECORDS, SECRECY, TERM);
  }

  private static Draft draft(String text) {
    ContractText contract = Texts.contract(text);
    return new Draft(
        contract,
        new OutlineBuilder().build(contract),
        List.of("Alpha Ltd", "Beta Inc"),
        List.of(),
        List.of());
  }

  private static List<Tuple> changes(String before, String after) {
    Comparison comparison = new DraftComparer().compare(draft(before), draft(after));
    return comparison.changes().stream()
        .map(
            change ->
                tuple(
                    change.kind(),
                    change.before().span().in(before),
                    change.after().span().in(after)))
        .toList();
  }

  @Test
  void aDraftSaysTheSameAsItself() {
    assertThat(changes(all(), all())).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "exclusive license  | non-exclusive license | ''        | non",
        "thirty (30) days   | sixty (60) days       | thirty (30) | sixty (60)",
        "shall pay          | may pay               | shall     | may",
        "Licensee shall pay | Licensee shall not pay | ''       | not",
        "five percent (5%)  | five percent (4%)     | 5         | 4",
        "pay a royalty of   | pay                   | a royalty of | ''"
      })
  void onlyTheWordsThatChangedAreTold(String old, String latest, String before, String after) {
    assertThat(changes(all(), all().replace(old, latest)))
        .containsExactly(tuple(Change.Kind.CHANGED, before, after));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Licensed Software | LICENSED SOFTWARE",
        "within thirty     | within, thirty",
        "confidential.     | confidential;",
        "independent auditor | inde-pendent auditor",
        "in confidence     | 'in con fidence'"
      })
  void caseMarksAndBrokenWordsAreNoChanges(String old, String latest) {
    assertThat(changes(all(), all().replace(old, latest))).isEmpty();
  }

  @Test
  void aClauseThatWasPutInIsToldWholeAndThoseBehindItAreNumberedAnew() {
    String fresh = "2.2 Upfront fee. Licensee shall pay to Licensor one million euros at signing.";
    String after =
        contract(
            GRANT,
            fresh,
            ROYALTY.replace("2.2", "2.3"),
            RECORDS.replace("2.3", "2.4"),
            SECRECY,
            TERM);
    assertThat(changes(all(), after))
        .containsExactly(
            tuple(Change.Kind.INSERTED, "", fresh),
            tuple(Change.Kind.RENUMBERED, "2.2", "2.3"),
            tuple(Change.Kind.RENUMBERED, "2.3", "2.4"));
  }

  @Test
  void aClauseThatWasTakenOutIsToldWhole() {
    assertThat(changes(all(), contract(GRANT, ROYALTY, RECORDS, TERM)))
        .contains(tuple(Change.Kind.DELETED, SECRECY, ""));
  }

  @Test
  void aClauseThatMovedAndWasEditedIsAMoveAndAChangeOfTheWordsEdited() {
    String edited = RECORDS.replace("three years", "six years").replace("2.3", "4.2");
    assertThat(changes(all(), contract(GRANT, ROYALTY, SECRECY, TERM, edited)))
        .containsExactlyInAnyOrder(
            tuple(Change.Kind.MOVED, RECORDS, edited),
            tuple(Change.Kind.RENUMBERED, "2.3", "4.2"),
            tuple(Change.Kind.CHANGED, "three", "six"));
  }

  @Test
  void aParagraphThatWasSplitIsNeitherTakenOutNorPutIn() {
    String[] halves = SECRECY.split(" (?=This duty)");
    assertThat(changes(all(), contract(GRANT, ROYALTY, RECORDS, halves[0], halves[1], TERM)))
        .extracting(change -> change.toList().get(0))
        .containsExactly(Change.Kind.SPLIT);
  }

  @Test
  void paragraphsThatBecameOneAreMerged() {
    String[] halves = SECRECY.split(" (?=This duty)");
    assertThat(changes(contract(GRANT, ROYALTY, RECORDS, halves[0], halves[1], TERM), all()))
        .extracting(change -> change.toList().get(0))
        .containsExactly(Change.Kind.MERGED);
  }

  @Test
  void aReferenceThatFollowsItsClauseToANewNumberIsNoChange() {
    String after =
        contract(
            GRANT,
            ROYALTY,
            RECORDS,
            "3.1 Notices. Notices are given in writing to the addresses above and take effect on"
                + " receipt.",
            SECRECY.replace("3.1", "3.2"),
            TERM.replace("Section 3.1", "Section 3.2"));
    assertThat(changes(all(), after))
        .extracting(change -> change.toList().get(0))
        .containsExactly(Change.Kind.INSERTED, Change.Kind.RENUMBERED);
  }

  @Test
  void aReferenceThatNowMeansAnotherClauseIsAChange() {
    assertThat(changes(all(), all().replace("under Section 3.1", "under Section 2.3")))
        .containsExactly(tuple(Change.Kind.CHANGED, "3.1", "2.3"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "thirty (30) days | sixty (60) days | PERIOD",
        "shall pay | may pay | DUTY",
        "Licensee shall pay | Licensee shall not pay | NEGATION",
        "(5%) | (4%) | PERCENTAGE",
        "Alpha Ltd | Gamma Ltd | PARTY",
        "under Section 3.1 | under Section 2.3 | REFERENCE"
      })
  void whatAReaderShouldNotMissIsCalledOut(String old, String latest, Signal signal) {
    Comparison comparison =
        new DraftComparer().compare(draft(all()), draft(all().replace(old, latest)));
    assertThat(comparison.changes().get(0).signals()).contains(signal);
  }

  @Test
  void theSameClauseTwiceIsNoTrouble() {
    String twice = contract(GRANT, RECORDS, ROYALTY, RECORDS, TERM);
    assertThat(changes(twice, twice.replace("ten years", "two years")))
        .containsExactly(tuple(Change.Kind.CHANGED, "ten", "two"));
  }

  @ParameterizedTest
  @CsvSource({"'', ''", "'', a", "a, ''", "., ;", "1. 2. 3., 3. 2. 1."})
  void anyTwoTextsCanBeCompared(String before, String after) {
    assertThatCode(() -> changes(before, after)).doesNotThrowAnyException();
  }

  @Test
  void hostileRepetitionTakesNoMoreThanLinearTime() {
    String before = "the licensee shall pay ".repeat(20_000);
    String after = "the licensee may pay ".repeat(20_000);
    Assertions.assertTimeout(Duration.ofSeconds(20), () -> changes(before, after));
  }
}
