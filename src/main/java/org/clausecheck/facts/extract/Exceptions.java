package org.clausecheck.facts.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.clausecheck.facts.values.Words;
import org.clausecheck.structure.Clause;
import org.clausecheck.structure.CrossReference;
import org.clausecheck.text.Span;

/** Finds the clauses that words are made subject to: "except as provided in Schedule 2". */
final class Exceptions {
  private static final int LEADING_WORDS = 6;
  private static final Set<String> LEADING =
      Set.of("subject", "except", "excepted", "notwithstanding", "save");

  private final Agreement agreement;

  Exceptions(Agreement agreement) {
    this.agreement = agreement;
  }

  /** The references inside a span that words of exception or condition lead into. */
  List<CrossReference> in(Span span) {
    Words words = agreement.words();
    List<CrossReference> exceptions = new ArrayList<>();
    for (CrossReference reference : agreement.contract().outline().references()) {
      if (span.contains(reference.span())) {
        int word = words.at(reference.span().start());
        for (int back = 1; back <= LEADING_WORDS && back <= word; back++) {
          if (LEADING.contains(words.form(word - back))) {
            exceptions.add(reference);
            break;
          }
        }
      }
    }
    return exceptions;
  }

  /** The clause that a reference means; empty when it is not in this document. */
  Optional<Clause> target(CrossReference reference) {
    return reference.target().isPresent()
        ? Optional.of(agreement.contract().outline().clauses().get(reference.target().getAsInt()))
        : Optional.empty();
  }

  /** Why a fact is open that depends on a clause that cannot be read. */
  String unread(CrossReference reference) {
    return "depends on " + reference.span().in(agreement.text()) + ", which is not here; read it";
  }
}
