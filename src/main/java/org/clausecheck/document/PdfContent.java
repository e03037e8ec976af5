package org.clausecheck.document;

import java.awt.geom.Point2D;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import org.apache.pdfbox.contentstream.PDFStreamEngine;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.contentstream.operator.markedcontent.BeginMarkedContentSequence;
import org.apache.pdfbox.contentstream.operator.markedcontent.BeginMarkedContentSequenceWithProperties;
import org.apache.pdfbox.contentstream.operator.markedcontent.EndMarkedContentSequence;
import org.apache.pdfbox.contentstream.operator.state.Concatenate;
import org.apache.pdfbox.contentstream.operator.state.Restore;
import org.apache.pdfbox.contentstream.operator.state.Save;
import org.apache.pdfbox.contentstream.operator.state.SetGraphicsStateParameters;
import org.apache.pdfbox.contentstream.operator.state.SetLineWidth;
import org.apache.pdfbox.contentstream.operator.state.SetMatrix;
import org.apache.pdfbox.contentstream.operator.text.BeginText;
import org.apache.pdfbox.contentstream.operator.text.EndText;
import org.apache.pdfbox.contentstream.operator.text.MoveText;
import org.apache.pdfbox.contentstream.operator.text.MoveTextSetLeading;
import org.apache.pdfbox.contentstream.operator.text.NextLine;
import org.apache.pdfbox.contentstream.operator.text.SetCharSpacing;
import org.apache.pdfbox.contentstream.operator.text.SetFontAndSize;
import org.apache.pdfbox.contentstream.operator.text.SetTextHorizontalScaling;
import org.apache.pdfbox.contentstream.operator.text.SetTextLeading;
import org.apache.pdfbox.contentstream.operator.text.SetTextRenderingMode;
import org.apache.pdfbox.contentstream.operator.text.SetTextRise;
import org.apache.pdfbox.contentstream.operator.text.SetWordSpacing;
import org.apache.pdfbox.contentstream.operator.text.ShowText;
import org.apache.pdfbox.contentstream.operator.text.ShowTextAdjusted;
import org.apache.pdfbox.contentstream.operator.text.ShowTextLine;
import org.apache.pdfbox.contentstream.operator.text.ShowTextLineAndSpace;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSNumber;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDFontDescriptor;
import org.apache.pdfbox.pdmodel.font.PDSimpleFont;
import org.apache.pdfbox.pdmodel.font.PDType3Font;
import org.apache.pdfbox.pdmodel.font.encoding.GlyphList;
import org.apache.pdfbox.pdmodel.graphics.PDXObject;
import org.apache.pdfbox.pdmodel.graphics.blend.BlendMode;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.pdmodel.graphics.state.RenderingMode;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.util.Matrix;
import org.apache.pdfbox.util.Vector;
import org.clausecheck.document.Budget.LimitException;
import org.clausecheck.document.PageMarks.Cover;
import org.clausecheck.document.PdfPage.Comment;
import org.clausecheck.document.PdfPage.Glyph;
import org.clausecheck.document.PdfPage.Rule;
import org.clausecheck.document.PdfPage.Upright;
import org.clausecheck.text.Mark;
import org.jspecify.annotations.Nullable;

/**
 * Runs the content stream of a page and notes what it draws: characters with their places, lines
 * under words, and how much of the page is pictures. Nothing is rendered and no font program is
 * asked for shapes.
 */
final class PdfContent extends PDFStreamEngine {
  private static final int DEEPEST_FORM = 20;

  private final GlyphList glyphNames;
  private final Budget budget;
  private final IdentityHashMap<PDFont, Face> faces = new IdentityHashMap<>();
  private final PdfPath path = new PdfPath();
  private final Deque<Scope> marked = new ArrayDeque<>();
  private final List<Cover> covers = new ArrayList<>();
  private final PdfLayers layers;

  private List<Glyph> glyphs = new ArrayList<>();
  private List<Rule> rules = new ArrayList<>();
  private List<Upright> uprights = new ArrayList<>();
  private float left;
  private float bottom;
  private double imageArea;
  private int paths;
  private int paginationDepth;
  private int hiddenDepth;
  private double pageArea;
  private final PdfInk ink = new PdfInk();
  private @Nullable PdfMark shown;
  private int characters;
  private int operators;

  /** What does not change from one character of a font to the next. */
  private record Face(boolean bold, float space, boolean pictures) {}

  /** What marked content says of what is drawn in it. */
  private record Scope(boolean pagination, boolean hidden) {}

