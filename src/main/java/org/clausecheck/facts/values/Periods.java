package org.clausecheck.facts.values;

import java.math.BigDecimal;
import java.util.OptionalInt;
import java.util.Set;
import org.clausecheck.facts.Period;
import org.clausecheck.facts.values.Numbers.Numeral;
import org.jspecify.annotations.Nullable;

/**
 * Reads periods: "thirty (30) days", "two and a half years", "18 mos.", "half a year", "a dozen
 * months", "one (1) year and six (6) months". A period that is no whole number of any unit, such as
 * "1.5 months", is not read.
 */
final class Periods {
  private static final Set<String> DAY_QUALIFIERS =
      Set.of("business", "working", "banking", "trading");
  private static final Set<String> QUALIFIERS =
      Set.of(
          "calendar",
          "consecutive",
          "full",
          "additional",
          "successive",
          "further",
          "more",
          "whole",
          "complete",
          "contract",
          "running",
          "continuous",
          "clear",
          "fiscal",
          "sequential",
          "subsequent",
          "year",
          "month",
          "day",
          "week",
          "uninterrupted",
          "rolling",
          "license",
          "licence",
          "actual",
          "entire",
          "elapsed");
  private static final int MAX_ANCHOR_WORDS = 9;
  private static final Set<String> ANCHORS =
      Set.of("from", "after", "following", "of", "prior", "before", "beginning", "commencing");
  private static final BigDecimal HALF = new BigDecimal("0.5");
  private static final BigDecimal TOO_MANY = BigDecimal.valueOf(1_000_000);

  /** A unit of time, how many of it a word means, and the word after it. */
  private record Unit(Period.Unit unit, int times, int next) {
    BigDecimal count(BigDecimal amount) {
      return amount.multiply(BigDecimal.valueOf(times));
    }
  }

  private Periods() {}

  /** "(30) days", the words left out. */
  static @Nullable Read bracketed(Words words, int i) {
    if (!words.is(i + 1, Words.Kind.NUMBER) || !words.is(i + 2, ")")) {
      return null;
    }
    Unit unit = unit(words, i + 3);
    boolean ordinal = words.end(i + 1) - words.start(i + 1) > words.form(i + 1).length();
    BigDecimal amount = unit == null ? null : Numbers.parse(words.form(i + 1));
    return unit == null || amount == null || (ordinal && isRank(words, unit))
        ? null
        : duration(words, i, unit.next(), unit.count(amount), unit.unit(), false);
  }

  /** A blank with a unit behind it. */
  static @Nullable Read blank(Words words, int i) {
    Unit unit = unit(words, afterBrackets(words, i + 1));
    return unit == null
        ? null
        : new Read(
            new Value.Duration(
                words.span(i, unit.next() - 1),
                new Period(
                    written(words, i, unit.next()),
                    OptionalInt.empty(),
                    unit.unit(),
                    anchor(words, unit.next())),
                false),
            unit.next());
  }

  /** "half a year", "one-half year", "three quarters of a year", "a year and a half". */
  static @Nullable Read ofPart(Words words, int from) {
    Numeral part = Fractions.part(words, from);
    if (part != null) {
      int i = words.is(part.next(), "of") ? part.next() + 1 : part.next();
      i = words.is(i, "a") || words.is(i, "an") || words.is(i, "one") ? i + 1 : i;
      Unit unit = unit(words, i);
      return unit == null || unit.unit() == Period.Unit.QUARTERS
          ? null
          : duration(words, from, unit.next(), unit.count(part.value()), unit.unit(), false);
    }
    return words.is(from, "a") || words.is(from, "an") ? single(words, from) : null;
  }

  /** "a year and a half"; "a fortnight" and "a year" only where a period must follow. */
  private static @Nullable Read single(Words words, int from) {
    Unit unit = unit(words, from + 1);
    if (unit == null) {
      return null;
    }
    int half = half(words, unit.next());
    if (half > 0) {
      return duration(words, from, half, unit.count(BigDecimal.ONE.add(HALF)), unit.unit(), false);
    }
    boolean period =
        words.is(from - 1, "within")
            || (words.is(from - 1, "of")
                && (words.is(from - 2, "period") || words.is(from - 2, "term")));
    return period
        ? duration(words, from, unit.next(), unit.count(BigDecimal.ONE), unit.unit(), false)
        : null;
  }

