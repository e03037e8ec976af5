package org.clausecheck.document;

import java.awt.geom.Point2D;
import java.util.ArrayList;
import java.util.List;
import org.clausecheck.document.PageMarks.Cover;
import org.clausecheck.document.PdfPage.Rule;
import org.clausecheck.document.PdfPage.Upright;
import org.jspecify.annotations.Nullable;

/**
 * A path while it is built: the thin lines in it, and the upright rectangles. Points are those of
 * the page, from the lower left corner of its crop box.
 */
final class PdfPath {
  static final float THICKEST_RULE = 1.6f;

  /** A line of this width, in points, hides the words it is drawn over. */
  static final float THICK = 5;

  private static final int MOST = 20_000;

  private final List<Rule> rules = new ArrayList<>();
  private final List<Upright> uprights = new ArrayList<>();
  private final List<float[]> boxes = new ArrayList<>();
  private final List<float[]> lines = new ArrayList<>();
  private Point2D.@Nullable Float start;
  private Point2D.@Nullable Float pen;
  private boolean crooked;
  private int corners;
  private int segments;

  /** The box around the outline that is open: left, bottom, right, top. */
  private float[] outline = new float[4];

  void clear() {
    begin(null);
    rules.clear();
    uprights.clear();
    boxes.clear();
    lines.clear();
    segments = 0;
  }

  private void begin(Point2D.@Nullable Float at) {
    closeOutline();
    pen = at;
    start = at;
    crooked = false;
    corners = 0;
    if (at != null) {
      outline = new float[] {at.x, at.y, at.x, at.y};
    }
  }

  void moveTo(Point2D.@Nullable Float at) {
    begin(at);
  }

  void lineTo(Point2D.@Nullable Float to) {
    if (pen != null && to != null) {
      rule(pen, to);
      crooked |= Math.abs(pen.x - to.x) > 0.5f && Math.abs(pen.y - to.y) > 0.5f;
      corners++;
      outline[0] = Math.min(outline[0], to.x);
      outline[1] = Math.min(outline[1], to.y);
      outline[2] = Math.max(outline[2], to.x);
      outline[3] = Math.max(outline[3], to.y);
      if (Math.abs(pen.y - to.y) < 1 && Math.abs(pen.x - to.x) > 3 && lines.size() < MOST) {
        lines.add(new float[] {Math.min(pen.x, to.x), to.y, Math.abs(pen.x - to.x)});
      }
    }
    pen = to;
  }

  void curve() {
    segments++;
    crooked = true;
  }

  void rectangle(Point2D.Float from, Point2D.Float to) {
    rule(from, to);
    box(from.x, from.y, to.x, to.y);
  }

  private void closeOutline() {
    if (start != null && !crooked && corners >= 3 && corners <= 5) {
      box(outline[0], outline[1], outline[2], outline[3]);
    }
  }

  private void rule(Point2D.Float from, Point2D.Float to) {
    segments++;
    if (Math.abs(from.y - to.y) <= THICKEST_RULE
        && Math.abs(from.x - to.x) > 3
        && rules.size() < MOST) {
      rules.add(new Rule(Math.min(from.x, to.x), Math.max(from.x, to.x), (from.y + to.y) / 2));
    } else if (Math.abs(from.x - to.x) <= THICKEST_RULE
        && Math.abs(from.y - to.y) > 3
        && uprights.size() < MOST) {
      uprights.add(
          new Upright((from.x + to.x) / 2, Math.min(from.y, to.y), Math.max(from.y, to.y)));
    }
  }

  private void box(float x, float y, float right, float top) {
    if (Math.abs(right - x) > THICKEST_RULE
        && Math.abs(top - y) > THICKEST_RULE
        && boxes.size() < MOST) {
      boxes.add(
          new float[] {
            Math.min(x, right), Math.min(y, top), Math.abs(right - x), Math.abs(top - y)
          });
    }
  }

  /** The thin level lines in it. */
  List<Rule> rules() {
    return rules;
  }

  /** The thin upright lines in it. */
  List<Upright> uprights() {
    return uprights;
  }

  /** Whether there is more in it than thin level lines. */
  boolean isDrawing() {
    return segments > rules.size();
  }

  /**
   * What it covers when it is filled.
   *
   * @param from index of the next character
   * @param most area of a box that may cover words; a larger one is a background
   */
  List<Cover> filled(int from, double most, PdfMark mark) {
    closeOutline();
    corners = 0;
    return boxes.stream()
        .filter(b -> (double) b[2] * b[3] < most)
        .map(b -> new Cover(b[0], b[1], b[2], b[3], from, mark))
        .toList();
  }

  /**
   * What it covers when it is drawn with a line this thick.
   *
   * @param from index of the next character
   */
  List<Cover> stroked(float width, int from, PdfMark mark) {
    return width < THICK
        ? List.of()
        : lines.stream()
            .map(l -> new Cover(l[0], l[1] - width / 2, l[2], width, from, mark))
            .toList();
  }
}
