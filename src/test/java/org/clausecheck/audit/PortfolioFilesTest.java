package org.clausecheck.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TimeZone;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.clausecheck.audit.DocumentResult.Amendment;
import org.clausecheck.audit.DocumentResult.Outcome;
import org.clausecheck.library.Library;
import org.clausecheck.report.Validators;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PortfolioFilesTest {
  private static final List<String> FILES =
      List.of(
          "portfolio.xlsx",
          "portfolio.csv",
          "findings.csv",
          "portfolio.jsonl",
          "calendar.ics",
          "index.html");

  private static final List<String> HOSTILE =
      List.of(
          "=1+1",
          "+1",
          "-1+1",
          "@SUM(1)",
          "\t=1",
          " \r\n=1",
          "x;=1+1",
          "x\t+1",
          "x|@A1",
          "\"=1",
          "x\",=1",
          "＝1",
          "<script>alert(1)</script>",
          "javascript:alert(1)",
          "\" onmouseover=\"alert(1)",
          "\u202Egnp.exe");

  @TempDir private Path folder = Path.of("");

  /** An agreement, an amendment and an unreadable file for each of the words. */
  private static Portfolio portfolio(List<String> words) {
    PortfolioBuilder builder = new PortfolioBuilder(Library.shipped().families());
    for (int i = 0; i < words.size(); i++) {
      String word = words.get(i);
      builder.add(
          word + ".txt",
          "key" + i,
          List.of(
              Agreements.result(
                  Agreements.text(i),
                  Agreements.summary(word, 7, List.of("2020-03-01"), word, "Other" + i))));
      builder.add(
          "zz amendment " + i,
          "other" + i,
          List.of(
              Agreements.amendment(
                  "amendment " + word,
                  Agreements.summary(word, 1, List.of("2020-03-01"), word, "Other" + i),
                  new Amendment(word, List.of("2020-03-01"), List.of(word)))));
      builder.add(
          "zz" + i + ".png", "", List.of(DocumentResult.without("", "", Outcome.UNREADABLE, word)));
    }
    return builder.build();
  }

  private Path write(String... words) throws IOException {
    Path out = Files.createTempDirectory(folder, "out");
    new PortfolioFiles(out, Map.of("program", words[0]))
        .write(
            portfolio(List.of(words)),
            row -> List.of(Agreements.finding(row.result().summary().title())));
    return out;
  }

  @Test
  void theWorkbookHasRealDatesNumbersAndLinks() throws IOException {
    try (Workbook workbook =
        new XSSFWorkbook(write("Licence").resolve("portfolio.xlsx").toFile())) {
      assertThat(workbook)
          .extracting(Sheet::getSheetName)
          .containsExactly(
              "portfolio",
              "details",
              "findings",
              "same form",
              "no licence",
              "unread",
              "calendar",
              "methods");
      Sheet sheet = workbook.getSheet("portfolio");
      assertThat(cell(sheet, "end").getLocalDateTimeCellValue())
          .isEqualTo(LocalDateTime.of(2025, 3, 1, 0, 0));
      assertThat(cell(sheet, "leverage rank").getNumericCellValue()).isEqualTo(1);
      assertThat(cell(sheet, "report").getHyperlink().getAddress()).isEqualTo("reports/key0.html");
      assertThat(sheet.getRow(0).getLastCellNum())
          .as("columns of the first sheet")
          .isEqualTo((short) 15);
      assertThat(cell(workbook.getSheet("details"), "weight").getNumericCellValue()).isEqualTo(7);
      Sheet calendar = workbook.getSheet("calendar");
      assertThat(calendar.getRow(1).getCell(1).getStringCellValue())
          .isEqualTo("last day for notice to stop the renewal");
      assertThat(workbook.getSheet("unread").getLastRowNum()).isEqualTo(1);
    } catch (org.apache.poi.openxml4j.exceptions.InvalidFormatException e) {
      throw new IOException(e);
    }
  }

  private static List<String> cells(Sheet sheet, int column) {
    List<String> cells = new ArrayList<>();
    sheet.forEach(
        row -> {
          Cell cell = row.getCell(column);
          cells.add(cell == null ? "" : cell.getStringCellValue());
        });
    return cells;
  }

  private static Cell cell(Sheet sheet, String column) {
    for (Cell heading : sheet.getRow(0)) {
      if (heading.getStringCellValue().equals(column)) {
        return sheet.getRow(1).getCell(heading.getColumnIndex());
      }
    }
    throw new AssertionError("no column " + column);
  }

  @Test
  void noCellOfTheWorkbookIsAFormula() throws Exception {
    Path file = write(HOSTILE.toArray(String[]::new)).resolve("portfolio.xlsx");
    List<CellType> types = new ArrayList<>();
    try (Workbook workbook = new XSSFWorkbook(file.toFile())) {
      workbook.forEach(
          sheet -> sheet.forEach(row -> row.forEach(cell -> types.add(cell.getCellType()))));
    }
    assertThat(types).hasSizeGreaterThan(500).containsOnly(CellType.STRING, CellType.NUMERIC);
  }

  @Test
  void noFieldOfTheCsvIsAFormulaWhateverTheCountrysSeparator() throws IOException {
    Path out = write(HOSTILE.toArray(String[]::new));
    for (String file : List.of("portfolio.csv", "findings.csv")) {
      String csv = Files.readString(out.resolve(file)).substring(1);
      assertThat(parsed(csv))
          .hasSizeGreaterThan(100)
          .noneMatch(f -> f.matches("(?s)\\s*[=+@＝-].*"));
      assertThat(csv.split("[;\\t\\r\\n|]")).noneMatch(f -> f.matches("(?s)\\s*\"?\\s*[=+@＝-].*"));
    }
  }

  private static List<String> parsed(String csv) throws IOException {
    List<String> fields = new ArrayList<>();
    try (MappingIterator<String[]> rows =
        new CsvMapper()
            .readerFor(String[].class)
            .with(CsvParser.Feature.WRAP_AS_ARRAY)
            .readValues(csv)) {
      rows.forEachRemaining(row -> fields.addAll(List.of(row)));
    }
    return fields;
  }

  @Test
  void nothingOfAContractBecomesMarkup() throws IOException {
    String html = Files.readString(write(HOSTILE.toArray(String[]::new)).resolve("index.html"));
    assertThat(html).doesNotContain("\u202E");
    Document page = Jsoup.parse(html);
    assertThat(page.select("script, [onmouseover]")).isEmpty();
    assertThat(page.text()).contains("<script>alert(1)</script>");
    assertThat(page.select("[href]").eachAttr("href"))
        .allMatch(
            href ->
                href.matches("#[a-z]+|(portfolio|findings|calendar|reports/[a-z0-9]+)\\.[a-z]+"));
  }

  @Test
  void wholeFilesThatWereNotReadStandBeforePartsOfOthers() {
    PortfolioBuilder builder = new PortfolioBuilder(Library.shipped().families());
    DocumentResult whole =
        Agreements.result(
            Agreements.text(1), Agreements.summary("A", 7, List.of("2020-03-01"), "A", "B"));
    builder.add(
        "a.txt",
        "key",
        List.of(
            new DocumentResult(
                "",
                whole.sha256(),
                Outcome.ANALYSED,
                "",
                whole.summary(),
                null,
                List.of(),
                List.of("Exhibit A: annexed by the agreement, but not in this file"),
                whole.fingerprint(),
                "")));
    builder.add(
        "b.png", "", List.of(DocumentResult.without("", "", Outcome.UNREADABLE, "no text")));
    assertThat(PortfolioFiles.unread(builder.build()))
        .extracting(unread -> unread.row().path(), Column.Unread::part)
        .containsExactly(tuple("b.png", ""), tuple("a.txt", "Exhibit A"));
  }

  /** Three agreements on one form with other parties, and a copy of the first in another layout. */
  private Path writeForm() throws IOException {
    PortfolioBuilder builder = new PortfolioBuilder(Library.shipped().families());
    for (String party : List.of("Alder", "Birch", "Cedar")) {
      builder.add(
          party + ".txt",
          "key" + party,
          List.of(
              Agreements.result(
                  Agreements.text(1) + party,
                  Agreements.summary("Licence", 7, List.of("2020-03-01"), party, "Big"))));
    }
    builder.add(
        "layout.txt",
        "keylayout",
        List.of(
            Agreements.result(
                Agreements.text(1).replace(' ', '\n') + "Alder",
                Agreements.summary("Licence", 7, List.of("2020-03-01"), "Alder", "Big"))));
    Path out = Files.createTempDirectory(folder, "form");
    new PortfolioFiles(out, Map.of("program", "a test"))
        .write(builder.build(), row -> List.of(Agreements.finding("words of " + row.path())));
    return out;
  }

  @Test
  void nothingThatWasAnalysedIsWithoutItsFindings() throws Exception {
    Path out = writeForm();
    List<String> lines = Files.readAllLines(out.resolve("portfolio.jsonl"));
    for (String line : lines) {
      JsonNode row = new ObjectMapper().readTree(line);
      assertThat(row.get("findings").get(0).get("quote").asText())
          .isEqualTo("words of " + row.get("path").asText());
    }
    String csv = Files.readString(out.resolve("findings.csv"));
    try (Workbook workbook = new XSSFWorkbook(out.resolve("portfolio.xlsx").toFile())) {
      assertThat(workbook.getSheet("findings").getLastRowNum()).isEqualTo(4);
    }
    assertThat(csv)
        .contains("words of Alder.txt", "words of Birch.txt", "words of Cedar.txt")
        .contains("words of layout.txt");
  }

  @Test
  void agreementsOnOneFormStandTogetherWithWhatDiffers() throws Exception {
    Path out = writeForm();
    Document page = Jsoup.parse(Files.readString(out.resolve("index.html")));
    assertThat(page.select("#agreements tbody tr")).as("each is ranked").hasSize(3);
    assertThat(page.select("#forms > details")).hasSize(1);
    assertThat(page.select("#forms .others > li")).hasSize(2);
    assertThat(page.select("#forms").text())
        .contains("parties: Birch; Big; in the first: Alder; Big");
    assertThat(Validators.html(Files.readAllBytes(out.resolve("index.html")))).isEmpty();
    try (Workbook workbook = new XSSFWorkbook(out.resolve("portfolio.xlsx").toFile())) {
      assertThat(cells(workbook.getSheet("same form"), 3))
          .contains("first on this form", "parties")
          .anyMatch(cell -> cell.matches("about 9[0-9] % of the words"));
    }
  }

  @Test
  void thePagePassesTheCheckerOfTheW3c() throws IOException {
    Path page = write(HOSTILE.toArray(String[]::new)).resolve("index.html");
    assertThat(Validators.html(Files.readAllBytes(page))).isEmpty();
  }

  @Test
  void everyLineOfTheJsonLinesIsADocumentWithItsFindings() throws IOException {
    List<String> lines = Files.readAllLines(write("=\n\"x").resolve("portfolio.jsonl"));
    assertThat(lines).hasSize(3);
    JsonNode first = new ObjectMapper().readTree(lines.get(0));
    assertThat(first.get("title").asText()).isEqualTo("=\n\"x");
    assertThat(first.get("weight").isNumber()).isTrue();
    assertThat(first.get("findings").get(0).get("position").asText()).isEqualTo("exclusivity.paid");
    assertThat(new ObjectMapper().readTree(lines.get(2)).get("outcome").asText())
        .isEqualTo("unreadable");
  }

  @Test
  void theSamePortfolioGivesTheSameBytesEverywhere() throws Exception {
    Path first = write("Licence");
    Locale locale = Locale.getDefault();
    TimeZone zone = TimeZone.getDefault();
    try {
      Locale.setDefault(Locale.forLanguageTag("ar-SA-u-nu-arab"));
      TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Kiritimati"));
      Path second = write("Licence");
      for (String file : FILES) {
        assertThat(second.resolve(file)).hasSameBinaryContentAs(first.resolve(file));
      }
    } finally {
      Locale.setDefault(locale);
      TimeZone.setDefault(zone);
    }
  }

  @Test
  void textsOfContractsStayWhatTheyAreWhereNothingThreatens() {
    String words = "fees of 5-10 % (see § 3), e-mail a@b.example; due 2020-01-01";
    assertThat(CsvText.safe(words)).isEqualTo(words);
  }
}
