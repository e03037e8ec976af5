package org.clausecheck.cli;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.clausecheck.document.ReadDocument;
import org.clausecheck.document.UnreadableDocumentException;
import org.clausecheck.facts.evaluate.GoldForm;
import org.clausecheck.review.ContractAnalyser;
import org.clausecheck.text.ContractText;
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
      console.out().println(JsonText.of(facts(document.text(), analyser)));
    }
    return ExitCode.CLEAR;
  }

  /**
   * The facts in the form of the annotation guide; the document's name without its ending is the
   * id.
   */
  static ObjectNode facts(ContractText text, ContractAnalyser analyser) {
    String name = text.info().name();
    int dot = name.lastIndexOf('.');
    return GoldForm.of(dot > 0 ? name.substring(0, dot) : name, analyser.facts(text), text);
  }
}
