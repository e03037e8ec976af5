package org.clausecheck.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.clausecheck.facts.Side;
import org.clausecheck.library.DealSettings;
import org.clausecheck.library.Fault;
import org.clausecheck.library.Library;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options that say for whom a contract is read, and against which library. */
public final class DealOptions {
  /** Name of a settings file that is found by itself. */
  static final String SETTINGS = "clausecheck.yaml";

  @Option(
      names = "--as",
      paramLabel = "licensor|licensee",
      converter = Choices.Sides.class,
      description = "the side it is read for (default: the deal's, else licensor)")
  private @Nullable Side side;

  @Option(
      names = "--we",
      paramLabel = "NAME",
      description = "our name, when the party must be named")
  private String we = "";

  @Option(
      names = "--deal",
      paramLabel = "FILE",
      description =
          "settings of the deal (YAML; default: clausecheck.yaml beside the contract or above it)")
  private @Nullable Path deal;

  @Option(
      names = "--library",
      paramLabel = "DIR",
      description = "clause library (default: the deal's, else the one shipped)")
  private @Nullable Path library;

  /**
   * The file that holds the settings for a contract: the one named, or else the nearest
   * clausecheck.yaml in its folder or one above.
   */
  Optional<Path> file(Path contract) {
    if (deal != null) {
      return Optional.of(deal);
    }
    Path start = contract.toAbsolutePath().normalize();
    for (Path folder = Files.isDirectory(start) ? start : start.getParent();
        folder != null;
        folder = folder.getParent()) {
      Path found = folder.resolve(SETTINGS);
      if (Files.isRegularFile(found)) {
        return Optional.of(found);
      }
    }
    return Optional.empty();
  }

  /** Whether the file of the settings was found, not named. */
  boolean isFound() {
    return deal == null;
  }

  /** The file of settings that was named. */
  public Optional<Path> named() {
    return Optional.ofNullable(deal);
  }

  /** The folder of the clause library that was named. */
  public Optional<Path> libraryNamed() {
    return Optional.ofNullable(library);
  }

  /** The settings that hold for any contract: of the file that was named. */
  public DealSettings settings() throws IOException {
    return settings(Optional.ofNullable(deal));
  }

  DealSettings settings(Optional<Path> file) throws IOException {
    DealSettings settings = DealSettings.standard();
    if (file.isPresent()) {
      if (!Files.isRegularFile(file.get())) {
        throw new UsageException(file.get() + ": no such file");
      }
      DealSettings.Loading loading = DealSettings.load(file.get());
      if (loading instanceof DealSettings.Loading.Faulty faulty) {
        throw faults(faulty.faults());
      }
      settings = ((DealSettings.Loading.Loaded) loading).settings();
    }
    return settings.readFor(
        side == null ? settings.side() : side, we.isEmpty() ? settings.we() : we);
  }

  /**
   * The library that a contract is held against.
   *
   * @throws UsageException if it has no positions for the side that the contract is read for
   */
  public Library library(DealSettings settings) {
    Library loaded = load(settings);
    if (loaded.positions().stream().noneMatch(p -> p.side() == settings.side())) {
      throw new UsageException(
          "the clause library has no positions for a "
              + settings.side().id()
              + "; --library DIR names one that has");
    }
    return loaded;
  }

  /** The folder of that library; empty for the shipped one. */
  Optional<Path> libraryFolder(DealSettings settings) {
    return library == null ? settings.library() : Optional.of(library);
  }

  private Library load(DealSettings settings) {
    Optional<Path> folder = libraryFolder(settings);
    if (folder.isEmpty()) {
      return Library.shipped();
    }
    if (!Files.isDirectory(folder.get())) {
      throw new UsageException(folder.get() + ": no such folder");
    }
    Library.Loading loading = Library.load(folder.get());
    if (loading instanceof Library.Loading.Faulty faulty) {
      throw faults(faulty.faults());
    }
    return ((Library.Loading.Loaded) loading).library();
  }

  static UsageException faults(List<Fault> faults) {
    return new UsageException(
        faults.stream().map(Fault::toString).collect(Collectors.joining("; ")));
  }
}
