package org.clausecheck.classify;

import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.clausecheck.structure.Outline;
import org.clausecheck.text.ContractText;

/**
 * An agreement whose sentences are classified.
 *
 * @param text the contract's text
 * @param outline its clauses
 * @param sentences in document order; parts that are set aside have none
 * @param thresholds probability from which a sentence counts as one of that kind
 * @param silences probability that every sentence stays below where the agreement is silent
 * @param kinds those that the agreement as a whole has, by its likeliest sentences: decided by
 *     thresholds of their own, because there a miss weighs as much as a mistake
 */
public record ClassifiedContract(
    ContractText text,
    Outline outline,
    List<ClassifiedSentence> sentences,
    Map<ClauseKind, Double> thresholds,
    Map<ClauseKind, Double> silences,
    Set<ClauseKind> kinds) {
  /** A sentence below this length, in UTF-16 units, is a scrap: a name, a number, a cell. */
  private static final int SHORTEST = 30;

  public ClassifiedContract {
    sentences = List.copyOf(sentences);
    thresholds = Map.copyOf(thresholds);
    silences = Map.copyOf(silences);
    kinds = Collections.unmodifiableSet(new TreeSet<>(kinds));
  }

  /** The probability from which a sentence counts as one of that kind. */
  public double threshold(ClauseKind kind) {
    return thresholds.getOrDefault(kind, 0.5);
  }

  /**
   * The probability that every sentence must stay below for the agreement to be silent on that
   * kind: of agreements that speak of it, 97 in 100 have a sentence above it.
   */
  public double silence(ClauseKind kind) {
    return silences.getOrDefault(kind, 0.5);
  }

  /** The sentences that count as one of that kind, in document order. */
  public List<ClassifiedSentence> of(ClauseKind kind) {
    double threshold = threshold(kind);
    return sentences.stream().filter(s -> s.probability(kind) >= threshold).toList();
  }

  /**
   * The sentences likeliest to be of that kind, likeliest first, whether they reach the threshold
   * or not; scraps such as a name in a list come after all others.
   */
  public List<ClassifiedSentence> nearest(ClauseKind kind, int most) {
    return sentences.stream()
        .sorted(
            Comparator.comparing((ClassifiedSentence s) -> s.sentence().span().length() < SHORTEST)
                .thenComparingDouble(s -> -s.probability(kind))
                .thenComparing(s -> s.sentence().span()))
        .limit(most)
        .toList();
  }
}
