package org.clausecheck.facts.values;

import java.math.BigDecimal;
import org.clausecheck.text.NumberWords;
import org.jspecify.annotations.Nullable;

/**
 * Reads numbers in words and figures: "thirty (30)", "[30] (thirty)", "2.5 million", "one hundred
 * and eighty", "a dozen", "two and a half", "3 ½", "1 500 000", "1.500.000,50", "5,00,000".
 */
final class Numbers {
  /** Words of one number at most. */
  private static final int MAX_WORDS = 20;

  private static final int FREE = Integer.MAX_VALUE;
  private static final BigDecimal THOUSAND = BigDecimal.valueOf(1000);

  /** A third is no decimal number: words and figures agree within this. */
  private static final BigDecimal ROUNDED = new BigDecimal("0.01");

  /**
   * A number as written.
   *
   * @param value the number
   * @param next index of the word after it
   * @param ordinal whether it ranks ("fifth") rather than counts
   * @param figures the figures in brackets that disagree with the words; null when they agree or
   *     there are none
   * @param bracketed whether a repetition in brackets was read with it
   * @param grouped the number if its only dot groups thousands, as in "120.000"; null where it
   *     cannot
   */
  record Numeral(
      BigDecimal value,
      int next,
      boolean ordinal,
      @Nullable BigDecimal figures,
      boolean bracketed,
      @Nullable BigDecimal grouped) {
    static Numeral of(BigDecimal value, int next) {
      return new Numeral(value, next, false, null, false, null);
    }

    /** What it counts: nobody writes days or hours to three decimals. */
    BigDecimal count() {
      return grouped == null ? value : grouped;
    }

    boolean isWhole() {
      return value.stripTrailingZeros().scale() <= 0;
    }

    Numeral scaled(BigDecimal by, int after) {
      return new Numeral(value.multiply(by), after, ordinal, figures, bracketed, null);
    }

    Numeral plus(BigDecimal more, int after) {
      return new Numeral(value.add(more), after, false, figures, bracketed, null);
    }
  }

  private Numbers() {}

  /** Whether a number can begin with this word; "a" and "half" are left to the callers. */
  static boolean begins(Words words, int at) {
    return words.is(at, Words.Kind.NUMBER)
        || (words.is(at, Words.Kind.WORD) && isNumberWord(words.form(at)));
  }

  static boolean isNumberWord(String form) {
    return NumberWords.cardinal(form) >= 0 || NumberWords.ordinal(form) >= 0;
  }

  /** The number at this word with its repetition in brackets, if there is one; null otherwise. */
  static @Nullable Numeral at(Words words, int at) {
    Numeral first = draft(words, at);
    if (first == null) {
      return null;
    }
    int open = first.next();
    if (!words.is(open, "(") && !words.is(open, "[")) {
      return first;
    }
    boolean nested = words.is(open, "[") && words.is(open + 1, "(");
    Numeral second = draft(words, inWords(words, nested ? open + 2 : open + 1));
    String close = words.is(open, "(") || nested ? ")" : "]";
    if (second == null || !words.is(second.next(), close)) {
      return first;
    }
    int last = nested ? second.next() + 1 : second.next();
    if (nested && !words.is(last, "]")) {
      return first;
    }
    Numeral both =
        new Numeral(
            first.value(),
            last + 1,
            first.ordinal() || second.ordinal(),
            agree(first, second) ? null : second.value(),
            true,
            first.grouped());
    // "ten (10) million"
    BigDecimal scale =
        words.is(both.next(), Words.Kind.WORD) ? NumberWords.scale(words.form(both.next())) : null;
    return scale == null || first.value().compareTo(THOUSAND) >= 0
        ? both
        : both.scaled(scale, both.next() + 1);
  }

  private static boolean agree(Numeral first, Numeral second) {
    return near(first.value(), second.value())
        || near(first.count(), second.value())
        || near(first.value(), second.count());
  }

  static boolean near(BigDecimal one, BigDecimal other) {
    BigDecimal difference = one.subtract(other).abs();
    return difference.signum() == 0
        || (Math.max(one.scale(), other.scale()) > 2 && difference.compareTo(ROUNDED) < 0);
  }

