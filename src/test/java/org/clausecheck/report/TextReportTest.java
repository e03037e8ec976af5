package org.clausecheck.report;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.clausecheck.review.Finding;
import org.clausecheck.review.Quote;
import org.clausecheck.review.Review;
import org.clausecheck.review.Review.ReviewedParty;
import org.clausecheck.text.ContractText;
import org.clausecheck.text.Texts;
import org.junit.jupiter.api.Test;

class TextReportTest {
  private final TextReport report = new TextReport();

  @Test
  void theWordingToSendStandsInIt() {
    assertThat(report.render(ReviewFixture.review()).replaceAll("\\s+", " "))
        .contains("The parties shall deposit the Materials with an independent escrow agent.");
  }

  @Test
  void whatWasReadComesLast() {
    String text = report.render(ReviewFixture.review());
    assertThat(text.indexOf("982 characters")).isGreaterThan(text.indexOf("FINDINGS"));
  }

  @Test
  void everyLineFitsEightyColumns() {
    assertThat(report.render(ReviewFixture.review()).lines())
        .allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(80));
  }

  @Test
  void everyQuoteIsPrintedWordForWord() {
    Review review = ReviewFixture.review();
    String oneLine =
        report
            .render(review)
            .lines()
            .map(line -> line.replaceFirst("^ {4}\\| ", ""))
            .map(String::strip)
            .collect(joining(" "));
    for (Finding finding : review.findings()) {
      for (Quote quote : finding.quotes()) {
        assertThat(oneLine).contains(quote.words());
      }
    }
  }

  @Test
  void aPartyAndAFileAreNotNamedTwice() {
    Review review =
        ReviewFixture.review(
            "",
            List.of(
                new ReviewedParty(
                    "Licensee", List.of("Licensee", "You"), "licensee", List.of("Maine")),
                new ReviewedParty("Landlord", List.of("Landlord"), "neither", List.of())));

    ReportText text = ReportText.of(review);

    assertThat(text.parties())
        .containsExactly(
            "Licensee (“You”), Maine", "Landlord, neither licensor nor licensee, home not stated");
    assertThat(text.title()).isEqualTo(text.document());
    assertThat(text.subtitle()).isEqualTo("Read for the licensor");
    assertThat(ReportText.of(ReviewFixture.review()).subtitle())
        .isEqualTo("test.txt · Read for the licensor, Nordlys Bio AB");
  }

  @Test
  void aContractCannotSteerTheTerminal() {
    ContractText hostile =
        Texts.contract(
            String.join("\n", ReviewFixture.PARAGRAPHS).replace("the <", "the \u001b[2J\u202e<"));
    assertThat(report.render(ReviewFixture.review(hostile))).doesNotContain("\u001b", "\u202e");
    assertThat(Printable.of("a\u001b[2J\u202eb\ud800c\u009b")).isEqualTo("a�[2J�b�c�");
    assertThat(Printable.of("ordinary “words”, 𝔘 \t\n")).isEqualTo("ordinary “words”, 𝔘 \t\n");
  }
}
