package org.clausecheck.audit;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.FileVisitor;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Lists every file below a folder, in the order of its path; what cannot be listed is listed as
 * such.
 */
final class FolderScan {
  private FolderScan() {}

  /**
   * A file found.
   *
   * @param path relative to the folder, with "/" on every platform
   * @param problem why it cannot be opened at all; empty when it can be tried
   */
  record Found(String path, String problem) {}

  /**
   * Lists the files below {@code folder}. Symbolic links are listed, not followed, so that loops
   * end and nothing outside the folder is read.
   *
   * @param apart a folder of our own below it that is passed over (the results)
   * @throws IOException if the folder itself cannot be read
   */
  static List<Found> of(Path folder, Path apart) throws IOException {
    List<Found> found = new ArrayList<>();
    Path own = apart.toAbsolutePath().normalize();
    Files.walkFileTree(
        folder,
        new FileVisitor<>() {
          @Override
          public FileVisitResult preVisitDirectory(Path directory, BasicFileAttributes a) {
            return directory.toAbsolutePath().normalize().equals(own)
                ? FileVisitResult.SKIP_SUBTREE
                : FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            String problem =
                attributes.isSymbolicLink()
                    ? "symbolic link, not followed"
                    : attributes.isRegularFile() ? "" : "not a regular file";
            found.add(new Found(name(folder, file), problem));
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFileFailed(Path file, IOException failure)
              throws IOException {
            if (file.equals(folder)) {
              throw failure;
            }
            found.add(new Found(name(folder, file), "cannot be opened"));
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult postVisitDirectory(
              Path directory, @org.jspecify.annotations.Nullable IOException failure) {
            if (failure != null) {
              found.add(new Found(name(folder, directory), "folder cannot be listed in full"));
            }
            return FileVisitResult.CONTINUE;
          }
        });
    found.sort(Comparator.comparing(Found::path));
    return found;
  }

  private static String name(Path folder, Path file) {
    return folder.relativize(file).toString().replace('\\', '/');
  }
}
