package org.clausecheck.facts.extract;

import java.time.LocalDate;
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
import org.clausecheck.facts.phrases.Match;
import org.clausecheck.facts.phrases.Wording.Thing;
import org.clausecheck.facts.values.Value;
import org.clausecheck.text.Span;
import org.jspecify.annotations.Nullable;

/** Reads how long the agreement lasts and who may prolong it. */
final class TermExtractor {
  private final Agreement agreement;
  private final Sides sides;

  TermExtractor(Agreement agreement, Sides sides) {
    this.agreement = agreement;
    this.sides = sides;
  }

  ContractTerm read(List<Statement> statements, Optional<Value.Day> effectiveDate) {
    Statement main = null;
    double best = 0;
    for (Statement statement : statements) {
      double weight = weight(statement);
      if (weight > best) {
        best = weight;
        main = statement;
      }
    }
    Fact<ContractTerm.Kind> kind = Fact.notStated();
    Fact<Period> length = Fact.notStated();
    Fact<LocalDate> end = Fact.notStated();
    Fact<LocalDate> start = start(main, effectiveDate);
    if (main != null) {
      kind = kind(main);
      length = length(main);
      end = end(main, start, length);
    }
    Renewal renewal = renewal(statements, main);
    return new ContractTerm(
        kind,
        length,
        start,
        end,
        renewal.kind(),
        renewal.length(),
        renewal.notice(),
        flag(statements, "prolongation", ClauseKind.RENEWAL),
        licencePerpetual(statements));
  }

  /** How much a statement speaks as the clause that says how long the agreement lasts. */
  private static double weight(Statement s) {
    boolean says =
        s.hasAny(
            "length", "until", "patent-life", "royalty-term", "project", "perpetual", "indefinite");
    if (!says || !(s.has("in-force") || s.probability(ClauseKind.TERM) >= 0.5)) {
      return 0;
    }
    double weight = s.probability(ClauseKind.TERM) + (s.has("in-force") ? 1 : 0);
    String heading = s.heading();
    if (heading.contains("term") || heading.contains("duration")) {
      weight += 1;
    }
    weight += s.hasAny("length", "until") ? 0.6 : 0;
    weight -= s.has("not-term") ? 1 : 0;
    weight -= s.has("auto-renewal") && !s.has("in-force") ? 1 : 0;
    return weight;
  }

  private Fact<ContractTerm.Kind> kind(Statement s) {
    if (s.has("patent-life")) {
      return stated(ContractTerm.Kind.PATENT_LIFE, s, "patent-life");
    }
    if (s.has("royalty-term")) {
      return stated(ContractTerm.Kind.ROYALTY_TERM, s, "royalty-term");
    }
    if (s.has("project")) {
      return stated(ContractTerm.Kind.PROJECT, s, "project");
    }
    if (s.has("length") || s.has("until")) {
      return stated(ContractTerm.Kind.FIXED, s, s.has("length") ? "length" : "until");
    }
    if (s.has("perpetual")) {
      return stated(ContractTerm.Kind.PERPETUAL, s, "perpetual");
    }
    return s.has("indefinite")
        ? stated(ContractTerm.Kind.INDEFINITE_UNTIL_TERMINATED, s, "indefinite")
        : Fact.notStated();
  }

  private <T> Fact<T> stated(T answer, Statement s, String group) {
    return Fact.stated(answer, proof(s, group));
  }

  private Span proof(Statement s, String group) {
    return agreement.proof(s, s.matches(group).get(0));
  }

  private Fact<Period> length(Statement s) {
    Optional<Found<Value.Duration>> found =
        first(s, "length", "length", "period", Value.Duration.class);
    if (found.isEmpty()) {
      return Fact.notStated();
    }
    Period period = found.get().value().period();
    return period.amount().isEmpty()
        ? new Fact.Redacted<>(List.of(found.get().proof()))
        : Fact.stated(period, found.get().proof());
  }

