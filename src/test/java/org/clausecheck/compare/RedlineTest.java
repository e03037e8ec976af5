package org.clausecheck.compare;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import org.clausecheck.text.Span;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RedlineTest {

  /** "-" stands before what is taken out, "+" before what is put in. */
  private static String redline(String before, String after) {
    return Redline.of(before, new Span(0, before.length()), after, new Span(0, after.length()))
        .stream()
        .map(
            piece ->
                switch (piece.kind()) {
                  case STAYS -> piece.span().in(before);
                  case TAKEN_OUT -> "[-" + piece.span().in(before) + "]";
                  case PUT_IN -> "[+" + piece.span().in(after) + "]";
                })
        .collect(Collectors.joining());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "It may pay in five days. | It shall pay in five days. | It [-may ][+shall ]pay in five days.",
        "It may pay. | It may not pay. | It may [+not ]pay.",
        "The law of Norway. | The law of Norway, as it stands. | The law of Norway[+, as it stands].",
        "Under Section 9.3 only. | Under Section 10.3 only. | Under Section [-9.3 ][+10.3 ]only.",
        "A non-exclusive right | An exclusive right | [-A non-][+An ]exclusive right"
      })
  void itTellsWordsAndMarksThatAreTakenOutAndPutIn(String before, String after, String expected) {
    assertThat(redline(before, after)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "the “Licensed Product” | the \"Licensed Product\"",
        "the Licensee’s rights  | The  Licensee's rights",
        "a term – ten years     | a term — ten years"
      })
  void caseSpacesAndTheShapeOfMarksStay(String before, String after) {
    assertThat(redline(before, after)).isEqualTo(before);
  }

  @Test
  void whatOnlyOneHasIsTakenOutOrPutInWhole() {
    assertThat(redline("Gone for good.", "")).isEqualTo("[-Gone for good.]");
    assertThat(redline("", "New here.")).isEqualTo("[+New here.]");
    assertThat(redline("", "")).isEmpty();
  }
}
