package org.clausecheck.facts.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.clausecheck.facts.Fact;
import org.clausecheck.text.Span;

/** Passages gathered for one fact, with the answer each gives. */
final class Gathered<T> {
  private static final int MAX_PROOF = 6;

  private final List<T> answers = new ArrayList<>();
  private final List<Span> proof = new ArrayList<>();

  void add(T answer, Span span) {
    answers.add(answer);
    if (proof.size() < MAX_PROOF && proof.stream().noneMatch(p -> p.overlaps(span))) {
      proof.add(span);
    }
  }

  boolean isEmpty() {
    return answers.isEmpty();
  }

  List<T> answers() {
    return List.copyOf(answers);
  }

  List<Span> proof() {
    return List.copyOf(proof);
  }

  /** The first answer, proved by all passages; not stated when there is none. */
  Fact<T> first() {
    return answers.isEmpty() ? Fact.notStated() : new Fact.Stated<>(answers.get(0), proof);
  }

  /** The answer all passages agree on; unclear when they do not. */
  Fact<T> agreed(String why) {
    Optional<T> other = answers.stream().filter(a -> !a.equals(answers.get(0))).findFirst();
    return other.isEmpty() ? first() : new Fact.Unclear<>(why, proof);
  }
}
