package org.clausecheck.document;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import org.clausecheck.text.Block;
import org.clausecheck.text.Places;
import org.clausecheck.text.SetAside;
import org.clausecheck.text.Span;
import org.clausecheck.text.Unreadable;

/**
 * What a format reader hands to the {@link TextNormaliser}: every character it read, in reading
 * order, with what the source says of paragraphs, emphasis and places.
 *
 * @param chars the source characters; a line feed inside a block is a line break of the layout
 * @param bold source units set in bold
 * @param underlined source units that are underlined
 * @param blocks paragraphs as source spans, disjoint and in order; characters between them are
 *     spacing
 * @param setAside stretches that are not to be analysed, disjoint and in order
 * @param unreadable what could not be read; its characters stand in the source as U+FFFD
 * @param softHyphensShow whether U+00AD stands for a visible hyphen (PDF, text made from one) or
 *     for a place where a word may be broken (HTML, word processors)
 * @param pages number of pages; 0 when the format has none
 * @param note for {@link org.clausecheck.text.DocumentInfo#note()}
 * @param places locates source spans
 */
record SourceText(
    String chars,
    BitSet bold,
    BitSet underlined,
    List<SourceBlock> blocks,
    List<SetAside> setAside,
    List<Unreadable> unreadable,
    List<TrackedChange> trackedChanges,
    boolean softHyphensShow,
    int pages,
    String note,
    Places places) {

  /** The same text with its places told otherwise. */
  SourceText at(Places other) {
    return new SourceText(
        chars,
        bold,
        underlined,
        blocks,
        setAside,
        unreadable,
        trackedChanges,
        softHyphensShow,
        pages,
        note,
        other);
  }

  /** The same text with another list of what could not be read, and a note before its own. */
  SourceText with(List<Unreadable> parts, String before) {
    return new SourceText(
        chars,
        bold,
        underlined,
        blocks,
        setAside,
        List.copyOf(parts),
        trackedChanges,
        softHyphensShow,
        pages,
        before.isEmpty() || note.isEmpty() ? before + note : before + "; " + note,
        places);
  }

  /**
   * A block of the source.
   *
   * @param span of the source characters
   * @param labelEnd source offset one past the numbering label that begins the block; its start
   *     when there is none
   */
  record SourceBlock(
      Span span,
      Block.Kind kind,
      int level,
      int labelEnd,
      boolean centred,
      float indent,
      float fontSize) {}

  /** Collects a source text from its beginning to its end. */
  static final class Builder {
    private final StringBuilder chars = new StringBuilder();
    private final BitSet bold = new BitSet();
    private final BitSet underlined = new BitSet();
    private final List<SourceBlock> blocks = new ArrayList<>();
    private final List<SetAside> setAside = new ArrayList<>();
    private final List<Unreadable> unreadable = new ArrayList<>();
    private final List<TrackedChange> trackedChanges = new ArrayList<>();
    private boolean softHyphensShow;
    private int pages;
    private String note = "";

    int length() {
      return chars.length();
    }

    CharSequence chars() {
      return chars;
    }

    Builder append(CharSequence more) {
      chars.append(more);
      return this;
    }

    Builder append(CharSequence more, boolean isBold, boolean isUnderlined) {
      bold.set(chars.length(), chars.length() + more.length(), isBold);
      underlined.set(chars.length(), chars.length() + more.length(), isUnderlined);
      return append(more);
    }

    Builder block(SourceBlock block) {
      if (!block.span().isEmpty()) {
        blocks.add(block);
      }
      return this;
    }

    /** A paragraph about whose looks nothing is known. */
    Builder paragraph(int start, int end) {
      return block(
          new SourceBlock(new Span(start, end), Block.Kind.PARAGRAPH, 0, start, false, 0, 0));
    }

    Builder setAside(int start, int end, SetAside.Reason reason) {
      if (end > start) {
        setAside.add(new SetAside(new Span(start, end), reason));
      }
      return this;
    }

    Builder unreadable(Unreadable part) {
      unreadable.add(part);
      return this;
    }

    Builder changed(TrackedChange change) {
      trackedChanges.add(change);
      return this;
    }

    Builder softHyphensShow() {
      softHyphensShow = true;
      return this;
    }

    Builder pages(int count) {
      pages = count;
      return this;
    }

    Builder note(String words) {
      note = note.isEmpty() ? words : note + "; " + words;
      return this;
    }

    SourceText build(Places places) {
      return new SourceText(
          chars.toString(),
          bold,
          underlined,
          List.copyOf(blocks),
          setAside.stream().sorted(Comparator.comparing(SetAside::source)).toList(),
          List.copyOf(unreadable),
          List.copyOf(trackedChanges),
          softHyphensShow,
          pages,
          note,
          places);
    }
  }
}
