package org.clausecheck.library;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LibraryTest {
  private static final Path SHIPPED = Path.of("clause-library");

  @TempDir Path folder;

  private Path copy() throws IOException {
    try (Stream<Path> files = Files.list(SHIPPED)) {
      for (Path file : files.filter(f -> f.toString().endsWith(".yaml")).toList()) {
        Files.copy(file, folder.resolve(file.getFileName()));
      }
    }
    return folder;
  }

  private void replace(String file, String old, String with) throws IOException {
    Path path = folder.resolve(file);
    String text = Files.readString(path, StandardCharsets.UTF_8);
    assertThat(text).contains(old);
    int at = text.indexOf(old);
    Files.writeString(path, text.substring(0, at) + with + text.substring(at + old.length()));
  }

  private List<Fault> faults() {
    Library.Loading loading = Library.load(folder);
    assertThat(loading).isInstanceOf(Library.Loading.Faulty.class);
    return ((Library.Loading.Faulty) loading).faults();
  }

  @Test
  void theBuiltFormIsTheFilesOfTheFolder() {
    Library.Loading read = new LibraryReader(Optional.empty()).read(SHIPPED);
    assertThat(read).isEqualTo(new Library.Loading.Loaded(Library.shipped()));
  }

  @Test
  void everyFamilyHasPositionsAndEveryPositionEvidence() {
    Library library = Library.shipped();
    assertThat(library.positions())
        .extracting(position -> position.family().id())
        .contains(
            "exclusivity",
            "termination",
            "jurisdiction",
            "upfront-payment",
            "escrow",
            "term-length");
    assertThat(library.positions()).allSatisfy(p -> assertThat(p.evidence()).isNotEmpty());
    assertThat(library.positions())
        .flatExtracting(Position::evidence)
        .filteredOn(e -> e.basis() == Evidence.Basis.INTERVIEW && e.source().equals("lund-2024"))
        .allSatisfy(
            e -> {
              assertThat(e.interviewees()).isNotEmpty();
              assertThat(e.section()).isNotEmpty();
            });
  }

  @Test
  void aChangedConditionIsCompiledAndTheRestIsNot() throws IOException {
    copy();
    replace("termination.yaml", "termination.cure_days <= 30\n", "termination.cure_days <= 45\n");
    Library.Loading loading = Library.load(folder);
    assertThat(loading).isInstanceOf(Library.Loading.Loaded.class);
    Library changed = ((Library.Loading.Loaded) loading).library();
    assertThat(changed.version()).isNotEqualTo(Library.shipped().version());
    assertThat(changed.positions()).hasSameSizeAs(Library.shipped().positions());
  }

  @Test
  void tenPlantedFaultsGiveTenMessagesInOneGo() throws IOException {
    copy();
    replace("exclusivity.yaml", "section: 4.4.3", "section: 4.4.9");
    replace("exclusivity.yaml", "exclusivity.reviewed ||", "exclusivity.reviewd ||");
    replace("exclusivity.yaml", "exclusivity.retained == []", "exclusivity.retained == 'none'");
    replace("termination.yaml", "severity: medium", "severity: middling");
    replace("termination.yaml", "id: termination.survival", "id: termination.no-penalty");
    replace(
        "termination.yaml",
        "termination.escalation == 'none'",
        "termination.escalation == 'never'");
    replace(
        "jurisdiction.yaml",
        "  evidence:\n  - basis: practice\n    said: Naming the governing law is common drafting.\n",
        "");
    replace("upfront-payment.yaml", "interviewees: [B]", "interviewees: [H]");
    replace(
        "term-length.yaml",
        "facts: {term.kind: fixed, term.length_days: 2920}",
        "facts: {term.kind: fixed, term.length_days: 1000}");
    replace(
        "escrow.yaml",
        "  ask: Ask for the licensee to pay the fees.\n",
        "  asks: Ask for the licensee to pay the fees.\n");
    assertThat(faults())
        .extracting(fault -> fault.file() + " " + fault.path() + ": " + fault.message())
        .containsExactlyInAnyOrder(
            "exclusivity.yaml positions[2].evidence[0].section: no such section '4.4.9' in lund-2024; it"
                + " has 2.1, 4.2.1, 4.2.2, 4.3.1, 4.3.2, 4.4.1, 4.4.2, 4.4.3, 4.4.4, 5.4.1, 5.4.2,"
                + " 5.4.3, 5.5.3",
            "exclusivity.yaml positions[3].walk-away.when: '==' cannot compare a list of texts with a"
                + " text; a list is asked for a member with 'in': 'value' in list (line 1, column 51"
                + " of the condition)",
            "exclusivity.yaml positions[4].fallback.when: no such fact 'exclusivity.reviewd'; did you"
                + " mean 'exclusivity.reviewed'?",
            "termination.yaml positions[2].severity: 'middling' is none of critical, high, medium, low",
            "termination.yaml positions[4].walk-away.when: termination.escalation is never 'never', but"
                + " one of executives, good-faith, mediation, none",
            "termination.yaml positions[6].id: the id 'termination.no-penalty' is used twice; first in"
                + " termination.yaml",
            "jurisdiction.yaml positions[0].evidence: a position without evidence; say who recommends it",
            "upfront-payment.yaml positions[1].evidence[0].interviewees: nobody called 'H' speaks in"
                + " lund-2024",
            "term-length.yaml positions[0].preferred.examples[1].facts: these facts meet the tier's"
                + " condition, so this is no near miss",
            "escrow.yaml positions[4].asks: no such key; did you mean 'ask'?");
  }

  @Test
  void everyFaultHasItsLine() throws IOException {
    copy();
    replace("exclusivity.yaml", "exclusivity.retained == []", "exclusivity.retaind == []");
    replace("escrow.yaml", "severity: medium", "severity: medum");
    for (Fault fault : faults()) {
      String line = Files.readAllLines(folder.resolve(fault.file())).get(fault.line() - 1);
      assertThat(line).containsAnyOf("exclusivity.retaind", "severity: medum");
      assertThat(fault.toString())
          .startsWith(fault.file() + ":" + fault.line() + " " + fault.path() + ": ");
    }
    assertThat(faults()).hasSize(2);
  }

  @Test
  void anIdUsedInTwoFilesIsAFault() throws IOException {
    copy();
    replace("upfront-payment.yaml", "id: upfront.due", "id: term.length");
    assertThat(faults())
        .extracting(Fault::toString)
        .anySatisfy(
            fault ->
                assertThat(fault)
                    .matches(
                        "upfront-payment\\.yaml:\\d+ positions\\[2]\\.id: the id 'term.length' is used"
                            + " twice; first in term-length\\.yaml"));
  }

  @Test
  void aTierWithoutExamplesIsAFault() throws IOException {
    copy();
    String text = Files.readString(folder.resolve("term-length.yaml"), StandardCharsets.UTF_8);
    int start = text.indexOf("    examples:\n");
    int end = text.indexOf("\n  fallback:", start);
    Files.writeString(
        folder.resolve("term-length.yaml"), text.substring(0, start) + text.substring(end + 1));
    assertThat(faults())
        .extracting(fault -> fault.path() + ": " + fault.message())
        .contains(
            "positions[0].preferred.examples: a passage that meets the tier was expected (meets: …)",
            "positions[0].preferred.examples: a near miss that does not meet the tier was expected"
                + " (misses: …)");
  }

  @Test
  void aConditionThatBeginsWithAQuotationMarkIsToldHowToStand() throws IOException {
    copy();
    replace(
        "termination.yaml",
        "when: \"'rights' in termination.returned\"",
        "when: 'rights' in termination.returned");
    assertThat(faults())
        .singleElement()
        .satisfies(
            fault -> {
              assertThat(fault.message())
                  .startsWith("not YAML, at column 20: ")
                  .contains("begins with a quotation mark in double quotes");
              assertThat(Files.readAllLines(folder.resolve(fault.file())).get(fault.line() - 1))
                  .contains("when: 'rights' in");
            });
  }

  @Test
  @org.junit.jupiter.api.Timeout(5)
  void aHostileLineThatIsNotYamlIsReadInTime() throws IOException {
    copy();
    Files.writeString(
        folder.resolve("escrow.yaml"),
        "a: 'b' c\n".replace("b", "- a: ".repeat(20_000)).replace("c", "'".repeat(200_000)));
    assertThat(faults()).isNotEmpty();
  }

  @Test
  void aTierNeedsAPassageThatMeetsItAndANearMiss() throws IOException {
    copy();
    replace("jurisdiction.yaml", "    - misses: >-", "    - meets: >-");
    assertThat(faults())
        .extracting(Fault::message)
        .contains(
            "a near miss that does not meet the tier was expected (misses: …)",
            "these facts do not meet the tier's condition");
  }

  @Test
  void whatIsNotYamlIsAFaultWithItsLine() throws IOException {
    copy();
    replace("escrow.yaml", "positions:\n", "positions: [\n");
    assertThat(faults()).first().satisfies(f -> assertThat(f.message()).startsWith("not YAML"));
    assertThat(faults()).first().satisfies(f -> assertThat(f.line()).isPositive());
  }

  @Test
  void anAliasBombIsRefused() throws IOException {
    copy();
    Files.writeString(
        folder.resolve("escrow.yaml"),
        "a: &a [x, x]\nb: &b [*a, *a]\nc: &c [*b, *b]\nd: [*c, *c]\n");
    assertThat(faults()).isNotEmpty();
  }

  @Test
  void anEmptyFolderIsAFault() {
    assertThat(faults()).hasSize(1);
  }

  @Test
  void conditionsCannotCompute() throws IOException {
    copy();
    replace(
        "exclusivity.yaml",
        "exclusivity.for_patent_life || term.licence_perpetual ||",
        "size(exclusivity.territory) > 3 ||");
    assertThat(faults()).anySatisfy(f -> assertThat(f.message()).contains("it cannot use 'size'"));
  }
}
