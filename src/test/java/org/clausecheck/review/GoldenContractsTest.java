package org.clausecheck.review;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.clausecheck.document.DocumentReader;
import org.clausecheck.document.ReadingSettings;
import org.clausecheck.library.DealSettings;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/**
 * The program against the readers of {@code test-contracts}. Every difference is written to {@code
 * target/golden.md}; those of {@code golden-differences.txt} and {@code golden-quotes.txt} are
 * known with their causes, and no other may be, nor one of them vanish unnoticed.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class GoldenContractsTest {
  private static final Path CONTRACTS = Path.of("test-contracts");

  private static final ObjectMapper YAML = new ObjectMapper(new YAMLFactory());

  private final Map<String, String> differences = new TreeMap<>();
  private final Map<String, String> untouched = new TreeMap<>();
  private final List<String> known = new ArrayList<>();
  private int verdicts;
  private int quoted;

  @BeforeAll
  void readEveryContract() throws Exception {
    for (Path expected : expectations()) {
      compare(expected);
    }
    int same = verdicts - differences.size();
    String table =
        "%d of %d verdicts as expected (%.1f %%); %d of %d quotes touch the expected words%n%n"
                .formatted(
                    same, verdicts, 100.0 * same / verdicts, quoted - untouched.size(), quoted)
            + differences.entrySet().stream()
                .map(e -> "- " + e.getKey() + ": " + e.getValue() + "\n")
                .collect(Collectors.joining())
            + "\nquotes elsewhere\n\n"
            + untouched.entrySet().stream()
                .map(e -> "- " + e.getKey() + ": " + e.getValue() + "\n")
                .collect(Collectors.joining());
    Files.writeString(Path.of("target/golden.md"), table);
  }

  private static List<Path> expectations() throws IOException {
    try (Stream<Path> files = Files.list(CONTRACTS)) {
      return files.filter(f -> f.toString().endsWith(".expected.yaml")).sorted().toList();
    }
  }

  private void compare(Path expected) throws Exception {
    JsonNode golden = YAML.readTree(expected.toFile());
    String name = expected.getFileName().toString().replace(".expected.yaml", "");
    Path file = CONTRACTS.resolve(golden.get("contract").asText());
    var document = new DocumentReader(ReadingSettings.DEFAULT).read(file);
    Review review = new Pipeline(deal(golden.get("deal"))).analyse(document.text()).review();
    golden
        .get("positions")
        .properties()
        .forEach(
            entry -> {
              Finding finding =
                  review.findings().stream()
                      .filter(f -> f.position().equals(entry.getKey()))
                      .findFirst()
                      .orElseThrow();
              compare(name, finding, entry.getValue(), review);
            });
  }

  private void compare(String name, Finding finding, JsonNode expected, Review review) {
    verdicts++;
    String verdict = expected.get("verdict").asText();
    String key = name + " " + finding.position();
    if (!finding.verdict().id().equals(verdict)) {
      known.add(key + ": " + verdict + " → " + finding.verdict().id());
      differences.put(
          key,
          "expected " + verdict + ", is " + finding.verdict().id() + ": " + finding.decisive());
    } else if (expected.has("quote")) {
      quoted++;
      List<String> quotes = new ArrayList<>();
      if (expected.get("quote").isArray()) {
        expected.get("quote").forEach(q -> quotes.add(q.asText()));
      } else {
        quotes.add(expected.get("quote").asText());
      }
      if (quotes.stream().noneMatch(q -> touches(q, finding, review))) {
        untouched.put(
            key,
            "expected \""
                + quotes.get(0)
                + "\", quoted "
                + finding.quotes().stream().map(Quote::words).toList());
      }
    }
  }

  /** Whether a printed quote shares words with the expected one, at the same place. */
  private static boolean touches(String expected, Finding finding, Review review) {
    String text = review.text().text();
    StringBuilder letters = new StringBuilder();
    List<Integer> at = new ArrayList<>();
    for (int i = 0; i < text.length(); i++) {
      if (Character.isLetterOrDigit(text.charAt(i))) {
        letters.append(text.charAt(i));
        at.add(i);
      }
    }
    String sought = expected.replaceAll("[^\\p{L}\\p{N}]", "");
    int from = letters.indexOf(sought);
    while (from >= 0) {
      int start = at.get(from);
      int end = at.get(from + sought.length() - 1) + 1;
      if (finding.quotes().stream()
          .anyMatch(q -> q.span().start() < end && start < q.span().end())) {
        return true;
      }
      from = letters.indexOf(sought, from + 1);
    }
    return false;
  }

  private static DealSettings deal(JsonNode deal) throws IOException {
    if (deal == null || deal.isEmpty()) {
      return DealSettings.standard();
    }
    Path file = Files.createTempFile("deal", ".yaml");
    try {
      YAML.writeValue(file.toFile(), deal);
      return ((DealSettings.Loading.Loaded) DealSettings.load(file)).settings();
    } finally {
      Files.delete(file);
    }
  }

  @Test
  void everyContractHasItsExpectationsAndTheOtherWayRound() throws IOException {
    Set<String> contracts = new TreeSet<>();
    try (Stream<Path> files = Files.list(CONTRACTS)) {
      files
          .filter(Files::isRegularFile)
          .map(f -> f.getFileName().toString())
          .filter(f -> !f.endsWith(".expected.yaml") && !f.equals("README.md"))
          .filter(f -> !f.endsWith(".waivers.yaml"))
          .forEach(contracts::add);
    }
    Set<String> expected = new TreeSet<>();
    for (Path file : expectations()) {
      expected.add(YAML.readTree(file.toFile()).get("contract").asText());
    }
    assertThat(contracts).isEqualTo(expected).hasSizeGreaterThanOrEqualTo(12);
  }

  @Test
  void theProgramReadsAsTheReaderDoes() throws IOException {
    KnownExceptions.read("golden-differences.txt").areAllOf(known);
  }

  @Test
  void quotesTouchTheWordsThatAReaderWouldQuote() throws IOException {
    KnownExceptions.read("golden-quotes.txt").areAllOf(untouched.keySet());
  }
}
