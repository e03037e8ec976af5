package org.clausecheck.structure;

import java.util.Locale;
import java.util.OptionalInt;
import org.clausecheck.text.NumberWords;

/** The ways contracts write small ordinal numbers: 4, IV, iv, d, D, Four, Fourth. */
final class Numerals {
  private static final int MOST_IN_WORDS = 20;

  private Numerals() {}

  /** The value of a number word up to twenty, such as "Four" or "FOURTH". */
  static OptionalInt word(String word) {
    String form = word.toLowerCase(Locale.ROOT);
    int value = Math.max(NumberWords.cardinal(form), NumberWords.ordinal(form));
    return value < 1 || value > MOST_IN_WORDS ? OptionalInt.empty() : OptionalInt.of(value);
  }

  /** The value of a well-formed Roman numeral below 90, in one case throughout. */
  static OptionalInt roman(String numeral) {
    if (numeral.isEmpty() || numeral.length() > 8) {
      return OptionalInt.empty();
    }
    boolean upper = Character.isUpperCase(numeral.charAt(0));
    int total = 0;
    for (int i = 0; i < numeral.length(); i++) {
      char c = numeral.charAt(i);
      int value = digit(c);
      if (value == 0 || Character.isUpperCase(c) != upper) {
        return OptionalInt.empty();
      }
      int next = i + 1 < numeral.length() ? digit(numeral.charAt(i + 1)) : 0;
      total += value < next ? -value : value;
    }
    boolean wellFormed =
        total > 0 && total < 90 && roman(total).equals(numeral.toUpperCase(Locale.ROOT));
    return wellFormed ? OptionalInt.of(total) : OptionalInt.empty();
  }

  /** The place of a letter in the alphabet; "aa" follows "z". */
  static OptionalInt letters(String letters) {
    if (letters.isEmpty() || letters.length() > 2) {
      return OptionalInt.empty();
    }
    char first = letters.charAt(0);
    boolean latin = (first >= 'a' && first <= 'z') || (first >= 'A' && first <= 'Z');
    if (!latin || (letters.length() == 2 && letters.charAt(1) != first)) {
      return OptionalInt.empty();
    }
    return OptionalInt.of(Character.toLowerCase(first) - 'a' + 1 + 26 * (letters.length() - 1));
  }

  private static int digit(char c) {
    return switch (Character.toUpperCase(c)) {
      case 'I' -> 1;
      case 'V' -> 5;
      case 'X' -> 10;
      case 'L' -> 50;
      default -> 0;
    };
  }

  private static String roman(int value) {
    String[] tens = {"", "X", "XX", "XXX", "XL", "L", "LX", "LXX", "LXXX"};
    String[] units = {"", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX"};
    return tens[value / 10] + units[value % 10];
  }
}
