package org.clausecheck.audit;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.CompletionService;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.clausecheck.audit.DocumentResult.FindingRow;
import org.clausecheck.audit.DocumentResult.Outcome;
import org.clausecheck.audit.FolderScan.Found;
import org.clausecheck.audit.Portfolio.Row;
import org.clausecheck.library.Family;
import org.clausecheck.report.AtomicFile;

/**
 * Analyses every file below a folder and writes the portfolio. What is done is kept in a {@link
 * ResultStore}; an interrupted audit goes on where it was.
 */
public final class Audit {
  /** Where an audit keeps its state: a folder that has it is a results folder. */
  public static final String STORE = "clausecheck-audit.sqlite";

  /** Made before all else in a results folder, and left there. */
  private static final String LOCK = "clausecheck-audit.lock";

  private static final String REPORTS = "reports";

  private final Settings settings;
  private final Progress progress;
  private final Path reports;

  /** Contents of which nothing could be found out in this run, with the reason. */
  private final Map<String, String> transientProblems = new ConcurrentHashMap<>();

  /**
   * How to audit.
   *
   * @param folder what to audit
   * @param out where results go; made when missing
   * @param jobs number of worker processes, at least 1
   * @param limits what one file may take
   * @param worker command line of a worker process
   * @param fingerprint of everything else that decides a result: settings, library, program
   * @param again analyse what is already known, too
   * @param families those of the library, in its order
   * @param methods what the methods sheet says of the settings, in order
   */
  public record Settings(
      Path folder,
      Path out,
      int jobs,
      Limits limits,
      List<String> worker,
      String fingerprint,
      boolean again,
      List<Family> families,
      Map<String, String> methods) {
    public Settings {
      families = List.copyOf(families);
      worker = List.copyOf(worker);
    }
  }

  /**
   * What one file may take; what goes over is a row of its own.
   *
   * @param bytes largest file
   * @param time longest time, wall clock
   * @param memory heap of a worker process, in MiB; the worker's command line must agree
   */
  public record Limits(long bytes, Duration time, int memory) {}

  /** Is told how far the audit is; several threads may call. */
  public interface Progress {
    /** Another audit writes to the same folder; this one waits for it. */
    default void waiting() {}

    /**
     * Analysis begins.
     *
     * @param files number of files found
     * @param open number of contents to analyse; the others are known or are copies
     */
    default void begin(int files, int open) {}

    /** A file is done. */
    default void done(String path) {}
  }

  /**
   * A content to analyse.
   *
   * @param key what its result is kept under: it names the content and all that decides the result
   * @param first the first file with that content
   */
  private record Content(String key, String sha256, Found first) {}

  public Audit(Settings settings, Progress progress) {
    this.settings = settings;
    this.progress = progress;
    this.reports = settings.out().resolve(REPORTS);
  }

  /** Whether a folder is an audit's results folder, be it one that was killed as it began. */
  public static boolean isResults(Path folder) {
    return Files.exists(folder.resolve(LOCK));
  }

