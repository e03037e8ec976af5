package org.clausecheck.report;

/** Makes words safe to show: what a document says must not steer the program that shows it. */
public final class Printable {
  private Printable() {}

  /**
   * The text with every character that a terminal or a viewer would obey instead of showing
   * (control characters other than tab and line break, direction overrides, lone surrogates)
   * replaced by U+FFFD, unit for unit.
   */
  public static String of(String text) {
    StringBuilder safe = null;
    for (int i = 0; i < text.length(); i++) {
      if (!isShown(text, i)) {
        if (safe == null) {
          safe = new StringBuilder(text);
        }
        safe.setCharAt(i, '\uFFFD');
      }
    }
    return safe == null ? text : safe.toString();
  }

  private static boolean isShown(String text, int at) {
    char c = text.charAt(at);
    if (c == '\t' || c == '\n' || c == '\r') {
      return true;
    }
    if (Character.isISOControl(c) || c == '\uFFFE' || c == '\uFFFF') {
      return false;
    }
    if ((c >= '\u202A' && c <= '\u202E') || (c >= '\u2066' && c <= '\u2069')) {
      return false;
    }
    if (Character.isHighSurrogate(c)) {
      return at + 1 < text.length() && Character.isLowSurrogate(text.charAt(at + 1));
    }
    if (Character.isLowSurrogate(c)) {
      return at > 0 && Character.isHighSurrogate(text.charAt(at - 1));
    }
    return true;
  }

  /** The same words on one line: runs of white space become one space. */
  public static String line(String text) {
    StringBuilder line = new StringBuilder(text.length());
    boolean space = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (Character.isWhitespace(c) || c == '\u00A0') {
        space = line.length() > 0;
      } else {
        if (space) {
          line.append(' ');
          space = false;
        }
        line.append(c);
      }
    }
    return of(line.toString());
  }
}
