package org.clausecheck.report;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.clausecheck.review.DraftReview;

/** Writes what was found between drafts, as a stream or into a folder. */
public final class ComparisonReports {
  /** What a comparison is written as. */
  public static final Set<Format> FORMATS =
      Collections.unmodifiableSet(EnumSet.of(Format.TEXT, Format.JSON, Format.HTML, Format.DOCX));

  private final List<DraftReview> steps;

  /**
   * @param steps from each draft to the next, at least one
   */
  public ComparisonReports(List<DraftReview> steps) {
    this.steps = List.copyOf(steps);
  }

  /**
   * A report that was written.
   *
   * @param remarks what the reader should be told about it; mostly empty
   */
  public record Written(Path file, List<String> remarks) {
    public Written {
      remarks = List.copyOf(remarks);
    }
  }

  /**
   * Writes one report; the stream is left open.
   *
   * @return what the reader should be told about it; mostly empty
   * @throws IllegalArgumentException if the format is none of {@link #FORMATS}
   * @throws IOException if the stream cannot be written
   */
  public List<String> write(Format format, OutputStream out) throws IOException {
    return switch (format) {
      case TEXT -> new ComparisonTextReport().write(steps, out);
      case JSON -> new ComparisonJson().write(steps, out);
      case HTML -> new ComparisonHtml().write(steps, out);
      case DOCX -> new ComparisonDocx(steps.get(0)).write(out);
      case MARKDOWN, PDF, XLSX, SARIF ->
          throw new IllegalArgumentException("no comparison as " + format.id());
    };
  }

  /**
   * Writes reports into a folder, named after the last draft.
   *
   * @return what was written, in the order of the formats
   * @throws IllegalArgumentException if a format is none of {@link #FORMATS}
   * @throws FileAlreadyExistsException if there is a file of that name and it may not be replaced;
   *     nothing is written then
   * @throws IOException if one of them cannot be written; none is left half-written
   */
  public List<Written> writeInto(Path folder, boolean force, Set<Format> formats)
      throws IOException {
    String document = steps.get(steps.size() - 1).after().text().info().name();
    Map<Path, byte[]> contents = new LinkedHashMap<>();
    List<Written> written = new ArrayList<>();
    for (Format format : formats) {
      String name = Reports.name(document, Format.TEXT).replaceAll("\\.clausecheck\\.txt$", "");
      Path file = folder.resolve(name + ".compared." + format.extension());
      if (!force && Files.exists(file)) {
        throw new FileAlreadyExistsException(file.toString(), null, "exists; --force replaces it");
      }
      ByteArrayOutputStream content = new ByteArrayOutputStream();
      written.add(new Written(file, write(format, content)));
      contents.put(file, content.toByteArray());
    }
    Files.createDirectories(folder);
    for (Map.Entry<Path, byte[]> entry : contents.entrySet()) {
      AtomicFile.write(entry.getKey(), out -> out.write(entry.getValue()));
    }
    return written;
  }
}
