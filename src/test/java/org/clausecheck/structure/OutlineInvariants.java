package org.clausecheck.structure;

import java.util.Optional;
import org.clausecheck.text.SetAside;

/** What holds for the outline of any text. */
final class OutlineInvariants {
  private OutlineInvariants() {}

  /** The first rule that the outline breaks, in words. */
  static Optional<String> broken(Outline outline, String text) {
    int covered = 0;
    int lastStart = 0;
    for (Clause clause : outline.clauses()) {
      String at = "clause " + clause.index() + " " + clause.label();
      boolean inside = clause.span().end() <= text.length();
      boolean ordered = clause.span().start() >= lastStart;
      boolean own = clause.span().contains(clause.own()) || clause.own().isEmpty();
      boolean parent =
          clause.parent().isEmpty()
              || (clause.parent().getAsInt() < clause.index()
                  && outline.clauses().get(clause.parent().getAsInt()).depth() == clause.depth() - 1
                  && outline.clauses().get(clause.parent().getAsInt()).span().start()
                      <= clause.span().start());
      boolean heading = clause.heading() == null || clause.span().contains(clause.heading());
      if (!inside || !ordered || !own || !parent || !heading) {
        return Optional.of(at + ": " + clause);
      }
      lastStart = clause.span().start();
      if (clause.type() != Clause.Type.ITEM) {
        if (clause.own().start() < covered && !clause.own().isEmpty()) {
          return Optional.of(at + ": own words overlap");
        }
        covered = Math.max(covered, clause.own().end());
      }
    }
    for (CrossReference reference : outline.references()) {
      boolean known =
          reference.target().isEmpty() || reference.target().getAsInt() < outline.clauses().size();
      if (!known || reference.span().end() > text.length()) {
        return Optional.of("reference " + reference);
      }
    }
    for (DefinedTerm term : outline.definitions()) {
      boolean used = term.uses().stream().allMatch(use -> use.in(text).equals(term.name()));
      if (!used || term.definition().end() > text.length()) {
        return Optional.of("term " + term);
      }
    }
    for (SetAside aside : outline.setAside()) {
      if (aside.source().end() > text.length()) {
        return Optional.of("set aside " + aside);
      }
    }
    return Optional.empty();
  }
}
