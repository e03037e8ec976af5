package org.clausecheck.structure;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.Set;
import org.clausecheck.structure.Marker.Family;
import org.jspecify.annotations.Nullable;

/**
 * Finds everything in a text that could be the number of a clause and scores its surroundings.
 * Which of them are numbers of clauses is decided by their sequence ({@link NumberRun}).
 *
 * <p>A hand-written scanner: each character is looked at a bounded number of times.
 */
final class MarkerScanner {

  /** "SCHEDULE OF FEES" has no number. */
  private static final Set<String> SMALL_WORDS =
      Set.of("OF", "TO", "ON", "IN", "AS", "BY", "AT", "IS", "OR", "NO", "Of", "To", "In", "Is");

  private final String text;
  private final Paragraphs paragraphs;
  private final Surroundings surroundings;
  private final List<Marker> markers = new ArrayList<>();

  MarkerScanner(String text, Paragraphs paragraphs) {
    this.text = text;
    this.paragraphs = paragraphs;
    this.surroundings = new Surroundings(text, paragraphs);
  }

  /**
   * All candidates, in order of their start; one place may give several readings ("I." is 1 or 9).
   */
  List<Marker> scan() {
    int at = 0;
    while (at < text.length()) {
      char c = text.charAt(at);
      boolean wordStart = at == 0 || !Character.isLetterOrDigit(text.charAt(at - 1));
      if (wordStart && c >= '0' && c <= '9') {
        at = number(at);
      } else if (c == '(') {
        bracketed(at);
        at++;
      } else if (wordStart && (Character.isLetter(c) || c == '\u00a7')) {
        at = word(at);
      } else {
        at++;
      }
    }
    return List.copyOf(markers);
  }

  private int number(int start) {
    Decimal decimal = Decimal.at(text, start);
    int next = Math.max(decimal.end(), start + 1);
    while (next < text.length() && Character.isDigit(text.charAt(next))) {
      next++;
    }
    if (decimal.value().isEmpty() || !surroundings.plausibleBefore(start)) {
      return next;
    }
    boolean single = decimal.value().size() == 1;
    boolean opens = paragraphs.startsAt(start);
    if (single && !decimal.dotted() && decimal.closed()) {
      add(start, decimal.end(), Family.PAREN_NUMBER, decimal.value(), opens, 0);
      return next;
    }
    double own = single && !decimal.dotted() ? (opens ? -1 : -3) : single ? 0 : 0.5;
    boolean subItem = decimal.end() < text.length() && text.charAt(decimal.end()) == '(';
    if (subItem) {
      int item = bracketedLength(decimal.end());
      if (item > 0 && opens) {
        subItem(start, decimal, item);
      }
      return next;
    }
    boolean pageNumber =
        !decimal.dotted()
            && text.regionMatches(
                true, Chars.skipSpace(text, decimal.end(), text.length()), "exhibit", 0, 7);
    if (!pageNumber) {
      add(start, decimal.end(), Family.DECIMAL, decimal.value(), opens, own);
    }
    return next;
  }

  /** "7.2(a)" at the start of a paragraph: the first item brings its section with it. */
  private void subItem(int start, Decimal decimal, int length) {
    String inner = text.substring(decimal.end() + 1, decimal.end() + length - 1);
    boolean first =
        inner.equals("a") || inner.equals("i") || inner.equals("1") || inner.equals("A");
    if (first) {
      String label = text.substring(start, decimal.labelEnd());
      mark(start, decimal.end(), Family.DECIMAL, decimal.value(), label, 0, 3);
    }
    int from = first ? decimal.end() : start;
    readings(
        from, decimal.end() + length, inner, text.substring(from, decimal.end() + length), true);
  }

