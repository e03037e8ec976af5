package org.clausecheck.lab.classify;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.clausecheck.classify.Calibration;
import org.clausecheck.classify.ClauseKind;
import org.clausecheck.classify.Family;
import org.clausecheck.classify.Model;
import org.clausecheck.classify.SeenSentence;
import org.clausecheck.classify.Standing;
import org.jspecify.annotations.Nullable;

/**
 * Measures how well sentences, clauses and agreements are recognised, against labels of CUAD's
 * form.
 */
public final class ClauseEvaluation {
  private static final int SAMPLES = 200;
  private static final long SEED = 11;

  /** So many mistakes are kept of each kind. */
  private static final int MISTAKES = 100;

  private final TextReader reader;
  private final PassageFinder finder;

  /**
   * @param finder finds answers shorter than a sentence, for the measure of the CUAD benchmark
   */
  public ClauseEvaluation(TextReader reader, PassageFinder finder) {
    this.reader = reader;
    this.finder = finder;
  }

  /**
   * Measures the classifier that comes with the program.
   *
   * @param labels label file of CUAD's form
   * @param folder where the paths of the texts begin
   * @param judgements labels of our own on the same agreements; null when there are none
   * @throws IOException if something cannot be read
   */
  public EvaluationReport shipped(Path labels, Path folder, @Nullable Path judgements)
      throws IOException {
    List<Corpus.Agreement> agreements =
        new Corpus(reader).agreements(labelled(labels, judgements), folder);
    Model model = Model.shipped();
    Map<ClauseKind, double[]> probabilities = new EnumMap<>(ClauseKind.class);
    model.kinds().forEach(kind -> probabilities.put(kind, new double[size(agreements)]));
    int from = 0;
    for (Corpus.Agreement agreement : agreements) {
      int row = from;
      model
          .probabilities(agreement.sentences())
          .forEach(
              (kind, found) ->
                  System.arraycopy(found, 0, probabilities.get(kind), row, found.length));
      from += agreement.sentences().size();
    }
    List<Scored> scored = new ArrayList<>();
    probabilities.forEach(
        (kind, found) -> {
          Model.Head head = model.head(kind);
          scored.add(
              new Scored(
                  kind,
                  found,
                  margins(found, row -> head.inAgreements().threshold()),
                  margins(found, row -> head.presence())));
        });
    return report(agreements, scored, null);
  }

  /**
   * Cross-validates the training: each agreement is classified by what was learnt, calibrated and
   * decided without its fold. One company's agreements and near-copies are in one fold.
   *
   * @param labels label file of CUAD's form
   * @param folder where the paths of the texts begin
   * @param judgements labels of our own on the same agreements; null when there are none
   * @param plain sentences of our own, that are learnt from but not measured; null when there are
   *     none
   * @param folds at least 2
   * @param learnFrom so many agreements of the other folds at most, drawn by lot
   * @throws IOException if something cannot be read
   */
  public EvaluationReport crossValidated(
      Path labels,
      Path folder,
      @Nullable Path judgements,
      @Nullable Path plain,
      int folds,
      int learnFrom)
      throws IOException {
    Corpus corpus = new Corpus(reader);
    List<Corpus.Agreement> agreements = corpus.agreements(labelled(labels, judgements), folder);
    List<Corpus.Plain> sentences =
        plain == null ? List.of() : corpus.plain(LabelFiles.plain(plain));
    Examples examples = new Examples(agreements, sentences, folds);
    Learner learner = new Learner(examples, learnFrom);
    List<Scored> scored =
        Stream.of(ClauseKind.values())
            .parallel()
            .map(
                kind ->
                    crossFitted(
                        kind, examples, learner.crossValidate(examples.known(kind), folds), folds))
            .toList();
    Examples passages =
        new Examples(
            agreements.stream()
                .map(
                    agreement ->
                        agreement.with(
                            PassageFeatures.see(agreement.text(), finder.find(agreement.text()))))
                .toList(),
            List.of(),
            folds);
    AnswerEvaluation answers = new AnswerEvaluation(examples, passages, folds, learnFrom);
    return report(agreements, scored, answers.pooled()).with(answers.reach());
  }

  private static List<LabelledText> labelled(Path labels, @Nullable Path judgements)
      throws IOException {
    List<LabelledText> texts = LabelFiles.cuad(labels);
    return judgements == null ? texts : LabelFiles.judgements(judgements, texts);
  }

  private static int size(List<Corpus.Agreement> agreements) {
    return agreements.stream().mapToInt(agreement -> agreement.sentences().size()).sum();
  }

