package org.clausecheck.lab.classify;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.clausecheck.classify.Calibration;
import org.clausecheck.classify.SeenSentence;
import org.clausecheck.classify.Standing;

/**
 * The task of the CUAD benchmark: for each of 41 questions, which passages of an agreement answer
 * it, and how surely? A passage is a sentence, or shorter: a date, the title. Both are
 * cross-validated, each with a classifier of its own.
 */
final class AnswerEvaluation {
  /** Sentences in the longest run whose reach is measured. */
  private static final int LONGEST_RUN = 4;

  /** A passage that is less probable has no chance to be an answer. */
  private static final double CHANCE = 0.015;

  private final Examples sentences;
  private final Examples passages;
  private final int folds;
  private final int learnFrom;
  private final int agreements;

  /**
   * @param sentences of the agreements, and perhaps others to learn from
   * @param passages of the same agreements, in the same order
   */
  AnswerEvaluation(Examples sentences, Examples passages, int folds, int learnFrom) {
    this.sentences = sentences;
    this.passages = passages;
    this.folds = folds;
    this.learnFrom = learnFrom;
    this.agreements = sentences.agreements().size();
  }

  /** The pooled measure over all categories. */
  EvaluationReport.Pooled pooled() {
    List<String> categories = Labels.CATEGORIES;
    Learner ofSentences = new Learner(sentences, learnFrom);
    Learner ofPassages = new Learner(passages, learnFrom);
    byte[][] matched = matched(sentences);
    byte[][] shortMatched = matched(passages);
    List<double[]> probabilities =
        IntStream.range(0, categories.size())
            .parallel()
            .mapToObj(
                c -> {
                  // a sentence that happens to hold "Company" does not name the parties
                  byte[] known =
                      categories.get(c).equals(Labels.PARTIES)
                          ? sentences.category(Labels.PARTIES)
                          : matched[c];
                  byte[] ofShort = shortMatched[c];
                  return together(
                      joined(Arrays.copyOf(known, sentences.inAgreements()), ofShort),
                      joined(
                          sentences.calibrated(
                              known, ofSentences.crossValidate(known, folds), folds),
                          passages.calibrated(
                              ofShort, ofPassages.crossValidate(ofShort, folds), folds)));
                })
            .toList();
    PooledBenchmark benchmark = new PooledBenchmark();
    for (int c = 0; c < categories.size(); c++) {
      pool(categories.get(c), probabilities.get(c), benchmark);
    }
    return benchmark.result();
  }

  private static byte[] joined(byte[] ofSentences, byte[] ofPassages) {
    byte[] all = Arrays.copyOf(ofSentences, ofSentences.length + ofPassages.length);
    System.arraycopy(ofPassages, 0, all, ofSentences.length, ofPassages.length);
    return all;
  }

  private static double[] joined(double[] ofSentences, double[] ofPassages) {
    return DoubleStream.concat(Arrays.stream(ofSentences), Arrays.stream(ofPassages)).toArray();
  }

  /**
   * Calibrates sentences and shorter passages once more, together, each on the other folds. Only
   * those that have a chance count, and stay: the others are a hundred times as many and draw the
   * curve to themselves, while the benchmark asks all categories for the same confidence.
   */
  private double[] together(byte[] known, double[] probabilities) {
    double[] logOdds =
        Arrays.stream(probabilities).map(p -> StrictMath.log(p) - StrictMath.log1p(-p)).toArray();
    Standing standing = new Standing(logOdds, new double[logOdds.length]);
    double[] calibrated = new double[probabilities.length];
    for (int f = 0; f < folds; f++) {
      int left = f;
      int[] others =
          IntStream.range(0, known.length)
              .filter(i -> probabilities[i] > CHANCE && fold(i) != left)
              .toArray();
      boolean[] has = new boolean[others.length];
      for (int i = 0; i < has.length; i++) {
        has[i] = known[others[i]] == Labels.YES;
      }
      Calibration calibration =
          PlattScaling.fit(new Sample(standing.of(others), has, new int[has.length]));
      for (int i = 0; i < calibrated.length; i++) {
        if (probabilities[i] > CHANCE && fold(i) == f) {
          calibrated[i] = calibration.probability(standing, i);
        }
      }
    }
    return calibrated;
  }

  private int fold(int candidate) {
    return candidate < sentences.inAgreements()
        ? sentences.fold(candidate)
        : passages.fold(candidate - sentences.inAgreements());
  }

