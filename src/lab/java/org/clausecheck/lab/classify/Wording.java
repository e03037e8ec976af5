package org.clausecheck.lab.classify;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * A passage's words, as the CUAD benchmark compares passages.
 *
 * @param text as written
 * @param words in lower case, without stops, each once
 */
record Wording(String text, Set<String> words) {
  /** Part of the joint set of words that must be common. */
  private static final double MATCH = 0.5;

  static Wording of(String text) {
    String plain = text.toLowerCase(Locale.ROOT).replaceAll("[.,;:]", "").replace('/', ' ');
    Set<String> words = new HashSet<>(List.of(plain.strip().split("\\s+")));
    words.remove("");
    return new Wording(text, words);
  }

  /** The part of both together's words that both have. */
  double common(Wording other) {
    int both = 0;
    for (String word : words) {
      both += other.words.contains(word) ? 1 : 0;
    }
    int all = words.size() + other.words.size() - both;
    return all == 0 ? 0 : (double) both / all;
  }

  /**
   * Whether a prediction of these words counts as that answer: half of their words are common.
   *
   * @param holding whether it also does when it holds the answer, as the benchmark allows for the
   *     parties' names
   */
  boolean answers(Wording answer, boolean holding) {
    return holding && text.contains(answer.text) || common(answer) >= MATCH;
  }
}
