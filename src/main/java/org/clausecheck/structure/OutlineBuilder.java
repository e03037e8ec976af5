package org.clausecheck.structure;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.clausecheck.structure.Marker.Family;
import org.clausecheck.text.Block;
import org.clausecheck.text.ContractText;
import org.clausecheck.text.SetAside;
import org.clausecheck.text.Span;
import org.jspecify.annotations.Nullable;

/**
 * Finds the clauses of a contract. Any text has an outline: where nothing is numbered or titled it
 * is one preamble. Time is linear in the text. Stateless and safe for use by several threads.
 */
public final class OutlineBuilder {

  /** The outline of a contract. */
  public Outline build(ContractText contract) {
    return new Building(contract).outline();
  }

  /** The work on one contract. */
  private static final class Building {
    /** Lines of an opening that are no headings of clauses. */
    private static final Set<String> PARTIES =
        Set.of("PARTIES", "THE PARTIES", "BETWEEN", "AND", "BY AND BETWEEN", "AMONG", "DATED");

    /** Names of schedules that stand closer than this belong to a list of them. */
    private static final int LIST_GAP = 130;

    private final ContractText contract;
    private final String text;
    private final Paragraphs paragraphs;
    private final Headings headings;
    private final List<Span> contents;
    private final List<SignatureBlocks.Page> signatures;
    private final List<Span> pages;
    private final List<Marker> markers;
    private final List<Entry> entries = new ArrayList<>();
    private Span title = new Span(0, 0);

    Building(ContractText contract) {
      this.contract = contract;
      this.text = contract.text();
      this.paragraphs = new Paragraphs(contract);
      this.headings = new Headings(text, paragraphs);
      this.contents = ContentsTable.find(text, paragraphs);
      this.signatures =
          SignatureBlocks.find(text, paragraphs, headings).stream()
              .filter(page -> !overlapsContents(page.span()))
              .toList();
      this.pages = signatures.stream().map(SignatureBlocks.Page::span).toList();
      this.markers =
          new MarkerScanner(text, paragraphs)
              .scan().stream().filter(marker -> !inside(marker.start())).toList();
    }

    private boolean overlapsContents(Span span) {
      return last(contents, span.end() - 1).filter(span::overlaps).isPresent();
    }

    private boolean inside(int offset) {
      int paragraph = paragraphs.indexAt(offset);
      return last(contents, offset).filter(span -> span.contains(offset)).isPresent()
          || last(pages, offset).filter(span -> span.contains(offset)).isPresent()
          || (paragraph >= 0 && paragraphs.kind(paragraph) == Block.Kind.FOOTNOTE);
    }

    /** The last of disjoint spans in order that begins at or before an offset. */
    private static Optional<Span> last(List<Span> spans, int offset) {
      int low = 0;
      int high = spans.size() - 1;
      while (low <= high) {
        int middle = (low + high) >>> 1;
        if (spans.get(middle).start() <= offset) {
          low = middle + 1;
        } else {
          high = middle - 1;
        }
      }
      return high < 0 ? Optional.empty() : Optional.of(spans.get(high));
    }

    Outline outline() {
      List<Marker> schedules = schedules();
      int mainEnd = schedules.isEmpty() ? text.length() : schedules.get(0).start();
      int bodyAfter = contents.isEmpty() ? 0 : contents.get(0).end();
      bodyAfter = bodyAfter < mainEnd ? bodyAfter : 0;
      int limit = Math.min(mainEnd, firstTitled(bodyAfter));
      int firstClause = firstHeaded(bodyAfter);
      Opening opening = Opening.of(text, paragraphs, headings, bodyAfter, limit, firstClause);
      title = opening.title();
      main(opening, mainEnd);
      for (int i = 0; i < schedules.size(); i++) {
        int end = i + 1 < schedules.size() ? schedules.get(i + 1).start() : text.length();
        schedule(schedules.get(i), end);
      }
      sort();
      levelSignatures();
      untitled();
      unnumbered();
      findHeadings();
      runningSections();
      lists();
      List<Clause> clauses = clauses();
      List<DefinedTerm> terms = Definitions.find(text, paragraphs, clauses);
      List<CrossReference> references = References.find(text, new LabelIndex(clauses));
      return new Outline(opening.title(), clauses, terms, references, setAside());
    }

