package org.clausecheck.classify;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
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

  /**
   * A classifier of a model file.
   *
   * @throws IOException if it cannot be read or is no model
   */
  static ClauseClassifier of(Path model) throws IOException {
    try (Reader reader = Files.newBufferedReader(model)) {
      return new TrainedClassifier(Model.read(reader), Cues.shipped(), Concepts.shipped());
    }
  }
}
