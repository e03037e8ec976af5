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
final class DealOptions {
  @Option(
      names = "--as",
      paramLabel = "licensor|licensee",
      description = "the side it is read for (default: the deal's, else licensor)")
  private @Nullable Side side;

  @Option(
      names = "--we",
      paramLabel = "NAME",
      description = "our name, when the party must be named")
  private String we = "";

  @Option(names = "--deal", paramLabel = "FILE", description = "settings of the deal (YAML)")
  private @Nullable Path deal;

  @Option(
      names = "--library",
      paramLabel = "DIR",
      description = "clause library (default: the deal's, else the one shipped)")
  private @Nullable Path library;

  DealSettings settings() throws IOException {
    DealSettings settings = DealSettings.standard();
    if (deal != null) {
      if (!Files.isRegularFile(deal)) {
        throw new UsageException(deal + ": no such file");
      }
      DealSettings.Loading loading = DealSettings.load(deal);
      if (loading instanceof DealSettings.Loading.Faulty faulty) {
        throw faults(faulty.faults());
      }
      settings = ((DealSettings.Loading.Loaded) loading).settings();
    }
    return settings.readFor(
        side == null ? settings.side() : side, we.isEmpty() ? settings.we() : we);
  }

  Library library(DealSettings settings) {
    Optional<Path> folder = library == null ? settings.library() : Optional.of(library);
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
