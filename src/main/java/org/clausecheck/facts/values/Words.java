package org.clausecheck.facts.values;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import org.clausecheck.text.NumberWords;
import org.clausecheck.text.Span;

/**
 * The words, numbers, blanks and marks of a text, in order, as contracts write them: "U.S." and
 * "P.R.C." are one word, hyphens part words, "1,500,000" is one number, "18th" a number, "[***]"
 * and "____" are blanks. Spaces and hyphens are nobody's. Immutable; made in time linear in the
 * text.
 */
public final class Words {

  /** What a token is. */
  public enum Kind {
    WORD,
    NUMBER,
    /** A place for words or figures that is blacked out or still to be filled. */
    BLANK,
    /** One punctuation character. */
    MARK
  }

  private static final int MAX_WORD = 64;

  /** Units that are written straight after their number. */
  private static final Set<String> UNITS = Set.of("bps", "bp", "pct", "mos", "yrs", "yr", "wks");

  private final String text;
  private int size;
  private int[] starts;
  private int[] ends;
  private Kind[] kinds;
  private String[] forms;
  private boolean groupsByComma;

  private Words(String text) {
    this.text = text;
    int guess = Math.max(16, text.length() / 5);
    starts = new int[guess];
    ends = new int[guess];
    kinds = new Kind[guess];
    forms = new String[guess];
  }

  /** Splits a text into its words. */
  public static Words of(String text) {
    Words words = new Words(text);
    words.split();
    return words;
  }

  public String text() {
    return text;
  }

  public int size() {
    return size;
  }

  public int start(int word) {
    return starts[word];
  }

  public int end(int word) {
    return ends[word];
  }

  public Kind kind(int word) {
    return kinds[word];
  }

  /** The word in lower case without its abbreviation dots; the digits of a number without "th". */
  public String form(int word) {
    return forms[word];
  }

  /** Whether there is such a word and it has this form. */
  public boolean is(int word, String form) {
    return word >= 0 && word < size && forms[word].equals(form);
  }

  /** Whether there is such a word and it is of this kind. */
  public boolean is(int word, Kind kind) {
    return word >= 0 && word < size && kinds[word] == kind;
  }

  /** Whether the word begins with a capital letter. */
  public boolean capitalised(int word) {
    return Character.isUpperCase(text.charAt(starts[word]));
  }

  /** Whether a capital letter stands anywhere in the word, as in "iBio". */
  public boolean hasCapital(int word) {
    for (int i = starts[word]; i < ends[word]; i++) {
      if (Character.isUpperCase(text.charAt(i))) {
        return true;
      }
    }
    return false;
  }

  /** Whether a number of the text groups its thousands by commas, as "1,500". */
  boolean groupsByComma() {
    return groupsByComma;
  }

  /** The stretch from the first to the last of these words. */
  public Span span(int first, int last) {
    return new Span(starts[first], ends[last]);
  }

  /** Index of the first word that begins at or after an offset; {@link #size()} if none does. */
  public int at(int offset) {
    int found = Arrays.binarySearch(starts, 0, size, offset);
    return found >= 0 ? found : -found - 1;
  }

  private void split() {
    int i = 0;
    int length = text.length();
    while (i < length) {
      char c = text.charAt(i);
      if (c <= ' ' || c == '-' || c == '~' || Character.isWhitespace(c) || isSpaceLike(c)) {
        i++;
      } else if (Character.isLetter(c)) {
        i = word(i);
      } else if (c >= '0' && c <= '9') {
        i = number(i);
      } else if (c == '.' && isDigit(i + 1) && !isLetterOrDigit(i - 1)) {
        i = number(i);
      } else {
        int blank = blank(i);
        if (blank > i) {
          add(i, blank, Kind.BLANK, "[]");
          i = blank;
        } else {
          add(i, i + 1, Kind.MARK, mark(c));
          i++;
        }
      }
    }
  }

  private static boolean isSpaceLike(char c) {
    return c == '\u00a0'
        || c == '\u00ad'
        || c == '\u2010'
        || c == '\u2011'
        || c == '\u200b'
        || c == '\u2013'
        || c == '\u2014'
        || c == '\ufeff'
        || c == '\u202f';
  }

  private static String mark(char c) {
    return switch (c) {
      case '\u201c', '\u201d', '\u201e', '\u00ab', '\u00bb' -> "\"";
      case '\u2018', '\u2019' -> "'";
      default -> c < 128 ? ASCII[c] : String.valueOf(c);
    };
  }

  private static final String[] ASCII = new String[128];

  static {
    for (int c = 0; c < 128; c++) {
      ASCII[c] = String.valueOf((char) c);
    }
  }

