package org.clausecheck.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.clausecheck.document.DocumentReader;
import org.clausecheck.document.ReadingSettings;
import org.clausecheck.review.Review;
import org.clausecheck.text.Texts;
import org.junit.jupiter.api.Test;

/** JSON, SARIF and XLSX. */
class DataReportTest {
  private static final ObjectMapper JSON = new ObjectMapper();

  @Test
  void jsonKeepsItsSchemaInEveryMedium() throws Exception {
    byte[] pdf = PdfFixture.bytes();
    List<Review> reviews =
        List.of(
            ReviewFixture.review(),
            ReviewFixture.review(WordFixture.text()),
            ReviewFixture.review(
                new DocumentReader(ReadingSettings.DEFAULT).read(pdf, "draft.pdf").text()));
    for (Review review : reviews) {
      assertThat(Validators.json(write(Format.JSON, review))).isEmpty();
    }
  }

  @Test
  void theSchemaWouldFindAFault() throws Exception {
    String json = new String(write(Format.JSON, ReviewFixture.review()), "UTF-8");
    byte[] wrong = json.replace("\"walk-away\"", "\"run\"").getBytes("UTF-8");
    assertThat(Validators.json(wrong)).isNotEmpty();
  }

  @Test
  void sarifKeepsItsSchema() throws Exception {
    for (Review review :
        List.of(ReviewFixture.review(), ReviewFixture.review(WordFixture.text()))) {
      assertThat(Validators.sarif(write(Format.SARIF, review))).isEmpty();
    }
  }

  @Test
  void sarifNamesThePlaceAndKeepsWhatWasAcceptedAsSuppressed() throws Exception {
    JsonNode run = JSON.readTree(write(Format.SARIF, ReviewFixture.review())).path("runs").path(0);
    JsonNode first = run.path("results").path(0);
    assertThat(first.path("level").asText()).isEqualTo("error");
    assertThat(first.at("/locations/0/physicalLocation/region/startLine").asInt()).isEqualTo(7);
    assertThat(first.at("/locations/0/physicalLocation/region/snippet/text").asText())
        .isEqualTo("grants to Licensee an exclusive, worldwide license");
    assertThat(first.at("/locations/0/logicalLocations/0/fullyQualifiedName").asText())
        .isEqualTo("Article 2 > 2.1");
    assertThat(run.at("/results/3/suppressions/0/status").asText()).isEqualTo("accepted");
    assertThat(run.at("/results/1/relatedLocations")).hasSize(1);
    assertThat(run.path("results"))
        .allSatisfy(
            result ->
                assertThat(
                        run.path("tool")
                            .path("driver")
                            .path("rules")
                            .path(result.path("ruleIndex").asInt())
                            .path("id"))
                    .isEqualTo(result.path("ruleId")));
  }

  @Test
  void aFingerprintStaysWhenTheTextBeforeItChanges() throws Exception {
    Review moved =
        ReviewFixture.review(
            Texts.contract("A NEW COVER PAGE\n\n" + String.join("\n", ReviewFixture.PARAGRAPHS)));
    assertThat(fingerprints(moved)).isEqualTo(fingerprints(ReviewFixture.review()));
    assertThat(fingerprints(moved)).doesNotHaveDuplicates().hasSize(6);
  }

  @Test
  void aWorkbookHasTypesFiltersAndAHeaderThatStays() throws Exception {
    try (XSSFWorkbook workbook = workbook(ReviewFixture.review())) {
      XSSFSheet findings = workbook.getSheet("Findings");
      assertThat(findings.getPaneInformation().isFreezePane()).isTrue();
      assertThat(findings.getCTWorksheet().isSetAutoFilter()).isTrue();
      assertThat(findings.getLastRowNum()).isEqualTo(6);
      Row first = findings.getRow(1);
      assertThat(first.getCell(0).getNumericCellValue()).isEqualTo(1);
      assertThat(first.getCell(4).getStringCellValue()).isEqualTo("walk away");
      assertThat(findings.getRow(4).getCell(19).getLocalDateTimeCellValue().toLocalDate())
          .isEqualTo("2027-01-01");
      assertThat(workbook.getSheet("Quotes").getLastRowNum()).isEqualTo(6);
    }
  }

  @Test
  void noCellBecomesAFormula() throws Exception {
    Review hostile =
        ReviewFixture.review(
            Texts.contract(
                String.join("\n", ReviewFixture.PARAGRAPHS)
                    .replace("grants to Licensee", "=cmd|' /C calc'!A0 grants to Licensee")));
    try (XSSFWorkbook workbook = workbook(hostile)) {
      for (var sheet : workbook) {
        for (Row row : sheet) {
          for (Cell cell : row) {
            assertThat(cell.getCellType()).isNotEqualTo(CellType.FORMULA);
            if (cell.getCellType() == CellType.STRING && row.getRowNum() > 0) {
              assertThat(cell.getCellStyle().getQuotePrefixed()).isTrue();
            }
          }
        }
      }
    }
  }

  private static XSSFWorkbook workbook(Review review) throws IOException {
    return new XSSFWorkbook(new java.io.ByteArrayInputStream(write(Format.XLSX, review)));
  }

  private static List<String> fingerprints(Review review) throws IOException {
    return JSON.readTree(write(Format.SARIF, review))
        .at("/runs/0/results")
        .findValuesAsText("positionAndWords/v1");
  }

  private static byte[] write(Format format, Review review) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    format.writer(ReportOptions.STANDARD).write(review, () -> new byte[0], out);
    return out.toByteArray();
  }
}
