package org.clausecheck.classify;

import java.util.Map;
import org.clausecheck.nlp.Sentence;

/**
 * A sentence with the kinds of clause it may speak of.
 *
 * @param sentence the sentence
 * @param clause index of the innermost clause that holds it
 * @param probabilities for every kind, calibrated, 0 to 1
 */
public record ClassifiedSentence(
    Sentence sentence, int clause, Map<ClauseKind, Double> probabilities) {
  public ClassifiedSentence {
    probabilities = Map.copyOf(probabilities);
  }

  public double probability(ClauseKind kind) {
    return probabilities.getOrDefault(kind, 0.0);
  }
}
