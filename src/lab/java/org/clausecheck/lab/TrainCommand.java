package org.clausecheck.lab;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.clausecheck.document.DocumentReader;
import org.clausecheck.document.ReadingSettings;
import org.clausecheck.document.UnreadableDocumentException;
import org.clausecheck.lab.classify.TextReader;
import org.clausecheck.lab.classify.Trainer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Makes the classifier's model file. */
@Command(
    name = "train",
    description =
        "Trains the clause classifier; with CUAD v1 and the labels of this project it makes the file"
            + " that is shipped.",
    mixinStandardHelpOptions = true)
final class TrainCommand implements Callable<Integer> {
  static final String LABELS = "src/main/training/labels.jsonl";
  static final String SENTENCES = "src/main/training/plain-language.jsonl";

  static final String GOLD = "src/main/training/gold.jsonl";

  private final PrintStream out;

  @Option(
      names = "--cuad",
      paramLabel = "DIR",
      required = true,
      description = "folder with CUAD's labels.jsonl and the texts that it names")
  private Path cuad = Path.of("");

  @Option(
      names = "--labels",
      paramLabel = "FILE",
      description = "labels of our own (default: ${DEFAULT-VALUE})")
  private Path labels = Path.of(LABELS);

  @Option(
      names = "--gold",
      paramLabel = "FILE",
      description = "agreements read in full (default: ${DEFAULT-VALUE})")
  private Path gold = Path.of(GOLD);

  @Option(
      names = "--others",
      paramLabel = "DIR",
      required = true,
      description = "folder with the texts of those that are not CUAD's")
  private Path others = Path.of("");

  @Option(
      names = "--sentences",
      paramLabel = "FILE",
      description = "sentences of our own (default: ${DEFAULT-VALUE})")
  private Path sentences = Path.of(SENTENCES);

  @Option(
      names = "--out",
      paramLabel = "FILE",
      description = "the model file (default: ${DEFAULT-VALUE})")
  private Path model = Path.of("src/main/resources/org/clausecheck/classify/model.txt");

  @Option(
      names = "--without-half",
      paramLabel = "0|1",
      description = "leaves out one half of the agreements, so that detectors can be learnt on it")
  private int withoutHalf = -1;

  TrainCommand(PrintStream out) {
    this.out = out;
  }

  @Override
  public Integer call() throws IOException {
    try (BufferedWriter writer = Files.newBufferedWriter(model)) {
      new Trainer(reader()).train(cuad, labels, gold, others, sentences, withoutHalf, writer);
    }
    out.println(model);
    return 0;
  }

  /** Reads a text as the program does. */
  static TextReader reader() {
    DocumentReader documents = new DocumentReader(ReadingSettings.DEFAULT);
    return (bytes, name) -> {
      try {
        return documents.read(bytes, name).text();
      } catch (UnreadableDocumentException e) {
        throw new IOException(e.getMessage(), e);
      }
    };
  }
}