  private void bracketed(int start) {
    int length = bracketedLength(start);
    if (length == 0) {
      return;
    }
    boolean opens = paragraphs.startsAt(start);
    if (!opens && start > 0 && Character.isLetterOrDigit(text.charAt(start - 1))) {
      return;
    }
    if (!opens && (!surroundings.plausibleBefore(start) || goesOnFromReference(start))) {
      return;
    }
    String inner = text.substring(start + 1, start + length - 1);
    readings(start, start + length, inner, text.substring(start, start + length), opens);
  }

  /** "Rule 424 (b)", "(a) and (b)", "(a)-(c)": names of items, not items. */
  private boolean goesOnFromReference(int start) {
    int last = Chars.lastBefore(text, start);
    if (last < 0) {
      return false;
    }
    if (Character.isDigit(text.charAt(last))) {
      int number = last;
      while (number > 0 && last - number < 12 && isNumberPart(text.charAt(number - 1))) {
        number--;
      }
      int before = Chars.lastBefore(text, number);
      String word = before < 0 ? "" : text.substring(Chars.wordStart(text, before), before + 1);
      return Surroundings.REFERENCE_WORDS.contains(word.toLowerCase(Locale.ROOT));
    }
    int wordStart = Chars.wordStart(text, last);
    String word = text.substring(wordStart, last + 1);
    boolean joins = Set.of("and", "or", "through", "to", "thru").contains(word);
    boolean mark = text.charAt(last) == ',' || Chars.isDash(text.charAt(last));
    int close = joins ? Chars.lastBefore(text, wordStart) : mark ? last - 1 : last;
    if (close > 0 && text.charAt(close) == ',') {
      close--;
    }
    if (close < 2 || text.charAt(close) != ')') {
      return false;
    }
    int open = close - 1;
    while (open > 0 && close - open < 6 && isAsciiAlphanumeric(text.charAt(open))) {
      open--;
    }
    return text.charAt(open) == '(' && close - open > 1 && close - open <= 5;
  }

  private static boolean isNumberPart(char c) {
    return Character.isDigit(c) || c == '.';
  }

  /** Length of "(iv)" at this offset; 0 when there is nothing of that sort. */
  private int bracketedLength(int start) {
    int at = start + 1;
    while (at < text.length() && at - start <= 6 && isAsciiAlphanumeric(text.charAt(at))) {
      at++;
    }
    boolean closed = at > start + 1 && at < text.length() && text.charAt(at) == ')';
    return closed ? at + 1 - start : 0;
  }

  private void readings(int start, int end, String inner, String label, boolean opens) {
    if (Character.isDigit(inner.charAt(0))) {
      if (inner.length() <= 2 && inner.chars().allMatch(Character::isDigit)) {
        int value = Integer.parseInt(inner);
        if (value > 0 && (opens || !numberWordBefore(start))) {
          addLabelled(start, end, Family.PAREN_NUMBER, value, label, opens);
        }
      }
      return;
    }
    boolean upper = Character.isUpperCase(inner.charAt(0));
    OptionalInt roman = Numerals.roman(inner);
    if (roman.isPresent()) {
      Family family = upper ? Family.PAREN_UPPER_ROMAN : Family.PAREN_ROMAN;
      addLabelled(start, end, family, roman.getAsInt(), label, opens);
    }
    OptionalInt letter = Numerals.letters(inner);
    if (letter.isPresent()) {
      Family family = upper ? Family.PAREN_CAPITAL : Family.PAREN_LETTER;
      addLabelled(start, end, family, letter.getAsInt(), label, opens);
    }
  }

  /** "thirty (30)" is an amount, not an item. */
  private boolean numberWordBefore(int start) {
    int last = Chars.lastBefore(text, start);
    if (last < 0 || !Character.isLetter(text.charAt(last))) {
      return last >= 0 && (Character.isDigit(text.charAt(last)) || text.charAt(last) == '%');
    }
    return true;
  }

