package org.clausecheck.classify;

/**
 * The families of clauses that decide whether a small firm will regret signing, in report order.
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
