package org.clausecheck.compare;

/** What in a change a reader should not miss. */
public enum Signal {
  PERIOD("period"),
  SUM("sum"),
  DATE("date"),
  PERCENTAGE("percentage"),
  PLACE("place"),
  NUMBER("number"),
  NEGATION("negation"),
  DUTY("duty or leave"),
  PARTY("party"),
  DEFINITION("definition"),
  DEFINED_TERM("defined term"),
  REFERENCE("cross-reference");

  private final String words;

  Signal(String words) {
    this.words = words;
  }

  /** As a reader sees it. */
  public String words() {
    return words;
  }

  /** As data: "defined-term". */
  public String id() {
    return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
  }
}
