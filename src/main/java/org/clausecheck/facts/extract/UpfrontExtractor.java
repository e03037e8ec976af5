package org.clausecheck.facts.extract;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.clausecheck.classify.ClauseKind;
import org.clausecheck.facts.Fact;
import org.clausecheck.facts.Money;
import org.clausecheck.facts.Side;
import org.clausecheck.facts.Upfront;
import org.clausecheck.facts.phrases.Match;
import org.clausecheck.facts.phrases.Wording.Thing;
import org.clausecheck.facts.values.Value;
import org.clausecheck.text.Span;
import org.jspecify.annotations.Nullable;

/** Reads the lump sum at or near signing, and which other payments there are. */
final class UpfrontExtractor {
  private static final double SURE = 2.2;

  private final Agreement agreement;
  private final Sides sides;

  UpfrontExtractor(Agreement agreement, Sides sides) {
    this.agreement = agreement;
    this.sides = sides;
  }

  Upfront read(List<Statement> statements) {
    Statement best = null;
    double most = 0;
    for (Statement statement : statements) {
      for (Statement piece : statement.pieces()) {
        double weight = weight(piece);
        if (weight > most) {
          most = weight;
          best = piece;
        }
      }
    }
    Fact<Boolean> royalty = stated(statements, "royalty", "not-royalty");
    Fact<Boolean> milestones = stated(statements, "milestone", null);
    Fact<Boolean> minimum = stated(statements, "minimum-payment", "not-minimum");
    if (best == null || most < SURE) {
      return new Upfront(
          Fact.notStated(),
          Fact.notStated(),
          Fact.notStated(),
          Fact.notStated(),
          Fact.notStated(),
          Fact.notStated(),
          Fact.notStated(),
          Fact.notStated(),
          royalty,
          milestones,
          minimum);
    }
    Span proof = proof(best);
    List<Money> amounts = amounts(best);
    Due due = due(best);
    List<Statement> near = near(statements, best);
    return new Upfront(
        Fact.stated(true, proof),
        amounts.isEmpty() ? Fact.notStated() : Fact.stated(amounts, proof),
        amounts.isEmpty() ? Fact.notStated() : Fact.stated(kind(amounts), proof),
        Fact.stated(due.due(), proof),
        due.days().isPresent() ? Fact.stated(due.days().getAsInt(), proof) : Fact.notStated(),
        Fact.notStated(),
        refundable(near),
        creditable(near),
        royalty,
        milestones,
        minimum);
  }

  /** How much a statement speaks as the licensee's duty to pay a lump sum at or near signing. */
  private double weight(Statement s) {
    boolean names = s.has("upfront-name");
    boolean near = s.hasAny("due-signing", "due-days", "due-invoice");
    boolean sum = hasThing(s, "money") || hasThing(s, "blank");
    if (!(names || near) || !s.has("pays-any") || !sum && !names) {
      return 0;
    }
    double weight = 2 * s.probability(ClauseKind.UPFRONT_PAYMENT);
    weight += names ? 0.8 : 0;
    weight += near ? 0.8 : 0;
    weight += sum ? 0.6 : 0;
    weight -= s.has("not-upfront") ? 1.2 : 0;
    weight -= s.has("not-upfront-soft") ? 0.5 : 0;
    Optional<Set<Side>> payer = payer(s);
    if (payer.isPresent()) {
      weight += payer.get().contains(Side.LICENSEE) ? 0.5 : -3;
    }
    return weight;
  }

  private Optional<Set<Side>> payer(Statement s) {
    for (Match match : s.matches("pays")) {
      Optional<Match.Part> part = match.part("payer");
      Optional<Who> who = part.flatMap(p -> Sides.mention(s, p.from()));
      if (who.isPresent()) {
        return Optional.of(sides.of(who.get(), s, part.get().from()));
      }
    }
    for (Match match : s.matches("pays-to")) {
      Optional<Match.Part> part = match.part("payee");
      Optional<Who> who = part.flatMap(p -> Sides.mention(s, p.from()));
      if (who.isPresent()) {
        return Optional.of(Sides.complement(sides.of(who.get(), s, part.get().from())));
      }
    }
    return Optional.empty();
  }

  private static boolean hasThing(Statement s, String type) {
    for (int i = s.leadIn(); i < s.wording().things().size(); i++) {
      for (Thing thing : s.wording().things().get(i)) {
        if (thing.type().equals(type)) {
          return true;
        }
      }
    }
    return false;
  }

