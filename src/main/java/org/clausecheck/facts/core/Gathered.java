package org.clausecheck.facts.core;

import java.util.ArrayList;
import java.util.List;
import org.clausecheck.facts.Fact;
import org.clausecheck.text.Span;

/** Passages gathered for one fact, with the answer each gives; the strongest comes first. */
public final class Gathered<T> {
  private static final int MAX_PROOF = 6;

  private record Passage<T>(T answer, Span span, double strength) {}

  private final List<Passage<T>> passages = new ArrayList<>();

  public void add(T answer, Span span) {
    add(answer, span, 0);
  }

  /** Adds a passage; of equally strong ones the one added first comes first. */
  public void add(T answer, Span span, double strength) {
    int at = passages.size();
    while (at > 0 && passages.get(at - 1).strength() < strength) {
      at--;
    }
    passages.add(at, new Passage<>(answer, span, strength));
  }

  public boolean isEmpty() {
    return passages.isEmpty();
  }

  public List<T> answers() {
    return passages.stream().map(Passage::answer).toList();
  }

  public List<Span> proof() {
    List<Span> proof = new ArrayList<>();
    for (Passage<T> passage : passages) {
      if (proof.size() < MAX_PROOF && proof.stream().noneMatch(passage.span()::overlaps)) {
        proof.add(passage.span());
      }
    }
    return proof;
  }

  /** The first answer, proved by all passages; not stated when there is none. */
  public Fact<T> first() {
    return isEmpty() ? Fact.notStated() : new Fact.Stated<>(passages.get(0).answer(), proof());
  }

  /** The answer all passages agree on; unclear when they do not. */
  public Fact<T> agreed(String why) {
    return answers().stream().distinct().count() > 1 ? new Fact.Unclear<>(why, proof()) : first();
  }
}
