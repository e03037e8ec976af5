package org.clausecheck.facts.termination;

import java.util.List;
import java.util.Set;
import org.clausecheck.classify.ClauseKind;
import org.clausecheck.facts.Fact;
import org.clausecheck.facts.Side;
import org.clausecheck.facts.core.Agreement;
import org.clausecheck.facts.core.Gathered;
import org.clausecheck.facts.core.Sides;
import org.clausecheck.facts.core.Statement;
import org.clausecheck.facts.phrases.Match;

/** Reads penalties on the licensor, and how far its liability goes. */
final class LiabilityReader {

  /** Penalty and limits. */
  record Liability(
      Fact<Boolean> penaltyOnLicensor,
      Fact<Boolean> penaltyCapped,
      Fact<Boolean> licensorCapped,
      Fact<Boolean> licensorLimited) {}

  private static final List<Statement> NONE = List.of();

  private final Agreement agreement;
  private final Sides sides;

  LiabilityReader(Agreement agreement, Sides sides) {
    this.agreement = agreement;
    this.sides = sides;
  }

  Liability read(List<Statement> statements) {
    Gathered<Boolean> owed = new Gathered<>();
    Gathered<Boolean> denied = new Gathered<>();
    Gathered<Boolean> limited = new Gathered<>();
    Gathered<Boolean> capped = new Gathered<>();
    Gathered<Boolean> uncapped = new Gathered<>();
    Gathered<Boolean> inKind = new Gathered<>();
    for (Statement statement : statements) {
      penalty(statement, owed, denied, limited);
      if (!statement.has("insurance")) {
        for (Match match : statement.matches("liability-capped")) {
          if (bearers(statement, match).contains(Side.LICENSOR)) {
            capped.add(true, agreement.proof(statement, match));
          }
        }
        for (Match match : statement.matches("liability-excluded")) {
          if ((!statement.has("liability-in-part") || statement.has("liability-whole"))
              && bearers(statement, match).contains(Side.LICENSOR)) {
            capped.add(true, agreement.proof(statement, match));
          }
        }
        for (Match match : statement.matches("liability-limited-in-kind")) {
          if (bearers(statement, match).contains(Side.LICENSOR)) {
            inKind.add(true, agreement.proof(statement, match));
          }
        }
        for (Match match : statement.matches("liability-uncapped")) {
          if (bearers(statement, match).contains(Side.LICENSOR)
              && !statement.hasAny("liability-special", "liability-denied")) {
            uncapped.add(false, agreement.proof(statement, match));
          }
        }
      }
    }
    for (Statement statement : owed.isEmpty() && denied.isEmpty() ? statements : NONE) {
      if (agreement.says(statement, ClauseKind.PENALTY)
          && !statement.has("not-a-penalty")
          && mayBeTheLicensors(statement)) {
        owed.add(true, statement.span());
        limit(statement, limited);
      }
    }
    return new Liability(
        owed.isEmpty() ? denied.first() : owed.first(),
        limited.first(),
        uncapped.isEmpty() ? capped.first() : uncapped.first(),
        inKind.first());
  }

  private void penalty(
      Statement statement,
      Gathered<Boolean> owed,
      Gathered<Boolean> denied,
      Gathered<Boolean> limited) {
    if (statement.has("not-a-penalty")) {
      return;
    }
    for (Match match : statement.matches("penalty-denied")) {
      denied.add(false, agreement.proof(statement, match));
      return;
    }
    for (Match match : statement.matches("penalty-owed")) {
      if (licensorOwes(statement, match)) {
        owed.add(true, agreement.proof(statement, match));
        limit(statement, limited);
      }
    }
  }

  /**
   * Whether a penalty that is told by its kind may be the licensor's: no phrase says that another
   * owes it.
   */
  private boolean mayBeTheLicensors(Statement statement) {
    return sides.known()
        && statement.matches("penalty-owed").stream()
            .allMatch(match -> licensorOwes(statement, match));
  }

  private boolean licensorOwes(Statement statement, Match match) {
    if (statement.has("claims-of-others")) {
      return false;
    }
    Set<Side> bearers =
        match.part("duty").isPresent()
            ? sides.bearer(statement, match)
            : sides.of(statement, match, "who").orElse(Set.of());
    return bearers.contains(Side.LICENSOR);
  }

  /** Notes whether the penalty that a statement speaks of has a limit. */
  private void limit(Statement statement, Gathered<Boolean> limited) {
    if (statement.has("unlimited")) {
      limited.add(false, agreement.proof(statement, statement.matches("unlimited").get(0)));
    } else if (statement.has("penalty-limited")) {
      limited.add(true, agreement.proof(statement, statement.matches("penalty-limited").get(0)));
    }
  }

  /** Whose liability it is; everybody's where nobody is named. */
  private Set<Side> bearers(Statement statement, Match match) {
    return match.part("who").isEmpty()
        ? Sides.both()
        : sides.of(statement, match, "who").orElse(Set.of());
  }
}
