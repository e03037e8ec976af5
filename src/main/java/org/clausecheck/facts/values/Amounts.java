package org.clausecheck.facts.values;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import org.clausecheck.facts.Money;
import org.clausecheck.facts.values.Numbers.Numeral;
import org.clausecheck.text.NumberWords;
import org.clausecheck.text.Span;
import org.jspecify.annotations.Nullable;

/**
 * Reads amounts of money: "US$1,500,000", "SEK 1 500 000", "EUR 120.000,50", "CHF 200'000.–", "Rs.
 * 5,00,000", "TEUR 250", "half a million dollars", "one million Swiss francs (CHF 1'000'000)".
 */
final class Amounts {
  /** A sum of a code that is also another word counts from here on. */
  private static final BigDecimal PLAIN = BigDecimal.valueOf(100);

  private Amounts() {}

  /** The sum that begins with a currency at this word. */
  static @Nullable Read withCurrencyFirst(Words words, int from) {
    Currencies.Unit unit = Currencies.before(words, from);
    if (unit == null) {
      return null;
    }
    int i = unit.next();
    if (words.is(i, Words.Kind.BLANK)) {
      return redacted(words, from, i, unit);
    }
    Numeral number = number(words, i);
    if (number == null || number.ordinal() || !isPlausible(words, from, i, number)) {
      return null;
    }
    return amount(words, from, number, unit, true);
  }

  /** The sum whose number stands at this word and whose currency comes after it. */
  static @Nullable Read withNumberFirst(Words words, int from, Numeral number) {
    if (number.ordinal()) {
      return null;
    }
    int next = noCents(words, abbreviation(words, number.next()));
    Currencies.Unit unit = Currencies.after(words, next);
    if (unit == null) {
      // "one million ($1,000,000)", "one million (USD 1,000,000)"
      return words.is(next, "(") && !number.bracketed()
          ? repeated(words, from, number.value(), next, null)
          : null;
    }
    boolean footnote = words.is(next, "$") && number.value().compareTo(BigDecimal.TEN) < 0;
    if (footnote || isStreet(words, unit.next())) {
      return null;
    }
    return amount(words, from, number, unit, false);
  }

  /** A blank with a currency behind it. */
  static @Nullable Read blank(Words words, int at) {
    int next = scale(words, at + 1);
    Currencies.Unit unit = Currencies.after(words, next);
    return unit == null ? null : unknown(words, at, unit.next(), unit.code());
  }

  /** A plain number in a column of sums. */
  static Value.Amount under(Words words, int from, Numeral number, Currencies.Unit unit) {
    BigDecimal sum = whole(value(words, number, unit, number.next()).multiply(unit.scale()));
    Span span = words.span(from, number.next() - 1);
    Money money = new Money(span.in(words.text()), Optional.of(sum), unit.code());
    return new Value.Amount(span, money, number.figures() != null);
  }

  /**
   * What the sums under a header are multiplied by: "EUR thousand", "in millions of US$", "'000".
   */
  static BigDecimal scaleIn(Words words, Span header) {
    for (int i = words.at(header.start()); i < words.at(header.end()); i++) {
      BigDecimal scale =
          words.is(i, "000") ? BigDecimal.valueOf(1000) : NumberWords.scale(words.form(i));
      if (scale != null) {
        return scale;
      }
    }
    return BigDecimal.ONE;
  }

  private static @Nullable Numeral number(Words words, int i) {
    Numeral number = Numbers.at(words, i);
    return number == null ? ofScale(words, i) : number;
  }

  /** "half a million", "one quarter of a million", "half million"; null for any other part. */
  static @Nullable Numeral ofScale(Words words, int i) {
    Numeral part = Fractions.part(words, i);
    if (part == null) {
      return null;
    }
    int at = words.is(part.next(), "of") ? part.next() + 1 : part.next();
    at = words.is(at, "a") || words.is(at, "one") ? at + 1 : at;
    BigDecimal scale = words.is(at, Words.Kind.WORD) ? NumberWords.scale(words.form(at)) : null;
    return scale == null ? null : part.scaled(scale, at + 1);
  }

  // ---- what a sum consists of

  private static Read amount(
      Words words, int from, Numeral number, Currencies.Unit unit, boolean first) {
    int next = first ? number.next() : unit.next();
    next = noCents(words, first ? abbreviation(words, next) : next);
    if (first) {
      next = noCents(words, afterName(words, next, unit.code()));
    }
    BigDecimal sum = value(words, number, unit, next).multiply(unit.scale());
    if (!first) {
      Numeral cents = cents(words, next);
      sum = cents == null ? sum : sum.add(cents.value());
      next = cents == null ? next : cents.next();
    }
    sum = whole(sum);
    int end = dash(words, next);
    int after = end > words.end(next - 1) ? next + 1 : next;
    int open = words.is(after, "only") ? after + 1 : after;
    Read repeated = words.is(open, "(") ? repeated(words, from, sum, open, unit.code()) : null;
    if (repeated != null) {
      return repeated;
    }
    Span span = new Span(words.start(from), end);
    Money money = new Money(span.in(words.text()), Optional.of(sum), unit.code());
    return new Read(new Value.Amount(span, money, number.figures() != null), after);
  }

