package org.clausecheck.facts.detect;

import edu.stanford.nlp.classify.LinearClassifier;
import edu.stanford.nlp.ling.BasicDatum;
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
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What was learnt of claims: for each a weight of every feature, as CoreNLP's linear classifier,
 * and the scores that decide. A score is the logarithm of the odds. Immutable and thread-safe.
 *
 * <p>As a file it is text: a line of format and version, comment lines, a line a claim ({@code
 * claim NAME HEARD DENIED}), and a line a feature in the order of names: name, tab, and for each
 * claim with a weight the claim's number, from 0 in the order of their lines, and the weight in
 * hundredths.
 */
public final class Detectors {
  private static final String FORMAT = "clausecheck detectors 2";
  private static final String FILE = "detectors.txt";

  /** The feature that every sentence has. */
  public static final String CONSTANT = "constant";

  private static final double HUNDREDTH = 0.01;

  /**
   * The scores that decide whether an agreement makes a claim, held against its likeliest sentence.
   *
   * @param heard from which it does where no phrase states the fact
   * @param denied below which it does not although phrases state the claim
   */
  public record Bounds(double heard, double denied) {
    private static final Bounds NOT_LEARNT =
        new Bounds(Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY);
  }

  private final Map<Claim, Bounds> bounds;
  private final LinearClassifier<Claim, String> classifier;

  private Detectors(Map<Claim, Bounds> bounds, SortedMap<String, Map<Claim, Integer>> weights) {
    this.bounds = new EnumMap<>(Claim.class);
    this.bounds.putAll(bounds);
    Index<Claim> claims = new HashIndex<>(this.bounds.keySet());
    Index<String> features = new HashIndex<>(weights.keySet());
    double[][] table = new double[features.size()][claims.size()];
    weights.forEach(
        (feature, ofClaims) ->
            ofClaims.forEach(
                (claim, weight) ->
                    table[features.indexOf(feature)][claims.indexOf(claim)] = weight * HUNDREDTH));
    classifier = new LinearClassifier<>(table, features, claims);
  }

  /**
   * Detectors with these bounds and weights.
   *
   * @param weights for each feature the claims' weights, in hundredths
   */
  public static Detectors of(
      Map<Claim, Bounds> bounds, SortedMap<String, Map<Claim, Integer>> weights) {
    return new Detectors(bounds, weights);
  }

  /**
   * The detectors that come with the program.
   *
   * @throws UncheckedIOException if the program's own resource cannot be read
   */
  public static Detectors shipped() {
    try (InputStream in = Detectors.class.getResourceAsStream(FILE)) {
      if (in == null) {
        throw new IOException(FILE + " is not packed");
      }
      return read(new InputStreamReader(in, StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The scores of all claims for a sentence with these features. */
  Counter<Claim> scores(Collection<String> features) {
    List<String> all = new ArrayList<>(features);
    all.add(CONSTANT);
    return classifier.scoresOf(new BasicDatum<>(all));
  }

  /** What decides on a claim; one that was not learnt is neither heard nor denied. */
  Bounds bounds(Claim claim) {
    return bounds.getOrDefault(claim, Bounds.NOT_LEARNT);
  }

  /**
   * Writes the file.
   *
   * @param header comment lines, without their sign
   */
  public void write(Appendable out, List<String> header) throws IOException {
    out.append(FORMAT).append('\n');
    for (String line : header) {
      out.append("# ").append(line).append('\n');
    }
    List<Claim> claims = List.copyOf(bounds.keySet());
    for (Claim claim : claims) {
      Bounds of = bounds(claim);
      out.append(
          String.format(Locale.ROOT, "claim %s %.2f %.2f%n", claim, of.heard(), of.denied()));
    }
    for (String feature : new TreeSet<>(classifier.features())) {
      out.append(feature);
      char separator = '\t';
      for (int claim = 0; claim < claims.size(); claim++) {
        long weight = Math.round(classifier.weight(feature, claims.get(claim)) / HUNDREDTH);
        if (weight != 0) {
          out.append(separator).append(claim + ":" + weight);
          separator = ' ';
        }
      }
      out.append('\n');
    }
  }

  /**
   * Reads the file.
   *
   * @throws IOException if it cannot be read or is not of this format
   */
  static Detectors read(Reader from) throws IOException {
    BufferedReader reader = new BufferedReader(from);
    if (!FORMAT.equals(reader.readLine())) {
      throw new IOException("not " + FORMAT);
    }
    Map<Claim, Bounds> bounds = new HashMap<>();
    List<Claim> claims = new ArrayList<>();
    SortedMap<String, Map<Claim, Integer>> weights = new TreeMap<>();
    for (String line = reader.readLine(); line != null; line = reader.readLine()) {
      int tab = line.indexOf('\t');
      if (tab >= 0) {
        Map<Claim, Integer> ofClaims = new EnumMap<>(Claim.class);
        for (String weight : line.substring(tab + 1).split(" ")) {
          int colon = weight.indexOf(':');
          ofClaims.put(
              claims.get(Integer.parseInt(weight.substring(0, colon))),
              Integer.valueOf(weight.substring(colon + 1)));
        }
        weights.put(line.substring(0, tab), ofClaims);
      } else if (line.startsWith("claim ")) {
        String[] words = line.split(" ");
        claims.add(Claim.valueOf(words[1]));
        bounds.put(
            Claim.valueOf(words[1]),
            new Bounds(Double.parseDouble(words[2]), Double.parseDouble(words[3])));
      }
    }
    return new Detectors(bounds, weights);
  }
}
