package org.clausecheck.text;

import java.io.Serializable;

/**
 * A paragraph, table row or note as the source lays it out: a hint for the outline, not a clause.
 *
 * @param span in the analysed text; blocks are disjoint and in order
 * @param kind what the source says it is
 * @param layout how it looks
 */
public record Block(Span span, Kind kind, Layout layout) implements Serializable {

  /** What the source itself says of a block. */
  public enum Kind {
    PARAGRAPH,
    HEADING,
    LIST_ITEM,
    TABLE_ROW,
    FOOTNOTE
  }

  /**
   * How a block looks. Unknown features are false or 0.
   *
   * @param level 1-based heading or list level that the source gives; 0 when it gives none
   * @param labelLength length of the numbering label at the start of the block that the source
   *     marks as such (Word's automatic numbering), in units of the analysed text; 0 when there is
   *     none
   * @param bold all letters are bold
   * @param underlined all letters are underlined
   * @param centred the block is centred
   * @param indent left indentation in points
   * @param fontSize in points
   * @param boldPrefix length of a bold or underlined run-in at the block's start, in units of the
   *     analysed text; 0 when there is none
   */
  public record Layout(
      int level,
      int labelLength,
      boolean bold,
      boolean underlined,
      boolean centred,
      float indent,
      float fontSize,
      int boldPrefix)
      implements Serializable {

    /** Nothing known: a plain text file. */
    public static final Layout PLAIN = new Layout(0, 0, false, false, false, 0, 0, 0);
  }
}
