package org.clausecheck.facts.core;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import org.clausecheck.facts.Fact;
import org.clausecheck.facts.values.Words;
import org.clausecheck.structure.Clause;
import org.clausecheck.structure.CrossReference;
import org.clausecheck.text.Span;

/**
 * Finds the clauses that change what other words say: those that the words are made subject to
 * ("except as provided in Schedule 2"), those that their own clause yields to ("this Section is
 * subject to Section 9.6"), and those that override them from afar ("notwithstanding Section 4").
 */
public final class Exceptions {
  private static final int LEADING_WORDS = 6;
  private static final int NEXT = 2;
  private static final int TRAILING_WORDS = 4;

  /** Words by which a sentence yields to the clause it names. */
  private static final Set<String> YIELDING = WordLists.COMMON.list("yielding");

  /** Words by which a sentence overrides the clause it names. */
  private static final Set<String> OVERRIDING = WordLists.COMMON.list("overriding");

  /** What a named clause does to the words before: "Section 9.5 modifies that period". */
  private static final Set<String> MODIFYING = WordLists.COMMON.list("modifying");

  /**
   * A clause that changes what other words say.
   *
   * @param reference where it is named, or where it names what it overrides
   * @param words its statements; empty when the clause is not in this document
   * @param overrides whether it names the words that it overrides, and is not named by them
   */
  public record Change(CrossReference reference, List<Statement> words, boolean overrides) {
    public Change {
      words = List.copyOf(words);
    }
  }

  private final Agreement agreement;

  public Exceptions(Agreement agreement) {
    this.agreement = agreement;
  }

  /** The references inside a span that words of exception or condition lead into. */
  public List<CrossReference> in(Span span) {
    List<CrossReference> exceptions = new ArrayList<>();
    for (CrossReference reference : agreement.contract().outline().references()) {
      boolean leads = isLedBy(reference, YIELDING) || isLedBy(reference, OVERRIDING);
      if (span.contains(reference.span()) && leads && !isOfAnother(reference)) {
        exceptions.add(reference);
      }
    }
    return exceptions;
  }

  /** What changes the words of a statement, nearest first; {@code all} are the agreement's. */
  public List<Change> of(Statement statement, List<Statement> all) {
    List<Change> changes = new ArrayList<>();
    int index = wholeOf(statement, all);
    for (CrossReference reference : agreement.contract().outline().references()) {
      if (isOfAnother(reference)) {
        continue;
      }
      Span span = reference.span();
      boolean yields =
          statement.span().contains(span) && isLedBy(reference, YIELDING)
              || index >= 0 && yieldsBeside(all, index, reference);
      if (yields) {
        changes.add(new Change(reference, words(reference, statement, all), false));
      } else if (!statement.span().contains(span)
          && isLedBy(reference, OVERRIDING)
          && target(reference)
              .filter(t -> t.span().contains(statement.span().start()))
              .isPresent()) {
        changes.add(
            new Change(
                reference,
                all.stream().filter(s -> s != statement && s.span().contains(span)).toList(),
                true));
      }
    }
    return changes;
  }

  /** Index of the sentence that a statement is, or is an item of; -1 where it is not among them. */
  private static int wholeOf(Statement statement, List<Statement> all) {
    for (int i = 0; i < all.size(); i++) {
      if (all.get(i).source() == statement.source()) {
        return i;
      }
    }
    return -1;
  }

  /** What another clause says instead, where it overrides without a condition; else unclear. */
  public <T> Fact<T> settled(Change change, Statement statement, Fact<T> says) {
    return change.overrides() && !statement.has("conditional")
        ? says
        : new Fact.Unclear<>(readBoth(change.reference()), says.proof());
  }

