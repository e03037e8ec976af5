package org.clausecheck.lab.drafts;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.clausecheck.text.Block;
import org.clausecheck.text.ContractText;
import org.clausecheck.text.Place;
import org.clausecheck.text.Span;

/**
 * A draft made from another by edits.
 *
 * @param text the new draft
 * @param origin for each unit of the new text that of the old text it stands for; -1 for what is
 *     new
 * @param seeds the edits
 */
public record SeededDraft(ContractText text, List<Integer> origin, List<Seed> seeds) {
  public SeededDraft {
    origin = List.copyOf(origin);
    seeds = List.copyOf(seeds);
  }

  /**
   * Makes a draft.
   *
   * @param old the old draft
   * @param editable paragraphs that may be edited, in order
   * @param kinds what to do; what finds no place is left out
   */
  public static SeededDraft of(
      ContractText old, List<Span> editable, List<Seed.Kind> kinds, Random lot) {
    Sheet sheet = new Sheet(old, editable);
    Edits edits = new Edits(sheet, lot);
    for (Seed.Kind kind : kinds) {
      edits.make(kind);
    }
    return sheet.draft();
  }

  /** A stretch that was kept, or words that are new. */
  record Piece(Optional<Span> kept, String words) {
    static Piece kept(Span span, String text) {
      return new Piece(Optional.of(span), span.in(text));
    }

    static Piece added(String words) {
      return new Piece(Optional.empty(), words);
    }
  }

  /** A paragraph under edit. */
  static final class Paragraph {
    final List<Piece> pieces = new ArrayList<>();
    final Block block;
    final boolean editable;
    boolean used;

    Paragraph(Block block, boolean editable) {
      this.block = block;
      this.editable = editable;
    }

    String words() {
      StringBuilder words = new StringBuilder();
      pieces.forEach(piece -> words.append(piece.words()));
      return words.toString();
    }
  }

  /** A seed whose place in the new text is told by the paragraphs it is in. */
  record Mark(Seed.Kind kind, Span before, List<Paragraph> in, int from, int to) {}

  /** The paragraphs of a draft under edit. */
  static final class Sheet {
    final ContractText old;
    final List<Paragraph> paragraphs = new ArrayList<>();
    final List<Mark> marks = new ArrayList<>();

    Sheet(ContractText old, List<Span> editable) {
      this.old = old;
      for (Block block : old.blocks()) {
        if (!block.span().isEmpty()) {
          Paragraph paragraph = new Paragraph(block, editable.contains(block.span()));
          paragraph.pieces.add(Piece.kept(block.span(), old.text()));
          paragraphs.add(paragraph);
        }
      }
    }

    SeededDraft draft() {
      StringBuilder text = new StringBuilder();
      List<Integer> origin = new ArrayList<>();
      List<Block> blocks = new ArrayList<>();
      int[] starts = new int[paragraphs.size()];
      for (int p = 0; p < paragraphs.size(); p++) {
        Paragraph paragraph = paragraphs.get(p);
        starts[p] = text.length();
        for (Piece piece : paragraph.pieces) {
          for (int i = 0; i < piece.words().length(); i++) {
            int at = i;
            origin.add(piece.kept().map(span -> span.start() + at).orElse(-1));
          }
          text.append(piece.words());
        }
        if (text.length() > starts[p]) {
          Span span = new Span(starts[p], text.length());
          blocks.add(new Block(span, paragraph.block.kind(), layout(paragraph)));
        }
        text.append("\n\n");
        origin.addAll(List.of(-1, -1));
      }
      List<Seed> seeds = new ArrayList<>();
      for (Mark mark : marks) {
        seeds.add(new Seed(mark.kind(), mark.before(), after(mark, starts)));
      }
      return new SeededDraft(contract(text.toString(), blocks), origin, seeds);
    }

    private Span after(Mark mark, int[] starts) {
      if (mark.in().isEmpty()) {
        return new Span(0, 0);
      }
      int first = paragraphs.indexOf(mark.in().get(0));
      Paragraph last = mark.in().get(mark.in().size() - 1);
      int end = starts[paragraphs.indexOf(last)] + last.words().length();
      return mark.to() < 0
          ? new Span(starts[first], end)
          : new Span(starts[first] + mark.from(), starts[first] + mark.to());
    }

    /** What the source says of a paragraph, unless its beginning is another now. */
    private static Block.Layout layout(Paragraph paragraph) {
      Block.Layout layout = paragraph.block.layout();
      Piece first = paragraph.pieces.get(0);
      boolean same =
          first.kept().isPresent()
              && first.kept().get().start() == paragraph.block.span().start()
              && first.words().length() >= Math.max(layout.boldPrefix(), layout.labelLength());
      return same ? layout : Block.Layout.PLAIN;
    }

    private ContractText contract(String text, List<Block> blocks) {
      int[] origin = new int[text.length()];
      Arrays.setAll(origin, i -> i);
      return new ContractText(
          old.info(),
          text,
          text,
          origin,
          span -> new Place.OnLine(1, span.start() + 1),
          blocks,
          List.of(),
          List.of());
    }
  }
}
