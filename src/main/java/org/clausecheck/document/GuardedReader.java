package org.clausecheck.document;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.ObjectInputFilter;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.Serializable;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.clausecheck.document.UnreadableDocumentException.Reason;
import org.jspecify.annotations.Nullable;

/**
 * Reads each file in a child process of its own, with its own memory and temporary folder. A file
 * that makes a library loop, swallow memory or crash ends that process only, and within the limits;
 * what is left is one line that says so.
 *
 * <p>The text is the same as {@link DocumentReader} gives. Thread-safe; keeps nothing between
 * calls.
 */
public final class GuardedReader {
  /** Memory for one file that is ample for an agreement, in MiB. */
  public static final int MEMORY = 512;

  /** How long a child may take to start, and to notice by itself that time is up. */
  private static final Duration GRACE = Duration.ofSeconds(10);

  /** What ExitOnOutOfMemoryError ends a Java process with. */
  private static final int OUT_OF_MEMORY = 3;

  private final ReadingSettings settings;
  private final int memory;
  private final Duration grace;
  private final String child;

  /**
   * @param memory most memory for one file, in MiB, at least 16
   */
  public GuardedReader(ReadingSettings settings, int memory) {
    this(settings, memory, GRACE, Child.class.getName());
  }

  GuardedReader(ReadingSettings settings, int memory, Duration grace, String child) {
    if (memory < 16) {
      throw new IllegalArgumentException("memory of " + memory + " MiB");
    }
    this.settings = settings;
    this.memory = memory;
    this.grace = grace;
    this.child = child;
  }

  /** What a child is asked for. */
  private record Request(String file, ReadingSettings settings) implements Serializable {}

  /** What it answers when the file gives no text. */
  private record Failure(Reason reason, String line) implements Serializable {}

  /** What it says when a step begins whose own time is bounded. */
  private enum Sign {
    MORE_TIME
  }

  /**
   * Reads a file; waits for the child.
   *
   * @throws UnreadableDocumentException if it gives no text; the message is one line for the user
   */
  public ReadDocument read(Path file) throws UnreadableDocumentException {
    try (PendingDocument pending = begin(file)) {
      return pending.await();
    }
  }

  /**
   * Begins to read a file, so that something else can be done while the child is at it.
   *
   * @throws UnreadableDocumentException if there is no such file, or no child can be started
   */
  public PendingDocument begin(Path file) throws UnreadableDocumentException {
    DocumentReader.checkFile(file, settings.limits());
    Path temporary = null;
    try {
      temporary = Files.createTempDirectory("clausecheck-");
      Process process =
          new ProcessBuilder(command(temporary))
              .redirectError(ProcessBuilder.Redirect.DISCARD)
              .start();
      Guarded guarded = new Guarded(file, process, temporary);
      guarded.send();
      return guarded;
    } catch (IOException e) {
      delete(temporary);
      throw new UnreadableDocumentException(
          Reason.INACCESSIBLE, file + ": no process to read it in: " + e.getMessage(), e);
    }
  }

  /** A file that a child is reading. */
  private final class Guarded implements PendingDocument {
    private final Path file;
    private final Process process;
    private final Path temporary;
    private final Alarm alarm;

    Guarded(Path file, Process process, Path temporary) {
      this.file = file;
      this.process = process;
      this.temporary = temporary;
      this.alarm = new Alarm(process, settings.limits().time().plus(grace));
    }

    /** Says what to read. The stream stays open: its end tells the child that nobody waits. */
    private void send() {
      try {
        ObjectOutputStream out = new ObjectOutputStream(process.getOutputStream());
        out.writeObject(new Request(file.toUri().toASCIIString(), settings));
        out.flush();
      } catch (IOException e) {
        // The child is gone; its missing answer will tell.
      }
    }

    @Override
    public ReadDocument await() throws UnreadableDocumentException {
      try {
        ObjectInputStream in =
            new ObjectInputStream(new BufferedInputStream(process.getInputStream(), 1 << 16));
        in.setObjectInputFilter(GuardedReader::onlyOurs);
        Object answer = in.readObject();
        while (answer == Sign.MORE_TIME) {
          alarm.setAnew();
          answer = in.readObject();
        }
        if (answer instanceof Failure failure) {
          throw new UnreadableDocumentException(failure.reason, failure.line);
        }
        if (answer instanceof ReadDocument document) {
          return document;
        }
        throw new IOException("not an answer: " + answer);
      } catch (IOException | ClassNotFoundException e) {
        throw lost(e);
      }
    }