  /**
   * A fact with what the clauses that change its words say instead.
   *
   * @param said the fact as its own statement has it
   * @param from that statement
   * @param instead what a statement of the other clause says, if it says anything on the question
   */
  public <T> Fact<T> carried(
      Fact<T> said,
      Statement from,
      List<Statement> all,
      BiFunction<Statement, Change, Optional<Fact<T>>> instead) {
    if (!(said instanceof Fact.Stated<T> stated)) {
      return said;
    }
    for (Change change : of(from, all)) {
      if (change.words().isEmpty()) {
        return new Fact.Unclear<>(
            unread(change.reference()), both(stated.proof(), List.of(change.reference().span())));
      }
      for (Statement statement : change.words()) {
        Optional<Fact<T>> other = instead.apply(statement, change);
        if (other.isPresent() && !other.get().value().equals(said.value())) {
          List<Span> proof = both(other.get().proof(), stated.proof());
          return other
              .get()
              .value()
              .<Fact<T>>map(answer -> new Fact.Stated<>(answer, proof))
              .orElseGet(() -> new Fact.Unclear<>(readBoth(change.reference()), proof));
        }
      }
    }
    return said;
  }

  private static List<Span> both(List<Span> first, List<Span> second) {
    List<Span> both = new ArrayList<>(first);
    both.addAll(second);
    return both;
  }

  /** The clause that a reference means; empty when it is not in this document. */
  public Optional<Clause> target(CrossReference reference) {
    return reference.target().isPresent()
        ? Optional.of(agreement.contract().outline().clauses().get(reference.target().getAsInt()))
        : Optional.empty();
  }

  /** Why a fact is open that depends on a clause that cannot be read. */
  public String unread(CrossReference reference) {
    return "depends on " + reference.span().in(agreement.text()) + ", which is not here; read it";
  }

  /** Why a fact is open that another clause changes in a way that cannot be told. */
  public String readBoth(CrossReference reference) {
    return "changed together with " + reference.span().in(agreement.text()) + "; read both";
  }

  private List<Statement> words(
      CrossReference reference, Statement statement, List<Statement> all) {
    return target(reference)
        .map(
            clause ->
                all.stream()
                    .filter(s -> s != statement && clause.span().contains(s.span().start()))
                    .toList())
        .orElse(List.of());
  }

  /** "This Section 7.2 is subject to Section 9.6", "Section 9.5 modifies that period". */
  private boolean yieldsBeside(List<Statement> all, int index, CrossReference reference) {
    int clause = all.get(index).source().clause();
    for (int i = index + 1; i <= index + NEXT && i < all.size(); i++) {
      Statement next = all.get(i);
      if (next.source().clause() != clause) {
        return false;
      }
      if (next.span().contains(reference.span())) {
        Words words = agreement.words();
        boolean ofThis = words.is(words.at(next.span().start()), "this");
        return ofThis && isLedBy(reference, YIELDING) || modifies(reference);
      }
    }
    return false;
  }

  private boolean modifies(CrossReference reference) {
    Words words = agreement.words();
    int next = words.at(reference.span().end());
    for (int i = next; i < Math.min(words.size(), next + TRAILING_WORDS); i++) {
      if (words.is(i, ".") || words.is(i, ";")) {
        return false;
      }
      if (MODIFYING.contains(words.form(i))) {
        return true;
      }
    }
    return false;
  }

  private boolean isLedBy(CrossReference reference, Set<String> leading) {
    Words words = agreement.words();
    int word = words.at(reference.span().start());
    for (int back = 1; back <= LEADING_WORDS && back <= word; back++) {
      if (words.is(word - back, ".") || words.is(word - back, ";")) {
        return false;
      }
      if (leading.contains(words.form(word - back))) {
        return true;
      }
    }
    return false;
  }

  /** Whether a reference is to another document: "Section 365 of the Bankruptcy Code". */
  private boolean isOfAnother(CrossReference reference) {
    if (reference.target().isPresent()) {
      return false;
    }
    String text = agreement.text();
    int end = reference.span().end();
    String after = text.substring(end, Math.min(text.length(), end + 60)).toLowerCase(Locale.ROOT);
    String tail = after.stripLeading();
    boolean of = tail.startsWith("of ") || tail.startsWith("to the ") || tail.startsWith("under ");
    return of
        && !tail.startsWith("of this")
        && !tail.startsWith("of the agreement")
        && !tail.startsWith("hereof");
  }
}
