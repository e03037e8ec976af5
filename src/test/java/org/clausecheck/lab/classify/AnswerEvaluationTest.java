package org.clausecheck.lab.classify;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.clausecheck.text.Span;
import org.clausecheck.text.Texts;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One agreement: a date in a sentence, and a passage of three sentences. */
class AnswerEvaluationTest {
  private static final String DATED = "This Agreement was signed and dated on May 5, 2020.";
  private static final String DATE = "May 5, 2020";
  private static final String EXCLUSIVE =
      "The Supplier sells to nobody else. The Buyer orders from nobody else. Both promise this"
          + " gladly.";
  private static final String TEXT = DATED + "\n\n" + EXCLUSIVE;

  @TempDir private Path folder;
  private AnswerEvaluation evaluation;

  @BeforeEach
  void read() throws IOException {
    Files.writeString(folder.resolve("a.txt"), TEXT);
    Path labels = folder.resolve("labels.jsonl");
    Files.writeString(
        labels,
        "{\"id\":\"ACME_1\",\"text\":\"a.txt\",\"labels\":{\"Agreement Date\":{\"spans\":[["
            + TEXT.indexOf(DATE)
            + ","
            + (TEXT.indexOf(DATE) + DATE.length())
            + "]]},\"Exclusivity\":{\"spans\":[["
            + (DATED.length() + 2)
            + ","
            + TEXT.length()
            + "]]}}}");
    Corpus corpus =
        new Corpus((bytes, name) -> Texts.contract(new String(bytes, StandardCharsets.UTF_8)));
    List<Corpus.Agreement> agreements = corpus.agreements(LabelFiles.cuad(labels), folder);
    List<PassageFinder.Passage> date =
        List.of(
            new PassageFinder.Passage(
                "date", new Span(TEXT.indexOf(DATE), TEXT.indexOf(DATE) + DATE.length())));
    Examples passages =
        new Examples(
            List.of(agreements.get(0).with(PassageFeatures.see(agreements.get(0).text(), date))),
            List.of(),
            2);
    evaluation = new AnswerEvaluation(new Examples(agreements, List.of(), 2), passages, 2, 1);
  }

  private EvaluationReport.Reach reach(String category) {
    return evaluation.reach().stream()
        .filter(reach -> reach.category().equals(category))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void aDateIsMatchedByItselfAlone() {
    // 3 of its sentence's 10 words
    assertThat(reach("Agreement Date"))
        .isEqualTo(new EvaluationReport.Reach("Agreement Date", 1, 0, 0, 0, 1, 1));
  }

  @Test
  void aPassageOfThreeSentencesIsMatchedByTwoOfThemOrByTheirClause() {
    // 13 words; 6, 6 and 4 in its sentences, 9 in the first two
    assertThat(reach("Exclusivity"))
        .isEqualTo(new EvaluationReport.Reach("Exclusivity", 1, 0, 1, 1, 0, 0));
  }

  @Test
  void aCategoryWithoutLabelsHasNoAnswers() {
    assertThat(reach("Governing Law"))
        .isEqualTo(new EvaluationReport.Reach("Governing Law", 0, 0, 0, 0, 0, 0));
  }
}
