package org.clausecheck.document;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.clausecheck.text.Span;

/**
 * A box for ticking in the source, of whatever make: a character, square or round brackets, a line.
 *
 * @param span of the source characters
 * @param ticked whether it is ticked
 * @param style boxes of one style belong together
 */
record TickBox(Span span, boolean ticked, Style style) {

  /** How boxes are made. */
  enum Style {
    /** A character that is nothing but a box. */
    CHARACTER,
    /** A square that may be a bullet as well. */
    SQUARE,
    /** Brackets, empty or with a cross in them: empty ones may be blanks. */
    BRACKETS,
    /** A line to put a cross on, which may be a blank as well. */
    LINE
  }

  private static final String EMPTY = "\u2610\u25FB\u2B1C\u2751\u274F\u2752";
  private static final String FULL = "\u2611\u2612\u22A0\u2BBD\u2705";
  private static final String EMPTY_SQUARE = "\u25A1\u25AB";
  private static final String FULL_SQUARE = "\u25A0\u25AA";
  private static final String CROSS = "[xX\u2713\u2714\u2717\u2718\u2715\u2716]";

  private static final Pattern BRACKETED =
      Pattern.compile(
          "\\[(?:[ \u00A0_]{0,4}|[ \u00A0_]{0,2}("
              + CROSS
              + ")[ \u00A0_]{0,2})\\]"
              + "|\\((?:[ \u00A0_]{1,4}|[ \u00A0_]{0,2}("
              + CROSS
              + ")[ \u00A0_]{0,2})\\)"
              + "|(?<!\\w)_{1,12}[ \u00A0]?("
              + CROSS
              + ")[ \u00A0]?_{1,12}(?!\\w)"
              + "|(?<![\\w\\[(])_{3,20}(?![\\w\\])])");

  /** Whether a text could hold a box at all. */
  static boolean possibleIn(String chars) {
    return possibleIn(chars, new Span(0, chars.length()), false);
  }

  /**
   * @param rules whether a line to put a cross on may be one without a cross
   */
  private static boolean possibleIn(String chars, Span stretch, boolean rules) {
    for (int i = stretch.start(); i < stretch.end(); i++) {
      char c = chars.charAt(i);
      if ((c > '\u2200' && isCharacter(c))
          || ((c == '[' || c == '(') && i + 1 < chars.length() && opens(chars.charAt(i + 1)))
          || (c == '_'
              && i + 1 < chars.length()
              && (CROSS.indexOf(chars.charAt(i + 1)) > 0 || rules && chars.charAt(i + 1) == '_'))) {
        return true;
      }
    }
    return false;
  }

  private static boolean opens(char c) {
    return c == ' ' || c == '_' || c == ']' || c == '\u00A0' || CROSS.indexOf(c) > 0;
  }

  private static boolean isCharacter(char c) {
    return (EMPTY + FULL + EMPTY_SQUARE + FULL_SQUARE).indexOf(c) >= 0;
  }

  /** The boxes in a stretch of the source, in order. */
  static List<TickBox> in(String chars, Span block) {
    if (!possibleIn(chars, block, true)) {
      return List.of();
    }
    List<TickBox> boxes = new ArrayList<>();
    for (int i = block.start(); i < block.end(); i++) {
      char c = chars.charAt(i);
      if (c > '\u2200' && isCharacter(c)) {
        boolean square = (EMPTY_SQUARE + FULL_SQUARE).indexOf(c) >= 0;
        boxes.add(
            new TickBox(
                new Span(i, i + 1),
                (FULL + FULL_SQUARE).indexOf(c) >= 0,
                square ? Style.SQUARE : Style.CHARACTER));
      }
    }
    Matcher matcher = BRACKETED.matcher(chars).region(block.start(), block.end());
    matcher.useTransparentBounds(true);
    while (matcher.find()) {
      boolean ticked =
          matcher.group(1) != null || matcher.group(2) != null || matcher.group(3) != null;
      boolean rule = chars.charAt(matcher.start()) == '_';
      boxes.add(
          new TickBox(
              new Span(matcher.start(), matcher.end()),
              ticked,
              rule ? Style.LINE : Style.BRACKETS));
    }
    boxes.sort((a, b) -> a.span.compareTo(b.span));
    return boxes;
  }
}
