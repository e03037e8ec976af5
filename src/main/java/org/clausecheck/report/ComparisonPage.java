package org.clausecheck.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import org.clausecheck.compare.Change;
import org.clausecheck.compare.Comparison;
import org.clausecheck.review.DraftReview;
import org.clausecheck.review.DraftReview.Direction;
import org.clausecheck.review.DraftReview.ReviewedChange;
import org.clausecheck.text.ContractText;
import org.clausecheck.text.Span;

/**
 * What the template of a comparison shows: plain text and anchors, which it escapes.
 *
 * @param text the words
 * @param prefix of the step's anchors, such as "s1-"
 * @param rows the two drafts, paragraph beside paragraph
 */
public record ComparisonPage(ComparisonText text, String prefix, List<Row> rows) {

  /**
   * Paragraphs that stand beside each other.
   *
   * @param before as the old draft has it; no pieces when it has none
   * @param after as the new draft has it; no pieces when it has none
   * @param same whether there is nothing to see
   */
  public record Row(List<Piece> before, List<Piece> after, boolean same) {}

  /**
   * A stretch of a paragraph.
   *
   * @param kind the style: "gone", "come", "moved", "number" or "" for words that are the same
   * @param anchor where it can be found; empty but for the first piece of a change
   * @param number of the change; 0 for none
   */
  public record Piece(String words, String kind, String anchor, int number) {}

  /** The page of one step. */
  static ComparisonPage of(DraftReview step, String prefix) {
    List<Row> rows = new ArrayList<>();
    for (Comparison.Row row : step.comparison().rows()) {
      List<Piece> before = pieces(step, row.before(), true, prefix);
      List<Piece> after = pieces(step, row.after(), false, prefix);
      boolean same =
          before.stream().allMatch(piece -> piece.kind().isEmpty())
              && after.stream().allMatch(piece -> piece.kind().isEmpty());
      rows.add(new Row(before, after, same));
    }
    return new ComparisonPage(ComparisonText.of(step), prefix, List.copyOf(rows));
  }

  /** The turns of one direction. */
  public List<ComparisonText.TurnText> turns(Direction direction) {
    return text.turns().stream().filter(turn -> turn.turn().direction() == direction).toList();
  }

  /** Which way verdicts can turn, in order. */
  public static List<Direction> directions() {
    return List.of(Direction.values());
  }

  /** The anchor of a change where it stands: in the new draft, or where it is only in the old. */
  public String anchor(ReviewedChange change) {
    return prefix + "c" + change.number();
  }

  private static List<Piece> pieces(DraftReview step, Span row, boolean old, String prefix) {
    ContractText text = old ? step.before().text() : step.after().text();
    List<ReviewedChange> here =
        step.changes().stream()
            .filter(change -> shown(change.change(), old))
            .filter(change -> span(change, old).overlaps(row))
            .sorted(Comparator.comparingInt(change -> span(change, old).length()))
            .toList();
    TreeSet<Integer> cuts = new TreeSet<>(List.of(row.start(), row.end()));
    for (ReviewedChange change : here) {
      cuts.add(Math.max(row.start(), span(change, old).start()));
      cuts.add(Math.min(row.end(), span(change, old).end()));
    }
    List<Piece> pieces = new ArrayList<>();
    List<Integer> bounds = List.copyOf(cuts);
    for (int i = 0; i + 1 < bounds.size(); i++) {
      Span piece = new Span(bounds.get(i), bounds.get(i + 1));
      ReviewedChange inner =
          here.stream().filter(c -> span(c, old).overlaps(piece)).findFirst().orElse(null);
      String words = piece.in(text.text());
      if (inner == null) {
        pieces.add(new Piece(words, "", "", 0));
      } else {
        boolean begins = span(inner, old).start() == piece.start() && home(inner.change(), old);
        String anchor = begins ? prefix + "c" + inner.number() : "";
        pieces.add(new Piece(words, style(inner.change(), old), anchor, inner.number()));
      }
    }
    return pieces;
  }

  private static Span span(ReviewedChange change, boolean old) {
    return old ? change.change().before().span() : change.change().after().span();
  }

  private static boolean shown(Change change, boolean old) {
    Span span = old ? change.before().span() : change.after().span();
    return !span.isEmpty()
        && change.kind() != Change.Kind.SPLIT
        && change.kind() != Change.Kind.MERGED;
  }

  private static boolean home(Change change, boolean old) {
    return old == change.after().span().isEmpty();
  }

  private static String style(Change change, boolean old) {
    return switch (change.kind()) {
      case MOVED -> "moved";
      case RENUMBERED -> "number";
      default -> old ? "gone" : "come";
    };
  }
}
