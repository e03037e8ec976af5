package org.clausecheck.classify;

import edu.stanford.nlp.ling.CoreAnnotation;
import edu.stanford.nlp.ling.CoreAnnotations;
import edu.stanford.nlp.pipeline.Annotation;
import edu.stanford.nlp.pipeline.Annotator;
import edu.stanford.nlp.util.CoreMap;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import org.clausecheck.nlp.ContractAnnotations;

/**
 * Gives each sentence of a contract the kinds of clause that it may speak of, each with its
 * calibrated probability. Immutable and safe for use by several threads.
 */
public final class ClauseKindAnnotator implements Annotator {
  private final Model model;
  private final FeatureExtractor extractor;

  /** Of a sentence: the probability of every kind of clause, calibrated, 0 to 1. */
  public static final class ClauseKindsAnnotation
      implements CoreAnnotation<Map<ClauseKind, Double>> {
    @Override
    @SuppressWarnings("unchecked")
    public Class<Map<ClauseKind, Double>> getType() {
      return (Class<Map<ClauseKind, Double>>) (Class<?>) Map.class;
    }
  }

  /** Of a document: the agreement with its sentences classified. */
  public static final class ClassifiedContractAnnotation
      implements CoreAnnotation<ClassifiedContract> {
    @Override
    public Class<ClassifiedContract> getType() {
      return ClassifiedContract.class;
    }
  }

  ClauseKindAnnotator(Model model, Cues cues, Concepts concepts) {
    this.model = model;
    this.extractor = new FeatureExtractor(cues, concepts);
  }

  /**
   * The model that comes with the program, as CoreNLP makes an annotator of a pipeline that
   * somebody else sets up.
   *
   * @param name of the annotator
   * @param properties of the pipeline; none is read
   */
  public ClauseKindAnnotator(String name, Properties properties) {
    this(Model.shipped(), Cues.shipped(), Concepts.shipped());
  }

  @Override
  public void annotate(Annotation document) {
    List<SeenSentence> seen = extractor.extract(document);
    Map<ClauseKind, double[]> probabilities = model.probabilities(seen);
    List<CoreMap> sentences = document.get(CoreAnnotations.SentencesAnnotation.class);
    List<ClassifiedSentence> classified = new ArrayList<>();
    for (int i = 0; i < seen.size(); i++) {
      Map<ClauseKind, Double> ofSentence = new EnumMap<>(ClauseKind.class);
      for (Map.Entry<ClauseKind, double[]> kind : probabilities.entrySet()) {
        ofSentence.put(kind.getKey(), kind.getValue()[i]);
      }
      SeenSentence sentence = seen.get(i);
      classified.add(new ClassifiedSentence(sentence.sentence(), sentence.clause(), ofSentence));
      sentences.get(i).set(ClauseKindsAnnotation.class, classified.get(i).probabilities());
    }
    document.set(
        ClassifiedContractAnnotation.class,
        new ClassifiedContract(
            ContractAnnotations.text(document),
            ContractAnnotations.outline(document),
            classified,
            model.thresholds(seen.size()),
            model.silences(seen.size()),
            model.present(probabilities)));
  }

  @Override
  @SuppressWarnings("rawtypes")
  public Set<Class<? extends CoreAnnotation>> requires() {
    return Set.of(
        CoreAnnotations.TokensAnnotation.class,
        CoreAnnotations.SentencesAnnotation.class,
        ContractAnnotations.ContractTextAnnotation.class,
        ContractAnnotations.OutlineAnnotation.class,
        ContractAnnotations.ClauseIndexAnnotation.class);
  }

  @Override
  @SuppressWarnings("rawtypes")
  public Set<Class<? extends CoreAnnotation>> requirementsSatisfied() {
    return Set.of(ClauseKindsAnnotation.class, ClassifiedContractAnnotation.class);
  }
}
