package org.clausecheck.classify;

import edu.stanford.nlp.classify.LinearClassifier;
import edu.stanford.nlp.stats.Counter;
import edu.stanford.nlp.util.HashIndex;
import edu.stanford.nlp.util.Index;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What training found: for each kind the weights of features, the calibration and the threshold.
 *
 * <p>As a file it is text: a line of format and version, comment lines, a line a kind ({@code kind
 * ID UNIT SLOPE ADVANTAGE OFFSET THRESHOLD PRESENCE SILENCE SLOPE OFFSET THRESHOLD}, the last three
 * for short documents), the number of features, and a line a feature in the order of names: name,
 * tab, and for each kind with a weight the kind's letter (A for the first) and the weight as a
 * whole number of that kind's units.
 */
public final class Model {
  private static final String FORMAT = "clausecheck clause model 3";

  /** The name of the constant feature, whose value is 1 and whose weight is the bias. */
  public static final String CONSTANT = "constant";

  /**
   * From score to yes or no.
   *
   * @param calibration turns scores into probabilities
   * @param threshold probability from which a sentence counts as one of the kind
   */
  public record Decision(Calibration calibration, double threshold) {}

  /**
   * One kind's part.
   *
   * @param unit the weight that the file writes as 1
   * @param inAgreements learnt from sentences of agreements
   * @param presence probability of its likeliest sentence from which an agreement has the kind
   * @param silence probability that a sentence must stay below for the agreement to be silent
   * @param inShort learnt from sentences that stand by themselves: whoever picks out a passage
   *     mostly picks one that speaks of something
   */
  public record Head(
      float unit, Decision inAgreements, double presence, double silence, Decision inShort) {

    Decision in(int sentences) {
      return sentences < FeatureExtractor.SHORT_DOCUMENT ? inShort : inAgreements;
    }

    boolean present(double[] probabilities) {
      double least =
          probabilities.length < FeatureExtractor.SHORT_DOCUMENT ? inShort.threshold() : presence;
      return Arrays.stream(probabilities).anyMatch(probability -> probability >= least);
    }
  }

  private final List<ClauseKind> kinds;
  private final Map<ClauseKind, Head> heads;

  /** All kinds as columns over one index of features. */
  private final LinearClassifier<ClauseKind, String> classifier;

  private Model(Map<ClauseKind, Head> heads, LinearClassifier<ClauseKind, String> classifier) {
    this.kinds = List.copyOf(heads.keySet());
    this.heads = heads;
    this.classifier = classifier;
  }

  /**
   * @param heads by kind
   * @param features names of the features
   * @param weights for each feature, in the order of the heads' kinds
   */
  public static Model of(Map<ClauseKind, Head> heads, Index<String> features, double[][] weights) {
    return new Model(
        heads, new LinearClassifier<>(weights, features, new HashIndex<>(heads.keySet())));
  }

