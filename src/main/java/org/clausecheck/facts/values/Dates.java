package org.clausecheck.facts.values;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Locale;
import java.util.Optional;
import org.clausecheck.facts.values.Numbers.Numeral;
import org.clausecheck.facts.values.Years.Year;
import org.clausecheck.text.Months;
import org.jspecify.annotations.Nullable;

/** Reads dates with the name of their month as agreements write them, blanks included. */
final class Dates {
  private static final int LAST_DAY = 31;

  /**
   * A date, the word after it, and which figure is the day where the date is all figures and says
   * so.
   */
  record Found(Value.Day day, int next, Optional<DateOrder> order) {
    Found(Value.Day day, int next) {
      this(day, next, Optional.empty());
    }

    Found ordered(DateOrder by) {
      return new Found(day, next, Optional.of(by));
    }
  }

  /** What is read of a date so far; a day of 0 is none. */
  private record Part(int from, int month, int day, boolean blank, boolean capital) {}

  private Dates() {}

  /**
   * "January 5, 2019", "May the 5th, 2019", "September ___, 2019", "May 2019", "January __, 20__".
   */
  static @Nullable Found monthFirst(Words words, int from) {
    int month = month(words, from);
    if (month == 0) {
      return null;
    }
    int i = words.is(from + 1, ".") ? from + 2 : from + 1;
    i = words.is(i, "the") ? i + 1 : i;
    boolean blank = false;
    int day = 0;
    if (words.is(i, Words.Kind.BLANK)) {
      blank = true;
      i++;
    } else if (words.is(i, Words.Kind.NUMBER) && words.form(i).length() <= 2) {
      day = Years.figures(words, i);
      i++;
    } else if (words.is(i, "[") && words.is(i + 1, Words.Kind.NUMBER) && words.is(i + 2, "]")) {
      day = Years.figures(words, i + 1);
      i += 3;
    }
    boolean capital = words.capitalised(from);
    if (!capital && day == 0 && !Months.isPlain(words.form(from))) {
      return null;
    }
    return withYear(words, gap(words, i), new Part(from, month, day, blank, capital));
  }

  /**
   * "5 January 2019", "5th day of January, 2019", "__ day of May, 2019", "first day of May 2019",
   * "05-MAR-21".
   *
   * @param number the number at this word; null where it is a blank
   */
  static @Nullable Found dayFirst(Words words, int from, @Nullable Numeral number) {
    boolean blank = number == null;
    int day = 0;
    int i = from + 1;
    if (number != null) {
      if (number.value().signum() <= 0
          || number.value().compareTo(BigDecimal.valueOf(LAST_DAY)) > 0
          || !number.isWhole()) {
        return null;
      }
      day = number.value().intValue();
      i = number.next();
    }
    if (words.is(i, "th") || words.is(i, "st") || words.is(i, "nd") || words.is(i, "rd")) {
      i++;
    }
    i = words.is(i, "day") ? i + 1 : i;
    i = gap(words, i);
    i = words.is(i, "of") ? i + 1 : i;
    boolean mark =
        words.is(i, "/") || words.is(i, "[") || (words.is(i, ".") && !opensLine(words, from));
    i = mark ? i + 1 : i;
    int month = month(words, i);
    if (month == 0) {
      return blank && words.is(i, Words.Kind.BLANK) && i > from + 1
          ? blankMonth(words, from, i)
          : null;
    }
    int at = i + 1;
    if (words.is(at, ".") || words.is(at, "/")) {
      at++;
    }
    Part part = new Part(from, month, day, blank, words.capitalised(i));
    Found joined = number == null ? null : joined(words, i, at, part);
    return joined != null ? joined : withYear(words, gap(words, at), part);
  }

  /** A year of two figures, joined to its month as in "05-MAR-21". */
  private static @Nullable Found joined(Words words, int month, int year, Part part) {
    boolean two = words.is(year, Words.Kind.NUMBER) && words.form(year).length() == 2;
    if (!two || words.start(year) != words.end(year - 1) + (year == month + 1 ? 1 : 0)) {
      return null;
    }
    char before = words.text().charAt(words.start(month) - 1);
    char after = words.text().charAt(words.start(year) - 1);
    return before == after && (after == '-' || after == '/' || after == '.')
        ? found(words, year + 1, Years.ofTwo(Years.figures(words, year)), part)
        : null;
  }

  private static @Nullable Found withYear(Words words, int at, Part part) {
    boolean dayRead = part.blank() || part.day() > 0;
    Year year = dayRead || !words.is(at, Words.Kind.WORD) ? Years.at(words, at) : null;
    if (year != null) {
      return found(words, year.next(), year.year(), part);
    }
    return dayRead && part.capital() && yearBlank(words, at)
        ? blankYear(words, part.from(), words.is(at, Words.Kind.BLANK) ? at + 1 : at + 2, part)
        : null;
  }

  /** Whether a word is the first of its line, as the number of a list's item is. */
  private static boolean opensLine(Words words, int i) {
    for (int at = words.start(i) - 1; at >= 0; at--) {
      char c = words.text().charAt(at);
      if (c == '\n') {
        return true;
      }
      if (c != ' ' && c != '\t') {
        return false;
      }
    }
    return true;
  }

  private static int month(Words words, int i) {
    return words.is(i, Words.Kind.WORD) ? Months.of(words.form(i)) : 0;
  }

  /** "__ day of ____, 2019". */
  private static @Nullable Found blankMonth(Words words, int from, int monthAt) {
    Year year = Years.at(words, gap(words, monthAt + 1));
    if (year == null) {
      return null;
    }
    return new Found(
        new Value.Day(words.span(from, year.next() - 1), year.year() + "-XX-XX", Optional.empty()),
        year.next());
  }

  private static Found blankYear(Words words, int from, int next, Part part) {
    String normal = String.format(Locale.ROOT, "XXXX-%02d-XX", part.month());
    return new Found(new Value.Day(words.span(from, next - 1), normal, Optional.empty()), next);
  }

  private static boolean yearBlank(Words words, int i) {
    return words.is(i, Words.Kind.BLANK)
        || ((words.is(i, "20") || words.is(i, "19")) && words.is(i + 1, Words.Kind.BLANK));
  }

  private static Found found(Words words, int next, int year, Part part) {
    YearMonth month = YearMonth.of(year, part.month());
    if (part.day() == 0 || part.day() > month.lengthOfMonth()) {
      String normal = part.blank() ? month + "-XX" : month.toString();
      return new Found(
          new Value.Day(words.span(part.from(), next - 1), normal, Optional.empty()), next);
    }
    LocalDate date = month.atDay(part.day());
    return new Found(
        new Value.Day(words.span(part.from(), next - 1), date.toString(), Optional.of(date)), next);
  }

  /** Skips a comma and the brackets that a draft puts round a part of a date. */
  private static int gap(Words words, int i) {
    int at = words.is(i, "]") || words.is(i, "[") ? i + 1 : i;
    at = words.is(at, ",") ? at + 1 : at;
    return words.is(at, "[") ? at + 1 : at;
  }
}
