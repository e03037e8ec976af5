package org.clausecheck.facts.extract;

import java.util.List;
import java.util.Optional;
import org.clausecheck.facts.Fact;
import org.clausecheck.facts.Side;
import org.clausecheck.facts.phrases.Match;
import org.clausecheck.text.Span;

/** Reads whether the licence itself is perpetual or irrevocable. */
final class PerpetuityReader {
  private final Agreement agreement;
  private final Sides sides;

  PerpetuityReader(Agreement agreement, Sides sides) {
    this.agreement = agreement;
    this.sides = sides;
  }

  Fact<Boolean> read(List<Statement> statements) {
    for (Statement s : statements) {
      if (s.has("perpetual-stands") && !s.has("licence-perpetual-not")) {
        return Fact.stated(true, proof(s, "perpetual-stands"));
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
        return Fact.stated(
            true,
            proof(s, s.has("perpetual-licence") ? "perpetual-licence" : "irrevocable-licence"));
      }
    }
    return Fact.notStated();
  }

  private Span proof(Statement s, String group) {
    return agreement.proof(s, s.matches(group).get(0));
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
