package org.clausecheck.facts;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * The days that an agreement gives itself. They may all be different: dated 28 January, signed on 2
 * February, effective as of 15 October of the year before.
 *
 * @param made the day that the agreement bears: "dated", "made as of", "entered into on"
 * @param effective the day that it calls its Effective Date or Commencement Date; where that is the
 *     day of the last signature, the latter
 * @param signed the day of the last signature; unclear where only some signatures are dated
 * @param signatures the dated signatures and those that leave a blank for their date, in the order
 *     of the text
 */
public record AgreementDates(
    Fact<LocalDate> made,
    Fact<LocalDate> effective,
    Fact<LocalDate> signed,
    List<Signature> signatures) {
  public AgreementDates {
    signatures = List.copyOf(signatures);
  }

  /**
   * The date beside one signature.
   *
   * @param party who signs; empty where it cannot be told
   * @param date stated, or redacted where it is blank
   */
  public record Signature(Optional<Party> party, Fact<LocalDate> date) {}
}
