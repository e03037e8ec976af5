package org.clausecheck.audit;

import java.io.IOException;
import java.net.URI;
import java.nio.file.FileVisitResult;
import java.nio.file.FileVisitor;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Lists every file below a folder, in the order of its path; what cannot be opened is listed as
 * such.
 */
final class FolderScan {
  private final Path folder;
  private final Path apart;
  private final long largest;
  private final List<Found> found = new ArrayList<>();

  /**
   * A file found.
   *
   * @param file where it is
   * @param path relative to the folder, with "/" on every platform
   * @param problem why it cannot be opened at all; empty when it can be tried
   */
  record Found(Path file, String path, String problem) {
    /** Its name without its folders. */
    String name() {
      return path.substring(path.lastIndexOf('/') + 1);
    }
  }

  private FolderScan(Path folder, Path apart, long largest) {
    this.folder = folder;
    this.apart = apart.toAbsolutePath().normalize();
    this.largest = largest;
  }

  /**
   * Lists the files below {@code folder}; where it is a file, that one. Symbolic links are listed,
   * not followed, so that loops end and nothing outside the folder is read.
   *
   * @param apart our own results, passed over where they lie below the folder
   * @param largest size of the largest file that can be opened, in bytes
   * @throws IOException if the folder itself cannot be read
   */
  static List<Found> of(Path folder, Path apart, long largest) throws IOException {
    if (Files.isRegularFile(folder)) {
      Path file = folder.toAbsolutePath().normalize();
      FolderScan one = new FolderScan(Objects.requireNonNull(file.getParent()), apart, largest);
      one.new Visitor().visitFile(file, Files.readAttributes(file, BasicFileAttributes.class));
      return List.copyOf(one.found);
    }
    FolderScan scan = new FolderScan(folder, apart, largest);
    Files.walkFileTree(folder, scan.new Visitor());
    scan.found.sort(Comparator.comparing(Found::path).thenComparing(Found::file));
    return List.copyOf(scan.found);
  }

  private void add(Path file, String problem) {
    found.add(new Found(file, path(file), problem));
  }

  /** The path in UTF-8, whatever the platform's charset: Java's own text of it follows that. */
  private String path(Path file) {
    URI below = URI.create(folder.toUri() + "/").normalize().relativize(file.toUri());
    String path = below.getPath();
    return path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
  }

  private final class Visitor implements FileVisitor<Path> {
    @Override
    public FileVisitResult preVisitDirectory(Path directory, BasicFileAttributes attributes) {
      if (directory.toAbsolutePath().normalize().equals(apart)) {
        return FileVisitResult.SKIP_SUBTREE;
      }
      if (Files.exists(directory.resolve(Audit.STORE)) && !directory.equals(folder)) {
        add(directory, "results of another audit");
        return FileVisitResult.SKIP_SUBTREE;
      }
      return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
      if (attributes.isSymbolicLink()) {
        add(file, "symbolic link, not followed");
      } else if (!attributes.isRegularFile()) {
        add(file, "not a regular file");
      } else if (attributes.size() > largest) {
        add(file, "over the limit of " + (largest >> 20) + " MiB");
      } else {
        add(file, "");
      }
      return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFileFailed(Path file, IOException failure) throws IOException {
      if (file.equals(folder)) {
        throw failure;
      }
      add(file, "cannot be opened");
      return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult postVisitDirectory(Path directory, @Nullable IOException failure) {
      if (failure != null) {
        add(directory, "folder cannot be listed in full");
      }
      return FileVisitResult.CONTINUE;
    }
  }
}
