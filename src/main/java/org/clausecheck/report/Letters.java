package org.clausecheck.report;

import java.util.Arrays;

/**
 * The letters and digits of a text with the way back to it. Two readings of the same page differ in
 * spaces, hyphens and quotation marks, hardly ever in these.
 */
final class Letters {
  private final String letters;
  private final int[] at;

  private Letters(String letters, int[] at) {
    this.letters = letters;
    this.at = at;
  }

  /** The letters and digits of a text; a ligature counts as its letters. */
  static Letters of(CharSequence text) {
    StringBuilder letters = new StringBuilder(text.length());
    int[] at = new int[text.length() + 16];
    for (int i = 0; i < text.length(); i++) {
      String plain = plain(text.charAt(i));
      for (int k = 0; k < plain.length(); k++) {
        if (letters.length() == at.length) {
          at = Arrays.copyOf(at, at.length * 2);
        }
        at[letters.length()] = i;
        letters.append(plain.charAt(k));
      }
    }
    return new Letters(letters.toString(), at);
  }

  private static String plain(char c) {
    if (c >= '\uFB00' && c <= '\uFB06') {
      return switch (c) {
        case '\uFB00' -> "ff";
        case '\uFB01' -> "fi";
        case '\uFB02' -> "fl";
        case '\uFB03' -> "ffi";
        case '\uFB04' -> "ffl";
        default -> "st";
      };
    }
    return Character.isLetterOrDigit(c) ? String.valueOf(c) : "";
  }

  int length() {
    return letters.length();
  }

  boolean isEmpty() {
    return letters.isEmpty();
  }

  /** Index in the text of the letter of that number. */
  int at(int letter) {
    return at[letter];
  }

  /** The first letter that stands at an offset of the text or after it. */
  int from(int offset) {
    int found = Arrays.binarySearch(at, 0, letters.length(), offset);
    int letter = found >= 0 ? found : -found - 1;
    while (letter > 0 && at[letter - 1] >= offset) {
      letter--;
    }
    return letter;
  }

  boolean sameAs(Letters other) {
    return letters.equals(other.letters);
  }

  /**
   * The occurrence of these words that begins nearest to a letter.
   *
   * @return its first letter, or -1 when there is none (or nothing to find)
   */
  int find(Letters words, int near) {
    if (words.isEmpty()) {
      return -1;
    }
    int best = -1;
    for (int i = letters.indexOf(words.letters);
        i >= 0;
        i = letters.indexOf(words.letters, i + 1)) {
      if (best < 0 || Math.abs(i - near) < Math.abs(best - near)) {
        best = i;
      } else {
        break;
      }
    }
    return best;
  }
}
