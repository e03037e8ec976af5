package org.clausecheck.cli;

import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.AutoComplete;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
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
    CommandSpec own = spec;
    if (own == null) {
      throw new IllegalStateException("not run as a command");
    }
    CommandLine program = own.root().commandLine();
    switch (shell.toLowerCase(Locale.ROOT)) {
      case "bash", "zsh" -> console.out().print(AutoComplete.bash("clausecheck", program));
      case "fish" -> console.out().print(fish(program));
      default ->
          throw new UsageException("completion is for bash, zsh or fish, not '" + shell + "'");
    }
    return ExitCode.CLEAR;
  }

  private static String fish(CommandLine program) {
    StringBuilder script = new StringBuilder();
    for (Map.Entry<String, CommandLine> command : program.getSubcommands().entrySet()) {
      CommandSpec spec = command.getValue().getCommandSpec();
      if (spec.usageMessage().hidden()) {
        continue;
      }
      script
          .append("complete -c clausecheck -n __fish_use_subcommand -a ")
          .append(command.getKey())
          .append(" -d ")
          .append(quoted(String.join(" ", spec.usageMessage().description())))
          .append('\n');
      for (OptionSpec option : spec.options()) {
        if (option.longestName().startsWith("--")) {
          script
              .append("complete -c clausecheck -n '__fish_seen_subcommand_from ")
              .append(command.getKey())
              .append("' -l ")
              .append(option.longestName().substring(2))
              .append(option.arity().max() > 0 ? " -r" : "")
              .append(" -d ")
              .append(quoted(String.join(" ", option.description())))
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
