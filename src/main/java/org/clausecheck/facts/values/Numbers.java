package org.clausecheck.facts.values;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads numbers in words and figures: "thirty (30)", "2.5 million", "one hundred and eighty". */
final class Numbers {
  private static final int MAX_WORDS = 14;
  private static final BigDecimal THOUSAND = BigDecimal.valueOf(1000);
  private static final Map<String, Integer> SMALL = new HashMap<>();
  private static final Map<String, Integer> ORDINALS = new HashMap<>();
  private static final Map<String, BigDecimal> SCALES = new HashMap<>();

  static {
    String[] units = {
      "zero",
      "one",
      "two",
      "three",
      "four",
      "five",
      "six",
      "seven",
      "eight",
      "nine",
      "ten",
      "eleven",
      "twelve",
      "thirteen",
      "fourteen",
      "fifteen",
      "sixteen",
      "seventeen",
      "eighteen",
      "nineteen"
    };
    for (int n = 0; n < units.length; n++) {
      SMALL.put(units[n], n);
    }
    String[] tens = {"twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"};
    for (int n = 0; n < tens.length; n++) {
      SMALL.put(tens[n], 20 + 10 * n);
    }
    SMALL.put("fourty", 40);
    String[] ordinals = {
      "first",
      "second",
      "third",
      "fourth",
      "fifth",
      "sixth",
      "seventh",
      "eighth",
      "ninth",
      "tenth",
      "eleventh",
      "twelfth",
      "thirteenth",
      "fourteenth",
      "fifteenth",
      "sixteenth",
      "seventeenth",
      "eighteenth",
      "nineteenth",
      "twentieth"
    };
    for (int n = 0; n < ordinals.length; n++) {
      ORDINALS.put(ordinals[n], n + 1);
    }
    ORDINALS.put("thirtieth", 30);
    ORDINALS.put("fortieth", 40);
    ORDINALS.put("sixtieth", 60);
    ORDINALS.put("ninetieth", 90);
    BigDecimal million = THOUSAND.multiply(THOUSAND);
    BigDecimal billion = million.multiply(THOUSAND);
    SCALES.put("thousand", THOUSAND);
    SCALES.put("k", THOUSAND);
    for (String word : new String[] {"million", "millions", "m", "mm", "mn", "mio", "mil"}) {
      SCALES.put(word, million);
    }
    for (String word : new String[] {"billion", "billions", "b", "bn"}) {
      SCALES.put(word, billion);
    }
    SCALES.put("trillion", billion.multiply(THOUSAND));
  }

  /**
   * A number as written.
   *
   * @param value the number
   * @param next index of the word after it
   * @param ordinal whether it ranks ("fifth") rather than counts
   * @param figures the figures in brackets that disagree with the words; null when they agree or
   *     there are none
   * @param bracketed whether a repetition in brackets was read with it
   */
  record Numeral(
      BigDecimal value,
      int next,
      boolean ordinal,
      @Nullable BigDecimal figures,
      boolean bracketed) {}

  private Numbers() {}

  static boolean isScale(String form) {
    return SCALES.containsKey(form);
  }

  /** Whether a number can begin with this word. */
  static boolean begins(Words words, int at) {
    return words.is(at, Words.Kind.NUMBER)
        || (words.is(at, Words.Kind.WORD)
            && (SMALL.containsKey(words.form(at)) || ORDINALS.containsKey(words.form(at))));
  }

  /** The number at this word with its repetition in brackets, if there is one. */
  static Optional<Numeral> at(Words words, int at) {
    Numeral first = plain(words, at);
    if (first == null) {
      return Optional.empty();
    }
    int open = first.next();
    if (words.is(open, "(")) {
      Numeral second = plain(words, open + 1);
      if (second != null && words.is(second.next(), ")")) {
        boolean agree = first.value().compareTo(second.value()) == 0;
        return Optional.of(
            new Numeral(
                first.value(),
                second.next() + 1,
                first.ordinal() || second.ordinal(),
                agree ? null : second.value(),
                true));
      }
    }
    return Optional.of(first);
  }

  private static @Nullable Numeral plain(Words words, int at) {
    if (words.is(at, Words.Kind.NUMBER)) {
      return figures(words, at);
    }
    return words.is(at, Words.Kind.WORD) ? spelled(words, at) : null;
  }

