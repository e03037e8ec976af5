package org.clausecheck.review;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.clausecheck.document.DocumentReader;
import org.clausecheck.document.ReadingSettings;
import org.clausecheck.library.DealSettings;
import org.clausecheck.text.ContractText;
import org.clausecheck.text.Span;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/**
 * The mutation test on real agreements, by the labels of CUAD: the sentences that lawyers labelled
 * are deleted, and what rested on them must turn. Run by name, with the folder of the agreements:
 * {@code mvn -Dfast test -Dtest=SharedMutationEvaluation -Dcuad=DIR}.
 */
@EnabledIfSystemProperty(named = "cuad", matches = ".+")
class SharedMutationEvaluation {
  private static final int AGREEMENTS = 30;

  /** Which positions rest on what CUAD labels. */
  private static final Map<String, List<String>> POSITIONS =
      new TreeMap<>(
          Map.of(
              "Governing Law", List.of("jurisdiction.law-stated", "jurisdiction.neutral-law"),
              "Termination For Convenience", List.of("termination.convenience"),
              "Expiration Date", List.of("term.definite", "term.length"),
              "Renewal Term", List.of("term.prolongation"),
              "Source Code Escrow", List.of("escrow.present"),
              "Rofr/Rofo/Rofn", List.of("exclusivity.negotiation")));

  private final Pipeline pipeline = new Pipeline(DealSettings.standard());
  private final Map<String, Map<Verdict, Integer>> became = new TreeMap<>();
  private final List<String> stillPassing = new ArrayList<>();
  private final List<String> elsewhere = new ArrayList<>();
  private int deletions;
  private int others;

  @Test
  void deletingLabelledSentencesTurnsWhatRestsOnThem() throws Exception {
    Path cuad = Path.of(System.getProperty("cuad"));
    for (JsonNode agreement : agreements(cuad)) {
      ContractText read =
          new DocumentReader(ReadingSettings.DEFAULT)
              .read(cuad.resolve(agreement.get("text").asText()))
              .text();
      ContractText whole = Pipeline.without(read, List.of());
      ContractAnalyser.Analysis before = pipeline.analyse(whole);
      for (Map.Entry<String, List<String>> entry : POSITIONS.entrySet()) {
        JsonNode label = agreement.get("labels").get(entry.getKey());
        if (label != null && !label.get("spans").isEmpty()) {
          delete(agreement.get("id").asText(), entry, label.get("spans"), read, whole, before);
        }
      }
    }
    StringBuilder table = new StringBuilder();
    table.append(deletions).append(" deletions; what rested on them became:\n\n");
    became.forEach(
        (name, verdicts) ->
            table.append("- ").append(name).append(": ").append(verdicts).append('\n'));
    table.append("\nstill passing with other words: ").append(stillPassing.size()).append('\n');
    stillPassing.forEach(line -> table.append("- ").append(line).append('\n'));
    table
        .append("\nother verdicts: ")
        .append(others)
        .append(", changed: ")
        .append(elsewhere.size())
        .append('\n');
    elsewhere.forEach(line -> table.append("- ").append(line).append('\n'));
    Files.writeString(Path.of("target/shared-mutations.md"), table);
    assertThat(deletions).isPositive();
  }

  /** Licences and the like, in the order of the file, evenly spread. */
  private static List<JsonNode> agreements(Path cuad) throws IOException {
    List<JsonNode> all = new ArrayList<>();
    ObjectMapper json = new ObjectMapper();
    try (Stream<String> lines = Files.lines(cuad.resolve("labels.jsonl"))) {
      for (String line : (Iterable<String>) lines::iterator) {
        JsonNode agreement = json.readTree(line);
        if (agreement.get("type").asText().matches("(?i).*(licen|distribut|collab|develop).*")
            && agreement.get("chars").asInt() < 120_000) {
          all.add(agreement);
        }
      }
    }
    List<JsonNode> spread = new ArrayList<>();
    for (int i = 0; i < AGREEMENTS; i++) {
      spread.add(all.get(i * all.size() / AGREEMENTS));
    }
    return spread;
  }

  private void delete(
      String id,
      Map.Entry<String, List<String>> entry,
      JsonNode spans,
      ContractText read,
      ContractText whole,
      ContractAnalyser.Analysis before) {
    List<Span> labelled = new ArrayList<>();
    for (JsonNode span : spans) {
      labelled.add(read.fromSource(new Span(span.get(0).asInt(), span.get(1).asInt())));
    }
    List<Span> sentences =
        before.classified().sentences().stream()
            .map(s -> s.sentence().span())
            .filter(s -> labelled.stream().anyMatch(s::overlaps))
            .toList();
    if (sentences.isEmpty()) {
      return;
    }
    deletions++;
    Review after = pipeline.analyse(Pipeline.without(whole, sentences)).review();
    for (Finding finding : before.review().findings()) {
      Finding now =
          after.findings().stream()
              .filter(f -> f.position().equals(finding.position()))
              .findFirst()
              .orElseThrow();
      boolean rests =
          !finding.quotes().isEmpty()
              && finding.quotes().stream()
                  .allMatch(q -> sentences.stream().anyMatch(s -> s.overlaps(q.span())));
      String key = id + " " + finding.position();
      if (entry.getValue().contains(finding.position()) && rests) {
        became
            .computeIfAbsent(
                entry.getKey() + " / " + finding.position(), k -> new EnumMap<>(Verdict.class))
            .merge(now.verdict(), 1, Integer::sum);
        if (now.verdict() == Verdict.PREFERRED || now.verdict() == Verdict.FALLBACK) {
          stillPassing.add(key + ": " + now.quotes().stream().map(Quote::words).toList());
        }
      } else if (finding.quotes().stream()
          .noneMatch(q -> sentences.stream().anyMatch(s -> s.overlaps(q.span())))) {
        others++;
        if (now.verdict() != finding.verdict()) {
          elsewhere.add(
              key
                  + " without "
                  + entry.getKey()
                  + ": "
                  + finding.verdict().id()
                  + " → "
                  + now.verdict().id());
        }
      }
    }
  }
}
