package org.clausecheck.library;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.clausecheck.classify.ClauseKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What drafting tools complete and check is what the program reads. */
class SchemaTest {
  private static final Path FOLDER = Path.of("clause-library");

  static List<Path> files() throws IOException {
    try (Stream<Path> files = Files.list(FOLDER)) {
      return files.filter(file -> file.toString().endsWith(".yaml")).sorted().toList();
    }
  }

  @ParameterizedTest
  @MethodSource("files")
  void everyFileFitsTheSchemaThatItNames(Path file) throws IOException {
    String first = Files.readAllLines(file).get(0);
    assertThat(first).startsWith("# yaml-language-server: $schema=");
    Path schema = FOLDER.resolve(first.substring(first.indexOf('=') + 1));
    JsonSchema checks =
        JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
            .getSchema(Files.readString(schema));
    JsonNode yaml = new ObjectMapper(new YAMLFactory()).readTree(Files.readString(file));
    assertThat(checks.validate(yaml)).isEmpty();
  }

  @Test
  void theSchemaKnowsEveryKind() throws IOException {
    JsonNode schema = new ObjectMapper().readTree(FOLDER.resolve("schema.json").toFile());
    assertThat(texts(schema.at("/$defs/kind/enum")))
        .containsExactlyInAnyOrderElementsOf(
            Arrays.stream(ClauseKind.values()).map(ClauseKind::id).toList());
  }

  private static List<String> texts(JsonNode array) {
    return StreamSupport.stream(array.spliterator(), false).map(JsonNode::asText).toList();
  }
}
