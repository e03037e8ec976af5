package org.clausecheck.classify;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * Words that say the same in lawyers' and in plain drafting, as {@code concepts.txt} lists them
 * (the file explains its notation). Immutable.
 */
final class Concepts {
  private record Phrase(String concept, List<String> words) {
    boolean standsAt(List<String> text, int at) {
      if (at + words.size() > text.size()) {
        return false;
      }
      for (int i = 0; i < words.size(); i++) {
        if (!fits(words.get(i), text.get(at + i))) {
          return false;
        }
      }
      return true;
    }

    private static boolean fits(String pattern, String word) {
      int last = pattern.length() - 1;
      return pattern.charAt(last) == '*'
          ? word.startsWith(pattern.substring(0, last))
          : word.equals(pattern);
    }
  }

  private final List<Phrase> longestFirst;
  private final Openings openings = new Openings();

  private Concepts(List<Phrase> longestFirst) {
    this.longestFirst = longestFirst;
    for (int i = 0; i < longestFirst.size(); i++) {
      openings.add(longestFirst.get(i).words().get(0), i);
    }
  }

  /** The concepts that come with the program. */
  static Concepts shipped() {
    try (InputStream in =
            Objects.requireNonNull(Concepts.class.getResourceAsStream("concepts.txt"));
        BufferedReader lines =
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      return parse(lines.lines().toList());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * @throws IllegalArgumentException naming the line or phrase that is wrong
   */
  static Concepts parse(List<String> lines) {
    List<Phrase> phrases = new ArrayList<>();
    Set<String> known = new HashSet<>();
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i).strip();
      if (line.isEmpty() || line.startsWith("#")) {
        continue;
      }
      int colon = line.indexOf(':');
      if (colon < 1) {
        throw new IllegalArgumentException("concepts line " + (i + 1) + ": no 'concept:'");
      }
      for (String phrase : line.substring(colon + 1).split(",")) {
        String words = phrase.strip();
        if (words.isEmpty() || !known.add(words)) {
          throw new IllegalArgumentException(
              "concepts line " + (i + 1) + ": '" + words + "' is empty or stands twice");
        }
        phrases.add(new Phrase(line.substring(0, colon), List.of(words.split(" +"))));
      }
    }
    phrases.sort(Comparator.comparingInt((Phrase phrase) -> -phrase.words().size()));
    return new Concepts(List.copyOf(phrases));
  }

  /** Finds concepts in the sentences of one document; remembers which words open which phrase. */
  Finder finder() {
    return new Finder();
  }

  /** Not thread-safe: one a document. */
  final class Finder {
    private final Map<String, List<Phrase>> openedBy = new HashMap<>();

    /** The concepts of a sentence of {@linkplain Cues#words normalised words}, in order. */
    List<String> find(List<String> words) {
      List<String> concepts = new ArrayList<>();
      int at = 0;
      while (at < words.size()) {
        int next = at + 1;
        for (Phrase phrase : openedBy.computeIfAbsent(words.get(at), this::openedBy)) {
          if (phrase.standsAt(words, at)) {
            concepts.add(phrase.concept());
            next = at + phrase.words().size();
            break;
          }
        }
        at = next;
      }
      return concepts;
    }

    private List<Phrase> openedBy(String word) {
      return Arrays.stream(openings.by(word)).mapToObj(longestFirst::get).toList();
    }
  }
}
