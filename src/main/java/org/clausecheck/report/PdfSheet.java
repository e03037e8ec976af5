package org.clausecheck.report;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;
import org.jspecify.annotations.Nullable;

/** Sets paragraphs on pages, from top to bottom. The pages are not yet part of the document. */
final class PdfSheet implements AutoCloseable {
  /** In points: 15 mm. */
  private static final float MARGIN = 42.5f;

  private final PDDocument document;
  private final PDRectangle size;
  private final PDFont regular;
  private final PDFont bold = new PDType1Font(FontName.HELVETICA_BOLD);
  private final Map<Integer, Boolean> shown = new HashMap<>();
  private final List<PDPage> pages = new ArrayList<>();
  private @Nullable PDPageContentStream content;
  private float y;

  /** Words in one look. */
  record Piece(String text, boolean bold, int colour) {
    static Piece plain(String text) {
      return new Piece(text, false, 0x1A1A1A);
    }

    static Piece grey(String text) {
      return new Piece(text, false, 0x555555);
    }

    static Piece bold(String text) {
      return new Piece(text, true, 0x1A1A1A);
    }
  }

  /** Where a paragraph stands: a page of this sheet, and the rectangle of its first lines there. */
  record Area(PDPage page, PDRectangle rectangle) {}

  PdfSheet(PDDocument document, PDRectangle size) throws IOException {
    this.document = document;
    this.size = size;
    try (InputStream font =
        PDFont.class.getResourceAsStream(
            "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf")) {
      if (font == null) {
        throw new IllegalStateException("the font of PDFBox is missing");
      }
      this.regular = PDType0Font.load(document, font, true);
    }
  }

  /** The pages so far; what is set next begins a new one. */
  List<PDPage> pages() throws IOException {
    close();
    return pages;
  }

  void gap(float points) {
    y -= points;
  }

  /** Begins a new page when fewer points than this are left. */
  void keep(float points) throws IOException {
    if (content == null || y - points < MARGIN) {
      newPage();
    }
  }

  /**
   * Sets a paragraph.
   *
   * @param indent from the left margin, in points
   * @param points size of the letters
   */
  Area paragraph(float indent, float points, Piece... pieces) throws IOException {
    List<Word> words = words(pieces, points);
    float left = MARGIN + indent;
    float right = size.getWidth() - MARGIN;
    float leading = points * 1.35f;
    keep(leading);
    PDPage page = pages.get(pages.size() - 1);
    float top = y;
    float bottom = y - leading;
    float x = left;
    List<Word> line = new ArrayList<>();
    for (Word word : words) {
      boolean breaks = word.breaks || (x + word.width > right && !line.isEmpty());
      if (breaks) {
        line(line, left, points, leading);
        bottom = pages.get(pages.size() - 1).equals(page) ? y : bottom;
        line.clear();
        x = left;
      }
      if (!word.text.isEmpty()) {
        line.add(word);
        x += word.width + word.space;
      }
    }
    line(line, left, points, leading);
    bottom = pages.get(pages.size() - 1).equals(page) ? y : bottom;
    return new Area(page, new PDRectangle(left, bottom, right - left, top - bottom));
  }

  /** A filled bar at the left of what comes next. */
  void swatch(float indent, float points, int colour) throws IOException {
    keep(points * 1.35f);
    PDPageContentStream stream = stream();
    colour(stream, colour);
    stream.addRect(MARGIN + indent, y - points * 1.1f, points * 0.8f, points * 0.8f);
    stream.fill();
  }

  private void line(List<Word> line, float left, float points, float leading) throws IOException {
    if (y - leading < MARGIN) {
      newPage();
    }
    y -= leading;
    float x = left;
    PDPageContentStream stream = stream();
    for (Word word : line) {
      stream.beginText();
      stream.setFont(word.font, points);
      colour(stream, word.colour);
      stream.newLineAtOffset(x, y + points * 0.3f);
      stream.showText(word.text);
      stream.endText();
      x += word.width + word.space;
    }
  }

  private record Word(
      String text, PDFont font, int colour, float width, float space, boolean breaks) {}

  private List<Word> words(Piece[] pieces, float points) throws IOException {
    float room = size.getWidth() - 2 * MARGIN - 60;
    List<Word> words = new ArrayList<>();
    for (Piece piece : pieces) {
      boolean first = true;
      for (String line : Printable.of(piece.text()).split("\n", -1)) {
        if (!first) {
          words.add(new Word("", regular, 0, 0, 0, true));
        }
        first = false;
        for (String word : Printable.line(line).split(" ", -1)) {
          PDFont font = piece.bold() && isAscii(word) ? bold : regular;
          String text = printable(word, font);
          float space = width(font, " ", points);
          while (width(font, text, points) > room) {
            int half = text.length() / 2;
            words.add(word(text.substring(0, half), font, piece, points, 0));
            text = text.substring(half);
          }
          if (!text.isEmpty()) {
            words.add(word(text, font, piece, points, space));
          }
        }
      }
    }
    return words;
  }

  private static Word word(String text, PDFont font, Piece piece, float points, float space)
      throws IOException {
    return new Word(text, font, piece.colour(), width(font, text, points), space, false);
  }

  private static boolean isAscii(String word) {
    return word.chars().allMatch(c -> c >= 32 && c < 127);
  }

  /** What the font has no letter for shows as a question mark. */
  private String printable(String word, PDFont font) {
    if (isAscii(word)) {
      return word;
    }
    StringBuilder text = new StringBuilder();
    word.codePoints().forEach(c -> text.append(has(font, c) ? Character.toString(c) : "?"));
    return text.toString();
  }

  private boolean has(PDFont font, int codePoint) {
    return shown.computeIfAbsent(
        codePoint,
        c -> {
          try {
            font.encode(Character.toString(c));
            return true;
          } catch (IOException | IllegalArgumentException e) {
            return false;
          }
        });
  }

  static float width(PDFont font, String text, float points) throws IOException {
    return font.getStringWidth(text) / 1000 * points;
  }

  private PDPageContentStream stream() {
    if (content == null) {
      throw new IllegalStateException("no page");
    }
    return content;
  }

  private void newPage() throws IOException {
    close();
    PDPage page = new PDPage(size);
    pages.add(page);
    content = new PDPageContentStream(document, page);
    y = size.getHeight() - MARGIN;
  }

  private static void colour(PDPageContentStream stream, int rgb) throws IOException {
    stream.setNonStrokingColor(
        (rgb >> 16 & 0xFF) / 255f, (rgb >> 8 & 0xFF) / 255f, (rgb & 0xFF) / 255f);
  }

  @Override
  public void close() throws IOException {
    if (content != null) {
      content.close();
      content = null;
    }
  }
}
