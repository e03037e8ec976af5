package org.clausecheck.structure;

import java.util.Locale;
import java.util.Set;
import org.clausecheck.text.Block;
import org.clausecheck.text.Span;
import org.jspecify.annotations.Nullable;

/** Tells the words of a heading from the words of the clause under it. */
final class Headings {
  /** No heading is longer than this many units. */
  private static final int LONGEST = 150;

  private static final int MOST_WORDS = 16;

  /** Small words inside a heading in title case. */
  private static final Set<String> SMALL =
      Set.of(
          "of", "to", "and", "the", "for", "by", "in", "on", "or", "with", "a", "an", "from",
          "upon", "at", "as", "no", "not", "nor", "per", "vs", "into", "under", "between", "during",
          "without", "within", "through", "its", "after", "before", "if", "other", "than", "any");

  /** Words that open a sentence when capitalised after the words of a heading. */
  private static final Set<String> OPENERS =
      Set.of(
          "This",
          "The",
          "Each",
          "Either",
          "Neither",
          "If",
          "In",
          "Subject",
          "Any",
          "All",
          "Except",
          "Upon",
          "During",
          "For",
          "Notwithstanding",
          "Unless",
          "No",
          "Nothing",
          "Both",
          "As",
          "It",
          "These",
          "Such",
          "When",
          "Where",
          "Whenever",
          "Without",
          "Within",
          "At",
          "From",
          "By",
          "On",
          "With",
          "After",
          "Before",
          "Until",
          "To",
          "There",
          "That",
          "Every",
          "Whether",
          "Should",
          "Following",
          "Prior",
          "Pursuant",
          "Licensee",
          "Licensor",
          "Company",
          "Distributor",
          "Supplier",
          "Customer",
          "Parties",
          "Party",
          "Buyer",
          "Seller",
          "Client",
          "Provider",
          "Manufacturer",
          "Consultant",
          "Contractor",
          "Franchisee",
          "Franchisor",
          "Agent",
          "Reseller",
          "Vendor",
          "Owner",
          "Sponsor",
          "University",
          "Developer",
          "Affiliate",
          "Recipient",
          "Licensees",
          "Except,",
          "Nor",
          "Under");

  /** A title does not end with these. */
  private static final Set<String> UNFINISHED =
      Set.of(
          "and", "or", "the", "of", "for", "a", "an", "by", "with", "be", "will", "shall", "from");

  /** Words that only sentences have. */
  private static final Set<String> VERBS =
      Set.of(
          "applies",
          "apply",
          "remains",
          "remain",
          "belongs",
          "belong",
          "governs",
          "bears",
          "expires",
          "survives",
          "survive",
          "begins",
          "commences",
          "continues",
          "keeps",
          "owns",
          "exists",
          "requires",
          "prevails",
          "constitutes",
          "constitute",
          "shall",
          "will",
          "may",
          "is",
          "are",
          "was",
          "were",
          "means",
          "mean",
          "has",
          "have",
          "agrees",
          "agree",
          "must",
          "hereby",
          "grants",
          "does",
          "do",
          "can",
          "cannot",
          "be",
          "been",
          "being",
          "acknowledges",
          "acknowledge",
          "represents",
          "warrants",
          "should",
          "would",
          "include",
          "includes",
          "refers",
          "provided",
          "that",
          "which",
          "who",
          "it",
          "they",
          "their");

  private final String text;
  private final Paragraphs paragraphs;

  Headings(String text, Paragraphs paragraphs) {
    this.text = text;
    this.paragraphs = paragraphs;
  }

