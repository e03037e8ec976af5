package org.clausecheck.serve;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

/**
 * The local server: a page to drop contracts on, and an API under it. Nobody is let in without the
 * token; nothing leaves the computer.
 */
public final class Server implements AutoCloseable {
  /** What a client is told of a fault of the program. */
  static final String FAULT = "a fault of the program; what 'clausecheck serve' printed says which";

  /** Longest time for an answer, in seconds; a scan of many pages takes minutes. */
  private static final int LONGEST_ANSWER = 1800;

  /** How many requests are read at the same time. */
  private static final int THREADS = 64;

  /** Reviews of a shelf that is gone in the end; elsewhere the user decides. */
  private static final int TEMPORARY_REVIEWS = 50;

  private final HttpServer http;
  private final ExecutorService threads;
  private final ServeSettings settings;
  private final Gate gate;
  private final Api api;
  private final Pages pages;
  private final MarkedCopies copies;
  private final Path temporary;
  private final Consumer<String> faults;

  private Server(ServeSettings settings, Path temporary, Consumer<String> faults)
      throws IOException {
    this.settings = settings;
    this.temporary = temporary;
    this.faults = faults;
    limitTimes(settings.limits());
    Turns turns = new Turns(settings.limits());
    Analyses analyses = new Analyses(settings);
    copies = new MarkedCopies(settings);
    Shelf shelf =
        settings.keep().isPresent()
            ? new Shelf(settings.keep().get(), Integer.MAX_VALUE)
            : new Shelf(temporary.resolve("reviews"), TEMPORARY_REVIEWS);
    api = new Api(settings, analyses, copies, turns);
    pages = new Pages(settings, analyses, copies, turns, shelf);
    http = HttpServer.create(settings.bind(), 0);
    gate = new Gate(settings, http.getAddress().getPort());
    threads = Executors.newFixedThreadPool(THREADS, daemons());
    http.setExecutor(threads);
    http.createContext("/", this::handle);
  }

  /**
   * Starts.
   *
   * @param faults is told of each fault of the program, a line each
   * @throws IOException if the address is taken, or the folder for reviews cannot be used
   */
  public static Server start(ServeSettings settings, Consumer<String> faults) throws IOException {
    Path temporary = Files.createTempDirectory("clausecheck-serve-");
    try {
      Server server = new Server(settings, temporary, faults);
      server.http.start();
      return server;
    } catch (IOException e) {
      Folders.delete(temporary);
      throw e;
    }
  }

  /** A token that nobody guesses. */
  public static String newToken() {
    byte[] bytes = new byte[24];
    new SecureRandom().nextBytes(bytes);
    return HexFormat.of().formatHex(bytes);
  }

  /**
   * Bounds how long a request may take to arrive, an answer to be given, and a connection to idle.
   * The JDK's server reads these once in the life of a process; what was set already stays.
   */
  private static void limitTimes(ServeSettings.Limits limits) {
    Map<String, Object> times =
        Map.of(
            "sun.net.httpserver.maxReqTime",
            limits.request().toSeconds(),
            "sun.net.httpserver.maxRspTime",
            LONGEST_ANSWER,
            "sun.net.httpserver.idleInterval",
            30,
            "sun.net.httpserver.maxIdleConnections",
            THREADS,
            "jdk.httpserver.maxConnections",
            4 * THREADS,
            "sun.net.httpserver.nodelay",
            true);
    times.forEach(
        (name, value) -> {
          if (System.getProperty(name) == null) {
            System.setProperty(name, "" + value);
          }
        });
  }

  private static ThreadFactory daemons() {
    AtomicInteger number = new AtomicInteger();
    return task -> {
      Thread thread = new Thread(task, "serve-" + number.incrementAndGet());
      thread.setDaemon(true);
      return thread;
    };
  }

  /** Where it is, without the token. */
  public URI address() {
    InetAddress bound = http.getAddress().getAddress();
    InetAddress named = bound.isAnyLocalAddress() ? InetAddress.getLoopbackAddress() : bound;
    String host = named.getHostAddress();
    return URI.create(
        "http://"
            + (host.contains(":") ? "[" + host.replaceAll("%.{0,40}$", "") + "]" : host)
            + ":"
            + http.getAddress().getPort()
            + "/");
  }

  /** The address that lets a browser in. */
  public URI entrance() {
    return address().resolve("/?token=" + settings.token());
  }

  private void handle(HttpExchange exchange) {
    try (exchange) {
      Http request = new Http(exchange);
      try {
        answer(request);
      } catch (Refusal refusal) {
        request.refuse(refusal);
      } catch (IOException | RuntimeException | StackOverflowError | OutOfMemoryError e) {
        if (e instanceof IOException && request.isBegun()) {
          return; // the client has gone
        }
        StackTraceElement[] trace = e.getStackTrace();
        faults.accept("internal error: " + e + (trace.length > 0 ? " at " + trace[0] : ""));
        request.refuse(new Refusal(500, FAULT));
      }
    } catch (IOException e) {
      // the client has gone
    }
  }

  private void answer(Http request) throws Refusal, IOException {
    boolean forApi = request.isApi();
    gate.checkSender(request.headers(), forApi);
    if (forApi && gate.isAllowed(request.headers())) {
      allow(request);
      if (request.method().equals("OPTIONS")) {
        request.empty(204);
        return;
      }
    }
    if (request.path().equals("/") && request.query().containsKey("token")) {
      letIn(request);
      return;
    }
    if (!Api.isOpen(request.path()) && !Pages.isOpen(request.path())) {
      gate.checkToken(request.headers(), request.method());
    }
    if (forApi) {
      api.answer(request);
    } else {
      pages.answer(request);
    }
  }

  /** Lets a page of others read the answer (CORS): only from origins that the user named. */
  private static void allow(Http request) {
    request.set("Access-Control-Allow-Origin", request.header("Origin"));
    request.set("Vary", "Origin");
    request.set("Access-Control-Allow-Methods", "GET, PUT");
    request.set("Access-Control-Allow-Headers", "Authorization, Content-Type, Accept");
    request.set("Access-Control-Max-Age", "600");
    if (request.header("Access-Control-Request-Private-Network").equals("true")) {
      request.set("Access-Control-Allow-Private-Network", "true");
    }
  }

  /** Trades the token in the address for a cookie, so that it stays in no address. */
  private void letIn(Http request) throws Refusal, IOException {
    request.only("GET");
    if (!gate.isToken(request.query().getOrDefault("token", ""))
        || !request.query().keySet().equals(Set.of("token"))) {
      throw new Refusal(401, "this is not the token of the server that runs now");
    }
    request.set("Set-Cookie", gate.setCookie());
    request.set("Location", "/");
    request.empty(303);
  }

  /** Ends: what is being worked on is given up, and what is temporary goes. */
  @Override
  public void close() throws IOException {
    http.stop(0);
    threads.shutdownNow();
    copies.close();
    try {
      threads.awaitTermination(5, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    Folders.delete(temporary);
  }
}
