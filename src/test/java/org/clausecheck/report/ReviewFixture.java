package org.clausecheck.report;

import static org.clausecheck.library.Evidence.Basis.INTERVIEW;
import static org.clausecheck.library.Evidence.Basis.LITERATURE;
import static org.clausecheck.library.Evidence.Basis.PRACTICE;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.clausecheck.classify.ClauseKind;
import org.clausecheck.library.Evidence;
import org.clausecheck.library.Family;
import org.clausecheck.library.Library;
import org.clausecheck.library.Severity;
import org.clausecheck.review.Absence;
import org.clausecheck.review.Finding;
import org.clausecheck.review.Quote;
import org.clausecheck.review.Review;
import org.clausecheck.review.Verdict;
import org.clausecheck.text.ContractText;
import org.clausecheck.text.Span;
import org.clausecheck.text.Texts;
import org.clausecheck.text.Unreadable;

/** A small, full review: every verdict, absence with and without candidates, an acceptance. */
final class ReviewFixture {
  /** Paragraphs of the contract; words of it are quoted by the findings. */
  static final List<String> PARAGRAPHS =
      List.of(
          "EXCLUSIVE LICENSE AGREEMENT",
          "This Agreement is made on 3 March 2025 between Nordlys Bio AB, a company of Sweden"
              + " (“Licensor”), and Grand Pharma, Inc., a Delaware corporation (“Licensee”).",
          "ARTICLE 2 GRANT",
          "2.1 Licensor hereby grants to Licensee an exclusive, worldwide license in all fields"
              + " under the <Licensed Patents> & Know-How to make, use & sell Products.",
          "2.2 Licensee shall pay Licensor a royalty of four percent (4%) of Net Sales.",
          "ARTICLE 9 TERM AND TERMINATION",
          "9.1 This Agreement remains in force until the last to expire of the Licensed Patents.",
          "9.2 Licensee may terminate this Agreement at any time on thirty (30) days’ notice.",
          "9.3 Either party may terminate this Agreement for material breach that is not cured"
              + " within sixty (60) days of notice.",
          "ARTICLE 12 GENERAL",
          "12.1 This Agreement is governed by the laws of the State of Delaware, subject to"
              + " Schedule 4.",
          "12.2 Disputes are referred to the chief executives for thirty (30) days before either"
              + " party goes to court.");

  private final ContractText text;

  private ReviewFixture(ContractText text) {
    this.text = text;
  }

  /** The review of the contract as a text file. */
  static Review review() {
    return review(Texts.contract(String.join("\n\n", PARAGRAPHS) + "\n"));
  }

  /** The review of a contract that contains the fixture's sentences, in any medium. */
  static Review review(ContractText text) {
    return new ReviewFixture(text).build();
  }

  /** The review of the contract with another title and other parties. */
  static Review review(String title, List<Review.ReviewedParty> parties) {
    Review review = review();
    return new Review(
        review.text(),
        review.kind(),
        title,
        parties,
        review.shares(),
        review.unreadable(),
        review.headline(),
        review.families(),
        review.findings(),
        review.notices(),
        review.as(),
        review.libraryVersion(),
        review.clauses());
  }

  /** The same review as if every position were met. */
  static Review met(Review review) {
    return new Review(
        review.text(),
        review.kind(),
        review.title(),
        review.parties(),
        review.shares(),
        review.unreadable(),
        review.headline(),
        review.families(),
        review.findings().stream()
            .map(
                f ->
                    finding(
                        f.position(),
                        f.family(),
                        f.title(),
                        Verdict.PREFERRED,
                        f.severity(),
                        f.confidence(),
                        f.decisive(),
                        f.condition(),
                        f.quotes(),
                        f.absence(),
                        f.why(),
                        f.evidence(),
                        f.dissent(),
                        f.ask(),
                        f.settle(),
                        f.wording(),
                        f.settleWording(),
                        f.acceptance(),
                        f.leverage()))
            .toList(),
        review.notices(),
        review.as(),
        review.libraryVersion(),
        review.clauses());
  }

