package org.clausecheck.lab.classify;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.clausecheck.classify.Calibration;
import org.clausecheck.classify.ClauseKind;
import org.clausecheck.classify.Model;
import org.clausecheck.classify.Standing;

/**
 * Trains the classifier that comes with the program, from CUAD, our own labels on it, and sentences
 * of our own. The same input gives the same model, byte for byte.
 */
public final class Trainer {
  private static final int FOLDS = 5;

  /** Features kept for each kind: those with the largest weights. */
  private static final int FEATURES = 8_000;

  /** The largest weight of a kind is written as so many units. */
  private static final int UNITS = 2_000;

  private static final List<String> HEADER =
      List.of(
          "Weights trained on CUAD v1 (Contract Understanding Atticus Dataset), The Atticus Project,",
          "licensed under CC BY 4.0, https://creativecommons.org/licenses/by/4.0/,",
          "on labels of our own for CUAD's agreements, and on sentences of our own.",
          "Made by 'clausecheck train'; not to be edited.");

  private final TextReader reader;

  public Trainer(TextReader reader) {
    this.reader = reader;
  }

  /**
   * Trains and writes a model.
   *
   * @param cuad folder with {@code labels.jsonl} and the texts that it names
   * @param labels our own labels on CUAD's agreements
   * @param gold agreements read in full, in CUAD's folder or in another
   * @param others folder of those that are not CUAD's
   * @param plain sentences of our own
   * @param withoutHalf 0 or 1: learns from the agreements of the other half only; −1: from all
   * @param out gets the model file's text
   * @throws IOException if something cannot be read or written
   */
  public void train(
      Path cuad, Path labels, Path gold, Path others, Path plain, int withoutHalf, Appendable out)
      throws IOException {
    Corpus corpus = new Corpus(reader);
    List<LabelledText> labelled =
        GoldFile.read(gold)
            .labels(LabelFiles.judgements(labels, LabelFiles.cuad(cuad.resolve("labels.jsonl"))));
    List<Corpus.Agreement> agreements = new ArrayList<>();
    for (LabelledText text : labelled) {
      if (text.half() == withoutHalf) {
        continue;
      }
      agreements.addAll(corpus.agreements(List.of(text), text.inCuad() ? cuad : others));
    }
    Examples examples = new Examples(agreements, corpus.plain(LabelFiles.plain(plain)), FOLDS);
    train(examples).write(out, HEADER);
  }

  static Model train(Examples examples) {
    Learner learner = new Learner(examples);
    List<ClauseKind> kinds = List.of(ClauseKind.values());
    List<Trained> trained =
        Stream.of(ClauseKind.values())
            .parallel()
            .map(kind -> train(examples, learner, kind))
            .toList();
    SortedMap<ClauseKind, Model.Head> heads = new TreeMap<>();
    for (int k = 0; k < kinds.size(); k++) {
      heads.put(kinds.get(k), trained.get(k).head());
    }
    return model(heads, trained, examples.rows().names());
  }

  /** The kinds as columns over the features that any of them has, in whole units. */
  private static Model model(
      SortedMap<ClauseKind, Model.Head> heads, List<Trained> trained, List<String> names) {
    SortedMap<String, int[]> features = new TreeMap<>();
    for (int column = 0; column <= names.size(); column++) {
      int[] ofKinds = new int[trained.size()];
      boolean any = column == names.size();
      for (int k = 0; k < ofKinds.length; k++) {
        Trained ofKind = trained.get(k);
        ofKinds[k] = Math.round(ofKind.weights()[column] / ofKind.head().unit());
        any |= ofKinds[k] != 0;
      }
      if (any) {
        features.put(column == names.size() ? Model.CONSTANT : names.get(column), ofKinds);
      }
    }
    return Model.of(heads, features);
  }

  @SuppressWarnings("ArrayRecordComponent")
  private record Trained(Model.Head head, float[] weights) {}

  private static Trained train(Examples examples, Learner learner, ClauseKind kind) {
    byte[] known = examples.known(kind);
    Standing standing = examples.standing(learner.crossValidate(known, FOLDS));
    Sample agreements =
        examples.sample(examples.measured(kind), standing, row -> !examples.isPlain(row));
    Model.Decision inAgreements = decision(agreements);
    double presence =
        Thresholds.presence(
            agreements.probabilities(inAgreements.calibration()),
            agreements.has(),
            agreements.documents());
    double silence =
        Thresholds.silence(
            agreements.probabilities(inAgreements.calibration()),
            agreements.has(),
            agreements.documents());
    Sample alone = examples.sample(known, standing, examples::standsAlone);
    Model.Decision inShort = alone.positives() == 0 ? inAgreements : decision(alone);
    float[] weights = learner.learn(known);
    for (int i = 0; i < weights.length; i++) {
      weights[i] *= examples.rows().rarity(i);
    }
    prune(weights);
    float largest = 0;
    for (float weight : weights) {
      largest = Math.max(largest, Math.abs(weight));
    }
    return new Trained(
        new Model.Head(largest / UNITS, inAgreements, presence, silence, inShort), weights);
  }

  /** Drops all but the largest weights of features. */
  private static void prune(float[] weights) {
    int features = weights.length - 1;
    float[] sizes = new float[features];
    for (int i = 0; i < features; i++) {
      sizes[i] = Math.abs(weights[i]);
    }
    Arrays.sort(sizes);
    float least = sizes[Math.max(0, features - FEATURES)];
    for (int i = 0; i < features; i++) {
      if (Math.abs(weights[i]) < least) {
        weights[i] = 0;
      }
    }
  }

  private static Model.Decision decision(Sample heldOut) {
    Calibration calibration = PlattScaling.fit(heldOut);
    double threshold = Thresholds.precisionFirst(heldOut.probabilities(calibration), heldOut.has());
    return new Model.Decision(calibration, threshold);
  }
}
