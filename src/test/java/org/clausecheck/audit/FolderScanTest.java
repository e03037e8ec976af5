package org.clausecheck.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.clausecheck.audit.FolderScan.Found;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

class FolderScanTest {
  @TempDir private Path folder = Path.of("");

  private List<Found> scan() throws IOException {
    return FolderScan.of(folder, folder.resolve("out"), 1 << 20);
  }

  @Test
  void everyFileIsListedInTheOrderOfItsPath() throws IOException {
    Files.createDirectories(folder.resolve("b/c"));
    for (String name : List.of("z.txt", "b/c/deep.txt", "a.txt", ".hidden", "b/d")) {
      Files.writeString(folder.resolve(name), "x");
    }
    assertThat(scan())
        .extracting(Found::path)
        .containsExactly(".hidden", "a.txt", "b/c/deep.txt", "b/d", "z.txt");
  }

  @Test
  void namesOfAnyScriptKeepTheirLetters() throws IOException {
    List<String> names =
        List.of("Vertrag für Übersee.txt", "契約.txt", "line\nbreak %20 #1?.txt", "🙂.txt");
    for (String name : names) {
      Files.writeString(folder.resolve(name), "x");
    }
    assertThat(scan()).extracting(Found::path).containsExactlyInAnyOrderElementsOf(names);
    assertThat(scan()).allMatch(found -> Files.exists(Path.of(found.file().toUri())));
  }

  @Test
  void linksAreListedAndNotFollowed() throws IOException {
    Files.createDirectories(folder.resolve("a"));
    Files.writeString(folder.resolve("a/x.txt"), "x");
    Files.createSymbolicLink(folder.resolve("a/loop"), folder);
    Files.createSymbolicLink(folder.resolve("dangling"), Path.of("nowhere"));
    assertThat(scan())
        .extracting(Found::path, Found::problem)
        .containsExactly(
            tuple("a/loop", "symbolic link, not followed"),
            tuple("a/x.txt", ""),
            tuple("dangling", "symbolic link, not followed"));
  }

  @Test
  void ourOwnResultsArePassedOverAndThoseOfAnotherAuditNamed() throws IOException {
    Files.createDirectories(folder.resolve("out/reports"));
    Files.writeString(folder.resolve("out/portfolio.csv"), "x");
    Files.createDirectories(folder.resolve("old"));
    Files.writeString(folder.resolve("old/portfolio.csv"), "x");
    Files.writeString(folder.resolve("old/" + Audit.STORE), "x");
    assertThat(scan())
        .extracting(Found::path, Found::problem)
        .containsExactly(tuple("old", "results of another audit"));
  }

  @Test
  void whatCannotBeOpenedIsListedAsSuch() throws IOException, InterruptedException {
    Files.write(folder.resolve("large.txt"), new byte[(1 << 20) + 1]);
    new ProcessBuilder("mkfifo", folder.resolve("pipe").toString()).start().waitFor();
    assertThat(scan())
        .extracting(Found::path, Found::problem)
        .containsExactly(
            tuple("large.txt", "over the limit of 1 MiB"), tuple("pipe", "not a regular file"));
  }

  @Test
  void aFolderWithoutPermissionIsListed() throws IOException {
    Path closed = Files.createDirectory(folder.resolve("closed"));
    Files.writeString(closed.resolve("x.txt"), "x");
    assertThat(closed.toFile().setReadable(false)).isTrue();
    try {
      assumeFalse(Files.isReadable(closed), "the superuser reads everything");
      assertThat(scan())
          .extracting(Found::path, Found::problem)
          .containsExactly(tuple("closed", "cannot be opened"));
    } finally {
      assertThat(closed.toFile().setReadable(true)).isTrue();
    }
  }

  @Test
  void aFolderThatIsNotThereIsAnError() {
    assertThatThrownBy(() -> FolderScan.of(folder.resolve("none"), folder, 1))
        .isInstanceOf(NoSuchFileException.class);
  }

  @Test
  @Timeout(value = 20, unit = TimeUnit.SECONDS)
  void tenThousandFilesAreListed() throws IOException {
    for (int i = 0; i < 10_000; i++) {
      Files.createFile(folder.resolve("f" + i));
    }
    assertThat(scan()).hasSize(10_000).isSortedAccordingTo((a, b) -> a.path().compareTo(b.path()));
  }
}
