package org.clausecheck.lab;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;
import org.clausecheck.classify.ClauseClassifier;
import org.clausecheck.cli.UsageException;
import org.clausecheck.document.DocumentReader;
import org.clausecheck.document.ReadingSettings;
import org.clausecheck.document.UnreadableDocumentException;
import org.clausecheck.facts.FactsJson;
import org.clausecheck.facts.values.Gazetteer;
import org.clausecheck.facts.values.Value;
import org.clausecheck.facts.values.ValueScanner;
import org.clausecheck.facts.values.Words;
import org.clausecheck.lab.classify.ClauseEvaluation;
import org.clausecheck.lab.classify.EvaluationReport;
import org.clausecheck.lab.classify.GoldFile;
import org.clausecheck.lab.classify.PassageFinder;
import org.clausecheck.lab.drafts.DraftEvaluation;
import org.clausecheck.lab.facts.CuadEvaluation;
import org.clausecheck.lab.facts.FactEvaluation;
import org.clausecheck.lab.facts.GoldStatements;
import org.clausecheck.lab.facts.StatementEvaluation;
import org.clausecheck.lab.facts.VerdictEvaluation;
import org.clausecheck.lab.facts.WrittenStatement;
import org.clausecheck.lab.reading.ReadingEvaluation;
import org.clausecheck.lab.reading.ReadingEvaluation.Found;
import org.clausecheck.lab.reading.ReadingEvaluation.Passage;
import org.clausecheck.lab.reading.ReadingEvaluation.Result;
import org.clausecheck.review.ContractAnalyser;
import org.clausecheck.structure.Outline;
import org.clausecheck.text.ContractText;
import org.clausecheck.text.Span;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** How good the program is, in figures that can be measured again. */
@Command(
    name = "evaluate",
    description = "Measures the program against agreements that were read by hand.",
    mixinStandardHelpOptions = true)
final class EvaluateCommand implements Runnable {
  /** So many times a text is classified before it counts as warm, and again to measure. */
  private static final int REPEATS = 40;

  private final PrintStream out;
  private final PrintStream err;

  @CommandLine.Spec private CommandLine.Model.@Nullable CommandSpec spec;

  EvaluateCommand(PrintStream out, PrintStream err) {
    this.out = out;
    this.err = err;
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
    ContractAnalyser analyser = ContractAnalyser.shipped();
    List<FactEvaluation.Pair> pairs = new ArrayList<>();
    for (JsonNode agreement : new ObjectMapper().readTree(Files.readAllBytes(gold))) {
      String id = agreement.path("id").asText(agreement.path("file").asText());
      Path file = folder.resolve(id.endsWith(".txt") ? id : id + ".txt");
      ContractText text = reader.read(file).text();
      pairs.add(
          new FactEvaluation.Pair(
              id, agreement, FactsJson.of(text, analyser.facts(text)), text.source()));
    }
    new FactEvaluation().evaluate(pairs).print(out, errors);
    return 0;
  }

  @Command(
      description =
          "Scores facts, roles and verdicts against agreements read in full: the open ones case by"
              + " case, the sealed ones in total.",
      mixinStandardHelpOptions = true)
  int gold(
      @Option(
              names = "--gold",
              paramLabel = "FILE",
              defaultValue = TrainCommand.GOLD,
              description = "agreements read in full (default: ${DEFAULT-VALUE})")
          Path file,
      @Option(
              names = "--texts",
              paramLabel = "DIR",
              required = true,
              description = "a folder with their texts, each named by its id; may be repeated")
          List<Path> folders,
      @Option(names = "--errors", description = "list each disagreement on open agreements")
          boolean errors)
      throws IOException, UnreadableDocumentException {
    DocumentReader reader = new DocumentReader(ReadingSettings.DEFAULT);
    ContractAnalyser analyser = ContractAnalyser.shipped();
    for (boolean sealed : new boolean[] {false, true}) {
      List<FactEvaluation.Pair> pairs = new ArrayList<>();
      VerdictEvaluation verdicts = new VerdictEvaluation();
      for (JsonNode agreement : GoldFile.read(file).agreements()) {
        String id = agreement.path("id").asText();
        Optional<Path> path = GoldFile.text(id, folders);
        if (GoldFile.sealed(agreement) != sealed || path.isEmpty()) {
          continue;
        }
        ContractText text = reader.read(path.get()).text();
        ContractAnalyser.Analysis analysis = analyser.analyse(text, List.of(), LocalDate.MIN);
        pairs.add(
            new FactEvaluation.Pair(
                id,
                GoldStatements.form(agreement, text.source()),
                FactsJson.of(text, analysis.facts()),
                text.source()));
        verdicts.add(id, agreement.path("verdicts"), analysis.review());
      }
      say("%s: %d agreements", sealed ? "SEALED" : "OPEN", pairs.size());
      new FactEvaluation().evaluate(pairs).print(out, errors && !sealed);
      verdicts.print(out, errors && !sealed);
    }
    return 0;
  }

