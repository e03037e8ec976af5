package org.clausecheck.facts.kind;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** The names and vocabulary of kinds of agreement, from {@code kinds.txt}. Immutable. */
final class KindWords {
  private static final String LICENSING = "licensing";

  private final List<Group> groups = new ArrayList<>();
  private final Map<String, List<String>> licensing;

  /**
   * Agreements that speak the same words.
   *
   * @param names what they call themselves
   * @param hints what points to them on a first page, the names' own words included
   * @param words their vocabulary
   */
  record Group(String id, List<String> names, List<String> hints, Set<String> words) {

    /** The longest name in a title in lower case; one of a single word must end it. */
    Optional<String> titled(String title) {
      return longest(
          name -> stands(name, title) && (isTelling(name) || title.strip().endsWith(name)));
    }

    /**
     * The longest name of several words in a text in lower case: "mortgage" alone may be a part of
     * anybody's name.
     */
    Optional<String> named(String lower) {
      return longest(name -> isTelling(name) && stands(name, lower));
    }

    private Optional<String> longest(Predicate<String> fits) {
      return names.stream()
          .filter(fits)
          .reduce((one, other) -> other.length() > one.length() ? other : one);
    }

    private static boolean isTelling(String name) {
      return name.indexOf(' ') > 0;
    }

    boolean hinted(String lower) {
      return names.stream().anyMatch(name -> stands(name, lower))
          || hints.stream().anyMatch(hint -> stands(hint, lower));
    }

    /** Whether words stand in a text as words, not inside longer ones. */
    private static boolean stands(String words, String text) {
      for (int at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1)) {
        int end = at + words.length();
        if ((at == 0 || !Character.isLetter(text.charAt(at - 1)))
            && (end == text.length() || !Character.isLetter(text.charAt(end)))) {
          return true;
        }
      }
      return false;
    }
  }

  private KindWords(Map<String, Map<String, List<String>>> sections) {
    sections.forEach(
        (id, lists) -> {
          if (!id.equals(LICENSING)) {
            groups.add(
                new Group(
                    id,
                    lists.getOrDefault("names", List.of()),
                    lists.getOrDefault("hints", List.of()),
                    Set.copyOf(lists.getOrDefault("words", List.of()))));
          }
        });
    licensing = sections.getOrDefault(LICENSING, Map.of());
  }

  /**
   * Loads the file packed beside this class.
   *
   * @throws UncheckedIOException if the program's own resource cannot be read
   */
  static KindWords load() {
    Map<String, Map<String, List<String>>> sections = new LinkedHashMap<>();
    try (InputStream in = KindWords.class.getResourceAsStream("kinds.txt")) {
      if (in == null) {
        throw new IllegalStateException("kinds.txt is not packed");
      }
      Map<String, List<String>> section = Map.of();
      List<String> list = List.of();
      for (String line :
          new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8)).lines().toList()) {
        if (line.startsWith("#") || line.isBlank()) {
          continue;
        }
        if (line.startsWith("== ")) {
          section = new LinkedHashMap<>();
          sections.put(line.substring(3).strip(), section);
          continue;
        }
        int colon = line.indexOf(':');
        if (colon > 0) {
          list = new ArrayList<>();
          section.put(line.substring(0, colon), list);
        }
        Arrays.stream(line.substring(colon + 1).split(",", -1))
            .map(String::strip)
            .filter(entry -> !entry.isEmpty())
            .forEach(list::add);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new KindWords(sections);
  }

  List<Group> groups() {
    return groups;
  }

  /** Whether a title, in lower case, is one of an agreement about technology or another's goods. */
  boolean isTitleOfLicensing(String title) {
    return list("titles").stream().anyMatch(title::contains);
  }

  /** Whether a title, in lower case, is one of agreements that license something, or do not. */
  boolean isTitleOfMany(String title) {
    return list("wide titles").stream().anyMatch(title::contains);
  }

  /** Whether a first page, in lower case, speaks of a licensor, a franchisee and the like. */
  boolean hasPartyOfLicensing(String opening) {
    return list("parties").stream().anyMatch(party -> Group.stands(party, opening));
  }

  boolean isOfLicensing(String word) {
    return list("words").contains(word) || list("beginnings").stream().anyMatch(word::startsWith);
  }

  private List<String> list(String name) {
    return licensing.getOrDefault(name, List.of());
  }
}
