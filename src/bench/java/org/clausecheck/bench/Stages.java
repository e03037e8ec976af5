package org.clausecheck.bench;

import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.clausecheck.classify.ClassifiedContract;
import org.clausecheck.classify.ClauseClassifier;
import org.clausecheck.document.DocumentReader;
import org.clausecheck.document.ReadDocument;
import org.clausecheck.document.ReadingSettings;
import org.clausecheck.document.UnreadableDocumentException;
import org.clausecheck.facts.ContractFacts;
import org.clausecheck.facts.extract.ContractReader;
import org.clausecheck.library.DealSettings;
import org.clausecheck.library.Library;
import org.clausecheck.review.ContractAnalyser;
import org.clausecheck.review.Review;
import org.clausecheck.review.Reviewer;
import org.clausecheck.structure.Outline;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** What each stage takes of one contract, warm, with what the stages before it gave. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(
    value = 1,
    jvmArgsAppend = {"-XX:+UseSerialGC", "-Xmx512m", "-Djava.awt.headless=true"})
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
public class Stages {
  /** Files of {@code test-contracts}, or paths. */
  @Param({"balanced-licence.pdf", "licensor-template.docx"})
  private String contract;

  private Path file;
  private DocumentReader reader;
  private ReadDocument document;
  private Outline outline;
  private ClauseClassifier classifier;
  private ClassifiedContract classified;
  private ContractReader contractReader;
  private ContractFacts contractFacts;
  private Reviewer reviewer;

  /** Runs the stages once. */
  @Setup
  public void prepare() throws UnreadableDocumentException {
    file = Path.of("test-contracts").resolve(contract);
    reader = new DocumentReader(ReadingSettings.DEFAULT);
    classifier = ClauseClassifier.shipped();
    contractReader = new ContractReader();
    reviewer = new Reviewer(Library.shipped(), DealSettings.standard());
    document = read();
    outline = outline();
    classified = classify();
    contractFacts = facts();
  }

  /** The file to text. */
  @Benchmark
  public ReadDocument read() throws UnreadableDocumentException {
    return reader.read(file);
  }

  /** Text to clauses, definitions, references. */
  @Benchmark
  public Outline outline() {
    return ContractAnalyser.outline(document.text());
  }

  /** Clauses to sentences with their kinds. */
  @Benchmark
  public ClassifiedContract classify() {
    return classifier.classify(document.text(), outline);
  }

  /** Sentences to facts. */
  @Benchmark
  public ContractFacts facts() {
    return contractReader.extract(classified);
  }

  /** Facts to findings. */
  @Benchmark
  public Review review() {
    return reviewer.review(classified, contractFacts);
  }
}
