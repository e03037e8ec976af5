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

  TrainedClassifier(Model model, Cues cues, Concepts concepts) {
    this.model = model;
    this.extractor = new FeatureExtractor(cues, concepts);
  }

  @Override
  public ClassifiedContract classify(ContractText text, Outline outline) {
    List<ClassifiedSentence> classified = new ArrayList<>();
    List<SeenSentence> seen = extractor.extract(text, outline);
    Map<ClauseKind, double[]> probabilities = model.probabilities(seen);
    for (int i = 0; i < seen.size(); i++) {
      Map<ClauseKind, Double> ofSentence = new EnumMap<>(ClauseKind.class);
      for (Map.Entry<ClauseKind, double[]> kind : probabilities.entrySet()) {
        ofSentence.put(kind.getKey(), kind.getValue()[i]);
      }
      SeenSentence sentence = seen.get(i);
      classified.add(new ClassifiedSentence(sentence.sentence(), sentence.clause(), ofSentence));
    }
    return new ClassifiedContract(
        text,
        outline,
        classified,
        model.thresholds(seen.size()),
        model.silences(seen.size()),
        model.present(probabilities));
  }
}
