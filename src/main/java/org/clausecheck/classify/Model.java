package org.clausecheck.classify;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
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
final class Model {
  private static final String FORMAT = "clausecheck clause model 3";

  /** The name of the constant feature, whose weight is the bias. */
  static final String CONSTANT = "constant";

  /**
   * From score to yes or no.
   *
   * @param calibration turns scores into probabilities
   * @param threshold probability from which a sentence counts as one of the kind
   */
  record Decision(Calibration calibration, double threshold) {}

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
  record Head(
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

  /** For each feature, pairs of a kind's position and a number of its units. */
  private final Map<String, short[]> weights;

  private Model(List<ClauseKind> kinds, Map<ClauseKind, Head> heads, Map<String, short[]> weights) {
    this.kinds = kinds;
    this.heads = heads;
    this.weights = weights;
  }

  /**
   * @param heads by kind
   * @param weights by feature name, pairs of a kind's position among the heads' kinds and whole
   *     units
   */
  static Model of(Map<ClauseKind, Head> heads, Map<String, short[]> weights) {
    return new Model(List.copyOf(heads.keySet()), heads, weights);
  }

  /** The model that comes with the program. */
  static Model shipped() {
    try (InputStream in =
        Objects.requireNonNull(Model.class.getResourceAsStream("model.txt"), "model.txt")) {
      return read(new InputStreamReader(in, StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  List<ClauseKind> kinds() {
    return kinds;
  }

  Head head(ClauseKind kind) {
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
  Map<ClauseKind, double[]> probabilities(List<SeenSentence> document) {
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

  /** The scores of a sentence, by position of the kind. */
  private double[] scores(SeenSentence sentence) {
    double[] units = new double[kinds.size()];
    add(CONSTANT, SparseRows.CONSTANT, units);
    for (int i = 0; i < sentence.features().length; i++) {
      add(sentence.features()[i], sentence.values()[i], units);
    }
    for (int k = 0; k < units.length; k++) {
      units[k] *= head(kinds.get(k)).unit();
    }
    return units;
  }

  private void add(String feature, float value, double[] units) {
    short[] pairs = weights.get(feature);
    if (pairs != null) {
      for (int i = 0; i < pairs.length; i += 2) {
        units[pairs[i]] += value * pairs[i + 1];
      }
    }
  }

  /** What a feature adds to the score of a kind when its value is 1. */
  double weight(String feature, ClauseKind kind) {
    short[] pairs = weights.getOrDefault(feature, new short[0]);
    int position = kinds.indexOf(kind);
    for (int i = 0; i < pairs.length; i += 2) {
      if (pairs[i] == position) {
        return pairs[i + 1] * (double) head(kind).unit();
      }
    }
    return 0;
  }

  // --- the file
  // ---------------------------------------------------------------------------------------

  /**
   * @param header comment lines, without their number sign
   */
  void write(Appendable out, List<String> header) throws IOException {
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
    out.append("features ").append(Integer.toString(weights.size())).append('\n');
    for (Map.Entry<String, short[]> feature : new TreeMap<>(weights).entrySet()) {
      out.append(feature.getKey()).append('\t');
      short[] pairs = feature.getValue();
      for (int i = 0; i < pairs.length; i += 2) {
        out.append((char) ('A' + pairs[i])).append(Integer.toString(pairs[i + 1]));
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
    Map<String, short[]> weights = Map.of();
    short[] pairs = new short[2 * ClauseKind.values().length];
    int number = 1;
    for (String line = in.readLine(); line != null; line = in.readLine()) {
      number++;
      try {
        int tab = line.indexOf('\t');
        if (tab >= 0) {
          weights.put(line.substring(0, tab), pairs(line, tab + 1, pairs));
        } else if (line.startsWith("kind ")) {
          String[] field = line.split(" ");
          double[] measures =
              Arrays.stream(field).skip(3).mapToDouble(Double::parseDouble).toArray();
          heads.put(
              ClauseKind.of(field[1]).orElseThrow(),
              new Head(
                  Float.parseFloat(field[2]),
                  new Decision(new Calibration(measures[0], measures[1], measures[2]), measures[3]),
                  measures[4],
                  measures[5],
                  new Decision(new Calibration(measures[6], 0, measures[7]), measures[8])));
        } else if (line.startsWith("features ")) {
          weights = new HashMap<>(Integer.parseInt(line.substring(9)) * 4 / 3 + 1);
        } else if (!line.startsWith("#")) {
          throw new IllegalArgumentException("neither a kind nor a feature");
        }
      } catch (RuntimeException e) {
        throw new IOException("model line " + number + ": " + e.getMessage(), e);
      }
    }
    return of(heads, weights);
  }

  private static short[] pairs(String line, int from, short[] pairs) {
    int size = 0;
    int i = from;
    while (i < line.length()) {
      pairs[size++] = (short) (line.charAt(i++) - 'A');
      boolean negative = i < line.length() && line.charAt(i) == '-';
      i += negative ? 1 : 0;
      int units = 0;
      while (i < line.length() && line.charAt(i) <= '9') {
        units = 10 * units + line.charAt(i++) - '0';
      }
      pairs[size++] = (short) (negative ? -units : units);
    }
    return Arrays.copyOf(pairs, size);
  }
}
