package org.clausecheck.lab.classify;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.clausecheck.classify.Calibration;
import org.clausecheck.classify.ClauseKind;
import org.clausecheck.classify.SeenSentence;
import org.clausecheck.classify.Standing;

/**
 * Sentences to learn from and to measure on: those of the agreements, in order, then those of our
 * own. Each document lies in one fold.
 */
final class Examples {
  /** A feature in fewer documents is left out: it is a name, or a slip. */
  private static final int DOCUMENTS = 3;

  private final List<Corpus.Agreement> agreements;
  private final List<Corpus.Plain> plain;
  private final SparseRows rows;
  private final int[] document;
  private final int[] fold;
  private final int[] foldOfDocument;
  private final int labelled;

  Examples(List<Corpus.Agreement> agreements, List<Corpus.Plain> plain, int folds) {
    this.agreements = agreements;
    this.plain = plain;
    List<List<SeenSentence>> groups = new ArrayList<>();
    agreements.forEach(agreement -> groups.add(agreement.sentences()));
    plain.forEach(sentence -> groups.add(sentence.sentences()));
    this.rows =
        new SparseRows(
            groups.stream().map(group -> group.stream().map(SparseRows.Bag::of).toList()).toList(),
            DOCUMENTS);
    this.foldOfDocument =
        Folds.of(
            agreements.stream().map(agreement -> agreement.labels().company()).toList(),
            agreements.stream().map(agreement -> agreement.text().text()).toList(),
            folds);
    this.document = new int[rows.size()];
    this.fold = new int[rows.size()];
    int row = 0;
    for (int d = 0; d < groups.size(); d++) {
      for (int i = 0; i < groups.get(d).size(); i++) {
        document[row] = d;
        fold[row++] =
            d < agreements.size()
                ? foldOfDocument[d]
                : plain.get(d - agreements.size()).fold() % folds;
      }
    }
    this.labelled = agreements.stream().mapToInt(agreement -> agreement.sentences().size()).sum();
  }

  SparseRows rows() {
    return rows;
  }

  /** Number of rows that are sentences of agreements; they come first. */
  int inAgreements() {
    return labelled;
  }

  int document(int row) {
    return document[row];
  }

  int fold(int row) {
    return fold[row];
  }

  /** The fold of an agreement. */
  int foldOfDocument(int document) {
    return foldOfDocument[document];
  }

  boolean isPlain(int row) {
    return row >= labelled;
  }

  /** Whether a row is a sentence of our own that was read as a text of its own. */
  boolean standsAlone(int row) {
    return isPlain(row) && plain.get(document[row] - agreements.size()).alone();
  }

  List<Corpus.Agreement> agreements() {
    return agreements;
  }

  /** What is known of each row for training a kind. */
  byte[] known(ClauseKind kind) {
    return labels(
        agreement ->
            Labels.known(kind, agreement.labels(), agreement.text(), agreement.sentences()),
        kind);
  }

  /** What is known of each row for measuring a kind. */
  byte[] measured(ClauseKind kind) {
    return labels(
        agreement ->
            Labels.measured(kind, agreement.labels(), agreement.text(), agreement.sentences()),
        kind);
  }

  /** What CUAD's annotators said of each row; nothing is known of sentences of our own. */
  byte[] category(String category) {
    byte[] labels = new byte[rows.size()];
    int row = 0;
    for (Corpus.Agreement agreement : agreements) {
      for (boolean has :
          Labels.cuad(
              agreement.labels(), agreement.text(), agreement.sentences(), List.of(category))) {
        labels[row++] = has ? Labels.YES : Labels.NO;
      }
    }
    return labels;
  }

  private byte[] labels(Function<Corpus.Agreement, byte[]> ofAgreement, ClauseKind kind) {
    byte[] labels = new byte[rows.size()];
    int row = 0;
    for (Corpus.Agreement agreement : agreements) {
      for (byte label : ofAgreement.apply(agreement)) {
        labels[row++] = label;
      }
    }
    for (Corpus.Plain sentence : plain) {
      boolean has = sentence.plain().kinds().contains(kind);
      // of several sentences nobody said which one has the kind; of kinds that came later than
      // these sentences, nobody said whether those with a cue have them
      boolean judged = sentence.plain().complete() || !Labels.FROM_GOLD.contains(kind);
      byte label =
          has && sentence.sentences().size() == 1
              ? Labels.YES
              : has || !judged ? Labels.UNKNOWN : Labels.NO;
      for (SeenSentence seen : sentence.sentences()) {
        labels[row++] =
            label == Labels.UNKNOWN && !has && !seen.cued().contains(kind) ? Labels.NO : label;
      }
    }
    return labels;
  }

  /** How each row stands in its document. */
  Standing standing(double[] scores) {
    return Standing.inDocuments(scores, document);
  }

  /** The rows that fit and of which something is known. */
  Sample sample(byte[] known, Standing standing, IntPredicate fits) {
    int[] kept =
        IntStream.range(0, known.length)
            .filter(row -> known[row] != Labels.UNKNOWN && fits.test(row))
            .toArray();
    boolean[] has = new boolean[kept.length];
    for (int i = 0; i < kept.length; i++) {
      has[i] = known[kept[i]] == Labels.YES;
    }
    return new Sample(
        standing.of(kept), has, Arrays.stream(kept).map(row -> document[row]).toArray());
  }

  /**
   * Probabilities of the agreements' rows, each calibrated on the other folds.
   *
   * @param known what the probability is of, for each row
   * @param scores by what was learnt without the row's fold
   */
  double[] calibrated(byte[] known, double[] scores, int folds) {
    Standing standing = standing(scores);
    double[] probabilities = new double[labelled];
    for (int f = 0; f < folds; f++) {
      int left = f;
      Calibration calibration =
          PlattScaling.fit(sample(known, standing, row -> !isPlain(row) && fold(row) != left));
      for (int row = 0; row < labelled; row++) {
        if (fold(row) == f) {
          probabilities[row] = calibration.probability(standing, row);
        }
      }
    }
    return probabilities;
  }

  /** The rows that fit. */
  int[] where(IntPredicate fits) {
    return IntStream.range(0, rows.size()).filter(fits).toArray();
  }
}
