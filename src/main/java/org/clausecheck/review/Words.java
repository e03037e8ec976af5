package org.clausecheck.review;

import java.util.List;
import java.util.Locale;

/** Small matters of wording. */
final class Words {
  private Words() {}

  /** Words as a sentence of their own. */
  static String sentence(String words) {
    if (words.isEmpty()) {
      return words;
    }
    return Character.toUpperCase(words.charAt(0))
        + words.substring(1)
        + (words.endsWith(".") ? "" : ".");
  }

  /** Those of some lower-case words that a text has as whole words, in any case. */
  static List<String> found(List<String> words, String text) {
    String lower = text.toLowerCase(Locale.ROOT);
    return words.stream().filter(word -> has(lower, word)).toList();
  }

  private static boolean has(String text, String word) {
    for (int at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
      int end = at + word.length();
      if ((at == 0 || !Character.isLetter(text.charAt(at - 1)))
          && (end == text.length() || !Character.isLetter(text.charAt(end)))) {
        return true;
      }
    }
    return false;
  }

  /** Words however they are spaced and broken into lines. */
  static String squeezed(String words) {
    return words.strip().replaceAll("\\s{1,200}", " ");
  }
}
