package org.clausecheck.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.function.BiFunction;
import java.util.function.ToIntBiFunction;

/** The process: one exit, UTF-8 out whatever the platform's default. */
public final class Main {
  private Main() {}

  /** Runs the command and ends the process with its {@link ExitCode}. */
  public static void main(String[] args) {
    end((out, err) -> new CommandLineProgram(out, err).run(args));
  }

  /**
   * The same with other commands.
   *
   * @param commands an object with picocli's annotations, for where it prints and where it reports
   */
  public static void run(BiFunction<PrintStream, PrintStream, Object> commands, String[] args) {
    end((out, err) -> new CommandLineProgram(out, err).run(commands.apply(out, err), args));
  }

  private static void end(ToIntBiFunction<PrintStream, PrintStream> program) {
    PrintStream out = utf8(FileDescriptor.out);
    PrintStream err = utf8(FileDescriptor.err);
    int code = program.applyAsInt(out, err);
    out.flush();
    err.flush();
    System.exit(code);
  }

  private static PrintStream utf8(FileDescriptor descriptor) {
    return new PrintStream(new FileOutputStream(descriptor), false, StandardCharsets.UTF_8);
  }
}
