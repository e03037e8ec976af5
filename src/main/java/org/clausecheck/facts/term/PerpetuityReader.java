package org.clausecheck.facts.term;

import java.util.List;
import java.util.Optional;
import org.clausecheck.facts.Fact;
import org.clausecheck.facts.Side;
import org.clausecheck.facts.core.Agreement;
import org.clausecheck.facts.core.Sides;
import org.clausecheck.facts.core.Statement;
import org.clausecheck.facts.core.Who;
import org.clausecheck.facts.phrases.Match;

/** Reads whether the licence itself is perpetual or irrevocable. */
final class PerpetuityReader {
  /**
   * What is said of the licence.
   *
   * @param forGood it is perpetual or irrevocable
   * @param irrevocable it is called irrevocable and not perpetual
   */
  record Reading(Fact<Boolean> forGood, Fact<Boolean> irrevocable) {}

  private final Agreement agreement;
  private final Sides sides;

  PerpetuityReader(Agreement agreement, Sides sides) {
    this.agreement = agreement;
    this.sides = sides;
  }

  Reading read(List<Statement> statements) {
    for (Statement s : statements) {
      if (s.has("perpetual-stands") && !s.has("licence-perpetual-not")) {
        return perpetual(s, "perpetual-stands");
      }
      boolean grants =
          s.hasAny("grant", "mutual") || s.has("licensor-grants") && s.has("perpetual-licence");
      boolean forGood =
          s.has("perpetual-licence") || (s.has("irrevocable-licence") && !s.has("during-term"));
      if (grants
          && forGood
          && (s.has("perpetual-licence") || !s.has("licence-perpetual-not"))
          && !s.has("ancillary")
          && byLicensor(s)) {
        if (s.has("perpetual-licence")) {
          return perpetual(s, "perpetual-licence");
        }
        Fact<Boolean> irrevocable = stated(s, "irrevocable-licence");
        return new Reading(irrevocable, irrevocable);
      }
    }
    return new Reading(Fact.notStated(), Fact.notStated());
  }

  private Reading perpetual(Statement s, String group) {
    return new Reading(stated(s, group), Fact.notStated());
  }

  private Fact<Boolean> stated(Statement s, String group) {
    return Fact.stated(true, agreement.proof(s, s.matches(group).get(0)));
  }

  private boolean byLicensor(Statement s) {
    for (Match match : s.matches("grant")) {
      Optional<Match.Part> part = match.part("giver");
      Optional<Who> who = part.flatMap(p -> Sides.mention(s, p.from()));
      if (who.isPresent()) {
        return sides.of(who.get(), s, part.get().from()).contains(Side.LICENSOR);
      }
    }
    return true;
  }
}
