package org.clausecheck.classify;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.clausecheck.structure.OutlineBuilder;
import org.clausecheck.text.ContractText;
import org.clausecheck.text.Texts;
import org.junit.jupiter.api.Test;

class FeatureExtractorTest {
  private static final FeatureExtractor EXTRACTOR =
      new FeatureExtractor(Cues.shipped(), Concepts.shipped());

  private static SeenSentence sentence(String contract, String opening) {
    ContractText text = Texts.contract(contract);
    List<SeenSentence> seen = EXTRACTOR.extract(text, new OutlineBuilder().build(text));
    return seen.stream()
        .filter(s -> s.sentence().span().in(text.text()).contains(opening))
        .findFirst()
        .orElseThrow();
  }

  private static String list(String leadIn) {
    String item = "where the accounts of the calendar year before show fewer than 5,000 units, ";
    return "5. Ending\n\n5.1 "
        + leadIn
        + "\n\n(a) "
        + item.repeat(12)
        + "and nothing amends it; or\n\n(b) for convenience, by registered letter to the address of the other party"
        + " that stands at the head of this document or to such other address as that party has told"
        + " the sender in writing.\n\n5.2 Notices are written.";
  }

  @Test
  void anItemOfAListIsReadWithTheWordsThatLeadIn() {
    SeenSentence item =
        sentence(list("Either party may terminate this Agreement:"), "for convenience");
    assertThat(item.cued()).contains(ClauseKind.TERMINATION_CONVENIENCE);
    assertThat(item.features())
        .contains(
            "cue terminat* ... (without cause|without any cause|for convenience|at will|for any reason"
                + "|for any or no reason|for no reason|with or without cause|without reason"
                + "|in its sole discretion|at its discretion|without giving any reason"
                + "|for its convenience|without stating reasons)");
  }

  @Test
  void aSentenceThatEndsDoesNotLeadIn() {
    SeenSentence item =
        sentence(list("Either party may terminate this Agreement."), "for convenience");
    assertThat(item.cued()).doesNotContain(ClauseKind.TERMINATION_CONVENIENCE);
  }
}
