package org.clausecheck.document;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.clausecheck.document.PdfPage.Glyph;
import org.clausecheck.document.PdfPage.Rule;
import org.clausecheck.document.TextLine.Piece;
import org.clausecheck.text.SetAside;

/**
 * Puts the characters of a page in reading order: characters to words, words to lines, lines to
 * columns. Text that runs in another direction than most of the page follows after it.
 */
final class PageLayout {
  /** Gaps wider than this many font sizes part the pieces of a line. */
  private static final float WIDE_GAP = 1.5f;

  /** Most characters of words that are turned and no text of their own. */
  private static final int SHORT_STAMP = 120;

  /** Stands for a character that may not be read. */
  static final char COVERED = '\u2588';

  private static final int COLUMN_LINES = 5;
  private static final int PROSE = 20;

  private final PdfPage page;

  private final int number;
  private final List<List<TextLine>> columns = new ArrayList<>();

  /** The lines in each cell of a row of a ruled table, by the piece that stands for it. */
  private final Map<Piece, List<List<List<Piece>>>> tableRows = new IdentityHashMap<>();

  private final LineNumbers lineNumbers;
  private final List<PageText.Beside> beside = new ArrayList<>();

  private PageLayout(PdfPage page, int number, LineNumbers lineNumbers) {
    this.page = page;
    this.number = number;
    this.lineNumbers = lineNumbers;
  }

  /**
   * The lines of a page in reading order.
   *
   * @param number of the page, 0-based
   * @param lineNumbers what is known of the document's line numbers
   */
  static PageText of(PdfPage page, int number, LineNumbers lineNumbers) {
    return new PageLayout(page, number, lineNumbers).lay();
  }

  private PageText lay() {
    Map<Integer, List<Glyph>> byTurn = new TreeMap<>();
    List<Glyph> hidden = new ArrayList<>();
    for (Glyph glyph : withoutOverprints()) {
      if (glyph.hiddenLayer()) {
        hidden.add(glyph);
      } else {
        byTurn.computeIfAbsent(glyph.turn(), t -> new ArrayList<>()).add(glyph);
      }
    }
    List<List<Glyph>> groups = new ArrayList<>(byTurn.values());
    groups.sort(Comparator.comparingInt((List<Glyph> g) -> -g.size()));
    for (int g = 0; g < groups.size(); g++) {
      boolean slanted = g > 0 && groups.get(g).get(0).turn() < 0;
      List<Piece> rowPieces = g == 0 ? takeOutRows(groups.get(g)) : List.of();
      List<Piece> fragments = slanted ? List.of(slanted(groups.get(g))) : fragments(groups.get(g));
      if (g > 0 && isStamp(groups.get(g))) {
        setAside(fragments, SetAside.Reason.WATERMARK);
        continue;
      }
      if (g == 0) {
        takeOut(lineNumbers.in(fragments), fragments, SetAside.Reason.LINE_NUMBER);
        takeOut(PageStamps.over(fragments), fragments, SetAside.Reason.WATERMARK);
        takeOut(PageStamps.balloons(fragments), fragments, SetAside.Reason.COMMENT);
      }
      List<Piece> pieces = new ArrayList<>();
      for (List<Piece> row : rows(fragments)) {
        pieces.addAll(merged(row));
      }
      pieces.addAll(rowPieces);
      order(pieces, 0);
    }
    if (!hidden.isEmpty()) {
      setAside(fragments(hidden), SetAside.Reason.LAYER_OFF);
    }
    return new PageText(columns, beside);
  }

