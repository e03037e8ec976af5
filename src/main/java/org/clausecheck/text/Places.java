package org.clausecheck.text;

/** Finds where a stretch of the source stands. */
@FunctionalInterface
public interface Places {

  /**
   * The place where the stretch begins; for a PDF also the boxes of all its words on that page.
   *
   * @param source a span of the source characters
   */
  Place locate(Span source);
}
