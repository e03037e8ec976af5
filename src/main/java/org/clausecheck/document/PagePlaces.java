package org.clausecheck.document;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.clausecheck.text.Place;
import org.clausecheck.text.Places;
import org.clausecheck.text.Span;

/** Page and box of every source character of a paged document. */
final class PagePlaces implements Places {
  private static final long serialVersionUID = 1L;

  private final String chars;

  /** Four numbers a character: x, y, width, height; width 0 where nothing is drawn. */
  private final float[] boxes;

  /** Where the page changes: source offsets, ascending, and the page from there on, 1-based. */
  private final int[] starts;

  private final int[] pages;

  private PagePlaces(String chars, float[] boxes, int[] starts, int[] pages) {
    this.chars = chars;
    this.boxes = boxes;
    this.starts = starts;
    this.pages = pages;
  }

  @Override
  public Place locate(Span source) {
    int first = source.start();
    while (first < source.end() && boxes[first * 4 + 2] <= 0) {
      first++;
    }
    int run = runAt(first < source.end() ? first : source.start());
    int page = pages[run];
    List<Place.Box> lines = new ArrayList<>();
    float left = 0;
    float bottom = 0;
    float right = 0;
    float top = 0;
    boolean open = false;
    for (int i = first; i < source.end(); i++) {
      while (run + 1 < starts.length && starts[run + 1] <= i) {
        run++;
      }
      boolean breaks = chars.charAt(i) == '\n' || chars.charAt(i) == '\t' || pages[run] != page;
      if (breaks && open) {
        lines.add(new Place.Box(left, bottom, right - left, top - bottom));
        open = false;
      }
      if (breaks || boxes[i * 4 + 2] <= 0) {
        continue;
      }
      float x = boxes[i * 4];
      float y = boxes[i * 4 + 1];
      left = open ? Math.min(left, x) : x;
      bottom = open ? Math.min(bottom, y) : y;
      right = open ? Math.max(right, x + boxes[i * 4 + 2]) : x + boxes[i * 4 + 2];
      top = open ? Math.max(top, y + boxes[i * 4 + 3]) : y + boxes[i * 4 + 3];
      open = true;
    }
    if (open) {
      lines.add(new Place.Box(left, bottom, right - left, top - bottom));
    }
    return new Place.OnPage(page, lines);
  }

  private int runAt(int offset) {
    int at = Arrays.binarySearch(starts, offset);
    return Math.max(0, at >= 0 ? at : -at - 2);
  }

  /** Collects places along with the source characters. */
  static final class Builder {
    private float[] boxes = new float[4096];
    private int[] starts = new int[64];
    private int[] pages = new int[64];
    private int runs;

    /** Notes that the source goes on, at an offset, on a page (1-based). */
    void page(int offset, int page) {
      if (runs > 0 && pages[runs - 1] == page) {
        return;
      }
      if (runs == starts.length) {
        starts = Arrays.copyOf(starts, runs * 2);
        pages = Arrays.copyOf(pages, runs * 2);
      }
      starts[runs] = offset;
      pages[runs++] = page;
    }

    void box(int offset, float x, float y, float width, float height) {
      int at = offset * 4;
      if (at + 4 > boxes.length) {
        boxes = Arrays.copyOf(boxes, Math.max(at + 4, boxes.length * 2));
      }
      boxes[at] = x;
      boxes[at + 1] = y;
      boxes[at + 2] = width;
      boxes[at + 3] = height;
    }

    Places build(String chars) {
      return new PagePlaces(
          chars,
          Arrays.copyOf(boxes, chars.length() * 4),
          runs == 0 ? new int[1] : Arrays.copyOf(starts, runs),
          runs == 0 ? new int[] {1} : Arrays.copyOf(pages, runs));
    }
  }
}