  /**
   * The heading that follows a number, when one does.
   *
   * @param number where the number begins
   * @param from one past the number
   * @param limit where the next clause begins
   */
  @Nullable Span after(int number, int from, int limit) {
    int start = Chars.skipSpace(text, from, limit);
    if (start < limit && (Chars.isDash(text.charAt(start)) || text.charAt(start) == ':')) {
      start = Chars.skipSpace(text, start + 1, limit);
    }
    if (start >= limit) {
      return null;
    }
    int paragraphEnd = Math.min(limit, paragraphs.endOf(Math.max(number, start - 1)));
    boolean alone = paragraphEnd <= start;
    if (alone) {
      paragraphEnd = Math.min(limit, paragraphs.endOf(start));
    }
    boolean opens = paragraphs.startsAt(number);
    int bold = wholeWords(start, paragraphs.boldEnd(opens ? number : start), paragraphEnd);
    if (bold > start && bold <= Math.min(paragraphEnd, start + LONGEST)) {
      Span heading = withoutStop(start, bold);
      boolean quoted = Chars.isOpenQuote(text.charAt(start));
      boolean whole = bold >= paragraphEnd;
      boolean stopped = heading.end() < bold || stopAt(Chars.skipSpace(text, bold, paragraphEnd));
      boolean fits =
          whole
              ? isTitle(start, bold) || isPhrase(start, bold) || unstopped(start, bold)
              : stopped || isTitle(start, bold) && !isOpener(heading);
      if (!heading.isEmpty() && fits && !quoted) {
        return heading;
      }
    }
    boolean last = paragraphEnd < limit || paragraphEnd == text.length();
    boolean heading =
        paragraphEnd - start <= LONGEST
            && (last || paragraphEnd == limit)
            && !namesItsSentence(start, paragraphEnd);
    if (heading && isTitle(start, paragraphEnd) && (opens || alone || paragraphEnd == limit)) {
      if (!alone || isLoud(start, paragraphEnd) || wordCount(start, paragraphEnd) <= 8) {
        return withoutStop(start, paragraphEnd);
      }
    }
    boolean ends = paragraphEnd > start && ".;,:".indexOf(text.charAt(paragraphEnd - 1)) >= 0;
    if (heading
        && !ends
        && (opens || alone)
        && paragraphEnd < limit
        && isPhrase(start, paragraphEnd)) {
      return withoutStop(start, paragraphEnd);
    }
    if (alone) {
      int loud = loudRun(start, Math.min(paragraphEnd, start + LONGEST));
      return loud > start ? Chars.trim(text, start, loud) : null;
    }
    Span runIn = runIn(start, paragraphEnd, true);
    if (runIn != null) {
      return runIn;
    }
    return glued(start, paragraphEnd);
  }

  /** "Expiration: This Agreement ends on 31 December 2027." */
  private boolean namesItsSentence(int start, int end) {
    int colon = start + text.substring(start, end).indexOf(": ");
    return colon > start
        && text.charAt(end - 1) == '.'
        && !isTitle(colon + 1, end)
        && runIn(start, end, true) != null;
  }

  private boolean unstopped(int start, int end) {
    return ".;,:".indexOf(text.charAt(end - 1)) < 0 && wordCount(start, end) <= 12;
  }

  /** Draws a bold stretch in to its first full stop, and to the end of a word. */
  private int wholeWords(int start, int bold, int limit) {
    int end = Math.min(bold, limit);
    for (int at = start + 1; at + 1 < end; at++) {
      boolean stop = text.charAt(at) == '.' && Chars.isSpace(text.charAt(at + 1));
      if (stop && !abbreviation(start, at)) {
        return at + 1;
      }
    }
    while (end > start
        && end < limit
        && Character.isLetterOrDigit(text.charAt(end))
        && Character.isLetterOrDigit(text.charAt(end - 1))) {
      end--;
    }
    return end;
  }

  private boolean stopAt(int at) {
    return at < text.length()
        && (text.charAt(at) == '.' || text.charAt(at) == ':' || Chars.isDash(text.charAt(at)));
  }

  private boolean isOpener(Span heading) {
    int end = Chars.wordEnd(text, heading.start(), heading.end());
    return end == heading.end()
        && (OPENERS.contains(heading.in(text))
            || VERBS.contains(heading.in(text).toLowerCase(Locale.ROOT)));
  }

  /** "Termination. Either party …", "TERM; TERMINATION. This …", "Fees: …", "Notice - Any …". */
  @Nullable Span runIn(int start, int limit) {
    return runIn(start, limit, false);
  }

