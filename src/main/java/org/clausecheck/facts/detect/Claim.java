package org.clausecheck.facts.detect;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.clausecheck.facts.ContractFacts;
import org.clausecheck.facts.ContractTerm;
import org.clausecheck.facts.Escrow;
import org.clausecheck.facts.Exclusivity;
import org.clausecheck.facts.Fact;
import org.clausecheck.facts.Jurisdiction;
import org.clausecheck.facts.Side;
import org.clausecheck.facts.Termination;
import org.clausecheck.facts.Upfront;
import org.clausecheck.facts.core.Families;

/**
 * One thing that a sentence may state and that is learnt: a field of the gold with one of its
 * values, and the fact that it answers. What is left to phrases: rights to leave and upfront sums,
 * which other clauses take back; talks and arbitration, which clauses on other quarrels speak of,
 * too; penalties and caps, which are told from exclusions; what a right to leave implies, or a list
 * of sections that survive; and what too few agreements state.
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

  FIRST_RIGHT(
      "right-of-first",
      "unpaid",
      Exclusivity.class,
      "rightOfFirst",
      Exclusivity.RightOfFirst.UNPAID),

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
  CONFIDENTIALITY_SURVIVES(
      "survivors",
      "confidentiality",
      Termination.class,
      "survivors",
      Termination.Survivor.CONFIDENTIALITY),
  PAYMENTS_SURVIVE(
      "survivors", "payments", Termination.class, "survivors", Termination.Survivor.PAYMENTS),
  PAID_STAYS("paid-stays", "", Termination.class, "paidStays", true),

  COURTS("courts", "", Jurisdiction.class, "forum", Jurisdiction.Forum.COURTS),
  ONLY_COURTS("courts-exclusive", "true", Jurisdiction.class, "forumExclusive", true),

  ROYALTY("royalty", "", Upfront.class, "royalty", true),
  MINIMUM_PAYMENT("minimum-payment", "", Upfront.class, "minimum", true),

  FULL_TRANSFER("full-transfer", "", Escrow.class, "fullTransfer", true),

  FIXED_TERM("term", "fixed", ContractTerm.class, "kind", ContractTerm.Kind.FIXED),
  PERPETUAL_TERM("term", "perpetual", ContractTerm.class, "kind", ContractTerm.Kind.PERPETUAL),
  PERPETUAL_LICENCE("licence-perpetual", "true", ContractTerm.class, "licencePerpetual", true),
  RENEWS_ITSELF(
      "renewal", "automatic", ContractTerm.class, "renewal", ContractTerm.Renewal.AUTOMATIC),
  RENEWED_TOGETHER("renewal", "mutual", ContractTerm.class, "renewal", ContractTerm.Renewal.MUTUAL),
  RENEWAL_NOTICE("renewal-notice", "", ContractTerm.class, "renewalNoticeDays", "renewal");

  private final String field;
  private final String value;
  private final Class<? extends Record> family;
  private final String fact;

  @SuppressWarnings("ImmutableEnumChecker") // a side, a member of a closed set, true or a name
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

  /** The claims that a statement of the gold with that field and value makes. */
  public static Set<Claim> madeBy(String field, String value) {
    return Arrays.stream(values())
        .filter(claim -> claim.isMadeBy(field, value))
        .collect(Collectors.toCollection(() -> EnumSet.noneOf(Claim.class)));
  }

  private boolean isMadeBy(String statedField, String statedValue) {
    boolean both = statedValue.equals("both") && answer instanceof Side;
    // "none": courts that are spoken of and not named
    boolean any = value.isEmpty() && !statedValue.equals("none");
    return field.equals(statedField) && (any || value.equals(statedValue) || both);
  }

  /**
   * Whether it is about what one of the sides has, does or gets, so that it can only be told where
   * roles are known. Days, and what outlasts the end, are the same for both.
   */
  public boolean dependsOnRoles() {
    if (family == Termination.class) {
      return answer instanceof Side
          || answer instanceof Termination.Returned
          || this == NON_PERFORMANCE;
    }
    return family != Jurisdiction.class && family != ContractTerm.class;
  }

  /** Whether the facts state it. A number of days is any. */
  public boolean isReadIn(ContractFacts facts) {
    return in(facts).value().filter(this::answers).isPresent();
  }

  private boolean answers(Object value) {
    return inDays()
        || (value instanceof Set<?> members ? members.contains(answer) : value.equals(answer));
  }

  /** The fact that it answers. */
  Fact<?> in(ContractFacts facts) {
    return Families.fact(facts, family, fact);
  }

  boolean isOf(Record ofFamily, String name) {
    return family == ofFamily.getClass() && fact.equals(name);
  }

  Object answer() {
    return answer;
  }

  /** Whether the fact is a set, of which the answer is a member. */
  boolean isMember() {
    return Arrays.stream(family.getRecordComponents())
        .filter(component -> component.getName().equals(fact))
        .anyMatch(component -> component.getGenericType().getTypeName().contains("java.util.Set"));
  }

  /** Whether the answer is a number of days that stands in the sentence. */
  boolean inDays() {
    return answer instanceof String;
  }

  /** The fact that a number of days belongs to. */
  Fact<?> belongsTo(ContractFacts facts) {
    return Families.fact(facts, family, (String) answer);
  }
}