  @Command(
      description =
          "Reads sentences of our own, each in a short agreement: which of their claims are read, and"
              + " which others.",
      mixinStandardHelpOptions = true)
  int statements(
      @Parameters(
              paramLabel = "FILE",
              defaultValue = "src/test/resources/challenge/statements.jsonl",
              description = "the sentences, one a line (default: ${DEFAULT-VALUE})")
          Path file)
      throws IOException, UnreadableDocumentException {
    DocumentReader reader = new DocumentReader(ReadingSettings.DEFAULT);
    ContractAnalyser analyser = ContractAnalyser.shipped();
    StatementEvaluation evaluation = new StatementEvaluation();
    for (WrittenStatement sentence : WrittenStatement.read(file)) {
      ContractText text = reader.read(sentence.agreement().getBytes(UTF_8), "sentence.txt").text();
      evaluation.add(sentence, analyser.facts(text));
    }
    evaluation.print(out);
    return 0;
  }

  @Command(
      description = "Holds the facts against the normalised answers of labels of CUAD's form.",
      mixinStandardHelpOptions = true)
  int answers(
      @Parameters(paramLabel = "LABELS.jsonl", description = "labels of CUAD's form") Path labels,
      @Parameters(paramLabel = "DIR", description = "folder with the texts that they name")
          Path folder,
      @Option(names = "--every", paramLabel = "N", description = "take each n-th agreement only")
          @Nullable Integer every,
      @Option(names = "--errors", description = "list each disagreement") boolean errors)
      throws IOException, UnreadableDocumentException {
    if (every != null && every < 1) {
      throw new UsageException("--every must be at least 1");
    }
    DocumentReader reader = new DocumentReader(ReadingSettings.DEFAULT);
    ContractAnalyser analyser = ContractAnalyser.shipped();
    CuadEvaluation evaluation = new CuadEvaluation();
    List<String> lines = Files.readAllLines(labels);
    for (int i = 0; i < lines.size(); i += every == null ? 1 : every) {
      if (lines.get(i).isBlank()) {
        continue;
      }
      JsonNode agreement = new ObjectMapper().readTree(lines.get(i));
      Path file = folder.resolve(agreement.path("text").asText());
      ContractText text = reader.read(file).text();
      evaluation.add(agreement.path("id").asText(), agreement.path("labels"), analyser.facts(text));
    }
    evaluation.print(out, errors);
    return 0;
  }

  @Command(
      description =
          "Scores the clause classifier against labels of CUAD's form, as shipped or cross-validated.",
      mixinStandardHelpOptions = true)
  int clauses(
      @Parameters(paramLabel = "LABELS.jsonl", description = "labels of CUAD's form") Path labels,
      @Parameters(paramLabel = "DIR", description = "folder with the texts that they name")
          Path folder,
      @Option(
              names = "--folds",
              paramLabel = "N",
              description =
                  "train and measure in N folds by agreement, instead of the shipped classifier")
          @Nullable Integer folds,
      @Option(
              names = "--labels",
              paramLabel = "FILE",
              defaultValue = TrainCommand.LABELS,
              description = "labels of our own; left out if absent (default: ${DEFAULT-VALUE})")
          Path judgements,
      @Option(
              names = "--sentences",
              paramLabel = "FILE",
              defaultValue = TrainCommand.SENTENCES,
              description =
                  "sentences of our own to train on; left out if absent (default: ${DEFAULT-VALUE})")
          Path sentences,
      @Option(
              names = "--learn-from",
              paramLabel = "N",
              description =
                  "with --folds: learn from N agreements of the other folds only, drawn by lot")
          @Nullable Integer learnFrom,
      @Option(
              names = "--errors",
              paramLabel = "N",
              description = "list the N worst mistakes of each kind, by agreement and offset")
          @Nullable Integer errors)
      throws IOException {
    if (folds != null && folds < 2) {
      throw new UsageException("--folds: at least 2, not " + folds);
    }
    if (learnFrom != null && (learnFrom < 1 || folds == null)) {
      throw new UsageException("--learn-from must be at least 1, and stand with --folds");
    }
    ClauseEvaluation evaluation =
        new ClauseEvaluation(TrainCommand.reader(), EvaluateCommand::shortPassages);
    Path ours = present(judgements);
    EvaluationReport report =
        folds == null
            ? evaluation.shipped(labels, folder, ours)
            : evaluation.crossValidated(
                labels,
                folder,
                ours,
                present(sentences),
                folds,
                learnFrom == null ? Integer.MAX_VALUE : learnFrom);
    report.print(out);
    if (errors != null) {
      report.printMistakes(out, errors);
    }
    return 0;
  }

