package org.clausecheck.spark;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.Iterator;
import java.util.List;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.security.AccessControlException;
import org.apache.spark.TaskContext;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Row;
import org.apache.spark.util.SerializableConfiguration;
import org.apache.spark.util.TaskCompletionListener;
import org.clausecheck.audit.Audit;
import org.clausecheck.audit.DocumentAnalysis;
import org.clausecheck.audit.DocumentResult;
import org.clausecheck.audit.DocumentResult.Outcome;
import org.clausecheck.audit.GuardedAnalysis;
import org.clausecheck.audit.Results;
import org.clausecheck.cli.WorkerCommandLine;

/**
 * Analyses the files of one task, as a worker of an audit does: each is streamed to the local disk
 * and read by a child process that dies alone. A task has one child, and a child one analyser.
 */
final class FileAnalysis implements MapPartitionsFunction<Row, Row> {
  private static final long serialVersionUID = 1L;

  /** How often a file is fetched before it counts as one that cannot be read. */
  private static final int TRIES = 3;

  private static final long PAUSE_MS = 500;

  private final Plan plan;
  private final Broadcast<SerializableConfiguration> configuration;

  FileAnalysis(Plan plan, Broadcast<SerializableConfiguration> configuration) {
    this.plan = plan;
    this.configuration = configuration;
  }

  @Override
  public Iterator<Row> call(Iterator<Row> files) throws IOException {
    Task task = new Task();
    TaskContext.get().addTaskCompletionListener((TaskCompletionListener) context -> task.close());
    return StreamSupport.stream(
            Spliterators.spliteratorUnknownSize(files, Spliterator.ORDERED), false)
        .flatMap(file -> task.analyse(file).stream())
        .iterator();
  }

  /** A file could not be had; the message says why, in an audit's words. */
  private static final class NotReadException extends Exception {
    private static final long serialVersionUID = 1L;

    /** Whether it is the same when tried again. */
    private final boolean lasting;

    NotReadException(String why, boolean lasting) {
      super(why);
      this.lasting = lasting;
    }
  }

  /** A task's place on this machine, and its child. */
  private final class Task implements AutoCloseable {
    private final Path folder = Files.createTempDirectory("clausecheck-");
    private final Path copy = folder.resolve("file");
    private final Path reports = folder.resolve("reports");
    private final GuardedAnalysis child;

    Task() throws IOException {
      List<String> options = new java.util.ArrayList<>(plan.optionsIn(folder));
      if (!plan.reports().isEmpty()) {
        options.add("--reports=" + Files.createDirectory(reports));
      }
      child =
          new GuardedAnalysis(
              WorkerCommandLine.of(classPath(), plan.memory(), options),
              plan.fingerprint(),
              plan.time());
    }

    List<Row> analyse(Row file) {
      long number = file.<Long>getAs("number");
      String path = file.getAs("path");
      String problem = file.getAs("problem");
      try {
        if (!problem.isEmpty()) {
          throw new NotReadException(problem, true);
        }
        String sha256 = fetch(file.getAs("address"));
        String key = Audit.key(sha256, plan.fingerprint());
        GuardedAnalysis.Given given = child.analyse(key, sha256, copy);
        if (given.state() == GuardedAnalysis.State.CHANGED) {
          throw new IOException("the local copy of " + path + " was changed");
        }
        sendReports();
        return Documents.rows(
            number, path, plan.reports().isEmpty() ? "" : key, Results.read(given.results()));
      } catch (NotReadException e) {
        String why = String.valueOf(e.getMessage());
        return Documents.rows(
            number, path, "", List.of(DocumentResult.without("", "", Outcome.UNREADABLE, why)));
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new IllegalStateException("the task was ended", e);
      } catch (IOException e) {
        throw new IllegalStateException(path + ": " + e.getMessage(), e);
      }
    }

