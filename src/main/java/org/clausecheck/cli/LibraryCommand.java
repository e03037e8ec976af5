package org.clausecheck.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.clausecheck.library.DealSettings;
import org.clausecheck.library.Library;
import org.clausecheck.library.LibraryDocs;
import org.clausecheck.library.Position;
import org.clausecheck.library.Vocabulary;
import org.clausecheck.review.ContractAnalyser;
import org.clausecheck.review.ExampleReading;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ScopeType;

/** {@code clausecheck library …}: checks, lists, shows and documents a clause library. */
@Command(
    name = "library",
    description = "Checks, lists, shows and documents a clause library.",
    mixinStandardHelpOptions = true)
final class LibraryCommand implements Runnable {
  private final Console console;

  @Option(
      names = "--library",
      paramLabel = "DIR",
      scope = ScopeType.INHERIT,
      description = "Folder of the library; without it, the shipped one.")
  private @Nullable Path folder;

  @CommandLine.Spec private CommandLine.Model.@Nullable CommandSpec spec;

  LibraryCommand(Console console) {
    this.console = console;
  }

  @Override
  public void run() {
    if (spec != null) {
      throw new CommandLine.ParameterException(
          spec.commandLine(), "name one of check, list, show, docs, facts");
    }
  }

  @Command(
      description =
          "Reports every fault of the library at once, with file and line, and what the program"
              + " reads otherwise in its examples; of a folder, in those that the shipped library"
              + " does not have.")
  int check() {
    Library.Loading loading = load();
    if (loading instanceof Library.Loading.Faulty faulty) {
      faulty.faults().forEach(console.out()::println);
      return ExitCode.USAGE;
    }
    Library library = ((Library.Loading.Loaded) loading).library();
    long examples =
        library.positions().stream()
            .flatMap(position -> position.tiers().stream())
            .mapToLong(tier -> tier.examples().size())
            .sum();
    console
        .out()
        .println(
            "no fault in "
                + library.positions().size()
                + " positions with "
                + examples
                + " examples (library "
                + library.version()
                + ")");
    ExampleReading reading =
        new ExampleReading(ContractAnalyser.shipped(library, DealSettings.standard()));
    ExampleReading.Result read =
        folder == null ? reading.read(library) : reading.readNew(library, Library.shipped());
    if (read.examples() == 0) {
      console.out().println("every example is the shipped library's");
      return ExitCode.CLEAR;
    }
    console
        .out()
        .println(
            "read from "
                + read.examples()
                + (folder == null
                    ? " examples: "
                    : " examples that are not the shipped library's: ")
                + (read.facts() - read.gaps().size())
                + " of "
                + read.facts()
                + " facts as the library says"
                + (read.gaps().isEmpty() ? "" : "; otherwise:"));
    read.gaps().forEach(gap -> console.out().println("  " + gap));
    return ExitCode.CLEAR;
  }

  @Command(description = "Lists the positions: id, severity, title.")
  int list() {
    for (Position position : library().positions()) {
      console
          .out()
          .println(
              String.format(
                  Locale.ROOT,
                  "%-30s %-9s %s",
                  position.id(),
                  position.severity().name().toLowerCase(Locale.ROOT),
                  position.title()));
    }
    return ExitCode.CLEAR;
  }

  @Command(description = "Shows one position in full.")
  int show(@Parameters(paramLabel = "ID") String id) {
    Library library = library();
    Position position =
        library
            .find(id)
            .orElseThrow(
                () ->
                    new UsageException(
                        "no position '" + id + "'; 'clausecheck library list' lists them"));
    console.out().print(new LibraryDocs(library).position(position));
    return ExitCode.CLEAR;
  }

  @Command(description = "Writes the library for readers, one Markdown page a family.")
  int docs(
      @Option(
              names = "--out",
              paramLabel = "DIR",
              defaultValue = "docs/positions",
              description = "Where to (default: ${DEFAULT-VALUE}).")
          Path out)
      throws IOException {
    Files.createDirectories(out);
    for (Map.Entry<String, String> page : new LibraryDocs(library()).pages().entrySet()) {
      Files.writeString(out.resolve(page.getKey()), page.getValue());
    }
    return ExitCode.CLEAR;
  }

  @Command(description = "Lists the facts that a condition may name.")
  int facts() {
    for (Vocabulary.Term term : Vocabulary.standard().terms()) {
      console
          .out()
          .println(
              String.format(
                  Locale.ROOT,
                  "%-40s %-20s %s%s",
                  term.name(),
                  term.type().words(),
                  term.meaning(),
                  term.values().isEmpty() ? "" : ": " + String.join(", ", term.values())));
    }
    return ExitCode.CLEAR;
  }

  private Library.Loading load() {
    return folder == null ? new Library.Loading.Loaded(Library.shipped()) : Library.load(folder);
  }

  private Library library() {
    Library.Loading loading = load();
    if (loading instanceof Library.Loading.Faulty faulty) {
      throw new UsageException(
          faulty.faults().stream().map(Object::toString).collect(Collectors.joining("; ")));
    }
    return ((Library.Loading.Loaded) loading).library();
  }
}
