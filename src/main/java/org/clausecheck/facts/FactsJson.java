package org.clausecheck.facts;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.clausecheck.text.ContractText;
import org.clausecheck.text.Place;
import org.clausecheck.text.Span;
import org.jspecify.annotations.Nullable;

/**
 * Facts as one JSON object in the form of the annotation guide. Quotes are the source's own
 * characters; "places" says for each of them, by its path, where it stands, as offsets into the
 * source and in words. What is unclear is null, with the reason under "unclear"; what is blacked
 * out is null, with its path under "redacted".
 */
public final class FactsJson {
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  private final ContractText text;
  private final ObjectNode places = JSON.objectNode();
  private final ObjectNode unclear = JSON.objectNode();
  private final ArrayNode redacted = JSON.arrayNode();

  private FactsJson(ContractText text) {
    this.text = text;
  }

  /** The facts of a text as JSON; the text's name without its ending is the id. */
  public static ObjectNode of(ContractText text, ContractFacts facts) {
    String name = text.info().name();
    int dot = name.lastIndexOf('.');
    return new FactsJson(text).contract(dot > 0 ? name.substring(0, dot) : name, facts);
  }

  private ObjectNode contract(String id, ContractFacts facts) {
    ObjectNode root = JSON.objectNode();
    root.put("id", id);
    root.put("title", facts.title());
    root.put("kind", facts.kind());
    root.set("parties", parties(facts.parties()));
    root.set("exclusivity", exclusivity(facts.exclusivity()));
    root.set("termination", termination(facts.termination()));
    root.set("jurisdiction", jurisdiction(facts.jurisdiction()));
    root.set("upfront", upfront(facts.upfront()));
    root.set("other_payments", otherPayments(facts.upfront()));
    root.set("escrow", escrow(facts.escrow()));
    root.set("term", term(facts.term()));
    root.set("dates", dates(facts.dates()));
    ArrayNode contradictions = root.putArray("contradictions");
    facts.contradictions().forEach(span -> contradictions.add(quote(span)));
    root.set("unclear", unclear);
    root.set("redacted", redacted);
    root.set("places", places);
    return root;
  }

  private ArrayNode parties(List<Party> parties) {
    ArrayNode array = JSON.arrayNode();
    for (int i = 0; i < parties.size(); i++) {
      Party party = parties.get(i);
      ObjectNode node = array.addObject();
      node.put("name", party.name());
      node.put("alias", String.join(" / ", party.aliases()));
      node.put("home", party.homes().isEmpty() ? null : home(party.homes()));
      ArrayNode codes = node.putArray("home_codes");
      party.homes().stream().map(Home::code).distinct().forEach(codes::add);
      node.put("role", party.role().id());
      put(node, "parties[" + i + "].quote", "quote", List.of(party.proof()));
    }
    return array;
  }

  private static String home(List<Home> homes) {
    return homes.stream()
        .map(
            h ->
                h.name()
                    + (h.code().startsWith("US-") ? ", US" : "")
                    + (h.basis() == Home.Basis.SEAT ? " (seat)" : ""))
        .distinct()
        .collect(Collectors.joining("; "));
  }

  private ObjectNode exclusivity(Exclusivity e) {
    ObjectNode node = JSON.objectNode();
    node.put("grant", name(e.grant(), "exclusivity.grant", "none"));
    quote(node, "exclusivity", "quote", e.grant());
    node.put("territory", text(e.territory(), "exclusivity.territory"));
    node.put("field", text(e.field(), "exclusivity.field"));
    Boolean retains = e.retained().value().map(r -> !r.isEmpty()).orElse(null);
    note(e.retained(), "exclusivity.licensor_retains_rights");
    node.put("licensor_retains_rights", retains);
    quote(node, "exclusivity", "retained_quote", e.retained());
    node.put(
        "lost_on_nonperformance",
        isTrue(e.lostOnNonPerformance(), "exclusivity.lost_on_nonperformance"));
    quote(node, "exclusivity", "nonperformance_quote", e.lostOnNonPerformance());
    node.put(
        "minimum_performance", isTrue(e.minimumPerformance(), "exclusivity.minimum_performance"));
    quote(node, "exclusivity", "minimum_quote", e.minimumPerformance());
    node.set(
        "exclusive_dealing_binds", sides(e.dealingBinds(), "exclusivity.exclusive_dealing_binds"));
    quote(node, "exclusivity", "dealing_quote", e.dealingBinds());
    node.put("right_of_first", name(e.rightOfFirst(), "exclusivity.right_of_first", "none"));
    quote(node, "exclusivity", "rof_quote", e.rightOfFirst());
    return node;
  }

