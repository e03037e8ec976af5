package org.clausecheck.compare;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import org.clausecheck.document.DocumentReader;
import org.clausecheck.document.ReadingSettings;
import org.clausecheck.structure.Clause;
import org.clausecheck.structure.OutlineBuilder;
import org.clausecheck.text.ContractText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/**
 * Pairs of real agreements that are drafts of one another: restated ones, and forms as they were
 * signed with several parties. Which section is which was decided by reading; {@code
 * real-drafts.jsonl} keeps where each begins, and no words. Run by name, with the folder of the
 * agreements: {@code mvn -Dfast test -Dtest=RealDraftsEvaluation -Dshared=DIR}; the figures go to
 * {@code target/real-drafts.md}.
 */
@EnabledIfSystemProperty(named = "shared", matches = ".+")
class RealDraftsEvaluation {
  /** A section's number may stand so far from where its clause begins, in characters. */
  private static final int NEAR = 12;

  @Test
  void sectionsOfRealDraftsAreMatchedAsAReaderMatchedThem() throws Exception {
    Path shared = Path.of(System.getProperty("shared"));
    StringBuilder report = new StringBuilder();
    int right = 0;
    int told = 0;
    int truth = 0;
    List<String> lines =
        Files.readAllLines(Path.of("src/test/resources/org/clausecheck/compare/real-drafts.jsonl"));
    for (String line : lines) {
      JsonNode pair = new ObjectMapper().readTree(line);
      Draft old = draft(shared.resolve(pair.get("old").asText()));
      Draft latest = draft(shared.resolve(pair.get("new").asText()));
      Set<String> expected = new TreeSet<>();
      List<Integer> sections = new ArrayList<>();
      List<Integer> sectionsThere = new ArrayList<>();
      pair.get("gone").forEach(at -> sections.add(at.asInt()));
      pair.get("fresh").forEach(at -> sectionsThere.add(at.asInt()));
      for (JsonNode each : pair.get("pairs")) {
        sections.add(each.get(0).asInt());
        sectionsThere.add(each.get(1).asInt());
        expected.add(each.get(0) + " " + each.get(1));
      }
      Set<String> found = new TreeSet<>();
      for (Comparison.Pair each : new DraftComparer().compare(old, latest).pairs()) {
        OptionalInt section = section(old, each.before(), sections);
        OptionalInt there = section(latest, each.after(), sectionsThere);
        if (section.isPresent() && there.isPresent()) {
          found.add(section.getAsInt() + " " + there.getAsInt());
        }
      }
      told += found.size();
      truth += expected.size();
      Set<String> missed = new TreeSet<>(expected);
      missed.removeAll(found);
      Set<String> wrong = new TreeSet<>(found);
      wrong.removeAll(expected);
      right += found.size() - wrong.size();
      report.append(
          "- %s: %d expected, missed %s, wrong %s%n"
              .formatted(pair.get("new").asText(), expected.size(), missed, wrong));
    }
    double f1 = 2.0 * right / (told + truth);
    report.append(
        "%n%d pairs of drafts, %d sections, %d told, F1 %.3f%n"
            .formatted(lines.size(), truth, told, f1));
    Files.writeString(Path.of("target/real-drafts.md"), report);
    assertThat(f1).isGreaterThanOrEqualTo(0.90);
  }

  private static Draft draft(Path file) throws Exception {
    ContractText text = new DocumentReader(ReadingSettings.DEFAULT).read(file).text();
    return new Draft(text, new OutlineBuilder().build(text), List.of(), List.of(), List.of());
  }

  /** The section that begins where a clause does. */
  private static OptionalInt section(Draft draft, int index, List<Integer> sections) {
    Clause clause = draft.outline().clauses().get(index);
    int start = draft.text().toSource(clause.span()).start();
    return sections.stream()
        .mapToInt(at -> at)
        .filter(at -> Math.abs(at - start) <= NEAR)
        .findFirst();
  }
}
