package org.clausecheck.cli;

import java.util.ArrayList;
import java.util.List;
import org.clausecheck.review.Explanation;

/** A trace as lines for a terminal. */
final class ExplanationText {
  private ExplanationText() {}

  static List<String> lines(Explanation explanation) {
    List<String> lines = new ArrayList<>();
    lines.add(
        explanation.position()
            + ": "
            + explanation.title()
            + " — "
            + explanation.verdict().words().toUpperCase(java.util.Locale.ROOT));
    for (Explanation.Step step : explanation.steps()) {
      lines.add("");
      lines.add(
          step.asked()
              + "? "
              + step.outcome()
              + (step.means().isEmpty() ? "" : ": " + step.means()));
      lines.add("    " + step.condition().strip().replaceAll("\\s+", " "));
      for (Explanation.FactState fact : step.facts()) {
        lines.add(
            (fact.decides() ? "  > " : "    ")
                + fact.name()
                + ": "
                + fact.state()
                + (fact.value().isEmpty() ? "" : ", " + fact.value()));
        fact.proof()
            .forEach(
                quote ->
                    lines.add(
                        "        \""
                            + quote.words()
                            + "\" ("
                            + (quote.clause().isEmpty() ? "" : quote.clause() + ", ")
                            + quote.place().describe()
                            + ")"));
      }
    }
    lines.add("");
    lines.add(explanation.conclusion());
    lines.add(
        "Tiers are asked best first, and the first that holds decides; > marks what decided.");
    return lines;
  }
}
