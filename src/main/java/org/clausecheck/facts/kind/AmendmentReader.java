package org.clausecheck.facts.kind;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.clausecheck.classify.ClassifiedContract;
import org.clausecheck.classify.ClassifiedSentence;
import org.clausecheck.text.Block;
import org.clausecheck.text.ContractText;
import org.clausecheck.text.Span;

/** Tells amendments by their own titles or opening words, and lists what they change. */
final class AmendmentReader {
  private static final int OPENING = 3_000;
  private static final int MOST_CHANGES = 100;
  private static final int LONGEST_CHANGE = 240;

  private static final String ORDINAL =
      "(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|[0-9]{1,2}(?:st|nd|rd|th))\\s{1,3}";

  private static final String AMENDMENT =
      "(?:amendment(?!\\s{1,3}and\\s{1,3}restate)|addendum|(?:supplemental|amending|amendment)\\s{1,3}agreement)";

  /** "Amendment No. 2", "First Amendment", "Addendum to": no heading of a clause reads so. */
  private static final String CUE =
      "(?:"
          + ORDINAL
          + AMENDMENT
          + "|"
          + AMENDMENT
          + "\\s{1,3}(?:(?:no\\.?|n°|number|#)?\\s{0,3}[0-9]{1,3}|(?:to|of)\\b)"
          + "|deed\\s{1,3}of\\s{1,3}(?:amendment|variation))";

  /** A title, after a filing's stamp and at most a few words; headings of clauses have a number. */
  private static final Pattern TITLE =
      Pattern.compile(
          "^(?:exhibit\\s{1,3}[0-9.()a-z]{1,10}\\s{1,9})?(?![0-9]{1,2}\\.)(?:[^\\s.;:]{1,40}\\s{1,3}){0,4}?"
              + CUE,
          Pattern.CASE_INSENSITIVE);

  private static final int LONGEST_TITLE = 300;

  /** "This Amendment No. 2", "THIS ADDENDUM": nothing else calls itself so. */
  private static final Pattern CALLS_ITSELF =
      Pattern.compile(
          "\\bthis\\s{1,3}(?:is\\s{1,3}(?:the|an)\\s{1,3})?(?:[^\\s.;:]{1,40}\\s{1,3}){0,3}?(?:"
              + ORDINAL
              + ")?(?:amendment(?!\\s{1,3}and\\s{1,3}restate)|addendum|deed\\s{1,3}of\\s{1,3}(?:amendment|variation))\\b",
          Pattern.CASE_INSENSITIVE);

  /** A whole agreement that says what became of it: "as amended through Amendment No. 3". */
  private static final Pattern WHOLE =
      Pattern.compile(
          "\\b(?:amended\\s{1,3}and\\s{1,3}restated|as\\s{1,3}(?:further\\s{1,3}|last\\s{1,3})?amended)\\b",
          Pattern.CASE_INSENSITIVE);

  /** "The Agreement is hereby amended as follows", of an amendment without a title. */
  private static final Pattern AMENDS =
      Pattern.compile(
          "\\b(?:agreement|contract|lease|licen[cs]e|plan|section|article|schedule|exhibit)\\b"
              + "[^.;]{0,60}\\b(?:is|are)\\s{1,3}hereby\\s{1,3}amended\\b(?!\\s{1,3}and\\s{1,3}restated)",
          Pattern.CASE_INSENSITIVE);

  /** "This Distribution Agreement"; then it is no amendment, whatever follows. */
  private static final Pattern CALLS_ITSELF_AGREEMENT =
      Pattern.compile(
          "\\bthis\\s{1,3}(?:(?!amendment|addendum)[^\\s.]{1,40}\\s{1,3}){0,6}?(?:agreement|contract|lease)\\b"
              + "(?!\\s{1,3}(?:amendment|addendum))",
          Pattern.CASE_INSENSITIVE);

