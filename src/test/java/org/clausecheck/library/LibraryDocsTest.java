package org.clausecheck.library;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class LibraryDocsTest {
  private static final Path COMMITTED = Path.of("docs/positions");

  @Test
  void theCommittedPagesAreThoseOfTheLibrary() throws IOException {
    Map<String, String> pages = new LibraryDocs(Library.shipped()).pages();
    for (Map.Entry<String, String> page : pages.entrySet()) {
      assertThat(COMMITTED.resolve(page.getKey()))
          .as("stale: run `./clausecheck library docs`")
          .hasContent(page.getValue());
    }
    try (Stream<Path> files = Files.list(COMMITTED)) {
      List<String> names = files.map(file -> file.getFileName().toString()).toList();
      assertThat(names).containsExactlyInAnyOrderElementsOf(pages.keySet());
    }
  }

  @Test
  void everyPositionIsTold() {
    String all = String.join("\n", new LibraryDocs(Library.shipped()).pages().values());
    for (Position position : Library.shipped().positions()) {
      assertThat(all).contains("## " + position.id()).contains(position.ask());
    }
  }
}