  private Review build() {
    List<Finding> findings = new ArrayList<>();
    findings.add(
        finding(
            "exclusivity.paid",
            of("exclusivity"),
            "Exclusivity is paid for",
            Verdict.WALK_AWAY,
            Severity.CRITICAL,
            0.93,
            "exclusive and royalty-only",
            "walk away: exclusive, and no payment that does not depend on sales",
            List.of(
                quote("Article 2 > 2.1", "grants to Licensee an exclusive, worldwide license"),
                quote("Article 2 > 2.2", "a royalty of four percent (4%) of Net Sales")),
            Optional.empty(),
            "Exclusivity is the most valuable thing a small firm can give. Given for royalties"
                + " only, it pays nothing when the licensee does nothing.",
            List.of(
                new Evidence(
                    INTERVIEW,
                    "lund-2024",
                    List.of("C", "F"),
                    "4.4.1",
                    "works out what the market is worth and asks for that; otherwise"
                        + " non-exclusive"),
                new Evidence(LITERATURE, "lund-2024", List.of(), "2.1", "")),
            "A keeps licences non-exclusive; E says that without exclusivity the partner makes no"
                + " effort.",
            "An upfront fee, an exclusivity fee or a guaranteed minimum.",
            "A lower fee with an annual minimum royalty.",
            "In consideration of the exclusivity granted in Section [•], Licensee shall pay to"
                + " Licensor a non-refundable fee of [amount] within thirty (30) days.",
            "Licensee shall pay an annual minimum royalty of [amount].",
            Optional.empty(),
            1));
    findings.add(
        finding(
            "escrow.present",
            of("escrow"),
            "Continuity is met by escrow",
            Verdict.MISSING,
            Severity.HIGH,
            0.88,
            "no escrow found",
            "nothing in the contract speaks of it",
            List.of(),
            Optional.of(
                new Absence(
                    List.of(ClauseKind.ESCROW),
                    List.of(),
                    1212,
                    List.of(
                        new Absence.Candidate(
                            quote("Article 2 > 2.1", "<Licensed Patents> & Know-How"),
                            new Absence.Likeness.OfKind(ClauseKind.ESCROW, 0.034))),
                    List.of(new Unreadable("page 4", "image only", 0)))),
            "Without escrow the licensee asks for the know-how itself.",
            List.of(
                new Evidence(
                    INTERVIEW, "lund-2024", List.of("A"), "4.3.2", "a third party holds a copy")),
            "",
            "Escrow with an independent third party.",
            "",
            "The parties shall deposit the Materials with an independent escrow agent.",
            "",
            Optional.empty(),
            2));
    findings.add(
        finding(
            "jurisdiction.neutral-law",
            of("jurisdiction"),
            "The law is neutral",
            Verdict.UNCLEAR,
            Severity.MEDIUM,
            0.5,
            "Delaware law, licensee's home, but see Schedule 4",
            "the law depends on Schedule 4, which must be read",
            List.of(
                quote(
                    "Article 12 > 12.1",
                    "governed by the laws of the State of Delaware, subject to Schedule 4")),
            Optional.empty(),
            "At home the large firm enforces cheaply.",
            List.of(
                new Evidence(
                    INTERVIEW, "lund-2024", List.of("D", "E"), "4.3.1", "settle on neutral law")),
            "",
            "Swiss, German or Singapore law.",
            "Arbitration in a neutral seat.",
            "This Agreement is governed by the laws of Switzerland.",
            "",
            Optional.empty(),
            3));
    findings.add(
        finding(
            "termination.convenience",
            of("termination"),
            "Leaving for convenience takes notice",
            Verdict.FALLBACK,
            Severity.LOW,
            0.7,
            "licensee only, 30 days",
            "fallback: at least 90 days' notice",
            List.of(quote("Article 9 > 9.2", "at any time on thirty (30) days’ notice")),
            Optional.empty(),
            "Programmes are handed back when managers change.",
            List.of(new Evidence(PRACTICE, "", List.of(), "", "")),
            "",
            "Six months' notice.",
            "Ninety days' notice.",
            "",
            "",
            Optional.of(new Finding.Acceptance("agreed with the board", "A. Berg", "2027-01-01")),
            4));
    findings.add(
        finding(
            "termination.licensor-breach",
            of("termination"),
            "The licensor may end it for breach",
            Verdict.PREFERRED,
            Severity.CRITICAL,
            0.97,
            "either party, 60 days to cure",
            "preferred: for uncured material breach, at most 60 days",
            List.of(
                quote(
                    "Article 9 > 9.3",
                    "terminate this Agreement for material breach that is not cured within sixty"
                        + " (60) days")),
            Optional.empty(),
            "The way out.",
            List.of(
                new Evidence(
                    INTERVIEW, "lund-2024", List.of("B", "D", "E", "F", "G"), "4.3.1", "say so")),
            "",
            "",
            "",
            "",
            "",
            Optional.empty(),
            5));
    findings.add(
        finding(
            "escrow.release",
            of("escrow"),
            "Release only when the licensor fails",
            Verdict.NOT_APPLICABLE,
            Severity.MEDIUM,
            1.0,
            "",
            "there is no escrow",
            List.of(),
            Optional.empty(),
            "",
            List.of(),
            "",
            "",
            "",
            "",
            "",
            Optional.empty(),
            6));
    return new Review(
        text,
        Review.Kind.AGREEMENT,
        "EXCLUSIVE LICENSE AGREEMENT",
        List.of(
            new Review.ReviewedParty(
                "Nordlys Bio AB", List.of("Licensor"), "licensor", List.of("Sweden")),
            new Review.ReviewedParty(
                "Grand Pharma, Inc.",
                List.of("Licensee"),
                "licensee",
                List.of("Delaware, United States"))),
        List.of(
            new Review.Share("analysed", text.source().length() - 20),
            new Review.Share("page number", 20)),
        List.of(new Unreadable("page 4", "image only; install Tesseract to read it", 0)),
        "Exclusive, unpaid, and no way out. Two positions are reasons to walk away.",
        List.of(
            family(of("exclusivity"), Verdict.WALK_AWAY, "exclusive and royalty-only"),
            family(of("termination"), Verdict.FALLBACK, "licensee only, 30 days"),
            family(of("jurisdiction"), Verdict.UNCLEAR, "Delaware law, see Schedule 4"),
            family(of("upfront-payment"), Verdict.MISSING, "no upfront payment found"),
            family(of("escrow"), Verdict.MISSING, "no escrow found"),
            family(of("term-length"), Verdict.WALK_AWAY, "life of the patents")),
        findings,
        List.of("The waiver for term.length expired on 2024-12-31."),
        "licensor",
        "1f2e3d4c",
        List.of(
            heading("Article 2", 0, "ARTICLE 2 GRANT"),
            heading("Article 9", 0, "ARTICLE 9 TERM AND TERMINATION"),
            heading("Article 12", 0, "ARTICLE 12 GENERAL")));
  }

