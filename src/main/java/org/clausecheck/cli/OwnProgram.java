package org.clausecheck.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** This program again, in a process of its own. */
final class OwnProgram {
  private OwnProgram() {}

  /**
   * The command that runs it; arguments follow.
   *
   * @param options of the Java runtime besides those of every short run
   */
  static List<String> command(String... options) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of(options));
    command.addAll(
        List.of(
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "-XX:+ExitOnOutOfMemoryError",
            "-XX:-CreateCoredumpOnCrash",
            "-Xlog:disable",
            "-Xshare:auto",
            "-Djava.awt.headless=true"));
    // this process's archive of prepared classes serves its children, too
    for (String argument : ProcessHandle.current().info().arguments().orElse(new String[0])) {
      if (argument.startsWith("-XX:SharedArchiveFile=")) {
        command.add(argument);
      }
    }
    command.addAll(List.of("-cp", System.getProperty("java.class.path"), Main.class.getName()));
    return command;
  }
}