  private int word(int start) {
    int i = start + 1;
    boolean dotted = false;
    while (i < text.length()) {
      char c = text.charAt(i);
      if (isDigit(i) && (isCurrency(start, i) || isRunIn(start, i))) {
        break;
      }
      if (Character.isLetterOrDigit(c) || (c == '_' && isLetter(i + 1))) {
        i++;
      } else if (c == '.' && isLetter(i - 1) && isLetter(i + 1) && single(i - 1) && single(i + 1)) {
        dotted = true;
        i++;
      } else if (isApostrophe(c) && isLetter(i + 1) && !possessive(i)) {
        i++;
      } else {
        break;
      }
    }
    if (dotted && i < text.length() && text.charAt(i) == '.') {
      i++;
    }
    String form = form(start, i, dotted);
    add(start, i, Kind.WORD, form);
    if (i < text.length() && isApostrophe(text.charAt(i)) && possessive(i)) {
      add(i, i + 2, Kind.WORD, "'s");
      i += 2;
    }
    return i;
  }

  /** Whether a figure follows one of the words before a date without a space: "as of1 August". */
  private boolean isRunIn(int start, int end) {
    return switch (text.substring(start, Math.min(end, start + 6))) {
      case "of", "on", "by", "to", "from", "until" -> true;
      default -> false;
    };
  }

  /** Whether these letters are a currency that a sum follows without a space: "RMB50". */
  private boolean isCurrency(int start, int end) {
    if (end - start < 2 || end - start > 3 || !Character.isUpperCase(text.charAt(end - 1))) {
      return false;
    }
    String letters = text.substring(start, end).toLowerCase(Locale.ROOT);
    return Currencies.isShort(letters);
  }

  private String form(int start, int end, boolean dotted) {
    String raw = text.substring(start, Math.min(end, start + MAX_WORD));
    if (dotted) {
      raw = raw.replace(".", "");
    }
    return raw.indexOf('\u2019') >= 0
        ? raw.toLowerCase(Locale.ROOT).replace('\u2019', '\'')
        : raw.toLowerCase(Locale.ROOT);
  }

  /** A letter that stands alone between marks, as in "U.S.". */
  private boolean single(int at) {
    return !isLetterOrDigit(at - 1) && !isLetterOrDigit(at + 1);
  }

  private boolean possessive(int apostrophe) {
    return apostrophe + 1 < text.length()
        && (text.charAt(apostrophe + 1) == 's' || text.charAt(apostrophe + 1) == 'S')
        && !isLetterOrDigit(apostrophe + 2);
  }

  private static boolean isApostrophe(char c) {
    return c == '\'' || c == '\u2019';
  }

  private int number(int start) {
    int digits = digits(start);
    int i = digits;
    if (i < text.length() && Character.isLetter(text.charAt(i))) {
      int suffix = ordinalSuffix(i);
      if (suffix > i) {
        i = suffix;
      } else if (!isUnit(i)) {
        while (isLetterOrDigit(i)) {
          i++;
        }
        add(start, i, Kind.WORD, form(start, i, false));
        return i;
      }
    }
    add(start, i, Kind.NUMBER, text.substring(start, Math.min(digits, start + MAX_WORD)));
    return i;
  }

  /** End of digits with their separators: "1,500.50", "1.500,50", "1'500", "5,00,000". */
  private int digits(int start) {
    int i = start + 1;
    int dot = -1;
    while (i < text.length()) {
      char c = text.charAt(i);
      if (c >= '0' && c <= '9') {
        i++;
      } else if (c == ',' && group(i)) {
        groupsByComma |= dot < 0;
        i += 4;
      } else if (isGroupMark(c) && group(i)) {
        i += 4;
      } else if (c == ',' && i - start <= 2 && indianGroups(i) > i) {
        i = indianGroups(i);
      } else if (c == '.' && isDigit(i + 1)) {
        dot = i;
        i += 2;
      } else if (c == ',' && dot >= 0 && i - dot == 4 && isDecimals(i)) {
        i = isDigit(i + 2) ? i + 3 : i + 2;
        break;
      } else {
        break;
      }
    }
    return i;
  }

  private static boolean isGroupMark(char c) {
    return isApostrophe(c) || c == '\u02bc' || c == '\u2032' || c == '`' || c == '\u00b4';
  }

  /**
   * End of groups of two digits and one of three: ",00,000"; the place itself where there are none.
   */
  private int indianGroups(int comma) {
    int i = comma;
    while (isDigit(i + 1) && isDigit(i + 2) && i + 3 < text.length() && text.charAt(i + 3) == ',') {
      i += 3;
    }
    return i > comma && text.charAt(i) == ',' && group(i) ? i + 4 : comma;
  }

  /** One or two digits after a comma, and then no more of a number. */
  private boolean isDecimals(int comma) {
    int end = isDigit(comma + 2) ? comma + 3 : comma + 2;
    boolean more =
        isDigit(end) || (isDigit(end + 1) && (text.charAt(end) == ',' || text.charAt(end) == '.'));
    return isDigit(comma + 1) && !more;
  }

