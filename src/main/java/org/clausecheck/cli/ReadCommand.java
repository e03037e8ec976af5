package org.clausecheck.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.clausecheck.document.ReadDocument;
import org.clausecheck.document.UnreadableDocumentException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Shows how a document is read. */
@Command(
    name = "read",
    description =
        "Shows the outline of a document, with what was set aside and what could not be read.",
    mixinStandardHelpOptions = true)
final class ReadCommand implements Callable<Integer> {
  private final Console console;

  @Parameters(paramLabel = "FILE", description = "the document")
  private Path file = Path.of("");

  @Mixin private ReadingOptions reading = new ReadingOptions();

  ReadCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws UnreadableDocumentException {
    for (ReadDocument document : reading.read(file).withText().toList()) {
      console.out().println(document.text().text());
    }
    return ExitCode.CLEAR;
  }
}
