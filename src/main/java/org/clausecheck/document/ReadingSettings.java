package org.clausecheck.document;

import java.io.Serializable;

/**
 * How documents are to be read.
 *
 * @param password opens encrypted files; empty when there is none
 * @param ocr whether image-only pages go through Tesseract when it is installed
 * @param trackedChanges which version of a document with tracked changes is analysed
 * @param limits what one document may take
 */
public record ReadingSettings(
    String password, boolean ocr, TrackedChanges trackedChanges, ReadingLimits limits)
    implements Serializable {

  /**
   * No password, scans read when Tesseract is there, tracked changes as accepted, default limits.
   */
  public static final ReadingSettings DEFAULT =
      new ReadingSettings("", true, TrackedChanges.ACCEPTED, ReadingLimits.DEFAULT);

  /**
   * Which version of a marked-up document is read as live. The other stays in the source, set
   * aside.
   */
  public enum TrackedChanges {
    /** As if every change were accepted: insertions are live, deletions are set aside. */
    ACCEPTED,
    /** As if every change were rejected: deletions are live, insertions are set aside. */
    REJECTED
  }
}
