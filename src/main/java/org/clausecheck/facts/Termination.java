package org.clausecheck.facts;

import java.util.Set;

/**
 * Who may end the agreement, when, and what then comes back. Days follow {@link
 * Period#comparableDays()}.
 *
 * @param convenienceBy who may leave without cause
 * @param convenienceNoticeDays on how much notice; the shortest where the parties differ
 * @param breachBy who may terminate for the other's breach
 * @param cureDays the general cure period
 * @param nonPaymentCureDays the cure period for failure to pay, where it is a different one
 * @param insolvencyBy who may terminate on the other's insolvency
 * @param nonPerformanceByLicensor the licensor may terminate because a minimum, milestone or
 *     diligence duty was missed or the product is shelved
 * @param changeOfControlBy who may terminate on the other's change of control
 * @param returned what comes back to the licensor
 * @param survivors what survives the end
 * @param paidStays sums already paid or accrued stay paid
 * @param escalation talks before anyone terminates or sues
 * @param escalationDays how long those talks last
 * @param penaltyOnLicensor liquidated damages, penalty or refund of fees on the licensor
 * @param penaltyCapped that penalty is capped
 * @param licensorLiabilityCapped the licensor's liability is capped
 * @param licensorLiabilityInKind the licensor is not liable for some kinds of loss
 */
public record Termination(
    Fact<Set<Side>> convenienceBy,
    Fact<Integer> convenienceNoticeDays,
    Fact<Set<Side>> breachBy,
    Fact<Integer> cureDays,
    Fact<Integer> nonPaymentCureDays,
    Fact<Set<Side>> insolvencyBy,
    Fact<Boolean> nonPerformanceByLicensor,
    Fact<Set<Side>> changeOfControlBy,
    Fact<Set<Returned>> returned,
    Fact<Set<Survivor>> survivors,
    Fact<Boolean> paidStays,
    Fact<Escalation> escalation,
    Fact<Integer> escalationDays,
    Fact<Boolean> penaltyOnLicensor,
    Fact<Boolean> penaltyCapped,
    Fact<Boolean> licensorLiabilityCapped,
    Fact<Boolean> licensorLiabilityInKind) {

  /** What comes back at the end. */
  public enum Returned implements Named {
    RIGHTS,
    MATERIALS,
    DATA,
    KNOW_HOW,
    REGISTRATIONS,
    IMPROVEMENTS,
    STOCK
  }

  /** What outlives the agreement. */
  public enum Survivor implements Named {
    PAYMENTS,
    AUDIT,
    CONFIDENTIALITY,
    OWNERSHIP,
    /** A survival clause that names none of these. */
    OTHER
  }

  /** Steps before court, weakest first. */
  public enum Escalation implements Named {
    NONE,
    GOOD_FAITH,
    MEDIATION,
    EXECUTIVES
  }
}
