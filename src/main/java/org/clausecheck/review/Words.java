package org.clausecheck.review;

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

  /** Words however they are spaced and broken into lines. */
  static String squeezed(String words) {
    return words.strip().replaceAll("\\s{1,200}", " ");
  }
}
