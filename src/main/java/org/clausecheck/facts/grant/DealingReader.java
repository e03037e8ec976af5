package org.clausecheck.facts.grant;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.clausecheck.classify.ClauseKind;
import org.clausecheck.facts.Exclusivity.Retained;
import org.clausecheck.facts.Fact;
import org.clausecheck.facts.Side;
import org.clausecheck.facts.core.Agreement;
import org.clausecheck.facts.core.Gathered;
import org.clausecheck.facts.core.Sides;
import org.clausecheck.facts.core.Statement;
import org.clausecheck.facts.phrases.Match;
import org.clausecheck.text.Span;

/** Reads whom express covenants of exclusive dealing bind, and what the licensor keeps. */
final class DealingReader {
  private static final List<Match> NONE = List.of();

  private static final int NEAR = 45;

  private final Agreement agreement;
  private final Sides sides;
  private final List<Statement> statements;
  private final List<Span> roleless = new ArrayList<>();

  DealingReader(Agreement agreement, Sides sides, List<Statement> statements) {
    this.agreement = agreement;
    this.sides = sides;
    this.statements = statements;
  }

  /** Whom a non-compete, requirements or only-from covenant binds. */
  Fact<Set<Side>> dealing() {
    Gathered<Set<Side>> bound = new Gathered<>();
    for (Statement statement : statements) {
      for (Statement piece : statement.pieces()) {
        dealing(piece, bound);
      }
    }
    Set<Side> all = EnumSet.noneOf(Side.class);
    bound.answers().forEach(all::addAll);
    if (!all.isEmpty()) {
      return new Fact.Stated<>(all, bound.proof());
    }
    return roleless.isEmpty()
        ? Fact.notStated()
        : new Fact.Unclear<>("it binds a party whose role is not told", roleless);
  }

  private void dealing(Statement statement, Gathered<Set<Side>> bound) {
    for (Match match : statement.matches("compete")) {
      if (!spoilt(statement, match)) {
        bind(statement, match, EnumSet.allOf(Side.class), bound);
      }
    }
    for (Match match : isHeadedCovenant(statement) ? statement.matches("covenant") : NONE) {
      if (!spoilt(statement, match)) {
        bind(statement, match, EnumSet.allOf(Side.class), bound);
      }
    }
    for (Match match : statement.matches("only-from")) {
      bind(statement, match, EnumSet.of(Side.LICENSEE), bound);
    }
    for (Match match : statement.matches("only-to")) {
      bind(statement, match, EnumSet.of(Side.LICENSOR), bound);
    }
    for (Match match : statement.matches("no-other")) {
      if (!spoilt(statement, match) && !statement.has("without-first")) {
        bind(statement, match, EnumSet.of(Side.LICENSOR), bound);
      }
    }
    for (Match match : statement.matches("everything-through")) {
      Set<Side> to = sides.of(statement, match, "to").orElse(Set.of());
      if (to.size() == 1) {
        bound.add(Sides.complement(to), agreement.proof(statement, match));
      }
    }
    for (Match match : isCovenant(statement) ? statement.matches("restraint") : NONE) {
      if (!spoilt(statement, match)) {
        bind(statement, match, EnumSet.allOf(Side.class), bound);
      }
    }
  }

  /** Whether by its kind, whatever its words, it keeps somebody from dealing with others. */
  private boolean isCovenant(Statement statement) {
    return agreement.says(statement, ClauseKind.NON_COMPETE)
        || agreement.says(statement, ClauseKind.EXCLUSIVITY)
            && !agreement.says(statement, ClauseKind.EXCLUSIVE_GRANT)
            && !agreement.says(statement, ClauseKind.LICENCE_GRANT);
  }

  /** Whether the heading says that the clause keeps somebody from dealing with others. */
  private static boolean isHeadedCovenant(Statement statement) {
    String heading = statement.heading().replace('-', ' ');
    return heading.contains("non compet")
        || heading.contains("noncompet")
        || heading.contains("exclusivity");
  }

  private static boolean spoilt(Statement statement, Match match) {
    return statement.matches("not-dealing").stream()
        .anyMatch(m -> m.next() > match.from() && m.from() < match.next() + NEAR / 3);
  }

  private void bind(
      Statement statement, Match match, Set<Side> bindable, Gathered<Set<Side>> bound) {
    Set<Side> who = EnumSet.noneOf(Side.class);
    who.addAll(sides.of(statement, match, "who").orElseGet(() -> sides.bearer(statement, match)));
    who.retainAll(bindable);
    if (who.isEmpty() && sides.isRoleless(statement, match)) {
      roleless.add(agreement.proof(statement, match));
    }
    if (!who.isEmpty()) {
      bound.add(
          who,
          agreement.proof(statement, match),
          Math.max(
              statement.probability(ClauseKind.EXCLUSIVITY),
              statement.probability(ClauseKind.NON_COMPETE)));
    }
  }

  /** What the licensor keeps for itself. */
  Fact<Set<Retained>> retained() {
    Gathered<Retained> kept = new Gathered<>();
    Gathered<Boolean> shut = new Gathered<>();
    for (Statement statement : statements) {
      for (Match match : statement.matches("reservation")) {
        if (!statement.has("owns")) {
          kept.add(Retained.RESERVATION, agreement.proof(statement, match));
        }
      }
      for (Statement piece : statement.pieces()) {
        for (Match match : piece.matches("retained")) {
          if (sides.is(Side.LICENSOR, piece, match, "who") && !piece.has("not-retained")) {
            sorts(piece, match).forEach(sort -> kept.add(sort, agreement.proof(piece, match)));
          }
        }
      }
      for (Match match : statement.matches("shut-out")) {
        if (sides.is(Side.LICENSOR, statement, match, "who")) {
          shut.add(true, agreement.proof(statement, match));
        }
      }
    }
    for (Statement statement :
        kept.isEmpty() && shut.isEmpty() ? statements : List.<Statement>of()) {
      if (agreement.says(statement, ClauseKind.RETAINED_RIGHTS)
          && !statement.hasAny("not-retained", "owns")) {
        kept.add(
            statement.has("research") ? Retained.RESEARCH : Retained.RESERVATION, statement.span());
      }
    }
    if (kept.isEmpty()) {
      return shut.isEmpty()
          ? Fact.notStated()
          : new Fact.Stated<>(EnumSet.noneOf(Retained.class), shut.proof());
    }
    return new Fact.Stated<>(EnumSet.copyOf(kept.answers()), kept.proof());
  }

  /** Research, trade elsewhere, or both; trade within the scope where neither is said. */
  private static Set<Retained> sorts(Statement statement, Match match) {
    Set<Retained> sorts = EnumSet.noneOf(Retained.class);
    boolean research = near(statement, match, "research");
    if (research) {
      sorts.add(Retained.RESEARCH);
    }
    if (near(statement, match, "outside") && (!research || near(statement, match, "trade"))) {
      sorts.add(Retained.OUTSIDE_SCOPE);
    }
    return sorts.isEmpty() ? EnumSet.of(Retained.WITHIN_SCOPE) : sorts;
  }

  private static boolean near(Statement statement, Match match, String group) {
    return statement.matches(group).stream()
        .anyMatch(m -> m.from() >= match.from() - 10 && m.from() <= match.next() + NEAR);
  }
}
