package org.clausecheck.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.clausecheck.review.Quote;
import org.clausecheck.text.ContractText;
import org.clausecheck.text.Span;
import org.clausecheck.text.Texts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The quoted words stand between bars. */
class ExcerptsTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '#',
      textBlock =
          """
          |The fee is due.| # The fee is due.
          |The fee is due|. # The fee is due
          2.1 |The fee is due|; and # The fee is due
          (a) |the fee is due| and payable. # the fee is due …
          ARTICLE XVII |The fee is due|. # The fee is due
          Licensee agrees that |the fee is due|. # … the fee is due
          Licensee agrees that "|the fee| is due". # … the fee …
          It is late. |The fee is due|, if any. # The fee is due …
          It is late: |the fee is due, (if any|). # the fee is due, (if any
          """)
  void anEllipsisTellsThatASentenceIsCut(String marked, String shown) {
    assertThat(excerpts(marked).deciding(quote(marked))).isEqualTo(shown);
  }

  @Test
  void ofManyWordsTheBeginningAndTheEndAreShown() {
    String marked = "|" + "one two ".repeat(100) + "and the last.|";
    assertThat(excerpts(marked).deciding(quote(marked)))
        .startsWith("one two one")
        .contains(" […] ")
        .endsWith("two and the last.")
        .hasSizeBetween(600, 720);
    assertThat(excerpts(marked).nearest(quote(marked)).length()).isBetween(200, 320);
  }

  @Test
  void wordsWithoutASpaceAreShortenedToo() {
    String marked = "|" + "x".repeat(1000) + "|";
    assertThat(excerpts(marked).deciding(quote(marked)).length()).isLessThan(720);
  }

  private static Excerpts excerpts(String marked) {
    return new Excerpts(contract(marked));
  }

  private static ContractText contract(String marked) {
    return Texts.contract(marked.replace("|", ""));
  }

  private static Quote quote(String marked) {
    ContractText text = contract(marked);
    Span span = new Span(marked.indexOf('|'), marked.lastIndexOf('|') - 1);
    return new Quote(text.quote(span), span, text.toSource(span), text.place(span), "");
  }
}
