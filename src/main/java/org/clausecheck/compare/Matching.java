package org.clausecheck.compare;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.clausecheck.compare.DraftWords.Unit;

/**
 * Which word of the new draft each word of the old one is, and what of them stands elsewhere. What
 * moved is told first, so that a clause that moved and was edited is never compared with what took
 * its place.
 */
final class Matching {
  /** A run of so many words that both drafts have once is no chance. */
  private static final int ANCHOR = 7;

  /** A sentence that moved has at least so many words in one piece. */
  private static final int SENTENCE = 10;

  /** A unit shorter than this, in words, weighs less than a clause when order is decided. */
  private static final double CLAUSE = 10;

  /** Per word: between equal numbers of clauses, the fewer words moved. */
  private static final double WORD = 0.001;

  private final DraftWords before;
  private final DraftWords after;
  private final int[] partner;
  private final int[] back;
  private final BitSet movedBefore = new BitSet();
  private final BitSet movedAfter = new BitSet();
  private final List<Move> moves = new ArrayList<>();

  /**
   * Words that stand elsewhere.
   *
   * @param before first word in the old draft
   * @param beforeEnd one past the last
   * @param after first word in the new draft
   * @param afterEnd one past the last
   */
  record Move(int before, int beforeEnd, int after, int afterEnd) {}

  private Matching(DraftWords before, DraftWords after) {
    this.before = before;
    this.after = after;
    this.partner = new int[before.size()];
    this.back = new int[after.size()];
    Arrays.fill(partner, -1);
    Arrays.fill(back, -1);
  }

  /** Matches two drafts. */
  static Matching of(DraftWords before, DraftWords after) {
    Matching matching = new Matching(before, after);
    matching.moves();
    matching.inOrder();
    matching.slide();
    matching.withoutChance();
    new Leftovers(matching, before, after).match();
    matching.slide();
    matching.moves.replaceAll(matching::grown);
    matching.moves.sort(Comparator.comparingInt(Move::after));
    return matching;
  }

  /** The new draft's word for a word of the old one; -1 when there is none. */
  int partner(int word) {
    return partner[word];
  }

  /** The old draft's word for a word of the new one; -1 when there is none. */
  int back(int word) {
    return back[word];
  }

  boolean movedBefore(int word) {
    return movedBefore.get(word);
  }

  boolean movedAfter(int word) {
    return movedAfter.get(word);
  }

  /** By their place in the new draft. */
  List<Move> moved() {
    return List.copyOf(moves);
  }

  private void moves() {
    List<Run> runs =
        Anchors.find(before.ids(), 0, before.size(), after.ids(), 0, after.size(), ANCHOR);
    BitSet heldBefore = new BitSet();
    BitSet heldAfter = new BitSet();
    for (Run run : Anchors.chain(runs, weights())) {
      heldBefore.set(run.before(), run.before() + run.length());
      heldAfter.set(run.after(), run.after() + run.length());
    }
    List<Run> loose = runs.stream().map(r -> loose(r, heldBefore, heldAfter)).toList();
    new MovedUnits(this, before, after, heldBefore, heldAfter).find(loose);
    for (Run run : loose) {
      boolean free =
          run.length() >= SENTENCE
              && movedBefore.get(run.before(), run.before() + run.length()).isEmpty()
              && movedAfter.get(run.after(), run.after() + run.length()).isEmpty();
      if (free) {
        move(run.before(), run.before() + run.length(), run.after(), run.after() + run.length());
      }
    }
  }

  /**
   * The longest part of a run that is not held by runs in order; of length 0 when there is none.
   */
  private static Run loose(Run run, BitSet heldBefore, BitSet heldAfter) {
    Run longest = new Run(run.before(), run.after(), 0);
    int start = 0;
    for (int i = 0; i <= run.length(); i++) {
      boolean held =
          i == run.length() || heldBefore.get(run.before() + i) || heldAfter.get(run.after() + i);
      if (held) {
        if (i - start > longest.length()) {
          longest = new Run(run.before() + start, run.after() + start, i - start);
        }
        start = i + 1;
      }
    }
    return longest;
  }

  /**
   * Every clause weighs the same, however long it is; of a heading and its clause each half. Notes
   * weigh next to nothing: formats put them in different places.
   */
  private double[] weights() {
    double[] sums = new double[before.size() + 1];
    for (int i = 0; i < before.size(); i++) {
      double length = before.unit(before.unitOf(i)).length();
      double weight = before.inFootnote(i) ? 0 : 1 / Math.max(CLAUSE, length);
      sums[i + 1] = sums[i] + weight + WORD;
    }
    return sums;
  }

  /** Matches two stretches that stand in different places, word by word. */
  void move(int from, int to, int newFrom, int newTo) {
    match(from, to, newFrom, newTo);
    movedBefore.set(from, to);
    movedAfter.set(newFrom, newTo);
    moves.add(new Move(from, to, newFrom, newTo));
  }

  /** Matches two stretches word by word. */
  void match(int from, int to, int newFrom, int newTo) {
    int[] found =
        WordDiff.match(
            Arrays.copyOfRange(before.ids(), from, to),
            Arrays.copyOfRange(after.ids(), newFrom, newTo));
    for (int i = 0; i < found.length; i++) {
      if (found[i] >= 0) {
        partner[from + i] = newFrom + found[i];
        back[newFrom + found[i]] = from + i;
      }
    }
  }

  /** Takes back what was matched of two stretches. */
  void release(int from, int to, int newFrom, int newTo) {
    for (int i = from; i < to; i++) {
      if (partner[i] >= 0) {
        back[partner[i]] = -1;
        partner[i] = -1;
      }
    }
    for (int j = newFrom; j < newTo; j++) {
      if (back[j] >= 0) {
        partner[back[j]] = -1;
        back[j] = -1;
      }
    }
  }