  private @Nullable Span runIn(int start, int limit, boolean numbered) {
    int bound = Math.min(limit, start + LONGEST);
    int depth = 0;
    for (int at = start; at < bound; at++) {
      char c = text.charAt(at);
      depth += c == '(' || c == '[' ? 1 : c == ')' || c == ']' ? -1 : 0;
      boolean stop = c == '.' || c == ':' || Chars.isDash(c);
      if (!stop || depth > 0 || at == start) {
        continue;
      }
      boolean spaced = at + 1 >= limit || Chars.isSpace(text.charAt(at + 1));
      boolean dash = Chars.isDash(c);
      if (dash) {
        boolean separates = c == '\u2014' || (spaced && Chars.isSpace(text.charAt(at - 1)));
        if (!separates) {
          continue;
        }
      } else if (!spaced
          && !(c == '.'
              && Character.isUpperCase(text.charAt(at + 1))
              && Character.isLetter(text.charAt(at - 1)))) {
        continue;
      }
      if (c == '.' && listLetter(start, at) == start && abbreviation(start, at)) {
        continue;
      }
      if (c == '.' && Numerals.roman(text.substring(start, at)).isPresent()) {
        return null;
      }
      int next = at + 1;
      while (next < limit
          && (Chars.isSpace(text.charAt(next)) || Chars.isDash(text.charAt(next)))) {
        next++;
      }
      int letter = listLetter(start, at);
      if (letter > start) {
        return isTitle(start, letter) ? withoutStop(start, letter) : null;
      }
      boolean fits = next >= limit || opensSentence(next, limit) || c == ':';
      boolean phrase =
          next < limit && (c == '.' || (c == ':' && numbered && opensSentence(next, limit)));
      boolean title = isTitle(start, at) || (phrase && isPhrase(start, at));
      return fits && title && !(dash && wordCount(start, at) > 8)
          ? Chars.trim(text, start, at)
          : null;
    }
    return null;
  }

  /**
   * Where the letter of a list stands that the stop belongs to, as in "DEFINITIONS a. …"; else the
   * start.
   */
  private int listLetter(int start, int stop) {
    int wordStart = Math.max(start, Chars.wordStart(text, stop - 1));
    boolean letter =
        text.charAt(stop) == '.'
            && stop - wordStart == 1
            && wordStart > start
            && Chars.isSpace(text.charAt(wordStart - 1))
            && (Character.isLowerCase(text.charAt(wordStart)) || text.charAt(wordStart) == 'A');
    return letter ? wordStart : start;
  }

  private boolean opensSentence(int at, int limit) {
    if (at >= limit) {
      return true;
    }
    char c = text.charAt(at);
    return Character.isUpperCase(c)
        || Chars.isOpenQuote(c)
        || c == '('
        || c == '['
        || Character.isDigit(c);
  }

  private boolean abbreviation(int start, int dot) {
    int wordStart = Math.max(start, Chars.wordStart(text, dot - 1));
    String word = text.substring(wordStart, dot);
    return word.length() == 1
        ? Character.isUpperCase(word.charAt(0))
        : Set.of(
                "Inc", "Corp", "Ltd", "Co", "No", "Nos", "Mr", "Mrs", "Ms", "Dr", "vs", "Sec", "St")
            .contains(word);
  }

