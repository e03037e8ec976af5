package org.clausecheck.facts.grant;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.clausecheck.classify.ClauseKind;
import org.clausecheck.facts.Exclusivity.Diligence;
import org.clausecheck.facts.Fact;
import org.clausecheck.facts.Side;
import org.clausecheck.facts.core.Agreement;
import org.clausecheck.facts.core.Gathered;
import org.clausecheck.facts.core.Sides;
import org.clausecheck.facts.core.Statement;
import org.clausecheck.facts.phrases.Match;

/** Reads what the licensee must achieve and whether missing it costs the exclusivity. */
final class PerformanceReader {
  private static final double LIKELY = 0.5;

  /** Sentences between a missed minimum and its price at most, in one clause. */
  private static final int NEXT = 2;

  /** The facts of performance. */
  record Performance(
      Fact<Boolean> lost,
      Fact<Boolean> afterTalks,
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
    Gathered<Boolean> learnt = new Gathered<>();
    Gathered<Diligence> efforts = new Gathered<>();
    Gathered<Boolean> shelving = new Gathered<>();
    Gathered<Boolean> reports = new Gathered<>();
    for (Statement statement : statements) {
      for (Statement piece : statement.pieces()) {
        minimum(piece, minimums, learnt);
        step(piece, steps);
        if (!piece.has("efforts-to-agree")) {
          efforts(piece, efforts);
        }
        if (!piece.has("other-minimum")) {
          by(Side.LICENSEE, piece, "no-shelving")
              .forEach(m -> shelving.add(true, agreement.proof(piece, m)));
        }
        by(Side.LICENSEE, piece, "reports-competing")
            .forEach(m -> reports.add(true, agreement.proof(piece, m)));
      }
    }
    Gathered<Boolean> achieved = minimums.isEmpty() ? steps.isEmpty() ? learnt : steps : minimums;
    Gathered<Boolean> afterTalks = new Gathered<>();
    return new Performance(
        lost(afterTalks),
        afterTalks.first(),
        achieved.first(),
        diligence(minimums, steps, efforts),
        shelving.first(),
        reports.first());
  }

  private void efforts(Statement piece, Gathered<Diligence> efforts) {
    by(Side.LICENSEE, piece, "efforts")
        .forEach(m -> efforts.add(Diligence.EFFORTS, agreement.proof(piece, m)));
    if (piece.isWhole()
        && agreement.says(piece, ClauseKind.DILIGENCE)
        && !onlyLicensorActs(piece)) {
      efforts.add(Diligence.EFFORTS, piece.span());
    }
  }

  private static Fact<Diligence> diligence(
      Gathered<Boolean> minimums, Gathered<Boolean> steps, Gathered<Diligence> efforts) {
    if (!minimums.isEmpty() && efforts.isEmpty()) {
      return new Fact.Stated<>(Diligence.MINIMUMS, minimums.proof());
    }
    if (!minimums.isEmpty() || !steps.isEmpty()) {
      Gathered<Boolean> reached = steps.isEmpty() ? minimums : steps;
      return new Fact.Stated<>(Diligence.EFFORTS_WITH_MILESTONES, reached.proof());
    }
    return efforts.first();
  }

  private void minimum(Statement statement, Gathered<Boolean> minimums, Gathered<Boolean> learnt) {
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
    if (likely
        && statement.isWhole()
        && agreement.says(statement, ClauseKind.MINIMUM_PERFORMANCE)) {
      learnt.add(true, statement.span());
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
    by(Side.LICENSEE, statement, "dated-step")
        .forEach(m -> steps.add(true, agreement.proof(statement, m)));
    if (statement.probability(ClauseKind.MINIMUM_PERFORMANCE) >= LIKELY) {
      for (Match match : statement.matches("dated-event")) {
        steps.add(true, agreement.proof(statement, match));
      }
    }
  }

  /** Whether the exclusivity goes with missed performance; notes the talks that come before. */
  private Fact<Boolean> lost(Gathered<Boolean> afterTalks) {
    Gathered<Boolean> lost = new Gathered<>();
    Gathered<Boolean> kept = new Gathered<>();
    Statement missed = null;
    Statement before = null;
    int since = 0;
    for (Statement statement : statements) {
      since++;
      boolean same = missed != null && inOneClause(missed, statement) && since <= NEXT;
      List<Match> ends = new ArrayList<>(statement.matches("loss"));
      ends.addAll(by(Side.LICENSOR, statement, "may-end"));
      boolean misses =
          (statement.has("missed") && !statement.has("general-breach"))
              || (statement.has("missed-it") && before != null && before.has("minimum"));
      if (misses) {
        ends.addAll(by(Side.LICENSOR, statement, "license-others"));
        if (before != null
            && before.hasAny("exclusive", "exclusive-period")
            && inOneClause(before, statement)) {
          ends.addAll(statement.matches("it-ends"));
        }
      }
      before = statement;
      if (misses && statement.has("no-loss")) {
        kept.add(false, agreement.proof(statement, statement.matches("missed").get(0)));
        continue;
      }
      boolean abandoned = statement.has("loss") && statement.has("abandoned");
      if (!ends.isEmpty() && (misses || same || abandoned)) {
        double strength =
            statement.has("loss") ? 1 + statement.probability(ClauseKind.LOSS_OF_EXCLUSIVITY) : 0;
        Match proof =
            statement.has("loss") || !statement.has("missed")
                ? ends.get(0)
                : statement.matches("missed").get(0);
        lost.add(true, agreement.proof(statement, proof), strength);
        for (Statement talked : same ? List.of(missed, statement) : List.of(statement)) {
          talked.matches("talks").stream()
              .findFirst()
              .ifPresent(m -> afterTalks.add(true, agreement.proof(talked, m), strength));
        }
      }
      if (statement.isWhole() && agreement.says(statement, ClauseKind.LOSS_OF_EXCLUSIVITY)) {
        lost.add(true, statement.span(), 0);
      }
      if (misses && !statement.has("no-minimum")) {
        missed = statement;
        since = 0;
      }
    }
    return lost.isEmpty() ? kept.first() : lost.first();
  }

  private static boolean inOneClause(Statement one, Statement other) {
    return one.source().clause() == other.source().clause();
  }

  /** The matches of a group that speak of that side, or of nobody by name. */
  private List<Match> by(Side side, Statement statement, String group) {
    List<Match> matches = new ArrayList<>();
    for (Match match : statement.matches(group)) {
      if (sides.of(statement, match, "who").map(s -> s.contains(side)).orElse(true)) {
        matches.add(match);
      }
    }
    return matches;
  }
}
