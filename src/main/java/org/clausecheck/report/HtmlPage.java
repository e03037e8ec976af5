package org.clausecheck.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import org.clausecheck.review.Finding;
import org.clausecheck.review.Review;
import org.clausecheck.review.Review.FamilyVerdict;
import org.clausecheck.review.Verdict;
import org.clausecheck.text.Block;
import org.clausecheck.text.Span;

/**
 * What the templates of the page show: plain text and anchors, which they escape.
 *
 * @param text the words of the review
 * @param css the page's own style sheet
 * @param families a row a family
 * @param findings those that apply, by leverage
 * @param contract the analysed text, paragraph by paragraph
 * @param sheet what there is to negotiate, by leverage
 */
public record HtmlPage(
    ReportText text,
    String css,
    List<FamilyRow> families,
    List<FindingView> findings,
    List<Paragraph> contract,
    List<FindingView> sheet) {

  /** The columns of the picture, in its order: the three tiers, then what has none. */
  private static final List<Verdict> COLUMNS =
      List.of(
          Verdict.PREFERRED, Verdict.FALLBACK, Verdict.WALK_AWAY, Verdict.MISSING, Verdict.UNCLEAR);

  /** Makes the page. */
  static HtmlPage of(Review review, String css) {
    ReportText text = ReportText.of(review);
    List<FindingView> findings =
        text.told().stream().map(finding -> view(review, finding)).toList();
    return new HtmlPage(
        text,
        css,
        text.families().stream().map(family -> row(family, findings)).toList(),
        findings,
        contract(review),
        findings.stream()
            .filter(view -> view.text().isGap())
            .filter(view -> view.text().finding().acceptance().isEmpty())
            .toList());
  }

  /** The columns' headings. */
  public static List<Standing> columns() {
    return COLUMNS.stream().map(Standing::new).toList();
  }

  /**
   * A verdict as the page shows it: in words, with a sign of its own, and only then by colour.
   *
   * @param verdict which
   */
  public record Standing(Verdict verdict) {

    /** In words. */
    public String words() {
      return verdict.words();
    }

    /** The class that colours it. */
    public String style() {
      return "v-" + verdict.id();
    }

    /** A sign that tells it apart without colour. */
    public String sign() {
      return switch (verdict) {
        case WALK_AWAY -> "✕";
        case MISSING -> "○";
        case UNCLEAR -> "?";
        case FALLBACK -> "◐";
        case PREFERRED -> "✓";
        case NOT_APPLICABLE -> "–";
      };
    }
  }

  /** A family with its findings in the columns of the picture. */
  public record FamilyRow(FamilyVerdict family, Standing standing, List<List<FindingView>> cells) {}

  /**
   * A finding with its anchor.
   *
   * @param anchor such as "f1"
   */
  public record FindingView(
      FindingText text,
      String anchor,
      Standing standing,
      List<PassageView> passages,
      List<PassageView> nearest) {

    /** Its rank, which names it on the page. */
    public int number() {
      return text.finding().leverage();
    }
  }

  /**
   * Words of the contract with the anchor of their place in it.
   *
   * @param anchor of the passage, or for a nearest one of its paragraph
   */
  public record PassageView(String words, String where, String remark, String anchor) {}

  /**
   * A paragraph of the contract.
   *
   * @param anchor such as "p12"
   * @param heading whether it opens a clause of the highest level
   * @param level of indentation, 0 to 4
   */
  public record Paragraph(String anchor, boolean heading, int level, List<Piece> pieces) {}

  /**
   * A stretch of a paragraph.
   *
   * @param words what stands there
   * @param marks the passages that it is part of, worst first; none for plain words
   */
  public record Piece(String words, List<Mark> marks) {}

  /**
   * A passage where it stands in the contract.
   *
   * @param anchor of the passage where it begins, otherwise empty
   * @param finding the anchor of its finding
   * @param number of its finding where it ends, otherwise 0
   */
  public record Mark(String anchor, String finding, int number, Standing standing) {}

  private static FamilyRow row(FamilyVerdict family, List<FindingView> findings) {
    return new FamilyRow(
        family,
        new Standing(family.verdict()),
        COLUMNS.stream()
            .map(
                column ->
                    findings.stream()
                        .filter(view -> view.text().finding().family().equals(family.family()))
                        .filter(view -> view.text().finding().verdict() == column)
                        .toList())
            .toList());
  }

  private static FindingView view(Review review, FindingText text) {
    Finding finding = text.finding();
    List<PassageView> passages = new ArrayList<>();
    for (FindingText.Passage passage : text.passages()) {
      String anchor = quoteAnchor(finding, passages.size());
      passages.add(new PassageView(passage.words(), passage.where(), passage.remark(), anchor));
    }
    List<PassageView> nearest =
        text.nearest().stream()
            .map(
                passage ->
                    new PassageView(
                        passage.words(),
                        passage.where(),
                        passage.remark(),
                        "p" + blockAt(review, passage.quote().span())))
            .toList();
    return new FindingView(
        text, anchor(finding), new Standing(finding.verdict()), passages, nearest);
  }

  /** The anchor of a finding. */
  public static String anchor(Finding finding) {
    return "f" + finding.leverage();
  }

  private static String quoteAnchor(Finding finding, int index) {
    return "q" + finding.leverage() + "-" + (index + 1);
  }

  private static int blockAt(Review review, Span span) {
    List<Block> blocks = review.text().blocks();
    for (int i = 0; i < blocks.size(); i++) {
      if (blocks.get(i).span().end() > span.start()) {
        return i;
      }
    }
    return Math.max(0, blocks.size() - 1);
  }

  /** A passage to mark. */
  private record Passage(Span span, String anchor, Finding finding) {}

  private static List<Paragraph> contract(Review review) {
    List<Passage> passages = new ArrayList<>();
    for (Finding finding : review.findings()) {
      for (int i = 0; i < finding.quotes().size(); i++) {
        Span span = finding.quotes().get(i).span();
        if (!span.isEmpty()) {
          passages.add(new Passage(span, quoteAnchor(finding, i), finding));
        }
      }
    }
    List<Span> headings =
        review.clauses().stream()
            .filter(heading -> heading.depth() == 0)
            .map(heading -> heading.place().span())
            .toList();
    List<Paragraph> paragraphs = new ArrayList<>();
    List<Block> blocks = review.text().blocks();
    for (int i = 0; i < blocks.size(); i++) {
      Block block = blocks.get(i);
      boolean heading =
          block.span().length() < 160
              && headings.stream().anyMatch(h -> block.span().contains(h.start()));
      int level = Math.min(4, Math.max(0, Math.round(block.layout().indent() / 24f)));
      paragraphs.add(
          new Paragraph("p" + i, heading, level, pieces(review, block.span(), passages)));
    }
    return paragraphs;
  }

  private static List<Piece> pieces(Review review, Span block, List<Passage> passages) {
    List<Passage> here = passages.stream().filter(p -> p.span().overlaps(block)).toList();
    TreeSet<Integer> cuts = new TreeSet<>(List.of(block.start(), block.end()));
    for (Passage passage : here) {
      cuts.add(Math.max(block.start(), passage.span().start()));
      cuts.add(Math.min(block.end(), passage.span().end()));
    }
    List<Piece> pieces = new ArrayList<>();
    List<Integer> bounds = List.copyOf(cuts);
    for (int i = 0; i + 1 < bounds.size(); i++) {
      Span piece = new Span(bounds.get(i), bounds.get(i + 1));
      List<Mark> marks =
          here.stream()
              .filter(passage -> passage.span().overlaps(piece))
              .sorted(Comparator.comparing((Passage p) -> p.finding().verdict()))
              .map(passage -> mark(passage, piece))
              .toList();
      pieces.add(new Piece(piece.in(review.text().text()), marks));
    }
    return pieces;
  }

  private static Mark mark(Passage passage, Span piece) {
    boolean begins = passage.span().start() == piece.start();
    boolean ends = passage.span().end() == piece.end();
    return new Mark(
        begins ? passage.anchor() : "",
        anchor(passage.finding()),
        ends ? passage.finding().leverage() : 0,
        new Standing(passage.finding().verdict()));
  }
}
