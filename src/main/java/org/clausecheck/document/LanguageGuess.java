package org.clausecheck.document;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.lang.Character.UnicodeScript;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * Tells the language of a document from its script and its function words. An agreement has
 * thousands of words, of which every third to fifth is a function word, so that counting them
 * decides; the libraries that tell a single sentence's language take longer to load than a whole
 * agreement to read.
 */
final class LanguageGuess {
  /** Not told. */
  static final String UNKNOWN = "und";

  private static final int SAMPLE = 40_000;
  private static final int FEWEST_WORDS = 12;

  /** A name that is repeated ("Serono SA") is no language. */
  private static final int FEWEST_DIFFERENT = 3;

  /** Languages by function word. */
  private final Map<String, List<String>> languages = new HashMap<>();

  LanguageGuess() {
    try (InputStream in =
            Objects.requireNonNull(
                LanguageGuess.class.getResourceAsStream("function-words.txt"),
                "function-words.txt");
        BufferedReader lines =
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (!line.startsWith("#")) {
          String[] words = line.split(" ");
          for (int i = 1; i < words.length; i++) {
            languages.computeIfAbsent(words[i], w -> new ArrayList<>()).add(words[0]);
          }
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * @return ISO 639-1 code, or {@link #UNKNOWN} for a text too short or in no language known here
   */
  String of(CharSequence text) {
    int from = Math.max(0, (text.length() - SAMPLE) / 4);
    String sample =
        text.subSequence(from, Math.min(text.length(), from + SAMPLE))
            .toString()
            .toLowerCase(Locale.ROOT);
    Map<UnicodeScript, Integer> scripts = new EnumMap<>(UnicodeScript.class);
    Map<String, Integer> hits = new HashMap<>();
    Map<String, Set<String>> different = new HashMap<>();
    int words = 0;
    int start = -1;
    for (int i = 0; i <= sample.length(); i++) {
      boolean letter = i < sample.length() && Character.isLetter(sample.charAt(i));
      if (letter) {
        scripts.merge(UnicodeScript.of(sample.charAt(i)), 1, Integer::sum);
        start = start < 0 ? i : start;
      } else if (start >= 0) {
        words++;
        String word = sample.substring(start, i);
        for (String language : languages.getOrDefault(word, List.of())) {
          hits.merge(language, 1, Integer::sum);
          different.computeIfAbsent(language, l -> new HashSet<>()).add(word);
        }
        start = -1;
      }
    }
    String byScript = byScript(scripts);
    if (!byScript.isEmpty()) {
      return byScript;
    }
    hits.keySet()
        .removeIf(language -> different.getOrDefault(language, Set.of()).size() < FEWEST_DIFFERENT);
    String best = UNKNOWN;
    int most = words / 12;
    for (Map.Entry<String, Integer> hit : hits.entrySet()) {
      boolean more = hit.getValue() > most;
      boolean first = hit.getValue() == most && hit.getKey().compareTo(best) < 0;
      if (more || (first && !best.equals(UNKNOWN))) {
        best = hit.getKey();
        most = hit.getValue();
      }
    }
    return words < FEWEST_WORDS ? UNKNOWN : best;
  }

  /** The language that alone, or nearly so, uses the commonest script. */
  private static String byScript(Map<UnicodeScript, Integer> scripts) {
    int letters = scripts.values().stream().mapToInt(Integer::intValue).sum();
    if (scripts.getOrDefault(UnicodeScript.HIRAGANA, 0) * 10 > letters) {
      return "ja";
    }
    for (Map.Entry<UnicodeScript, Integer> script : scripts.entrySet()) {
      if (script.getValue() * 2 > letters) {
        return switch (script.getKey()) {
          case HAN -> "zh";
          case HANGUL -> "ko";
          case GREEK -> "el";
          case ARABIC -> "ar";
          case HEBREW -> "he";
          case THAI -> "th";
          case DEVANAGARI -> "hi";
          default -> "";
        };
      }
    }
    return "";
  }
}
