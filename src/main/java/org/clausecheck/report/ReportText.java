package org.clausecheck.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.clausecheck.review.Review;
import org.clausecheck.review.Review.FamilyVerdict;
import org.clausecheck.review.Review.ReviewedParty;
import org.clausecheck.review.Review.Share;
import org.clausecheck.review.Verdict;
import org.clausecheck.text.DocumentInfo;
import org.clausecheck.text.Unreadable;

/**
 * What a review says, in words: composed here (and, finding by finding, in {@link FindingText}), so
 * that every report prints the same.
 *
 * @param title of the agreement, or the file's name when it has none
 * @param document the file's name
 * @param side "Read for the licensor"
 * @param parties one line a party
 * @param read what was read: pages, paragraphs, language, shares
 * @param unread what could not be read; empty when everything could
 * @param notices what else the reader must know
 * @param judged whether positions apply to it; where none does, the headline is all there is to say
 * @param headline what it adds up to, in at most three sentences
 * @param families one line a family
 * @param findings by leverage
 * @param closing the counts
 * @param disclaimer that this is not legal advice
 */
public record ReportText(
    String title,
    String document,
    String side,
    List<String> parties,
    List<String> read,
    List<String> unread,
    List<String> notices,
    boolean judged,
    String headline,
    List<FamilyVerdict> families,
    List<FindingText> findings,
    String closing,
    String disclaimer) {

  /**
   * Positions that do not apply, for one reason.
   *
   * @param why the reason, a sentence
   */
  public record NotApplicable(String why, List<FindingText> findings) {
    public NotApplicable {
      findings = List.copyOf(findings);
    }

    /** The reason and the positions' titles in one line. */
    public String words() {
      String titles =
          findings.stream()
              .map(finding -> finding.finding().title())
              .collect(Collectors.joining("; ", "", "."));
      return (why.endsWith(".") ? why.substring(0, why.length() - 1) : why) + ": " + titles;
    }
  }

  /** The line under the title: the file's name, unless it is the title, and the side. */
  public String subtitle() {
    return document.equals(title) ? side : document + " · " + side;
  }

  /** The findings that are told one by one. */
  public List<FindingText> told() {
    return findings.stream()
        .filter(finding -> finding.finding().verdict() != Verdict.NOT_APPLICABLE)
        .toList();
  }

  /** The other findings, reason by reason. */
  public List<NotApplicable> notApplicable() {
    Map<String, List<FindingText>> reasons =
        findings.stream()
            .filter(finding -> finding.finding().verdict() == Verdict.NOT_APPLICABLE)
            .collect(
                Collectors.groupingBy(
                    FindingText::reason, LinkedHashMap::new, Collectors.toList()));
    return reasons.entrySet().stream()
        .map(entry -> new NotApplicable(entry.getKey(), entry.getValue()))
        .toList();
  }

  /** The words of a review. */
  public static ReportText of(Review review) {
    DocumentInfo info = review.text().info();
    OwnTerms terms = OwnTerms.of(review);
    List<String> notices = new ArrayList<>();
    if (!info.note().isBlank()) {
      notices.add(info.note().strip());
    }
    notices.addAll(review.notices());
    return new ReportText(
        review.title().isBlank() ? info.name() : review.title().strip(),
        info.name(),
        "Read for the " + review.as() + named(review),
        review.parties().stream().map(ReportText::party).toList(),
        List.of(extent(info), shares(review.shares())),
        review.unreadable().stream().map(ReportText::unreadable).toList(),
        List.copyOf(notices),
        review.judged(),
        review.headline(),
        review.families(),
        Twins.told(
            review.findings().stream()
                .map(finding -> FindingText.of(finding, review.text(), terms))
                .toList()),
        closing(review),
        "A reading aid, not legal advice: have a lawyer read the contract before you sign.");
  }

  /** Who stands on the side that it is read for: ", Acme Ltd."; empty where nobody is told. */
  private static String named(Review review) {
    return review.parties().stream()
        .filter(party -> party.role().equals(review.as()))
        .map(party -> ", " + party.name())
        .findFirst()
        .orElse("");
  }

  /** A party as a reader sees it: name, aliases that are not the name, role, homes. */
  private static String party(ReviewedParty party) {
    StringBuilder words = new StringBuilder(party.name());
    List<String> aliases =
        party.aliases().stream().filter(alias -> !alias.equals(party.name())).toList();
    if (!aliases.isEmpty()) {
      words.append(
          aliases.stream()
              .map(alias -> "“" + alias + "”")
              .collect(Collectors.joining(", ", " (", ")")));
    }
    if (party.role().equals("neither")) {
      words.append(", neither licensor nor licensee");
    } else if (!party.role().isBlank() && !party.role().equalsIgnoreCase(party.name())) {
      words.append(", ").append(party.role());
    }
    return words
        .append(
            party.homes().isEmpty() ? ", home not stated" : ", " + String.join(", ", party.homes()))
        .toString();
  }

  private static String extent(DocumentInfo info) {
    List<String> parts = new ArrayList<>();
    if (info.pages() > 0) {
      parts.add(count(info.pages(), "page"));
    }
    parts.add(count(info.paragraphs(), "paragraph"));
    parts.add(
        info.language().equals("und")
            ? "language not recognised"
            : Locale.forLanguageTag(info.language()).getDisplayLanguage(Locale.ENGLISH));
    return String.join(", ", parts);
  }

  private static String shares(List<Share> shares) {
    long total = shares.stream().mapToLong(Share::characters).sum();
    String words =
        shares.stream()
            .filter(share -> share.characters() > 0)
            .map(share -> share.label() + " " + percent(share.characters(), total))
            .collect(Collectors.joining(", "));
    return String.format(Locale.ROOT, "%,d characters: %s", total, words);
  }

  /** Never rounded up to all, nor down to nothing. */
  private static String percent(long part, long total) {
    if (part == total) {
      return "100 %";
    }
    double percent = 100.0 * part / total;
    if (percent < 0.1) {
      return "under 0.1 %";
    }
    return String.format(Locale.ROOT, "%.1f %%", Math.min(percent, 99.9));
  }

  private static String unreadable(Unreadable part) {
    String size = part.characters() == 0 ? "" : " (" + count(part.characters(), "character") + ")";
    return part.where() + size + ": " + part.reason();
  }

  private static String closing(Review review) {
    String counts =
        review.counts().entrySet().stream()
            .map(entry -> entry.getValue() + " " + entry.getKey().words())
            .collect(Collectors.joining(", "));
    long accepted = review.findings().stream().filter(f -> f.acceptance().isPresent()).count();
    return count(review.findings().size(), "position")
        + (counts.isEmpty() ? "" : ": " + counts)
        + (accepted == 0 ? "" : "; " + accepted + " of them accepted by a reviewer")
        + ".";
  }

  private static String count(int number, String noun) {
    return String.format(Locale.ROOT, "%,d %s%s", number, noun, number == 1 ? "" : "s");
  }
}
