package org.clausecheck.library;

import java.io.Serializable;
import java.util.Comparator;
import java.util.List;

/**
 * A family of positions, as its file in the library says it. What the classifier calls a family
 * groups kinds of clause and is its own.
 *
 * @param id in identifiers and file names, such as "upfront-payment"
 * @param order its place among the families, from 1; families of one place go by id
 * @param headings words of the headings under which its clauses stand, in lower case; one that ends
 *     in {@code *} stands for every word that begins so
 */
public record Family(String id, int order, List<String> headings)
    implements Comparable<Family>, Serializable {
  public Family {
    headings = List.copyOf(headings);
  }

  /** The family as a reader sees it, such as "upfront payment". */
  public String words() {
    return id.replace('-', ' ');
  }

  @Override
  public int compareTo(Family other) {
    return Comparator.comparingInt(Family::order).thenComparing(Family::id).compare(this, other);
  }
}
