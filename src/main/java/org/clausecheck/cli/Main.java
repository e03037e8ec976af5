package org.clausecheck.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.function.BiFunction;

/** The process: one exit, UTF-8 out whatever the platform's default. */
public final class Main {
  private Main() {}

  /** Runs the command and ends the process with its {@link ExitCode}. */
  public static void main(String[] args) {
    run((out, err) -> new CommandLineProgram.Clausecheck(), args);
  }

  /**
   * The same with other commands.
   *
   * @param commands an object with picocli's annotations, for where it prints and where it reports
   */
  public static void run(BiFunction<PrintStream, PrintStream, Object> commands, String[] args) {
    PrintStream out = utf8(FileDescriptor.out);
    PrintStream err = utf8(FileDescriptor.err);
    int code = new CommandLineProgram(out, err).run(commands.apply(out, err), args);
    out.flush();
    err.flush();
    System.exit(code);
  }

  private static PrintStream utf8(FileDescriptor descriptor) {
    return new PrintStream(new FileOutputStream(descriptor), false, StandardCharsets.UTF_8);
  }
}
