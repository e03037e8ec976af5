package org.clausecheck.lab.facts;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import org.clausecheck.document.DocumentReader;
import org.clausecheck.document.ReadingSettings;
import org.clausecheck.review.ContractAnalyser;
import org.clausecheck.text.ContractText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StatementEvaluationTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Path CHALLENGE = Path.of("src/test/resources/challenge/statements.jsonl");
  private static final Path LEARNT = Path.of("src/main/training/statements.jsonl");
  private static final Path GOLD = Path.of("src/main/training/gold.jsonl");

  private static String measured(String line) throws Exception {
    WrittenStatement sentence = WrittenStatement.of(JSON.readTree(line));
    ContractText text =
        new DocumentReader(ReadingSettings.DEFAULT)
            .read(sentence.agreement().getBytes(UTF_8), "sentence.txt")
            .text();
    StatementEvaluation evaluation = new StatementEvaluation();
    evaluation.add(sentence, ContractAnalyser.shipped().facts(text));
    StringBuilder out = new StringBuilder();
    evaluation.print(out);
    return out.toString();
  }

  @Test
  void whatIsMadeAndReadIsRight() throws Exception {
    assertThat(
            measured(
                "{\"heading\":\"Breach\",\"text\":\"The Licensor may terminate this Agreement if the"
                    + " Licensee commits a material breach and does not cure it within thirty (30)"
                    + " days after notice.\",\"states\":[\"breach=licensor\",\"cure\"]}"))
        .containsPattern("breach by licensor +made +1 +read +1 +right +1")
        .containsPattern("cure +made +1 +read +1 +right +1");
  }

  @Test
  void whatIsMadeAndNotReadIsMissed() throws Exception {
    assertThat(
            measured(
                "{\"heading\":null,\"text\":\"The colour of the boxes is blue.\","
                    + "\"states\":[\"breach=both\"]}"))
        .containsPattern("breach by licensor +made +1 +read +0 +right +0")
        .containsPattern("total +made +2 +read +0 +right +0");
  }

  @Test
  void whatIsMeasuredOnIsNotLearntFrom() throws Exception {
    Set<String> learnt = new HashSet<>();
    for (String line : Files.readAllLines(LEARNT)) {
      assertThat(learnt.add(words(line))).as(line).isTrue();
    }
    assertThat(Files.readAllLines(CHALLENGE)).noneMatch(line -> learnt.contains(words(line)));
  }

  private static String words(String line) {
    try {
      return JSON.readTree(line)
          .path("text")
          .asText()
          .toLowerCase(Locale.ROOT)
          .replaceAll("\\W+", " ");
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "src/test/resources/challenge/statements.jsonl",
        "src/main/training/statements.jsonl"
      })
  void theSentencesNameFieldsOfTheGold(Path file) throws Exception {
    Set<String> fields = new HashSet<>();
    for (String line : Files.readAllLines(GOLD)) {
      JSON.readTree(line).path("statements").forEach(s -> fields.add(s.path("field").asText()));
    }
    for (String line : Files.readAllLines(file)) {
      JsonNode sentence = JSON.readTree(line);
      assertThat(sentence.path("text").asText()).isNotBlank();
      for (JsonNode stated : sentence.path("states")) {
        assertThat(fields).as(line).contains(stated.asText().split("=", 2)[0]);
      }
    }
  }
}