  private int word(int start) {
    int end = start;
    if (text.charAt(start) == '\u00a7') {
      end++;
    } else {
      while (end < text.length() && Character.isLetterOrDigit(text.charAt(end))) {
        end++;
      }
    }
    int length = end - start;
    if (length <= 8 && Character.isLetter(text.charAt(start))) {
      dotted(start, end);
    }
    char first = text.charAt(start);
    if (length <= 12 && (Character.isUpperCase(first) || first == '\u00a7')) {
      OptionalInt keywordEnd = keyword(start, end);
      if (keywordEnd.isPresent()) {
        return keywordEnd.getAsInt();
      }
    }
    return end;
  }

  /** "IV.", "B.", and at the start of a paragraph "a.", "iv.", "a)", "iv)". */
  private void dotted(int start, int end) {
    if (end >= text.length()) {
      return;
    }
    boolean opens = paragraphs.startsAt(start);
    char mark = text.charAt(end);
    boolean bracket = mark == ')';
    if (mark != '.' && !(bracket && opens)) {
      return;
    }
    if (!bracket && end + 1 < text.length() && !Chars.isSpace(text.charAt(end + 1))) {
      boolean joined = opens && joins(end + 1) && !initials(end + 1);
      if (!joined) {
        return;
      }
    }
    if (!surroundings.plausibleBefore(start) || amongInitials(start, end)) {
      return;
    }
    String word = text.substring(start, end);
    boolean upper = Character.isUpperCase(word.charAt(0));
    if (!upper && !opens && !runsInText(start, end + 1)) {
      return;
    }
    OptionalInt roman = Numerals.roman(word);
    if (roman.isPresent()) {
      Family family =
          bracket
              ? (upper ? Family.PAREN_UPPER_ROMAN : Family.PAREN_ROMAN)
              : (upper ? Family.ROMAN : Family.DOTTED_ROMAN);
      add(start, end + 1, family, List.of(roman.getAsInt()), opens, 0);
    }
    OptionalInt letter = Numerals.letters(word);
    if (letter.isPresent()) {
      Family family =
          bracket
              ? (upper ? Family.PAREN_CAPITAL : Family.PAREN_LETTER)
              : (upper ? Family.CAPITAL : Family.DOTTED_LETTER);
      add(start, end + 1, family, List.of(letter.getAsInt()), opens, 0);
    }
  }

  /** "C. F. R.", "J. R. Smith": one letter of several. */
  private boolean amongInitials(int start, int end) {
    int last = Chars.lastBefore(text, start);
    boolean before =
        last > 0
            && text.charAt(last) == '.'
            && Character.isUpperCase(text.charAt(last - 1))
            && (last < 2 || !Character.isLetterOrDigit(text.charAt(last - 2)))
            && paragraphs.indexAt(last) == paragraphs.indexAt(start);
    int next = Chars.skipSpace(text, end + 1, text.length());
    boolean after =
        next + 1 < text.length()
            && Character.isUpperCase(text.charAt(next))
            && text.charAt(next + 1) == '.'
            && Character.isUpperCase(text.charAt(start));
    return before || after;
  }

  /** "… hereof. b. The Licensee …": a lower-case letter between a sentence's end and a capital. */
  private boolean runsInText(int start, int end) {
    int last = Chars.lastBefore(text, start);
    boolean after =
        Chars.afterSentence(text, start)
            || (last >= 0 && (text.charAt(last) == ';' || text.charAt(last) == ':'))
            || (last > 0 && Character.isUpperCase(text.charAt(last)));
    int next = Chars.skipSpace(text, end, text.length());
    return after
        && next > end
        && next < text.length()
        && (Character.isUpperCase(text.charAt(next)) || Chars.isOpenQuote(text.charAt(next)));
  }

  private boolean joins(int at) {
    return Character.isLetter(text.charAt(at)) || Chars.isOpenQuote(text.charAt(at));
  }

  private boolean initials(int at) {
    return at + 1 < text.length() && text.charAt(at + 1) == '.';
  }

