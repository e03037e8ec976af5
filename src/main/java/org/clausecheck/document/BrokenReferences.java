package org.clausecheck.document;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.clausecheck.text.Mark;
import org.clausecheck.text.Span;

/**
 * Finds references that lead nowhere: what a word processor prints for a target that is gone, and
 * numbers that were never filled in.
 */
final class BrokenReferences {
  private static final String ERROR =
      "Error!(?: ?(?:Reference source not found|Bookmark not defined|No text of specified style in"
          + " document|Not a valid (?:bookmark|result)[^.]{0,40})\\.?)?";

  private static final Pattern BROKEN =
      Pattern.compile(
          "\\b(?:(?i:sections?|articles?|clauses?|paragraphs?|schedules?|exhibits?|annex(?:es)?"
              + "|appendix|appendices)|\u00a7{1,2})[ \u00a0]{1,3}"
              + "(?:"
              + ERROR
              + "|0(?:\\.0){0,2}(?![\\d.,]*\\d)(?!\\w)"
              + "|\\[[\u25cf\u2022_.\\- ]{1,12}\\]"
              + "|_{2,20}(?!\\w)"
              + "|\\[?(?:TBD|TBC|\\?{1,4})\\]?"
              + "|\\[(?i:insert|number|section|to be)[^\\[\\]]{0,40}\\])"
              + "|"
              + ERROR);

  private BrokenReferences() {}

  /**
   * @param text the analysed text
   * @param origin for each unit the source unit it stands for
   */
  static List<Mark> find(String text, int[] origin) {
    List<Mark> marks = new ArrayList<>();
    Matcher matcher = BROKEN.matcher(text);
    while (matcher.find()) {
      marks.add(
          new Mark(
              new Span(origin[matcher.start()], origin[matcher.end() - 1] + 1),
              Mark.Kind.BROKEN_REFERENCE,
              matcher.group().contains("Error!") ? "field without a target" : "number left open"));
    }
    return marks;
  }
}
