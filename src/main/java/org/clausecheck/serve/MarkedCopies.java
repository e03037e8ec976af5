package org.clausecheck.serve;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.clausecheck.document.ReadingLimits;
import org.clausecheck.report.Format;
import org.clausecheck.report.Reports;

/**
 * Makes reports for which the original is opened again, in a process of their own: whatever the
 * file does there, the server goes on.
 */
final class MarkedCopies implements AutoCloseable {
  /** What the process may take besides the time for reading, in seconds. */
  private static final int GRACE = 60;

  private final ServeSettings settings;
  private final Set<Process> running = ConcurrentHashMap.newKeySet();

  MarkedCopies(ServeSettings settings) {
    this.settings = settings;
  }

  /** Whether a report of this format opens the original. */
  static boolean opensOriginal(Format format) {
    return format == Format.DOCX || format == Format.PDF;
  }

  /**
   * Makes one.
   *
   * @param original the file as handed in
   * @param document the document in it that was reviewed
   * @param settingsFile the deal's, in the form of a clausecheck.yaml
   * @throws Refusal with 422 if it cannot be made
   */
  byte[] make(Path original, String document, Path settingsFile, Options options, Format format)
      throws Refusal, IOException {
    Path out = Files.createTempDirectory("clausecheck-copy-");
    Path said = out.resolve("said");
    try {
      Process process =
          new ProcessBuilder(command(original, settingsFile, options, format, out))
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .redirectError(said.toFile())
              .start();
      running.add(process);
      try {
        process.getOutputStream().close();
        boolean ended =
            process.waitFor(
                options.reading().limits().time().toSeconds() + GRACE, TimeUnit.SECONDS);
        Path report = out.resolve(Reports.name(document, format));
        if (!ended || !Files.isRegularFile(report)) {
          throw failed(document, said);
        }
        return Files.readAllBytes(report);
      } finally {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
        running.remove(process);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new Refusal(503, "the server is ending");
    } finally {
      Folders.delete(out);
    }
  }

  private static Refusal failed(String document, Path said) throws IOException {
    String line =
        new String(Files.readAllBytes(said), StandardCharsets.UTF_8)
            .lines()
            .filter(each -> each.startsWith("clausecheck: ") && !each.contains("internal error"))
            .findFirst()
            .map(each -> each.substring("clausecheck: ".length()))
            .orElse(document + ": no copy of it could be marked within the limits");
    return new Refusal(422, line);
  }

  private List<String> command(
      Path original, Path settingsFile, Options options, Format format, Path out) {
    List<String> command = new ArrayList<>(settings.program());
    ReadingLimits limits = options.reading().limits();
    command.addAll(
        List.of(
            "check",
            "--trusted",
            "--quiet",
            "--format=" + format.id(),
            "--out=" + out,
            "--deal=" + settingsFile,
            "--for=" + options.report().audience().name().toLowerCase(Locale.ROOT),
            "--tracked-changes="
                + options.reading().trackedChanges().name().toLowerCase(Locale.ROOT),
            "--max-size=" + (limits.bytes() >> 20),
            "--max-pages=" + limits.pages(),
            "--max-seconds=" + limits.time().toSeconds(),
            "--max-entries=" + limits.entries(),
            "--max-depth=" + limits.depth()));
    switch (options.report().suggest()) {
      case NOTHING -> {}
      case PREFERRED -> command.add("--suggest");
      case FALLBACK -> command.add("--settle");
    }
    if (!options.reading().ocr()) {
      command.add("--no-ocr");
    }
    settings.libraryFolder().ifPresent(folder -> command.add("--library=" + folder));
    command.addAll(List.of("--", original.toString()));
    return command;
  }

  @Override
  public void close() {
    Stream.concat(
            running.stream().flatMap(Process::descendants), running.stream().map(Process::toHandle))
        .forEach(ProcessHandle::destroyForcibly);
  }
}
