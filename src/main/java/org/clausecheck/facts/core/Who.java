package org.clausecheck.facts.core;

import java.util.Set;

/**
 * Whom words speak of.
 *
 * @param sort how they point
 * @param parties indices into the agreement's parties
 */
public record Who(Sort sort, Set<Integer> parties) {
  public Who {
    parties = Set.copyOf(parties);
  }

  /** How words point to a party. */
  public enum Sort {
    /** By name or alias. */
    NAMED,
    /** "either party", "each party", "the parties". */
    EITHER,
    /** "neither party", "no party". */
    NEITHER,
    /** "the other party", "the non-breaching party": whoever is not the one just spoken of. */
    OTHER,
    /** "the defaulting party", "such party": the one just spoken of. */
    SAME
  }
}
