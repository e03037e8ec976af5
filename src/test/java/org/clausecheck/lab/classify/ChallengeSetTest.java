package org.clausecheck.lab.classify;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.clausecheck.classify.ClassifiedContract;
import org.clausecheck.classify.ClauseClassifier;
import org.clausecheck.classify.ClauseKind;
import org.clausecheck.structure.OutlineBuilder;
import org.clausecheck.text.ContractText;
import org.clausecheck.text.Texts;
import org.junit.jupiter.api.Test;

/**
 * Plain, European and non-SEC drafting that the classifier was never trained or tuned on. It was
 * labelled before the kinds of the gold were added, and is scored without them.
 */
class ChallengeSetTest {
  /** The aim, which the shipped classifier reaches and no more. */
  private static final double LEAST_F1 = 0.8;

  @Test
  void plainLanguageIsRecognised() throws IOException {
    EvaluationReport.Counts counts = counts();
    assertThat(counts.f1()).as("%s", counts).isGreaterThanOrEqualTo(LEAST_F1);
  }

  private static Set<ClauseKind> kinds() {
    Set<ClauseKind> kinds = EnumSet.allOf(ClauseKind.class);
    kinds.removeAll(Labels.FROM_GOLD);
    return kinds;
  }

  private static EvaluationReport.Counts counts() throws IOException {
    ClauseClassifier classifier = ClauseClassifier.shipped();
    int found = 0;
    int wrong = 0;
    int missed = 0;
    List<PlainSentence> challenge =
        LabelFiles.plain(Path.of("src/test/resources/challenge/plain-language.jsonl"));
    assertThat(challenge).hasSizeGreaterThan(200);
    for (PlainSentence sentence : challenge) {
      String heading = sentence.heading() == null ? "" : sentence.heading() + "\n\n";
      ContractText text = Texts.contract(heading + sentence.text());
      ClassifiedContract classified = classifier.classify(text, new OutlineBuilder().build(text));
      for (ClauseKind kind : kinds()) {
        boolean says = !classified.of(kind).isEmpty();
        boolean has = sentence.kinds().contains(kind);
        found += says && has ? 1 : 0;
        wrong += says && !has ? 1 : 0;
        missed += has && !says ? 1 : 0;
      }
    }
    return new EvaluationReport.Counts(found, wrong, missed);
  }
}
