package org.clausecheck.lab.classify;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.DoublePredicate;
import java.util.function.Predicate;
import java.util.stream.Collectors;
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
import org.clausecheck.lab.facts.WrittenStatement;
import org.clausecheck.structure.OutlineBuilder;
import org.clausecheck.text.ContractText;
import org.clausecheck.text.Span;

/**
 * Learns the detectors from the open agreements of the gold and from sentences written for the
 * project. Each agreement is seen through a classifier that has not learnt from it, and scored by a
 * detector that has not, either. From those scores calibrations are fitted: for each claim, how
 * likely an agreement makes it by the score of its likeliest sentence; and, for all claims
 * together, how much less likely where no phrase states the fact, and how much more where phrases
 * state the claim. A claim is heard from the score where seven in ten make it then, and denied
 * below the one where three in ten do. The same input gives the same file, byte for byte.
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

  /** What a written sentence counts: filings are what is read most. */
  private static final float WRITTEN = 0.5f;

  /** The fold of written sentences: none is left out to be measured. */
  private static final int NO_FOLD = -2;

  /** How likely a claim must be to be taken for made where no phrase states the fact. */
  private static final double HEARD = 0.7;

  /** How unlikely it must be to be taken for not made where phrases state it. */
  private static final double DENIED = 0.3;

  /** Fewest agreements in which a claim is so unlikely; phrases hold where there were fewer, */
  private static final int FEWEST_DENIED = 3;

  /** or where more than one in so many of them made it. */
  private static final int RARELY = 5;

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
   * An open agreement, or a written sentence, as seen without detectors.
   *
   * @param bags the features of its sentences
   * @param makes the claims that each of them makes
   * @param made the claims that it makes as a whole
   * @param roles whether its roles were read right, so that what depends on them can be learnt
   * @param silent the claims whose fact no phrase states
   * @param stated the claims that phrases state
   */
  private record Document(
      String company,
      String text,
      boolean written,
      List<SparseRows.Bag> bags,
      List<Set<Claim>> makes,
      Set<Claim> made,
      boolean roles,
      Set<Claim> silent,
      Set<Claim> stated) {

    /** Whether anything can be learnt of a claim from it. */
    boolean tells(Claim claim) {
      return roles || !claim.dependsOnRoles();
    }
  }

  /**
   * Learns and writes the file.
   *
   * @param folders with the agreements' texts
   * @param sentences written for the project, as {@link WrittenStatement} reads them
   * @param halves the classifiers that have not learnt from half 0 and from half 1
   */
  public void train(
      GoldFile gold,
      List<Path> folders,
      Path sentences,
      List<ClauseClassifier> halves,
      Appendable out)
      throws IOException {
    List<Document> documents = new ArrayList<>();
    for (JsonNode agreement : gold.agreements()) {
      LabelledText labels = GoldFile.asLabelled(agreement, List.of());
      if (!labels.sealed()) {
        documents.add(document(agreement, labels, folders, halves.get(labels.half())));
      }
    }
    for (WrittenStatement sentence : WrittenStatement.read(sentences)) {
      documents.add(document(sentence, halves.get(0)));
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
    ContractReader.Readings readings = read(text, classifier);
    String wrong =
        FactEvaluation.wrongRole(
            new FactEvaluation.Pair(
                labels.id(),
                GoldStatements.form(agreement, text.source()),
                FactsJson.of(text, readings.facts()),
                text.source()));
    Map<Claim, List<Span>> spans = spans(agreement);
    return new Document(
        labels.company(),
        text.text(),
        false,
        bags(readings.statements(), readings),
        readings.statements().stream()
            .map(statement -> made(spans, text.toSource(statement.span())))
            .toList(),
        spans.keySet(),
        wrong.isEmpty() && readings.sides().known(),
        Corroboration.open(readings.facts()),
        stated(readings.facts()));
  }

  private Document document(WrittenStatement sentence, ClauseClassifier classifier)
      throws IOException {
    ContractText text =
        reader.read(sentence.agreement().getBytes(StandardCharsets.UTF_8), "sentence.txt");
    ContractReader.Readings readings = read(text, classifier);
    List<Statement> own =
        readings.statements().stream()
            .filter(statement -> sentence.isOwn(text.toSource(statement.span())))
            .toList();
    return new Document(
        "",
        sentence.agreement(),
        true,
        bags(own, readings),
        Collections.nCopies(own.size(), sentence.makes()),
        sentence.makes(),
        readings.sides().known(),
        Set.of(),
        Set.of());
  }

  private static Set<Claim> stated(ContractFacts facts) {
    return Stream.of(Claim.values())
        .filter(claim -> claim.isReadIn(facts))
        .collect(Collectors.toCollection(() -> EnumSet.noneOf(Claim.class)));
  }

  private ContractReader.Readings read(ContractText text, ClauseClassifier classifier) {
    return phrases.read(classifier.classify(text, new OutlineBuilder().build(text)));
  }

  private static List<SparseRows.Bag> bags(
      List<Statement> statements, ContractReader.Readings readings) {
    return statements.stream()
        .map(statement -> bag(StatementFeatures.of(statement, readings.sides())))
        .toList();
  }

  private static SparseRows.Bag bag(Set<String> features) {
    float[] ones = new float[features.size()];
    Arrays.fill(ones, 1);
    return new SparseRows.Bag(features.toArray(String[]::new), ones);
  }

  private static void learn(List<Document> documents, Appendable out) throws IOException {
    SparseRows rows = new SparseRows(documents.stream().map(Document::bags).toList(), DOCUMENTS);
    int[] folds = folds(documents);
    int[] of =
        IntStream.range(0, documents.size())
            .flatMap(d -> documents.get(d).bags().stream().mapToInt(bag -> d))
            .toArray();
    Rows all = new Rows(documents, rows, of, folds);
    List<Held> held =
        Stream.of(Claim.values()).parallel().flatMap(claim -> all.hold(claim).stream()).toList();
    double heard = logOdds(held, Hearing::silent, HEARD);
    double denied = logOdds(held, Hearing::stated, DENIED);
    List<Learnt> learnt =
        held.parallelStream()
            .filter(h -> h.calibration().slope() > 0)
            .map(
                h ->
                    new Learnt(
                        h.claim(),
                        all.fit(h.claim(), h.makes(), -1),
                        new Detectors.Bounds(h.score(heard), h.denied(denied))))
            .toList();
    Map<Claim, Detectors.Bounds> bounds = new EnumMap<>(Claim.class);
    learnt.forEach(claim -> bounds.put(claim.claim(), claim.bounds()));
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
    header.add(
        "On agreements not learnt from, where phrases are silent: "
            + result(held, Hearing::silent, one -> one >= heard, "heard"));
    List<Held> deniable = held.stream().filter(h -> h.canBeDenied(denied)).toList();
    header.add(
        "Where they state one that can be denied: "
            + result(deniable, Hearing::stated, one -> one < denied, "denied"));
    Detectors.of(bounds, weights).write(out, header);
  }

  /** Agreements stand first. */
  private static int[] folds(List<Document> documents) {
    List<Document> agreements = documents.stream().filter(one -> !one.written()).toList();
    int[] ofAgreements =
        Folds.of(
            agreements.stream().map(Document::company).toList(),
            agreements.stream().map(Document::text).toList(),
            FOLDS);
    int[] folds = Arrays.copyOf(ofAgreements, documents.size());
    Arrays.fill(folds, agreements.size(), folds.length, NO_FOLD);
    return folds;
  }

  /**
   * The log odds by the claims' own calibrations where the claims of some hearings are so likely.
   */
  private static double logOdds(List<Held> held, Predicate<Hearing> which, double likely) {
    List<Hearing> hearings = new ArrayList<>();
    for (Held claim : held) {
      for (Hearing hearing : claim.hearings()) {
        if (which.test(hearing)) {
          hearings.add(hearing.scored(claim.logOdds(hearing.score())));
        }
      }
    }
    Calibration calibration = calibrate(hearings);
    return (StrictMath.log(likely / (1 - likely)) - calibration.offset()) / calibration.slope();
  }

  /** What comes of it on agreements that were not learnt from. */
  private static String result(
      List<Held> held, Predicate<Hearing> which, DoublePredicate taken, String name) {
    int all = 0;
    int made = 0;
    int some = 0;
    int madeOfSome = 0;
    for (Held claim : held) {
      for (Hearing hearing : claim.hearings()) {
        if (which.test(hearing)) {
          boolean isTaken = taken.test(claim.logOdds(hearing.score()));
          all++;
          made += hearing.made() ? 1 : 0;
          some += isTaken ? 1 : 0;
          madeOfSome += isTaken && hearing.made() ? 1 : 0;
        }
      }
    }
    return String.format(
        Locale.ROOT, "%d, %d made; %d %s, %d of them made.", all, made, some, name, madeOfSome);
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

    /** The score below which the claim is denied; none is where phrases hold. */
    double denied(double logOdds) {
      return canBeDenied(logOdds) ? score(logOdds) : Double.NEGATIVE_INFINITY;
    }

    /** Whether it is rightly denied below these log odds in agreements not learnt from. */
    boolean canBeDenied(double logOdds) {
      List<Hearing> unlikely =
          hearings.stream().filter(h -> h.stated() && logOdds(h.score()) < logOdds).toList();
      long made = unlikely.stream().filter(Hearing::made).count();
      return unlikely.size() >= FEWEST_DENIED && RARELY * made <= unlikely.size();
    }

    /** The score with these log odds. */
    double score(double logOdds) {
      return (logOdds - calibration.offset()) / calibration.slope();
    }
  }

  @SuppressWarnings("ArrayRecordComponent")
  private record Learnt(Claim claim, float[] weights, Detectors.Bounds bounds) {}

  /**
   * What one agreement's likeliest sentence scored, and whether the agreement makes the claim.
   *
   * @param silent whether no phrase states the fact
   * @param stated whether phrases state the claim
   */
  private record Hearing(double score, boolean made, boolean silent, boolean stated) {
    Hearing scored(double otherwise) {
      return new Hearing(otherwise, made, silent, stated);
    }
  }

  /**
   * All sentences.
   *
   * @param document of each row
   * @param folds of the documents
   */
  @SuppressWarnings("ArrayRecordComponent")
  private record Rows(List<Document> documents, SparseRows rows, int[] document, int[] folds) {

    /** Empty where too few sentences of agreements make the claim. */
    Optional<Held> hold(Claim claim) {
      boolean[] makes = new boolean[rows.size()];
      int many = 0;
      int row = 0;
      for (Document one : documents) {
        for (Set<Claim> made : one.makes()) {
          makes[row] = made.contains(claim);
          many += makes[row++] && !one.written() ? 1 : 0;
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

    private float[] fit(Claim claim, boolean[] makes, int without) {
      int[] learnt =
          IntStream.range(0, rows.size())
              .filter(row -> folds[document[row]] != without)
              .filter(row -> documents.get(document[row]).tells(claim))
              .filter(row -> makes[row] || written(row) || row % SAMPLED == 0)
              .toArray();
      boolean[] positive = new boolean[learnt.length];
      float[] counts = new float[learnt.length];
      for (int i = 0; i < learnt.length; i++) {
        positive[i] = makes[learnt[i]];
        float agreement = positive[i] ? 1 : SAMPLED;
        counts[i] = written(learnt[i]) ? WRITTEN : agreement;
      }
      return new LogisticRegression(rows, COLUMNS, SIGMA).fit(learnt, positive, counts);
    }

    private boolean written(int row) {
      return documents.get(document[row]).written();
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
        if (folds[d] == fold && one.tells(claim)) {
          hearings.add(
              new Hearing(
                  best[d],
                  one.made().contains(claim),
                  one.silent().contains(claim),
                  one.stated().contains(claim)));
        }
      }
      return hearings;
    }
  }

  /** Where an agreement makes the claims that it makes, in its source. */
  private static Map<Claim, List<Span>> spans(JsonNode agreement) {
    Map<Claim, List<Span>> spans = new EnumMap<>(Claim.class);
    for (JsonNode statement : agreement.path("statements")) {
      Span span = new Span(statement.path("start").asInt(), statement.path("end").asInt());
      for (Claim claim :
          Claim.madeBy(statement.path("field").asText(), statement.path("value").asText())) {
        spans.computeIfAbsent(claim, c -> new ArrayList<>()).add(span);
      }
    }
    return spans;
  }

  private static Set<Claim> made(Map<Claim, List<Span>> spans, Span sentence) {
    return spans.entrySet().stream()
        .filter(of -> of.getValue().stream().anyMatch(span -> covers(span, sentence)))
        .map(Map.Entry::getKey)
        .collect(Collectors.toCollection(() -> EnumSet.noneOf(Claim.class)));
  }

  /** Whether two spans share at least half of the shorter one. */
  private static boolean covers(Span one, Span other) {
    int shared = Math.min(one.end(), other.end()) - Math.max(one.start(), other.start());
    return 2 * shared >= Math.min(one.length(), other.length());
  }
}
