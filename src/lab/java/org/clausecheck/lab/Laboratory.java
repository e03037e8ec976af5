package org.clausecheck.lab;

import java.io.PrintStream;
import org.clausecheck.cli.Main;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;

/** The commands that make the program and measure it; no user of it needs them. */
@Command(
    name = "clausecheck",
    description = "Trains the classifier, and measures the program.",
    mixinStandardHelpOptions = true)
public final class Laboratory implements Runnable {
  private final CommandSpec spec = CommandSpec.forAnnotatedObject(this);

  private Laboratory() {}

  /** Runs a command and ends the process with the exit codes of the program. */
  public static void main(String[] args) {
    Main.run(Laboratory::commands, args);
  }

  /** The commands, as {@link org.clausecheck.cli.CommandLineProgram} runs them. */
  public static CommandSpec commands(PrintStream out, PrintStream err) {
    return new Laboratory()
        .spec
        .addSubcommand("evaluate", CommandSpec.forAnnotatedObject(new EvaluateCommand(out, err)))
        .addSubcommand("train", CommandSpec.forAnnotatedObject(new TrainCommand(out)))
        .addSubcommand(
            "train-detectors", CommandSpec.forAnnotatedObject(new TrainDetectorsCommand(out)));
  }

  @Override
  public void run() {
    throw new CommandLine.ParameterException(spec.commandLine(), "name a command");
  }
}
