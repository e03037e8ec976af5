package org.clausecheck.structure;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.Set;
import org.clausecheck.text.Span;

/**
 * Finds references such as "Sections 4 and 5(b)", "Article VII", "§ 4", "Exhibit A" in the text.
 */
final class References {
  private static final Set<String> SECTION_WORDS =
      Set.of(
          "section",
          "sections",
          "sec",
          "clause",
          "clauses",
          "paragraph",
          "paragraphs",
          "para",
          "part",
          "parts",
          "subsection",
          "subsections",
          "subparagraph",
          "subparagraphs",
          "subclause",
          "subclauses",
          "\u00a7",
          "\u00a7\u00a7");

  private static final Set<String> ARTICLE_WORDS = Set.of("article", "articles", "art");

  private static final Set<String> SCHEDULE_WORDS =
      Set.of(
          "schedule",
          "schedules",
          "exhibit",
          "exhibits",
          "annex",
          "annexes",
          "annexure",
          "appendix",
          "appendices",
          "attachment",
          "attachments",
          "addendum");

  private static final int MOST_IN_LIST = 20;

  private final String text;
  private final LabelIndex index;
  private final List<CrossReference> references = new ArrayList<>();

  private References(String text, LabelIndex index) {
    this.text = text;
    this.index = index;
  }

  static List<CrossReference> find(String text, LabelIndex index) {
    References references = new References(text, index);
    references.scan();
    return List.copyOf(references.references);
  }

  private void scan() {
    int at = 0;
    while (at < text.length()) {
      char c = text.charAt(at);
      boolean wordStart = at == 0 || !Character.isLetterOrDigit(text.charAt(at - 1));
      boolean could = "SsCcPpAaEe\u00a7".indexOf(c) >= 0;
      if (!wordStart || !could) {
        at++;
        continue;
      }
      int end = at;
      if (c == '\u00a7') {
        while (end < text.length() && text.charAt(end) == '\u00a7') {
          end++;
        }
      } else {
        while (end < text.length() && end - at < 16 && Character.isLetter(text.charAt(end))) {
          end++;
        }
      }
      at = reference(at, end);
    }
  }

  private int reference(int start, int wordEnd) {
    String word = text.substring(start, wordEnd).toLowerCase(Locale.ROOT);
    boolean schedule = SCHEDULE_WORDS.contains(word);
    boolean article = ARTICLE_WORDS.contains(word);
    if (!schedule && !article && !SECTION_WORDS.contains(word)) {
      return Math.max(start + 1, wordEnd);
    }
    int at = Chars.numberAfterWord(text, start, wordEnd);
    boolean part = word.startsWith("part");
    if (at < 0 || part && !Character.isDigit(text.charAt(at))) {
      return wordEnd;
    }
    int labelEnd = schedule ? scheduleEnd(at) : numberEnd(at);
    if (labelEnd < 0 || index.labelledAt(start)) {
      return Math.max(wordEnd, labelEnd);
    }
    List<Span> labels = new ArrayList<>();
    labels.add(new Span(at, labelEnd));
    while (labels.size() < MOST_IN_LIST) {
      int next = afterConnective(labelEnd);
      int nextEnd = next < 0 ? -1 : schedule ? scheduleEnd(next) : numberEnd(next);
      if (nextEnd < 0 || (schedule && nextEnd - next > 3)) {
        break;
      }
      labels.add(new Span(next, nextEnd));
      labelEnd = nextEnd;
    }
    boolean elsewhere = elsewhere(labelEnd);
    String kind = schedule ? singular(word) + " " : article ? "article " : "";
    String firstLabel = labels.get(0).in(text);
    for (int i = 0; i < labels.size(); i++) {
      Span label = labels.get(i);
      String written = label.in(text);
      String full = written;
      if (i > 0 && written.startsWith("(")) {
        full = base(firstLabel) + written;
      }
      OptionalInt target = elsewhere ? OptionalInt.empty() : index.resolve(kind + full, start);
      String shown = schedule ? text.substring(start, wordEnd) + " " + written : full;
      references.add(
          new CrossReference(i == 0 ? new Span(start, label.end()) : label, shown, target));
    }
    return labelEnd;
  }

  /** The section of "4.1(a)" for a following "(b)". */
  private static String base(String label) {
    int bracket = label.lastIndexOf('(');
    return bracket > 0 ? label.substring(0, bracket) : "";
  }

  /** Whether a word in the singular names an annex: "Exhibit", "schedule". */
  static boolean isAnnex(String word) {
    return SCHEDULE_WORDS.contains(word.toLowerCase(Locale.ROOT));
  }

  static String singular(String word) {
    return switch (word) {
      case "annexes", "Annexes" -> word.substring(0, 5);
      case "appendices", "Appendices" -> word.substring(0, 6) + "ix";
      default -> word.endsWith("s") ? word.substring(0, word.length() - 1) : word;
    };
  }

