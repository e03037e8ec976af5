package org.clausecheck.classify;

import org.clausecheck.structure.Outline;
import org.clausecheck.text.ContractText;

/** Decides which sentence speaks of what. Implementations are deterministic and thread-safe. */
@FunctionalInterface
public interface ClauseClassifier {

  /** Classifies every sentence of the agreement outside the parts that are set aside. */
  ClassifiedContract classify(ContractText text, Outline outline);

  /** The classifier that comes with the program. */
  static ClauseClassifier shipped() {
    return new TrainedClassifier(Model.shipped(), Cues.shipped(), Concepts.shipped());
  }
}
