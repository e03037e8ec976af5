package org.clausecheck.review;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.clausecheck.classify.ClassifiedContract;
import org.clausecheck.classify.ClauseClassifier;
import org.clausecheck.document.ReadDocument;
import org.clausecheck.facts.ContractFacts;
import org.clausecheck.facts.FactExtractor;
import org.clausecheck.facts.extract.ContractReader;
import org.clausecheck.facts.kind.DocumentKind;
import org.clausecheck.facts.kind.KindReader;
import org.clausecheck.library.DealSettings;
import org.clausecheck.library.Library;
import org.clausecheck.structure.Outline;
import org.clausecheck.structure.OutlineBuilder;
import org.clausecheck.text.ContractText;

/**
 * The path of a contract as one function, from its text to the review: every command and the API
 * come in here. Deterministic and thread-safe; knows no files.
 */
public final class ContractAnalyser {
  private final KindReader kinds = new KindReader();
  private final ClauseClassifier classifier;
  private final FactExtractor facts;
  private final Reviewer reviewer;

  public ContractAnalyser(ClauseClassifier classifier, FactExtractor facts, Reviewer reviewer) {
    this.classifier = classifier;
    this.facts = facts;
    this.reviewer = reviewer;
  }

  /** The program's own classifier and extractors, the shipped library, the standard deal. */
  public static ContractAnalyser shipped() {
    return shipped(Library.shipped(), DealSettings.standard());
  }

  /** The program's own classifier and extractors, held against a library. */
  public static ContractAnalyser shipped(Library library, DealSettings deal) {
    return new ContractAnalyser(
        ClauseClassifier.shipped(), new ContractReader(), new Reviewer(library, deal));
  }

  /** The first step alone: clauses, definitions and cross-references. Loads no classifier. */
  public static Outline outline(ContractText text) {
    return new OutlineBuilder().build(text);
  }

  /** Decides what kind of document it is; nothing is judged yet. */
  public Recognised recognise(ReadDocument document) {
    ContractText text = document.text();
    boolean hasAttachments =
        document.attachments().stream().anyMatch(inside -> inside.withText().findAny().isPresent());
    Optional<DocumentKind> unfit = kinds.withoutReading(text, hasAttachments);
    if (unfit.isPresent()) {
      return new Recognised(
          unfit.get(),
          new ClassifiedContract(text, outline(text), List.of(), Map.of(), Map.of(), Set.of()));
    }
    ClassifiedContract classified = classify(text);
    return new Recognised(kinds.of(classified), classified);
  }

  /** Every sentence with the kinds of clause it may speak of. */
  public ClassifiedContract classify(ContractText text) {
    return classifier.classify(text, outline(text));
  }

  /**
   * Analyses a recognised agreement.
   *
   * @param waivers deviations that were accepted
   * @param today on which waivers are or are not expired
   */
  public Analysis analyse(Recognised recognised, List<Waiver> waivers, LocalDate today) {
    ClassifiedContract classified = recognised.classified();
    ContractFacts found = facts.extract(classified);
    return new Analysis(
        classified, found, reviewer.review(recognised.kind(), classified, found, waivers, today));
  }

  /**
   * The whole path: recognises a document and analyses what is judged of its kind.
   *
   * @param waivers deviations that were accepted
   * @param today on which waivers are or are not expired
   */
  public Checked check(ReadDocument document, List<Waiver> waivers, LocalDate today) {
    Recognised recognised = recognise(document);
    DocumentKind kind = recognised.kind();
    if (kind.judged()) {
      Analysis analysis = analyse(recognised, waivers, today);
      return new Checked(recognised, Optional.of(analysis.review()), Optional.of(analysis));
    }
    return new Checked(
        recognised,
        kind.sort() == DocumentKind.Sort.NO_LICENCE
            ? Optional.of(unjudged(recognised))
            : Optional.empty(),
        Optional.empty());
  }

  /** The answer on a document to which no position applies. */
  public Review unjudged(Recognised recognised) {
    return reviewer.unjudged(recognised.kind(), recognised.classified());
  }

  /**
   * Analyses a text that is known to be an agreement.
   *
   * @param waivers deviations that were accepted
   * @param today on which waivers are or are not expired
   */
  public Analysis analyse(ContractText text, List<Waiver> waivers, LocalDate today) {
    return analyse(new Recognised(DocumentKind.AGREEMENT, classify(text)), waivers, today);
  }

  /** What the clauses say, without holding it against anything. */
  public ContractFacts facts(ContractText text) {
    return facts.extract(classify(text));
  }

  /** The trace of one position; empty when the library has none of that id. */
  public Optional<Explanation> explain(Analysis analysis, String position) {
    return reviewer.explain(analysis.classified(), analysis.facts(), position);
  }

  /**
   * A document whose kind is decided.
   *
   * @param classified its text and outline; without sentences where the text alone told its kind
   */
  public record Recognised(DocumentKind kind, ClassifiedContract classified) {}

  /**
   * What became of a document.
   *
   * @param review the answer; empty where there is nothing to review
   * @param analysis what the answer was made of; empty where no position applies
   */
  public record Checked(
      Recognised recognised, Optional<Review> review, Optional<Analysis> analysis) {

    public DocumentKind kind() {
      return recognised.kind();
    }

    /** The document's name. */
    public String document() {
      return recognised.classified().text().info().name();
    }
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
