package org.clausecheck.classify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.clausecheck.nlp.Sentence;
import org.clausecheck.text.Span;
import org.junit.jupiter.api.Test;

class ModelTest {
  private static final String FILE =
      """
      clausecheck clause model 3
      # attribution
      kind governing-law 0.5 2.0 1.0 -1.0 0.4 0.3 0.1 3.0 0.5 0.6
      kind courts 0.25 1.0 0.0 0.0 0.5 0.5 0.2 1.0 0.0 0.5
      features 3
      constant\tA-2
      pair govern by\tA6B-4
      word court\tB8
      """;

  @Test
  void whatIsReadIsWrittenAgainLetterByLetter() throws IOException {
    StringBuilder out = new StringBuilder();
    Model.read(new StringReader(FILE)).write(out, List.of("attribution"));
    assertThat(out).hasToString(FILE);
  }

  @Test
  void theBuiltFormIsTheShippedTextLetterByLetter() throws IOException {
    String text;
    try (InputStream in = Model.class.getResourceAsStream("model.txt")) {
      assertThat(in).isNotNull();
      text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
    List<String> header =
        text.lines().filter(line -> line.startsWith("# ")).map(line -> line.substring(2)).toList();
    StringBuilder out = new StringBuilder();
    Model.shipped().write(out, header);
    assertThat(out.toString().equals(text)).as("the same text").isTrue();
  }

  @Test
  void aScoreIsTheSumOfValuesTimesWeights() throws IOException {
    SeenSentence sentence =
        new SeenSentence(
            new Sentence(new Span(0, 1), List.of()),
            0,
            Set.of(),
            new String[] {"pair govern by", "word unseen"},
            new float[] {0.5f, 9});
    Map<ClauseKind, double[]> probabilities =
        Model.read(new StringReader(FILE)).probabilities(List.of(sentence));
    // governing law: .5 · (.5 · 6 − 2) = .5; in a short document 3 · .5 + .5 = 2 log odds
    assertThat(probabilities.get(ClauseKind.GOVERNING_LAW)[0])
        .isCloseTo(1 / (1 + Math.exp(-2)), within(1e-6));
    // courts: .25 · .5 · −4 = −.5
    assertThat(probabilities.get(ClauseKind.COURTS)[0])
        .isCloseTo(1 / (1 + Math.exp(0.5)), within(1e-6));
  }

  @Test
  void shortDocumentsAreDecidedByMeasuresOfTheirOwn() throws IOException {
    Model model = Model.read(new StringReader(FILE));
    assertThat(model.thresholds(1)).containsEntry(ClauseKind.GOVERNING_LAW, 0.6);
    assertThat(model.thresholds(300)).containsEntry(ClauseKind.GOVERNING_LAW, 0.4);
  }

  @Test
  void aDocumentHasAKindFromAThresholdOfItsOwn() throws IOException {
    Model model = Model.read(new StringReader(FILE));
    double[] agreement = new double[FeatureExtractor.SHORT_DOCUMENT];
    agreement[3] = 0.35;
    assertThat(model.present(Map.of(ClauseKind.GOVERNING_LAW, agreement)))
        .as("0.3 in agreements")
        .containsExactly(ClauseKind.GOVERNING_LAW);
    assertThat(model.present(Map.of(ClauseKind.GOVERNING_LAW, new double[] {0.35})))
        .as("0.6 in short texts")
        .isEmpty();
  }

  @Test
  void whatIsNoModelIsRefusedWithItsLine() {
    assertThatIOException()
        .isThrownBy(() -> Model.read(new StringReader("something else")))
        .withMessageContaining("clause model 3");
    assertThatIOException()
        .isThrownBy(() -> Model.read(new StringReader(FILE.replace("courts", "weather"))))
        .withMessageContaining("line 4");
  }

  @Test
  void theShippedModelIsSmallAndSaysWhereItComesFrom() throws IOException {
    try (InputStream in = Model.class.getResourceAsStream("model.txt")) {
      assertThat(in).isNotNull();
      byte[] bytes = in.readAllBytes();
      assertThat(bytes.length).isLessThan(5_000_000);
      assertThat(new String(bytes, 0, 600, StandardCharsets.UTF_8))
          .contains("CUAD v1", "The Atticus Project", "CC BY 4.0");
    }
    assertThat(Model.shipped().kinds()).containsExactly(ClauseKind.values());
  }
}
