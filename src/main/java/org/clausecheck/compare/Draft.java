package org.clausecheck.compare;

import java.util.List;
import org.clausecheck.structure.Outline;
import org.clausecheck.text.ContractText;
import org.clausecheck.text.Span;

/**
 * One of the drafts that are compared.
 *
 * @param text as it was read
 * @param outline of that text
 * @param parties what the parties are called, names and aliases; for calling out changes of them
 * @param insertions words that the file marks as inserted, as spans of the source
 * @param deletions words that the file marks as deleted, as spans of the source
 */
public record Draft(
    ContractText text,
    Outline outline,
    List<String> parties,
    List<Span> insertions,
    List<Span> deletions) {
  public Draft {
    parties = List.copyOf(parties);
    insertions = List.copyOf(insertions);
    deletions = List.copyOf(deletions);
  }

  /** Whether the file marks any changes. */
  public boolean marked() {
    return !insertions.isEmpty() || !deletions.isEmpty();
  }
}
