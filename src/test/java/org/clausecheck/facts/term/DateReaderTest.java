package org.clausecheck.facts.term;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.clausecheck.facts.AgreementDates;
import org.clausecheck.facts.Fact;
import org.clausecheck.facts.Party;
import org.clausecheck.facts.extract.Read;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** When an agreement is made, takes effect and is signed. */
class DateReaderTest {
  private static final String PARTIES =
      "Acme Widgets, Inc., a Delaware corporation (\"Acme\"), and Beta Devices Ltd., an English "
          + "company (\"Beta\")";
  private static final String CLAUSES =
      ".\n\n"
          + "1. Term. This Agreement lasts for five years.\n\n"
          + "2. Notices. Notices are in writing.\n\n";

  private static AgreementDates dates(String dated, String signatures) {
    return Read.whole(
            "LICENSE AGREEMENT\n\nThis License Agreement"
                + dated
                + " is between "
                + PARTIES
                + CLAUSES
                + signatures)
        .facts()
        .dates();
  }

  private static String day(Fact<LocalDate> fact) {
    return fact.value().map(LocalDate::toString).orElse(fact.getClass().getSimpleName());
  }

  private static List<String> signed(AgreementDates dates) {
    return dates.signatures().stream()
        .map(s -> s.party().map(Party::name).orElse("?") + " " + day(s.date()))
        .toList();
  }

  @Test
  void theDayItBearsIsNotTheDayItTakesEffectNorTheDayItIsSigned() {
    AgreementDates dates =
        dates(
            " dated January 28, 2005, effective as of October 15, 2004 (the \"Effective Date\")",
            "IN WITNESS WHEREOF the parties have signed.\n\n"
                + "ACME WIDGETS, INC.\n\n"
                + "By: /s/ A. Ace\n\n"
                + "Name: A. Ace\n\n"
                + "Date: February 2, 2005\n\n"
                + "BETA DEVICES LTD.\n\n"
                + "By: /s/ B. Bee\n\n"
                + "Name: B. Bee\n\n"
                + "Date: 4 February 2005\n");
    assertThat(day(dates.made())).isEqualTo("2005-01-28");
    assertThat(day(dates.effective())).isEqualTo("2004-10-15");
    assertThat(day(dates.signed())).isEqualTo("2005-02-04");
    assertThat(signed(dates))
        .containsExactly("Acme Widgets, Inc. 2005-02-02", "Beta Devices Ltd. 2005-02-04");
  }

  @Test
  void itTakesEffectWithTheLastSignature() {
    String signatures =
        "IN WITNESS WHEREOF the parties have signed.\n\nAcme Widgets, Inc.    Beta Devices Ltd.\n"
            + "By: /s/ A. Ace    By: /s/ B. Bee\nDate: 1/22/07    Date: 1/19/07\n";
    AgreementDates dates =
        dates(" is effective as of the date of the last signature below and", signatures);
    assertThat(day(dates.effective())).isEqualTo("2007-01-22");
    assertThat(signed(dates))
        .containsExactly("Acme Widgets, Inc. 2007-01-22", "Beta Devices Ltd. 2007-01-19");
    assertThat(
            day(
                dates(
                        " is effective as of the date last signed by the parties (\"Effective"
                            + " Date\") and",
                        "IN WITNESS WHEREOF the parties have signed.\n\nAcme Widgets, Inc.\n\nBy:"
                            + " ________\n\nDate: ________\n")
                    .effective()))
        .isEqualTo("Redacted");
  }

  @Test
  void aSignatureWithoutItsDateLeavesTheLastOneOpen() {
    AgreementDates dates =
        dates(
            "",
            "IN WITNESS WHEREOF the parties have signed.\n\n"
                + "ACME WIDGETS, INC.\n\n"
                + "By: /s/ A. Ace\n\n"
                + "Date: May 3, 2019\n\n"
                + "BETA DEVICES LTD.\n\n"
                + "By: ____________\n\n"
                + "Date: __________\n");
    assertThat(dates.signed()).isInstanceOf(Fact.Unclear.class);
    assertThat(signed(dates))
        .containsExactly("Acme Widgets, Inc. 2019-05-03", "Beta Devices Ltd. Redacted");
    assertThat(day(dates("", "").signed())).isEqualTo("NotStated");
  }

