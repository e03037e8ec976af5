package org.clausecheck.structure;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import org.clausecheck.text.Span;

/** Makes clauses of entries: where each ends, and which holds it. */
final class Clauses {
  private final Landmarks landmarks;
  private final String text;
  private final List<Entry> entries;

  private Clauses(Landmarks landmarks, List<Entry> entries) {
    this.landmarks = landmarks;
    this.text = landmarks.text();
    this.entries = entries;
  }

  static List<Clause> of(Landmarks landmarks, List<Entry> entries) {
    return new Clauses(landmarks, entries).clauses();
  }

  private List<Clause> clauses() {
    List<Clause> clauses = new ArrayList<>();
    int[] ends = ends();
    int[] ownEnds = ownEnds(ends);
    List<Integer> chain = new ArrayList<>();
    for (int i = 0; i < entries.size(); i++) {
      Entry entry = entries.get(i);
      while (!chain.isEmpty()
          && entries.get(chain.get(chain.size() - 1)).depth() >= entry.depth()) {
        chain.remove(chain.size() - 1);
      }
      OptionalInt parent =
          chain.isEmpty() ? OptionalInt.empty() : OptionalInt.of(chain.get(chain.size() - 1));
      Span own = Chars.trim(text, Math.min(entry.bodyStart(), ownEnds[i]), ownEnds[i]);
      clauses.add(
          new Clause(
              i,
              parent,
              chain.size(),
              entry.type(),
              entry.label(),
              entry.heading(),
              new Span(entry.start(), ends[i]),
              own));
      chain.add(i);
    }
    return clauses;
  }

  private int[] ends() {
    int[] ends = new int[entries.size()];
    List<Integer> open = new ArrayList<>();
    for (int i = 0; i <= entries.size(); i++) {
      int start = i < entries.size() ? entries.get(i).start() : text.length();
      int depth = i < entries.size() ? entries.get(i).depth() : -1;
      while (!open.isEmpty() && entries.get(open.get(open.size() - 1)).depth() >= depth) {
        int closed = open.remove(open.size() - 1);
        Entry entry = entries.get(closed);
        ends[closed] = entry.itemEnd() >= 0 ? Math.min(start, entry.itemEnd()) : start;
      }
      open.add(i);
    }
    return clip(ends);
  }

  private int[] clip(int[] ends) {
    for (int i = 0; i < entries.size(); i++) {
      int start = entries.get(i).start();
      int end = Math.max(entries.get(i).labelEnd(), ends[i]);
      ends[i] =
          landmarks
              .contentsBefore(end - 1)
              .filter(table -> start < table.start() && end == table.end())
              .map(Span::start)
              .orElse(end);
    }
    return ends;
  }

  private int[] ownEnds(int[] ends) {
    int[] ownEnds = new int[entries.size()];
    int next = text.length();
    for (int i = entries.size() - 1; i >= 0; i--) {
      Entry entry = entries.get(i);
      ownEnds[i] = entry.type() == Clause.Type.ITEM ? ends[i] : Math.min(next, ends[i]);
      ownEnds[i] = Math.max(ownEnds[i], entry.labelEnd());
      if (entry.type() != Clause.Type.ITEM) {
        next = entry.start();
      }
    }
    return ownEnds;
  }
}
