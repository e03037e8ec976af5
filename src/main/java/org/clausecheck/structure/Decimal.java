package org.clausecheck.structure;

import java.util.ArrayList;
import java.util.List;

/**
 * A number such as "7", "7." or "7.2.1".
 *
 * @param value empty when there is none, or when it is a date, an amount or the like
 * @param labelEnd one past the last digit
 * @param end one past a closing full stop or bracket
 * @param dotted a full stop follows, or stands inside
 * @param closed a bracket follows
 */
record Decimal(List<Integer> value, int labelEnd, int end, boolean dotted, boolean closed) {
  private static final int MOST_PARTS = 6;

  static Decimal at(String text, int start) {
    List<Integer> value = new ArrayList<>();
    int at = start;
    while (true) {
      int digits = at;
      while (digits < text.length() && digits - at < 4 && isAsciiDigit(text.charAt(digits))) {
        digits++;
      }
      int length = digits - at;
      if (length == 0 || length > 3 || value.size() == MOST_PARTS) {
        return new Decimal(List.of(), digits, digits, false, false);
      }
      value.add(Integer.parseInt(text.substring(at, digits)));
      boolean more =
          digits + 1 < text.length()
              && text.charAt(digits) == '.'
              && isAsciiDigit(text.charAt(digits + 1));
      if (!more) {
        at = digits;
        break;
      }
      at = digits + 1;
    }
    if (value.get(0) == 0 || value.get(0) > 199) {
      return new Decimal(List.of(), at, at, false, false);
    }
    while (value.size() > 1 && value.get(value.size() - 1) == 0) {
      value.remove(value.size() - 1);
    }
    boolean dot = at < text.length() && text.charAt(at) == '.';
    boolean bracket = at < text.length() && text.charAt(at) == ')';
    return new Decimal(
        List.copyOf(value), at, dot || bracket ? at + 1 : at, dot || value.size() > 1, bracket);
  }

  private static boolean isAsciiDigit(char c) {
    return c >= '0' && c <= '9';
  }
}
