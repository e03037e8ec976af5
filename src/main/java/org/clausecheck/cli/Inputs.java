package org.clausecheck.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The files that a command line names: files, folders with all that is below them, patterns for
 * shells that do not expand them, and "-" for what comes in by standard input.
 */
final class Inputs implements AutoCloseable {
  /** What standard input is called. */
  private static final String STANDARD_INPUT = "stdin";

  private static final Pattern WILD = Pattern.compile("[*?\\[{]");

  private final Set<Path> files = new LinkedHashSet<>();
  private @Nullable Path folder;

  private Inputs() {}

  /**
   * Finds them.
   *
   * @throws UsageException if a folder or a pattern gives none
   */
  static Inputs of(List<String> named, InputStream in) throws IOException {
    Inputs inputs = new Inputs();
    try {
      for (String name : named) {
        if (!inputs.add(name, in)) {
          throw new UsageException(name + ": no files there");
        }
      }
      return inputs;
    } catch (IOException | RuntimeException e) {
      inputs.close();
      throw e;
    }
  }

  List<Path> files() {
    return List.copyOf(files);
  }

  /** Adds what a name stands for; false where that is nothing. */
  private boolean add(String name, InputStream in) throws IOException {
    if (name.equals("-")) {
      Path own = Files.createTempDirectory("clausecheck");
      folder = own;
      Path file = own.resolve(STANDARD_INPUT);
      Files.copy(in, file);
      return files.add(file);
    }
    Path path = path(name);
    if (Files.isDirectory(path)) {
      try (Stream<Path> below = Files.walk(path)) {
        below
            .filter(Files::isRegularFile)
            .filter(file -> isContract(path.relativize(file)))
            .sorted()
            .forEach(files::add);
      }
      return !files.isEmpty();
    } else if (!Files.exists(path) && WILD.matcher(name).find()) {
      List<Path> matching = matching(name);
      files.addAll(matching);
      return !matching.isEmpty();
    }
    files.add(path);
    return true;
  }

  private static Path path(String name) {
    try {
      return Path.of(name);
    } catch (InvalidPathException e) {
      throw new UsageException(name + ": no name of a file");
    }
  }

  /** Neither hidden, nor settings or waivers, nor a report of ours. */
  private static boolean isContract(Path below) {
    for (Path part : below) {
      if (part.toString().startsWith(".")) {
        return false;
      }
    }
    String name = String.valueOf(below.getFileName());
    return !name.endsWith(".yaml") && !name.endsWith(".yml") && !name.contains(".clausecheck.");
  }

  /** Files of one folder whose names match. */
  private static List<Path> matching(String pattern) throws IOException {
    int slash = pattern.lastIndexOf('/');
    Path in = path(slash < 0 ? "." : pattern.substring(0, slash + 1));
    List<Path> found = new ArrayList<>();
    if (!Files.isDirectory(in)) {
      return found;
    }
    try (DirectoryStream<Path> all = Files.newDirectoryStream(in, pattern.substring(slash + 1))) {
      for (Path file : all) {
        if (Files.isRegularFile(file)) {
          found.add(slash < 0 ? file.getFileName() : file);
        }
      }
    } catch (java.util.regex.PatternSyntaxException e) {
      throw new UsageException(pattern + ": no such file, and no pattern");
    }
    found.sort(null);
    return found;
  }

  @Override
  public void close() throws IOException {
    Path own = folder;
    if (own != null) {
      Files.deleteIfExists(own.resolve(STANDARD_INPUT));
      Files.deleteIfExists(own);
    }
  }
}
