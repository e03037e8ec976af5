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
import java.util.stream.Collectors;
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
 * are deleted, and what rested on them must fall; see {@link Mutation}. Excepted is what {@code
 * shared-mutation-exceptions.txt} lists, each with its cause. Run by name, with the folder of the
 * agreements: {@code mvn -Dfast test -Dtest=SharedMutationEvaluation -Dcuad=DIR}; the figures go to
 * {@code target/shared-mutations.md}.
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
  private final Map<Mutation.Outcome, Integer> outcomes = new EnumMap<>(Mutation.Outcome.class);
  private final List<String> carried = new ArrayList<>();
  private final List<String> exceptions = new ArrayList<>();
  private final List<String> notRestored = new ArrayList<>();
  private int deletions;
  private int independent;
  private int otherRoles;

  @Test
  void deletingLabelledSentencesTurnsWhatRestsOnThemAndNothingElse() throws Exception {
    Path cuad = Path.of(System.getProperty("cuad"));
    for (JsonNode agreement : agreements(cuad)) {
      String id = agreement.get("id").asText();
      ContractText read =
          new DocumentReader(ReadingSettings.DEFAULT)
              .read(cuad.resolve(agreement.get("text").asText()))
              .text();
      ContractText text = Pipeline.without(read, List.of());
      Mutation.Whole whole = new Mutation.Whole(pipeline.analyse(text));
      for (String label : POSITIONS.keySet()) {
        JsonNode spans = agreement.get("labels").path(label).path("spans");
        List<Span> sentences = sentences(whole, read, spans);
        if (!sentences.isEmpty()) {
          deletions++;
          Mutation mutation =
              whole.without(sentences, pipeline.analyse(Pipeline.without(text, sentences)));
          otherRoles += mutation.sameRoles() ? 0 : 1;
          whole.findings().forEach(finding -> compare(id, label, mutation, finding));
        }
      }
      if (!pipeline.analyse(text).review().findings().equals(whole.findings())) {
        notRestored.add(id);
      }
    }
    StringBuilder table = new StringBuilder();
    table.append(deletions).append(" deletions; what rested on them became:\n\n");
    became.forEach(
        (name, verdicts) ->
            table.append("- ").append(name).append(": ").append(verdicts).append('\n'));
    table.append("\nby outcome: ").append(outcomes).append("; carried by other words:\n\n");
    carried.forEach(line -> table.append("- ").append(line).append('\n'));
    table.append("\nindependent verdicts: ").append(independent);
    table.append("; deletions that changed who licenses to whom: ").append(otherRoles);
    table.append("\n\nexceptions:\n\n");
    exceptions.forEach(line -> table.append("- ").append(line).append('\n'));
    Files.writeString(Path.of("target/shared-mutations.md"), table);
    assertThat(deletions).isPositive();
    assertThat(notRestored).isEmpty();
    KnownExceptions.read("shared-mutation-exceptions.txt").areAllOf(exceptions);
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

  /** The sentences that hold labelled words, in the analysed text. */
  private static List<Span> sentences(Mutation.Whole whole, ContractText read, JsonNode spans) {
    List<Span> labelled = new ArrayList<>();
    for (JsonNode span : spans) {
      labelled.add(read.fromSource(new Span(span.get(0).asInt(), span.get(1).asInt())));
    }
    return whole.analysis().classified().sentences().stream()
        .map(s -> s.sentence().span())
        .filter(s -> labelled.stream().anyMatch(s::overlaps))
        .toList();
  }

  private void compare(String id, String label, Mutation mutation, Finding before) {
    Finding after = mutation.after(before);
    String line =
        id
            + " without "
            + label
            + ", "
            + before.position()
            + ": "
            + before.verdict().id()
            + " → "
            + after.verdict().id();
    if (POSITIONS.get(label).contains(before.position()) && mutation.rests(before)) {
      became
          .computeIfAbsent(label + " / " + before.position(), name -> new EnumMap<>(Verdict.class))
          .merge(after.verdict(), 1, Integer::sum);
      Mutation.Outcome outcome = mutation.outcome(before);
      outcomes.merge(outcome, 1, Integer::sum);
      switch (outcome) {
        case FELL -> {}
        case CARRIED -> carried.add(line + places(after));
        case ASTRAY, UNPROVED -> exceptions.add(line);
      }
    } else if (mutation.independent(before)) {
      independent++;
      if (before.verdict() != after.verdict()) {
        exceptions.add(line);
      }
    }
  }

  /** Where the words stand that carry a verdict: offsets in the text without the deleted words. */
  private static String places(Finding finding) {
    return finding.quotes().stream()
        .map(quote -> " [" + quote.span().start() + ", " + quote.span().end() + ")")
        .collect(Collectors.joining());
  }
}
