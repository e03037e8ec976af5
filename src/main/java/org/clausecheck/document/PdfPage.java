package org.clausecheck.document;

import java.util.List;
import org.clausecheck.text.Mark;
import org.jspecify.annotations.Nullable;

/**
 * What is drawn on a page of a PDF. Coordinates are in points from the lower left corner of the
 * crop box, before the page's rotation.
 *
 * @param width of the crop box
 * @param height of the crop box
 * @param glyphs in the order they are drawn
 * @param rules horizontal lines drawn on the page
 * @param uprights vertical lines drawn on the page
 * @param comments remarks attached to the page, in the file's order
 * @param imageArea share of the page that images cover, 0 to 1, overlaps counted twice
 * @param paths number of filled or stroked paths that are not rules
 */
record PdfPage(
    float width,
    float height,
    List<Glyph> glyphs,
    List<Rule> rules,
    List<Upright> uprights,
    List<Comment> comments,
    float imageArea,
    int paths) {

  /**
   * One character as drawn, or several when the font draws them as one.
   *
   * @param text never empty; {@link TextNormaliser#UNREADABLE} when the font does not say
   * @param x where it stands on the baseline
   * @param y of the baseline
   * @param width along the baseline
   * @param size of the font as drawn
   * @param space width of a space in this font as drawn
   * @param turn direction of the baseline: 0, 90, 180 or 270 degrees counter-clockwise; -1 for any
   *     other
   * @param pagination marked by the file itself as page furniture
   * @param mark what the page does to it; null for a plain character
   */
  record Glyph(
      String text,
      float x,
      float y,
      float width,
      float size,
      float space,
      int turn,
      boolean bold,
      boolean pagination,
      @Nullable PdfMark mark) {

    /** The same character with a mark; one that is struck or on a hidden layer stays that. */
    Glyph with(PdfMark laid) {
      return mark != null && mark.kind().effect() == Mark.Effect.DEAD
          ? this
          : new Glyph(text, x, y, width, size, space, turn, bold, pagination, laid);
    }

    /** Whether the character may not be read. */
    boolean covered() {
      return mark != null && mark.kind() == Mark.Kind.COVERED;
    }

    /** Whether the character stands on a layer that is switched off. */
    boolean hiddenLayer() {
      return mark != null && mark.kind() == Mark.Kind.LAYER_OFF;
    }

    /** Whether nothing is seen of it. */
    boolean isBlank() {
      for (int i = 0; i < text.length(); i++) {
        if (!TextNormaliser.isSpace(text.charAt(i))) {
          return false;
        }
      }
      return true;
    }
  }

  /**
   * A remark attached to a page, with the rectangle it is attached to.
   *
   * @param text never blank
   */
  record Comment(String text, float x, float y, float width, float height) {}

  /** A horizontal line from {@code x} to {@code end}. */
  record Rule(float x, float end, float y) {}

  /** A vertical line from {@code y} up to {@code end}. */
  record Upright(float x, float y, float end) {}
}