  @Command(
      description =
          "Makes second drafts by lot (words, numbers, negations, clauses moved, edited, split, merged, "
              + "numbered anew, taken out, put in) and measures what the comparison tells of them.",
      mixinStandardHelpOptions = true)
  int drafts(
      @Parameters(paramLabel = "DIR", description = "agreements, as texts and Word files")
          Path folder,
      @Option(
              names = "--edits",
              paramLabel = "N",
              defaultValue = "3",
              description = "so many edits a pair (default: ${DEFAULT-VALUE})")
          int edits,
      @Option(names = "--every", paramLabel = "N", description = "take each n-th agreement only")
          @Nullable Integer every,
      @Option(
              names = "--verdicts",
              description = "also judge both drafts and hold changed verdicts against the edits")
          boolean verdicts,
      @Option(names = "--errors", description = "list what was not told as it is") boolean errors)
      throws IOException {
    if (edits < 1 || (every != null && every < 1)) {
      throw new UsageException("--edits and --every must be at least 1");
    }
    DocumentReader reader = new DocumentReader(ReadingSettings.DEFAULT);
    DraftEvaluation evaluation =
        new DraftEvaluation(edits, verdicts ? ContractAnalyser.shipped() : null);
    List<Path> files = agreements(folder);
    for (int i = 0; i < files.size(); i += every == null ? 1 : every) {
      try {
        evaluation.add(reader.read(files.get(i)).text());
      } catch (UnreadableDocumentException e) {
        err.println("left out: " + e.getMessage());
      }
    }
    evaluation.print(out, errors);
    return 0;
  }

  private static List<Path> agreements(Path folder) throws IOException {
    try (Stream<Path> found = Files.walk(folder)) {
      return found
          .filter(Files::isRegularFile)
          .filter(file -> file.toString().matches(".{1,4096}\\.(?:txt|docx)"))
          .sorted()
          .toList();
    }
  }

  @Command(
      name = "draft-speed",
      description =
          "Measures the comparison's time: agreements one behind the other, 500 clauses and twice"
              + " as many three times over, against a copy with forty edits.",
      mixinStandardHelpOptions = true)
  int draftSpeed(@Parameters(paramLabel = "DIR", description = "agreements") Path folder)
      throws IOException, UnreadableDocumentException {
    DocumentReader reader = new DocumentReader(ReadingSettings.DEFAULT);
    StringBuilder all = new StringBuilder();
    int clauses = 0;
    int size = 500;
    say("%8s %8s  %s", "clauses", "words", "CPU milliseconds: first time, warm");
    for (Path file : agreements(folder)) {
      ContractText text = reader.read(file).text();
      all.append(text.text()).append("\n\n");
      clauses += ContractAnalyser.outline(text).clauses().size();
      if (clauses >= size) {
        ContractText joined = reader.read(all.toString().getBytes(UTF_8), "joined.txt").text();
        DraftEvaluation.Speed speed = DraftEvaluation.speed(joined, EvaluateCommand::cpu);
        say(
            "%8d %8d  %d, %d",
            speed.clauses(), speed.words(), speed.first().toMillis(), speed.warm().toMillis());
        size *= 2;
      }
      if (size > 4000) {
        break;
      }
    }
    return 0;
  }

  @Command(
      description =
          "Measures the classifier's time: CPU of the whole process, collector and compiler included.",
      mixinStandardHelpOptions = true)
  int speed(@Parameters(paramLabel = "FILE", description = "an agreement") Path file)
      throws UnreadableDocumentException {
    ContractText text = new DocumentReader(ReadingSettings.DEFAULT).read(file).text();
    Outline outline = ContractAnalyser.outline(text);
    Duration start = cpu();
    ClauseClassifier classifier = ClauseClassifier.shipped();
    Duration loaded = cpu();
    int tokens =
        classifier.classify(text, outline).sentences().stream()
            .mapToInt(sentence -> sentence.sentence().tokens().size())
            .sum();
    Duration cold = cpu();
    for (int i = 0; i < REPEATS; i++) {
      classifier.classify(text, outline);
    }
    Duration warming = cpu();
    for (int i = 0; i < REPEATS; i++) {
      classifier.classify(text, outline);
    }
    Duration warm = cpu().minus(warming).dividedBy(REPEATS);
    say("%d tokens; CPU milliseconds:", tokens);
    say("load the classifier     %5d", loaded.minus(start).toMillis());
    say("classify, first time    %5d", cold.minus(loaded).toMillis());
    say("classify, warm          %5d", warm.toMillis());
    return 0;
  }

