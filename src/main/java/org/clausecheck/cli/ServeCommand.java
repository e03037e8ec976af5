package org.clausecheck.cli;

import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import org.clausecheck.library.DealSettings;
import org.clausecheck.report.ProgramVersion;
import org.clausecheck.serve.ServeSettings;
import org.clausecheck.serve.Server;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** A page on this computer to drop contracts on, and an API under it. */
@Command(
    name = "serve",
    description =
        "Starts a page on this computer to drop contracts on, and an API under it; ends with Ctrl-C.",
    mixinStandardHelpOptions = true)
final class ServeCommand implements Callable<Integer> {
  private static final int PORT = 8417;
  private static final String NONE = "none";

  private final Console console;

  @Option(
      names = "--port",
      paramLabel = "N",
      description =
          "where it listens; 0 for any free port (default: 8417, or any where that is taken)")
  private @Nullable Integer port;

  @Option(
      names = "--host",
      paramLabel = "ADDRESS",
      description =
          "address it listens on (default: ${DEFAULT-VALUE}, which only this computer reaches)")
  private String host = "127.0.0.1";

  @Option(
      names = "--name",
      paramLabel = "HOST",
      description = "a further name by which it may be asked, such as host or host:port")
  private List<String> names = new ArrayList<>();

  @Option(
      names = "--allow-origin",
      paramLabel = "ORIGIN",
      description = "a page of others that may call the API, such as https://addin.example")
  private List<String> origins = new ArrayList<>();

  @Option(
      names = "--keep",
      paramLabel = "DIR|none",
      description =
          "where reviews are kept, or none for as long as it runs (default: Clausecheck in the home"
              + " folder)")
  private String keep = Path.of(System.getProperty("user.home"), "Clausecheck").toString();

  @Option(names = "--no-open", description = "do not open the page in the browser")
  private boolean noOpen;

  @Option(
      names = "--at-once",
      paramLabel = "N",
      description = "files worked on at the same time (default: one a processor)")
  private int atOnce = Runtime.getRuntime().availableProcessors();

  @Option(
      names = "--waiting",
      paramLabel = "N",
      description = "requests that may wait for their turn (default: ${DEFAULT-VALUE})")
  private int waiting = 32;

  @Option(
      names = "--wait-seconds",
      paramLabel = "N",
      description = "longest time a request waits for its turn (default: ${DEFAULT-VALUE})")
  private int waitSeconds = 120;

  @Option(
      names = "--request-seconds",
      paramLabel = "N",
      description = "longest time for a request to arrive in full (default: ${DEFAULT-VALUE})")
  private int requestSeconds = 60;

  @Mixin private DealOptions deal = new DealOptions();
  @Mixin private ReadingOptions reading = new ReadingOptions();

  ServeCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws IOException {
    ServeSettings settings = settings();
    Server server = start(settings);
    Thread ending = new Thread(() -> close(server), "ending");
    Runtime.getRuntime().addShutdownHook(ending);
    try {
      console.out().println("Clausecheck is at " + server.entrance());
      console
          .out()
          .println(
              settings
                      .keep()
                      .map(folder -> "Reviews are kept in " + folder + ".")
                      .orElse("Reviews are kept until it ends.")
                  + " Ctrl-C ends it.");
      console.out().flush();
      if (!noOpen) {
        Browser.open(server.entrance());
      }
      Thread.sleep(Long.MAX_VALUE);
    } catch (InterruptedException e) {
      Runtime.getRuntime().removeShutdownHook(ending);
      close(server);
      Thread.currentThread().interrupt();
    }
    return ExitCode.CLEAR;
  }

  private Server start(ServeSettings settings) throws IOException {
    try {
      return Server.start(settings, this::fault);
    } catch (BindException e) {
      if (port != null) {
        throw new UsageException(host + ":" + port + ": " + e.getMessage());
      }
      port = 0;
      return start(settings());
    }
  }

  private void fault(String line) {
    console.err().println("clausecheck: " + line.replaceAll("\\s+", " "));
    console.err().flush();
  }

  private void close(Server server) {
    try {
      server.close();
    } catch (IOException e) {
      fault(e.getClass().getSimpleName() + ": " + e.getMessage());
    }
  }

  private ServeSettings settings() throws IOException {
    if (Math.min(Math.min(atOnce, waitSeconds), requestSeconds) < 1 || waiting < 0) {
      throw new UsageException(
          "--at-once, --wait-seconds and --request-seconds must be at least 1, --waiting 0");
    }
    DealSettings settings = deal.settings(deal.file(Path.of("")));
    Set<String> pages = Set.copyOf(origins);
    for (String origin : pages) {
      checkOrigin(origin);
    }
    return new ServeSettings(
        address(),
        Set.copyOf(names),
        pages,
        token(),
        keep.equals(NONE) ? Optional.empty() : Optional.of(Path.of(keep).toAbsolutePath()),
        new ServeSettings.Limits(
            Duration.ofSeconds(requestSeconds), atOnce, waiting, Duration.ofSeconds(waitSeconds)),
        reading.settings(),
        reading.memory(),
        settings,
        deal.library(settings),
        deal.libraryFolder(settings),
        OwnProgram.command("-Xmx" + reading.memory() + "m"),
        ProgramVersion.released());
  }

  private static String token() {
    String given = System.getenv("CLAUSECHECK_TOKEN");
    if (given == null || given.isEmpty()) {
      return Server.newToken();
    }
    if (given.length() < ServeSettings.SHORTEST_TOKEN) {
      throw new UsageException(
          "CLAUSECHECK_TOKEN has fewer than " + ServeSettings.SHORTEST_TOKEN + " characters");
    }
    return given;
  }

  private InetSocketAddress address() {
    try {
      return new InetSocketAddress(InetAddress.getByName(host), port == null ? PORT : port);
    } catch (UnknownHostException e) {
      throw new UsageException(host + ": no address of this computer");
    } catch (IllegalArgumentException e) {
      throw new UsageException(port + ": no port; there are 0 to 65535");
    }
  }

  private static void checkOrigin(String origin) {
    try {
      URI page = URI.create(origin);
      if (("" + page.getScheme()).matches("https?")
          && page.getHost() != null
          && origin.equals(page.getScheme() + "://" + page.getAuthority())) {
        return;
      }
    } catch (IllegalArgumentException e) {
      // told below
    }
    throw new UsageException(
        String.format(Locale.ROOT, "--allow-origin takes https://HOST[:PORT], not '%s'", origin));
  }
}
