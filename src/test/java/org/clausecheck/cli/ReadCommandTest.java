package org.clausecheck.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReadCommandTest {
  private static final Pattern COUNT = Pattern.compile(" ([\\d,]+) +[\\d.]+ %$");

  private static String read(Object file) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    PrintStream print = new PrintStream(out, true, UTF_8);
    assertThat(new CommandLineProgram(print, print).run("read", "--trusted", file.toString()))
        .isZero();
    return out.toString(UTF_8);
  }

  private static List<Integer> counts(String printed) {
    return printed
        .lines()
        .map(COUNT::matcher)
        .filter(java.util.regex.Matcher::find)
        .map(m -> Integer.valueOf(m.group(1).replace(",", "")))
        .toList();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "balanced-licence.pdf",
        "pharma-template.docx",
        "perpetual-software.html",
        "neutral-arbitration.odt",
        "amendment.rtf",
        "silent-law.md",
        "redacted-licence.txt"
      })
  void theSharesAddUp(String contract) {
    List<Integer> counts = counts(read(Path.of("test-contracts", contract)));

    assertThat(counts).hasSizeGreaterThan(2);
    assertThat(counts.subList(1, counts.size()).stream().mapToInt(i -> i).sum())
        .isEqualTo(counts.get(0))
        .isPositive();
  }

  @Test
  void whatIsSetAsideStandsInItsPlaceInTheOutline(@TempDir Path folder) throws IOException {
    Path file =
        Files.writeString(
            folder.resolve("a.txt"),
            "LICENCE AGREEMENT\n\n1. Grant. The licence is exclusive.\n\nPage 1 of 2\n\f"
                + "2. Term. It lasts ten years.\n\nPage 2 of 2\n");

    String printed = read(file);

    assertThat(printed)
        .containsSubsequence("1 Grant", "[page number: Page 1 of 2]", "2 Term", "Page 2 of 2]")
        .containsPattern("set aside: page number +22 ");
  }
}
