package org.clausecheck.facts;

import java.util.List;

/**
 * The lump sum at or near signing, and which other payments there are.
 *
 * @param present a lump sum is due from the licensee within about six months of signing,
 *     irrespective of sales
 * @param amounts the sums
 * @param amountKind how the amount is put
 * @param due when
 * @param dueDays days from signature or effective date; 0 on signing
 * @param staged paid in instalments
 * @param refundable whether it can come back
 * @param creditable whether it counts against royalties
 * @param royalty running royalties or revenue share are due
 * @param milestones milestone payments are due
 * @param minimum a minimum royalty or guarantee is due
 */
public record Upfront(
    Fact<Boolean> present,
    Fact<List<Money>> amounts,
    Fact<AmountKind> amountKind,
    Fact<Due> due,
    Fact<Integer> dueDays,
    Fact<Boolean> staged,
    Fact<Refundable> refundable,
    Fact<Creditable> creditable,
    Fact<Boolean> royalty,
    Fact<Boolean> milestones,
    Fact<Boolean> minimum) {

  /** How an amount is put. */
  public enum AmountKind implements Named {
    FIGURES,
    FORMULA,
    TO_BE_AGREED,
    REDACTED
  }

  /** When a sum is due. */
  public enum Due implements Named {
    ON_SIGNING,
    WITHIN_DAYS,
    DATE,
    MILESTONE,
    LICENSEE_DISCRETION,
    OTHER
  }

  /** Whether a sum can come back. */
  public enum Refundable implements Named {
    NON_REFUNDABLE,
    REFUNDABLE,
    UNSTATED
  }

  /** Whether a sum counts against later ones. */
  public enum Creditable implements Named {
    NON_CREDITABLE,
    PARTLY_CREDITABLE,
    CREDITABLE,
    UNSTATED
  }
}
