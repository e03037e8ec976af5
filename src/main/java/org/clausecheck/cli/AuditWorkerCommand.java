package org.clausecheck.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.clausecheck.audit.DocumentAnalysis;
import org.clausecheck.audit.Worker;
import org.clausecheck.library.DealSettings;
import org.clausecheck.report.ProgramVersion;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The child process of an audit; not for users. */
@Command(name = "audit-worker", hidden = true)
final class AuditWorkerCommand implements Callable<Integer> {
  private final Console console;

  @Option(names = "--reports")
  private @Nullable Path reports;

  @Mixin private DealOptions deal = new DealOptions();
  @Mixin private ReadingOptions reading = new ReadingOptions();

  AuditWorkerCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws IOException, InterruptedException {
    DealSettings settings = deal.settings();
    DocumentAnalysis analysis =
        new DocumentAnalysis(
            new DocumentAnalysis.Settings(
                reading.settings(), settings, deal.library(settings), ProgramVersion.exact()));
    new Worker(analysis, Optional.ofNullable(reports))
        .run(System.in, console.out(), () -> Runtime.getRuntime().halt(ExitCode.CLEAR));
    return ExitCode.CLEAR;
  }
}