  /**
   * Heading words that run into a sentence with nothing between: "CONFIDENTIALITY During the term".
   */
  private @Nullable Span glued(int start, int limit) {
    int bound = Math.min(limit, start + LONGEST);
    int loudEnd = loudRun(start, bound);
    if (loudEnd > start) {
      Span loud = Chars.trim(text, start, loudEnd);
      return shouted(loud, limit) ? null : loud;
    }
    int lastOpener = -1;
    int words = 0;
    int quiet = 0;
    int at = start;
    while (at < bound && words < MOST_WORDS) {
      int wordEnd = Chars.wordEnd(text, at, bound);
      if (wordEnd == at) {
        char c = text.charAt(at);
        if (listOpens(at) && words > 0 && isTitle(start, at)) {
          return withoutStop(start, at);
        }
        if (",;&/'\u2019".indexOf(c) < 0 && !Chars.isSpace(c)) {
          break;
        }
        at++;
        continue;
      }
      String word = text.substring(at, wordEnd);
      boolean capital = Character.isUpperCase(word.charAt(0));
      if (!capital && !SMALL.contains(word)) {
        if (listOpens(at) && words > 0 && isTitle(start, at)) {
          return withoutStop(start, at);
        }
        if (VERBS.contains(word) || ++quiet > 2 || words > 4 || lastOpener >= 0) {
          break;
        }
      }
      if (capital && words > 0 && opensAfterHeading(word, wordEnd, bound, quiet)) {
        lastOpener = afterSmallWord(at) ? lastOpener : at;
      }
      if (words == 0 && (!capital || (OPENERS.contains(word) && !isNounOpener(word)))) {
        return null;
      }
      words++;
      at = wordEnd;
    }
    if (lastOpener < 0) {
      return null;
    }
    Span heading = Chars.trim(text, start, lastOpener);
    if (Set.of("Party", "Parties", "One", "Licensee", "Licensor").contains(heading.in(text))) {
      return null;
    }
    char end = heading.isEmpty() ? ',' : text.charAt(heading.end() - 1);
    return Character.isLetterOrDigit(end) ? heading : null;
  }

  /** A party opens a sentence when a verb follows it: "Fees Licensee shall pay". */
  private boolean opensAfterHeading(String word, int wordEnd, int limit, int quiet) {
    if (!OPENERS.contains(word)) {
      return false;
    }
    if (!isNounOpener(word) || word.equals("No")) {
      return true;
    }
    int next = Chars.skipSpace(text, wordEnd, limit);
    String follows = text.substring(next, Chars.wordEnd(text, next, limit));
    return quiet == 0 && VERBS.contains(follows);
  }

  private boolean isNounOpener(String word) {
    return Set.of(
            "Licensee",
            "Licensor",
            "Company",
            "Distributor",
            "Supplier",
            "Customer",
            "No",
            "Other",
            "Parties",
            "Recipient",
            "Licensees",
            "Buyer",
            "Seller",
            "Client",
            "Provider",
            "Manufacturer",
            "Consultant",
            "Contractor",
            "Franchisee",
            "Franchisor",
            "Agent",
            "Reseller",
            "Vendor",
            "Owner",
            "Sponsor",
            "University",
            "Developer",
            "Party",
            "Affiliate")
        .contains(word);
  }

  private boolean afterSmallWord(int at) {
    int last = Chars.lastBefore(text, at);
    if (last < 0 || !Character.isLetter(text.charAt(last))) {
      return false;
    }
    String word = text.substring(Chars.wordStart(text, last), last + 1);
    return SMALL.contains(word);
  }

  /** A sentence in capitals is no heading. */
  private boolean shouted(Span loud, int limit) {
    if (loud.length() > LONGEST || wordCount(loud.start(), loud.end()) > 12) {
      return true;
    }
    if (hasVerb(loud)) {
      return true;
    }
    int next = Chars.skipSpace(text, loud.end(), limit);
    return next < limit && Character.isDigit(text.charAt(next));
  }

  /** Whether one of its words, in whatever case, is one that only sentences have. */
  private boolean hasVerb(Span span) {
    int at = span.start();
    while (at < span.end()) {
      int wordEnd = Chars.wordEnd(text, at, span.end());
      if (VERBS.contains(text.substring(at, Math.max(at, wordEnd)).toLowerCase(Locale.ROOT))) {
        return true;
      }
      at = Math.max(at + 1, wordEnd);
    }
    return false;
  }

  private boolean quoteBefore(int at) {
    return at > 0 && (text.charAt(at - 1) == '\'' || text.charAt(at - 1) == '\u2019');
  }

  /** "(a)", "(1)", "a)" or "a." stands here. */
  private boolean listOpens(int at) {
    boolean bracket = text.charAt(at) == '(';
    int end = Chars.wordEnd(text, bracket ? at + 1 : at, Math.min(text.length(), at + 6));
    int from = bracket ? at + 1 : at;
    if (end == from || end >= text.length() || end - from > 3) {
      return false;
    }
    String label = text.substring(from, end);
    boolean first = label.equalsIgnoreCase("a") || label.equals("i") || label.equals("1");
    return first && (text.charAt(end) == ')' || (!bracket && text.charAt(end) == '.'));
  }