  private void pool(String category, double[] probabilities, PooledBenchmark into) {
    int sentence = 0;
    int passage = sentences.inAgreements();
    for (int a = 0; a < agreements; a++) {
      Corpus.Agreement agreement = sentences.agreements().get(a);
      Map<String, Double> predictions = new LinkedHashMap<>();
      for (SeenSentence seen : agreement.sentences()) {
        predictions.merge(agreement.quote(seen), probabilities[sentence++], Math::max);
      }
      for (SeenSentence seen : passages.agreements().get(a).sentences()) {
        predictions.merge(agreement.quote(seen), probabilities[passage++], Math::max);
      }
      predictions.values().removeIf(probability -> probability <= PooledBenchmark.LEAST);
      into.add(predictions, agreement.answers(category), category.equals(Labels.PARTIES));
    }
  }

  /**
   * For each category, which rows match an answer as the benchmark has it. A label may speak of a
   * sentence, and yet be too short or too long to match it.
   */
  private static byte[][] matched(Examples examples) {
    byte[][] matched = new byte[Labels.CATEGORIES.size()][examples.rows().size()];
    Arrays.stream(matched).forEach(ofCategory -> Arrays.fill(ofCategory, Labels.NO));
    int row = 0;
    for (Corpus.Agreement agreement : examples.agreements()) {
      List<List<Wording>> answers =
          Labels.CATEGORIES.stream()
              .map(category -> wordings(agreement.answers(category)))
              .toList();
      for (SeenSentence seen : agreement.sentences()) {
        Wording unit = Wording.of(agreement.quote(seen));
        for (int c = 0; c < matched.length; c++) {
          boolean holding = Labels.CATEGORIES.get(c).equals(Labels.PARTIES);
          if (answers.get(c).stream().anyMatch(answer -> unit.answers(answer, holding))) {
            matched[c][row] = Labels.YES;
          }
        }
        row++;
      }
    }
    return matched;
  }

  /** How many answers a perfect choice among such passages would find. */
  List<EvaluationReport.Reach> reach() {
    List<EvaluationReport.Reach> table = new ArrayList<>();
    for (String category : Labels.CATEGORIES) {
      table.add(new EvaluationReport.Reach(category, 0, 0, 0, 0, 0, 0));
    }
    for (int a = 0; a < agreements; a++) {
      Corpus.Agreement agreement = sentences.agreements().get(a);
      Corpus.Agreement shorter = passages.agreements().get(a);
      List<Wording> single =
          wordings(agreement.sentences().stream().map(agreement::quote).toList());
      List<Wording> passage = wordings(shorter.sentences().stream().map(shorter::quote).toList());
      List<Wording> runs = runs(agreement);
      List<Wording> clauses = clauses(agreement);
      for (int c = 0; c < table.size(); c++) {
        String category = Labels.CATEGORIES.get(c);
        boolean holding = category.equals(Labels.PARTIES);
        for (Wording answer : wordings(agreement.answers(category))) {
          int bySentence = any(single, answer, holding);
          int byPassage = any(passage, answer, holding);
          table.set(
              c,
              table
                  .get(c)
                  .plus(
                      bySentence,
                      Math.max(bySentence, any(runs, answer, false)),
                      any(clauses, answer, false),
                      byPassage,
                      Math.max(bySentence, byPassage)));
        }
      }
    }
    return List.copyOf(table);
  }

  private static int any(List<Wording> units, Wording answer, boolean holding) {
    return units.stream().anyMatch(unit -> unit.answers(answer, holding)) ? 1 : 0;
  }

  /** Two to four sentences of one clause that follow each other. */
  private static List<Wording> runs(Corpus.Agreement agreement) {
    List<SeenSentence> sentences = agreement.sentences();
    List<Wording> runs = new ArrayList<>();
    for (int first = 0; first < sentences.size(); first++) {
      StringBuilder run = new StringBuilder(agreement.quote(sentences.get(first)));
      int end = Math.min(sentences.size(), first + LONGEST_RUN);
      for (int next = first + 1;
          next < end && sentences.get(next).clause() == sentences.get(first).clause();
          next++) {
        run.append(' ').append(agreement.quote(sentences.get(next)));
        runs.add(Wording.of(run.toString()));
      }
    }
    return runs;
  }

  private static List<Wording> clauses(Corpus.Agreement agreement) {
    Map<Integer, StringBuilder> clauses = new LinkedHashMap<>();
    for (SeenSentence seen : agreement.sentences()) {
      clauses
          .computeIfAbsent(seen.clause(), clause -> new StringBuilder())
          .append(agreement.quote(seen))
          .append(' ');
    }
    return wordings(clauses.values().stream().map(StringBuilder::toString).toList());
  }

  private static List<Wording> wordings(List<String> texts) {
    return texts.stream().map(Wording::of).toList();
  }
}
