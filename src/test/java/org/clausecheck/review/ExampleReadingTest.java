package org.clausecheck.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import org.clausecheck.library.DealSettings;
import org.clausecheck.library.Library;
import org.junit.jupiter.api.Test;

/**
 * The library's examples are read by the program itself. Every gap is written to {@code
 * target/examples.md}; there may be none.
 */
class ExampleReadingTest {
  @Test
  void passagesGiveTheFactsThatStandBesideThem() throws IOException {
    Library library = Library.shipped();
    ExampleReading.Result result =
        new ExampleReading(ContractAnalyser.shipped(library, DealSettings.standard()))
            .read(library);
    int read = result.facts() - result.gaps().size();
    Files.writeString(
        Path.of("target/examples.md"),
        "%d of %d facts read from the examples (%.1f %%)%n%n"
                .formatted(read, result.facts(), 100.0 * read / result.facts())
            + result.gaps().stream().map(gap -> "- " + gap + "\n").collect(Collectors.joining()));
    assertThat(result.facts()).isGreaterThan(300);
    assertThat(result.gaps()).isEmpty();
  }
}