    /**
     * Where the first number 1 with a title stands in a paragraph of its own: recitals end before
     * it.
     */
    private int firstTitled(int from) {
      for (Marker marker : markers) {
        boolean one =
            marker.start() >= from
                && marker.opensParagraph()
                && marker.value().stream().allMatch(part -> part == 1)
                && (marker.family() == Family.DECIMAL || marker.family() == Family.ARTICLE);
        if (one) {
          int end = paragraphs.endOf(marker.start());
          int alone = Chars.skipSpace(text, marker.end(), text.length());
          boolean titled =
              (end - marker.end() < 80 && end > alone && headings.isLoud(alone, end))
                  || marker.family() == Family.ARTICLE;
          if (titled) {
            return marker.start();
          }
        }
      }
      return text.length();
    }

    /** Where the first number 1 with a heading opens a paragraph, or else the first number 1. */
    private int firstHeaded(int from) {
      int first = text.length();
      for (Marker marker : markers) {
        boolean one =
            marker.start() >= from
                && marker.opensParagraph()
                && marker.first() == 1
                && (marker.family() == Family.DECIMAL || marker.family() == Family.ARTICLE);
        if (one) {
          first = Math.min(first, marker.start());
          int end = Math.min(text.length(), marker.end() + 300);
          if (headings.after(marker.start(), marker.end(), end) != null) {
            return marker.start();
          }
        }
      }
      return first;
    }

    // --- parts -----------------------------------------------------------------------------------

    private void main(Opening opening, int end) {
      entries.add(new Entry(Clause.Type.PREAMBLE, 0, 0, "", null));
      for (Span table : contents) {
        if (table.start() == 0 && table.end() < end) {
          entries.clear();
        }
        if (table.end() < text.length()) {
          entries.add(new Entry(Clause.Type.PREAMBLE, table.end(), table.end(), "", null));
        }
      }
      Span recitals = opening.recitals();
      if (!recitals.isEmpty()) {
        entries.add(new Entry(Clause.Type.RECITALS, recitals.start(), recitals.start(), "", null));
      }
      int from = recitals.isEmpty() ? 0 : recitals.end();
      number(from, end, 0);
      signatures(0, end);
    }

    private void schedule(Marker marker, int end) {
      entries.add(Entry.of(marker, Clause.Type.SCHEDULE, 0));
      number(marker.end(), end, 1);
      signatures(marker.end(), end);
    }

    /** Adds numbered clauses; a numbering that begins anew after signatures is one of its own. */
    private void number(int from, int end, int depth) {
      int start = from;
      for (Span page : pages) {
        int after = page.end();
        if (start < after && after < end && beginsAnew(after, end)) {
          entries.addAll(Numbering.of(between(start, after), depth));
          start = after;
        }
      }
      entries.addAll(Numbering.of(between(start, end), depth));
    }

    private boolean beginsAnew(int from, int end) {
      return between(from, end).stream()
          .filter(Marker::opensParagraph)
          .findFirst()
          .filter(first -> first.value().stream().allMatch(part -> part == 1))
          .isPresent();
    }

    private void signatures(int from, int end) {
      for (SignatureBlocks.Page page : signatures) {
        int start = page.span().start();
        if (from <= start && start < end) {
          entries.add(new Entry(Clause.Type.SIGNATURES, start, start, "", null));
        }
      }
    }

    private List<Marker> between(int from, int end) {
      return markers.stream().filter(m -> from <= m.start() && m.start() < end).toList();
    }