  private static @Nullable Numeral figures(Words words, int at) {
    BigDecimal value = parse(words.form(at));
    if (value == null) {
      return null;
    }
    int next = at + 1;
    // "12 000 000": groups of three split by single spaces, but not after a group of four digits.
    if (isGroup(words, at, 1, 3)) {
      StringBuilder digits = new StringBuilder(words.form(at));
      while (isGroup(words, next, 3, 3) && touches(words, next) && digits.length() < 15) {
        digits.append(words.form(next));
        next++;
      }
      value = new BigDecimal(digits.toString());
    }
    boolean ordinal = words.end(at) - words.start(at) > words.form(at).length();
    if (words.is(next, Words.Kind.WORD)) {
      BigDecimal scale = SCALES.get(words.form(next));
      if (scale != null
          && (words.form(next).length() > 2 || words.end(next - 1) >= words.start(next) - 1)) {
        value = value.multiply(scale);
        next++;
      }
    }
    return new Numeral(value, next, ordinal, null, false);
  }

  private static boolean isGroup(Words words, int at, int least, int most) {
    if (!words.is(at, Words.Kind.NUMBER)) {
      return false;
    }
    String form = words.form(at);
    if (form.length() < least
        || form.length() > most
        || words.end(at) - words.start(at) != form.length()) {
      return false;
    }
    return form.chars().allMatch(Character::isDigit);
  }

  private static boolean touches(Words words, int next) {
    char between = words.text().charAt(words.end(next - 1));
    return words.start(next) == words.end(next - 1) + 1
        && (between == ' ' || between == '\u00a0' || between == '\u202f');
  }

  /** The value of digits with their separators; null when they are no number ("10.1.2"). */
  static @Nullable BigDecimal parse(String form) {
    StringBuilder digits = new StringBuilder(form.length());
    int dots = 0;
    int lastDot = -1;
    for (int i = 0; i < form.length(); i++) {
      char c = form.charAt(i);
      if (c == '.') {
        dots++;
        lastDot = digits.length();
        digits.append(c);
      } else if (c >= '0' && c <= '9') {
        digits.append(c);
      }
    }
    if (digits.length() == 0 || digits.length() > 18) {
      return null;
    }
    if (dots > 1) {
      // "1.500.000" groups thousands; "10.1.2" is a section.
      String[] groups = digits.toString().split("\\.", -1);
      for (int g = 1; g < groups.length; g++) {
        if (groups[g].length() != 3) {
          return null;
        }
      }
      return new BigDecimal(digits.toString().replace(".", ""));
    }
    if (lastDot == digits.length() - 1) {
      digits.setLength(Math.max(0, lastDot));
    }
    return digits.length() == 0 ? null : new BigDecimal(digits.toString());
  }

  private static @Nullable Numeral spelled(Words words, int at) {
    BigDecimal total = BigDecimal.ZERO;
    int group = 0;
    boolean any = false;
    boolean ordinal = false;
    int last = Integer.MAX_VALUE;
    int i = at;
    int limit = Math.min(words.size(), at + MAX_WORDS);
    while (i < limit) {
      if (total.signum() > 0 && group == 0 && words.is(i, ",") && continues(words, i + 1)) {
        // "one million, two hundred thousand"
        i++;
      }
      if (!words.is(i, Words.Kind.WORD)) {
        break;
      }
      String form = words.form(i);
      Integer small = SMALL.get(form);
      Integer rank = small == null ? ORDINALS.get(form) : null;
      if (small != null && fits(small, last)) {
        group += small;
        last = small;
        any = true;
      } else if (rank != null && fits(rank, last)) {
        group += rank;
        ordinal = true;
        any = true;
        i++;
        break;
      } else if (form.equals("hundred") && any && group > 0 && group < 100) {
        group *= 100;
        last = 100;
      } else if (any && form.length() > 3 && SCALES.containsKey(form)) {
        total = total.add(BigDecimal.valueOf(group).multiply(SCALES.get(form)));
        group = 0;
        last = Integer.MAX_VALUE;
      } else if (form.equals("and") && any && last == 100 && continues(words, i + 1)) {
        // "one hundred and eighty"
      } else {
        break;
      }
      i++;
    }
    if (!any) {
      return null;
    }
    return new Numeral(total.add(BigDecimal.valueOf(group)), i, ordinal, null, false);
  }

  /** Whether a number may follow another inside one group: "twenty" + "four", "hundred" + "ten". */
  private static boolean fits(int next, int last) {
    if (last == Integer.MAX_VALUE) {
      return true;
    }
    return last == 100 ? next < 100 : last >= 20 && last < 100 && next > 0 && next < 10;
  }

  private static boolean continues(Words words, int at) {
    return words.is(at, Words.Kind.WORD)
        && (SMALL.containsKey(words.form(at)) || ORDINALS.containsKey(words.form(at)));
  }
}
