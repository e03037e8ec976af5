package org.clausecheck.classify;

import java.io.BufferedReader;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
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

  private static final float CONSTANT_VALUE = 1;

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

  /** The form that the build makes of the file, for a start without parsing. */
  private static final String BUILT = "model.built";

  private final List<ClauseKind> kinds;
  private final Map<ClauseKind, Head> heads;

  /** The weight that stands for 1 in the table, by position of the kind. */
  private final float[] units;

  private final WeightTable weights;

  /** Place of the bias. */
  private final int constant;

  private Model(Map<ClauseKind, Head> heads, WeightTable weights) {
    this.kinds = List.copyOf(heads.keySet());
    this.heads = heads;
    this.units = new float[kinds.size()];
    for (int k = 0; k < units.length; k++) {
      units[k] = head(kinds.get(k)).unit();
    }
    this.weights = weights;
    this.constant = weights.find(CONSTANT);
  }

  /**
   * @param heads by kind
   * @param units for each feature its weights in whole units, in the order of the heads' kinds
   */
  public static Model of(SortedMap<ClauseKind, Head> heads, SortedMap<String, int[]> units) {
    return new Model(heads, WeightTable.of(units));
  }

  /** The model that comes with the program. */
  public static Model shipped() {
    try (InputStream in = Objects.requireNonNull(Model.class.getResourceAsStream(BUILT), BUILT)) {
      return readBuilt(in);
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
  double[] scores(SeenSentence sentence) {
    float[] values = sentence.values();
    int[] places = new int[values.length];
    SortedSet<Float> distinct = new TreeSet<>(Set.of(CONSTANT_VALUE));
    for (int i = 0; i < places.length; i++) {
      places[i] = weights.find(sentence.features()[i]);
      if (places[i] >= 0) {
        distinct.add(values[i]);
      }
    }
    double[] scores = new double[units.length];
    double[] sums = new double[units.length];
    for (float value : distinct) {
      Arrays.fill(sums, 0);
      if (value == CONSTANT_VALUE) {
        weights.addTo(sums, constant, units);
      }
      for (int i = 0; i < places.length; i++) {
        if (places[i] >= 0 && values[i] == value) {
          weights.addTo(sums, places[i], units);
        }
      }
      for (int k = 0; k < scores.length; k++) {
        scores[k] += value * sums[k];
      }
    }
    return scores;
  }

  /** What a feature adds to the score of a kind when its value is 1. */
  double weight(String feature, ClauseKind kind) {
    int place = weights.find(feature);
    double[] ofKinds = new double[units.length];
    if (place >= 0) {
      weights.addTo(ofKinds, place, units);
    }
    return ofKinds[kinds.indexOf(kind)];
  }

  /** For each feature its weights in whole units, in the order of kinds. */
  SortedMap<String, int[]> units() {
    return weights.units(kinds.size());
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
    SortedMap<String, int[]> features = units();
    out.append("features ").append(Integer.toString(features.size())).append('\n');
    for (Map.Entry<String, int[]> feature : features.entrySet()) {
      out.append(feature.getKey()).append('\t');
      int[] ofKinds = feature.getValue();
      for (int k = 0; k < ofKinds.length; k++) {
        if (ofKinds[k] != 0) {
          out.append((char) ('A' + k)).append(Integer.toString(ofKinds[k]));
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
    SortedMap<ClauseKind, Head> heads = new TreeMap<>();
    SortedMap<String, int[]> features = new TreeMap<>();
    int number = 1;
    for (String line = in.readLine(); line != null; line = in.readLine()) {
      number++;
      try {
        int tab = line.indexOf('\t');
        if (tab >= 0) {
          features.put(line.substring(0, tab), units(line, tab + 1, heads.size()));
        } else if (line.startsWith("kind ")) {
          String[] field = line.split(" ");
          heads.put(ClauseKind.of(field[1]).orElseThrow(), head(field));
        } else if (!line.startsWith("#") && !line.startsWith("features ")) {
          throw new IllegalArgumentException("neither a kind nor a feature");
        }
      } catch (RuntimeException e) {
        throw new IOException("model line " + number + ": " + e.getMessage(), e);
      }
    }
    return of(heads, features);
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
  private static int[] units(String line, int from, int kinds) {
    int[] ofKinds = new int[kinds];
    int i = from;
    while (i < line.length()) {
      int kind = line.charAt(i++) - 'A';
      boolean negative = i < line.length() && line.charAt(i) == '-';
      i += negative ? 1 : 0;
      int units = 0;
      while (i < line.length() && line.charAt(i) <= '9') {
        units = 10 * units + line.charAt(i++) - '0';
      }
      ofKinds[kind] = negative ? -units : units;
    }
    return ofKinds;
  }

  // --- the built form
  // ---------------------------------------------------------------------------------------

  /**
   * Makes the built form of the shipped model, which the same jar reads; it is no format to keep.
   *
   * @param classes folder of the compiled classes
   * @throws IOException if the file of the model is not one
   */
  static void build(Path classes) throws IOException {
    Path folder = classes.resolve(Model.class.getPackageName().replace('.', '/'));
    try (Reader text = Files.newBufferedReader(folder.resolve("model.txt"));
        OutputStream out = Files.newOutputStream(folder.resolve(BUILT))) {
      read(text).writeBuilt(out);
    }
  }

  void writeBuilt(OutputStream to) throws IOException {
    DataOutputStream out = new DataOutputStream(to);
    out.writeInt(kinds.size());
    for (ClauseKind kind : kinds) {
      Head head = head(kind);
      out.writeUTF(kind.id());
      out.writeFloat(head.unit());
      write(out, head.inAgreements());
      out.writeDouble(head.presence());
      out.writeDouble(head.silence());
      write(out, head.inShort());
    }
    weights.write(out);
    out.flush();
  }

  private static void write(DataOutputStream out, Decision decision) throws IOException {
    out.writeDouble(decision.calibration().slope());
    out.writeDouble(decision.calibration().advantage());
    out.writeDouble(decision.calibration().offset());
    out.writeDouble(decision.threshold());
  }

  static Model readBuilt(InputStream from) throws IOException {
    DataInputStream in = new DataInputStream(from);
    SortedMap<ClauseKind, Head> heads = new TreeMap<>();
    for (int kinds = in.readInt(); kinds > 0; kinds--) {
      ClauseKind kind = ClauseKind.of(in.readUTF()).orElseThrow();
      float unit = in.readFloat();
      Decision inAgreements = decision(in);
      heads.put(kind, new Head(unit, inAgreements, in.readDouble(), in.readDouble(), decision(in)));
    }
    return new Model(heads, WeightTable.read(in));
  }

  private static Decision decision(DataInputStream in) throws IOException {
    return new Decision(
        new Calibration(in.readDouble(), in.readDouble(), in.readDouble()), in.readDouble());
  }
}
