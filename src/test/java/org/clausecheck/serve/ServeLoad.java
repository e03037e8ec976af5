package org.clausecheck.serve;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Many requests at once on loopback: none fails, and the server's memory stays where it was. By
 * hand and in {@code .ci/run}: {@code mvn -Dfast test -Dtest=ServeLoad}.
 */
class ServeLoad {
  private static final int REQUESTS = 200;
  private static final int AT_ONCE = 8;

  /** How much more memory the second half may take than the first: noise of the collector. */
  private static final double GROWTH = 1.25;

  @TempDir private Path folder;

  @Test
  void twoHundredRequestsEightAtOnceDoNotFailAndMemoryStaysFlat() throws Exception {
    List<Path> contracts = List.of(TestServer.CONTRACT, TestServer.WORD, TestServer.PDF);
    Path temporary = Files.createDirectory(folder.resolve("temporary"));
    List<Long> milliseconds = new ArrayList<>();
    ConcurrentSkipListMap<Integer, Long> memory = new ConcurrentSkipListMap<>();
    try (ServeProcess serve = ServeProcess.packed(temporary)) {
      ExecutorService clients = Executors.newFixedThreadPool(AT_ONCE);
      List<Callable<Long>> requests = new ArrayList<>();
      for (int i = 0; i < REQUESTS; i++) {
        int number = i;
        requests.add(
            () -> {
              long begin = System.nanoTime();
              int status = serve.check(contracts.get(number % contracts.size())).statusCode();
              assertThat(status).isEqualTo(200);
              memory.put(number, resident(serve.process.pid()));
              return (System.nanoTime() - begin) / 1_000_000;
            });
      }
      long begin = System.nanoTime();
      for (Future<Long> done : clients.invokeAll(requests)) {
        milliseconds.add(done.get());
      }
      clients.shutdown();
      milliseconds.sort(Comparator.naturalOrder());
      long first = most(memory, 0, REQUESTS / 2);
      long second = most(memory, REQUESTS / 2, REQUESTS);
      Files.writeString(
          Path.of("target", "serve-load.txt"),
          String.format(
              Locale.ROOT,
              "%d requests, %d at once: %.1f s; half within %d ms, nineteen in twenty within %d ms;"
                  + " memory at most %d MiB, then %d MiB%n",
              REQUESTS,
              AT_ONCE,
              (System.nanoTime() - begin) / 1e9,
              milliseconds.get(REQUESTS / 2),
              milliseconds.get(REQUESTS * 19 / 20),
              first >> 10,
              second >> 10));
      assertThat(second).isLessThan((long) (first * GROWTH));
      try (Stream<Path> left = Files.list(temporary)) {
        assertThat(left.map(each -> "" + each.getFileName()))
            .as("requests leave nothing behind")
            .allMatch(name -> name.startsWith("clausecheck-serve-"));
      }
    }
    assertThat(temporary).isEmptyDirectory();
  }

  private static long most(ConcurrentSkipListMap<Integer, Long> memory, int from, int to) {
    return memory.subMap(from, to).values().stream().mapToLong(Long::longValue).max().orElse(0);
  }

  /** Memory of a process in KiB, as Linux counts it; 0 elsewhere. */
  private static long resident(long pid) throws Exception {
    Path status = Path.of("/proc/" + pid + "/status");
    if (!Files.exists(status)) {
      return 0;
    }
    return Files.readAllLines(status).stream()
        .filter(line -> line.startsWith("VmRSS:"))
        .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
        .findFirst()
        .orElse(0);
  }
}
