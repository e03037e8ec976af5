package org.clausecheck.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class ShinglesTest {
  private static final String TEXT =
      Agreements.text(1) + Agreements.text(2) + Agreements.text(3) + Agreements.text(4);

  @Test
  void layoutCaseAndPunctuationDoNotMatter() {
    String other = TEXT.toUpperCase(java.util.Locale.ROOT).replace(" ", " \n\t").replace(".", " ;");
    assertThat(Shingles.of(TEXT).resemblance(Shingles.of(other))).isEqualTo(1);
  }

  @Test
  void aChangedParagraphChangesLittle() {
    String other = TEXT.replace("Either party may terminate", "Nobody at all may ever terminate");
    assertThat(Shingles.of(TEXT).resemblance(Shingles.of(other))).isBetween(0.9, 0.999);
  }

  @Test
  void anotherTextIsNotAlike() {
    String other = "the quick brown fox jumps over the lazy dog and runs ".repeat(50);
    assertThat(Shingles.of(TEXT).resemblance(Shingles.of(other))).isLessThan(0.05);
  }

  @Test
  void tooFewWordsResembleNothing() {
    assertThat(Shingles.of("one two three").resemblance(Shingles.of("one two three"))).isZero();
  }

  @Test
  void comesBackFromItsEncodedForm() {
    Shingles back = Shingles.decode(Shingles.of(TEXT).encoded());
    assertThat(back.resemblance(Shingles.of(TEXT))).isEqualTo(1);
    assertThat(back.bands()).isEqualTo(Shingles.of(TEXT).bands());
  }

  @Test
  @Timeout(value = 20, unit = TimeUnit.SECONDS)
  void hostileTextsTakeLinearTime() {
    assertThat(Shingles.of("a".repeat(5_000_000)).encoded()).isNotEmpty();
    assertThat(Shingles.of("a ".repeat(500_000)).encoded()).isNotEmpty();
  }
}
