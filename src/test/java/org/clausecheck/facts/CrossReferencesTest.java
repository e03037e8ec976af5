package org.clausecheck.facts;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.clausecheck.classify.ClauseClassifier;
import org.clausecheck.document.DocumentReader;
import org.clausecheck.document.ReadingSettings;
import org.clausecheck.facts.extract.ContractReader;
import org.clausecheck.structure.OutlineBuilder;
import org.clausecheck.text.ContractText;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/**
 * The cross-references and exceptions of {@code test-contracts} that change a fact: the fact is
 * right, or it is unclear and says which clause to read.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CrossReferencesTest {
  private static final Path CONTRACTS = Path.of("test-contracts");
  private static final ObjectMapper YAML = new ObjectMapper(new YAMLFactory());

  /** Known to be misread. A case that is put right leaves this list; none may join it. */
  private static final Set<String> KNOWN_WRONG =
      Set.of(
          "carve-outs exclusivity.territory",
          "carve-outs termination.reversion",
          "option-no-shop upfront.creditable",
          "pharma-template term.kind");

  private final List<String> judged = new ArrayList<>();
  private final List<String> nonLocal = new ArrayList<>();
  private final Set<String> wrong = new TreeSet<>();

  @BeforeAll
  void readEveryContract() throws Exception {
    ContractReader reader = new ContractReader();
    try (Stream<Path> files = Files.list(CONTRACTS)) {
      for (Path file : files.filter(f -> f.toString().endsWith(".expected.yaml")).toList()) {
        compare(file, reader);
      }
    }
  }

  private void compare(Path expectations, ContractReader reader) throws Exception {
    JsonNode golden = YAML.readTree(expectations.toFile());
    ObjectNode facts = facts(CONTRACTS.resolve(golden.path("contract").asText()), reader);
    for (JsonNode reference : golden.path("cross-references")) {
      String[] key = reference.path("changes").asText().split("\\.", -1);
      if (key.length != 2 || !golden.path("facts").path(key[0]).has(key[1])) {
        continue;
      }
      String field = key[0] + "." + key[1];
      String name =
          expectations.getFileName().toString().replace(".expected.yaml", "") + " " + field;
      judged.add(name);
      if (reference.path("kind").asText().equals("non-local")) {
        nonLocal.add(name);
      }
      JsonNode expected = golden.path("facts").path(key[0]).path(key[1]);
      JsonNode read = facts.path(key[0]).path(key[1]);
      boolean honest = facts.path("unclear").path(field).asText().contains("read");
      if (!same(expected, read) && !honest) {
        wrong.add(name);
      }
    }
  }

  private static ObjectNode facts(Path file, ContractReader reader)
      throws IOException, org.clausecheck.document.UnreadableDocumentException {
    ContractText text = new DocumentReader(ReadingSettings.DEFAULT).read(file).text();
    ContractFacts facts =
        reader.extract(ClauseClassifier.shipped().classify(text, new OutlineBuilder().build(text)));
    return FactsJson.of(text, facts);
  }

  private static boolean same(JsonNode expected, JsonNode read) {
    if (expected.isArray() && read.isArray()) {
      Set<String> one = new TreeSet<>();
      Set<String> other = new TreeSet<>();
      expected.forEach(e -> one.add(e.asText()));
      read.forEach(e -> other.add(e.asText()));
      return one.equals(other);
    }
    return expected.asText().equals(read.asText());
  }

  @Test
  void thereAreAtLeastTwentyOfThem() {
    assertThat(judged).hasSizeGreaterThanOrEqualTo(20);
    assertThat(nonLocal).hasSizeGreaterThanOrEqualTo(15);
  }

  @Test
  void eachIsRightOrSaysWhichClauseToRead() {
    assertThat(wrong).isEqualTo(new TreeSet<>(KNOWN_WRONG));
  }
}
