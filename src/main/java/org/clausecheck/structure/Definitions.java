package org.clausecheck.structure;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.clausecheck.text.Span;

/**
 * Finds the terms an agreement defines, inline ({@code (the "Licensed Patents")}) and listed
 * ({@code "Field" means …}), and where they are used.
 */
final class Definitions {
  /** What may stand between a listed term and "means". */
  private static final Set<String> BEFORE_MEANS =
      Set.of(
          "or",
          "and",
          "each",
          "shall",
          "when",
          "used",
          "in",
          "this",
          "Agreement",
          "as",
          "herein",
          "hereunder",
          "collectively",
          "respectively",
          "with",
          "respect",
          "to",
          "a",
          "the",
          "Party",
          "of",
          "any",
          "an");

  /** What gives a meaning only where a term opens its line: (2) "Territory" is Spain. */
  private static final Set<String> IS = Set.of("is", "are");

  private static final int LONGEST_NAME = 80;

  /** Characters of the number before a term: "(viii)", "12.10.4". */
  private static final int LONGEST_LABEL = 8;

  private static final int MOST_WORDS = 10;

  /** Characters of the words that lead in to a list of definitions, at most. */
  private static final int LEAD_IN = 300;

  /** How far a definition reaches from its term when nothing ends it sooner. */
  private static final int LONGEST = 4_000;

  private static final List<String> MEANS =
      List.of(
          "means",
          "mean",
          "shall mean",
          "will mean",
          "shall have the meaning",
          "has the meaning",
          "have the meaning",
          "shall have the following meaning",
          "refers to",
          "shall refer to",
          "includes",
          "shall include",
          "is defined",
          "are defined",
          "shall be defined",
          "is hereby defined",
          "denotes",
          "shall denote",
          "has the same meaning",
          "shall have the same meaning",
          "have the respective meaning",
          "shall have the respective meaning",
          "is the",
          "signifies");

  private final String text;
  private final Paragraphs paragraphs;
  private final List<Clause> clauses;

  private record Found(String name, Span term, Span definition) {}

  private Definitions(String text, Paragraphs paragraphs, List<Clause> clauses) {
    this.text = text;
    this.paragraphs = paragraphs;
    this.clauses = clauses;
  }

  static List<DefinedTerm> find(String text, Paragraphs paragraphs, List<Clause> clauses) {
    Definitions definitions = new Definitions(text, paragraphs, clauses);
    return definitions.withUses(definitions.scan());
  }

  private List<Found> scan() {
    List<Found> found = new ArrayList<>();
    int at = 0;
    while (at < text.length()) {
      char c = text.charAt(at);
      if (!Chars.isOpenQuote(c) || (at > 0 && Character.isLetterOrDigit(text.charAt(at - 1)))) {
        at++;
        continue;
      }
      int close = close(at + 1);
      if (close < 0) {
        at++;
        continue;
      }
      Span name = withoutComma(Chars.trim(text, at + 1, close));
      if (isName(name)) {
        Span term = new Span(at, close + 1);
        if (isListed(close + 1)) {
          found.add(new Found(name.in(text), term, listedDefinition(at)));
        } else if (isInline(at, close + 1)) {
          found.add(new Found(name.in(text), term, inlineDefinition(at, close + 1)));
        }
      }
      at = close + 1;
    }
    clauses.forEach(clause -> glossed(clause).ifPresent(found::add));
    return found;
  }

  /** "(b) Field: the measurement of light" in a clause of definitions, without quotation marks. */
  private Optional<Found> glossed(Clause clause) {
    boolean meanings =
        clause.parent().isPresent() && definesTerms(clauses.get(clause.parent().getAsInt()));
    int start = clause.span().start();
    int end = Math.min(clause.span().end(), start + LONGEST_NAME);
    int colon = meanings ? text.substring(start, end).indexOf(": ") : -1;
    if (colon < 0) {
      return Optional.empty();
    }
    Span name = Chars.trim(text, start + Math.min(colon, clause.label().length()), start + colon);
    boolean named =
        isName(name)
            && Character.isUpperCase(text.charAt(name.start()))
            && name.in(text).indexOf('.') < 0;
    return named
        ? Optional.of(new Found(name.in(text), name, new Span(name.start(), clause.span().end())))
        : Optional.empty();
  }

  private boolean definesTerms(Clause clause) {
    Span own = clause.own();
    return own.length() <= LEAD_IN && own.in(text).toLowerCase(Locale.ROOT).contains("meaning");
  }

  private int close(int from) {
    int bound = Math.min(text.length(), from + LONGEST_NAME);
    for (int at = from; at < bound; at++) {
      char c = text.charAt(at);
      if (Chars.isCloseQuote(c)) {
        return at;
      }
      if (c == '\n') {
        return -1;
      }
    }
    return -1;
  }

  private Span withoutComma(Span name) {
    int end = name.end();
    while (end > name.start() && ",.;".indexOf(text.charAt(end - 1)) >= 0) {
      end--;
    }
    return new Span(name.start(), end);
  }

