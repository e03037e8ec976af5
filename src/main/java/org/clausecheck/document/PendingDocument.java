package org.clausecheck.document;

/** A document that is being read. */
@FunctionalInterface
public interface PendingDocument extends AutoCloseable {

  /**
   * Waits for the document; once only.
   *
   * @throws UnreadableDocumentException if it gives no text; the message is one line for the user
   */
  ReadDocument await() throws UnreadableDocumentException;

  /** Gives up what is still being done for it. */
  @Override
  default void close() {}
}