  /** Skips the currency's name behind a sum that its code precedes; not in "EUR 100 EUR 200". */
  private static int afterName(Words words, int i, String code) {
    Currencies.Unit again = Currencies.after(words, i);
    boolean skips =
        again != null && again.code().equals(code) && !words.is(again.next(), Words.Kind.NUMBER);
    return again != null && skips ? again.next() : i;
  }

  /** The sum without decimals that say nothing. */
  private static BigDecimal whole(BigDecimal sum) {
    return sum.stripTrailingZeros().scale() <= 0 ? sum.setScale(0, RoundingMode.UNNECESSARY) : sum;
  }

  /** Whether the dot of "120.000" groups thousands is told by the sum and the other sums. */
  private static BigDecimal value(Words words, Numeral number, Currencies.Unit unit, int next) {
    BigDecimal grouped = number.grouped();
    if (grouped == null) {
      return number.value();
    }
    if (isDivisible(grouped, 1000)) {
      return grouped;
    }
    if (isUnitPrice(words, next)) {
      return number.value();
    }
    boolean english =
        switch (unit.code()) {
          case "USD", "GBP", "CAD", "AUD", "NZD", "HKD", "SGD", "INR" -> true;
          default -> false;
        };
    if (words.groupsByComma()) {
      return !english && isDivisible(grouped, 100) ? grouped : number.value();
    }
    return english && !isDivisible(grouped, 10) ? number.value() : grouped;
  }

  private static boolean isDivisible(BigDecimal number, int by) {
    return number.remainder(BigDecimal.valueOf(by)).signum() == 0;
  }

  /** "per share", "each", and not "per annum". */
  private static boolean isUnitPrice(Words words, int i) {
    if (words.is(i, "each") || words.is(i, "apiece")) {
      return true;
    }
    return words.is(i, "per")
        && i + 1 < words.size()
        && switch (words.form(i + 1)) {
          case "annum", "year", "month", "quarter", "week", "day", "calendar", "contract" -> false;
          default -> true;
        };
  }

  /** Whether a code that is also another word, as in "Euro 6" or "RS-485", is one of money. */
  private static boolean isPlausible(Words words, int from, int number, Numeral numeral) {
    String form = words.form(from);
    if (words.is(number, Words.Kind.WORD) && Periods.isUnit(words, numeral.next())) {
      // "a rate equal to LIBOR US Dollars one month"
      return false;
    }
    if (!words.is(from, Words.Kind.WORD) || !Currencies.isHomograph(form)) {
      return true;
    }
    boolean serial = isUpper(words, from) && words.is(from + 1, Words.Kind.NUMBER);
    if (form.equals("rs") && !serial) {
      return true;
    }
    boolean plain = words.is(number, Words.Kind.NUMBER) && numeral.next() == number + 1;
    String figures = words.form(number);
    boolean cents = figures.indexOf('.') > 0 && numeral.value().scale() == 2;
    if (!plain || figures.length() > 4 || cents) {
      return true;
    }
    boolean year = Years.isYear(Years.figures(words, number));
    return numeral.value().compareTo(PLAIN) >= 0 && !year && !form.equals("rs");
  }

  private static boolean isUpper(Words words, int i) {
    return Character.isUpperCase(words.text().charAt(words.end(i) - 1));
  }

  private static boolean isStreet(Words words, int i) {
    return words.is(i, Words.Kind.WORD) && words.capitalised(i) && Places.isStreet(words.form(i));
  }

  /** Skips the full stop of "Mio." and "bn.". */
  private static int abbreviation(Words words, int i) {
    boolean short0 =
        words.is(i, ".")
            && words.is(i - 1, Words.Kind.WORD)
            && NumberWords.scale(words.form(i - 1)) == null
            && NumberWords.scaleOfFigures(words.form(i - 1)) != null;
    return short0 && Currencies.after(words, i + 1) != null ? i + 1 : i;
  }

  /** Skips what says that there are no cents: "and No/100", "and 00/100's". */
  private static int noCents(Words words, int i) {
    int none = words.is(i, "and") ? i + 1 : i;
    boolean no = words.is(none, "no") || words.is(none, "00") || words.is(none, "xx");
    if (!no || !Fractions.isHundredths(words, none)) {
      boolean ends = words.is(i - 1, "100") && words.is(i - 2, "/");
      return ends ? ofHundredths(words, i) : i;
    }
    return ofHundredths(words, none + 3);
  }

