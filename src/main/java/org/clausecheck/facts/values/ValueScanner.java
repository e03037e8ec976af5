package org.clausecheck.facts.values;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.clausecheck.facts.values.Numbers.Numeral;
import org.clausecheck.text.ContractText;
import org.clausecheck.text.Months;
import org.clausecheck.text.NumberWords;
import org.jspecify.annotations.Nullable;

/**
 * Finds every period, amount of money, date, percentage and place in a text, in one pass over its
 * words. Values do not overlap; the longest reading from a word wins. A date in figures that may
 * put the day or the month first is read as the other dates of the text are; where they do not
 * tell, it stays open. Immutable and thread-safe.
 */
public final class ValueScanner {
  /** What can begin with a word. */
  private enum Opener {
    NUMBER,
    MONTH,
    CURRENCY,
    /** "a", "half": a number, a part or nothing. */
    PART
  }

  /** Characters between two dates of which one repeats the other at most. */
  private static final int SAME_DAY = 40;

  private static final Map<String, Opener> OPENERS = new HashMap<>();

  static {
    Currencies.openers().forEach(form -> OPENERS.put(form, Opener.CURRENCY));
    NumberWords.all().forEach(form -> OPENERS.put(form, Opener.NUMBER));
    Months.all().forEach(form -> OPENERS.put(form, Opener.MONTH));
    for (String form : new String[] {"a", "an", "half"}) {
      OPENERS.put(form, Opener.PART);
    }
  }

  private final Gazetteer gazetteer;
  private final Places places;

  public ValueScanner(Gazetteer gazetteer) {
    this.gazetteer = gazetteer;
    this.places = new Places(gazetteer);
  }

  public Gazetteer gazetteer() {
    return gazetteer;
  }

  /** Every value of the text, in order. */
  public List<Value> scan(Words words) {
    List<Value> values = new ArrayList<>(words.size() / 40 + 4);
    Set<DateOrder> orders = EnumSet.noneOf(DateOrder.class);
    int i = 0;
    while (i < words.size()) {
      Read read = at(words, i, orders);
      if (read == null) {
        i++;
      } else {
        values.add(read.value());
        i = Math.max(i + 1, read.next());
      }
    }
    return settled(values, orders);
  }

  /** Every value of a contract, in order, with the sums of tables that name their currency once. */
  public List<Value> scan(Words words, ContractText contract) {
    return TableSums.add(scan(words), words, contract.blocks());
  }

  /** The same values with the dates that were open read in one order. */
  public static List<Value> read(List<Value> values, DateOrder order) {
    List<Value> read = new ArrayList<>(values.size());
    for (Value value : values) {
      read.add(value instanceof Value.Day day ? day.read(order) : value);
    }
    return read;
  }

  /** Whether a date among them may put the day or the month first. */
  public static boolean isOpen(List<Value> values) {
    for (Value value : values) {
      if (value instanceof Value.Day day && day.readings().isPresent()) {
        return true;
      }
    }
    return false;
  }

  /** Reads the open dates as the other dates tell: those of one order only, or the same day. */
  private static List<Value> settled(List<Value> values, Set<DateOrder> orders) {
    if (!isOpen(values)) {
      return values;
    }
    for (int i = 0; i < values.size(); i++) {
      if (values.get(i) instanceof Value.Day day && day.readings().isPresent()) {
        for (int near : new int[] {i - 1, i + 1}) {
          if (near >= 0 && near < values.size() && values.get(near) instanceof Value.Day other) {
            sameDay(day, other).ifPresent(orders::add);
          }
        }
      }
    }
    return orders.size() == 1 ? read(values, orders.iterator().next()) : values;
  }

  /** How an open date is read by the same day beside it: "5 April 2024 (05/04/2024)". */
  private static Optional<DateOrder> sameDay(Value.Day open, Value.Day told) {
    Value.Readings readings = open.readings().orElseThrow();
    int gap =
        Math.max(open.span().start() - told.span().end(), told.span().start() - open.span().end());
    if (gap > SAME_DAY || told.date().isEmpty()) {
      return Optional.empty();
    }
    LocalDate day = told.date().get();
    return day.equals(readings.dayFirst())
        ? Optional.of(DateOrder.DAY_FIRST)
        : day.equals(readings.monthFirst()) ? Optional.of(DateOrder.MONTH_FIRST) : Optional.empty();
  }

