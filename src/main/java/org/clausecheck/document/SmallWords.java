package org.clausecheck.document;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/**
 * What the small words of a passage ({@code small-words.txt}) show of its language, so that no
 * n-grams need be loaded for an agreement in plain English.
 *
 * @param all number of words
 * @param english number of small words of English
 * @param foreign number of small words of other languages
 * @param plainLetters whether all letters are a to z
 */
record SmallWords(int all, int english, int foreign, boolean plainLetters) {
  /** Of the words of a sentence in English about a fifth are among its small words. */
  private static final double PLAINLY = 0.125;

  private static final int FEWEST_PLAIN = 3;

  private static final int FEWEST_FOREIGN = 2;

  private static final int FEWEST_BESIDE_LETTERS = 2;

  /** Letters of the longest small word. */
  private static final int LONGEST = 8;

  /** Whether a small word is one of English. */
  private static final Map<String, Boolean> ENGLISH = load();

  static SmallWords in(String words) {
    int all = 0;
    int english = 0;
    int foreign = 0;
    boolean plain = true;
    int start = -1;
    for (int i = 0; i <= words.length(); i++) {
      boolean letter = i < words.length() && Character.isLetter(words.charAt(i));
      plain &= !letter || words.charAt(i) < 0x80;
      if (letter && start < 0) {
        start = i;
      } else if (!letter && start >= 0) {
        all++;
        Boolean known =
            i - start > LONGEST
                ? null
                : ENGLISH.get(words.substring(start, i).toLowerCase(Locale.ROOT));
        english += known != null && known ? 1 : 0;
        foreign += known != null && !known ? 1 : 0;
        start = -1;
      }
    }
    return new SmallWords(all, english, foreign, plain);
  }

  /**
   * Whether a passage is English by so many small words that no other language need be thought of.
   * Of what is not, nothing is said.
   */
  boolean arePlainlyEnglish() {
    return english >= FEWEST_PLAIN && english >= PLAINLY * all;
  }

  /**
   * Whether a passage looks foreign: by more small words of other languages than of English, or by
   * letters beyond a to z without words of English. One word, or a letter in a sentence of English,
   * may be a name's.
   */
  boolean mayBeForeign() {
    return foreign >= FEWEST_FOREIGN && foreign > english
        || !plainLetters && english < FEWEST_BESIDE_LETTERS;
  }

  private static Map<String, Boolean> load() {
    Map<String, Boolean> words = new HashMap<>();
    try (InputStream in =
        Objects.requireNonNull(
            SmallWords.class.getResourceAsStream("small-words.txt"), "small-words.txt")) {
      String lines = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      for (String line : lines.split("\n")) {
        int colon = line.startsWith("#") ? -1 : line.indexOf(": ");
        if (colon > 0) {
          boolean english = line.substring(0, colon).equals(Languages.ENGLISH);
          for (String word : line.substring(colon + 2).split(" ")) {
            words.put(word, english);
          }
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return words;
  }
}
