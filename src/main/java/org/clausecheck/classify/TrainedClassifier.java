package org.clausecheck.classify;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.clausecheck.structure.Outline;
import org.clausecheck.text.ContractText;

/** Classifies with a trained {@link Model}. */
final class TrainedClassifier implements ClauseClassifier {
  private final Model model;
  private final FeatureExtractor extractor;

  TrainedClassifier(Model model, Cues cues) {
    this.model = model;
    this.extractor = new FeatureExtractor(cues);
  }

  @Override
  public ClassifiedContract classify(ContractText text, Outline outline) {
    List<ClassifiedSentence> classified = new ArrayList<>();
    for (SeenSentence seen : extractor.extract(text, outline)) {
      double[] scores = model.scores(seen);
      Map<ClauseKind, Double> probabilities = new EnumMap<>(ClauseKind.class);
      for (int k = 0; k < scores.length; k++) {
        ClauseKind kind = model.kinds().get(k);
        probabilities.put(kind, model.head(kind).calibration().probability(scores[k]));
      }
      classified.add(new ClassifiedSentence(seen.sentence(), seen.clause(), probabilities));
    }
    return new ClassifiedContract(text, outline, classified, model.thresholds());
  }
}
