package org.clausecheck.report;

import java.io.IOException;
import java.util.Optional;
import org.clausecheck.review.Review;

/** The file that was read, for reports that mark it up. It is only opened by those that do. */
@FunctionalInterface
public interface Original {

  /**
   * The bytes of the file.
   *
   * @throws IOException if it can no longer be read
   */
  byte[] bytes() throws IOException;

  /**
   * What the program makes of a changed copy, its tracked changes read as accepted; empty when it
   * cannot tell. By this a proposal proves itself.
   *
   * @throws IOException if the copy cannot be read
   */
  default Optional<Review> reread(byte[] changed) throws IOException {
    return Optional.empty();
  }
}
