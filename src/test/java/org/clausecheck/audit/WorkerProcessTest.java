package org.clausecheck.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.clausecheck.audit.WorkerProcess.LostException;
import org.junit.jupiter.api.Test;

class WorkerProcessTest {
  private static final Duration LONG = Duration.ofSeconds(60);

  private static List<String> command(String fingerprint) {
    return List.of(
        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
        "-Xmx32m",
        "-XX:+UseSerialGC",
        "-XX:+ExitOnOutOfMemoryError",
        "-cp",
        System.getProperty("java.class.path"),
        Child.class.getName(),
        fingerprint);
  }

  private static WorkerProcess start() throws IOException, InterruptedException {
    return WorkerProcess.start(command("print"), "print");
  }

  /** A worker that does as it is told. */
  static final class Child {
    private Child() {}

    public static void main(String[] args) throws Exception {
      BufferedReader in =
          new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
      var out = new java.io.PrintStream(new java.io.FileOutputStream(java.io.FileDescriptor.out));
      if (args[0].equals("dead")) {
        return;
      }
      out.println(Worker.ANSWER + args[0]);
      for (String line = in.readLine(); line != null; line = in.readLine()) {
        switch (line) {
          case "die" -> Runtime.getRuntime().halt(1);
          case "sleep" -> Thread.sleep(60_000);
          case "eat" -> {
            List<byte[]> eaten = new java.util.ArrayList<>();
            while (eaten.size() < 1_000_000) {
              eaten.add(new byte[1 << 20]);
            }
          }
          default -> out.println("chatter of a library\n" + Worker.ANSWER + line + " ü");
        }
      }
    }
  }

  @Test
  void answersComeBackWithoutTheChatter() throws Exception {
    try (WorkerProcess worker = start()) {
      assertThat(worker.ask("one", LONG)).isEqualTo("one ü");
      assertThat(worker.ask("two", LONG)).isEqualTo("two ü");
    }
  }

  @Test
  void aWorkerThatDiesIsLostWithoutBlame() throws Exception {
    try (WorkerProcess worker = start()) {
      assertThatThrownBy(() -> worker.ask("die", LONG))
          .isInstanceOfSatisfying(
              LostException.class, lost -> assertThat(lost.overLimit()).isFalse())
          .hasMessage("the process that read it died");
    }
  }

  @Test
  void aWorkerThatTakesTooLongIsEnded() throws Exception {
    try (WorkerProcess worker = start()) {
      assertThatThrownBy(() -> worker.ask("sleep", Duration.ofSeconds(1)))
          .isInstanceOfSatisfying(
              LostException.class, lost -> assertThat(lost.overLimit()).isTrue())
          .hasMessage("over the time limit of 1 s");
    }
  }

  @Test
  void aWorkerThatTakesTooMuchMemoryDiesAlone() throws Exception {
    try (WorkerProcess worker = start()) {
      assertThatThrownBy(() -> worker.ask("eat", LONG))
          .isInstanceOfSatisfying(
              LostException.class, lost -> assertThat(lost.overLimit()).isTrue())
          .hasMessage("over the memory limit");
    }
  }

  @Test
  void aWorkerThatDoesNotStartOrHasOtherSettingsEndsTheAudit() {
    assertThatThrownBy(() -> WorkerProcess.start(command("dead"), "print"))
        .isInstanceOf(IOException.class)
        .hasMessage("a worker process does not start");
    assertThatThrownBy(() -> WorkerProcess.start(command("other"), "print"))
        .isInstanceOf(IOException.class)
        .hasMessage("the settings or the library changed meanwhile; run again");
  }
}
