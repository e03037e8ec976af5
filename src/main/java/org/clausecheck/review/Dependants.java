package org.clausecheck.review;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.clausecheck.compare.Change;
import org.clausecheck.compare.Comparison;
import org.clausecheck.compare.Comparison.Pair;
import org.clausecheck.review.DraftReview.Hanging;
import org.clausecheck.review.DraftReview.Tie;
import org.clausecheck.structure.Clause;
import org.clausecheck.structure.CrossReference;
import org.clausecheck.structure.DefinedTerm;
import org.clausecheck.structure.Outline;
import org.clausecheck.text.ContractText;
import org.clausecheck.text.Span;

/** Finds what hangs on a change: uses of a defined term, references to a clause and from it. */
final class Dependants {
  private final Set<Pair> pairs;
  private final Side before;
  private final Side after;

  Dependants(Review before, Review after, Comparison comparison) {
    this.pairs = Set.copyOf(comparison.pairs());
    this.before = new Side(before, comparison.before().outline());
    this.after = new Side(after, comparison.after().outline());
  }

  /** What hangs on a change, as the new draft has it; as the old one had it for what is gone. */
  List<Hanging> of(Change change) {
    if (change.kind() == Change.Kind.RENUMBERED) {
      return leftBehind(change);
    }
    if (!change.isOfWords()) {
      return List.of();
    }
    boolean gone = change.kind() == Change.Kind.DELETED;
    List<Hanging> hanging =
        new ArrayList<>(gone ? before.of(change.before()) : after.of(change.after()));
    if (change.kind() == Change.Kind.CHANGED) {
      hanging.addAll(before.meant(change.before().span(), Tie.MEANT_BEFORE));
      hanging.addAll(after.meant(change.after().span(), Tie.MEANS_NOW));
    }
    return hanging;
  }

  /** References to a clause that was numbered anew which give the old number, and mean another. */
  private List<Hanging> leftBehind(Change change) {
    List<Hanging> hanging = new ArrayList<>();
    int clause = change.before().clause();
    for (CrossReference old : before.references(clause)) {
      int holder = before.outline().clauseAt(old.span().start()).map(Clause::index).orElse(-1);
      List<Span> left =
          pairs.stream()
              .filter(pair -> pair.before() == holder)
              .map(pair -> after.outline().clauses().get(pair.after()))
              .flatMap(now -> after.referencesIn(now, old.label()))
              .filter(now -> now.target().isPresent())
              .filter(now -> !pairs.contains(new Pair(clause, now.target().getAsInt())))
              .map(CrossReference::span)
              .toList();
      after.add(hanging, Tie.LEFT_BEHIND, old.label(), left);
    }
    return hanging.stream().distinct().toList();
  }

  /** One of the drafts. */
  private record Side(Review review, Outline outline) {

    List<Hanging> of(Change.Words words) {
      List<Hanging> hanging = new ArrayList<>();
      for (DefinedTerm term : outline.definitions()) {
        if (meets(term.definition(), words.span())) {
          add(hanging, Tie.USE, term.name(), outside(term.uses(), term.definition()));
        }
      }
      if (words.clause() >= 0) {
        Clause clause = outline.clauses().get(words.clause());
        List<Span> references =
            references(clause.index()).stream().map(CrossReference::span).toList();
        add(hanging, Tie.REFERENCE, path(clause), outside(references, clause.span()));
      }
      return hanging;
    }

    /** References that mean a clause. */
    List<CrossReference> references(int clause) {
      return outline.references().stream()
          .filter(reference -> reference.target().orElse(-1) == clause)
          .toList();
    }

    /** References in a clause that give a number. */
    Stream<CrossReference> referencesIn(Clause clause, String label) {
      return outline.references().stream()
          .filter(reference -> clause.span().contains(reference.span()))
          .filter(reference -> reference.label().equals(label));
    }

    /** The clauses that changed references mean. */
    List<Hanging> meant(Span change, Tie tie) {
      return outline.references().stream()
          .filter(reference -> reference.span().overlaps(change))
          .filter(reference -> reference.target().isPresent())
          .map(
              reference ->
                  new Hanging(
                      tie,
                      reference.span().in(review.text().text()),
                      List.of(path(outline.clauses().get(reference.target().getAsInt()))),
                      deciding(List.of(reference.span()))))
          .toList();
    }

    private static boolean meets(Span definition, Span change) {
      return change.isEmpty()
          ? definition.start() < change.start() && change.start() < definition.end()
          : definition.overlaps(change);
    }

    private static List<Span> outside(List<Span> uses, Span definition) {
      return uses.stream().filter(use -> !definition.contains(use)).toList();
    }

    private void add(List<Hanging> hanging, Tie tie, String name, List<Span> uses) {
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
      hanging.add(new Hanging(tie, name, shown(clauses), deciding(uses)));
    }

    /** The positions whose deciding words hold some of these. */
    private List<String> deciding(List<Span> uses) {
      return review.findings().stream()
          .filter(finding -> finding.quotes().stream().anyMatch(quote -> holds(quote, uses)))
          .map(Finding::position)
          .toList();
    }

    private static boolean holds(Quote quote, List<Span> uses) {
      return uses.stream().anyMatch(quote.span()::overlaps);
    }

    private static List<String> shown(Set<String> clauses) {
      if (clauses.size() <= Hanging.MOST) {
        return List.copyOf(clauses);
      }
      return Stream.concat(
              clauses.stream().limit(Hanging.MOST - 1),
              Stream.of(clauses.size() - Hanging.MOST + 1 + " more"))
          .toList();
    }

    private String path(Clause clause) {
      ContractText text = review.text();
      return outline.path(clause, text.text());
    }
  }
}
