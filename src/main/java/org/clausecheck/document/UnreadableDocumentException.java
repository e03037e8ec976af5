package org.clausecheck.document;

/** A file that gives no text. The message is one line for the user and names the file. */
public final class UnreadableDocumentException extends Exception {
  private static final long serialVersionUID = 1L;

  private final Reason reason;
  private final String line;

  UnreadableDocumentException(Reason reason, String message) {
    super(oneLine(message));
    this.reason = reason;
    this.line = oneLine(message);
  }

  UnreadableDocumentException(Reason reason, String message, Throwable cause) {
    super(oneLine(message), cause);
    this.reason = reason;
    this.line = oneLine(message);
  }

  @Override
  public String getMessage() {
    return line;
  }

  public Reason reason() {
    return reason;
  }

  private static String oneLine(String message) {
    String line = message.replaceAll("\\p{Cntrl}", " ");
    return line.length() <= 300 ? line : line.substring(0, 300) + "…";
  }

  /** Why a file gives no text. */
  public enum Reason {
    /** No such file, no permission, not a regular file, or it failed while being read. */
    INACCESSIBLE,
    /** Needs a password, or the given one is wrong. */
    ENCRYPTED,
    /** Not what it claims to be, or broken beyond reading. */
    DAMAGED,
    /** Not a format this program reads. */
    UNSUPPORTED,
    /** No bytes, or nothing in it that could be text. */
    EMPTY,
    /** Over a limit of {@link ReadingLimits} other than time. */
    TOO_LARGE,
    /** Over the time limit. */
    TIMED_OUT
  }
}
