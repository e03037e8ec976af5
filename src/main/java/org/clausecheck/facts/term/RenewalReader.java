package org.clausecheck.facts.term;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.clausecheck.classify.ClauseKind;
import org.clausecheck.facts.ContractTerm;
import org.clausecheck.facts.Fact;
import org.clausecheck.facts.Period;
import org.clausecheck.facts.Side;
import org.clausecheck.facts.core.Agreement;
import org.clausecheck.facts.core.Exceptions;
import org.clausecheck.facts.core.Sides;
import org.clausecheck.facts.core.Statement;
import org.clausecheck.facts.core.Who;
import org.clausecheck.facts.core.WordLists;
import org.clausecheck.facts.phrases.Match;
import org.clausecheck.facts.phrases.Wording.Thing;
import org.clausecheck.facts.values.Value;
import org.clausecheck.text.Span;
import org.jspecify.annotations.Nullable;

/** Reads who may prolong the agreement, for how long and on what notice. */
final class RenewalReader {
  /** Probability from which a statement speaks of renewal, whatever else it mentions. */
  private static final double CERTAIN = 0.9;

  private static final Set<String> NOTICE_AFTER =
      Set.of("prior", "before", "notice", "advance", "written", "preceding");

  /** What one does who gives notice against a renewal. */
  private static final Set<String> STOPS = WordLists.COMMON.list("stops-renewal");

  /** Probability of renewal from which an intention to prolong is the agreement's own. */
  private static final double LIKELY = 0.3;

  /** The facts of renewal. */
  record Renewal(
      Fact<ContractTerm.Renewal> kind,
      Fact<Period> length,
      Fact<Integer> notice,
      Fact<Set<Side>> stoppedBy,
      Fact<Boolean> intended) {}

  private final Agreement agreement;
  private final Sides sides;
  private final List<Statement> statements;
  private final @Nullable Statement main;

  /**
   * @param main the statement that says how long the agreement lasts; null where none does
   */
  RenewalReader(
      Agreement agreement, Sides sides, List<Statement> statements, @Nullable Statement main) {
    this.agreement = agreement;
    this.sides = sides;
    this.statements = statements;
    this.main = main;
  }

  Renewal read() {
    Fact<ContractTerm.Renewal> kind = Fact.notStated();
    Fact<Period> length = Fact.notStated();
    Fact<Integer> notice = Fact.notStated();
    Fact<Set<Side>> stoppedBy = Fact.notStated();
    int rank = 0;
    Statement chosen = null;
    for (Statement s : statements) {
      if (!s.has("renewal-context") && !s.has("auto-renewal")) {
        continue;
      }
      if (s.has("other-renewal")) {
        continue;
      }
      boolean near = main != null && s.source().clause() == main.source().clause();
      double renews = s.probability(ClauseKind.RENEWAL);
      boolean beside = beside(s) && !s.hasAny("breach", "cure");
      boolean other = s.has("not-term") && renews < CERTAIN;
      if (!near && !beside && (other || renews < 0.5)) {
        continue;
      }
      Optional<Ranked> says = renewalOf(s);
      int here = says.map(Ranked::rank).orElse(0);
      here = here == 0 ? 0 : here + (near ? 3 : 0);
      if (here > rank) {
        rank = here;
        kind = says.map(Ranked::renewal).orElse(kind);
        chosen = s;
      }
    }
    if (chosen != null) {
      kind = carried(kind, chosen);
      length = renewalLength(chosen);
      boolean byItself = kind.value().filter(k -> k != ContractTerm.Renewal.MUTUAL).isPresent();
      notice = byItself ? renewalNotice(chosen) : notice;
      boolean automatic = kind.value().filter(k -> k == ContractTerm.Renewal.AUTOMATIC).isPresent();
      stoppedBy = automatic ? stoppedBy(chosen) : stoppedBy;
    }
    return new Renewal(kind, length, notice, stoppedBy, intended());
  }

