package org.clausecheck.facts.kind;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.clausecheck.facts.kind.KindWords.Group;

/**
 * The words of a text, counted for the group of kinds that it speaks of most, and for licensing.
 *
 * @param group the group with most words
 * @param count words of that group
 * @param telling its commonest words, at most three
 * @param different words of that group, each counted once
 * @param licensing words of licensing
 * @param words all words
 */
record Vocabulary(
    Group group, int count, List<String> telling, int different, int licensing, int words) {
  private static final int MOST_TELLING = 3;

  /** Rates, in words a thousand, below which differences are chance. */
  private static final double FEW = 3;

  /** Counts the words of a whole text. */
  static Vocabulary of(String text, KindWords kinds) {
    return of(text, kinds, kinds.groups());
  }

  /** Counts words of some groups only. */
  static Vocabulary of(String text, KindWords kinds, List<Group> groups) {
    Map<String, Integer> counts = new HashMap<>();
    int words = 0;
    int start = -1;
    for (int i = 0; i <= text.length(); i++) {
      char c = i < text.length() ? text.charAt(i) : ' ';
      if (Character.isLetter(c) || (c == '-' && start >= 0)) {
        start = start < 0 ? i : start;
      } else if (start >= 0) {
        words++;
        counts.merge(text.substring(start, i).toLowerCase(Locale.ROOT), 1, Integer::sum);
        start = -1;
      }
    }
    int licensing = 0;
    for (Map.Entry<String, Integer> each : counts.entrySet()) {
      licensing += kinds.isOfLicensing(each.getKey()) ? each.getValue() : 0;
    }
    Vocabulary best = null;
    for (Group group : groups) {
      List<String> found = group.words().stream().filter(counts::containsKey).toList();
      int count = found.stream().mapToInt(word -> counts.getOrDefault(word, 0)).sum();
      if (best == null || count > best.count) {
        List<String> telling =
            found.stream()
                .sorted(
                    Comparator.comparingInt((String word) -> -counts.getOrDefault(word, 0))
                        .thenComparing(Comparator.naturalOrder()))
                .limit(MOST_TELLING)
                .toList();
        best = new Vocabulary(group, count, telling, found.size(), licensing, words);
      }
    }
    if (best == null) {
      throw new IllegalStateException("no groups to count");
    }
    return best;
  }

  /** How far its group outweighs licensing: the logarithm of the rates' ratio; 0 is even. */
  double lead() {
    return Math.log((FEW + rate(count)) / (FEW + rate(licensing)));
  }

  /** So many words of licensing in a thousand. */
  double licensingRate() {
    return rate(licensing);
  }

  /** So many words of its group in a thousand. */
  double groupRate() {
    return rate(count);
  }

  private double rate(int number) {
    return words == 0 ? 0 : 1_000.0 * number / words;
  }
}
