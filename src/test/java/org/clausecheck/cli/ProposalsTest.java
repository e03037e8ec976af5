package org.clausecheck.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.clausecheck.document.DocumentReader;
import org.clausecheck.document.ReadingSettings;
import org.clausecheck.library.DealSettings;
import org.clausecheck.library.Library;
import org.clausecheck.report.WordChanges;
import org.clausecheck.review.ContractAnalyser;
import org.clausecheck.review.Finding;
import org.clausecheck.review.Verdict;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is proposed as tracked changes keeps its word: accepted or rejected as a whole. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ProposalsTest {
  private static final ContractAnalyser ANALYSER =
      ContractAnalyser.shipped(Library.shipped(), DealSettings.standard());
  private final Map<String, Proposed> proposed = new HashMap<>();

  private final Path folder;

  ProposalsTest(@TempDir Path folder) {
    this.folder = folder;
  }

  static Stream<Path> testContracts() throws IOException {
    return wordFiles(Path.of("test-contracts"));
  }

  static Stream<Path> wordFiles(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(file -> file.toString().endsWith(".docx")).sorted().toList().stream();
    }
  }

  @ParameterizedTest
  @MethodSource("testContracts")
  void acceptingAllRaisesEveryVerdictToTheTierProposedAndLowersNone(Path contract)
      throws Exception {
    keepsItsWord(contract, "--suggest", Verdict.PREFERRED);
  }

  @ParameterizedTest
  @MethodSource("testContracts")
  void toSettleIsToReachTheFallback(Path contract) throws Exception {
    keepsItsWord(contract, "--settle", Verdict.FALLBACK);
  }

  void keepsItsWord(Path contract, String option, Verdict tier) throws Exception {
    Proposed made = propose(contract, option);
    Map<String, Finding> before = findings(Files.readAllBytes(contract));
    Map<String, Finding> after = findings(made.file());
    before.forEach(
        (position, was) -> {
          if (was.verdict() == Verdict.NOT_APPLICABLE) {
            return;
          }
          boolean worded =
              !(tier == Verdict.PREFERRED ? was.wording() : was.settleWording()).isEmpty();
          Finding now = after.get(position);
          assertThat(now.verdict()).as(position).isGreaterThanOrEqualTo(was.verdict());
          if (worded && !made.without().contains(was.title())) {
            assertThat(now.verdict()).as(position).isGreaterThanOrEqualTo(tier);
          }
        });
    assertThat(WordChanges.rejected(made.file(), Files.readAllBytes(contract)))
        .as("the parts without our comments, all our changes rejected")
        .isEqualTo(WordChanges.parts(Files.readAllBytes(contract)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"--suggest", "--settle"})
  void mostOfABadContractIsAnswered(String option) throws Exception {
    Path contract = Path.of("test-contracts/pharma-template.docx");
    long gaps =
        findings(Files.readAllBytes(contract)).values().stream()
            .filter(finding -> finding.verdict().compareTo(Verdict.FALLBACK) < 0)
            .count();

    assertThat(gaps).isGreaterThan(15);
    String without = propose(contract, option).without();
    assertThat(without.isEmpty() ? 0 : without.split("; ", -1).length)
        .isLessThanOrEqualTo((int) gaps / 3);
  }

  @Test
  void aChangeIsTheSmallestThatDoesAndIsInTheContractsOwnTerms() throws Exception {
    String text =
        WordChanges.shown(
            propose(Path.of("test-contracts/pharma-template.docx"), "--suggest").file());

    assertThat(text)
        .contains(
            "governed by the laws of [-the State of Delaware-]{+Switzerland+}, without regard",
            "within [-forty-five (45) days-]{+thirty (30) days+} after the Effective Date",
            "Products [-throughout the world for all uses and in all fields-]{+only in [countries]"
                + " (the “Territory”) and only for [use] (the “Field”)+}.",
            "(the “Term”)",
            "that competes with the Licensed Products.+}",
            "the Company may terminate this Agreement by written")
        .doesNotContain("Licensor", "Licensee ", "licence");
  }

  /**
   * A contract with proposals.
   *
   * @param without the titles of the findings for which there is none, as the program says
   */
  private record Proposed(byte[] file, String without) {}

  private Proposed propose(Path contract, String option) throws IOException {
    Proposed known = proposed.get(contract + option);
    if (known == null) {
      known = make(contract, option);
      proposed.put(contract + option, known);
    }
    return known;
  }

  private Proposed make(Path contract, String option) throws IOException {
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    int code =
        new CommandLineProgram(
                new PrintStream(OutputStream.nullOutputStream(), false, UTF_8),
                new PrintStream(err, false, UTF_8))
            .run(
                "check",
                contract.toString(),
                option,
                "--format",
                "docx",
                "--force",
                "--out",
                folder.toString());
    assertThat(code).isLessThanOrEqualTo(1);
    String name = String.valueOf(contract.getFileName());
    String said = "was found for: ";
    String without =
        err.toString(UTF_8)
            .lines()
            .filter(line -> line.contains(said))
            .map(line -> line.substring(line.indexOf(said) + said.length()))
            .findFirst()
            .orElse("");
    Path file = folder.resolve(name.replace(".docx", ".clausecheck.docx"));
    return new Proposed(Files.readAllBytes(file), without);
  }

  private static Map<String, Finding> findings(byte[] word) throws Exception {
    Map<String, Finding> findings = new LinkedHashMap<>();
    ANALYSER
        .analyse(
            new DocumentReader(ReadingSettings.DEFAULT).read(word, "contract.docx").text(),
            List.of(),
            LocalDate.EPOCH)
        .review()
        .findings()
        .forEach(finding -> findings.put(finding.position(), finding));
    return findings;
  }
}
