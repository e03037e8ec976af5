package org.clausecheck.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.clausecheck.text.SetAside.Reason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RunningLinesTest {
  private static final Optional<Reason> NO_REASON = Optional.empty();

  @ParameterizedTest
  @ValueSource(strings = {"%d (3)", "%d of 3", "- %d -", "Page %d/3", "[%d]"})
  void aPageNumberAtTheFootIsNoText(String number) {
    List<List<String>> pages =
        List.of(
            List.of("1. Licence", "The Licensor grants a licence.", number.formatted(1)),
            List.of("2. Fee", "The Licensee pays a fee.", number.formatted(2)),
            List.of("3. Law", "Swedish law governs.", number.formatted(3)));

    assertThat(RunningLines.judge(pages))
        .allSatisfy(
            page -> {
              assertThat(page.subList(0, 2)).containsOnly(Optional.empty());
              assertThat(page.get(2)).isPresent();
            });
  }

  @Test
  void theNumberOfAFirmsFileRunsWhenItsFiguresStay() {
    assertThat(RunningLines.judge(feet("53133074_6", "53133074_6")))
        .allSatisfy(page -> assertThat(page.subList(2, page.size())).doesNotContain(NO_REASON))
        .allSatisfy(page -> assertThat(page.subList(0, 2)).containsOnly(NO_REASON));
    assertThat(RunningLines.judge(feet("1250000", "1380000")))
        .allSatisfy(page -> assertThat(page).containsOnly(NO_REASON));
  }

  /** A title page, and two that end with their number and another line. */
  private static List<List<String>> feet(String second, String third) {
    return List.of(
        List.of("LICENCE", "between Alder AB and Birch Inc."),
        List.of("1. Licence", "The Licensor grants a licence.", "2", second),
        List.of("2. Fee", "The Licensee pays a fee.", "3", third));
  }
}
