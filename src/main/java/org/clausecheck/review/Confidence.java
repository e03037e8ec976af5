package org.clausecheck.review;

import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.DoubleStream;
import org.clausecheck.classify.ClassifiedContract;
import org.clausecheck.classify.ClassifiedSentence;
import org.clausecheck.classify.ClauseKind;
import org.clausecheck.library.Position;
import org.clausecheck.text.Span;

/** How sure the reading of one contract is, by what the classifier thinks of its sentences. */
final class Confidence {
  /** As likely as not. */
  static final double EVEN = 0.5;

  /**
   * A silence is sure, or as likely as not: of ten that no sentence broke by more than .4, but one
   * by more than .1, four were silences when a lawyer read the agreements.
   */
  private static final double SURE = 0.9;

  private final ClassifiedContract contract;

  Confidence(ClassifiedContract contract) {
    this.contract = contract;
  }

  /**
   * How sure the reading is. Words: the best probability that a quoted sentence is of a kind that
   * was searched. Silence, as soon as some of it decides: the probability that the nearest passage
   * is not, or even. What is unclear is even.
   */
  double of(Judgement judgement) {
    return switch (judgement.verdict()) {
      case NOT_APPLICABLE -> 1;
      case UNCLEAR -> EVEN;
      case MISSING -> silence(judgement.position());
      case WALK_AWAY, FALLBACK, PREFERRED ->
          judgement.silent() ? silence(judgement.position()) : words(judgement);
    };
  }

  private double words(Judgement judgement) {
    return rounded(
        judgement.quoted().stream()
            .flatMapToDouble(span -> likeliest(judgement.position(), span).stream())
            .max()
            .orElse(EVEN));
  }

  /** How sure a silence is: no less than even, since what came near was not taken for it. */
  private double silence(Position position) {
    boolean told =
        contract.sentences().stream().anyMatch(sentence -> !words(position, sentence).isEmpty());
    double silence = rounded(1 - nearest(position.searches()));
    return told || silence < SURE ? EVEN : silence;
  }

  /** The best probability that any sentence is of one of these kinds. */
  double nearest(List<ClauseKind> kinds) {
    return kinds.stream()
        .flatMapToDouble(
            kind -> contract.sentences().stream().mapToDouble(s -> s.probability(kind)))
        .max()
        .orElse(0);
  }

  /**
   * The best probability that a sentence which holds these words is of a kind searched; certain
   * where it has a word of the matter.
   */
  OptionalDouble likeliest(Position position, Span words) {
    return contract.sentences().stream()
        .filter(s -> s.sentence().span().overlaps(words))
        .flatMapToDouble(
            s ->
                DoubleStream.concat(
                    DoubleStream.of(words(position, s).isEmpty() ? 0 : 1),
                    position.searches().stream().mapToDouble(s::probability)))
        .max();
  }

  /** The words of the matter that a sentence has. */
  List<String> words(Position position, ClassifiedSentence sentence) {
    return position.words().isEmpty()
        ? List.of()
        : Words.found(position.words(), sentence.sentence().span().in(contract.text().text()));
  }

  static double rounded(double probability) {
    return Math.round(probability * 100) / 100.0;
  }
}