  /** Skips "in words:", "say". */
  static int inWords(Words words, int i) {
    int at = i;
    if (words.is(at, "in") && (words.is(at + 1, "words") || words.is(at + 1, "letters"))) {
      at += 2;
    } else if (words.is(at, "say")) {
      at++;
    }
    return words.is(at, ":") || (at > i && words.is(at, ",")) ? at + 1 : at;
  }

  /** A number that may stand in square brackets, as drafts have it. */
  private static @Nullable Numeral draft(Words words, int at) {
    if (!words.is(at, "[")) {
      return plain(words, at);
    }
    Numeral inner = plain(words, at + 1);
    if (inner == null) {
      return null;
    }
    int close = inner.next();
    BigDecimal again = null;
    boolean repeated = false;
    if (words.is(close, "(")) {
      Numeral second = plain(words, inWords(words, close + 1));
      if (second != null && words.is(second.next(), ")")) {
        again = agree(inner, second) ? null : second.value();
        repeated = true;
        close = second.next() + 1;
      }
    }
    return words.is(close, "]")
        ? new Numeral(inner.value(), close + 1, inner.ordinal(), again, repeated, inner.grouped())
        : null;
  }

  private static @Nullable Numeral plain(Words words, int at) {
    if (at >= words.size()) {
      return null;
    }
    return switch (words.kind(at)) {
      case NUMBER -> figures(words, at);
      case WORD -> spelled(words, at);
      case MARK -> {
        BigDecimal sign = Fractions.sign(words, at);
        yield sign == null ? null : Numeral.of(sign, at + 1);
      }
      case BLANK -> null;
    };
  }

  // ---- figures

  private static @Nullable Numeral figures(Words words, int at) {
    BigDecimal value = parse(words.form(at));
    if (value == null) {
      return null;
    }
    Numeral alone = Fractions.ratio(words, at);
    if (alone != null) {
      return alone;
    }
    int next = at + 1;
    BigDecimal grouped = null;
    // "12 000 000": groups of three split by single spaces, but not after a group of four digits.
    if (isGroup(words, at, 1, 3)) {
      StringBuilder digits = new StringBuilder(words.form(at));
      while (isGroup(words, next, 3, 3) && touches(words, next) && digits.length() < 15) {
        digits.append(words.form(next));
        next++;
      }
      if (isLastGroup(words, next) && touches(words, next) && digits.length() < 15) {
        digits.append(words.form(next));
        next++;
      }
      value = next == at + 1 ? value : new BigDecimal(digits.toString());
    } else {
      grouped = grouped(words.form(at));
    }
    boolean ordinal = words.end(at) - words.start(at) > words.form(at).length();
    if (ordinal) {
      return new Numeral(value, next, true, null, false, null);
    }
    int decimals = decimals(words, next);
    if (decimals > 0 && value.scale() <= 0) {
      value = value.add(new BigDecimal("0." + words.form(next + 1)));
      next = decimals;
    }
    Numeral number = new Numeral(value, next, false, null, false, grouped);
    Numeral mixed = number.isWhole() ? Fractions.added(words, number) : number;
    return scaled(words, mixed);
  }

  private static Numeral scaled(Words words, Numeral number) {
    int next = number.next();
    if (!words.is(next, Words.Kind.WORD)) {
      return number;
    }
    String form = words.form(next);
    BigDecimal scale = NumberWords.scaleOfFigures(form);
    boolean near = form.length() > 2 || words.end(next - 1) >= words.start(next) - 1;
    return scale == null || !near ? number : number.scaled(scale, next + 1);
  }

  /**
   * The word after decimals behind a comma, as in "2,5" and "250 000,00"; 0 where there are none.
   */
  private static int decimals(Words words, int comma) {
    if (!words.is(comma, ",")
        || words.start(comma) != words.end(comma - 1)
        || !isGroup(words, comma + 1, 1, 2)
        || words.start(comma + 1) != words.end(comma)) {
      return 0;
    }
    int end = words.end(comma + 1);
    boolean list =
        end + 1 < words.text().length()
            && words.text().charAt(end) == ','
            && Character.isDigit(words.text().charAt(end + 1));
    return list ? 0 : comma + 2;
  }

