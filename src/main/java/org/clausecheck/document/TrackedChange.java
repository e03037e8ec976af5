package org.clausecheck.document;

import java.io.Serializable;
import org.clausecheck.text.Span;

/**
 * A tracked change of a word-processor file.
 *
 * @param kind what was done
 * @param source the words, as a span of the source characters
 * @param author as the file names them; may be empty
 * @param date as the file writes it (ISO 8601); may be empty
 */
public record TrackedChange(Kind kind, Span source, String author, String date)
    implements Serializable {

  /** What was done to the words. A move is a deletion and an insertion. */
  public enum Kind {
    INSERTED,
    DELETED
  }
}
