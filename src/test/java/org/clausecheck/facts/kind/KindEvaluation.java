package org.clausecheck.facts.kind;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.clausecheck.classify.ClauseClassifier;
import org.clausecheck.document.DocumentReader;
import org.clausecheck.document.ReadingSettings;
import org.clausecheck.facts.kind.DocumentKind.Sort;
import org.clausecheck.structure.OutlineBuilder;
import org.clausecheck.text.ContractText;
import org.junit.jupiter.api.Test;

/**
 * How many of real agreements are told as granting no licence, by what they are. Too slow for every
 * build, and needs the shared folder: {@code mvn -Dfast test -Dtest=KindEvaluation}; skipped where
 * it is absent.
 */
class KindEvaluation {
  private static final Logger LOG = Logger.getLogger(KindEvaluation.class.getName());
  private static final Path SHARED = Path.of(System.getProperty("shared", "../shared"));

  private static final Path GOLD = Path.of("src/main/training/gold.jsonl");

  private final DocumentReader reader = new DocumentReader(ReadingSettings.DEFAULT);
  private final ClauseClassifier classifier = ClauseClassifier.shipped();
  private final KindReader kinds = new KindReader();

  @Test
  void agreementsOfOtherKindsGrantNoLicence() throws Exception {
    Path folder = folder("other-agreements");
    Map<String, Map<String, Integer>> counts =
        count(folder, file -> file.substring(0, file.indexOf('_')));
    assertThat(sum(counts, Sort.NO_LICENCE)).isGreaterThanOrEqualTo(58);
  }

  @Test
  void licencesAreAllJudged() throws Exception {
    Map<String, Map<String, Integer>> counts = count(folder("licences"), file -> "licence");
    assertThat(sum(counts, Sort.AGREEMENT) + sum(counts, Sort.AMENDMENT)).isEqualTo(56);
  }

  /** By readers who read them in full; those that are sealed are counted, not listed. */
  @Test
  void agreementsInWhichAReaderFoundAGrantAreJudged() throws Exception {
    Path folder = folder("cuad/contracts");
    Map<String, String> grants = new HashMap<>();
    for (String line : Files.readAllLines(GOLD)) {
      JsonNode agreement = new ObjectMapper().readTree(line);
      Set<String> fields = new HashSet<>();
      agreement.path("statements").forEach(s -> fields.add(s.path("field").asText()));
      boolean licenses =
          fields.contains("grant")
              || !agreement.path("parties").findValuesAsText("role").stream()
                  .allMatch("neither"::equals);
      grants.put(
          agreement.path("id").asText() + ".txt", licenses ? "licenses" : "licenses nothing");
    }
    Map<String, Map<String, Integer>> counts =
        count(folder, file -> grants.getOrDefault(file, "not read"));
    counts.keySet().remove("not read");
    assertThat(counts.getOrDefault("licenses", Map.of()).getOrDefault(Sort.NO_LICENCE.id(), 0))
        .isLessThanOrEqualTo(2);
  }

  private static Path folder(String name) {
    Path folder = SHARED.resolve(name);
    assumeTrue(Files.isDirectory(folder), folder + " is not here");
    return folder;
  }

  private static int sum(Map<String, Map<String, Integer>> counts, Sort sort) {
    return counts.values().stream().mapToInt(of -> of.getOrDefault(sort.id(), 0)).sum();
  }

  /** How many documents of each group are of each kind. */
  private Map<String, Map<String, Integer>> count(Path folder, Function<String, String> group)
      throws Exception {
    Map<String, Map<String, Integer>> counts = new TreeMap<>();
    List<String> lines = new ArrayList<>();
    for (Path file : files(folder)) {
      ContractText text = reader.read(file).text();
      DocumentKind kind =
          kinds
              .withoutReading(text, false)
              .orElseGet(
                  () -> kinds.of(classifier.classify(text, new OutlineBuilder().build(text))));
      String of = group.apply(file.getFileName().toString());
      counts.computeIfAbsent(of, g -> new TreeMap<>()).merge(kind.sort().id(), 1, Integer::sum);
      if (kind.sort() != Sort.AGREEMENT) {
        lines.add(of + ": " + kind.sort().id() + ": " + kind.says() + " [" + file.getFileName());
      }
    }
    if (Boolean.getBoolean("list")) {
      lines.forEach(LOG::info);
    }
    counts.forEach((of, kinds) -> LOG.info(String.format(Locale.ROOT, "%-20s %s", of, kinds)));
    return counts;
  }

  private static List<Path> files(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.sorted().toList();
    }
  }
}
