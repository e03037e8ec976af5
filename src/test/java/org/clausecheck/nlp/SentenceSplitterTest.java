package org.clausecheck.nlp;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.OptionalInt;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.clausecheck.structure.Clause;
import org.clausecheck.structure.Outline;
import org.clausecheck.structure.OutlineBuilder;
import org.clausecheck.text.Block;
import org.clausecheck.text.ContractText;
import org.clausecheck.text.Span;
import org.clausecheck.text.Texts;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;

/** Where sentences end: each marked stretch is one. */
class SentenceSplitterTest {

  private static List<Span> split(ContractText contract) {
    return sentences(contract).stream().map(Sentence::span).toList();
  }

  /** The sentences of a contract that is one clause. */
  private static List<Sentence> sentences(ContractText contract) {
    Span all = new Span(0, contract.text().length());
    Clause clause = new Clause(0, OptionalInt.empty(), 0, Clause.Type.PREAMBLE, "", null, all, all);
    return sentences(
        contract, new Outline(new Span(0, 0), List.of(clause), List.of(), List.of(), List.of()));
  }

  private static List<Sentence> sentences(ContractText contract, Outline outline) {
    return ContractAnnotations.sentences(ContractAnnotations.split(contract, outline));
  }

  private static void assertSentences(String marked) {
    Texts.Marked text = Texts.marked(marked);
    assertThat(split(text.contract()).stream().map(span -> span.in(text.text())).toList())
        .isEqualTo(text.words());
  }

  @Test
  void sentencesEndAtFullStops() {
    assertSentences("|The term is one year.| |It may be renewed.| |Is that so?|");
  }

  @Test
  void abbreviationsEndNoSentence() {
    assertSentences("|Acme Inc. shall pay Beta Corp. on demand.| |It pays.|");
    assertSentences("|Under Sec. 4 and No. 7 of 11 U.S.C. § 365(n) the license survives.|");
    assertSentences("|Fees, e.g. royalties, i.e. payments, are due.|");
    assertSentences("|The U.S. Patent and Trademark Office decides.|");
  }

  @Test
  void anEnumerationStaysWhole() {
    assertSentences(
        "|Licensor may terminate if Licensee (a) fails to pay; (b) fails to report; or (c) dies.|");
    assertSentences(
        "|Licensor may terminate if Licensee:\n(a) fails to pay;\n(b) fails to report; or\n(c) dies.|");
  }

  @Test
  void aVeryLongEnumerationIsDividedAtItsItems() {
    String item =
        "(%s) the other party fails to pay any sum that is due under this agreement and does not"
            + " make good that failure within thirty days of a notice that asks for it";
    String text =
        "Either party may terminate this agreement if: "
            + String.join(
                "; ",
                IntStream.range(0, 8).mapToObj(i -> item.formatted((char) ('a' + i))).toList())
            + ".";
    List<Sentence> sentences = sentences(Texts.contract(text));
    assertThat(sentences)
        .hasSizeGreaterThan(3)
        .allMatch(s -> s.tokens().size() <= SentenceSplitter.LONGEST);
    assertThat(sentences.stream().skip(1).map(s -> s.span().in(text)))
        .allMatch(s -> s.startsWith("("));
  }

  @Test
  void paragraphsThatDoNotRunOnAreSeparate() {
    assertSentences("|GOVERNING LAW|\n|Ohio law applies|\n|Costs are shared|");
  }

  @Test
  void eachTableRowIsOneSentence() {
    String text = "Event. Paid when.\tUSD 5.\nFiling. Day one.\tUSD 6.";
    int second = text.indexOf("Filing");
    ContractText contract =
        Texts.contract(
            text,
            List.of(
                new Block(new Span(0, second - 1), Block.Kind.TABLE_ROW, Block.Layout.PLAIN),
                new Block(
                    new Span(second, text.length()), Block.Kind.TABLE_ROW, Block.Layout.PLAIN)));
    assertThat(split(contract)).hasSize(2);
  }

  @Test
  void tokensAreWrittenAsInTheText() {
    String text =
        "The non-exclusive \u201cLicense\u201d costs US$1,500,000 (1.5%) \u2014 and/or [***]\u2026";
    for (Sentence sentence : sentences(Texts.contract(text))) {
      for (Token token : sentence.tokens()) {
        assertThat(token.span().in(text)).isEqualTo(token.word());
      }
      assertThat(sentence.tokens()).extracting(Token::word).contains("non-exclusive");
    }
  }

  @Test
  void sentencesStayInsideClausesAndLeaveOutHeadingsAndSignatures() {
    String text =
        "LICENSE AGREEMENT\n"
            + "This License Agreement is made between Acme and Beta.\n"
            + "1. GRANT\n"
            + "1.1 License. Acme grants Beta a license. It is exclusive\n"
            + "1.2 Scope. It is wide.\n"
            + "2. RESERVED\n"
            + "IN WITNESS WHEREOF the parties have signed this Agreement.\n"
            + "By: ________ Name: Title:\n";
    ContractText contract = Texts.contract(text);
    Outline outline = new OutlineBuilder().build(contract);
    assertThat(sentences(contract, outline).stream().map(s -> s.span().in(text)).toList())
        .containsExactly(
            "LICENSE AGREEMENT",
            "This License Agreement is made between Acme and Beta.",
            "Acme grants Beta a license.",
            "It is exclusive",
            "It is wide.",
            "RESERVED",
            "IN WITNESS WHEREOF the parties have signed this Agreement.");
  }

  @Test
  void severalThreadsMaySplitAtOnce() throws Exception {
    ContractText contract =
        Texts.contract(
            "Licensee shall pay. Licensor shall send invoices to Acme Inc. in time. ".repeat(200));
    Callable<List<Sentence>> task = () -> sentences(contract);
    List<Sentence> alone = task.call();
    ExecutorService threads = Executors.newFixedThreadPool(4);
    try {
      for (Future<List<Sentence>> result : threads.invokeAll(List.of(task, task, task, task))) {
        assertThat(result.get()).isEqualTo(alone);
      }
    } finally {
      threads.shutdownNow();
    }
  }

  @Test
  void hostileTextsAreSplitInTime() {
    for (String unit :
        List.of(
            "a ",
            ". ",
            "( ",
            "; ",
            "\"",
            "x",
            "-",
            "\u00a0",
            "\ud83d",
            "1.1.",
            "A.B.",
            "http://a.")) {
      String text = unit.repeat(100_000 / unit.length());
      Assertions.assertTimeoutPreemptively(
          Duration.ofSeconds(20), () -> split(Texts.contract(text)), "many times " + unit);
    }
  }
}
