package org.clausecheck.facts.values;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.clausecheck.facts.Money;
import org.clausecheck.facts.Period;
import org.clausecheck.text.Span;
import org.jspecify.annotations.Nullable;

/**
 * Finds every period, amount of money, date, percentage and place in a text, in one pass over its
 * words. Values do not overlap; the longest reading from a word wins. Immutable and thread-safe.
 */
public final class ValueScanner {
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
          "licence");
  private static final int MAX_ANCHOR_WORDS = 9;
  private static final Set<String> ANCHORS =
      Set.of("from", "after", "following", "of", "prior", "before", "beginning", "commencing");

  /** What makes a place's name that of a street or a house: "Delaware Avenue". */
  /** "Nanjing East Road". */
  private static final Set<String> DIRECTIONS = Set.of("east", "west", "north", "south", "central");

  private static final Set<String> STREETS =
      Set.of(
          "street",
          "road",
          "avenue",
          "house",
          "lane",
          "drive",
          "boulevard",
          "blvd",
          "ave",
          "rd",
          "manor",
          "building",
          "tower",
          "parkway",
          "place",
          "plaza",
          "square",
          "way",
          "highway",
          "turnpike",
          "pike",
          "circle",
          "terrace");

  private final Gazetteer gazetteer;

  public ValueScanner(Gazetteer gazetteer) {
    this.gazetteer = gazetteer;
  }

  public Gazetteer gazetteer() {
    return gazetteer;
  }

  /** A value and the word after it. */
  private record Read(Value value, int next) {}

  /** Every value of the text, in order. */
  public List<Value> scan(Words words) {
    List<Value> values = new ArrayList<>(words.size() / 40 + 4);
    int i = 0;
    while (i < words.size()) {
      Read read = at(words, i);
      if (read == null) {
        i++;
      } else {
        values.add(read.value());
        i = Math.max(i + 1, read.next());
      }
    }
    return values;
  }

  private @Nullable Read at(Words words, int i) {
    return switch (words.kind(i)) {
      case MARK ->
          Currencies.SYMBOLS.containsKey(words.form(i))
              ? money(words, i)
              : bracketedPeriod(words, i);
      case NUMBER, BLANK -> first(Dates.at(words, i), words, i);
      case WORD -> word(words, i);
    };
  }

  private @Nullable Read word(Words words, int i) {
    if (Dates.begins(words, i)) {
      Dates.Found date = Dates.at(words, i);
      if (date != null) {
        return new Read(date.day(), date.next());
      }
    }
    if (Numbers.begins(words, i)) {
      return first(null, words, i);
    }
    if (words.is(i, "half") && words.is(i + 1, "a") && words.is(i + 2, "year")) {
      return duration(words, i, i + 3, BigDecimal.valueOf(6), Period.Unit.MONTHS, false);
    }
    Read money = startsMoney(words, i) ? money(words, i) : null;
    return money != null ? money : place(words, i);
  }

  private @Nullable Read first(Dates.@Nullable Found date, Words words, int i) {
    if (date != null) {
      return new Read(date.day(), date.next());
    }
    Read money = money(words, i);
    if (money != null) {
      return money;
    }
    Read percentage = percentage(words, i);
    return percentage != null ? percentage : period(words, i);
  }

  // ---- periods

  /** "(30) days", the words left out. */
  private @Nullable Read bracketedPeriod(Words words, int i) {
    if (!words.is(i, "(") || !words.is(i + 1, Words.Kind.NUMBER) || !words.is(i + 2, ")")) {
      return null;
    }
    Unit unit = unit(words, i + 3);
    BigDecimal amount = unit == null ? null : Numbers.parse(words.form(i + 1));
    return unit == null || amount == null
        ? null
        : duration(words, i, unit.next(), amount, unit.unit(), false);
  }

  private @Nullable Read period(Words words, int i) {
    if (words.is(i, Words.Kind.BLANK)) {
      int at = bracketed(words, i + 1);
      Unit unit = unit(words, at);
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
    Optional<Numbers.Numeral> numeral = Numbers.at(words, i);
    if (numeral.isEmpty()) {
      return null;
    }
    Numbers.Numeral number = numeral.get();
    int next = number.next();
    BigDecimal amount = number.value();
    if (words.is(next, "and") && words.is(next + 1, "one") && words.is(next + 2, "half")) {
      amount = amount.add(new BigDecimal("0.5"));
      next += 3;
      next = bracketed(words, next);
    } else if (words.is(next, "(") && !number.bracketed()) {
      next = bracketed(words, next);
    }
    if (words.is(next, "anniversary") && number.ordinal()) {
      return duration(words, i, next + 1, amount, Period.Unit.YEARS, number.figures() != null);
    }
    Unit unit = unit(words, next);
    if (unit == null || (number.ordinal() && unit.unit() == Period.Unit.QUARTERS)) {
      return null;
    }
    boolean disagree = number.figures() != null;
    if (unit.unit() == Period.Unit.YEARS) {
      int more = words.is(unit.next(), "and") || words.is(unit.next(), ",") ? unit.next() + 1 : -1;
      Numbers.Numeral months = more < 0 ? null : Numbers.at(words, more).orElse(null);
      Unit second = months == null ? null : unit(words, months.next());
      if (months != null && second != null && second.unit() == Period.Unit.MONTHS) {
        BigDecimal total = amount.multiply(BigDecimal.valueOf(12)).add(months.value());
        return duration(words, i, second.next(), total, Period.Unit.MONTHS, disagree);
      }
    }
    return duration(words, i, unit.next(), amount, unit.unit(), disagree);
  }

  /** Skips a bracketed blank or an unreadable repetition such as "([***])" or "(1 1/2)". */
  private static int bracketed(Words words, int i) {
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

  private Read duration(
      Words words, int from, int next, BigDecimal amount, Period.Unit unit, boolean contradicts) {
    BigDecimal number = amount;
    Period.Unit in = unit;
    if (unit == Period.Unit.YEARS && number.stripTrailingZeros().scale() > 0) {
      number = number.multiply(BigDecimal.valueOf(12));
      in = Period.Unit.MONTHS;
    }
    boolean whole =
        number.stripTrailingZeros().scale() <= 0
            && number.compareTo(BigDecimal.valueOf(1_000_000)) < 0;
    OptionalInt count = whole ? OptionalInt.of(number.intValue()) : OptionalInt.empty();
    Period period = new Period(written(words, from, next), count, in, anchor(words, next));
    return new Read(new Value.Duration(words.span(from, next - 1), period, contradicts), next);
  }

  private record Unit(Period.Unit unit, int next) {}

  private static @Nullable Unit unit(Words words, int at) {
    boolean business = false;
    int i = at;
    for (int qualifiers = 0; qualifiers < 3 && words.is(i, Words.Kind.WORD); qualifiers++) {
      String form = words.form(i);
      if (DAY_QUALIFIERS.contains(form)) {
        business = true;
      } else if (!QUALIFIERS.contains(form) || unitOf(words, i + 1) == null) {
        break;
      }
      i++;
    }
    Period.Unit unit = unitOf(words, i);
    if (unit == null) {
      return null;
    }
    if (words.is(i + 1, "'") || words.is(i + 1, "'s")) {
      i++;
    }
    return new Unit(business && unit == Period.Unit.DAYS ? Period.Unit.BUSINESS_DAYS : unit, i + 1);
  }

  private static Period.@Nullable Unit unitOf(Words words, int at) {
    if (!words.is(at, Words.Kind.WORD)) {
      return null;
    }
    return switch (words.form(at)) {
      case "day", "days" -> Period.Unit.DAYS;
      case "week", "weeks" -> Period.Unit.WEEKS;
      case "month", "months" -> Period.Unit.MONTHS;
      case "quarter", "quarters" -> Period.Unit.QUARTERS;
      case "year", "years" -> Period.Unit.YEARS;
      case "hour", "hours" -> Period.Unit.HOURS;
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

  // ---- money

  private static boolean startsMoney(Words words, int i) {
    String form = words.form(i);
    if (words.is(i + 1, "$")) {
      return Currencies.DOLLARS.containsKey(form);
    }
    return isCode(words, i)
        && (words.is(i + 1, Words.Kind.NUMBER)
            || words.is(i + 1, Words.Kind.BLANK)
            || words.is(i + 1, Words.Kind.MARK));
  }

  private static boolean isCode(Words words, int i) {
    if (!words.is(i, Words.Kind.WORD)) {
      return false;
    }
    String form = words.form(i);
    return form.length() <= 5
        && words.capitalised(i)
        && (Currencies.CODES.contains(form) || Currencies.ALIASES.containsKey(form));
  }

  private static String code(String form) {
    String alias = Currencies.ALIASES.get(form);
    return alias != null ? alias : form.toUpperCase(Locale.ROOT);
  }

  private @Nullable Read money(Words words, int from) {
    int i = from;
    String currency = "";
    if (words.is(i, Words.Kind.WORD) && words.is(i + 1, "$")) {
      String dollars = Currencies.DOLLARS.get(words.form(i));
      if (dollars == null) {
        return null;
      }
      currency = dollars;
      i += 2;
    } else if (isCode(words, i)) {
      currency = code(words.form(i));
      i++;
      if (words.is(i, ".") || words.is(i, "$")) {
        i++;
      }
    } else if (words.is(i, Words.Kind.MARK)) {
      currency = Currencies.SYMBOLS.getOrDefault(words.form(i), "");
      if (currency.isEmpty()) {
        return null;
      }
      i++;
    }
    if (words.is(i, Words.Kind.BLANK)) {
      return redacted(words, from, i, currency);
    }
    Numbers.Numeral number = Numbers.at(words, i).orElse(null);
    if (number == null || (currency.isEmpty() && number.ordinal())) {
      return null;
    }
    int next = noCents(words, number.next());
    boolean contradicts = number.figures() != null;
    if (currency.isEmpty()) {
      Denomination unit = currencyAfter(words, next);
      if (unit == null) {
        // "one million ($1,000,000)", "one million (USD 1,000,000)"
        return words.is(next, "(") && !number.bracketed()
            ? repeated(words, from, number, next, "", 0)
            : null;
      }
      currency = unit.code();
      next = unit.next();
    } else {
      next = skipName(words, next, currency);
    }
    next = noCents(words, next);
    Read repeated =
        words.is(next, "(") ? repeated(words, from, number, next, currency, next) : null;
    if (repeated != null) {
      return repeated;
    }
    Money money = new Money(written(words, from, next), Optional.of(number.value()), currency);
    return new Read(new Value.Amount(words.span(from, next - 1), money, contradicts), next);
  }

  /** Skips what says that there are no cents: "and No/100", "and 00/100's". */
  private static int noCents(Words words, int i) {
    int none = words.is(i, "and") ? i + 1 : i;
    boolean no = words.is(none, "no") || words.is(none, "00") || words.is(none, "xx");
    if (!no || !words.is(none + 1, "/") || !words.is(none + 2, "100")) {
      return i;
    }
    int next = none + 3;
    if (words.is(next, "'")) {
      next++;
    }
    return words.is(next, "s") || words.is(next, "'s") ? next + 1 : next;
  }

  private static @Nullable Read redacted(Words words, int from, int blank, String currency) {
    String in = currency;
    int next = blank + 1;
    if (words.is(next, Words.Kind.WORD) && Numbers.isScale(words.form(next))) {
      next++;
    }
    if (currency.isEmpty()) {
      Denomination unit = currencyAfter(words, next);
      if (unit == null) {
        return null;
      }
      in = unit.code();
      next = unit.next();
    }
    Money money = new Money(written(words, from, next), Optional.empty(), in);
    return new Read(new Value.Amount(words.span(from, next - 1), money, false), next);
  }

  /** The amount again in brackets: "(US$1,000,000)". */
  private @Nullable Read repeated(
      Words words, int from, Numbers.Numeral number, int open, String currency, int plainEnd) {
    if (!isMoneyInBrackets(words, open + 1)) {
      return null;
    }
    Read inside = money(words, open + 1);
    if (inside == null || !words.is(inside.next(), ")")) {
      return null;
    }
    Value.Amount second = (Value.Amount) inside.value();
    boolean same = second.money().amount().map(a -> a.compareTo(number.value()) == 0).orElse(true);
    boolean sameUnit =
        currency.isEmpty()
            || second.money().currency().equals(currency)
            || words.text().charAt(words.start(open + 1)) == '$';
    if (!sameUnit) {
      return plainEnd == 0 ? null : plain(words, from, plainEnd, number, currency);
    }
    int next = inside.next() + 1;
    String code =
        currency.isEmpty() || currency.equals("USD") ? second.money().currency() : currency;
    Money money = new Money(written(words, from, next), Optional.of(number.value()), code);
    return new Read(new Value.Amount(words.span(from, next - 1), money, !same), next);
  }

  private static Read plain(
      Words words, int from, int next, Numbers.Numeral number, String currency) {
    Money money = new Money(written(words, from, next), Optional.of(number.value()), currency);
    return new Read(
        new Value.Amount(words.span(from, next - 1), money, number.figures() != null), next);
  }

  private static boolean isMoneyInBrackets(Words words, int i) {
    return Currencies.SYMBOLS.containsKey(i < words.size() ? words.form(i) : "")
        || isCode(words, i)
        || (words.is(i, Words.Kind.WORD) && words.is(i + 1, "$"));
  }

  private record Denomination(String code, int next) {}

  private static @Nullable Denomination currencyAfter(Words words, int at) {
    int i = at;
    if (words.is(i, "of") && words.is(i + 1, Words.Kind.WORD)) {
      return null;
    }
    for (int skipped = 0; skipped < 4 && words.is(i, Words.Kind.WORD); skipped++, i++) {
      String form = words.form(i);
      if (skipped > 0) {
        String nation = Currencies.NATIONS.get(words.form(i - 1) + " " + singular(form));
        if (nation == null) {
          nation = Currencies.NATIONS.get(words.form(i - 1) + " " + form);
        }
        if (nation != null) {
          return new Denomination(nation, i + 1);
        }
      }
      String named = Currencies.NAMES.get(form);
      if (named != null && skipped == 0) {
        boolean ofStates = words.is(i + 1, "of") && words.is(i + 2, "the");
        return new Denomination(named, ofStates && words.is(i + 3, "united") ? i + 5 : i + 1);
      }
      if (skipped == 0 && isCode(words, i)) {
        return new Denomination(code(form), i + 1);
      }
      if (!words.capitalised(i) && !form.equals("pounds") && !form.equals("pound")) {
        return null;
      }
    }
    return null;
  }

  private static String singular(String form) {
    return form.endsWith("s") ? form.substring(0, form.length() - 1) : form;
  }

  private static int skipName(Words words, int next, String currency) {
    Denomination unit = currencyAfter(words, next);
    return unit != null && unit.code().equals(currency) ? unit.next() : next;
  }

  // ---- percentages

  private static @Nullable Read percentage(Words words, int from) {
    boolean blank = words.is(from, Words.Kind.BLANK);
    Numbers.Numeral number = blank ? null : Numbers.at(words, from).orElse(null);
    if (!blank && number == null) {
      return null;
    }
    int next = number == null ? from + 1 : number.next();
    int sign = percentSign(words, next);
    if (sign < 0) {
      return null;
    }
    next = sign;
    Optional<BigDecimal> percent = number == null ? Optional.empty() : Optional.of(number.value());
    boolean contradicts = number != null && number.figures() != null;
    if (words.is(next, "(")) {
      Read again = percentage(words, next + 1);
      if (again != null && words.is(again.next(), ")")) {
        Optional<BigDecimal> second = ((Value.Percentage) again.value()).percent();
        contradicts |=
            percent.isPresent()
                && second.isPresent()
                && percent.get().compareTo(second.get()) != 0
                && second.get().setScale(0, RoundingMode.DOWN).compareTo(percent.get()) != 0;
        percent = second.isPresent() ? second : percent;
        next = again.next() + 1;
      }
    }
    return new Read(new Value.Percentage(words.span(from, next - 1), percent, contradicts), next);
  }

  private static int percentSign(Words words, int i) {
    if (words.is(i, "%") || words.is(i, "percent") || words.is(i, "percentage")) {
      return i + 1;
    }
    return words.is(i, "per") && words.is(i + 1, "cent") ? i + 2 : -1;
  }

  // ---- places

  private @Nullable Read place(Words words, int from) {
    Gazetteer.Hit first = gazetteer.place(words, from);
    if (first == null) {
      first = gazetteer.postal(words, from);
    }
    if (first == null) {
      return null;
    }
    Gazetteer.Entry entry = first.entry();
    int next = first.next();
    int street =
        DIRECTIONS.contains(words.form(Math.min(next, words.size() - 1))) ? next + 1 : next;
    if (words.is(street, Words.Kind.WORD)
        && words.capitalised(street)
        && STREETS.contains(words.form(street))) {
      return null;
    }
    if (words.is(next, "county") && words.capitalised(next)) {
      next++;
    }
    // "San Francisco, California, USA": the state tells more than its country or city.
    for (int more = 0; more < 3; more++) {
      int at = words.is(next, ",") ? next + 1 : next;
      Gazetteer.Hit further = gazetteer.place(words, at);
      if (further == null) {
        further = gazetteer.postal(words, at);
      }
      if (further == null || !widens(entry, further.entry())) {
        break;
      }
      if (!within(entry, further.entry())) {
        entry = further.entry();
      }
      next = further.next();
      if (words.is(next, Words.Kind.NUMBER) && words.form(next).length() == 5) {
        next++;
      }
    }
    Span span = words.span(from, next - 1);
    boolean city = entry.sort() == Gazetteer.Sort.CITY && next == first.next();
    return new Read(
        new Value.Location(span, gazetteer.name(entry.code()), entry.code(), city), next);
  }

  private static boolean widens(Gazetteer.Entry inner, Gazetteer.Entry outer) {
    return switch (inner.sort()) {
      case CITY -> outer.sort() != Gazetteer.Sort.CITY || inner.code().equals(outer.code());
      case STATE ->
          outer.code().equals(inner.code())
              || (outer.sort() == Gazetteer.Sort.COUNTRY
                  && outer.code().equals(inner.code().substring(0, 2)));
      default -> false;
    };
  }

  private static boolean within(Gazetteer.Entry inner, Gazetteer.Entry outer) {
    return inner.code().equals(outer.code()) || inner.code().startsWith(outer.code() + "-");
  }

  private static String written(Words words, int from, int next) {
    return words.text().substring(words.start(from), words.end(next - 1));
  }
}
