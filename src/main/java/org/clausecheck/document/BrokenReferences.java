package org.clausecheck.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.clausecheck.text.Mark;
import org.clausecheck.text.Span;

/**
 * Finds references that lead nowhere: what a word processor prints for a target that is gone, and
 * numbers that were never filled in.
 */
final class BrokenReferences {
  private static final Set<String> WORDS =
      Set.of(
          "section",
          "sections",
          "article",
          "articles",
          "clause",
          "clauses",
          "paragraph",
          "paragraphs",
          "schedule",
          "schedules",
          "exhibit",
          "exhibits",
          "annex",
          "annexes",
          "appendix",
          "appendices",
          "\u00a7",
          "\u00a7\u00a7");

  private static final int LONGEST_WORD = 10;

  /** Spaces between the word and the number at most. */
  private static final int SPACES = 3;

  private static final String ERROR = "Error!";

  private static final Pattern NOWHERE =
      Pattern.compile(
          ERROR
              + "(?: ?(?:Reference source not found|Bookmark not defined|No text of specified style in"
              + " document|Not a valid (?:bookmark|result)[^.]{0,40})\\.?)?"
              + "|0(?:\\.0){0,2}(?![\\d.,]{0,20}\\d)(?!\\w)"
              + "|\\[[\u25cf\u2022_.\\- ]{1,12}\\]"
              + "|_{2,20}(?!\\w)"
              + "|\\[?(?:TBD|TBC|\\?{1,4})\\]?"
              + "|\\[(?i:insert|number|section|to be)[^\\[\\]]{0,40}\\]");

  private BrokenReferences() {}

  /**
   * @param text the analysed text
   * @param origin for each unit the source unit it stands for
   */
  static List<Mark> find(String text, int[] origin) {
    List<Mark> marks = new ArrayList<>();
    Matcher matcher = NOWHERE.matcher(text);
    for (int at = 0; at < text.length(); at++) {
      if ("0[_T?E".indexOf(text.charAt(at)) < 0) {
        continue;
      }
      int word = referenceWord(text, at);
      boolean error = text.startsWith(ERROR, at);
      if ((error || word >= 0) && matcher.region(at, text.length()).lookingAt()) {
        int start = word >= 0 ? word : at;
        marks.add(
            new Mark(
                new Span(origin[start], origin[matcher.end() - 1] + 1),
                Mark.Kind.BROKEN_REFERENCE,
                error ? "field without a target" : "number left open"));
        at = matcher.end() - 1;
      }
    }
    return marks;
  }

  /** Where "Section" begins that stands before a number; negative when there is none. */
  private static int referenceWord(String text, int number) {
    int end = number;
    while (end > 0 && number - end < SPACES && " \u00a0".indexOf(text.charAt(end - 1)) >= 0) {
      end--;
    }
    int start = end;
    while (start > 0 && end - start <= LONGEST_WORD && isWord(text.charAt(start - 1))) {
      start--;
    }
    boolean found =
        end < number && WORDS.contains(text.substring(start, end).toLowerCase(Locale.ROOT));
    return found ? start : -1;
  }

  private static boolean isWord(char c) {
    return Character.isLetterOrDigit(c) || c == '_' || c == '\u00a7';
  }
}
