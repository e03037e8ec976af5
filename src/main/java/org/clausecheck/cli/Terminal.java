package org.clausecheck.cli;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the place that output goes to can show.
 *
 * @param width in columns
 * @param styled whether it shows bold and colour
 */
record Terminal(int width, boolean styled) {
  /** Where there is no terminal, or it does not tell its width. */
  private static final int STANDARD = 80;

  private static final Pattern SIZE = Pattern.compile("\\d{1,5} (\\d{1,5})");

  /**
   * Of standard output.
   *
   * @param colour "auto", "always" or "never"
   */
  static Terminal of(String colour, Map<String, String> environment) {
    boolean shown = isTerminal(1);
    boolean wanted =
        switch (colour) {
          case "always" -> true;
          case "never" -> false;
          default ->
              shown
                  && environment.getOrDefault("NO_COLOR", "").isEmpty()
                  && !"dumb".equals(environment.get("TERM"));
        };
    return new Terminal(shown ? columns(environment) : STANDARD, wanted);
  }

  /**
   * Whether a stream (1 for output, 2 for errors) goes to a terminal. Java itself only tells of
   * input and output together; it is asked where the system cannot be.
   */
  static boolean isTerminal(int stream) {
    try {
      String to = Path.of("/proc/self/fd/" + stream).toRealPath().toString();
      return to.startsWith("/dev/pts/") || to.startsWith("/dev/tty");
    } catch (IOException e) {
      return !Files.exists(Path.of("/proc/self/fd")) && System.console() != null;
    }
  }

  private static int columns(Map<String, String> environment) {
    String given = environment.getOrDefault("COLUMNS", "");
    if (given.matches("\\d{1,5}")) {
      return Integer.parseInt(given);
    }
    try {
      Process size =
          new ProcessBuilder("stty", "size")
              .redirectInput(new File("/dev/tty"))
              .redirectError(ProcessBuilder.Redirect.DISCARD)
              .start();
      if (!size.waitFor(1, TimeUnit.SECONDS)) {
        size.destroyForcibly();
        return STANDARD;
      }
      Matcher told =
          SIZE.matcher(
              new String(size.getInputStream().readAllBytes(), StandardCharsets.US_ASCII).strip());
      int columns = told.matches() ? Integer.parseInt(told.group(1)) : 0;
      return columns == 0 ? STANDARD : columns;
    } catch (IOException e) {
      return STANDARD;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return STANDARD;
    }
  }
}
