package org.clausecheck.review;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.clausecheck.document.DocumentReader;
import org.clausecheck.document.ReadingSettings;
import org.clausecheck.facts.Side;
import org.clausecheck.library.DealSettings;
import org.clausecheck.library.Library;
import org.clausecheck.library.LibraryDocs;
import org.clausecheck.report.TextReport;
import org.clausecheck.text.ContractText;
import org.junit.jupiter.api.Test;

/**
 * The same facts read for the licensee: a small library of the other side, held against {@code
 * test-contracts} and against what a reader expects of it.
 */
class LicenseeLibraryTest {
  private static final Path RESOURCES = Path.of("src/test/resources/org/clausecheck/review");

  private static final Library LIBRARY = library();

  private static final DealSettings DEAL = DealSettings.standard().readFor(Side.LICENSEE, "");

  private static final ContractAnalyser ANALYSER = ContractAnalyser.shipped(LIBRARY, DEAL);

  private static Library library() {
    Library.Loading loading = Library.load(RESOURCES.resolve("licensee-library"));
    assertThat(loading).isInstanceOf(Library.Loading.Loaded.class);
    return ((Library.Loading.Loaded) loading).library();
  }

  private static JsonNode golden() throws IOException {
    return new ObjectMapper(new YAMLFactory())
        .readTree(RESOURCES.resolve("licensee-golden.yaml").toFile());
  }

  private static Review review(String contract) throws Exception {
    return ANALYSER.analyse(text(contract), List.of(), LocalDate.MIN).review();
  }

  private static ContractText text(String contract) throws Exception {
    return new DocumentReader(ReadingSettings.DEFAULT)
        .read(Path.of("test-contracts", contract))
        .text();
  }

  @Test
  void theProgramReadsForTheLicenseeAsAReaderDoes() throws Exception {
    List<String> differences = new ArrayList<>();
    int verdicts = 0;
    for (Map.Entry<String, JsonNode> contract : golden().properties()) {
      Review review = review(contract.getKey());
      assertThat(review.as()).isEqualTo("licensee");
      assertThat(review.notices()).noneMatch(notice -> notice.contains("side"));
      for (Map.Entry<String, JsonNode> position : contract.getValue().properties()) {
        String is =
            review.findings().stream()
                .filter(finding -> finding.position().equals(position.getKey()))
                .map(finding -> finding.verdict().id())
                .findFirst()
                .orElseThrow();
        String expected = position.getValue().asText();
        verdicts++;
        if (!is.equals(expected)) {
          differences.add(
              contract.getKey() + " " + position.getKey() + ": " + expected + " → " + is);
        }
      }
    }
    assertThat(verdicts).isGreaterThan(50);
    KnownExceptions.read("licensee-differences.txt").areAllOf(differences);
  }

  @Test
  void theWordsAreTheLibrarysAndSpeakToTheLicensee() throws Exception {
    Review review = review("pharma-template.docx");
    assertThat(review.headline()).doesNotContain("licensor");
    String report = new TextReport().render(review);
    assertThat(report)
        .contains("Read for the licensee", "Your licence is exclusive.", "Settle for")
        .doesNotContain("other side's");
  }

  @Test
  void theDocumentationSaysWhosePositionsTheyAre() {
    assertThat(new LibraryDocs(LIBRARY).pages().get("escrow.md"))
        .contains("severity high (editorial) · for the licensee");
  }

  @Test
  void heldForTheSideThatItDoesNotSpeakForItSaysSo() throws Exception {
    Review review =
        ContractAnalyser.shipped(LIBRARY, DealSettings.standard())
            .analyse(text("no-term.docx"), List.of(), LocalDate.MIN)
            .review();
    assertThat(review.notices())
        .contains(
            "The library holds no positions for a licensor; these are the other side's, so expect to"
                + " be asked for them.");
  }
}
