package org.clausecheck.audit;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.clausecheck.audit.Column.Due;
import org.clausecheck.audit.Portfolio.Row;
import org.clausecheck.library.Library;
import org.junit.jupiter.api.Test;

class CalendarFileTest {
  private static Row row(String title, String... parties) {
    PortfolioBuilder builder = new PortfolioBuilder(Library.shipped().families());
    builder.add(
        "a, b; c.txt",
        "key",
        List.of(
            Agreements.result(
                Agreements.text(1), Agreements.summary(title, 1, List.of(), parties))));
    return builder.build().rows().get(0);
  }

  @Test
  void whatFallsDueIsADayWithItsAgreement() {
    String file =
        CalendarFile.of(List.of(new Due("2027-03-31", "term ends", row("Licence", "A", "B"))));

    assertThat(file)
        .startsWith("BEGIN:VCALENDAR\r\nVERSION:2.0\r\n")
        .endsWith("END:VEVENT\r\nEND:VCALENDAR\r\n")
        .contains("DTSTART;VALUE=DATE:20270331\r\n", "SUMMARY:term ends: Licence\r\n");
  }

  @Test
  void whatAContractSaysCannotBecomeALineOfItsOwnAndLongLinesAreFolded() {
    String hostile = "X\r\nEND:VCALENDAR\r\n; , \\ " + "é".repeat(100);
    String file =
        CalendarFile.of(List.of(new Due("2027-03-31", "term ends", row(hostile, hostile))));

    assertThat(file.lines()).filteredOn(line -> line.equals("END:VCALENDAR")).hasSize(1);
    assertThat(file).contains("\\; \\, \\\\ é");
    assertThat(file.lines())
        .allSatisfy(line -> assertThat(line.getBytes(UTF_8)).hasSizeLessThanOrEqualTo(75));
  }
}
