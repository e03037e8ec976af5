package org.clausecheck.classify;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * What a sentence of an agreement does, as far as the six families ask; a sentence may do several.
 */
public enum ClauseKind {
  /** It grants a licence, or a right to use, sell or distribute: the operative grant. */
  LICENCE_GRANT(Family.EXCLUSIVITY),
  /**
   * It says that a grant, an appointment or a right is exclusive, sole or co-exclusive; not a
   * mention in passing.
   */
  EXCLUSIVE_GRANT(Family.EXCLUSIVITY),
  /**
   * It commits a party to exclusive dealing, whoever is bound: to buy only from, sell only to or
   * license nobody else.
   */
  EXCLUSIVITY(Family.EXCLUSIVITY),
  /** It forbids a party to compete, to deal in competing products or to develop alternatives. */
  NON_COMPETE(Family.EXCLUSIVITY),
  /**
   * It obliges the licensee to a minimum purchase, sale, royalty or spend, or to a dated milestone
   * or launch.
   */
  MINIMUM_PERFORMANCE(Family.EXCLUSIVITY),
  /**
   * It ends exclusivity, makes it non-exclusive, or takes away territory or field, mostly for
   * missed performance.
   */
  LOSS_OF_EXCLUSIVITY(Family.EXCLUSIVITY),
  /** It gives a right of first refusal, offer or negotiation, an option, or exclusive talks. */
  RIGHT_OF_FIRST(Family.EXCLUSIVITY),
  /** It lets a party end the agreement without cause, on notice or at will. */
  TERMINATION_CONVENIENCE(Family.TERMINATION),
  /** It lets a party terminate for breach or default, with time to cure or without. */
  TERMINATION_BREACH(Family.TERMINATION),
  /** It lets a party terminate, suspend or convert for failure to pay. */
  TERMINATION_NON_PAYMENT(Family.TERMINATION),
  /** It ends the agreement, or lets a party end it, on bankruptcy, insolvency or receivership. */
  TERMINATION_INSOLVENCY(Family.TERMINATION),
  /**
   * It lets a party terminate, or end rights, because a minimum, a milestone, a launch or diligence
   * was missed, or the product is shelved.
   */
  TERMINATION_NON_PERFORMANCE(Family.TERMINATION),
  /** It lets a party terminate on a change of control, a merger or a sale of the business. */
  TERMINATION_CHANGE_OF_CONTROL(Family.TERMINATION),
  /**
   * It says what happens at or after the end: rights that cease, returns, selling off, survival,
   * sums accrued.
   */
  TERMINATION_EFFECTS(Family.TERMINATION),
  /** It names or chooses the law that governs the agreement. */
  GOVERNING_LAW(Family.JURISDICTION),
  /** It names courts or venue, or submits to jurisdiction. */
  COURTS(Family.JURISDICTION),
  /** It refers disputes to arbitration. */
  ARBITRATION(Family.JURISDICTION),
  /**
   * It asks for talks between executives, a committee or mediation before court, arbitration or
   * termination.
   */
  ESCALATION(Family.JURISDICTION),
  /**
   * It obliges the licensee to a lump sum at or near signing, irrespective of sales: a licence fee,
   * a signing fee, an advance, a first instalment. Not milestones, royalties, annual fees, deposits
   * on orders or shares.
   */
  UPFRONT_PAYMENT(Family.UPFRONT_PAYMENT),
  /**
   * It deals with technology in escrow: deposit, release, agent, fees, or source kept sealed by a
   * party under release conditions. Not money.
   */
  ESCROW(Family.ESCROW),
  /** It says how long the agreement lasts: beginning, expiry, initial term or renewal. */
  TERM(Family.TERM_LENGTH),
  /** It deals with renewal, extension or notice against renewal. */
  RENEWAL(Family.TERM_LENGTH),
  /** It makes a licence or the agreement perpetual or irrevocable. */
  PERPETUAL_GRANT(Family.TERM_LENGTH),
  /**
   * It keeps rights for the licensor: its own use, research, grants to others, or all that is not
   * granted.
   */
  RETAINED_RIGHTS(Family.EXCLUSIVITY),
  /** It obliges the licensee to efforts to develop, market, sell or otherwise exploit. */
  DILIGENCE(Family.EXCLUSIVITY),
  /**
   * It ends the licensed rights at the end of the agreement, or gives back data, know-how,
   * materials, registrations or improvements.
   */
  REVERSION(Family.TERMINATION),
  /** It says what survives the end, or that sums paid or accrued stay due. */
  SURVIVAL(Family.TERMINATION),
  /** It limits a party's liability in amount or excludes kinds of loss. */
  LIABILITY_LIMIT(Family.TERMINATION),
  /**
   * It makes the licensor owe liquidated damages, a penalty, service credits or a termination fee.
   */
  PENALTY(Family.TERMINATION),
  /** It obliges to running royalties, commissions or a share of revenue. */
  ROYALTY(Family.UPFRONT_PAYMENT),
  /** It says on what event material is released from escrow. */
  ESCROW_RELEASE(Family.ESCROW);

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
