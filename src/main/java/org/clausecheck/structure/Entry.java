package org.clausecheck.structure;

import org.clausecheck.structure.Marker.Family;
import org.clausecheck.text.Span;
import org.jspecify.annotations.Nullable;

/**
 * A clause while the outline is being built; never leaves this package.
 *
 * @param label as written, empty where there is none
 * @param labelEnd one past the label
 * @param family how it is numbered, if it is
 * @param depth below the outermost clauses
 * @param heading its heading, if it has one
 * @param bodyStart where its words begin
 * @param itemEnd where an item of a running sentence ends; -1 for other clauses, which end where
 *     the next begins
 */
record Entry(
    Clause.Type type,
    int start,
    int labelEnd,
    String label,
    @Nullable Family family,
    int depth,
    @Nullable Span heading,
    int bodyStart,
    int itemEnd) {

  /** A clause without a number, at the outermost depth. */
  static Entry at(Clause.Type type, int start) {
    return new Entry(type, start, start, "", null, 0, null, start, -1);
  }

  /** A numbered clause. */
  static Entry of(Marker marker, Clause.Type type, int depth) {
    return new Entry(
        type,
        marker.start(),
        marker.end(),
        marker.label(),
        marker.family(),
        depth,
        null,
        marker.end(),
        -1);
  }

  /** Whether it is a part of an agreement rather than a clause in one. */
  boolean isPart() {
    return switch (type) {
      case PREAMBLE, RECITALS, SIGNATURES, SCHEDULE -> true;
      default -> false;
    };
  }

  Entry withDepth(int other) {
    return new Entry(type, start, labelEnd, label, family, other, heading, bodyStart, itemEnd);
  }

  /**
   * @param body where the words begin
   */
  Entry withHeading(@Nullable Span words, int body) {
    return new Entry(type, start, labelEnd, label, family, depth, words, body, itemEnd);
  }

  /**
   * The same as an item of a running sentence.
   *
   * @param end where it ends
   */
  Entry asItem(int end) {
    return new Entry(
        Clause.Type.ITEM, start, labelEnd, label, family, depth, heading, bodyStart, end);
  }
}
