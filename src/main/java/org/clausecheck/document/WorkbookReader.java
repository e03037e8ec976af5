package org.clausecheck.document;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.util.CellAddress;
import org.apache.poi.util.XMLHelper;
import org.apache.poi.xssf.eventusermodel.ReadOnlySharedStringsTable;
import org.apache.poi.xssf.eventusermodel.XSSFReader;
import org.apache.poi.xssf.eventusermodel.XSSFSheetXMLHandler;
import org.apache.poi.xssf.eventusermodel.XSSFSheetXMLHandler.SheetContentsHandler;
import org.apache.poi.xssf.usermodel.XSSFComment;
import org.clausecheck.document.SourceText.SourceBlock;
import org.clausecheck.text.Block;
import org.clausecheck.text.Place;
import org.clausecheck.text.Span;
import org.jspecify.annotations.Nullable;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.XMLReader;

/**
 * Reads Excel workbooks (ECMA-376), cell by cell as they are shown, formulas by their last value.
 * Tika reads the same, but loses which row a cell stands in.
 */
final class WorkbookReader {
  private static final Set<String> OTHER_TYPES =
      Set.of(
          "application/vnd.ms-excel.sheet.macroenabled.12",
          "application/vnd.ms-excel.template.macroenabled.12");

  /** Longest text of a cell that is read as part of a row, as in a Word table. */
  private static final int LONGEST_CELL = 600;

  private final Budget budget;
  private final SourceText.Builder out = new SourceText.Builder();
  private final ListedPlaces.Builder places = new ListedPlaces.Builder();

  WorkbookReader(Budget budget) {
    this.budget = budget;
  }

  /** Whether a media type is that of a workbook that is read here. */
  static boolean reads(String type) {
    return type.startsWith("application/vnd.openxmlformats-officedocument.spreadsheetml.")
        || OTHER_TYPES.contains(type);
  }

  SourceText read(byte[] bytes) throws IOException {
    try (OPCPackage workbook = OPCPackage.open(new ByteArrayInputStream(bytes))) {
      XSSFReader reader = new XSSFReader(workbook);
      ReadOnlySharedStringsTable strings = new ReadOnlySharedStringsTable(workbook);
      XSSFReader.SheetIterator sheets = (XSSFReader.SheetIterator) reader.getSheetsData();
      while (sheets.hasNext()) {
        try (InputStream sheet = sheets.next()) {
          XMLReader xml = XMLHelper.newXMLReader();
          xml.setContentHandler(
              new XSSFSheetXMLHandler(
                  reader.getStylesTable(),
                  strings,
                  new Rows(sheets.getSheetName()),
                  new DataFormatter(),
                  false));
          xml.parse(new InputSource(sheet));
        }
      }
    } catch (OpenXML4JException
        | SAXException
        | ParserConfigurationException
        | RuntimeException e) {
      throw Budget.limitIn(e).orElseGet(() -> new IOException("not as Excel writes a sheet", e));
    }
    return out.build(places.build());
  }

  /** Writes the rows of a sheet. */
  private final class Rows implements SheetContentsHandler {
    private final String sheet;

    /** The cells of the row that have words, by column (1-based). */
    private final Map<Integer, String> cells = new TreeMap<>();

    Rows(String sheet) {
      this.sheet = sheet;
    }

    @Override
    public void startRow(int row) {
      cells.clear();
    }

    @Override
    public void cell(
        @Nullable String reference, @Nullable String shown, @Nullable XSSFComment comment) {
      if (reference != null && shown != null && !shown.isBlank()) {
        cells.put(new CellAddress(reference).getColumn() + 1, shown);
      }
    }

    @Override
    public void endRow(int row) {
      boolean together =
          cells.size() > 1 && cells.values().stream().allMatch(c -> c.length() <= LONGEST_CELL);
      int start = out.length();
      List<Span> written = new ArrayList<>();
      for (Map.Entry<Integer, String> cell : cells.entrySet()) {
        if (!written.isEmpty()) {
          out.append(together ? "\t" : "\n");
        }
        int from = out.length();
        places.at(from, new Place.InCell(sheet, row + 1, cell.getKey()));
        out.append(cell.getValue());
        written.add(new Span(from, out.length()));
      }
      if (together) {
        Span whole = new Span(start, out.length());
        out.block(new SourceBlock(whole, Block.Kind.TABLE_ROW, 0, start, false, 0, 0));
      } else {
        written.forEach(cell -> out.paragraph(cell.start(), cell.end()));
      }
      if (!written.isEmpty()) {
        out.append("\n");
      }
      budget.checkInside(out.length());
    }
  }
}