  private boolean isName(Span name) {
    if (name.isEmpty()) {
      return false;
    }
    int words = 1;
    boolean letter = false;
    for (int at = name.start(); at < name.end(); at++) {
      words += Chars.isSpace(text.charAt(at)) ? 1 : 0;
      letter |= Character.isLetter(text.charAt(at));
    }
    return words <= MOST_WORDS && letter;
  }

  /** "X" or "Y" (as the case may be) means … */
  private boolean isListed(int from) {
    int at = from;
    for (int step = 0; step < 8; step++) {
      at = Chars.skipSpace(text, at, text.length());
      if (at >= text.length()) {
        return false;
      }
      if (means(at)) {
        return true;
      }
      char c = text.charAt(at);
      if (c == ':' || Chars.isDash(c)) {
        int term = openingQuote(from);
        return term >= 0 && paragraphs.startsAt(term);
      }
      if (c == '(') {
        int close = text.indexOf(')', at);
        if (close < 0 || close - at > 100) {
          return false;
        }
        at = close + 1;
      } else if (c == ',') {
        at++;
      } else if (Chars.isOpenQuote(c)) {
        int close = close(at + 1);
        if (close < 0) {
          return false;
        }
        at = close + 1;
      } else {
        int wordEnd = Chars.wordEnd(text, at, text.length());
        String word = wordEnd - at > 12 ? "" : text.substring(at, wordEnd);
        if (!BEFORE_MEANS.contains(word)) {
          return at <= from + 1 && IS.contains(word) && opensLine(openingQuote(from));
        }
        at = wordEnd;
      }
    }
    return false;
  }

  /** Whether nothing but a number stands before it on its line, and it has a capital. */
  private boolean opensLine(int quote) {
    if (quote < 0 || !Character.isUpperCase(text.charAt(quote + 1))) {
      return false;
    }
    String before = text.substring(text.lastIndexOf('\n', quote) + 1, quote).strip();
    return before.length() <= LONGEST_LABEL && before.indexOf(' ') < 0;
  }

  private int openingQuote(int closed) {
    for (int at = closed - 2; at >= Math.max(0, closed - LONGEST_NAME - 4); at--) {
      if (Chars.isOpenQuote(text.charAt(at))) {
        return at;
      }
    }
    return -1;
  }

  private boolean means(int at) {
    for (String verb : MEANS) {
      int end = at + verb.length();
      boolean whole = end >= text.length() || !Character.isLetterOrDigit(text.charAt(end));
      boolean plural = end < text.length() && text.charAt(end) == 's' && verb.endsWith("meaning");
      if (text.startsWith(verb, at) && (whole || plural)) {
        return !verb.equals("is the") || text.charAt(Math.max(0, at - 2)) == '"';
      }
    }
    return false;
  }

  /** Inside brackets, or after "referred to as", "hereinafter" and the like. */
  private boolean isInline(int open, int close) {
    int next = Chars.skipSpace(text, close, text.length());
    int bracket = bracketBefore(open);
    boolean closed = next < text.length() && ")],;".indexOf(text.charAt(next)) >= 0;
    boolean joined =
        next < text.length()
            && (text.startsWith("or ", next)
                || text.startsWith("and ", next)
                || text.startsWith("as ", next)
                || text.startsWith("in ", next));
    if (bracket >= 0 && (closed || joined)) {
      return leadIn(text.substring(bracket + 1, open));
    }
    String before = text.substring(Math.max(0, open - 40), open);
    return before.matches(
        "(?s).{0,40}\\b(?:referred to(?: herein| hereinafter| in this Agreement)?(?: individually|"
            + " collectively)? as|called|known as|hereinafter|herein,?) (?:the |an? )?");
  }

  /** An open bracket shortly before; -1 when there is none. */
  private int bracketBefore(int open) {
    int depth = 0;
    for (int at = open - 1; at >= Math.max(0, open - 160); at--) {
      char c = text.charAt(at);
      if (c == ')' || c == ']') {
        depth++;
      } else if (c == '(' || c == '[') {
        if (depth == 0) {
          return at;
        }
        depth--;
      }
    }
    return -1;
  }

  /**
   * What may stand between the bracket and the term: "the", "each, a", "collectively, the", "X" or
   * …
   */
  private static boolean leadIn(String words) {
    if (words.isBlank()) {
      return true;
    }
    String plain = words.strip();
    boolean short_ = plain.length() <= 12;
    String lower = plain.toLowerCase(java.util.Locale.ROOT);
    return short_
        || lower.contains("herein")
        || lower.contains("collectively")
        || lower.contains("individually")
        || lower.contains("each")
        || lower.contains("together")
        || lower.contains("referred")
        || lower.contains("defined")
        || lower.contains("such")
        || lower.contains("called")
        || lower.contains("\"")
        || lower.contains("\u201d")
        || lower.contains("as amended")
        || lower.endsWith(" the")
        || lower.endsWith(", a")
        || lower.endsWith(" or")
        || lower.endsWith(" and");
  }

