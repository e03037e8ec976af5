package org.clausecheck.audit;

import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvParser;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.clausecheck.report.Printable;

/** The tables of an audit, read back cell by cell, without their headings. */
public final class AuditTables {
  private AuditTables() {}

  /** A cell of a CSV file with that value. */
  public static String inCsv(String value) {
    return CsvText.safe(Printable.of(value));
  }

  /** A cell of the workbook with that value. */
  public static String inWorkbook(String value) {
    return Printable.of(value);
  }

  /** The findings. */
  public static List<List<String>> findings(Path audit) throws IOException {
    String csv = Files.readString(audit.resolve("findings.csv"), StandardCharsets.UTF_8);
    List<List<String>> rows =
        new CsvMapper()
            .readerForListOf(String.class)
            .with(CsvParser.Feature.WRAP_AS_ARRAY)
            .<List<String>>readValues(csv.substring(1))
            .readAll();
    return rows.subList(1, rows.size());
  }

  /** What was not read. */
  public static List<List<String>> unread(Path audit) throws IOException {
    List<List<String>> rows = new ArrayList<>();
    try (Workbook workbook = WorkbookFactory.create(audit.resolve("portfolio.xlsx").toFile())) {
      for (Row row : workbook.getSheet("unread")) {
        List<String> cells = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
          Cell cell = row.getCell(i);
          cells.add(cell == null || cell.getCellType() == CellType.BLANK ? "" : cell.toString());
        }
        rows.add(cells);
      }
    }
    return rows.subList(1, rows.size());
  }
}
