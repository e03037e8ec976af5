package org.clausecheck.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.clausecheck.classify.ClassificationReasons;
import org.clausecheck.classify.ClassificationReasons.Reason;
import org.clausecheck.classify.ClassifiedContract;
import org.clausecheck.classify.ClassifiedSentence;
import org.clausecheck.classify.ClauseKind;
import org.clausecheck.document.ReadDocument;
import org.clausecheck.document.UnreadableDocumentException;
import org.clausecheck.review.ContractAnalyser;
import org.clausecheck.text.ContractText;
import org.clausecheck.text.Span;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Every sentence with the kinds of clause it may speak of. */
@Command(
    name = "classify",
    description = "Prints every sentence with a calibrated probability for each kind of clause.",
    mixinStandardHelpOptions = true)
final class ClassifyCommand implements Callable<Integer> {
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  private final Console console;

  @Parameters(paramLabel = "FILE", description = "the document")
  private Path file = Path.of("");

  @SuppressWarnings("UnusedVariable") // that it parses is all
  @Mixin
  private JsonOnly format = new JsonOnly();

  @Option(
      names = "--explain",
      description = "say of each kind that a sentence counts as what speaks most for it or against")
  private boolean explain;

  @Mixin private ReadingOptions reading = new ReadingOptions();

  ClassifyCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws UnreadableDocumentException {
    ContractAnalyser analyser = ContractAnalyser.shipped();
    for (ReadDocument document : reading.read(file).withText().toList()) {
      ContractText text = document.text();
      ObjectNode root = JSON.objectNode();
      root.put("document", text.info().name());
      ClassifiedContract classified = analyser.classify(text);
      ArrayNode kinds = root.putArray("kinds");
      classified.kinds().forEach(kind -> kinds.add(kind.id()));
      ArrayNode sentences = root.putArray("sentences");
      classified.sentences().forEach(sentence -> sentences.add(entry(text, sentence)));
      if (explain) {
        int i = 0;
        for (Map<ClauseKind, List<Reason>> reasons :
            ClassificationReasons.shipped().of(text, classified.outline())) {
          addReasons((ObjectNode) sentences.get(i++), reasons);
        }
      }
      console.out().println(JsonText.of(root));
    }
    return ExitCode.CLEAR;
  }

  /** Offsets are those of the source: for a text file, of the file. */
  private static ObjectNode entry(ContractText text, ClassifiedSentence sentence) {
    Span source = text.toSource(sentence.sentence().span());
    ObjectNode entry = JSON.objectNode().put("start", source.start()).put("end", source.end());
    ObjectNode kinds = entry.putObject("kinds");
    for (ClauseKind kind : ClauseKind.values()) {
      kinds.put(
          kind.id(),
          BigDecimal.valueOf(sentence.probability(kind)).setScale(4, RoundingMode.HALF_EVEN));
    }
    return entry;
  }

  private static void addReasons(ObjectNode entry, Map<ClauseKind, List<Reason>> reasons) {
    ObjectNode why = entry.putObject("why");
    reasons.forEach(
        (kind, strongest) -> {
          ArrayNode list = why.putArray(kind.id());
          for (Reason reason : strongest) {
            list.add((reason.logOdds() < 0 ? "against: " : "") + reason.words());
          }
        });
  }
}
