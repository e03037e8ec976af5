package org.clausecheck.facts.extract;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.clausecheck.classify.ClauseKind;
import org.clausecheck.facts.Fact;
import org.clausecheck.facts.Termination;
import org.clausecheck.facts.phrases.Match;
import org.clausecheck.facts.values.Value;
import org.clausecheck.text.Span;

/** Reads the talks that come before anyone terminates or sues, and how long they may last. */
final class EscalationReader {
  private static final double LIKELY = 0.5;

  /** Sentences of the same clause in which the time of the talks may follow. */
  private static final int NEXT = 2;

  /** The talks and their time. */
  record Escalation(Fact<Termination.Escalation> steps, Fact<Integer> days) {}

  private final Agreement agreement;

  EscalationReader(Agreement agreement) {
    this.agreement = agreement;
  }

  Escalation read(List<Statement> statements) {
    Termination.Escalation strongest = Termination.Escalation.NONE;
    Span proof = null;
    int at = -1;
    for (int i = 0; i < statements.size(); i++) {
      Statement statement = statements.get(i);
      if (!speaksOfQuarrels(statements, i)) {
        continue;
      }
      for (Termination.Escalation step : Termination.Escalation.values()) {
        Optional<Match> match = match(statement, step);
        if (match.isPresent() && step.compareTo(strongest) > 0) {
          strongest = step;
          proof = agreement.proof(statement, match.get());
          at = i;
        }
      }
    }
    if (proof != null) {
      return new Escalation(Fact.stated(strongest, proof), days(statements, at));
    }
    return new Escalation(none(statements), Fact.notStated());
  }

  private static Optional<Match> match(Statement statement, Termination.Escalation step) {
    if (step == Termination.Escalation.MEDIATION && statement.has("not-mediation")) {
      return Optional.empty();
    }
    return step == Termination.Escalation.NONE
        ? Optional.empty()
        : statement.matches("escalation-" + step.id()).stream().findFirst();
  }

  /** The statement itself or the one before it in its clause speaks of disagreement. */
  private static boolean speaksOfQuarrels(List<Statement> statements, int at) {
    Statement statement = statements.get(at);
    if (statement.hasAnywhere("escalation-quarrel")
        || statement.probability(ClauseKind.ESCALATION) >= LIKELY
        || statement.heading().contains("dispute")) {
      return true;
    }
    return at > 0
        && statements.get(at - 1).source().clause() == statement.source().clause()
        && statements.get(at - 1).has("escalation-quarrel");
  }

  private Fact<Integer> days(List<Statement> statements, int at) {
    int clause = statements.get(at).source().clause();
    for (int i = at; i < Math.min(statements.size(), at + 1 + NEXT); i++) {
      Statement statement = statements.get(i);
      if (statement.source().clause() != clause) {
        break;
      }
      for (Match match : statement.matches("escalation-days")) {
        Optional<Value.Duration> period =
            Agreement.value(statement, match, "days", "period", Value.Duration.class);
        OptionalInt days = period.map(p -> p.period().comparableDays()).orElse(OptionalInt.empty());
        if (days.isPresent()) {
          return Fact.stated(days.getAsInt(), agreement.proof(statement, match));
        }
      }
    }
    return Fact.notStated();
  }

  private Fact<Termination.Escalation> none(List<Statement> statements) {
    for (Statement statement : statements) {
      for (Match match : statement.matches("escalation-none")) {
        return Fact.stated(Termination.Escalation.NONE, agreement.proof(statement, match));
      }
    }
    return Fact.notStated();
  }
}
