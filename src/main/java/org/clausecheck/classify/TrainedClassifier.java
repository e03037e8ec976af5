package org.clausecheck.classify;

import edu.stanford.nlp.pipeline.Annotation;
import edu.stanford.nlp.pipeline.AnnotationPipeline;
import java.util.List;
import org.clausecheck.nlp.ContractAnnotations;
import org.clausecheck.nlp.ContractTokenizer;
import org.clausecheck.nlp.SentenceSplitter;
import org.clausecheck.structure.Outline;
import org.clausecheck.text.ContractText;

/**
 * Classifies with a trained {@link Model}: CoreNLP's pipeline of tokens, sentences and kinds over
 * one annotation.
 */
final class TrainedClassifier implements ClauseClassifier {
  private final AnnotationPipeline pipeline;

  TrainedClassifier(Model model, Cues cues, Concepts concepts) {
    pipeline =
        new AnnotationPipeline(
            List.of(
                new ContractTokenizer(),
                new SentenceSplitter(),
                new ClauseKindAnnotator(model, cues, concepts)));
  }

  @Override
  public ClassifiedContract classify(ContractText text, Outline outline) {
    Annotation document = ContractAnnotations.document(text, outline);
    pipeline.annotate(document);
    return document.get(ClauseKindAnnotator.ClassifiedContractAnnotation.class);
  }
}
