package org.clausecheck.structure;

import java.util.OptionalInt;
import org.clausecheck.text.Span;
import org.jspecify.annotations.Nullable;

/**
 * A numbered, titled or run-in unit of the agreement.
 *
 * @param index position in {@link Outline#clauses()}
 * @param parent index of the clause that holds this one; empty at the top
 * @param depth 0 at the top
 * @param type what sort of unit
 * @param label the number as written, such as "Article IV", "7.2", "(b)"; empty when unnumbered
 * @param heading the words of the heading, numbering excluded; null when it has none
 * @param span all of it: label, heading, own words and subclauses
 * @param own its own words after label and heading, before its first subclause that is not an
 *     {@link Type#ITEM}; may be empty
 */
public record Clause(
    int index,
    OptionalInt parent,
    int depth,
    Type type,
    String label,
    @Nullable Span heading,
    Span span,
    Span own) {

  /** What sort of unit a clause is. */
  public enum Type {
    /** Title, parties and opening words before the first clause. */
    PREAMBLE,
    RECITALS,
    ARTICLE,
    /** A section, subsection or lettered item that is a clause of its own. */
    SECTION,
    SCHEDULE,
    /**
     * A lettered item inside a sentence that runs on. It can be addressed, but its words also are
     * {@linkplain Clause#own() own} words of the clause that holds it.
     */
    ITEM,
    /** Execution page. */
    SIGNATURES
  }
}
