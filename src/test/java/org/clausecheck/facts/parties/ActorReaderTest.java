package org.clausecheck.facts.parties;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.clausecheck.facts.Party;
import org.clausecheck.facts.values.Words;
import org.junit.jupiter.api.Test;

class ActorReaderTest {
  private static final String ACTING =
      "The Laboratory grants the Producer a licence. The Producer shall pay a royalty. The Producer "
          + "shall keep books. The Laboratory shall deliver the strain. The Laboratory agrees to help. "
          + "The Products shall be labelled. Neither Party shall disclose anything.";

  @Test
  void thoseWhoActAreTheParties() {
    assertThat(new ActorReader().complete(Words.of(ACTING), List.of()))
        .extracting(Party::name)
        .containsExactly("Laboratory", "Producer");
  }

  @Test
  void twoPartiesFromTheOpeningStayAsTheyAre() {
    List<Party> found = new ActorReader().complete(Words.of(ACTING), List.of());

    assertThat(new ActorReader().complete(Words.of("Acme shall pay. Acme shall pay."), found))
        .isEqualTo(found);
  }

  @Test
  void aTextWithoutActsHasNoParties() {
    assertThat(new ActorReader().complete(Words.of("Annex 1. Prices. 12 items."), List.of()))
        .isEmpty();
  }
}
