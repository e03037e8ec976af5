package org.clausecheck.facts.kind;

import java.util.List;

/**
 * What an amendment says of itself.
 *
 * @param amends title of the agreement that it amends, as written; empty when it does not say
 * @param changes what it changes, in its own words, each with its place
 */
public record Amendment(String amends, List<String> changes) {
  public Amendment {
    changes = List.copyOf(changes);
  }
}
