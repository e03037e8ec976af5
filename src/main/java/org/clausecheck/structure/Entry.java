package org.clausecheck.structure;

import org.clausecheck.text.Span;
import org.jspecify.annotations.Nullable;

/** A clause while the outline is being built; never leaves this package. */
final class Entry {
  final int start;
  final int labelEnd;
  final String label;
  final Marker.@Nullable Family family;
  Clause.Type type;
  int depth;
  @Nullable Span heading;
  int bodyStart;

  /**
   * Where an item of a running sentence ends; -1 for other clauses, which end where the next
   * begins.
   */
  int itemEnd = -1;

  Entry(Clause.Type type, int start, int labelEnd, String label, Marker.@Nullable Family family) {
    this.type = type;
    this.start = start;
    this.labelEnd = labelEnd;
    this.label = label;
    this.family = family;
    this.bodyStart = labelEnd;
  }

  static Entry of(Marker marker, Clause.Type type, int depth) {
    Entry entry = new Entry(type, marker.start(), marker.end(), marker.label(), marker.family());
    entry.depth = depth;
    return entry;
  }
}
