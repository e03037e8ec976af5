package org.clausecheck.facts;

import java.util.Set;

/**
 * How far the main licence shuts others out, and what keeps it honest.
 *
 * @param grant nature of the main licence or distribution right
 * @param territory as written
 * @param worldwide whether the territory is the whole world
 * @param field of use, as written
 * @param allFields whether the grant covers every field, where the words say so or name one
 * @param retained what the licensor keeps for itself
 * @param lostOnNonPerformance exclusivity ends, converts or the licensor may terminate when a
 *     minimum, milestone or diligence duty is missed
 * @param lossAfterTalks the matter has to be talked over before exclusivity is lost
 * @param minimumPerformance minimum purchase, sales, royalty, or a dated milestone on the licensee
 * @param diligence the strongest diligence duty on the licensee
 * @param dealingBinds whom an express non-compete, requirements or only-from covenant binds
 * @param rightOfFirst right of first refusal, offer or negotiation, option or no-shop that binds
 *     the licensor
 * @param rightOfFirstDays how long that right can be exercised or the talks last, in days
 * @param paid exclusivity carries consideration of its own (exclusivity fee, upfront fee for the
 *     exclusive grant, guaranteed minimum)
 * @param period how long exclusivity lasts, where that is said of exclusivity itself
 * @param forPatentLife exclusivity lasts as long as the patents or other rights do
 * @param reviewed exclusivity is reviewed at a fixed date
 * @param noShelving the licensee may not shelve the technology or favour a competing product of its
 *     own
 * @param reportsCompeting the licensee must report on competing programmes
 */
public record Exclusivity(
    Fact<Grant> grant,
    Fact<String> territory,
    Fact<Boolean> worldwide,
    Fact<String> field,
    Fact<Boolean> allFields,
    Fact<Set<Retained>> retained,
    Fact<Boolean> lostOnNonPerformance,
    Fact<Boolean> lossAfterTalks,
    Fact<Boolean> minimumPerformance,
    Fact<Diligence> diligence,
    Fact<Set<Side>> dealingBinds,
    Fact<RightOfFirst> rightOfFirst,
    Fact<Integer> rightOfFirstDays,
    Fact<Boolean> paid,
    Fact<Period> period,
    Fact<Boolean> forPatentLife,
    Fact<Boolean> reviewed,
    Fact<Boolean> noShelving,
    Fact<Boolean> reportsCompeting) {

  /** Nature of a grant. */
  public enum Grant implements Named {
    EXCLUSIVE,
    NON_EXCLUSIVE,
    SOLE,
    CO_EXCLUSIVE,
    MIXED,
    NONE
  }

  /** What a licensor keeps. */
  public enum Retained implements Named {
    /** A general "all rights not granted are reserved". */
    RESERVATION,
    /** Own use, development or sale outside the exclusive scope. */
    OUTSIDE_SCOPE,
    /** Own use, development or sale within the scope. */
    WITHIN_SCOPE,
    RESEARCH
  }

  /** Diligence, weakest first. */
  public enum Diligence implements Named {
    NONE,
    EFFORTS,
    EFFORTS_WITH_MILESTONES,
    MINIMUMS
  }

  /** A right of first refusal and the like: whether the right itself is paid for. */
  public enum RightOfFirst implements Named {
    NONE,
    PAID,
    UNPAID
  }
}
