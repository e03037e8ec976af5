package org.clausecheck.api;

/** How a contract stands on a position, worst first. */
public enum Outcome {
  /** The contract says what the position says to walk away from. */
  WALK_AWAY,
  /** All that could be read was searched, and nothing was found. */
  MISSING,
  /** Conflicting, unreadable, or depending on something that a reader must look up. */
  UNCLEAR,
  /** The contract says what the position would settle for. */
  FALLBACK,
  /** The contract says what the position asks for. */
  PREFERRED,
  /** The position does not apply to this contract. */
  NOT_APPLICABLE
}
