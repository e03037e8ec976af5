package org.clausecheck.library;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * The positions that a contract is held against.
 *
 * @param version content hash of its files: the first 12 hexadecimal digits of their SHA-256
 * @param positions in the order of families and files
 * @param interactions worst first
 * @param sources in the order of the file
 */
public record Library(
    String version,
    List<Position> positions,
    List<Interaction> interactions,
    List<Source> sources) {
  public Library {
    positions = List.copyOf(positions);
    interactions = List.copyOf(interactions);
    sources = List.copyOf(sources);
  }

  /** The families that its positions belong to, in their order. */
  public List<Family> families() {
    return positions.stream().map(Position::family).distinct().sorted().toList();
  }

  /** What loading came to: a library, or every fault that stands against it. */
  public sealed interface Loading {
    /** A library without fault. */
    record Loaded(Library library) implements Loading {}

    /**
     * A library that cannot be used.
     *
     * @param faults by file and line; never empty
     */
    record Faulty(List<Fault> faults) implements Loading {
      public Faulty {
        faults = List.copyOf(faults);
      }
    }
  }

  /** Name of the built form beside this class: every condition checked when the jar was made. */
  static final String BUILT = "clause-library.bin";

  /**
   * The library in the jar, whose conditions were checked when the jar was built.
   *
   * @throws IllegalStateException if the jar holds none
   */
  public static Library shipped() {
    try (InputStream built = Library.class.getResourceAsStream(BUILT)) {
      if (built == null) {
        throw new IllegalStateException(BUILT + " is not in the jar; build with Maven");
      }
      return LibraryArchive.read(built);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * A library from a folder: every {@code *.yaml} in it. Conditions that the shipped library has
   * too are not compiled again; a folder with the shipped files is not even parsed.
   */
  public static Loading load(Path folder) {
    return new LibraryReader(shippedIfAny()).read(folder);
  }

  private static Optional<Library> shippedIfAny() {
    return Library.class.getResource(BUILT) == null ? Optional.empty() : Optional.of(shipped());
  }

  public Optional<Position> find(String id) {
    return positions.stream().filter(position -> position.id().equals(id)).findFirst();
  }
}