  private Span listedDefinition(int open) {
    int limit = Math.min(text.length(), open + LONGEST);
    Clause clause = clauseAt(open);
    if (clause != null) {
      limit = Math.min(limit, clause.span().end());
    }
    boolean whole = clause != null && Math.abs(open - clause.own().start()) <= 4;
    int end = whole ? limit : Math.min(limit, paragraphs.endOf(open));
    for (int at = open + 1; at < end; at++) {
      if (Chars.isOpenQuote(text.charAt(at)) && Chars.afterSentence(text, at)) {
        int close = close(at + 1);
        if (close > 0 && isListed(close + 1)) {
          end = at;
        }
      }
    }
    return Chars.trim(text, open, end);
  }

  private Span inlineDefinition(int open, int close) {
    int floor = Math.max(0, open - 1500);
    Clause clause = clauseAt(open);
    if (clause != null) {
      floor = Math.max(floor, Math.min(clause.own().start(), open));
    }
    int paragraph = paragraphs.indexAt(open);
    if (paragraph >= 0) {
      floor = Math.max(floor, Math.min(open, paragraphs.span(paragraph).start()));
    }
    int start = open;
    while (start > floor && !sentenceBreak(start)) {
      start--;
    }
    int end = Chars.skipSpace(text, close, text.length());
    boolean closed = end < text.length() && ")]".indexOf(text.charAt(end)) >= 0;
    return Chars.trim(text, start, closed ? end + 1 : close);
  }

  private boolean sentenceBreak(int at) {
    boolean capital = Character.isUpperCase(text.charAt(at));
    int last = at - 2;
    return capital
        && last > 2
        && Chars.isSpace(text.charAt(at - 1))
        && text.charAt(last) == '.'
        && Character.isLowerCase(text.charAt(last - 1))
        && Character.isLowerCase(text.charAt(last - 2))
        && !Set.of("nc", "td", "rp", "Co").contains(text.substring(last - 2, last));
  }

  private @org.jspecify.annotations.Nullable Clause clauseAt(int offset) {
    int low = 0;
    int high = clauses.size() - 1;
    while (low <= high) {
      int middle = (low + high) >>> 1;
      if (clauses.get(middle).span().start() <= offset) {
        low = middle + 1;
      } else {
        high = middle - 1;
      }
    }
    for (int at = high; at >= 0 && at > high - 3; at--) {
      Clause clause = clauses.get(at);
      if (clause.type() != Clause.Type.ITEM && clause.span().contains(offset)) {
        return clause;
      }
    }
    return null;
  }

  private List<DefinedTerm> withUses(List<Found> found) {
    Map<String, Found> byName = new LinkedHashMap<>();
    Map<Integer, Integer> termEnds = new HashMap<>();
    for (Found term : found) {
      byName.putIfAbsent(term.name(), term);
      termEnds.put(term.term().start(), term.term().end());
    }
    Map<String, Set<Integer>> lengthsByFirstWord = new HashMap<>();
    for (String name : byName.keySet()) {
      String first = name.substring(0, Math.max(1, Chars.wordEnd(name, 0, name.length())));
      lengthsByFirstWord.computeIfAbsent(first, word -> new HashSet<>()).add(name.length());
    }
    Map<String, List<Span>> uses = new HashMap<>();
    int at = 0;
    while (at < text.length()) {
      boolean wordStart = at == 0 || !Character.isLetterOrDigit(text.charAt(at - 1));
      if (!wordStart) {
        at++;
        continue;
      }
      Integer termEnd = termEnds.get(at);
      int wordEnd = Math.max(at + 1, Chars.wordEnd(text, at, text.length()));
      if (termEnd != null) {
        at = termEnd;
        continue;
      }
      int longest = longest(byName.keySet(), lengthsByFirstWord, at, wordEnd);
      if (longest > 0) {
        String name = text.substring(at, at + longest);
        uses.computeIfAbsent(name, key -> new ArrayList<>()).add(new Span(at, at + longest));
        at += longest;
      } else {
        at++;
      }
    }
    return byName.values().stream()
        .map(
            term ->
                new DefinedTerm(
                    term.name(), term.definition(), uses.getOrDefault(term.name(), List.of())))
        .toList();
  }

  private int longest(
      Set<String> names, Map<String, Set<Integer>> lengthsByFirstWord, int at, int wordEnd) {
    if (wordEnd - at > LONGEST_NAME) {
      return 0;
    }
    Set<Integer> lengths = lengthsByFirstWord.get(text.substring(at, wordEnd));
    if (lengths == null) {
      return 0;
    }
    int longest = 0;
    for (int length : lengths) {
      int end = at + length;
      boolean whole =
          end == text.length()
              || (end < text.length() && !Character.isLetterOrDigit(text.charAt(end)));
      if (whole && length > longest && names.contains(text.substring(at, end))) {
        longest = length;
      }
    }
    return longest;
  }
}
