package org.clausecheck.review;

import java.util.Locale;

/** What a contract makes of a position, worst first. */
public enum Verdict {
  /** The words give what the position says to walk away from. */
  WALK_AWAY,
  /** All that could be read was searched and nothing was found. */
  MISSING,
  /** Conflicting, unreadable, or depending on something a reader must look up. */
  UNCLEAR,
  FALLBACK,
  PREFERRED,
  NOT_APPLICABLE;

  /** Whether there is something to ask for. */
  public boolean deviates() {
    return this != PREFERRED && this != NOT_APPLICABLE;
  }

  /** As a reader sees it: "walk away". */
  public String words() {
    return name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }

  /** As data: "walk-away". */
  public String id() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
