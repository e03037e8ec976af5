package org.clausecheck.lab.classify;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * The measure of the CUAD benchmark (Hendrycks, Burns, Chen, Ball: <i>CUAD: An Expert-Annotated NLP
 * Dataset for Legal Contract Review</i>, 2021): answers of all agreements and categories pooled; a
 * prediction matches an answer when half of the words of both together are in both; precision and
 * recall at a hundred confidences, precision made monotone, area by trapezes.
 */
final class PooledBenchmark {
  /** The least confidence that is looked at; a prediction below is none. */
  static final double LEAST = 0.001;

  private final List<Question> questions = new ArrayList<>();

  private record Question(List<Answered> predictions, List<Double> bestForAnswer) {}

  /**
   * @param matches whether it matches any answer
   */
  private record Answered(double probability, boolean matches) {}

  /**
   * Adds what was predicted for one category of one agreement.
   *
   * @param predictions text &rarr; probability
   * @param answers the labelled words
   * @param wholeAnswerInPrediction whether a prediction that holds an answer matches it, as the
   *     benchmark allows for the parties' names
   */
  void add(Map<String, Double> predictions, List<String> answers, boolean wholeAnswerInPrediction) {
    List<Wording> sought = answers.stream().map(Wording::of).toList();
    double[] best = new double[sought.size()];
    Arrays.fill(best, -1);
    List<Answered> answered = new ArrayList<>();
    predictions.forEach(
        (text, probability) -> {
          Wording prediction = Wording.of(text);
          boolean any = false;
          for (int a = 0; a < best.length; a++) {
            if (prediction.answers(sought.get(a), wholeAnswerInPrediction)) {
              any = true;
              best[a] = Math.max(best[a], probability);
            }
          }
          answered.add(new Answered(probability, any));
        });
    questions.add(new Question(answered, Arrays.stream(best).boxed().toList()));
  }

  EvaluationReport.Pooled result() {
    List<Double> precisions = new ArrayList<>(List.of(1.0));
    List<Double> recalls = new ArrayList<>(List.of(0.0));
    for (double confidence : confidences()) {
      int found = 0;
      int missed = 0;
      int wrong = 0;
      for (Question question : questions) {
        for (double best : question.bestForAnswer()) {
          found += best > confidence ? 1 : 0;
          missed += best > confidence ? 0 : 1;
        }
        for (Answered prediction : question.predictions()) {
          wrong += prediction.probability() > confidence && !prediction.matches() ? 1 : 0;
        }
      }
      if (found + wrong > 0 && found + missed > 0) {
        precisions.add((double) found / (found + wrong));
        recalls.add((double) found / (found + missed));
      }
    }
    for (int i = precisions.size() - 2; i >= 0; i--) {
      precisions.set(i, Math.max(precisions.get(i), precisions.get(i + 1)));
    }
    double area = 0;
    double at80 = 0;
    for (int i = 1; i < recalls.size(); i++) {
      area +=
          (recalls.get(i) - recalls.get(i - 1)) * (precisions.get(i) + precisions.get(i - 1)) / 2;
    }
    for (int i = recalls.size() - 1; i >= 0; i--) {
      at80 = recalls.get(i) >= 0.8 ? precisions.get(i) : at80;
    }
    return new EvaluationReport.Pooled(area, at80);
  }

  private static double[] confidences() {
    double[] confidences = new double[101];
    for (int i = 0; i < 99; i++) {
      confidences[i] = (99 - i) / 100.0;
    }
    confidences[99] = LEAST;
    return confidences;
  }
}
