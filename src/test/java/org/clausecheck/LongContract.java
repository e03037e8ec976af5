package org.clausecheck;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** An agreement of any length for tests and measurements: the same kinds of clause, varied. */
public final class LongContract {
  private static final String OPENING =
      "This Licence Agreement is made on 3 March 2025 between Nordfjeld Peptides ApS, a company"
          + " organised under the laws of Denmark (the \"Licensor\"), and Harrow Mere Inc., a"
          + " corporation of the State of Delaware (the \"Licensee\").";

  private static final List<String> HEADINGS =
      List.of("GRANT", "PAYMENTS", "TERM AND TERMINATION", "DISPUTES", "ESCROW", "RECORDS");

  private static final List<List<String>> CLAUSES =
      List.of(
          List.of(
              "Licensor grants to Licensee an exclusive licence under the Patents of Schedule %d to"
                  + " make, use and sell Products in the Territory, subject to Section %d.2.",
              "Licensee shall use commercially reasonable efforts to sell at least %d Products in"
                  + " each calendar year, failing which Licensor may make the licence"
                  + " non-exclusive.",
              "\"Field %d\" means the treatment of disorders of the eye, and \"Product %d\" means"
                  + " any preparation that contains the Compound."),
          List.of(
              "Licensee shall pay to Licensor EUR %d,000 within thirty (30) days of the Effective"
                  + " Date, which sum is neither refundable nor creditable.",
              "Licensee shall pay a royalty of %d%% of Net Sales within forty-five (45) days after"
                  + " each calendar quarter, as set out in Section %d.1."),
          List.of(
              "This Agreement takes effect on the Effective Date and remains in force for %d years"
                  + " unless it is terminated earlier in accordance with this Article %d.",
              "Either party may terminate this Agreement on %d days' written notice if the other"
                  + " party commits a material breach and does not cure it within sixty (60) days:"
                  + " (a) of receipt of the notice; or (b) where it has failed to pay, within ten"
                  + " (10) days.",
              "Upon termination all rights granted to Licensee revert to Licensor, and Sections %d.1"
                  + " and %d.2 survive."),
          List.of(
              "This Agreement and Annex %d are governed by the laws of Switzerland, without regard"
                  + " to its conflict of laws rules.",
              "The parties shall attempt to settle any dispute under Article %d by talks between"
                  + " senior officers for %d days before it is submitted to arbitration in Geneva."),
          List.of(
              "Licensor shall deposit the Materials of Release %d with the escrow agent, who shall"
                  + " release them to Licensee only upon the insolvency of Licensor."),
          List.of(
              "Licensee shall keep books for %d years and shall permit an independent accountant to"
                  + " examine them once in a calendar year at the expense of Licensor.",
              "Neither party shall disclose Confidential Information for %d years after the end of"
                  + " this Agreement, save as Section %d.1 permits."));

  private LongContract() {}

  /** Its paragraphs: an opening, and so many articles of one to three clauses. */
  public static List<String> paragraphs(int articles) {
    List<String> paragraphs = new ArrayList<>(List.of("LICENCE AGREEMENT", OPENING));
    for (int a = 1; a <= articles; a++) {
      int kind = (a - 1) % HEADINGS.size();
      paragraphs.add("ARTICLE " + a + " " + HEADINGS.get(kind));
      int number = 1;
      for (String clause : CLAUSES.get(kind)) {
        Integer[] numbers = {a, a};
        paragraphs.add(
            a + "." + number++ + " " + String.format(Locale.ROOT, clause, (Object[]) numbers));
      }
    }
    return paragraphs;
  }

  /** Its text, a blank line after each paragraph. */
  public static String text(int articles) {
    return String.join("\n\n", paragraphs(articles)) + "\n";
  }
}
