package org.clausecheck.audit;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.clausecheck.audit.FolderScan.Found;
import org.clausecheck.audit.WorkerProcess.LostException;

/**
 * Analyses every file below a folder and makes the portfolio. What is done is kept in a {@link
 * ResultStore}; an interrupted audit goes on where it was.
 */
public final class Audit {
  private static final String STORE = "clausecheck-audit.sqlite";

  private final Settings settings;
  private final Progress progress;

  /**
   * How to audit.
   *
   * @param folder what to audit
   * @param out where results go; made when missing
   * @param jobs number of worker processes, at least 1
   * @param fileTime longest time for one file
   * @param worker command line of a worker process
   * @param fingerprint of everything else that decides a result: settings, library, program
   */
  public record Settings(
      Path folder, Path out, int jobs, Duration fileTime, List<String> worker, String fingerprint) {
    public Settings {
      worker = List.copyOf(worker);
    }
  }

  /** Is told how far the audit is. */
  @FunctionalInterface
  public interface Progress {
    /**
     * A file is done.
     *
     * @param done files done, those known from an earlier run included
     * @param total files found
     * @param known files whose results were known before this run
     * @param path the file just done
     */
    void done(int done, int total, int known, String path);
  }

  public Audit(Settings settings, Progress progress) {
    this.settings = settings;
    this.progress = progress;
  }

  /**
   * Runs the audit.
   *
   * @return the portfolio, in the order of paths
   * @throws IOException if the folder cannot be listed, or results cannot be written (full disk)
   * @throws InterruptedException if interrupted; what is done stays done
   */
  public Portfolio run() throws IOException, InterruptedException {
    Files.createDirectories(settings.out());
    List<Found> files = FolderScan.of(settings.folder(), settings.out());
    try (ResultStore store = ResultStore.open(settings.out().resolve(STORE))) {
      Map<String, String> keys = keys(files);
      analyse(files, keys, store);
      return assemble(files, keys, store);
    } catch (SQLException e) {
      throw new IOException("result store: " + e.getMessage(), e);
    }
  }

  /** For every file that can be opened, what its result is kept under. */
  private Map<String, String> keys(List<Found> files) {
    Map<String, String> keys = new LinkedHashMap<>();
    for (Found file : files) {
      if (file.problem().isEmpty()) {
        hash(settings.folder().resolve(file.path())).ifPresent(key -> keys.put(file.path(), key));
      }
    }
    return keys;
  }

  private Optional<String> hash(Path file) {
    try (InputStream in = Files.newInputStream(file)) {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      in.transferTo(new DigestOutputStream(OutputStream.nullOutputStream(), digest));
      digest.update(settings.fingerprint().getBytes(StandardCharsets.UTF_8));
      return Optional.of(HexFormat.of().formatHex(digest.digest()));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java runtime has SHA-256", e);
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  private void analyse(List<Found> files, Map<String, String> keys, ResultStore store)
      throws IOException, SQLException, InterruptedException {
    Map<String, String> open = new LinkedHashMap<>();
    for (Map.Entry<String, String> entry : keys.entrySet()) {
      if (!store.has(entry.getValue())) {
        open.putIfAbsent(entry.getValue(), entry.getKey());
      }
    }
    if (open.isEmpty()) {
      return;
    }
    ConcurrentLinkedQueue<Map.Entry<String, String>> queue =
        new ConcurrentLinkedQueue<>(open.entrySet());
    Tally tally = new Tally(files.size(), files.size() - open.size());
    int jobs = Math.min(settings.jobs(), open.size());
    ExecutorService drivers = Executors.newFixedThreadPool(jobs);
    try {
      List<Future<?>> running = new ArrayList<>();
      for (int i = 0; i < jobs; i++) {
        running.add(
            drivers.submit(
                () -> {
                  drive(queue, store, tally);
                  return null;
                }));
      }
      for (Future<?> driver : running) {
        await(driver);
      }
    } finally {
      drivers.shutdownNow();
    }
  }

  private static void await(Future<?> driver)
      throws IOException, SQLException, InterruptedException {
    try {
      driver.get();
    } catch (ExecutionException e) {
      if (e.getCause() instanceof IOException failure) {
        throw failure;
      }
      if (e.getCause() instanceof SQLException failure) {
        throw failure;
      }
      throw new IllegalStateException(e.getCause());
    }
  }

  /**
   * Takes files from the queue until there are none, through one worker, a fresh one when it is
   * lost.
   */
  private void drive(
      ConcurrentLinkedQueue<Map.Entry<String, String>> queue, ResultStore store, Tally tally)
      throws IOException, SQLException, InterruptedException {
    WorkerProcess worker = WorkerProcess.start(settings.worker());
    try {
      for (Map.Entry<String, String> next = queue.poll(); next != null; next = queue.poll()) {
        String path = next.getValue();
        String answer;
        try {
          answer =
              worker.ask(
                  settings.folder().resolve(path).toAbsolutePath().toString(), settings.fileTime());
        } catch (LostException lost) {
          worker = WorkerProcess.start(settings.worker());
          answer = Results.write(List.of(Results.unreadable(String.valueOf(lost.getMessage()))));
        }
        store.keep(next.getKey(), answer);
        tally.done(path);
      }
    } finally {
      worker.close();
    }
  }

  private Portfolio assemble(List<Found> files, Map<String, String> keys, ResultStore store)
      throws SQLException {
    PortfolioBuilder builder = new PortfolioBuilder();
    for (Found file : files) {
      String key = keys.get(file.path());
      if (key == null) {
        String why = file.problem().isEmpty() ? "cannot be opened" : file.problem();
        builder.add(file.path(), List.of(Results.unreadable(why)));
      } else {
        builder.add(file.path(), Results.read(store.find(key).orElseThrow()));
      }
    }
    return builder.build();
  }

  /** Counts what is done. */
  private final class Tally {
    private final int total;
    private final int known;
    private int done;

    Tally(int total, int known) {
      this.total = total;
      this.known = known;
      this.done = known;
    }

    synchronized void done(String path) {
      done++;
      progress.done(done, total, known, path);
    }
  }
}
