package org.clausecheck.compare;

import java.util.List;
import org.clausecheck.text.Span;

/**
 * What differs between two drafts.
 *
 * @param before the old draft
 * @param after the new draft
 * @param changes in the order of the new draft; what is only in the old one stands where it would
 *     be
 * @param pairs clauses that correspond by the words they share, in the order of the old draft; a
 *     clause that was split or merged is in several
 * @param rows the paragraphs of both drafts, beside each other, in the order of the new draft
 */
public record Comparison(
    Draft before, Draft after, List<Change> changes, List<Pair> pairs, List<Row> rows) {
  public Comparison {
    changes = List.copyOf(changes);
    pairs = List.copyOf(pairs);
    rows = List.copyOf(rows);
  }

  /**
   * Two clauses that correspond.
   *
   * @param before index in the old outline
   * @param after index in the new outline
   */
  public record Pair(int before, int after) {}

  /**
   * Paragraphs that stand beside each other.
   *
   * @param before in the old draft; empty when it has none there
   * @param after in the new draft; empty when it has none there
   */
  public record Row(Span before, Span after) {}

  /** Whether the new draft marks changes and this one is not among them. */
  public boolean unmarked(Change change) {
    return after.marked() && !change.tracked() && change.kind() != Change.Kind.RENUMBERED;
  }
}