  /**
   * What is measured of one kind.
   *
   * @param probabilities of each sentence
   * @param margins of each sentence: its probability less the threshold that applies to it
   * @param presence the same less the threshold for the presence in an agreement
   */
  @SuppressWarnings("ArrayRecordComponent")
  private record Scored(
      ClauseKind kind, double[] probabilities, double[] margins, double[] presence) {}

  private static double[] margins(double[] probabilities, IntToDoubleFunction threshold) {
    return IntStream.range(0, probabilities.length)
        .mapToDouble(row -> probabilities[row] - threshold.applyAsDouble(row))
        .toArray();
  }

  private static Scored crossFitted(
      ClauseKind kind, Examples examples, double[] scores, int folds) {
    byte[] measured = examples.measured(kind);
    Standing standing = examples.standing(scores);
    double[] probabilities = new double[examples.inAgreements()];
    double[] thresholds = new double[folds];
    double[] presences = new double[folds];
    for (int f = 0; f < folds; f++) {
      int left = f;
      Sample others =
          examples.sample(
              measured, standing, row -> !examples.isPlain(row) && examples.fold(row) != left);
      Calibration calibration = PlattScaling.fit(others);
      double[] known = others.probabilities(calibration);
      thresholds[f] = Thresholds.precisionFirst(known, others.has());
      presences[f] = Thresholds.presence(known, others.has(), others.documents());
      for (int row = 0; row < probabilities.length; row++) {
        if (examples.fold(row) == f) {
          probabilities[row] = calibration.probability(standing, row);
        }
      }
    }
    return new Scored(
        kind,
        probabilities,
        margins(probabilities, row -> thresholds[examples.fold(row)]),
        margins(probabilities, row -> presences[examples.fold(row)]));
  }

  // --- measuring
  // --------------------------------------------------------------------------------------

  private static EvaluationReport report(
      List<Corpus.Agreement> agreements,
      List<Scored> scored,
      EvaluationReport.@Nullable Pooled all) {
    int size = size(agreements);
    int[] agreement = new int[size];
    int[] clause = new int[size];
    int row = 0;
    int clauses = 0;
    for (int a = 0; a < agreements.size(); a++) {
      int last = -1;
      for (SeenSentence sentence : agreements.get(a).sentences()) {
        clauses += sentence.clause() != last ? 1 : 0;
        last = sentence.clause();
        agreement[row] = a;
        clause[row++] = clauses - 1;
      }
    }
    List<EvaluationReport.Row> rows = new ArrayList<>();
    List<EvaluationReport.Mistake> mistakes = new ArrayList<>();
    Map<Family, List<Integer>> families = new TreeMap<>();
    List<byte[]> truths = new ArrayList<>();
    for (Scored kind : scored) {
      byte[] truth = new byte[size];
      int at = 0;
      for (Corpus.Agreement labelled : agreements) {
        byte[] measured =
            Labels.measured(kind.kind(), labelled.labels(), labelled.text(), labelled.sentences());
        System.arraycopy(measured, 0, truth, at, measured.length);
        at += measured.length;
      }
      families.computeIfAbsent(kind.kind().family(), f -> new ArrayList<>()).add(truths.size());
      truths.add(truth);
      rows.add(row(kind.kind().id(), kind, truth, agreement, clause, agreements.size(), clauses));
      mistakes.addAll(mistakes(kind, truth, agreements));
    }
    for (Map.Entry<Family, List<Integer>> family : families.entrySet()) {
      List<Integer> members = family.getValue();
      if (members.size() > 1) {
        rows.add(
            row(
                "any " + family.getKey().id(),
                strongest(members.stream().map(scored::get).toList()),
                any(members.stream().map(truths::get).toList()),
                agreement,
                clause,
                agreements.size(),
                clauses));
      }
    }
    PooledBenchmark ours = new PooledBenchmark();
    for (Scored kind : scored) {
      List<String> names = Labels.IN_CUAD.get(kind.kind());
      if (names != null) {
        pool(ours, agreements, kind.probabilities(), names);
      }
    }
    return new EvaluationReport(
        agreements.size(), size, rows, ours.result(), all, List.of(), mistakes);
  }

  /** Where the probability is farthest from the label. */
  private static List<EvaluationReport.Mistake> mistakes(
      Scored kind, byte[] truth, List<Corpus.Agreement> agreements) {
    List<EvaluationReport.Mistake> mistakes = new ArrayList<>();
    int row = 0;
    for (Corpus.Agreement agreement : agreements) {
      for (SeenSentence seen : agreement.sentences()) {
        if (truth[row] != Labels.UNKNOWN) {
          mistakes.add(
              new EvaluationReport.Mistake(
                  kind.kind().id(),
                  agreement.labels().id(),
                  agreement.text().toSource(seen.sentence().span()),
                  kind.probabilities()[row],
                  truth[row] == Labels.YES));
        }
        row++;
      }
    }
    return mistakes.stream()
        .sorted(Comparator.comparingDouble(EvaluationReport.Mistake::by).reversed())
        .limit(MISTAKES)
        .toList();
  }