  private List<Money> amounts(Statement s) {
    List<Money> amounts = new ArrayList<>();
    for (int i = s.leadIn(); i < s.wording().things().size(); i++) {
      for (Thing thing : s.wording().things().get(i)) {
        if (thing.value() instanceof Value.Amount amount) {
          amounts.add(amount.money());
        }
      }
    }
    if (amounts.isEmpty()) {
      for (int i = s.leadIn(); i < s.wording().things().size(); i++) {
        for (Thing thing : s.wording().things().get(i)) {
          if (thing.type().equals("blank")) {
            return List.of(
                new Money(s.span().in(agreement.text()), Optional.<BigDecimal>empty(), ""));
          }
        }
      }
    }
    return amounts.isEmpty() ? amounts : amounts.subList(0, 1);
  }

  private static Upfront.AmountKind kind(List<Money> amounts) {
    return amounts.stream().allMatch(m -> m.amount().isPresent())
        ? Upfront.AmountKind.FIGURES
        : Upfront.AmountKind.REDACTED;
  }

  private record Due(Upfront.Due due, OptionalInt days) {}

  private Due due(Statement s) {
    for (String group : List.of("due-days", "due-invoice")) {
      for (Match match : s.matches(group)) {
        OptionalInt days =
            Agreement.value(s, match, "days", "period", Value.Duration.class)
                .map(d -> d.period().comparableDays())
                .orElse(OptionalInt.empty());
        if (days.isPresent()) {
          return new Due(Upfront.Due.WITHIN_DAYS, days);
        }
      }
    }
    if (s.has("due-signing")) {
      return new Due(Upfront.Due.ON_SIGNING, OptionalInt.of(0));
    }
    if (s.has("due-date")) {
      return new Due(Upfront.Due.DATE, OptionalInt.empty());
    }
    return new Due(
        s.has("due-milestone") ? Upfront.Due.MILESTONE : Upfront.Due.OTHER, OptionalInt.empty());
  }

  /** The statement of the lump sum and what follows it in its clause. */
  private static List<Statement> near(List<Statement> statements, Statement best) {
    List<Statement> near = new ArrayList<>();
    near.add(best);
    for (Statement s : statements) {
      boolean follows =
          s.source().clause() == best.source().clause() && s.span().start() >= best.span().start();
      if (follows && s.span().start() - best.span().end() < 1_500) {
        near.add(s);
      }
    }
    return near;
  }

  private Fact<Upfront.Refundable> refundable(List<Statement> near) {
    for (Statement s : near) {
      if (s.has("refundable-no")) {
        return Fact.stated(Upfront.Refundable.NON_REFUNDABLE, proof(s, "refundable-no"));
      }
      if (s.has("refundable-yes")) {
        return Fact.stated(Upfront.Refundable.REFUNDABLE, proof(s, "refundable-yes"));
      }
    }
    return Fact.notStated();
  }

  private Fact<Upfront.Creditable> creditable(List<Statement> near) {
    for (Statement s : near) {
      if (s.has("creditable-no")) {
        return Fact.stated(Upfront.Creditable.NON_CREDITABLE, proof(s, "creditable-no"));
      }
      if (s.has("creditable-part")) {
        return Fact.stated(Upfront.Creditable.PARTLY_CREDITABLE, proof(s, "creditable-part"));
      }
      if (s.has("creditable-yes")) {
        return Fact.stated(Upfront.Creditable.CREDITABLE, proof(s, "creditable-yes"));
      }
    }
    return Fact.notStated();
  }

  private Fact<Boolean> stated(List<Statement> statements, String group, @Nullable String unless) {
    for (Statement s : statements) {
      boolean licensor = payer(s).map(p -> !p.contains(Side.LICENSEE)).orElse(false);
      if (s.has(group) && (unless == null || !s.has(unless)) && s.has("pays-any") && !licensor) {
        return Fact.stated(true, proof(s, group));
      }
    }
    return Fact.notStated();
  }

  private Span proof(Statement s) {
    return proof(
        s,
        s.has("upfront-name")
            ? "upfront-name"
            : s.has("due-signing")
                ? "due-signing"
                : s.has("due-days") ? "due-days" : "due-invoice");
  }

  private Span proof(Statement s, String group) {
    return agreement.proof(s, s.matches(group).get(0));
  }
}
