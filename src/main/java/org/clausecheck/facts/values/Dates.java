package org.clausecheck.facts.values;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.clausecheck.text.Span;
import org.jspecify.annotations.Nullable;

/**
 * Reads dates as agreements write them, blanks included. Figures alone are read the American way
 * ("11/4/10" is 4 November 2010) unless only the other way is a date.
 */
final class Dates {
  private static final Map<String, Integer> MONTHS =
      Map.ofEntries(
          Map.entry("january", 1),
          Map.entry("jan", 1),
          Map.entry("february", 2),
          Map.entry("feb", 2),
          Map.entry("march", 3),
          Map.entry("mar", 3),
          Map.entry("april", 4),
          Map.entry("apr", 4),
          Map.entry("may", 5),
          Map.entry("june", 6),
          Map.entry("jun", 6),
          Map.entry("july", 7),
          Map.entry("jul", 7),
          Map.entry("august", 8),
          Map.entry("aug", 8),
          Map.entry("september", 9),
          Map.entry("sep", 9),
          Map.entry("sept", 9),
          Map.entry("october", 10),
          Map.entry("oct", 10),
          Map.entry("november", 11),
          Map.entry("nov", 11),
          Map.entry("december", 12),
          Map.entry("dec", 12));

  /** A date and the word after it. */
  record Found(Value.Day day, int next) {}

  private Dates() {}

  /** Whether a date can begin with this word; cheap. */
  static boolean begins(Words words, int i) {
    return month(words, i) > 0 || Numbers.begins(words, i);
  }

  static @Nullable Found at(Words words, int i) {
    if (month(words, i) > 0) {
      return monthFirst(words, i);
    }
    if (words.is(i, Words.Kind.NUMBER)) {
      Found figures = figures(words, i);
      if (figures != null) {
        return figures;
      }
    }
    return dayFirst(words, i);
  }

  private static int month(Words words, int i) {
    if (!words.is(i, Words.Kind.WORD) || !words.capitalised(i)) {
      return 0;
    }
    return MONTHS.getOrDefault(words.form(i), 0);
  }

  /** "January 5, 2019", "May 5th 2019", "September ___, 2019", "May 2019", "January __ , 20__". */
  private static @Nullable Found monthFirst(Words words, int from) {
    int month = month(words, from);
    int i = from + 1;
    if (words.is(i, ".")) {
      i++;
    }
    boolean blank = false;
    int day = 0;
    if (words.is(i, Words.Kind.BLANK)) {
      blank = true;
      i++;
    } else if (words.is(i, Words.Kind.NUMBER) && words.form(i).length() <= 2) {
      day = number(words, i);
      i++;
    }
    boolean dayRead = blank || day > 0;
    int at = comma(words, i);
    int year = year(words, at);
    if (year > 0) {
      return found(words, from, at + 1, year, month, day, blank);
    }
    if (dayRead && yearBlank(words, at)) {
      return blankYear(words, from, words.is(at, Words.Kind.BLANK) ? at + 1 : at + 2, month);
    }
    return null;
  }

  /**
   * "5 January 2019", "5th day of January, 2019", "__ day of May, 2019", "first day of May 2019".
   */
  private static @Nullable Found dayFirst(Words words, int from) {
    boolean blank = words.is(from, Words.Kind.BLANK);
    int day = 0;
    int i = from + 1;
    if (!blank) {
      Numbers.Numeral number = Numbers.at(words, from).orElse(null);
      if (number == null || number.value().signum() <= 0 || number.value().intValue() > 31) {
        return null;
      }
      day = number.value().intValue();
      i = number.next();
    }
    if (words.is(i, "th") || words.is(i, "st") || words.is(i, "nd") || words.is(i, "rd")) {
      i++;
    }
    if (words.is(i, "day")) {
      i++;
    }
    i = comma(words, i);
    if (words.is(i, "of")) {
      i++;
    }
    int month = month(words, i);
    if (month == 0) {
      return blank && words.is(i, Words.Kind.BLANK) && i > from + 1
          ? blankMonth(words, from, i)
          : null;
    }
    i++;
    if (words.is(i, ".")) {
      i++;
    }
    i = comma(words, i);
    int year = year(words, i);
    if (year > 0) {
      return found(words, from, i + 1, year, month, day, blank);
    }
    return yearBlank(words, i)
        ? blankYear(words, from, words.is(i, Words.Kind.BLANK) ? i + 1 : i + 2, month)
        : null;
  }

