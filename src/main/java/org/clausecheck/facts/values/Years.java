package org.clausecheck.facts.values;

import org.clausecheck.facts.values.Numbers.Numeral;
import org.clausecheck.text.NumberWords;
import org.jspecify.annotations.Nullable;

/** Reads years as dates write them: "2019", "'21", "two thousand nineteen (2019)". */
final class Years {
  private static final int FIRST = 1900;
  private static final int LAST = 2199;

  /** Two figures from here on are of the last century. */
  private static final int TURN = 70;

  /** A year and the word after it. */
  record Year(int year, int next) {}

  private Years() {}

  static boolean isYear(int year) {
    return year >= FIRST && year <= LAST;
  }

  /** The year of two figures: 70 to 99 are of the last century. */
  static int ofTwo(int figures) {
    return figures < TURN ? 2000 + figures : FIRST + figures;
  }

  /** The year at this word, "in the year" before it included; null where there is none. */
  static @Nullable Year at(Words words, int at) {
    int i = at;
    if (words.is(i, "in") && words.is(i + 1, "the") && words.is(i + 2, "year")) {
      i += 3;
    } else if (words.is(i, "of")) {
      i++;
    }
    if (words.is(i, Words.Kind.NUMBER)) {
      return words.form(i).length() == 4 && isYear(figures(words, i))
          ? new Year(figures(words, i), i + 1)
          : null;
    }
    if (words.is(i, "'")) {
      boolean two =
          words.is(i + 1, Words.Kind.NUMBER)
              && words.form(i + 1).length() == 2
              && words.start(i + 1) == words.end(i);
      return two ? new Year(ofTwo(figures(words, i + 1)), i + 2) : null;
    }
    return words.is(i, Words.Kind.WORD) && NumberWords.cardinal(words.form(i)) >= 0
        ? spelled(words, i)
        : null;
  }

  private static @Nullable Year spelled(Words words, int i) {
    Numeral number = Numbers.at(words, i);
    if (number == null || number.ordinal() || !number.isWhole()) {
      return null;
    }
    int year = number.value().intValue();
    if (isYear(year)) {
      return new Year(year, number.next());
    }
    // "nineteen ninety-nine"
    if (year != 19 && year != 20 && year != 21) {
      return null;
    }
    Numeral rest = Numbers.at(words, number.next());
    int late = rest == null || rest.ordinal() ? 0 : rest.value().intValue();
    return rest != null && late >= 10 && late < 100 && words.is(number.next(), Words.Kind.WORD)
        ? new Year(100 * year + late, rest.next())
        : null;
  }

  /** The value of up to four figures; 0 where it is more or less than that. */
  static int figures(Words words, int i) {
    if (!words.is(i, Words.Kind.NUMBER)) {
      return 0;
    }
    String form = words.form(i);
    int value = 0;
    for (int k = 0; k < form.length(); k++) {
      char c = form.charAt(k);
      if (c < '0' || c > '9' || k == 4) {
        return 0;
      }
      value = 10 * value + (c - '0');
    }
    return value;
  }
}
