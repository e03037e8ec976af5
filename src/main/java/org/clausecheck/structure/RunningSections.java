package org.clausecheck.structure;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.clausecheck.structure.Marker.Family;

/**
 * Numbered sections that finish the sentence of the section above ("7.1 Each party warrants that:
 * 7.1.1 it is …; 7.1.2 …") are items of it.
 */
final class RunningSections {
  private final Landmarks landmarks;
  private final String text;
  private final List<Entry> entries;

  /** The clause that holds each, or -1. */
  private final int[] parents;

  private final Map<Integer, Sections> sections = new HashMap<>();

  /** What is counted of the sections of one clause. */
  private static final class Sections {
    private int all;
    private int lower;
    private int afterStop;
    private boolean afterColon;

    boolean run() {
      return all > 1 && afterStop * 2 < all && (lower * 2 > all || afterColon);
    }
  }

  private RunningSections(Landmarks landmarks, List<Entry> entries) {
    this.landmarks = landmarks;
    this.text = landmarks.text();
    this.entries = entries;
    this.parents = new int[entries.size()];
  }

  /** The entries, those that run on as items. */
  static List<Entry> mark(Landmarks landmarks, List<Entry> entries) {
    RunningSections running = new RunningSections(landmarks, entries);
    running.count();
    return running.marked();
  }

  private void count() {
    List<Integer> open = new ArrayList<>();
    for (int i = 0; i < entries.size(); i++) {
      Entry entry = entries.get(i);
      while (!open.isEmpty() && entries.get(open.get(open.size() - 1)).depth() >= entry.depth()) {
        open.remove(open.size() - 1);
      }
      parents[i] = open.isEmpty() ? -1 : open.get(open.size() - 1);
      open.add(i);
      if (parents[i] >= 0) {
        count(
            entry, sections.computeIfAbsent(parents[i], p -> new Sections()), parents[i] == i - 1);
      }
    }
  }

  private void count(Entry entry, Sections of, boolean first) {
    if (entry.family() != Family.DECIMAL || entry.heading() != null) {
      of.afterStop += 100; // one that is titled, or numbered otherwise, stands for itself
      return;
    }
    int next = Chars.skipSpace(text, entry.labelEnd(), text.length());
    int last = Chars.lastBefore(text, entry.start());
    of.all++;
    of.afterColon |= first && last >= 0 && text.charAt(last) == ':';
    of.lower += next < text.length() && Character.isLowerCase(text.charAt(next)) ? 1 : 0;
    of.afterStop += landmarks.stopBefore(entry.start()) ? 1 : 0;
  }

  private List<Entry> marked() {
    List<Entry> marked = new ArrayList<>();
    for (int i = 0; i < entries.size(); i++) {
      Entry entry = entries.get(i);
      Entry parent = parents[i] < 0 ? null : marked.get(parents[i]);
      boolean item =
          parent != null
              && entry.family() == Family.DECIMAL
              && (parent.type() == Clause.Type.ITEM || runs(i, parent));
      marked.add(item ? entry.asItem(text.length()) : entry);
    }
    return marked;
  }

  private boolean runs(int index, Entry parent) {
    Sections of = sections.get(parents[index]);
    int start = entries.get(index).start();
    return of != null
        && of.run()
        && parent.family() == Family.DECIMAL
        && Chars.skipSpace(text, parent.bodyStart(), start) < start;
  }
}
