package org.clausecheck.structure;

import java.util.ArrayList;
import java.util.List;
import org.clausecheck.text.Block;
import org.clausecheck.text.ContractText;
import org.clausecheck.text.Span;
import org.jspecify.annotations.Nullable;

/**
 * The paragraphs of a text, trimmed, with their layout: the source's blocks, broken again at line
 * breaks inside them.
 */
final class Paragraphs {
  private final String text;
  private final List<Span> spans = new ArrayList<>();
  private final List<Block> blocks = new ArrayList<>();
  private static final Block UNKNOWN =
      new Block(new Span(0, 0), Block.Kind.PARAGRAPH, Block.Layout.PLAIN);

  Paragraphs(ContractText contract) {
    this.text = contract.text();
    int at = 0;
    for (Block block : contract.blocks()) {
      addLines(at, block.span().start(), UNKNOWN);
      addLines(block.span().start(), block.span().end(), block);
      at = block.span().end();
    }
    addLines(at, text.length(), UNKNOWN);
  }

  private void addLines(int from, int to, Block block) {
    int start = from;
    while (start < to) {
      int newline = text.indexOf('\n', start);
      int end = newline < 0 || newline > to ? to : newline;
      Span line = Chars.trim(text, start, end);
      if (!line.isEmpty()) {
        spans.add(line);
        blocks.add(block);
      }
      start = end + 1;
    }
  }

  int size() {
    return spans.size();
  }

  Span span(int index) {
    return spans.get(index);
  }

  Block.Kind kind(int index) {
    return blocks.get(index).kind();
  }

  Block.Layout layout(int index) {
    return blocks.get(index).layout();
  }

  /** Whether a paragraph begins at this offset. */
  boolean startsAt(int offset) {
    int index = indexAt(offset);
    return index >= 0 && spans.get(index).start() == offset;
  }

  /** Index of the last paragraph that begins at or before the offset; -1 when none does. */
  int indexAt(int offset) {
    int low = 0;
    int high = spans.size() - 1;
    while (low <= high) {
      int middle = (low + high) >>> 1;
      if (spans.get(middle).start() <= offset) {
        low = middle + 1;
      } else {
        high = middle - 1;
      }
    }
    return high;
  }

  /** Where the paragraph around an offset ends; the offset itself when it stands in none. */
  int endOf(int offset) {
    int index = indexAt(offset);
    return index < 0 ? offset : Math.max(offset, spans.get(index).end());
  }

  /** Length of the automatic number at this offset, 0 when the source marks none there. */
  int markedLabel(int offset) {
    @Nullable Block block = blockStartingAt(offset);
    return block == null ? 0 : block.layout().labelLength();
  }

  /**
   * One past the bold or underlined words that open the paragraph at this offset; the offset when
   * none.
   */
  int boldEnd(int offset) {
    @Nullable Block block = blockStartingAt(offset);
    return block == null
        ? offset
        : Math.min(block.span().end(), offset + block.layout().boldPrefix());
  }

  private @Nullable Block blockStartingAt(int offset) {
    int index = indexAt(offset);
    boolean opens =
        index >= 0
            && spans.get(index).start() == offset
            && blocks.get(index).span().start() == offset;
    return opens ? blocks.get(index) : null;
  }
}