  private static boolean isGroup(Words words, int at, int least, int most) {
    if (!words.is(at, Words.Kind.NUMBER)) {
      return false;
    }
    String form = words.form(at);
    return form.length() >= least
        && form.length() <= most
        && words.end(at) - words.start(at) == form.length()
        && isDigits(form, 0, form.length());
  }

  /** "000.50" behind groups split by spaces. */
  private static boolean isLastGroup(Words words, int at) {
    if (!words.is(at, Words.Kind.NUMBER)) {
      return false;
    }
    String form = words.form(at);
    return (form.length() == 5 || form.length() == 6)
        && form.charAt(3) == '.'
        && isDigits(form, 0, 3)
        && isDigits(form, 4, form.length());
  }

  private static boolean isDigits(String form, int from, int to) {
    for (int i = from; i < to; i++) {
      if (form.charAt(i) < '0' || form.charAt(i) > '9') {
        return false;
      }
    }
    return true;
  }

  private static boolean touches(Words words, int next) {
    char between = words.text().charAt(words.end(next - 1));
    return words.start(next) == words.end(next - 1) + 1
        && (between == ' '
            || between == '\u00a0'
            || between == '\u202f'
            || between == '\u2009'
            || between == '\u2007');
  }

  /** "120.000" as 120,000; null where the dot can only be a decimal point. */
  private static @Nullable BigDecimal grouped(String form) {
    int dot = form.length() - 4;
    boolean groups =
        dot >= 1
            && dot <= 3
            && form.charAt(dot) == '.'
            && form.charAt(0) != '0'
            && isDigits(form, 0, dot)
            && isDigits(form, dot + 1, form.length());
    return groups ? new BigDecimal(form.substring(0, dot) + form.substring(dot + 1)) : null;
  }

  /** The value of digits with their separators; null when they are no number ("10.1.2"). */
  static @Nullable BigDecimal parse(String form) {
    StringBuilder digits = new StringBuilder(form.length());
    int dots = 0;
    int lastDot = -1;
    int comma = -1;
    boolean groups = true;
    for (int i = 0; i < form.length(); i++) {
      char c = form.charAt(i);
      if (c == '.') {
        groups &= lastDot < 0 || digits.length() - lastDot == 3;
        dots++;
        lastDot = digits.length();
      } else if (c == ',' && dots > 0) {
        comma = digits.length();
      } else if (c >= '0' && c <= '9') {
        digits.append(c);
      }
    }
    int last = digits.length();
    if (last == 0 || last > 18) {
      return null;
    }
    if (comma >= 0) {
      // "1.500,50"
      return groups && comma - lastDot == 3 ? decimal(digits, comma) : null;
    }
    if (dots > 1) {
      // "1.500.000" groups thousands; "10.1.2" is a section.
      return groups && last - lastDot == 3 ? new BigDecimal(digits.toString()) : null;
    }
    return dots == 0 || lastDot == last
        ? new BigDecimal(digits.toString())
        : decimal(digits, lastDot);
  }

  private static BigDecimal decimal(StringBuilder digits, int point) {
    return new BigDecimal(digits.insert(point, '.').toString());
  }

  // ---- words

  private static @Nullable Numeral spelled(Words words, int at) {
    String form = words.form(at);
    if (form.equals("half") && words.is(at + 1, "a") && words.is(at + 2, "dozen")) {
      return Numeral.of(BigDecimal.valueOf(6), at + 3);
    }
    boolean article = form.equals("a") || form.equals("an");
    if (article && !multiplies(words, at + 1)) {
      return null;
    }
    if (!article && !isNumberWord(form)) {
      return null;
    }
    Numeral number = spelled(words, at, Math.min(words.size(), at + MAX_WORDS), FREE);
    if (number == null || number.ordinal()) {
      return number;
    }
    if (words.is(number.next(), "point")) {
      return point(words, number);
    }
    Numeral mixed = Fractions.added(words, number);
    return mixed == number || !words.is(mixed.next(), Words.Kind.WORD)
        ? mixed
        : times(words, mixed);
  }

  /** "two and a half million". */
  private static Numeral times(Words words, Numeral number) {
    BigDecimal scale = NumberWords.scale(words.form(number.next()));
    return scale == null || number.value().compareTo(THOUSAND) >= 0
        ? number
        : number.scaled(scale, number.next() + 1);
  }