  private ObjectNode termination(Termination t) {
    ObjectNode node = JSON.objectNode();
    node.set("convenience_by", sides(t.convenienceBy(), "termination.convenience_by"));
    node.put(
        "convenience_notice_days",
        number(t.convenienceNoticeDays(), "termination.convenience_notice_days"));
    quote(node, "termination", "convenience_quote", t.convenienceBy());
    node.set("breach_by", sides(t.breachBy(), "termination.breach_by"));
    node.put("cure_days", number(t.cureDays(), "termination.cure_days"));
    node.put(
        "nonpayment_cure_days", number(t.nonPaymentCureDays(), "termination.nonpayment_cure_days"));
    quote(node, "termination", "breach_quote", t.breachBy(), t.cureDays());
    node.set("insolvency_by", sides(t.insolvencyBy(), "termination.insolvency_by"));
    quote(node, "termination", "insolvency_quote", t.insolvencyBy());
    node.put(
        "nonperformance_by_licensor",
        isTrue(t.nonPerformanceByLicensor(), "termination.nonperformance_by_licensor"));
    quote(node, "termination", "nonperformance_quote", t.nonPerformanceByLicensor());
    node.set(
        "change_of_control_by", sides(t.changeOfControlBy(), "termination.change_of_control_by"));
    quote(node, "termination", "change_of_control_quote", t.changeOfControlBy());
    node.put("reversion", t.returned().value().map(r -> !r.isEmpty()).orElse(false));
    note(t.returned(), "termination.reversion");
    quote(node, "termination", "reversion_quote", t.returned());
    node.put("survival", t.survivors().value().isPresent());
    node.put(
        "escalation",
        t.escalation().value().filter(s -> s != Termination.Escalation.NONE).isPresent());
    quote(node, "termination", "escalation_quote", t.escalation());
    node.put("penalty_on_licensor", t.penaltyOnLicensor().value().orElse(false));
    return node;
  }

  private ObjectNode jurisdiction(Jurisdiction j) {
    ObjectNode node = JSON.objectNode();
    node.put("law", text(j.law(), "jurisdiction.law"));
    node.put("law_code", j.lawCode().value().orElse(null));
    quote(node, "jurisdiction", "law_quote", j.law());
    node.put("forum", name(j.forum(), "jurisdiction.forum", "none"));
    node.put("forum_place", text(j.forumPlace(), "jurisdiction.forum_place"));
    node.put("forum_code", j.forumCode().value().orElse(null));
    node.put("institution", j.institution().value().orElse(null));
    node.put("forum_exclusive", j.forumExclusive().value().orElse(null));
    quote(node, "jurisdiction", "forum_quote", j.forum());
    node.put("neutral", j.lawRelation().value().map(Named::id).orElse("unknown"));
    return node;
  }

  private ObjectNode upfront(Upfront u) {
    ObjectNode node = JSON.objectNode();
    boolean present = u.present().value().orElse(false);
    note(u.present(), "upfront.present");
    node.put("present", present);
    note(u.amounts(), "upfront.amounts");
    note(u.due(), "upfront.due");
    ArrayNode amounts = node.putArray("amounts");
    for (Money money : u.amounts().value().orElse(List.of())) {
      ObjectNode amount = amounts.addObject();
      amount.put("amount", money.amount().map(FactsJson::plain).orElse("redacted"));
      amount.put("currency", money.currency().isEmpty() ? null : money.currency());
    }
    node.put("due", present ? due(u) : null);
    node.put("refundable", u.refundable().value().map(Named::id).orElse("unstated"));
    node.put("creditable", u.creditable().value().map(FactsJson::creditable).orElse("unstated"));
    quote(node, "upfront", "quote", u.present());
    return node;
  }

  private static String plain(BigDecimal amount) {
    return amount.stripTrailingZeros().toPlainString();
  }

  private static String creditable(Upfront.Creditable creditable) {
    return creditable == Upfront.Creditable.PARTLY_CREDITABLE ? "creditable" : creditable.id();
  }

  private static String due(Upfront u) {
    Optional<Integer> days = u.dueDays().value();
    return switch (u.due().value().orElse(Upfront.Due.OTHER)) {
      case ON_SIGNING -> "on signing";
      case WITHIN_DAYS -> "within " + days.map(String::valueOf).orElse("some") + " days";
      case DATE -> "date";
      case MILESTONE, LICENSEE_DISCRETION, OTHER -> "other";
    };
  }

  private ObjectNode otherPayments(Upfront u) {
    ObjectNode node = JSON.objectNode();
    node.put("royalty", isTrue(u.royalty(), "other_payments.royalty"));
    node.put("milestones", isTrue(u.milestones(), "other_payments.milestones"));
    node.put(
        "minimum_royalty_or_guarantee",
        isTrue(u.minimum(), "other_payments.minimum_royalty_or_guarantee"));
    quote(node, "other_payments", "royalty_quote", u.royalty());
    quote(node, "other_payments", "milestones_quote", u.milestones());
    quote(node, "other_payments", "minimum_quote", u.minimum());
    return node;
  }

