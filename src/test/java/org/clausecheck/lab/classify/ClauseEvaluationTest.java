package org.clausecheck.lab.classify;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.clausecheck.classify.ClauseKind;
import org.clausecheck.text.Texts;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Three small agreements: two name their law; one of the two is labelled. */
class ClauseEvaluationTest {
  private static final String LAW =
      "This Agreement shall be governed by and construed in accordance with the laws of the State"
          + " of New York, without regard to its conflict of laws principles.";
  private static final String NOTICES =
      "Notices shall be given in writing and sent by courier to the addresses set out above.";

  private static final TextReader READER =
      (bytes, name) -> Texts.contract(new String(bytes, StandardCharsets.UTF_8));

  @TempDir private Path folder;
  private Path labels;

  @BeforeEach
  void write() throws IOException {
    Files.writeString(folder.resolve("a.txt"), LAW + "\n\n" + NOTICES);
    Files.writeString(folder.resolve("b.txt"), NOTICES + "\n\n" + LAW);
    Files.writeString(folder.resolve("c.txt"), NOTICES);
    labels = folder.resolve("labels.jsonl");
    Files.write(
        labels,
        List.of(
            line("ACME_1", "a", "\"Governing Law\":{\"spans\":[[0," + LAW.length() + "]]}"),
            line("BETA_1", "b", ""),
            line("CORP_1", "c", "")));
  }

  private static String line(String id, String file, String labels) {
    return "{\"id\":\""
        + id
        + "\",\"text\":\"texts/"
        + file
        + ".txt\",\"labels\":{"
        + labels
        + "}}";
  }

  private static EvaluationReport.Row row(EvaluationReport report, String name) {
    return report.rows().stream().filter(row -> row.name().equals(name)).findFirst().orElseThrow();
  }

  @Test
  void theShippedClassifierIsHeldAgainstTheLabels() throws IOException {
    EvaluationReport report =
        new ClauseEvaluation(READER, text -> List.of()).shipped(labels, folder, null);

    assertThat(report.agreements()).isEqualTo(3);
    assertThat(report.sentences()).isEqualTo(5);
    EvaluationReport.Row law = row(report, "governing-law");
    assertThat(law.positives()).isEqualTo(1);
    assertThat(law.sentence()).isEqualTo(new EvaluationReport.Counts(1, 0, 0));
    assertThat(law.clause()).isEqualTo(new EvaluationReport.Counts(1, 0, 0));
    assertThat(law.document()).isEqualTo(new EvaluationReport.Counts(1, 0, 0));
    assertThat(law.document().precision()).isEqualTo(1);
    assertThat(report.pooledAll()).as("not learnt by the shipped classifier").isNull();
    assertThat(row(report, "escrow").positives()).isZero();
  }

  @Test
  void crossValidationScoresAFoldWithoutLookingAtItsLabels() throws IOException {
    List<Corpus.Agreement> agreements =
        new Corpus(READER).agreements(LabelFiles.cuad(labels), folder);
    Examples examples = new Examples(agreements, List.of(), 3);
    byte[] known = examples.known(ClauseKind.GOVERNING_LAW);
    double[] scores = new Learner(examples).crossValidate(known, 3);
    for (int left = 0; left < 3; left++) {
      byte[] turned = known.clone();
      for (int row = 0; row < turned.length; row++) {
        turned[row] = (byte) (examples.fold(row) == left ? -known[row] : known[row]);
      }
      double[] again = new Learner(examples).crossValidate(turned, 3);
      for (int row = 0; row < turned.length; row++) {
        if (examples.fold(row) == left) {
          assertThat(again[row]).isEqualTo(scores[row]);
        }
      }
      assertThat(again).isNotEqualTo(scores);
    }
  }

  @Test
  void allCategoriesArePooledWhenTheyWereLearnt() throws IOException {
    EvaluationReport report =
        new ClauseEvaluation(READER, text -> List.of())
            .crossValidated(labels, folder, null, null, 2, Integer.MAX_VALUE);
    assertThat(report.sentences()).isEqualTo(5);
    assertThat(report.pooledAll()).isNotNull();
  }

  @Test
  void theSameTrainingDataGiveTheSameModelByteForByte() throws IOException {
    Path none = Files.writeString(folder.resolve("none.jsonl"), "");
    Path plain =
        Files.writeString(
            folder.resolve("plain.jsonl"),
            "{\"text\":\"" + LAW + "\",\"kinds\":[\"governing-law\"]}");
    StringBuilder first = new StringBuilder();
    StringBuilder second = new StringBuilder();
    new Trainer(READER).train(folder, none, none, folder, plain, -1, first);
    new Trainer(READER).train(folder, none, none, folder, plain, -1, second);
    assertThat(first).contains("CC BY 4.0", "kind governing-law ", "\nword ");
    assertThat(second).hasToString(first.toString());
  }

  @Test
  void everyKindAndFamilyHasARowInTheTable() throws IOException {
    StringBuilder table = new StringBuilder();
    new ClauseEvaluation(READER, text -> List.of()).shipped(labels, folder, null).print(table);
    for (ClauseKind kind : ClauseKind.values()) {
      assertThat(table).contains(kind.id());
    }
    assertThat(table).contains("any jurisdiction", "kinds that CUAD labels");
  }
}
