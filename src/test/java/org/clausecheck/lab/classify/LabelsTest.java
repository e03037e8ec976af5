package org.clausecheck.lab.classify;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.clausecheck.classify.ClauseKind;
import org.clausecheck.classify.SeenSentence;
import org.clausecheck.nlp.Sentence;
import org.clausecheck.text.ContractText;
import org.clausecheck.text.Span;
import org.clausecheck.text.Texts;
import org.junit.jupiter.api.Test;

class LabelsTest {
  private static final ContractText TEXT = Texts.contract("x".repeat(100));

  /** Three sentences: 0–20, 20–60, 60–100; a cue for the courts stands in the last. */
  private static final List<SeenSentence> SENTENCES =
      List.of(seen(0, 20), seen(20, 60), seen(60, 100, ClauseKind.COURTS));

  private static SeenSentence seen(int start, int end, ClauseKind... cued) {
    Set<ClauseKind> kinds = EnumSet.noneOf(ClauseKind.class);
    kinds.addAll(List.of(cued));
    return new SeenSentence(
        new Sentence(new Span(start, end), List.of()), 0, kinds, new String[0], new float[0]);
  }

  private static LabelledText labelled(Map<String, List<Span>> categories) {
    return new LabelledText("ACME_1", "a.txt", categories, List.of(), Set.of());
  }

  private static LabelledText.Judged judged(
      int start, int end, Set<ClauseKind> has, Set<ClauseKind> not, Set<ClauseKind> unclear) {
    return new LabelledText.Judged(new Span(start, end), has, not, unclear);
  }

  @Test
  void aLabelSpeaksOfASentenceWhenHalfOfEitherLiesInTheOther() {
    Span sentence = new Span(20, 60);
    assertThat(Labels.speaksOf(new Span(40, 100), sentence)).isTrue();
    assertThat(Labels.speaksOf(new Span(41, 100), sentence)).isFalse();
    assertThat(Labels.speaksOf(new Span(12, 28), sentence)).isTrue();
    assertThat(Labels.speaksOf(new Span(12, 27), sentence)).isFalse();
    assertThat(Labels.speaksOf(new Span(30, 33), sentence)).as("a slip of the pen").isFalse();
  }

  @Test
  void cuadDecidesOnWhatItLabels() {
    LabelledText text = labelled(Map.of("Governing Law", List.of(new Span(20, 60))));
    assertThat(Labels.measured(ClauseKind.GOVERNING_LAW, text, TEXT, SENTENCES))
        .containsExactly(Labels.NO, Labels.YES, Labels.NO);
  }

  @Test
  void whereAJudgementOfOursContradictsCuadNothingIsLearnt() {
    LabelledText text =
        labelled(Map.of("Exclusivity", List.of(new Span(20, 60))))
            .with(
                List.of(
                    judged(0, 20, Set.of(ClauseKind.EXCLUSIVITY), Set.of(), Set.of()),
                    judged(20, 60, Set.of(ClauseKind.EXCLUSIVITY), Set.of(), Set.of())),
                Set.of());
    assertThat(Labels.known(ClauseKind.EXCLUSIVITY, text, TEXT, SENTENCES))
        .containsExactly(Labels.UNKNOWN, Labels.YES, Labels.NO);
    assertThat(Labels.measured(ClauseKind.EXCLUSIVITY, text, TEXT, SENTENCES))
        .as("but it is measured as CUAD has it")
        .containsExactly(Labels.NO, Labels.YES, Labels.NO);
  }

  @Test
  void ofOtherKindsOurJudgementsDecideAndAnUnjudgedCueLeavesItOpen() {
    LabelledText text =
        labelled(Map.of())
            .with(List.of(judged(20, 60, Set.of(ClauseKind.COURTS), Set.of(), Set.of())), Set.of());
    assertThat(Labels.known(ClauseKind.COURTS, text, TEXT, SENTENCES))
        .containsExactly(Labels.NO, Labels.YES, Labels.UNKNOWN);
    assertThat(
            Labels.known(
                ClauseKind.COURTS,
                text.with(text.judged(), Set.of(ClauseKind.COURTS)),
                TEXT,
                SENTENCES))
        .as("where every candidate was judged")
        .containsExactly(Labels.NO, Labels.YES, Labels.NO);
  }
}
