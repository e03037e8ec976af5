package org.clausecheck.facts.extract;

import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;

/** Texts made to slow the reading down; each must still be read in time. */
public final class HostileText {
  private static final Duration IN_TIME = Duration.ofSeconds(60);
  private static final int WORDS = 100_000;
  private static final int BRACKETS = 10_000;

  private HostileText() {}

  /** Reads a part over and over in one endless sentence, and once between unclosed brackets. */
  public static void isReadInTime(String part) {
    isReadInTime(part, WORDS / part.split(" ", -1).length);
    isReadInTime("(".repeat(BRACKETS) + part + "[".repeat(BRACKETS), 1);
  }

  /** Reads a clause that says a part so many times. */
  public static void isReadInTime(String part, int times) {
    assertTimeoutPreemptively(IN_TIME, () -> Read.granted("2. " + part.repeat(times) + "."));
  }
}
