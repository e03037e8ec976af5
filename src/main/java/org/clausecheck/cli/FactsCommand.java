package org.clausecheck.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.clausecheck.document.ReadDocument;
import org.clausecheck.document.UnreadableDocumentException;
import org.clausecheck.facts.FactsJson;
import org.clausecheck.review.ContractAnalyser;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** What the clauses of a contract say. */
@Command(
    name = "facts",
    description =
        "Prints what the clauses of a contract say, each fact with the words that prove it.",
    mixinStandardHelpOptions = true)
final class FactsCommand implements Callable<Integer> {
  private final Console console;

  @Parameters(paramLabel = "FILE", description = "the contract")
  private Path file = Path.of("");

  @SuppressWarnings("UnusedVariable") // that it parses is all
  @Mixin
  private JsonOnly format = new JsonOnly();

  @Mixin private ReadingOptions reading = new ReadingOptions();

  FactsCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws UnreadableDocumentException {
    ContractAnalyser analyser = ContractAnalyser.shipped();
    for (ReadDocument document : reading.read(file).withText().toList()) {
      console
          .out()
          .println(JsonText.of(FactsJson.of(document.text(), analyser.facts(document.text()))));
    }
    return ExitCode.CLEAR;
  }
}
