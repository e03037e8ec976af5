package org.clausecheck.facts.detect;

import org.clausecheck.facts.ContractTerm;
import org.clausecheck.facts.Escrow;
import org.clausecheck.facts.Exclusivity;
import org.clausecheck.facts.Jurisdiction;
import org.clausecheck.facts.Side;
import org.clausecheck.facts.Termination;
import org.clausecheck.facts.Upfront;

/**
 * One thing that a sentence may state and that is learnt: a field of the gold with one of its
 * values, and the fact that it answers.
 */
public enum Claim {
  EXCLUSIVE("grant", "exclusive", Exclusivity.class, "grant", Exclusivity.Grant.EXCLUSIVE),
  NON_EXCLUSIVE(
      "grant", "non-exclusive", Exclusivity.class, "grant", Exclusivity.Grant.NON_EXCLUSIVE),
  RESERVATION(
      "retained", "reservation", Exclusivity.class, "retained", Exclusivity.Retained.RESERVATION),
  KEPT_WITHIN(
      "retained", "within-scope", Exclusivity.class, "retained", Exclusivity.Retained.WITHIN_SCOPE),
  KEPT_OUTSIDE(
      "retained",
      "outside-scope",
      Exclusivity.class,
      "retained",
      Exclusivity.Retained.OUTSIDE_SCOPE),
  EXCLUSIVITY_LOST(
      "nonperformance-exclusivity", "", Exclusivity.class, "lostOnNonPerformance", true),
  MINIMUM("minimum", "", Exclusivity.class, "minimumPerformance", true),
  DILIGENCE("diligence", "", Exclusivity.class, "diligence", Exclusivity.Diligence.EFFORTS),
  DEALING_BINDS_LICENSOR("dealing", "licensor", Exclusivity.class, "dealingBinds", Side.LICENSOR),
  DEALING_BINDS_LICENSEE("dealing", "licensee", Exclusivity.class, "dealingBinds", Side.LICENSEE),
  RIGHT_OF_FIRST(
      "right-of-first",
      "unpaid",
      Exclusivity.class,
      "rightOfFirst",
      Exclusivity.RightOfFirst.UNPAID),

  LICENSOR_LEAVES("convenience", "licensor", Termination.class, "convenienceBy", Side.LICENSOR),
  LICENSEE_LEAVES("convenience", "licensee", Termination.class, "convenienceBy", Side.LICENSEE),
  NOTICE("convenience-notice", "", Termination.class, "convenienceNoticeDays", "convenienceBy"),
  BREACH_BY_LICENSOR("breach", "licensor", Termination.class, "breachBy", Side.LICENSOR),
  BREACH_BY_LICENSEE("breach", "licensee", Termination.class, "breachBy", Side.LICENSEE),
  CURE("cure", "", Termination.class, "cureDays", "breachBy"),
  CURE_OF_PAYMENT("cure-payment", "", Termination.class, "nonPaymentCureDays", "breachBy"),
  INSOLVENCY_BY_LICENSOR(
      "insolvency", "licensor", Termination.class, "insolvencyBy", Side.LICENSOR),
  INSOLVENCY_BY_LICENSEE(
      "insolvency", "licensee", Termination.class, "insolvencyBy", Side.LICENSEE),
  NON_PERFORMANCE(
      "nonperformance-termination", "", Termination.class, "nonPerformanceByLicensor", true),
  CONTROL_BY_LICENSOR(
      "change-of-control", "licensor", Termination.class, "changeOfControlBy", Side.LICENSOR),
  CONTROL_BY_LICENSEE(
      "change-of-control", "licensee", Termination.class, "changeOfControlBy", Side.LICENSEE),
  RIGHTS_BACK("reversion", "rights", Termination.class, "returned", Termination.Returned.RIGHTS),
  MATERIALS_BACK(
      "reversion", "materials", Termination.class, "returned", Termination.Returned.MATERIALS),
  KNOW_HOW_BACK(
      "reversion", "know-how", Termination.class, "returned", Termination.Returned.KNOW_HOW),
  CONFIDENTIALITY_SURVIVES(
      "survivors",
      "confidentiality",
      Termination.class,
      "survivors",
      Termination.Survivor.CONFIDENTIALITY),
  PAYMENTS_SURVIVE(
      "survivors", "payments", Termination.class, "survivors", Termination.Survivor.PAYMENTS),
  OWNERSHIP_SURVIVES(
      "survivors", "ownership", Termination.class, "survivors", Termination.Survivor.OWNERSHIP),
  AUDIT_SURVIVES("survivors", "audit", Termination.class, "survivors", Termination.Survivor.AUDIT),
  PAID_STAYS("paid-stays", "", Termination.class, "paidStays", true),
  EXECUTIVES_TALK(
      "escalation",
      "executives",
      Termination.class,
      "escalation",
      Termination.Escalation.EXECUTIVES),
  MEDIATION(
      "escalation", "mediation", Termination.class, "escalation", Termination.Escalation.MEDIATION),
  GOOD_FAITH_TALKS(
      "escalation",
      "good-faith",
      Termination.class,
      "escalation",
      Termination.Escalation.GOOD_FAITH),

