package org.clausecheck.document;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.clausecheck.document.PdfPage.Glyph;
import org.clausecheck.document.PdfPage.Rule;
import org.clausecheck.text.Mark;

/**
 * Tells which characters of a page are struck through by a line, or covered by a box, that is drawn
 * over them.
 */
final class PageMarks {
  private static final PdfMark LINE = new PdfMark(Mark.Kind.STRUCK, "line drawn through the words");

  /** Where a line runs that strikes words through, in font sizes above the baseline. */
  private static final float LOWEST = 0.13f;

  private static final float HIGHEST = 0.5f;

  /**
   * A filled rectangle on the page.
   *
   * @param from index of the first character that is drawn after it and so over it
   * @param mark what it does to the characters under it
   */
  record Cover(float x, float y, float width, float height, int from, PdfMark mark) {

    boolean holds(Glyph glyph) {
      float size = glyph.size();
      float half = glyph.width() / 2;
      float up = 0.3f * size;
      float middleX =
          switch (glyph.turn()) {
            case 90 -> glyph.x() - up;
            case 180 -> glyph.x() - half;
            case 270 -> glyph.x() + up;
            default -> glyph.x() + half;
          };
      float middleY =
          switch (glyph.turn()) {
            case 90 -> glyph.y() + half;
            case 180 -> glyph.y() - up;
            case 270 -> glyph.y() - half;
            default -> glyph.y() + up;
          };
      boolean upright = glyph.turn() == 0 || glyph.turn() == 180;
      return (upright ? height : width) > 0.5f * size
          && x <= middleX
          && middleX <= x + width
          && y <= middleY
          && middleY <= y + height;
    }
  }

  private PageMarks() {}

  /** Lays marks over characters in place. */
  static void lay(List<Glyph> glyphs, List<Rule> rules, List<Cover> covers) {
    if (!rules.isEmpty()) {
      strike(glyphs, rules);
    }
    for (Cover cover : covers) {
      for (int i = 0; i < Math.min(cover.from(), glyphs.size()); i++) {
        Glyph glyph = glyphs.get(i);
        boolean line = glyph.text().charAt(0) == '_';
        if (!glyph.isBlank() && !line && cover.holds(glyph)) {
          glyphs.set(i, glyph.with(cover.mark()));
        }
      }
    }
  }

  private static void strike(List<Glyph> glyphs, List<Rule> rules) {
    List<Rule> sorted = new ArrayList<>(rules);
    sorted.sort(Comparator.comparingDouble(Rule::y));
    float[] heights = new float[sorted.size()];
    for (int i = 0; i < heights.length; i++) {
      heights[i] = sorted.get(i).y();
    }
    List<List<Integer>> under = new ArrayList<>();
    for (int i = 0; i < heights.length; i++) {
      under.add(List.of());
    }
    for (int g = 0; g < glyphs.size(); g++) {
      Glyph glyph = glyphs.get(g);
      if (glyph.turn() != 0) {
        continue;
      }
      float top = glyph.y() + HIGHEST * glyph.size();
      float middle = glyph.x() + glyph.width() / 2;
      for (int r = firstAbove(heights, glyph.y() + LOWEST * glyph.size());
          r < heights.length && heights[r] < top;
          r++) {
        Rule rule = sorted.get(r);
        if (rule.x() <= middle && middle <= rule.end()) {
          if (under.get(r).isEmpty()) {
            under.set(r, new ArrayList<>());
          }
          under.get(r).add(g);
        }
      }
    }
    for (int r = 0; r < heights.length; r++) {
      if (!under.get(r).isEmpty() && fits(sorted.get(r), under.get(r), glyphs)) {
        for (int g : under.get(r)) {
          glyphs.set(g, glyphs.get(g).with(LINE));
        }
      }
    }
  }

  private static int firstAbove(float[] heights, float least) {
    int at = Arrays.binarySearch(heights, least);
    int first = at < 0 ? -at - 1 : at;
    while (first > 0 && heights[first - 1] >= least) {
      first--;
    }
    return first;
  }

  /** Whether a line begins and ends with the words it crosses, and crosses little else. */
  private static boolean fits(Rule rule, List<Integer> under, List<Glyph> glyphs) {
    float start = Float.MAX_VALUE;
    float end = 0;
    float drawn = 0;
    float size = 0;
    boolean letters = false;
    for (int g : under) {
      Glyph glyph = glyphs.get(g);
      letters |= Character.isLetterOrDigit(glyph.text().charAt(0));
      start = Math.min(start, glyph.x());
      end = Math.max(end, glyph.x() + glyph.width());
      drawn += glyph.width() + (glyph.isBlank() ? 0 : glyph.space() * 0.2f);
      size = Math.max(size, glyph.size());
    }
    return letters
        && Math.abs(rule.x() - start) < 0.6f * size
        && Math.abs(rule.end() - end) < 0.6f * size
        && drawn > 0.6f * (rule.end() - rule.x());
  }
}
