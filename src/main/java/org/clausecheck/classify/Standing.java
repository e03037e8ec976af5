package org.clausecheck.classify;

import java.util.Arrays;

/**
 * How sentences stand: their scores, and these against the other sentences of their documents.
 *
 * @param scores of each sentence
 * @param leads how far each score is above the best of the others of the document, −1 to 1: an
 *     agreement names its law once
 */
@SuppressWarnings("ArrayRecordComponent")
public record Standing(double[] scores, double[] leads) {
  /** A lead counts up to so much, either way. */
  private static final double MOST_LEAD = 1;

  /** What rivals have at least. */
  private static final double LEAST = -1.5;

  /** In one document. In a short one, where nothing need stand, leads are 0. */
  static Standing inDocument(double[] scores) {
    double[] leads = new double[scores.length];
    if (scores.length < FeatureExtractor.SHORT_DOCUMENT) {
      return new Standing(scores, leads);
    }
    int best = 0;
    double second = LEAST;
    for (int i = 1; i < scores.length; i++) {
      if (scores[i] > scores[best]) {
        second = Math.max(second, scores[best]);
        best = i;
      } else {
        second = Math.max(second, scores[i]);
      }
    }
    for (int i = 0; i < scores.length; i++) {
      double rival = i == best ? second : Math.max(scores[best], LEAST);
      leads[i] = Math.max(-MOST_LEAD, Math.min(MOST_LEAD, scores[i] - rival));
    }
    return new Standing(scores, leads);
  }

  /**
   * In several documents.
   *
   * @param document of each score; the scores of a document follow each other
   */
  public static Standing inDocuments(double[] scores, int[] document) {
    double[] leads = new double[scores.length];
    int from = 0;
    for (int to = 1; to <= scores.length; to++) {
      if (to == scores.length || document[to] != document[from]) {
        Standing one = inDocument(Arrays.copyOfRange(scores, from, to));
        System.arraycopy(one.leads, 0, leads, from, to - from);
        from = to;
      }
    }
    return new Standing(scores, leads);
  }

  /** Number of sentences. */
  public int size() {
    return scores.length;
  }

  /** Those sentences alone. */
  public Standing of(int[] kept) {
    return new Standing(pick(scores, kept), pick(leads, kept));
  }

  private static double[] pick(double[] from, int[] kept) {
    return Arrays.stream(kept).mapToDouble(i -> from[i]).toArray();
  }
}