  /** One past "9.3(b)(ii)", "VII", "(c)", "IV.2"; -1 when there is no number. */
  private int numberEnd(int from) {
    int at = from;
    if (at >= text.length()) {
      return -1;
    }
    if (text.charAt(at) != '(') {
      Decimal decimal = Decimal.at(text, at);
      if (!decimal.value().isEmpty()) {
        at = decimal.labelEnd();
        boolean suffix =
            at < text.length()
                && Character.isUpperCase(text.charAt(at))
                && (at + 1 == text.length() || !Character.isLetterOrDigit(text.charAt(at + 1)));
        at += suffix ? 1 : 0;
      } else {
        int end = Chars.wordEnd(text, at, Math.min(text.length(), at + 12));
        String word = text.substring(at, end);
        boolean numeral =
            !word.isEmpty()
                && (Numerals.roman(word).isPresent() && Character.isUpperCase(word.charAt(0))
                    || word.length() == 1 && Character.isUpperCase(word.charAt(0))
                    || Numerals.word(word).isPresent() && Character.isUpperCase(word.charAt(0)));
        if (!numeral) {
          return -1;
        }
        at = end;
        if (at + 1 < text.length()
            && text.charAt(at) == '.'
            && Character.isDigit(text.charAt(at + 1))) {
          at = Decimal.at(text, at + 1).labelEnd();
        }
      }
      if (at < text.length() && Character.isLetterOrDigit(text.charAt(at))) {
        return -1;
      }
    }
    int end = at;
    for (int i = 0; i < 6; i++) {
      int open = end < text.length() && text.charAt(end) == ' ' ? end + 1 : end;
      int close = bracketEnd(open);
      if (close < 0) {
        break;
      }
      end = close;
    }
    return end > from ? end : -1;
  }

  private int bracketEnd(int open) {
    if (open >= text.length() || text.charAt(open) != '(') {
      return -1;
    }
    int at = open + 1;
    while (at < text.length() && at - open <= 5 && Character.isLetterOrDigit(text.charAt(at))) {
      at++;
    }
    boolean closed = at > open + 1 && at < text.length() && text.charAt(at) == ')';
    if (!closed) {
      return -1;
    }
    String inner = text.substring(open + 1, at);
    boolean label =
        Numerals.letters(inner).isPresent()
            || Numerals.roman(inner).isPresent()
            || (inner.length() <= 2 && inner.chars().allMatch(Character::isDigit));
    return label ? at + 1 : -1;
  }

  private int scheduleEnd(int from) {
    int at = from;
    if (at < text.length() && (Chars.isOpenQuote(text.charAt(at)) || text.charAt(at) == '\'')) {
      at++;
    }
    int start = at;
    while (at < text.length()
        && at - start <= 10
        && (Character.isLetterOrDigit(text.charAt(at))
            || ((text.charAt(at) == '-' || text.charAt(at) == '.')
                && at > start
                && at + 1 < text.length()
                && Character.isLetterOrDigit(text.charAt(at + 1))))) {
      at++;
    }
    String designator = text.substring(start, at);
    boolean fits =
        !designator.isEmpty()
            && (Character.isDigit(designator.charAt(0))
                || (Character.isUpperCase(designator.charAt(0))
                    && (designator.length() <= 2
                        || !Character.isLetter(designator.charAt(1))
                        || Numerals.roman(designator).isPresent()
                        || Numerals.word(designator).isPresent())));
    if (!fits) {
      return -1;
    }
    int close = bracketEnd(at);
    at = close > 0 ? close : at;
    boolean quoted =
        start > from && at < text.length() && !Character.isLetterOrDigit(text.charAt(at));
    return quoted && !Chars.isSpace(text.charAt(at)) ? at + 1 : at;
  }

  /**
   * Where the next number of a list begins after ", ", " and ", " through "; -1 when the list ends.
   */
  private int afterConnective(int from) {
    int at = Chars.skipSpace(text, from, Math.min(text.length(), from + 3));
    if (at < text.length() && text.charAt(at) == ',') {
      at = Chars.skipSpace(text, at + 1, Math.min(text.length(), at + 4));
    }
    for (String word : List.of("and/or", "and", "or", "through", "to", "&", "\u2013", "-")) {
      if (text.startsWith(word, at)) {
        int end = at + word.length();
        int next = Chars.skipSpace(text, end, Math.min(text.length(), end + 3));
        boolean apart = next > end || word.equals("-") || word.equals("\u2013");
        return apart ? next : -1;
      }
    }
    return at > from && text.charAt(Math.min(text.length() - 1, Chars.lastBefore(text, at))) == ','
        ? at
        : -1;
  }

  /** Whether the reference is to another document: "of the Bankruptcy Code", "thereof". */
  private boolean elsewhere(int from) {
    int at = Chars.skipSpace(text, from, Math.min(text.length(), from + 3));
    if (text.startsWith("thereof", at) || text.startsWith("thereto", at)) {
      return true;
    }
    if (!text.startsWith("of ", at) && !text.startsWith("to ", at) && !text.startsWith("in ", at)) {
      return false;
    }
    String after = text.substring(at, Math.min(text.length(), at + 90));
    for (String own : List.of("this ", "these ", "hereof", "hereto", "such ")) {
      if (after.startsWith(own, 3)) {
        return false;
      }
    }
    int stop = after.length();
    for (String mark : List.of(",", ";", ". ", " shall", " and ", " or ", "(")) {
      int found = after.indexOf(mark);
      stop = found >= 0 ? Math.min(stop, found) : stop;
    }
    String owner = after.substring(0, stop);
    return List.of(
                " Act",
                " Code",
                " Law",
                " Agreement",
                " Regulation",
                " Contract",
                "U.S.C",
                "C.F.R",
                " Rules",
                " Plan",
                " Constitution",
                " Directive",
                " GDPR",
                " Lease",
                " Convention",
                " Bylaws",
                " Statute")
            .stream()
            .anyMatch(owner::contains)
        && !owner.contains("this Agreement");
  }
}
