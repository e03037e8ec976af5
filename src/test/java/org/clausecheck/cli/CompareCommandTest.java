package org.clausecheck.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipFile;
import org.clausecheck.document.DocumentReader;
import org.clausecheck.document.ReadingSettings;
import org.clausecheck.document.ReadingSettings.TrackedChanges;
import org.clausecheck.report.Validators;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CompareCommandTest {
  private static final String DRAFTS = "src/test/resources/org/clausecheck/compare/drafts/";
  private static final String OLD = DRAFTS + "exclusive-v1.txt";
  private static final String NEW = DRAFTS + "exclusive-v2.txt";

  private record Run(int code, String out, String err) {}

  private static Run run(String... args) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    int code =
        new CommandLineProgram(
                new PrintStream(out, false, UTF_8), new PrintStream(err, false, UTF_8))
            .run(args);
    return new Run(code, out.toString(UTF_8), err.toString(UTF_8));
  }

  @Test
  void whatGotWorseIsToldBeforeTheChangesThatTouchNothing() {
    Run run = run("compare", OLD, NEW);

    assertThat(run.code()).isZero();
    assertThat(run.err()).isEmpty();
    assertThat(run.out())
        .containsSubsequence(
            "POSITIONS: GOT WORSE",
            "PREFERRED → WALK AWAY · term.length",
            "[five (5)]",
            "[fifteen",
            "CHANGES THAT TOUCH NO POSITION",
            "deleted · ARTICLE III > Section 3.5",
            "moved · ARTICLE IV > Section 4.3");
  }

  @Test
  void aChangedWordIsShownInItsSentenceAndNoOther() {
    assertThat(run("compare", OLD, NEW).out())
        .contains(
            """
              + Tallgrass shall prosecute and maintain the Licensed Patents at its own
                expense and [may] consult with Corvane before it abandons any of them.
            """);
  }

  @Test
  void aReferenceThatWasNotNumberedAnewWithItsClauseIsToldThere() {
    assertThat(run("compare", OLD, NEW).out())
        .contains("> 6.3 is still referred to in: ARTICLE VII > Section 7.8");
  }

  @Test
  void whereTheNewDraftGrantsNoLicenceThePositionsNoLongerApply(@TempDir Path folder)
      throws Exception {
    Path loan =
        Files.writeString(
            folder.resolve("loan.txt"),
            """
            LOAN AGREEMENT

            This Loan Agreement is made between Norrbank AB (the "Lender") and Corvane Audio
            Systems Corporation (the "Borrower").

            1. Loan. The Lender shall lend to the Borrower EUR 2,000,000 on 1 March 2024.

            2. Interest. The Borrower shall pay interest on the loan at five percent a year.

            3. Repayment. The Borrower shall repay the principal in ten equal instalments.

            4. Security. The Borrower grants to the Lender a security interest in its stock.

            5. Default. If the Borrower fails to pay, the Lender may call the whole loan.
            """);

    assertThat(run("compare", OLD, loan.toString()).out())
        .containsPattern("ANSWER\\n\\n\\d+ positions no longer apply\\.\\n")
        .contains("grants no licence");
    assertThat(run("compare", loan.toString(), OLD).out())
        .contains("Positions apply to the new draft alone: ");
    assertThat(run("compare", loan.toString(), loan.toString()).out())
        .contains("The drafts say the same.");
  }

  @Test
  void aScriptCanFailOnWhatGotWorse() {
    assertThat(run("compare", OLD, NEW, "--fail-on", "worse").code()).isEqualTo(1);
    assertThat(run("compare", OLD, OLD, "--fail-on", "change").code()).isZero();
    assertThat(run("compare", OLD, NEW, "--fail-on", "luck").code()).isEqualTo(2);
  }

  @Test
  void theSameFileSaysTheSame() {
    assertThat(run("compare", OLD, OLD).out()).contains("The drafts say the same.");
  }

  @Test
  void jsonKeepsItsSchemaAndItsOffsetsLeadIntoTheFile() throws Exception {
    String json = run("compare", OLD, NEW, "--format", "json").out();
    JsonNode step = new ObjectMapper().readTree(json);

    assertThat(Validators.comparison(json.getBytes(UTF_8))).isEmpty();
    assertThat(step.at("/verdicts/0/position").asText()).isEqualTo("term.length");
    assertThat(step.at("/verdicts/0/after").asText()).isEqualTo("walk-away");
    String old = Files.readString(Path.of(OLD));
    List<String> changed = new ArrayList<>();
    for (JsonNode change : step.path("changes")) {
      if (change.path("kind").asText().equals("changed")) {
        changed.add(old.substring(change.at("/old/start").asInt(), change.at("/old/end").asInt()));
      }
    }
    assertThat(changed).containsExactly("shall", "five (5)");
  }

  @Test
  void threeDraftsGiveThePositionsByDraft() throws Exception {
    String json = run("compare", OLD, NEW, OLD, "--format", "json").out();
    JsonNode all = new ObjectMapper().readTree(json);

    assertThat(Validators.comparison(json.getBytes(UTF_8))).isEmpty();
    assertThat(all.path("drafts")).hasSize(3);
    assertThat(all.at("/positions/0/position").asText()).isEqualTo("term.length");
    assertThat(all.at("/positions/0/verdicts").toString())
        .isEqualTo("[\"preferred\",\"walk-away\",\"preferred\"]");
  }

  @Test
  void whatAWordFileDoesNotMarkAsAChangeComesFirst() {
    Run run =
        run(
            "compare",
            "test-contracts/carve-outs.docx",
            "test-contracts/drafts/carve-outs-round-2.docx",
            "--fail-on",
            "unmarked");

    assertThat(run.code()).isEqualTo(1);
    assertThat(run.out())
        .contains("3 differences are not among the changes that the new draft marks.")
        .containsSubsequence(
            "NOT MARKED AS CHANGES",
            "[fifty (50)]",
            "POSITIONS: GOT WORSE",
            "(above)",
            "[2,000,000]");
  }

  @ParameterizedTest
  @CsvSource({
    "src/test/resources/org/clausecheck/compare/drafts/exclusive-v1.txt,"
        + "src/test/resources/org/clausecheck/compare/drafts/exclusive-v2.txt",
    "test-contracts/carve-outs.docx, test-contracts/drafts/carve-outs-round-2.docx",
    "test-contracts/licensor-template.docx, test-contracts/drafts/licensor-template-round-2.pdf",
    "test-contracts/amendment.rtf, test-contracts/silent-law.md"
  })
  void theWordFileHoldsBothDraftsAndKeepsItsFormat(String old, String latest, @TempDir Path folder)
      throws Exception {
    run("compare", old, latest, "--format", "docx,html,json", "--out", folder.toString());

    Path word = written(folder, ".docx");
    assertThat(Validators.ooxml(Files.readAllBytes(word))).isEmpty();
    assertThat(Validators.html(Files.readAllBytes(written(folder, ".html")))).isEmpty();
    assertThat(Validators.comparison(Files.readAllBytes(written(folder, ".json")))).isEmpty();
    assertThat(words(word, TrackedChanges.REJECTED))
        .isEqualTo(words(Path.of(old), TrackedChanges.ACCEPTED));
    assertThat(words(word, TrackedChanges.ACCEPTED))
        .isEqualTo(words(Path.of(latest), TrackedChanges.ACCEPTED));
  }

  private static Path written(Path folder, String ending) throws Exception {
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(file -> file.toString().endsWith(ending)).findFirst().orElseThrow();
    }
  }

  /** The words of a file in order; notes stand in another place in each format. */
  private static List<String> words(Path file, TrackedChanges changes) throws Exception {
    ReadingSettings settings =
        new ReadingSettings("", false, changes, ReadingSettings.DEFAULT.limits());
    String text = new DocumentReader(settings).read(file).text().text();
    return Pattern.compile("[\\p{L}\\p{N}]+")
        .matcher(text)
        .results()
        .map(word -> word.group().toLowerCase(Locale.ROOT))
        .toList();
  }

  @Test
  void aPageAndAWordFileAreWritten(@TempDir Path folder) throws Exception {
    Run run = run("compare", OLD, NEW, "--format", "html,docx", "--out", folder.toString());

    assertThat(run.code()).isZero();
    assertThat(Files.readString(folder.resolve("exclusive-v2.compared.html")))
        .contains("<del>five (5)</del>", "<ins>fifteen (15)</ins>");
    try (ZipFile word = new ZipFile(folder.resolve("exclusive-v2.compared.docx").toFile())) {
      String document =
          new String(word.getInputStream(word.getEntry("word/document.xml")).readAllBytes(), UTF_8);
      assertThat(document).contains(">five </w:delText>", ">fifteen </w:t>");
    }
  }

  @Test
  void aWordFileNeedsAFolder() {
    assertThat(run("compare", OLD, NEW, "--format", "docx").code()).isEqualTo(2);
  }

  @Test
  void aFormatThatAComparisonHasNotIsToldWithThoseItHasAndTheNearest() {
    assertThat(run("compare", OLD, NEW, "--format", "pdf").err())
        .contains("no format 'pdf'; there are text, json, docx, html")
        .hasLineCount(1);
    assertThat(run("compare", OLD, NEW, "--format", "htm").err()).contains("did you mean 'html'?");
  }

  @Test
  void aReferenceThatMeansAnotherClauseIsToldWithBoth(@TempDir Path folder) throws Exception {
    String words = "subject to Article III";
    String text = Files.readString(Path.of(OLD));
    assertThat(text).contains(words);
    Path other =
        Files.writeString(folder.resolve("v2.txt"), text.replace(words, "subject to Article IV"));

    assertThat(run("compare", OLD, other.toString()).out())
        .contains("changed · ARTICLE VII > Section 7.7")
        .contains("· cross-reference")
        .contains("> Article III meant: ARTICLE III", "> Article IV now means: ARTICLE IV");
  }

  @Test
  void settingsAreFoundAboveTheLastDraftAndNamed(@TempDir Path folder) throws Exception {
    Path settings = Files.writeString(folder.resolve("clausecheck.yaml"), "we: Tallgrass\n");
    Path inner = Files.createDirectory(folder.resolve("round-2"));
    Path latest = Files.copy(Path.of(NEW), inner.resolve("v2.txt"));

    assertThat(run("compare", OLD, latest.toString()).err())
        .isEqualTo("clausecheck: settings from " + settings + "\n");
    assertThat(run("compare", latest.toString(), OLD).err()).isEmpty();
  }

  @Test
  void whatIsNoContractIsToldInOneLine(@TempDir Path folder) throws Exception {
    Path list = Files.writeString(folder.resolve("list.txt"), "eggs, milk and bread\n".repeat(9));
    Run run = run("compare", OLD, list.toString());

    assertThat(run.code()).isEqualTo(3);
    assertThat(run.err()).startsWith("clausecheck: list.txt: ").hasLineCount(1);
  }
}