  /** The model that comes with the program. */
  public static Model shipped() {
    try (InputStream in =
        Objects.requireNonNull(Model.class.getResourceAsStream("model.txt"), "model.txt")) {
      return read(new InputStreamReader(in, StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The kinds, in the order of columns. */
  public List<ClauseKind> kinds() {
    return kinds;
  }

  /** What was learnt of one kind. */
  public Head head(ClauseKind kind) {
    return Objects.requireNonNull(heads.get(kind), kind::id);
  }

  /** The thresholds in a document of so many sentences. */
  Map<ClauseKind, Double> thresholds(int sentences) {
    Map<ClauseKind, Double> thresholds = new TreeMap<>();
    heads.forEach((kind, head) -> thresholds.put(kind, head.in(sentences).threshold()));
    return thresholds;
  }

  /**
   * The probabilities that every sentence must stay below for a document of so many sentences to be
   * silent. A short text has no measure of its own.
   */
  Map<ClauseKind, Double> silences(int sentences) {
    Map<ClauseKind, Double> silences = new TreeMap<>();
    heads.forEach(
        (kind, head) ->
            silences.put(
                kind,
                sentences < FeatureExtractor.SHORT_DOCUMENT
                    ? head.inShort().threshold()
                    : head.silence()));
    return silences;
  }

  /** The kinds that a document has, by the probabilities of its sentences. */
  Set<ClauseKind> present(Map<ClauseKind, double[]> probabilities) {
    return kinds.stream()
        .filter(kind -> head(kind).present(probabilities.getOrDefault(kind, new double[0])))
        .collect(Collectors.toSet());
  }

  /** For each kind, the probabilities of the sentences of one document. */
  public Map<ClauseKind, double[]> probabilities(List<SeenSentence> document) {
    double[][] scores = new double[kinds.size()][document.size()];
    for (int i = 0; i < document.size(); i++) {
      double[] ofSentence = scores(document.get(i));
      for (int k = 0; k < scores.length; k++) {
        scores[k][i] = ofSentence[k];
      }
    }
    Map<ClauseKind, double[]> probabilities = new TreeMap<>();
    for (int k = 0; k < scores.length; k++) {
      Calibration calibration = head(kinds.get(k)).in(document.size()).calibration();
      Standing standing = Standing.inDocument(scores[k]);
      double[] ofKind = new double[document.size()];
      for (int i = 0; i < ofKind.length; i++) {
        ofKind[i] = calibration.probability(standing, i);
      }
      probabilities.put(kinds.get(k), ofKind);
    }
    return probabilities;
  }

  /**
   * The scores of a sentence, by position of the kind: features of one value are summed at once.
   */
  private double[] scores(SeenSentence sentence) {
    Map<Float, List<Integer>> byValue = new TreeMap<>();
    byValue.put(1f, new ArrayList<>(List.of(index(CONSTANT))));
    for (int i = 0; i < sentence.features().length; i++) {
      int feature = index(sentence.features()[i]);
      if (feature >= 0) {
        byValue.computeIfAbsent(sentence.values()[i], v -> new ArrayList<>()).add(feature);
      }
    }
    double[] scores = new double[kinds.size()];
    byValue.forEach(
        (value, features) -> {
          Counter<ClauseKind> sums =
              classifier.scoresOf(features.stream().mapToInt(f -> f).toArray());
          for (int k = 0; k < scores.length; k++) {
            scores[k] += value * sums.getCount(kinds.get(k));
          }
        });
    return scores;
  }

  private int index(String feature) {
    return classifier.featureIndex().indexOf(feature);
  }

  /** What a feature adds to the score of a kind when its value is 1. */
  double weight(String feature, ClauseKind kind) {
    return classifier.weight(feature, kind);
  }

  // --- the file
  // ---------------------------------------------------------------------------------------

  /**
   * @param header comment lines, without their number sign
   */
  public void write(Appendable out, List<String> header) throws IOException {
    out.append(FORMAT).append('\n');
    for (String line : header) {
      out.append("# ").append(line).append('\n');
    }
    for (ClauseKind kind : kinds) {
      Head head = head(kind);
      Calibration calibration = head.inAgreements().calibration();
      Calibration inShort = head.inShort().calibration();
      out.append("kind ").append(kind.id()).append(' ').append(Float.toString(head.unit()));
      for (double number :
          new double[] {
            calibration.slope(),
            calibration.advantage(),
            calibration.offset(),
            head.inAgreements().threshold(),
            head.presence(),
            head.silence(),
            inShort.slope(),
            inShort.offset(),
            head.inShort().threshold()
          }) {
        out.append(' ').append(Double.toString(number));
      }
      out.append('\n');
    }
    List<String> features = new ArrayList<>(classifier.features());
    Collections.sort(features);
    out.append("features ").append(Integer.toString(features.size())).append('\n');
    for (String feature : features) {
      out.append(feature).append('\t');
      for (int k = 0; k < kinds.size(); k++) {
        long units = Math.round(weight(feature, kinds.get(k)) / head(kinds.get(k)).unit());
        if (units != 0) {
          out.append((char) ('A' + k)).append(Long.toString(units));
        }
      }
      out.append('\n');
    }
  }

  /**
   * @throws IOException if it is not a model of this format
   */
  static Model read(Reader from) throws IOException {
    BufferedReader in = new BufferedReader(from, 1 << 16);
    if (!FORMAT.equals(in.readLine())) {
      throw new IOException("not a '" + FORMAT + "'");
    }
    Map<ClauseKind, Head> heads = new TreeMap<>();
    float[] units = new float[0];
    Index<String> features = new HashIndex<>();
    List<double[]> weights = new ArrayList<>();
    int number = 1;
    for (String line = in.readLine(); line != null; line = in.readLine()) {
      number++;
      try {
        int tab = line.indexOf('\t');
        if (tab >= 0) {
          features.add(line.substring(0, tab));
          weights.add(weights(line, tab + 1, units));
        } else if (line.startsWith("kind ")) {
          String[] field = line.split(" ");
          heads.put(ClauseKind.of(field[1]).orElseThrow(), head(field));
          units = Arrays.copyOf(units, heads.size());
          units[heads.size() - 1] = Float.parseFloat(field[2]);
        } else if (line.startsWith("features ")) {
          features = new HashIndex<>(Integer.parseInt(line.substring(9)));
        } else if (!line.startsWith("#")) {
          throw new IllegalArgumentException("neither a kind nor a feature");
        }
      } catch (RuntimeException e) {
        throw new IOException("model line " + number + ": " + e.getMessage(), e);
      }
    }
    return of(heads, features, weights.toArray(double[][]::new));
  }

  private static Head head(String[] field) {
    double[] measures = Arrays.stream(field).skip(3).mapToDouble(Double::parseDouble).toArray();
    return new Head(
        Float.parseFloat(field[2]),
        new Decision(new Calibration(measures[0], measures[1], measures[2]), measures[3]),
        measures[4],
        measures[5],
        new Decision(new Calibration(measures[6], 0, measures[7]), measures[8]));
  }

  /** The weights of a feature's line, from its first letter on. */
  private static double[] weights(String line, int from, float[] unit) {
    double[] weights = new double[unit.length];
    int i = from;
    while (i < line.length()) {
      int kind = line.charAt(i++) - 'A';
      boolean negative = i < line.length() && line.charAt(i) == '-';
      i += negative ? 1 : 0;
      int units = 0;
      while (i < line.length() && line.charAt(i) <= '9') {
        units = 10 * units + line.charAt(i++) - '0';
      }
      weights[kind] = unit[kind] * (double) (negative ? -units : units);
    }
    return weights;
  }
}
