package org.clausecheck.text;

import java.util.List;

/**
 * Makes texts of a fuzzer's bytes: a byte below 128 stands for its character, one above for a piece
 * of the kind that contracts, and what is made from them, trip over.
 */
public final class FuzzText {
  private static final List<String> PIECES =
      List.of(
          ("\n|\r\n|\r|\f|\t|\u00a0|\u00ad|\u00ad\n|-\n|\u2010\n|\u2011|\ufb01|\ufb03|\u2019|\u201c|\u201d|\u2013"
                  + "|\u2022 |\u00a7 |\u2003|\u200b|\ufeff|\ufffd|e\u0301|\u0130|\ud83d|\ude00|\ud83d\ude00|\n\n"
                  + "|\n\n\n|   |\u000b|1. |1.1 |1.1.1 |2. |2.2 |(a) |(b) |(i) |(ii) |(A) |(1) |ARTICLE I |ARTICLE"
                  + " II\n|Article 2. |Section 2.03 |Section 1(a)|Exhibit A\n|SCHEDULE 1 |TABLE OF CONTENTS\n|....... 3"
                  + "|IN WITNESS WHEREOF |By: ______|Name: |WHEREAS, |RECITALS\n|NOW, THEREFORE |This Agreement |\"Term\""
                  + " means |(the \"Term\") |; or |; and | and |Grant. |TERMINATION\n|Page 3 of 9\n|- 3 -\n|Source:"
                  + " ACME, 10-Q, 1/2/2003\n|[***]|$1.50 |10% |the |licence |Licensor |shall |not |. ")
              .split("\\|"));

  private FuzzText() {}

  /** The text of some bytes. */
  public static String of(byte[] bytes, int from, int to) {
    StringBuilder text = new StringBuilder();
    for (int i = from; i < to; i++) {
      if (bytes[i] >= 0) {
        text.append((char) bytes[i]);
      } else {
        text.append(PIECES.get((bytes[i] & 0x7F) % PIECES.size()));
      }
    }
    return text.toString();
  }
}
