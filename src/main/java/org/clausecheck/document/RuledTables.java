package org.clausecheck.document;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.clausecheck.document.PdfPage.Glyph;
import org.clausecheck.document.PdfPage.Rule;
import org.clausecheck.document.PdfPage.Upright;

/**
 * Finds the rows of tables between drawn lines, and the cells in them: between upright lines, or,
 * where none are drawn, beside the white that several rows have at the same place. Rows that are
 * told from one another by their lines of text alone are left to those who read line by line.
 */
final class RuledTables {
  /** Most level lines, and most characters, of a page that is looked at. */
  private static final int MOST_LINES = 300;

  private static final int MOST_GLYPHS = 60_000;

  /** The shortest line over a table, and the shortest between two of its rows, in points. */
  private static final float TABLE_WIDTH = 100;

  private static final float CELL_WIDTH = 20;

  /** Ends of lines nearer than this meet, in points. */
  private static final float NEAR = 4;

  /** Signs that stay with the number or word after them, and before them. */
  private static final String OPENING = "$\u20AC\u00A3([";

  private static final String CLOSING = "%)]";

  /** Letters of a cell that is more than a number or a tick. */
  private static final int WORDS = 4;

  /**
   * A row of a table: the box around it, in points from the lower left corner of the page.
   *
   * @param cuts where its cells are parted, from left to right; at least one
   */
  record Row(float left, float right, float bottom, float top, List<Float> cuts) {

    boolean holds(Glyph glyph) {
      float middle = glyph.x() + glyph.width() / 2;
      return inside(glyph, bottom, top) && middle > left - NEAR && middle < right + NEAR;
    }

    int cell(Glyph glyph) {
      float middle = glyph.x() + glyph.width() / 2;
      int cell = 0;
      while (cell < cuts.size() && cuts.get(cell) < middle) {
        cell++;
      }
      return cell;
    }

    private float end(int cell) {
      return cell < cuts.size() ? cuts.get(cell) : right;
    }
  }

  /** What stands between two level lines of the same width, blanks left out. */
  private static final class Band {
    final float left;
    final float right;
    final float bottom;
    final float top;
    final List<Glyph> glyphs = new ArrayList<>();
    boolean textBeside;

    Band(Rule upper, Rule lower) {
      left = Math.max(upper.x(), lower.x());
      right = Math.min(upper.end(), lower.end());
      bottom = lower.y();
      top = upper.y();
    }

    float height() {
      return top - bottom;
    }

    /**
     * Whether words, or a sum with its sign, reach over a place on the line.
     *
     * @param drawn whether an upright line parts the cells there
     */
    boolean isCrossed(float cut, boolean drawn) {
      List<Glyph> before = new ArrayList<>();
      List<Glyph> after = new ArrayList<>();
      for (Glyph glyph : glyphs) {
        float end = glyph.x() + glyph.width();
        if (glyph.x() < cut - 1 && end > cut + 1) {
          return true;
        }
        if (end < cut + 1 && end > cut - 2 * glyph.size()) {
          before.add(glyph);
        } else if (glyph.x() > cut - 1 && glyph.x() < cut + 2 * glyph.size()) {
          after.add(glyph);
        }
      }
      return before.stream().anyMatch(g -> after.stream().anyMatch(h -> areOne(g, h, drawn)));
    }

    private static boolean areOne(Glyph glyph, Glyph next, boolean drawn) {
      float gap = next.x() - glyph.x() - glyph.width();
      boolean hangs = OPENING.contains(glyph.text()) || CLOSING.contains(next.text());
      return Math.abs(glyph.y() - next.y()) < 0.2f * glyph.size()
          && gap < (hangs ? 1.5f : drawn ? 0.15f : 1) * glyph.size();
    }

    /** Whether there are words from one place on the line to another. */
    boolean hasWords(float from, float to) {
      int letters = 0;
      for (Glyph glyph : glyphs) {
        float middle = glyph.x() + glyph.width() / 2;
        letters +=
            middle > from && middle < to && Character.isLetter(glyph.text().charAt(0)) ? 1 : 0;
      }
      return letters >= WORDS;
    }