  /** A value found in a statement with its proof and its place in the words. */
  private record Found<T>(T value, Span proof, int at) {}

  /** The first value of a part, by where it stands. */
  private <T> Optional<Found<T>> first(
      Statement s, String group, String part, String type, Class<T> as) {
    Found<T> best = null;
    for (Match match : s.matches(group)) {
      Optional<Thing> thing = Agreement.thing(s, match, part, type);
      int at = match.part(part).map(Match.Part::from).orElse(-1);
      if (thing.isPresent() && at >= s.leadIn() && (best == null || at < best.at())) {
        best = new Found<>(as.cast(thing.get().value()), agreement.proof(s, match), at);
      }
    }
    return Optional.ofNullable(best);
  }

  private Fact<LocalDate> start(@Nullable Statement main, Optional<Value.Day> effectiveDate) {
    if (main != null) {
      Optional<Found<Value.Day>> found = first(main, "starts", "start", "date", Value.Day.class);
      if (found.isEmpty()) {
        found = first(main, "until", "start", "date", Value.Day.class);
      }
      if (found.isPresent() && found.get().value().date().isPresent()) {
        return Fact.stated(found.get().value().date().get(), found.get().proof());
      }
    }
    return effectiveDate
        .flatMap(day -> day.date().<Fact<LocalDate>>map(date -> Fact.stated(date, day.span())))
        .orElseGet(Fact::notStated);
  }

  private Fact<LocalDate> end(Statement main, Fact<LocalDate> start, Fact<Period> length) {
    Optional<Found<Value.Day>> found = first(main, "until", "end", "date", Value.Day.class);
    if (found.isPresent() && found.get().value().date().isPresent()) {
      return Fact.stated(found.get().value().date().get(), found.get().proof());
    }
    boolean open = main.hasAny("patent-life", "royalty-term", "project");
    if (!open
        && start instanceof Fact.Stated<LocalDate> from
        && length instanceof Fact.Stated<Period> lasts) {
      Optional<LocalDate> computed = plus(from.answer(), lasts.answer());
      if (computed.isPresent()) {
        List<Span> proofs = new ArrayList<>(lasts.proof());
        proofs.addAll(from.proof());
        return new Fact.Stated<>(computed.get(), proofs);
      }
    }
    return Fact.notStated();
  }

  private static Optional<LocalDate> plus(LocalDate start, Period period) {
    OptionalInt amount = period.amount();
    if (amount.isEmpty() || amount.getAsInt() > 2_000) {
      return Optional.empty();
    }
    int n = amount.getAsInt();
    return switch (period.unit()) {
      case YEARS -> Optional.of(start.plusYears(n));
      case MONTHS -> Optional.of(start.plusMonths(n));
      case QUARTERS -> Optional.of(start.plusMonths(3L * n));
      case WEEKS -> Optional.of(start.plusWeeks(n));
      case DAYS -> Optional.of(start.plusDays(n));
      case HOURS, BUSINESS_DAYS, NONE -> Optional.empty();
    };
  }

  private record Renewal(
      Fact<ContractTerm.Renewal> kind, Fact<Period> length, Fact<Integer> notice) {}

