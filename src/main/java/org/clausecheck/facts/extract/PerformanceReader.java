package org.clausecheck.facts.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.clausecheck.classify.ClauseKind;
import org.clausecheck.facts.Exclusivity.Diligence;
import org.clausecheck.facts.Fact;
import org.clausecheck.facts.Side;
import org.clausecheck.facts.phrases.Match;

/** Reads what the licensee must achieve and whether missing it costs the exclusivity. */
final class PerformanceReader {
  private static final double LIKELY = 0.5;

  /** Sentences between a missed minimum and its price at most, in one clause. */
  private static final int NEXT = 2;

  /** The facts of performance. */
  record Performance(
      Fact<Boolean> lost,
      Fact<Boolean> minimum,
      Fact<Diligence> diligence,
      Fact<Boolean> noShelving,
      Fact<Boolean> reportsCompeting) {}

  private final Agreement agreement;
  private final Sides sides;
  private final List<Statement> statements;

  PerformanceReader(Agreement agreement, Sides sides, List<Statement> statements) {
    this.agreement = agreement;
    this.sides = sides;
    this.statements = statements;
  }

  Performance read() {
    Gathered<Boolean> minimums = new Gathered<>();
    Gathered<Boolean> steps = new Gathered<>();
    Gathered<Diligence> efforts = new Gathered<>();
    Gathered<Boolean> shelving = new Gathered<>();
    Gathered<Boolean> reports = new Gathered<>();
    for (Statement statement : statements) {
      for (Statement piece : statement.pieces()) {
        minimum(piece, minimums);
        step(piece, steps);
        bearer(piece, "efforts", Side.LICENSEE)
            .forEach(m -> efforts.add(Diligence.EFFORTS, agreement.proof(piece, m)));
        if (!piece.has("other-minimum")) {
          bearer(piece, "no-shelving", Side.LICENSEE)
              .forEach(m -> shelving.add(true, agreement.proof(piece, m)));
        }
        bearer(piece, "reports-competing", Side.LICENSEE)
            .forEach(m -> reports.add(true, agreement.proof(piece, m)));
      }
    }
    Gathered<Boolean> achieved = minimums.isEmpty() ? steps : minimums;
    return new Performance(
        lost(),
        achieved.first(),
        diligence(minimums, steps, efforts),
        shelving.first(),
        reports.first());
  }

  private static Fact<Diligence> diligence(
      Gathered<Boolean> minimums, Gathered<Boolean> steps, Gathered<Diligence> efforts) {
    if (!minimums.isEmpty()) {
      return new Fact.Stated<>(Diligence.MINIMUMS, minimums.proof());
    }
    if (!steps.isEmpty()) {
      return new Fact.Stated<>(Diligence.EFFORTS_WITH_MILESTONES, steps.proof());
    }
    return efforts.first();
  }

  /** The matches of a group whose bearer is that side, or is not named. */
  private List<Match> bearer(Statement statement, String group, Side side) {
    List<Match> matches = new ArrayList<>();
    for (Match match : statement.matches(group)) {
      if (sides.of(statement, match, "who").map(s -> s.contains(side)).orElse(true)) {
        matches.add(match);
      }
    }
    return matches;
  }

  private void minimum(Statement statement, Gathered<Boolean> minimums) {
    boolean likely = statement.probability(ClauseKind.MINIMUM_PERFORMANCE) >= LIKELY;
    if (statement.hasAny("no-minimum") || (statement.has("other-minimum") && !likely)) {
      return;
    }
    if (onlyLicensorActs(statement)) {
      return;
    }
    for (Match match : statement.matches("minimum")) {
      double strength =
          statement.probability(ClauseKind.MINIMUM_PERFORMANCE) + (statement.has("duty") ? 0.3 : 0);
      minimums.add(true, agreement.proof(statement, match), strength);
    }
  }

  /** Whether the party that the sentence puts a duty on is the licensor. */
  private boolean onlyLicensorActs(Statement statement) {
    for (Match match : statement.matches("duty")) {
      Set<Side> who = sides.of(statement, match, "who").orElse(Set.of());
      if (!who.isEmpty()) {
        return who.equals(Set.of(Side.LICENSOR));
      }
    }
    return false;
  }

  private void step(Statement statement, Gathered<Boolean> steps) {
    if (statement.has("other-minimum") || onlyLicensorActs(statement)) {
      return;
    }
    bearer(statement, "dated-step", Side.LICENSEE)
        .forEach(m -> steps.add(true, agreement.proof(statement, m)));
    if (statement.probability(ClauseKind.MINIMUM_PERFORMANCE) >= LIKELY) {
      for (Match match : statement.matches("dated-event")) {
        steps.add(true, agreement.proof(statement, match));
      }
    }
  }

  private Fact<Boolean> lost() {
    Gathered<Boolean> lost = new Gathered<>();
    Gathered<Boolean> kept = new Gathered<>();
    Statement missed = null;
    int since = 0;
    for (Statement statement : statements) {
      since++;
      boolean same =
          missed != null
              && missed.source().clause() == statement.source().clause()
              && since <= NEXT;
      List<Match> ends = new ArrayList<>(statement.matches("loss"));
      ends.addAll(mayEnd(statement));
      boolean misses = statement.has("missed") && !statement.has("general-breach");
      if (misses && statement.has("no-loss")) {
        kept.add(false, agreement.proof(statement, statement.matches("missed").get(0)));
        continue;
      }
      boolean abandoned = statement.has("loss") && statement.has("abandoned");
      if (!ends.isEmpty() && (misses || same || abandoned)) {
        double strength =
            statement.has("loss") ? 1 + statement.probability(ClauseKind.LOSS_OF_EXCLUSIVITY) : 0;
        Match proof =
            statement.has("loss") || !misses ? ends.get(0) : statement.matches("missed").get(0);
        lost.add(true, agreement.proof(statement, proof), strength);
      }
      if (misses && !statement.has("no-minimum")) {
        missed = statement;
        since = 0;
      }
    }
    return lost.isEmpty() ? kept.first() : lost.first();
  }

  private List<Match> mayEnd(Statement statement) {
    List<Match> ends = new ArrayList<>();
    for (Match match : statement.matches("may-end")) {
      if (sides.of(statement, match, "who").map(s -> s.contains(Side.LICENSOR)).orElse(true)) {
        ends.add(match);
      }
    }
    return ends;
  }
}
