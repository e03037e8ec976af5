package org.clausecheck.cli;

import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/** The desktop's browser, where there is a desktop. */
final class Browser {
  private Browser() {}

  /** Opens a page; where that cannot be done, nothing happens: the address was printed. */
  static void open(URI page) {
    List<String> command =
        command(System.getProperty("os.name", "").toLowerCase(Locale.ROOT), System.getenv());
    if (command.isEmpty()) {
      return;
    }
    try {
      new ProcessBuilder(Stream.concat(command.stream(), Stream.of(page.toString())).toList())
          .redirectOutput(ProcessBuilder.Redirect.DISCARD)
          .redirectError(ProcessBuilder.Redirect.DISCARD)
          .start();
    } catch (IOException e) {
      // there is no such program
    }
  }

  /**
   * What opens a page; its address follows. Empty where there is no desktop.
   *
   * @param system its name, in lower case
   */
  static List<String> command(String system, Map<String, String> environment) {
    if (system.startsWith("windows")) {
      return List.of("rundll32", "url.dll,FileProtocolHandler");
    }
    if (system.startsWith("mac")) {
      return List.of("open");
    }
    boolean desktop =
        Stream.of("DISPLAY", "WAYLAND_DISPLAY")
            .anyMatch(name -> !environment.getOrDefault(name, "").isEmpty());
    return desktop ? List.of("xdg-open") : List.of();
  }
}