  /** "ARTICLE IV", "Section 2.03", "Exhibit A". Returns where the number ends. */
  private OptionalInt keyword(int start, int wordEnd) {
    String word = text.substring(start, wordEnd);
    Keyword keyword = Keyword.of(word);
    if (keyword == Keyword.NONE) {
      return OptionalInt.empty();
    }
    int numberStart = Chars.numberAfterWord(text, start, wordEnd);
    if (numberStart < 0) {
      return OptionalInt.empty();
    }
    if (keyword == Keyword.SCHEDULE) {
      return schedule(start, numberStart);
    }
    Designator number = numberAt(numberStart);
    if (number == null) {
      return OptionalInt.empty();
    }
    boolean opens = paragraphs.startsAt(start);
    Family family =
        switch (keyword) {
          case PART -> Family.PART;
          case ARTICLE -> number.value().size() == 1 ? Family.ARTICLE : Family.DECIMAL;
          default -> Family.DECIMAL;
        };
    double score = titledScore(start, number.end(), word, opens);
    if (score > Surroundings.REJECTED / 2) {
      String label = text.substring(start, number.labelEnd());
      mark(start, number.end(), family, number.value(), label, Marker.TITLED, score);
    }
    return OptionalInt.of(number.end());
  }

  /** How much speaks for a clause that begins with a keyword and a number. */
  private double titledScore(int start, int end, String word, boolean opens) {
    boolean loud = word.equals(word.toUpperCase(Locale.ROOT)) && word.length() > 1;
    boolean alone = paragraphs.endOf(start) <= end;
    double score =
        alone ? surroundings.before(start, opens) + 0.5 : surroundings.score(start, end, opens);
    score += loud ? 1 : 0.5;
    int next = Chars.skipSpace(text, end, text.length());
    boolean lower = next < text.length() && Character.isLowerCase(text.charAt(next));
    boolean comma =
        end < text.length() && ",;)]".indexOf(text.charAt(end)) >= 0 && !(loud && opens);
    if (lower
        || comma
        || named(next)
        || (!opens && !surroundings.plausibleBefore(start))
        || surroundings.afterLowerWord(start, opens)) {
      return Surroundings.REJECTED;
    }
    boolean bracket = end < text.length() && text.charAt(end) == '(';
    return bracket && !(opens && bracketedLength(end) > 0) ? Surroundings.REJECTED : score;
  }

  /** A number after a keyword: "2.03", "IV", "Four". */
  private record Designator(List<Integer> value, int labelEnd, int end) {}

  private @Nullable Designator numberAt(int start) {
    Decimal decimal = Decimal.at(text, start);
    if (!decimal.value().isEmpty()) {
      return new Designator(decimal.value(), decimal.labelEnd(), decimal.end());
    }
    int end = Chars.wordEnd(text, start, text.length());
    if (end == start || end - start > 11 || !Character.isUpperCase(text.charAt(start))) {
      return null;
    }
    String designator = text.substring(start, end);
    OptionalInt number = Numerals.roman(designator);
    number = number.isPresent() ? number : Numerals.word(designator);
    number = number.isPresent() ? number : Numerals.letters(designator);
    if (number.isEmpty()) {
      return null;
    }
    boolean closed = end < text.length() && (text.charAt(end) == '.' || text.charAt(end) == ':');
    return new Designator(List.of(number.getAsInt()), end, closed ? end + 1 : end);
  }

  /**
   * "Section 7.1 (Liability Caps) does not apply": a reference that gives the title of its clause.
   */
  private boolean named(int at) {
    if (at >= text.length() || text.charAt(at) != '(') {
      return false;
    }
    int close = text.indexOf(')', at);
    if (close < 0 || close - at > 120) {
      return false;
    }
    int next = Chars.skipSpace(text, close + 1, text.length());
    return next < text.length()
        && (Character.isLowerCase(text.charAt(next)) || ",;".indexOf(text.charAt(next)) >= 0);
  }