  private static Duration cpu() {
    return ProcessHandle.current().info().totalCpuDuration().orElse(Duration.ZERO);
  }

  private @Nullable Path present(Path file) {
    if (Files.exists(file)) {
      return file;
    }
    err.println("left out, because there is no such file: " + file);
    return null;
  }

  /** What answers a question in less than a sentence: the title, a date. */
  private static List<PassageFinder.Passage> shortPassages(ContractText text) {
    List<PassageFinder.Passage> passages = new ArrayList<>();
    Span title = ContractAnalyser.outline(text).title();
    if (!title.isEmpty()) {
      passages.add(new PassageFinder.Passage("title", title));
    }
    for (Value value : new ValueScanner(Gazetteer.load()).scan(Words.of(text.text()))) {
      if (value instanceof Value.Day) {
        passages.add(new PassageFinder.Passage(value.type(), value.span()));
      }
    }
    return passages;
  }

  @Command(
      description =
          "Measures the reading of PDFs: are the labelled passages of the same agreements' texts "
              + "found, letters and digits compared?",
      mixinStandardHelpOptions = true)
  int reading(
      @Parameters(paramLabel = "PDFDIR", description = "the PDFs") Path pdfs,
      @Parameters(paramLabel = "TXTDIR", description = "texts of the same agreements") Path texts,
      @Parameters(
              paramLabel = "LABELS.jsonl",
              description = "one agreement a line: id, pdf, text, labels with spans into the text")
          Path labels,
      @Option(names = "--every", paramLabel = "N", description = "take each n-th agreement only")
          @Nullable Integer every,
      @Option(names = "--errors", description = "list every passage that is not found")
          boolean errors)
      throws IOException {
    if (every != null && every < 1) {
      throw new UsageException("--every must be at least 1");
    }
    DocumentReader reader = new DocumentReader(ReadingSettings.DEFAULT);
    List<Result> results =
        new ReadingEvaluation(reader).measure(pdfs, texts, labels, every == null ? 1 : every);
    List<Result> read = results.stream().filter(r -> r.error().isEmpty()).toList();
    List<Passage> passages = read.stream().flatMap(r -> r.passages().stream()).toList();
    say("agreements  %d read of %d", read.size(), results.size());
    results.stream()
        .filter(r -> !r.error().isEmpty())
        .forEach(r -> say("  not read: %s", r.error()));
    found("passages", passages);
    found("long", passages.stream().filter(Passage::isLong).toList());
    shares("set aside", read, Result::setAside);
    shares("unreadable", read, Result::unreadable);
    say(
        "seconds     median %.2f, all %.1f; slowest:",
        ReadingEvaluation.median(read, Result::seconds),
        results.stream().mapToDouble(Result::seconds).sum());
    ReadingEvaluation.slowest(results, 5).forEach(r -> say("  %6.2f  %s", r.seconds(), r.id()));
    if (errors) {
      for (Result result : read) {
        result.missed().forEach(words -> say("%s: %s", result.id(), words.replaceAll("\\s+", " ")));
      }
    }
    return 0;
  }

  private void found(String which, List<Passage> passages) {
    long read = passages.stream().filter(p -> p.found() != Found.NOT).count();
    long analysed = passages.stream().filter(p -> p.found() == Found.ANALYSED).count();
    double all = Math.max(1, passages.size());
    say(
        "%-10s  %d, found %d (%.3f %%), in the analysed text %d (%.3f %%)",
        which, passages.size(), read, 100 * read / all, analysed, 100 * analysed / all);
  }

  private void shares(String which, List<Result> results, ToDoubleFunction<Result> share) {
    say(
        "%-10s  median %.2f %%, most %.2f %%",
        which,
        100 * ReadingEvaluation.median(results, share),
        100 * results.stream().mapToDouble(share).max().orElse(0));
  }

  private void say(String format, Object... values) {
    out.println(String.format(Locale.ROOT, format, values));
  }
}