  /** "__ day of ____, 2019". */
  private static @Nullable Found blankMonth(Words words, int from, int monthAt) {
    int at = comma(words, monthAt + 1);
    int year = year(words, at);
    if (year == 0) {
      return null;
    }
    Span span = words.span(from, at);
    return new Found(new Value.Day(span, year + "-XX-XX", Optional.empty()), at + 1);
  }

  private static Found blankYear(Words words, int from, int next, int month) {
    String normal = String.format(Locale.ROOT, "XXXX-%02d-XX", month);
    return new Found(new Value.Day(words.span(from, next - 1), normal, Optional.empty()), next);
  }

  private static boolean yearBlank(Words words, int i) {
    return words.is(i, Words.Kind.BLANK)
        || ((words.is(i, "20") || words.is(i, "19")) && words.is(i + 1, Words.Kind.BLANK));
  }

  private static Found found(
      Words words, int from, int next, int year, int month, int day, boolean blank) {
    Span span = words.span(from, next - 1);
    String yearMonth = String.format(Locale.ROOT, "%04d-%02d", year, month);
    if (day == 0 || day > YearMonth.of(year, month).lengthOfMonth()) {
      return new Found(
          new Value.Day(span, blank ? yearMonth + "-XX" : yearMonth, Optional.empty()), next);
    }
    LocalDate date = LocalDate.of(year, month, day);
    return new Found(new Value.Day(span, date.toString(), Optional.of(date)), next);
  }

  /** "2019-01-05", "11/4/10", "12-23-2019", "31.12.2019". */
  private static @Nullable Found figures(Words words, int from) {
    String[] dotted = words.form(from).split("\\.", 4);
    if (dotted.length == 3 && dotted[2].length() == 4) {
      LocalDate date = date(dotted[2], dotted[1], dotted[0]);
      return date == null ? null : day(words, from, from + 1, date);
    }
    char separator = separator(words, from);
    if (separator == 0) {
      return null;
    }
    int step = separator == '/' ? 2 : 1;
    int second = from + step;
    int third = second + step;
    if (!words.is(second, Words.Kind.NUMBER)
        || !words.is(third, Words.Kind.NUMBER)
        || separator(words, second) != separator) {
      return null;
    }
    String a = words.form(from);
    String b = words.form(second);
    String c = words.form(third);
    LocalDate date;
    if (a.length() == 4 && b.length() <= 2 && c.length() <= 2) {
      date = date(a, b, c);
    } else if (a.length() <= 2 && b.length() <= 2 && (c.length() == 4 || c.length() == 2)) {
      String year = c.length() == 4 ? c : (c.compareTo("70") < 0 ? "20" : "19") + c;
      LocalDate american = date(year, a, b);
      date = american != null ? american : date(year, b, a);
    } else {
      return null;
    }
    return date == null ? null : day(words, from, third + 1, date);
  }

  private static Found day(Words words, int from, int next, LocalDate date) {
    return new Found(
        new Value.Day(words.span(from, next - 1), date.toString(), Optional.of(date)), next);
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

  private static @Nullable LocalDate date(String year, String month, String day) {
    try {
      return LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day));
    } catch (NumberFormatException | DateTimeException e) {
      return null;
    }
  }

  private static int comma(Words words, int i) {
    return words.is(i, ",") ? i + 1 : i;
  }

  private static int year(Words words, int i) {
    if (!words.is(i, Words.Kind.NUMBER) || words.form(i).length() != 4) {
      return 0;
    }
    int year = number(words, i);
    return year >= 1900 && year <= 2199 ? year : 0;
  }

  private static int number(Words words, int i) {
    String form = words.form(i);
    int value = 0;
    for (int k = 0; k < form.length(); k++) {
      char c = form.charAt(k);
      if (c < '0' || c > '9') {
        return 0;
      }
      value = 10 * value + (c - '0');
    }
    return value;
  }
}
