package org.clausecheck.facts.values;

import java.math.BigDecimal;
import java.util.Optional;
import org.clausecheck.facts.values.Numbers.Numeral;
import org.jspecify.annotations.Nullable;

/**
 * Reads percentages: "five percent (5%)", "3 ½ %", "2,5 %", "one-half of one percent (0.5%)", "50
 * basis points".
 */
final class Percentages {
  private static final BigDecimal BASIS_POINT = new BigDecimal("0.01");
  private static final BigDecimal PER_MILLE = new BigDecimal("0.1");

  /** What a sign counts in percent, and the word after it. */
  private record Sign(BigDecimal unit, int next) {}

  private Percentages() {}

  /**
   * The percentage whose number stands at this word.
   *
   * @param number null where it is a blank
   */
  static @Nullable Read at(Words words, int from, @Nullable Numeral number) {
    int next = number == null ? from + 1 : number.next();
    Sign sign = sign(words, next);
    if (sign == null && number != null) {
      sign = ofOne(words, next);
    }
    if (sign == null || (number != null && number.ordinal())) {
      return null;
    }
    BigDecimal unit = sign.unit();
    Optional<BigDecimal> percent =
        number == null ? Optional.empty() : Optional.of(number.value().multiply(unit));
    return repeated(words, from, sign.next(), percent, number != null && number.figures() != null);
  }

  /** "one-half of one percent", "a quarter percent", "½ %". */
  static @Nullable Read ofPart(Words words, int from) {
    Numeral part = Fractions.part(words, from);
    if (part == null) {
      return null;
    }
    int i = part.next();
    if (words.is(i, "(")) {
      // "one-half (1/2) of one percent"
      Numeral again = Fractions.part(words, i + 1);
      Numeral figures = again == null ? Numbers.at(words, i + 1) : again;
      i = figures != null && words.is(figures.next(), ")") ? figures.next() + 1 : i;
    }
    boolean article = words.is(i, "a") || words.is(i, "an");
    Sign sign = ofOne(words, i);
    sign = sign == null ? sign(words, article ? i + 1 : i) : sign;
    return sign == null
        ? null
        : repeated(
            words, from, sign.next(), Optional.of(part.value().multiply(sign.unit())), false);
  }

  /** The percentage again in brackets. */
  private static Read repeated(
      Words words, int from, int open, Optional<BigDecimal> first, boolean disagree) {
    int next = open;
    Optional<BigDecimal> percent = first;
    boolean contradicts = disagree;
    if (words.is(open, "(")) {
      Read again = any(words, Numbers.inWords(words, open + 1));
      if (again != null && words.is(again.next(), ")")) {
        Optional<BigDecimal> second = ((Value.Percentage) again.value()).percent();
        contradicts |=
            first.isPresent() && second.isPresent() && !Numbers.near(first.get(), second.get());
        percent = second.isPresent() ? second : first;
        next = again.next() + 1;
      }
    }
    return new Read(new Value.Percentage(words.span(from, next - 1), percent, contradicts), next);
  }

  private static @Nullable Read any(Words words, int i) {
    if (words.is(i, Words.Kind.BLANK)) {
      return at(words, i, null);
    }
    Numeral number = Numbers.at(words, i);
    Read read = number == null ? null : at(words, i, number);
    return read == null ? ofPart(words, i) : read;
  }

  /** "of one percent", "of 1%". */
  private static @Nullable Sign ofOne(Words words, int i) {
    if (!words.is(i, "of")) {
      return null;
    }
    int at = i + 1;
    boolean one = words.is(at, "one") || words.is(at, "1") || words.is(at, "a");
    if (!one) {
      return null;
    }
    at = words.is(at + 1, "(") && words.is(at + 2, "1") && words.is(at + 3, ")") ? at + 3 : at;
    return sign(words, at + 1);
  }

  private static @Nullable Sign sign(Words words, int i) {
    if (i >= words.size()) {
      return null;
    }
    return switch (words.form(i)) {
      case "%", "percent", "pct" -> new Sign(BigDecimal.ONE, i + 1);
      case "per" ->
          words.is(i + 1, "cent") || words.is(i + 1, "centum")
              ? new Sign(BigDecimal.ONE, i + 2)
              : words.is(i + 1, "mille") || words.is(i + 1, "mil")
                  ? new Sign(PER_MILLE, i + 2)
                  : null;
      case "percentage" -> points(words, i + 1) ? new Sign(BigDecimal.ONE, i + 2) : null;
      case "basis" -> points(words, i + 1) ? new Sign(BASIS_POINT, i + 2) : null;
      case "bps", "bp" ->
          Character.isUpperCase(words.text().charAt(words.start(i))) && words.is(i, "bp")
              ? null
              : new Sign(BASIS_POINT, i + 1);
      case "\u2030" -> new Sign(PER_MILLE, i + 1);
      default -> null;
    };
  }

  private static boolean points(Words words, int i) {
    return words.is(i, "point") || words.is(i, "points");
  }
}