  /**
   * What is amended: "to the Co-Branding Agreement", in at most twelve words that a title writes
   * with capitals.
   */
  private static final Pattern AMENDED =
      Pattern.compile(
          "(?i:\\b(?:to|of|amends?|certain|the|an?))\\s{1,3}"
              + "((?!(?i:the|this|that|an?|in|of|to|section|exhibit)\\s)\\p{Lu}[^\\s.;:()\"“”]{0,40}\\s{1,3}"
              + "(?:(?:\\p{Lu}[^\\s.;:()\"“”]{0,40}|and|of|for|&)\\s{1,3}){0,10}?"
              + "(?:Agreement|AGREEMENT|Contract|CONTRACT|Lease|LEASE|Licen[cs]e|LICEN[CS]E))\\b"
              + "(?!\\s{1,3}(?i:agreement|amendment|addendum))");

  private static final Pattern OF_ITSELF =
      Pattern.compile("\\b(?:amendment|addendum)\\b", Pattern.CASE_INSENSITIVE);

  private static final Pattern PART =
      Pattern.compile(
          "\\b(?:section|article|clause|paragraph|exhibit|schedule|appendix|annex|attachment"
              + "|definition|recital|preamble|sentence|agreement)s?\\b",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern CHANGE =
      Pattern.compile(
          "(?<!as )(?<!previously )(?<!except as )\\b(?:amended|deleted|replaced|restated|revised"
              + "|modified|superseded|substituted|inserted|added|extended|removed|stricken|changed"
              + "|increased|reduced|waived)\\b",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern UNCHANGED =
      Pattern.compile(
          "\\b(?:full\\s{1,3}force|remain(?:s|ing)?\\s{1,3}(?:unchanged|unmodified|in\\s{1,3}effect)"
              + "|amended\\s{1,3}only|may\\s{1,3}(?:only\\s{1,3})?be\\s{1,3}(?:amended|modified|changed))",
          Pattern.CASE_INSENSITIVE);

  private AmendmentReader() {}

  /** What the contract amends; empty when it is no amendment. */
  static Optional<Amendment> read(ClassifiedContract contract) {
    ContractText text = contract.text();
    String opening = text.text().substring(0, Math.min(OPENING, text.text().length()));
    int at = begins(text, opening);
    if (at < 0) {
      return Optional.empty();
    }
    return Optional.of(new Amendment(amended(opening.substring(at)), changes(contract)));
  }

  /** The title of what is amended, as written; empty when the opening does not say. */
  private static String amended(String opening) {
    Matcher amended = AMENDED.matcher(opening);
    while (amended.find()) {
      String title = amended.group(1).replaceAll("\\s+", " ");
      if (!OF_ITSELF.matcher(title).find()) {
        return title;
      }
    }
    return "";
  }

  /**
   * Where the opening says that this is an amendment; -1 when it does not, or says otherwise first.
   */
  private static int begins(ContractText text, String opening) {
    int first = -1;
    for (Block block : text.blocks()) {
      Span span = block.span();
      if (span.end() > opening.length()) {
        break;
      }
      Matcher title = TITLE.matcher(span.in(opening));
      if (span.length() <= LONGEST_TITLE && title.find() && !WHOLE.matcher(title.group()).find()) {
        first = span.start();
        break;
      }
    }
    Matcher itself = CALLS_ITSELF.matcher(opening);
    if (itself.find() && (first < 0 || itself.start() < first)) {
      first = itself.start();
    }
    Matcher amends = AMENDS.matcher(opening);
    if (first < 0 && amends.find()) {
      first = amends.start();
    }
    Matcher agreement = CALLS_ITSELF_AGREEMENT.matcher(opening);
    return agreement.find() && agreement.start() <= first ? -1 : first;
  }

  private static List<String> changes(ClassifiedContract contract) {
    List<String> changes = new ArrayList<>();
    for (ClassifiedSentence classified : contract.sentences()) {
      Span span = classified.sentence().span();
      String words = contract.text().quote(span);
      if (changes.size() < MOST_CHANGES
          && PART.matcher(words).find()
          && CHANGE.matcher(words).find()
          && !UNCHANGED.matcher(words).find()) {
        String line = words.strip().replaceAll("\\s+", " ");
        changes.add(
            (line.length() <= LONGEST_CHANGE ? line : line.substring(0, LONGEST_CHANGE - 1) + "…")
                + " ("
                + contract.text().place(span).describe()
                + ")");
      }
    }
    return changes;
  }
}
