package org.clausecheck.structure;

import org.clausecheck.text.Span;

/** Small questions about characters and the words around an offset. */
final class Chars {
  private Chars() {}

  static boolean isSpace(char c) {
    return Character.isWhitespace(c) || c == '\u00a0' || c == '\u2007' || c == '\u202f';
  }

  static boolean isOpenQuote(char c) {
    return c == '"' || c == '\u201c' || c == '\u201e' || c == '\u00ab';
  }

  static boolean isCloseQuote(char c) {
    return c == '"' || c == '\u201d' || c == '\u201c' || c == '\u00bb';
  }

  static boolean isDash(char c) {
    return c == '-' || c == '\u2013' || c == '\u2014' || c == '\u2012' || c == '\u2011';
  }

  static Span trim(CharSequence text, int from, int to) {
    int start = from;
    int end = to;
    while (start < end && isSpace(text.charAt(start))) {
      start++;
    }
    while (end > start && isSpace(text.charAt(end - 1))) {
      end--;
    }
    return new Span(start, end);
  }

  /** The first offset at or after {@code from} that is no space, at most {@code limit}. */
  static int skipSpace(CharSequence text, int from, int limit) {
    int at = from;
    while (at < limit && isSpace(text.charAt(at))) {
      at++;
    }
    return at;
  }

  /** The last offset before {@code before} that is no space; -1 when there is none. */
  static int lastBefore(CharSequence text, int before) {
    int at = before - 1;
    while (at >= 0 && isSpace(text.charAt(at))) {
      at--;
    }
    return at;
  }

  /**
   * One past the letters and digits (with inner apostrophes, hyphens and ampersands) that begin
   * here.
   */
  static int wordEnd(CharSequence text, int from, int limit) {
    int at = from;
    while (at < limit) {
      char c = text.charAt(at);
      boolean inner =
          (c == '\'' || c == '\u2019' || c == '-' || c == '&' || c == '/')
              && at > from
              && at + 1 < limit
              && Character.isLetterOrDigit(text.charAt(at + 1));
      if (!Character.isLetterOrDigit(c) && !inner) {
        break;
      }
      at++;
    }
    return at;
  }

  /**
   * Where the word begins whose last character stands at {@code last}; looks at most 40 units back.
   */
  static int wordStart(CharSequence text, int last) {
    int at = last;
    int bound = Math.max(0, last - 40);
    while (at > bound && Character.isLetterOrDigit(text.charAt(at - 1))) {
      at--;
    }
    return at;
  }

  /**
   * Where a number could begin after a word such as "Section" or "Art.", on the same line; -1 at
   * the end of it. A full stop belongs to the word only when that is an abbreviation.
   */
  static int numberAfterWord(CharSequence text, int start, int wordEnd) {
    int at = wordEnd;
    if (at < text.length() && text.charAt(at) == '.' && wordEnd - start <= 4) {
      at++;
    }
    int limit = Math.min(text.length(), at + 4);
    while (at < limit && isSpace(text.charAt(at))) {
      if (text.charAt(at) == '\n') {
        return -1;
      }
      at++;
    }
    return at < text.length() && !isSpace(text.charAt(at)) ? at : -1;
  }

  /** Whether a sentence could have ended before this offset: a full stop, perhaps inside quotes. */
  static boolean afterSentence(CharSequence text, int offset) {
    int at = lastBefore(text, offset);
    int bound = Math.max(0, at - 4);
    while (at > bound && isCloser(text.charAt(at))) {
      at--;
    }
    return at < 0 || isSentenceEnd(text.charAt(at));
  }

  static boolean isSentenceEnd(char c) {
    return c == '.' || c == '!' || c == '?';
  }

  private static boolean isCloser(char c) {
    return c == ')' || c == ']' || c == '\u2019' || c == '\'' || isCloseQuote(c);
  }
}
