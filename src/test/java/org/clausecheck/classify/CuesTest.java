package org.clausecheck.classify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;

class CuesTest {
  private static Set<ClauseKind> kinds(Cues cues, String words) {
    return cues.kinds(cues.finder().find(List.of(words.split(" "))));
  }

  @Test
  void wordsAreLowerCasePartedAtHyphensAndFreeOfPunctuation() {
    List<String> words = new ArrayList<>();
    Cues.words("Non-Exclusive,", words);
    Cues.words("nonexclusive", words);
    Cues.words("[***]", words);
    assertThat(words).containsExactly("non", "exclusive", "non", "exclusive", "***");
  }

  @Test
  void aCueIsARowOfWordsWithGapsChoicesAndNumbers() {
    Cues cues = Cues.parse(List.of("[term]", "0.9 term of .. # years|months", "0 term of art"));
    assertThat(kinds(cues, "a term of about five years")).containsExactly(ClauseKind.TERM);
    assertThat(kinds(cues, "a term of at the very least 5 years")).isNotEmpty();
    assertThat(kinds(cues, "a term of art and years")).isEmpty();
    assertThat(kinds(cues, "a term of a b c d e 5 years")).isEmpty();
  }

  @Test
  void aWrongLineIsNamed() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Cues.parse(List.of("[term]", "0.9 (open ended")))
        .withMessageContaining("line 2");
    assertThatIllegalArgumentException().isThrownBy(() -> Cues.parse(List.of("[nonsense]")));
  }

  @Test
  void hostileSentencesTakeNoTime() {
    Cues cues = Cues.shipped();
    for (String word : List.of("terminate", "exclusive", "not", "*", "5", "a".repeat(5_000))) {
      List<String> words = Collections.nCopies(5_000, word);
      Assertions.assertTimeoutPreemptively(Duration.ofSeconds(20), () -> cues.finder().find(words));
    }
  }
}
