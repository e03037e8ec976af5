package org.clausecheck.compare;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.clausecheck.text.Span;
import org.jspecify.annotations.Nullable;

/** Compares two drafts. Stateless; time is linear in their length. */
public final class DraftComparer {
  /** A paragraph of so many words is one of its own, and not a part of its clause. */
  private static final int PARAGRAPH = 5;

  /** What differs between an old draft and a new one. */
  public Comparison compare(Draft before, Draft after) {
    Map<String, Integer> lexicon = new HashMap<>();
    DraftWords old = new DraftWords(before, lexicon);
    DraftWords latest = new DraftWords(after, lexicon);
    return new Work(before, after, old, latest).comparison();
  }

  /** One pair of drafts. */
  private static final class Work {
    private final Draft before;
    private final Draft after;
    private final DraftWords old;
    private final DraftWords latest;
    private final Matching matching;
    private final ClauseMap clauses;
    private final Signals signalsBefore;
    private final Signals signalsAfter;
    private final Marks marks;
    private final List<Change> changes = new ArrayList<>();

    Work(Draft before, Draft after, DraftWords old, DraftWords latest) {
      this.before = before;
      this.after = after;
      this.old = old;
      this.latest = latest;
      this.matching = Matching.of(old, latest);
      this.clauses = new ClauseMap(matching, old, latest);
      this.signalsBefore = new Signals(before);
      this.signalsAfter = new Signals(after);
      this.marks = new Marks(after, latest);
    }

    Comparison comparison() {
      Sameness sameness = new Sameness(old, latest, clauses);
      List<Hunk> hunks = Hunk.of(matching, old, latest);
      boolean otherFormat =
          !before.text().info().mediaType().equals(after.text().info().mediaType());
      Set<Hunk> reordered = otherFormat ? sameness.reordered(hunks, matching) : Set.of();
      for (Hunk hunk : hunks) {
        if (reordered.contains(hunk) || otherFormat && sameness.isNoteMark(hunk)) {
          continue;
        }
        if (sameness.same(hunk)) {
          sameness.numbering(hunk).ifPresent(changes::add);
        } else {
          add(sameness.trimmed(hunk));
        }
      }
      moves();
      changes.addAll(
          new Structure(before, after, old, latest, matching, clauses)
              .changes().stream().filter(change -> !isTold(change)).toList());
      changes.sort(
          Comparator.comparingInt((Change c) -> c.after().span().start())
              .thenComparingInt(c -> c.before().span().start())
              .thenComparing(Change::kind));
      return new Comparison(
          before, after, changes, clauses.pairs(), Rows.of(old, latest, matching));
    }

    /** Whether the number of a clause is told to differ already. */
    private boolean isTold(Change number) {
      return number.kind() == Change.Kind.RENUMBERED
          && changes.stream()
              .anyMatch(
                  change ->
                      change.kind() == Change.Kind.RENUMBERED
                          && (change.before().span().overlaps(number.before().span())
                              || change.after().span().overlaps(number.after().span())));
    }

    /** Consecutive words of a hunk: a whole paragraph or clause, or part of one. */
    private record Piece(int from, int to, boolean whole) {}

    private void add(Hunk hunk) {
      List<Piece> gone = pieces(hunk.before(), old, true);
      List<Piece> come = pieces(hunk.after(), latest, false);
      for (Piece piece : gone) {
        if (piece.whole()) {
          put(Change.Kind.DELETED, piece, null, hunk);
        }
      }
      for (Piece piece : come) {
        if (piece.whole()) {
          put(Change.Kind.INSERTED, null, piece, hunk);
        }
      }
      List<Piece> left = gone.stream().filter(piece -> !piece.whole()).toList();
      List<Piece> right = come.stream().filter(piece -> !piece.whole()).toList();
      for (int i = 0; i < Math.max(left.size(), right.size()); i++) {
        put(
            Change.Kind.CHANGED,
            i < left.size() ? left.get(i) : null,
            i < right.size() ? right.get(i) : null,
            hunk);
      }
    }

    private List<Piece> pieces(List<Integer> words, DraftWords draft, boolean isOld) {
      List<Piece> pieces = new ArrayList<>();
      int i = 0;
      while (i < words.size()) {
        int from = words.get(i);
        int end = i + 1;
        while (end < words.size()
            && words.get(end) == words.get(end - 1) + 1
            && draft.unitOf(words.get(end)) == draft.unitOf(from)) {
          end++;
        }
        int to = words.get(end - 1) + 1;
        pieces.add(new Piece(from, to, isWhole(from, to, draft, isOld)));
        i = end;
      }
      return joined(pieces, draft);
    }

