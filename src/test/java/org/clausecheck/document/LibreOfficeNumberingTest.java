package org.clausecheck.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * Compares the rebuilt numbers with those that LibreOffice shows for the same files; skipped where
 * it is not installed.
 */
class LibreOfficeNumberingTest {
  @TempDir private static Path folder;

  @TestFactory
  List<DynamicTest> libreOfficeShowsTheSameNumbers() throws IOException, InterruptedException {
    List<WordNumberingTest.Case> cases =
        WordNumberingTest.cases().stream()
            .filter(numbered -> !WordNumberingTest.WORD_ALONE.contains(numbered.name()))
            .toList();
    List<Path> files = new ArrayList<>();
    for (WordNumberingTest.Case numbered : cases) {
      files.add(
          Files.write(folder.resolve("case" + files.size() + ".docx"), numbered.file().bytes()));
    }
    assumeTrue(convert(files), "LibreOffice is not installed");
    List<DynamicTest> tests = new ArrayList<>();
    for (int i = 0; i < cases.size(); i++) {
      Path text = folder.resolve("case" + i + ".txt");
      WordNumberingTest.Case numbered = cases.get(i);
      tests.add(
          DynamicTest.dynamicTest(
              numbered.name(),
              () -> assertThat(lines(text)).containsExactlyElementsOf(numbered.shown())));
    }
    assertThat(tests).hasSizeGreaterThan(5);
    return tests;
  }

  private static List<String> lines(Path text) throws IOException {
    return Files.readString(text)
        .replace("\uFEFF", "")
        .lines()
        .map(line -> line.strip().replaceAll("\\s+", " "))
        .filter(line -> !line.isEmpty())
        .toList();
  }

  private static boolean convert(List<Path> files) throws IOException, InterruptedException {
    List<String> command =
        new ArrayList<>(
            List.of(
                "soffice",
                "-env:UserInstallation=" + folder.resolve("profile").toUri(),
                "--headless",
                "--convert-to",
                "txt:Text (encoded):UTF8",
                "--outdir",
                folder.toString()));
    files.forEach(file -> command.add(file.toString()));
    try {
      Process process =
          new ProcessBuilder(command)
              .redirectErrorStream(true)
              .redirectOutput(folder.resolve("log").toFile())
              .start();
      try {
        return process.waitFor(180, TimeUnit.SECONDS) && process.exitValue() == 0;
      } finally {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
      }
    } catch (IOException notInstalled) {
      return false;
    }
  }
}
