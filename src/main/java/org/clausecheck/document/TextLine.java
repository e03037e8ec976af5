package org.clausecheck.document;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A line of a page as it is read, upright: {@code left} and {@code right} run along the line,
 * {@code baseline} grows downwards.
 *
 * @param pieces from left to right; a wide gap (a tab, a table's column) lies between two
 * @param columnLeft left edge of the column the line stands in
 * @param columnRight right edge of that column
 * @param page 0-based
 * @param column 0-based, counted on the page
 * @param cells the lines of each cell where this is the whole row of a ruled table, whose pieces
 *     are those of all its cells; else empty
 */
record TextLine(
    List<Piece> pieces,
    float columnLeft,
    float columnRight,
    int page,
    int column,
    List<List<TextLine>> cells) {

  TextLine(List<Piece> pieces, float columnLeft, float columnRight, int page, int column) {
    this(pieces, columnLeft, columnRight, page, column, List.of());
  }

  /** Whether this is a row of a ruled table with all the lines in its cells. */
  boolean isRuledRow() {
    return !cells.isEmpty();
  }

  float left() {
    return pieces.get(0).left;
  }

  float right() {
    return pieces.get(pieces.size() - 1).right;
  }

  float baseline() {
    return mainPiece().baseline;
  }

  float size() {
    return mainPiece().size;
  }

  float width() {
    return columnRight - columnLeft;
  }

  boolean bold() {
    return pieces.stream().allMatch(Piece::bold);
  }

  boolean pagination() {
    return pieces.stream().allMatch(p -> p.pagination);
  }

  /** Centred between the column's edges, and not merely nearly as wide as the column. */
  boolean centred() {
    float middle = (left() + right() - columnLeft - columnRight) / 2;
    return Math.abs(middle) < width() * 0.02f + 2
        && left() - columnLeft > 1.5f * size()
        && right() - left() < 0.8f * width();
  }

  /** The words, with single spaces between pieces. */
  String text() {
    if (pieces.size() == 1) {
      return pieces.get(0).text.toString();
    }
    StringBuilder words = new StringBuilder();
    for (Piece piece : pieces) {
      words.append(words.isEmpty() ? "" : " ").append(piece.text);
    }
    return words.toString();
  }

  private Piece mainPiece() {
    Piece main = pieces.get(0);
    for (Piece piece : pieces) {
      if (piece.text.length() > main.text.length()) {
        main = piece;
      }
    }
    return main;
  }

  /** Words of a line without a wide gap between them. Grows while a page is laid out. */
  static final class Piece {
    final StringBuilder text = new StringBuilder();
    final BitSet boldUnits = new BitSet();
    final BitSet underlinedUnits = new BitSet();
    float left;
    float right;
    float baseline;
    float size;
    boolean pagination;

    /** What the page does to each unit; null where it does nothing to any. */
    private @Nullable PdfMark @Nullable [] marks;

    /**
     * Four numbers a unit: x, y, width, height on the page; width 0 for a space that was not drawn.
     */
    private float[] boxes = new float[64];

    Piece(float left, float baseline, float size) {
      this.left = left;
      this.right = left;
      this.baseline = baseline;
      this.size = size;
    }

    void add(
        char c, float x, float y, float width, float height, boolean bold, boolean underlined) {
      int at = text.length() * 4;
      if (at + 4 > boxes.length) {
        boxes = Arrays.copyOf(boxes, boxes.length * 2);
      }
      boxes[at] = x;
      boxes[at + 1] = y;
      boxes[at + 2] = width;
      boxes[at + 3] = height;
      boldUnits.set(text.length(), bold);
      underlinedUnits.set(text.length(), underlined);
      text.append(c);
    }

    /** Marks the last unit. */
    void mark(PdfMark mark) {
      int last = text.length() - 1;
      if (marks == null) {
        marks = new PdfMark[Math.max(64, 2 * text.length())];
      } else if (last >= marks.length) {
        marks = Arrays.copyOf(marks, marks.length * 2 + last);
      }
      marks[last] = mark;
    }

    /** What the page does to a unit. */
    @Nullable PdfMark mark(int unit) {
      return marks == null || unit >= marks.length ? null : marks[unit];
    }

    void addSpace() {
      int last = text.length() - 1;
      if (last >= 0 && text.charAt(last) != ' ') {
        add(' ', 0, 0, 0, 0, boldUnits.get(last), underlinedUnits.get(last));
      }
    }

    float box(int unit, int part) {
      return boxes[unit * 4 + part];
    }

    /** Of its tallest unit. */
    float height() {
      float height = 0;
      for (int i = 0; i < text.length(); i++) {
        height = Math.max(height, box(i, 3));
      }
      return height;
    }

    /** All letters are bold, and there are letters. */
    boolean bold() {
      boolean letters = false;
      for (int i = 0; i < text.length(); i++) {
        if (Character.isLetter(text.charAt(i))) {
          letters = true;
          if (!boldUnits.get(i)) {
            return false;
          }
        }
      }
      return letters;
    }
  }
}
