package org.clausecheck.facts.phrases;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * The phrases of some files, found together. Immutable and thread-safe.
 *
 * <p>A file has headings ({@code == convenience}), each followed by phrases, one a line. In a
 * phrase
 *
 * <ul>
 *   <li>a word stands for itself, {@code terminat*} for every word that begins so, {@code
 *       may|shall} for either;
 *   <li>{@code (for cause|without cause)} is a choice, {@code ?} after a word or a bracket leaves
 *       it out;
 *   <li>{@code ..} is up to six words of any kind, {@code ..12} up to twelve;
 *   <li>{@code <period>} is a period; money, date, percentage, place, blank, party and what else
 *       the reader finds go by their names;
 *   <li>{@code who=<party>} names a part of the phrase;
 *   <li>{@code @agreement} is the choice that a line {@code @agreement = ...} above, or in a file
 *       loaded before, defines.
 * </ul>
 *
 * Case, punctuation, hyphens and the numbers of lists do not count. Lines that begin with {@code #}
 * are comments.
 */
public final class PhraseBook {
  private final List<Phrase> phrases = new ArrayList<>();
  private final Map<String, List<Integer>> byWord = new HashMap<>();
  private final Map<String, List<Integer>> byPrefix = new HashMap<>();
  private final List<Integer> always = new ArrayList<>();

  private PhraseBook() {}

  /**
   * Loads phrase files packed beside this class.
   *
   * @param files names without their folder
   * @throws UncheckedIOException if the program's own resource cannot be read
   * @throws IllegalArgumentException if a phrase is ill-formed; the message has file and line
   */
  public static PhraseBook load(String... files) {
    PhraseBook book = new PhraseBook();
    Map<String, String> choices = new HashMap<>();
    for (String file : files) {
      try (InputStream in = PhraseBook.class.getResourceAsStream(file)) {
        if (in == null) {
          throw new IllegalArgumentException(file + " is not packed");
        }
        book.read(
            file,
            choices,
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8)).lines().toList());
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return book;
  }

  /**
   * A book of these lines, as in a file.
   *
   * @throws IllegalArgumentException if a phrase is ill-formed
   */
  public static PhraseBook of(String... lines) {
    PhraseBook book = new PhraseBook();
    book.read("phrases", new HashMap<>(), List.of(lines));
    return book;
  }

  /** The headings, in alphabetical order. */
  public Set<String> groups() {
    Set<String> groups = new TreeSet<>();
    phrases.forEach(phrase -> groups.add(phrase.group()));
    return groups;
  }

  /** Everything found in a wording, by heading; within a heading in the order of the file. */
  public Map<String, List<Match>> find(Wording wording) {
    Set<Integer> candidates = new TreeSet<>(always);
    for (String form : new LinkedHashSet<>(wording.forms())) {
      candidates.addAll(byWord.getOrDefault(form, List.of()));
      for (int end = 3; end <= Math.min(form.length(), 12); end++) {
        candidates.addAll(byPrefix.getOrDefault(form.substring(0, end), List.of()));
      }
    }
    Map<String, List<Match>> found = new HashMap<>();
    for (int candidate : candidates) {
      Phrase phrase = phrases.get(candidate);
      List<Match> matches = phrase.find(wording);
      if (!matches.isEmpty()) {
        found.computeIfAbsent(phrase.group(), g -> new ArrayList<>(2)).addAll(matches);
      }
    }
    return found;
  }

  private void read(String file, Map<String, String> choices, List<String> lines) {
    String group = "";
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i).strip();
      if (line.isEmpty() || line.startsWith("#")) {
        continue;
      }
      try {
        if (line.startsWith("==")) {
          group = line.substring(2).strip();
        } else if (line.startsWith("@") && line.contains(" = ")) {
          int equals = line.indexOf(" = ");
          choices.put(line.substring(1, equals).strip(), line.substring(equals + 3).strip());
        } else {
          add(new PhraseCompiler(group, line, choices).compile());
        }
      } catch (IllegalArgumentException e) {
        throw new IllegalArgumentException(file + ":" + (i + 1) + ": " + e.getMessage(), e);
      }
    }
  }

  private void add(Phrase phrase) {
    int number = phrases.size();
    phrases.add(phrase);
    Optional<Phrase.Step.Word> found = phrase.trigger();
    if (found.isEmpty()) {
      always.add(number);
      return;
    }
    Phrase.Step.Word trigger = found.get();
    for (String form : trigger.forms()) {
      byWord.computeIfAbsent(form, f -> new ArrayList<>(2)).add(number);
    }
    for (String prefix : trigger.prefixes()) {
      String key = prefix.length() > 12 ? prefix.substring(0, 12) : prefix;
      if (key.length() < 3) {
        always.add(number);
      } else {
        byPrefix.computeIfAbsent(key, f -> new ArrayList<>(2)).add(number);
      }
    }
  }
}
