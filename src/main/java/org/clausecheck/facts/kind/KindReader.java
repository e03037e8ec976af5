package org.clausecheck.facts.kind;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.clausecheck.classify.ClassifiedContract;
import org.clausecheck.classify.ClassifiedSentence;
import org.clausecheck.classify.ClauseKind;
import org.clausecheck.facts.kind.DocumentKind.Sort;
import org.clausecheck.facts.kind.KindWords.Group;
import org.clausecheck.text.ContractText;

/**
 * Decides what kind of document it is, before anything is judged: first what the text alone tells,
 * then what its sentences grant. That a licence should be taken for an agreement without one is far
 * worse than the reverse, so every doubt speaks for judging.
 *
 * <p>Source: 60 agreements of other kinds, 56 licences and 394 commercial agreements filed with the
 * SEC; the limits were set on every second of the 60. See {@code KindEvaluation}.
 */
public final class KindReader {
  /** What stands on a first page, a cover page included. */
  private static final int FIRST_PAGE = 1_500;

  /** Words of a vocabulary from which it tells anything. */
  private static final int FEWEST_COUNTED = 6;

  private static final int FEWEST_DIFFERENT = 2;

  /** Lead of another vocabulary that is enough where the first page points to it. */
  private static final double LEAD_WHEN_HINTED = 0.4;

  /** Lead of another vocabulary that is enough alone. */
  private static final double LEAD_ALONE = 1.0;

  /** Probability from which a sentence counts as a grant. */
  private static final double GRANTS = 0.5;

  /** Without any likelier grant an agreement that hardly speaks of licensing grants none. */
  private static final double LIKELIEST_GRANT = 0.1;

  /** Words of licensing, a thousand words, that such an agreement may have. */
  private static final double MOST_LICENSING = 3;

  /** Words below which silence tells nothing. */
  private static final int FEWEST_WORDS = 120;

  private final KindWords words = KindWords.load();

  /**
   * What the text alone tells: that it is no agreement to judge, or nothing.
   *
   * @param hasAttachments whether documents hang on it, as on a mail: then it is their cover note,
   *     unless it binds somebody itself
   */
  public Optional<DocumentKind> withoutReading(ContractText text, boolean hasAttachments) {
    if (EncodedFile.fills(text.source())) {
      String why = "an encoded binary file (uuencode or base64), not words";
      return Optional.of(DocumentKind.of(Sort.UNREADABLE, why, why));
    }
    String language = text.info().language();
    if (!language.equals("en") && !language.equals("und")) {
      String why =
          "written in "
              + Locale.forLanguageTag(language).getDisplayLanguage(Locale.ENGLISH)
              + "; only English is read";
      return Optional.of(DocumentKind.of(Sort.OTHER_LANGUAGE, why, why));
    }
    Optional<String> missing =
        hasAttachments && !ContractSigns.bindsByItself(text.text())
            ? Optional.of("a cover note to what is attached")
            : ContractSigns.missing(text.text());
    return missing.map(why -> speaksOfAnother(text).orElseGet(() -> noContract(why)));
  }

  private static DocumentKind noContract(String why) {
    return DocumentKind.of(Sort.NOT_A_CONTRACT, "not a contract: " + why, why);
  }

  /** What binds nobody itself may still be a plan, or speak of an agreement of another kind. */
  private Optional<DocumentKind> speaksOfAnother(ContractText text) {
    Vocabulary vocabulary = Vocabulary.of(text.text(), words);
    Optional<String> name = vocabulary.group().named(firstPage("", text.text()));
    return name.isPresent() && tells(vocabulary) && vocabulary.lead() >= LEAD_ALONE
        ? Optional.of(
            DocumentKind.of(
                Sort.NO_LICENCE,
                "This speaks of "
                    + withArticle(name.get())
                    + " and grants no licence, so no position applies.",
                why(vocabulary)))
        : Optional.empty();
  }

  /** What kind of agreement a text is that is not told {@linkplain #withoutReading before}. */
  public DocumentKind of(ClassifiedContract contract) {
    Optional<Amendment> amendment = AmendmentReader.read(contract);
    Optional<DocumentKind> another = noLicence(contract, amendment.isPresent());
    if (another.isPresent()) {
      return another.get();
    }
    if (amendment.isEmpty()) {
      return DocumentKind.AGREEMENT;
    }
    String amends = amendment.get().amends();
    return new DocumentKind(
        Sort.AMENDMENT,
        "This is an amendment"
            + (amends.isEmpty() ? "" : " to the " + amends)
            + "; what it leaves as it is stands in what it amends.",
        "its title or opening words say that it amends",
        amendment);
  }

