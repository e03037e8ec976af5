package org.clausecheck.review;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.clausecheck.classify.ClassifiedContract;
import org.clausecheck.classify.ClauseClassifier;
import org.clausecheck.document.ReadDocument;
import org.clausecheck.facts.ContractFacts;
import org.clausecheck.facts.FactExtractor;
import org.clausecheck.facts.extract.ContractReader;
import org.clausecheck.library.DealSettings;
import org.clausecheck.library.Library;
import org.clausecheck.structure.Outline;
import org.clausecheck.structure.OutlineBuilder;
import org.clausecheck.text.ContractText;

/**
 * The path of a contract as one function, from its text to the review. Deterministic and
 * thread-safe; knows no files.
 */
public final class ContractAnalyser {
  private final OutlineBuilder outlines = new OutlineBuilder();
  private final ClauseClassifier classifier;
  private final FactExtractor facts;
  private final Reviewer reviewer;

  public ContractAnalyser(ClauseClassifier classifier, FactExtractor facts, Reviewer reviewer) {
    this.classifier = classifier;
    this.facts = facts;
    this.reviewer = reviewer;
  }

  /** The program's own classifier and extractors, held against a library. */
  public static ContractAnalyser shipped(Library library, DealSettings deal) {
    return new ContractAnalyser(
        ClauseClassifier.shipped(), new ContractReader(), new Reviewer(library, deal));
  }

  /** Analyses a document without waivers. */
  public Analysis analyse(ReadDocument document) {
    return analyse(document.text(), List.of(), LocalDate.MIN);
  }

  /**
   * Analyses a contract's text.
   *
   * @param waivers deviations that were accepted
   * @param today on which waivers are or are not expired
   */
  public Analysis analyse(ContractText text, List<Waiver> waivers, LocalDate today) {
    Outline outline = outlines.build(text);
    ClassifiedContract classified = classifier.classify(text, outline);
    ContractFacts found = facts.extract(classified);
    return new Analysis(classified, found, reviewer.review(classified, found, waivers, today));
  }

  /** What the clauses say, without holding it against anything. */
  public ContractFacts facts(ContractText text) {
    return facts.extract(classifier.classify(text, outlines.build(text)));
  }

  /** The trace of one position; empty when the library has none of that id. */
  public Optional<Explanation> explain(Analysis analysis, String position) {
    return reviewer.explain(analysis.classified(), analysis.facts(), position);
  }

  /**
   * What each stage made of a contract.
   *
   * @param classified its text, outline and sentences
   * @param facts what the clauses say
   * @param review what the library makes of them
   */
  public record Analysis(ClassifiedContract classified, ContractFacts facts, Review review) {}
}
