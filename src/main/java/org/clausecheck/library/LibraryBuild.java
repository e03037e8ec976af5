package org.clausecheck.library;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Collectors;

/** Checks the shipped library while the jar is built, and writes its built form into it. */
public final class LibraryBuild {
  private LibraryBuild() {}

  /**
   * @param arguments the library's folder and the folder of compiled classes
   * @throws IllegalStateException with every fault, if there is one
   */
  public static void main(String[] arguments) throws IOException {
    Library.Loading loading = new LibraryReader(Optional.empty()).read(Path.of(arguments[0]));
    if (loading instanceof Library.Loading.Faulty faulty) {
      throw new IllegalStateException(
          faulty.faults().stream()
              .map(fault -> "\n  " + fault)
              .collect(Collectors.joining("", "the clause library is faulty:", "")));
    }
    Path built =
        Path.of(arguments[1])
            .resolve(Library.class.getPackageName().replace('.', '/'))
            .resolve(Library.BUILT);
    try (OutputStream out = Files.newOutputStream(built)) {
      LibraryArchive.write(((Library.Loading.Loaded) loading).library(), out);
    }
  }
}