  /** Exactly three digits after a separator. */
  private boolean group(int separator) {
    return isDigit(separator + 1)
        && isDigit(separator + 2)
        && isDigit(separator + 3)
        && !isDigit(separator + 4);
  }

  /** End of "st", "nd", "rd" or "th" at this place, split by a space as filings do ("18t h"). */
  private int ordinalSuffix(int at) {
    if (at + 1 >= text.length()) {
      return at;
    }
    char first = Character.toLowerCase(text.charAt(at));
    int next = text.charAt(at + 1) == ' ' ? at + 2 : at + 1;
    if (next >= text.length() || isLetterOrDigit(next + 1)) {
      return at;
    }
    char second = Character.toLowerCase(text.charAt(next));
    boolean ordinal =
        (first == 't' && second == 'h')
            || (first == 's' && second == 't')
            || (first == 'n' && second == 'd')
            || (first == 'r' && second == 'd');
    return ordinal ? next + 1 : at;
  }

  /** "M", "bn", "bps" or "yrs" straight after a number. */
  private boolean isUnit(int at) {
    int end = at;
    while (end < text.length() && end - at < 9 && Character.isLetter(text.charAt(end))) {
      end++;
    }
    if (isLetterOrDigit(end)) {
      return false;
    }
    String letters = text.substring(at, end).toLowerCase(Locale.ROOT);
    return NumberWords.scaleOfFigures(letters) != null || UNITS.contains(letters);
  }

  /** End of a blank at this place: "[***]", "[● ]", "____", "*****", "[Redacted]", "{*****}". */
  private int blank(int start) {
    char c = text.charAt(start);
    if (c == '[' || c == '{' || c == '<') {
      char close = c == '[' ? ']' : c == '{' ? '}' : '>';
      int i = start + 1;
      int limit = Math.min(text.length(), start + 60);
      boolean filler = false;
      while (i < limit && isFiller(text.charAt(i))) {
        filler |= !Character.isWhitespace(text.charAt(i));
        i++;
      }
      int spaces = i - start - 1;
      if (i < limit && text.charAt(i) == close && (filler || (c == '[' && spaces >= 2))) {
        return i + 1;
      }
      return c == '[' ? redactedWords(start) : start;
    }
    if (c == '_'
        || c == '*'
        || c == '\u25cf'
        || c == '\u2588'
        || (c == '\u2022' && isWordGap(start))) {
      int i = start;
      while (i < text.length() && text.charAt(i) == c) {
        i++;
      }
      return i - start >= (c == '\u25cf' || c == '\u2588' ? 1 : 2) ? i : start;
    }
    return start;
  }

  private boolean isWordGap(int at) {
    return at > 0 && text.charAt(at - 1) == '[';
  }

  private static boolean isFiller(char c) {
    return c == '*'
        || c == '\u25cf'
        || c == '\u2022'
        || c == '_'
        || c == '.'
        || c == '\u2026'
        || c == '\u00b7'
        || c == '#'
        || c == '\u2022'
        || c == ' '
        || c == '\u00a0'
        || c == '-'
        || c == '\u2022'
        || c == '\u2217'
        || c == '\u2666'
        || c == '\u25a0'
        || c == '\u2588';
  }

  private int redactedWords(int start) {
    int close = start + 1;
    int limit = Math.min(text.length(), start + 60);
    while (close < limit && text.charAt(close) != ']') {
      close++;
    }
    if (close == limit) {
      return start;
    }
    String inside = text.substring(start + 1, close).strip().toLowerCase(Locale.ROOT);
    boolean redacted =
        inside.startsWith("redacted")
            || inside.startsWith("omitted")
            || inside.startsWith("confidential")
            || inside.startsWith("intentionally omitted")
            || inside.equals("x")
            || inside.equals("xx")
            || inside.equals("xxx")
            || inside.equals("date")
            || inside.equals("amount")
            || inside.equals("number")
            || inside.startsWith("insert");
    return redacted ? close + 1 : start;
  }

  private boolean isDigit(int at) {
    return at >= 0 && at < text.length() && text.charAt(at) >= '0' && text.charAt(at) <= '9';
  }

  private boolean isLetter(int at) {
    return at >= 0 && at < text.length() && Character.isLetter(text.charAt(at));
  }

  private boolean isLetterOrDigit(int at) {
    return at >= 0 && at < text.length() && Character.isLetterOrDigit(text.charAt(at));
  }

  private void add(int start, int end, Kind kind, String form) {
    if (size == starts.length) {
      int more = size + size / 2;
      starts = Arrays.copyOf(starts, more);
      ends = Arrays.copyOf(ends, more);
      kinds = Arrays.copyOf(kinds, more);
      forms = Arrays.copyOf(forms, more);
    }
    starts[size] = start;
    ends[size] = end;
    kinds[size] = kind;
    forms[size] = form;
    size++;
  }
}
