package org.clausecheck.document;

import static org.clausecheck.document.FormatsTest.utf8;
import static org.clausecheck.document.FormatsTest.zip;

import java.awt.Rectangle;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.apache.poi.xslf.usermodel.XMLSlideShow;
import org.apache.poi.xslf.usermodel.XSLFTable;
import org.apache.poi.xslf.usermodel.XSLFTextBox;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** The same short licence in the formats that Tika reads, as their own programs write them. */
final class OtherFiles {
  static final String PARTIES =
      "This agreement is made on 1 March 2025 between Harbour Instruments Ltd (the “Licensor”) and"
          + " Northfold Mills BV (the “Licensee”).";

  static final String GRANT =
      "1. Grant. The Licensor grants the Licensee a non-exclusive licence to use the Licensor’s"
          + " Software.";

  static final String TERM = "2. Term. This agreement runs for five years from its date.";

  private OtherFiles() {}

  /** A file made by LibreOffice. */
  static byte[] made(String name) {
    try (InputStream in =
        Objects.requireNonNull(OtherFiles.class.getResourceAsStream("formats/" + name))) {
      return in.readAllBytes();
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  /**
   * WordPerfect 5.1 for DOS: a header of sixteen bytes; letters, hard returns, and characters of
   * other sets between marks.
   */
  static byte[] wordPerfect5() {
    return wordPerfect(1, 16, 0xC0, (byte) ' ', (byte) 0x0A);
  }

  /** WordPerfect 6 and later: the text begins after an index, spaces and returns are functions. */
  static byte[] wordPerfect6() {
    return wordPerfect(2, 512, 0xF0, (byte) 0x80, (byte) 0xCC);
  }

  private static byte[] wordPerfect(
      int version, int textStart, int otherSet, byte space, byte hardReturn) {
    ByteArrayOutputStream text = new ByteArrayOutputStream();
    for (String paragraph : List.of(PARTIES, GRANT, TERM)) {
      for (char c : paragraph.toCharArray()) {
        int typographic = "’”“".indexOf(c);
        if (typographic >= 0) {
          int[] code = {28, 31, 32};
          text.writeBytes(
              new byte[] {(byte) otherSet, (byte) code[typographic], 4, (byte) otherSet});
        } else {
          text.write(c == ' ' ? space : c);
        }
      }
      text.writeBytes(new byte[] {hardReturn, hardReturn});
    }
    ByteBuffer file = ByteBuffer.allocate(textStart + text.size()).order(ByteOrder.LITTLE_ENDIAN);
    file.put(new byte[] {(byte) 0xFF, 'W', 'P', 'C'}).putInt(textStart);
    file.put(new byte[] {1, 10, (byte) (version == 1 ? 0 : 2), 1}).putShort((short) 0);
    if (version == 2) {
      file.putShort((short) 0x10).putInt(0).putInt(textStart + text.size());
    }
    file.position(textStart);
    file.put(text.toByteArray());
    return file.array();
  }

  /** A term sheet with an empty row, a clause in its second column, and a date. */
  static byte[] workbook() {
    try (XSSFWorkbook workbook = new XSSFWorkbook();
        ByteArrayOutputStream out = new ByteArrayOutputStream()) {
      XSSFSheet sheet = workbook.createSheet("Key terms");
      row(sheet, 0, "Licensor", "Harbour Instruments Ltd");
      row(sheet, 3, "Grant", GRANT);
      row(sheet, 4, "", TERM);
      XSSFRow fee = row(sheet, 5, "Fee", "");
      fee.createCell(2).setCellValue(40_000);
      fee.getCell(2).setCellStyle(workbook.createCellStyle());
      fee.getCell(2)
          .getCellStyle()
          .setDataFormat(workbook.createDataFormat().getFormat("\"EUR\" #,##0"));
      workbook.write(out);
      return out.toByteArray();
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private static XSSFRow row(XSSFSheet sheet, int number, String... cells) {
    XSSFRow row = sheet.createRow(number);
    for (int i = 0; i < cells.length; i++) {
      if (!cells[i].isEmpty()) {
        row.createCell(i).setCellValue(cells[i]);
      }
    }
    return row;
  }

  static byte[] slides() {
    try (XMLSlideShow show = new XMLSlideShow();
        ByteArrayOutputStream out = new ByteArrayOutputStream()) {
      box(show, "Licence of the Software", PARTIES);
      box(show, GRANT, TERM);
      XSLFTable table = show.getSlides().get(1).createTable(1, 2);
      table.getCell(0, 0).setText("Law");
      table.getCell(0, 1).setText("England");
      show.write(out);
      return out.toByteArray();
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private static void box(XMLSlideShow show, String first, String second) {
    XSLFTextBox box = show.createSlide().createTextBox();
    box.setAnchor(new Rectangle(20, 20, 600, 300));
    box.setText(first);
    box.addNewTextParagraph().addNewTextRun().setText(second);
  }

  /** Two pages; a paragraph of two lines on the first. */
  static byte[] xps() {
    String xps = "http://schemas.microsoft.com/xps/2005/06";
    String types = "application/vnd.ms-package.xps-";
    return zip(
        "[Content_Types].xml",
        utf8(
            "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Default"
                + " Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
                + "<Default Extension=\"fdseq\" ContentType=\""
                + types
                + "fixeddocumentsequence+xml\"/><Default Extension=\"fdoc\" ContentType=\""
                + types
                + "fixeddocument+xml\"/><Default Extension=\"fpage\" ContentType=\""
                + types
                + "fixedpage+xml\"/></Types>"),
        "_rels/.rels",
        utf8(
            "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
                + "<Relationship Id=\"r1\" Type=\""
                + xps
                + "/fixedrepresentation\" Target=\"/all.fdseq\"/></Relationships>"),
        "all.fdseq",
        utf8(
            "<FixedDocumentSequence xmlns=\""
                + xps
                + "\"><DocumentReference Source=\"/one.fdoc\"/></FixedDocumentSequence>"),
        "one.fdoc",
        utf8(
            "<FixedDocument xmlns=\""
                + xps
                + "\"><PageContent Source=\"/1.fpage\"/><PageContent Source=\"/2.fpage\"/></FixedDocument>"),
        "1.fpage",
        xpsPage("1. Grant. The Licensor grants the Licensee a licence to use the", "Software."),
        "2.fpage",
        xpsPage(TERM));
  }

  private static byte[] xpsPage(String... lines) {
    StringBuilder page =
        new StringBuilder(
            "<FixedPage Width=\"816\" Height=\"1056\""
                + " xmlns=\"http://schemas.microsoft.com/xps/2005/06\">");
    for (int i = 0; i < lines.length; i++) {
      page.append(
              "<Glyphs FontUri=\"/f.odttf\" FontRenderingEmSize=\"16\" OriginX=\"96\" OriginY=\"")
          .append(100 + 20 * i)
          .append("\" UnicodeString=\"")
          .append(lines[i])
          .append("\"/>");
    }
    return page.append("</FixedPage>").toString().getBytes(StandardCharsets.UTF_8);
  }

  /** A book of one chapter. */
  static byte[] book(String chapter) {
    return zip(
        "mimetype",
        utf8("application/epub+zip"),
        "META-INF/container.xml",
        utf8(
            "<container xmlns=\"urn:oasis:names:tc:opendocument:xmlns:container\" version=\"1.0\">"
                + "<rootfiles><rootfile full-path=\"book.opf\""
                + " media-type=\"application/oebps-package+xml\"/></rootfiles></container>"),
        "book.opf",
        utf8(
            "<package xmlns=\"http://www.idpf.org/2007/opf\" version=\"2.0\"><manifest><item id=\"c\""
                + " href=\"c.xhtml\" media-type=\"application/xhtml+xml\"/></manifest>"
                + "<spine><itemref idref=\"c\"/></spine></package>"),
        "c.xhtml",
        utf8(chapter));
  }

  /** Pages as it was until 2013. */
  static byte[] pages(String paragraphs) {
    return zip(
        "buildVersionHistory.plist",
        utf8("<plist/>"),
        "index.xml",
        utf8(
            "<?xml version=\"1.0\"?><sl:document xmlns:sl=\"http://developer.apple.com/namespaces/sl\""
                + " xmlns:sf=\"http://developer.apple.com/namespaces/sf\"><sf:text-storage"
                + " sf:kind=\"body\"><sf:text-body><sf:page-start sf:page-index=\"0\"/>"
                + paragraphs
                + "</sf:text-body></sf:text-storage></sl:document>"));
  }
}
