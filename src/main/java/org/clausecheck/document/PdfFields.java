package org.clausecheck.document;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.clausecheck.document.PdfPage.Glyph;
import org.clausecheck.text.Mark;
import org.jspecify.annotations.Nullable;

/**
 * Reads what form fields and typed-on words hold, whether or not the file draws them, and puts it
 * where it stands on the line.
 */
final class PdfFields {
  static final PdfMark FILLED = new PdfMark(Mark.Kind.FORM_VALUE, "form field");
  static final PdfMark TYPED = new PdfMark(Mark.Kind.FORM_VALUE, "text typed onto the page");

  private static final Pattern FONT_SIZE = Pattern.compile("(\\d{1,3}(?:\\.\\d{1,4})?)\\s{1,5}Tf");
  private static final int PUSH_BUTTON = 1 << 16;
  private static final int DEEPEST = 32;
  private static final int LONGEST = 20_000;

  private PdfFields() {}

  /** A field's attribute, its own or its parents'. */
  private static @Nullable COSBase inherited(COSDictionary field, COSName name) {
    COSDictionary at = field;
    for (int i = 0; at != null && i < DEEPEST; i++) {
      COSBase value = at.getDictionaryObject(name);
      if (value != null) {
        return value;
      }
      at = at.getCOSDictionary(COSName.PARENT);
    }
    return null;
  }

  /** Whether a widget is a box for ticking. */
  static boolean isBox(COSDictionary widget) {
    boolean button = COSName.BTN.equals(inherited(widget, COSName.FT));
    return button
        && !(inherited(widget, COSName.FF) instanceof org.apache.pdfbox.cos.COSNumber flags
            && (flags.intValue() & PUSH_BUTTON) != 0);
  }

  /** Whether a widget is a field to write in. */
  static boolean isText(COSDictionary widget) {
    COSBase type = inherited(widget, COSName.FT);
    return COSName.TX.equals(type) || COSName.CH.equals(type);
  }

  /** Whether a box is ticked. */
  static boolean isTicked(COSDictionary widget) {
    COSBase state = widget.getDictionaryObject(COSName.AS);
    COSBase value = state == null ? inherited(widget, COSName.V) : state;
    return value instanceof COSName name && !name.getName().equals("Off");
  }

  /** What is written in a field; empty where nothing is. */
  static String value(COSDictionary widget) {
    COSBase value = inherited(widget, COSName.V);
    if (value instanceof COSArray chosen && chosen.size() > 0) {
      value = chosen.getObject(0);
    }
    String words = value instanceof COSString string ? string.getString() : "";
    return words.length() > LONGEST ? words.substring(0, LONGEST) : words;
  }

  /**
   * The characters of words that the file does not draw, set in a rectangle line by line.
   *
   * @param left and {@code bottom} of the crop box
   */
  static List<Glyph> set(
      String words, PDAnnotation annotation, float left, float bottom, PdfMark mark) {
    PDRectangle box = annotation.getRectangle();
    if (box == null || words.isBlank()) {
      return List.of();
    }
    String[] lines = words.strip().split("\\r\\n|\\r|\\n", 200);
    float size = Math.min(size(annotation), Math.max(4, box.getHeight() / lines.length * 0.85f));
    float first =
        lines.length == 1
            ? box.getLowerLeftY() + (box.getHeight() - size) / 2 + 0.22f * size
            : box.getUpperRightY() - size;
    List<Glyph> glyphs = new ArrayList<>();
    for (int l = 0; l < lines.length; l++) {
      float width =
          Math.min(0.5f * size, Math.max(0.5f, box.getWidth() / Math.max(1, lines[l].length())));
      for (int i = 0; i < lines[l].length(); i++) {
        char c = lines[l].charAt(i);
        glyphs.add(
            new Glyph(
                c < ' ' ? " " : String.valueOf(c),
                box.getLowerLeftX() - left + i * width,
                first - bottom - l * 1.15f * size,
                width,
                size,
                0.25f * size,
                0,
                false,
                false,
                mark));
      }
    }
    return glyphs;
  }

  private static float size(PDAnnotation annotation) {
    COSBase appearance = inherited(annotation.getCOSObject(), COSName.DA);
    if (appearance instanceof COSString string) {
      String head = string.getString();
      Matcher size = FONT_SIZE.matcher(head.substring(0, Math.min(500, head.length())));
      if (size.find() && Float.parseFloat(size.group(1)) > 0) {
        return Math.min(72, Float.parseFloat(size.group(1)));
      }
    }
    return 11;
  }

  /**
   * Puts characters among those of the page, after the one they follow on their line; the dots or
   * lines they are written on go.
   */
  static void insert(List<Glyph> value, List<Glyph> page) {
    if (value.isEmpty()) {
      return;
    }
    Glyph first = value.get(0);
    Glyph last = value.get(value.size() - 1);
    clearLine(first, last, page);
    int at = -1;
    int before = -1;
    for (int i = 0; i < page.size(); i++) {
      Glyph glyph = page.get(i);
      if (glyph.turn() != first.turn() || glyph.isBlank() || !onLine(glyph, first)) {
        continue;
      }
      if (glyph.x() + glyph.width() / 2 < first.x() && (at < 0 || glyph.x() >= page.get(at).x())) {
        at = i;
      } else if (before < 0 && glyph.x() > first.x()) {
        before = i;
      }
    }
    page.addAll(at >= 0 ? at + 1 : before >= 0 ? before : page.size(), value);
  }

  private static boolean onLine(Glyph glyph, Glyph value) {
    return Math.abs(glyph.y() - value.y()) < 0.55f * Math.max(glyph.size(), value.size());
  }

  private static void clearLine(Glyph first, Glyph last, List<Glyph> page) {
    float start = first.x();
    float end = last.x() + last.width();
    boolean grows = true;
    boolean[] gone = new boolean[page.size()];
    while (grows) {
      grows = false;
      for (int i = 0; i < page.size(); i++) {
        Glyph glyph = page.get(i);
        float right = glyph.x() + glyph.width();
        boolean leader = glyph.text().charAt(0) == '_' || glyph.text().charAt(0) == '\u2026';
        if (!gone[i]
            && leader
            && glyph.turn() == first.turn()
            && onLine(glyph, first)
            && glyph.x() < end + 1
            && right > start - 1) {
          gone[i] = true;
          start = Math.min(start, glyph.x());
          end = Math.max(end, right);
          grows = true;
        }
      }
    }
    for (int i = page.size() - 1; i >= 0; i--) {
      if (gone[i]) {
        page.remove(i);
      }
    }
  }
}
