package org.clausecheck.lab.classify;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.clausecheck.classify.Calibration;
import org.clausecheck.classify.ClauseClassifier;
import org.clausecheck.classify.Standing;
import org.clausecheck.facts.ContractFacts;
import org.clausecheck.facts.FactsJson;
import org.clausecheck.facts.core.Statement;
import org.clausecheck.facts.detect.Claim;
import org.clausecheck.facts.detect.Corroboration;
import org.clausecheck.facts.detect.Detectors;
import org.clausecheck.facts.detect.StatementFeatures;
import org.clausecheck.facts.extract.ContractReader;
import org.clausecheck.lab.facts.FactEvaluation;
import org.clausecheck.lab.facts.GoldStatements;
import org.clausecheck.structure.OutlineBuilder;
import org.clausecheck.text.ContractText;
import org.clausecheck.text.Span;

/**
 * Learns the detectors from the open agreements of the gold. Each agreement is seen through a
 * classifier that has not learnt from it, and scored by a detector that has not, either. From those
 * scores two calibrations are fitted: for each claim, how likely an agreement makes it by the score
 * of its likeliest sentence; and, for all claims together, how much less likely where no phrase
 * states the fact. A claim's bound is the score from which seven in ten make it then. The same
 * input gives the same file, byte for byte.
 */
public final class DetectorTrainer {
  private static final int FOLDS = 5;

  /** A feature in fewer agreements is left out. */
  private static final int DOCUMENTS = 3;

  /** Features kept for each claim, and the prior of their weights. */
  private static final int COLUMNS = 1_500;

  private static final double SIGMA = 0.5;

  /**
   * Of the sentences that do not make a claim one in so many is learnt from, and counts for all.
   */
  private static final int SAMPLED = 4;

  /**
   * How likely a claim must be to be taken for made: to say what the agreement does not is worse
   * than to leave out what it says.
   */
  private static final double RIGHT = 0.7;

  /** A claim that fewer sentences make is not learnt. */
  private static final int FEWEST = 20;

  /** The score of an agreement without sentences. */
  private static final double LOWEST = -10;

  private static final List<String> HEADER =
      List.of(
          "Weights learnt from agreements of CUAD v1 (The Atticus Project, CC BY 4.0) and of the",
          "ContraxSuite samples (LexPredict, CC BY-SA 4.0), read in full for this project.",
          "Made by 'clausecheck train-detectors'; not to be edited.");

  private final TextReader reader;
  private final ContractReader phrases = ContractReader.withoutDetectors();

  public DetectorTrainer(TextReader reader) {
    this.reader = reader;
  }

  /**
   * An open agreement as seen without detectors.
   *
   * @param roles whether its roles were read right, so that what depends on them can be learnt
   * @param silent the claims whose fact no phrase states
   */
  private record Document(
      JsonNode gold,
      LabelledText labels,
      ContractText text,
      List<Statement> statements,
      List<SparseRows.Bag> bags,
      boolean roles,
      Set<Claim> silent) {}

  /**
   * Learns and writes the file.
   *
   * @param folders with the agreements' texts
   * @param halves the classifiers that have not learnt from half 0 and from half 1
   */
  public void train(
      GoldFile gold, List<Path> folders, List<ClauseClassifier> halves, Appendable out)
      throws IOException {
    List<Document> documents = new ArrayList<>();
    for (JsonNode agreement : gold.agreements()) {
      LabelledText labels = GoldFile.asLabelled(agreement, List.of());
      if (!labels.sealed()) {
        documents.add(document(agreement, labels, folders, halves.get(labels.half())));
      }
    }
    learn(documents, out);
  }

  private Document document(
      JsonNode agreement, LabelledText labels, List<Path> folders, ClauseClassifier classifier)
      throws IOException {
    Path file =
        GoldFile.text(labels.id(), folders)
            .orElseThrow(() -> new IOException(labels.path() + " is in none of the folders"));
    ContractText text = reader.read(Files.readAllBytes(file), labels.id());
    ContractReader.Readings readings =
        phrases.read(classifier.classify(text, new OutlineBuilder().build(text)));
    ContractFacts facts = readings.facts();
    String wrong =
        FactEvaluation.wrongRole(
            new FactEvaluation.Pair(
                labels.id(),
                GoldStatements.form(agreement, text.source()),
                FactsJson.of(text, facts),
                text.source()));
    return new Document(
        agreement,
        labels,
        text,
        readings.statements(),
        readings.statements().stream()
            .map(statement -> bag(StatementFeatures.of(statement, readings.sides())))
            .toList(),
        wrong.isEmpty() && readings.sides().known(),
        Corroboration.open(facts));
  }

