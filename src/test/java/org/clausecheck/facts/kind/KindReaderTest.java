package org.clausecheck.facts.kind;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Base64;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.clausecheck.classify.ClauseClassifier;
import org.clausecheck.facts.kind.DocumentKind.Sort;
import org.clausecheck.structure.OutlineBuilder;
import org.clausecheck.text.ContractText;
import org.clausecheck.text.Texts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class KindReaderTest {
  private static final KindReader KINDS = new KindReader();
  private static final ClauseClassifier CLASSIFIER = ClauseClassifier.shipped();

  private static final String CREDIT =
      """
      CREDIT AGREEMENT

      This Credit Agreement is made on 4 May 2021 between Havn Shipping AS (the "Borrower") and \
      Fjordbanken ASA (the "Lender").

      1. The Loan. The Lender agrees to lend the Borrower NOK 40,000,000 in up to four advances. \
      The Borrower shall use each loan to buy vessels and for nothing else.

      2. Interest. The Borrower shall pay interest on the loan at NIBOR plus two per cent. \
      Prepayment is allowed on ten days' notice to the Lender.

      3. Collateral. The Borrower hereby grants to the Lender a mortgage of each vessel as \
      collateral for all indebtedness, free of other liens.

      4. Default. If the Borrower does not pay, the Lender may terminate this Agreement and \
      demand the loan at once.
      """;

  private static final String EMPLOYMENT =
      """
      EMPLOYMENT AGREEMENT

      This Agreement is made between Birk Tools AB (the "Company") and Ms. Eva Lund (the \
      "Executive").

      1. Duties. The Company employs the Executive as finance director. The Executive shall give \
      her employment all her working time.

      2. Pay. The Company shall pay the Executive a salary of SEK 900,000 a year and may pay a \
      bonus. She is entitled to thirty days of vacation.

      3. Inventions. The Executive hereby assigns to the Company all inventions made in her \
      employment.

      4. Severance. If the Company ends the employment without cause, the Executive shall receive \
      her salary for six months as severance.
      """;

  private static final String LEASE =
      """
      LEASE

      This Lease is made between Kaj Ejendomme A/S (the "Landlord") and Sol Bageri ApS (the \
      "Tenant"). The Landlord lets to the Tenant the premises at Havnegade 4 for five years. \
      The Tenant shall pay a rent of DKK 20,000 a month, in advance. The Tenant may not sublet \
      the premises. The Landlord shall keep the roof of the premises in repair. If the rent is \
      late by ten days, the Landlord may terminate this lease.
      """;

  private static final String LICENCE =
      """
      LICENCE AGREEMENT

      This Licence Agreement is made between Nordlys Bio AB ("Licensor") and Grand Pharma, Inc. \
      ("Licensee"). Licensor hereby grants to Licensee an exclusive licence under the patents to \
      make and sell the products in Sweden. Licensee shall pay a royalty of four per cent. Each \
      employee, executive and officer of Licensee shall keep the technology secret, and its bank \
      shall hold a loan of the lender as collateral for the indebtedness of the borrower.
      """;

  private static DocumentKind kind(String words) {
    ContractText text = Texts.contract(words);
    return KINDS
        .withoutReading(text, false)
        .orElseGet(() -> KINDS.of(CLASSIFIER.classify(text, new OutlineBuilder().build(text))));
  }

  @Test
  void agreementsOfOtherKindsGrantNoLicence() {
    assertThat(kind(CREDIT).says())
        .isEqualTo("This is a credit agreement; it grants no licence, so no position applies.");
    assertThat(kind(EMPLOYMENT).says())
        .isEqualTo(
            "This is an employment agreement; it grants no licence, so no position applies.");
    assertThat(kind(LEASE).says())
        .isEqualTo("This is a lease; it grants no licence, so no position applies.");
    assertThat(List.of(kind(CREDIT), kind(EMPLOYMENT), kind(LEASE)))
        .extracting(DocumentKind::sort)
        .containsOnly(Sort.NO_LICENCE);
    assertThat(kind(CREDIT).why()).contains("borrower", "lender", "of licensing");
  }

  @Test
  void theKindIsNamedOnlyWhereTheAgreementNamesIt() {
    assertThat(kind(EMPLOYMENT.replace("EMPLOYMENT AGREEMENT", "AGREEMENT")).says())
        .isEqualTo("This agreement grants no licence, so no position applies.");
  }

  @Test
  void licencesAreJudgedWhateverElseTheySpeakOf() {
    assertThat(kind(LICENCE)).isEqualTo(DocumentKind.AGREEMENT);
    assertThat(kind(CREDIT.replace("CREDIT AGREEMENT", "LOAN AND LICENSE AGREEMENT")).judged())
        .isTrue();
    assertThat(
            kind(CREDIT.replace("CREDIT AGREEMENT", "AGREEMENT").replace("Lender", "Licensor"))
                .judged())
        .isTrue();
  }

  @Test
  void anAmendmentFollowsWhatItAmends() {
    String amendment =
        """
        FIRST AMENDMENT TO %s AGREEMENT

        This First Amendment to the %s Agreement is made between Nordlys Bio AB and Grand Pharma, \
        Inc. The parties agree that Section 4 of the %s Agreement is hereby amended to read as \
        follows, and that all other provisions of it remain in full force and effect: %s
        """;
    DocumentKind licence =
        kind(
            String.format(
                amendment,
                "LICENSE",
                "License",
                "License",
                "The licensee shall pay a royalty of five per cent of all sales of products."));
    assertThat(licence.sort()).isEqualTo(Sort.AMENDMENT);
    assertThat(licence.says()).startsWith("This is an amendment to the LICENSE AGREEMENT;");
    DocumentKind employment =
        kind(
            String.format(
                amendment,
                "EMPLOYMENT",
                "Employment",
                "Employment",
                "The employer shall pay the employee a salary of SEK 90,000, and a bonus."));
    assertThat(employment.says())
        .isEqualTo(
            "This is an amendment to an employment agreement; it grants no licence, so no"
                + " position applies.");
  }

  @Test
  void whatIsNoContractIsSaidToBeNone() {
    DocumentKind note = kind("Please find the minutes of Tuesday's lunch below.");
    assertThat(note.sort()).isEqualTo(Sort.NOT_A_CONTRACT);
    assertThat(note.says()).isEqualTo("not a contract: only 8 words");
  }

  @Test
  void aCoverNoteIsNotTheContractThatIsAttached() {
    String note =
        "Dear Ms. Lund, please find attached the licence agreement that we spoke of. This agreement"
            + " shall be signed by both parties before Friday, as the licensor's board meets then."
            + " If you agree with it, return one copy; if not, call me, and we will see what may be"
            + " changed between the parties. We look forward to working with you and yours. Regards"
            + " and all good wishes to everybody in Malmö from K. Berg and all of us here.";
    assertThat(KINDS.withoutReading(Texts.contract(note), true))
        .hasValueSatisfying(
            kind ->
                assertThat(kind.says())
                    .isEqualTo("not a contract: a cover note to what is attached"));
    String agreement = LICENCE + "Licensee shall report. Licensor shall reply. ".repeat(5);
    assertThat(KINDS.withoutReading(Texts.contract(agreement), true)).isEmpty();
  }

  @Test
  void anEncodedBinaryFileIsUnreadable() {
    byte[] bytes = new byte[6_000];
    new Random(3).nextBytes(bytes);
    String base64 = Base64.getMimeEncoder().encodeToString(bytes);
    StringBuilder uuencoded = new StringBuilder("begin 644 logo.gif\n");
    for (int i = 0; i + 45 <= bytes.length; i += 45) {
      uuencoded.append('M');
      for (int j = 0; j < 60; j++) {
        uuencoded.append((char) ('!' + (bytes[i + j % 45] & 63)));
      }
      uuencoded.append('\n');
    }
    for (String encoded : List.of(base64, "LICENCE AGREEMENT\n" + uuencoded + "`\nend\n")) {
      assertThat(kind(encoded).sort()).isEqualTo(Sort.UNREADABLE);
    }
    assertThat(kind(LICENCE + "\n\n" + base64.substring(0, 300)).judged()).isTrue();
  }

  @Test
  @Timeout(value = 20, unit = TimeUnit.SECONDS, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
  void hostileTextsTakeNoTime() {
    assertThat(EncodedFile.fills("M" + "#".repeat(3_000_000))).isFalse();
    Vocabulary.of("loan-".repeat(600_000), KindWords.load());
    Vocabulary.of("borrower lender ".repeat(200_000), KindWords.load());
  }
}
