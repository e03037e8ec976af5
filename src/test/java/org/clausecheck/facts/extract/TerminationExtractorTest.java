package org.clausecheck.facts.extract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.Set;
import org.clausecheck.facts.Fact;
import org.clausecheck.facts.Side;
import org.clausecheck.facts.Termination;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Who may leave, on what ground and when; the words that prove it are marked. */
class TerminationExtractorTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "|Licensee may terminate this Agreement for convenience upon 90 days' written notice|.;"
            + " LICENSEE; 90",
        "|Licensor may at any time and without cause terminate this Agreement on sixty (60) days'"
            + " notice|.; LICENSOR; 60"
      })
  void a_right_without_cause_has_its_bearer_and_its_notice(String clause, Side by, int days) {
    Read read = Read.granted("2. Termination. " + clause);
    Termination termination = read.facts().termination();

    assertThat(termination.convenienceBy().value()).contains(Set.of(by));
    assertThat(termination.convenienceNoticeDays().value()).contains(days);
    assertThat(read.proves(termination.convenienceBy())).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Neither party may terminate this Agreement for convenience.",
        "Licensee shall not be entitled to terminate this Agreement without cause.",
        "Licensee may terminate the purchase order upon thirty (30) days' notice."
      })
  void what_is_denied_or_ends_something_else_is_no_right(String clause) {
    assertThat(
            Read.granted("2. Termination. " + clause).facts().termination().convenienceBy().value())
        .isEmpty();
  }

  @Test
  void a_breach_may_be_cured_within_its_period() {
    Read read =
        Read.granted(
            "2. Breach. |Either party may terminate this Agreement if the other party materially "
                + "breaches it and does not cure the breach within forty-five (45) days after "
                + "notice|.");
    Termination termination = read.facts().termination();

    assertThat(termination.breachBy().value()).contains(Set.of(Side.LICENSOR, Side.LICENSEE));
    assertThat(termination.cureDays().value()).contains(45);
    assertThat(read.proves(termination.cureDays())).isTrue();
  }

  @Test
  void each_item_of_a_list_is_a_ground_of_its_own() {
    Read read =
        Read.granted(
            "2. Termination. Licensor may terminate this Agreement: a. if Licensee breaches it and "
                + "fails to cure the breach within 30 days; b. |if Licensee becomes insolvent|; or "
                + "c. upon a change of control of Licensee.");
    Termination termination = read.facts().termination();

    assertThat(termination.insolvencyBy().value()).contains(Set.of(Side.LICENSOR));
    assertThat(termination.changeOfControlBy().value()).contains(Set.of(Side.LICENSOR));
    assertThat(read.proves(termination.insolvencyBy())).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"Licensor may terminate ", "within thirty (30) days ", "; or (b) if Licensee "})
  void hostile_text_is_read_in_time(String part) {
    String repeated = part.repeat(100_000 / part.split(" ").length);
    assertTimeoutPreemptively(Duration.ofSeconds(60), () -> Read.granted("2. " + repeated));
    assertTimeoutPreemptively(
        Duration.ofSeconds(60),
        () -> Read.granted("2. " + "(".repeat(10_000) + part + "[".repeat(10_000)));
  }

  @Test
  void an_empty_text_states_nothing() {
    assertThat(Read.whole("").facts().termination().breachBy()).isInstanceOf(Fact.NotStated.class);
  }
}
