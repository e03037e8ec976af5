package org.clausecheck.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDateTime;
import java.util.List;
import java.util.TimeZone;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.clausecheck.report.Spreadsheet.Column;
import org.clausecheck.report.Spreadsheet.Kind;
import org.junit.jupiter.api.Test;

class SpreadsheetTest {
  private static final List<Column> COLUMNS =
      List.of(
          new Column("words", Kind.TEXT, 20),
          new Column("figure", Kind.NUMBER, 8),
          new Column("day", Kind.DATE, 12),
          new Column("report", Kind.LINK, 20));

  @Test
  void cellsHaveTheTypeOfTheirColumn() throws IOException {
    XSSFSheet sheet = read(List.of("plain", "-12.5", "2025-12-31", "reports/a.html"));
    assertThat(cell(sheet, 0).getStringCellValue()).isEqualTo("plain");
    assertThat(cell(sheet, 1).getNumericCellValue()).isEqualTo(-12.5);
    assertThat(DateUtil.isCellDateFormatted(cell(sheet, 2))).isTrue();
    assertThat(cell(sheet, 2).getLocalDateTimeCellValue())
        .isEqualTo(LocalDateTime.of(2025, 12, 31, 0, 0));
    assertThat(cell(sheet, 3).getHyperlink().getAddress()).isEqualTo("reports/a.html");
    assertThat(sheet.getPaneInformation().isFreezePane()).isTrue();
    assertThat(sheet.getCTWorksheet().getAutoFilter().getRef()).isEqualTo("A1:D2");
  }

  @Test
  void anEmptyTextLeavesTheCellEmpty() throws IOException {
    XSSFSheet sheet = read(List.of("", "", "", ""));
    assertThat(sheet.getRow(1).getPhysicalNumberOfCells()).isZero();
  }

  @Test
  void aVerdictHasItsColourAndOtherWordsHaveNone() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (Spreadsheet workbook = new Spreadsheet()) {
      Spreadsheet.Sheet sheet =
          workbook.sheet("verdicts", List.of(new Column("verdict", Kind.VERDICT, 13)));
      sheet.row(List.of("walk away"));
      sheet.row(List.of("=walk away"));
      workbook.write(out);
    }
    try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(out.toByteArray()))) {
      XSSFSheet sheet = workbook.getSheetAt(0);
      assertThat(sheet.getRow(1).getCell(0).getCellStyle().getFillForegroundXSSFColor().getRGB())
          .isEqualTo(new byte[] {(byte) 0xFF, (byte) 0xC9, (byte) 0xBD});
      assertThat(sheet.getRow(2).getCell(0).getCellStyle().getFillForegroundXSSFColor()).isNull();
      assertThat(sheet.getRow(2).getCell(0).getCellStyle().getQuotePrefixed()).isTrue();
    }
  }

  @Test
  void aDayToActByIsColouredByTheDayThatTheWorkbookIsOpened() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (Spreadsheet workbook = new Spreadsheet()) {
      Spreadsheet.Sheet sheet =
          workbook.sheet(
              "calendar",
              List.of(new Column("what", Kind.TEXT, 20), new Column("by", Kind.DEADLINE, 12)));
      sheet.row(List.of("notice", "2019-06-30"));
      sheet.row(List.of("notice", ""));
      workbook.write(out);
    }
    try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(out.toByteArray()))) {
      var past = workbook.getSheetAt(0).getSheetConditionalFormatting();
      assertThat(past.getNumConditionalFormattings()).isEqualTo(1);
      var rule = past.getConditionalFormattingAt(0);
      assertThat(rule.getFormattingRanges()[0].formatAsString()).isEqualTo("B2:B3");
      assertThat(rule.getRule(0).getFormula1()).isEqualTo("AND(ISNUMBER(B2),B2<TODAY())");
    }
  }

  @Test
  void noTextBecomesAFormula() throws IOException {
    for (String hostile :
        List.of(
            "=1+1", "+1", "-1", "@SUM(A1)", "=HYPERLINK(\"http://x\")", "\t=1", "=cmd|'/c'!A1")) {
      Cell cell = cell(read(List.of(hostile, "", "", "")), 0);
      assertThat(cell.getCellType()).isEqualTo(CellType.STRING);
      assertThat(cell.getStringCellValue()).isEqualTo(hostile);
      assertThat(cell.getCellStyle().getQuotePrefixed()).isTrue();
    }
  }

  @Test
  void whatXmlCannotHoldAndWhatIsTooLongStillMakesAWorkbook() throws IOException {
    XSSFSheet sheet = read(List.of("a\u0000\u0007\uD800b" + "x".repeat(40_000), "", "", ""));
    assertThat(cell(sheet, 0).getStringCellValue()).hasSize(32_767).startsWith("a").endsWith("…");
  }

  @Test
  void printedPagesRepeatTheHeaderAndFirstColumnInASizeThatIsGiven() throws IOException {
    XSSFSheet sheet = read(List.of("plain", "", "", ""));
    assertThat(sheet.getRepeatingRows().formatAsString()).isEqualTo("1:1");
    assertThat(sheet.getRepeatingColumns().formatAsString()).isEqualTo("A:A");
    assertThat(sheet.getPrintSetup().getLandscape()).isTrue();
    assertThat(sheet.getPrintSetup().getScale()).isEqualTo((short) 60);
    assertThat(sheet.getFitToPage()).as("LibreOffice takes minutes to try sizes").isFalse();
  }

  @Test
  void aRowThatDoesNotFitIsRefused() throws IOException {
    try (Spreadsheet spreadsheet = new Spreadsheet()) {
      Spreadsheet.Sheet sheet = spreadsheet.sheet("one", COLUMNS);
      assertThatThrownBy(() -> sheet.row(List.of("one"))).hasMessage("1 cells for 4 columns");
    }
  }

  @Test
  void sameRowsSameBytes() throws Exception {
    List<String> row = List.of("words", "1", "2025-12-31", "reports/a.html");
    byte[] first = write(row);
    TimeZone before = TimeZone.getDefault();
    try {
      TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Kiritimati"));
      Thread.sleep(2_100); // a zip entry's time goes in steps of two seconds
      assertThat(write(row)).isEqualTo(first);
    } finally {
      TimeZone.setDefault(before);
    }
  }

  private static Cell cell(XSSFSheet sheet, int column) {
    return sheet.getRow(1).getCell(column);
  }

  private static XSSFSheet read(List<String> row) throws IOException {
    return new XSSFWorkbook(new ByteArrayInputStream(write(row))).getSheetAt(0);
  }

  private static byte[] write(List<String> row) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (Spreadsheet spreadsheet = new Spreadsheet()) {
      spreadsheet.sheet("one", COLUMNS).row(row);
      spreadsheet.write(bytes);
    }
    return bytes.toByteArray();
  }
}