  private static Scored strongest(List<Scored> members) {
    int size = members.get(0).probabilities().length;
    double[] probabilities = new double[size];
    double[] margins = new double[size];
    double[] presence = new double[size];
    Arrays.fill(margins, -1);
    Arrays.fill(presence, -1);
    for (Scored member : members) {
      for (int i = 0; i < size; i++) {
        probabilities[i] = Math.max(probabilities[i], member.probabilities()[i]);
        margins[i] = Math.max(margins[i], member.margins()[i]);
        presence[i] = Math.max(presence[i], member.presence()[i]);
      }
    }
    return new Scored(members.get(0).kind(), probabilities, margins, presence);
  }

  private static byte[] any(List<byte[]> truths) {
    byte[] any = truths.get(0).clone();
    for (byte[] truth : truths) {
      for (int i = 0; i < any.length; i++) {
        if (truth[i] == Labels.YES || any[i] == Labels.YES) {
          any[i] = Labels.YES;
        } else if (truth[i] == Labels.UNKNOWN) {
          any[i] = Labels.UNKNOWN;
        }
      }
    }
    return any;
  }

  private static EvaluationReport.Row row(
      String name,
      Scored scored,
      byte[] truth,
      int[] agreement,
      int[] clause,
      int agreements,
      int clauses) {
    int[] known =
        IntStream.range(0, truth.length).filter(i -> truth[i] != Labels.UNKNOWN).toArray();
    boolean[] has = new boolean[known.length];
    int[] agreementOf = new int[known.length];
    int[] clauseOf = new int[known.length];
    double[] probabilities = new double[known.length];
    double[] margins = new double[known.length];
    double[] presence = new double[known.length];
    for (int i = 0; i < known.length; i++) {
      has[i] = truth[known[i]] == Labels.YES;
      agreementOf[i] = agreement[known[i]];
      clauseOf[i] = clause[known[i]];
      probabilities[i] = scored.probabilities()[known[i]];
      margins[i] = scored.margins()[known[i]] + 1;
      presence[i] = scored.presence()[known[i]] + 1;
    }
    Ranking sentences = new Ranking(probabilities, has, agreementOf);
    Ranking decisions = new Ranking(margins, has, agreementOf);
    Ranking byClause = new Ranking(probabilities, has, clauseOf).ofGroups(clauses);
    Ranking byAgreement = new Ranking(presence, has, agreementOf).ofGroups(agreements);
    List<Double> areas = new ArrayList<>();
    List<Double> documents = new ArrayList<>();
    Random random = new Random(SEED);
    for (int s = 0; s < SAMPLES; s++) {
      int[] times = new int[agreements];
      for (int a = 0; a < agreements; a++) {
        times[random.nextInt(agreements)]++;
      }
      areas.add(sentences.averagePrecision(times));
      documents.add(byAgreement.at(1, times).f1());
    }
    return new EvaluationReport.Row(
        name,
        sentences.positives(),
        decisions.at(1),
        sentences.averagePrecision(),
        interval(areas),
        sentences.precisionAtRecall(0.8),
        new Ranking(margins, has, clauseOf).ofGroups(clauses).at(1),
        byClause.averagePrecision(),
        byAgreement.positives(),
        byAgreement.at(1),
        interval(documents),
        sentences.calibrationError(0),
        sentences.calibrationError(0.1));
  }

  /** The middle 95 %. */
  private static EvaluationReport.Interval interval(List<Double> values) {
    List<Double> sorted = values.stream().sorted().toList();
    return new EvaluationReport.Interval(
        sorted.get((int) (0.025 * sorted.size())), sorted.get((int) (0.975 * sorted.size())));
  }

  private static void pool(
      PooledBenchmark pooled,
      List<Corpus.Agreement> agreements,
      double[] probabilities,
      List<String> categories) {
    int row = 0;
    for (Corpus.Agreement agreement : agreements) {
      Map<String, Double> predictions = new LinkedHashMap<>();
      for (SeenSentence sentence : agreement.sentences()) {
        double probability = probabilities[row++];
        if (probability > PooledBenchmark.LEAST) {
          predictions.merge(agreement.quote(sentence), probability, Math::max);
        }
      }
      pooled.add(
          predictions,
          categories.stream().flatMap(category -> agreement.answers(category).stream()).toList(),
          false);
    }
  }
}