    /** Where schedules begin: a title in a paragraph of its own, or in capitals in running text. */
    private List<Marker> schedules() {
      List<Marker> found = new ArrayList<>();
      String last = "";
      for (Marker marker : markers) {
        if (marker.family() != Family.SCHEDULE || !opensSchedule(marker)) {
          continue;
        }
        String label = marker.label().toUpperCase(Locale.ROOT);
        if (!label.equals(last)) {
          found.add(marker);
        }
        last = label;
      }
      return withoutLists(found);
    }

    /** A list of schedules names them one after the other; the schedules themselves come later. */
    private List<Marker> withoutLists(List<Marker> found) {
      Map<String, Integer> lastWithLabel = new HashMap<>();
      for (int i = 0; i < found.size(); i++) {
        lastWithLabel.put(found.get(i).label().toUpperCase(Locale.ROOT), i);
      }
      List<Marker> kept = new ArrayList<>();
      for (int i = 0; i < found.size(); i++) {
        Marker marker = found.get(i);
        boolean again = lastWithLabel.getOrDefault(marker.label().toUpperCase(Locale.ROOT), i) > i;
        boolean near =
            (i > 0 && marker.start() - found.get(i - 1).start() < LIST_GAP)
                || (i + 1 < found.size() && found.get(i + 1).start() - marker.start() < LIST_GAP);
        boolean early =
            marker.start() < text.length() / 4
                && (pages.isEmpty() || marker.start() < pages.get(0).start());
        if (!(near && (again || early))) {
          kept.add(marker);
        }
      }
      return kept;
    }

    private boolean opensSchedule(Marker marker) {
      if (filingNumber(marker)) {
        return false;
      }
      int next = Chars.skipSpace(text, marker.end(), text.length());
      boolean loud = marker.label().equals(marker.label().toUpperCase(Locale.ROOT));
      if (next >= text.length()) {
        return marker.opensParagraph();
      }
      char c = text.charAt(next);
      int lineEnd = paragraphs.endOf(marker.start());
      if (marker.opensParagraph()) {
        boolean alone =
            lineEnd <= marker.end() + 1 && (lineEnd == marker.end() || loud || c == ':');
        boolean titled =
            Character.isUpperCase(c)
                || c == '('
                || c == '['
                || c == ':'
                || Chars.isDash(c)
                || Chars.isOpenQuote(c)
                || Character.isDigit(c)
                || text.startsWith("to ", next);
        boolean shortLine = lineEnd - marker.start() <= 120;
        boolean sentence = shortLine && headings.sentence(new Span(marker.end(), lineEnd));
        return alone || (titled && (loud || shortLine) && !sentence);
      }
      boolean afterSignatures =
          last(pages, marker.start()).filter(p -> marker.start() - p.end() < 40).isPresent();
      boolean afterEnd =
          Chars.afterSentence(text, marker.start()) || afterSignatures || afterPageHeader(marker);
      return loud && afterEnd && (Character.isUpperCase(c) || c == '[') && late(marker);
    }

    /** A page's header ran into the title of the schedule. */
    private boolean afterPageHeader(Marker marker) {
      int paragraph = paragraphs.indexAt(marker.start());
      int start = paragraph < 0 ? marker.start() : paragraphs.span(paragraph).start();
      return marker.start() - start <= 60 && headings.isTitle(start, marker.start());
    }

    private boolean late(Marker marker) {
      return marker.start() > text.length() / 4
          || (!signatures.isEmpty() && signatures.get(0).span().end() <= marker.start());
    }

    /** "Exhibit 10.1" at the head of an agreement is its number in a filing. */
    private boolean filingNumber(Marker marker) {
      int from = contents.isEmpty() ? 0 : contents.get(0).end();
      boolean head =
          marker.start() < 400 || (marker.start() - from < 200 && marker.start() >= from);
      String label = marker.label();
      boolean filing =
          label.matches("(?i)EXHIBIT\\s{1,4}['\"]?\\d{1,2}[-.]\\w{1,6}(?:[-.]\\w{1,4})?");
      return (head && marker.start() < text.length() / 3) || filing;
    }

    private void sort() {
      entries.sort((a, b) -> a.start != b.start ? a.start - b.start : a.depth - b.depth);
    }

