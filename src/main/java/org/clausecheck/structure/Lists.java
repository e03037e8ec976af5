package org.clausecheck.structure;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Lettered and numbered lists inside clauses. */
final class Lists {
  private final Landmarks landmarks;
  private final String text;

  private Lists(Landmarks landmarks) {
    this.landmarks = landmarks;
    this.text = landmarks.text();
  }

  /** The entries with the items of lists. */
  static List<Entry> add(Landmarks landmarks, List<Entry> entries) {
    return new Lists(landmarks).add(entries);
  }

  private List<Entry> add(List<Entry> entries) {
    List<Entry> all = new ArrayList<>();
    int at = 0;
    for (int i = 0; i < entries.size(); i++) {
      Entry entry = entries.get(i);
      all.add(entry);
      int end = landmarks.limit(entries, i);
      List<Marker> inside = new ArrayList<>();
      while (at < landmarks.markers().size() && landmarks.markers().get(at).start() < end) {
        Marker marker = landmarks.markers().get(at++);
        boolean own = marker.start() >= entry.labelEnd();
        boolean heading =
            entry.heading() != null
                && marker.start() >= entry.heading().start()
                && marker.start() < entry.heading().end();
        if (own && !heading && ListScanner.takes(marker)) {
          inside.add(marker);
        }
      }
      if (entry.type() != Clause.Type.SIGNATURES) {
        all.addAll(items(entry, ListScanner.scan(inside), end));
      }
    }
    return all;
  }

  private List<Entry> items(Entry holder, List<ListScanner.Item> items, int end) {
    Set<Integer> running = runningLists(items);
    List<Entry> found = new ArrayList<>();
    int runningDepth = Integer.MAX_VALUE;
    for (ListScanner.Item item : items) {
      if (item.depth() <= runningDepth) {
        runningDepth = running.contains(item.list()) ? item.depth() : Integer.MAX_VALUE;
      }
      boolean runs = item.depth() >= runningDepth || holder.type() == Clause.Type.ITEM;
      Clause.Type type = runs ? Clause.Type.ITEM : Clause.Type.SECTION;
      found.add(Entry.of(item.marker(), type, holder.depth() + 1 + item.depth()));
    }
    List<Entry> ended = ended(found, end);
    for (int i = 0; i < ended.size(); i++) {
      if (ended.get(i).type() != Clause.Type.ITEM) {
        int next = i + 1 < ended.size() ? ended.get(i + 1).start() : end;
        ended.set(i, landmarks.titled(ended.get(i), next));
      }
    }
    return ended;
  }

  /** The lists whose items belong to one running sentence. */
  private Set<Integer> runningLists(List<ListScanner.Item> items) {
    Map<Integer, int[]> counts = new HashMap<>();
    for (ListScanner.Item item : items) {
      int[] count = counts.computeIfAbsent(item.list(), list -> new int[3]);
      int next = Chars.skipSpace(text, item.marker().end(), text.length());
      boolean lower = next < text.length() && Character.isLowerCase(text.charAt(next));
      boolean stop = landmarks.stopBefore(item.marker().start());
      count[0]++;
      count[1] += count[0] > 1 && stop ? 1 : 0;
      count[2] += lower || (count[0] == 1 && !stop && items.size() == 1) ? 1 : 0;
    }
    Set<Integer> running = new HashSet<>();
    counts.forEach(
        (list, count) -> {
          int separators = count[0] - 1;
          if (count[1] * 2 < separators || count[2] * 2 > count[0]) {
            running.add(list);
          }
        });
    return running;
  }

  /** An item ends at its next sibling, or with its sentence. */
  private List<Entry> ended(List<Entry> found, int end) {
    List<Entry> ended = new ArrayList<>(found);
    List<Integer> open = new ArrayList<>();
    for (int i = 0; i <= found.size(); i++) {
      int depth = i < found.size() ? found.get(i).depth() : -1;
      while (!open.isEmpty() && found.get(open.get(open.size() - 1)).depth() >= depth) {
        int at = open.remove(open.size() - 1);
        Entry closed = found.get(at);
        int next = i < found.size() ? found.get(i).start() : end;
        boolean sibling = depth == closed.depth() && found.get(i).family() == closed.family();
        if (closed.type() == Clause.Type.ITEM) {
          ended.set(
              at, closed.asItem(sibling ? next : sentenceEnd(found.get(i - 1).start(), next)));
        }
      }
      open.add(i);
    }
    return ended;
  }

  private int sentenceEnd(int from, int end) {
    int limit = Math.min(end, landmarks.paragraphs().endOf(from));
    for (int at = from + 3; at + 1 < limit; at++) {
      if (Chars.isSentenceEnd(text.charAt(at))
          && Chars.isSpace(text.charAt(at + 1))
          && Chars.skipSpace(text, at + 1, limit) < limit
          && Character.isUpperCase(text.charAt(Chars.skipSpace(text, at + 1, limit)))
          && Character.isLowerCase(text.charAt(at - 1))) {
        return at + 1;
      }
    }
    return limit;
  }
}
