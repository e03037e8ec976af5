package org.clausecheck.facts;

import java.util.Optional;
import java.util.OptionalInt;

/**
 * A stretch of time as the agreement puts it: three months stay three months.
 *
 * @param written as written, such as "thirty (30) business days"
 * @param amount the number; empty when there is none ("the life of the patents")
 * @param unit of the amount
 * @param anchor from when it runs as written ("receipt of notice", "the Effective Date"); may be
 *     empty
 */
public record Period(String written, OptionalInt amount, Unit unit, String anchor) {

  /** A unit of time; business days are not days. */
  public enum Unit implements Named {
    HOURS,
    BUSINESS_DAYS,
    DAYS,
    WEEKS,
    MONTHS,
    QUARTERS,
    YEARS,
    NONE
  }

  /** ISO 8601, such as "P5Y"; empty for business days and for periods without a number. */
  public Optional<String> iso() {
    if (amount.isEmpty()) {
      return Optional.empty();
    }
    int n = amount.getAsInt();
    return switch (unit) {
      case HOURS -> Optional.of("PT" + n + "H");
      case DAYS -> Optional.of("P" + n + "D");
      case WEEKS -> Optional.of("P" + n + "W");
      case MONTHS -> Optional.of("P" + n + "M");
      case QUARTERS -> Optional.of("P" + 3 * n + "M");
      case YEARS -> Optional.of("P" + n + "Y");
      case BUSINESS_DAYS, NONE -> Optional.empty();
    };
  }

  /**
   * The period in days for comparison only, by the gold guide's convention: a month is 30 days, a
   * year 365, business days count as written.
   */
  public OptionalInt comparableDays() {
    if (amount.isEmpty()) {
      return OptionalInt.empty();
    }
    int n = amount.getAsInt();
    return switch (unit) {
      case HOURS -> OptionalInt.of(Math.max(1, n / 24));
      case DAYS, BUSINESS_DAYS -> OptionalInt.of(n);
      case WEEKS -> OptionalInt.of(7 * n);
      case MONTHS -> OptionalInt.of(30 * n);
      case QUARTERS -> OptionalInt.of(90 * n);
      case YEARS -> OptionalInt.of(365 * n);
      case NONE -> OptionalInt.empty();
    };
  }
}
