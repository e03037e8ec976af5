package org.clausecheck.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Compares the rebuilt numbers with those that LibreOffice shows for the same files. Not part of
 * the default build; run it by name: {@code mvn test -Dtest=LibreOfficeComparison}.
 */
class LibreOfficeComparison {

  static List<WordNumberingTest.Case> cases() {
    return WordNumberingTest.cases().stream()
        .filter(numbered -> !WordNumberingTest.WORD_ALONE.contains(numbered.name()))
        .toList();
  }

  @ParameterizedTest
  @MethodSource("cases")
  void libreOfficeShowsTheSameNumbers(WordNumberingTest.Case numbered, @TempDir Path folder)
      throws IOException, InterruptedException {
    Path file = Files.write(folder.resolve("numbered.docx"), numbered.file().bytes());
    assumeTrue(convert(file, folder), "LibreOffice is not installed");
    List<String> lines =
        Files.readString(folder.resolve("numbered.txt"))
            .replace("\uFEFF", "")
            .lines()
            .map(line -> line.strip().replaceAll("\\s+", " "))
            .filter(line -> !line.isEmpty())
            .toList();
    assertThat(lines).containsExactlyElementsOf(numbered.shown());
  }

  private static boolean convert(Path file, Path folder) throws IOException, InterruptedException {
    try {
      Process process =
          new ProcessBuilder(
                  "soffice",
                  "-env:UserInstallation=" + folder.resolve("profile").toUri(),
                  "--headless",
                  "--convert-to",
                  "txt:Text (encoded):UTF8",
                  "--outdir",
                  folder.toString(),
                  file.toString())
              .redirectErrorStream(true)
              .redirectOutput(folder.resolve("log").toFile())
              .start();
      return process.waitFor(120, TimeUnit.SECONDS) && process.exitValue() == 0;
    } catch (IOException notInstalled) {
      return false;
    }
  }
}
