package org.clausecheck.facts.values;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How drafters of several countries write values, and words that are none: text => its values. */
class ValueFormsTest {
  private final ValueScanner scanner = new ValueScanner(Gazetteer.load());

  private String values(String text) {
    return scanner.scan(Words.of(text)).stream()
        .map(value -> value.normal() + (contradicts(value) ? " !" : ""))
        .collect(Collectors.joining("; "));
  }

  private static boolean contradicts(Value value) {
    return (value instanceof Value.Duration d && d.contradicts())
        || (value instanceof Value.Amount a && a.contradicts())
        || (value instanceof Value.Percentage p && p.contradicts());
  }

  @ParameterizedTest
  @CsvSource(
      delimiterString = "=>",
      quoteCharacter = '|',
      textBlock =
          """
          a period of one (1) year and six (6) months. => P18M
          a period of twenty four (24) months. => P24M
          twenty four hours. => PT24H
          a 12-month period. => P12M
          an eighteen-month term. => P18M
          a period of 18 mos.. => P18M
          two and a half years. => P30M
          1½ years. => P18M
          half a year. => P6M
          a dozen months. => P12M
          during a hundred days => P100D
          at most ninety actual days shall => P90D
          for a thousand hours => PT1000H
          two dozen months => P24M
          half a dozen days => P6D
          a year and a half => P18M
          two years and a half => P30M
          one and one-half (1½) years => P18M
          one and one-half (1.5) years => P18M
          1 1/2 years => P18M
          2-1/2 years => P30M
          2,5 years => P30M
          three quarters of a year => P9M
          one-half of a year => P6M
          a quarter of a year => P3M
          within a fortnight => P2W
          two fortnights => P4W
          a period of two decades => P20Y
          for a period of a year => P1Y
          two weeks and three days => P17D
          [four (4)] years => P4Y
          [4] years => P4Y
          [4 (four)] years => P4Y
          four [(4)] years => P4Y
          [thirty] (30) days => P30D
          within [30 (thirty) days] => P30D
          5 (in words: five) years => P5Y
          5 yrs. from signature => P5Y
          24 hrs => PT24H
          6 wks => P6W
          18mos from today => P18M
          thirty- (30-) day period => P30D
          one hundred and twenty (120) days => P120D
          one hundred eighty (180) calendar days => P180D
          two (2) anniversaries after => P2Y
          the fifteenth anniversary => P15Y
          1.000 hours of use => PT1000H
          1 500 hours of use => PT1500H
          twelve full calendar months => P12M
          ten (10) clear Business Days => P10B
          no more than two (2) quarters => P6M
          The Licensee may 2 weeks later => P2W
          thirty (60) days => P30D !
          """)
  void periods(String text, String values) {
    assertThat(values(text)).isEqualTo(values);
  }

