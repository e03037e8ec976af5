package org.clausecheck.report;

import org.clausecheck.text.Span;

/** A change to the contract's text that can be proposed; offsets are those of the analysed text. */
sealed interface Edit {

  /** The words that it takes away or follows; empty where it follows a whole paragraph. */
  Span place();

  /** What comes in. */
  String words();

  /**
   * Words for other words.
   *
   * @param span the words that go
   * @param words what comes in their place; may be empty
   */
  record Replace(Span span, String words) implements Edit {
    @Override
    public Span place() {
      return span;
    }
  }

  /**
   * Words behind the last ones of a paragraph.
   *
   * @param last the last words
   * @param words with the space before them
   */
  record Append(Span last, String words) implements Edit {
    @Override
    public Span place() {
      return last;
    }
  }

  /**
   * A paragraph of its own.
   *
   * @param block the paragraph that it follows
   * @param number as the contract numbers, such as "12.2A"; empty for none
   */
  record Insert(Span block, String number, String words) implements Edit {
    @Override
    public Span place() {
      return new Span(block.end(), block.end());
    }
  }

  /** Whether one takes away words that the other takes away or follows. */
  default boolean isInTheWayOf(Edit other) {
    return (this instanceof Replace || other instanceof Replace) && place().overlaps(other.place());
  }
}
