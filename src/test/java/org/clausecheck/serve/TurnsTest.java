package org.clausecheck.serve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class TurnsTest {
  private final Turns turns =
      new Turns(new ServeSettings.Limits(Duration.ofSeconds(1), 1, 1, Duration.ofMillis(20)));

  @Test
  void one_works_one_waits_and_the_next_is_told_to_come_again() throws Refusal {
    try (Turns.Held first = turns.enter();
        Turns.Held second = turns.enter()) {
      assertThatThrownBy(turns::enter)
          .extracting(refusal -> ((Refusal) refusal).status())
          .isEqualTo(429);
    }
    turns.enter().close();
  }

  @Test
  void nobody_waits_longer_than_is_allowed() throws Refusal {
    try (Turns.Held working = turns.work()) {
      assertThatThrownBy(turns::work)
          .extracting(refusal -> ((Refusal) refusal).status())
          .isEqualTo(503);
    }
    Turns.Held next = turns.work();
    assertThat(next).isNotNull();
    next.close();
  }
}
