package org.clausecheck.lab.classify;

import edu.stanford.nlp.classify.LinearClassifier;
import edu.stanford.nlp.classify.LinearClassifierFactory;
import edu.stanford.nlp.classify.LogPrior;
import edu.stanford.nlp.classify.RVFDataset;
import edu.stanford.nlp.optimization.QNMinimizer;
import edu.stanford.nlp.util.ArgumentParser;
import edu.stanford.nlp.util.HashIndex;
import edu.stanford.nlp.util.Index;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Logistic regression with a quadratic prior: CoreNLP's linear classifier with two classes, fitted
 * by its L-BFGS on one thread, so that the same input gives the same weights. Only the columns that
 * tell most about the class are fitted.
 */
final class LogisticRegression {
  /** Columns fitted: those that tell most. With 8,000 the kinds are judged a little worse. */
  private static final int COLUMNS = 16_000;

  /** Standard deviation of the prior of a weight; chosen by cross-validation. */
  private static final double SIGMA = 2;

  private static final double TOLERANCE = 1e-3;

  /** Steps that L-BFGS remembers. */
  private static final int MEMORY = 10;

  static {
    // Several threads add the gradient up in as many parts: the last digits would be the machine's.
    ArgumentParser.threads = 1;
  }

  private final SparseRows rows;
  private final int most;
  private final double sigma;

  LogisticRegression(SparseRows rows) {
    this(rows, COLUMNS, SIGMA);
  }

  /**
   * @param most columns fitted at most
   * @param sigma standard deviation of the prior of a weight
   */
  LogisticRegression(SparseRows rows, int most, double sigma) {
    this.rows = rows;
    this.most = most;
    this.sigma = sigma;
  }

  /**
   * @param examples indices of the rows to learn from
   * @param positive for each example, whether it has the kind
   * @param counts for each example, as how many it counts
   * @return a weight for each column of the rows, 0 for those not fitted
   */
  float[] fit(int[] examples, boolean[] positive, float[] counts) {
    int[] columns = telling(examples, positive, counts);
    int[] place = new int[rows.columns()];
    Arrays.fill(place, -1);
    Index<Integer> index = new HashIndex<>(columns.length);
    for (int i = 0; i < columns.length; i++) {
      place[columns[i]] = i;
      index.add(columns[i]);
    }
    int[][] data = new int[examples.length][];
    double[][] values = new double[examples.length][];
    int[] labels = new int[examples.length];
    for (int k = 0; k < examples.length; k++) {
      SparseRows.Row row = rows.row(examples[k]).only(place);
      data[k] = row.columns();
      values[k] = row.inDoubles();
      labels[k] = positive[k] ? 1 : 0;
    }
    RVFDataset<Boolean, Integer> dataset =
        new RVFDataset<>(new HashIndex<>(List.of(false, true)), labels, index, data, values);
    LinearClassifierFactory<Boolean, Integer> factory =
        new LinearClassifierFactory<>(LogisticRegression::minimizer, TOLERANCE, false);
    LinearClassifier<Boolean, Integer> fitted =
        (LinearClassifier<Boolean, Integer>)
            factory.trainClassifier(
                dataset, counts, new LogPrior(LogPrior.LogPriorType.QUADRATIC, sigma, 0));
    float[] weights = new float[rows.columns()];
    for (int i = 0; i < columns.length; i++) {
      double[] ofClasses = fitted.weights()[i];
      weights[columns[i]] = (float) (ofClasses[1] - ofClasses[0]);
    }
    return weights;
  }

  private static QNMinimizer minimizer() {
    QNMinimizer minimizer = new QNMinimizer(MEMORY);
    minimizer.shutUp();
    return minimizer;
  }

  /** The columns with the largest chi-square between standing in a row and its class. */
  private int[] telling(int[] examples, boolean[] positive, float[] counts) {
    double[] yes = new double[rows.columns()];
    double[] all = new double[rows.columns()];
    double allYes = 0;
    double total = 0;
    for (int k = 0; k < examples.length; k++) {
      total += counts[k];
      allYes += positive[k] ? counts[k] : 0;
      for (int column : rows.row(examples[k]).columns()) {
        all[column] += counts[k];
        yes[column] += positive[k] ? counts[k] : 0;
      }
    }
    double[] chiSquare = new double[rows.columns()];
    for (int c = 0; c < chiSquare.length; c++) {
      double expected = all[c] * allYes / total;
      double off = yes[c] - expected;
      double spread = expected * (1 - allYes / total) * (1 - all[c] / total);
      chiSquare[c] = spread > 0 ? off * off / spread : 0;
    }
    chiSquare[chiSquare.length - 1] = Double.POSITIVE_INFINITY;
    double[] sorted = chiSquare.clone();
    Arrays.sort(sorted);
    double least = Math.max(Double.MIN_VALUE, sorted[Math.max(0, sorted.length - 1 - most)]);
    return IntStream.range(0, chiSquare.length).filter(c -> chiSquare[c] >= least).toArray();
  }
}