    /**
     * Streams a file to the local disk.
     *
     * @return the SHA-256 of its bytes
     */
    private String fetch(String address)
        throws NotReadException, IOException, InterruptedException {
      for (int tried = 1; ; tried++) {
        try {
          return fetchOnce(new org.apache.hadoop.fs.Path(URI.create(address)));
        } catch (NotReadException e) {
          if (e.lasting || tried == TRIES) {
            throw e;
          }
          Thread.sleep(PAUSE_MS * tried);
        }
      }
    }

    private String fetchOnce(org.apache.hadoop.fs.Path path) throws NotReadException, IOException {
      MessageDigest digest = DocumentAnalysis.digest();
      byte[] buffer = new byte[1 << 16];
      try (InputStream in = open(path);
          OutputStream out = Files.newOutputStream(copy)) {
        for (int n = read(in, buffer); n >= 0; n = read(in, buffer)) {
          digest.update(buffer, 0, n);
          out.write(buffer, 0, n);
        }
      }
      return HexFormat.of().formatHex(digest.digest());
    }

    private InputStream open(org.apache.hadoop.fs.Path path) throws NotReadException {
      try {
        FileSystem system = Listing.system(path, hadoop());
        FileStatus status = system.getFileStatus(path);
        if (status.isDirectory()) {
          throw new NotReadException("not a regular file", true);
        }
        if (status.getLen() > plan.largest()) {
          throw new NotReadException("over the limit of " + (plan.largest() >> 20) + " MiB", true);
        }
        return system.open(path);
      } catch (AccessControlException e) {
        throw new NotReadException("no permission to open it", true);
      } catch (FileNotFoundException e) {
        // Java says so of a local file that may not be opened
        throw new NotReadException(
            String.valueOf(e.getMessage()).endsWith("(Permission denied)")
                ? "no permission to open it"
                : "cannot be read from disk",
            true);
      } catch (IOException e) {
        throw new NotReadException("cannot be read from disk", false);
      }
    }

    private static int read(InputStream in, byte[] buffer) throws NotReadException {
      try {
        return in.read(buffer);
      } catch (IOException e) {
        throw new NotReadException("cannot be read from disk", false);
      }
    }

    /**
     * A report is named after what decides it: whoever writes it writes the same. It is put in its
     * place whole, as copies of one content may be analysed at the same time.
     */
    private void sendReports() throws IOException {
      if (plan.reports().isEmpty()) {
        return;
      }
      org.apache.hadoop.fs.Path to = new org.apache.hadoop.fs.Path(URI.create(plan.reports()));
      FileSystem system = Listing.system(to, hadoop());
      for (Path report : files(reports)) {
        String name = String.valueOf(report.getFileName());
        org.apache.hadoop.fs.Path place = new org.apache.hadoop.fs.Path(to, name);
        org.apache.hadoop.fs.Path unfinished =
            new org.apache.hadoop.fs.Path(
                new org.apache.hadoop.fs.Path(to.getParent(), AuditJob.WORK),
                name + "." + TaskContext.get().taskAttemptId());
        try (OutputStream out = system.create(unfinished, true)) {
          Files.copy(report, out);
        }
        if (!system.rename(unfinished, place) && !system.exists(place)) {
          throw new IOException("the report " + place + " cannot be written");
        }
        Files.delete(report);
      }
    }

    private Configuration hadoop() {
      return configuration.value().value();
    }

    @Override
    public void close() {
      child.close();
      try {
        for (Path path : files(folder)) {
          Files.deleteIfExists(path);
        }
        Files.deleteIfExists(folder);
      } catch (IOException e) {
        folder.toFile().deleteOnExit();
      }
    }
  }

  /** What lies in a folder, the deepest first. */
  private static List<Path> files(Path folder) throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      return all.filter(path -> !path.equals(folder)).sorted(Comparator.reverseOrder()).toList();
    }
  }

  /** The jar of the job; it has all that a child needs, and nothing of Spark's. */
  private static String classPath() {
    try {
      return Path.of(FileAnalysis.class.getProtectionDomain().getCodeSource().getLocation().toURI())
          .toString();
    } catch (URISyntaxException e) {
      throw new IllegalStateException("the address of a jar is a URI", e);
    }
  }
}
