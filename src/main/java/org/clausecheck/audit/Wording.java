package org.clausecheck.audit;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.HexFormat;
import java.util.Locale;

/**
 * What a text says without how it is laid out: two texts with the same wording differ at most in
 * spacing, line ends, hyphens between letters, quotation marks, bullets, leaders and capitals.
 * Every other letter, digit and sign counts, so that another name, date or sum is another wording.
 */
final class Wording {
  /** Dots or underscores from which a run is a leader or a line to write on. */
  private static final int LEADER = 3;

  private Wording() {}

  /** The SHA-256 of the wording, in lower-case hexadecimal. */
  static String sha256(String text) {
    return HexFormat.of()
        .formatHex(DocumentAnalysis.digest().digest(bare(text).getBytes(StandardCharsets.UTF_8)));
  }

  private static String bare(String text) {
    String plain = Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    StringBuilder bare = new StringBuilder(plain.length());
    for (int i = 0; i < plain.length(); i++) {
      char sign = plain.charAt(i);
      int run = run(plain, i);
      if (run >= LEADER) {
        i += run - 1;
      } else if (!isLayout(sign) && !(isDash(sign) && !byDigit(plain, i))) {
        bare.append(isDash(sign) ? '-' : sign);
      }
    }
    return bare.toString();
  }

  /** How many dots or underscores stand from there on. */
  private static int run(String text, int from) {
    char sign = text.charAt(from);
    int end = from;
    while ((sign == '.' || sign == '_') && end < text.length() && text.charAt(end) == sign) {
      end++;
    }
    return end - from;
  }

  private static boolean isLayout(char sign) {
    return switch (Character.getType(sign)) {
      case Character.FORMAT,
          Character.CONTROL,
          Character.PRIVATE_USE,
          Character.SPACE_SEPARATOR,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR,
          Character.INITIAL_QUOTE_PUNCTUATION,
          Character.FINAL_QUOTE_PUNCTUATION ->
          true;
      default -> "\"'`•·‣▪■●○".indexOf(sign) >= 0;
    };
  }

  private static boolean isDash(char sign) {
    return Character.getType(sign) == Character.DASH_PUNCTUATION;
  }

  /** "5-7" is not "57". */
  private static boolean byDigit(String text, int at) {
    return (at > 0 && Character.isDigit(text.charAt(at - 1)))
        || (at + 1 < text.length() && Character.isDigit(text.charAt(at + 1)));
  }
}
