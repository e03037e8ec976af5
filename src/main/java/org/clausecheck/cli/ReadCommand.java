package org.clausecheck.cli;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.clausecheck.document.ReadDocument;
import org.clausecheck.document.UnreadableDocumentException;
import org.clausecheck.review.ContractAnalyser;
import org.clausecheck.structure.Accounting;
import org.clausecheck.structure.Clause;
import org.clausecheck.structure.Outline;
import org.clausecheck.text.ContractText;
import org.clausecheck.text.Mark;
import org.clausecheck.text.SetAside;
import org.clausecheck.text.Span;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Shows how a document is read. */
@Command(
    name = "read",
    description =
        "Shows the outline of a document, with what was set aside and what could not be read.",
    mixinStandardHelpOptions = true)
final class ReadCommand implements Callable<Integer> {
  /** Most characters of a passage shown on its line. */
  private static final int GLIMPSE = 72;

  private final Console console;

  @Parameters(paramLabel = "FILE", description = "the document")
  private Path file = Path.of("");

  @Option(names = "--text", description = "print the analysed text instead of the outline")
  private boolean text;

  @Mixin private ReadingOptions reading = new ReadingOptions();

  ReadCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws UnreadableDocumentException {
    for (ReadDocument document : reading.read(file).withText().toList()) {
      if (text) {
        console.out().println(document.text().text());
      } else {
        print(document.text());
      }
    }
    return ExitCode.CLEAR;
  }

  private void print(ContractText contract) {
    Outline outline = ContractAnalyser.outline(contract);
    PrintStream out = console.out();
    out.println(contract.info().name() + " (" + contract.info().mediaType() + ")");
    if (!contract.info().note().isEmpty()) {
      out.println(contract.info().note());
    }
    accounting(contract, Accounting.of(contract, outline));
    out.println();
    Stream.of(
            outline.clauses().stream().map(clause -> entry(contract, clause)),
            passages(contract, outline).stream().map(passage -> entry(contract, passage)),
            marks(contract).map(mark -> entry(contract, mark)))
        .flatMap(entries -> entries)
        .sorted(Comparator.comparingInt(Entry::at))
        .forEach(entry -> out.println(entry.line()));
  }

  /** What became of every character; the lines add up to the first. */
  private void accounting(ContractText contract, Accounting accounting) {
    share("characters", accounting.characters(), accounting);
    share("  analysed", accounting.analysed(), accounting);
    accounting
        .setAside()
        .forEach((reason, count) -> share("  set aside: " + reason.words(), count, accounting));
    share("  unreadable", accounting.unreadable(), accounting);
    contract
        .unreadable()
        .forEach(
            part -> console.out().println("  not read: " + part.where() + ": " + part.reason()));
  }

  private void share(String what, int characters, Accounting accounting) {
    double percent = 100.0 * characters / Math.max(1, accounting.characters());
    console
        .out()
        .println(String.format(Locale.ROOT, "%-44s %,11d %7.2f %%", what, characters, percent));
  }

  /** A line of the outline at a source offset. */
  private record Entry(int at, String line) {}

  private static Entry entry(ContractText contract, Clause clause) {
    Span source = contract.toSource(clause.span());
    Span heading = clause.heading();
    String name =
        heading != null
            ? heading.in(contract.text())
            : switch (clause.type()) {
              case PREAMBLE, RECITALS, SIGNATURES -> clause.type().name().toLowerCase(Locale.ROOT);
              default -> contract.quote(clause.own());
            };
    String indent = "  ".repeat(clause.depth());
    String place = contract.place(clause.span()).describe();
    return new Entry(
        source.start(),
        indent + (clause.label() + " " + glimpse(name)).strip() + "  (" + place + ")");
  }

  /** Marks whose words stay in the text; the others show as what was set aside. */
  private static Stream<Mark> marks(ContractText contract) {
    return contract.marks().stream()
        .filter(mark -> mark.kind().effect() != Mark.Effect.DEAD)
        .filter(mark -> mark.kind() != Mark.Kind.INSERTED);
  }

  private static Entry entry(ContractText contract, Mark mark) {
    return new Entry(
        mark.source().start(),
        "  <"
            + mark.kind().words()
            + " ("
            + mark.origin()
            + "): "
            + glimpse(mark.source().in(contract.source()))
            + ">");
  }

  /** How the document marks what is set aside; empty where only its place says so. */
  private static String origin(ContractText contract, SetAside passage) {
    return contract.marks().stream()
        .filter(mark -> mark.kind().effect() == Mark.Effect.DEAD)
        .filter(mark -> mark.source().overlaps(passage.source()))
        .findFirst()
        .map(mark -> " (" + mark.origin() + ")")
        .orElse("");
  }

  private static Entry entry(ContractText contract, SetAside passage) {
    return new Entry(
        passage.source().start(),
        "  ["
            + passage.reason().words()
            + origin(contract, passage)
            + ": "
            + glimpse(passage.source().in(contract.source()))
            + "]");
  }

  /** What was set aside and has words in it; stretches that follow each other are shown as one. */
  private static List<SetAside> passages(ContractText contract, Outline outline) {
    List<SetAside> all =
        Stream.concat(contract.setAside().stream(), outline.setAside().stream())
            .filter(s -> s.reason() != SetAside.Reason.LAYOUT)
            .filter(s -> !s.source().in(contract.source()).isBlank())
            .sorted(Comparator.comparing(SetAside::source))
            .toList();
    List<SetAside> joined = new ArrayList<>();
    for (SetAside next : all) {
      SetAside last = joined.isEmpty() ? null : joined.get(joined.size() - 1);
      if (last != null
          && last.reason() == next.reason()
          && contract
              .source()
              .substring(last.source().end(), Math.max(last.source().end(), next.source().start()))
              .isBlank()) {
        joined.set(
            joined.size() - 1, new SetAside(last.source().cover(next.source()), last.reason()));
      } else {
        joined.add(next);
      }
    }
    return joined;
  }

  private static String glimpse(String words) {
    String line = words.strip().replaceAll("\\s+", " ");
    return line.length() <= GLIMPSE ? line : line.substring(0, GLIMPSE - 1) + "…";
  }
}