    /** What goes on after signatures does not hang under them. */
    private void levelSignatures() {
      for (int i = entries.size() - 2; i >= 0; i--) {
        if (entries.get(i).type == Clause.Type.SIGNATURES) {
          entries.get(i).depth = entries.get(i + 1).depth;
        }
      }
    }

    // --- headings without numbers
    // ------------------------------------------------------------------

    /**
     * Adds clauses that have a heading but no number. A heading over numbered clauses holds them,
     * unless it holds all of an agreement's or schedule's ("AGREEMENT").
     */
    private void untitled() {
      List<Entry> numbered = List.copyOf(entries);
      List<Integer> depths = numbered.stream().map(entry -> entry.depth).toList();
      Map<Integer, List<Integer>> holders = untitled(Set.of());
      Set<Integer> alone = new HashSet<>();
      holders.values().stream().filter(h -> h.size() == 1).forEach(alone::addAll);
      if (!alone.isEmpty()) {
        entries.clear();
        entries.addAll(numbered);
        for (int i = 0; i < numbered.size(); i++) {
          numbered.get(i).depth = depths.get(i);
        }
        untitled(alone);
      }
    }

    /** Returns where headings stand that hold numbered clauses, by the schedule they stand in. */
    private Map<Integer, List<Integer>> untitled(Set<Integer> leftOut) {
      Map<Integer, List<Integer>> holders = new HashMap<>();
      int schedule = 0;
      List<Entry> all = new ArrayList<>();
      int runIns = countRunIns();
      boolean numberedBefore = false;
      int raise = 0;
      int raisedFrom = Integer.MAX_VALUE;
      for (int i = 0; i < entries.size(); i++) {
        Entry entry = entries.get(i);
        if (entry.depth < raisedFrom || isPart(entry)) {
          raise = 0;
          raisedFrom = Integer.MAX_VALUE;
        }
        int original = entry.depth;
        schedule = entry.type == Clause.Type.SCHEDULE ? i : schedule;
        entry.depth += raise;
        numberedBefore |= entry.family != null;
        all.add(entry);
        if (entry.type == Clause.Type.PREAMBLE && !last(i)) {
          continue;
        }
        int end = i + 1 < entries.size() ? entries.get(i + 1).start : text.length();
        @Nullable Entry next = i + 1 < entries.size() ? entries.get(i + 1) : null;
        int base = isPart(entry) && entry.type != Clause.Type.SCHEDULE ? 0 : base(i);
        List<Entry> found = new ArrayList<>(untitledIn(entry, end, next, base, runIns));
        found.removeIf(heading -> leftOut.contains(heading.start));
        if (found.isEmpty()) {
          continue;
        }
        Entry holder = found.get(found.size() - 1);
        boolean holds =
            next != null
                && next.family != null
                && next.type != Clause.Type.SCHEDULE
                && Chars.skipSpace(text, headingEnd(holder), text.length()) >= next.start;
        if (holds && next != null) {
          if (entry.type != Clause.Type.SIGNATURES || !numberedBefore) {
            holders.computeIfAbsent(schedule, key -> new ArrayList<>()).add(holder.start);
          }
          holder.depth = next.depth;
          raise = 1;
          raisedFrom = next.depth;
        } else if (original <= base) {
          raise = 0;
          raisedFrom = Integer.MAX_VALUE;
        }
        all.addAll(found);
      }
      entries.clear();
      entries.addAll(all);
      return holders;
    }

    private static int headingEnd(Entry entry) {
      return entry.heading == null ? entry.labelEnd : entry.bodyStart;
    }

    private boolean last(int index) {
      return index + 1 == entries.size() || entries.get(index + 1).type != Clause.Type.PREAMBLE;
    }

    private static boolean isPart(Entry entry) {
      return switch (entry.type) {
        case PREAMBLE, RECITALS, SIGNATURES, SCHEDULE -> true;
        default -> false;
      };
    }

