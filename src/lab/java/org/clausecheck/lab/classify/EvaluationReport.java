package org.clausecheck.lab.classify;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToIntFunction;
import org.clausecheck.text.Span;
import org.jspecify.annotations.Nullable;

/**
 * How well clauses are recognised.
 *
 * @param agreements number of agreements measured
 * @param sentences number of their sentences
 * @param rows one a kind, then one a family of several kinds
 * @param pooled the CUAD benchmark's measure over the kinds that CUAD labels
 * @param pooledAll the same over all 41 categories; null when they were not learnt
 * @param reach what could be found of each category at all; empty when they were not learnt
 * @param mistakes the worst of each kind, worst first
 */
public record EvaluationReport(
    int agreements,
    int sentences,
    List<Row> rows,
    Pooled pooled,
    @Nullable Pooled pooledAll,
    List<Reach> reach,
    List<Mistake> mistakes) {
  public EvaluationReport {
    mistakes = List.copyOf(mistakes);
    rows = List.copyOf(rows);
    reach = List.copyOf(reach);
  }

  EvaluationReport with(List<Reach> found) {
    return new EvaluationReport(agreements, sentences, rows, pooled, pooledAll, found, mistakes);
  }

  /**
   * The CUAD benchmark's measure.
   *
   * @param aupr area under the precision-recall curve
   * @param precisionAt80 precision where recall reaches 80 %; 0 when it never does
   */
  public record Pooled(double aupr, double precisionAt80) {}

  /** Right, wrong and missed decisions. */
  public record Counts(double found, double wrong, double missed) {
    public double precision() {
      return found == 0 ? 0 : found / (found + wrong);
    }

    public double recall() {
      return found == 0 ? 0 : found / (found + missed);
    }

    public double f1() {
      return found == 0 ? 0 : 2 * found / (2 * found + wrong + missed);
    }
  }

  /** The middle 95 % of a figure over samples of the agreements. */
  public record Interval(double low, double high) {}

  /**
   * Figures of one kind or family.
   *
   * @param name its id
   * @param positives sentences that have it
   * @param sentence decisions on sentences
   * @param area average precision over sentences
   * @param areaInterval its interval
   * @param precisionAt80 best sentence precision at a recall of at least 80 %
   * @param clause decisions on clauses: a clause has what one of its sentences has
   * @param clauseArea average precision over clauses
   * @param agreements agreements that have it
   * @param document decisions on agreements: an agreement has what one of its sentences has
   * @param documentInterval interval of the F1 on agreements
   * @param calibration expected calibration error over all sentences
   * @param calibrationAbove10 the same over sentences of a probability of at least 10 %
   */
  public record Row(
      String name,
      int positives,
      Counts sentence,
      double area,
      Interval areaInterval,
      double precisionAt80,
      Counts clause,
      double clauseArea,
      int agreements,
      Counts document,
      Interval documentInterval,
      double calibration,
      double calibrationAbove10) {}

  /**
   * A sentence of which the classifier and the labels say different things.
   *
   * @param kind of which they do
   * @param agreement its id
   * @param source span of its source
   * @param probability what the classifier says
   * @param labelled what the labels say
   */
  public record Mistake(
      String kind, String agreement, Span source, double probability, boolean labelled) {

    /** How far the probability is from the label; 0 to 1. */
    double by() {
      return Math.abs((labelled ? 1 : 0) - probability);
    }
  }

  /**
   * How many answers to one of CUAD's questions a classifier could find at all, by the passages
   * that it may choose from.
   *
   * @param category CUAD's name
   * @param answers how many are labelled
   * @param sentences matched by some sentence
   * @param runs matched by some sentence, or by two to four that follow each other in a clause
   * @param clauses matched by some whole clause
   * @param shorter matched by some passage shorter than a sentence
   * @param predicted matched by a sentence or by a shorter passage
   */
  public record Reach(
      String category,
      int answers,
      int sentences,
      int runs,
      int clauses,
      int shorter,
      int predicted) {

    /** One more answer, and 1 for each kind of passage that matches it. */
    Reach plus(int bySentence, int byRun, int byClause, int byShorter, int byPredicted) {
      return new Reach(
          category,
          answers + 1,
          sentences + bySentence,
          runs + byRun,
          clauses + byClause,
          shorter + byShorter,
          predicted + byPredicted);
    }
  }

  /**
   * Prints the worst mistakes of each kind, a line each: kind, what the labels and the classifier
   * say, agreement, start and end in its source.
   *
   * @param most so many of each kind at most
   * @throws IOException if {@code out} cannot be written to
   */
  public void printMistakes(Appendable out, int most) throws IOException {
    Map<String, Integer> printed = new HashMap<>();
    for (Mistake mistake : mistakes) {
      if (printed.merge(mistake.kind(), 1, Integer::sum) <= most) {
        out.append(
            String.format(
                Locale.ROOT,
                "%s\t%s\t%.3f\t%s\t%d\t%d%n",
                mistake.kind(),
                mistake.labelled() ? "labelled" : "unlabelled",
                mistake.probability(),
                mistake.agreement(),
                mistake.source().start(),
                mistake.source().end()));
      }
    }
  }

  /**
   * Prints a table.
   *
   * @throws IOException if {@code out} cannot be written to
   */
  public void print(Appendable out) throws IOException {
    out.append(
        String.format(
            Locale.ROOT,
            "%d agreements, %d sentences. Intervals: middle 95 %% over samples of agreements.%n%n",
            agreements,
            sentences));
    out.append(
        String.format(
            Locale.ROOT,
            "%-30s | %33s %17s %5s | %22s | %33s | %11s%n",
            "",
            "sentences: n    P    R   F1  AUPR",
            "",
            "P@80R",
            "clauses: P    R   F1  AUPR",
            "agreements: n    P    R   F1",
            "ECE  (≥.1)"));
    for (Row row : rows) {
      out.append(
          String.format(
              Locale.ROOT,
              "%-30s | %12d %4.2f %4.2f %4.2f %5.3f [%.3f, %.3f] %5.2f | %10.2f %4.2f %4.2f %5.3f"
                  + " | %13d %4.2f %4.2f %5.3f [%.2f, %.2f] | %.3f %.3f%n",
              row.name(),
              row.positives(),
              row.sentence().precision(),
              row.sentence().recall(),
              row.sentence().f1(),
              row.area(),
              row.areaInterval().low(),
              row.areaInterval().high(),
              row.precisionAt80(),
              row.clause().precision(),
              row.clause().recall(),
              row.clause().f1(),
              row.clauseArea(),
              row.agreements(),
              row.document().precision(),
              row.document().recall(),
              row.document().f1(),
              row.documentInterval().low(),
              row.documentInterval().high(),
              row.calibration(),
              row.calibrationAbove10()));
    }
    out.append(String.format(Locale.ROOT, "%nCUAD benchmark's pooled measure%n"));
    print(out, "kinds that CUAD labels", pooled);
    if (pooledAll != null) {
      print(out, "all 41 categories", pooledAll);
    }
    if (!reach.isEmpty()) {
      printReach(out);
    }
  }

  private static void print(Appendable out, String what, Pooled result) throws IOException {
    out.append(
        String.format(
            Locale.ROOT,
            "%-24s AUPR %.3f, precision at 80 %% recall %.3f%n",
            what,
            result.aupr(),
            result.precisionAt80()));
  }

  private void printReach(Appendable out) throws IOException {
    out.append(
        String.format(
            Locale.ROOT,
            "%nRecall that a perfect choice among such passages would reach%n%-36s %7s %9s %5s %7s %7s %9s%n",
            "",
            "answers",
            "sentences",
            "runs",
            "clauses",
            "shorter",
            "predicted"));
    List<Reach> lines = new ArrayList<>(reach);
    lines.add(
        new Reach(
            "all",
            sum(Reach::answers),
            sum(Reach::sentences),
            sum(Reach::runs),
            sum(Reach::clauses),
            sum(Reach::shorter),
            sum(Reach::predicted)));
    for (Reach line : lines) {
      double all = Math.max(1, line.answers());
      out.append(
          String.format(
              Locale.ROOT,
              "%-36s %7d %9.2f %5.2f %7.2f %7.2f %9.2f%n",
              line.category(),
              line.answers(),
              line.sentences() / all,
              line.runs() / all,
              line.clauses() / all,
              line.shorter() / all,
              line.predicted() / all));
    }
  }

  private int sum(ToIntFunction<Reach> part) {
    return reach.stream().mapToInt(part).sum();
  }
}