  /**
   * Takes the characters in rows of ruled tables out of those of the page; a piece without words
   * stands for each row.
   */
  private List<Piece> takeOutRows(List<Glyph> glyphs) {
    List<RuledTables.Row> rows =
        glyphs.isEmpty() || glyphs.get(0).turn() != 0 ? List.of() : RuledTables.of(page, glyphs);
    List<Piece> standIns = new ArrayList<>();
    for (RuledTables.Row row : rows) {
      List<List<Glyph>> cells = new ArrayList<>();
      for (int i = 0; i <= row.cuts().size(); i++) {
        cells.add(new ArrayList<>());
      }
      glyphs.removeIf(glyph -> row.holds(glyph) && cells.get(row.cell(glyph)).add(glyph));
      List<List<List<Piece>>> lines = new ArrayList<>();
      Piece standIn = new Piece(Float.MAX_VALUE, Float.MAX_VALUE, 1);
      standIn.right = 0;
      for (List<Glyph> cell : cells) {
        lines.add(rows(fragments(cell)).stream().map(PageLayout::merged).toList());
        for (List<Piece> line : lines.get(lines.size() - 1)) {
          standIn.left = Math.min(standIn.left, line.get(0).left);
          standIn.right = Math.max(standIn.right, line.get(line.size() - 1).right);
          standIn.baseline = Math.min(standIn.baseline, line.get(0).baseline);
        }
      }
      tableRows.put(standIn, lines);
      standIns.add(standIn);
    }
    return standIns;
  }

  /** Slanted characters as they are drawn, one after the other. */
  private Piece slanted(List<Glyph> group) {
    Piece piece = new Piece(along(group.get(0)), down(group.get(0)), group.get(0).size());
    for (Glyph glyph : group) {
      if (glyph.isBlank()) {
        piece.addSpace();
      } else {
        add(piece, glyph);
      }
    }
    return piece;
  }

  /** Slanted words, or a few turned ones beside the text of the page. */
  private static boolean isStamp(List<Glyph> group) {
    return group.get(0).turn() < 0 || group.size() < SHORT_STAMP;
  }

  private void takeOut(List<Piece> some, List<Piece> pieces, SetAside.Reason reason) {
    if (!some.isEmpty()) {
      pieces.removeAll(some);
      setAside(some, reason);
    }
  }

  private void setAside(List<Piece> pieces, SetAside.Reason reason) {
    for (List<Piece> row : rows(pieces)) {
      List<Piece> line = merged(row);
      float left = line.get(0).left;
      float right = line.get(line.size() - 1).right;
      beside.add(new PageText.Beside(new TextLine(line, left, right, number, -1), reason));
    }
  }

  /** Without characters drawn again on the same spot, which is how some producers make bold. */
  private List<Glyph> withoutOverprints() {
    Map<Long, Glyph> seen = new HashMap<>();
    List<Glyph> kept = new ArrayList<>(page.glyphs().size());
    for (Glyph glyph : page.glyphs()) {
      if (glyph.isBlank() || glyph.hiddenLayer()) {
        kept.add(glyph);
        continue;
      }
      float near = 0.1f * glyph.size();
      boolean again = false;
      for (int column = cell(glyph.x() - near); column <= cell(glyph.x() + near); column++) {
        for (int row = cell(glyph.y() - near); row <= cell(glyph.y() + near); row++) {
          Glyph other = seen.get(cell(column, row, glyph.text()));
          again |=
              other != null
                  && Math.abs(other.x() - glyph.x()) < near
                  && Math.abs(other.y() - glyph.y()) < near;
        }
      }
      if (!again) {
        seen.put(cell(cell(glyph.x()), cell(glyph.y()), glyph.text()), glyph);
        kept.add(glyph);
      } else if (glyph.mark() == null) {
        uncover(glyph, kept);
      }
    }
    return kept;
  }

  /** A character that is drawn again over what covers it is seen. */
  private static void uncover(Glyph glyph, List<Glyph> kept) {
    for (int i = kept.size() - 1; i >= Math.max(0, kept.size() - 400); i--) {
      Glyph other = kept.get(i);
      if (other.covered()
          && other.text().equals(glyph.text())
          && Math.abs(other.x() - glyph.x()) < 0.1f * glyph.size()
          && Math.abs(other.y() - glyph.y()) < 0.1f * glyph.size()) {
        kept.set(i, glyph);
        return;
      }
    }
  }

  /** The row or column of a grid of squares of four points. */
  private static int cell(float at) {
    return Math.round(at / 4);
  }

  private static long cell(int column, int row, String text) {
    return ((long) (column & 0xFFFF) << 48)
        | ((long) (row & 0xFFFF) << 32)
        | (text.hashCode() & 0xFFFFFFFFL);
  }

