package org.clausecheck.cli;

import picocli.CommandLine.Option;

/**
 * The format option of commands that print data: there is one, and asking for another is wrong use.
 */
final class JsonOnly {
  @Option(names = "--format", paramLabel = "json", description = "json, the only one there is")
  @SuppressWarnings("UnusedVariable") // that it parses is all
  private Format format = Format.JSON;

  private enum Format {
    JSON
  }
}