  private static SparseRows.Bag bag(Set<String> features) {
    float[] ones = new float[features.size()];
    Arrays.fill(ones, 1);
    return new SparseRows.Bag(features.toArray(String[]::new), ones);
  }

  private static void learn(List<Document> documents, Appendable out) throws IOException {
    SparseRows rows = new SparseRows(documents.stream().map(Document::bags).toList(), DOCUMENTS);
    int[] folds =
        Folds.of(
            documents.stream().map(document -> document.labels().company()).toList(),
            documents.stream().map(document -> document.text().text()).toList(),
            FOLDS);
    int[] of =
        IntStream.range(0, documents.size())
            .flatMap(d -> documents.get(d).bags().stream().mapToInt(bag -> d))
            .toArray();
    Rows all = new Rows(documents, rows, of, folds);
    List<Held> held =
        Stream.of(Claim.values()).parallel().flatMap(claim -> all.hold(claim).stream()).toList();
    double enough = enoughWhereSilent(held);
    List<Learnt> learnt =
        held.parallelStream()
            .filter(h -> h.calibration().slope() > 0)
            .map(h -> new Learnt(h.claim(), all.fit(h.claim(), h.makes(), -1), h.bound(enough)))
            .toList();
    Map<Claim, Double> bounds = new EnumMap<>(Claim.class);
    learnt.forEach(claim -> bounds.put(claim.claim(), claim.bound()));
    SortedMap<String, Map<Claim, Integer>> weights = new TreeMap<>();
    for (Learnt claim : learnt) {
      for (int column = 0; column < claim.weights().length; column++) {
        int hundredths = Math.round(claim.weights()[column] * rows.rarity(column) * 100);
        if (hundredths != 0) {
          String name =
              column < rows.names().size() ? rows.names().get(column) : Detectors.CONSTANT;
          weights
              .computeIfAbsent(name, n -> new EnumMap<>(Claim.class))
              .put(claim.claim(), hundredths);
        }
      }
    }
    List<String> header = new ArrayList<>(HEADER);
    header.add(heard(held, enough));
    Detectors.of(bounds, weights).write(out, header);
  }

  /**
   * The log odds by the claims' own calibrations from which a claim is likely enough where no
   * phrase states the fact.
   */
  private static double enoughWhereSilent(List<Held> held) {
    List<Hearing> silent = new ArrayList<>();
    for (Held claim : held) {
      for (Hearing hearing : claim.hearings()) {
        if (hearing.silent()) {
          silent.add(new Hearing(claim.logOdds(hearing.score()), hearing.made(), true));
        }
      }
    }
    Calibration calibration = calibrate(silent);
    return (StrictMath.log(RIGHT / (1 - RIGHT)) - calibration.offset()) / calibration.slope();
  }

  /** What comes of it on agreements that were not learnt from. */
  private static String heard(List<Held> held, double enough) {
    int made = 0;
    int heard = 0;
    int right = 0;
    for (Held claim : held) {
      for (Hearing hearing : claim.hearings()) {
        boolean isHeard = hearing.silent() && claim.logOdds(hearing.score()) >= enough;
        made += hearing.silent() && hearing.made() ? 1 : 0;
        heard += isHeard ? 1 : 0;
        right += isHeard && hearing.made() ? 1 : 0;
      }
    }
    return String.format(
        Locale.ROOT,
        "On agreements not learnt from, where phrases are silent: %d claims made, %d heard, %d of"
            + " them made.",
        made,
        heard,
        right);
  }

  private static Calibration calibrate(List<Hearing> hearings) {
    double[] scores = hearings.stream().mapToDouble(Hearing::score).toArray();
    boolean[] made = new boolean[scores.length];
    for (int i = 0; i < made.length; i++) {
      made[i] = hearings.get(i).made();
    }
    return PlattScaling.fit(
        new Sample(new Standing(scores, new double[scores.length]), made, new int[scores.length]));
  }

