package org.clausecheck.library;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.clausecheck.facts.Side;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DealSettingsTest {
  @TempDir Path folder;

  private DealSettings.Loading load(String yaml) throws IOException {
    Path file = folder.resolve("deal.yaml");
    Files.writeString(file, yaml);
    return DealSettings.load(file);
  }

  @Test
  void aFullFileIsRead() throws IOException {
    DealSettings deal =
        ((DealSettings.Loading.Loaded)
                load(
                    """
                    we: Nordfjeld Peptides ApS
                    as: licensor
                    home: Denmark
                    neutral-laws: [Switzerland, DE, England, US-NY]
                    upfront-floor: EUR 250000
                    longest-term: 3 years
                    exclusivity: keep-non-exclusive
                    library: our-library
                    """))
            .settings();
    assertThat(deal.we()).isEqualTo("Nordfjeld Peptides ApS");
    assertThat(deal.side()).isEqualTo(Side.LICENSOR);
    assertThat(deal.home()).containsExactly("DK");
    assertThat(deal.neutralLaws()).containsExactly("CH", "DE", "GB-ENG", "US-NY");
    assertThat(deal.upfrontFloor())
        .contains(new DealSettings.Floor(new BigDecimal("250000"), "EUR"));
    assertThat(deal.longestTerm().comparableDays()).hasValue(1095);
    assertThat(deal.exclusivity()).isEqualTo(DealSettings.Profile.KEEP_NON_EXCLUSIVE);
    assertThat(deal.library()).contains(folder.toAbsolutePath().resolve("our-library"));
  }

  @Test
  void whatIsLeftOutFollowsTheStudy() throws IOException {
    assertThat(load("home: NO\n"))
        .isEqualTo(
            new DealSettings.Loading.Loaded(
                new DealSettings(
                    "",
                    Side.LICENSOR,
                    List.of("NO"),
                    List.of("CH", "DE", "SG"),
                    Optional.empty(),
                    DealSettings.standard().longestTerm(),
                    DealSettings.Profile.PAID_AND_BOUNDED,
                    Optional.empty())));
  }

  @Test
  void everyFaultIsTold() throws IOException {
    DealSettings.Loading loading =
        load(
            """
            hom: Denmark
            neutral-laws: [Atlantis]
            upfront-floor: a lot
            longest-term: some years
            exclusivity: paid-and-bound
            as: landlord
            """);
    assertThat(((DealSettings.Loading.Faulty) loading).faults())
        .extracting(Fault::toString)
        .containsExactly(
            "deal.yaml:1 hom: no such key; did you mean 'home'?",
            "deal.yaml:2 neutral-laws: 'Atlantis' is no country by its English name or ISO 3166 code"
                + " (such as Denmark, DK, US-DE)",
            "deal.yaml:3 upfront-floor: a currency and an amount were expected, such as EUR 250000",
            "deal.yaml:4 longest-term: a period was expected, such as 5 years",
            "deal.yaml:5 exclusivity: 'paid-and-bound' is none of paid-and-bounded,"
                + " keep-non-exclusive; did you mean 'paid-and-bounded'?",
            "deal.yaml:6 as: 'landlord' is none of licensor, licensee");
  }
}
