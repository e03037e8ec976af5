package org.clausecheck.facts.payment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.math.BigDecimal;
import java.time.Duration;
import org.clausecheck.facts.Upfront;
import org.clausecheck.facts.Upfront.Due;
import org.clausecheck.facts.extract.Read;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PaymentRowsTest {
  private static final String ROWS =
      "SCHEDULE A\n\nPAYMENT SCHEDULE\n\n"
          + "Event                                        Amount\n"
          + "|Signing of this Agreement                    US$250,000|\n"
          + "Filing of the first IND                      US$500,000\n"
          + "First Commercial Sale                        US$1,000,000\n";

  @Test
  void aRowDueOnSigningIsTheUpfrontPaymentAndItsQuote() {
    Read read = Read.granted("2. Term. This Agreement lasts for five years.\n\n" + ROWS);
    Upfront upfront = read.facts().upfront();

    assertThat(upfront.present().value()).contains(true);
    assertThat(read.proves(upfront.present())).isTrue();
    assertThat(upfront.amounts().value())
        .hasValueSatisfying(a -> assertThat(a.get(0).amount()).contains(new BigDecimal("250000")));
    assertThat(upfront.due().value()).contains(Due.ON_SIGNING);
    assertThat(upfront.milestones().value()).contains(true);
  }

  @Test
  void aTableOfMilestonesAloneHasNoUpfrontPayment() {
    Upfront upfront =
        Read.granted(
                "2. Term. This Agreement lasts for five years.\n\n"
                    + ROWS.replaceAll("\\|[^|]*\\|\n", ""))
            .facts()
            .upfront();

    assertThat(upfront.present().value()).isEmpty();
    assertThat(upfront.milestones().value()).contains(true);
  }

  @Test
  void aPriceListIsNoTableOfPayments() {
    assertThat(
            Read.granted(
                    "SCHEDULE A\n\nPRODUCTS\n\nWidget, small     US$20\nWidget, large     US$35\n")
                .facts()
                .upfront()
                .present()
                .value())
        .isEmpty();
  }

  /** The currency stands in the header, in a form of its own, with or without thousands. */
  @ParameterizedTest
  @CsvSource(
      delimiterString = "=>",
      value = {
        "Amount (EUR) => 120,000 => EUR 120000",
        "Fee in US$ => 120,000.50 => USD 120000.50",
        "Payment (CHF) => 120'000.– => CHF 120000",
        "Amount in thousands of Swiss francs => 120 => CHF 120000",
        "Amount (US$ '000) => 1,250 => USD 1250000",
        "TEUR, payment => 120 => EUR 120000"
      })
  void aSumIsInTheCurrencyOfItsHeader(String header, String sum, String read) {
    Upfront upfront =
        fees("Event\t" + header, "Signature of this Agreement\t" + sum, "First Approval\t900,000");

    assertThat(upfront.amounts().value().orElseThrow())
        .singleElement()
        .satisfies(m -> assertThat(m.currency() + " " + m.amount().orElseThrow()).isEqualTo(read));
    assertThat(upfront.due().value()).contains(Due.ON_SIGNING);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Size\tUnits a year",
        "Country (EUR zone 1)\tUnits",
        "Discount over EUR 5\tUnits",
      })
  void numbersUnderNoCurrencyAreNoSums(String header) {
    assertThat(fees(header, "Signature of this Agreement\t120,000").amounts().value()).isEmpty();
  }

  @Test
  void numbersAfterTheTableAreNoSumsOfIt() {
    assertThat(
            fees("Event\tAmount (EUR)", "Approval\t900,000", "", "Rows.", "", "Signature\t500")
                .amounts()
                .value())
        .isEmpty();
  }

  /** The total stands above, below, or under another name than its parts. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "Total licence fee\tEUR 200,000|On signature of this Agreement\tEUR 120,000"
            + "|Nine months after signature\tEUR 80,000",
        "On signature of this Agreement\tEUR 120,000|Nine months after signature\tEUR 80,000"
            + "|Total\tEUR 200,000",
        "TOTAL\tEUR 200,000|Effective Date\tEUR 120,000|Second year\tEUR 80,000",
      })
  void partsThatATotalAddsUpAreInstalments(String rows) {
    Upfront upfront = fees(("Event\tAmount|" + rows).split("\\|", 5));

    assertThat(upfront.staged().value()).contains(true);
    assertThat(
            upfront.amounts().value().orElseThrow().stream()
                .map(m -> m.amount().orElseThrow())
                .reduce(BigDecimal.ZERO, BigDecimal::add))
        .isEqualTo("200000");
    assertThat(upfront.due().value()).contains(Due.ON_SIGNING);
  }

  @Test
  void aTotalOfMilestonesMakesThemNoInstalments() {
    Upfront upfront =
        fees(
            "Event\tAmount",
            "Signature of this Agreement\tEUR 120,000",
            "First Approval\tEUR 80,000",
            "Total\tEUR 200,000");

    assertThat(upfront.staged().value()).isEmpty();
    assertThat(upfront.amounts().value().orElseThrow()).hasSize(1);
  }

  private static Upfront fees(String... lines) {
    return Read.granted(
            "2. Fees. The Licensee shall pay the Licensor the following sums:\n\n"
                + String.join("\n", lines)
                + "\n\n3. Term. This Agreement lasts for five years.\n")
        .facts()
        .upfront();
  }

  @Test
  void hostileTablesAreReadInTime() {
    assertTimeoutPreemptively(
        Duration.ofSeconds(30),
        () -> Read.granted("SCHEDULE A\n\n" + "Event Amount\nSigning US$1\n".repeat(1_500)));
  }
}
