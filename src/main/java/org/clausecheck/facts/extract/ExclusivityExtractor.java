package org.clausecheck.facts.extract;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.clausecheck.facts.Exclusivity;
import org.clausecheck.facts.Exclusivity.Grant;
import org.clausecheck.facts.Fact;
import org.clausecheck.facts.Period;
import org.clausecheck.facts.phrases.Match;
import org.clausecheck.facts.values.Value;
import org.clausecheck.text.Span;

/** Reads how far the main licence shuts others out, and what keeps it honest. */
final class ExclusivityExtractor {
  private final Agreement agreement;
  private final Sides sides;

  ExclusivityExtractor(Agreement agreement, Sides sides) {
    this.agreement = agreement;
    this.sides = sides;
  }

  Exclusivity read(List<Statement> statements) {
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
        performance.minimum(),
        performance.diligence(),
        dealing.dealing(),
        first.right(),
        first.days(),
        found(statements, "paid", shuts),
        period(statements, shuts),
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

  private Fact<Period> period(List<Statement> statements, boolean shuts) {
    Gathered<Period> periods = new Gathered<>();
    for (Statement statement : shuts ? statements : List.<Statement>of()) {
      if (statement.hasAny("exclusive-of-else", "missed", "first-right")) {
        continue;
      }
      for (Match match : statement.matches("exclusive-period")) {
        Span proof = agreement.proof(statement, match);
        Optional<Period> period =
            Agreement.value(statement, match, "how", "period", Value.Duration.class)
                .map(Value.Duration::period);
        Optional<Value.Day> day = Agreement.value(statement, match, "how", "date", Value.Day.class);
        period.ifPresent(p -> periods.add(p, proof));
        day.ifPresent(
            d ->
                periods.add(
                    new Period(
                        d.span().in(agreement.text()), OptionalInt.empty(), Period.Unit.NONE, ""),
                    proof));
      }
    }
    return periods.first();
  }
}
