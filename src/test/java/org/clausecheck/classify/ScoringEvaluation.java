package org.clausecheck.classify;

import com.sun.management.ThreadMXBean;
import edu.stanford.nlp.classify.LinearClassifier;
import edu.stanford.nlp.ling.RVFDatum;
import edu.stanford.nlp.stats.ClassicCounter;
import edu.stanford.nlp.stats.Counter;
import edu.stanford.nlp.util.HashIndex;
import edu.stanford.nlp.util.Index;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;
import org.clausecheck.document.DocumentReader;
import org.clausecheck.document.ReadingSettings;
import org.clausecheck.review.ContractAnalyser;
import org.clausecheck.text.ContractText;

/**
 * What loading and scoring by the table of our own costs beside CoreNLP's {@link LinearClassifier}
 * of the same weights; run by name, with a setting and an agreement, each in a process of its own.
 * Decision 6 has the figures.
 */
final class ScoringEvaluation {
  private static final int PASSES = 30;

  private ScoringEvaluation() {}

  /** What makes of a sentence the sum of its scores, loaded anew. */
  private static ToDoubleFunction<SeenSentence> setting(String name) {
    return switch (name) {
      case "nothing" -> sentence -> 0;
      case "table" -> {
        Model model = Model.shipped();
        yield sentence -> Arrays.stream(model.scores(sentence)).sum();
      }
      case "linear-from-text" -> byValue(linear(text("model.txt", Model::read)));
      case "linear-from-table" -> byValue(linear(Model.shipped()));
      case "linear-from-table-datum" -> byDatum(linear(Model.shipped()));
      default -> throw new IllegalArgumentException(name);
    };
  }

  private interface Reading {
    Model of(InputStreamReader in) throws IOException;
  }

  private static Model text(String name, Reading reading) {
    try (InputStream in = Objects.requireNonNull(Model.class.getResourceAsStream(name))) {
      return reading.of(new InputStreamReader(in, StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static LinearClassifier<ClauseKind, String> linear(Model model) {
    List<ClauseKind> kinds = model.kinds();
    Map<String, int[]> units = model.units();
    Index<String> features = new HashIndex<>(units.size());
    double[][] weights = new double[units.size()][kinds.size()];
    units.forEach(
        (feature, ofKinds) -> {
          double[] row = weights[features.addToIndex(feature)];
          for (int k = 0; k < row.length; k++) {
            row[k] = model.head(kinds.get(k)).unit() * (double) ofKinds[k];
          }
        });
    return new LinearClassifier<>(weights, features, new HashIndex<>(kinds));
  }

  /** Features of one value are summed at once, as CoreNLP's sums over indices know no values. */
  private static ToDoubleFunction<SeenSentence> byValue(
      LinearClassifier<ClauseKind, String> classifier) {
    return sentence -> {
      Map<Float, List<Integer>> byValue = new TreeMap<>();
      byValue
          .computeIfAbsent(1f, v -> new ArrayList<>())
          .add(classifier.featureIndex().indexOf(Model.CONSTANT));
      for (int i = 0; i < sentence.features().length; i++) {
        int feature = classifier.featureIndex().indexOf(sentence.features()[i]);
        if (feature >= 0) {
          byValue.computeIfAbsent(sentence.values()[i], v -> new ArrayList<>()).add(feature);
        }
      }
      double[] scores = new double[classifier.labels().size()];
      byValue.forEach(
          (value, features) -> {
            Counter<ClauseKind> sums =
                classifier.scoresOf(features.stream().mapToInt(f -> f).toArray());
            int k = 0;
            for (ClauseKind kind : classifier.labels()) {
              scores[k++] += value * sums.getCount(kind);
            }
          });
      return Arrays.stream(scores).sum();
    };
  }

  /** As CoreNLP's users do it. */
  private static ToDoubleFunction<SeenSentence> byDatum(
      LinearClassifier<ClauseKind, String> classifier) {
    return sentence -> {
      Counter<String> features = new ClassicCounter<>();
      features.setCount(Model.CONSTANT, 1);
      for (int i = 0; i < sentence.features().length; i++) {
        features.setCount(sentence.features()[i], sentence.values()[i]);
      }
      return classifier.scoresOf(new RVFDatum<ClauseKind, String>(features)).values().stream()
          .mapToDouble(score -> score)
          .sum();
    };
  }

  public static void main(String[] arguments) throws Exception {
    ContractText text =
        new DocumentReader(ReadingSettings.DEFAULT).read(Path.of(arguments[1])).text();
    List<SeenSentence> sentences =
        FeatureExtractor.shipped().extract(text, ContractAnalyser.outline(text));
    long tokens = sentences.stream().mapToLong(s -> s.sentence().tokens().size()).sum();
    long heap = heap();
    long began = cpu();
    long wall = System.nanoTime();
    ToDoubleFunction<SeenSentence> scores = setting(arguments[0]);
    double loadWall = (System.nanoTime() - wall) / 1e6;
    double load = (cpu() - began) / 1e6;
    double first = pass(scores, sentences)[0];
    double[] passes = new double[PASSES];
    double total = 0;
    for (int i = 0; i < PASSES; i++) {
      double[] pass = pass(scores, sentences);
      passes[i] = pass[0];
      total = pass[1];
    }
    Arrays.sort(passes, PASSES / 2, PASSES);
    double kept = (heap() - heap) / 1048576.0;
    System.out.printf(
        Locale.ROOT,
        "%s load %.0f ms, %.0f ms CPU; first pass %.0f ms; warm %.1f ms for %d sentences, %d"
            + " tokens; %.1f MiB; sum %.6f%n",
        arguments[0],
        loadWall,
        load,
        first,
        passes[PASSES * 3 / 4],
        sentences.size(),
        tokens,
        kept,
        total);
    if (scores.applyAsDouble(sentences.get(0)) == Double.MAX_VALUE) {
      System.out.println(); // keeps the classifier until its size is told
    }
  }

  /** Milliseconds of CPU, and the sum of all scores. */
  private static double[] pass(ToDoubleFunction<SeenSentence> scores, List<SeenSentence> all) {
    long began = cpu();
    double sum = all.stream().mapToDouble(scores).sum();
    return new double[] {(cpu() - began) / 1e6, sum};
  }

  private static long cpu() {
    return ((ThreadMXBean) ManagementFactory.getThreadMXBean()).getCurrentThreadCpuTime();
  }

  private static long heap() {
    System.gc();
    System.gc();
    return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
  }
}
