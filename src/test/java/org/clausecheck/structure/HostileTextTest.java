package org.clausecheck.structure;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.clausecheck.text.Texts;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Any text has an outline, and soon. */
class HostileTextTest {
  private static final int SIZE = 300_000;

  static Stream<String> hostile() {
    return Stream.of(
        "1. ",
        "1.1.1.1.1.1.1.1.",
        "1 ",
        "(a) ",
        "(i) (i) (ii) ",
        "((((((",
        "(a)(b)(c)",
        "\"",
        "\"A\" means \"A\" (the \"A\") ",
        "(the \"",
        "\"Term\" or ",
        "Section ",
        "Section 1, ",
        "Sections 1(a), (b), ",
        "ARTICLE I ",
        "EXHIBIT A ",
        "Exhibit A\n",
        "A ",
        "A. ",
        "a. ",
        "I. ",
        "TABLE OF CONTENTS ",
        "Table of Contents 1 1 ",
        "IN WITNESS WHEREOF ",
        "By: ",
        "By: ____ ",
        "WHEREAS ",
        "NOW, THEREFORE ",
        "AGREEMENT ",
        "Agreement This ",
        "\n",
        " ",
        "\u00a0\u00a0",
        ". ",
        "-",
        "____",
        "HEADING\n",
        "Title Case Words ",
        "Title. ",
        "x",
        "\u00a7",
        "\u00a7 1 ",
        "\ud83d\ude00",
        "\ud83d",
        "\u0130I\u00df",
        "[***] ",
        "9.9 9.8 9.7 ",
        "; or (b) ");
  }

  @ParameterizedTest
  @MethodSource("hostile")
  void repetitionIsReadInLinearTime(String unit) {
    String text = unit.repeat(SIZE / unit.length());
    Assertions.assertTimeoutPreemptively(
        Duration.ofSeconds(10), () -> assertSound(text), "300,000 characters of: " + unit);
  }

  @Test
  void countingUpIsReadInLinearTime() {
    StringBuilder flat = new StringBuilder();
    StringBuilder nested = new StringBuilder();
    for (int i = 1; i < 20_000; i++) {
      flat.append(i % 199 + 1).append(". Word here.\n");
      nested.append('(').append((char) ('a' + i % 26)).append(") word; ");
    }
    Assertions.assertTimeoutPreemptively(
        Duration.ofSeconds(10), () -> assertSound(flat.toString()));
    Assertions.assertTimeoutPreemptively(
        Duration.ofSeconds(10), () -> assertSound(nested.toString()));
  }

  @Test
  void manyTermsWithTheSameFirstWordAreReadInLinearTime() {
    StringBuilder text = new StringBuilder();
    IntStream.range(0, 10_000)
        .forEach(i -> text.append("\"Licensed ").append(i).append("\" means it. "));
    text.append("Licensed ".repeat(10_000));
    Assertions.assertTimeoutPreemptively(
        Duration.ofSeconds(10), () -> assertSound(text.toString()));
  }

  @Test
  void randomMixturesOfContractPiecesAreSound() {
    String[] pieces = hostile().toArray(String[]::new);
    Random random = new Random(7);
    Assertions.assertTimeoutPreemptively(
        Duration.ofSeconds(30),
        () -> {
          for (int round = 0; round < 400; round++) {
            StringBuilder text = new StringBuilder();
            int length = random.nextInt(200);
            for (int i = 0; i < length; i++) {
              text.append(pieces[random.nextInt(pieces.length)]);
            }
            assertSound(text.toString());
          }
        });
  }

  /** What holds for every outline. */
  static void assertSound(String text) {
    Outline outline = new OutlineBuilder().build(Texts.contract(text));
    assertThat(OutlineInvariants.broken(outline, text)).isEmpty();
  }
}
