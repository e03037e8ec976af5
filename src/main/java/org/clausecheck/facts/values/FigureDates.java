package org.clausecheck.facts.values;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import org.clausecheck.facts.values.Dates.Found;
import org.jspecify.annotations.Nullable;

/**
 * Reads dates in figures alone. Dots put the day first, a year in front puts the month second; with
 * "/" or "-" either may be first, and where both readings are dates, both are kept.
 */
final class FigureDates {
  private FigureDates() {}

  static @Nullable Found at(Words words, int from) {
    String form = words.form(from);
    if (form.length() > 4) {
      return dotted(words, from);
    }
    char separator = separator(words, from);
    if (separator == 0) {
      return null;
    }
    int step = separator == '/' ? 2 : 1;
    int second = from + step;
    int third = second + step;
    if (!words.is(third, Words.Kind.NUMBER) || separator(words, second) != separator) {
      return null;
    }
    int a = Years.figures(words, from);
    int b = Years.figures(words, second);
    int c = Years.figures(words, third);
    int years = words.form(third).length();
    if (words.form(second).length() > 2 || separator(words, third) == separator) {
      return null;
    }
    if (form.length() == 4 && Years.isYear(a) && years <= 2) {
      return day(words, from, third, date(a, b, c));
    }
    if (form.length() > 2 || (years != 4 && years != 2)) {
      return null;
    }
    int year = years == 4 ? c : Years.ofTwo(c);
    return either(words, from, third, date(year, b, a), date(year, a, b));
  }

  private static @Nullable Found either(
      Words words,
      int from,
      int last,
      @Nullable LocalDate dayFirst,
      @Nullable LocalDate monthFirst) {
    if (dayFirst == null || monthFirst == null || dayFirst.equals(monthFirst)) {
      Found found = day(words, from, last, dayFirst == null ? monthFirst : dayFirst);
      return found == null || dayFirst != null && monthFirst != null
          ? found
          : found.ordered(dayFirst == null ? DateOrder.MONTH_FIRST : DateOrder.DAY_FIRST);
    }
    return new Found(
        new Value.Day(
            words.span(from, last),
            dayFirst + " or " + monthFirst,
            Optional.empty(),
            Optional.of(new Value.Readings(dayFirst, monthFirst))),
        last + 1);
  }

  /** "31.12.2020", "2020.12.31", "31.12.20" after a word of time, "12.1987". */
  private static @Nullable Found dotted(Words words, int from) {
    String form = words.form(from);
    int first = form.indexOf('.');
    if (first <= 0 || first > 4 || words.end(from) - words.start(from) != form.length()) {
      return null;
    }
    int second = form.indexOf('.', first + 1);
    if (second < 0) {
      return monthAndYear(words, from, form, first);
    }
    if (form.indexOf('.', second + 1) >= 0) {
      return null;
    }
    int a = number(form, 0, first);
    int b = number(form, first + 1, second);
    int c = number(form, second + 1, form.length());
    if (first == 4) {
      return Years.isYear(a) ? day(words, from, from, date(a, b, c)) : null;
    }
    int years = form.length() - second - 1;
    if (years == 4 && Years.isYear(c)) {
      LocalDate date = date(c, b, a);
      return day(words, from, from, date == null ? date(c, a, b) : date);
    }
    boolean told = years == 2 && first == 2 && second == 5 && isTimed(words, from);
    return told ? day(words, from, from, date(Years.ofTwo(c), b, a)) : null;
  }

  /** "12.1987", where no unit makes it a number with decimals and no word a section. */
  private static @Nullable Found monthAndYear(Words words, int from, String form, int dot) {
    int month = number(form, 0, dot);
    int year = dot == 2 && form.length() == 7 ? number(form, 3, 7) : -1;
    boolean alone =
        !words.is(from + 1, Words.Kind.WORD)
            && !words.is(from + 1, Words.Kind.NUMBER)
            && (!words.is(from + 1, Words.Kind.MARK) || isEnd(words, from + 1));
    if (month < 1 || month > 12 || !Years.isYear(year) || !(alone || isTimed(words, from))) {
      return null;
    }
    boolean other =
        from > 0 && !words.is(from - 1, ":") && !words.is(from - 1, "(") && !isTimed(words, from);
    return other
        ? null
        : new Found(
            new Value.Day(
                words.span(from, from), YearMonth.of(year, month).toString(), Optional.empty()),
            from + 1);
  }

  private static boolean isEnd(Words words, int i) {
    return switch (words.form(i)) {
      case ".", ",", ";", ")" -> true;
      default -> false;
    };
  }

  /** Whether the word before tells that a date follows. */
  private static boolean isTimed(Words words, int i) {
    return i > 0
        && switch (words.form(i - 1)) {
          case "dated", "until", "since", "from", "on", "date" -> true;
          case ":" -> words.is(i - 2, "date");
          case "of" -> words.is(i - 2, "as");
          default -> false;
        };
  }

  private static int number(String form, int from, int to) {
    if (to - from > 4 || to == from) {
      return -1;
    }
    int value = 0;
    for (int i = from; i < to; i++) {
      char c = form.charAt(i);
      if (c < '0' || c > '9') {
        return -1;
      }
      value = 10 * value + (c - '0');
    }
    return value;
  }

  private static @Nullable Found day(Words words, int from, int last, @Nullable LocalDate date) {
    return date == null
        ? null
        : new Found(
            new Value.Day(words.span(from, last), date.toString(), Optional.of(date)), last + 1);
  }

  /** '-' or '/' straight after this number, or 0. */
  private static char separator(Words words, int i) {
    int end = words.end(i);
    if (words.is(i + 1, "/") && words.start(i + 1) == end && words.is(i + 2, Words.Kind.NUMBER)) {
      return words.start(i + 2) == end + 1 ? '/' : 0;
    }
    boolean hyphen =
        words.is(i + 1, Words.Kind.NUMBER)
            && words.start(i + 1) == end + 1
            && words.text().charAt(end) == '-';
    return hyphen ? '-' : 0;
  }

  private static @Nullable LocalDate date(int year, int month, int day) {
    boolean real =
        year > 0
            && month >= 1
            && month <= 12
            && day >= 1
            && day <= YearMonth.of(year, month).lengthOfMonth();
    return real ? LocalDate.of(year, month, day) : null;
  }
}
