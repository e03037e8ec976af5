package org.clausecheck.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.apache.poi.common.usermodel.HyperlinkType;
import org.apache.poi.ss.SpreadsheetVersion;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.ConditionalFormattingRule;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.Hyperlink;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.usermodel.PatternFormatting;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.SheetConditionalFormatting;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFColor;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.clausecheck.review.Verdict;

/**
 * An XLSX workbook of plain tables: typed cells, a frozen header, filters. Rows go to disk as they
 * come, so that memory does not grow with them. The same rows give the same bytes.
 *
 * <p>No cell can become a formula: every text is written as a text and styled as quoted, so that it
 * stays one when somebody edits the cell.
 */
public final class Spreadsheet implements AutoCloseable {
  private static final int ROWS = SpreadsheetVersion.EXCEL2007.getMaxRows();
  private static final int CHARACTERS = SpreadsheetVersion.EXCEL2007.getMaxTextLength();

  /**
   * Links of a sheet; the addresses after them are plain text. Excel allows 65,530, but each is
   * kept in memory until the workbook is written, several times over.
   */
  private static final int LINKS = 10_000;

  /** Not the first day that a zip file can hold: at that, Java adds the time zone's view of it. */
  private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 2, 1, 0, 0);

  private static final int ROWS_IN_MEMORY = 100;

  /** Height of a line, in points. */
  private static final float LINE = 14.5f;

  /** A row is shown no higher than this many lines; Excel allows 409 points. */
  private static final int MOST_LINES = 12;

  /** The size of print, in per cent: letters of 6.6 points. */
  private static final short PRINTED = 60;

  private final SXSSFWorkbook workbook = new SXSSFWorkbook(ROWS_IN_MEMORY);
  private final List<Sheet> sheets = new ArrayList<>();
  private final CellStyle heading = style();
  private final CellStyle text = style();
  private final CellStyle number = style();
  private final CellStyle date = style();
  private final CellStyle link = style();
  private final Map<String, CellStyle> verdicts = new HashMap<>();

  /** How a cell is typed. */
  public enum Kind {
    TEXT,
    /** Decimal figures, such as "-12.5". */
    NUMBER,
    /** ISO 8601, such as "2025-12-31". */
    DATE,
    /** A date to act by: coloured where it is past on the day that the workbook is opened. */
    DEADLINE,
    /** Relative address of a file, such as "reports/a.html". */
    LINK,
    /** The words of a verdict, which is coloured; anything else is plain text. */
    VERDICT
  }

  /**
   * A column.
   *
   * @param words its heading
   * @param kind of its cells
   * @param width in characters
   */
  public record Column(String words, Kind kind, int width) {}

  public Spreadsheet() {
    workbook.setCompressTempFiles(true);
    heading.setFont(font(font -> font.setBold(true), font -> {}));
    heading.setFillForegroundColor(IndexedColors.GREY_25_PERCENT.getIndex());
    heading.setFillPattern(FillPatternType.SOLID_FOREGROUND);
    text.setQuotePrefixed(true);
    for (Verdict verdict : Verdict.values()) {
      CellStyle tinted = style();
      tinted.setQuotePrefixed(true);
      ((XSSFCellStyle) tinted).setFillForegroundColor(colour(Palette.tint(verdict)));
      tinted.setFillPattern(FillPatternType.SOLID_FOREGROUND);
      verdicts.put(verdict.words(), tinted);
    }
    number.setAlignment(HorizontalAlignment.RIGHT);
    number.setIndention((short) 1);
    date.setDataFormat(workbook.createDataFormat().getFormat("yyyy-mm-dd"));
    link.setFont(
        font(
            font -> font.setUnderline(Font.U_SINGLE),
            font -> font.setColor(IndexedColors.BLUE.getIndex())));
  }

  private static XSSFColor colour(int rgb) {
    return new XSSFColor(
        new byte[] {(byte) 0xff, (byte) (rgb >> 16), (byte) (rgb >> 8), (byte) rgb});
  }

  /** A font whose elements stand in the order that Excel asks for: look, size, colour, name. */
  private Font font(Consumer<Font> look, Consumer<Font> colour) {
    XSSFFont font = (XSSFFont) workbook.createFont();
    String name = font.getFontName();
    short points = font.getFontHeightInPoints();
    font.getCTFont().removeSz(0);
    font.getCTFont().removeName(0);
    look.accept(font);
    font.setFontHeightInPoints(points);
    colour.accept(font);
    font.setFontName(name);
    return font;
  }

  private CellStyle style() {
    CellStyle style = workbook.createCellStyle();
    style.setVerticalAlignment(VerticalAlignment.TOP);
    style.setWrapText(true);
    return style;
  }

  /** A new sheet with a header; its rows must be written before the next sheet is begun. */
  public Sheet sheet(String name, List<Column> columns) {
    Sheet sheet = new Sheet(name, columns);
    sheets.add(sheet);
    return sheet;
  }

  /** One table. */
  public final class Sheet {
    private final String name;
    private final List<Column> columns;
    private SXSSFSheet sheet;
    private int parts;
    private int rows;
    private int links;

    private Sheet(String name, List<Column> columns) {
      this.name = name;
      this.columns = List.copyOf(columns);
      this.sheet = begin();
    }

    /**
     * Landscape, as small as can still be read, and on each page the header and the first column. A
     * size of print is given, not a number of pages: LibreOffice tries every size to find one that
     * fits, which takes it minutes for ten thousand rows.
     */
    private void print(SXSSFSheet next) {
      next.setPrintGridlines(true);
      next.getPrintSetup().setLandscape(true);
      next.getPrintSetup().setPaperSize(PrintSetup.A4_PAPERSIZE);
      next.getPrintSetup().setScale(PRINTED);
      next.setRepeatingRows(CellRangeAddress.valueOf("1:1"));
      next.setRepeatingColumns(CellRangeAddress.valueOf("A:A"));
    }

    /** More rows than a sheet can hold go on in another of the same name with a number. */
    private SXSSFSheet begin() {
      parts++;
      SXSSFSheet next = workbook.createSheet(parts == 1 ? name : name + " " + parts);
      next.createFreezePane(1, 1);
      print(next);
      Row header = next.createRow(0);
      header.setHeightInPoints(2 * LINE);
      for (int i = 0; i < columns.size(); i++) {
        Cell cell = header.createCell(i);
        cell.setCellValue(columns.get(i).words());
        cell.setCellStyle(heading);
        next.setColumnWidth(i, Math.min(255, columns.get(i).width()) * 256);
      }
      rows = 1;
      links = 0;
      return next;
    }

    /**
     * Adds a row.
     *
     * @param cells one a column; an empty one leaves its cell empty
     * @throws IllegalArgumentException if there are more or fewer cells than columns, or one does
     *     not read as its column's kind
     */
    public void row(List<String> cells) {
      if (cells.size() != columns.size()) {
        throw new IllegalArgumentException(
            cells.size() + " cells for " + columns.size() + " columns");
      }
      if (rows == ROWS) {
        filter();
        sheet = begin();
      }
      Row row = sheet.createRow(rows++);
      row.setHeightInPoints(LINE * lines(cells));
      for (int i = 0; i < cells.size(); i++) {
        if (!cells.get(i).isEmpty()) {
          fill(row.createCell(i), columns.get(i).kind(), cells.get(i));
        }
      }
    }

    /** About how many lines the highest cell takes; not every program works it out by itself. */
    private int lines(List<String> cells) {
      int most = 1;
      for (int i = 0; i < cells.size(); i++) {
        int width = columns.get(i).width();
        int lines = cells.get(i).lines().mapToInt(line -> 1 + line.length() / width).sum();
        most = Math.max(most, Math.min(lines, MOST_LINES));
      }
      return most;
    }

    private void fill(Cell cell, Kind kind, String value) {
      switch (kind) {
        case TEXT, VERDICT -> {
          cell.setCellValue(fitting(value));
          cell.setCellStyle(kind == Kind.TEXT ? text : verdicts.getOrDefault(value, text));
        }
        case NUMBER -> {
          cell.setCellValue(Double.parseDouble(value));
          cell.setCellStyle(number);
        }
        case DATE, DEADLINE -> {
          cell.setCellValue(LocalDate.parse(value));
          cell.setCellStyle(date);
        }
        case LINK -> {
          cell.setCellValue(fitting(value));
          cell.setCellStyle(link);
          if (links < LINKS) {
            links++;
            Hyperlink target = workbook.getCreationHelper().createHyperlink(HyperlinkType.URL);
            target.setAddress(value);
            cell.setHyperlink(target);
          }
        }
      }
    }

    private void filter() {
      sheet.setAutoFilter(new CellRangeAddress(0, rows - 1, 0, columns.size() - 1));
      for (int i = 0; i < columns.size() && rows > 1; i++) {
        if (columns.get(i).kind() == Kind.DEADLINE) {
          flagPast(new CellRangeAddress(1, rows - 1, i, i));
        }
      }
    }

    /** The program that shows the workbook compares with its today, so that the bytes do not. */
    private void flagPast(CellRangeAddress days) {
      SheetConditionalFormatting rules = sheet.getSheetConditionalFormatting();
      String first = CellReference.convertNumToColString(days.getFirstColumn()) + "2";
      ConditionalFormattingRule past =
          rules.createConditionalFormattingRule(
              "AND(ISNUMBER(" + first + ")," + first + "<TODAY())");
      PatternFormatting fill = past.createPatternFormatting();
      fill.setFillBackgroundColor(colour(Palette.tint(Verdict.WALK_AWAY)));
      fill.setFillPattern(PatternFormatting.SOLID_FOREGROUND);
      rules.addConditionalFormatting(new CellRangeAddress[] {days}, past);
    }
  }

  private static String fitting(String value) {
    return value.length() <= CHARACTERS ? value : value.substring(0, CHARACTERS - 1) + "…";
  }

  /** Writes the workbook; nothing can be added afterwards. The stream is left open. */
  public void write(OutputStream out) throws IOException {
    sheets.forEach(Sheet::filter);
    var properties = workbook.getXSSFWorkbook().getProperties().getCoreProperties();
    properties.setCreator("Clausecheck");
    properties.setCreated(Optional.of(java.util.Date.from(java.time.Instant.EPOCH)));
    Path raw = Files.createTempFile("clausecheck", ".xlsx");
    try {
      try (OutputStream file = Files.newOutputStream(raw)) {
        workbook.write(file);
      }
      copyWithoutTimes(raw, out);
    } finally {
      Files.deleteIfExists(raw);
    }
  }

  /** The zip file's entries carry the time of writing; the copy's carry none. */
  private static void copyWithoutTimes(Path zip, OutputStream out) throws IOException {
    ZipOutputStream copy = new ZipOutputStream(out);
    try (ZipFile file = new ZipFile(zip.toFile())) {
      for (ZipEntry entry : Collections.list(file.entries())) {
        ZipEntry timeless = new ZipEntry(entry.getName());
        timeless.setTimeLocal(NO_TIME);
        copy.putNextEntry(timeless);
        try (InputStream content = file.getInputStream(entry)) {
          content.transferTo(copy);
        }
        copy.closeEntry();
      }
    }
    copy.finish();
  }

  @Override
  public void close() throws IOException {
    workbook.close();
  }
}
