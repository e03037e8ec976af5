package org.clausecheck.facts.payment;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Optional;
import org.clausecheck.facts.Fact;
import org.clausecheck.facts.Upfront;
import org.clausecheck.facts.Upfront.AmountKind;
import org.clausecheck.facts.Upfront.Creditable;
import org.clausecheck.facts.Upfront.Due;
import org.clausecheck.facts.Upfront.Refundable;
import org.clausecheck.facts.extract.HostileText;
import org.clausecheck.facts.extract.Read;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UpfrontExtractorTest {

  @Test
  void aFeeWithinDaysOfSigningIsUpfront() {
    Read read =
        Read.granted(
            "2. Fee. |Licensee shall pay Licensor an upfront license fee of US$1,500,000 within "
                + "thirty (30) days after the Effective Date.| The fee is non-refundable and "
                + "non-creditable.");
    Upfront upfront = read.facts().upfront();

    assertThat(upfront.present().value()).contains(true);
    assertThat(read.proves(upfront.present())).isTrue();
    assertThat(upfront.amounts().value())
        .hasValueSatisfying(a -> assertThat(a.get(0).amount()).contains(new BigDecimal("1500000")));
    assertThat(upfront.amountKind().value()).contains(AmountKind.FIGURES);
    assertThat(upfront.due().value()).contains(Due.WITHIN_DAYS);
    assertThat(upfront.dueDays().value()).contains(30);
    assertThat(upfront.refundable().value()).contains(Refundable.NON_REFUNDABLE);
    assertThat(upfront.creditable().value()).contains(Creditable.NON_CREDITABLE);
  }

  @Test
  void aBlackedOutFeeOnSigningIsPresentAndRedacted() {
    Upfront upfront =
        Read.granted(
                "2. Fee. Upon execution of this Agreement, Licensee shall pay Licensor a signing fee "
                    + "of $[***].")
            .facts()
            .upfront();

    assertThat(upfront.present().value()).contains(true);
    assertThat(upfront.amountKind().value()).contains(AmountKind.REDACTED);
    assertThat(upfront.due().value()).contains(Due.ON_SIGNING);
    assertThat(upfront.dueDays().value()).contains(0);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Licensor shall pay Licensee an upfront fee of US$100,000 upon execution of this Agreement.",
        "Licensee shall pay a royalty of five percent (5%) of Net Sales.",
        "Licensee shall pay US$2,000,000 upon first marketing approval of a Product.",
        "Licensee shall pay a service fee of US$5,000 per month.",
        "Licensee shall pay an annual fee of US$5,000 on each anniversary of the Effective Date."
      })
  void otherPaymentsAreNotUpfront(String clause) {
    assertThat(Read.granted("2. Payments. " + clause).facts().upfront().present().value())
        .isNotEqualTo(Optional.of(true));
  }

  @Test
  void aClauseMaySayThatNothingIsDueUpfront() {
    assertThat(
            Read.granted("2. Payments. No upfront fee is payable for the license.")
                .facts()
                .upfront()
                .present()
                .value())
        .contains(false);
  }

  @Test
  void theFirstInstalmentDueAtSigningCountsWithTheSumItsNameStandsFor() {
    Upfront upfront =
        Read.granted(
                "2. Guarantee. Licensee shall pay Licensor US$250,000 (the \"Annual Guarantee\") each "
                    + "year during the Term. The first Annual Guarantee payment shall be due and "
                    + "payable on the Effective Date.")
            .facts()
            .upfront();

    assertThat(upfront.present().value()).contains(true);
    assertThat(upfront.amounts().value())
        .hasValueSatisfying(a -> assertThat(a.get(0).amount()).contains(new BigDecimal("250000")));
    assertThat(upfront.due().value()).contains(Due.ON_SIGNING);
  }

  @Test
  void whatAClauseSaysOfTheFeeByItsNameCounts() {
    Upfront upfront =
        Read.granted(
                "2. Fee. Licensee shall pay Licensor a technology access fee of US$350,000 within ten "
                    + "(10) days after the Effective Date.\n\n3. Term. This Agreement lasts for five "
                    + "years.\n\n4. Credit. The technology access fee shall be credited against "
                    + "royalties.")
            .facts()
            .upfront();

    assertThat(upfront.creditable().value()).contains(Creditable.CREDITABLE);
  }

  @Test
  void anExceptionThatGivesTheFeeBackMakesItRefundable() {
    Read read =
        Read.granted(
            "4.1 Fee. Licensee shall pay Licensor a technology access fee of US$350,000 within ten "
                + "(10) days after the Effective Date. The fee is, except as provided in Section 4.2, "
                + "non-refundable.\n\n4.2 Repayment. |If every claim of the first Patent is "
                + "cancelled, Licensor shall refund the technology access fee.|");

    assertThat(read.facts().upfront().refundable().value()).contains(Refundable.REFUNDABLE);
    assertThat(read.proves(read.facts().upfront().refundable())).isTrue();
  }

  @Test
  void anExceptionThatIsNotHereLeavesItUnclear() {
    assertThat(
            Read.granted(
                    "4.1 Fee. Licensee shall pay Licensor an upfront fee of US$350,000 within ten (10) "
                        + "days after the Effective Date. The fee is, except as provided in Section "
                        + "19.2, non-refundable.")
                .facts()
                .upfront()
                .refundable())
        .isInstanceOfSatisfying(
            Fact.Unclear.class, u -> assertThat(u.why()).contains("Section 19.2"));
  }

  @Test
  void royaltiesMilestonesAndGuaranteesAreToldApart() {
    Upfront upfront =
        Read.granted(
                "2. Royalty. Licensee shall pay Licensor a royalty of five percent (5%) of Net "
                    + "Sales.\n\n3. Milestones. Licensee shall pay Licensor a milestone payment of "
                    + "US$1,000,000 upon marketing approval.\n\n4. Minimum. Licensee shall pay a "
                    + "minimum royalty of US$50,000 per year.")
            .facts()
            .upfront();

    assertThat(upfront.royalty().value()).contains(true);
    assertThat(upfront.milestones().value()).contains(true);
    assertThat(upfront.minimum().value()).contains(true);
  }

  @Test
  void aRoyaltyFreeLicenceBearsNone() {
    assertThat(
            Read.clauses(
                    "1. Grant. Licensor hereby grants to Licensee a royalty-free license to make "
                        + "Products.")
                .facts()
                .upfront()
                .royalty())
        .isInstanceOf(Fact.NotStated.class);
  }

  @Test
  void aSumWrittenWithABareDollarSignIsRead() {
    Upfront upfront =
        Read.granted("2. Fee. Licensee shall pay an upfront payment of $225,000 to Licensor.")
            .facts()
            .upfront();

    assertThat(upfront.amounts().value())
        .hasValueSatisfying(a -> assertThat(a.get(0).amount()).contains(new BigDecimal("225000")));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Licensee shall pay Licensor the following: |a. within thirty (30) days of executing this "
            + "Agreement: $1.5M;| b. July 1, 2021: $2.5M; c. January 1, 2022: $3.5M.",
        "Licensee agrees to pay Licensor the fee in two installments: |(a) $1.5M upon execution of "
            + "this Agreement;| and (b) $2.5M on June 1, 2022.",
        "|License Fee: $1.5M, due upon acceptance of the Software.|",
        "|Licensee shall pay a license fee of $1.5M upon delivery of the Software.|",
        "|Within 15 business days after the date hereof, Licensee will pay $1.5M to Licensor.|",
        "Licensee shall pay an Annual Minimum Commitment, payable as follows: |a total of $1.5M "
            + "shall be paid by Licensee to Licensor as of the Effective Date.|",
        "|Licensee will pay $1.5M upfront to begin the work.|",
        "|Licensee shall pay a training fee of $1.5M on or before the date of execution of this "
            + "Agreement.|"
      })
  void listsDeliveriesAndOtherWordingsOfSoonAreRead(String clause) {
    Read read = Read.granted("2. Fee. " + clause);
    Upfront upfront = read.facts().upfront();

    assertThat(upfront.present().value()).contains(true);
    assertThat(read.proves(upfront.present())).isTrue();
    assertThat(upfront.amounts().value())
        .hasValueSatisfying(
            a -> assertThat(a.get(0).amount().orElseThrow()).isEqualByComparingTo("1500000"));
  }

  @Test
  void aBlackedOutAdvanceIsPresentAndRedacted() {
    Read read =
        Read.granted(
            "2. Fee. Licensee shall pay |Licensor an advance| of [***] against royalties.");
    Upfront upfront = read.facts().upfront();

    assertThat(upfront.present().value()).contains(true);
    assertThat(upfront.amountKind().value()).contains(AmountKind.REDACTED);
    assertThat(read.proves(upfront.amountKind())).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "WHEREAS, Licensee shall pay the loan of $1,000,000 upon execution of this Agreement.",
        "Licensee shall pay a monthly fee of $1,000, beginning on the Effective Date.",
        "Licensee shall pay $100,000 within 270 days after the Effective Date.",
        "Licensee shall pay a license fee of $100,000 per year to Licensor.",
        "For the research, Licensee shall pay: (a) $10,000 within five days after the Effective "
            + "Date; and (b) $10,000 each month thereafter."
      })
  void whatRunsOrComesLateIsNotUpfront(String clause) {
    assertThat(Read.granted("2. Payments. " + clause).facts().upfront().present().value())
        .isEmpty();
  }

  @Test
  void sponsorPaysNoUpfrontFees() {
    assertThat(
            Read.granted("2. Fee. Licensee shall pay no upfront fees.")
                .facts()
                .upfront()
                .present()
                .value())
        .contains(false);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Licensee shall first pay a deposit of EUR 100,000 to Licensor within 5 days after the signing of this Agreement.",
        "The technology license fee of US$5,900,000 shall be deemed to be paid upon signing and is part of Licensor's "
            + "contribution to the registered capital of the company.",
        "Upon execution of this Agreement Licensee shall pay a quarterly service fee of US$15,000.",
        "Within ten days of the Effective Date Licensee shall pay US$1,000,000 as pre-payment for data records.",
        "Licensee shall pay its share of estimated drilling costs, being US$1,700,000, at execution of this Agreement.",
        "Licensee shall pay 25 percent of the initial franchise fee collected upon execution of each unit agreement."
      })
  void whatIsPaidForSomethingElseIsNoUpfrontPayment(String clause) {
    assertThat(Read.granted("2. Payment. " + clause).facts().upfront().present().value()).isEmpty();
  }

  @Test
  void aDepositThatIsKeptAndCountsTowardsTheFeeIsItsFirstInstalment() {
    assertThat(
            Read.granted(
                    "2. Payment. Licensee shall make a non-refundable deposit of US$500,000 upon execution of this Agreement, "
                        + "applied against the license fee.")
                .facts()
                .upfront()
                .present()
                .value())
        .contains(true);
  }

  @Test
  void ofAListOfInstalmentsTheFirstCounts() {
    Read read =
        Read.granted(
            "2. Fees\n\n2.1 Licensee shall pay the license fee to Licensor as follows:\n\n2.1.1 |US$10,000 upon the Effective "
                + "Date|;\n\n2.1.2 US$20,000 within 90 days after the Effective Date; and\n\n2.1.3 US$30,000 within 180 days "
                + "after the Effective Date.");

    assertThat(read.facts().upfront().due().value()).contains(Upfront.Due.ON_SIGNING);
    assertThat(read.proves(read.facts().upfront().amounts())).isTrue();
  }

  @Test
  void aFeeInInstalmentsIsToldWhole() {
    Upfront upfront =
        Read.granted(
                "2. Technology Access Fee. Licensee will pay Licensor US$1,000,000 (the \"Technology Access Fee\"). The Technology "
                    + "Access Fee will be paid in two equal installments of US$500,000 each. The first installment will be due "
                    + "thirty (30) days following the Effective Date.")
            .facts()
            .upfront();

    assertThat(upfront.amounts().value().orElseThrow().get(0).amount().orElseThrow())
        .isEqualByComparingTo("1000000");
    assertThat(upfront.dueDays().value()).contains(30);
    assertThat(upfront.staged().value()).contains(true);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "The signing fee of USD 120,000 shall be paid in 12 equal monthly instalments starting with"
            + " |Jun 16, 2020|.",
        "Licensee shall pay Licensor a license fee of CHF 180,000 by twelve monthly instalments from"
            + " |1 July 2020|.",
        "The signing fee is EUR 200,000. Licensee shall pay it in ten installments commencing"
            + " |15 May 2020|.",
        "Licensee shall pay Licensor a signing fee of EUR 90,000, payable in four equal quarterly"
            + " instalments, the first falling due on |1 October 2020|."
      })
  void instalmentsAreDueFromTheDayTheyBegin(String clause) {
    Read read = Read.granted("2. Fee. " + clause);

    assertThat(read.facts().upfront().due().value()).contains(Due.DATE);
    assertThat(read.proves(read.facts().upfront().due())).isTrue();
    assertThat(read.facts().upfront().staged().value()).contains(true);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a signing fee in three equal instalments of EUR 60,000 each, the first on signature",
        "an upfront fee in 3 payments of EUR 60,000, the first within ten days after signature",
        "a license fee by three (3) quarterly installments of EUR 60,000, the first upon signing",
        "a signing fee of EUR 180,000 in three instalments of EUR 60,000, the first on signature"
      })
  void equalPartsAreToldWhole(String fee) {
    assertThat(
            Read.granted("2. Fee. Licensee shall pay Licensor " + fee + " of this Agreement.")
                .facts()
                .upfront()
                .amounts()
                .value()
                .orElseThrow())
        .singleElement()
        .satisfies(m -> assertThat(m.amount()).contains(new BigDecimal("180000")));
  }

  @Test
  void daysThatAreBlackedOutAreRedacted() {
    Upfront upfront =
        Read.granted(
                "2. Upfront Payment. No later than [***] following the Effective Date, Licensee shall pay Licensor an upfront "
                    + "payment of US$30,000,000.")
            .facts()
            .upfront();

    assertThat(upfront.due().value()).contains(Upfront.Due.WITHIN_DAYS);
    assertThat(upfront.dueDays()).isInstanceOf(Fact.Redacted.class);
  }

  @Test
  void anOptionOfTheLicensorLeavesNothingToTheLicensee() {
    assertThat(
            Read.granted(
                    "2. Fees. Licensee shall pay a franchise fee of US$25,000 upon execution of this Agreement. Licensee shall pay "
                        + "an advertising fee besides the franchise fee, or later at Licensor's sole option.")
                .facts()
                .upfront()
                .due()
                .value())
        .contains(Upfront.Due.ON_SIGNING);
  }

  @Test
  void hostileTextIsReadInTime() {
    String words = "upon execution Licensee shall pay an upfront fee of $1,000,000 non-refundable ";
    HostileText.isReadInTime(words, 500);
    HostileText.isReadInTime("$[***] (a) fee ", 1000);
  }

  @Test
  void aRefundThatTheLicensorMayChooseAmongRemediesCannotBeClaimed() {
    String fee =
        "2. Fee. Licensee shall pay Licensor a license fee of US$350,000 within ten (10) days after the "
            + "Effective Date. ";
    assertThat(
            Read.granted(
                    fee
                        + "If the Patents infringe, Licensor may modify the Products or refund the fee.")
                .facts()
                .upfront()
                .refundable()
                .value())
        .isNotEqualTo(Optional.of(Refundable.REFUNDABLE));
    assertThat(
            Read.granted(fee + "If Licensee terminates, Licensor shall refund the fee.")
                .facts()
                .upfront()
                .refundable()
                .value())
        .contains(Refundable.REFUNDABLE);
  }
}
