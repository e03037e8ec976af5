package org.clausecheck.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.clausecheck.review.Quote;
import org.clausecheck.text.Place;
import org.clausecheck.text.Span;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SectionsTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "ARTICLE 7 > 7.2 > (b) | Section 7.2(b)",
        "ARTICLE 7 > 7.2. | Section 7.2",
        "5 > (a) > (ii) | Section 5(a)(ii)",
        "7 > B | Section 7(B)",
        "8. > d. > ii | Section 8(d)(ii)",
        "8. > d) > (2) | Section 8(d)(2)",
        "ARTICLE 2 > 2.4 > xii. | Section 2.4(xii)",
        "Schedule 3 > A | A",
        "recitals > C. | C.",
        "preamble > 6) | Section 6",
        "Article IX > 9.4 Remedies > (b) > (i) | Section 9.4(b)(i)",
        "ARTICLE XI | Article XI",
        "preamble | Preamble",
        "Schedule 3 > (a) | Schedule 3(a)"
      })
  void aSectionIsCitedAsPeopleCiteIt(String way, String cited) {
    Quote quote = new Quote("words", new Span(0, 5), new Span(0, 5), new Place.OnLine(1, 1), way);
    assertThat(Sections.of(quote)).isEqualTo(cited);
  }
}
