package org.clausecheck.library;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.clausecheck.review.ContractAnalyser;
import org.clausecheck.review.Review;
import org.clausecheck.review.Verdict;
import org.clausecheck.text.Texts;
import org.junit.jupiter.api.BeforeEach;
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

  private static final String ROYALTIES =
      """
      family: royalties
      order: 7
      headings: [royalt*]
      positions:
      - id: royalties.minimum
        title: A minimum is due every year
        severity: high
        searches: [minimum-performance]
        why: A licensee who sells nothing should still pay something.
        evidence:
        - {basis: interview, source: lund-2024, interviewees: [A, F], section: 4.4.1, said: Both ask for minimums.}
        ask: Ask for an annual minimum royalty.
        silent: No minimum royalty was found.
        otherwise: Whether a minimum royalty is due cannot be told.
        preferred:
          when: payments.minimum
          means: an annual minimum royalty is due
          says: A minimum royalty is due.
          wording: The royalty for a calendar year is at least [currency and amount].
          examples:
          - meets: The royalty for each calendar year |shall not be less than EUR 40,000|.
            facts: {payments.minimum: true}
          - misses: The Licensee shall pay |a royalty of three per cent of Net Sales|.
            facts: {payments.royalty: true}
      """;

  @TempDir Path folder;

  @BeforeEach
  void copyTheShippedLibrary() throws IOException {
    try (Stream<Path> files = Files.list(Path.of("clause-library"))) {
      for (Path file : files.filter(f -> f.toString().endsWith(".yaml")).toList()) {
        Files.copy(file, folder.resolve(file.getFileName()));
      }
    }
  }

  private Library library() {
    Library.Loading loading = Library.load(folder);
    assertThat(loading).isInstanceOf(Library.Loading.Loaded.class);
    return ((Library.Loading.Loaded) loading).library();
  }

  @Test
  void aWiderPositionIsAddedAsDataAlone() throws IOException {
    Path file = folder.resolve("termination.yaml");
    Files.writeString(file, Files.readString(file) + LIABILITY);
    assertThat(library().find("liability.cap")).isPresent();
  }

  @Test
  void aFurtherFamilyIsAFurtherFile() throws IOException {
    Files.writeString(folder.resolve("royalties.yaml"), ROYALTIES);
    Library library = library();
    assertThat(library.families())
        .extracting(Family::words)
        .endsWith("term length", "royalties")
        .hasSize(7);
    assertThat(new LibraryDocs(library).pages().get("royalties.md"))
        .startsWith("# Royalties")
        .contains("royalties.minimum", "No minimum royalty was found.");
    Review review =
        ContractAnalyser.shipped(library, DealSettings.standard())
            .analyse(
                Texts.marked(
                        "LICENSE AGREEMENT between Alder AB (the \"Licensor\") and Birch Inc. (the"
                            + " \"Licensee\").\n\n1. The Licensee shall pay a royalty of three per cent"
                            + " of Net Sales. |The royalty for each calendar year shall not be less"
                            + " than EUR 40,000.|\n")
                    .contract(),
                List.of(),
                LocalDate.MIN)
            .review();
    assertThat(review.families())
        .last()
        .isEqualTo(
            new Review.FamilyVerdict(
                new Family("royalties", 7, List.of("royalt*")),
                Verdict.PREFERRED,
                "A minimum royalty is due."));
  }

  @Test
  void familiesGoByTheirPlaceAndThenByTheirId() throws IOException {
    Files.writeString(folder.resolve("royalties.yaml"), ROYALTIES.replace("order: 7", "order: 1"));
    assertThat(library().families())
        .extracting(Family::id)
        .startsWith("exclusivity", "royalties", "termination");
    Files.writeString(folder.resolve("royalties.yaml"), ROYALTIES.replace("order: 7\n", ""));
    assertThat(library().families()).extracting(Family::id).endsWith("term-length", "royalties");
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
