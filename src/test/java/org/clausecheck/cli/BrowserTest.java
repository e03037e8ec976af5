package org.clausecheck.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class BrowserTest {
  @Test
  void aPageIsOpenedAsTheSystemDoesItAndOnlyWhereThereIsADesktop() {
    assertThat(Browser.command("linux", Map.of())).isEmpty();
    assertThat(Browser.command("linux", Map.of("DISPLAY", ""))).isEmpty();
    assertThat(Browser.command("linux", Map.of("DISPLAY", ":0"))).containsExactly("xdg-open");
    assertThat(Browser.command("linux", Map.of("WAYLAND_DISPLAY", "wayland-0")))
        .containsExactly("xdg-open");
    assertThat(Browser.command("mac os x", Map.of())).containsExactly("open");
    assertThat(Browser.command("windows 11", Map.of())).startsWith("rundll32");
  }
}
