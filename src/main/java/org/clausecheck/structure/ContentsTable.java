package org.clausecheck.structure;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.clausecheck.text.Span;
import org.jspecify.annotations.Nullable;

/**
 * Finds tables of contents: what follows the words "table of contents", or dots that lead to a page
 * number, for as long as entries end in page numbers, whether they stand on lines of their own or
 * run on in one line.
 */
final class ContentsTable {
  /** The longest entry, in units. */
  private static final int LONGEST_ENTRY = 180;

  private static final String LEADER = "....";

  private static final int LEAST_ENTRIES = 3;

  /** Words between the entries of two pages, in units. */
  private static final int PAGE_FURNITURE = 700;

  private final String text;
  private final Paragraphs paragraphs;

  private ContentsTable(String text, Paragraphs paragraphs) {
    this.text = text;
    this.paragraphs = paragraphs;
  }

  /** The tables' spans in the analysed text, disjoint and in order. */
  static List<Span> find(String text, Paragraphs paragraphs) {
    return new ContentsTable(text, paragraphs).find();
  }

  private List<Span> find() {
    List<Span> tables = new ArrayList<>();
    int at = 0;
    while (at < text.length()) {
      int title = titleLength(at);
      int start = title > 0 ? at : leader(at) ? lineStart(at, tables) : -1;
      int end = start < 0 ? -1 : end(start + title);
      if (end >= 0) {
        tables.add(new Span(start, end));
      }
      at = Math.max(at + 1, end);
    }
    return tables;
  }

  /** Whether dots lead to a page number from here, as they do without any title over the table. */
  private boolean leader(int at) {
    if (!text.startsWith(LEADER, at) || text.startsWith(".", at - 1)) {
      return false;
    }
    int end = at;
    while (end < text.length() && end - at < LONGEST_ENTRY && ". ".indexOf(text.charAt(end)) >= 0) {
      end++;
    }
    return end < text.length() && Character.isDigit(text.charAt(end));
  }

  private int lineStart(int at, List<Span> tables) {
    int line = paragraphs.indexAt(at);
    int floor = tables.isEmpty() ? 0 : tables.get(tables.size() - 1).end();
    return Math.max(floor, line < 0 ? at : paragraphs.span(line).start());
  }

  private int titleLength(int at) {
    if ("TCI".indexOf(text.charAt(at)) < 0) {
      return 0;
    }
    for (String title : List.of("TABLE OF CONTENTS", "Table of Contents", "Table Of Contents")) {
      if (text.startsWith(title, at)) {
        return title.length();
      }
    }
    for (String title : List.of("CONTENTS", "Contents", "INDEX", "Index")) {
      if (text.startsWith(title, at)) {
        return opens(at, title) ? title.length() : 0;
      }
    }
    return 0;
  }

  /** A short title stands alone, before a colon, or over the columns' own titles. */
  private boolean opens(int at, String title) {
    int end = at + title.length();
    boolean alone = paragraphs.endOf(at) - end <= 4 || text.startsWith(":", end);
    int next = Chars.skipSpace(text, end, text.length());
    boolean columns =
        title.equals("CONTENTS")
            && (text.regionMatches(true, next, "clause", 0, 6)
                || text.regionMatches(true, next, "page", 0, 4));
    return paragraphs.startsAt(at) && alone || columns;
  }

  /** One past the last entry; -1 when what follows is no table. */
  private int end(int from) {
    Entry last = entries(from, 0);
    if (last == null) {
      return -1;
    }
    Entry next = resumed(last);
    while (next != null) {
      last = next;
      next = resumed(last);
    }
    return withList(last.end);
  }

  /** The last of several entries that follow each other; null when there are too few. */
  private @Nullable Entry entries(int from, int page) {
    int entries = 0;
    Entry last = null;
    Entry next = entry(from, page);
    while (next != null) {
      last = next;
      entries++;
      next = entry(last.end, Math.max(page, last.page));
    }
    return entries >= LEAST_ENTRIES ? last : null;
  }

  /** The table's end on its next page, after the words that foot this page and head that one. */
  private @Nullable Entry resumed(Entry last) {
    int bound = Math.min(text.length(), last.end + PAGE_FURNITURE);
    for (int at = last.end; at < bound; at++) {
      boolean number =
          Character.isDigit(text.charAt(at))
              && Chars.isSpace(text.charAt(at - 1))
              && Decimal.at(text, at).dotted();
      if (number) {
        Entry end = entries(at, last.page);
        if (end != null) {
          return end;
        }
      }
    }
    return null;
  }