    /** The depth of the outermost sections around an entry: under its article or schedule, or 0. */
    private int base(int index) {
      int base = 0;
      int depth = Integer.MAX_VALUE;
      for (int i = index; i >= 0 && depth > 0; i--) {
        Entry entry = entries.get(i);
        if (entry.depth < depth) {
          depth = entry.depth;
          if (entry.type == Clause.Type.ARTICLE || entry.type == Clause.Type.SCHEDULE) {
            base = Math.max(base, depth + 1);
          }
        }
      }
      return base;
    }

    private List<Entry> untitledIn(
        Entry entry, int end, @Nullable Entry next, int base, int runIns) {
      List<Entry> found = new ArrayList<>();
      boolean signed = entry.type == Clause.Type.SIGNATURES;
      int from = signed ? last(pages, entry.start).map(Span::end).orElse(end) : entry.labelEnd;
      boolean afterLabel = entry.family != null && paragraphs.endOf(entry.start) <= entry.labelEnd;
      int opening = entry.type == Clause.Type.PREAMBLE ? openingEnd(end) : from;
      boolean numbered = entry.family == Family.DECIMAL;
      for (int p = Math.max(0, paragraphs.indexAt(from) + (from == 0 ? 0 : 1));
          p < paragraphs.size() && paragraphs.span(p).start() < end;
          p++) {
        Span line = paragraphs.span(p);
        boolean parties = entry.type == Clause.Type.PREAMBLE && namesParties(line);
        if (line.start() < from || line.start() < opening || parties || repeatsTitle(entry, line)) {
          continue;
        }
        if (afterLabel) {
          afterLabel = false;
          if (headings.standsAlone(p) || entry.type == Clause.Type.SCHEDULE) {
            continue;
          }
        }
        boolean alone =
            headings.standsAlone(p)
                && line.end() <= end
                && underText(p, end, next)
                && !(numbered && headsTable(p, end));
        Span runIn = alone ? null : runInAt(p, end, numbered ? Integer.MIN_VALUE : runIns);
        if (!alone && runIn == null) {
          continue;
        }
        Entry heading = new Entry(Clause.Type.SECTION, line.start(), line.start(), "", null);
        heading.heading = alone ? headings.withoutStop(line.start(), line.end()) : runIn;
        heading.bodyStart = alone ? line.end() : bodyStart(heading.heading, end);
        int depth = next == null || isPart(next) ? base : Math.max(base, next.depth);
        heading.depth = alone || !numbered ? depth : entry.depth + 1;
        boolean second =
            alone
                && !found.isEmpty()
                && Chars.skipSpace(text, found.get(found.size() - 1).bodyStart, end)
                    >= line.start();
        if (second) {
          heading.depth = found.get(found.size() - 1).depth + 1;
        }
        found.add(heading);
      }
      return withoutLines(found, end);
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
            && Chars.skipSpace(text, found.get(last).bodyStart, end) >= found.get(last + 1).start) {
          last++;
        }
        boolean lines = last - at >= 2;
        for (int i = lines ? last : at; i <= last; i++) {
          Entry heading = found.get(i);
          int under = Chars.skipSpace(text, heading.bodyStart, end);
          if (!lines || paragraphs.endOf(under) - under >= 80) {
            heading.depth = lines ? found.get(at).depth : heading.depth;
            kept.add(heading);
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
          && (paragraphs.kind(under) == Block.Kind.TABLE_ROW
              || paragraphs.span(under).length() < 60);
    }

    private boolean namesParties(Span line) {
      Span words = headings.withoutStop(line.start(), line.end());
      return words.length() <= 20 && PARTIES.contains(words.in(text).toUpperCase(Locale.ROOT));
    }

    /** A heading has words under it, or a numbered clause. */
    private boolean underText(int paragraph, int end, @Nullable Entry next) {
      int after = Chars.skipSpace(text, paragraphs.span(paragraph).end(), text.length());
      return after < end || (next != null && next.family != null && after < text.length());
    }

    /** After a title page, the agreement's title comes again above the parties. */
    private boolean repeatsTitle(Entry entry, Span line) {
      return entry.type == Clause.Type.PREAMBLE
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
    private void unnumbered() {
      boolean bare =
          entries.stream()
              .allMatch(e -> e.type == Clause.Type.PREAMBLE || e.type == Clause.Type.SIGNATURES);
      if (!bare
          || markers.stream()
              .anyMatch(m -> ListScanner.FAMILIES.contains(m.family()) && m.opensParagraph())) {
        return;
      }
      Entry preamble = entries.get(0);
      int end = entries.size() > 1 ? entries.get(1).start : text.length();
      int from = Math.max(preamble.start, openingEnd(end));
      int at = 1;
      for (int p = 0; p < paragraphs.size() && paragraphs.span(p).start() < end; p++) {
        Span line = paragraphs.span(p);
        if (line.start() >= from && line.length() > 40) {
          entries.add(at++, new Entry(Clause.Type.SECTION, line.start(), line.start(), "", null));
        }
      }
    }

    /**
     * Numbered sections that finish the sentence of the section above ("7.1 Each party warrants
     * that: 7.1.1 it is …; 7.1.2 …") are items of it.
     */
    private void runningSections() {
      Map<Integer, int[]> counts = new HashMap<>();
      List<Integer> open = new ArrayList<>();
      int[] parents = new int[entries.size()];
      for (int i = 0; i < entries.size(); i++) {
        Entry entry = entries.get(i);
        while (!open.isEmpty() && entries.get(open.get(open.size() - 1)).depth >= entry.depth) {
          open.remove(open.size() - 1);
        }
        parents[i] = open.isEmpty() ? -1 : open.get(open.size() - 1);
        open.add(i);
        if (parents[i] >= 0 && entry.family == Family.DECIMAL && entry.heading == null) {
          int[] count = counts.computeIfAbsent(parents[i], parent -> new int[4]);
          int next = Chars.skipSpace(text, entry.labelEnd, text.length());
          boolean lower = next < text.length() && Character.isLowerCase(text.charAt(next));
          int last = Chars.lastBefore(text, entry.start);
          boolean first = parents[i] == i - 1;
          count[0]++;
          count[3] += first && last >= 0 && text.charAt(last) == ':' ? 1 : 0;
          count[1] += lower ? 1 : 0;
          count[2] += stopBefore(entry.start) ? 1 : 0;
        } else if (parents[i] >= 0) {
          counts.computeIfAbsent(parents[i], parent -> new int[4])[2] += 100;
        }
      }
      for (int i = 0; i < entries.size(); i++) {
        Entry entry = entries.get(i);
        Entry parent = parents[i] < 0 ? null : entries.get(parents[i]);
        int[] count = counts.get(parents[i]);
        if (parent == null || entry.family != Family.DECIMAL) {
          continue;
        }
        boolean inside = parent.type == Clause.Type.ITEM;
        boolean runs =
            count != null
                && count[0] > 1
                && count[2] * 2 < count[0]
                && parent.family == Family.DECIMAL
                && (count[1] * 2 > count[0] || count[3] > 0)
                && Chars.skipSpace(text, parent.bodyStart, entry.start) < entry.start;
        if (inside || runs) {
          entry.type = Clause.Type.ITEM;
        }
      }
      for (int i = 0; i < entries.size(); i++) {
        if (entries.get(i).type == Clause.Type.ITEM) {
          entries.get(i).itemEnd = text.length();
        }
      }
    }

    // --- headings after numbers
    // ----------------------------------------------------------------------

    private void findHeadings() {
      for (int i = 0; i < entries.size(); i++) {
        Entry entry = entries.get(i);
        int limit = limit(i);
        if (entry.family == null || entry.heading != null || isRunning(entry)) {
          continue;
        }
        entry.heading = headings.after(entry.start, entry.labelEnd, limit);
        entry.bodyStart =
            entry.heading == null
                ? Math.min(limit, entry.labelEnd)
                : bodyStart(entry.heading, limit);
      }
    }

    /** Where the words of an entry end: at the next one, or at a table of contents. */
    private int limit(int index) {
      int next = index + 1 < entries.size() ? entries.get(index + 1).start : text.length();
      Optional<Span> table = last(contents, next - 1);
      boolean before = table.isPresent() && entries.get(index).labelEnd <= table.get().start();
      return before ? table.get().start() : next;
    }

    private static boolean isRunning(Entry entry) {
      return entry.type == Clause.Type.ITEM;
    }

    /** One past a heading's closing mark. */
    private int bodyStart(@Nullable Span heading, int limit) {
      int at = heading == null ? limit : heading.end();
      while (at < limit) {
        char c = text.charAt(at);
        if (c != '.' && c != ':' && !Chars.isDash(c)) {
          break;
        }
        at++;
      }
      return at;
    }

    // --- lists
    // ----------------------------------------------------------------------------------------

    private void lists() {
      List<Entry> all = new ArrayList<>();
      int at = 0;
      for (int i = 0; i < entries.size(); i++) {
        Entry entry = entries.get(i);
        all.add(entry);
        int end = limit(i);
        List<Marker> inside = new ArrayList<>();
        while (at < markers.size() && markers.get(at).start() < end) {
          Marker marker = markers.get(at++);
          boolean own = marker.start() >= entry.labelEnd;
          boolean heading =
              entry.heading != null
                  && marker.start() >= entry.heading.start()
                  && marker.start() < entry.heading.end();
          if (own && !heading && ListScanner.takes(marker)) {
            inside.add(marker);
          }
        }
        if (entry.type != Clause.Type.SIGNATURES) {
          all.addAll(items(entry, ListScanner.scan(inside), end));
        }
      }
      entries.clear();
      entries.addAll(all);
    }

    private List<Entry> items(Entry holder, List<ListScanner.Item> items, int end) {
      Set<Integer> running = runningLists(items);
      List<Entry> found = new ArrayList<>();
      int runningDepth = Integer.MAX_VALUE;
      for (ListScanner.Item item : items) {
        if (item.depth() <= runningDepth) {
          runningDepth = running.contains(item.list()) ? item.depth() : Integer.MAX_VALUE;
        }
        boolean runs = item.depth() >= runningDepth || holder.type == Clause.Type.ITEM;
        Clause.Type type = runs ? Clause.Type.ITEM : Clause.Type.SECTION;
        found.add(Entry.of(item.marker(), type, holder.depth + 1 + item.depth()));
      }
      itemEnds(found, end);
      for (int i = 0; i < found.size(); i++) {
        Entry entry = found.get(i);
        if (entry.type != Clause.Type.ITEM) {
          int next = i + 1 < found.size() ? found.get(i + 1).start : end;
          entry.heading = headings.after(entry.start, entry.labelEnd, next);
          entry.bodyStart = entry.heading == null ? entry.labelEnd : bodyStart(entry.heading, next);
        }
      }
      return found;
    }

    /** The lists whose items belong to one running sentence. */
    private Set<Integer> runningLists(List<ListScanner.Item> items) {
      Map<Integer, int[]> counts = new HashMap<>();
      for (ListScanner.Item item : items) {
        int[] count = counts.computeIfAbsent(item.list(), list -> new int[3]);
        int next = Chars.skipSpace(text, item.marker().end(), text.length());
        boolean lower = next < text.length() && Character.isLowerCase(text.charAt(next));
        boolean stop = stopBefore(item.marker().start());
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
    private void itemEnds(List<Entry> found, int end) {
      List<Integer> open = new ArrayList<>();
      for (int i = 0; i <= found.size(); i++) {
        int depth = i < found.size() ? found.get(i).depth : -1;
        while (!open.isEmpty() && found.get(open.get(open.size() - 1)).depth >= depth) {
          Entry closed = found.get(open.remove(open.size() - 1));
          int next = i < found.size() ? found.get(i).start : end;
          boolean sibling = depth == closed.depth && found.get(i).family == closed.family;
          if (closed.type == Clause.Type.ITEM) {
            closed.itemEnd = sibling ? next : sentenceEnd(found.get(i - 1).start, next);
          }
        }
        open.add(i);
      }
    }

    private boolean stopBefore(int start) {
      return Chars.afterSentence(text, start) || (paragraphs.startsAt(start) && endsHeading(start));
    }

    private boolean endsHeading(int start) {
      int last = Chars.lastBefore(text, start);
      int paragraph = last < 0 ? -1 : paragraphs.indexAt(last);
      return paragraph >= 0 && headings.standsAlone(paragraph);
    }

    private int sentenceEnd(int from, int end) {
      int limit = Math.min(end, paragraphs.endOf(from));
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

    // --- assembly
    // -----------------------------------------------------------------------------------

    private List<Clause> clauses() {
      List<Clause> clauses = new ArrayList<>();
      int[] ends = ends();
      int[] ownEnds = ownEnds();
      List<Integer> chain = new ArrayList<>();
      for (int i = 0; i < entries.size(); i++) {
        Entry entry = entries.get(i);
        while (!chain.isEmpty() && entries.get(chain.get(chain.size() - 1)).depth >= entry.depth) {
          chain.remove(chain.size() - 1);
        }
        OptionalInt parent =
            chain.isEmpty() ? OptionalInt.empty() : OptionalInt.of(chain.get(chain.size() - 1));
        Span own = Chars.trim(text, Math.min(entry.bodyStart, ownEnds[i]), ownEnds[i]);
        clauses.add(
            new Clause(
                i,
                parent,
                chain.size(),
                entry.type,
                entry.label,
                entry.heading,
                new Span(entry.start, ends[i]),
                own));
        chain.add(i);
      }
      return clauses;
    }

    private int[] ends() {
      int[] ends = new int[entries.size()];
      List<Integer> open = new ArrayList<>();
      for (int i = 0; i <= entries.size(); i++) {
        int start = i < entries.size() ? entries.get(i).start : text.length();
        int depth = i < entries.size() ? entries.get(i).depth : -1;
        while (!open.isEmpty() && entries.get(open.get(open.size() - 1)).depth >= depth) {
          int closed = open.remove(open.size() - 1);
          Entry entry = entries.get(closed);
          ends[closed] = entry.itemEnd >= 0 ? Math.min(start, entry.itemEnd) : start;
        }
        open.add(i);
      }
      return clip(ends);
    }

    private int[] clip(int[] ends) {
      for (int i = 0; i < entries.size(); i++) {
        int start = entries.get(i).start;
        int end = Math.max(entries.get(i).labelEnd, ends[i]);
        ends[i] =
            last(contents, end - 1)
                .filter(table -> start < table.start() && end == table.end())
                .map(Span::start)
                .orElse(end);
      }
      return ends;
    }

    private int[] ownEnds() {
      int[] ownEnds = new int[entries.size()];
      int next = text.length();
      int[] ends = ends();
      for (int i = entries.size() - 1; i >= 0; i--) {
        Entry entry = entries.get(i);
        ownEnds[i] = entry.type == Clause.Type.ITEM ? ends[i] : Math.min(next, ends[i]);
        ownEnds[i] = Math.max(ownEnds[i], entry.labelEnd);
        if (entry.type != Clause.Type.ITEM) {
          next = entry.start;
        }
      }
      return ownEnds;
    }

    private List<SetAside> setAside() {
      List<SetAside> aside = new ArrayList<>();
      for (Span table : contents) {
        aside.add(new SetAside(contract.toSource(table), SetAside.Reason.TABLE_OF_CONTENTS));
      }
      for (SignatureBlocks.Page page : signatures) {
        if (!page.lines().isEmpty()) {
          aside.add(new SetAside(contract.toSource(page.lines()), SetAside.Reason.SIGNATURE_BLOCK));
        }
      }
      aside.sort((a, b) -> a.source().compareTo(b.source()));
      return aside;
    }
  }
}
