package org.clausecheck.report;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** Whether one statement only says again what another has said. */
final class Likeness {
  /** Share of a statement's words from which it repeats another that has them. */
  private static final double REPEATED = 0.6;

  /** Words shorter than this carry no matter. */
  private static final int SHORTEST = 4;

  /** So many letters tell a word from others, whatever its ending. */
  private static final int STEM = 5;

  private Likeness() {}

  /** Whether most words of a statement stand in what was said before. */
  static boolean repeats(String statement, String said) {
    Set<String> own = stems(statement);
    if (own.isEmpty()) {
      return true;
    }
    Set<String> before = stems(said);
    return own.stream().filter(before::contains).count() >= REPEATED * own.size();
  }

  private static Set<String> stems(String text) {
    return Arrays.stream(text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+", -1))
        .filter(word -> word.length() >= SHORTEST)
        .map(word -> word.substring(0, Math.min(STEM, word.length())))
        .collect(Collectors.toSet());
  }
}
