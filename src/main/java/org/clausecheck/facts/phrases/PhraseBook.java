package org.clausecheck.facts.phrases;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
  private static final BitSet EMPTY = new BitSet();

  private final List<Phrase> phrases = new ArrayList<>();

  /** For each choice the phrases whose rarest it is. */
  private final Map<Integer, BitSet> byRarest = new HashMap<>();

  private final Map<Phrase.Choice, Integer> choices = new LinkedHashMap<>();
  private final Map<String, BitSet> byWord = new HashMap<>();
  private final Map<String, BitSet> byPrefix = new HashMap<>();
  private int longestPrefix;

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
    Map<String, String> named = new HashMap<>();
    for (String file : files) {
      try (InputStream in = PhraseBook.class.getResourceAsStream(file)) {
        if (in == null) {
          throw new IllegalArgumentException(file + " is not packed");
        }
        book.read(
            file,
            named,
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

  /** A finder of these phrases, for one thread. */
  public PhraseFinder finder() {
    return new PhraseFinder(this);
  }

  Phrase phrase(int number) {
    return phrases.get(number);
  }

  /**
   * The numbers of the phrases that may stand among words of these choices, in the order of the
   * files.
   */
  BitSet candidates(BitSet present) {
    BitSet candidates = new BitSet(phrases.size());
    candidates.or(byRarest.getOrDefault(-1, EMPTY));
    for (int i = present.nextSetBit(0); i >= 0; i = present.nextSetBit(i + 1)) {
      candidates.or(byRarest.getOrDefault(i, EMPTY));
    }
    return candidates;
  }

  /** The choices that a word in lower case belongs to. */
  BitSet choicesOf(String form) {
    BitSet of = new BitSet();
    of.or(byWord.getOrDefault(form, EMPTY));
    for (int end = 1; end <= Math.min(form.length(), longestPrefix); end++) {
      of.or(byPrefix.getOrDefault(form.substring(0, end), EMPTY));
    }
    return of;
  }

  /** The number of a choice; one that was met before keeps its number. */
  int number(Phrase.Choice choice) {
    Integer known = choices.get(choice);
    if (known != null) {
      return known;
    }
    int number = choices.size();
    choices.put(choice, number);
    choice.forms().forEach(form -> byWord.computeIfAbsent(form, f -> new BitSet()).set(number));
    for (String prefix : choice.prefixes()) {
      byPrefix.computeIfAbsent(prefix, f -> new BitSet()).set(number);
      longestPrefix = Math.max(longestPrefix, prefix.length());
    }
    return number;
  }

  private void read(String file, Map<String, String> named, List<String> lines) {
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
          named.put(line.substring(1, equals).strip(), line.substring(equals + 3).strip());
        } else {
          Phrase phrase = new PhraseCompiler(this, group, line, named).compile();
          byRarest.computeIfAbsent(phrase.rarest(), r -> new BitSet()).set(phrases.size());
          phrases.add(phrase);
        }
      } catch (IllegalArgumentException e) {
        throw new IllegalArgumentException(file + ":" + (i + 1) + ": " + e.getMessage(), e);
      }
    }
  }
}