  private static final PdfMark LAYER =
      new PdfMark(Mark.Kind.LAYER_OFF, "layer that is switched off");
  private static final PdfMark BOX = new PdfMark(Mark.Kind.COVERED, "box drawn over the words");
  private static final PdfMark REDACT =
      new PdfMark(Mark.Kind.COVERED, "redaction that was marked and not carried out");
  private static final PdfMark STRIKE_OUT = new PdfMark(Mark.Kind.STRUCK, "strike-out annotation");

  PdfContent(Budget budget, PdfLayers layers) throws IOException {
    this.budget = budget;
    this.layers = layers;
    addOperator(new BeginText(this));
    addOperator(new Concatenate(this));
    addOperator(new EndText(this));
    addOperator(new SetGraphicsStateParameters(this));
    addOperator(new Save(this));
    addOperator(new Restore(this));
    addOperator(new NextLine(this));
    addOperator(new SetCharSpacing(this));
    addOperator(new MoveText(this));
    addOperator(new MoveTextSetLeading(this));
    addOperator(new SetFontAndSize(this));
    addOperator(new ShowText(this));
    addOperator(new ShowTextAdjusted(this));
    addOperator(new SetTextLeading(this));
    addOperator(new SetMatrix(this));
    addOperator(new SetTextRenderingMode(this));
    addOperator(new SetTextRise(this));
    addOperator(new SetWordSpacing(this));
    addOperator(new SetTextHorizontalScaling(this));
    addOperator(new ShowTextLine(this));
    addOperator(new ShowTextLineAndSpace(this));
    addOperator(new BeginMarkedContentSequence(this));
    addOperator(new BeginMarkedContentSequenceWithProperties(this));
    addOperator(new EndMarkedContentSequence(this));
    addOperator(new SetLineWidth(this));
    try (InputStream names =
        GlyphList.class.getResourceAsStream(
            "/org/apache/pdfbox/resources/glyphlist/additional.txt")) {
      glyphNames = new GlyphList(GlyphList.getAdobeGlyphList(), names);
    }
  }

  /** What the page draws, with what was typed into its form fields. */
  PdfPage read(PDPage page) throws IOException {
    PDRectangle box = page.getCropBox();
    glyphs = new ArrayList<>();
    rules = new ArrayList<>();
    uprights = new ArrayList<>();
    left = box.getLowerLeftX();
    bottom = box.getLowerLeftY();
    imageArea = 0;
    paths = 0;
    paginationDepth = 0;
    hiddenDepth = 0;
    ink.reset();
    shown = null;
    pageArea = (double) box.getWidth() * box.getHeight();
    marked.clear();
    path.clear();
    covers.clear();
    processPage(page);
    List<Comment> comments = new ArrayList<>();
    List<List<Glyph>> values = annotations(page, comments);
    PageMarks.lay(glyphs, rules, covers);
    for (List<Glyph> value : values) {
      PdfFields.insert(value, glyphs);
    }
    return new PdfPage(
        box.getWidth(),
        box.getHeight(),
        glyphs,
        rules,
        uprights,
        comments,
        pageArea > 0 ? (float) Math.min(9, imageArea / pageArea) : 0,
        paths);
  }

  /** Notes what annotations do to the page; returns the words they put on it. */
  private List<List<Glyph>> annotations(PDPage page, List<Comment> comments) throws IOException {
    List<List<Glyph>> values = new ArrayList<>();
    Margins margins = Margins.of(glyphs);
    for (PDAnnotation annotation : page.getAnnotations()) {
      if (annotation.isHidden()
          || annotation.isNoView()
          || layers.isOff(annotation.getCOSObject().getDictionaryObject(COSName.OC))) {
        continue;
      }
      String kind = annotation.getSubtype() == null ? "" : annotation.getSubtype();
      switch (kind) {
        case "Widget" -> values.add(widget(annotation));
        case "FreeText" -> {
          if (margins.isBeside(annotation, left)) {
            collectComment(annotation, comments);
          } else {
            values.add(drawn(annotation, string(annotation.getContents()), PdfFields.TYPED));
          }
        }
        case "StrikeOut" -> {
          cover(annotation, STRIKE_OUT);
          collectComment(annotation, comments);
        }
        case "Redact" -> cover(annotation, REDACT);
        case "Square" -> {
          COSArray inside = annotation.getCOSObject().getCOSArray(COSName.IC);
          if (inside != null && PdfInk.isDark(inside) && isOpaque(annotation)) {
            cover(annotation, BOX);
          }
          collectComment(annotation, comments);
        }
        default -> collectComment(annotation, comments);
      }
    }
    return values;
  }

