package org.clausecheck.text;

import java.io.Serializable;
import java.util.List;
import java.util.Locale;

/** Where words stand in the source, in the terms of its medium. */
public sealed interface Place extends Serializable {

  /** The place in words, such as "page 7". */
  String describe();

  /**
   * On a page of a PDF.
   *
   * @param page 1-based
   * @param boxes one box a line of the words, in PDF points from the page's lower left corner
   */
  record OnPage(int page, List<Box> boxes) implements Place {
    public OnPage {
      boxes = List.copyOf(boxes);
    }

    @Override
    public String describe() {
      return "page " + page;
    }
  }

  /**
   * In a paragraph of a word-processor file, a book or a slide.
   *
   * @param part "document", "footnotes", "header1" …, as the package names its parts; "slide 3" …
   * @param paragraph 1-based, counted through the part
   * @param firstRun 0-based run in which the words begin; -1 when they come from automatic
   *     numbering
   * @param lastRun 0-based run in which the words end; -1 when they come from automatic numbering
   */
  record InParagraph(String part, int paragraph, int firstRun, int lastRun) implements Place {
    @Override
    public String describe() {
      return part.equals("document") ? "paragraph " + paragraph : part + ", paragraph " + paragraph;
    }
  }

  /**
   * In a cell of a workbook.
   *
   * @param sheet the name on its tab, or "table 2" … where the format gives none
   * @param row 1-based
   * @param column 1-based
   */
  record InCell(String sheet, int row, int column) implements Place {
    @Override
    public String describe() {
      return sheet + ", cell " + address();
    }

    /** The cell as spreadsheets call it, such as "B7". */
    public String address() {
      StringBuilder letters = new StringBuilder();
      for (int rest = column; rest > 0; rest = (rest - 1) / 26) {
        letters.insert(0, (char) ('A' + (rest - 1) % 26));
      }
      return letters.append(row).toString();
    }
  }

  /**
   * On a line of a text file.
   *
   * @param line 1-based
   * @param column 1-based, in UTF-16 units
   */
  record OnLine(int line, int column) implements Place {
    @Override
    public String describe() {
      return "line " + line;
    }
  }

  /** A rectangle in PDF points; the origin is the page's lower left corner. */
  record Box(float x, float y, float width, float height) {
    @Override
    public String toString() {
      return String.format(Locale.ROOT, "[%.1f %.1f %.1f %.1f]", x, y, width, height);
    }
  }
}
