package org.clausecheck.cli;

import java.util.concurrent.Callable;
import org.clausecheck.report.ProgramVersion;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** The manual page, made from the commands themselves. */
@Command(
    name = "man",
    description = "Prints the manual page: clausecheck man | man -l -",
    mixinStandardHelpOptions = true)
final class ManCommand implements Callable<Integer> {
  private final Console console;

  @Spec private @Nullable CommandSpec spec;

  ManCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    StringBuilder page = new StringBuilder();
    page.append(".TH CLAUSECHECK 1 \"\" \"clausecheck ")
        .append(text(ProgramVersion.released()))
        .append("\"\n.SH NAME\nclausecheck \\- ")
        .append(text("finds the clauses of a licence agreement that a small firm regrets"))
        .append("\n.SH SYNOPSIS\n.B clausecheck\nCOMMAND [OPTION]... [FILE]...\n.SH COMMANDS\n");
    ShownCommand.all(spec).forEach(command -> command(page, command));
    page.append(".SH EXIT STATUS\n")
        .append(".TP\n0\nnothing at or above the threshold, or no licence in it\n")
        .append(".TP\n1\nfindings at or above it\n")
        .append(".TP\n2\nwrong use, bad settings, a faulty library\n")
        .append(".TP\n3\na file could not be read, or holds no contract\n")
        .append(".TP\n4\na fault of the program itself\n");
    console.out().print(page);
    return ExitCode.CLEAR;
  }

  private static void command(StringBuilder page, ShownCommand command) {
    page.append(".SS ").append(text(command.name())).append('\n');
    page.append(text(command.description())).append('\n');
    for (ShownCommand.ShownOption option : command.options()) {
      page.append(".TP\n.B ").append(text(String.join(", ", option.names())));
      if (!option.value().isEmpty()) {
        page.append(" \\fI").append(text(option.value())).append("\\fR");
      }
      page.append('\n').append(text(option.description())).append('\n');
    }
  }

  /** Words that the formatter does not obey. */
  private static String text(String words) {
    String safe = words.replace("\\", "\\e").replace("-", "\\-");
    return safe.startsWith(".") || safe.startsWith("'") ? "\\&" + safe : safe;
  }
}
