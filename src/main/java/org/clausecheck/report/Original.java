package org.clausecheck.report;

import java.io.IOException;

/** The file that was read, for reports that mark it up. It is only opened by those that do. */
@FunctionalInterface
public interface Original {

  /**
   * The bytes of the file.
   *
   * @throws IOException if it can no longer be read
   */
  byte[] bytes() throws IOException;
}