  /**
   * Runs the audit.
   *
   * @return the portfolio that was written, in the order of paths
   * @throws IOException if the folder cannot be listed, or results cannot be written (full disk);
   *     what is done stays done
   * @throws InterruptedException if interrupted; what is done stays done
   */
  public Portfolio run() throws IOException, InterruptedException {
    Files.createDirectories(settings.out());
    try (FileChannel channel =
            FileChannel.open(
                settings.out().resolve(LOCK), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        FileLock lock = lock(channel);
        ResultStore store = ResultStore.open(settings.out().resolve(STORE))) {
      if (!lock.isValid()) {
        throw new IOException("the results folder cannot be locked");
      }
      Files.createDirectories(reports);
      removeUnfinished();
      List<Found> files =
          FolderScan.of(settings.folder(), settings.out(), settings.limits().bytes());
      Map<Found, String> problems = new HashMap<>();
      Map<Found, Content> contents = contents(files, problems);
      analyse(files.size(), contents, store);
      Portfolio portfolio = assemble(files, contents, problems, store);
      new PortfolioFiles(settings.out(), settings.methods())
          .write(portfolio, row -> findings(row, store));
      return portfolio;
    } catch (SQLException e) {
      throw new IOException(STORE + ": " + e.getMessage(), e);
    }
  }

  private FileLock lock(FileChannel channel) throws IOException {
    FileLock free = channel.tryLock();
    if (free != null) {
      return free;
    }
    progress.waiting();
    return channel.lock();
  }

  /** What a killed run left half-written. */
  private void removeUnfinished() throws IOException {
    for (Path folder : List.of(settings.out(), reports)) {
      try (DirectoryStream<Path> left =
          Files.newDirectoryStream(folder, ".*" + AtomicFile.UNFINISHED)) {
        for (Path file : left) {
          Files.deleteIfExists(file);
        }
      }
    }
  }

  /** The content of every file that can be opened, by path; copies have the same. */
  private Map<Found, Content> contents(List<Found> files, Map<Found, String> problems) {
    Map<Found, Content> byFile = new LinkedHashMap<>();
    Map<String, Content> byHash = new HashMap<>();
    for (Found file : files) {
      if (!file.problem().isEmpty()) {
        problems.put(file, file.problem());
        continue;
      }
      try {
        String sha256 = hash(file.file());
        byFile.put(
            file,
            byHash.computeIfAbsent(
                sha256, s -> new Content(key(s, settings.fingerprint()), s, file)));
      } catch (AccessDeniedException e) {
        problems.put(file, "no permission to open it");
      } catch (IOException e) {
        problems.put(file, "cannot be read from disk");
      }
    }
    return byFile;
  }

  private static String hash(Path file) throws IOException {
    MessageDigest digest = DocumentAnalysis.digest();
    try (InputStream in = Files.newInputStream(file)) {
      in.transferTo(new DigestOutputStream(OutputStream.nullOutputStream(), digest));
    }
    return HexFormat.of().formatHex(digest.digest());
  }

  /**
   * What the results of a content are kept under. A file's name and place decide nothing: renamed
   * and moved files are known.
   *
   * @param fingerprint see {@link Settings#fingerprint}
   */
  public static String key(String sha256, String fingerprint) {
    String all = sha256 + "\n" + fingerprint;
    return DocumentAnalysis.sha256(all.getBytes(StandardCharsets.UTF_8)).substring(0, 40);
  }

  /** Under what the loss of a content is kept: other limits may do. */
  private String lostKey(String key) {
    return key + " " + settings.limits();
  }

  private Optional<List<DocumentResult>> known(String key, ResultStore store) throws SQLException {
    Optional<String> value = store.find(key);
    if (value.isEmpty()) {
      value = store.find(lostKey(key));
    }
    return value.map(Results::read);
  }

  private boolean isDone(Content content, ResultStore store) throws SQLException {
    Optional<List<DocumentResult>> results = known(content.key(), store);
    if (results.isEmpty()) {
      return false;
    }
    for (int i = 0; i < results.get().size(); i++) {
      if (results.get().get(i).summary() != null
          && !Files.exists(reports.resolve(Portfolio.reportName(content.key(), i)))) {
        return false;
      }
    }
    return true;
  }

  private void analyse(int files, Map<Found, Content> contents, ResultStore store)
      throws IOException, SQLException, InterruptedException {
    List<Content> open = new ArrayList<>();
    for (Content content : contents.values().stream().distinct().toList()) {
      if (settings.again() || !isDone(content, store)) {
        open.add(content);
      }
    }
    progress.begin(files, open.size());
    Queue<Content> queue = new ConcurrentLinkedQueue<>(open);
    int jobs = Math.min(settings.jobs(), open.size());
    ExecutorService drivers = Executors.newCachedThreadPool();
    try {
      CompletionService<Boolean> running = new ExecutorCompletionService<>(drivers);
      for (int i = 0; i < jobs; i++) {
        running.submit(() -> drive(queue, store));
      }
      for (int i = 0; i < jobs; i++) {
        running.take().get();
      }
    } catch (ExecutionException e) {
      if (e.getCause() instanceof IOException failure) {
        throw failure;
      }
      if (e.getCause() instanceof SQLException failure) {
        throw failure;
      }
      throw new IllegalStateException(e.getCause());
    } finally {
      drivers.shutdownNow();
      drivers.awaitTermination(1, TimeUnit.MINUTES);
    }
  }

  /** Takes contents from the queue until there are none. */
  private boolean drive(Queue<Content> queue, ResultStore store)
      throws IOException, SQLException, InterruptedException {
    try (GuardedAnalysis analysis =
        new GuardedAnalysis(settings.worker(), settings.fingerprint(), settings.limits().time())) {
      for (Content next = queue.poll(); next != null; next = queue.poll()) {
        GuardedAnalysis.Given given =
            analysis.analyse(next.key(), next.sha256(), next.first().file());
        switch (given.state()) {
          case ANALYSED -> store.keep(next.key(), given.results());
          case LOST -> store.keep(lostKey(next.key()), given.results());
          case CHANGED -> transientProblems.put(next.key(), "changed while it was read; run again");
        }
        progress.done(next.first().path());
      }
    }
    return true;
  }

  private Portfolio assemble(
      List<Found> files,
      Map<Found, Content> contents,
      Map<Found, String> problems,
      ResultStore store)
      throws SQLException {
    PortfolioBuilder builder = new PortfolioBuilder(settings.families());
    for (Found file : files) {
      Content content = contents.get(file);
      Optional<List<DocumentResult>> results =
          content == null ? Optional.empty() : known(content.key(), store);
      if (content != null && results.isPresent()) {
        builder.add(file.path(), content.key(), results.get());
      } else {
        String why =
            content == null
                ? problems.getOrDefault(file, "")
                : transientProblems.getOrDefault(content.key(), "");
        builder.add(
            file.path(), "", List.of(DocumentResult.without("", "", Outcome.UNREADABLE, why)));
      }
    }
    return builder.build();
  }

  private List<FindingRow> findings(Row row, ResultStore store) throws IOException {
    try {
      return known(row.key(), store).map(all -> all.get(row.index()).findings()).orElse(List.of());
    } catch (SQLException e) {
      throw new IOException(STORE + ": " + e.getMessage(), e);
    }
  }
}
