package org.clausecheck.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.clausecheck.document.ReadingSettings.TrackedChanges;
import org.clausecheck.document.UnreadableDocumentException.Reason;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * Whatever the file, reading ends in a result or in one line, in time, and leaves nothing behind.
 */
class HostileFilesTest {
  private static final ReadingLimits TIGHT =
      new ReadingLimits(50L << 20, 300, 1_000_000, Duration.ofSeconds(5), 200, 5, 200);

  private static final Map<String, byte[]> FILES = HostileFiles.all();

  private static final DocumentReader READER =
      new DocumentReader(new ReadingSettings("", false, TrackedChanges.ACCEPTED, TIGHT));

  @TestFactory
  Stream<DynamicTest> everyFileEndsInAResultOrOneLine() {
    return FILES.entrySet().stream()
        .map(
            file ->
                DynamicTest.dynamicTest(file.getKey(), () -> read(file.getKey(), file.getValue())));
  }

  @TestFactory
  Stream<DynamicTest> brokenTestContractsEndInAResultOrOneLine() throws IOException {
    return HostileFiles.ofTestContracts().entrySet().stream()
        .map(
            file ->
                DynamicTest.dynamicTest(file.getKey(), () -> read(file.getKey(), file.getValue())));
  }

  private static void read(String name, byte[] bytes) {
    long start = System.nanoTime();
    try {
      ReadDocument read = READER.read(bytes, "hostile");
      read.withText().forEach(document -> assertThat(document.text().text()).isNotBlank());
      assertThat(read.withText().findAny().isPresent() || !read.text().unreadable().isEmpty())
          .as("%s: neither text nor a reason", name)
          .isTrue();
    } catch (UnreadableDocumentException e) {
      assertThat(e.getMessage())
          .startsWith("hostile: ")
          .doesNotContain("\n")
          .doesNotEndWith("null");
      assertThat(e.getMessage().length()).isLessThanOrEqualTo(301);
    }
    Duration taken = Duration.ofNanos(System.nanoTime() - start);
    assertThat(taken).as(name).isLessThan(TIGHT.time().plusSeconds(5));
  }