  private static boolean isOpaque(PDAnnotation annotation) {
    return annotation.getCOSObject().getFloat(COSName.CA, 1) > 0.9f;
  }

  private static String string(@Nullable String words) {
    return words == null ? "" : words;
  }

  /** Where the words of a page stand between its margins. */
  private record Margins(float from, float to) {
    static Margins of(List<Glyph> glyphs) {
      float from = Float.MAX_VALUE;
      float to = -Float.MAX_VALUE;
      for (Glyph glyph : glyphs) {
        if (glyph.turn() == 0 && !glyph.isBlank()) {
          from = Math.min(from, glyph.x());
          to = Math.max(to, glyph.x() + glyph.width());
        }
      }
      return new Margins(from, to);
    }

    /** Whether an annotation is a remark beside the words, or a call-out. */
    boolean isBeside(PDAnnotation annotation, float left) {
      PDRectangle box = annotation.getRectangle();
      boolean callOut =
          "FreeTextCallout".equals(annotation.getCOSObject().getNameAsString(COSName.IT));
      if (callOut || box == null) {
        return true;
      }
      float middle = box.getLowerLeftX() + box.getWidth() / 2 - left;
      return from < to && (middle < from || middle > to);
    }
  }

  private List<Glyph> widget(PDAnnotation widget) throws IOException {
    COSDictionary field = widget.getCOSObject();
    if (PdfFields.isBox(field)) {
      return PdfFields.set(
          PdfFields.isTicked(field) ? "\u2612" : "\u2610", widget, left, bottom, PdfFields.FILLED);
    }
    String value = PdfFields.isText(field) ? PdfFields.value(field) : "";
    List<Glyph> drawn = drawn(widget, value, PdfFields.FILLED);
    boolean empty = drawn.isEmpty() && PdfFields.isText(field) && !hasWords(widget);
    return empty ? PdfFields.set("____", widget, left, bottom, PdfFields.FILLED) : drawn;
  }

  /** Whether something is printed where an annotation stands. */
  private boolean hasWords(PDAnnotation annotation) {
    PDRectangle box = annotation.getRectangle();
    return box == null
        || glyphs.stream()
            .anyMatch(g -> !g.isBlank() && box.contains(g.x() + left, g.y() + bottom + 1));
  }

  /** The words of an annotation as the file draws them; set here where it does not. */
  private List<Glyph> drawn(PDAnnotation annotation, String words, PdfMark mark)
      throws IOException {
    List<Glyph> ofPage = glyphs;
    glyphs = new ArrayList<>();
    shown = mark;
    int before = covers.size();
    showAnnotation(annotation);
    shown = null;
    covers.subList(before, covers.size()).clear();
    List<Glyph> drawn = glyphs;
    glyphs = ofPage;
    boolean any = drawn.stream().anyMatch(g -> !g.isBlank());
    return any ? drawn : PdfFields.set(words, annotation, left, bottom, mark);
  }

  private void cover(PDAnnotation annotation, PdfMark mark) {
    COSArray quads = annotation.getCOSObject().getCOSArray(COSName.QUADPOINTS);
    float[] points = quads == null ? new float[0] : quads.toFloatArray();
    for (int q = 0; q + 8 <= points.length && covers.size() < 20_000; q += 8) {
      float x = Math.min(Math.min(points[q], points[q + 2]), points[q + 4]);
      float right = Math.max(Math.max(points[q], points[q + 2]), points[q + 4]);
      float y = Math.min(Math.min(points[q + 1], points[q + 3]), points[q + 5]);
      float top = Math.max(Math.max(points[q + 1], points[q + 3]), points[q + 5]);
      covers.add(new Cover(x - left, y - bottom, right - x, top - y, glyphs.size(), mark));
    }
    PDRectangle box = annotation.getRectangle();
    if (points.length < 8 && box != null) {
      covers.add(
          new Cover(
              box.getLowerLeftX() - left,
              box.getLowerLeftY() - bottom,
              box.getWidth(),
              box.getHeight(),
              glyphs.size(),
              mark));
    }
  }

  private void collectComment(PDAnnotation annotation, List<Comment> comments) {
    String words = annotation.getContents();
    PDRectangle box = annotation.getRectangle();
    boolean linked =
        "Link".equals(annotation.getSubtype()) || "Popup".equals(annotation.getSubtype());
    if (!linked && words != null && !words.isBlank() && box != null && comments.size() < 1_000) {
      comments.add(
          new Comment(
              words.strip().replace('\r', '\n'),
              box.getLowerLeftX() - left,
              box.getLowerLeftY() - bottom,
              Math.max(1, box.getWidth()),
              box.getHeight()));
    }
  }