    /** Whether the lower line underlines words. */
    boolean isUnderlined() {
      float under = 0;
      for (Glyph glyph : glyphs) {
        under += glyph.y() - bottom < 0.2f * glyph.size() ? glyph.width() : 0;
      }
      return under > 0.4f * (right - left);
    }
  }

  /**
   * A line of text in a cell.
   *
   * @param word width of its first word
   */
  private record Line(float y, float left, float right, float word, float size) {}

  private final List<Band> bands;
  private final List<Rule> levels;

  private RuledTables(List<Band> bands, List<Rule> levels) {
    this.bands = bands;
    this.levels = levels;
  }

  /**
   * The rows of the tables on a page that have cells with more than one line.
   *
   * @param glyphs the upright ones
   */
  static List<Row> of(PdfPage page, List<Glyph> glyphs) {
    if (page.rules().size() < 2 || glyphs.size() > MOST_GLYPHS) {
      return List.of();
    }
    List<Rule> levels = levels(page.rules());
    List<List<Band>> tables = levels.size() > MOST_LINES ? List.of() : tables(levels);
    if (tables.isEmpty()) {
      return List.of();
    }
    List<Upright> pillars = pillars(page.uprights());
    List<Row> rows = new ArrayList<>();
    for (List<Band> table : tables) {
      fill(table, glyphs);
      rows.addAll(new RuledTables(table, levels).rows(pillars));
    }
    return rows;
  }

  /** The level lines from the top down, their parts joined. */
  private static List<Rule> levels(List<Rule> rules) {
    return joined(rules.stream().map(r -> new Stretch(-r.y(), r.x(), r.end())).toList()).stream()
        .filter(level -> level.to - level.from >= CELL_WIDTH)
        .map(level -> new Rule(level.from, level.to, -level.at))
        .toList();
  }

  /** The upright lines, their parts joined. */
  private static List<Upright> pillars(List<Upright> uprights) {
    return joined(uprights.stream().map(u -> new Stretch(u.x(), u.y(), u.end())).toList()).stream()
        .map(pillar -> new Upright(pillar.at, pillar.from, pillar.to))
        .toList();
  }

  /** A line, level or upright: where it lies, and from where to where it goes. */
  private record Stretch(float at, float from, float to) {}

  /** Lines in the order of where they lie; those that lie alike and meet are one. */
  private static List<Stretch> joined(List<Stretch> lines) {
    List<Stretch> sorted = new ArrayList<>(lines);
    sorted.sort(Comparator.comparingDouble(Stretch::at));
    List<Stretch> joined = new ArrayList<>();
    for (int from = 0, to; from < sorted.size(); from = to) {
      to = from + 1;
      while (to < sorted.size() && sorted.get(to).at - sorted.get(from).at < 1.5f) {
        to++;
      }
      List<Stretch> parts = new ArrayList<>(sorted.subList(from, to));
      parts.sort(Comparator.comparingDouble(Stretch::from));
      Stretch open = parts.get(0);
      for (Stretch part : parts) {
        if (part.from > open.to + NEAR) {
          joined.add(open);
          open = part;
        }
        open = new Stretch(open.at, open.from, Math.max(open.to, part.to));
      }
      joined.add(open);
    }
    return joined;
  }

  /** Lines of the same width below one another, with what is between them. */
  private static List<List<Band>> tables(List<Rule> levels) {
    List<List<Band>> tables = new ArrayList<>();
    boolean[] used = new boolean[levels.size()];
    for (int i = 0; i < levels.size(); i++) {
      Rule upper = levels.get(i);
      if (used[i] || upper.end() - upper.x() < TABLE_WIDTH) {
        continue;
      }
      List<Band> table = new ArrayList<>();
      for (int k = i + 1; k < levels.size(); k++) {
        Rule lower = levels.get(k);
        if (Math.abs(lower.x() - upper.x()) < NEAR && Math.abs(lower.end() - upper.end()) < NEAR) {
          used[k] = true;
          if (upper.y() - lower.y() > NEAR) {
            table.add(new Band(upper, lower));
          }
          upper = lower;
        }
      }
      if (!table.isEmpty()) {
        tables.add(table);
      }
    }
    return tables;
  }

  private static boolean inside(Glyph glyph, float bottom, float top) {
    float middle = glyph.y() + 0.25f * glyph.size();
    return middle > bottom && middle < top;
  }

