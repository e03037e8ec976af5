package org.clausecheck.structure;

import java.util.List;
import org.clausecheck.text.Span;

/**
 * A term the agreement defines, inline or in a list.
 *
 * @param name as defined, without quotation marks, such as "Licensed Field"
 * @param definition the words that give its meaning (a sentence or list entry, the term included)
 * @param uses where else it is used
 */
public record DefinedTerm(String name, Span definition, List<Span> uses) {
  public DefinedTerm {
    uses = List.copyOf(uses);
  }
}
