package org.clausecheck.structure;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.clausecheck.text.Span;

/**
 * The opening of an agreement: its title, and where its recitals begin and end.
 *
 * @param title empty at 0 when none was found
 * @param recitals from "RECITALS" or the first "WHEREAS" to the end of "NOW, THEREFORE … as
 *     follows"; empty at 0 when there are none
 */
record Opening(Span title, Span recitals) {
  /** Recitals begin within this many units of the start of the text. */
  private static final int REACH = 12_000;

  private static final Span NONE = new Span(0, 0);

  private static final List<String> RECITAL_HEADINGS =
      List.of(
          "RECITALS",
          "Recitals",
          "R E C I T A L S",
          "RECITAL",
          "WITNESSETH",
          "W I T N E S S E T H",
          "Witnesseth",
          "WHEREAS",
          "Whereas",
          "BACKGROUND",
          "Background",
          "PREMISES",
          "INTRODUCTION");

  private static final List<String> LEAD_INS =
      List.of(
          "NOW THEREFORE",
          "NOW, THEREFORE",
          "Now, therefore",
          "Now therefore",
          "Now, Therefore",
          "Now Therefore",
          "NOW, THERFORE",
          "NOW THEREFOR",
          "NOW, THEREFOR",
          "IN CONSIDERATION OF",
          "In consideration of",
          "THEREFORE,",
          "Therefore,",
          "THE PARTIES AGREE",
          "The parties agree",
          "The Parties agree",
          "THE PARTIES HEREBY AGREE",
          "IT IS AGREED",
          "It is agreed",
          "AGREED TERMS",
          "NOW IT IS",
          "NOW, IT IS",
          "The Parties hereby agree",
          "The parties hereby agree");

  private static final Set<String> TITLE_WORDS =
      Set.of(
          "AGREEMENT",
          "CONTRACT",
          "LICENSE",
          "LICENCE",
          "AMENDMENT",
          "ADDENDUM",
          "MEMORANDUM",
          "TERMS",
          "LEASE",
          "DEED",
          "LETTER",
          "UNDERSTANDING",
          "CONDITIONS",
          "VERTRAG",
          "SMLOUVA");

  /** Words of a line that can only be the beginning of a title. */
  private static final Set<String> TITLE_KINDS =
      Set.of(
          "AMENDED",
          "AND",
          "CO-BRANDING",
          "COLLABORATION",
          "CONFIDENTIALITY",
          "CONSULTING",
          "COPYRIGHT",
          "DATA",
          "DEVELOPMENT",
          "DISTRIBUTION",
          "ESCROW",
          "EXCLUSIVE",
          "FIRST",
          "FORM",
          "FRANCHISE",
          "HOSTING",
          "INTELLECTUAL",
          "INTERNATIONAL",
          "JOINT",
          "KNOW-HOW",
          "LICENCE",
          "LICENSE",
          "LICENSING",
          "LIMITED",
          "MAINTENANCE",
          "MANUFACTURING",
          "MARKETING",
          "MASTER",
          "MUTUAL",
          "NON-DISCLOSURE",
          "NON-EXCLUSIVE",
          "NONEXCLUSIVE",
          "OF",
          "OPTION",
          "PATENT",
          "PROPERTY",
          "PURCHASE",
          "RESEARCH",
          "RESELLER",
          "RESTATED",
          "ROYALTY",
          "SALES",
          "SECOND",
          "SERVICE",
          "SERVICES",
          "SOFTWARE",
          "STANDARD",
          "STRATEGIC",
          "SUPPLY",
          "SUPPORT",
          "TECHNOLOGY",
          "TRADEMARK",
          "TRANSFER",
          "VENTURE",
          "WORLDWIDE");

  /** Words that tie one line of a title to the next. */
  private static final Set<String> JOINING = Set.of("AND", "OF", "FOR", "WITH", "TO", "ON");

  /** A title has this many lines above or below the one that names the agreement. */
  private static final int MORE_LINES = 2;

  private static final int LINE = 80;

  /**
   * @param from where the opening is looked for; the title also before
   * @param limit where the agreement ends
   * @param firstClause where its first numbered clause seems to begin: recitals without "NOW,
   *     THEREFORE" end there
   */
  static Opening of(
      String text, Paragraphs paragraphs, Headings headings, int from, int limit, int firstClause) {
    Span recitals = recitals(text, paragraphs, from, limit, firstClause);
    int end = recitals.isEmpty() ? limit : Math.min(limit, recitals.start());
    return new Opening(title(text, paragraphs, headings, Math.min(text.length(), end)), recitals);
  }

