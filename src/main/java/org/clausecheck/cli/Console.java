package org.clausecheck.cli;

import java.io.PrintStream;

/**
 * Where a command prints.
 *
 * @param out what was asked for, and nothing else
 * @param err errors and progress
 */
record Console(PrintStream out, PrintStream err) {}
