package org.clausecheck.audit;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Text that stays text when a CSV file is opened as a spreadsheet.
 *
 * <p>Spreadsheet programs take a field that begins with one of {@code = + - @} for a formula; where
 * the country's separator is not ours, a field may also begin in the middle of one. An apostrophe
 * before the sign keeps it a text. Source: OWASP, CSV injection.
 */
final class CsvText {
  private static final Pattern DANGEROUS =
      Pattern.compile(
          "(?<=^|[;|\\t\\r\\n\"',])([\\s\\p{Cf}]{0,20})(?=[=+\\-@\\uFF1D\\uFF0B\\uFF0D\\uFF20])");

  private CsvText() {}

  /** The text with an apostrophe wherever a formula might begin. */
  static String safe(String text) {
    return DANGEROUS.matcher(text).replaceAll("$1" + Matcher.quoteReplacement("'"));
  }
}
