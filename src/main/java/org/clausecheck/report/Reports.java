package org.clausecheck.report;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.clausecheck.review.Review;

/**
 * Writes reports into a folder. Nothing is written before all of those asked for are made, and each
 * is then there in full or not at all.
 */
public final class Reports {
  private final Path folder;
  private final boolean force;
  private final ReportOptions options;

  /**
   * @param folder where the reports go; made when it is not there
   * @param force whether a report may take the place of an existing file
   * @param options what a reader can choose
   */
  public Reports(Path folder, boolean force, ReportOptions options) {
    this.folder = folder;
    this.force = force;
    this.options = options;
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
   * The JSON Schema of what programs read.
   *
   * @param name "review.schema.json" or "comparison.schema.json"
   * @throws IllegalArgumentException if there is none of that name
   */
  public static byte[] schema(String name) throws IOException {
    try (InputStream schema = Reports.class.getResourceAsStream(name)) {
      if (schema == null || !name.endsWith(".schema.json")) {
        throw new IllegalArgumentException("no schema " + name);
      }
      return schema.readAllBytes();
    }
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
    Map<Format, byte[]> contents = new LinkedHashMap<>();
    List<Written> written = new ArrayList<>();
    for (Map.Entry<Format, Path> entry : files.entrySet()) {
      ByteArrayOutputStream content = new ByteArrayOutputStream();
      List<String> remarks = entry.getKey().writer(options).write(review, original, content);
      contents.put(entry.getKey(), content.toByteArray());
      written.add(new Written(entry.getKey(), entry.getValue(), remarks));
    }
    Files.createDirectories(folder);
    for (Written each : written) {
      byte[] content = contents.getOrDefault(each.format(), new byte[0]);
      AtomicFile.write(each.file(), out -> out.write(content));
    }
    return written;
  }
}
