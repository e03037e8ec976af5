package org.clausecheck.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SortedMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What takes too long, or needs too much, for every build. Run by name: {@code mvn test
 * -Dtest=AuditEvaluation}, or {@code -Dtest=AuditEvaluation#sixtyKills}.
 */
class AuditEvaluation {
  @TempDir private Path temporary = Path.of("");

  /** Sixty kills of the command as users run it. */
  @Test
  void sixtyKills() throws Exception {
    KilledAudits audits =
        new KilledAudits(
            temporary, 5, (folder, out) -> AuditProcess.start(folder, out, "--jobs", "2"));
    audits.run(30, Integer.getInteger("kills", 60));
    report(audits.toString());
  }

  /** Needs the superuser, to mount a small disk. */
  @Test
  void aFullDiskEndsTheAuditAndASpaciousOneFinishesIt() throws Exception {
    Path disk = Files.createDirectory(temporary.resolve("disk"));
    assumeTrue(mount(disk, "size=1m"), "a small disk cannot be mounted");
    try {
      Path folder = Files.createDirectory(temporary.resolve("agreements"));
      Agreements.write(folder, 40);
      AuditProcess full = AuditProcess.start(folder, disk.resolve("out"), "--jobs", "2");
      assertThat(full.await()).as(full.printed()).isEqualTo(2);
      assertThat(full.printed()).hasLineCount(1).startsWith("clausecheck: ");
      report("full disk: " + full.printed().strip());
      assertThat(mount(disk, "remount,size=64m")).isTrue();
      AuditProcess again = AuditProcess.start(folder, disk.resolve("out"), "--jobs", "2");
      assertThat(again.await()).as(again.printed()).isZero();
      SortedMap<String, String> results = AuditProcess.results(disk.resolve("out"));
      Path out = temporary.resolve("spacious");
      AuditProcess whole = AuditProcess.start(folder, out, "--jobs", "2");
      assertThat(whole.await()).as(whole.printed()).isZero();
      assertThat(results).isEqualTo(AuditProcess.results(out));
    } finally {
      new ProcessBuilder("umount", disk.toString()).start().waitFor();
    }
  }

  private static boolean mount(Path disk, String options) throws IOException, InterruptedException {
    return new ProcessBuilder("mount", "-t", "tmpfs", "-o", options, "tmpfs", disk.toString())
            .start()
            .waitFor()
        == 0;
  }

  /** Ten thousand small files are listed, killed, resumed and finished. */
  @Test
  void tenThousandFiles() throws Exception {
    Path folder = Files.createDirectory(temporary.resolve("agreements"));
    Agreements.write(folder, 10_000);
    Path out = temporary.resolve("out");
    AuditProcess first = AuditProcess.start(folder, out, "--jobs", "2");
    Thread.sleep(60_000);
    first.kill(true);
    long start = System.nanoTime();
    AuditProcess second = AuditProcess.start(folder, out, "--jobs", "2");
    assertThat(second.await()).as(second.printed()).isZero();
    long finished = System.nanoTime();
    assertThat(second.printed()).startsWith("10000 files");
    AuditProcess third = AuditProcess.start(folder, out, "--jobs", "2");
    assertThat(third.await()).as(third.printed()).isZero();
    report(
        "10,000 files: resumed and finished in %d s, then known in %d s"
            .formatted(
                (finished - start) / 1_000_000_000,
                (System.nanoTime() - finished) / 1_000_000_000));
  }

  private static void report(String line) throws IOException {
    Path file = Path.of("target", "audit-evaluation.txt");
    Files.writeString(
        file,
        line + "\n",
        java.nio.file.StandardOpenOption.CREATE,
        java.nio.file.StandardOpenOption.APPEND);
  }
}
