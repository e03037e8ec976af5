package org.clausecheck.facts;

import java.util.Set;

/**
 * A copy of the technology in other hands, against the licensor's failure. Money in escrow is not
 * meant.
 *
 * @param present technology escrow, or sealed keeping under release conditions
 * @param what is deposited, as written
 * @param agent who holds it
 * @param release what releases it
 * @param useLimited released material is used only within the licence, confidentially
 * @param ownershipPasses ownership or unlimited rights pass to the licensee
 * @param costBy who pays the fees
 * @param toBeAgreed escrow is only to be agreed later
 * @param fullTransfer know-how or source is handed over in full at the start
 */
public record Escrow(
    Fact<Boolean> present,
    Fact<String> what,
    Fact<Agent> agent,
    Fact<Set<Release>> release,
    Fact<Boolean> useLimited,
    Fact<Boolean> ownershipPasses,
    Fact<Cost> costBy,
    Fact<Boolean> toBeAgreed,
    Fact<Boolean> fullTransfer) {

  /** Who holds the copy. */
  public enum Agent implements Named {
    /** A third party by name. */
    NAMED,
    /** A third party both choose or accept. */
    JOINTLY_CHOSEN,
    /** A third party that only one side chooses, or that is not named. */
    UNNAMED,
    LICENSEE,
    /** A company of the licensee's group. */
    LICENSEE_AFFILIATE,
    LICENSOR
  }

  /** What releases the deposit. */
  public enum Release implements Named {
    INSOLVENCY,
    CESSATION,
    SUPPORT_FAILURE,
    BREACH,
    CHANGE_OF_CONTROL,
    REQUEST,
    OTHER
  }

  /** Who pays. */
  public enum Cost implements Named {
    LICENSEE,
    SHARED,
    LICENSOR
  }
}
