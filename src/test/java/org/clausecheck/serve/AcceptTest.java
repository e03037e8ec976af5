package org.clausecheck.serve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.clausecheck.report.Format;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AcceptTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "''|JSON",
        "*/*|JSON",
        "application/json|JSON",
        "APPLICATION/PDF|PDF",
        "text/html, application/json;q=0.9|HTML",
        "application/json;q=0.5, text/markdown;q=0.8|MARKDOWN",
        "image/png, application/sarif+json;q=0.1|SARIF",
        "text/html;level=1|HTML",
        "text/*|TEXT",
        "application/json;q=0, */*;q=0.1, text/plain|TEXT",
      })
  void theFormatThatTheClientLikesBestIsTaken(String header, Format format) throws Exception {
    assertThat(Accept.best(header, MediaTypes.reports())).isEqualTo(format);
  }

  @ParameterizedTest
  @ValueSource(strings = {"image/png", "application/json;q=0", "text", ",", "application/json;q=x"})
  void noneOfThemIsToldWithWhatThereIs(String header) {
    assertThatThrownBy(() -> Accept.best(header, MediaTypes.reports()))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("application/pdf")
        .extracting(refusal -> ((Refusal) refusal).status())
        .isEqualTo(406);
  }
}
