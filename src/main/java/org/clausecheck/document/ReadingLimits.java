package org.clausecheck.document;

import java.io.Serializable;
import java.time.Duration;

/**
 * How much of a machine one document may take. What goes over ends in an {@link
 * UnreadableDocumentException} that names the limit.
 *
 * @param bytes largest file, in bytes; also the largest archive entry or attachment once unpacked
 * @param pages most pages of a PDF
 * @param characters most source characters of one document
 * @param time longest time for one file with all its attachments, the recognition of scanned pages
 *     not counted; also the longest time for recognising one page
 * @param entries most entries of an archive, a mail or an office package, counted through all
 *     levels
 * @param depth deepest nesting of documents: archive in mail in archive
 * @param inflation largest ratio of unpacked to packed size, applied to what is larger than 1 MiB
 *     unpacked
 */
public record ReadingLimits(
    long bytes, int pages, int characters, Duration time, int entries, int depth, int inflation)
    implements Serializable {

  /**
   * Ample for an agreement: 100 MiB, 2,000 pages, 20 million characters, a minute, 1,000 entries, 5
   * levels.
   */
  public static final ReadingLimits DEFAULT =
      new ReadingLimits(100L << 20, 2_000, 20_000_000, Duration.ofSeconds(60), 1_000, 5, 200);

  public ReadingLimits {
    if (bytes < 1
        || pages < 1
        || characters < 1
        || entries < 1
        || depth < 1
        || inflation < 1
        || time.isNegative()
        || time.isZero()) {
      throw new IllegalArgumentException("reading limits must be positive");
    }
  }
}
