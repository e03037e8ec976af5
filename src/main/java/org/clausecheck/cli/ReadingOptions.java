package org.clausecheck.cli;

import java.nio.file.Path;
import java.time.Duration;
import org.clausecheck.document.DocumentReader;
import org.clausecheck.document.ReadDocument;
import org.clausecheck.document.ReadingLimits;
import org.clausecheck.document.ReadingSettings;
import org.clausecheck.document.ReadingSettings.TrackedChanges;
import org.clausecheck.document.UnreadableDocumentException;
import picocli.CommandLine.Option;

/** The options that say how a file is read; the same for every command that reads one. */
final class ReadingOptions {
  @Option(names = "--password", paramLabel = "WORD", description = "opens an encrypted file")
  private String password = "";

  @Option(names = "--no-ocr", description = "leave image-only pages unread")
  private boolean noOcr;

  @Option(
      names = "--tracked-changes",
      paramLabel = "accepted|rejected",
      description = "which version of a marked-up Word file is read (default: ${DEFAULT-VALUE})")
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

  ReadingSettings settings() {
    if (maxSize < 1 || maxPages < 1 || maxSeconds < 1) {
      throw new UsageException("limits must be at least 1");
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
            standard.entries(),
            standard.depth(),
            standard.inflation()));
  }

  ReadDocument read(Path file) throws UnreadableDocumentException {
    return new DocumentReader(settings()).read(file);
  }
}
