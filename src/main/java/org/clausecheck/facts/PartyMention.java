package org.clausecheck.facts;

import java.util.Set;
import org.clausecheck.text.Span;

/**
 * Words that speak of parties by name or alias.
 *
 * @param span in the analysed text
 * @param parties indices into the agreement's parties; several where the words mean them together
 */
public record PartyMention(Span span, Set<Integer> parties) {
  public PartyMention {
    parties = Set.copyOf(parties);
  }
}
