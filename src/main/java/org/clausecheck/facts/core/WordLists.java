package org.clausecheck.facts.core;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Lists of words from a data file: {@code == heading}, then entries apart by commas. Immutable. */
public final class WordLists {
  /** The words that readers of several families ask for. */
  public static final WordLists COMMON = load("words.txt");

  private final Map<String, Set<String>> lists;

  private WordLists(Map<String, Set<String>> lists) {
    this.lists = lists;
  }

  /**
   * Loads a file packed beside this class.
   *
   * @throws UncheckedIOException if the program's own resource cannot be read
   */
  public static WordLists load(String file) {
    Map<String, Set<String>> lists = new HashMap<>();
    try (InputStream in = WordLists.class.getResourceAsStream(file)) {
      if (in == null) {
        throw new IllegalArgumentException(file + " is not packed");
      }
      Set<String> current = new HashSet<>();
      for (String line :
          new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8)).lines().toList()) {
        if (line.startsWith("== ")) {
          current = lists.computeIfAbsent(line.substring(3).strip(), h -> new HashSet<>());
        } else if (!line.startsWith("#")) {
          for (String entry : line.split(",", -1)) {
            if (!entry.isBlank()) {
              current.add(entry.strip());
            }
          }
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    lists.replaceAll((heading, entries) -> Set.copyOf(entries));
    return new WordLists(lists);
  }

  /**
   * Whether a list has an entry.
   *
   * @throws IllegalArgumentException if the file has no such list
   */
  public boolean has(String list, String entry) {
    return list(list).contains(entry);
  }

  /**
   * The entries of a list whose last word is a number, with that number.
   *
   * @throws IllegalArgumentException if the file has no such list, or an entry has no number
   */
  public Map<String, Double> weights(String list) {
    Map<String, Double> weights = new HashMap<>();
    for (String entry : list(list)) {
      int number = entry.lastIndexOf(' ') + 1;
      weights.put(entry.substring(0, number).strip(), Double.valueOf(entry.substring(number)));
    }
    return Map.copyOf(weights);
  }

  /**
   * The entries of a list.
   *
   * @throws IllegalArgumentException if the file has no such list
   */
  public Set<String> list(String list) {
    Set<String> entries = lists.get(list);
    if (entries == null) {
      throw new IllegalArgumentException("no list " + list);
    }
    return entries;
  }
}