  /**
   * Reads in a process of its own, whose temporary folder and home nobody else uses and whose
   * sockets tell.
   */
  @Test
  void nothingIsLeftBehindAndNothingFetched(@TempDir Path folder)
      throws IOException, InterruptedException {
    Path temporary = Files.createDirectory(folder.resolve("temporary"));
    Path home = Files.createDirectory(folder.resolve("home"));
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx512m",
                "-Djava.io.tmpdir=" + temporary,
                "-Duser.home=" + home,
                "-cp",
                System.getProperty("java.class.path"),
                Several.class.getName()));
    int number = 0;
    for (Map.Entry<String, byte[]> file : FILES.entrySet()) {
      boolean calls = file.getKey().startsWith(HostileFiles.CALLER);
      if ((number++ % 12 == 0 && file.getValue().length < 1_000_000) || calls) {
        command.add(Files.write(folder.resolve("file" + number), file.getValue()).toString());
      }
    }
    command.add(Files.write(folder.resolve("sound.doc"), FormatsTest.doc()).toString());
    command.add(
        Files.write(
                folder.resolve("sound.pdf"),
                new PdfFile().paragraph("The licence is exclusive.").bytes())
            .toString());
    Path output = folder.resolve("output");
    Process process =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(output.toFile())
            .start();
    assertThat(process.waitFor(120, TimeUnit.SECONDS)).isTrue();
    assertThat(Files.readString(output)).as("what libraries print").isEmpty();
    assertThat(process.exitValue()).isZero();
    assertThat(temporary).isEmptyDirectory();
    assertThat(home).isEmptyDirectory();
  }

  /** Reads the files it is given and says nothing, unless something opens a socket. */
  static final class Several {
    private Several() {}

    @SuppressWarnings("deprecation") // there is no other way to see sockets being made
    public static void main(String[] files) throws IOException {
      Socket.setSocketImplFactory(
          () -> {
            System.out.println("a socket is opened");
            throw new IllegalStateException("no network here");
          });
      DocumentReader reader = new DocumentReader(ReadingSettings.DEFAULT);
      for (String file : files) {
        if (file.startsWith("http:")) {
          URI.create(file).toURL().openStream().close();
        }
        try {
          reader.read(Path.of(file));
        } catch (UnreadableDocumentException expected) {
          // A line for the user; here there is none.
        }
      }
    }
  }

  @Test
  void socketsWouldTell(@TempDir Path folder) throws IOException, InterruptedException {
    Path output = folder.resolve("output");
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                Several.class.getName(),
                "http://192.0.2.1/")
            .redirectErrorStream(true)
            .redirectOutput(output.toFile())
            .start();
    assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
    assertThat(Files.readString(output)).contains("a socket is opened");
  }

  @Test
  void thereAreAtLeastSixty() {
    assertThat(FILES).hasSizeGreaterThan(150);
  }

  @Test
  void theReasonTellsWhatIsWrong() {
    assertReason("zero bytes", Reason.EMPTY);
    assertReason("only spaces", Reason.EMPTY);
    assertReason("a program", Reason.UNSUPPORTED);
    assertReason("a picture called contract.pdf", Reason.UNSUPPORTED);
    assertReason("ten thousand pages", Reason.TOO_LARGE);
    assertReason("a PDF that takes for ever", Reason.TIMED_OUT);
    assertReason("a zip bomb for a document", Reason.TOO_LARGE);
    assertReason("a billion laughs", Reason.DAMAGED);
    assertReason("an external entity", Reason.DAMAGED);
    assertReason("XML that is broken", Reason.DAMAGED);
    assertReason("archives in archives", Reason.UNSUPPORTED);
    assertReason("a book that is a zip bomb", Reason.TOO_LARGE);
    assertReason("a workbook that is a zip bomb", Reason.TOO_LARGE);
    assertReason("a workbook of a billion laughs", Reason.DAMAGED);
    assertReason("a Word file in XML of a billion laughs", Reason.DAMAGED);
    assertReason("a book of boxes in boxes", Reason.EMPTY);
  }

  private static void assertReason(String file, Reason reason) {
    byte[] bytes = FILES.get(file);
    assertThatThrownBy(() -> READER.read(bytes, file))
        .isInstanceOfSatisfying(
            UnreadableDocumentException.class,
            e -> assertThat(e.reason()).as("%s: %s", file, e.getMessage()).isEqualTo(reason));
  }

  @Test
  void nothingEscapesFromAnArchive() {
    assertThat(Path.of("/tmp/clausecheck-escaped")).doesNotExist();
    assertThat(Path.of("/tmp/clausecheck-escaped.txt")).doesNotExist();
  }

  @Test
  void foldersAndMissingFilesAreOneLine(@TempDir Path folder) {
    assertThatThrownBy(() -> READER.read(folder)).hasMessage(folder + ": not a regular file");
    Path missing = folder.resolve("missing.pdf");
    assertThatThrownBy(() -> READER.read(missing)).hasMessage(missing + ": no such file");
  }

  @Test
  void aLinkToItselfIsOneLine(@TempDir Path folder) throws IOException {
    Path link = Files.createSymbolicLink(folder.resolve("loop"), folder.resolve("loop"));
    assertThatThrownBy(() -> READER.read(link)).hasMessage(link + ": no such file");
  }

  @Test
  void devicesAreNotRead() {
    Path zero = Path.of("/dev/zero");
    assumeTrue(Files.exists(zero), "no devices here");
    assertThatThrownBy(() -> READER.read(zero)).hasMessage("/dev/zero: not a regular file");
  }

  @Test
  void aFileOverTheLimitIsNotEvenOpened(@TempDir Path folder) throws IOException {
    Path large = Files.write(folder.resolve("large.pdf"), new byte[2_000]);
    ReadingLimits limits = new ReadingLimits(1_000, 1, 1, Duration.ofSeconds(1), 1, 1, 1);
    assertThatThrownBy(
            () ->
                new DocumentReader(new ReadingSettings("", false, TrackedChanges.ACCEPTED, limits))
                    .read(large))
        .hasMessage(large + ": over the limit of 1000 bytes");
  }
}