  private @Nullable Read at(Words words, int i, Set<DateOrder> orders) {
    return switch (words.kind(i)) {
      case MARK -> mark(words, i);
      case NUMBER -> {
        Dates.Found date = FigureDates.at(words, i);
        if (date == null) {
          yield number(words, i);
        }
        date.order().ifPresent(orders::add);
        yield new Read(date.day(), date.next());
      }
      case BLANK -> blank(words, i);
      case WORD -> word(words, i);
    };
  }

  private @Nullable Read mark(Words words, int i) {
    String form = words.form(i);
    if (form.equals("(")) {
      return Periods.bracketed(words, i);
    }
    if (form.equals("[")) {
      return Numbers.begins(words, i + 1) ? number(words, i) : null;
    }
    if (Currencies.isSymbol(words, i)) {
      return Amounts.withCurrencyFirst(words, i);
    }
    return Fractions.sign(words, i) == null ? null : part(words, i);
  }

  private static @Nullable Read blank(Words words, int i) {
    Dates.Found date = Dates.dayFirst(words, i, null);
    if (date != null) {
      return new Read(date.day(), date.next());
    }
    Read money = Amounts.blank(words, i);
    Read percentage = money == null ? Percentages.at(words, i, null) : money;
    return percentage == null ? Periods.blank(words, i) : percentage;
  }

  private @Nullable Read word(Words words, int i) {
    Opener opener = OPENERS.get(words.form(i));
    if (opener == null) {
      return places.at(words, i);
    }
    Read read =
        switch (opener) {
          case NUMBER -> number(words, i);
          case MONTH -> {
            Dates.Found date = Dates.monthFirst(words, i);
            yield date == null ? null : new Read(date.day(), date.next());
          }
          case CURRENCY -> Amounts.withCurrencyFirst(words, i);
          case PART -> part(words, i);
        };
    return read == null && words.capitalised(i) ? places.at(words, i) : read;
  }

  /** What begins with a number. */
  private static @Nullable Read number(Words words, int i) {
    Numeral number = Numbers.at(words, i);
    if (number == null) {
      return null;
    }
    Dates.Found date = Dates.dayFirst(words, i, number);
    if (date != null) {
      return new Read(date.day(), date.next());
    }
    // "three quarters of one percent" are no quarters of a year
    boolean parts =
        words.is(number.next(), Words.Kind.WORD)
            && NumberWords.parts(words.form(number.next())) > 0;
    Read read = parts && words.is(number.next() + 1, "of") ? ofPart(words, i) : null;
    read = read == null ? Amounts.withNumberFirst(words, i, number) : read;
    read = read == null ? Percentages.at(words, i, number) : read;
    read = read == null ? Periods.at(words, i, number) : read;
    return read == null && (parts || isRatio(words, i, number)) ? ofPart(words, i) : read;
  }

  private static boolean isRatio(Words words, int i, Numeral number) {
    return number.next() == i + 3 && words.is(i + 1, "/");
  }

  /** What begins with "a", "half" or "½": a number as "a hundred", or a part. */
  private static @Nullable Read part(Words words, int i) {
    if (words.is(i + 1, "$")) {
      return Amounts.withCurrencyFirst(words, i);
    }
    Numeral number = Numbers.at(words, i);
    Read read = number == null ? null : number(words, i);
    return read == null ? ofPart(words, i) : read;
  }

  private static @Nullable Read ofPart(Words words, int i) {
    Numeral scaled = Amounts.ofScale(words, i);
    if (scaled != null) {
      return Amounts.withNumberFirst(words, i, scaled);
    }
    Read read = Percentages.ofPart(words, i);
    return read == null ? Periods.ofPart(words, i) : read;
  }
}
