package org.clausecheck.facts.grant;

import java.util.EnumSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import org.clausecheck.facts.Exclusivity.RightOfFirst;
import org.clausecheck.facts.Fact;
import org.clausecheck.facts.Side;
import org.clausecheck.facts.core.Agreement;
import org.clausecheck.facts.core.Gathered;
import org.clausecheck.facts.core.Sides;
import org.clausecheck.facts.core.Statement;
import org.clausecheck.facts.phrases.Match;
import org.clausecheck.facts.values.Value;
import org.clausecheck.structure.Clause;

/**
 * Reads rights of first refusal, offer or negotiation, options and no-shops that bind the licensor.
 */
final class FirstRightReader {
  private static final int FOLLOWING = 3;

  /** The right, and for how many days it can be used. */
  record FirstRight(Fact<RightOfFirst> right, Fact<Integer> days) {}

  private final Agreement agreement;
  private final Sides sides;
  private final List<Statement> statements;

  FirstRightReader(Agreement agreement, Sides sides, List<Statement> statements) {
    this.agreement = agreement;
    this.sides = sides;
    this.statements = statements;
  }

  FirstRight read() {
    Gathered<RightOfFirst> rights = new Gathered<>();
    Gathered<Integer> days = new Gathered<>();
    boolean paid = false;
    for (int s = 0; s < statements.size(); s++) {
      Statement statement = statements.get(s);
      for (Statement piece : statement.pieces()) {
        if (piece.has("not-a-first-right")) {
          continue;
        }
        for (Match match : piece.matches("first-right")) {
          if (bindsLicensor(piece, match)) {
            paid |= paid(s);
            rights.add(RightOfFirst.UNPAID, agreement.proof(piece, match));
            days(s, days);
          }
        }
      }
    }
    Fact<RightOfFirst> right = rights.first();
    return new FirstRight(paid ? right.map(r -> RightOfFirst.PAID) : right, days.first());
  }

  /** Whether the licensor is bound: it gives the right, or the licensee holds it. */
  private boolean bindsLicensor(Statement statement, Match match) {
    Set<Side> holders = EnumSet.noneOf(Side.class);
    for (Match holder : statement.matches("first-right-holder")) {
      holders.addAll(sides.of(statement, holder, "holder").orElse(Set.of()));
    }
    Set<Side> givers = EnumSet.noneOf(Side.class);
    for (Match giver : statement.matches("first-right-giver")) {
      givers.addAll(sides.of(statement, giver, "giver").orElse(Set.of()));
    }
    if (!holders.isEmpty()) {
      return holders.contains(Side.LICENSEE);
    }
    return givers.contains(Side.LICENSOR) || sides.is(Side.LICENSOR, statement, match, "who");
  }

  /** Whether the sentence or one of the next of its clause pays for the right. */
  private boolean paid(int from) {
    for (Statement statement : following(from)) {
      if (statement.has("first-right-paid") && !statement.has("first-right-unpaid")) {
        return true;
      }
    }
    return false;
  }

  private void days(int from, Gathered<Integer> days) {
    for (Statement statement : following(from)) {
      for (Value value : agreement.values()) {
        if (value instanceof Value.Duration period && statement.span().contains(value.span())) {
          OptionalInt count = period.period().comparableDays();
          if (count.isPresent()) {
            days.add(count.getAsInt(), statement.span());
            return;
          }
        }
      }
    }
  }

  /** Whether two clauses are the same or stand under the same one. */
  private boolean near(int clause, int other) {
    List<Clause> clauses = agreement.contract().outline().clauses();
    return clause == other
        || clauses.get(clause).parent().isPresent()
            && clauses.get(clause).parent().equals(clauses.get(other).parent());
  }

  private List<Statement> following(int from) {
    int clause = statements.get(from).source().clause();
    int next = from + 1;
    while (next < statements.size()
        && next - from <= FOLLOWING
        && near(statements.get(next).source().clause(), clause)) {
      next++;
    }
    return statements.subList(from, next);
  }
}
