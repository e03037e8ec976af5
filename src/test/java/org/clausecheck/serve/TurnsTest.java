package org.clausecheck.serve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class TurnsTest {
  private final Turns turns =
      new Turns(new ServeSettings.Limits(Duration.ofSeconds(1), 1, 1, Duration.ofMillis(20)));

  @Test
  void oneWorksOneWaitsAndTheNextIsToldToComeAgain() throws Exception {
    assertThatThrownBy(
            () ->
                turns.enter(() -> turns.enter(() -> turns.enter(() -> "there is no third place"))))
        .extracting(refusal -> ((Refusal) refusal).status())
        .isEqualTo(429);
    assertThat(turns.enter(() -> turns.enter(() -> "given back"))).isEqualTo("given back");
  }

  @Test
  void nobodyWaitsLongerThanIsAllowed() throws Exception {
    assertThatThrownBy(() -> turns.work(() -> turns.work(() -> "there is no second desk")))
        .extracting(refusal -> ((Refusal) refusal).status())
        .isEqualTo(503);
    assertThat(turns.work(() -> "given back")).isEqualTo("given back");
  }

  @Test
  void aPlaceIsGivenBackWhenTheWorkFails() throws Exception {
    for (int i = 0; i < 3; i++) {
      assertThatThrownBy(
              () ->
                  turns.enter(
                      () ->
                          turns.work(
                              () -> {
                                throw new IllegalStateException("a fault");
                              })))
          .hasMessage("a fault");
    }
    assertThat(turns.enter(() -> turns.work(() -> "given back"))).isEqualTo("given back");
  }
}