  /** The "s" of "00/100's". */
  private static int ofHundredths(Words words, int i) {
    int next = words.is(i, "'") ? i + 1 : i;
    return words.is(next, "s") || words.is(next, "'s") ? next + 1 : next;
  }

  /** "and fifty cents", "and 87/100" behind the unit's name. */
  private static @Nullable Numeral cents(Words words, int i) {
    int at = words.is(i, "and") ? i + 1 : i;
    if (!Numbers.begins(words, at)) {
      return null;
    }
    Numeral cents = Numbers.at(words, at);
    if (cents == null || cents.ordinal()) {
      return null;
    }
    if (at > i
        && Fractions.isHundredths(words, at)
        && cents.value().compareTo(BigDecimal.ONE) < 0) {
      return Numeral.of(cents.value().setScale(2, RoundingMode.HALF_UP), cents.next());
    }
    return Currencies.isCent(words, cents.next()) && cents.value().compareTo(PLAIN) < 0
        ? Numeral.of(cents.value().movePointLeft(2), cents.next() + 1)
        : null;
  }

  /** The end of ".–", ",-", ":-" or "/-" behind a sum; the end of the sum where there is none. */
  static int dash(Words words, int next) {
    int end = words.end(next - 1);
    boolean mark =
        words.is(next, Words.Kind.MARK)
            && words.start(next) == end
            && switch (words.form(next)) {
              case ".", ",", ":", "/" -> true;
              default -> false;
            };
    if (!mark) {
      return end;
    }
    String text = words.text();
    int i = end + 1;
    while (i < text.length() && i < end + 3 && isDash(text.charAt(i))) {
      i++;
    }
    boolean ends = i == text.length() || !Character.isLetterOrDigit(text.charAt(i));
    return i > end + 1 && ends ? i : end;
  }

  private static boolean isDash(char c) {
    return c == '-' || c == '\u2013' || c == '\u2014' || c == '\u2212' || c == '=';
  }

  // ---- blanks

  private static @Nullable Read redacted(Words words, int from, int blank, Currencies.Unit unit) {
    return unknown(words, from, scale(words, blank + 1), unit.code());
  }

  private static int scale(Words words, int i) {
    return words.is(i, Words.Kind.WORD) && NumberWords.scaleOfFigures(words.form(i)) != null
        ? i + 1
        : i;
  }

  private static Read unknown(Words words, int from, int next, String code) {
    Span span = words.span(from, next - 1);
    Money money = new Money(span.in(words.text()), Optional.empty(), code);
    return new Read(new Value.Amount(span, money, false), next);
  }

  // ---- the sum again

  /**
   * The amount again in brackets: "(US$1,000,000)", "(two hundred thousand euros)".
   *
   * @param currency of the first sum; null where only the brackets name it
   */
  private static @Nullable Read repeated(
      Words words, int from, BigDecimal sum, int open, @Nullable String currency) {
    int at = Numbers.inWords(words, open + 1);
    Read inside = withCurrencyFirst(words, at);
    if (inside == null && currency != null) {
      Numeral number = number(words, at);
      inside = number == null ? null : withNumberFirst(words, at, number);
      inside = inside == null && number != null ? bare(words, number, at, currency) : inside;
    }
    if (inside == null) {
      return null;
    }
    int close = words.is(inside.next(), "only") ? inside.next() + 1 : inside.next();
    if (!words.is(close, ")") || !(inside.value() instanceof Value.Amount second)) {
      return null;
    }
    boolean same = second.money().amount().map(a -> Numbers.near(a, sum)).orElse(true);
    String first = currency == null ? Currencies.UNTOLD : currency;
    boolean sameUnit =
        first.isEmpty()
            || second.money().currency().isEmpty()
            || second.money().currency().equals(first)
            || words.text().charAt(words.start(at)) == '$';
    if (!sameUnit) {
      return null;
    }
    boolean told = !first.isEmpty() && !first.equals("USD");
    String code = told ? first : second.money().currency();
    Span span = words.span(from, close);
    Money money = new Money(span.in(words.text()), Optional.of(sum), code);
    return new Read(new Value.Amount(span, money, !same), close + 1);
  }

  /** The number alone in the brackets: "$5,000 (five thousand)". */
  private static @Nullable Read bare(Words words, Numeral number, int at, String currency) {
    if (number.ordinal() || !words.is(number.next(), ")")) {
      return null;
    }
    Span span = words.span(at, number.next() - 1);
    Money money = new Money(span.in(words.text()), Optional.of(number.count()), currency);
    return new Read(new Value.Amount(span, money, false), number.next());
  }
}
