package org.clausecheck.lab.classify;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class FoldsTest {
  /** A text of random words. */
  private static String text(long seed, int words) {
    return new Random(seed)
        .ints(words, 0, 26 * 26 * 26)
        .mapToObj(
            n -> "" + (char) ('a' + n / 676) + (char) ('a' + n / 26 % 26) + (char) ('a' + n % 26))
        .collect(Collectors.joining(" "));
  }

  @Test
  void oneCompanysAgreementsAreInOneFold() {
    List<String> companies = new ArrayList<>();
    List<String> texts = new ArrayList<>();
    for (int i = 0; i < 40; i++) {
      companies.add("company" + i / 4);
      texts.add(text(i, 300));
    }
    int[] fold = Folds.of(companies, texts, 5);
    for (int i = 0; i < 40; i++) {
      assertThat(fold[i]).isEqualTo(fold[i / 4 * 4]);
    }
    for (int f = 0; f < 5; f++) {
      int here = f;
      assertThat(Arrays.stream(fold).filter(x -> x == here)).hasSize(8);
    }
  }

  @Test
  void nearCopiesAreInOneFoldWhoeverSignedThem() {
    for (int seed = 0; seed < 10; seed++) {
      String form = text(seed, 3_000);
      String copy = "Amended and restated " + form.substring(0, form.length() * 9 / 10);
      List<String> texts = List.of(form, text(90, 3_000), text(91, 3_000), copy, text(92, 3_000));
      int[] fold = Folds.of(List.of("a", "b", "c", "d", "e"), texts, 4);
      assertThat(fold[3]).isEqualTo(fold[0]);
      assertThat(fold).containsOnlyOnce(fold[1]);
    }
  }

  @Test
  void theSameCollectionIsPartedTheSameWay() {
    List<String> companies = List.of("a", "b", "c", "d");
    List<String> texts = companies.stream().map(c -> text(c.charAt(0), 200)).toList();
    assertThat(Folds.of(companies, texts, 2)).isEqualTo(Folds.of(companies, texts, 2));
  }
}