  /** The word after "and a half" behind a unit; 0 where there is none. */
  private static int half(Words words, int i) {
    if (!words.is(i, "and")) {
      return 0;
    }
    boolean one = words.is(i + 1, "a") || words.is(i + 1, "one");
    return one && words.is(i + 2, "half") && unit(words, i + 3) == null ? i + 3 : 0;
  }

  /** The period whose number stands at this word. */
  static @Nullable Read at(Words words, int from, Numeral number) {
    int next = number.bracketed() ? number.next() : afterBrackets(words, number.next());
    BigDecimal amount = number.count();
    boolean disagree = number.figures() != null;
    boolean anniversary = words.is(next, "anniversary") || words.is(next, "anniversaries");
    if (anniversary && number.isWhole()) {
      return duration(words, from, next + 1, amount, Period.Unit.YEARS, disagree);
    }
    Unit unit = unit(words, next);
    if (unit == null || (number.ordinal() && isRank(words, unit)) || isYear(words, from, unit)) {
      return null;
    }
    int half = half(words, unit.next());
    if (half > 0) {
      return duration(words, from, half, unit.count(amount.add(HALF)), unit.unit(), disagree);
    }
    Read compound = compound(words, from, unit.count(amount), unit, disagree);
    return compound == null
        ? duration(words, from, unit.next(), unit.count(amount), unit.unit(), disagree)
        : compound;
  }

  /** Whether an ordinal ranks one of a row, as "second quarter" and "15th day of each month". */
  private static boolean isRank(Words words, Unit unit) {
    return unit.unit() == Period.Unit.QUARTERS
        || (unit.unit() == Period.Unit.DAYS
            && words.is(unit.next(), "of")
            && (words.is(unit.next() + 1, "each")
                || words.is(unit.next() + 1, "every")
                || words.is(unit.next() + 2, "month")
                || words.is(unit.next() + 2, "calendar")));
  }

  /** "2019 fiscal year". */
  private static boolean isYear(Words words, int from, Unit unit) {
    return unit.unit() == Period.Unit.YEARS
        && words.is(unit.next() - 1, "year")
        && words.form(from).length() == 4
        && Years.isYear(Years.figures(words, from));
  }

  /** "one year and six months", "two weeks and three days". */
  private static @Nullable Read compound(
      Words words, int from, BigDecimal amount, Unit first, boolean disagree) {
    boolean linked = words.is(first.next(), "and") || words.is(first.next(), ",");
    int at = linked ? first.next() + 1 : first.next();
    if (!Numbers.begins(words, at) || first.unit() == Period.Unit.BUSINESS_DAYS) {
      return null;
    }
    Numeral more = Numbers.at(words, at);
    Unit second = more == null || more.ordinal() ? null : unit(words, more.next());
    int times = second == null ? 0 : in(first.unit(), second.unit());
    if (more == null || second == null || times == 0) {
      return null;
    }
    BigDecimal total = amount.multiply(BigDecimal.valueOf(times)).add(second.count(more.count()));
    return duration(
        words, from, second.next(), total, second.unit(), disagree || more.figures() != null);
  }

  /** How many of a smaller unit a greater one always has; 0 where that varies. */
  private static int in(Period.Unit greater, Period.Unit smaller) {
    if (greater == Period.Unit.YEARS && smaller == Period.Unit.MONTHS) {
      return 12;
    }
    if (greater == Period.Unit.WEEKS && smaller == Period.Unit.DAYS) {
      return 7;
    }
    return greater == Period.Unit.DAYS && smaller == Period.Unit.HOURS ? 24 : 0;
  }

  /** Skips a bracketed blank or an unreadable repetition such as "([***])" or "(1 1/2)". */
  private static int afterBrackets(Words words, int i) {
    if (!words.is(i, "(")) {
      return i;
    }
    int close = i + 1;
    while (close < words.size()
        && close - i < 6
        && (words.is(close, Words.Kind.BLANK)
            || words.is(close, Words.Kind.NUMBER)
            || words.is(close, "/"))) {
      close++;
    }
    return words.is(close, ")") && close > i + 1 ? close + 1 : i;
  }