  @Override
  protected void showGlyph(Matrix rendering, PDFont font, int code, Vector displacement)
      throws IOException {
    Face face = faces.computeIfAbsent(font, PdfContent::face);
    float width = displacement.getX();
    if (font.isVertical()) {
      width = font.getWidth(code) / 1000;
    }
    float a = rendering.getScaleX();
    float b = rendering.getShearY();
    float size = (float) Math.hypot(rendering.getShearX(), rendering.getScaleY());
    float advance = (float) Math.hypot(a, b);
    if (!(size > 0) || !(size < 10_000) || !(advance < 10_000)) {
      return;
    }
    String text = unicode(font, code, face);
    if (text.isEmpty()) {
      return;
    }
    characters++;
    if ((characters & 0x3FF) == 0) {
      budget.checkTime();
      budget.checkCharacters(characters);
    }
    RenderingMode mode = getGraphicsState().getTextState().getRenderingMode();
    boolean outlined = mode == RenderingMode.FILL_STROKE;
    glyphs.add(
        new Glyph(
            text,
            rendering.getTranslateX() - left,
            rendering.getTranslateY() - bottom,
            Math.abs(width) * advance,
            size,
            face.space * advance,
            turn(a, b),
            face.bold || outlined,
            paginationDepth > 0,
            hiddenDepth > 0 ? LAYER : shown));
  }

  private String unicode(PDFont font, int code, Face face) {
    String text = font.toUnicode(code, glyphNames);
    if (text == null || text.isEmpty()) {
      if (face.pictures) {
        return "\u2022";
      }
      boolean plain = font instanceof PDSimpleFont && !(font instanceof PDType3Font);
      return plain && code >= 32 && code < 127
          ? String.valueOf((char) code)
          : String.valueOf(TextNormaliser.UNREADABLE);
    }
    char first = text.charAt(0);
    if (text.length() == 1 && (first < ' ' || (first >= 0x7F && first < 0xA0))) {
      return first == '\t' ? " " : String.valueOf(TextNormaliser.UNREADABLE);
    }
    if (text.length() == 1 && first >= 0xE000 && first <= 0xF8FF) {
      if (face.pictures) {
        return "\u2022";
      }
      boolean symbol = first >= 0xF020 && first <= 0xF07E;
      return String.valueOf(symbol ? (char) (first - 0xF000) : TextNormaliser.UNREADABLE);
    }
    return text;
  }

  private static Face face(PDFont font) {
    String name = font.getName() == null ? "" : font.getName().toLowerCase(Locale.ROOT);
    PDFontDescriptor descriptor = font.getFontDescriptor();
    boolean bold =
        name.contains("bold")
            || name.contains("black")
            || name.contains("heavy")
            || name.contains("demi")
            || (descriptor != null
                && (descriptor.getFontWeight() >= 600 || descriptor.isForceBold()));
    float space;
    try {
      space =
          font.getSpaceWidth()
              * (font instanceof PDType3Font ? font.getFontMatrix().getScaleX() : 0.001f);
    } catch (RuntimeException brokenWidths) {
      space = 0;
    }
    boolean pictures =
        name.contains("symbol")
            || name.contains("dingbat")
            || name.contains("wingding")
            || name.contains("webding");
    return new Face(bold, space > 0.05f && space < 1 ? space : 0.25f, pictures);
  }

  private static int turn(float a, float b) {
    double degrees = Math.toDegrees(Math.atan2(b, a));
    for (int turn = 0; turn <= 360; turn += 90) {
      if (Math.abs((degrees + 360) % 360 - turn) < 8) {
        return turn % 360;
      }
    }
    return -1;
  }

  @Override
  public void beginMarkedContentSequence(COSName tag, COSDictionary properties) {
    boolean pagination =
        "Artifact".equals(tag.getName())
            && properties != null
            && "Pagination".equals(properties.getNameAsString(COSName.TYPE));
    boolean hidden = "OC".equals(tag.getName()) && layers.isOff(properties);
    marked.push(new Scope(pagination, hidden));
    paginationDepth += pagination ? 1 : 0;
    hiddenDepth += hidden ? 1 : 0;
  }

  @Override
  public void endMarkedContentSequence() {
    if (!marked.isEmpty()) {
      Scope scope = marked.pop();
      paginationDepth -= scope.pagination ? 1 : 0;
      hiddenDepth -= scope.hidden ? 1 : 0;
    }
  }

