package org.clausecheck.lab.classify;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;

/** Learns one kind, or one category, from examples. */
final class Learner {
  /** How many times a sentence of our own counts, alone and among others: they are few. */
  private static final float PLAIN = 2;

  private static final long SEED = 3;

  private final Examples examples;
  private final int agreements;
  private final LogisticRegression regression;

  Learner(Examples examples) {
    this(examples, Integer.MAX_VALUE);
  }

  /**
   * @param agreements learns from so many agreements at most, drawn by lot; and from all sentences
   *     of our own
   */
  Learner(Examples examples, int agreements) {
    this.examples = examples;
    this.agreements = agreements;
    this.regression = new LogisticRegression(examples.rows());
  }

  /** Weights of the rows' columns, learnt from all that is known. */
  float[] learn(byte[] known) {
    return learn(known, -1);
  }

  /** For each row, the score that it gets from what is learnt without its fold. */
  double[] crossValidate(byte[] known, int folds) {
    double[] scores = new double[known.length];
    for (int f = 0; f < folds; f++) {
      int left = f;
      float[] weights = learn(known, f);
      for (int row : examples.where(row -> examples.fold(row) == left)) {
        scores[row] = examples.rows().dot(weights, row);
      }
    }
    return scores;
  }

  private float[] learn(byte[] known, int withoutFold) {
    Set<Integer> drawn = drawn(withoutFold);
    int[] learnt =
        examples.where(
            row ->
                known[row] != Labels.UNKNOWN
                    && examples.fold(row) != withoutFold
                    && (examples.isPlain(row) || drawn.contains(examples.document(row))));
    boolean[] positive = new boolean[learnt.length];
    float[] counts = new float[learnt.length];
    for (int i = 0; i < learnt.length; i++) {
      positive[i] = known[learnt[i]] == Labels.YES;
      counts[i] = examples.isPlain(learnt[i]) ? PLAIN : 1;
    }
    return regression.fit(learnt, positive, counts);
  }

  private Set<Integer> drawn(int withoutFold) {
    List<Integer> others = new ArrayList<>();
    for (int document = 0; document < examples.agreements().size(); document++) {
      if (examples.foldOfDocument(document) != withoutFold) {
        others.add(document);
      }
    }
    Collections.shuffle(others, new Random(SEED));
    return Set.copyOf(others.subList(0, Math.min(agreements, others.size())));
  }
}