  /**
   * The period, in the next smaller unit where it is whole there only; null where it is nowhere.
   */
  private static @Nullable Read duration(
      Words words, int from, int next, BigDecimal amount, Period.Unit unit, boolean contradicts) {
    BigDecimal number = amount;
    Period.Unit in = unit;
    if (!isWhole(number)) {
      int parts =
          switch (unit) {
            case YEARS -> 12;
            case DAYS -> 24;
            case WEEKS -> 7;
            default -> 1;
          };
      number = number.multiply(BigDecimal.valueOf(parts));
      in =
          switch (unit) {
            case YEARS -> Period.Unit.MONTHS;
            case DAYS -> Period.Unit.HOURS;
            case WEEKS -> Period.Unit.DAYS;
            default -> unit;
          };
      if (!isWhole(number)) {
        return null;
      }
    }
    if (number.compareTo(TOO_MANY) >= 0) {
      return null;
    }
    Period period =
        new Period(
            written(words, from, next), OptionalInt.of(number.intValue()), in, anchor(words, next));
    return new Read(new Value.Duration(words.span(from, next - 1), period, contradicts), next);
  }

  private static boolean isWhole(BigDecimal number) {
    return number.stripTrailingZeros().scale() <= 0;
  }

  /** Whether a unit of time stands at this word. */
  static boolean isUnit(Words words, int at) {
    return unit(words, at) != null;
  }

  private static @Nullable Unit unit(Words words, int at) {
    boolean business = false;
    int i = at;
    for (int qualifiers = 0; qualifiers < 3 && words.is(i, Words.Kind.WORD); qualifiers++) {
      String form = words.form(i);
      if (DAY_QUALIFIERS.contains(form)) {
        business = true;
      } else if (!QUALIFIERS.contains(form)
          || (unitOf(words, i) != null && unitOf(words, i + 1) == null)) {
        break;
      }
      i++;
    }
    Unit unit = unitOf(words, i);
    if (unit == null) {
      return null;
    }
    if (words.is(i + 1, "'") || words.is(i + 1, "'s")) {
      i++;
    }
    Period.Unit in =
        business && unit.unit() == Period.Unit.DAYS ? Period.Unit.BUSINESS_DAYS : unit.unit();
    return new Unit(in, unit.times(), i + 1);
  }

  private static @Nullable Unit unitOf(Words words, int at) {
    if (!words.is(at, Words.Kind.WORD)) {
      return null;
    }
    return switch (words.form(at)) {
      case "day", "days" -> new Unit(Period.Unit.DAYS, 1, at + 1);
      case "week", "weeks", "wk", "wks" -> new Unit(Period.Unit.WEEKS, 1, at + 1);
      case "fortnight", "fortnights" -> new Unit(Period.Unit.WEEKS, 2, at + 1);
      case "month", "months", "mo", "mos", "mth", "mths" -> new Unit(Period.Unit.MONTHS, 1, at + 1);
      case "quarter", "quarters" -> new Unit(Period.Unit.QUARTERS, 1, at + 1);
      case "year", "years", "yr", "yrs" -> new Unit(Period.Unit.YEARS, 1, at + 1);
      case "decade", "decades" -> new Unit(Period.Unit.YEARS, 10, at + 1);
      case "hour", "hours", "hr", "hrs" -> new Unit(Period.Unit.HOURS, 1, at + 1);
      default -> null;
    };
  }

  /** From when a period runs, as written after it. */
  private static String anchor(Words words, int next) {
    int i = next;
    int from = -1;
    for (int k = 0; k < 4 && words.is(i, Words.Kind.WORD); k++, i++) {
      if (ANCHORS.contains(words.form(i))) {
        from = i;
        break;
      }
    }
    if (from < 0) {
      return "";
    }
    int last = from;
    while (last + 1 < words.size()
        && last - from < MAX_ANCHOR_WORDS
        && words.is(last + 1, Words.Kind.WORD)
        && !words.is(last + 1, "and")
        && !words.is(last + 1, "or")
        && !words.is(last + 1, "unless")) {
      last++;
    }
    return last == from ? "" : words.text().substring(words.start(from), words.end(last));
  }

  private static String written(Words words, int from, int next) {
    return words.text().substring(words.start(from), words.end(next - 1));
  }
}
