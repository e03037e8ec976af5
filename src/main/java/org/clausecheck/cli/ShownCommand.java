package org.clausecheck.cli;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/**
 * A command that help shows: what the manual page and the completion are made of.
 *
 * @param description in one line
 */
record ShownCommand(String name, String description, List<ShownOption> options) {

  /**
   * An option of a command.
   *
   * @param names short and long
   * @param longest the longest of them
   * @param value how its value is called; empty when it takes none
   */
  record ShownOption(List<String> names, String longest, String value, String description) {}

  /**
   * The commands of the whole program, in the order of its help.
   *
   * @param own the command that asks
   */
  static List<ShownCommand> all(@Nullable CommandSpec own) {
    if (own == null) {
      throw new IllegalStateException("not run as a command");
    }
    List<ShownCommand> shown = new ArrayList<>();
    for (var command : own.root().commandLine().getSubcommands().entrySet()) {
      CommandLine line = command.getValue();
      CommandSpec spec = line.getCommandSpec();
      if (!spec.usageMessage().hidden()) {
        shown.add(
            new ShownCommand(
                command.getKey(),
                String.join(" ", spec.usageMessage().description()),
                spec.options().stream().map(ShownCommand::option).toList()));
      }
    }
    return shown;
  }

  private static ShownOption option(OptionSpec option) {
    return new ShownOption(
        List.of(option.names()),
        option.longestName(),
        option.arity().max() > 0 ? option.paramLabel() : "",
        String.join(" ", option.description())
            .replace("${DEFAULT-VALUE}", String.valueOf(option.defaultValueString())));
  }
}