  /** One past a run of capitals that a sentence follows; {@code start} when there is none. */
  private int loudRun(int start, int limit) {
    int at = start;
    int end = start;
    int before = start;
    int letters = 0;
    while (at < limit) {
      int wordEnd = Chars.wordEnd(text, at, limit);
      if (wordEnd == at) {
        char c = text.charAt(at);
        if (".:(\"\u201c[".indexOf(c) >= 0) {
          break;
        }
        at++;
        continue;
      }
      String word = text.substring(at, wordEnd);
      if (!word.equals(word.toUpperCase(Locale.ROOT)) || Character.isDigit(word.charAt(0))) {
        break;
      }
      boolean article = word.equals("A") && wordEnd + 1 < limit && nextIsQuiet(wordEnd);
      if (article) {
        break;
      }
      letters += word.length();
      before = end;
      end = wordEnd;
      at = wordEnd;
    }
    if (at < limit && Character.isLowerCase(text.charAt(at)) && !listOpens(at)) {
      letters -= end - before;
      end = before;
    }
    boolean possessive = text.charAt(end - (end > start ? 1 : 0)) == 'S' && quoteBefore(end - 1);
    return letters >= 4 && !possessive ? end : start;
  }

  private boolean nextIsQuiet(int from) {
    int at = Chars.skipSpace(text, from, text.length());
    return at + 1 < text.length()
        && (Character.isLowerCase(text.charAt(at)) || Character.isLowerCase(text.charAt(at + 1)));
  }

  /** Whether a stretch reads as a title: capitals throughout, or every weighty word capitalised. */
  boolean isTitle(int start, int end) {
    Span span = withoutStop(start, end);
    if (span.isEmpty() || span.length() > LONGEST) {
      return false;
    }
    int words = 0;
    int quiet = 0;
    int letters = 0;
    int digits = 0;
    int at = span.start();
    while (at < span.end()) {
      int wordEnd = Chars.wordEnd(text, at, span.end());
      if (wordEnd == at) {
        char c = text.charAt(at);
        if (c == '.' && at + 1 < span.end() && Chars.isSpace(text.charAt(at + 1))) {
          if (!abbreviation(span.start(), at)) {
            return false;
          }
        }
        at++;
        continue;
      }
      char c = text.charAt(at);
      digits += Character.isDigit(c) ? wordEnd - at : 0;
      if (Character.isLetter(c)) {
        words++;
        letters += wordEnd - at;
        String word = text.substring(at, wordEnd);
        if (Character.isLowerCase(c)) {
          if (VERBS.contains(word)) {
            return false;
          }
          quiet += SMALL.contains(word) || at - 1 > 0 && text.charAt(at - 1) == '(' ? 0 : 1;
        }
      }
      at = wordEnd;
    }
    char last = text.charAt(span.end() - 1);
    int wordStart = Math.max(span.start(), Chars.wordStart(text, span.end() - 1));
    String lastWord = text.substring(wordStart, span.end()).toLowerCase(Locale.ROOT);
    boolean open = last == ',' || last == ';' || UNFINISHED.contains(lastWord) || unbalanced(span);
    String firstWord = text.substring(span.start(), Chars.wordEnd(text, span.start(), span.end()));
    boolean spoken = quiet > 0 && OPENERS.contains(firstWord) && !isNounOpener(firstWord);
    return firstLetterIsCapital(span)
        && !spoken
        && !open
        && letters >= Math.max(2, digits)
        && words <= MOST_WORDS
        && quiet * 4 <= words;
  }

  private boolean unbalanced(Span span) {
    int depth = 0;
    for (int at = span.start(); at < span.end(); at++) {
      char c = text.charAt(at);
      depth += c == '(' || c == '[' ? 1 : c == ')' || c == ']' ? -1 : 0;
    }
    return depth != 0;
  }

  private boolean firstLetterIsCapital(Span span) {
    for (int at = span.start(); at < span.end(); at++) {
      char c = text.charAt(at);
      if (Character.isLetter(c)) {
        return !Character.isLowerCase(c);
      }
    }
    return false;
  }

