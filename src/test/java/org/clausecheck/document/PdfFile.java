package org.clausecheck.document;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;
import org.apache.pdfbox.util.Matrix;

/** A PDF for a test, set line by line on A4. */
final class PdfFile {
  static final float LEFT = 72;
  static final float RIGHT = 523;
  static final float TOP = 770;

  final PDDocument document = new PDDocument();
  private final PDFont regular = new PDType1Font(FontName.TIMES_ROMAN);
  private final PDFont bold = new PDType1Font(FontName.TIMES_BOLD);
  private PDPage page = new PDPage(PDRectangle.A4);
  private PDPageContentStream content;
  float y = TOP;

  PdfFile() {
    document.addPage(page);
    content = open();
  }

  /** Paragraph after paragraph, on as many pages as they need. */
  static PdfFile of(List<String> paragraphs) {
    PdfFile file = new PdfFile();
    for (String paragraph : paragraphs) {
      if (file.y < 140) {
        file.newPage();
      }
      file.paragraph(paragraph);
    }
    return file;
  }

  private PDPageContentStream open() {
    try {
      return new PDPageContentStream(document, page);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  PdfFile newPage() {
    return newPage(new PDPage(PDRectangle.A4));
  }

  PdfFile newPage(PDPage next) {
    try {
      content.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    page = next;
    document.addPage(page);
    content = open();
    y = TOP;
    return this;
  }

  PdfFile at(float x, float baseline, float size, boolean isBold, String words) {
    return at(Matrix.getTranslateInstance(x, baseline), size, isBold, words);
  }

  PdfFile at(Matrix matrix, float size, boolean isBold, String words) {
    try {
      content.beginText();
      content.setFont(isBold ? bold : regular, size);
      content.setTextMatrix(matrix);
      content.showText(words);
      content.endText();
      return this;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  PDPageContentStream content() {
    return content;
  }

  float width(String words, float size, boolean isBold) {
    try {
      return (isBold ? bold : regular).getStringWidth(words) * size / 1000;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A paragraph wrapped between two edges, 11 points on 13, with 8 points after it. */
  PdfFile paragraph(String words) {
    return paragraph(words, LEFT, RIGHT, 11);
  }

  PdfFile paragraph(String words, float left, float right, float size) {
    for (String line : wrap(words, right - left, size)) {
      at(left, y, size, false, line);
      y -= size * 1.2f;
    }
    y -= 8;
    return this;
  }

  PdfFile heading(String words) {
    at(LEFT, y, 11, true, words);
    y -= 21;
    return this;
  }

  List<String> wrap(String words, float width, float size) {
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder();
    for (String word : words.split(" ")) {
      if (!line.isEmpty() && width(line + " " + word, size, false) > width) {
        lines.add(line.toString());
        line.setLength(0);
      }
      line.append(line.isEmpty() ? "" : " ").append(word);
    }
    lines.add(line.toString());
    return lines;
  }

  byte[] bytes() {
    try {
      content.close();
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      document.save(out);
      document.close();
      return out.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
