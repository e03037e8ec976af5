package org.clausecheck.classify;

/**
 * Turns scores into probabilities: 1 / (1 + exp(−(slope · score + advantage · lead + offset))),
 * where the {@linkplain Standing lead} says how the sentence stands against the others of its
 * document.
 *
 * @param slope at least 0
 * @param advantage log odds for a lead of 1; at least 0
 * @param offset log odds at score and lead 0
 */
public record Calibration(double slope, double advantage, double offset) {
  /** The probability of a sentence. */
  public double probability(Standing standing, int i) {
    return sigmoid(slope * standing.scores()[i] + advantage * standing.leads()[i] + offset);
  }

  private static double sigmoid(double x) {
    return 1 / (1 + StrictMath.exp(-x));
  }
}