  private static Review.FamilyVerdict family(Family family, Verdict verdict, String decisive) {
    return new Review.FamilyVerdict(family, verdict, decisive);
  }

  private Review.Heading heading(String path, int depth, String words) {
    return new Review.Heading(path, depth, quote(path, words));
  }

  /** The first place of these words; a reader may have straightened the quotation marks. */
  private Quote quote(String clause, String written) {
    String words = text.text().contains(written) ? written : written.replace('’', '\'');
    int start = text.text().indexOf(words);
    if (start < 0) {
      throw new IllegalArgumentException("not in the contract: " + words);
    }
    Span span = new Span(start, start + words.length());
    return new Quote(words, span, text.toSource(span), text.place(span), clause);
  }

  private static Finding finding(
      String position,
      Family family,
      String title,
      Verdict verdict,
      Severity severity,
      double confidence,
      String decisive,
      String condition,
      List<Quote> quotes,
      Optional<Absence> absence,
      String why,
      List<Evidence> evidence,
      String dissent,
      String ask,
      String settle,
      String wording,
      String settleWording,
      Optional<Finding.Acceptance> acceptance,
      int leverage) {
    return new Finding(
        position,
        family,
        title,
        verdict,
        severity,
        confidence,
        decisive,
        condition,
        quotes,
        absence,
        why,
        evidence,
        dissent,
        ask,
        settle,
        verdict == Verdict.NOT_APPLICABLE ? "" : "the licensee takes it all",
        wording,
        settleWording,
        acceptance,
        leverage);
  }

  /** A family of the shipped library. */
  private static Family of(String id) {
    return Library.shipped().families().stream()
        .filter(family -> family.id().equals(id))
        .findFirst()
        .orElseThrow();
  }
}
