package org.clausecheck.facts.payment;

import java.util.List;
import org.clausecheck.classify.ClauseKind;
import org.clausecheck.facts.Fact;
import org.clausecheck.facts.Side;
import org.clausecheck.facts.core.Agreement;
import org.clausecheck.facts.core.Gathered;
import org.clausecheck.facts.core.Sides;
import org.clausecheck.facts.core.Statement;
import org.clausecheck.facts.phrases.Match;

/** Reads which payments there are besides the upfront one. */
final class OtherPayments {
  private final Agreement agreement;
  private final Sides sides;
  private final UpfrontPassages passages;
  private final List<Statement> statements;

  OtherPayments(
      Agreement agreement, Sides sides, UpfrontPassages passages, List<Statement> statements) {
    this.agreement = agreement;
    this.sides = sides;
    this.passages = passages;
    this.statements = statements;
  }

  /** A running royalty or share of revenue that the licensee owes. */
  Fact<Boolean> royalty() {
    Gathered<Boolean> royalties = new Gathered<>();
    for (Statement statement : statements) {
      if (statement.has("running-royalty")
          && !statement.has("no-royalty")
          && !passages.paidByLicensor(statement)) {
        for (Match match : statement.matches("running-royalty")) {
          if (sides
              .of(statement, match, "payer")
              .map(p -> p.contains(Side.LICENSEE))
              .orElse(true)) {
            royalties.add(true, agreement.proof(statement, match));
          }
        }
      }
    }
    if (royalties.isEmpty()) {
      for (Statement statement : statements) {
        for (Match match : statement.matches("royalty-implied")) {
          royalties.add(true, agreement.proof(statement, match));
        }
      }
    }
    for (Statement statement : royalties.isEmpty() ? statements : List.<Statement>of()) {
      if (agreement.says(statement, ClauseKind.ROYALTY)
          && !statement.has("no-royalty")
          && !passages.paidByLicensor(statement)) {
        royalties.add(true, statement.span());
      }
    }
    return royalties.first();
  }

  /** Milestones that a sentence promises, or a row of a table of payments. */
  Fact<Boolean> milestones() {
    Fact<Boolean> said = other("milestone-payment", "no-guarantee", false);
    if (said.value().isPresent()) {
      return said;
    }
    return statements.stream()
        .filter(s -> passages.isRow(s) && s.has("row-milestone"))
        .findFirst()
        .map(s -> Fact.stated(true, s.span()))
        .orElse(said);
  }

  /** A guaranteed minimum royalty, fee or share. */
  Fact<Boolean> minimum() {
    return other("guaranteed", "no-guarantee", true);
  }

  private Fact<Boolean> other(String group, String not, boolean refuse) {
    Gathered<Boolean> found = new Gathered<>();
    for (Statement statement : statements) {
      if (passages.paidByLicensor(statement) || (refuse && statement.has(not))) {
        continue;
      }
      for (Match match : statement.matches(group)) {
        found.add(true, agreement.proof(statement, match));
      }
    }
    return found.first();
  }
}
