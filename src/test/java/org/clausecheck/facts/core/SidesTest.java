package org.clausecheck.facts.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.clausecheck.facts.Side.LICENSEE;
import static org.clausecheck.facts.Side.LICENSOR;

import java.util.Set;
import org.clausecheck.facts.Fact;
import org.clausecheck.facts.Side;
import org.clausecheck.facts.Termination;
import org.clausecheck.facts.extract.Read;
import org.junit.jupiter.api.Test;

/** Whose right or duty a sentence states, where it names more than one party. */
class SidesTest {
  private static Termination termination(String clause) {
    return Read.granted("9. Termination. " + clause + "\n").facts().termination();
  }

  private static Set<Side> stated(Fact<Set<Side>> fact) {
    return fact.value().orElse(Set.of());
  }

  @Test
  void aPartyNamedAtTheEndOfOneClauseIsNoPartyToTheNext() {
    Termination read =
        termination(
            "Products shall be returned to Licensee, and Licensor may terminate this Agreement at"
                + " any time without cause on ninety days' notice.");
    assertThat(stated(read.convenienceBy())).containsExactly(LICENSOR);
  }

  @Test
  void norIsOneThatAnActIsDoneBy() {
    Termination read =
        termination(
            "Samples will be kept by Licensor, and Licensee may terminate this Agreement for"
                + " convenience on sixty days' notice.");
    assertThat(stated(read.convenienceBy())).containsExactly(LICENSEE);
  }

  @Test
  void affiliatesOfOneStandBetweenTwoParties() {
    assertThat(
            stated(
                termination(
                        "Licensor or its Affiliates and Licensee may each terminate this Agreement"
                            + " at any time without cause on ninety days' notice.")
                    .convenienceBy()))
        .containsExactlyInAnyOrder(LICENSOR, LICENSEE);
    assertThat(
            stated(
                termination(
                        "Licensee and its Affiliates may terminate this Agreement at any time"
                            + " without cause on ninety days' notice.")
                    .convenienceBy()))
        .containsExactly(LICENSEE);
  }

  @Test
  void bothThatAreJoinedHaveTheRight() {
    assertThat(
            stated(
                termination(
                        "Each of Licensor and Licensee may terminate this Agreement for"
                            + " convenience on sixty days' notice.")
                    .convenienceBy()))
        .containsExactlyInAnyOrder(LICENSOR, LICENSEE);
  }
}
