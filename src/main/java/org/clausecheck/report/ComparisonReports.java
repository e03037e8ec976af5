package org.clausecheck.report;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.clausecheck.review.DraftReview;

/** Writes what was found between drafts, as a stream or into a folder. */
public final class ComparisonReports {
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
   * @throws IOException if an original cannot be read or the stream not be written
   */
  public List<String> write(ComparisonFormat format, OutputStream out) throws IOException {
    return switch (format) {
      case TEXT -> new ComparisonTextReport().write(steps, out);
      case JSON -> new ComparisonJson().write(steps, out);
      case HTML -> new ComparisonHtml().write(steps, out);
      case DOCX -> new ComparisonDocx(steps.get(0)).write(out);
    };
  }

  /**
   * Writes reports into a folder, named after the last draft.
   *
   * @return what was written, in the order of the formats
   * @throws FileAlreadyExistsException if there is a file of that name and it may not be replaced;
   *     nothing is written then
   * @throws IOException if one of them cannot be written; none is left half-written
   */
  public List<Written> writeInto(Path folder, boolean force, Set<ComparisonFormat> formats)
      throws IOException {
    String document = steps.get(steps.size() - 1).after().text().info().name();
    Map<Path, byte[]> contents = new LinkedHashMap<>();
    List<Written> written = new ArrayList<>();
    for (ComparisonFormat format : formats) {
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