  /**
   * A claim held against agreements that its detector has not learnt from.
   *
   * @param makes for each row, whether it makes the claim
   */
  @SuppressWarnings("ArrayRecordComponent")
  private record Held(
      Claim claim, boolean[] makes, List<Hearing> hearings, Calibration calibration) {
    double logOdds(double score) {
      return calibration.slope() * score + calibration.offset();
    }

    /** The score with these log odds. */
    double bound(double logOdds) {
      return (logOdds - calibration.offset()) / calibration.slope();
    }
  }

  @SuppressWarnings("ArrayRecordComponent")
  private record Learnt(Claim claim, float[] weights, double bound) {}

  /**
   * What one agreement's likeliest sentence scored, whether the agreement makes the claim, and
   * whether no phrase states the fact.
   */
  private record Hearing(double score, boolean made, boolean silent) {}

  /**
   * All sentences.
   *
   * @param document of each row
   * @param folds of the documents
   */
  @SuppressWarnings("ArrayRecordComponent")
  private record Rows(List<Document> documents, SparseRows rows, int[] document, int[] folds) {

    /** Empty where too few sentences make the claim. */
    Optional<Held> hold(Claim claim) {
      boolean[] makes = new boolean[rows.size()];
      int many = 0;
      int row = 0;
      for (Document one : documents) {
        List<Span> spans = spans(one, claim);
        for (Statement statement : one.statements()) {
          Span own = one.text().toSource(statement.span());
          makes[row] = spans.stream().anyMatch(span -> covers(span, own));
          many += makes[row++] ? 1 : 0;
        }
      }
      if (many < FEWEST) {
        return Optional.empty();
      }
      List<Hearing> hearings = new ArrayList<>();
      for (int fold = 0; fold < FOLDS; fold++) {
        hearings.addAll(hearings(claim, fit(claim, makes, fold), fold));
      }
      return Optional.of(new Held(claim, makes, hearings, calibrate(hearings)));
    }

    /** Whether anything can be learnt of a claim from an agreement. */
    private boolean tells(Document one, Claim claim) {
      return one.roles() || !claim.dependsOnRoles();
    }

    private float[] fit(Claim claim, boolean[] makes, int without) {
      int[] learnt =
          IntStream.range(0, rows.size())
              .filter(row -> folds[document[row]] != without)
              .filter(row -> tells(documents.get(document[row]), claim))
              .filter(row -> makes[row] || row % SAMPLED == 0)
              .toArray();
      boolean[] positive = new boolean[learnt.length];
      float[] counts = new float[learnt.length];
      for (int i = 0; i < learnt.length; i++) {
        positive[i] = makes[learnt[i]];
        counts[i] = positive[i] ? 1 : SAMPLED;
      }
      return new LogisticRegression(rows, COLUMNS, SIGMA).fit(learnt, positive, counts);
    }

    /** What is heard in the agreements of a fold. */
    private List<Hearing> hearings(Claim claim, float[] weights, int fold) {
      double[] best = new double[documents.size()];
      Arrays.fill(best, LOWEST);
      for (int row = 0; row < document.length; row++) {
        if (folds[document[row]] == fold) {
          best[document[row]] = Math.max(best[document[row]], rows.dot(weights, row));
        }
      }
      List<Hearing> hearings = new ArrayList<>();
      for (int d = 0; d < best.length; d++) {
        Document one = documents.get(d);
        if (folds[d] == fold && tells(one, claim)) {
          hearings.add(
              new Hearing(best[d], !spans(one, claim).isEmpty(), one.silent().contains(claim)));
        }
      }
      return hearings;
    }
  }

  /** Where an agreement makes a claim, in its source. */
  private static List<Span> spans(Document one, Claim claim) {
    List<Span> spans = new ArrayList<>();
    for (JsonNode statement : one.gold().path("statements")) {
      if (claim.isMadeBy(statement.path("field").asText(), statement.path("value").asText())) {
        spans.add(new Span(statement.path("start").asInt(), statement.path("end").asInt()));
      }
    }
    return spans;
  }

  /** Whether two spans share at least half of the shorter one. */
  private static boolean covers(Span one, Span other) {
    int shared = Math.min(one.end(), other.end()) - Math.max(one.start(), other.start());
    return 2 * shared >= Math.min(one.length(), other.length());
  }
}
