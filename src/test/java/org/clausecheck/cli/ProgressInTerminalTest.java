package org.clausecheck.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What stderr shows of a long run, with a terminal that {@code script} makes and without. */
class ProgressInTerminalTest {
  @TempDir private Path folder;

  @Test
  void aTerminalSeesHowFarItIs() throws Exception {
    Path typescript = folder.resolve("typescript");
    String command = String.join(" ", audit("terminal"));
    assumeTrue(
        run(List.of("script", "-qec", command, typescript.toString()), "script"),
        "script is not installed");
    assertThat(Files.readString(typescript)).contains("Auditing", "0%", "100%");
  }

  @Test
  void aPipeSeesNothing() throws Exception {
    assertThat(run(audit("pipe"), "pipe")).isTrue();
    assertThat(folder.resolve("pipe.err")).isEmptyFile();
    assertThat(folder.resolve("pipe.out")).content().contains("1 files");
  }

  private List<String> audit(String name) throws IOException {
    Path contracts = Files.createDirectories(folder.resolve(name));
    Path contract = Path.of("test-contracts/exclusive-no-upfront.txt");
    Files.copy(contract, contracts.resolve("contract.txt"));
    return List.of(
        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
        "-Xmx256m",
        "-XX:+UseSerialGC",
        "-XX:TieredStopAtLevel=1",
        "-cp",
        System.getProperty("java.class.path"),
        "org.clausecheck.cli.Main",
        "audit",
        contracts.toString(),
        "--jobs",
        "1",
        "--out",
        folder.resolve(name + "-out").toString());
  }

  /** Whether there is such a program; it has ended well then. */
  private boolean run(List<String> command, String name) throws InterruptedException {
    Process process;
    try {
      process =
          new ProcessBuilder(command)
              .redirectInput(ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()))
              .redirectOutput(folder.resolve(name + ".out").toFile())
              .redirectError(folder.resolve(name + ".err").toFile())
              .start();
    } catch (IOException notInstalled) {
      return false;
    }
    try {
      assertThat(process.waitFor(120, TimeUnit.SECONDS)).as("it ended").isTrue();
      assertThat(process.exitValue()).isZero();
      return true;
    } finally {
      process.destroyForcibly();
    }
  }
}
