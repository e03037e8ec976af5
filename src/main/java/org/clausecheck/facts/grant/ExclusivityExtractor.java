package org.clausecheck.facts.grant;

import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.clausecheck.facts.ContractTerm;
import org.clausecheck.facts.Exclusivity;
import org.clausecheck.facts.Exclusivity.Grant;
import org.clausecheck.facts.Fact;
import org.clausecheck.facts.Period;
import org.clausecheck.facts.Side;
import org.clausecheck.facts.core.Agreement;
import org.clausecheck.facts.core.Gathered;
import org.clausecheck.facts.core.Sides;
import org.clausecheck.facts.core.Statement;
import org.clausecheck.facts.phrases.Match;
import org.clausecheck.facts.values.Value;
import org.clausecheck.text.Span;

/** Reads how far the main licence shuts others out, and what keeps it honest. */
public final class ExclusivityExtractor {
  private final Agreement agreement;
  private final Sides sides;

  public ExclusivityExtractor(Agreement agreement, Sides sides) {
    this.agreement = agreement;
    this.sides = sides;
  }

  /**
   * Reads the facts.
   *
   * @param term how long the agreement lasts, for exclusivity that lasts as long
   */
  public Exclusivity read(List<Statement> statements, ContractTerm term) {
    GrantReader.Reading grant = new GrantReader(agreement, sides, statements).read();
    ScopeReader.Scope scope = new ScopeReader(agreement, statements).read(grant.grants());
    PerformanceReader.Performance performance =
        new PerformanceReader(agreement, sides, statements).read();
    DealingReader dealing = new DealingReader(agreement, sides, statements);
    FirstRightReader.FirstRight first = new FirstRightReader(agreement, sides, statements).read();
    boolean shuts = grant.grant().value().map(g -> g != Grant.NON_EXCLUSIVE).orElse(false);
    return new Exclusivity(
        grant.grant(),
        scope.territory(),
        scope.worldwide(),
        scope.field(),
        scope.allFields(),
        dealing.retained(),
        performance.lost(),
        performance.afterTalks(),
        performance.minimum(),
        performance.diligence(),
        dealing.dealing(),
        first.right(),
        first.days(),
        found(statements, "paid", shuts),
        period(shuts ? statements : List.of(), term),
        found(statements, "exclusive-patent-life", shuts),
        found(statements, "exclusive-review", shuts),
        performance.noShelving(),
        performance.reportsCompeting());
  }

  private Fact<Boolean> found(List<Statement> statements, String group, boolean shuts) {
    Gathered<Boolean> found = new Gathered<>();
    for (Statement statement : shuts ? statements : List.<Statement>of()) {
      for (Match match : statement.matches(group)) {
        found.add(true, agreement.proof(statement, match));
      }
    }
    return found.first();
  }

  private Fact<Period> period(List<Statement> statements, ContractTerm term) {
    Gathered<Period> periods = new Gathered<>();
    Gathered<Boolean> asLong = new Gathered<>();
    for (Statement statement : statements) {
      if (statement.hasAny("exclusive-of-else", "missed", "first-right")) {
        continue;
      }
      for (Match match : statement.matches("exclusive-period")) {
        Span proof = agreement.proof(statement, match);
        Agreement.value(statement, match, "how", "period", Value.Duration.class)
            .ifPresent(d -> periods.add(d.period(), proof));
        Agreement.value(statement, match, "how", "date", Value.Day.class)
            .ifPresent(d -> periods.add(until(d, term), proof));
      }
      lastsAsLong(statement).ifPresent(m -> asLong.add(true, agreement.proof(statement, m)));
    }
    return periods.isEmpty() && !asLong.isEmpty() ? asLong(term, asLong.proof()) : periods.first();
  }

  /** A period that ends on a day; its length is known when the agreement's first day is. */
  private Period until(Value.Day day, ContractTerm term) {
    OptionalInt days =
        term.start().value().isPresent() && day.date().isPresent()
            ? OptionalInt.of(
                (int) ChronoUnit.DAYS.between(term.start().value().get(), day.date().get()))
            : OptionalInt.empty();
    boolean known = days.isPresent() && days.getAsInt() > 0;
    return new Period(
        day.span().in(agreement.text()),
        known ? days : OptionalInt.empty(),
        known ? Period.Unit.DAYS : Period.Unit.NONE,
        "");
  }

  /** Words by which the licence is exclusive as long as the agreement, or its first term, lasts. */
  private Optional<Match> lastsAsLong(Statement statement) {
    Optional<Match> said = statement.matches("exclusive-for-term").stream().findFirst();
    if (said.isPresent() || !statement.has("during-the-term")) {
      return said;
    }
    boolean shutsOthersOut =
        statement.matches("no-other").stream()
            .anyMatch(m -> sides.bearer(statement, m).contains(Side.LICENSOR));
    boolean grants =
        statement.hasAny("licence-grant", "standing")
            && statement.has("exclusive")
            && !statement.has("non-exclusive");
    return shutsOthersOut && !statement.has("not-dealing") || grants
        ? statement.matches("during-the-term").stream().findFirst()
        : Optional.empty();
  }

  private static Fact<Period> asLong(ContractTerm term, List<Span> proof) {
    if (term.length() instanceof Fact.Stated<Period> length) {
      List<Span> proofs = new ArrayList<>(proof);
      proofs.addAll(length.proof());
      return new Fact.Stated<>(length.answer(), proofs);
    }
    return new Fact.Unclear<>("as long as the agreement, whose length cannot be told", proof);
  }
}