  @Override
  protected void processOperator(Operator operator, List<COSBase> operands) throws IOException {
    if ((++operators & 0x3FF) == 0) {
      budget.checkTime();
    }
    ink.take(operator.getName(), operands, getResources());
    switch (operator.getName()) {
      case "Do" -> draw(operands);
      case "BI" -> image(getGraphicsState().getCurrentTransformationMatrix());
      case "re" -> rectangle(operands);
      case "m" -> path.moveTo(point(operands, 0, 1));
      case "l" -> path.lineTo(point(operands, 0, 1));
      case "c", "v", "y" -> path.curve();
      case "S", "s", "f", "F", "f*", "B", "B*", "b", "b*" -> paint(operator.getName());
      case "n" -> path.clear();
      default -> super.processOperator(operator, operands);
    }
  }

  @Override
  protected void operatorException(Operator operator, List<COSBase> operands, IOException e)
      throws IOException {
    if (e instanceof LimitException) {
      throw e;
    }
    super.operatorException(operator, operands, e);
  }

  private void paint(String operator) {
    if (hiddenDepth == 0) {
      boolean line = operator.equalsIgnoreCase("S");
      float width = line ? transformWidth(getGraphicsState().getLineWidth()) : 0;
      if (width < PdfPath.THICK) {
        rules.addAll(path.rules().subList(0, Math.min(path.rules().size(), room(rules))));
        uprights.addAll(
            path.uprights().subList(0, Math.min(path.uprights().size(), room(uprights))));
      }
      if ((line ? ink.drawsDark() : ink.fillsDark()) && covers()) {
        int from = shown == null ? glyphs.size() : 0;
        covers.addAll(
            line ? path.stroked(width, from, BOX) : path.filled(from, 0.6 * pageArea, BOX));
      }
    }
    paths += path.isDrawing() ? 1 : 0;
    path.clear();
  }

  private static int room(List<?> list) {
    return Math.max(0, 20_000 - list.size());
  }

  /** Whether what is painted now hides what is under it. */
  private boolean covers() {
    return covers.size() < 20_000
        && getGraphicsState().getNonStrokeAlphaConstant() > 0.9
        && getGraphicsState().getBlendMode() == BlendMode.NORMAL;
  }

  private void rectangle(List<COSBase> operands) {
    Point2D.Float from = point(operands, 0, 1);
    if (from == null
        || operands.size() < 4
        || !(operands.get(2) instanceof COSNumber width)
        || !(operands.get(3) instanceof COSNumber height)) {
      return;
    }
    COSNumber x = (COSNumber) operands.get(0);
    COSNumber y = (COSNumber) operands.get(1);
    Point2D.Float to =
        onPage(x.floatValue() + width.floatValue(), y.floatValue() + height.floatValue());
    path.rectangle(from, to);
  }

  private Point2D.Float onPage(float x, float y) {
    Point2D.Float at = transformedPoint(x, y);
    at.x -= left;
    at.y -= bottom;
    return at;
  }

  private Point2D.@Nullable Float point(List<COSBase> operands, int x, int y) {
    return operands.size() > y
            && operands.get(x) instanceof COSNumber first
            && operands.get(y) instanceof COSNumber second
        ? onPage(first.floatValue(), second.floatValue())
        : null;
  }

  private void draw(List<COSBase> operands) throws IOException {
    if (operands.isEmpty()
        || !(operands.get(0) instanceof COSName name)
        || getResources() == null) {
      return;
    }
    if (getResources().isImageXObject(name)) {
      image(getGraphicsState().getCurrentTransformationMatrix());
      return;
    }
    PDXObject object = getResources().getXObject(name);
    if (object instanceof PDImageXObject) {
      image(getGraphicsState().getCurrentTransformationMatrix());
    } else if (object instanceof PDFormXObject form && getLevel() < DEEPEST_FORM) {
      boolean hidden = layers.isOff(form.getCOSObject().getDictionaryObject(COSName.OC));
      increaseLevel();
      hiddenDepth += hidden ? 1 : 0;
      try {
        showForm(form);
      } finally {
        hiddenDepth -= hidden ? 1 : 0;
        decreaseLevel();
      }
    }
  }

  private void image(Matrix matrix) {
    imageArea +=
        Math.abs(
            (double) matrix.getScaleX() * matrix.getScaleY()
                - (double) matrix.getShearX() * matrix.getShearY());
  }
}
