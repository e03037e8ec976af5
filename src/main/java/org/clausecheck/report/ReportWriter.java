package org.clausecheck.report;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.clausecheck.review.Review;

/**
 * Writes a review in one format. The same review and original give the same bytes, whatever the
 * clock, locale, time zone and default charset.
 */
@FunctionalInterface
public interface ReportWriter {

  /**
   * Writes the whole report; the stream is left open.
   *
   * @param review what to report
   * @param original the file that was reviewed
   * @param out where to; nothing may be assumed of what it holds after a failure
   * @return what the reader should be told about this report (such as that the original is signed);
   *     mostly empty
   * @throws IOException if the original cannot be read or the stream not be written
   */
  List<String> write(Review review, Original original, OutputStream out) throws IOException;
}