  COURTS("courts", "", Jurisdiction.class, "forum", Jurisdiction.Forum.COURTS),
  ARBITRATION("arbitration", "", Jurisdiction.class, "forum", Jurisdiction.Forum.ARBITRATION),
  ONLY_COURTS("courts-exclusive", "true", Jurisdiction.class, "forumExclusive", true),

  UPFRONT("upfront", "", Upfront.class, "present", true),
  ROYALTY("royalty", "", Upfront.class, "royalty", true),
  MILESTONES("milestone-payment", "", Upfront.class, "milestones", true),
  MINIMUM_PAYMENT("minimum-payment", "", Upfront.class, "minimum", true),

  ESCROW("escrow", "", Escrow.class, "present", true),
  FULL_TRANSFER("full-transfer", "", Escrow.class, "fullTransfer", true),

  PERPETUAL_TERM("term", "perpetual", ContractTerm.class, "kind", ContractTerm.Kind.PERPETUAL),
  INDEFINITE_TERM(
      "term",
      "indefinite",
      ContractTerm.class,
      "kind",
      ContractTerm.Kind.INDEFINITE_UNTIL_TERMINATED),
  RENEWS_ITSELF(
      "renewal", "automatic", ContractTerm.class, "renewal", ContractTerm.Renewal.AUTOMATIC),
  RENEWED_TOGETHER("renewal", "mutual", ContractTerm.class, "renewal", ContractTerm.Renewal.MUTUAL),
  LICENSEE_RENEWS(
      "renewal",
      "licensee-option",
      ContractTerm.class,
      "renewal",
      ContractTerm.Renewal.LICENSEE_OPTION),
  RENEWAL_NOTICE("renewal-notice", "", ContractTerm.class, "renewalNoticeDays", "renewal"),
  PERPETUAL_LICENCE("licence-perpetual", "", ContractTerm.class, "licencePerpetual", true);

  private final String field;
  private final String value;
  private final Class<? extends Record> family;
  private final String fact;
  private final Object answer;

  /**
   * @param field of the gold
   * @param value of that field; empty for any
   * @param family of facts
   * @param fact component of the family
   * @param answer what the fact is then, or a member of it where it is a set; where it is a number
   *     of days that the sentence tells, the component of the fact that it belongs to
   */
  Claim(String field, String value, Class<? extends Record> family, String fact, Object answer) {
    this.field = field;
    this.value = value;
    this.family = family;
    this.fact = fact;
    this.answer = answer;
  }

  /** The gold's name of the field. */
  public String field() {
    return field;
  }

  /** Whether a statement of the gold with that field and value makes this claim. */
  public boolean isMadeBy(String statedField, String statedValue) {
    boolean both = statedValue.equals("both") && answer instanceof Side;
    return field.equals(statedField) && (value.isEmpty() || value.equals(statedValue) || both);
  }

  /** Whether it speaks of one of the sides, so that it can only be told where roles are known. */
  public boolean ofSide() {
    return answer instanceof Side;
  }

  Class<? extends Record> family() {
    return family;
  }

  String fact() {
    return fact;
  }

  Object answer() {
    return answer;
  }

  /** Whether the answer is a number of days that stands in the sentence. */
  boolean inDays() {
    return answer instanceof String;
  }
}