  private ObjectNode escrow(Escrow e) {
    ObjectNode node = JSON.objectNode();
    boolean present = e.present().value().orElse(false);
    note(e.present(), "escrow.present");
    node.put("present", present);
    node.put("what", text(e.what(), "escrow.what"));
    node.put(
        "agent_named",
        present ? e.agent().value().filter(a -> a == Escrow.Agent.NAMED).isPresent() : null);
    ArrayNode release = node.putArray("release");
    e.release().value().orElse(Set.of()).stream().map(Named::id).sorted().forEach(release::add);
    quote(node, "escrow", "quote", e.present());
    return node;
  }

  private ObjectNode term(ContractTerm t) {
    ObjectNode node = JSON.objectNode();
    node.put("kind", name(t.kind(), "term.kind", "unstated"));
    node.put("length", text(t.length().map(p -> length(p, t)), "term.length"));
    node.put("start", text(t.start().map(Object::toString), "term.start"));
    node.put("end", text(t.end().map(Object::toString), "term.end"));
    quote(node, "term", "quote", t.kind(), t.length());
    node.put("renewal", name(t.renewal(), "term.renewal", "none"));
    node.put("renewal_length", text(t.renewalLength().map(FactsJson::iso), "term.renewal_length"));
    node.put("renewal_notice_days", number(t.renewalNoticeDays(), "term.renewal_notice_days"));
    quote(node, "term", "renewal_quote", t.renewal());
    node.put("licence_perpetual", isTrue(t.licencePerpetual(), "term.licence_perpetual"));
    quote(node, "term", "licence_perpetual_quote", t.licencePerpetual());
    return node;
  }

  /** The guide's way with lengths: twelve months are a year; two dates make years, months, days. */
  private static String length(Period period, ContractTerm term) {
    boolean counted = period.written().isEmpty() && period.unit() == Period.Unit.DAYS;
    if (counted && term.start().value().isPresent() && term.end().value().isPresent()) {
      return java.time.Period.between(term.start().value().get(), term.end().value().get())
          .toString();
    }
    return iso(period);
  }

  private static String iso(Period period) {
    boolean years =
        period.unit() == Period.Unit.MONTHS
            && period.amount().isPresent()
            && period.amount().getAsInt() % 12 == 0;
    return years
        ? "P" + period.amount().getAsInt() / 12 + "Y"
        : period.iso().orElse(period.written());
  }

  /** What the guide does not ask for: the days that the agreement gives itself. */
  private ObjectNode dates(AgreementDates d) {
    ObjectNode node = JSON.objectNode();
    date(node, "dates", "made", d.made());
    date(node, "dates", "effective", d.effective());
    date(node, "dates", "signed", d.signed());
    ArrayNode signatures = node.putArray("signatures");
    for (AgreementDates.Signature signature : d.signatures()) {
      ObjectNode one = signatures.addObject();
      String path = "dates.signatures[" + (signatures.size() - 1) + "]";
      one.put("party", signature.party().map(Party::name).orElse(null));
      date(one, path, "date", signature.date());
    }
    return node;
  }

  private void date(ObjectNode node, String family, String field, Fact<LocalDate> date) {
    node.put(field, text(date.map(LocalDate::toString), family + "." + field));
    quote(node, family, field + "_quote", date);
  }

  private <T extends Named> String name(Fact<T> fact, String path, String unstated) {
    note(fact, path);
    return fact.value().map(Named::id).orElse(unstated);
  }

  private @Nullable String text(Fact<String> fact, String path) {
    note(fact, path);
    return fact.value().orElse(null);
  }

  private @Nullable Integer number(Fact<Integer> fact, String path) {
    note(fact, path);
    return fact.value().orElse(null);
  }

  private boolean isTrue(Fact<Boolean> fact, String path) {
    note(fact, path);
    return fact.value().orElse(false);
  }

  private ArrayNode sides(Fact<Set<Side>> fact, String path) {
    note(fact, path);
    ArrayNode array = JSON.arrayNode();
    fact.value().orElse(Set.of()).stream().sorted().map(Named::id).forEach(array::add);
    return array;
  }

  private void note(Fact<?> fact, String path) {
    if (fact instanceof Fact.Unclear<?> open) {
      unclear.put(path, open.why());
    } else if (fact instanceof Fact.Redacted<?>) {
      redacted.add(path);
    }
  }

  /** The first proof of the facts as a quote of its own field; null when there is none. */
  private void quote(ObjectNode node, String family, String field, Fact<?>... facts) {
    List<Span> proofs =
        List.of(facts).stream().map(Fact::proof).flatMap(Collection::stream).distinct().toList();
    put(node, family + "." + field, field, proofs);
  }

  private void put(ObjectNode node, String path, String field, List<Span> proofs) {
    if (proofs.isEmpty()) {
      node.putNull(field);
      return;
    }
    node.put(field, quote(proofs.get(0)));
    ArrayNode all = places.putArray(path);
    for (Span proof : proofs) {
      Span source = text.toSource(proof);
      Place place = text.place(proof);
      ObjectNode where = all.addObject();
      where.put("start", source.start());
      where.put("end", source.end());
      where.put("place", place.describe());
    }
  }

  private String quote(Span span) {
    return text.toSource(span).in(text.source());
  }
}