  @ParameterizedTest
  @CsvSource(
      delimiterString = "=>",
      quoteCharacter = '|',
      textBlock =
          """
          Euro five hundred thousand. => EUR 500000
          USD 1.5m. => USD 1500000
          US$2.5 mio. => USD 2500000
          EUR 120.000,50. => EUR 120000.50
          120.000 USD. => USD 120000
          CHF 200'000. => CHF 200000
          CHF 200’000.–. => CHF 200000
          CHF 1'000'000 => CHF 1000000
          SEK 1 500 000. => SEK 1500000
          € 250.000,-. => EUR 250000
          Rs. 5,00,000. => INR 500000
          £10k. => GBP 10000
          $250K. => USD 250000
          Two Hundred Fifty Dollars. => USD 250
          kr 2,000,000. => 2000000
          kr. 500.000 => 500000
          2 000 000 SEK => SEK 2000000
          SEK 500:- => SEK 500
          NOK 1.250.000,- => NOK 1250000
          DKK 1.500.000,00 => DKK 1500000
          five million Danish kroner => DKK 5000000
          ten million Swedish crowns => SEK 10000000
          MSEK 10 => SEK 10000000
          250 TEUR => EUR 250000
          TEUR 250 => EUR 250000
          T€ 250 => EUR 250000
          1,5 Mio. EUR => EUR 1500000
          EUR 1,5 million => EUR 1500000
          EUR 2 Mrd. => EUR 2000000000
          250 000,00 € => EUR 250000
          250 000 euros => EUR 250000
          1.250.000 € => EUR 1250000
          EUR 99,95 => EUR 99.95
          EUR 12.500 => EUR 12500
          EUR 1.250 per month => EUR 1250
          CHF 500.-- => CHF 500
          CHF 1’250’000.50 => CHF 1250000.50
          SFr. 10'000.— => CHF 10000
          Swiss Francs 500'000 => CHF 500000
          ₹12,34,567.50 => INR 1234567.50
          Rs. 5,00,000/- (Rupees Five Lakhs only) => INR 500000
          Rs.500 => INR 500
          INR 2 crore => INR 20000000
          Rs. 1.5 crores => INR 15000000
          Rupees ten lakh => INR 1000000
          five lakh Indian Rupees => INR 500000
          Pounds Sterling 10,000 => GBP 10000
          £1.25m => GBP 1250000
          £5bn => GBP 5000000000
          $3MM => USD 3000000
          US Dollars five million (US$ 5,000,000) => USD 5000000
          United States Dollars 75,000 => USD 75000
          USD five hundred thousand (500,000) => USD 500000
          ten (10) million Swiss francs => CHF 10000000
          two and a half million dollars => USD 2500000
          Two and One-Half Million Dollars ($2,500,000) => USD 2500000
          half a million dollars => USD 500000
          a quarter of a million euros => EUR 250000
          a million dollars => USD 1000000
          fifteen hundred dollars => USD 1500
          one million two hundred fifty thousand dollars => USD 1250000
          one million five hundred thousand and fifty euros => EUR 1500050
          one point five million euros => EUR 1500000
          Seven Hundred Eighty and 87/100 Dollars ($780.87) => USD 780.87
          Fifty Thousand and NO/100 Dollars ($50,000.00) => USD 50000
          Fifty Thousand Dollars and 50/100 ($50,000.50) => USD 50000.50
          One Thousand and 25/100 Dollars => USD 1000.25
          ten dollars and fifty cents => USD 10.50
          [EUR 200,000 (two hundred thousand euros)] => EUR 200000
          EUR [200,000] => EUR 200000
          [200,000] euros => EUR 200000
          $5,000 (five thousand dollars) => USD 5000
          $5,000 (five thousand) => USD 5000
          EUR 500,000 (in words: five hundred thousand euros) => EUR 500000
          $5,000 (four thousand dollars) => USD 5000 !
          $12.125 per share => USD 12.125
          USD 1.125 million => USD 1125000
          $0.250 a unit => USD 0.250
          between $1,500 and $2,500 => USD 1500; USD 2500
          between one thousand and two thousand dollars => USD 2000
          EUR 100.000 to EUR 250.000 => EUR 100000; EUR 250000
          one million dollars ($[***]) => USD 1000000
          a nominal value of Rs. 10 each => INR 10
          15 $ 7.50 20 $ 9.00 => USD 7.50; USD 9
          100€ 200€ => EUR 100; EUR 200
          EUR 100 EUR 200 => EUR 100; EUR 200
          AU$1,000 and C$500 => AUD 1000; CAD 500
          """)
  void money(String text, String values) {
    assertThat(values(text)).isEqualTo(values);
  }

