package org.clausecheck.structure;

import java.util.Locale;
import java.util.Set;
import org.clausecheck.text.Months;

/** What the characters around a number say of it: whether a clause begins there. */
final class Surroundings {
  /** Words after which a number refers to something rather than begins it. */
  static final Set<String> REFERENCE_WORDS =
      Set.of(
          "section",
          "sections",
          "sec",
          "secs",
          "article",
          "articles",
          "art",
          "clause",
          "clauses",
          "paragraph",
          "paragraphs",
          "para",
          "paras",
          "subsection",
          "subsections",
          "subparagraph",
          "subparagraphs",
          "subclause",
          "subclauses",
          "sub",
          "item",
          "items",
          "no",
          "nos",
          "number",
          "rule",
          "rules",
          "part",
          "parts",
          "chapter",
          "schedule",
          "schedules",
          "exhibit",
          "exhibits",
          "annex",
          "annexes",
          "appendix",
          "attachment",
          "addendum",
          "form",
          "title",
          "version",
          "phase",
          "level",
          "class",
          "type",
          "figure",
          "table",
          "page",
          "pages",
          "line",
          "lot",
          "suite",
          "room",
          "floor",
          "box",
          "step",
          "tier",
          "group",
          "unit",
          "note",
          "recital",
          "recitals",
          "regulation",
          "cfr",
          "usc",
          "§",
          "§§",
          "point",
          "points",
          "condition",
          "numbers",
          "day",
          "year",
          "month",
          "amendment",
          "order",
          "series",
          "volume",
          "building",
          "route",
          "highway",
          "act");

  private static final Set<String> UNITS =
      Set.of(
          "million",
          "billion",
          "thousand",
          "percent",
          "per",
          "days",
          "day",
          "business",
          "calendar",
          "months",
          "month",
          "years",
          "year",
          "weeks",
          "week",
          "hours",
          "hour",
          "minutes",
          "times",
          "mg",
          "ml",
          "kg",
          "g",
          "mm",
          "cm",
          "m",
          "km",
          "miles",
          "feet",
          "inches",
          "basis",
          "shares",
          "pm",
          "am",
          "p",
          "a",
          "dollars",
          "euros",
          "usd",
          "eur",
          "x",
          "and",
          "or",
          "to",
          "of",
          "above",
          "below",
          "hereof",
          "thereof",
          "herein",
          "hereto",
          "through");

  private static final Set<String> CONNECTIVES =
      Set.of(
          "and", "or", "to", "through", "thru", "with", "in", "of", "under", "by", "than", "from");

  /** No clause begins there. */
  static final double REJECTED = -100;

  private final String text;
  private final Paragraphs paragraphs;

  Surroundings(String text, Paragraphs paragraphs) {
    this.text = text;
    this.paragraphs = paragraphs;
  }

  /** How much the characters around a number speak for a clause that begins there. */
  double score(int start, int end, boolean opens) {
    if (paragraphs.markedLabel(start) > 0) {
      return 6;
    }
    return before(start, opens) + after(start, end, opens);
  }

  double before(int start, boolean opens) {
    if (opens) {
      return 3;
    }
    int last = Chars.lastBefore(text, start);
    if (last < 0 || Chars.afterSentence(text, start)) {
      return 2;
    }
    char c = text.charAt(last);
    if (c == ']') {
      return 1;
    }
    if (c == ';' || c == ':') {
      return 0.7;
    }
    if (Character.isLetter(c)) {
      int wordStart = Chars.wordStart(text, last);
      String word = text.substring(wordStart, last + 1).toLowerCase(Locale.ROOT);
      if (CONNECTIVES.contains(word)) {
        return -3;
      }
      return Character.isUpperCase(text.charAt(wordStart)) ? 0 : -1.5;
    }
    return c == ',' ? -1.5 : -1;
  }

