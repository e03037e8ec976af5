package org.clausecheck.cli;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.AutoComplete;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** A script that completes commands and options in a shell. */
@Command(
    name = "completion",
    description = "Prints a script that completes commands and options in bash, zsh or fish.",
    mixinStandardHelpOptions = true)
final class CompletionCommand implements Callable<Integer> {
  private final Console console;

  @Spec private @Nullable CommandSpec spec;

  @Parameters(paramLabel = "bash|zsh|fish", description = "the shell")
  private String shell = "";

  CompletionCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    List<ShownCommand> commands = ShownCommand.all(spec);
    switch (shell.toLowerCase(Locale.ROOT)) {
      case "bash", "zsh" -> console.out().print(bash());
      case "fish" -> console.out().print(fish(commands));
      default ->
          throw new UsageException("completion is for bash, zsh or fish, not '" + shell + "'");
    }
    return ExitCode.CLEAR;
  }

  private String bash() {
    return AutoComplete.bash("clausecheck", Objects.requireNonNull(spec).root().commandLine());
  }

  private static String fish(List<ShownCommand> commands) {
    StringBuilder script = new StringBuilder();
    for (ShownCommand command : commands) {
      script
          .append("complete -c clausecheck -n __fish_use_subcommand -a ")
          .append(command.name())
          .append(" -d ")
          .append(quoted(command.description()))
          .append('\n');
      for (ShownCommand.ShownOption option : command.options()) {
        if (option.longest().startsWith("--")) {
          script
              .append("complete -c clausecheck -n '__fish_seen_subcommand_from ")
              .append(command.name())
              .append("' -l ")
              .append(option.longest().substring(2))
              .append(option.value().isEmpty() ? "" : " -r")
              .append(" -d ")
              .append(quoted(option.description()))
              .append('\n');
        }
      }
    }
    return script.toString();
  }

  private static String quoted(String words) {
    return "'" + words.replace("\\", "\\\\").replace("'", "\\'") + "'";
  }
}
