package org.clausecheck.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.clausecheck.cli.CommandLineProgram;
import org.clausecheck.document.ReadingSettings.TrackedChanges;
import org.clausecheck.document.UnreadableDocumentException.Reason;
import org.clausecheck.text.Span;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GuardedReaderTest {
  private static final ReadingSettings QUICK =
      new ReadingSettings(
          "",
          false,
          TrackedChanges.ACCEPTED,
          new ReadingLimits(50L << 20, 300, 1_000_000, Duration.ofSeconds(2), 200, 5, 200));

  /** Time for a child to start on a busy machine. */
  private static final Duration GRACE = Duration.ofSeconds(3);

  private static Path file(Path folder) throws IOException {
    return Files.writeString(folder.resolve("contract.txt"), "1. Grant. The licence is exclusive.");
  }

  private static GuardedReader reading(Class<?> parser) {
    return new GuardedReader(QUICK, 64, GRACE, parser.getName());
  }

  private static void failsWith(Reason reason, String line, ThrowingCallable reading) {
    long start = System.nanoTime();
    assertThatThrownBy(reading)
        .isInstanceOfSatisfying(
            UnreadableDocumentException.class, e -> assertThat(e.reason()).isEqualTo(reason))
        .hasMessageMatching(line);
    assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(30));
    assertThat(children()).as("processes left behind").isEmpty();
  }

  private static List<ProcessHandle> children() {
    return ProcessHandle.current()
        .descendants()
        .filter(
            child ->
                Stream.of(child.info().arguments().orElse(new String[0]))
                    .anyMatch(argument -> argument.contains("GuardedReader")))
        .toList();
  }

  /** Stands for a library that never returns and cannot be interrupted. */
  static final class Spins {
    private static volatile long turns;

    private Spins() {}

    public static void main(String[] args) {
      while (turns >= 0) {
        turns = (turns + 1) & Long.MAX_VALUE;
      }
    }
  }

  /** Stands for a library that allocates without end and swallows what tells it so. */
  static final class Swells {
    private Swells() {}

    public static void main(String[] args) {
      List<byte[]> all = new ArrayList<>();
      while (true) {
        try {
          all.add(new byte[1 << 20]);
        } catch (OutOfMemoryError e) {
          all.add(new byte[1]);
        }
      }
    }
  }

  /** Stands for a fault in native code. */
  static final class Crashes {
    private Crashes() {}

    public static void main(String[] args) throws IOException {
      Files.writeString(Path.of(System.getProperty("java.io.tmpdir"), "left"), "behind");
      Runtime.getRuntime().halt(139);
    }
  }

  /** Stands for a child that somebody took over. */
  static final class Lies {
    private Lies() {}

    public static void main(String[] args) throws IOException {
      java.io.ObjectOutputStream out = new java.io.ObjectOutputStream(System.out);
      out.writeObject(new java.util.HashMap<>(java.util.Map.of("a", "b")));
      out.flush();
    }
  }

  @Test
  void aParserThatSpinsForEverIsEnded(@TempDir Path folder) throws IOException {
    Path file = file(folder);
    failsWith(
        Reason.TIMED_OUT,
        "contract\\.txt: not read within 2 seconds",
        () -> reading(Spins.class).read(file));
  }

  @Test
  void aParserThatAllocatesWithoutEndIsEnded(@TempDir Path folder) throws IOException {
    Path file = file(folder);
    failsWith(
        Reason.TOO_LARGE,
        "contract\\.txt: needs more than the limit of 64 MiB",
        () -> reading(Swells.class).read(file));
  }

  @Test
  void aParserThatCrashesTakesNothingWithIt(@TempDir Path folder) throws IOException {
    Path file = file(folder);
    long before = temporaryFolders();
    failsWith(
        Reason.DAMAGED,
        "contract\\.txt: brought down the process that read it \\(exit code 139\\)",
        () -> reading(Crashes.class).read(file));
    assertThat(temporaryFolders()).as("temporary folders").isLessThanOrEqualTo(before);
  }

  private static long temporaryFolders() throws IOException {
    try (Stream<Path> files = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
      return files.filter(f -> f.getFileName().toString().startsWith("clausecheck-")).count();
    }
  }

  @Test
  void nothingButOurOwnDataIsTakenFromAChild(@TempDir Path folder) throws IOException {
    Path file = file(folder);
    failsWith(
        Reason.DAMAGED,
        "contract\\.txt: brought down the process .*",
        () -> reading(Lies.class).read(file));
  }

  @ParameterizedTest
  @ValueSource(strings = {"balanced-licence.pdf", "pharma-template.docx"})
  void whatIsReadIsTheSameAsWithoutAGuard(String name) throws UnreadableDocumentException {
    Path file = Path.of("test-contracts", name);
    ReadDocument guarded =
        new GuardedReader(ReadingSettings.DEFAULT, GuardedReader.MEMORY).read(file);
    ReadDocument plain = new DocumentReader(ReadingSettings.DEFAULT).read(file);

    assertThat(guarded.text()).isEqualTo(plain.text());
    assertThat(guarded.text().blocks()).isEqualTo(plain.text().blocks());
    assertThat(guarded.text().setAside()).isEqualTo(plain.text().setAside());
    assertThat(guarded.trackedChanges()).isEqualTo(plain.trackedChanges());
    for (int at = 0; at + 40 < plain.text().text().length(); at += 997) {
      Span words = new Span(at, at + 40);
      assertThat(guarded.text().place(words)).isEqualTo(plain.text().place(words));
    }
  }

  @Test
  void anErrorOfTheReaderComesThroughAsItIs(@TempDir Path folder) throws IOException {
    Path empty = Files.write(folder.resolve("empty.pdf"), new byte[0]);
    failsWith(
        Reason.EMPTY,
        "empty\\.pdf: the file is empty",
        () -> new GuardedReader(QUICK, 64).read(empty));
  }

  @Test
  void theOwnTimeLimitOfTheReaderCountsInTheChild(@TempDir Path folder) throws IOException {
    Path slow =
        Files.write(
            folder.resolve("slow.pdf"), HostileFiles.all().get("a PDF that takes for ever"));
    failsWith(
        Reason.TIMED_OUT,
        "slow\\.pdf: not read within 2 seconds",
        () -> new GuardedReader(QUICK, 256).read(slow));
  }

  @Test
  void theCommandEndsWithOneLineAndItsExitCode(@TempDir Path folder) throws IOException {
    Path slow =
        Files.write(
            folder.resolve("slow.pdf"), HostileFiles.all().get("a PDF that takes for ever"));
    Path large = Files.writeString(folder.resolve("large.txt"), "licence ".repeat(1_500_000));

    assertThat(run("check", "--max-seconds", "1", slow.toString()))
        .isEqualTo("3: clausecheck: slow.pdf: not read within 1 seconds\n");
    assertThat(run("read", "--max-memory", "16", large.toString()))
        .isEqualTo("3: clausecheck: large.txt: needs more than the limit of 16 MiB\n");
  }

  private static String run(String... arguments) {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    PrintStream print = new PrintStream(all, true, StandardCharsets.UTF_8);
    int code = new CommandLineProgram(print, print).run(arguments);
    return code + ": " + all.toString(StandardCharsets.UTF_8);
  }
}