  private double after(int start, int end, boolean opens) {
    if (end >= text.length()) {
      return opens ? 0 : -2;
    }
    char joined = text.charAt(end);
    boolean closed = !Character.isLetterOrDigit(text.charAt(end - 1));
    if (!Chars.isSpace(joined)) {
      boolean fits =
          Character.isUpperCase(joined)
              || Chars.isOpenQuote(joined)
              || joined == '['
              || joined == '(';
      fits |= closed && Character.isLetter(joined) && opens;
      fits |= Chars.isDash(joined) && opens && end + 1 < text.length() && !isDigit(end + 1);
      fits |= joined == ':' && opens;
      return fits ? 0 : REJECTED;
    }
    int next = Chars.skipSpace(text, end, text.length());
    boolean alone = paragraphs.endOf(start) <= end;
    if (alone) {
      return closed || !isDigit(end - 1) || text.substring(start, end).indexOf('.') > 0
          ? 0
          : REJECTED;
    }
    char c = text.charAt(next);
    if (Character.isUpperCase(c) || Chars.isOpenQuote(c) || c == '[') {
      return 0.5;
    }
    if (Character.isLowerCase(c)) {
      int wordEnd = Chars.wordEnd(text, next, Math.min(text.length(), next + 12));
      boolean unit = UNITS.contains(text.substring(next, wordEnd));
      boolean bracket = text.charAt(end - 1) == ')';
      if (bracket) {
        return unit && !opens && Character.isDigit(text.charAt(end - 2)) ? -1 : 0;
      }
      if (unit && !closed) {
        return REJECTED;
      }
      if (!closed && text.substring(start, end).indexOf('.') < 0) {
        return REJECTED;
      }
      int parts = (int) text.substring(start, end - 1).chars().filter(p -> p == '.').count();
      return opens ? 0 : parts == 0 ? -2.5 : parts == 1 ? -1.5 : -0.3;
    }
    if (Character.isDigit(c)) {
      return opens ? -2 : -3;
    }
    if (c == '$' && closed && opens) {
      return -1;
    }
    return "%,;)/+=$".indexOf(c) >= 0 ? -3 : 0;
  }

  private boolean isDigit(int at) {
    return Character.isDigit(text.charAt(at));
  }

  /** False where the number before us belongs to something: "Section 4", "No. 7", "$5", "May 1". */
  boolean plausibleBefore(int start) {
    if (start > 0) {
      char joined = text.charAt(start - 1);
      boolean attached =
          !Chars.isSpace(joined)
              && !Chars.isOpenQuote(joined)
              && joined != '.'
              && joined != ';'
              && joined != ')'
              && joined != '\u2022'
              && joined != '\u200b';
      if (attached && !paragraphs.startsAt(start)) {
        return false;
      }
    }
    if (paragraphs.startsAt(start) && lineStandsAlone(start)) {
      return true;
    }
    int last = Chars.lastBefore(text, start);
    if (last < 0) {
      return true;
    }
    boolean dot = text.charAt(last) == '.';
    int letter = dot ? last - 1 : last;
    if (text.charAt(last) == '\u00a7') {
      return false;
    }
    if (letter < 0 || !Character.isLetter(text.charAt(letter))) {
      return true;
    }
    int wordStart = Chars.wordStart(text, letter);
    String word = text.substring(wordStart, letter + 1).toLowerCase(Locale.ROOT);
    if (!dot) {
      boolean month =
          Months.of(word) > 0
              && Character.isUpperCase(text.charAt(wordStart))
              && Character.isDigit(text.charAt(start));
      return !REFERENCE_WORDS.contains(word) && !month;
    }
    return !Set.of("no", "nos", "sec", "art", "para", "cl", "fig", "ref", "vol").contains(word);
  }

  /** A new paragraph follows a break that the source itself made. */
  private boolean lineStandsAlone(int start) {
    int last = Chars.lastBefore(text, start);
    return last < 0 || text.substring(last + 1, start).indexOf('\n') >= 0 || start == 0;
  }

  boolean afterLowerWord(int start, boolean opens) {
    int last = Chars.lastBefore(text, start);
    return !opens && last >= 0 && Character.isLetter(text.charAt(last)) && !capitalised(last);
  }

  private boolean capitalised(int last) {
    return Character.isUpperCase(text.charAt(Chars.wordStart(text, last)));
  }
}
