package org.clausecheck.review;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.clausecheck.compare.Change;
import org.clausecheck.compare.Comparison;
import org.clausecheck.review.DraftReview.Hanging;
import org.clausecheck.structure.Clause;
import org.clausecheck.structure.CrossReference;
import org.clausecheck.structure.DefinedTerm;
import org.clausecheck.structure.Outline;
import org.clausecheck.text.ContractText;
import org.clausecheck.text.Span;

/** Finds what hangs on a change: the uses of a defined term, the references to a clause. */
final class Dependants {
  /** So many clauses are named. */
  private static final int MOST = 12;

  private final Side before;
  private final Side after;

  Dependants(Review before, Review after, Comparison comparison) {
    this.before = new Side(before, comparison.before().outline());
    this.after = new Side(after, comparison.after().outline());
  }

  /** What hangs on a change, as the new draft has it; as the old one had it for what is gone. */
  List<Hanging> of(Change change) {
    if (!change.isOfWords()) {
      return List.of();
    }
    boolean gone = change.kind() == Change.Kind.DELETED;
    return gone ? before.of(change.before()) : after.of(change.after());
  }

  /** One of the drafts. */
  private record Side(Review review, Outline outline) {

    List<Hanging> of(Change.Words words) {
      List<Hanging> hanging = new ArrayList<>();
      for (DefinedTerm term : outline.definitions()) {
        if (meets(term.definition(), words.span()) && !term.uses().isEmpty()) {
          add(hanging, term.name(), outside(term.uses(), term.definition()));
        }
      }
      if (words.clause() >= 0) {
        Clause clause = outline.clauses().get(words.clause());
        List<Span> references =
            outline.references().stream()
                .filter(reference -> reference.target().orElse(-1) == clause.index())
                .map(CrossReference::span)
                .toList();
        add(hanging, path(clause), outside(references, clause.span()));
      }
      return hanging;
    }

    private static boolean meets(Span definition, Span change) {
      return change.isEmpty()
          ? definition.start() < change.start() && change.start() < definition.end()
          : definition.overlaps(change);
    }

    private static List<Span> outside(List<Span> uses, Span definition) {
      return uses.stream().filter(use -> !definition.contains(use)).toList();
    }

    private void add(List<Hanging> hanging, String name, List<Span> uses) {
      if (uses.isEmpty() || name.isEmpty()) {
        return;
      }
      Set<String> clauses = new LinkedHashSet<>();
      for (Span use : uses) {
        outline
            .clauseAt(use.start())
            .map(this::path)
            .filter(path -> !path.isEmpty())
            .ifPresent(clauses::add);
      }
      List<String> positions =
          review.findings().stream()
              .filter(finding -> finding.quotes().stream().anyMatch(quote -> holds(quote, uses)))
              .map(Finding::position)
              .toList();
      hanging.add(new Hanging(name, shown(clauses), positions));
    }

    private static boolean holds(Quote quote, List<Span> uses) {
      return uses.stream().anyMatch(quote.span()::overlaps);
    }

    private static List<String> shown(Set<String> clauses) {
      if (clauses.size() <= MOST) {
        return List.copyOf(clauses);
      }
      return Stream.concat(
              clauses.stream().limit(MOST - 1), Stream.of(clauses.size() - MOST + 1 + " more"))
          .toList();
    }

    private String path(Clause clause) {
      ContractText text = review.text();
      return outline.path(clause, text.text());
    }
  }
}
