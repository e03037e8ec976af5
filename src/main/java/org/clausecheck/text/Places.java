package org.clausecheck.text;

import java.io.Serializable;

/** Finds where a stretch of the source stands. Serializable, as every text that was read is. */
@FunctionalInterface
public interface Places extends Serializable {

  /**
   * The place where the stretch begins; for a PDF also the boxes of all its words on that page.
   *
   * @param source a span of the source characters
   */
  Place locate(Span source);
}
