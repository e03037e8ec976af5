package org.clausecheck.audit;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.clausecheck.audit.DocumentResult.Amendment;
import org.clausecheck.audit.DocumentResult.Outcome;
import org.clausecheck.audit.DocumentResult.Summary;
import org.clausecheck.audit.Portfolio.Row;
import org.junit.jupiter.api.Test;

/** Ties are those of a comparison pair by pair, and take work in step with the documents. */
class AmendedTest {
  private static final List<String> PARTIES =
      List.of("Nordlys AB", "Nordlys", "Halden, Inc.", "Corvane GmbH", "Ostrava", "Tallgrass LLC");

  private static final List<String> DATES = List.of("2019-03-01", "2020-07-15", "2021-01-31");

  private static final List<String> TITLES =
      List.of("License Agreement", "Supply and License Agreement", "Patent License", "Supply", "");

  private final Random random = new Random(20);

  @Test
  void tiesAreThoseFoundPairByPair() {
    int tied = 0;
    for (int portfolio = 0; portfolio < 300; portfolio++) {
      List<Row> rows = new ArrayList<>();
      for (int i = random.nextInt(30); i >= 0; i--) {
        rows.add(drawn(i, PARTIES, 3));
      }
      Amended amended = new Amended(rows);
      for (Row row : rows) {
        if (row.outcome() == Outcome.AMENDMENT) {
          Optional<String> expected = pairByPair(row, rows);
          tied += expected.isPresent() ? 1 : 0;
          assertThat(amended.by(row)).as("%s of %s", row, rows).isEqualTo(expected);
        }
      }
    }
    assertThat(tied).isGreaterThan(300);
  }

  @Test
  void workGrowsWithTheDocumentsWhereOnePartyStandsInAll() {
    bytes(500);
    double once = bytes(500);
    assertThat(bytes(4_000) / once).isLessThan(8 * 1.15);
  }

  /** What tying takes in a portfolio of which every third document is an amendment. */
  private static long bytes(int count) {
    AmendedTest drawing = new AmendedTest();
    List<Row> rows = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      rows.add(drawing.drawn(i, List.of("Nordlys AB", "Customer " + i / 2), 2));
    }
    ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    long thread = Thread.currentThread().getId();
    long before = threads.getThreadAllocatedBytes(thread);
    Amended amended = new Amended(rows);
    rows.stream().filter(row -> row.outcome() == Outcome.AMENDMENT).forEach(amended::by);
    return threads.getThreadAllocatedBytes(thread) - before;
  }

  private Row drawn(int number, List<String> parties, int most) {
    Summary summary =
        Agreements.summary(
            any(TITLES), 1, some(DATES, 2), some(parties, most).toArray(String[]::new));
    DocumentResult result =
        random.nextInt(3) == 0
            ? Agreements.amendment(
                "amendment", summary, new Amendment(any(TITLES), some(DATES, 2), List.of()))
            : Agreements.result("agreement", summary);
    return new Row(number + ".txt", "", 0, result, result.outcome(), "", null, "", 0);
  }

  private <T> T any(List<T> of) {
    return of.get(random.nextInt(of.size()));
  }

  private <T> List<T> some(List<T> of, int most) {
    return random
        .ints(random.nextInt(most + 1), 0, of.size())
        .distinct()
        .mapToObj(of::get)
        .toList();
  }

  private record Tie(String path, int parties, boolean date, boolean title) {}

  private static Optional<String> pairByPair(Row amending, List<Row> rows) {
    Amendment amendment = amending.result().amendment();
    Set<String> parties = AmendmentWords.names(amending.result().summary());
    Set<String> wanted = AmendmentWords.title(amendment.amends());
    return rows.stream()
        .filter(row -> row.outcome() == Outcome.ANALYSED)
        .map(
            row -> {
              Summary summary = row.result().summary();
              return new Tie(
                  row.path(),
                  (int)
                      AmendmentWords.names(summary).stream()
                          .filter(parties::contains)
                          .limit(2)
                          .count(),
                  summary.dates().stream().anyMatch(amendment.dates()::contains),
                  !wanted.isEmpty() && AmendmentWords.title(summary.title()).containsAll(wanted));
            })
        .filter(tie -> tie.parties == 2 || tie.parties == 1 && (tie.date || tie.title))
        .max(
            Comparator.comparingInt(Tie::parties)
                .thenComparing(Tie::date)
                .thenComparing(Tie::title)
                .thenComparing(Tie::path, Comparator.reverseOrder()))
        .map(Tie::path);
  }
}