  /** Who may prolong, as one statement has it, and how much that counts. */
  private record Ranked(Fact<ContractTerm.Renewal> renewal, int rank) {}

  private Optional<Ranked> renewalOf(Statement s) {
    Optional<Fact<ContractTerm.Renewal>> consented = consented(s);
    if (consented.isPresent()) {
      return consented.map(c -> new Ranked(c, 2));
    }
    if (s.has("never-renewed")) {
      return Optional.of(new Ranked(stated(ContractTerm.Renewal.NONE, s, "never-renewed"), 3));
    }
    if (s.has("renewal-unless-agreed")) {
      return Optional.of(
          new Ranked(stated(ContractTerm.Renewal.MUTUAL, s, "renewal-unless-agreed"), 3));
    }
    if (s.has("auto-renewal")) {
      return Optional.of(new Ranked(stated(ContractTerm.Renewal.AUTOMATIC, s, "auto-renewal"), 3));
    }
    if (s.has("mutual-renewal")) {
      return Optional.of(new Ranked(stated(ContractTerm.Renewal.MUTUAL, s, "mutual-renewal"), 1));
    }
    return s.has("option-renewal") ? option(s).map(o -> new Ranked(o, 2)) : Optional.empty();
  }

  /** Who may prolong, with what another clause says of it. */
  private Fact<ContractTerm.Renewal> carried(Fact<ContractTerm.Renewal> said, Statement from) {
    Exceptions exceptions = new Exceptions(agreement);
    return exceptions.carried(
        said,
        from,
        statements,
        (s, change) -> {
          if (s.has("no-renewal")) {
            return Optional.of(
                exceptions.settled(change, s, stated(ContractTerm.Renewal.NONE, s, "no-renewal")));
          }
          boolean renews = s.hasAny("renewal-context", "auto-renewal");
          return renews
              ? renewalOf(s).map(r -> exceptions.settled(change, s, r.renewal()))
              : Optional.empty();
        });
  }

  /** Whether a statement stands in the same article as the one that says how long it lasts. */
  private boolean beside(Statement s) {
    return main != null && article(s).isPresent() && article(s).equals(article(main));
  }

  private boolean inClause(Statement s) {
    int clause = s.source().clause();
    return main != null && clause >= 0 && clause == main.source().clause();
  }

  private OptionalInt article(Statement s) {
    int clause = s.source().clause();
    return clause < 0
        ? OptionalInt.empty()
        : agreement.contract().outline().clauses().get(clause).parent();
  }

  /** Renewal that needs the licensor's word, and does not come by itself. */
  private Optional<Fact<ContractTerm.Renewal>> consented(Statement s) {
    if (s.has("by-itself")) {
      return Optional.empty();
    }
    for (Match match : s.matches("consent-renewal")) {
      if (sides.of(s, match, "who").filter(Set.of(Side.LICENSOR)::equals).isPresent()) {
        return Optional.of(
            Fact.stated(ContractTerm.Renewal.LICENSOR_OPTION, agreement.proof(s, match)));
      }
    }
    return Optional.empty();
  }

  private Optional<Fact<ContractTerm.Renewal>> option(Statement s) {
    for (Match match : s.matches("option-renewal")) {
      Optional<Match.Part> part = match.part("who");
      Optional<Who> who = part.flatMap(p -> Sides.mention(s, p.from()));
      if (who.isEmpty()) {
        continue;
      }
      Set<Side> by = sides.of(who.get(), s, part.get().from());
      if (by.equals(Set.of(Side.LICENSEE))) {
        return Optional.of(
            Fact.stated(ContractTerm.Renewal.LICENSEE_OPTION, agreement.proof(s, match)));
      }
      if (by.equals(Set.of(Side.LICENSOR))) {
        return Optional.of(
            Fact.stated(ContractTerm.Renewal.LICENSOR_OPTION, agreement.proof(s, match)));
      }
    }
    return Optional.empty();
  }

