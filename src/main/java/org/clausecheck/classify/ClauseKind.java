package org.clausecheck.classify;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * What a sentence of an agreement does, as far as the six families ask; a sentence may do several.
 */
public enum ClauseKind {
  /**
   * It grants a licence/right to use, sell, distribute (the operative grant; CUAD "License Grant"
   * is close).
   */
  LICENCE_GRANT(Family.EXCLUSIVITY),
  /**
   * It says that a grant/appointment/right is exclusive, sole, co-exclusive (operative, not a
   * mention).
   */
  EXCLUSIVE_GRANT(Family.EXCLUSIVITY),
  /**
   * It commits to exclusive dealing commitment (buy only from, sell only to, no other
   * licensee/partner, exclusive right with others shut out), whoever is bound.
   */
  EXCLUSIVITY(Family.EXCLUSIVITY),
  /** It forbids a party to compete / deal in competing products / develop alternatives. */
  NON_COMPETE(Family.EXCLUSIVITY),
  /**
   * It obliges the licensee/distributor to a minimum purchase, sale, royalty, spend, or a dated
   * milestone/launch/diligence duty.
   */
  MINIMUM_PERFORMANCE(Family.EXCLUSIVITY),
  /**
   * It exclusivity ends, converts to non-exclusive, or territory/field is lost, on some event
   * (mostly non-performance).
   */
  LOSS_OF_EXCLUSIVITY(Family.EXCLUSIVITY),
  /** It right of first refusal/offer/negotiation, option, no-shop, exclusive negotiation. */
  RIGHT_OF_FIRST(Family.EXCLUSIVITY),
  /** It lets a party end the agreement without cause, on notice or at will. */
  TERMINATION_CONVENIENCE(Family.TERMINATION),
  /** It lets a party terminate for (material) breach/default, cure period or not. */
  TERMINATION_BREACH(Family.TERMINATION),
  /** It lets a party terminate (or suspend/convert) for failure to pay. */
  TERMINATION_NON_PAYMENT(Family.TERMINATION),
  /** It termination on bankruptcy, insolvency, receivership, assignment for creditors. */
  TERMINATION_INSOLVENCY(Family.TERMINATION),
  /**
   * It lets a party terminate (or end rights) because a minimum, milestone, launch date or
   * diligence duty was missed, or the product is shelved.
   */
  TERMINATION_NON_PERFORMANCE(Family.TERMINATION),
  /**
   * It termination (or a termination-like right) on change of control, merger, sale of business.
   */
  TERMINATION_CHANGE_OF_CONTROL(Family.TERMINATION),
  /**
   * It what happens on/after expiry or termination: rights revert/cease, return of materials/data,
   * sell-off, survival, payments accrued.
   */
  TERMINATION_EFFECTS(Family.TERMINATION),
  /** It names (or chooses) the law governing the agreement. */
  GOVERNING_LAW(Family.JURISDICTION),
  /** It names courts / venue / submits to jurisdiction. */
  COURTS(Family.JURISDICTION),
  /** It refers disputes to arbitration (institution, seat, rules). */
  ARBITRATION(Family.JURISDICTION),
  /**
   * It negotiation between executives, committee, mediation before court/arbitration/termination.
   */
  ESCALATION(Family.JURISDICTION),
  /**
   * It obliges the licensee to a lump sum at or near signing/effective date (licence fee, signing
   * fee, technology access fee, initial fee, advance, first instalment), irrespective of sales.
   * Not: milestones, running royalties, annual fees, per-order deposits, guarantees paid later,
   * purchase of stock.
   */
  UPFRONT_PAYMENT(Family.UPFRONT_PAYMENT),
  /**
   * It technology escrow (source code, know-how, cell line, materials): deposit, release, agent,
   * fees, or source kept sealed by a party under release conditions. Not: money escrow.
   */
  ESCROW(Family.ESCROW),
  /** It how long the agreement lasts: commencement, expiry, initial term or renewal. */
  TERM(Family.TERM_LENGTH),
  /** It renewal, extension, prolongation, notice of non-renewal. */
  RENEWAL(Family.TERM_LENGTH),
  /** It a licence or agreement that is perpetual/irrevocable. */
  PERPETUAL_GRANT(Family.TERM_LENGTH);

  private final Family family;

  ClauseKind(Family family) {
    this.family = family;
  }

  public Family family() {
    return family;
  }

  /** The kind in files, such as "governing-law". */
  public String id() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The kind of that id, if there is one. */
  public static Optional<ClauseKind> of(String id) {
    return Arrays.stream(values()).filter(kind -> kind.id().equals(id)).findFirst();
  }
}
