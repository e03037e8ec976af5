package org.clausecheck.lab;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.clausecheck.classify.ClauseClassifier;
import org.clausecheck.lab.classify.DetectorTrainer;
import org.clausecheck.lab.classify.GoldFile;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Makes the detectors' file. */
@Command(
    name = "train-detectors",
    description =
        "Learns what sentences state, from agreements read in full and from sentences of our own.",
    mixinStandardHelpOptions = true)
final class TrainDetectorsCommand implements Callable<Integer> {
  private final PrintStream out;

  @Option(
      names = "--gold",
      paramLabel = "FILE",
      description = "agreements read in full (default: ${DEFAULT-VALUE})")
  private Path gold = Path.of(TrainCommand.GOLD);

  @Option(
      names = "--texts",
      paramLabel = "DIR",
      required = true,
      description = "a folder with their texts, each named by its id; may be repeated")
  private List<Path> folders = List.of();

  @Option(
      names = "--sentences",
      paramLabel = "FILE",
      description = "sentences of our own (default: ${DEFAULT-VALUE})")
  private Path sentences = Path.of("src/main/training/statements.jsonl");

  @Option(
      names = "--halves",
      paramLabel = "MODEL",
      arity = "2",
      required = true,
      description =
          "the models that 'train --without-half 0' and 'train --without-half 1' make, in this order")
  private List<Path> halves = List.of();

  @Option(
      names = "--out",
      paramLabel = "FILE",
      description = "the detectors' file (default: ${DEFAULT-VALUE})")
  private Path detectors = Path.of("src/main/resources/org/clausecheck/facts/detect/detectors.txt");

  TrainDetectorsCommand(PrintStream out) {
    this.out = out;
  }

  @Override
  public Integer call() throws IOException {
    List<ClauseClassifier> classifiers =
        List.of(ClauseClassifier.of(halves.get(0)), ClauseClassifier.of(halves.get(1)));
    try (BufferedWriter writer = Files.newBufferedWriter(detectors)) {
      new DetectorTrainer(TrainCommand.reader())
          .train(GoldFile.read(gold), folders, sentences, classifiers, writer);
    }
    out.println(detectors);
    return 0;
  }
}
