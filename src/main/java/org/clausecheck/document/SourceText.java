package org.clausecheck.document;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import org.clausecheck.text.Block;
import org.clausecheck.text.Mark;
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
 * @param marks what was done to words without changing them, in order of their places
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
    List<Mark> marks,
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
        marks,
        trackedChanges,
        softHyphensShow,
        pages,
        note,
        other);
  }

  /** The same text with other words set aside and other marks, in any order. */
  SourceText with(List<SetAside> aside, List<Mark> marked) {
    return new SourceText(
        chars,
        bold,
        underlined,
        blocks,
        aside.stream().sorted(Comparator.comparing(SetAside::source)).toList(),
        unreadable,
        marked.stream().sorted(Comparator.comparing(Mark::source)).toList(),
        trackedChanges,
        softHyphensShow,
        pages,
        note,
        places);
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
        marks,
        trackedChanges,
        softHyphensShow,
        pages,
        before.isEmpty() || note.isEmpty() ? before + note : before + "; " + note,
        places);
  }

  /** The same text divided otherwise. */
  SourceText withBlocks(List<SourceBlock> others) {
    return new SourceText(
        chars,
        bold,
        underlined,
        List.copyOf(others),
        setAside,
        unreadable,
        marks,
        trackedChanges,
        softHyphensShow,
        pages,
        note,
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
    private final List<Mark> marks = new ArrayList<>();
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
        int last = setAside.size() - 1;
        boolean goesOn =
            last >= 0
                && setAside.get(last).reason() == reason
                && setAside.get(last).source().end() == start;
        int from = goesOn ? setAside.remove(last).source().start() : start;
        setAside.add(new SetAside(new Span(from, end), reason));
      }
      return reason == SetAside.Reason.HIDDEN_TEXT
          ? mark(start, end, Mark.Kind.HIDDEN, "format of the characters")
          : this;
    }

    /** Lays a mark over characters; a stretch of the same mark that goes on is one. */
    Builder mark(int start, int end, Mark.Kind kind, String origin) {
      if (end <= start) {
        return this;
      }
      Mark last = marks.isEmpty() ? null : marks.get(marks.size() - 1);
      if (last != null
          && last.kind() == kind
          && last.origin().equals(origin)
          && last.source().end() == start) {
        marks.set(marks.size() - 1, new Mark(new Span(last.source().start(), end), kind, origin));
      } else {
        marks.add(new Mark(new Span(start, end), kind, origin));
      }
      return this;
    }

    /** Sets words aside that are struck through, and marks them. */
    Builder struck(int start, int end, String origin) {
      return mark(start, end, Mark.Kind.STRUCK, origin)
          .setAside(start, end, SetAside.Reason.STRUCK_TEXT);
    }

    /** Sets words aside for a reason, with the mark that goes with it. */
    Builder aside(int start, int end, SetAside.Reason reason) {
      return reason == SetAside.Reason.STRUCK_TEXT
          ? struck(start, end, "format of the characters")
          : setAside(start, end, reason);
    }

    Builder unreadable(Unreadable part) {
      unreadable.add(part);
      return this;
    }

    Builder changed(TrackedChange change) {
      trackedChanges.add(change);
      boolean inserted = change.kind() == TrackedChange.Kind.INSERTED;
      return mark(
          change.source().start(),
          change.source().end(),
          inserted ? Mark.Kind.INSERTED : Mark.Kind.DELETED,
          "tracked change");
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
          marks.stream().sorted(Comparator.comparing(Mark::source)).toList(),
          List.copyOf(trackedChanges),
          softHyphensShow,
          pages,
          note,
          places);
    }
  }
}
