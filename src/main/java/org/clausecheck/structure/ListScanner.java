package org.clausecheck.structure;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.clausecheck.structure.Marker.Family;

/** Finds the lettered lists, nested as they may be, in the words of one clause. */
final class ListScanner {
  static final Set<Family> FAMILIES =
      EnumSet.of(
          Family.PAREN_LETTER,
          Family.PAREN_ROMAN,
          Family.PAREN_CAPITAL,
          Family.PAREN_UPPER_ROMAN,
          Family.PAREN_NUMBER,
          Family.DOTTED_LETTER,
          Family.DOTTED_ROMAN);

  /** Plain numbers and capitals may list things too, where their surroundings speak for it. */
  private static final Set<Family> DOTTED = EnumSet.of(Family.DECIMAL, Family.CAPITAL);

  private static final int DEEPEST = 6;
  private static final int LOOKAHEAD = 24;

  private final List<Marker> candidates;
  private final List<Item> items = new ArrayList<>();
  private final List<Open> open = new ArrayList<>();

  /**
   * An item of a list.
   *
   * @param marker its letter
   * @param depth 0 for the outermost list
   * @param list which list it belongs to; lists are counted from 0
   */
  record Item(Marker marker, int depth, int list) {}

  private static final int STYLE = Marker.OPENS | Marker.AFTER_STOP | Marker.CAPITAL;

  private static final class Open {
    final Family family;
    final int list;
    int last;
    int style;
    int size;

    Open(Family family, int list) {
      this.family = family;
      this.list = list;
    }

    /** How much a marker looks like the list's items; the first says little of those after it. */
    int likeness(Marker marker) {
      int alike = STYLE & ~(style ^ marker.look());
      int weight = Integer.bitCount(alike);
      return size == 1 ? Math.min(weight, 2) : weight;
    }
  }

  private int lists;

  private ListScanner(List<Marker> candidates) {
    this.candidates = candidates;
  }

  /** Whether a marker could be the letter or number of an item. */
  static boolean takes(Marker marker) {
    return FAMILIES.contains(marker.family())
        || (DOTTED.contains(marker.family())
            && marker.value().size() == 1
            && marker.score() >= 2
            && (marker.look() & Marker.CLOSED) != 0);
  }

  /**
   * @param candidates of list families, in order; readings of one place follow each other
   */
  static List<Item> scan(List<Marker> candidates) {
    ListScanner scanner = new ListScanner(candidates);
    scanner.scan();
    return scanner.withoutStrays();
  }

  private void scan() {
    int at = 0;
    while (at < candidates.size()) {
      int end = at + 1;
      while (end < candidates.size() && candidates.get(end).end() == candidates.get(at).end()) {
        end++;
      }
      place(at, end);
      at = end;
    }
  }

  private void place(int from, int to) {
    if (continuesRoman(from, to) || continuesAny(from, to)) {
      return;
    }
    for (int i = from; i < to; i++) {
      Marker marker = candidates.get(i);
      if (marker.first() == 1 && marker.score() > -2.5) {
        begin(marker);
        return;
      }
    }
    for (int level = open.size() - 1; level >= 0; level--) {
      Open list = open.get(level);
      for (int i = from; i < to; i++) {
        Marker marker = candidates.get(i);
        int gap = marker.first() - list.last;
        if (marker.family() == list.family && gap > 1 && gap <= 3 && marker.opensParagraph()) {
          add(marker, level);
          return;
        }
      }
    }
    beginsLate(from, to);
  }

  /**
   * A list may begin late, "(w) … (x)", or anew after a heading: when its next item follows soon.
   */
  private void beginsLate(int from, int to) {
    for (int i = from; i < to; i++) {
      Marker marker = candidates.get(i);
      for (int j = to; j < Math.min(candidates.size(), to + LOOKAHEAD / 2); j++) {
        Marker next = candidates.get(j);
        boolean follows = next.family() == marker.family() && next.first() == marker.first() + 1;
        if (follows && FAMILIES.contains(marker.family()) && marker.score() > -1.6) {
          begin(marker);
          return;
        }
      }
    }
  }