  @ParameterizedTest
  @CsvSource(
      delimiterString = "=>",
      quoteCharacter = '|',
      textBlock =
          """
          12/31/2020. => 2020-12-31
          31.12.2020. => 2020-12-31
          the 1st day of January 2021. => 2021-01-01
          this first day of January, 2021. => 2021-01-01
          15th july 2018. => 2018-07-15
          Sept 1st, 2005. => 2005-09-01
          reads: 12.1987. => 1987-12
          until 12.2024 => 2024-12
          2021-03-05. => 2021-03-05
          2021/03/05 => 2021-03-05
          2021.03.05 => 2021-03-05
          5 March '21. => 2021-03-05
          5 March ’21 => 2021-03-05
          March 5th 2021. => 2021-03-05
          05-MAR-2021. => 2021-03-05
          05-MAR-21 => 2021-03-05
          5/Mar/2021 => 2021-03-05
          31-Dec-98 => 1998-12-31
          on the 15th day of March, 2027. => 2027-03-15
          the Master Sales Agreement, April 2018. => 2018-04
          delivered in april 2018 => 2018-04
          dec 5, 2018 => 2018-12-05
          15 may 2018 => 2018-05-15
          1st of January 2021 => 2021-01-01
          March the 5th, 2021 => 2021-03-05
          the twenty-first day of March, 2021 => 2021-03-21
          the 31st day of December in the year 2020 => 2020-12-31
          5th day of May, two thousand and nineteen => 2019-05-05
          5 May nineteen ninety-nine => 1999-05-05
          the third (3rd) day of May 2019 => 2019-05-03
          made on 3. March 2025 => 2025-03-03
          Monday, 5 March 2021 => 2021-03-05
          [3] March 2025 => 2025-03-03
          [3 March] 2025 => 2025-03-03
          3 March [2025] => 2025-03-03
          dated 31.12.20 => 2020-12-31
          from 01.04.2024 to 31.03.2025 => 2024-04-01; 2025-03-31
          12.31.2020 => 2020-12-31
          05/04/2024 => 2024-04-05 or 2024-05-04
          5-4-2024 => 2024-04-05 or 2024-05-04
          11/4/10 => 2010-04-11 or 2010-11-04
          04/04/2024 => 2024-04-04
          05/04/2024 and 31/12/2024 => 2024-04-05; 2024-12-31
          05/04/2024 and 12/31/2024 => 2024-05-04; 2024-12-31
          5 April 2024 (05/04/2024) => 2024-04-05; 2024-04-05
          05/04/2024, 31/12/2024 and 12/31/2025 => 2024-04-05 or 2024-05-04; 2024-12-31; 2025-12-31
          __ May 2019 => 2019-05-XX
          """)
  void dates(String text, String values) {
    assertThat(values(text)).isEqualTo(values);
  }

  @ParameterizedTest
  @CsvSource(
      delimiterString = "=>",
      quoteCharacter = '|',
      textBlock =
          """
          five per cent. => 5%
          5 per cent.. => 5%
          one-half of one percent (0.5%). => 0.5%
          50 basis points. => 0.5%
          3 ½ %. => 3.5%
          twelve and one-half percent. => 12.5%
          12-1/2% => 12.5%
          12 1/2 % => 12.5%
          twelve and one-half percent (12½%) => 12.5%
          a half percent => 0.5%
          half a percent => 0.5%
          one half of 1% => 0.5%
          1/2 of 1% => 0.5%
          ½% => 0.5%
          three quarters of one percent => 0.75%
          one-tenth of one percent (0.1%) => 0.1%
          twenty-five hundredths of one percent (0.25%) => 0.25%
          eight and one third percent (8.33%) => 8.33%
          seven point five percent => 7.5%
          2,5 % => 2.5%
          [5]% => 5%
          [five (5)] percent => 5%
          five (5) percentage points => 5%
          LIBOR plus 400 BASIS POINTS => 4%
          25bps over EURIBOR => 0.25%
          150 bps (1.50%) => 1.5%
          5 per centum => 5%
          3 pct of sales => 3%
          5‰ => 0.5%
          five percent (5.5%) => 5.5% !
          two hundred percent => 200%
          """)
  void percentages(String text, String values) {
    assertThat(values(text)).isEqualTo(values);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Each party may use it only as it may be needed.",
        "The first software may be replaced.",
        "Notices go to 22777 Springwoods Village Parkway, Suite 2020",
        "13190 SW 68th Parkway, Suite 200, Portland",
        "at 25 Sterling Road",
        "100 Euro Plaza",
        "see Section 12.1987 of it",
        "Clause 3.1.12 and Article 4.11.20",
        "in accordance with Section 5 May they agree",
        "call +1 212 555 0100 or 020 7946 0018",
        "Patent No. 5,123,456 and EP 1 234 567 B1",
        "under the '615 patent",
        "an RS-485 port and a RS 232 cable",
        "the NIS 2 Directive",
        "written in PHP 8.1 or PHP 7",
        "Euro 6 engines at the Euro 2024",
        "the 2019 calendar year and the 2020 fiscal year",
        "on the 15th day of each month",
        "in the first calendar quarter",
        "comparable to the 2010 percentage salary increase",
        "There are 5.4.3 dollars",
        "hot 5 points",
        "2.1 BP has commenced drilling",
        "on or before the fifteenth (15th) day of each month",
        "the estimated date 1$ more",
        "once a year, twice a month",
        "march 2019 units to the store",
        "a third party and one third of the board",
        "1.5 months",
        "version 2.5.1 of May",
        "Try 5 times and won 3 awards",
        "500 pounds of ore",
        "1. January\n2. February",
        "an exchange rate of 1.2015"
      })
  void wordsThatAreNoValues(String text) {
    assertThat(values(text)).isEmpty();
  }
}
