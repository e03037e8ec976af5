package org.clausecheck.serve;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.clausecheck.document.GuardedReader;
import org.clausecheck.document.ReadingLimits;
import org.clausecheck.document.ReadingSettings;
import org.clausecheck.document.ReadingSettings.TrackedChanges;
import org.clausecheck.library.DealSettings;
import org.clausecheck.library.Library;

/** A server for a test, with a client that knows its token. */
final class TestServer implements AutoCloseable {
  static final String TOKEN = "a-token-that-tests-know";
  static final Path CONTRACT = Path.of("test-contracts/exclusive-no-upfront.txt");
  static final Path WORD = Path.of("test-contracts/pharma-template.docx");
  static final Path PDF = Path.of("test-contracts/balanced-licence.pdf");

  /** Of a body, small enough to be gone over in a test. */
  static final long MOST = 2L << 20;

  static final ServeSettings.Limits AMPLE =
      new ServeSettings.Limits(Duration.ofSeconds(60), 2, 32, Duration.ofSeconds(120));

  final Server server;
  final List<String> faults = new ArrayList<>();
  private final HttpClient client =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  private TestServer(ServeSettings settings) throws IOException {
    server = Server.start(settings, faults::add);
  }

  static TestServer start(Optional<Path> keep) throws IOException {
    return start(keep, AMPLE, Set.of(), program());
  }

  static TestServer start(
      Optional<Path> keep, ServeSettings.Limits limits, Set<String> origins, List<String> program)
      throws IOException {
    return new TestServer(settings(keep, limits, origins, program));
  }

  static ServeSettings settings(
      Optional<Path> keep, ServeSettings.Limits limits, Set<String> origins, List<String> program) {
    ReadingLimits standard = ReadingLimits.DEFAULT;
    return new ServeSettings(
        new InetSocketAddress(InetAddress.getLoopbackAddress(), 0),
        Set.of("clausecheck.test"),
        origins,
        TOKEN,
        keep,
        limits,
        new ReadingSettings(
            "",
            false,
            TrackedChanges.ACCEPTED,
            new ReadingLimits(
                MOST,
                300,
                standard.characters(),
                Duration.ofSeconds(20),
                200,
                standard.depth(),
                standard.inflation())),
        GuardedReader.MEMORY,
        DealSettings.standard(),
        Library.shipped(),
        Optional.empty(),
        program,
        "0.0.0");
  }

  /** This program, as a process. */
  static List<String> program() {
    return List.of(
        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
        "-Xmx512m",
        "-XX:TieredStopAtLevel=1",
        "-Djava.awt.headless=true",
        "-cp",
        System.getProperty("java.class.path"),
        "org.clausecheck.cli.Main");
  }

  int port() {
    return server.address().getPort();
  }

  String host() {
    return "127.0.0.1:" + port();
  }

  String origin() {
    return "http://" + host();
  }

  String cookie() {
    return "clausecheck-" + port() + "=" + TOKEN;
  }

  /** Asks with the token, and with further headers: name, value, name, value. */
  HttpResponse<byte[]> ask(String method, String path, BodyPublisher body, String... headers)
      throws IOException, InterruptedException {
    List<String> all = new ArrayList<>(List.of("Authorization", "Bearer " + TOKEN));
    all.addAll(List.of(headers));
    return askWithoutToken(method, path, body, all.toArray(String[]::new));
  }

  HttpResponse<byte[]> askWithoutToken(
      String method, String path, BodyPublisher body, String... headers)
      throws IOException, InterruptedException {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(origin() + path))
            .method(method, body)
            .timeout(Duration.ofSeconds(120));
    if (headers.length > 0) {
      request.headers(headers);
    }
    return client.send(request.build(), BodyHandlers.ofByteArray());
  }

  HttpResponse<byte[]> get(String path, String... headers)
      throws IOException, InterruptedException {
    return ask("GET", path, BodyPublishers.noBody(), headers);
  }

  /** Checks a file by the API. */
  HttpResponse<byte[]> check(Path file, String query, String accept)
      throws IOException, InterruptedException {
    return ask(
        "PUT",
        "/v1/check?name=" + encoded(file.getFileName().toString()) + query,
        BodyPublishers.ofFile(file),
        "Accept",
        accept);
  }

  static String encoded(String value) {
    return URLEncoder.encode(value, UTF_8);
  }

  static String text(HttpResponse<byte[]> answer) {
    return new String(answer.body(), UTF_8);
  }

  /** Sends bytes as they are and gives the first line of what comes back; empty for nothing. */
  String raw(String request) throws IOException {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port())) {
      socket.setSoTimeout(20_000);
      socket.getOutputStream().write(request.getBytes(ISO_8859_1));
      socket.getOutputStream().flush();
      String answer = new String(socket.getInputStream().readNBytes(64), ISO_8859_1);
      return answer.lines().findFirst().orElse("");
    }
  }

  @Override
  public void close() throws IOException {
    server.close();
  }
}
