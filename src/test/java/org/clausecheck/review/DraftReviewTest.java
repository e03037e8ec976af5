package org.clausecheck.review;

import static org.assertj.core.api.Assertions.assertThat;

import org.clausecheck.review.DraftReview.Direction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DraftReviewTest {

  @ParameterizedTest
  @CsvSource({
    "PREFERRED, WALK_AWAY, WORSE",
    "FALLBACK, MISSING, WORSE",
    "UNCLEAR, MISSING, WORSE",
    "PREFERRED, UNCLEAR, UNCLEAR",
    "MISSING, UNCLEAR, UNCLEAR",
    "WALK_AWAY, FALLBACK, BETTER",
    "WALK_AWAY, NOT_APPLICABLE, LAPSED",
    "NOT_APPLICABLE, PREFERRED, BETTER",
    "NOT_APPLICABLE, FALLBACK, WORSE"
  })
  void aVerdictTurnsOneWay(Verdict before, Verdict after, Direction way) {
    assertThat(Direction.of(before, after)).isEqualTo(way);
  }

  @Test
  void onePositionAppliesNoLongerAndSeveralApplyNoLonger() {
    assertThat(Direction.LAPSED.words(1)).isEqualTo("no longer applies");
    assertThat(Direction.LAPSED.words(8)).isEqualTo("no longer apply");
    assertThat(Direction.WORSE.words(1)).isEqualTo("got worse");
  }
}
