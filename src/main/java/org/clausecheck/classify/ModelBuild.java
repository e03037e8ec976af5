package org.clausecheck.classify;

import java.io.IOException;
import java.nio.file.Path;

/** Makes the form of the shipped model that the program loads, while the jar is built. */
public final class ModelBuild {
  private ModelBuild() {}

  /**
   * @param arguments the folder of compiled classes
   * @throws IOException if the model's file is not one
   */
  public static void main(String[] arguments) throws IOException {
    Model.build(Path.of(arguments[0]));
  }
}
