package org.clausecheck.facts.kind;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Whether a text is an agreement at all: agreements say so at once and speak of duties throughout.
 * What is <em>about</em> agreements speaks of them, too, but it neither calls itself one nor binds
 * anybody.
 *
 * <p>Source: of 394 texts filed with the SEC as agreements 393 pass, and the other is a press
 * release; of 935 manuals, notes and release notes 10 do, most of which are about agreements.
 */
final class ContractSigns {
  private static final int OPENING = 3_000;
  private static final int FEWEST_WORDS = 60;

  /** Words of duty and party, a thousand words. */
  private static final int FEWEST_SIGNS = 5;

  private static final Pattern NAMES_ITSELF =
      Pattern.compile(
          "\\b(?:agreement|contract|licen[cs]e|lease|amendment|addendum|memorandum of understanding"
              + "|terms and conditions|terms of (?:use|service)|deed|term sheet|letter of intent"
              + "|statement of work|guarant(?:y|ee)|undertaking)s?\\b",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern SIGN =
      Pattern.compile(
          "\\b(?:shall|agrees?|agreed|hereby|hereto|hereof|hereunder|thereof|undertakes?|warrants?"
              + "|covenants?|whereas|part(?:y|ies)|licensor|licensee|between|in witness"
              + "|(?:this|the) (?:agreement|contract|lease|amendment)|this licen[cs]e"
              + "|will pay|will not be liable|may (?:end|terminate))\\b"
              + "|\\bBy: |/s/",
          Pattern.CASE_INSENSITIVE);

  /** Words that bind, a thousand words, of a text that does not call itself an agreement. */
  private static final int FEWEST_DUTIES = 5;

  /** Signs that stand for such words: a page of signatures has hardly any. */
  private static final int MANY_SIGNS = 40;

  private static final Pattern CALLS_ITSELF =
      Pattern.compile(
          "\\bthis\\s{1,3}(?:[\\w-]{1,40}\\s{1,3}){0,4}(?:agreement|contract|lease|amendment|licen[cs]e"
              + "|addendum|deed|memorandum|letter|undertaking|guarant(?:y|ee)|schedule|exhibit"
              + "|statement\\s{1,3}of\\s{1,3}work)\\b"
              + "|\\bthese\\s{1,3}(?:general\\s{1,3})?terms\\b|\\bagreement[\"”]",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern DUTY =
      Pattern.compile(
          "\\b(?:shall|agrees?|hereby|undertakes?|warrants?|covenants?|must"
              + "|will (?:not )?(?:pay|be liable|provide|deliver|use)|may not|you may|may (?:end|terminate)"
              + "|(?:is|are) (?:responsible|obliged|entitled|required))\\b",
          Pattern.CASE_INSENSITIVE);

  /** A line of a settings or data file; those of a page of signatures look alike. */
  private static final Pattern KEY_AND_VALUE =
      Pattern.compile(
          "^\\s{0,40}(?:-\\s)?(?!(?:By|Its|Name|Title|Date|Per|Attest|Witness):)"
              + "[\"']?[\\w.-]{1,40}[\"']?:(?:\\s|$)");

  private static final int FEWEST_LINES = 8;

  private static final Pattern WORD = Pattern.compile("\\S{1,200}");

  private ContractSigns() {}

  /** Why the text is no agreement; empty when it is one. */
  static Optional<String> missing(String text) {
    int words = count(WORD.matcher(text));
    if (words < FEWEST_WORDS) {
      return Optional.of("only " + words + " words");
    }
    String opening = text.substring(0, Math.min(OPENING, text.length()));
    if (!NAMES_ITSELF.matcher(opening).find()) {
      return Optional.of("nothing on its first page calls it an agreement");
    }
    double signs = 1_000.0 * count(SIGN.matcher(text)) / words;
    if (signs < FEWEST_SIGNS) {
      return Optional.of(
          String.format(
              Locale.ROOT, "hardly speaks of duties or parties (%.1f words in a thousand)", signs));
    }
    if (isData(text)) {
      return Optional.of("a list of keys and values");
    }
    double duties = 1_000.0 * count(DUTY.matcher(text)) / words;
    boolean speaksOfAgreements =
        signs < MANY_SIGNS && duties < FEWEST_DUTIES && !CALLS_ITSELF.matcher(opening).find();
    return speaksOfAgreements
        ? Optional.of(
            String.format(
                Locale.ROOT,
                "speaks of agreements, but does not call itself one and binds nobody"
                    + " (%.1f words in a thousand)",
                duties))
        : Optional.empty();
  }

  /** Words that bind: a cover note has a few, an agreement in a mail has them throughout. */
  private static final int FEWEST_IN_MAIL = 8;

  /** Whether a text calls itself an agreement and binds, more than a note to an agreement would. */
  static boolean bindsByItself(String text) {
    String opening = text.substring(0, Math.min(OPENING, text.length()));
    return CALLS_ITSELF.matcher(opening).find() && count(DUTY.matcher(text)) >= FEWEST_IN_MAIL;
  }

  /** Whether most lines are keys with their values. */
  private static boolean isData(String text) {
    List<String> lines = text.lines().filter(line -> !line.isBlank()).toList();
    long keys = lines.stream().filter(line -> KEY_AND_VALUE.matcher(line).find()).count();
    return lines.size() >= FEWEST_LINES && 2 * keys > lines.size();
  }

  private static int count(Matcher matcher) {
    int count = 0;
    while (matcher.find()) {
      count++;
    }
    return count;
  }
}
