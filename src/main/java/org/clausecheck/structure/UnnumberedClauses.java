package org.clausecheck.structure;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.clausecheck.structure.Marker.Family;
import org.clausecheck.text.Block;
import org.clausecheck.text.Span;
import org.jspecify.annotations.Nullable;

/**
 * Clauses that have a heading but no number, and those that have neither. A heading over numbered
 * clauses holds them, unless it holds all of an agreement's or schedule's ("AGREEMENT").
 */
final class UnnumberedClauses {
  /** Lines of an opening that are no headings of clauses. */
  private static final Set<String> PARTIES =
      Set.of("PARTIES", "THE PARTIES", "BETWEEN", "AND", "BY AND BETWEEN", "AMONG", "DATED");

  private final Span title;
  private final Landmarks landmarks;
  private final String text;
  private final Paragraphs paragraphs;
  private final Headings headings;

  private UnnumberedClauses(Landmarks landmarks, Span title) {
    this.title = title;
    this.landmarks = landmarks;
    this.text = landmarks.text();
    this.paragraphs = landmarks.paragraphs();
    this.headings = landmarks.headings();
  }

  /**
   * The clauses with those that have no number.
   *
   * @param title of the agreement
   * @param numbered parts and numbered clauses
   */
  static List<Entry> add(Landmarks landmarks, Span title, List<Entry> numbered) {
    UnnumberedClauses clauses = new UnnumberedClauses(landmarks, title);
    return clauses.paragraphs(clauses.headed(numbered));
  }

  private List<Entry> headed(List<Entry> numbered) {
    Headed all = headed(numbered, Set.of());
    Set<Integer> alone = new HashSet<>();
    all.holders().values().stream().filter(h -> h.size() == 1).forEach(alone::addAll);
    return alone.isEmpty() ? all.entries() : headed(numbered, alone).entries();
  }

  /**
   * Clauses with those that have a heading only.
   *
   * @param holders where headings stand that hold numbered clauses, by the schedule they stand in
   */
  private record Headed(List<Entry> entries, Map<Integer, List<Integer>> holders) {}

  private Headed headed(List<Entry> numbered, Set<Integer> leftOut) {
    Map<Integer, List<Integer>> holders = new HashMap<>();
    int schedule = 0;
    List<Entry> all = new ArrayList<>();
    List<Entry> raised = new ArrayList<>(numbered);
    int runIns = countRunIns();
    boolean numberedBefore = false;
    int raise = 0;
    int raisedFrom = Integer.MAX_VALUE;
    for (int i = 0; i < numbered.size(); i++) {
      int original = numbered.get(i).depth();
      if (original < raisedFrom || numbered.get(i).isPart()) {
        raise = 0;
        raisedFrom = Integer.MAX_VALUE;
      }
      Entry entry = numbered.get(i).withDepth(original + raise);
      raised.set(i, entry);
      schedule = entry.type() == Clause.Type.SCHEDULE ? i : schedule;
      numberedBefore |= entry.family() != null;
      all.add(entry);
      Entry next = i + 1 < numbered.size() ? numbered.get(i + 1) : null;
      if (entry.type() == Clause.Type.PREAMBLE && next != null && next.type() == entry.type()) {
        continue;
      }
      int base = entry.isPart() && entry.type() != Clause.Type.SCHEDULE ? 0 : base(raised, i);
      List<Entry> found = new ArrayList<>(headedIn(entry, next, base, runIns));
      found.removeIf(heading -> leftOut.contains(heading.start()));
      if (found.isEmpty()) {
        continue;
      }
      Entry holder = found.get(found.size() - 1);
      if (next != null && holds(holder, next)) {
        if (entry.type() != Clause.Type.SIGNATURES || !numberedBefore) {
          holders.computeIfAbsent(schedule, key -> new ArrayList<>()).add(holder.start());
        }
        found.set(found.size() - 1, holder.withDepth(next.depth()));
        raise = 1;
        raisedFrom = next.depth();
      } else if (original <= base) {
        raise = 0;
        raisedFrom = Integer.MAX_VALUE;
      }
      all.addAll(found);
    }
    return new Headed(all, holders);
  }

