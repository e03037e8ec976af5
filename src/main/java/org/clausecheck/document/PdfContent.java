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
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.pdmodel.graphics.state.RenderingMode;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.util.Matrix;
import org.apache.pdfbox.util.Vector;
import org.clausecheck.document.Budget.LimitException;
import org.clausecheck.document.PdfPage.Comment;
import org.clausecheck.document.PdfPage.Glyph;
import org.clausecheck.document.PdfPage.Rule;
import org.jspecify.annotations.Nullable;

/**
 * Runs the content stream of a page and notes what it draws: characters with their places, lines
 * under words, and how much of the page is pictures. Nothing is rendered and no font program is
 * asked for shapes.
 */
final class PdfContent extends PDFStreamEngine {
  private static final int DEEPEST_FORM = 20;
  private static final float THICKEST_RULE = 1.6f;

  private final GlyphList glyphNames;
  private final Budget budget;
  private final IdentityHashMap<PDFont, Face> faces = new IdentityHashMap<>();
  private final List<Rule> path = new ArrayList<>();
  private final Deque<Boolean> marked = new ArrayDeque<>();

  private List<Glyph> glyphs = new ArrayList<>();
  private List<Rule> rules = new ArrayList<>();
  private float left;
  private float bottom;
  private double imageArea;
  private int paths;
  private int pathSegments;
  private int paginationDepth;
  private int characters;
  private int operators;
  private Point2D.@Nullable Float pen;

  /** What does not change from one character of a font to the next. */
  private record Face(boolean bold, float space, boolean pictures) {}

  PdfContent(Budget budget) throws IOException {
    this.budget = budget;
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
    left = box.getLowerLeftX();
    bottom = box.getLowerLeftY();
    imageArea = 0;
    paths = 0;
    paginationDepth = 0;
    marked.clear();
    path.clear();
    processPage(page);
    List<Comment> comments = new ArrayList<>();
    for (PDAnnotation annotation : page.getAnnotations()) {
      String kind = annotation.getSubtype();
      if (("Widget".equals(kind) || "FreeText".equals(kind))
          && !annotation.isHidden()
          && !annotation.isNoView()) {
        showAnnotation(annotation);
      } else {
        collectComment(annotation, comments);
      }
    }
    double area = (double) box.getWidth() * box.getHeight();
    return new PdfPage(
        box.getWidth(),
        box.getHeight(),
        glyphs,
        rules,
        comments,
        area > 0 ? (float) Math.min(9, imageArea / area) : 0,
        paths);
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
            paginationDepth > 0));
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
    marked.push(pagination);
    paginationDepth += pagination ? 1 : 0;
  }

  @Override
  public void endMarkedContentSequence() {
    if (!marked.isEmpty() && marked.pop()) {
      paginationDepth--;
    }
  }

  @Override
  protected void processOperator(Operator operator, List<COSBase> operands) throws IOException {
    if ((++operators & 0x3FF) == 0) {
      budget.checkTime();
    }
    switch (operator.getName()) {
      case "Do" -> draw(operands);
      case "BI" -> image(getGraphicsState().getCurrentTransformationMatrix());
      case "re" -> rectangle(operands);
      case "m" -> pen = point(operands, 0, 1);
      case "l" -> {
        Point2D.Float to = point(operands, 0, 1);
        if (pen != null && to != null) {
          rule(pen, to);
        }
        pen = to;
      }
      case "c", "v", "y" -> pathSegments++;
      case "S", "s", "f", "F", "f*", "B", "B*", "b", "b*" -> {
        rules.addAll(path);
        paths += pathSegments > path.size() ? 1 : 0;
        clearPath();
      }
      case "n" -> clearPath();
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

  private void clearPath() {
    path.clear();
    pathSegments = 0;
    pen = null;
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
    rule(
        from,
        transformedPoint(
            x.floatValue() + width.floatValue(), y.floatValue() + height.floatValue()));
  }

  private void rule(Point2D.Float from, Point2D.Float to) {
    pathSegments++;
    if (Math.abs(from.y - to.y) <= THICKEST_RULE
        && Math.abs(from.x - to.x) > 3
        && path.size() < 20_000
        && rules.size() < 20_000) {
      path.add(
          new Rule(
              Math.min(from.x, to.x) - left,
              Math.max(from.x, to.x) - left,
              (from.y + to.y) / 2 - bottom));
    }
  }

  private Point2D.@Nullable Float point(List<COSBase> operands, int x, int y) {
    return operands.size() > y
            && operands.get(x) instanceof COSNumber first
            && operands.get(y) instanceof COSNumber second
        ? transformedPoint(first.floatValue(), second.floatValue())
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
      increaseLevel();
      try {
        showForm(form);
      } finally {
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
