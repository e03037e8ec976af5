package org.clausecheck.facts.values;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.List;
import org.clausecheck.text.Texts;
import org.clausecheck.text.Texts.Marked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ValueScannerTest {
  private final ValueScanner scanner = new ValueScanner(Gazetteer.load());

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "within |thirty (30) days| of notice; P30D",
        "an |eighteen-month| term; P18M",
        "on |one hundred eighty (180) days'| notice; P180D",
        "within |10 business days|; P10B",
        "|five years| from the Effective Date; P5Y",
        "the |fifth (5th) anniversary| of the Effective Date; P5Y",
        "for |half a year|; P6M",
        "for |one and one-half years|; P18M",
        "within |(30) days| thereof; P30D",
        "pay |US$1,500,000| now; USD 1500000",
        "pay |SEK 12 000 000| now; SEK 12000000",
        "pay |one million Swiss francs (CHF 1'000'000)| now; CHF 1000000",
        "pay |three million U.S. dollars ($3,000,000)| now; USD 3000000",
        "pay |RMB50 million| now; CNY 50000000",
        "pay |Twenty Thousand and No/100 Dollars ($20,000.00)| now; USD 20000",
        "pay |one million, two hundred thousand dollars ($1,200,000)| now; USD 1200000",
        "this |__ day of May, 2019|; 2019-05-XX",
        "on |14 April 2020|; 2020-04-14",
        "on |18th day of August 2014|; 2014-08-18",
        "dated |11/4/10| by; 2010-04-11 or 2010-11-04",
        "at |five percent (5%)| of sales; 5%",
        "in |San Francisco County, California|; US-CA",
        "laws of the |People's Republic of China|; CN",
        "at |Palo Alto, CA 94063|; US-CA"
      })
  void findsAValueWhereItStandsAndNormalisesIt(String marked, String normal) {
    Marked text = Texts.marked(marked);
    List<Value> values = scanner.scan(Words.of(text.text()));
    assertThat(values).extracting(Value::span).contains(text.span());
    assertThat(values)
        .filteredOn(v -> v.span().equals(text.span()))
        .extracting(Value::normal)
        .containsExactly(normal);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "see Section 10.1.2 for them",
        "at 25 Delaware Avenue in town",
        "give us the report",
        "it may be so"
      })
  void findsNothingThatIsNoValue(String text) {
    assertThat(scanner.scan(Words.of(text))).isEmpty();
  }

  @Test
  void saysWhenWordsAndFiguresDisagree() {
    List<Value> values = scanner.scan(Words.of("within thirty (60) days"));
    assertThat(values).singleElement().isInstanceOf(Value.Duration.class);
    assertThat(((Value.Duration) values.get(0)).contradicts()).isTrue();
  }

  @Test
  void keepsABlankABlank() {
    List<Value> values = scanner.scan(Words.of("pay $[***] within [***] days"));
    assertThat(values).hasSize(2);
    assertThat(((Value.Amount) values.get(0)).money().amount()).isEmpty();
    assertThat(((Value.Duration) values.get(1)).period().amount()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"[", "(", "one ", "9", "New ", "$(", "1,000", "[*", "United States ", "_"})
  void takesTimeInProportionToAHostileText(String part) {
    String text = part.repeat(300_000 / part.length());
    assertTimeoutPreemptively(Duration.ofSeconds(5), () -> scanner.scan(Words.of(text)));
  }
}
