package org.clausecheck.review;

import org.clausecheck.facts.values.Words;

/**
 * Tells the rows of tables of which hardly more than blanks is left: "Year over $[***]: [***]%".
 */
final class BlackedOut {
  /** A row with no more words for each of its blanks tells nothing. */
  private static final int WORDS_A_BLANK = 6;

  private BlackedOut() {}

  /** Whether these words are such a row; a sentence, however little is left of it, is none. */
  static boolean is(String row) {
    String said = row.strip();
    if (said.endsWith(".") || said.endsWith(";")) {
      return false;
    }
    Words words = Words.of(said);
    int blanks = 0;
    for (int i = 0; i < words.size(); i++) {
      blanks += words.is(i, Words.Kind.BLANK) ? 1 : 0;
    }
    return blanks > 1 && words.size() <= WORDS_A_BLANK * blanks;
  }
}
