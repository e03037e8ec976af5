package org.clausecheck.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;

/** Kills audits at random moments and holds what they leave against an undisturbed one. */
final class KilledAudits {
  private final Path temporary;
  private final Path folder;
  private final Random random;
  private final Starter starter;
  private int kills;
  private int completed;

  /** Starts an audit of a folder. */
  @FunctionalInterface
  interface Starter {
    AuditProcess start(Path folder, Path out) throws IOException;
  }

  KilledAudits(Path temporary, long seed, Starter starter) throws IOException {
    this.starter = starter;
    this.temporary = temporary;
    this.folder = Files.createDirectory(temporary.resolve("agreements"));
    this.random = new Random(seed);
  }

  /**
   * Audits are killed and begun again until {@code wanted} kills are done and the last is complete.
   *
   * @param agreements number of files
   */
  void run(int agreements, int wanted) throws Exception {
    Agreements.write(folder, agreements);
    Path undisturbed = temporary.resolve("undisturbed");
    long start = System.nanoTime();
    AuditProcess whole = starter.start(folder, undisturbed);
    assertThat(whole.await()).as(whole.printed()).isZero();
    long time = (System.nanoTime() - start) / 1_000_000;
    SortedMap<String, String> expected = AuditProcess.results(undisturbed);
    for (int round = 0; kills < wanted; round++) {
      Path out = temporary.resolve("killed-" + round);
      finish(out, time, wanted);
      assertThat(AuditProcess.results(out)).isEqualTo(expected);
      completed++;
    }
  }

  /** Kills and begins again until an audit comes through. */
  private void finish(Path out, long time, int wanted) throws Exception {
    Map<String, FileTime> done = new TreeMap<>();
    while (true) {
      AuditProcess audit = starter.start(folder, out);
      if (kills < wanted) {
        Thread.sleep(random.nextLong(time));
      }
      if (kills >= wanted || !audit.isAlive()) {
        assertThat(audit.await()).as(audit.printed()).isZero();
        assertThat(done).as("nothing that was done is done again").isEqualTo(reports(out, done));
        return;
      }
      audit.kill(random.nextBoolean());
      kills++;
      SortedMap<String, FileTime> now = kept(out);
      assertThat(now).as("nothing that was done is lost").containsAllEntriesOf(done);
      done.putAll(now);
    }
  }

  /** The reports of all results in the store, with the time they were written. */
  private static SortedMap<String, FileTime> kept(Path out) throws IOException, SQLException {
    SortedMap<String, FileTime> kept = new TreeMap<>();
    Path store = out.resolve(Audit.STORE);
    if (!Files.exists(store)) {
      return kept;
    }
    try (var connection = DriverManager.getConnection("jdbc:sqlite:" + store);
        var statement = connection.createStatement()) {
      try (ResultSet tables =
          statement.executeQuery("SELECT name FROM sqlite_master WHERE name = 'result'")) {
        if (!tables.next()) {
          return kept;
        }
      }
      try (ResultSet check = statement.executeQuery("PRAGMA integrity_check")) {
        assertThat(check.getString(1)).isEqualTo("ok");
      }
      try (ResultSet keys = statement.executeQuery("SELECT key FROM result")) {
        while (keys.next()) {
          Path report = out.resolve("reports").resolve(Portfolio.reportName(keys.getString(1), 0));
          kept.put(keys.getString(1), Files.getLastModifiedTime(report));
        }
      }
    }
    return kept;
  }

  private static Map<String, FileTime> reports(Path out, Map<String, FileTime> of)
      throws IOException {
    Map<String, FileTime> times = new TreeMap<>();
    for (String key : of.keySet()) {
      times.put(
          key,
          Files.getLastModifiedTime(out.resolve("reports").resolve(Portfolio.reportName(key, 0))));
    }
    return times;
  }

  @Override
  public String toString() {
    return kills + " kills, " + completed + " audits completed, each as if undisturbed";
  }
}
