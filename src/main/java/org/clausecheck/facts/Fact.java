package org.clausecheck.facts;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.clausecheck.text.Span;

/**
 * What the agreement says on one question. The states are kept apart: silence is not doubt, and a
 * blank is neither.
 *
 * @param <T> the type of the answer
 */
public sealed interface Fact<T> {

  /** The words that prove the fact, or that leave it open; empty when nothing is stated. */
  List<Span> proof();

  /** The answer, when there is one. */
  default Optional<T> value() {
    return Optional.empty();
  }

  /** The same fact with its answer put another way; the other states stay what they are. */
  <U> Fact<U> map(Function<? super T, ? extends U> as);

  /** The agreement says so, in these words. */
  record Stated<T>(T answer, List<Span> proof) implements Fact<T> {
    public Stated {
      proof = List.copyOf(proof);
    }

    @Override
    public Optional<T> value() {
      return Optional.of(answer);
    }

    @Override
    public <U> Fact<U> map(Function<? super T, ? extends U> as) {
      return new Stated<>(as.apply(answer), proof);
    }
  }

  /** All that could be read was searched and the agreement does not say. */
  record NotStated<T>() implements Fact<T> {
    @Override
    public List<Span> proof() {
      return List.of();
    }

    @Override
    public <U> Fact<U> map(Function<? super T, ? extends U> as) {
      return new NotStated<>();
    }
  }

  /**
   * The passages conflict, or what decides could not be read.
   *
   * @param why in plain words, such as "depends on Section 9.3; read it"
   */
  record Unclear<T>(String why, List<Span> proof) implements Fact<T> {
    public Unclear {
      proof = List.copyOf(proof);
    }

    @Override
    public <U> Fact<U> map(Function<? super T, ? extends U> as) {
      return new Unclear<>(why, proof);
    }
  }

  /** The place for the answer is blacked out or still blank: "[***]", "[●]", "____". */
  record Redacted<T>(List<Span> proof) implements Fact<T> {
    public Redacted {
      proof = List.copyOf(proof);
    }

    @Override
    public <U> Fact<U> map(Function<? super T, ? extends U> as) {
      return new Redacted<>(proof);
    }
  }

  static <T> Fact<T> stated(T answer, Span... proof) {
    return new Stated<>(answer, List.of(proof));
  }

  static <T> Fact<T> notStated() {
    return new NotStated<>();
  }
}