  /** Characters that follow one another on a baseline, as they are drawn. */
  private List<Piece> fragments(List<Glyph> glyphs) {
    List<Piece> fragments = new ArrayList<>();
    List<Glyph> run = new ArrayList<>();
    float end = 0;
    boolean visible = false;
    for (Glyph glyph : glyphs) {
      float along = along(glyph);
      if (!run.isEmpty()) {
        Glyph last = run.get(run.size() - 1);
        float gap = along - end;
        if (Math.abs(down(glyph) - down(last)) > 0.2f * last.size()
            || glyph.size() < 0.8f * last.size()
            || glyph.size() > 1.25f * last.size()
            || gap < -0.4f * last.size()
            || gap > WIDE_GAP * last.size()) {
          compose(run, fragments);
          run.clear();
          visible = false;
        }
      }
      boolean blank = glyph.isBlank();
      if (blank && !visible) {
        continue;
      }
      run.add(glyph);
      if (!blank) {
        end = along + glyph.width();
        visible = true;
      }
    }
    compose(run, fragments);
    return fragments;
  }

  private void compose(List<Glyph> run, List<Piece> fragments) {
    int count = run.size();
    while (count > 0 && run.get(count - 1).isBlank()) {
      count--;
    }
    if (count == 0) {
      return;
    }
    float spread = letterSpacing(run, count);
    Glyph first = run.get(0);
    Piece piece = new Piece(along(first), down(first), first.size());
    piece.pagination = first.pagination();
    float end = along(first);
    for (int i = 0; i < count; i++) {
      Glyph glyph = run.get(i);
      if (glyph.isBlank()) {
        if (spread == 0 || glyph.width() > 0) {
          piece.addSpace();
        }
        continue;
      }
      if (along(glyph) - end > spread + 0.5f * glyph.space()) {
        piece.addSpace();
      }
      add(piece, glyph);
      end = along(glyph) + glyph.width();
      piece.right = Math.max(piece.right, end);
    }
    fragments.add(piece);
  }

  /** What letters of a run are spaced by when they are all set apart; 0 in ordinary text. */
  private float letterSpacing(List<Glyph> run, int count) {
    float[] gaps = new float[count];
    int letters = 0;
    for (int i = 1; i < count; i++) {
      if (!run.get(i).isBlank() && !run.get(i - 1).isBlank()) {
        gaps[letters++] = along(run.get(i)) - along(run.get(i - 1)) - run.get(i - 1).width();
      }
    }
    if (letters < 4) {
      return 0;
    }
    Arrays.sort(gaps, 0, letters);
    float median = gaps[letters / 2];
    return gaps[letters / 4] > 0.5f * run.get(0).space() ? median : 0;
  }

  private void add(Piece piece, Glyph glyph) {
    String text = glyph.text();
    boolean underlined = isUnderlined(glyph);
    float share = glyph.width() / text.length();
    for (int i = 0; i < text.length(); i++) {
      float before = share * i;
      float x = glyph.x();
      float y = glyph.y();
      float descent = 0.22f * glyph.size();
      char c = text.charAt(i);
      switch (glyph.turn()) {
        case 90 ->
            piece.add(
                c,
                x - glyph.size() + descent,
                y + before,
                glyph.size(),
                share,
                glyph.bold(),
                underlined);
        case 180 ->
            piece.add(
                c,
                x - before - share,
                y - glyph.size() + descent,
                share,
                glyph.size(),
                glyph.bold(),
                underlined);
        case 270 ->
            piece.add(
                c, x - descent, y - before - share, glyph.size(), share, glyph.bold(), underlined);
        default ->
            piece.add(c, x + before, y - descent, share, glyph.size(), glyph.bold(), underlined);
      }
      if (glyph.mark() != null) {
        piece.mark(glyph.mark());
      }
    }
  }

  private boolean isUnderlined(Glyph glyph) {
    if (glyph.turn() != 0) {
      return false;
    }
    float middle = glyph.x() + glyph.width() / 2;
    for (Rule rule : page.rules()) {
      float below = glyph.y() - rule.y();
      if (below > -0.02f * glyph.size()
          && below < 0.25f * glyph.size()
          && rule.x() <= middle
          && middle <= rule.end()) {
        return true;
      }
    }
    return false;
  }

  private float along(Glyph glyph) {
    return switch (glyph.turn()) {
      case 90 -> glyph.y();
      case 180 -> page.width() - glyph.x();
      case 270 -> page.height() - glyph.y();
      default -> glyph.x();
    };
  }

