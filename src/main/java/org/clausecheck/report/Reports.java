package org.clausecheck.report;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.CopyOption;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.clausecheck.review.Review;

/**
 * Writes reports into a folder, all or none of those asked for: each is written in full under
 * another name first, and only when all are complete do they get their own.
 */
public final class Reports {
  private final Path folder;
  private final boolean force;
  private final boolean suggest;

  /**
   * @param folder where the reports go; made when it is not there
   * @param force whether a report may take the place of an existing file
   * @param suggest whether a marked Word file also gets the missing wording as tracked insertions
   */
  public Reports(Path folder, boolean force, boolean suggest) {
    this.folder = folder;
    this.force = force;
    this.suggest = suggest;
  }

  /**
   * A report that was written.
   *
   * @param remarks what the reader should be told about it; mostly empty
   */
  public record Written(Format format, Path file, List<String> remarks) {
    public Written {
      remarks = List.copyOf(remarks);
    }
  }

  /**
   * The name of a report: what it reports on and that it is one, such as "draft.clausecheck.docx".
   *
   * @param document name of the document; for one inside another "outer!inner"
   */
  public static String name(String document, Format format) {
    int dot = document.lastIndexOf('.');
    boolean ends = dot > 0 && dot > document.lastIndexOf('/') && dot > document.lastIndexOf('!');
    String stem = ends ? document.substring(0, dot) : document;
    StringBuilder name = new StringBuilder();
    for (int i = 0; i < stem.length() && name.length() < 150; i++) {
      char c = stem.charAt(i);
      boolean odd = Character.isISOControl(c) || "/\\:*?\"<>|!".indexOf(c) >= 0;
      name.append(odd ? '-' : c);
    }
    String safe = Printable.of(name.toString()).strip();
    return (safe.isEmpty() || safe.startsWith(".") ? "contract" + safe : safe)
        + ".clausecheck."
        + format.extension();
  }

  /**
   * Writes the reports.
   *
   * @return what was written, in the order of the formats
   * @throws FileAlreadyExistsException if there is a file of that name and it may not be replaced;
   *     nothing is written then
   * @throws IOException if one of them cannot be written; none is left half-written
   */
  public List<Written> write(Review review, Original original, Set<Format> formats)
      throws IOException {
    Map<Format, Path> files = new LinkedHashMap<>();
    for (Format format : formats) {
      Path file = folder.resolve(name(review.text().info().name(), format));
      if (!force && Files.exists(file)) {
        throw new FileAlreadyExistsException(file.toString(), null, "exists; --force replaces it");
      }
      files.put(format, file);
    }
    Files.createDirectories(folder);
    List<Path> unfinished = new ArrayList<>();
    List<Written> written = new ArrayList<>();
    try {
      for (Map.Entry<Format, Path> entry : files.entrySet()) {
        Path part = part(entry.getValue());
        unfinished.add(part);
        try (OutputStream out =
            new BufferedOutputStream(
                Files.newOutputStream(
                    part, StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING))) {
          written.add(
              new Written(
                  entry.getKey(),
                  entry.getValue(),
                  entry.getKey().writer(suggest).write(review, original, out)));
        }
      }
      for (Path file : files.values()) {
        move(part(file), file);
      }
    } finally {
      for (Path part : unfinished) {
        Files.deleteIfExists(part);
      }
    }
    return written;
  }

  /** In the same folder, so that the move is one of names only; no other process has it. */
  private static Path part(Path file) {
    return file.resolveSibling(
        "." + file.getFileName() + "." + ProcessHandle.current().pid() + ".part");
  }

  private void move(Path from, Path to) throws IOException {
    if (!force) {
      Files.move(from, to);
      return;
    }
    CopyOption[] atomic = {StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING};
    try {
      Files.move(from, to, atomic);
    } catch (AtomicMoveNotSupportedException e) {
      Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
    }
  }
}
