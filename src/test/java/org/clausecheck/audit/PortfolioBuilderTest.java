package org.clausecheck.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.Arrays;
import java.util.List;
import org.clausecheck.audit.DocumentResult.Amendment;
import org.clausecheck.audit.DocumentResult.Outcome;
import org.clausecheck.audit.Portfolio.Row;
import org.clausecheck.library.Library;
import org.junit.jupiter.api.Test;

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

  @Test
  void nearlyTheSameWordsAreANearCopy() {
    add(
        "a.txt",
        Agreements.result(Agreements.text(1), Agreements.summary("A", 1, DATED, "A", "B")));
    add(
        "b.txt",
        Agreements.result(
            Agreements.text(1).replace("LICENCE AGREEMENT", "Exhibit 10.1\nLICENCE AGREEMENT"),
            Agreements.summary("A", 1, DATED, "A, Inc.", "B Limited")));
    Row copy = row(builder.build(), "b.txt");
    assertThat(copy.outcome()).isEqualTo(Outcome.DUPLICATE);
    assertThat(copy.of()).isEqualTo("a.txt");
    assertThat(copy.note()).matches("near-copy, [89][0-9] %");
  }

  @Test
  void fewerWordsInCommonAreEnoughWhereTitleStartAndAPartyAre() {
    String words = Agreements.text(1);
    String otherwise = words.replace(" antennas", "antennas").replace("licence", "license");
    add("a.txt", Agreements.result(words, Agreements.summary("Supply", 1, DATED, "A", "B")));
    add("b.txt", Agreements.result(otherwise, Agreements.summary("SUPPLY", 1, DATED, "A")));
    add("c.txt", Agreements.result(otherwise + "x", Agreements.summary("Lease", 1, DATED, "A")));
    Portfolio portfolio = builder.build();
    assertThat(row(portfolio, "b.txt").note()).matches("near-copy, [67][0-9] %");
    assertThat(row(portfolio, "c.txt").outcome()).isEqualTo(Outcome.ANALYSED);
  }

  @Test
  void oneFormWithOtherPartiesIsAnotherAgreement() {
    add(
        "a.txt",
        Agreements.result(Agreements.text(1), Agreements.summary("A", 1, DATED, "A", "B")));
    add(
        "b.txt",
        Agreements.result(
            Agreements.text(1) + "Signed.", Agreements.summary("A", 1, DATED, "C", "D")));
    Row other = row(builder.build(), "b.txt");
    assertThat(other.outcome()).isEqualTo(Outcome.ANALYSED);
    assertThat(other.note()).endsWith("the words of a.txt, but other parties");
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
