package org.clausecheck.serve;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.clausecheck.cli.CommandLineProgram;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The command: what it prints, what it refuses, how slow a client may be, and what it leaves. */
class ServeCommandTest {
  @TempDir private Path folder;

  @Test
  void itPrintsItsAddressEndsSlowRequestsAndLeavesNothingBehind() throws Exception {
    Path temporary = Files.createDirectory(folder.resolve("temporary"));
    try (ServeProcess serve = ServeProcess.compiled(temporary, "--request-seconds", "2")) {
      assertThat(serve.printed)
          .matches("Clausecheck is at http://127\\.0\\.0\\.1:[0-9]+/\\?token=[0-9a-f]{48}");
      assertThat(serve.nextLine()).isEqualTo("Reviews are kept until it ends. Ctrl-C ends it.");

      String head = "PUT /v1/check HTTP/1.1\r\nHost: " + serve.host() + "\r\n";
      String token = "Authorization: Bearer " + serve.token() + "\r\n";
      assertThat(endsWithin(serve, head)).as("slow in its head").isTrue();
      assertThat(endsWithin(serve, head + token + "Content-Length: 1000000\r\n\r\n"))
          .as("slow in its body")
          .isTrue();

      HttpResponse<byte[]> answer = serve.check(TestServer.CONTRACT);
      assertThat(answer.statusCode()).as("others are served").isEqualTo(200);
    }
    assertThat(temporary).isEmptyDirectory();
    assertThat(Files.readString(folder.resolve("said"))).as("errors").isEmpty();
  }

  /** Whether a client that sends a byte now and then is cut off, well before it has sent all. */
  private static boolean endsWithin(ServeProcess serve, String begun) throws Exception {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), serve.entrance.getPort())) {
      socket.getOutputStream().write(begun.getBytes(UTF_8));
      long end = System.nanoTime() + Duration.ofSeconds(30).toNanos();
      while (System.nanoTime() < end) {
        try {
          socket.getOutputStream().write('x');
          socket.getOutputStream().flush();
        } catch (IOException cut) {
          return true;
        }
        Thread.sleep(200);
      }
      return false;
    }
  }

  @Test
  void aPortThatWasNamedAndIsTakenIsTold() throws Exception {
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
      assertThat(said("--port", "" + taken.getLocalPort())).contains("in use");
    }
  }

  @ParameterizedTest
  @CsvSource({
    "--port=70000, 70000: no port",
    "--host=no.such.host.invalid, no address of this computer",
    "--allow-origin=addin.example, --allow-origin takes https://HOST",
    "--allow-origin=https://addin.example/path, --allow-origin takes https://HOST",
    "--allow-origin=*, --allow-origin takes https://HOST",
    "--at-once=0, must be at least 1",
    "--as=licensee, no positions for a licensee",
    "--max-memory=1, --max-memory must be at least 16",
    "--keep=README.md/x, README.md",
  })
  void wrongUseIsToldInOneLine(String argument, String told) {
    assertThat(said(argument)).contains(told).doesNotContain("\n", "internal error");
  }

  /** What it says when it does not start. */
  private static String said(String... arguments) {
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    String[] all = new String[arguments.length + 3];
    all[0] = "serve";
    all[1] = "--no-open";
    all[2] = "--keep=none";
    boolean keeps = arguments[0].startsWith("--keep");
    if (keeps) {
      all[2] = "--no-ocr";
    }
    System.arraycopy(arguments, 0, all, 3, arguments.length);
    int code =
        new CommandLineProgram(
                new PrintStream(out, false, UTF_8), new PrintStream(err, false, UTF_8))
            .run(all);
    assertThat(code).isEqualTo(2);
    assertThat(out.size()).isZero();
    return err.toString(UTF_8).strip();
  }
}
