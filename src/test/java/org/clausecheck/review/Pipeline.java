package org.clausecheck.review;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.clausecheck.library.DealSettings;
import org.clausecheck.library.Library;
import org.clausecheck.text.Block;
import org.clausecheck.text.ContractText;
import org.clausecheck.text.Place;
import org.clausecheck.text.Span;

/** The whole path as the program runs it, for tests that read contracts. */
final class Pipeline {
  private final ContractAnalyser analyser;

  Pipeline(DealSettings deal) {
    analyser = ContractAnalyser.shipped(Library.shipped(), deal);
  }

  ContractAnalyser.Analysis analyse(ContractText text) {
    return analyser.analyse(text, List.of(), LocalDate.MIN);
  }

  /** A contract without some of its words: the rest keeps its paragraphs and their look. */
  static ContractText without(ContractText whole, List<Span> cut) {
    boolean[] gone = new boolean[whole.text().length()];
    for (Span span : cut) {
      java.util.Arrays.fill(gone, span.start(), span.end(), true);
    }
    StringBuilder text = new StringBuilder();
    int[] moved = new int[gone.length + 1];
    for (int i = 0; i < gone.length; i++) {
      moved[i] = text.length();
      if (!gone[i]) {
        text.append(whole.text().charAt(i));
      }
    }
    moved[gone.length] = text.length();
    List<Block> blocks = new ArrayList<>();
    for (Block block : whole.blocks()) {
      Span span = new Span(moved[block.span().start()], moved[block.span().end()]);
      if (!span.in(text).isBlank()) {
        boolean headless = gone[block.span().start()];
        blocks.add(new Block(span, block.kind(), headless ? Block.Layout.PLAIN : block.layout()));
      }
    }
    int[] origin = new int[text.length()];
    for (int i = 0; i < origin.length; i++) {
      origin[i] = i;
    }
    return new ContractText(
        whole.info(),
        text.toString(),
        text.toString(),
        origin,
        span -> new Place.OnLine(1, span.start() + 1),
        blocks,
        List.of(),
        whole.unreadable());
  }
}