  private static Span recitals(
      String text, Paragraphs paragraphs, int from, int limit, int firstClause) {
    int bound = Math.min(limit, from + REACH);
    for (int at = from; at < bound; at++) {
      char c = text.charAt(at);
      if (c != 'R' && c != 'W' && c != 'B' && c != 'P' && c != 'I') {
        continue;
      }
      if (at > 0 && Character.isLetterOrDigit(text.charAt(at - 1))) {
        continue;
      }
      int begin = at;
      boolean opens =
          RECITAL_HEADINGS.stream().anyMatch(word -> heading(text, paragraphs, begin, word));
      if (opens) {
        int end = recitalsEnd(text, at, limit);
        return new Span(at, end < 0 ? Math.max(at + 1, Math.min(limit, firstClause)) : end);
      }
    }
    return NONE;
  }

  static boolean heading(String text, Paragraphs paragraphs, int at, String word) {
    if (!text.startsWith(word, at)) {
      return false;
    }
    int end = at + word.length();
    if (end < text.length() && Character.isLetterOrDigit(text.charAt(end))) {
      return false;
    }
    boolean whereas = word.equalsIgnoreCase("whereas");
    boolean opens = paragraphs.startsAt(at);
    if (whereas) {
      return opens || Chars.afterSentence(text, at) || word.equals("WHEREAS");
    }
    boolean alone = opens && paragraphs.endOf(at) - end <= 2;
    boolean loud = word.equals(word.toUpperCase(Locale.ROOT));
    return alone
        || (Chars.afterSentence(text, at) && (loud || opens) && followedByCapital(text, end));
  }

  private static boolean followedByCapital(String text, int end) {
    int next = end;
    while (next < text.length()
        && next < end + 6
        && !Character.isLetterOrDigit(text.charAt(next))) {
      next++;
    }
    return next < text.length()
        && (Character.isUpperCase(text.charAt(next)) || Character.isDigit(text.charAt(next)));
  }

  /** One past the sentence "NOW, THEREFORE …"; where the body begins. */
  private static int recitalsEnd(String text, int from, int limit) {
    int bound = Math.min(Math.min(limit, text.length()), from + REACH);
    for (int at = from; at < bound; at++) {
      char c = text.charAt(at);
      if (c != 'N' && c != 'I' && c != 'T' && c != 'A') {
        continue;
      }
      if (at > 0 && Character.isLetterOrDigit(text.charAt(at - 1))) {
        continue;
      }
      int begin = at;
      if (LEAD_INS.stream().noneMatch(words -> text.startsWith(words, begin))) {
        continue;
      }
      for (int end = at; end < Math.min(bound, at + 900); end++) {
        char stop = text.charAt(end);
        boolean closes =
            (stop == ':' || stop == '.')
                && (end + 1 >= text.length() || Chars.isSpace(text.charAt(end + 1)))
                && end - at > 10;
        if (closes) {
          return end + 1;
        }
        if (stop == '\n' && text.substring(Math.max(at, end - 30), end).contains("follows")) {
          return end;
        }
      }
    }
    return -1;
  }

  private static Span title(String text, Paragraphs paragraphs, Headings headings, int end) {
    for (int i = 0; i < Math.min(paragraphs.size(), 60); i++) {
      Span line = paragraphs.span(i);
      if (line.start() >= end) {
        break;
      }
      boolean bracketed = text.charAt(line.start()) == '[';
      if (line.length() <= 160
          && !bracketed
          && namesAgreement(line.in(text))
          && !filing(line.in(text))
          && headings.isTitle(line.start(), line.end())) {
        return whole(text, paragraphs, headings, i);
      }
      Span inside = insideLine(text, line, Math.min(end, line.end()), headings);
      if (!inside.isEmpty()) {
        return inside;
      }
    }
    return NONE;
  }

  /** The title of which a line is one: "EXCLUSIVE SOFTWARE", "LICENCE", "AND SUPPORT AGREEMENT". */
  private static Span whole(String text, Paragraphs paragraphs, Headings headings, int line) {
    int first = line;
    while (first > 0
        && line - first < MORE_LINES
        && goesOn(text, paragraphs.span(first - 1), paragraphs.span(first))) {
      first--;
    }
    int last = line;
    while (last + 1 < paragraphs.size()
        && last - line < MORE_LINES
        && headings.isTitle(paragraphs.span(last + 1).start(), paragraphs.span(last + 1).end())
        && goesOn(text, paragraphs.span(last), paragraphs.span(last + 1))) {
      last++;
    }
    return new Span(paragraphs.span(first).start(), paragraphs.span(last).end());
  }

