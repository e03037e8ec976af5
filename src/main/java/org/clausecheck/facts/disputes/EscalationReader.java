package org.clausecheck.facts.disputes;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.clausecheck.classify.ClauseKind;
import org.clausecheck.facts.Fact;
import org.clausecheck.facts.Termination;
import org.clausecheck.facts.core.Agreement;
import org.clausecheck.facts.core.Statement;
import org.clausecheck.facts.phrases.Match;
import org.clausecheck.facts.values.Value;
import org.clausecheck.structure.Clause;
import org.clausecheck.text.Span;

/** Reads the talks that come before anyone terminates or sues, and how long they may last. */
public final class EscalationReader {
  private static final double LIKELY = 0.5;

  /** A sentence less likely than this to ask for talks asks for none, whatever its words. */
  private static final double HARDLY = 0.02;

  /** Sentences before one that it may go on about. */
  private static final int NEXT = 2;

  /** Sentences in other clauses of the same section in which the time of the talks may follow. */
  private static final int SECTION = 8;

  /** The talks and their time. */
  public record Escalation(Fact<Termination.Escalation> steps, Fact<Integer> days) {}

  private final Agreement agreement;

  public EscalationReader(Agreement agreement) {
    this.agreement = agreement;
  }

  public Escalation read(List<Statement> statements) {
    Termination.Escalation strongest = Termination.Escalation.NONE;
    Match found = null;
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
          found = match.get();
          at = i;
        }
      }
    }
    if (found != null) {
      Span proof = agreement.proof(statements.get(at), found);
      return new Escalation(Fact.stated(strongest, proof), days(statements, at, found));
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
    if (isOfOtherQuarrels(statements, at)
        || statement.probability(ClauseKind.ESCALATION) < HARDLY) {
      return false;
    }
    if (statement.hasAnywhere("escalation-quarrel")
        || statement.probability(ClauseKind.ESCALATION) >= LIKELY
        || statement.heading().contains("dispute")) {
      return true;
    }
    return at > 0
        && statements.get(at - 1).source().clause() == statement.source().clause()
        && statements.get(at - 1).has("escalation-quarrel");
  }

  /**
   * Whether it is about a bill, the claim of a third party or another quarrel that is not over the
   * agreement at large: in its own words, or going on about that of the sentences before it.
   */
  private static boolean isOfOtherQuarrels(List<Statement> statements, int at) {
    int clause = statements.get(at).source().clause();
    for (int i = at; i >= Math.max(0, at - NEXT); i--) {
      Statement statement = statements.get(i);
      if (statement.source().clause() != clause || statement.hasAnywhere("escalation-general")) {
        return false;
      }
      if (statement.hasAnywhere("escalation-other")) {
        return true;
      }
    }
    return false;
  }

  /**
   * The time of the talks. Best is the one after which they have failed, said after the step itself
   * anywhere in its clause or in the next ones of the same section; else the first other period of
   * that clause that is not the time of something else.
   */
  private Fact<Integer> days(List<Statement> statements, int at, Match step) {
    Fact<Integer> earlier = Fact.notStated();
    Fact<Integer> other = Fact.notStated();
    for (int i = at; i < statements.size() && isSameSection(statements, at, i); i++) {
      Statement statement = statements.get(i);
      if (statement.has("escalation-not-talks")) {
        continue;
      }
      for (Match match : statement.matches("escalation-over")) {
        Fact<Integer> days = days(statement, match);
        boolean before = i == at && match.from() < step.from();
        if (!before && !(days instanceof Fact.NotStated)) {
          return days;
        }
        earlier = earlier instanceof Fact.NotStated ? days : earlier;
      }
      for (Match match : statement.matches("escalation-days")) {
        boolean near = statement.source().clause() == statements.get(at).source().clause();
        other = other instanceof Fact.NotStated && near ? days(statement, match) : other;
      }
    }
    return other instanceof Fact.NotStated ? earlier : other;
  }

  private boolean isSameSection(List<Statement> statements, int at, int i) {
    int step = statements.get(at).source().clause();
    int other = statements.get(i).source().clause();
    return step == other
        || i - at <= SECTION
            && parent(step).isPresent()
            && (parent(step).equals(parent(other)) || parent(step).getAsInt() == other);
  }

  private OptionalInt parent(int clause) {
    List<Clause> clauses = agreement.contract().outline().clauses();
    return clause < 0 || clause >= clauses.size()
        ? OptionalInt.empty()
        : clauses.get(clause).parent();
  }

  private Fact<Integer> days(Statement statement, Match match) {
    Optional<Value.Duration> period =
        Agreement.value(statement, match, "days", "period", Value.Duration.class);
    if (period.isEmpty()) {
      return Fact.notStated();
    }
    OptionalInt days = period.get().period().comparableDays();
    Span proof = agreement.proof(statement, match);
    return days.isPresent()
        ? Fact.stated(days.getAsInt(), proof)
        : new Fact.Redacted<>(List.of(proof));
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
