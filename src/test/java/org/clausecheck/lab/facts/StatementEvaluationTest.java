package org.clausecheck.lab.facts;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import org.clausecheck.document.DocumentReader;
import org.clausecheck.document.ReadingSettings;
import org.clausecheck.review.ContractAnalyser;
import org.clausecheck.text.ContractText;
import org.junit.jupiter.api.Test;

class StatementEvaluationTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Path CHALLENGE = Path.of("src/test/resources/challenge/statements.jsonl");
  private static final Path GOLD = Path.of("src/main/training/gold.jsonl");

  private static String measured(String line) throws Exception {
    JsonNode sentence = JSON.readTree(line);
    ContractText text =
        new DocumentReader(ReadingSettings.DEFAULT)
            .read(StatementEvaluation.agreement(sentence).getBytes(UTF_8), "sentence.txt")
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
  void theSentencesNameFieldsOfTheGold() throws Exception {
    Set<String> fields = new HashSet<>();
    for (String line : Files.readAllLines(GOLD)) {
      JSON.readTree(line).path("statements").forEach(s -> fields.add(s.path("field").asText()));
    }
    for (String line : Files.readAllLines(CHALLENGE)) {
      JsonNode sentence = JSON.readTree(line);
      assertThat(sentence.path("text").asText()).isNotBlank();
      for (JsonNode stated : sentence.path("states")) {
        assertThat(fields).as(line).contains(stated.asText().split("=", 2)[0]);
      }
    }
  }
}