  /** "(i)" after "(h)" begins a Roman list when "(ii)" comes before "(j)". */
  private boolean continuesRoman(int from, int to) {
    Marker roman = null;
    for (int i = from; i < to; i++) {
      Marker marker = candidates.get(i);
      boolean first = marker.first() == 1;
      if (first && (isRoman(marker.family()))) {
        roman = marker;
      }
    }
    if (roman == null || open.isEmpty()) {
      return false;
    }
    for (int i = to; i < Math.min(candidates.size(), to + LOOKAHEAD); i++) {
      Marker next = candidates.get(i);
      if (next.family() == roman.family() && next.first() == 2) {
        if (letterFits(from, to, alike(next, roman))) {
          return false;
        }
        begin(roman);
        return true;
      }
      boolean letter = !isRoman(next.family()) && next.first() == 10;
      if (letter) {
        return false;
      }
    }
    return false;
  }

  /**
   * Whether an open list of letters comes to its "(i)" and looks more like it than the "(ii)" does.
   */
  private boolean letterFits(int from, int to, int likeness) {
    for (Open list : open) {
      for (int i = from; i < to; i++) {
        Marker marker = candidates.get(i);
        boolean fits = marker.family() == list.family && marker.first() == list.last + 1;
        if (fits && !isRoman(list.family) && list.likeness(marker) > likeness) {
          return true;
        }
      }
    }
    return false;
  }

  private static int alike(Marker one, Marker other) {
    return Integer.bitCount(STYLE & ~(one.look() ^ other.look()));
  }

  private static boolean isRoman(Family family) {
    return family == Family.PAREN_ROMAN
        || family == Family.PAREN_UPPER_ROMAN
        || family == Family.DOTTED_ROMAN;
  }

  /**
   * Goes on with the open list that the marker fits and looks like most; the innermost of equals.
   */
  private boolean continuesAny(int from, int to) {
    int best = -1;
    int likeness = -1;
    Marker chosen = null;
    for (int level = open.size() - 1; level >= 0; level--) {
      Open list = open.get(level);
      for (int i = from; i < to; i++) {
        Marker marker = candidates.get(i);
        boolean fits = marker.family() == list.family && marker.first() == list.last + 1;
        if (fits && list.likeness(marker) > likeness) {
          best = level;
          likeness = list.likeness(marker);
          chosen = marker;
        }
      }
    }
    if (chosen == null) {
      return false;
    }
    add(chosen, best);
    return true;
  }

  /**
   * A new list stands inside the open one of its family, unless it looks the same: then it follows
   * it.
   */
  private void begin(Marker marker) {
    boolean paragraph = marker.opensParagraph();
    while (paragraph
        && !open.isEmpty()
        && (open.get(open.size() - 1).style & Marker.OPENS) == 0
        && (marker.look() & Marker.AFTER_STOP) != 0) {
      truncate(open.size() - 1);
    }
    for (int level = open.size() - 1; level >= 0; level--) {
      Open list = open.get(level);
      if (list.family == marker.family()) {
        boolean inside = list.last > 0 && list.likeness(marker) < 3 && marks(list) > marks(marker);
        if (!inside) {
          truncate(level);
        }
        break;
      }
    }
    if (open.size() < DEEPEST) {
      open.add(new Open(marker.family(), lists++));
      add(marker, open.size() - 1);
    }
  }

  private static int marks(Open list) {
    return Integer.bitCount(list.style);
  }

  private static int marks(Marker marker) {
    return Integer.bitCount(marker.look() & STYLE);
  }

  private void add(Marker marker, int level) {
    truncate(level + 1);
    Open list = open.get(level);
    list.last = marker.first();
    list.style = marker.look() & STYLE;
    list.size++;
    items.add(new Item(marker, level, list.list));
  }

  private void truncate(int size) {
    while (open.size() > size) {
      open.remove(open.size() - 1);
    }
  }

  /** A list of one is none, unless it opens a paragraph; what stands under it moves up. */
  private List<Item> withoutStrays() {
    int[] sizes = new int[lists];
    for (Item item : items) {
      sizes[item.list()]++;
    }
    List<Item> kept = new ArrayList<>();
    int strayDepth = -1;
    for (Item item : items) {
      if (strayDepth >= 0 && item.depth() <= strayDepth) {
        strayDepth = -1;
      }
      boolean stray = sizes[item.list()] == 1 && !item.marker().opensParagraph();
      if (stray) {
        strayDepth = strayDepth < 0 ? item.depth() : strayDepth;
        continue;
      }
      int depth = strayDepth >= 0 ? item.depth() - 1 : item.depth();
      kept.add(new Item(item.marker(), Math.max(0, depth), item.list()));
    }
    return kept;
  }
}