  private static void fill(List<Band> table, List<Glyph> glyphs) {
    float top = table.get(0).top;
    float bottom = table.get(table.size() - 1).bottom;
    for (Glyph glyph : glyphs) {
      if (glyph.isBlank() || !inside(glyph, bottom, top)) {
        continue;
      }
      for (Band band : table) {
        if (inside(glyph, band.bottom, band.top)) {
          float middle = glyph.x() + glyph.width() / 2;
          if (middle > band.left - NEAR && middle < band.right + NEAR) {
            band.glyphs.add(glyph);
          } else {
            band.textBeside = true;
          }
        }
      }
    }
  }

  private List<Row> rows(List<Upright> pillars) {
    List<List<Float>> cuts = new ArrayList<>();
    for (Band band : bands) {
      cuts.add(
          pillars.stream()
              .filter(p -> p.x() > band.left + NEAR && p.x() < band.right - NEAR)
              .filter(p -> p.y() < band.bottom + 0.1f * band.height())
              .filter(p -> p.end() > band.top - 0.1f * band.height())
              .map(Upright::x)
              .toList());
    }
    List<Float> common = cuts.stream().allMatch(List::isEmpty) ? stripes() : List.of();
    List<Row> rows = new ArrayList<>();
    boolean several = false;
    for (int b = 0; b < bands.size(); b++) {
      Band band = bands.get(b);
      List<Float> own = common.isEmpty() ? own(cuts, b) : uncrossed(band, common, false);
      Row row = new Row(band.left, band.right, band.bottom, band.top, own);
      if (own.isEmpty() || band.textBeside || isParted(row)) {
        continue;
      }
      List<List<Line>> cells = cells(row, band.glyphs);
      long filled = cells.stream().filter(cell -> !cell.isEmpty()).count();
      if (filled > 1 && !holdsRows(row, cells)) {
        rows.add(row);
        several |= cells.stream().anyMatch(cell -> cell.size() > 1);
      }
    }
    return several ? rows : List.of();
  }

  /** Where a band's cells are parted; as in the band above or below where no line parts its own. */
  private List<Float> own(List<List<Float>> cuts, int at) {
    Band band = bands.get(at);
    if (!cuts.get(at).isEmpty()) {
      return uncrossed(band, cuts.get(at), true);
    }
    for (int beside = at - 1; beside <= at + 1; beside += 2) {
      List<Float> theirs = beside < 0 || beside >= cuts.size() ? List.of() : cuts.get(beside);
      if (uncrossed(band, theirs, false).size() == theirs.size() && !theirs.isEmpty()) {
        return theirs;
      }
    }
    return List.of();
  }

  private static List<Float> uncrossed(Band band, List<Float> cuts, boolean drawn) {
    return cuts.stream().filter(cut -> !band.isCrossed(cut, drawn)).toList();
  }

  /** Whether a line parts some of a row's cells and not the others. */
  private boolean isParted(Row row) {
    List<Float> borders = new ArrayList<>(row.cuts);
    borders.add(row.left);
    borders.add(row.right);
    return levels.stream()
        .filter(level -> level.y() > row.bottom + NEAR && level.y() < row.top - NEAR)
        .anyMatch(
            level ->
                borders.stream().anyMatch(border -> Math.abs(border - level.x()) < NEAR)
                    && borders.stream().anyMatch(border -> Math.abs(border - level.end()) < NEAR));
  }

  /** The lines in each cell of a row, from the top down. */
  private static List<List<Line>> cells(Row row, List<Glyph> glyphs) {
    List<List<Glyph>> inCell = new ArrayList<>();
    for (int i = 0; i <= row.cuts.size(); i++) {
      inCell.add(new ArrayList<>());
    }
    glyphs.forEach(glyph -> inCell.get(row.cell(glyph)).add(glyph));
    return inCell.stream().map(RuledTables::lines).toList();
  }

