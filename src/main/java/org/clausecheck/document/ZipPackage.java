package org.clausecheck.document;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.clausecheck.document.Budget.LimitException;
import org.clausecheck.document.UnreadableDocumentException.Reason;

/** A ZIP file in memory, read within a {@link Budget}. Nothing is written to disk. */
final class ZipPackage implements Closeable {
  private final ZipFile zip;
  private final Budget budget;
  private final List<String> names = new ArrayList<>();

  /**
   * @throws IOException if it is not a ZIP file
   * @throws LimitException if it has more entries than are allowed
   */
  ZipPackage(byte[] bytes, Budget budget) throws IOException {
    this.budget = budget;
    this.zip =
        ZipFile.builder().setSeekableByteChannel(new SeekableInMemoryByteChannel(bytes)).get();
    for (ZipArchiveEntry entry : Collections.list(zip.getEntries())) {
      if (!entry.isDirectory()) {
        budget.countEntry();
        names.add(entry.getName());
      }
    }
  }

  /** Names of the files in it, in their order. */
  List<String> names() {
    return List.copyOf(names);
  }

  /** The bytes of an entry; empty when there is no such entry. */
  Optional<byte[]> bytes(String name) throws IOException {
    ZipArchiveEntry entry = zip.getEntry(name);
    if (entry == null) {
      return Optional.empty();
    }
    if (entry.getGeneralPurposeBit().usesEncryption()) {
      throw new LimitException(Reason.ENCRYPTED, "encrypted with a password");
    }
    if (!zip.canReadEntryData(entry)) {
      throw new LimitException(Reason.UNSUPPORTED, "packed with a method that is not supported");
    }
    try (InputStream in = zip.getInputStream(entry)) {
      return Optional.of(budget.unpack(in, Math.max(0, entry.getCompressedSize())));
    }
  }

  @Override
  public void close() throws IOException {
    zip.close();
  }
}
