package org.clausecheck.cli;

import java.nio.file.Path;
import java.time.Duration;
import org.clausecheck.document.DocumentReader;
import org.clausecheck.document.GuardedReader;
import org.clausecheck.document.PendingDocument;
import org.clausecheck.document.ReadDocument;
import org.clausecheck.document.ReadingLimits;
import org.clausecheck.document.ReadingSettings;
import org.clausecheck.document.ReadingSettings.TrackedChanges;
import org.clausecheck.document.UnreadableDocumentException;
import picocli.CommandLine.Option;

/** The options that say how a file is read; the same for every command that reads one. */
public final class ReadingOptions {
  @Option(names = "--password", paramLabel = "WORD", description = "opens an encrypted file")
  private String password = "";

  @Option(names = "--no-ocr", description = "leave image-only pages unread")
  private boolean noOcr;

  @Option(
      names = "--tracked-changes",
      paramLabel = "accepted|rejected",
      converter = Choices.Changes.class,
      description = "which version of a marked-up Word file is read (default: accepted)")
  private TrackedChanges trackedChanges = TrackedChanges.ACCEPTED;

  @Option(
      names = "--max-size",
      paramLabel = "MIB",
      description = "largest file, in MiB (default: 100)")
  private long maxSize = ReadingLimits.DEFAULT.bytes() >> 20;

  @Option(
      names = "--max-pages",
      paramLabel = "N",
      description = "most pages of a PDF (default: 2000)")
  private int maxPages = ReadingLimits.DEFAULT.pages();

  @Option(
      names = "--max-seconds",
      paramLabel = "N",
      description = "longest time for reading one file (default: 60)")
  private long maxSeconds = ReadingLimits.DEFAULT.time().toSeconds();

  @Option(
      names = "--max-memory",
      paramLabel = "MIB",
      description = "most memory for reading one file, in MiB (default: 512)")
  private int maxMemory = GuardedReader.MEMORY;

  @Option(
      names = "--max-depth",
      paramLabel = "N",
      description = "deepest nesting of documents in archives and mails (default: 5)")
  private int maxDepth = ReadingLimits.DEFAULT.depth();

  @Option(
      names = "--max-entries",
      paramLabel = "N",
      description = "most entries of an archive, a mail or an office file (default: 1000)")
  private int maxEntries = ReadingLimits.DEFAULT.entries();

  @Option(
      names = "--trusted",
      description =
          "read the file in this process instead of one of its own; a little faster, for files that"
              + " nobody made to do harm")
  private boolean trusted;

  public ReadingSettings settings() {
    if (Math.min(maxPages, maxDepth) < 1 || Math.min(maxSize, maxSeconds) < 1 || maxEntries < 1) {
      throw new UsageException("limits must be at least 1");
    }
    if (maxMemory < 16) {
      throw new UsageException("--max-memory must be at least 16");
    }
    ReadingLimits standard = ReadingLimits.DEFAULT;
    return new ReadingSettings(
        password,
        !noOcr,
        trackedChanges,
        new ReadingLimits(
            maxSize << 20,
            maxPages,
            standard.characters(),
            Duration.ofSeconds(maxSeconds),
            maxEntries,
            maxDepth,
            standard.inflation()));
  }

  /** Most memory for reading one file, in MiB. */
  int memory() {
    return maxMemory;
  }

  /** Begins to read a file, so that something else can be done meanwhile. */
  PendingDocument begin(Path file) throws UnreadableDocumentException {
    return trusted
        ? () -> new DocumentReader(settings()).read(file)
        : new GuardedReader(settings(), maxMemory).begin(file);
  }

  ReadDocument read(Path file) throws UnreadableDocumentException {
    try (PendingDocument pending = begin(file)) {
      return pending.await();
    }
  }
}
