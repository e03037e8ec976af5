package org.clausecheck.api;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.clausecheck.review.Verdict;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ClausecheckTest {
  private static final Path CONTRACT = Path.of("test-contracts/exclusive-no-upfront.txt");
  private static final Clausecheck CLAUSECHECK = Clausecheck.shipped().trusting();

  @TempDir private Path folder;

  @Test
  void everyPositionIsAnsweredAsInTheJsonReport() throws Exception {
    CheckedContract contract = only(CONTRACT);
    JsonNode report = new ObjectMapper().readTree(written(contract, "json"));

    assertThat(contract.headline()).isEqualTo(report.path("headline").asText());
    assertThat(contract.title()).isEqualTo(report.path("title").asText());
    List<String> inReport = new ArrayList<>();
    for (JsonNode finding : report.path("findings")) {
      inReport.add(finding.path("position").asText() + " " + finding.path("verdict").asText());
    }
    assertThat(contract.positions().stream().map(p -> p.id() + " " + id(p.outcome())).toList())
        .isNotEmpty()
        .isEqualTo(inReport);
    assertThat(contract.positions()).allMatch(p -> !p.recommendedBy().isEmpty());
  }

  @Test
  void citedWordsStandInTheFileWhereItSays() throws Exception {
    String file = Files.readString(CONTRACT, UTF_8);
    List<CitedWords> cited =
        only(CONTRACT).positions().stream().flatMap(p -> p.words().stream()).toList();

    assertThat(cited).isNotEmpty();
    for (CitedWords words : cited) {
      assertThat(bare(file.substring(words.start(), words.end()))).isEqualTo(bare(words.words()));
      assertThat(words.place()).startsWith("line ");
    }
  }

  @Test
  void thereIsAnOutcomeForEveryVerdictInTheSameOrder() {
    assertThat(Stream.of(Outcome.values()).map(Enum::name).toList())
        .isEqualTo(Stream.of(Verdict.values()).map(Enum::name).toList());
  }

  @Test
  void aFileReadInAProcessOfItsOwnGivesTheSameAnswer() throws Exception {
    CheckedContract guarded = Clausecheck.shipped().check(CONTRACT).get(0);

    assertThat(guarded.positions()).isEqualTo(only(CONTRACT).positions());
  }

  @Test
  void aDeviationThatAWaiverBesideTheContractAcceptsIsAccepted() throws Exception {
    Path copy = Files.copy(CONTRACT, folder.resolve("draft.txt"));
    String waived = only(CONTRACT).positions().get(0).id();
    Files.writeString(
        folder.resolve("draft.waivers.yaml"),
        "waivers:\n- position: " + waived + "\n  reason: priced in\n  who: A. Holm\n");

    assertThat(only(copy).positions().stream().filter(CheckedPosition::accepted))
        .extracting(CheckedPosition::id)
        .containsExactly(waived);
  }

  @Test
  void whatIsNoContractIsToldAndNotJudged() throws Exception {
    Path note = Files.writeString(folder.resolve("note.txt"), "Lunch is at noon on Friday.\n");

    CheckedContract answer = only(note);

    assertThat(answer.kind()).isEqualTo("not-a-contract");
    assertThat(answer.note()).isNotEmpty();
    assertThat(answer.positions()).isEmpty();
    assertThat(answer.headline()).isEmpty();
    assertThatIllegalStateException().isThrownBy(() -> written(answer, "text"));
  }

  @Test
  void aFileThatCannotBeReadIsOneLineThatNamesIt() {
    assertThatThrownBy(() -> CLAUSECHECK.check(folder.resolve("gone.pdf")))
        .isInstanceOf(UnreadableContractException.class)
        .hasMessageContaining("gone.pdf")
        .message()
        .doesNotContain("\n");
  }

  @Test
  void aFormatThatThereIsNotIsRefused() throws Exception {
    CheckedContract contract = only(CONTRACT);

    assertThatIllegalArgumentException().isThrownBy(() -> written(contract, "wordperfect"));
  }

  @Test
  void faultsInSettingsAreAllTold() throws Exception {
    Path settings =
        Files.writeString(folder.resolve("deal.yaml"), "home: Atlantis\nlongest-term: soon\n");

    assertThatIllegalArgumentException()
        .isThrownBy(() -> Clausecheck.forDeal(settings))
        .withMessageContaining("Atlantis")
        .withMessageContaining("a period was expected");
  }

  @Test
  void settingsOfADealCount() throws Exception {
    Path settings = Files.writeString(folder.resolve("deal.yaml"), "longest-term: 90 years\n");
    Path contract = Path.of("test-contracts/balanced-licence.pdf");

    assertThat(outcomes(Clausecheck.forDeal(settings).trusting(), contract))
        .isNotEqualTo(outcomes(Clausecheck.shipped().trusting(), contract));
  }

  private static List<Outcome> outcomes(Clausecheck clausecheck, Path file) throws Exception {
    return clausecheck.check(file).get(0).positions().stream()
        .map(CheckedPosition::outcome)
        .toList();
  }

  private static CheckedContract only(Path file) throws UnreadableContractException {
    List<CheckedContract> answers = CLAUSECHECK.check(file);
    assertThat(answers).hasSize(1);
    return answers.get(0);
  }

  private static byte[] written(CheckedContract contract, String format) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    contract.write(format, out);
    return out.toByteArray();
  }

  private static String id(Outcome outcome) {
    return Verdict.valueOf(outcome.name()).id();
  }

  private static String bare(String words) {
    return words.replaceAll("\\s+", "");
  }
}