  private OptionalInt schedule(int start, int numberStart) {
    int end = numberStart;
    if (Chars.isOpenQuote(text.charAt(end)) || text.charAt(end) == '\'') {
      end++;
    }
    int designatorStart = end;
    while (end < text.length()
        && end - designatorStart <= 8
        && (isAsciiAlphanumeric(text.charAt(end))
            || (".-".indexOf(text.charAt(end)) >= 0
                && end > designatorStart
                && end + 1 < text.length()
                && isAsciiAlphanumeric(text.charAt(end + 1))))) {
      end++;
    }
    String designator = text.substring(designatorStart, end);
    boolean number = !designator.isEmpty() && Character.isDigit(designator.charAt(0));
    boolean letter =
        !designator.isEmpty()
            && Character.isUpperCase(designator.charAt(0))
            && ((designator.length() <= 2 && !SMALL_WORDS.contains(designator))
                || Numerals.roman(designator).isPresent()
                || !Character.isLetter(designator.charAt(1))
                || Numerals.word(designator).isPresent());
    if (designator.isEmpty() && opensAlone(start, numberStart)) {
      int wordEnd = Chars.wordEnd(text, start, text.length());
      String label = text.substring(start, wordEnd);
      mark(start, wordEnd, Family.SCHEDULE, List.of(1), label, Marker.TITLED, 3);
      return OptionalInt.of(wordEnd);
    }
    if (!number && !letter) {
      return OptionalInt.empty();
    }
    if (end < text.length() && Character.isLetterOrDigit(text.charAt(end))) {
      return OptionalInt.empty();
    }
    if (end < text.length() && (Chars.isCloseQuote(text.charAt(end)) || text.charAt(end) == '\'')) {
      end++;
    }
    boolean opens = paragraphs.startsAt(start);
    mark(
        start,
        end,
        Family.SCHEDULE,
        List.of(1),
        text.substring(start, end),
        Marker.TITLED,
        surroundings.score(start, end, opens));
    return OptionalInt.of(end);
  }

  /** "ANNEX: PRICES": the only annex needs no number. */
  private boolean opensAlone(int start, int next) {
    return paragraphs.startsAt(start)
        && (text.charAt(next) == ':' || Chars.isDash(text.charAt(next)))
        && paragraphs.endOf(start) - start <= 100;
  }

  private void add(
      int start, int end, Family family, List<Integer> value, boolean opens, double own) {
    double score = surroundings.score(start, end, opens) + own;
    if (score > Surroundings.REJECTED / 2) {
      int labelEnd = end;
      while (labelEnd > start + 1 && text.charAt(labelEnd - 1) == '.') {
        labelEnd--;
      }
      mark(start, end, family, value, text.substring(start, labelEnd), 0, score);
    }
  }

  private void addLabelled(
      int start, int end, Family family, int value, String label, boolean opens) {
    double score = surroundings.score(start, end, opens);
    if (score > Surroundings.REJECTED / 2) {
      mark(start, end, family, List.of(value), label, 0, score);
    }
  }

  private void mark(
      int start,
      int end,
      Family family,
      List<Integer> value,
      String label,
      int look,
      double score) {
    int seen = look;
    seen |= paragraphs.startsAt(start) ? Marker.OPENS : 0;
    seen |= Character.isLetterOrDigit(text.charAt(end - 1)) ? 0 : Marker.CLOSED;
    seen |= Chars.afterSentence(text, start) ? Marker.AFTER_STOP : 0;
    int next = Chars.skipSpace(text, end, text.length());
    if (next < text.length()) {
      char c = text.charAt(next);
      seen |= Character.isUpperCase(c) || Chars.isOpenQuote(c) ? Marker.CAPITAL : 0;
      int wordEnd = Chars.wordEnd(text, next, Math.min(text.length(), next + 30));
      boolean loud = wordEnd - next >= 2;
      for (int at = next; at < wordEnd && loud; at++) {
        loud = !Character.isLowerCase(text.charAt(at));
      }
      seen |= loud ? Marker.LOUD : 0;
    }
    markers.add(new Marker(start, end, family, value, label, seen, score));
  }

  private static boolean isAsciiAlphanumeric(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
  }
}
