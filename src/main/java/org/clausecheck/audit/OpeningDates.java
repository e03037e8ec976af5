package org.clausecheck.audit;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.clausecheck.facts.values.Gazetteer;
import org.clausecheck.facts.values.Value;
import org.clausecheck.facts.values.ValueScanner;
import org.clausecheck.facts.values.Words;

/** Reads the dates in an agreement's opening words: amendments name what they amend by them. */
final class OpeningDates {
  private static final int OPENING = 3_000;

  private final ValueScanner values = new ValueScanner(Gazetteer.load());

  /** The dates, in ISO 8601, in the order of the text. */
  List<String> in(String text) {
    Words opening = Words.of(text.substring(0, Math.min(OPENING, text.length())));
    return values.scan(opening).stream()
        .filter(Value.Day.class::isInstance)
        .flatMap(value -> readings((Value.Day) value))
        .map(LocalDate::toString)
        .distinct()
        .toList();
  }

  /** The day, or both that it may be. */
  private static Stream<LocalDate> readings(Value.Day day) {
    return day.readings()
        .map(both -> Stream.of(both.dayFirst(), both.monthFirst()))
        .orElseGet(() -> day.date().stream());
  }
}
