package org.clausecheck.facts;

import java.time.LocalDate;
import java.util.Set;

/**
 * How long the agreement lasts and who may prolong it.
 *
 * @param kind what decides the end
 * @param length of the initial term
 * @param start first day
 * @param end last day, stated or computed as the anniversary
 * @param renewal who may prolong
 * @param renewalLength for how long
 * @param renewalNoticeDays notice to prevent (or to ask for) renewal, in days
 * @param renewalStoppedBy who may keep it from renewing itself, by notice
 * @param prolongationIntended the parties state their intention to prolong
 * @param licencePerpetual the licence itself is perpetual or irrevocable
 * @param licenceIrrevocable the licence is called irrevocable and not perpetual
 */
public record ContractTerm(
    Fact<Kind> kind,
    Fact<Period> length,
    Fact<LocalDate> start,
    Fact<LocalDate> end,
    Fact<Renewal> renewal,
    Fact<Period> renewalLength,
    Fact<Integer> renewalNoticeDays,
    Fact<Set<Side>> renewalStoppedBy,
    Fact<Boolean> prolongationIntended,
    Fact<Boolean> licencePerpetual,
    Fact<Boolean> licenceIrrevocable) {

  /** What decides the end. */
  public enum Kind implements Named {
    FIXED,
    PERPETUAL,
    PATENT_LIFE,
    ROYALTY_TERM,
    PROJECT,
    INDEFINITE_UNTIL_TERMINATED,
    UNSTATED
  }

  /** Who may prolong. */
  public enum Renewal implements Named {
    NONE,
    AUTOMATIC,
    MUTUAL,
    LICENSEE_OPTION,
    LICENSOR_OPTION
  }
}
