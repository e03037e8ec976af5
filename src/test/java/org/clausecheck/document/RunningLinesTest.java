package org.clausecheck.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RunningLinesTest {

  @ParameterizedTest
  @ValueSource(strings = {"%d (3)", "%d of 3", "- %d -", "Page %d/3", "[%d]"})
  void a_page_number_at_the_foot_is_no_text(String number) {
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
}