  /** The first period after the words of renewal that is not its notice. */
  private Fact<Period> renewalLength(Statement s) {
    int from = s.matches("renewal-context").stream().mapToInt(Match::from).min().orElse(s.leadIn());
    for (int i = from; i < s.wording().things().size(); i++) {
      for (Thing thing : s.wording().things().get(i)) {
        if (thing.value() instanceof Value.Duration length && !isNotice(s, i, thing.next())) {
          int word = s.words()[i];
          Span proof = agreement.proof(s, word, word);
          return length.period().amount().isPresent()
              ? Fact.stated(length.period(), proof)
              : new Fact.Redacted<>(List.of(proof));
        }
      }
    }
    if (s.has("renewal-annual")) {
      Span proof = proof(s, "renewal-annual");
      Match annual = s.matches("renewal-annual").get(0);
      Span written = agreement.words().span(s.firstWord(annual), s.lastWord(annual));
      return Fact.stated(
          new Period(written.in(agreement.text()), OptionalInt.of(1), Period.Unit.YEARS, ""),
          proof);
    }
    return Fact.notStated();
  }

  /** Whether a period is one of notice: "at least 60 days prior to", "30 days' notice". */
  private static boolean isNotice(Statement s, int at, int next) {
    List<String> forms = s.wording().forms();
    for (int i = next; i < Math.min(forms.size(), next + 4); i++) {
      if (NOTICE_AFTER.contains(forms.get(i))) {
        return true;
      }
    }
    return (at >= 1 && forms.get(at - 1).equals("least"))
        || (at >= 2 && forms.get(at - 2).equals("less"));
  }

  /** Who may stop a renewal that comes by itself: whoever may give notice against it. */
  private Fact<Set<Side>> stoppedBy(Statement chosen) {
    for (Statement s : near(chosen)) {
      List<String> forms = s.wording().forms();
      int unless = forms.indexOf("unless");
      for (int i = Math.max(s.leadIn(), unless); i < forms.size(); i++) {
        if ((unless >= 0 || s.has("non-renewal")) && STOPS.contains(forms.get(i))) {
          Optional<Set<Side>> by = sides.subject(s, i).filter(who -> !who.isEmpty());
          if (by.isPresent()) {
            return Fact.stated(by.get(), s.span());
          }
        }
      }
    }
    return Fact.notStated();
  }

  private Fact<Integer> renewalNotice(Statement chosen) {
    List<Statement> near = near(chosen);
    for (String group : List.of("renewal-notice-strong", "renewal-notice")) {
      for (Statement s : near) {
        for (Match match : s.tightest(group)) {
          Optional<Value.Duration> period =
              Agreement.value(s, match, "days", "period", Value.Duration.class);
          OptionalInt days =
              period.map(p -> p.period().comparableDays()).orElse(OptionalInt.empty());
          if (days.isPresent() && days.getAsInt() <= 730) {
            return Fact.stated(days.getAsInt(), agreement.proof(s, match));
          }
        }
      }
    }
    return Fact.notStated();
  }

  /** The statement of renewal, and those near it that speak of renewal or against it. */
  private List<Statement> near(Statement chosen) {
    List<Statement> near = new ArrayList<>();
    near.add(chosen);
    for (Statement s : statements) {
      boolean close = Math.abs(s.span().start() - chosen.span().start()) < 3_000;
      if (s != chosen && close && (s.has("non-renewal") || s.has("renewal-context"))) {
        near.add(s);
      }
    }
    return near;
  }

  /** Whether the parties state their intention to prolong. */
  private Fact<Boolean> intended() {
    for (Statement s : statements) {
      boolean near = s.has("in-force") || beside(s) || inClause(s);
      if (s.has("prolongation") && (s.probability(ClauseKind.RENEWAL) >= LIKELY || near)) {
        return Fact.stated(true, proof(s, "prolongation"));
      }
    }
    return Fact.notStated();
  }

  private <T> Fact<T> stated(T answer, Statement s, String group) {
    return Fact.stated(answer, proof(s, group));
  }

  private Span proof(Statement s, String group) {
    return agreement.proof(s, s.matches(group).get(0));
  }
}