  @Test
  void datesStandOverTheLineOrInTheSentenceBeforeTheSignatures() {
    assertThat(
            signed(
                dates(
                    "",
                    "IN WITNESS WHEREOF the parties have signed.\n\nACME WIDGETS, INC.   BETA"
                        + " DEVICES LTD.\n\nBy: /s/ A. Ace   By: /s/ B. Bee\n\n1/30/2000  "
                        + " 1/31/2000\n-----------   -----------\nDate   Date\n")))
        .containsExactly("Acme Widgets, Inc. 2000-01-30", "Beta Devices Ltd. 2000-01-31");
    assertThat(
            day(
                dates(
                        "",
                        "IN WITNESS WHEREOF, this Agreement has been executed on this 31st day of"
                            + " March, 2001.\n\nBy: /s/ A. Ace\n\nName: A. Ace\n")
                    .signed()))
        .isEqualTo("2001-03-31");
  }

  @Test
  void aBlankDayIsNoDay() {
    assertThat(dates(" made this __ day of May, 2019", "").made())
        .isInstanceOf(Fact.Redacted.class);
  }

  @Test
  void aFigureMayRunIntoTheWordBeforeIt() {
    assertThat(day(dates(" made and effective as of1 August 2019", "").made()))
        .isEqualTo("2019-08-01");
  }

  @Test
  void theDatesOfAnotherAgreementAreNotItsOwn() {
    AgreementDates dates =
        dates(" amends the Distributor Agreement with an Effective Date of March 1, 1996, and", "");
    assertThat(day(dates.effective())).isEqualTo("NotStated");
    assertThat(day(dates.made())).isEqualTo("NotStated");
  }

  private static AgreementDates between(String first, String second, String rest) {
    return Read.whole(
            "LICENSE AGREEMENT\n\n"
                + "This License Agreement, dated 05/04/2024 (the \"Effective Date\"), is between "
                + first
                + " (\"Acme\"), and "
                + second
                + " (\"Beta\")"
                + CLAUSES
                + rest)
        .facts()
        .dates();
  }

  @Test
  void figuresThatMayPutTheDayOrTheMonthFirstAreReadAsThePartiesWriteThem() {
    String danish = "Acme ApS, a Danish company with its registered office in Denmark";
    String german = "Beta GmbH, a German company with its registered office in Germany";
    String american = "Beta, Inc., a Delaware corporation";
    assertThat(day(between(danish, german, "").effective())).isEqualTo("2024-04-05");
    assertThat(day(between("Acme, Inc., a New York corporation", american, "").effective()))
        .isEqualTo("2024-05-04");
    Fact<LocalDate> open = between(danish, american, "").effective();
    assertThat(open).isInstanceOf(Fact.Unclear.class);
    assertThat(((Fact.Unclear<LocalDate>) open).why()).contains("5 April 2024 or 4 May 2024");
    assertThat(open.proof()).hasSize(1);
  }

  @Test
  void anotherDateTellsWhichFigureIsTheDay() {
    String danish = "Acme ApS, a Danish company with its registered office in Denmark";
    String american = "Beta, Inc., a Delaware corporation";
    assertThat(day(between(danish, american, "Reports are due on 31/12/2024.\n\n").effective()))
        .isEqualTo("2024-04-05");
    assertThat(day(between(danish, american, "Reports are due on 12/31/2024.\n\n").effective()))
        .isEqualTo("2024-05-04");
  }

  @Test
  void aTermThatCountsFromAnOpenDateHasAnOpenEnd() {
    Read read =
        Read.whole(
            "LICENSE AGREEMENT\n\n"
                + "This License Agreement, dated 05/04/2024 (the \"Effective Date\"), is between"
                + " Acme ApS, a Danish company (\"Acme\"), and Beta, Inc., a Delaware corporation"
                + " (\"Beta\").\n\n"
                + "1. Term. This Agreement begins on the Effective Date and continues for a period"
                + " of five years.\n\n");
    assertThat(read.facts().term().start()).isInstanceOf(Fact.Unclear.class);
    assertThat(read.facts().term().end()).isInstanceOf(Fact.Unclear.class);
    assertThat(read.facts().term().length()).isInstanceOf(Fact.Stated.class);
  }

  @Test
  void aLetterBearsItsDateAtItsHead() {
    AgreementDates dates =
        Read.whole(
                "Hamburg, November 19, 2012\n\nDear Sirs,\n\nthis letter is an agreement between "
                    + PARTIES
                    + CLAUSES)
            .facts()
            .dates();
    assertThat(day(dates.made())).isEqualTo("2012-11-19");
  }

  @ParameterizedTest
  @ValueSource(strings = {"Date: ", "Date: ____ ", "May 3, 2019 ", "By: /s/ X Date ", "of1 "})
  void hostileSignaturesAreReadInTime(String part) {
    assertTimeoutPreemptively(
        Duration.ofSeconds(20),
        () ->
            dates(
                "",
                "IN WITNESS WHEREOF the parties have signed. By: ____ "
                    + part.repeat(20_000 / part.length())));
  }
}