  /** Whether a numbered clause follows a heading at once. */
  private boolean holds(Entry heading, Entry next) {
    int end = heading.heading() == null ? heading.labelEnd() : heading.bodyStart();
    return next.family() != null
        && next.type() != Clause.Type.SCHEDULE
        && Chars.skipSpace(text, end, text.length()) >= next.start();
  }

  /** The depth of the outermost sections around an entry: under its article or schedule, or 0. */
  private static int base(List<Entry> entries, int index) {
    int base = 0;
    int depth = Integer.MAX_VALUE;
    for (int i = index; i >= 0 && depth > 0; i--) {
      Entry entry = entries.get(i);
      if (entry.depth() < depth) {
        depth = entry.depth();
        if (entry.type() == Clause.Type.ARTICLE || entry.type() == Clause.Type.SCHEDULE) {
          base = Math.max(base, depth + 1);
        }
      }
    }
    return base;
  }

  /** The headings in the words of an entry. */
  private List<Entry> headedIn(Entry entry, @Nullable Entry next, int base, int runIns) {
    int end = next == null ? text.length() : next.start();
    List<Entry> found = new ArrayList<>();
    boolean signed = entry.type() == Clause.Type.SIGNATURES;
    int from =
        signed ? landmarks.pageBefore(entry.start()).map(Span::end).orElse(end) : entry.labelEnd();
    boolean afterLabel =
        entry.family() != null && paragraphs.endOf(entry.start()) <= entry.labelEnd();
    int opening = entry.type() == Clause.Type.PREAMBLE ? openingEnd(end) : from;
    for (int p = Math.max(0, paragraphs.indexAt(from) + (from == 0 ? 0 : 1));
        p < paragraphs.size() && paragraphs.span(p).start() < end;
        p++) {
      Span line = paragraphs.span(p);
      boolean parties = entry.type() == Clause.Type.PREAMBLE && namesParties(line);
      if (line.start() < from || line.start() < opening || parties || repeatsTitle(entry, line)) {
        continue;
      }
      if (afterLabel) {
        afterLabel = false;
        if (headings.standsAlone(p) || entry.type() == Clause.Type.SCHEDULE) {
          continue;
        }
      }
      Entry before = found.isEmpty() ? null : found.get(found.size() - 1);
      Entry heading = headingAt(p, entry, next, before, base, runIns);
      if (heading != null) {
        found.add(heading);
      }
    }
    return withoutLines(found, end);
  }

  /** A paragraph as a heading, or one that begins with a heading. */
  private @Nullable Entry headingAt(
      int paragraph,
      Entry entry,
      @Nullable Entry next,
      @Nullable Entry before,
      int base,
      int runIns) {
    int end = next == null ? text.length() : next.start();
    Span line = paragraphs.span(paragraph);
    boolean numbered = entry.family() == Family.DECIMAL;
    boolean alone =
        headings.standsAlone(paragraph)
            && line.end() <= end
            && underText(paragraph, end, next)
            && !(numbered && headsTable(paragraph, end));
    int depth = next == null || next.isPart() ? base : Math.max(base, next.depth());
    Entry heading = Entry.at(Clause.Type.SECTION, line.start());
    if (!alone) {
      Span runIn = runInAt(paragraph, end, numbered ? Integer.MIN_VALUE : runIns);
      return runIn == null
          ? null
          : heading
              .withHeading(runIn, landmarks.bodyStart(runIn, end))
              .withDepth(numbered ? entry.depth() + 1 : depth);
    }
    if (before != null && Chars.skipSpace(text, before.bodyStart(), end) >= line.start()) {
      depth = before.depth() + 1;
    }
    return heading
        .withHeading(headings.withoutStop(line.start(), line.end()), line.end())
        .withDepth(depth);
  }

  /**
   * Three and more titles with nothing between them are the lines of a list; the last may be a
   * title.
   */
  private List<Entry> withoutLines(List<Entry> found, int end) {
    List<Entry> kept = new ArrayList<>();
    int at = 0;
    while (at < found.size()) {
      int last = at;
      while (last + 1 < found.size()
          && Chars.skipSpace(text, found.get(last).bodyStart(), end)
              >= found.get(last + 1).start()) {
        last++;
      }
      boolean lines = last - at >= 2;
      for (int i = lines ? last : at; i <= last; i++) {
        Entry heading = found.get(i);
        int under = Chars.skipSpace(text, heading.bodyStart(), end);
        if (!lines || paragraphs.endOf(under) - under >= 80) {
          kept.add(lines ? heading.withDepth(found.get(at).depth()) : heading);
        }
      }
      at = last + 1;
    }
    return kept;
  }