  private void inOrder() {
    int[] a = rest(before.size(), movedBefore);
    int[] b = rest(after.size(), movedAfter);
    double[] all = weights();
    double[] weights = new double[a.length + 1];
    for (int i = 0; i < a.length; i++) {
      weights[i + 1] = weights[i] + all[a[i] + 1] - all[a[i]];
    }
    int[] found = WordDiff.match(ids(before, a), ids(after, b), weights);
    for (int i = 0; i < found.length; i++) {
      if (found[i] >= 0) {
        partner[a[i]] = b[found[i]];
        back[b[found[i]]] = a[i];
      }
    }
  }

  private static int[] ids(DraftWords words, int[] places) {
    return Arrays.stream(places).map(place -> words.ids()[place]).toArray();
  }

  private static int[] rest(int size, BitSet without) {
    int[] rest = new int[size - without.cardinality()];
    int at = 0;
    for (int i = 0; i < size; i++) {
      if (!without.get(i)) {
        rest[at++] = i;
      }
    }
    return rest;
  }

  /** What two units have in common and stands between the words of other units. */
  private static final class Tally {
    private int words;
    private int longest;
    private int current;
    private int lastBefore = -2;
    private int lastAfter = -2;

    void add(int i, int j) {
      words++;
      current = i == lastBefore + 1 && j == lastAfter + 1 ? current + 1 : 1;
      longest = Math.max(longest, current);
      lastBefore = i;
      lastAfter = j;
    }
  }

  /** Takes back the few words that clauses without relation have in common by chance. */
  private void withoutChance() {
    Map<Long, Tally> tallies = new HashMap<>();
    for (int i = 0; i < before.size(); i++) {
      if (partner[i] >= 0) {
        tallies.computeIfAbsent(key(i), key -> new Tally()).add(i, partner[i]);
      }
    }
    for (int i = 0; i < before.size(); i++) {
      if (partner[i] >= 0 && isChance(i, tallies)) {
        back[partner[i]] = -1;
        partner[i] = -1;
      }
    }
  }

  private long key(int word) {
    return ((long) before.unitOf(word) << 32) | after.unitOf(partner[word]);
  }

  private boolean isChance(int word, Map<Long, Tally> tallies) {
    Unit one = before.unit(before.unitOf(word));
    Unit other = after.unit(after.unitOf(partner[word]));
    Tally tally = tallies.get(key(word));
    int shorter = Math.min(one.length(), other.length());
    return tally != null
        && shorter >= 4
        && tally.longest < ANCHOR
        && tally.words < Math.max(3, 0.4 * shorter);
  }

  /** A move with what stands beside it in both drafts and moved with it. */
  private Move grown(Move move) {
    int last = move.beforeEnd();
    while (last > move.before() && partner[last - 1] < 0) {
      last--;
    }
    int lastAfter = last > move.before() ? partner[last - 1] + 1 : move.after();
    int end = free(partner, movedBefore, move.beforeEnd(), 1);
    int endAfter = free(back, movedAfter, move.afterEnd(), 1);
    Move forward = new Move(last, end, lastAfter, endAfter);
    Move one = end > move.beforeEnd() || endAfter > move.afterEnd() ? grown(move, forward) : move;
    int first = one.before();
    while (first < one.beforeEnd() && partner[first] < 0) {
      first++;
    }
    int firstAfter = first < one.beforeEnd() ? partner[first] : one.afterEnd();
    int start = free(partner, movedBefore, one.before() - 1, -1) + 1;
    int startAfter = free(back, movedAfter, one.after() - 1, -1) + 1;
    Move backward = new Move(start, first, startAfter, firstAfter);
    return start < one.before() || startAfter < one.after() ? grown(one, backward) : one;
  }

  /** How far words without a partner go on from one, forward or back. */
  private static int free(int[] partner, BitSet moved, int from, int step) {
    int at = from;
    while (at >= 0 && at < partner.length && partner[at] < 0 && !moved.get(at)) {
      at += step;
    }
    return at;
  }

  /** A move with as much of the words at one of its ends as both drafts have. */
  private Move grown(Move move, Move end) {
    int[] found =
        WordDiff.match(
            Arrays.copyOfRange(before.ids(), end.before(), end.beforeEnd()),
            Arrays.copyOfRange(after.ids(), end.after(), end.afterEnd()));
    int[] matched = IntStream.range(0, found.length).filter(i -> found[i] >= 0).toArray();
    int shorter = Math.min(found.length, end.afterEnd() - end.after());
    if (matched.length == 0 || matched.length * 2 < shorter) {
      return move;
    }
    for (int i : matched) {
      partner[end.before() + i] = end.after() + found[i];
      back[end.after() + found[i]] = end.before() + i;
    }
    int first = matched[0];
    int last = matched[matched.length - 1];
    Move grown =
        new Move(
            Math.min(move.before(), end.before() + first),
            Math.max(move.beforeEnd(), end.before() + last + 1),
            Math.min(move.after(), end.after() + found[first]),
            Math.max(move.afterEnd(), end.after() + found[last] + 1));
    movedBefore.set(grown.before(), grown.beforeEnd());
    movedAfter.set(grown.after(), grown.afterEnd());
    return grown;
  }

  /** Where words were put in or taken out, the stretch is made to begin where a sentence does. */
  private void slide() {
    new Slide(before, partner, back, movedBefore, movedAfter).all();
    new Slide(after, back, partner, movedAfter, movedBefore).all();
  }
}
