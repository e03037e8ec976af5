package org.clausecheck.facts;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.clausecheck.text.Span;

/**
 * The facts that a position's conditions may name. Values are plain: booleans, {@code long}, text,
 * lists of text; members of closed sets go by their {@link Named#id()}.
 */
public final class FactCatalogue {

  /** Type of a fact in conditions. */
  public enum Type {
    BOOLEAN,
    INTEGER,
    TEXT,
    LIST
  }

  /**
   * A fact by name.
   *
   * @param name such as "exclusivity.grant"
   * @param type in conditions
   * @param meaning in a sentence
   * @param values the closed set of its values; empty when open
   * @param read reads it as a plain value
   */
  public record Definition(
      String name,
      Type type,
      String meaning,
      List<String> values,
      Function<ContractFacts, Fact<Object>> read) {}

  private static final FactCatalogue STANDARD = new FactCatalogue();

  private final List<Definition> definitions = new ArrayList<>();

  private FactCatalogue() {
    exclusivity();
    termination();
    jurisdiction();
    upfront();
    escrow();
    term();
  }

  /** The catalogue of the six families. */
  public static FactCatalogue standard() {
    return STANDARD;
  }

  public List<Definition> definitions() {
    return List.copyOf(definitions);
  }

  public Optional<Definition> find(String name) {
    return definitions.stream().filter(d -> d.name().equals(name)).findFirst();
  }

  private void exclusivity() {
    oneOf(
        "exclusivity.grant",
        Exclusivity.Grant.values(),
        "nature of the main grant",
        f -> f.exclusivity().grant());
    text("exclusivity.territory", "territory as written", f -> f.exclusivity().territory());
    bool(
        "exclusivity.worldwide",
        "the territory is the whole world",
        f -> f.exclusivity().worldwide());
    text("exclusivity.field", "field of use as written", f -> f.exclusivity().field());
    bool(
        "exclusivity.all_fields", "the grant covers every field", f -> f.exclusivity().allFields());
    some(
        "exclusivity.retained",
        Exclusivity.Retained.values(),
        "what the licensor keeps for itself",
        f -> f.exclusivity().retained());
    bool(
        "exclusivity.lost_on_non_performance",
        "exclusivity ends or converts when performance is missed",
        f -> f.exclusivity().lostOnNonPerformance());
    bool(
        "exclusivity.loss_after_talks",
        "the matter is talked over before exclusivity is lost",
        f -> f.exclusivity().lossAfterTalks());
    bool(
        "exclusivity.minimum_performance",
        "a minimum or dated milestone binds the licensee",
        f -> f.exclusivity().minimumPerformance());
    oneOf(
        "exclusivity.diligence",
        Exclusivity.Diligence.values(),
        "the strongest diligence duty",
        f -> f.exclusivity().diligence());
    some(
        "exclusivity.dealing_binds",
        Side.values(),
        "whom exclusive dealing binds",
        f -> f.exclusivity().dealingBinds());
    oneOf(
        "exclusivity.right_of_first",
        Exclusivity.RightOfFirst.values(),
        "right of first refusal, option or no-shop on the licensor",
        f -> f.exclusivity().rightOfFirst());
    integer(
        "exclusivity.right_of_first_days",
        "days that right or those talks last",
        f -> f.exclusivity().rightOfFirstDays());
    bool(
        "exclusivity.paid",
        "exclusivity carries its own consideration",
        f -> f.exclusivity().paid());
    integer(
        "exclusivity.period_days",
        "days exclusivity itself lasts",
        f -> days(f.exclusivity().period()));
    bool(
        "exclusivity.for_patent_life",
        "exclusivity lasts as long as the patents",
        f -> f.exclusivity().forPatentLife());
    bool(
        "exclusivity.reviewed",
        "exclusivity is reviewed at a fixed date",
        f -> f.exclusivity().reviewed());
    bool(
        "exclusivity.no_shelving",
        "the licensee may not shelve the technology",
        f -> f.exclusivity().noShelving());
    bool(
        "exclusivity.reports_competing",
        "the licensee reports on competing programmes",
        f -> f.exclusivity().reportsCompeting());
  }

