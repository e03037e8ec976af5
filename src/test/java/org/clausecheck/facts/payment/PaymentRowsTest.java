package org.clausecheck.facts.payment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.math.BigDecimal;
import java.time.Duration;
import org.clausecheck.facts.Upfront;
import org.clausecheck.facts.Upfront.Due;
import org.clausecheck.facts.extract.Read;
import org.junit.jupiter.api.Test;

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

  @Test
  void hostileTablesAreReadInTime() {
    assertTimeoutPreemptively(
        Duration.ofSeconds(30),
        () -> Read.granted("SCHEDULE A\n\n" + "Event Amount\nSigning US$1\n".repeat(1_500)));
  }
}
