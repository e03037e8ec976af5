package org.clausecheck.facts.payment;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.clausecheck.facts.core.Statement;
import org.clausecheck.facts.phrases.Wording.Thing;
import org.clausecheck.facts.values.Value;

/**
 * Tells the rows of tables and lists of payments: few words with a sum, under a header such as
 * "Event, Amount", under words that promise payment, or in a schedule of payments.
 */
final class PaymentRows {
  private static final int MAX_WORDS = 30;

  /** Rows after its header that a table has at most. */
  private static final int MAX_ROWS = 40;

  /** The statements that are rows, each the same object as in the list. */
  Set<Statement> of(List<Statement> statements) {
    Set<Statement> rows = Collections.newSetFromMap(new IdentityHashMap<>());
    int header = -1 - MAX_ROWS;
    for (int i = 0; i < statements.size(); i++) {
      Statement statement = statements.get(i);
      int own = statement.wording().forms().size() - statement.leadIn();
      boolean sum = hasSum(statement);
      if (!sum && own <= MAX_WORDS / 2 && statement.has("table-header")) {
        header = i;
      }
      boolean under =
          i - header <= MAX_ROWS && isSameClause(statements.get(Math.max(0, header)), statement);
      boolean headed = isOfPayments(statement.heading()) || statement.hasAnywhere("table-header");
      boolean promised = leadIn(statement, "pay") || leadIn(statement, "payable");
      if (sum && own <= MAX_WORDS && !statement.has("duty") && (under || headed || promised)) {
        rows.add(statement);
      }
    }
    return rows;
  }

  private static boolean isSameClause(Statement header, Statement row) {
    return header.source().clause() == row.source().clause();
  }

  private static boolean hasSum(Statement statement) {
    for (int i = statement.leadIn(); i < statement.wording().things().size(); i++) {
      for (Thing thing : statement.wording().things().get(i)) {
        if (thing.value() instanceof Value.Amount) {
          return true;
        }
      }
    }
    return false;
  }

  private static boolean isOfPayments(String heading) {
    return heading.contains("payment schedule")
        || heading.contains("schedule of payment")
        || heading.contains("milestone payment")
        || heading.contains("license fee")
        || heading.contains("licence fee")
        || heading.contains("fee schedule");
  }

  private static boolean leadIn(Statement statement, String form) {
    return statement.wording().forms().subList(0, statement.leadIn()).contains(form);
  }
}
