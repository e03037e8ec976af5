package org.clausecheck.compare;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.clausecheck.facts.values.Words;
import org.clausecheck.text.Span;

/**
 * Tells whether the new draft marks a difference as a tracked change: words that are new stand in a
 * marked insertion, words that are gone in a marked deletion at that place.
 */
final class Marks {
  private final Draft draft;
  private final DraftWords words;
  private final BitSet inserted = new BitSet();

  Marks(Draft draft, DraftWords words) {
    this.draft = draft;
    this.words = words;
    List<Span> marked = draft.insertions().stream().sorted().toList();
    int at = 0;
    for (int i = 0; i < words.size() && !marked.isEmpty(); i++) {
      Span source = draft.text().toSource(new Span(words.start(i), words.end(i)));
      while (at < marked.size() && marked.get(at).end() <= source.start()) {
        at++;
      }
      inserted.set(i, at < marked.size() && marked.get(at).overlaps(source));
    }
  }

  /** Whether all of some words that follow one another are marked as inserted. */
  boolean inserted(int from, int to) {
    return inserted.nextClearBit(from) >= to;
  }

  /**
   * Whether words that are gone are marked as deleted. Words beside the place that are themselves
   * inserted are no border: a word that was deleted and one that was put in can be the same.
   *
   * @param gone in the form in which drafts are compared
   * @param last the word before the place; may be -1
   * @param next the word after the place
   */
  boolean deleted(List<String> gone, int last, int next) {
    int first = Math.max(0, last);
    while (first > 0 && inserted.get(first)) {
      first--;
    }
    int end = Math.min(words.size() - 1, next);
    while (end + 1 < words.size() && end >= 0 && inserted.get(end)) {
      end++;
    }
    if (end < first) {
      return false;
    }
    Span source = draft.text().toSource(new Span(words.start(first), words.end(end)));
    List<String> marked = new ArrayList<>();
    for (Span deletion : draft.deletions()) {
      if (deletion.overlaps(source)) {
        Words all = Words.of(deletion.in(draft.text().source()));
        for (int i = 0; i < all.size(); i++) {
          if (!all.is(i, Words.Kind.MARK)) {
            marked.add(DraftWords.form(all, i));
          }
        }
      }
    }
    return String.join("", marked).contains(String.join("", gone)) || within(gone, marked);
  }

  /** Whether some words stand among others, in order. */
  private static boolean within(List<String> some, List<String> all) {
    int at = 0;
    for (String word : all) {
      if (at < some.size() && some.get(at).equals(word)) {
        at++;
      }
    }
    return at == some.size();
  }
}
