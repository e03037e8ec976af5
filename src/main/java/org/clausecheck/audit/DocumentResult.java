package org.clausecheck.audit;

import java.io.Serializable;
import java.util.List;
import java.util.Map;

/**
 * What one document gave, as plain data: it can be stored, sent and read back without this
 * program's other classes.
 *
 * @param entry name inside the file ("annex.docx" in a mail); empty for the file itself
 * @param sha256 of the document's bytes, in lower-case hexadecimal
 * @param outcome what became of it
 * @param reason why it could not be read or is no contract; empty when analysed
 * @param summary the portfolio columns; null unless analysed
 * @param findings the positions, by leverage
 * @param unread parts that could not be read, each with the reason
 * @param fingerprint see {@link Shingles}
 */
public record DocumentResult(
    String entry,
    String sha256,
    Outcome outcome,
    String reason,
    @org.jspecify.annotations.Nullable Summary summary,
    List<FindingRow> findings,
    List<String> unread,
    List<Long> fingerprint)
    implements Serializable {

  /** Every document ends in exactly one of these. */
  public enum Outcome {
    ANALYSED("analysed"),
    UNREADABLE("unreadable"),
    NOT_A_CONTRACT("not a contract"),
    DUPLICATE("duplicate of"),
    AMENDMENT("amendment to");

    private final String words;

    Outcome(String words) {
      this.words = words;
    }

    /** The outcome as a reader sees it. */
    public String words() {
      return words;
    }
  }

  /**
   * An agreement in one row. Texts are as written and may be empty; dates are ISO 8601.
   *
   * @param title of the agreement
   * @param kind licence, distribution, …
   * @param licensors names
   * @param licensees names
   * @param parties all names with their homes
   * @param exclusivity nature of the grant
   * @param territory as written
   * @param start first day
   * @param end last day
   * @param renewal who may prolong, and for how long
   * @param renewalNotice last day to give notice against renewal
   * @param law governing law
   * @param forum where disputes go
   * @param upfront the lump sum
   * @param escrow what is deposited
   * @param convenience who may leave without cause, on what notice
   * @param worst worst verdict
   * @param headline what the positions add up to
   * @param counts number of findings by verdict
   * @param weight how much there is to renegotiate; larger is worse
   * @param families verdict by family
   * @param amends title or date of the agreement that this one amends; empty when it is none
   * @param pages of the document; 0 when the format has none
   * @param language ISO 639-1
   */
  public record Summary(
      String title,
      String kind,
      List<String> licensors,
      List<String> licensees,
      List<String> parties,
      String exclusivity,
      String territory,
      String start,
      String end,
      String renewal,
      String renewalNotice,
      String law,
      String forum,
      String upfront,
      String escrow,
      String convenience,
      String worst,
      String headline,
      Map<String, Integer> counts,
      int weight,
      Map<String, String> families,
      String amends,
      int pages,
      String language)
      implements Serializable {}

  /** A finding in one row. */
  public record FindingRow(
      String position,
      String family,
      String verdict,
      String severity,
      String title,
      String decisive,
      String quote,
      String place,
      String clause,
      String ask)
      implements Serializable {}
}
