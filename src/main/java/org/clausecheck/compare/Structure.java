package org.clausecheck.compare;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.clausecheck.structure.Clause;
import org.clausecheck.text.Span;

/** Finds clauses that were numbered anew, split or merged. */
final class Structure {
  private final Draft before;
  private final Draft after;
  private final DraftWords old;
  private final DraftWords latest;
  private final Matching matching;
  private final ClauseMap clauses;
  private final boolean paragraphsCount;

  Structure(
      Draft before,
      Draft after,
      DraftWords old,
      DraftWords latest,
      Matching matching,
      ClauseMap clauses) {
    this.before = before;
    this.after = after;
    this.old = old;
    this.latest = latest;
    this.matching = matching;
    this.clauses = clauses;
    String type = before.text().info().mediaType();
    this.paragraphsCount =
        type.equals(after.text().info().mediaType())
            && !type.equals("application/pdf")
            && !type.startsWith("image/");
  }

  List<Change> changes() {
    List<Change> changes = new ArrayList<>();
    renumbered(changes);
    broken(changes, true);
    broken(changes, false);
    return changes;
  }

  private void renumbered(List<Change> changes) {
    for (Clause clause : after.outline().clauses()) {
      int from = clauses.before(clause.index());
      if (!clauses.same(from, clause.index())) {
        continue;
      }
      Clause earlier = before.outline().clauses().get(from);
      boolean both = !earlier.label().isEmpty() && !clause.label().isEmpty();
      if (both && !plain(earlier.label()).equals(plain(clause.label()))) {
        changes.add(
            new Change(
                Change.Kind.RENUMBERED,
                new Change.Words(DraftWords.label(earlier, old.text()), from),
                new Change.Words(DraftWords.label(clause, latest.text()), clause.index()),
                false,
                EnumSet.noneOf(Signal.class)));
      }
    }
  }

  /** "SECTION 4.1." and "4.1" are the same number. */
  private static String plain(String label) {
    String upper = label.toUpperCase(Locale.ROOT);
    return upper
        .replaceAll("^(?:ARTICLE|SECTION|CLAUSE|PARAGRAPH|§)", "")
        .replaceAll("[^\\p{L}\\p{N}.]", "")
        .replaceAll("\\.(?:0)?$", "");
  }

  /**
   * Units that one draft has in one piece and the other in several: where two words that follow one
   * another in one unit are the last and the first of two units in the other draft.
   */
  private void broken(List<Change> changes, boolean split) {
    DraftWords whole = split ? old : latest;
    DraftWords parts = split ? latest : old;
    int open = -1;
    int from = -1;
    int to = -1;
    int last = -1;
    for (int i = 0; i < whole.size(); i++) {
      int there = split ? matching.partner(i) : matching.back(i);
      boolean moved = split ? matching.movedBefore(i) : matching.movedAfter(i);
      if (there < 0 || moved) {
        continue;
      }
      int lastThere = last < 0 ? -1 : split ? matching.partner(last) : matching.back(last);
      if (last >= 0
          && whole.unitOf(last) == whole.unitOf(i)
          && parts.unitOf(there) == parts.unitOf(lastThere) + 1
          && breaks(whole, last, i, parts, lastThere, there)) {
        if (open != whole.unitOf(i)) {
          report(changes, split, open, from, to);
          open = whole.unitOf(i);
          from = parts.unitOf(lastThere);
        }
        to = parts.unitOf(there);
      }
      last = i;
    }
    report(changes, split, open, from, to);
  }

  /** Whether a break is one of the text and not only of how it was read. */
  private boolean breaks(
      DraftWords whole, int last, int next, DraftWords parts, int lastThere, int there) {
    Span gap = whole.between(last, next);
    Span gapThere = parts.between(lastThere, there);
    boolean adjacent = next - last <= 4 && there - lastThere <= 4;
    if (!adjacent || !parts.opensUnit(there)) {
      return false;
    }
    boolean numbered =
        there == lastThere + 1
            && alphanumeric(gapThere.in(parts.text()))
            && next == last + 1
            && !alphanumeric(gap.in(whole.text()));
    boolean sentence = whole.opensSentence(next) && !alphanumeric(gap.in(whole.text()));
    boolean paragraph =
        paragraphsCount
            && parts.blockOf(there) != parts.blockOf(lastThere)
            && whole.blockOf(last) == whole.blockOf(next);
    return sentence && (numbered || paragraph);
  }

  private static boolean alphanumeric(String gap) {
    return gap.chars().anyMatch(Character::isLetterOrDigit);
  }

  private void report(List<Change> changes, boolean split, int unit, int from, int to) {
    if (unit < 0) {
      return;
    }
    DraftWords whole = split ? old : latest;
    DraftWords parts = split ? latest : old;
    DraftWords.Unit one = whole.unit(unit);
    Change.Words single = new Change.Words(whole.span(one.from(), one.to()), one.clause());
    Change.Words several =
        new Change.Words(
            parts.span(parts.unit(from).from(), parts.unit(to).to()), parts.unit(from).clause());
    Set<Signal> none = EnumSet.noneOf(Signal.class);
    changes.add(
        split
            ? new Change(Change.Kind.SPLIT, single, several, false, none)
            : new Change(Change.Kind.MERGED, several, single, false, none));
  }
}