  private static List<Line> lines(List<Glyph> glyphs) {
    glyphs.sort(Comparator.comparingDouble((Glyph g) -> -g.y()));
    List<Line> lines = new ArrayList<>();
    for (int from = 0, to; from < glyphs.size(); from = to) {
      Glyph first = glyphs.get(from);
      to = from + 1;
      while (to < glyphs.size() && first.y() - glyphs.get(to).y() < 0.4f * first.size()) {
        to++;
      }
      List<Glyph> line = new ArrayList<>(glyphs.subList(from, to));
      line.sort(Comparator.comparingDouble(Glyph::x));
      float left = line.get(0).x();
      float end = left;
      float word = 0;
      for (Glyph glyph : line) {
        word = word == 0 && glyph.x() - end > 0.15f * glyph.size() ? end - left : word;
        end = Math.max(end, glyph.x() + glyph.width());
      }
      lines.add(new Line(first.y(), left, end, word == 0 ? end - left : word, first.size()));
    }
    return lines;
  }

  /**
   * Whether what stands between two lines are several rows: two cells begin on the same line of
   * text, and both begin anew further down.
   */
  private static boolean holdsRows(Row row, List<List<Line>> cells) {
    for (int a = 0; a < cells.size(); a++) {
      for (int b = a + 1; b < cells.size(); b++) {
        List<Line> one = cells.get(a);
        List<Line> other = cells.get(b);
        if (one.size() < 2 || other.size() < 2 || !areLevel(one.get(0), other.get(0))) {
          continue;
        }
        for (int i = 1; i < one.size(); i++) {
          for (int k = 1; k < other.size(); k++) {
            if (areLevel(one.get(i), other.get(k))
                && beginsAnew(one.get(i - 1), one.get(i), row.end(a))
                && beginsAnew(other.get(k - 1), other.get(k), row.end(b))) {
              return true;
            }
          }
        }
      }
    }
    return false;
  }

  private static boolean areLevel(Line one, Line other) {
    return Math.abs(one.y - other.y) < 0.2f * one.size;
  }

  /** Whether the first word of a line would have fitted on the line above. */
  private static boolean beginsAnew(Line above, Line line, float end) {
    return above.right + 0.25f * line.size + line.word < end - NEAR - 0.6f * line.size;
  }

  /** Where several rows have white between words, from left to right. */
  private List<Float> stripes() {
    List<Band> filled = bands.stream().filter(band -> !band.glyphs.isEmpty()).toList();
    if (filled.size() < 2 || filled.stream().anyMatch(Band::isUnderlined)) {
      return List.of();
    }
    List<List<float[]>> white = filled.stream().map(RuledTables::white).toList();
    List<float[]> candidates = new ArrayList<>();
    for (List<float[]> stripes : white) {
      for (float[] stripe : stripes) {
        float cut = stripe[1] - 1;
        long rows =
            white.stream()
                .filter(w -> w.stream().anyMatch(s -> s[0] <= cut - 5 && cut < s[1]))
                .count();
        if (rows >= 2 && rows >= 0.6f * filled.size()) {
          candidates.add(new float[] {cut, rows});
        }
      }
    }
    candidates.sort(Comparator.comparingDouble((float[] c) -> -c[1]).thenComparing(c -> c[0]));
    List<Float> cuts = new ArrayList<>();
    for (float[] candidate : candidates) {
      float cut = candidate[0];
      float from = cuts.stream().filter(c -> c <= cut).reduce(0f, Math::max);
      float to = cuts.stream().filter(c -> c > cut).reduce(Float.MAX_VALUE, Math::min);
      long parts =
          filled.stream().filter(b -> b.hasWords(from, cut) && b.hasWords(cut, to)).count();
      if (parts >= 2 && parts >= 0.5f * filled.size()) {
        cuts.add(cut);
      }
    }
    cuts.sort(null);
    return cuts;
  }

  /** Wide white stripes through all of a band, between words. */
  private static List<float[]> white(Band band) {
    List<Glyph> sorted = new ArrayList<>(band.glyphs);
    sorted.sort(Comparator.comparingDouble(Glyph::x));
    List<float[]> stripes = new ArrayList<>();
    float end = Float.MAX_VALUE;
    for (Glyph glyph : sorted) {
      if (glyph.x() - end > Math.max(8, 0.8f * glyph.size())) {
        stripes.add(new float[] {end, glyph.x()});
      }
      end = end == Float.MAX_VALUE ? glyph.x() : end;
      end = Math.max(end, glyph.x() + glyph.width());
    }
    return stripes;
  }
}
