package org.clausecheck.classify;

/**
 * The groups of kinds of clause, as the classifier and its figures show them; the families of
 * positions are the library's.
 */
public enum Family {
  EXCLUSIVITY("exclusivity"),
  TERMINATION("termination"),
  JURISDICTION("jurisdiction"),
  UPFRONT_PAYMENT("upfront payment"),
  ESCROW("escrow"),
  TERM_LENGTH("term length");

  private final String words;

  Family(String words) {
    this.words = words;
  }

  /** The family as a reader sees it, such as "upfront payment". */
  public String words() {
    return words;
  }

  /** The family in identifiers and file names, such as "upfront-payment". */
  public String id() {
    return words.replace(' ', '-');
  }
}
