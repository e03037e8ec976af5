package org.clausecheck.cli;

import java.lang.reflect.Field;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** The command line of the child process that analyses an audit's files. */
public final class WorkerCommandLine {
  private WorkerCommandLine() {}

  /**
   * This program as a worker, on a processor of its own. The heap stays near what a file needs
   * instead of growing towards its limit; the second compiler would cost a run of hundreds of files
   * more than it saves.
   *
   * @param classPath of this program
   * @param memory heap, in MiB
   * @param options those of the deal and of reading, and {@code --reports=DIR} for single reports
   */
  public static List<String> of(String classPath, int memory, List<String> options) {
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx" + memory + "m",
                "-Xms" + memory / 4 + "m",
                "-Xmn" + memory / 8 + "m",
                "-XX:MinHeapFreeRatio=5",
                "-XX:ActiveProcessorCount=1",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-XX:+ExitOnOutOfMemoryError",
                "-Xshare:auto",
                "-Djava.awt.headless=true",
                "-cp",
                classPath,
                Main.class.getName(),
                "audit-worker"));
    command.addAll(options);
    return command;
  }

  /** The options of the deal and of reading that a command was given, as a worker takes them. */
  public static List<String> options(CommandSpec command) {
    List<String> options = new ArrayList<>();
    for (OptionSpec option : command.commandLine().getParseResult().matchedOptions()) {
      if (option.userObject() instanceof Field field
          && Set.of(DealOptions.class, ReadingOptions.class).contains(field.getDeclaringClass())) {
        option
            .originalStringValues()
            .forEach(value -> options.add(option.longestName() + "=" + value));
      }
    }
    return options;
  }
}
