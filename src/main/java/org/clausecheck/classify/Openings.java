package org.clausecheck.classify;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** Which of many phrases a word may open: by whole words and by beginnings of words. */
final class Openings {
  private final Map<String, List<Integer>> words = new HashMap<>();
  private final Map<String, List<Integer>> beginnings = new HashMap<>();

  /**
   * @param opening a word, or the beginning of one with an asterisk behind it ("licens*")
   * @param phrase index of a phrase that it opens
   */
  void add(String opening, int phrase) {
    int last = opening.length() - 1;
    Map<String, List<Integer>> where = opening.charAt(last) == '*' ? beginnings : words;
    String key = where == beginnings ? opening.substring(0, last) : opening;
    where.computeIfAbsent(key, k -> new ArrayList<>()).add(phrase);
  }

  /** Indices of the phrases that a word may open, each once, ascending. */
  int[] by(String word) {
    IntStream found = indices(words, word);
    for (int end = 0; end <= word.length(); end++) {
      found = IntStream.concat(found, indices(beginnings, word.substring(0, end)));
    }
    return found.distinct().sorted().toArray();
  }

  private static IntStream indices(Map<String, List<Integer>> phrases, String key) {
    return phrases.getOrDefault(key, List.of()).stream().mapToInt(Integer::intValue);
  }
}