  private float down(Glyph glyph) {
    return switch (glyph.turn()) {
      case 90 -> glyph.x();
      case 180 -> glyph.y();
      case 270 -> page.width() - glyph.x();
      default -> page.height() - glyph.y();
    };
  }

  /** Pieces whose heights overlap by more than half, from left to right. */
  private static List<List<Piece>> rows(List<Piece> pieces) {
    List<Piece> sorted = new ArrayList<>(pieces);
    sorted.sort(Comparator.comparingDouble((Piece p) -> p.baseline));
    List<List<Piece>> rows = new ArrayList<>();
    List<Piece> row = new ArrayList<>();
    float baseline = 0;
    float size = 0;
    for (Piece piece : sorted) {
      float overlap =
          Math.min(baseline + 0.2f * size, piece.baseline + 0.2f * piece.size)
              - Math.max(baseline - 0.7f * size, piece.baseline - 0.7f * piece.size);
      if (!row.isEmpty() && overlap <= 0.45f * Math.min(size, piece.size)) {
        rows.add(row);
        row = new ArrayList<>();
      }
      if (row.isEmpty() || piece.size > size) {
        baseline = piece.baseline;
        size = piece.size;
      }
      row.add(piece);
    }
    if (!row.isEmpty()) {
      rows.add(row);
    }
    rows.forEach(r -> r.sort(Comparator.comparingDouble((Piece p) -> p.left)));
    return rows;
  }

  /** A row with the pieces joined that no wide gap parts. */
  private static List<Piece> merged(List<Piece> row) {
    List<Piece> merged = new ArrayList<>();
    Piece last = null;
    for (Piece piece : row) {
      float gap = last == null ? 0 : piece.left - last.right;
      if (last == null || gap > WIDE_GAP * Math.max(last.size, piece.size)) {
        merged.add(piece);
        last = piece;
        continue;
      }
      boolean raised =
          piece.size < 0.85f * last.size
              && last.baseline - piece.baseline > 0.15f * last.size
              && !Character.isLetter(piece.text.charAt(0))
              && Character.isLetter(last.text.charAt(last.text.length() - 1));
      if (raised || gap > 0.14f * Math.max(last.size, piece.size) || gap < -0.3f * piece.size) {
        last.addSpace();
      }
      for (int i = 0; i < piece.text.length(); i++) {
        last.add(
            piece.text.charAt(i),
            piece.box(i, 0),
            piece.box(i, 1),
            piece.box(i, 2),
            piece.box(i, 3),
            piece.boldUnits.get(i),
            piece.underlinedUnits.get(i));
        PdfMark mark = piece.mark(i);
        if (mark != null) {
          last.mark(mark);
        }
      }
      last.right = Math.max(last.right, piece.right);
      last.pagination &= piece.pagination;
      if (piece.size > last.size) {
        last.size = piece.size;
        last.baseline = piece.baseline;
      }
    }
    return merged;
  }

  /** Adds the pieces of a part of the page column by column. */
  private void order(List<Piece> pieces, int depth) {
    if (pieces.isEmpty()) {
      return;
    }
    Gutter gutter = depth < 4 ? gutter(pieces) : Gutter.NONE;
    if (gutter.lines == 0) {
      columns.add(column(pieces));
      return;
    }
    List<Piece> above = new ArrayList<>();
    List<Piece> left = new ArrayList<>();
    List<Piece> right = new ArrayList<>();
    List<Piece> below = new ArrayList<>();
    for (Piece piece : pieces) {
      if (piece.baseline < gutter.top) {
        above.add(piece);
      } else if (piece.baseline > gutter.bottom) {
        below.add(piece);
      } else {
        (piece.left >= gutter.x ? right : left).add(piece);
      }
    }
    order(above, depth + 1);
    order(left, depth + 1);
    order(right, depth + 1);
    order(below, depth + 1);
  }

  private List<TextLine> column(List<Piece> pieces) {
    float left = leftEdge(pieces);
    float right = rightEdge(pieces);
    int column = columns.size();
    return rows(pieces).stream()
        .map(
            row ->
                tableRows.containsKey(row.get(0))
                    ? tableRow(tableRows.get(row.get(0)), left, right, column)
                    : new TextLine(row, left, right, number, column))
        .toList();
  }

