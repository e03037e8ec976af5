package org.clausecheck.api;

/** A file that gives no text. The message is one line for a reader and names the file. */
public final class UnreadableContractException extends Exception {
  private static final long serialVersionUID = 1L;

  UnreadableContractException(String message, Throwable cause) {
    super(message, cause);
  }
}
