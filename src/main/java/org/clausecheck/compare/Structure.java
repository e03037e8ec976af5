package org.clausecheck.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.clausecheck.structure.Clause;
import org.clausecheck.text.Span;
import org.jspecify.annotations.Nullable;

/** Finds clauses that were numbered anew, split or merged. */
final class Structure {
  /** In so many words at their beginning two clauses have one in common, if they are the same. */
  private static final int OPENING = 8;

  /** So many words at most are put in or taken out where a paragraph is broken. */
  private static final int NEAR = 4;

  private final Draft before;
  private final Draft after;
  private final DraftWords old;
  private final DraftWords latest;
  private final Matching matching;
  private final ClauseMap clauses;
  private final boolean sameFormat;
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
    this.sameFormat = type.equals(after.text().info().mediaType());
    this.paragraphsCount =
        sameFormat && !type.equals("application/pdf") && !type.startsWith("image/");
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
      if (!sameFormat && old.firstOf(from) >= 0 && old.inRow(old.firstOf(from))) {
        continue; // the number of a row is read now with one cell and now with another
      }
      boolean both = !earlier.label().isEmpty() && !clause.label().isEmpty();
      if (both
          && !plain(earlier.label()).equals(plain(clause.label()))
          && opensAlike(from, clause.index())) {
        changes.add(
            new Change(
                Change.Kind.RENUMBERED,
                new Change.Words(DraftWords.label(earlier, old.text()), from),
                new Change.Words(DraftWords.label(clause, latest.text()), clause.index()),
                false,
                Set.of()));
      }
    }
  }

  /** Whether the first words of two clauses have one in common; else a number is not theirs. */
  private boolean opensAlike(int clause, int clauseThere) {
    int first = old.firstOf(clause);
    int firstThere = latest.firstOf(clauseThere);
    for (int i = first; i >= 0 && i < Math.min(old.size(), first + OPENING); i++) {
      int there = matching.partner(i);
      if (there >= firstThere && there < firstThere + OPENING) {
        return true;
      }
    }
    return false;
  }

  /** "SECTION 4.1." and "4.1" are the same number. */
  private static String plain(String label) {
    String upper = label.toUpperCase(Locale.ROOT);
    return upper
        .replaceAll("^(?:ARTICLE|SECTION|CLAUSE|PARAGRAPH|§)", "")
        .replaceAll("[^\\p{L}\\p{N}.]", "")
        .replaceAll("\\.(?:0)?$", "");
  }

  /** Words of one draft that are one piece, and those of the other that are several. */
  private record Break(Span whole, int clause, Span parts, int clauseThere) {}

  /**
   * What one draft has in one piece and the other in several: where two words that follow one
   * another in one clause or paragraph are the last and the first of two in the other draft.
   */
  private void broken(List<Change> changes, boolean split) {
    DraftWords whole = split ? old : latest;
    DraftWords parts = split ? latest : old;
    Break open = null;
    int last = -1;
    for (int i = 0; i < whole.size(); i++) {
      int there = split ? matching.partner(i) : matching.back(i);
      boolean moved = split ? matching.movedBefore(i) : matching.movedAfter(i);
      if (there < 0 || moved) {
        continue;
      }
      int lastThere = last < 0 ? -1 : split ? matching.partner(last) : matching.back(last);
      if (last >= 0 && i - last <= NEAR && Math.abs(there - lastThere) <= NEAR) {
        Break here = broken(whole, last, i, parts, lastThere, there);
        if (here != null && open != null && here.whole().overlaps(open.whole())) {
          open =
              new Break(
                  open.whole().cover(here.whole()),
                  open.clause(),
                  open.parts().cover(here.parts()),
                  open.clauseThere());
        } else if (here != null) {
          report(changes, split, open);
          open = here;
        }
      }
      last = i;
    }
    report(changes, split, open);
  }

  /** The break between two words; null when it is none, or only one of how the text was read. */
  private @Nullable Break broken(
      DraftWords whole, int last, int next, DraftWords parts, int lastThere, int there) {
    boolean gapless = !alphanumeric(whole.between(last, next).in(whole.text()));
    if (!gapless || !whole.opensSentence(next) || there < lastThere) {
      return null;
    }
    boolean numbered =
        whole.unitOf(last) == whole.unitOf(next)
            && parts.unitOf(there) == parts.unitOf(lastThere) + 1
            && next == last + 1
            && there == lastThere + 1
            && alphanumeric(parts.between(lastThere, there).in(parts.text()));
    boolean paragraph =
        paragraphsCount
            && whole.blockOf(next) >= 0
            && whole.blockOf(last) == whole.blockOf(next)
            && parts.blockOf(there) != parts.blockOf(lastThere)
            && parts.opensBlock(there);
    if (!numbered && !paragraph) {
      return null;
    }
    Span one = paragraph ? whole.block(next) : whole.unitSpan(next);
    Span several =
        paragraph
            ? parts.block(lastThere).cover(parts.block(there))
            : parts.unitSpan(lastThere).cover(parts.unitSpan(there));
    return new Break(one, whole.clauseAt(one), several, parts.clauseAt(several));
  }

  private static boolean alphanumeric(String gap) {
    return gap.chars().anyMatch(Character::isLetterOrDigit);
  }

  private static void report(List<Change> changes, boolean split, @Nullable Break open) {
    if (open == null) {
      return;
    }
    Change.Words single = new Change.Words(open.whole(), open.clause());
    Change.Words several = new Change.Words(open.parts(), open.clauseThere());
    changes.add(
        split
            ? new Change(Change.Kind.SPLIT, single, several, false, Set.of())
            : new Change(Change.Kind.MERGED, several, single, false, Set.of()));
  }
}