  private static float leftEdge(List<Piece> pieces) {
    float left = Float.MAX_VALUE;
    for (Piece piece : pieces) {
      left = Math.min(left, piece.left);
    }
    return left;
  }

  private static float rightEdge(List<Piece> pieces) {
    float[] rights = new float[pieces.size()];
    for (int i = 0; i < rights.length; i++) {
      rights[i] = pieces.get(i).right;
    }
    Arrays.sort(rights);
    return rights[rights.length - 1 - rights.length / 50];
  }

  /** A row of a ruled table as one line that has the lines of its cells. */
  private TextLine tableRow(List<List<List<Piece>>> lines, float left, float right, int column) {
    List<List<TextLine>> cells = new ArrayList<>();
    List<Piece> all = new ArrayList<>();
    for (List<List<Piece>> cell : lines) {
      List<Piece> pieces = cell.stream().flatMap(List::stream).toList();
      all.addAll(pieces);
      cells.add(
          cell.stream()
              .map(line -> new TextLine(line, leftEdge(pieces), rightEdge(pieces), number, column))
              .toList());
    }
    return new TextLine(all, left, right, number, column, cells);
  }

  /**
   * A white stripe from {@code top} to {@code bottom} that ends at {@code x}, where a column
   * begins.
   */
  private record Gutter(float x, float top, float bottom, int lines) {
    static final Gutter NONE = new Gutter(0, 0, 0, 0);
  }

  /**
   * The gutter with the most lines of prose on both sides. A table's columns are not filled by
   * prose.
   */
  private static Gutter gutter(List<Piece> pieces) {
    float left = Float.MAX_VALUE;
    float right = 0;
    Map<Integer, Integer> starts = new TreeMap<>();
    for (Piece piece : pieces) {
      left = Math.min(left, piece.left);
      right = Math.max(right, piece.right);
      if (piece.text.length() >= PROSE) {
        starts.merge(Math.round(piece.left / 4), 1, Integer::sum);
      }
    }
    float width = right - left;
    List<Piece> sorted = new ArrayList<>(pieces);
    sorted.sort(Comparator.comparingDouble((Piece p) -> p.baseline));
    Gutter best = Gutter.NONE;
    for (Map.Entry<Integer, Integer> start : starts.entrySet()) {
      float x = start.getKey() * 4 - 3;
      int lines = start.getValue() + starts.getOrDefault(start.getKey() + 1, 0);
      if (lines >= COLUMN_LINES && x > left + 0.25f * width && x < right - 0.25f * width) {
        Gutter found = gutterAt(sorted, x, left, right);
        best = found.lines > best.lines ? found : best;
      }
    }
    return best;
  }

  private static Gutter gutterAt(List<Piece> sorted, float x, float left, float right) {
    Gutter best = Gutter.NONE;
    int from = 0;
    for (int i = 0; i <= sorted.size(); i++) {
      boolean crosses =
          i == sorted.size() || (sorted.get(i).left < x && sorted.get(i).right > x - 4);
      if (!crosses) {
        continue;
      }
      if (i - from >= 2 * COLUMN_LINES) {
        Gutter found = judge(sorted.subList(from, i), x, left, right);
        best = found.lines > best.lines ? found : best;
      }
      from = i + 1;
    }
    return best;
  }

  private static Gutter judge(List<Piece> run, float x, float left, float right) {
    float leftEnd = left;
    for (Piece piece : run) {
      leftEnd = piece.left < x ? Math.max(leftEnd, piece.right) : leftEnd;
    }
    int[] lines = new int[2];
    int[] full = new int[2];
    for (Piece piece : run) {
      int side = piece.left < x ? 0 : 1;
      float start = side == 0 ? left : x;
      float end = side == 0 ? leftEnd : right;
      lines[side]++;
      if (piece.text.length() >= PROSE && piece.right - start > 0.8f * (end - start)) {
        full[side]++;
      }
    }
    boolean prose =
        Math.min(full[0], full[1]) >= COLUMN_LINES
            && full[0] * 2 >= lines[0]
            && full[1] * 2 >= lines[1];
    return prose
        ? new Gutter(x, run.get(0).baseline, run.get(run.size() - 1).baseline, run.size())
        : Gutter.NONE;
  }
}
