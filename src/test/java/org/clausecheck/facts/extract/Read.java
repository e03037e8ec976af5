package org.clausecheck.facts.extract;

import java.util.List;
import org.clausecheck.classify.ClauseClassifier;
import org.clausecheck.facts.ContractFacts;
import org.clausecheck.facts.Fact;
import org.clausecheck.structure.OutlineBuilder;
import org.clausecheck.text.ContractText;
import org.clausecheck.text.Span;
import org.clausecheck.text.Texts;

/** What phrases read in agreements that tests write down, between Acme as licensor and Beta. */
public final class Read {
  private static final String OPENING =
      "THIS LICENSE AGREEMENT is made as of March 1, 2020 (the \"Effective Date\") by and between "
          + "Acme Instruments, Inc., a Delaware corporation (\"Licensor\"), and Beta Devices GmbH, "
          + "a German company (\"Licensee\").\n\n";
  private static final String GRANT =
      "1. Grant. Licensor hereby grants to Licensee a license under the Patents to make and sell "
          + "Products.\n\n";
  private static final ClauseClassifier CLASSIFIER = ClauseClassifier.shipped();
  private static final ContractReader READER = ContractReader.withoutDetectors();

  private final Texts.Marked marked;
  private final ContractFacts facts;

  private Read(String marked) {
    this.marked = Texts.marked(marked);
    ContractText text = this.marked.contract();
    this.facts = READER.extract(CLASSIFIER.classify(text, new OutlineBuilder().build(text)));
  }

  /** Clauses after the opening that names the parties. */
  public static Read clauses(String marked) {
    return new Read(OPENING + marked);
  }

  /** Clauses after the opening and a plain grant by the licensor to the licensee. */
  public static Read granted(String marked) {
    return new Read(OPENING + GRANT + marked);
  }

  /** A whole text. */
  public static Read whole(String marked) {
    return new Read(marked);
  }

  public ContractFacts facts() {
    return facts;
  }

  /** Whether the proof of a fact touches the only marked words. */
  public boolean proves(Fact<?> fact) {
    Span expected = marked.span();
    List<Span> proof = fact.proof();
    return proof.stream().anyMatch(expected::overlaps);
  }
}