  private void termination() {
    some(
        "termination.convenience_by",
        Side.values(),
        "who may leave without cause",
        f -> f.termination().convenienceBy());
    integer(
        "termination.convenience_notice_days",
        "days of notice to leave without cause",
        f -> f.termination().convenienceNoticeDays());
    some(
        "termination.breach_by",
        Side.values(),
        "who may terminate for breach",
        f -> f.termination().breachBy());
    integer("termination.cure_days", "days to cure a breach", f -> f.termination().cureDays());
    integer(
        "termination.non_payment_cure_days",
        "days to cure failure to pay, where they differ",
        f -> f.termination().nonPaymentCureDays());
    some(
        "termination.insolvency_by",
        Side.values(),
        "who may terminate on insolvency",
        f -> f.termination().insolvencyBy());
    bool(
        "termination.non_performance_by_licensor",
        "the licensor may terminate for missed performance",
        f -> f.termination().nonPerformanceByLicensor());
    some(
        "termination.change_of_control_by",
        Side.values(),
        "who may terminate on change of control",
        f -> f.termination().changeOfControlBy());
    some(
        "termination.returned",
        Termination.Returned.values(),
        "what comes back to the licensor",
        f -> f.termination().returned());
    some(
        "termination.survivors",
        Termination.Survivor.values(),
        "what survives the end",
        f -> f.termination().survivors());
    bool(
        "termination.paid_stays",
        "sums paid or accrued stay paid",
        f -> f.termination().paidStays());
    oneOf(
        "termination.escalation",
        Termination.Escalation.values(),
        "talks before terminating or suing",
        f -> f.termination().escalation());
    integer(
        "termination.escalation_days",
        "days those talks last",
        f -> f.termination().escalationDays());
    bool(
        "termination.penalty_on_licensor",
        "liquidated damages or penalty on the licensor",
        f -> f.termination().penaltyOnLicensor());
    bool(
        "termination.penalty_capped",
        "that penalty is capped",
        f -> f.termination().penaltyCapped());
    bool(
        "termination.licensor_liability_capped",
        "the licensor's liability is capped",
        f -> f.termination().licensorLiabilityCapped());
    bool(
        "termination.licensor_liability_in_kind",
        "the licensor is not liable for some kinds of loss",
        f -> f.termination().licensorLiabilityInKind());
  }

  private void jurisdiction() {
    text("jurisdiction.law", "governing law as a place", f -> f.jurisdiction().law());
    text(
        "jurisdiction.law_code",
        "ISO 3166 code of the governing law",
        f -> f.jurisdiction().lawCode());
    oneOf(
        "jurisdiction.forum",
        Jurisdiction.Forum.values(),
        "where disputes go",
        f -> f.jurisdiction().forum());
    text(
        "jurisdiction.forum_place",
        "place of the forum as written",
        f -> f.jurisdiction().forumPlace());
    text(
        "jurisdiction.forum_code",
        "ISO 3166 code of the forum or seat",
        f -> f.jurisdiction().forumCode());
    text(
        "jurisdiction.institution",
        "arbitral institution or rules",
        f -> f.jurisdiction().institution());
    bool(
        "jurisdiction.forum_exclusive",
        "the forum is the only one",
        f -> f.jurisdiction().forumExclusive());
    oneOf(
        "jurisdiction.law_relation",
        Jurisdiction.Relation.values(),
        "how the law stands to the parties' homes",
        f -> f.jurisdiction().lawRelation());
    oneOf(
        "jurisdiction.forum_relation",
        Jurisdiction.Relation.values(),
        "how the forum stands to the parties' homes",
        f -> f.jurisdiction().forumRelation());
  }

  private void upfront() {
    bool("upfront.present", "a lump sum is due near signing", f -> f.upfront().present());
    oneOf(
        "upfront.amount_kind",
        Upfront.AmountKind.values(),
        "how the amount is put",
        f -> f.upfront().amountKind());
    oneOf("upfront.due", Upfront.Due.values(), "when it is due", f -> f.upfront().due());
    integer("upfront.due_days", "days from signing until due", f -> f.upfront().dueDays());
    bool("upfront.staged", "paid in instalments", f -> f.upfront().staged());
    oneOf(
        "upfront.refundable",
        Upfront.Refundable.values(),
        "whether it can come back",
        f -> f.upfront().refundable());
    oneOf(
        "upfront.creditable",
        Upfront.Creditable.values(),
        "whether it counts against royalties",
        f -> f.upfront().creditable());
    bool("payments.royalty", "running royalties are due", f -> f.upfront().royalty());
    bool("payments.milestones", "milestone payments are due", f -> f.upfront().milestones());
    bool("payments.minimum", "a minimum royalty or guarantee is due", f -> f.upfront().minimum());
  }

