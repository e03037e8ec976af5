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
  void those_who_act_are_the_parties() {
    assertThat(new ActorReader().complete(Words.of(ACTING), List.of()))
        .extracting(Party::name)
        .containsExactly("Laboratory", "Producer");
  }

  @Test
  void two_parties_from_the_opening_stay_as_they_are() {
    List<Party> found = new ActorReader().complete(Words.of(ACTING), List.of());

    assertThat(new ActorReader().complete(Words.of("Acme shall pay. Acme shall pay."), found))
        .isEqualTo(found);
  }

  @Test
  void a_text_without_acts_has_no_parties() {
    assertThat(new ActorReader().complete(Words.of("Annex 1. Prices. 12 items."), List.of()))
        .isEmpty();
  }
}
