package org.clausecheck.facts.values;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.clausecheck.facts.values.Numbers.Numeral;
import org.clausecheck.text.NumberWords;
import org.jspecify.annotations.Nullable;

/** Reads parts of a whole: "½", "1/2", "one-half", "three quarters", "and 87/100". */
final class Fractions {
  private static final int DECIMALS = 4;
  private static final int MOST_PARTS = 100;
  private static final String SIGNS = "½¼¾⅓⅔⅕⅖⅗⅘⅙⅚⅛⅜⅝⅞";
  private static final int[][] SIGN_VALUES = {
    {1, 2}, {1, 4}, {3, 4}, {1, 3}, {2, 3}, {1, 5}, {2, 5}, {3, 5}, {4, 5}, {1, 6}, {5, 6}, {1, 8},
    {3, 8}, {5, 8}, {7, 8}
  };

  private Fractions() {}

  /** The value of a sign such as "½"; null where it is none. */
  static @Nullable BigDecimal sign(Words words, int at) {
    if (!words.is(at, Words.Kind.MARK)) {
      return null;
    }
    char c = words.form(at).charAt(0);
    int sign = c < 128 ? -1 : SIGNS.indexOf(c);
    return sign < 0 ? null : divided(SIGN_VALUES[sign][0], SIGN_VALUES[sign][1]);
  }

  /** Figures alone that are a part of a whole, as "1/2"; null where they may be anything else. */
  static @Nullable Numeral ratio(Words words, int at) {
    if (!words.is(at + 1, "/") && !words.is(at + 1, "\u2044")) {
      return null;
    }
    int above = digits(words, at);
    int below = digits(words, at + 2);
    boolean close =
        words.start(at + 1) <= words.end(at) + 1
            && below > 0
            && words.start(at + 2) <= words.end(at + 1) + 1;
    boolean usual = below == 2 || below == 3 || below == 4 || below == 8 || below == MOST_PARTS;
    return close && usual && above >= 0 && (above < below)
        ? Numeral.of(divided(above, below), at + 3)
        : null;
  }

  /**
   * The number with the part of a whole behind it: "3 ½", "5 1/2", "two and a half", "and 87/100".
   */
  static Numeral added(Words words, Numeral number) {
    int next = number.next();
    if (next >= words.size()) {
      return number;
    }
    if (words.kind(next) == Words.Kind.WORD) {
      if (!words.is(next, "and")) {
        return number;
      }
      Numeral part = part(words, next + 1);
      boolean cents = number.value().compareTo(BigDecimal.valueOf(1000)) >= 0;
      return part == null || (cents && !isHundredths(words, next + 1))
          ? number
          : number.plus(part.value(), part.next());
    }
    BigDecimal sign = sign(words, next);
    if (sign != null && words.start(next) <= words.end(next - 1) + 1) {
      return number.plus(sign, next + 1);
    }
    boolean close =
        words.kind(next) == Words.Kind.NUMBER && words.start(next) <= words.end(next - 1) + 1;
    Numeral ratio = close ? ratio(words, next) : null;
    return ratio == null || ratio.value().signum() == 0
        ? number
        : number.plus(ratio.value(), ratio.next());
  }

  /**
   * A part of a whole: "a half", "one-half", "three quarters", "twenty-five hundredths", "half",
   * "½", "1/2", "No/100".
   */
  static @Nullable Numeral part(Words words, int at) {
    if (at >= words.size()) {
      return null;
    }
    BigDecimal sign = sign(words, at);
    if (sign != null) {
      return Numeral.of(sign, at + 1);
    }
    if (words.is(at, Words.Kind.NUMBER)) {
      return ratio(words, at);
    }
    if (!words.is(at, Words.Kind.WORD)) {
      return null;
    }
    String form = words.form(at);
    if (form.equals("half")) {
      return Numeral.of(divided(1, 2), at + 1);
    }
    if (form.equals("no") || form.equals("xx") || form.equals("zero")) {
      boolean none = words.is(at + 1, "/") && words.is(at + 2, "100");
      return none ? Numeral.of(BigDecimal.ZERO, at + 3) : null;
    }
    int above = form.equals("a") || form.equals("an") ? 1 : NumberWords.cardinal(form);
    int i = at + 1;
    if (above >= 20 && words.is(i, Words.Kind.WORD)) {
      int unit = NumberWords.cardinal(words.form(i));
      above += unit > 0 && unit < 10 ? unit : 0;
      i += unit > 0 && unit < 10 ? 1 : 0;
    }
    int below = above > 0 && words.is(i, Words.Kind.WORD) ? NumberWords.parts(words.form(i)) : -1;
    return below > above ? Numeral.of(divided(above, below), i + 1) : null;
  }

  /** "87/100" and "No/100", which are cents behind any sum. */
  static boolean isHundredths(Words words, int at) {
    return words.is(at + 1, "/") && words.is(at + 2, "100");
  }

  private static BigDecimal divided(int above, int below) {
    BigDecimal value =
        BigDecimal.valueOf(above).divide(BigDecimal.valueOf(below), DECIMALS, RoundingMode.HALF_UP);
    return value.signum() == 0 ? BigDecimal.ZERO : value.stripTrailingZeros();
  }

  private static int digits(Words words, int at) {
    if (!words.is(at, Words.Kind.NUMBER)) {
      return -1;
    }
    String form = words.form(at);
    int value = 0;
    for (int i = 0; i < form.length(); i++) {
      char c = form.charAt(i);
      if (c < '0' || c > '9' || i == 3) {
        return -1;
      }
      value = 10 * value + (c - '0');
    }
    return value;
  }
}
