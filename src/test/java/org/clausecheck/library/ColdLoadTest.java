package org.clausecheck.library;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** What loading the shipped library costs a process that has loaded nothing yet. */
class ColdLoadTest {
  private static final int MOST_MILLISECONDS = 150;
  private static final int ATTEMPTS = 3;

  /** Prints the CPU time of loading, in milliseconds, over all threads. */
  public static void main(String[] arguments) {
    var system = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
    long before = system.getProcessCpuTime();
    int positions = Library.shipped().positions().size();
    long nanoseconds = system.getProcessCpuTime() - before;
    if (positions > 0) {
      System.out.println(nanoseconds / 1_000_000);
    }
  }

  @Test
  void loadingTheShippedLibraryCostsLittleInAColdProcess() throws Exception {
    long least = Long.MAX_VALUE;
    for (int i = 0; i < ATTEMPTS; i++) {
      least = Math.min(least, cost());
    }
    assertThat(least)
        .as("CPU milliseconds, the least of %d", ATTEMPTS)
        .isLessThanOrEqualTo(MOST_MILLISECONDS);
  }

  private static long cost() throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty("java.class.path"),
                ColdLoadTest.class.getName())
            .redirectErrorStream(true)
            .start();
    String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).as(printed).isZero();
    return Long.parseLong(printed.strip());
  }
}
