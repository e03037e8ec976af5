package org.clausecheck.text;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The English words for numbers, read once from {@code number-words.txt}. Words are asked for in
 * lower case.
 */
public final class NumberWords {
  private static final int MOST = 999;
  private static final Map<String, Integer> CARDINALS = new HashMap<>();
  private static final Map<String, Integer> ORDINALS = new HashMap<>();
  private static final Map<String, BigDecimal> SCALES = new HashMap<>();
  private static final Map<String, BigDecimal> SHORT_SCALES = new HashMap<>();
  private static final Map<String, Integer> PARTS = new HashMap<>();
  private static final Map<Integer, String> CARDINAL_WORDS = new HashMap<>();
  private static final Map<Integer, String> ORDINAL_WORDS = new HashMap<>();

  static {
    try (InputStream in = NumberWords.class.getResourceAsStream("number-words.txt")) {
      if (in == null) {
        throw new IllegalStateException("number-words.txt is not packed");
      }
      BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (!line.isBlank() && !line.startsWith("#")) {
          read(line.split("\\|", 3));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private NumberWords() {}

  private static void read(String[] fields) {
    BigDecimal value = new BigDecimal(fields[1].strip());
    int number = value.compareTo(BigDecimal.valueOf(MOST)) > 0 ? 0 : value.intValueExact();
    for (String word : fields[2].strip().split(" ", -1)) {
      switch (fields[0].strip()) {
        case "cardinal" -> {
          CARDINALS.put(word, number);
          CARDINAL_WORDS.putIfAbsent(number, word);
        }
        case "ordinal" -> {
          ORDINALS.put(word, number);
          ORDINAL_WORDS.putIfAbsent(number, word);
        }
        case "scale" -> SCALES.put(word, value);
        case "short-scale" -> SHORT_SCALES.put(word, value);
        case "part" -> PARTS.put(word, number);
        default -> throw new IllegalStateException("number-words.txt: " + fields[0]);
      }
    }
  }

  /** The words that a number can begin with: those that count and those that rank. */
  public static Set<String> all() {
    Set<String> words = new HashSet<>(CARDINALS.keySet());
    words.addAll(ORDINALS.keySet());
    return words;
  }

  /** The value of a counting word up to ninety, such as "forty"; -1 where it is none. */
  public static int cardinal(String word) {
    return CARDINALS.getOrDefault(word, -1);
  }

  /** The value of a ranking word up to ninetieth, such as "fifth"; -1 where it is none. */
  public static int ordinal(String word) {
    return ORDINALS.getOrDefault(word, -1);
  }

  /** What a spelled-out word multiplies by, such as "million"; null where it is none. */
  public static @Nullable BigDecimal scale(String word) {
    return SCALES.get(word);
  }

  /** What a word or a letter after figures multiplies by, such as "k"; null where it is none. */
  public static @Nullable BigDecimal scaleOfFigures(String word) {
    BigDecimal scale = SCALES.get(word);
    return scale != null ? scale : SHORT_SCALES.get(word);
  }

  /** Into how many parts a word divides: 4 for "quarter"; -1 where it is no part. */
  public static int parts(String word) {
    return PARTS.getOrDefault(word, -1);
  }

  /** A number from 0 to 999 in words, such as "one hundred twenty-one"; in figures beyond. */
  public static String written(int number) {
    if (number < 0 || number > MOST) {
      return Integer.toString(number);
    }
    int rest = number % 100;
    String hundreds = number < 100 ? "" : CARDINAL_WORDS.get(number / 100) + " hundred";
    if (rest == 0 && number > 0) {
      return hundreds;
    }
    String below =
        CARDINAL_WORDS.containsKey(rest)
            ? CARDINAL_WORDS.get(rest)
            : CARDINAL_WORDS.get(rest - rest % 10) + "-" + CARDINAL_WORDS.get(rest % 10);
    return hundreds.isEmpty() ? below : hundreds + " " + below;
  }

  /** A rank from 0 to 999 in words, such as "twenty-first"; in figures and "th" beyond. */
  public static String writtenRank(int number) {
    String words = written(number);
    int cut = Math.max(words.lastIndexOf(' '), words.lastIndexOf('-')) + 1;
    String rank = ORDINAL_WORDS.get(cardinal(words.substring(cut)));
    return rank == null ? words + "th" : words.substring(0, cut) + rank;
  }
}
