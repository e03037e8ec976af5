package org.clausecheck.facts.kind;

/** Tells a binary file that stands in a text as lines of letters (uuencode, base64). */
final class EncodedFile {
  /** Lines of that kind that follow each other; fewer may be a rule or a key. */
  private static final int FEWEST_LINES = 8;

  private static final int SHORTEST_LINE = 60;
  private static final int LONGEST_LINE = 78;

  private EncodedFile() {}

  /** Whether most characters of a text are such lines. */
  static boolean fills(String text) {
    long encoded = 0;
    long all = 0;
    long run = 0;
    int lines = 0;
    for (String line : (Iterable<String>) text.lines()::iterator) {
      String shown = line.stripTrailing();
      all += shown.length();
      if (isEncoded(shown)) {
        run += shown.length();
        lines++;
      } else {
        encoded += lines >= FEWEST_LINES ? run : 0;
        run = 0;
        lines = 0;
      }
    }
    encoded += lines >= FEWEST_LINES ? run : 0;
    return 2 * encoded > all;
  }

  private static boolean isEncoded(String line) {
    return line.length() >= SHORTEST_LINE
        && line.length() <= LONGEST_LINE
        && (isBase64(line) || isUuencoded(line));
  }

  private static boolean isBase64(String line) {
    return line.chars()
        .allMatch(
            c ->
                c >= 'A' && c <= 'Z'
                    || c >= 'a' && c <= 'z'
                    || c >= '0' && c <= '9'
                    || c == '+'
                    || c == '/'
                    || c == '=');
  }

  /** A full line: its first letter says that 45 bytes follow, in capitals, digits and signs. */
  private static boolean isUuencoded(String line) {
    return line.charAt(0) == 'M' && line.chars().allMatch(c -> c >= ' ' && c <= '`');
  }
}
