package org.clausecheck.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.clausecheck.document.DocumentReader;
import org.clausecheck.document.ReadingSettings;
import org.clausecheck.document.UnreadableDocumentException;
import org.clausecheck.facts.evaluate.FactEvaluation;
import org.clausecheck.facts.extract.ContractReader;
import org.clausecheck.text.ContractText;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** How good the program is, by figures anyone can have again. */
@Command(
    name = "evaluate",
    description = "Measures the program against agreements that were read by hand.",
    mixinStandardHelpOptions = true)
final class EvaluateCommand implements Runnable {
  private final Console console;

  @CommandLine.Spec private CommandLine.Model.@Nullable CommandSpec spec;

  EvaluateCommand(Console console) {
    this.console = console;
  }

  @Override
  public void run() {
    if (spec != null) {
      throw new CommandLine.ParameterException(spec.commandLine(), "name what to evaluate");
    }
  }

  @Command(description = "Scores the facts against a gold file.", mixinStandardHelpOptions = true)
  int facts(
      @Parameters(paramLabel = "GOLD.json", description = "agreements read by hand") Path gold,
      @Parameters(paramLabel = "DIR", description = "their texts, each named by its id")
          Path folder,
      @Option(names = "--errors", description = "list each disagreement with both quotes")
          boolean errors)
      throws IOException, UnreadableDocumentException {
    DocumentReader reader = new DocumentReader(ReadingSettings.DEFAULT);
    ContractReader extractor = new ContractReader();
    List<FactEvaluation.Pair> pairs = new ArrayList<>();
    for (JsonNode agreement : new ObjectMapper().readTree(Files.readAllBytes(gold))) {
      String id = agreement.path("id").asText(agreement.path("file").asText());
      Path file = folder.resolve(id.endsWith(".txt") ? id : id + ".txt");
      ContractText text = reader.read(file).text();
      pairs.add(
          new FactEvaluation.Pair(
              id, agreement, FactsCommand.facts(text, () -> extractor), text.source()));
    }
    new FactEvaluation().evaluate(pairs).print(console.out(), errors);
    return ExitCode.CLEAR;
  }
}