  private record Entry(int page, int end) {}

  /** The next page number that closes an entry, within an entry's length. */
  private @Nullable Entry entry(int from, int page) {
    int bound = Math.min(text.length(), from + LONGEST_ENTRY);
    for (int at = Chars.skipSpace(text, from, bound); at < bound; at++) {
      char c = text.charAt(at);
      if (c < '0' || c > '9' || (at > 0 && !opensNumber(at))) {
        continue;
      }
      int end = at;
      while (end < text.length() && end - at < 5 && Character.isDigit(text.charAt(end))) {
        end++;
      }
      int length = end - at;
      boolean closes = end >= text.length() || Chars.isSpace(text.charAt(end));
      if (length <= 3 && closes && at > from) {
        int number = Integer.parseInt(text.substring(at, end));
        boolean rises = number >= page && number <= page + 40 && number > 0;
        if (rises && entryFollows(end) && !labelled(at)) {
          return new Entry(number, end);
        }
      }
      at = end;
    }
    return null;
  }

  /** After a space or a row of dots, but not inside "2.9". */
  private boolean opensNumber(int at) {
    char c = text.charAt(at - 1);
    boolean inside = c == '.' && at > 1 && Character.isLetterOrDigit(text.charAt(at - 2));
    return !inside && (Chars.isSpace(c) || ".\u2026_-".indexOf(c) >= 0);
  }

  /** "ARTICLE 7": this number names the entry. */
  private boolean labelled(int number) {
    int last = Chars.lastBefore(text, number);
    if (last < 0 || !Character.isLetter(text.charAt(last))) {
      return false;
    }
    String word = text.substring(Chars.wordStart(text, last), last + 1).toLowerCase(Locale.ROOT);
    return Surroundings.REFERENCE_WORDS.contains(word);
  }

  /** After a page number comes another entry, or the end of the line. */
  private boolean entryFollows(int end) {
    if (paragraphs.endOf(end - 1) <= end) {
      return true;
    }
    int next = Chars.skipSpace(text, end, text.length());
    if (next >= text.length()) {
      return true;
    }
    char c = text.charAt(next);
    return Character.isDigit(c)
        || Character.isUpperCase(c)
        || c == '('
        || c == '\u00a7'
        || c == '[';
  }

  /** Takes in a list of schedules that closes a table on short lines of its own. */
  private int withList(int end) {
    int index = paragraphs.indexAt(Math.max(0, end - 1)) + 1;
    int last = end;
    while (index < paragraphs.size()) {
      Span line = paragraphs.span(index);
      String start = text.substring(line.start(), Math.min(line.end(), line.start() + 10));
      String upper = start.toUpperCase(Locale.ROOT);
      boolean listed =
          upper.startsWith("EXHIBIT")
              || upper.startsWith("SCHEDULE")
              || upper.startsWith("ANNEX")
              || upper.startsWith("APPENDIX")
              || upper.startsWith("ATTACHMENT");
      boolean roman =
          line.length() <= 8 && upper.matches("[-\u2013( ]{0,3}[IVX]{1,6}[-\u2013) ]{0,3}");
      if (!roman && (!listed || line.length() > 120 || opensBody(index))) {
        if (!listed || !severalSchedules(line)) {
          break;
        }
      }
      last = line.end();
      index++;
    }
    return last;
  }

  /** One line with several short titles of schedules. */
  private boolean severalSchedules(Span line) {
    int count = 0;
    String words = text.substring(line.start(), Math.min(line.end(), line.start() + 1200));
    for (String word :
        List.of("Exhibit ", "EXHIBIT ", "Schedule ", "SCHEDULE ", "Annex ", "Appendix ")) {
      int at = words.indexOf(word);
      while (at >= 0) {
        count++;
        at = words.indexOf(word, at + 1);
      }
    }
    return count >= 2 && line.length() < count * 90;
  }

  /** Whether the text under the line is long: then it is the schedule itself. */
  private boolean opensBody(int index) {
    if (index + 1 >= paragraphs.size()) {
      return false;
    }
    Span under = paragraphs.span(index + 1);
    String words = text.substring(under.start(), Math.min(under.end(), under.start() + 400));
    return under.length() > 300 && !words.contains("AGREEMENT") && !words.contains("Agreement");
  }
}
