package org.clausecheck.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import org.clausecheck.text.ContractText;
import org.clausecheck.text.Place;
import org.clausecheck.text.SetAside;
import org.clausecheck.text.Span;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What becomes of the characters of a source. */
class TextNormaliserTest {

  private static ContractText normalise(String paragraph) {
    return normalise(paragraph, false);
  }

  private static ContractText normalise(String paragraph, boolean softHyphensShow) {
    SourceText.Builder builder = new SourceText.Builder().append(paragraph);
    if (softHyphensShow) {
      builder.softHyphensShow();
    }
    builder.paragraph(0, paragraph.length());
    ContractText text =
        TextNormaliser.normalise(
            "test", "text/plain", "", builder.build(span -> new Place.OnLine(1, 1)));
    Reads.assertSound(text);
    return text;
  }

  @Test
  void linesAreRejoinedAndRunsOfSpacesCollapse() {
    assertThat(normalise("The  term\n   of this\u00A0\u00A0Agreement").text())
        .isEqualTo("The term of this Agreement");
  }

  @Test
  void quotesHyphensLigaturesAndBulletsTakeOneForm() {
    assertThat(
            normalise("\u201Co\uFB03ce\u201D \u2018non\u2011exclusive\u2019 \uF0B7 \u25CF").text())
        .isEqualTo("\"office\" 'non-exclusive' \u2022 \u2022");
  }

  @Test
  void bothUnitsOfALigatureLeadBackToIt() {
    ContractText text = normalise("a \uFB01rm offer");
    assertThat(text.toSource(Reads.find(text, "f"))).isEqualTo(new Span(2, 3));
    assertThat(text.toSource(Reads.find(text, "i"))).isEqualTo(new Span(2, 3));
    assertThat(text.toSource(Reads.find(text, "firm"))).isEqualTo(new Span(2, 5));
  }

  @Test
  void softHyphensAndInvisibleCharactersVanish() {
    assertThat(normalise("ex\u00ADclu\u200Bsive\uFEFF").text()).isEqualTo("exclusive");
  }

  @Test
  void aSoftHyphenThatShowsIsAHyphen() {
    assertThat(normalise("non\u00ADexclusive", true).text()).isEqualTo("non-exclusive");
  }

  @ParameterizedTest
  @CsvSource({
    "an exclu-\\nsive licence, an exclusive licence",
    "a non-\\nexclusive licence, a non-exclusive licence",
    "exclusive; an exclu-\\nsive licence, exclusive; an exclusive licence",
    "third party; a third-\\nparty claim, third party; a third-party claim",
    "co-ordinate; co-\\nordinate, co-ordinate; co-ordinate",
    "Smith-\\nJones, Smith-Jones",
    "2019-\\n2020, 2019-2020",
    "state-of-the-\\nart, state-of-the-art",
    "see Section 4 -\\nTerm, see Section 4 - Term",
  })
  void hyphenationAtTheEndOfALineIsUndone(String source, String expected) {
    assertThat(normalise(source.replace("\\n", "\n")).text()).isEqualTo(expected);
  }

  @Test
  void whatIsSetAsideLeavesNoTraceInTheText() {
    SourceText.Builder builder = new SourceText.Builder();
    builder
        .append("The Licensee shall\n")
        .append("- 7 -")
        .setAside(19, 24, SetAside.Reason.PAGE_NUMBER);
    builder.append("\npay the fee.").paragraph(0, builder.length());
    ContractText text =
        TextNormaliser.normalise(
            "test", "text/plain", "", builder.build(span -> new Place.OnLine(1, 1)));
    Reads.assertSound(text);
    assertThat(text.text()).isEqualTo("The Licensee shall pay the fee.");
    assertThat(Reads.asides(text, SetAside.Reason.PAGE_NUMBER)).containsExactly("- 7 -");
  }

  @Test
  void aWordHyphenatedAcrossAPageIsJoinedOverItsFooter() {
    SourceText.Builder builder = new SourceText.Builder();
    builder.append("an exclu-\n").append("7").setAside(10, 11, SetAside.Reason.PAGE_NUMBER);
    builder.append("\nsive licence").paragraph(0, builder.length());
    ContractText text =
        TextNormaliser.normalise(
            "test", "text/plain", "", builder.build(span -> new Place.OnLine(1, 1)));
    assertThat(text.text()).isEqualTo("an exclusive licence");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "-",
        "-\n",
        "a-\n",
        "\u00AD\n\u00AD",
        " ",
        "\n\n\n",
        "a\u0000b",
        "\uD83D\uDE00",
        "\uD83D",
        "-\n-\n-a"
      })
  void arbitraryTextNeverFails(String source) {
    normalise(source);
    normalise(source, true);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"-\n", "a-\nb", "\u00AD", " ", "\uFB03", "-", "a", "\u201C\n", "\u200B\n-"})
  void hostileTextTakesLinearTime(String unit) {
    String source = unit.repeat(1_000_000 / unit.length());
    SourceText.Builder builder =
        new SourceText.Builder().append(source).paragraph(0, source.length());
    assertTimeoutPreemptively(
        Duration.ofSeconds(10),
        () ->
            TextNormaliser.normalise(
                "test", "text/plain", "", builder.build(span -> new Place.OnLine(1, 1))));
  }
}
