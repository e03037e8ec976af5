package org.clausecheck.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The file that was read, for reports that mark it up. It is only opened by those that do. */
@FunctionalInterface
public interface Original {

  /**
   * The bytes of the file.
   *
   * @throws IOException if it can no longer be read
   */
  byte[] bytes() throws IOException;

  /** The original in a file. */
  static Original of(Path file) {
    return () -> Files.readAllBytes(file);
  }
}