  private static boolean multiplies(Words words, int i) {
    return words.is(i, "hundred")
        || words.is(i, "dozen")
        || (words.is(i, Words.Kind.WORD) && NumberWords.scale(words.form(i)) != null);
  }

  /** "seven point two five". */
  private static Numeral point(Words words, Numeral whole) {
    StringBuilder decimals = new StringBuilder();
    int i = whole.next() + 1;
    while (decimals.length() < 6 && words.is(i, Words.Kind.WORD)) {
      int digit = NumberWords.cardinal(words.form(i));
      if (digit < 0 || digit > 9) {
        break;
      }
      decimals.append(digit);
      i++;
    }
    if (decimals.length() == 0) {
      return whole;
    }
    Numeral number = whole.plus(new BigDecimal("0." + decimals), i);
    return words.is(i, Words.Kind.WORD) ? times(words, number) : number;
  }

  /**
   * A number in words.
   *
   * @param most what its scales must stay below, as a power of ten; scales come in falling order
   */
  private static @Nullable Numeral spelled(Words words, int at, int limit, int most) {
    int group = 0;
    int last = FREE;
    int i = at;
    if (words.is(i, "a") || words.is(i, "an")) {
      group = 1;
      last = 1;
      i++;
    }
    while (i < limit && words.is(i, Words.Kind.WORD)) {
      String form = words.form(i);
      int small = NumberWords.cardinal(form);
      int rank = small >= 0 ? -1 : NumberWords.ordinal(form);
      if (small >= 0 && fits(small, last)) {
        group += small;
        last = small;
      } else if (rank >= 0 && fits(rank, last)) {
        return new Numeral(BigDecimal.valueOf(group + rank), i + 1, true, null, false, null);
      } else if (form.equals("hundred") && last != FREE && group > 0 && group < 100) {
        group *= 100;
        last = 100;
      } else if (form.equals("dozen") && last != FREE && group > 0 && group < 100) {
        return Numeral.of(BigDecimal.valueOf(12L * group), i + 1);
      } else if (!(form.equals("and") && last == 100 && isBelowHundred(words, i, at))) {
        break;
      }
      i++;
    }
    if (last == FREE) {
      return null;
    }
    BigDecimal scale = words.is(i, Words.Kind.WORD) ? NumberWords.scale(words.form(i)) : null;
    if (scale == null || group == 0) {
      return Numeral.of(BigDecimal.valueOf(group), i);
    }
    int power = scale.precision() - 1;
    if (power >= most) {
      return null;
    }
    Numeral number = Numeral.of(BigDecimal.valueOf(group).multiply(scale), i + 1);
    // "one million, two hundred thousand", "one thousand and one"
    boolean linked = words.is(i + 1, ",") || words.is(i + 1, "and");
    if (linked && words.is(at - 1, "between")) {
      return number;
    }
    int from = linked ? i + 2 : i + 1;
    Numeral rest =
        words.is(from, Words.Kind.WORD) && isNumberWord(words.form(from))
            ? spelled(words, from, limit, power)
            : null;
    return rest == null || (rest.ordinal() && linked)
        ? number
        : new Numeral(
            number.value().add(rest.value()), rest.next(), rest.ordinal(), null, false, null);
  }

  /** Whether "and" joins less than a hundred to a hundred: not in "between one hundred and two". */
  private static boolean isBelowHundred(Words words, int and, int at) {
    if (words.is(at - 1, "between")
        || !words.is(and + 1, Words.Kind.WORD)
        || !isNumberWord(words.form(and + 1))) {
      return false;
    }
    int after =
        words.is(and + 2, Words.Kind.WORD) && NumberWords.cardinal(words.form(and + 2)) >= 0
            ? and + 3
            : and + 2;
    return !words.is(after, "hundred");
  }

  /** Whether a number may follow another inside one group: "twenty" + "four", "hundred" + "ten". */
  private static boolean fits(int next, int last) {
    if (last == FREE) {
      return true;
    }
    return last == 100 ? next < 100 : last >= 20 && last < 100 && next > 0 && next < 10;
  }
}
