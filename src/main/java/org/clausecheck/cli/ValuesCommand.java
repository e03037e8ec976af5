package org.clausecheck.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.clausecheck.document.ReadDocument;
import org.clausecheck.document.UnreadableDocumentException;
import org.clausecheck.facts.values.Gazetteer;
import org.clausecheck.facts.values.Value;
import org.clausecheck.facts.values.ValueScanner;
import org.clausecheck.facts.values.Words;
import org.clausecheck.text.ContractText;
import org.clausecheck.text.Span;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Every value in a document, whatever clause it stands in. */
@Command(
    name = "values",
    description = "Lists every period, amount of money, date, percentage and place in a document.",
    mixinStandardHelpOptions = true)
final class ValuesCommand implements Callable<Integer> {
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  private final Console console;

  @Parameters(paramLabel = "FILE", description = "the document")
  private Path file = Path.of("");

  @SuppressWarnings("UnusedVariable") // that it parses is all
  @Mixin
  private JsonOnly format = new JsonOnly();

  @Mixin private ReadingOptions reading = new ReadingOptions();

  ValuesCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws UnreadableDocumentException {
    ValueScanner scanner = new ValueScanner(Gazetteer.load());
    for (ReadDocument document : reading.read(file).withText().toList()) {
      ContractText text = document.text();
      ObjectNode root = JSON.objectNode();
      root.put("document", text.info().name());
      ArrayNode values = root.putArray("values");
      scanner.scan(Words.of(text.text()), text).forEach(value -> values.add(entry(text, value)));
      console.out().println(JsonText.of(root));
    }
    return ExitCode.CLEAR;
  }

  /** Offsets are those of the source: for a text file, of the file. */
  private static ObjectNode entry(ContractText text, Value value) {
    Span source = text.toSource(value.span());
    return JSON.objectNode()
        .put("type", value.type())
        .put("start", source.start())
        .put("end", source.end())
        .put("text", text.quote(value.span()))
        .put("value", value.normal())
        .put("place", text.place(value.span()).describe());
  }
}
