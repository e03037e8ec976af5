package org.clausecheck.facts.values;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import org.clausecheck.facts.Money;
import org.clausecheck.facts.Period;
import org.clausecheck.text.Span;

/** A value written in a text, with its offsets and a normal form. */
public sealed interface Value {

  /** Where it is written. */
  Span span();

  /** What it is, in files: "period", "money", "date", "percentage" or "place". */
  String type();

  /** Its normal form, such as "P30D"; empty where there is none. */
  String normal();

  /**
   * A stretch of time, such as "thirty (30) days".
   *
   * @param contradicts whether words and figures disagree, as in "thirty (60) days"
   */
  record Duration(Span span, Period period, boolean contradicts) implements Value {
    @Override
    public String type() {
      return "period";
    }

    /** ISO 8601; "P10B" for ten business days, which ISO does not know. */
    @Override
    public String normal() {
      return period
          .iso()
          .orElseGet(
              () ->
                  period.unit() == Period.Unit.BUSINESS_DAYS && period.amount().isPresent()
                      ? "P" + period.amount().getAsInt() + "B"
                      : "");
    }
  }

  /**
   * An amount of money, such as "CHF 1'000'000".
   *
   * @param contradicts whether words and figures disagree
   */
  record Amount(Span span, Money money, boolean contradicts) implements Value {
    @Override
    public String type() {
      return "money";
    }

    @Override
    public String normal() {
      return (money.currency() + " " + money.amount().map(BigDecimal::toPlainString).orElse(""))
          .strip();
    }
  }

  /**
   * Both readings of a date in figures that may put the day or the month first.
   *
   * @param dayFirst 5 April 2024 for "05/04/2024"
   * @param monthFirst May 4, 2024
   */
  record Readings(LocalDate dayFirst, LocalDate monthFirst) {
    LocalDate by(DateOrder order) {
      return switch (order) {
        case DAY_FIRST -> dayFirst;
        case MONTH_FIRST -> monthFirst;
      };
    }
  }

  /**
   * A date.
   *
   * @param normal ISO 8601 as far as it goes: "2019-05-01", "2019-05", "2019-05-XX" with a blank;
   *     "2024-04-05 or 2024-05-04" where day and month cannot be told apart
   * @param date the day, when it is complete and real
   * @param readings what it may be, where day and month cannot be told apart
   */
  record Day(Span span, String normal, Optional<LocalDate> date, Optional<Readings> readings)
      implements Value {
    Day(Span span, String normal, Optional<LocalDate> date) {
      this(span, normal, date, Optional.empty());
    }

    /** The same date, read in an order where it was open. */
    public Day read(DateOrder order) {
      if (readings.isEmpty()) {
        return this;
      }
      LocalDate day = readings.get().by(order);
      return new Day(span, day.toString(), Optional.of(day));
    }

    @Override
    public String type() {
      return "date";
    }
  }

  /**
   * A percentage.
   *
   * @param percent such as 2.5 for "2.5%"; empty when redacted
   * @param contradicts whether words and figures disagree
   */
  record Percentage(Span span, Optional<BigDecimal> percent, boolean contradicts) implements Value {
    @Override
    public String type() {
      return "percentage";
    }

    @Override
    public String normal() {
      return percent.map(p -> p.stripTrailingZeros().toPlainString() + "%").orElse("");
    }
  }

  /**
   * A place: "New York, New York" is one.
   *
   * @param name of the state or country
   * @param code ISO 3166-1 or 3166-2
   * @param city whether only a city was named
   */
  record Location(Span span, String name, String code, boolean city) implements Value {
    @Override
    public String type() {
      return "place";
    }

    @Override
    public String normal() {
      return code;
    }
  }
}