  /** Whether a title that has one line for a part has the next for another. */
  private static boolean goesOn(String text, Span above, Span below) {
    String upper = above.in(text);
    String lower = below.in(text);
    boolean loud = upper.equals(upper.toUpperCase(Locale.ROOT));
    if (above.length() > LINE
        || below.length() > LINE
        || loud != lower.equals(lower.toUpperCase(Locale.ROOT))
        || upper.startsWith("[")
        || filing(upper)) {
      return false;
    }
    List<String> before = words(upper);
    List<String> after = words(lower);
    if (before.isEmpty() || after.isEmpty()) {
      return false;
    }
    String tie = before.get(before.size() - 1);
    boolean open = JOINING.contains(tie) || tie.equals("THE") || upper.endsWith("&");
    boolean joins = JOINING.contains(after.get(0)) && after.size() > 1;
    boolean kind =
        TITLE_KINDS.containsAll(before)
            && upper.chars().noneMatch(Character::isDigit)
            && (namesAgreement(lower) || TITLE_KINDS.containsAll(after));
    boolean ends = before.contains("AGREEMENT") || before.contains("CONTRACT");
    return open || kind || (joins && (!ends || !after.get(0).equals("AND")));
  }

  private static List<String> words(String line) {
    return Pattern.compile("[^\\p{L}-]{1,40}")
        .splitAsStream(line.toUpperCase(Locale.ROOT))
        .filter(word -> !word.isEmpty())
        .toList();
  }

  private static boolean namesAgreement(String line) {
    for (String word : line.toUpperCase(Locale.ROOT).split("[^\\p{L}]+")) {
      if (TITLE_WORDS.contains(word)) {
        return true;
      }
    }
    return false;
  }

  private static boolean filing(String line) {
    String upper = line.toUpperCase(Locale.ROOT);
    return upper.contains("CONFIDENTIAL TREATMENT")
        || upper.startsWith("SOURCE:")
        || upper.contains("RULE ")
        || upper.startsWith("EXHIBIT")
        || upper.contains("PURSUANT TO");
  }

  /** In running text the title ends with the word agreement or contract. */
  private static Span insideLine(String text, Span line, int end, Headings headings) {
    int bound = Math.min(end, line.start() + 1500);
    for (int at = line.start(); at < bound; at++) {
      boolean agreement = text.regionMatches(true, at, "agreement", 0, 9);
      if (!agreement && !text.regionMatches(true, at, "contract", 0, 8)) {
        continue;
      }
      int wordEnd = at + (agreement ? 9 : 8);
      Span title = Chars.trim(text, titleStart(text, line.start(), wordEnd), wordEnd);
      boolean whole = wordEnd >= text.length() || !Character.isLetter(text.charAt(wordEnd));
      boolean several = headings.wordCount(title.start(), title.end()) >= 2;
      if (whole && several && headings.isTitle(title.start(), title.end())) {
        return afterThis(text, title, headings);
      }
    }
    return NONE;
  }

  /** The end of a title that the agreement calls itself by: "This Marketing Agreement …". */
  private static Span afterThis(String text, Span title, Headings headings) {
    int bound = Math.min(text.length(), title.start() + 6000);
    for (int start = title.start(); start < title.end(); start++) {
      boolean wordStart =
          start == title.start() || !Character.isLetterOrDigit(text.charAt(start - 1));
      if (!wordStart || !Character.isLetter(text.charAt(start))) {
        continue;
      }
      int length = title.end() - start;
      if (headings.wordCount(start, title.end()) < 2) {
        break;
      }
      if (text.regionMatches(true, start, "this ", 0, 5)) {
        continue;
      }
      for (int at = title.start(); at + 5 + length <= bound; at++) {
        if (text.regionMatches(true, at, "this ", 0, 5)
            && text.regionMatches(true, at + 5, text, start, length)) {
          return new Span(start, title.end());
        }
      }
    }
    return title;
  }

  /** Walks back over capitalised words. */
  private static int titleStart(String text, int from, int end) {
    int start = end;
    int at = end;
    int words = 0;
    while (at > from && words < 12) {
      int last = Chars.lastBefore(text, at);
      if (last < from) {
        break;
      }
      char c = text.charAt(last);
      boolean joiner = c == ',' || c == '&' || c == '-' || c == '/';
      if (joiner) {
        at = last;
        continue;
      }
      if (!Character.isLetter(c)) {
        break;
      }
      int wordStart = Math.max(from, Chars.wordStart(text, last));
      String word = text.substring(wordStart, last + 1);
      boolean small = List.of("and", "of", "for", "to", "the", "or", "on", "in").contains(word);
      if (!small && !Character.isUpperCase(word.charAt(0))) {
        break;
      }
      if (!small) {
        start = wordStart;
      }
      if (word.equalsIgnoreCase("this") || word.equalsIgnoreCase("copy")) {
        if (word.equalsIgnoreCase("copy")) {
          start = last + 1;
        }
        break;
      }
      at = wordStart;
      words++;
    }
    return start;
  }
}
