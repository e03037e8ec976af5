package org.clausecheck.serve;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** {@code clausecheck serve} as a user starts it, in a process of its own. */
final class ServeProcess implements AutoCloseable {
  final Process process;

  /** What it printed first. */
  final String printed;

  final URI entrance;
  private final BufferedReader out;
  private final HttpClient client =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  /**
   * Starts what was compiled.
   *
   * @param temporary for its temporary files
   */
  static ServeProcess compiled(Path temporary, String... arguments) throws IOException {
    List<String> command = new ArrayList<>(TestServer.program());
    command.add(1, "-Djava.io.tmpdir=" + temporary);
    return new ServeProcess(command, temporary, arguments);
  }

  /** Starts what was packed, by its launcher. */
  static ServeProcess packed(Path temporary, String... arguments) throws IOException {
    return new ServeProcess(
        List.of(Path.of("clausecheck").toAbsolutePath().toString()), temporary, arguments);
  }

  private ServeProcess(List<String> program, Path temporary, String... arguments)
      throws IOException {
    List<String> command = new ArrayList<>(program);
    command.addAll(List.of("serve", "--no-open", "--port", "0", "--keep", "none", "--no-ocr"));
    command.addAll(List.of(arguments));
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.environment().put("CLAUSECHECK_JAVA_OPTS", "-Djava.io.tmpdir=" + temporary);
    builder.redirectError(temporary.resolveSibling("said").toFile());
    process = builder.start();
    out = new BufferedReader(new InputStreamReader(process.getInputStream(), UTF_8));
    printed = "" + out.readLine();
    entrance = URI.create(printed.substring(printed.indexOf("http")));
  }

  String token() {
    return entrance.getQuery().substring("token=".length());
  }

  String host() {
    return entrance.getAuthority();
  }

  /** The second line that it printed. */
  String nextLine() throws IOException {
    return "" + out.readLine();
  }

  HttpResponse<byte[]> check(Path file) throws IOException, InterruptedException {
    return client.send(
        HttpRequest.newBuilder(entrance.resolve("/v1/check?name=contract"))
            .header("Authorization", "Bearer " + token())
            .PUT(BodyPublishers.ofFile(file))
            .build(),
        BodyHandlers.ofByteArray());
  }

  /** Ends it as Ctrl-C does. */
  @Override
  public void close() {
    process.destroy();
    try {
      if (!process.waitFor(20, TimeUnit.SECONDS)) {
        process.destroyForcibly();
      }
    } catch (InterruptedException e) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
    }
  }
}