  /**
   * Inside a numbered clause a short line may head a table or a list: after a colon, over short
   * lines.
   */
  private boolean headsTable(int paragraph, int end) {
    int last = Chars.lastBefore(text, paragraphs.span(paragraph).start());
    if (last >= 0 && (text.charAt(last) == ':' || text.charAt(last) == ',')) {
      return true;
    }
    int under = paragraph + 1;
    boolean inside = under < paragraphs.size() && paragraphs.span(under).start() < end;
    return inside
        && (paragraphs.kind(under) == Block.Kind.TABLE_ROW || paragraphs.span(under).length() < 60);
  }

  private boolean namesParties(Span line) {
    Span words = headings.withoutStop(line.start(), line.end());
    return words.length() <= 20 && PARTIES.contains(words.in(text).toUpperCase(Locale.ROOT));
  }

  /** A heading has words under it, or a numbered clause. */
  private boolean underText(int paragraph, int end, @Nullable Entry next) {
    int after = Chars.skipSpace(text, paragraphs.span(paragraph).end(), text.length());
    return after < end || (next != null && next.family() != null && after < text.length());
  }

  /** After a title page, the agreement's title comes again above the parties. */
  private boolean repeatsTitle(Entry entry, Span line) {
    return entry.type() == Clause.Type.PREAMBLE
        && title.in(text).lines().anyMatch(line.in(text)::equalsIgnoreCase);
  }

  /** The preamble's own titles are no clauses: looks past the parties. */
  private int openingEnd(int end) {
    for (int p = 0; p < paragraphs.size() && paragraphs.span(p).start() < end; p++) {
      Span line = paragraphs.span(p);
      if (line.length() > 150 && line.end() >= title.end()) {
        return line.end();
      }
    }
    return end;
  }

  private int countRunIns() {
    int count = 0;
    for (int p = 0; p < paragraphs.size(); p++) {
      count += runInAt(p, text.length(), Integer.MAX_VALUE) != null ? 1 : 0;
    }
    return count;
  }

  /** "Termination. Either party …" at the start of a paragraph. */
  private @Nullable Span runInAt(int paragraph, int end, int runIns) {
    Span line = paragraphs.span(paragraph);
    Block.Kind kind = paragraphs.kind(paragraph);
    boolean prose = kind != Block.Kind.TABLE_ROW && kind != Block.Kind.FOOTNOTE;
    if (!prose || !Character.isUpperCase(text.charAt(line.start()))) {
      return null;
    }
    int bold = paragraphs.boldEnd(line.start());
    boolean marked = bold > line.start() && bold < line.end();
    if (!marked && runIns < 4) {
      return null;
    }
    Span runIn = headings.runIn(line.start(), Math.min(end, line.end()));
    boolean text = runIn != null && line.end() - runIn.end() > 40;
    return text ? runIn : null;
  }

  /** Where nothing is numbered or titled, each paragraph after the parties is a clause. */
  private List<Entry> paragraphs(List<Entry> entries) {
    boolean bare =
        entries.stream()
            .allMatch(e -> e.type() == Clause.Type.PREAMBLE || e.type() == Clause.Type.SIGNATURES);
    if (!bare
        || landmarks.markers().stream()
            .anyMatch(m -> ListScanner.FAMILIES.contains(m.family()) && m.opensParagraph())) {
      return entries;
    }
    int end = entries.size() > 1 ? entries.get(1).start() : text.length();
    int from = Math.max(entries.get(0).start(), openingEnd(end));
    List<Entry> all = new ArrayList<>(entries.subList(0, 1));
    for (int p = 0; p < paragraphs.size() && paragraphs.span(p).start() < end; p++) {
      Span line = paragraphs.span(p);
      if (line.start() >= from && line.length() > 40) {
        all.add(Entry.at(Clause.Type.SECTION, line.start()));
      }
    }
    all.addAll(entries.subList(1, entries.size()));
    return all;
  }
}
