package org.clausecheck.library;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Positions beyond the six families' tables are data: the engine knows none of them. */
class WiderPositionTest {
  private static final String LIABILITY =
      """
      - id: liability.cap
        title: The licensor's liability is capped
        severity: high
        searches: [termination-effects]
        why: Uncapped liability can end a small firm.
        evidence:
        - {basis: interview, source: lund-2024, interviewees: [D], section: 4.4.2, said: D fears damages.}
        ask: Ask for a cap.
        silent: No cap was found.
        otherwise: Whether liability is capped cannot be told.
        preferred:
          when: termination.licensor_liability_capped
          means: the licensor's liability is capped
          says: The licensor's liability is capped.
          wording: The Licensor's liability is limited to the royalties received.
          examples:
          - meets: The Licensor's liability |is limited to EUR 10,000|.
            facts: {termination.licensor_liability_capped: true}
          - misses: The Licensor |is liable for every loss|.
            facts: {termination.licensor_liability_capped: false}
      """;

  @TempDir Path folder;

  @Test
  void aPositionOfAnotherFamilyIsAddedAsDataAlone() throws IOException {
    try (Stream<Path> files = Files.list(Path.of("clause-library"))) {
      for (Path file : files.filter(f -> f.toString().endsWith(".yaml")).toList()) {
        Files.copy(file, folder.resolve(file.getFileName()));
      }
    }
    Path file = folder.resolve("termination.yaml");
    Files.writeString(file, Files.readString(file) + LIABILITY);
    Library.Loading loading = Library.load(folder);
    assertThat(loading).isInstanceOf(Library.Loading.Loaded.class);
    assertThat(((Library.Loading.Loaded) loading).library().find("liability.cap")).isPresent();
  }

  @Test
  void theEngineNamesNoPositionAndNoFactOfAContract() throws IOException {
    List<String> names =
        Stream.concat(
                Library.shipped().positions().stream().map(Position::id),
                Vocabulary.standard().terms().stream().map(Vocabulary.Term::name))
            .filter(name -> !name.startsWith("deal."))
            .map(name -> '"' + name + '"')
            .toList();
    for (String engine : List.of("library", "review")) {
      try (Stream<Path> sources = Files.list(Path.of("src/main/java/org/clausecheck", engine))) {
        for (Path source : sources.toList()) {
          if (!source.endsWith("DealSettings.java")) {
            String code = Files.readString(source).replaceAll("(?m)^ {0,8}(?:/?\\*|//).*$", "");
            assertThat(names).as(source.toString()).noneMatch(code::contains);
          }
        }
      }
    }
  }
}
