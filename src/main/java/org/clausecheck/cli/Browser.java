package org.clausecheck.cli;

import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The desktop's browser, where there is a desktop. */
final class Browser {
  private Browser() {}

  /** Opens a page; where that cannot be done, nothing happens: the address was printed. */
  static void open(URI page) {
    Optional<List<String>> command =
        command(System.getProperty("os.name", "").toLowerCase(Locale.ROOT), System.getenv());
    if (command.isEmpty()) {
      return;
    }
    try {
      ProcessBuilder opener = new ProcessBuilder(command.get());
      opener.command().add(page.toString());
      opener
          .redirectOutput(ProcessBuilder.Redirect.DISCARD)
          .redirectError(ProcessBuilder.Redirect.DISCARD)
          .start();
    } catch (IOException e) {
      // there is no such program
    }
  }

  /** What opens a page on this system; empty where there is no desktop. */
  static Optional<List<String>> command(String system, Map<String, String> environment) {
    if (system.startsWith("windows")) {
      return Optional.of(mutable("rundll32", "url.dll,FileProtocolHandler"));
    }
    if (system.startsWith("mac")) {
      return Optional.of(mutable("open"));
    }
    boolean desktop =
        List.of("DISPLAY", "WAYLAND_DISPLAY").stream()
            .anyMatch(name -> !environment.getOrDefault(name, "").isEmpty());
    return desktop ? Optional.of(mutable("xdg-open")) : Optional.empty();
  }

  private static List<String> mutable(String... words) {
    return new java.util.ArrayList<>(List.of(words));
  }
}
