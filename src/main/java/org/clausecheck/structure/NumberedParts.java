package org.clausecheck.structure;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.clausecheck.text.Span;

/**
 * The parts of a contract (preamble, recitals, schedules, execution pages) and what is numbered.
 */
final class NumberedParts {
  private final Landmarks landmarks;
  private final List<Entry> entries = new ArrayList<>();

  private NumberedParts(Landmarks landmarks) {
    this.landmarks = landmarks;
  }

  /**
   * Parts and numbered clauses in order, without lettered items.
   *
   * @param schedules their titles, in order
   */
  static List<Entry> of(Landmarks landmarks, Opening opening, List<Marker> schedules) {
    NumberedParts parts = new NumberedParts(landmarks);
    int length = landmarks.text().length();
    parts.main(opening, schedules.isEmpty() ? length : schedules.get(0).start());
    for (int i = 0; i < schedules.size(); i++) {
      int end = i + 1 < schedules.size() ? schedules.get(i + 1).start() : length;
      parts.schedule(schedules.get(i), end);
    }
    parts.entries.sort(Comparator.comparingInt(Entry::start).thenComparingInt(Entry::depth));
    return levelSignatures(parts.entries);
  }

  private void main(Opening opening, int end) {
    entries.add(Entry.at(Clause.Type.PREAMBLE, 0));
    for (Span table : landmarks.contents()) {
      if (table.start() == 0 && table.end() < end) {
        entries.clear();
      }
      if (table.end() < landmarks.text().length()) {
        entries.add(Entry.at(Clause.Type.PREAMBLE, table.end()));
      }
    }
    Span recitals = opening.recitals();
    if (!recitals.isEmpty()) {
      entries.add(Entry.at(Clause.Type.RECITALS, recitals.start()));
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
    for (SignatureBlocks.Page page : landmarks.signatures()) {
      int after = page.span().end();
      if (start < after && after < end && beginsAnew(after, end)) {
        entries.addAll(Numbering.of(landmarks.between(start, after), depth));
        start = after;
      }
    }
    entries.addAll(Numbering.of(landmarks.between(start, end), depth));
  }

  private boolean beginsAnew(int from, int end) {
    return landmarks.between(from, end).stream()
        .filter(Marker::opensParagraph)
        .findFirst()
        .filter(first -> first.value().stream().allMatch(part -> part == 1))
        .isPresent();
  }

  private void signatures(int from, int end) {
    for (SignatureBlocks.Page page : landmarks.signatures()) {
      int start = page.span().start();
      if (from <= start && start < end) {
        entries.add(Entry.at(Clause.Type.SIGNATURES, start));
      }
    }
  }

  /** What goes on after signatures does not hang under them. */
  private static List<Entry> levelSignatures(List<Entry> entries) {
    List<Entry> levelled = new ArrayList<>(entries);
    for (int i = entries.size() - 2; i >= 0; i--) {
      if (entries.get(i).type() == Clause.Type.SIGNATURES) {
        levelled.set(i, entries.get(i).withDepth(levelled.get(i + 1).depth()));
      }
    }
    return levelled;
  }
}