    private UnreadableDocumentException lost(Exception cause) {
      GuardedReader.await(process);
      String name = String.valueOf(file.getFileName());
      if (alarm.rang) {
        return new UnreadableDocumentException(
            Reason.TIMED_OUT,
            name + ": not read within " + settings.limits().time().toSeconds() + " seconds",
            cause);
      }
      if (!process.isAlive() && process.exitValue() == OUT_OF_MEMORY) {
        return new UnreadableDocumentException(
            Reason.TOO_LARGE, name + ": needs more than the limit of " + memory + " MiB", cause);
      }
      String status = process.isAlive() ? "no answer" : "exit code " + process.exitValue();
      return new UnreadableDocumentException(
          Reason.DAMAGED, name + ": brought down the process that read it (" + status + ")", cause);
    }

    @Override
    public void close() {
      alarm.close();
      process.descendants().forEach(ProcessHandle::destroyForcibly);
      process.destroyForcibly();
      GuardedReader.await(process);
      delete(temporary);
    }
  }

  /** Nothing but plain data of this program comes back, whatever became of the child. */
  private static ObjectInputFilter.Status onlyOurs(ObjectInputFilter.FilterInfo info) {
    Class<?> type = info.serialClass();
    while (type != null && type.isArray()) {
      type = type.getComponentType();
    }
    boolean known =
        type == null
            || type.isPrimitive()
            || type.getName().startsWith("org.clausecheck.")
            || type.getPackageName().equals("java.lang")
            || type.getName().equals("java.util.CollSer")
            || type.getName().startsWith("java.util.ImmutableCollections$");
    return known ? ObjectInputFilter.Status.ALLOWED : ObjectInputFilter.Status.REJECTED;
  }

  private static void await(Process process) {
    try {
      process.waitFor(2, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private List<String> command(Path temporary) {
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx" + memory + "m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-XX:-UsePerfData",
                "-XX:+ExitOnOutOfMemoryError",
                "-XX:-CreateCoredumpOnCrash",
                "-XX:ErrorFile=" + temporary.resolve("crash.log"),
                "-Xlog:disable",
                "-Djava.awt.headless=true",
                "-Djava.io.tmpdir=" + temporary));
    // This process's archive of prepared classes serves its children, too.
    for (String argument : ProcessHandle.current().info().arguments().orElse(new String[0])) {
      if (argument.startsWith("-XX:SharedArchiveFile=")) {
        command.add(argument);
      }
    }
    command.addAll(List.of("-cp", System.getProperty("java.class.path"), child));
    return command;
  }

  private static void delete(@Nullable Path folder) {
    if (folder == null) {
      return;
    }
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path path : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(path);
      }
    } catch (IOException e) {
      folder.toFile().deleteOnExit();
    }
  }

  /** Ends a process when its time is up. */
  private static final class Alarm implements AutoCloseable {
    private final Process process;
    private final Duration time;
    private volatile boolean rang;
    private CompletableFuture<Void> pending;

    Alarm(Process process, Duration time) {
      this.process = process;
      this.time = time;
      this.pending = set();
    }

    private CompletableFuture<Void> set() {
      Executor later = CompletableFuture.delayedExecutor(time.toMillis(), TimeUnit.MILLISECONDS);
      return CompletableFuture.runAsync(this::ring, later);
    }

    private void ring() {
      rang = true;
      process.descendants().forEach(ProcessHandle::destroyForcibly);
      process.destroyForcibly();
    }

    void setAnew() {
      pending.cancel(false);
      pending = set();
    }

    @Override
    public void close() {
      pending.cancel(false);
    }
  }

  /** The child's side: reads one file and ends. */
  static final class Child {
    private Child() {}

    public static void main(String[] args) throws IOException, ClassNotFoundException {
      OutputStream out = new FileOutputStream(FileDescriptor.out);
      // What a library prints must not get among the answers.
      System.setOut(
          new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8));
      InputStream in = System.in;
      Request request = (Request) new ObjectInputStream(in).readObject();
      Thread orphan = new Thread(() -> endWith(in), "orphan");
      orphan.setDaemon(true);
      orphan.start();
      ObjectOutputStream answers = new ObjectOutputStream(new BufferedOutputStream(out, 1 << 16));
      write(answers, answer(request, () -> write(answers, Sign.MORE_TIME)));
      // Whatever a library left running.
      Runtime.getRuntime().halt(0);
    }

    private static Object answer(Request request, Runnable moreTime) {
      try {
        return new DocumentReader(request.settings, moreTime)
            .read(Path.of(URI.create(request.file)));
      } catch (UnreadableDocumentException e) {
        return new Failure(e.reason(), String.valueOf(e.getMessage()));
      }
    }

    private static void write(ObjectOutputStream answers, Object answer) {
      try {
        synchronized (answers) {
          answers.writeObject(answer);
          answers.flush();
        }
      } catch (IOException e) {
        Runtime.getRuntime().halt(1);
      }
    }

    private static void endWith(InputStream in) {
      try {
        while (in.read() >= 0) {
          // nothing more is asked
        }
      } catch (IOException e) {
        // the pipe is broken: the same
      }
      Runtime.getRuntime().halt(0);
    }
  }
}
