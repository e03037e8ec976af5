package org.clausecheck.lab.classify;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.assertj.core.groups.Tuple;
import org.clausecheck.classify.ClauseKind;
import org.clausecheck.text.Span;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GoldFileTest {
  private static final String OPEN = id(false);
  private static final String SEALED = id(true);

  @TempDir private Path folder;
  private Path file = Path.of("");

  /** The first of some names that is sealed, or that is not. */
  private static String id(boolean sealed) {
    for (int i = 0; ; i++) {
      String id = "Company" + i + "_2020_License";
      if (new LabelledText(id, "", Map.of(), List.of(), Set.of()).sealed() == sealed) {
        return id;
      }
    }
  }

  @BeforeEach
  void write() throws IOException {
    String statements =
        """
        "statements":[{"field":"grant","value":"exclusive","start":3,"end":20},\
        {"field":"worldwide","value":true,"start":3,"end":20},\
        {"field":"survivors","value":"audit","start":40,"end":60}]""";
    file =
        Files.writeString(
            folder.resolve("gold.jsonl"),
            "{\"id\":\""
                + OPEN
                + "\","
                + statements
                + "}\n"
                + "{\"id\":\""
                + SEALED
                + "\","
                + statements
                + "}\n");
  }

  @Test
  void whatASentenceStatesMakesItsKinds() throws IOException {
    LabelledText text = GoldFile.read(file).labels(List.of()).get(0);
    assertThat(text.judged())
        .extracting(LabelledText.Judged::source, LabelledText.Judged::kinds)
        .containsExactly(
            Tuple.tuple(
                new Span(3, 20), Set.of(ClauseKind.LICENCE_GRANT, ClauseKind.EXCLUSIVE_GRANT)),
            Tuple.tuple(new Span(40, 60), Set.of(ClauseKind.SURVIVAL)));
    assertThat(text.complete()).contains(ClauseKind.ROYALTY, ClauseKind.RETAINED_RIGHTS);
    assertThat(text.inCuad()).isFalse();
  }

  @Test
  void nothingIsLearntFromASealedAgreementWhoeverElseLabelledIt() throws IOException {
    LabelledText before =
        new LabelledText(SEALED, "s.txt", Map.of("Parties", List.of()), List.of(), Set.of());
    assertThat(GoldFile.read(file).labels(List.of(before)))
        .extracting(LabelledText::id)
        .containsExactly(OPEN);
  }

  @Test
  void anOpenAgreementKeepsTheLabelsThatOthersGaveIt() throws IOException {
    LabelledText before =
        new LabelledText(OPEN, "o.txt", Map.of("Parties", List.of()), List.of(), Set.of());
    LabelledText joined = GoldFile.read(file).labels(List.of(before)).get(0);
    assertThat(joined.inCuad()).isTrue();
    assertThat(joined.judged()).hasSize(2);
  }

  @Test
  void oneCompanyInThreeIsSealedWithAllItsAgreements() throws IOException {
    assertThat(GoldFile.read(file).agreements())
        .extracting(GoldFile::sealed)
        .containsExactly(false, true);
    long sealed =
        IntStream.range(0, 3000)
            .filter(i -> new LabelledText("N" + i, "", Map.of(), List.of(), Set.of()).sealed())
            .count();
    assertThat(sealed).isBetween(900L, 1100L);
  }
}
