package org.clausecheck.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What is known to come out otherwise than it should: one a line in a committed file, with its
 * cause. One that is not listed fails the test, and so does one listed that no longer happens.
 */
final class KnownExceptions {
  private static final Path FOLDER = Path.of("src/test/resources/org/clausecheck/review");
  private static final String BEFORE_CAUSE = " | ";

  private final Path file;
  private final Map<String, String> causes = new TreeMap<>();

  private KnownExceptions(Path file) {
    this.file = file;
  }

  /**
   * Reads a file beside the tests.
   *
   * @throws IllegalArgumentException if a line has no cause, or stands there twice
   */
  static KnownExceptions read(String name) throws IOException {
    KnownExceptions known = new KnownExceptions(FOLDER.resolve(name));
    for (String line : Files.readAllLines(known.file)) {
      if (line.isBlank() || line.startsWith("#")) {
        continue;
      }
      int cause = line.indexOf(BEFORE_CAUSE);
      if (cause < 0 || line.substring(cause + BEFORE_CAUSE.length()).isBlank()) {
        throw new IllegalArgumentException(known.file + ": no cause is given in: " + line);
      }
      if (known.causes.put(line.substring(0, cause), line.substring(cause)) != null) {
        throw new IllegalArgumentException(known.file + ": twice: " + line);
      }
    }
    return known;
  }

  /** Fails when these are not the known ones. */
  void areAllOf(Collection<String> found) {
    TreeSet<String> fresh = new TreeSet<>(found);
    fresh.removeAll(causes.keySet());
    TreeSet<String> gone = new TreeSet<>(causes.keySet());
    gone.removeAll(found);
    assertThat(fresh)
        .as("new, and not in %s: mend them, or add each with its cause after a bar", file)
        .isEmpty();
    assertThat(gone).as("no longer so: take them out of %s", file).isEmpty();
  }
}
