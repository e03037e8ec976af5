package org.clausecheck.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;
import static org.assertj.core.api.Assertions.tuple;

import java.util.Arrays;
import java.util.List;
import org.clausecheck.audit.DocumentResult.Amendment;
import org.clausecheck.audit.DocumentResult.Outcome;
import org.clausecheck.audit.DocumentResult.Summary;
import org.clausecheck.audit.Portfolio.Row;
import org.clausecheck.library.Library;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PortfolioBuilderTest {
  private static final List<String> DATED = List.of("2020-03-01");

  private final PortfolioBuilder builder = new PortfolioBuilder(Library.shipped().families());

  private void add(String path, DocumentResult... documents) {
    builder.add(path, "key-" + path, Arrays.asList(documents));
  }

  private static Row row(Portfolio portfolio, String path) {
    return portfolio.rows().stream().filter(r -> r.path().equals(path)).findFirst().orElseThrow();
  }

  @Test
  void everyDocumentIsOneRowAndTheCountsAddUp() {
    add(
        "a.txt",
        Agreements.result(Agreements.text(1), Agreements.summary("A", 1, DATED, "A", "B")));
    add("b.png", DocumentResult.without("", "", Outcome.UNREADABLE, "an image"));
    add(
        "c.zip",
        DocumentResult.without("", "", Outcome.NOT_A_CONTRACT, "holds 1 document"),
        DocumentResult.without("d.png", "", Outcome.UNREADABLE, "an image"));
    Portfolio portfolio = builder.build();
    assertThat(portfolio.rows())
        .extracting(Row::path)
        .containsExactly("a.txt", "b.png", "c.zip", "c.zip!d.png");
    assertThat(portfolio.files()).isEqualTo(3);
    assertThat(portfolio.counts().values().stream().mapToInt(n -> n).sum()).isEqualTo(4);
    assertThat(row(portfolio, "c.zip!d.png").note()).isEqualTo("an image");
  }

  @Test
  void whatIsBlackedOutUnreadOrWithoutRolesIsNeverTheFirstAndTheRankSaysWhy() {
    Summary dark = Agreements.summary("Dark", 100, DATED, "A", "B");
    add(
        "dark.txt",
        Agreements.result(
            Agreements.text(1), Agreements.doubted(dark, "blacked out or blank: exclusivity")));
    add(
        "light.txt",
        Agreements.result(Agreements.text(2), Agreements.summary("Light", 20, DATED, "C", "D")));
    Portfolio portfolio = builder.build();

    assertThat(portfolio.rows()).extracting(Row::path).containsExactly("light.txt", "dark.txt");
    assertThat(portfolio.rows())
        .extracting(row -> Rank.why(row.result().summary()))
        .containsExactly(
            "1 walk away weigh 20",
            "1 walk away weigh 100; half of it counts, and it cannot come first: blacked out or"
                + " blank: exclusivity");
  }

  @Test
  void theSameBytesAreADuplicateOfTheFirst() {
    DocumentResult result =
        Agreements.result(Agreements.text(1), Agreements.summary("A", 1, DATED, "A", "B"));
    add("a.txt", result);
    add("b.txt", result);
    Row copy = row(builder.build(), "b.txt");
    assertThat(copy.outcome()).isEqualTo(Outcome.DUPLICATE);
    assertThat(copy.of()).isEqualTo("a.txt");
    assertThat(copy.note()).isEqualTo("identical");
  }

  private static DocumentResult reworded(String from, String to) {
    return Agreements.result(
        Agreements.text(1).replace(from, to), Agreements.summary("A", 1, DATED, "A", "B"));
  }

  @Test
  void theSameWordsInAnotherLayoutAreADuplicate() {
    add("a.txt", reworded("", ""));
    add("b.txt", reworded(" ", "\n\n"));
    add("c.txt", reworded("\"", "”"));
    add("d.txt", reworded("non-refundable", "nonrefundable"));
    Portfolio portfolio = builder.build();
    for (String path : List.of("b.txt", "c.txt", "d.txt")) {
      assertThat(row(portfolio, path).outcome()).as(path).isEqualTo(Outcome.DUPLICATE);
      assertThat(row(portfolio, path).of()).isEqualTo("a.txt");
      assertThat(row(portfolio, path).note()).isEqualTo("the same words in another layout");
    }
  }

  @Test
  void aTextThatWasNotReadInFullIsACopyOfItsOwnBytesOnly() {
    DocumentResult whole = reworded("", "");
    DocumentResult part = reworded(" ", "\n");
    add("a.txt", whole);
    add(
        "b.txt",
        new DocumentResult(
            "",
            part.sha256(),
            part.outcome(),
            "",
            part.summary(),
            null,
            List.of(),
            List.of("page 3: an image"),
            part.fingerprint(),
            ""));
    Row row = row(builder.build(), "b.txt");
    assertThat(row.outcome()).isEqualTo(Outcome.ANALYSED);
    assertThat(row.sameFormAs()).isEqualTo("a.txt");
  }

  @ParameterizedTest
  @CsvSource({
    "Nordlys1 Bio AB, Sudlys Bio AB",
    "Switzerland, Delaware",
    "five years, six years",
    "EUR 1000, EUR 9000",
    "antennas, enzymes"
  })
  void oneWordOfAnotherMakesAnAgreementOfItsOwnOnTheSameForm(String from, String to) {
    add("a.txt", reworded("", ""));
    add("b.txt", reworded(from, to));
    Portfolio portfolio = builder.build();
    Row other = row(portfolio, "b.txt");
    assertThat(other.outcome()).isEqualTo(Outcome.ANALYSED);
    assertThat(other.rank()).isPositive();
    assertThat(other.sameFormAs()).isEqualTo("a.txt");
    assertThat(row(portfolio, "a.txt").sameFormAs()).isEmpty();
  }

  @Test
  void aFormTellsWhatDiffersOfTheFirst() {
    add("a.txt", reworded("", ""));
    add(
        "b.txt",
        Agreements.result(
            Agreements.text(1).replace("antennas", "aerials"),
            Agreements.summary("A", 1, DATED, "C", "D")));
    Portfolio portfolio = builder.build();
    Row other = row(portfolio, "b.txt");
    assertThat(other.form()).isNotNull();
    assertThat(other.form().differences())
        .containsExactly(new Portfolio.Difference("parties", "C; D", "A; B"));
    assertThat(portfolio.forms()).containsExactly(entry(row(portfolio, "a.txt"), List.of(other)));
  }

  @Test
  void anAgreementOnNoFormSaysNothingOfForms() {
    add("a.txt", reworded("", ""));
    add(
        "b.txt",
        Agreements.result(Agreements.text(2), Agreements.summary("B", 1, DATED, "C", "D")));
    Portfolio portfolio = builder.build();
    assertThat(portfolio.forms()).isEmpty();
    assertThat(row(portfolio, "b.txt").sameFormAs()).isEmpty();
  }

  @Test
  void anAmendmentIsTiedByItsPartiesThenItsDates() {
    add(
        "1.txt",
        Agreements.result(
            Agreements.text(1), Agreements.summary("Supply Agreement", 9, DATED, "A", "B")));
    add(
        "2.txt",
        Agreements.result(
            Agreements.text(2),
            Agreements.summary("Supply Agreement", 9, List.of("2021-05-05"), "A Inc.", "B")));
    add(
        "3.txt",
        Agreements.result(
            Agreements.text(3),
            Agreements.summary("Supply Agreement", 9, List.of("2021-05-05"), "C", "D")));
    add(
        "x.txt",
        Agreements.amendment(
            "an amendment",
            Agreements.summary("Amendment No. 1", 50, List.of("2022-01-01"), "A", "B Ltd"),
            new Amendment(
                "Supply Agreement", List.of("2022-01-01", "2021-05-05"), List.of("Section 2"))));
    Portfolio portfolio = builder.build();
    Row amendment = row(portfolio, "x.txt");
    assertThat(amendment.outcome()).isEqualTo(Outcome.AMENDMENT);
    assertThat(amendment.of()).isEqualTo("2.txt");
    assertThat(amendment.rank()).as("what an amendment lacks stands elsewhere").isZero();
    assertThat(row(portfolio, "2.txt").note()).isEqualTo("amended by x.txt; read them together");
  }

  @Test
  void anAmendmentOfWhatIsNotThereSaysSo() {
    add(
        "1.txt",
        Agreements.result(Agreements.text(1), Agreements.summary("A", 9, DATED, "A", "B")));
    add(
        "x.txt",
        Agreements.amendment(
            "an amendment",
            Agreements.summary("Amendment", 50, List.of("2022-01-01"), "A", "Z"),
            new Amendment("Lease Agreement", List.of("2022-01-01"), List.of())));
    Row amendment = row(builder.build(), "x.txt");
    assertThat(amendment.of()).isEmpty();
    assertThat(amendment.note())
        .isEqualTo("amends the Lease Agreement; what it amends is not in this folder");
  }

  @Test
  void theWeightiestComesFirstAndTiesGoByPath() {
    add("a.txt", Agreements.result(Agreements.text(1), Agreements.summary("A", 5, DATED, "A")));
    add("b.txt", Agreements.result(Agreements.text(2), Agreements.summary("B", 9, DATED, "B")));
    add("c.txt", Agreements.result(Agreements.text(3), Agreements.summary("C", 5, DATED, "C")));
    Portfolio portfolio = builder.build();
    assertThat(portfolio.rows())
        .extracting(Row::path, Row::rank)
        .containsExactly(tuple("b.txt", 1), tuple("a.txt", 2), tuple("c.txt", 3));
  }

  @Test
  void amendmentsAndCopiesFollowWhatTheyAmendAndCopy() {
    add(
        "a.txt",
        Agreements.amendment(
            "an amendment",
            Agreements.summary("Amendment", 50, DATED, "C", "D"),
            new Amendment("C", DATED, List.of())));
    add("b.txt", Agreements.result(Agreements.text(2), Agreements.summary("B", 5, DATED, "A")));
    add(
        "c.txt",
        Agreements.result(Agreements.text(3), Agreements.summary("C", 9, DATED, "C", "D")));
    add("d.txt", Agreements.result(Agreements.text(2), Agreements.summary("B", 5, DATED, "A")));
    add("e.txt", Agreements.result(Agreements.text(4), Agreements.summary("E", 1, DATED, "E")));
    assertThat(builder.build().rows())
        .extracting(Row::path)
        .containsExactly("c.txt", "a.txt", "b.txt", "d.txt", "e.txt");
  }
}
