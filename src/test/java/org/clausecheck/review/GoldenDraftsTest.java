package org.clausecheck.review;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.clausecheck.document.DocumentReader;
import org.clausecheck.document.ReadDocument;
import org.clausecheck.document.ReadingSettings;
import org.clausecheck.library.DealSettings;
import org.clausecheck.library.Library;
import org.clausecheck.review.DraftReview.ReviewedChange;
import org.clausecheck.review.DraftReviewer.Judged;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The comparison against the readers of {@code test-contracts/drafts}: nothing more, nothing less.
 */
class GoldenDraftsTest {
  private static final Path CONTRACTS = Path.of("test-contracts");
  private static final ObjectMapper YAML = new ObjectMapper(new YAMLFactory());

  static Stream<Path> pairs() throws IOException {
    try (Stream<Path> files = Files.list(CONTRACTS.resolve("drafts"))) {
      return files
          .filter(file -> file.toString().endsWith(".expected.yaml"))
          .sorted()
          .toList()
          .stream();
    }
  }

  @ParameterizedTest
  @MethodSource("pairs")
  void theComparisonTellsWhatAReaderTold(Path expected) throws Exception {
    JsonNode golden = YAML.readTree(expected.toFile());
    ContractAnalyser analyser =
        ContractAnalyser.shipped(Library.shipped(), DealSettings.standard());
    DraftReview review =
        new DraftReviewer()
            .review(judged(analyser, golden.get("old")), judged(analyser, golden.get("new")));

    List<String> changes = new ArrayList<>();
    for (JsonNode change : golden.get("changes")) {
      changes.add(
          line(
              change.get("kind").asText(),
              change.get("old").asText(),
              change.get("new").asText(),
              change.path("unmarked").asBoolean()));
      if (change.has("positions")) {
        assertThat(positions(review, change)).containsAll(texts(change.get("positions")));
      }
    }
    assertThat(review.changes().stream().map(change -> line(change, review)))
        .containsExactlyInAnyOrderElementsOf(changes);
    assertThat(review.comparison().after().marked()).isEqualTo(golden.get("marked").asBoolean());
    assertThat(
            review.turns().stream()
                .map(
                    turn ->
                        turn.after().position()
                            + " "
                            + turn.before().verdict().id()
                            + " "
                            + turn.after().verdict().id()))
        .containsExactlyInAnyOrderElementsOf(verdicts(golden.get("verdicts")));
  }

  private static Judged judged(ContractAnalyser analyser, JsonNode file) throws Exception {
    ReadDocument document =
        new DocumentReader(ReadingSettings.DEFAULT).read(CONTRACTS.resolve(file.asText()));
    ContractAnalyser.Recognised recognised = analyser.recognise(document);
    Review review = analyser.analyse(recognised, List.of(), LocalDate.of(2024, 6, 3)).review();
    return Judged.of(document, recognised.classified().outline(), review);
  }

  /** The positions of the change that is meant. */
  private static List<String> positions(DraftReview review, JsonNode change) {
    return review.changes().stream()
        .filter(
            each ->
                line(each, review)
                    .equals(
                        line(
                            change.get("kind").asText(),
                            change.get("old").asText(),
                            change.get("new").asText(),
                            change.path("unmarked").asBoolean())))
        .flatMap(each -> each.positions().stream())
        .toList();
  }

  private static String line(ReviewedChange change, DraftReview review) {
    return line(
        change.change().kind().id(),
        change.change().before().span().in(review.before().text().text()),
        change.change().after().span().in(review.after().text().text()),
        change.unmarked());
  }

  /** Letters and digits count; spaces, marks and where a line breaks do not. */
  private static String line(String kind, String old, String latest, boolean unmarked) {
    return kind + " [" + plain(old) + "] [" + plain(latest) + "]" + (unmarked ? " unmarked" : "");
  }

  private static String plain(String words) {
    return words.replaceAll("[^\\p{L}\\p{N}]+", " ").strip();
  }

  private static List<String> texts(JsonNode array) {
    List<String> texts = new ArrayList<>();
    array.forEach(text -> texts.add(text.asText()));
    return texts;
  }

  private static List<String> verdicts(JsonNode verdicts) {
    List<String> lines = new ArrayList<>();
    verdicts.forEach(
        verdict ->
            lines.add(
                verdict.get("position").asText()
                    + " "
                    + verdict.get("before").asText()
                    + " "
                    + verdict.get("after").asText()));
    return lines;
  }
}