  /** A short phrase without a verb, such as "Term and termination". */
  private boolean isPhrase(int start, int end) {
    int first = Chars.wordEnd(text, start, end);
    boolean opener = OPENERS.contains(text.substring(start, first));
    if (opener || !Character.isUpperCase(text.charAt(start)) || wordCount(start, end) > 5) {
      return false;
    }
    return !sentence(new Span(start, end)) && text.substring(start, end).indexOf(',') < 0;
  }

  /** Whether a stretch has words that only sentences have. */
  boolean sentence(Span span) {
    int at = span.start();
    while (at < span.end()) {
      int wordEnd = Chars.wordEnd(text, at, span.end());
      if (wordEnd == at) {
        at++;
        continue;
      }
      if (VERBS.contains(text.substring(at, wordEnd))) {
        return true;
      }
      at = wordEnd;
    }
    return false;
  }

  boolean isLoud(int start, int end) {
    int upper = 0;
    for (int at = start; at < end; at++) {
      char c = text.charAt(at);
      if (Character.isLowerCase(c)) {
        return false;
      }
      upper += Character.isUpperCase(c) ? 1 : 0;
    }
    return upper >= 4;
  }

  int wordCount(int start, int end) {
    int words = 0;
    int at = start;
    while (at < end) {
      int wordEnd = Chars.wordEnd(text, at, end);
      words += wordEnd > at ? 1 : 0;
      at = Math.max(at + 1, wordEnd);
    }
    return words;
  }

  Span withoutStop(int start, int end) {
    Span span = Chars.trim(text, start, end);
    int last = span.end();
    while (last > span.start()) {
      char c = text.charAt(last - 1);
      if (c != '.' && c != ':' && !Chars.isDash(c) && !Chars.isSpace(c)) {
        break;
      }
      last--;
    }
    return new Span(span.start(), last);
  }

  /**
   * Whether a paragraph is a heading of its own, without a number.
   *
   * @param index of the paragraph
   */
  boolean standsAlone(int index) {
    Span span = paragraphs.span(index);
    Block.Kind kind = paragraphs.kind(index);
    if (span.length() > 100 || kind == Block.Kind.TABLE_ROW || kind == Block.Kind.FOOTNOTE) {
      return false;
    }
    Block.Layout layout = paragraphs.layout(index);
    int words = wordCount(span.start(), span.end());
    if (words == 0 || words > 12 || text.charAt(span.end() - 1) == ';') {
      return false;
    }
    boolean stop = text.charAt(span.end() - 1) == '.' && wordCount(span.start(), span.end()) > 5;
    if (kind == Block.Kind.HEADING) {
      return text.charAt(span.end() - 1) != '.' || isTitle(span.start(), span.end());
    }
    boolean set = (layout.bold() || layout.underlined()) && !stop;
    boolean marked = set || (isLoud(span.start(), span.end()) && !stop);
    boolean phrase =
        set
            && words <= 8
            && firstLetterIsCapital(span)
            && ".:,".indexOf(text.charAt(span.end() - 1)) < 0;
    return marked
        && (phrase || isTitle(span.start(), span.end()))
        && !hasVerb(withoutStop(span.start(), span.end()))
        && hasWord(span)
        && blanksIn(span) == 0;
  }

  /** Whether one of its words has three letters and no digit, as a code has not. */
  private boolean hasWord(Span span) {
    int at = span.start();
    while (at < span.end()) {
      int wordEnd = Chars.wordEnd(text, at, span.end());
      int letters = 0;
      for (int i = at; i < wordEnd; i++) {
        letters +=
            Character.isLetter(text.charAt(i)) ? 1 : Character.isDigit(text.charAt(i)) ? -99 : 0;
      }
      if (letters >= 3) {
        return true;
      }
      at = Math.max(at + 1, wordEnd);
    }
    return false;
  }

  private int blanksIn(Span span) {
    String words = span.in(text);
    boolean blank =
        words.contains("__")
            || words.contains("/s/")
            || words.contains("....")
            || words.contains("**");
    return blank ? 1 : 0;
  }
}
