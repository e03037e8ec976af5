package org.clausecheck.facts.parties;

import static org.assertj.core.api.SoftAssertions.assertSoftly;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.assertj.core.api.SoftAssertions;
import org.clausecheck.facts.Party;
import org.clausecheck.facts.extract.Read;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Who the parties are in openings of every order; {@code openings.txt} says what is expected. */
class PartyOpeningsTest {
  private static final String ANYTHING = "*";

  /**
   * An opening and its parties.
   *
   * @param kind what is special about it
   * @param parties role, name, aliases and homes of each
   */
  record Opening(String kind, String text, List<List<String>> parties) {
    @Override
    public String toString() {
      return kind;
    }
  }

  static List<Opening> openings() throws IOException {
    try (InputStream in = PartyOpeningsTest.class.getResourceAsStream("openings.txt")) {
      String all = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      return Arrays.stream(all.split("(?m)^== ")).skip(1).map(PartyOpeningsTest::opening).toList();
    }
  }

  private static Opening opening(String block) {
    List<String> lines = block.lines().toList();
    StringBuilder text = new StringBuilder();
    List<List<String>> parties = new ArrayList<>();
    for (String line : lines.subList(1, lines.size())) {
      if (line.startsWith(">")) {
        parties.add(Arrays.stream(line.substring(1).split("\\|", -1)).map(String::strip).toList());
      } else {
        text.append(line).append('\n');
      }
    }
    return new Opening(lines.get(0), text.toString(), parties);
  }

  @ParameterizedTest
  @MethodSource("openings")
  void tellsTheParties(Opening opening) {
    List<Party> read = Read.whole(opening.text()).facts().parties();
    assertSoftly(
        softly -> {
          softly.assertThat(read).as("parties").hasSize(opening.parties().size());
          for (List<String> party : opening.parties()) {
            holds(softly, read, party);
          }
        });
  }

  private static void holds(SoftAssertions softly, List<Party> read, List<String> expected) {
    String name = expected.get(1);
    String called = expected.get(2).split(",")[0];
    Party party =
        read.stream()
            .filter(
                p -> name.equals(ANYTHING) ? p.aliases().contains(called) : p.name().equals(name))
            .findFirst()
            .orElse(null);
    softly.assertThat(party).as(name + " among " + names(read)).isNotNull();
    if (party == null) {
      return;
    }
    check(softly, name + "'s role", expected.get(0), party.role().name().toLowerCase(Locale.ROOT));
    check(softly, name + "'s aliases", expected.get(2), String.join(", ", party.aliases()));
    List<String> homes = party.homes().stream().map(home -> home.code()).distinct().toList();
    List<String> stated =
        Arrays.stream(expected.get(3).split(",")).map(String::strip).distinct().toList();
    check(softly, name + "'s homes", String.join(", ", stated), String.join(", ", homes));
  }

  private static void check(SoftAssertions softly, String what, String expected, String read) {
    if (!expected.equals(ANYTHING)) {
      softly.assertThat(read).as(what).isEqualToIgnoringCase(expected);
    }
  }

  private static List<String> names(List<Party> parties) {
    return parties.stream().map(Party::name).toList();
  }
}
