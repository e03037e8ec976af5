package org.clausecheck.document;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Optional;
import org.clausecheck.document.UnreadableDocumentException.Reason;

/** What is left of the limits while one file is read with all that is inside it. */
final class Budget {
  private static final long UNSUSPICIOUS = 1L << 20;

  private static final int DEEPEST_NESTING = 60;

  private final ReadingLimits limits;
  private final Runnable moreTime;
  private volatile long deadline;
  private int entries;
  private long unpacked;

  /**
   * @param moreTime told when the time starts anew
   */
  Budget(ReadingLimits limits, Runnable moreTime) {
    this.limits = limits;
    this.moreTime = moreTime;
    this.deadline = System.nanoTime() + limits.time().toNanos();
  }

  /** A limit was met. The message says which, without the file's name. */
  static final class LimitException extends IOException {
    private static final long serialVersionUID = 1L;

    private final Reason reason;
    private final String line;

    LimitException(Reason reason, String line) {
      super(line);
      this.reason = reason;
      this.line = line;
    }

    @Override
    public String getMessage() {
      return line;
    }

    Reason reason() {
      return reason;
    }
  }

  /**
   * Starts the time anew: for a step whose own time is bounded, such as the recognition of one
   * page.
   */
  void allowMoreTime() {
    moreTime.run();
    deadline = System.nanoTime() + limits.time().toNanos();
  }

  /** Time left, in nanoseconds; negative when it is up. */
  long timeLeft() {
    return deadline - System.nanoTime();
  }

  LimitException timedOut() {
    return new LimitException(
        Reason.TIMED_OUT, "not read within " + limits.time().toSeconds() + " seconds");
  }

  void checkTime() throws LimitException {
    if (timeLeft() < 0 || Thread.currentThread().isInterrupted()) {
      throw timedOut();
    }
  }

  void checkCharacters(int characters) throws LimitException {
    if (characters > limits.characters()) {
      throw new LimitException(
          Reason.TOO_LARGE, "over the limit of " + limits.characters() + " characters");
    }
  }

  void checkPages(int pages) throws LimitException {
    if (pages > limits.pages()) {
      throw new LimitException(
          Reason.TOO_LARGE, pages + " pages, over the limit of " + limits.pages());
    }
  }

  /** Checks a library's progress where it lets no checked exception through. */
  void checkInside(int characters) {
    try {
      checkTime();
      checkCharacters(characters);
    } catch (LimitException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The limit that a library met and wrapped, if that is why it failed. */
  static Optional<IOException> limitIn(Throwable failure) {
    int deepest = 20;
    for (Throwable t = failure; t != null && deepest-- > 0; t = t.getCause()) {
      if (t instanceof LimitException limit) {
        return Optional.of(limit);
      }
    }
    return Optional.empty();
  }

  /** Checks how deep documents lie in one another. */
  void checkDepth(int depth) throws LimitException {
    if (depth > limits.depth()) {
      throw new LimitException(
          Reason.TOO_LARGE, "nested deeper than the limit of " + limits.depth() + " levels");
    }
  }

  /** Checks how deep tables, boxes and lists lie in one another. */
  static void checkNesting(int depth) throws LimitException {
    if (depth > DEEPEST_NESTING) {
      throw new LimitException(Reason.DAMAGED, "nested deeper than " + DEEPEST_NESTING + " levels");
    }
  }

  void countEntry() throws LimitException {
    checkTime();
    if (++entries > limits.entries()) {
      throw new LimitException(
          Reason.TOO_LARGE, "over the limit of " + limits.entries() + " entries");
    }
  }

  /**
   * Unpacks a stream.
   *
   * @param packedSize size before unpacking, in bytes
   * @throws LimitException if it swells beyond the limits on size or inflation
   */
  byte[] unpack(InputStream in, long packedSize) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    byte[] buffer = new byte[16_384];
    for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
      out.write(buffer, 0, n);
      unpacked += n;
      if (unpacked > limits.bytes()) {
        throw new LimitException(
            Reason.TOO_LARGE, "unpacks to more than the limit of " + limits.bytes() + " bytes");
      }
      if (out.size() > UNSUSPICIOUS && out.size() / Math.max(1, packedSize) > limits.inflation()) {
        throw new LimitException(
            Reason.TOO_LARGE,
            "unpacks to more than " + limits.inflation() + " times its size, as a zip bomb does");
      }
      checkTime();
    }
    return out.toByteArray();
  }
}