  private Renewal renewal(List<Statement> statements, @Nullable Statement main) {
    Fact<ContractTerm.Renewal> kind = Fact.notStated();
    Fact<Period> length = Fact.notStated();
    Fact<Integer> notice = Fact.notStated();
    int rank = 0;
    Statement chosen = null;
    for (Statement s : statements) {
      if (!s.has("renewal-context") && !s.has("auto-renewal")) {
        continue;
      }
      boolean near = main != null && s.source().clause() == main.source().clause();
      if (!near && s.probability(ClauseKind.RENEWAL) < 0.5 || s.has("not-term") && !near) {
        continue;
      }
      int here = 0;
      Fact<ContractTerm.Renewal> says = Fact.notStated();
      if (s.has("auto-renewal")) {
        here = 3;
        says = stated(ContractTerm.Renewal.AUTOMATIC, s, "auto-renewal");
      } else if (s.has("mutual-renewal")) {
        here = 1;
        says = stated(ContractTerm.Renewal.MUTUAL, s, "mutual-renewal");
      } else if (s.has("option-renewal")) {
        Optional<Fact<ContractTerm.Renewal>> option = option(s);
        here = option.isPresent() ? 2 : 0;
        says = option.orElse(says);
      }
      here = here == 0 ? 0 : here + (near ? 3 : 0);
      if (here > rank) {
        rank = here;
        kind = says;
        chosen = s;
      }
    }
    if (chosen != null) {
      length = renewalLength(chosen);
      notice = renewalNotice(statements, chosen);
    }
    return new Renewal(kind, length, notice);
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

  private Fact<Period> renewalLength(Statement s) {
    Optional<Found<Value.Duration>> found =
        last(s, "renewal-length", "length", "period", Value.Duration.class);
    if (found.isPresent() && found.get().value().period().amount().isPresent()) {
      return Fact.stated(found.get().value().period(), found.get().proof());
    }
    if (s.has("renewal-annual")) {
      Span proof = proof(s, "renewal-annual");
      return Fact.stated(
          new Period(proof.in(agreement.text()), OptionalInt.of(1), Period.Unit.YEARS, ""), proof);
    }
    return Fact.notStated();
  }

  /** The first value of a renewal that is not its notice. */
  private <T> Optional<Found<T>> last(
      Statement s, String group, String part, String type, Class<T> as) {
    Optional<Found<Value.Duration>> notice =
        first(s, "renewal-notice", "days", "period", Value.Duration.class);
    Found<T> best = null;
    for (Match match : s.matches(group)) {
      Optional<Thing> thing = Agreement.thing(s, match, part, type);
      int at = match.part(part).map(Match.Part::from).orElse(-1);
      boolean isNotice = notice.isPresent() && notice.get().at() == at;
      if (thing.isPresent() && !isNotice && (best == null || at < best.at())) {
        best = new Found<>(as.cast(thing.get().value()), agreement.proof(s, match), at);
      }
    }
    return Optional.ofNullable(best);
  }

  private Fact<Integer> renewalNotice(List<Statement> statements, Statement chosen) {
    List<Statement> near = new ArrayList<>();
    near.add(chosen);
    for (Statement s : statements) {
      if (s != chosen
          && s.source().clause() == chosen.source().clause()
          && s.has("renewal-context")) {
        near.add(s);
      }
    }
    for (Statement s : near) {
      Optional<Found<Value.Duration>> found =
          first(s, "renewal-notice", "days", "period", Value.Duration.class);
      OptionalInt days =
          found.map(f -> f.value().period().comparableDays()).orElse(OptionalInt.empty());
      if (days.isPresent() && days.getAsInt() <= 730) {
        return Fact.stated(days.getAsInt(), found.get().proof());
      }
    }
    return Fact.notStated();
  }

  private Fact<Boolean> flag(List<Statement> statements, String group, ClauseKind kind) {
    for (Statement s : statements) {
      if (s.has(group) && (s.probability(kind) >= 0.3 || s.has("in-force"))) {
        return Fact.stated(true, proof(s, group));
      }
    }
    return Fact.notStated();
  }

  private Fact<Boolean> licencePerpetual(List<Statement> statements) {
    for (Statement s : statements) {
      if (s.has("licence-perpetual")
          && !s.has("licence-perpetual-not")
          && (s.probability(ClauseKind.LICENCE_GRANT) >= 0.5
              || s.probability(ClauseKind.PERPETUAL_GRANT) >= 0.5)) {
        return Fact.stated(true, proof(s, "licence-perpetual"));
      }
    }
    return Fact.notStated();
  }
}