    private boolean isWhole(int from, int to, DraftWords draft, boolean isOld) {
      DraftWords.Unit unit = draft.unit(draft.unitOf(from));
      boolean all = from == unit.from() && to == unit.to();
      boolean clause = isOld ? clauses.gone(unit.clause()) : clauses.fresh(unit.clause());
      return all && (clause || unit.length() >= PARAGRAPH);
    }

    /** Parts that touch are one; so are the paragraphs of one clause. */
    private static List<Piece> joined(List<Piece> pieces, DraftWords draft) {
      List<Piece> joined = new ArrayList<>();
      for (Piece piece : pieces) {
        int last = joined.size() - 1;
        if (last >= 0 && isOne(joined.get(last), piece, draft)) {
          joined.set(last, new Piece(joined.get(last).from(), piece.to(), piece.whole()));
        } else {
          joined.add(piece);
        }
      }
      return joined;
    }

    private static boolean isOne(Piece one, Piece next, DraftWords draft) {
      return one.to() == next.from()
          && one.whole() == next.whole()
          && (!next.whole() || draft.clauseOf(one.from()) == draft.clauseOf(next.from()));
    }

    private void put(Change.Kind kind, @Nullable Piece gone, @Nullable Piece come, Hunk hunk) {
      Change.Words words =
          gone == null
              ? nowhere(old, hunk.lastBefore(), hunk.nextBefore())
              : new Change.Words(span(old, gone), old.clauseOf(gone.from()));
      Change.Words now =
          come == null
              ? nowhere(latest, hunk.lastAfter(), hunk.nextAfter())
              : new Change.Words(span(latest, come), latest.clauseOf(come.from()));
      Set<Signal> signals = EnumSet.noneOf(Signal.class);
      signals.addAll(signalsBefore.in(words.span()));
      signals.addAll(signalsAfter.in(now.span()));
      changes.add(new Change(kind, words, now, tracked(gone, come, hunk), signals));
    }

    private boolean tracked(@Nullable Piece gone, @Nullable Piece come, Hunk hunk) {
      if (!after.marked()) {
        return false;
      }
      boolean deleted =
          gone == null
              || marks.deleted(
                  IntStream.range(gone.from(), gone.to()).mapToObj(old::form).toList(),
                  hunk.lastAfter(),
                  hunk.nextAfter());
      return deleted && (come == null || marks.inserted(come.from(), come.to()));
    }

    private static Span span(DraftWords draft, Piece piece) {
      return piece.whole()
          ? draft.whole(piece.from(), piece.to())
          : draft.part(piece.from(), piece.to());
    }

    private static Change.Words nowhere(DraftWords draft, int last, int next) {
      int at = last >= 0 ? draft.end(last) : next < draft.size() ? draft.start(next) : 0;
      int clause = last >= 0 ? draft.clauseOf(last) : -1;
      return new Change.Words(new Span(at, at), clause);
    }

    /** Units that moved together are one move; where a note stands is a matter of layout. */
    private void moves() {
      List<Matching.Move> joined = new ArrayList<>();
      for (Matching.Move move : matching.moved()) {
        Matching.Move last = joined.isEmpty() ? null : joined.get(joined.size() - 1);
        if (last != null && last.afterEnd() == move.after() && last.beforeEnd() == move.before()) {
          joined.set(
              joined.size() - 1,
              new Matching.Move(last.before(), move.beforeEnd(), last.after(), move.afterEnd()));
        } else {
          joined.add(move);
        }
      }
      for (Matching.Move move : joined) {
        if (!old.inFootnote(move.before()) && !latest.inFootnote(move.after())) {
          Piece from = new Piece(move.before(), move.beforeEnd(), true);
          Piece to = new Piece(move.after(), move.afterEnd(), true);
          Span now = span(latest, to);
          changes.add(
              new Change(
                  Change.Kind.MOVED,
                  new Change.Words(span(old, from), old.clauseOf(move.before())),
                  new Change.Words(now, latest.clauseOf(move.after())),
                  after.marked() && marks.inserted(move.after(), move.afterEnd()),
                  EnumSet.noneOf(Signal.class)));
        }
      }
    }
  }
}
