package org.clausecheck.cli;

import java.io.PrintStream;
import java.io.PrintWriter;
import java.lang.reflect.InvocationTargetException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.clausecheck.document.UnreadableDocumentException;
import org.clausecheck.library.Library;
import org.clausecheck.report.ProgramVersion;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IFactory;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** The program as a plain object: arguments in, an {@link ExitCode} out. */
public final class CommandLineProgram {
  /** In the order of the help. */
  private static final List<Class<?>> COMMANDS =
      List.of(
          CheckCommand.class,
          CompareCommand.class,
          AuditCommand.class,
          AuditWorkerCommand.class,
          ServeCommand.class,
          ReadCommand.class,
          LibraryCommand.class,
          FactsCommand.class,
          ValuesCommand.class,
          ClassifyCommand.class,
          CompletionCommand.class,
          ManCommand.class);

  private final Console console;

  /**
   * @param out what the user asked for
   * @param err errors, one line each, and progress
   */
  public CommandLineProgram(PrintStream out, PrintStream err) {
    this.console = new Console(out, err);
  }

  /** Runs one command and returns its exit code; never throws for what a user or a file did. */
  public int run(String... args) {
    return run(line(new Clausecheck(), asked(args)), args);
  }

  /**
   * Runs another command than the program's own, with the same answers to what goes wrong.
   *
   * @param root an object with picocli's annotations
   */
  public int run(Object root, String... args) {
    return run(line(root, List.of()), args);
  }

  private CommandLine line(Object root, List<Class<?>> commands) {
    CommandLine line = new CommandLine(root, new ConsoleFactory(console));
    commands.forEach(line::addSubcommand);
    return line;
  }

  /** The one command that is asked for; all where the answer speaks of others, too. */
  private static List<Class<?>> asked(String... args) {
    for (Class<?> command : COMMANDS) {
      boolean speaksOfAll = command == CompletionCommand.class || command == ManCommand.class;
      if (!speaksOfAll
          && args.length > 0
          && args[0].equals(command.getAnnotation(Command.class).name())) {
        return List.of(command);
      }
    }
    return COMMANDS;
  }

  private int run(CommandLine line, String... args) {
    line.setOut(new PrintWriter(console.out(), true, StandardCharsets.UTF_8));
    line.setErr(new PrintWriter(console.err(), true, StandardCharsets.UTF_8));
    line.setCaseInsensitiveEnumValuesAllowed(true);
    line.setParameterExceptionHandler(this::wrongUse);
    line.setExecutionExceptionHandler((failure, command, result) -> failed(failure));
    try {
      return line.execute(args);
    } catch (OutOfMemoryError e) {
      say("the document needs more memory than the program has (CLAUSECHECK_HEAP sets it)");
      return ExitCode.UNREADABLE;
    }
  }

  private int wrongUse(ParameterException wrong, String[] args) {
    say(
        wrong.getMessage()
            + meant(wrong)
            + " (see '"
            + wrong.getCommandLine().getCommandSpec().qualifiedName()
            + " --help')");
    return ExitCode.USAGE;
  }

  /** The command or the option that a mistaken one is most like. */
  private static String meant(ParameterException wrong) {
    if (!(wrong instanceof UnmatchedArgumentException unmatched)
        || unmatched.getUnmatched().isEmpty()) {
      return "";
    }
    CommandLine at = wrong.getCommandLine();
    return DidYouMean.among(
        unmatched.isUnknownOption()
            ? List.copyOf(at.getCommandSpec().optionsMap().keySet())
            : at.getSubcommands().entrySet().stream()
                .filter(each -> !each.getValue().getCommandSpec().usageMessage().hidden())
                .map(java.util.Map.Entry::getKey)
                .toList(),
        unmatched.getUnmatched().get(0));
  }

  private int failed(Exception failure) {
    if (failure instanceof UnreadableDocumentException) {
      say(String.valueOf(failure.getMessage()));
      return ExitCode.UNREADABLE;
    }
    if (failure instanceof UsageException) {
      say(String.valueOf(failure.getMessage()));
      return ExitCode.USAGE;
    }
    if (failure instanceof java.io.IOException) {
      say(failure.getClass().getSimpleName() + ": " + failure.getMessage());
      return ExitCode.USAGE;
    }
    StackTraceElement[] trace = failure.getStackTrace();
    say("internal error: " + failure + (trace.length > 0 ? " at " + trace[0] : ""));
    return ExitCode.INTERNAL;
  }

  private void say(String message) {
    console.err().println("clausecheck: " + message.strip().replaceAll("\\s+", " "));
  }

  /** Makes commands that are built from a {@link Console}; leaves the rest to picocli. */
  private record ConsoleFactory(Console console) implements IFactory {
    @Override
    public <K> K create(Class<K> type) throws Exception {
      if (type.getEnclosingClass() == null && type.getPackage() == Console.class.getPackage()) {
        for (var constructor : type.getDeclaredConstructors()) {
          if (constructor.getParameterCount() == 1
              && constructor.getParameterTypes()[0] == Console.class) {
            try {
              return type.cast(constructor.newInstance(console));
            } catch (InvocationTargetException e) {
              throw new IllegalStateException(e.getCause());
            }
          }
        }
      }
      return CommandLine.defaultFactory().create(type);
    }
  }

  /** The command without a subcommand. */
  @Command(
      name = "clausecheck",
      description = "Finds the clauses of a licence agreement that a small firm regrets.",
      mixinStandardHelpOptions = true,
      versionProvider = Version.class)
  static final class Clausecheck implements Runnable {
    @CommandLine.Spec CommandLine.Model.@org.jspecify.annotations.Nullable CommandSpec spec;

    @Override
    public void run() {
      if (spec != null) {
        throw new ParameterException(spec.commandLine(), "name a command");
      }
    }
  }

  /** The version, the commit, and the version of the library. */
  static final class Version implements CommandLine.IVersionProvider {
    @Override
    public String[] getVersion() {
      return new String[] {
        "clausecheck " + ProgramVersion.released(),
        "commit " + ProgramVersion.commit(),
        "clause library " + Library.shipped().version()
      };
    }
  }
}
