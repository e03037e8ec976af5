package org.clausecheck.report;

import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.clausecheck.review.Review;

/** Opens originals for the writers that mark them. */
final class Originals {
  private Originals() {}

  /**
   * The bytes that were reviewed.
   *
   * @throws IOException if they cannot be read or have changed since: marks would be wrong
   */
  static byte[] bytes(Review review, Original original) throws IOException {
    byte[] bytes = original.bytes();
    String expected = review.text().info().sha256();
    try {
      byte[] hash = MessageDigest.getInstance("SHA-256").digest(bytes);
      if (!HexFormat.of().formatHex(hash).equals(expected)) {
        throw new IOException(
            review.text().info().name() + ": the file changed since it was read; run again");
      }
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java runtime has SHA-256", e);
    }
    return bytes;
  }
}
