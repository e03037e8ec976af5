package org.clausecheck.document;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What the beginning and the end of a line say about paragraphs. These are hints for joining and
 * splitting lines of layout only; which labels number a clause is for the outline to decide.
 *
 * <p>Looks at no more than the first or last {@value #REACH} units, so that every question is
 * answered in constant time.
 */
final class LineShape {
  private static final int REACH = 80;

  private static final Pattern LABEL =
      Pattern.compile(
          "(?:(?i:article|section|clause|exhibit|schedule|annex|appendix|attachment)\\s{1,5}[\\dA-Z][\\w.-]{0,8}"
              + "|§{1,2}\\s{0,3}\\d[\\d.]{0,10}"
              + "|\\(?\\d{1,3}(?:\\.\\d{1,3}){1,5}[.):]?(?=\\s|\\p{Lu}|$)"
              + "|\\d{1,3}[.):](?=\\s|\\p{Lu}|$)"
              + "|\\((?:\\d{1,3}|[a-zA-Z]{1,2}|[ivxl]{1,6}|[IVXL]{1,6})\\)"
              + "|(?:[a-zA-Z]|[ivxl]{1,6}|[IVXL]{1,6})[.)](?=\\s|$)"
              + "|[\\u2022\\u25CF\\u25CB\\u25E6\\u25A0\\u25AA\\u00B7\\u2023\\uF0B7\\uF0A7o*\\u2013-](?=\\s))");

  private static final Pattern SECTION_WORD_AT_END =
      Pattern.compile(
          "(?i)\\b(?:articles?|sections?|clauses?|paragraphs?|exhibits?|schedules?|annex|appendix|and|or|to|of|no\\.)$");

  /** Words after which a sentence cannot end. */
  private static final Set<String> NEVER_LAST =
      Set.of(
          "the", "of", "to", "a", "an", "in", "by", "for", "with", "from", "at", "on", "under",
          "upon", "such", "any", "each", "its", "their", "this", "that", "which", "shall", "will",
          "may", "be", "is", "are", "has", "have", "not", "as", "if", "between", "into");

  private LineShape() {}

  /** The length of a numbering label or bullet at the start of the text; 0 when there is none. */
  static int labelLength(CharSequence text) {
    var matcher = LABEL.matcher(text.subSequence(0, Math.min(REACH, text.length())));
    return matcher.lookingAt() ? matcher.end() : 0;
  }

  /** Whether the text is a label and nothing else. */
  static boolean isLabelOnly(CharSequence text) {
    int length = labelLength(text);
    return length > 0 && length == text.length();
  }

  /** Whether a sentence, item or lead-in could end here. */
  static boolean endsSentence(CharSequence text) {
    int i = text.length() - 1;
    int stop = Math.max(0, i - 4);
    while (i > stop && ")]\"'\u201D\u2019_".indexOf(text.charAt(i)) >= 0) {
      i--;
    }
    return i >= 0 && ".;:!?".indexOf(text.charAt(i)) >= 0;
  }

  /**
   * Whether a list item could end here: at the end of a sentence, or with "and" or "or" or a comma.
   */
  static boolean endsItem(CharSequence text) {
    if (endsSentence(text) || (text.length() > 0 && text.charAt(text.length() - 1) == ',')) {
      return true;
    }
    String word = lastWord(text);
    return word.equals("and") || word.equals("or") || word.equals("but");
  }

  /** Whether the text is set as a heading: no end of a sentence, every longer word capitalised. */
  static boolean looksLikeHeading(CharSequence text) {
    if (text.length() == 0 || text.length() > REACH || endsSentence(text)) {
      return false;
    }
    boolean letters = false;
    int wordStart = -1;
    for (int i = 0; i <= text.length(); i++) {
      boolean letter = i < text.length() && Character.isLetter(text.charAt(i));
      if (letter && wordStart < 0) {
        wordStart = i;
      } else if (!letter && wordStart >= 0) {
        if (i - wordStart > 4 && !Character.isUpperCase(text.charAt(wordStart))) {
          return false;
        }
        letters = true;
        wordStart = -1;
      }
    }
    return letters && !NEVER_LAST.contains(lastWord(text));
  }

  /**
   * Whether a paragraph that was cut (by a page's end or an empty line) goes on with {@code next}:
   * the sentence is open and what follows cannot begin one.
   */
  static boolean runsOn(CharSequence previous, CharSequence next) {
    if (previous.length() == 0 || next.length() == 0 || endsSentence(previous)) {
      return false;
    }
    String lastWord = lastWord(previous);
    boolean openWord = NEVER_LAST.contains(lastWord);
    char first = next.charAt(0);
    if (labelLength(next) > 0) {
      return openReference(previous) && Character.isDigit(first);
    }
    if (Character.isLowerCase(first)) {
      return true;
    }
    char last = previous.charAt(previous.length() - 1);
    return previous.length() > 30
        && (openWord || (last == ',' && !looksLikeHeading(previous)))
        && (Character.isLetterOrDigit(first) || "\"\u201C([$".indexOf(first) >= 0);
  }

  /** Whether the line ends where a section number may follow as part of the sentence. */
  static boolean openReference(CharSequence text) {
    return SECTION_WORD_AT_END
        .matcher(text.subSequence(Math.max(0, text.length() - 20), text.length()))
        .find();
  }

  private static String lastWord(CharSequence text) {
    int end = text.length();
    int start = end;
    while (start > 0 && end - start < 20 && Character.isLetter(text.charAt(start - 1))) {
      start--;
    }
    return text.subSequence(start, end).toString().toLowerCase(Locale.ROOT);
  }
}