  private void escrow() {
    bool("escrow.present", "technology is held in escrow", f -> f.escrow().present());
    text("escrow.what", "what is deposited", f -> f.escrow().what());
    oneOf("escrow.agent", Escrow.Agent.values(), "who holds the copy", f -> f.escrow().agent());
    some("escrow.release", Escrow.Release.values(), "what releases it", f -> f.escrow().release());
    bool(
        "escrow.use_limited",
        "released material is used only within the licence",
        f -> f.escrow().useLimited());
    bool(
        "escrow.ownership_passes",
        "ownership passes to the licensee",
        f -> f.escrow().ownershipPasses());
    oneOf("escrow.cost_by", Escrow.Cost.values(), "who pays the fees", f -> f.escrow().costBy());
    bool("escrow.to_be_agreed", "escrow is to be agreed later", f -> f.escrow().toBeAgreed());
    bool(
        "escrow.full_transfer",
        "know-how or source is handed over in full at the start",
        f -> f.escrow().fullTransfer());
  }

  private void term() {
    oneOf("term.kind", ContractTerm.Kind.values(), "what decides the end", f -> f.term().kind());
    integer("term.length_days", "days of the initial term", f -> lengthDays(f.term()));
    bool("term.start_stated", "the start can be told", f -> f.term().start().map(d -> true));
    bool("term.end_stated", "the end can be told", f -> f.term().end().map(d -> true));
    oneOf(
        "term.renewal", ContractTerm.Renewal.values(), "who may prolong", f -> f.term().renewal());
    integer(
        "term.renewal_notice_days",
        "days of notice against renewal",
        f -> f.term().renewalNoticeDays());
    some(
        "term.renewal_stopped_by",
        Side.values(),
        "who may keep it from renewing itself, by notice",
        f -> f.term().renewalStoppedBy());
    bool(
        "term.prolongation_intended",
        "the parties state their intention to prolong",
        f -> f.term().prolongationIntended());
    bool(
        "term.licence_perpetual",
        "the licence is perpetual or irrevocable",
        f -> f.term().licencePerpetual());
    bool(
        "term.licence_irrevocable",
        "the licence is called irrevocable and not perpetual",
        f -> f.term().licenceIrrevocable());
  }

  /**
   * The length as stated, or else from the first day to the last; a month is 30 days, a year 365.
   */
  private static Fact<Integer> lengthDays(ContractTerm term) {
    if (term.length() instanceof Fact.NotStated
        && term.start() instanceof Fact.Stated<LocalDate> start
        && term.end() instanceof Fact.Stated<LocalDate> end
        && start.answer().isBefore(end.answer())) {
      var whole = java.time.Period.between(start.answer(), end.answer().plusDays(1));
      int days = 365 * whole.getYears() + 30 * whole.getMonths() + whole.getDays();
      List<Span> proof = new ArrayList<>(end.proof());
      start.proof().stream().filter(span -> !proof.contains(span)).forEach(proof::add);
      return new Fact.Stated<>(days, proof);
    }
    return days(term.length());
  }

  private static Fact<Integer> days(Fact<Period> period) {
    if (period instanceof Fact.Stated<Period> stated) {
      var days = stated.answer().comparableDays();
      return days.isPresent()
          ? new Fact.Stated<>(days.getAsInt(), stated.proof())
          : new Fact.Unclear<>("no number of days in the words", stated.proof());
    }
    return period.map(p -> 0);
  }

  private void bool(String name, String meaning, Function<ContractFacts, Fact<Boolean>> read) {
    definitions.add(
        new Definition(name, Type.BOOLEAN, meaning, List.of(), f -> read.apply(f).map(v -> v)));
  }

  private void integer(String name, String meaning, Function<ContractFacts, Fact<Integer>> read) {
    definitions.add(
        new Definition(
            name, Type.INTEGER, meaning, List.of(), f -> read.apply(f).map(Integer::longValue)));
  }

  private void text(String name, String meaning, Function<ContractFacts, Fact<String>> read) {
    definitions.add(
        new Definition(name, Type.TEXT, meaning, List.of(), f -> read.apply(f).map(v -> v)));
  }

  private <E extends Named> void oneOf(
      String name, E[] values, String meaning, Function<ContractFacts, Fact<E>> read) {
    definitions.add(
        new Definition(
            name, Type.TEXT, meaning, ids(List.of(values)), f -> read.apply(f).map(Named::id)));
  }

  private <E extends Named, C extends Collection<E>> void some(
      String name, E[] values, String meaning, Function<ContractFacts, Fact<C>> read) {
    definitions.add(
        new Definition(
            name,
            Type.LIST,
            meaning,
            ids(List.of(values)),
            f -> read.apply(f).map(FactCatalogue::ids)));
  }

  private static List<String> ids(Collection<? extends Named> members) {
    return members.stream().map(Named::id).sorted().toList();
  }
}
