package org.clausecheck.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.clausecheck.audit.DocumentResult.Summary;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DateCheckTest {
  @ParameterizedTest
  @CsvSource({
    "2020-01-01, 2025-01-01, 2024-10-01, ''",
    "2020-01-01, '', '', ''",
    "2020-01-01, 2019-01-01, '', the end is before the start",
    "2020-01-01, 2020-01-01, '', start and end are the same day",
    "2020-01-01, 2520-01-01, '', the term is longer than 99 years",
    "2020-01-01, 2025-01-01, 2026-01-01, the notice is due after the end",
    "2020-01-01, 2020-02-01, 2019-12-01, the notice is due before the start"
  })
  void datesThatCannotAllBeRightAreTold(String start, String end, String notice, String told) {
    assertThat(DateCheck.of(summary(start, end, notice))).isEqualTo(told);
  }

  private static Summary summary(String start, String end, String notice) {
    return new Summary(
        "",
        "",
        List.of(),
        "",
        "",
        start,
        "",
        end,
        "",
        notice,
        "",
        "",
        "",
        "",
        "",
        Map.of(),
        "",
        Map.of(),
        0,
        "",
        List.of(),
        "en",
        0,
        DocumentResult.Reading.NONE);
  }
}