  private Optional<DocumentKind> noLicence(ClassifiedContract contract, boolean amends) {
    String text = contract.text().text();
    String title = contract.outline().title(text).toLowerCase(Locale.ROOT);
    String firstPage = firstPage(title, text);
    if (words.isTitleOfLicensing(title) || words.hasPartyOfLicensing(firstPage)) {
      return Optional.empty();
    }
    Vocabulary vocabulary = Vocabulary.of(text, words);
    double lead = vocabulary.lead() - grantsInHundred(contract, vocabulary.group());
    boolean speaks =
        tells(vocabulary)
            && !words.isTitleOfMany(title)
            && (lead >= LEAD_ALONE
                || (lead >= LEAD_WHEN_HINTED && vocabulary.group().hinted(firstPage)));
    if (speaks) {
      Optional<String> name =
          vocabulary.group().titled(title).or(() -> vocabulary.group().named(firstPage));
      return Optional.of(DocumentKind.of(Sort.NO_LICENCE, says(name, amends), why(vocabulary)));
    }
    boolean silent =
        vocabulary.words() >= FEWEST_WORDS
            && vocabulary.licensingRate() <= MOST_LICENSING
            && likeliest(contract.sentences(), ClauseKind.LICENCE_GRANT) < LIKELIEST_GRANT
            && likeliest(contract.sentences(), ClauseKind.EXCLUSIVE_GRANT) < GRANTS
            && likeliest(contract.sentences(), ClauseKind.EXCLUSIVITY) < GRANTS;
    return silent
        ? Optional.of(
            DocumentKind.of(
                Sort.NO_LICENCE,
                says(Optional.empty(), amends),
                String.format(
                    Locale.ROOT,
                    "%.1f words of licensing in a thousand, and no sentence that may be a grant",
                    vocabulary.licensingRate())))
        : Optional.empty();
  }

  private static String firstPage(String title, String text) {
    return title
        + "\n"
        + text.substring(0, Math.min(FIRST_PAGE, text.length())).toLowerCase(Locale.ROOT);
  }

  private static boolean tells(Vocabulary vocabulary) {
    return vocabulary.count() >= FEWEST_COUNTED && vocabulary.different() >= FEWEST_DIFFERENT;
  }

  /** Grants in a hundred sentences: one in a long agreement is by the way. */
  private double grantsInHundred(ClassifiedContract contract, Group group) {
    double grants =
        contract.sentences().stream()
            .filter(sentence -> sentence.probability(ClauseKind.LICENCE_GRANT) >= GRANTS)
            .filter(sentence -> !grantsAnother(contract.text(), sentence, group))
            .mapToDouble(sentence -> sentence.probability(ClauseKind.LICENCE_GRANT))
            .sum();
    return contract.sentences().isEmpty() ? 0 : 100 * grants / contract.sentences().size();
  }

  /** Whether a grant is one of the group's own, as of a lien to a lender, and of no licence. */
  private boolean grantsAnother(ContractText text, ClassifiedSentence sentence, Group group) {
    Vocabulary own =
        Vocabulary.of(sentence.sentence().span().in(text.text()), words, List.of(group));
    return own.count() > 0 && own.licensing() == 0;
  }

  private static double likeliest(List<ClassifiedSentence> sentences, ClauseKind kind) {
    return sentences.stream().mapToDouble(sentence -> sentence.probability(kind)).max().orElse(1);
  }

  private static String says(Optional<String> name, boolean amends) {
    String what =
        name.map(KindReader::withArticle)
            .map(kind -> "This is " + (amends ? "an amendment to " : "") + kind + "; it")
            .orElse(amends ? "This amendment" : "This agreement");
    return what + " grants no licence, so no position applies.";
  }

  private static String withArticle(String name) {
    return ("aeiou".indexOf(name.charAt(0)) >= 0 ? "an " : "a ") + name;
  }

  private static String why(Vocabulary vocabulary) {
    return String.format(
        Locale.ROOT,
        "%.0f words in a thousand are those of another kind of agreement (%s), %.0f of licensing",
        vocabulary.groupRate(),
        String.join(", ", vocabulary.telling()),
        vocabulary.licensingRate());
  }
}
