package org.clausecheck.text;

import java.util.ArrayList;
import java.util.List;

/** Contracts made from plain strings, for tests. */
public final class Texts {
  private Texts() {}

  /**
   * A text with the spans that were marked in it.
   *
   * @param contract the text without the marks; every line that is not blank is a paragraph
   * @param spans what stood between the marks, in order
   */
  public record Marked(ContractText contract, List<Span> spans) {

    public String text() {
      return contract.text();
    }

    /** The only marked span. */
    public Span span() {
      if (spans.size() != 1) {
        throw new IllegalStateException(spans.size() + " marked spans");
      }
      return spans.get(0);
    }

    /** The marked words, in order. */
    public List<String> words() {
      return spans.stream().map(span -> span.in(text())).toList();
    }
  }

  /**
   * A contract with this text; every line that is not blank is a paragraph of unknown layout, or a
   * table's row where it has a tab.
   */
  public static ContractText contract(String text) {
    ContractText plain = ContractText.plain("test.txt", text);
    return text.indexOf('\t') < 0
        ? plain
        : contract(
            text, plain.blocks().stream().map(block -> rowOrParagraph(block, text)).toList());
  }

  private static Block rowOrParagraph(Block block, String text) {
    return block.span().in(text).indexOf('\t') < 0
        ? block
        : new Block(block.span(), Block.Kind.TABLE_ROW, block.layout());
  }

  /** A contract with this text and these paragraphs, every unit mapped to itself. */
  public static ContractText contract(String text, List<Block> blocks) {
    int[] origin = new int[text.length()];
    for (int i = 0; i < origin.length; i++) {
      origin[i] = i;
    }
    DocumentInfo info =
        new DocumentInfo("test.txt", "text/plain", "0".repeat(64), 0, blocks.size(), "en", "");
    Places places =
        span -> {
          int line =
              1 + (int) text.substring(0, span.start()).chars().filter(c -> c == '\n').count();
          return new Place.OnLine(line, span.start() - text.lastIndexOf('\n', span.start() - 1));
        };
    return new ContractText(info, text, text, origin, places, blocks, List.of(), List.of());
  }

  /** Reads spans marked with bars, such as {@code "within |thirty (30) days| of notice"}. */
  public static Marked marked(String marked) {
    StringBuilder text = new StringBuilder();
    List<Span> spans = new ArrayList<>();
    int open = -1;
    for (int i = 0; i < marked.length(); i++) {
      char c = marked.charAt(i);
      if (c != '|') {
        text.append(c);
      } else if (open < 0) {
        open = text.length();
      } else {
        spans.add(new Span(open, text.length()));
        open = -1;
      }
    }
    if (open >= 0) {
      throw new IllegalArgumentException("a mark is left open: " + marked);
    }
    return new Marked(contract(text.toString()), List.copyOf(spans));
  }
}
