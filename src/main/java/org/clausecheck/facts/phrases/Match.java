package org.clausecheck.facts.phrases;

import java.util.Map;
import java.util.Optional;

/**
 * A phrase found in a wording.
 *
 * @param group the heading under which the phrase stands in its file
 * @param from index of its first word
 * @param next index of the word after its last
 * @param parts the named parts of the phrase, as indices of words and things
 */
public record Match(String group, int from, int next, Map<String, Part> parts) {
  public Match {
    parts = Map.copyOf(parts);
  }

  /**
   * A named part of a phrase.
   *
   * @param from index of its first word
   * @param next index of the word after its last
   */
  public record Part(int from, int next) {}

  public Optional<Part> part(String name) {
    return Optional.ofNullable(parts.get(name));
  }
}
