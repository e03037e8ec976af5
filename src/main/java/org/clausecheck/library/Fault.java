package org.clausecheck.library;

/**
 * Something wrong in a file of the library, of the deal or of waivers, as data.
 *
 * @param file name of the file, such as "exclusivity.yaml"
 * @param line 1-based; 0 when the fault is the whole file's
 * @param path the way to the fault, such as "positions[2].fallback.when"; may be empty
 * @param message what was expected, in a sentence without a full stop
 */
public record Fault(String file, int line, String path, String message)
    implements Comparable<Fault> {

  @Override
  public int compareTo(Fault other) {
    int byFile = file.compareTo(other.file);
    int byLine = byFile != 0 ? byFile : Integer.compare(line, other.line);
    int byPath = byLine != 0 ? byLine : path.compareTo(other.path);
    return byPath != 0 ? byPath : message.compareTo(other.message);
  }

  /** One line for a person and an editor: {@code exclusivity.yaml:42 positions[2].id: …}. */
  @Override
  public String toString() {
    return file
        + (line > 0 ? ":" + line : "")
        + (path.isEmpty() ? "" : " " + path)
        + ": "
        + message;
  }
}
