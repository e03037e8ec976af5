package org.clausecheck.facts.phrases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PhraseBookTest {

  private static Wording wording(String words) {
    List<String> forms = List.of(words.split(" "));
    List<List<Wording.Thing>> things = new ArrayList<>();
    forms.forEach(f -> things.add(List.of()));
    return new Wording(forms, things);
  }

  private static Map<String, List<Match>> find(String words, String... lines) {
    return PhraseBook.of(lines).finder().find(wording(words));
  }

  @Test
  void findsWordsChoicesGapsAndParts() {
    Match match =
        find(
                "licensee may at any time terminate this agreement",
                "@agreement = this? (agreement|contract)",
                "== right",
                "who=(licensee|licensor) may ..3 terminat* @agreement")
            .get("right")
            .get(0);
    assertThat(match.from()).isZero();
    assertThat(match.next()).isEqualTo(8);
    assertThat(match.part("who")).contains(new Match.Part(0, 1));
  }

  @Test
  void aGapIsNoLongerThanItSays() {
    assertThat(find("a b c d e", "== x", "a ..2 e")).isEmpty();
    assertThat(find("a b c d e", "== x", "a ..3 e")).containsKey("x");
  }

  @Test
  void bracketsKeepSeveralWordsTogether() {
    assertThat(find("x c d y", "== x", "x (a b|c d) y")).containsKey("x");
    assertThat(find("x a d y", "== x", "x (a b|c d) y")).isEmpty();
  }

  @Test
  void aThingOfSeveralWordsIsOneStep() {
    List<List<Wording.Thing>> things = new ArrayList<>();
    List<String> forms = List.of("within", "thirty", "days", "pay");
    forms.forEach(f -> things.add(List.of()));
    things.set(1, List.of(new Wording.Thing("period", 3, "P30D")));
    Map<String, List<Match>> found =
        PhraseBook.of("== due", "within days=<period> pay")
            .finder()
            .find(new Wording(forms, things));
    assertThat(found.get("due").get(0).part("days")).contains(new Match.Part(1, 3));
  }

  @Test
  void anIllFormedPhraseNamesItsLine() {
    assertThatThrownBy(() -> PhraseBook.of("== x", "(a b"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("phrases:2:");
  }

  @Test
  void hostileWordsTakeNoLongerThanStepsTimesWords() {
    PhraseBook book = PhraseBook.of("== x", "a ..60 a ..60 a ..60 a ..60 b");
    Wording words = wording(String.join(" ", Collections.nCopies(20_000, "a")) + " c b");
    assertTimeoutPreemptively(Duration.ofSeconds(10), () -> book.finder().find(words));
  }
}
