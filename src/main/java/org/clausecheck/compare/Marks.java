package org.clausecheck.compare;

import java.util.ArrayList;
import java.util.List;
import org.clausecheck.facts.values.Words;
import org.clausecheck.text.Span;

/**
 * Tells whether the new draft marks a difference as a tracked change: words that are new stand in a
 * marked insertion, words that are gone in a marked deletion at that place.
 */
final class Marks {
  private final Draft draft;

  Marks(Draft draft) {
    this.draft = draft;
  }

  /** Whether all words of a span are marked as inserted. */
  boolean inserted(Span analysed) {
    if (analysed.isEmpty()) {
      return true;
    }
    Span source = draft.text().toSource(analysed);
    String words = draft.text().source();
    int at = source.start();
    for (Span marked : draft.insertions()) {
      if (marked.end() > at && marked.start() < source.end()) {
        if (said(words, at, Math.max(at, marked.start()))) {
          return false;
        }
        at = Math.max(at, marked.end());
      }
    }
    return !said(words, at, source.end());
  }

  private static boolean said(String words, int from, int to) {
    return from < to && words.substring(from, to).chars().anyMatch(Character::isLetterOrDigit);
  }

  /**
   * Whether words that are gone are marked as deleted.
   *
   * @param gone in the form in which drafts are compared
   * @param place the stretch of the analysed text where they would stand, with a word on either
   *     side
   */
  boolean deleted(List<String> gone, Span place) {
    if (gone.isEmpty()) {
      return true;
    }
    Span source = draft.text().toSource(place);
    List<String> marked = new ArrayList<>();
    for (Span deletion : draft.deletions()) {
      if (deletion.overlaps(source)) {
        Words words = Words.of(deletion.in(draft.text().source()));
        for (int i = 0; i < words.size(); i++) {
          if (!words.is(i, Words.Kind.MARK)) {
            marked.add(DraftWords.form(words, i));
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
