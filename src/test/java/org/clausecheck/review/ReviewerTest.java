package org.clausecheck.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.clausecheck.classify.ClassifiedContract;
import org.clausecheck.classify.ClassifiedSentence;
import org.clausecheck.classify.ClauseKind;
import org.clausecheck.facts.ContractFacts;
import org.clausecheck.facts.ContractTerm;
import org.clausecheck.facts.Escrow;
import org.clausecheck.facts.Exclusivity;
import org.clausecheck.facts.Fact;
import org.clausecheck.facts.Jurisdiction;
import org.clausecheck.facts.Party;
import org.clausecheck.facts.Side;
import org.clausecheck.library.DealSettings;
import org.clausecheck.library.Library;
import org.clausecheck.nlp.Sentence;
import org.clausecheck.structure.Clause;
import org.clausecheck.structure.DefinedTerm;
import org.clausecheck.structure.Outline;
import org.clausecheck.text.Block;
import org.clausecheck.text.ContractText;
import org.clausecheck.text.DocumentInfo;
import org.clausecheck.text.Place;
import org.clausecheck.text.Span;
import org.clausecheck.text.Texts;
import org.clausecheck.text.Unreadable;
import org.junit.jupiter.api.Test;

class ReviewerTest {
  private static final Texts.Marked GRANT =
      Texts.marked(
          "The Licensor grants to the Licensee |an exclusive licence|.\n"
              + "This Agreement is |governed by the laws of Delaware|.\n"
              + "It |continues for five years|.\n");
  private static final Span EXCLUSIVE = GRANT.spans().get(0);
  private static final Span LAW = GRANT.spans().get(1);
  private static final Span TERM = GRANT.spans().get(2);

  private static StatedFacts exclusive() {
    return new StatedFacts().with("exclusivity.grant", Exclusivity.Grant.EXCLUSIVE, EXCLUSIVE);
  }

  private static ClassifiedContract classified(ContractText text) {
    return classified(text, Map.of());
  }

  /** A sentence of at least this probability breaks a silence. */
  private static final Map<ClauseKind, Double> SILENCES =
      Stream.of(ClauseKind.values()).collect(Collectors.toMap(kind -> kind, kind -> 0.2));

  /** Every line a clause and a sentence; kinds by line number. */
  private static ClassifiedContract classified(
      ContractText text, Map<Integer, Map<ClauseKind, Double>> kinds) {
    List<Clause> clauses = new ArrayList<>();
    List<ClassifiedSentence> sentences = new ArrayList<>();
    for (Block block : text.blocks()) {
      int index = clauses.size();
      Span span = block.span();
      clauses.add(
          new Clause(
              index,
              java.util.OptionalInt.empty(),
              1,
              Clause.Type.SECTION,
              (index + 1) + ".",
              null,
              span,
              span));
      sentences.add(
          new ClassifiedSentence(
              new Sentence(span, List.of()), index, kinds.getOrDefault(index, Map.of())));
    }
    return new ClassifiedContract(
        text,
        new Outline(new Span(0, 0), clauses, List.of(), List.of(), List.of()),
        sentences,
        Map.of(),
        SILENCES,
        Set.of());
  }

  private static Review review(StatedFacts facts) {
    return review(facts, DealSettings.standard());
  }

  private static Review review(StatedFacts facts, DealSettings deal) {
    return new Reviewer(Library.shipped(), deal)
        .review(classified(GRANT.contract()), facts.build());
  }

  private static Finding finding(Review review, String position) {
    return review.findings().stream()
        .filter(f -> f.position().equals(position))
        .findFirst()
        .orElseThrow();
  }

  private static Verdict verdict(StatedFacts facts, String position) {
    return finding(review(facts), position).verdict();
  }

  @Test
  void silenceIsMissingAndCarriesItsProof() {
    Finding finding = finding(review(new StatedFacts()), "jurisdiction.law-stated");
    assertThat(finding.verdict()).isEqualTo(Verdict.MISSING);
    assertThat(finding.quotes()).isEmpty();
    Absence absence = finding.absence().orElseThrow();
    assertThat(absence.searched()).containsExactly(ClauseKind.GOVERNING_LAW);
    assertThat(absence.sentences()).isEqualTo(3);
    assertThat(absence.nearest()).hasSize(3);
  }

  @Test
  void silenceInAnExclusiveGrantIsToWalkAwayFromAndTheGrantIsTheProof() {
    Review review = review(exclusive());
    for (String position :
        List.of("exclusivity.paid", "exclusivity.performance", "upfront.present")) {
      Finding finding = finding(review, position);
      assertThat(finding.verdict()).as(position).isEqualTo(Verdict.WALK_AWAY);
      assertThat(finding.quotes())
          .as(position)
          .extracting(Quote::words)
          .containsExactly("an exclusive licence");
    }
  }

  @Test
  void aTierThatIsMetForWantOfWordsIsNeverSure() {
    Map<Integer, Map<ClauseKind, Double>> kinds =
        Map.of(0, Map.of(ClauseKind.EXCLUSIVE_GRANT, 0.99));
    Reviewer reviewer = new Reviewer(Library.shipped(), DealSettings.standard());
    StatedFacts bounded = exclusive().with("exclusivity.field", "wound care", EXCLUSIVE);
    Finding one =
        finding(
            reviewer.review(classified(GRANT.contract(), kinds), bounded.build()),
            "exclusivity.scope");
    assertThat(one.decisive()).contains("no words were found that name a territory");
    assertThat(one.confidence()).isEqualTo(0.5);
    bounded.with("exclusivity.territory", "Sweden", EXCLUSIVE);
    Finding both =
        finding(
            reviewer.review(classified(GRANT.contract(), kinds), bounded.build()),
            "exclusivity.scope");
    assertThat(both.verdict()).isEqualTo(Verdict.PREFERRED);
    assertThat(both.confidence()).isEqualTo(0.99);
  }

  @Test
  void whatIsNotGrantedExclusivelyIsNotHeldToExclusivePositions() {
    Review review =
        review(
            new StatedFacts()
                .with("exclusivity.grant", Exclusivity.Grant.NON_EXCLUSIVE, EXCLUSIVE));
    assertThat(review.findings())
        .filteredOn(f -> f.family().id().equals("exclusivity"))
        .allSatisfy(f -> assertThat(f.verdict()).isEqualTo(Verdict.NOT_APPLICABLE));
  }

  @Test
  void silenceAboutAGrantThatIsExclusiveInPartIsNoFault() {
    StatedFacts facts =
        new StatedFacts().with("exclusivity.grant", Exclusivity.Grant.MIXED, EXCLUSIVE);
    for (String position :
        List.of(
            "exclusivity.performance",
            "exclusivity.scope",
            "exclusivity.retained-rights",
            "exclusivity.period",
            "exclusivity.no-shelving",
            "termination.non-performance")) {
      assertThat(verdict(facts, position)).as(position).isEqualTo(Verdict.NOT_APPLICABLE);
    }
    assertThat(verdict(facts, "upfront.present")).isEqualTo(Verdict.MISSING);
    Finding paid = finding(review(facts), "exclusivity.paid");
    assertThat(paid.verdict()).isEqualTo(Verdict.UNCLEAR);
    assertThat(paid.decisive()).startsWith("The grant is mixed;");
    assertThat(paid.quotes()).extracting(Quote::words).containsExactly("an exclusive licence");
    facts.with("exclusivity.lostOnNonPerformance", true, TERM);
    assertThat(verdict(facts, "exclusivity.performance"))
        .as("what the agreement provides for is judged")
        .isNotEqualTo(Verdict.NOT_APPLICABLE);
  }

  @Test
  void silenceOnTheFieldIsNotToldAsEveryField() {
    StatedFacts facts =
        exclusive()
            .with("exclusivity.territory", "throughout the world", EXCLUSIVE)
            .with("exclusivity.worldwide", true, EXCLUSIVE);
    Finding silent = finding(review(facts), "exclusivity.scope");
    assertThat(silent.verdict()).isEqualTo(Verdict.WALK_AWAY);
    assertThat(silent.decisive())
        .isEqualTo("Exclusive throughout the world; no words were found that name a field.");
    facts.with("exclusivity.allFields", true, EXCLUSIVE);
    assertThat(finding(review(facts), "exclusivity.scope").decisive())
        .isEqualTo("Exclusive throughout the world and in every field.");
  }

  @Test
  void whatATermMeansIsQuotedWithTheClauseThatUsesItAndWithAllThatIsSaid() {
    Texts.Marked marked =
        Texts.marked(
            "\"Field\" means |the drying of hay|.\n"
                + "The Licensor grants |an exclusive licence| |in all countries|, for the Field.\n");
    List<Span> spans = marked.spans();
    StatedFacts facts =
        new StatedFacts()
            .with("exclusivity.grant", Exclusivity.Grant.EXCLUSIVE, spans.get(1))
            .with("exclusivity.field", "the drying of hay", spans.get(0))
            .with("exclusivity.allFields", false, spans.get(0))
            .with("exclusivity.territory", "in all countries", spans.get(2))
            .with("exclusivity.worldwide", true, spans.get(2));
    ContractText text = marked.contract();
    Outline outline =
        new Outline(
            new Span(0, 0),
            classified(text).outline().clauses(),
            List.of(new DefinedTerm("Field", text.blocks().get(0).span(), List.of())),
            List.of(),
            List.of());
    Review review =
        new Reviewer(Library.shipped(), DealSettings.standard())
            .review(
                new ClassifiedContract(
                    text, outline, classified(text).sentences(), Map.of(), SILENCES, Set.of()),
                facts.build());
    Finding scope = finding(review, "exclusivity.scope");
    assertThat(scope.verdict()).isEqualTo(Verdict.FALLBACK);
    assertThat(scope.quotes())
        .extracting(Quote::words)
        .containsExactly("an exclusive licence", "the drying of hay", "in all countries");
  }

  @Test
  void aReleaseForAnotherReasonIsSpokenOfAsAnEvent() {
    StatedFacts facts =
        new StatedFacts()
            .with("escrow.present", true, TERM)
            .with(
                "escrow.release",
                Set.of(Escrow.Release.OTHER, Escrow.Release.CHANGE_OF_CONTROL),
                TERM);
    assertThat(finding(review(facts), "escrow.release").decisive())
        .isEqualTo("What is in escrow is released on a change of control and another event.");
  }

  @Test
  void anUnclearFactMakesThePositionUnclearAndNeverAPass() {
    StatedFacts facts =
        exclusive()
            .with("exclusivity.paid", new Fact.Unclear<>("depends on Section 9.3", List.of(TERM)));
    Finding finding = finding(review(facts), "exclusivity.paid");
    assertThat(finding.verdict()).isEqualTo(Verdict.UNCLEAR);
    assertThat(finding.decisive()).isEqualTo("Depends on Section 9.3.");
    assertThat(finding.quotes())
        .extracting(Quote::words)
        .containsExactly("continues for five years");
  }

  @Test
  void aBlankIsUnclearNotMissing() {
    StatedFacts facts =
        new StatedFacts().with("jurisdiction.law", new Fact.Redacted<>(List.of(LAW)));
    assertThat(verdict(facts, "jurisdiction.law-stated")).isEqualTo(Verdict.UNCLEAR);
  }

  @Test
  void aClauseThatWasFoundButNotReadIsUnclearNotMissing() {
    ClassifiedContract contract =
        classified(GRANT.contract(), Map.of(1, Map.of(ClauseKind.GOVERNING_LAW, 0.9)));
    Review review =
        new Reviewer(Library.shipped(), DealSettings.standard())
            .review(contract, new StatedFacts().build());
    Finding finding = finding(review, "jurisdiction.law-stated");
    assertThat(finding.verdict()).isEqualTo(Verdict.UNCLEAR);
    assertThat(finding.quotes()).hasSize(1);
  }

  @Test
  void notApplicableForWantOfWordsSaysWhatWasNotFoundAndDeniesNothing() {
    Finding finding = finding(review(new StatedFacts()), "termination.convenience");
    assertThat(finding.verdict()).isEqualTo(Verdict.NOT_APPLICABLE);
    assertThat(finding.decisive())
        .isEqualTo("Nothing was found that lets the licensee leave without cause.");
    StatedFacts licensor =
        new StatedFacts().with("termination.convenienceBy", Set.of(Side.LICENSOR), TERM);
    assertThat(finding(review(licensor), "termination.convenience").decisive())
        .isEqualTo("The licensee may not leave without cause.");
  }

  @Test
  void aClauseThatPutsAPositionAtIssueButWasNotReadIsUnclearNotNotApplicable() {
    ClassifiedContract contract =
        classified(GRANT.contract(), Map.of(2, Map.of(ClauseKind.TERMINATION_CONVENIENCE, 0.85)));
    Reviewer reviewer = new Reviewer(Library.shipped(), DealSettings.standard());
    Finding finding =
        finding(reviewer.review(contract, new StatedFacts().build()), "termination.convenience");
    assertThat(finding.verdict()).isEqualTo(Verdict.UNCLEAR);
    assertThat(finding.quotes())
        .extracting(Quote::words)
        .containsExactly("It continues for five years.");
    StatedFacts licensor =
        new StatedFacts().with("termination.convenienceBy", Set.of(Side.LICENSOR), LAW);
    assertThat(
            finding(reviewer.review(contract, licensor.build()), "termination.convenience")
                .verdict())
        .as("the words say who may leave: another clause of the kind does not shake that")
        .isEqualTo(Verdict.NOT_APPLICABLE);
  }

  @Test
  void onlyTheLicenseeMayTerminateIsNotSaidWhileAnotherClauseOnItWasNotRead() {
    StatedFacts facts =
        new StatedFacts().with("termination.breachBy", Set.of(Side.LICENSEE), EXCLUSIVE);
    assertThat(verdict(facts, "termination.licensor-breach")).isEqualTo(Verdict.WALK_AWAY);

    ClassifiedContract contract =
        classified(GRANT.contract(), Map.of(2, Map.of(ClauseKind.TERMINATION_BREACH, 0.4)));
    Review review =
        new Reviewer(Library.shipped(), DealSettings.standard()).review(contract, facts.build());
    Finding finding = finding(review, "termination.licensor-breach");
    assertThat(finding.verdict()).isEqualTo(Verdict.UNCLEAR);
    assertThat(finding.quotes())
        .extracting(Quote::words)
        .containsExactly("It continues for five years.");
  }

  @Test
  void whereAPageWasNotReadNothingIsMissing() {
    Review review = review(reading(new Unreadable("page 2", "image only", 0)));
    assertThat(review.counts()).doesNotContainKey(Verdict.MISSING);
    Finding finding = finding(review, "exclusivity.performance");
    assertThat(finding.verdict()).isEqualTo(Verdict.UNCLEAR);
    assertThat(finding.decisive()).contains("age 2 could not be read");
  }

  @Test
  void bulletsThatCannotBeReadHideNoClause() {
    Review review = review(reading(new Unreadable("page 2", "its font has no such character", 18)));
    assertThat(finding(review, "jurisdiction.law-stated").verdict()).isEqualTo(Verdict.MISSING);
  }

  @Test
  void anAnnexThatIsNotInTheFileIsNamedAsNotSearched() {
    ContractText text =
        Texts.contract("1. Law. Sweden.\n\n2. Price. The price is set forth in Schedule 2.");
    Review review = new Pipeline(DealSettings.standard()).analyse(text).review();
    assertThat(review.unreadable()).extracting(Unreadable::where).containsExactly("Schedule 2");
    assertThat(finding(review, "upfront.present").absence().orElseThrow().unreadable())
        .isEqualTo(review.unreadable());
  }

  private static Review review(ContractText text) {
    return new Reviewer(Library.shipped(), DealSettings.standard())
        .review(classified(text), exclusive().build());
  }

  private static ContractText reading(Unreadable unread) {
    ContractText whole = GRANT.contract();
    int[] origin = new int[whole.text().length()];
    for (int i = 0; i < origin.length; i++) {
      origin[i] = i;
    }
    return new ContractText(
        whole.info(),
        whole.source(),
        whole.text(),
        origin,
        span -> new Place.OnPage(1, List.of()),
        whole.blocks(),
        List.of(),
        List.of(unread));
  }

  @Test
  void anAgreementInAnotherLanguageIsUnclearThroughout() {
    ContractText german = inLanguage("de");
    Review review =
        new Reviewer(Library.shipped(), DealSettings.standard())
            .review(classified(german), exclusive().build());
    assertThat(review.counts()).containsOnlyKeys(Verdict.UNCLEAR);
    assertThat(review.notices()).anyMatch(notice -> notice.contains("German"));
  }

  private static ContractText inLanguage(String language) {
    ContractText whole = GRANT.contract();
    int[] origin = new int[whole.text().length()];
    for (int i = 0; i < origin.length; i++) {
      origin[i] = i;
    }
    DocumentInfo info = whole.info();
    return new ContractText(
        new DocumentInfo(
            info.name(), info.mediaType(), info.sha256(), 0, info.paragraphs(), language, ""),
        whole.source(),
        whole.text(),
        origin,
        span -> new Place.OnLine(1, 1),
        whole.blocks(),
        List.of(),
        List.of());
  }

  @Test
  void theLawOfTheLicenseesHomeIsAFallbackOnlyWithANeutralSeat() {
    StatedFacts facts =
        new StatedFacts()
            .with("jurisdiction.law", "Delaware", LAW)
            .with("jurisdiction.lawCode", "US-DE", LAW)
            .with("jurisdiction.lawRelation", Jurisdiction.Relation.LICENSEE_HOME, LAW);
    Finding walkAway = finding(review(facts), "jurisdiction.neutral-law");
    assertThat(walkAway.verdict()).isEqualTo(Verdict.WALK_AWAY);
    assertThat(walkAway.decisive()).isEqualTo("The law of Delaware, the licensee's home.");
    facts
        .with("jurisdiction.forum", Jurisdiction.Forum.ARBITRATION, LAW)
        .with("jurisdiction.forumRelation", Jurisdiction.Relation.NEUTRAL, LAW);
    assertThat(verdict(facts, "jurisdiction.neutral-law")).isEqualTo(Verdict.FALLBACK);
  }

  @Test
  void theDealSaysWhichLawsAreNeutral() {
    StatedFacts facts =
        new StatedFacts()
            .with("jurisdiction.law", "England", LAW)
            .with("jurisdiction.lawCode", "GB-ENG", LAW)
            .with("jurisdiction.lawRelation", Jurisdiction.Relation.NEUTRAL, LAW);
    assertThat(verdict(facts, "jurisdiction.neutral-law")).isEqualTo(Verdict.FALLBACK);
    DealSettings standard = DealSettings.standard();
    DealSettings english =
        new DealSettings(
            "",
            Side.LICENSOR,
            List.of(),
            List.of("GB"),
            Optional.empty(),
            standard.longestTerm(),
            standard.exclusivity(),
            Optional.empty());
    assertThat(finding(review(facts, english), "jurisdiction.neutral-law").verdict())
        .isEqualTo(Verdict.PREFERRED);
  }

  @Test
  void theProfileDecidesWhetherExclusivityIsWanted() {
    assertThat(review(exclusive()).findings())
        .noneMatch(f -> f.position().equals("exclusivity.refused"));
    DealSettings standard = DealSettings.standard();
    DealSettings independent =
        new DealSettings(
            "",
            Side.LICENSOR,
            List.of(),
            standard.neutralLaws(),
            Optional.empty(),
            standard.longestTerm(),
            DealSettings.Profile.KEEP_NON_EXCLUSIVE,
            Optional.empty());
    assertThat(finding(review(exclusive(), independent), "exclusivity.refused").verdict())
        .isEqualTo(Verdict.WALK_AWAY);
  }

  @Test
  void theHeadlineSaysOnceWhatAddsUp() {
    assertThat(review(exclusive()).headline())
        .startsWith("Exclusive, unpaid, no way out.")
        .contains("walk away");
  }

  @Test
  void withoutAReasonToWalkAwayTheHeadlineSaysTheMostPressingGap() {
    assertThat(review(new StatedFacts()).headline())
        .startsWith(
            "Most pressing: No right to terminate for the other side's breach was found. Of ");
    Review german =
        new Reviewer(Library.shipped(), DealSettings.standard())
            .review(classified(inLanguage("de")), new StatedFacts().build());
    assertThat(german.headline())
        .startsWith(
            "Most pressing: it could not be told what is agreed on this: Payment for exclusivity. Of ");
  }

  @Test
  void whatAReviewerAcceptedAddsToNoHeadline() {
    List<Waiver> waivers = List.of(waiver("exclusivity.paid", Optional.empty(), ""));
    String headline =
        new Reviewer(Library.shipped(), DealSettings.standard())
            .review(
                classified(GRANT.contract()),
                exclusive().build(),
                waivers,
                LocalDate.of(2026, 6, 1))
            .headline();
    assertThat(headline)
        .doesNotContain("unpaid")
        .doesNotContain("nothing is paid for the exclusivity")
        .contains(", 1 accepted.");
  }

  @Test
  void findingsAreRankedByLeverageWithoutGapsAndAlikeEveryTime() {
    Review review = review(exclusive());
    assertThat(review.findings())
        .extracting(Finding::leverage)
        .containsExactlyElementsOf(
            java.util.stream.IntStream.rangeClosed(1, review.findings().size()).boxed().toList());
    assertThat(review.findings().get(0).position()).isEqualTo("exclusivity.paid");
    assertThat(review(exclusive()).findings()).isEqualTo(review.findings());
  }

  @Test
  void aWaiverIsReportedAndAnExpiredOneToo() {
    ContractFacts facts = exclusive().build();
    List<Waiver> waivers =
        List.of(
            waiver("exclusivity.paid", Optional.of(LocalDate.of(2027, 1, 1)), "exclusive licence"),
            waiver("exclusivity.performance", Optional.of(LocalDate.of(2025, 1, 1)), ""),
            waiver("exclusivity.no-shelving", Optional.empty(), "words that are gone"),
            waiver("exclusivity.negotiation", Optional.empty(), ""),
            waiver("exclusivity.paidd", Optional.empty(), ""),
            new Waiver(
                "jurisdiction.law-stated",
                "the market is small",
                "A. Lawyer",
                Optional.empty(),
                "",
                Optional.of(Verdict.UNCLEAR)));
    Review review =
        new Reviewer(Library.shipped(), DealSettings.standard())
            .review(classified(GRANT.contract()), facts, waivers, LocalDate.of(2026, 6, 1));
    assertThat(finding(review, "exclusivity.paid").acceptance()).isPresent();
    assertThat(finding(review, "exclusivity.paid").verdict()).isEqualTo(Verdict.WALK_AWAY);
    assertThat(finding(review, "exclusivity.performance").acceptance()).isEmpty();
    assertThat(review.notices())
        .anyMatch(n -> n.contains("exclusivity.performance") && n.contains("expired on 2025-01-01"))
        .anyMatch(n -> n.contains("exclusivity.no-shelving") && n.contains("no longer matches"))
        .anyMatch(n -> n.contains("exclusivity.negotiation") && n.contains("no longer needed"))
        .anyMatch(n -> n.contains("exclusivity.paidd") && n.contains("no position"))
        .anyMatch(n -> n.contains("it accepted unclear, and the contract now comes to missing"));
    assertThat(finding(review, "jurisdiction.law-stated").acceptance()).isEmpty();
    Set<Integer> open = new TreeSet<>();
    review.findings().stream()
        .filter(f -> f.acceptance().isEmpty())
        .filter(f -> f.verdict().compareTo(Verdict.FALLBACK) <= 0)
        .forEach(f -> open.add(f.leverage()));
    assertThat(finding(review, "exclusivity.paid").leverage()).isEqualTo(open.size() + 1);
  }

  private static Waiver waiver(String position, Optional<LocalDate> until, String words) {
    return new Waiver(position, "the market is small", "A. Lawyer", until, words, Optional.empty());
  }

  @Test
  void aQuoteThatDoesNotStandInTheSourceIsAnInternalError() {
    String text = "It continues for five years.";
    int[] origin = new int[text.length()];
    for (int i = 0; i < origin.length; i++) {
      origin[i] = i;
    }
    ContractText broken =
        new ContractText(
            GRANT.contract().info(),
            "It continues for ten years!!",
            text,
            origin,
            span -> new Place.OnLine(1, 1),
            List.of(
                new Block(new Span(0, text.length()), Block.Kind.PARAGRAPH, Block.Layout.PLAIN)),
            List.of(),
            List.of());
    StatedFacts facts =
        new StatedFacts().with("term.kind", ContractTerm.Kind.FIXED, new Span(3, text.length()));
    assertThatThrownBy(
            () ->
                new Reviewer(Library.shipped(), DealSettings.standard())
                    .review(classified(broken), facts.build()))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("not in the source");
  }

  @Test
  void anExplanationSaysThatAPositionOfAnotherProfileIsNotHeld() {
    Explanation explanation =
        new Reviewer(Library.shipped(), DealSettings.standard())
            .explain(classified(GRANT.contract()), exclusive().build(), "exclusivity.refused")
            .orElseThrow();
    assertThat(explanation.verdict()).isEqualTo(Verdict.NOT_APPLICABLE);
    assertThat(explanation.conclusion()).startsWith("Not held in this deal");
  }

  @Test
  void anExplanationTellsWhyThisTierAndNotTheNext() {
    Explanation explanation =
        explain(
            exclusive().with("exclusivity.minimumPerformance", true, TERM),
            Map.of(2, Map.of(ClauseKind.MINIMUM_PERFORMANCE, 0.9)));
    assertThat(explanation.verdict()).isEqualTo(Verdict.FALLBACK);
    assertThat(explanation.steps())
        .extracting(step -> step.asked() + ": " + step.outcome())
        .containsExactly(
            "applies: holds",
            "preferred: does not hold",
            "fallback: holds",
            "only there: holds",
            "walk-away: not asked");
    Explanation.Step fallback = explanation.steps().get(2);
    assertThat(fallback.facts())
        .filteredOn(Explanation.FactState::decides)
        .extracting(Explanation.FactState::name)
        .containsExactly("exclusivity.minimum_performance");
    assertThat(fallback.facts().get(0).proof())
        .extracting(Quote::words)
        .containsExactly("continues for five years");
  }

  @Test
  void wordsThatHardlyStandInAClauseOnThePositionDecideNothing() {
    Explanation explanation =
        explain(
            exclusive().with("exclusivity.minimumPerformance", true, TERM),
            Map.of(2, Map.of(ClauseKind.MINIMUM_PERFORMANCE, 0.05)));
    assertThat(explanation.verdict()).isEqualTo(Verdict.UNCLEAR);
    assertThat(explanation.steps())
        .filteredOn(step -> step.asked().equals("only there"))
        .singleElement()
        .satisfies(step -> assertThat(step.outcome()).isEqualTo("does not hold"));
  }

  @Test
  void anExplanationTellsWhyAPositionDoesNotApplyAndWhatItWouldAsk() {
    Explanation explanation = explain(new StatedFacts(), Map.of());
    assertThat(explanation.verdict()).isEqualTo(Verdict.NOT_APPLICABLE);
    assertThat(explanation.steps())
        .extracting(step -> step.asked() + ": " + step.outcome())
        .containsExactly(
            "applies: not stated",
            "silence: holds",
            "preferred: not asked",
            "fallback: not asked",
            "walk-away: not asked");
  }

  @Test
  void anExplanationTellsWhichSentenceBreaksTheSilence() {
    Explanation silent = explain(exclusive(), Map.of());
    assertThat(silent.verdict()).isEqualTo(Verdict.WALK_AWAY);
    assertThat(silent.steps())
        .extracting(step -> step.asked() + ": " + step.outcome())
        .endsWith("walk-away: holds", "silence: holds");

    Explanation broken =
        explain(exclusive(), Map.of(2, Map.of(ClauseKind.LOSS_OF_EXCLUSIVITY, 0.4)));
    assertThat(broken.verdict()).isEqualTo(Verdict.UNCLEAR);
    Explanation.Step silence = broken.steps().get(broken.steps().size() - 1);
    assertThat(silence.outcome()).isEqualTo("does not hold");
    assertThat(silence.facts())
        .filteredOn(kind -> kind.state().equals("found"))
        .singleElement()
        .satisfies(
            kind -> {
              assertThat(kind.name()).isEqualTo(ClauseKind.LOSS_OF_EXCLUSIVITY.id());
              assertThat(kind.value()).contains("0.40");
              assertThat(kind.proof())
                  .extracting(Quote::words)
                  .containsExactly("It continues for five years.");
            });
  }

  private static Explanation explain(
      StatedFacts facts, Map<Integer, Map<ClauseKind, Double>> kinds) {
    return new Reviewer(Library.shipped(), DealSettings.standard())
        .explain(classified(GRANT.contract(), kinds), facts.build(), "exclusivity.performance")
        .orElseThrow();
  }

  @Test
  void sharesOfTheSourceAddUp() {
    Review review = review(exclusive());
    assertThat(review.shares().stream().mapToInt(Review.Share::characters).sum())
        .isEqualTo(GRANT.text().length());
  }

  @Test
  void aPartyThatReadsAsTheOtherSideIsPointedOut() {
    Party party =
        new Party("Grand Pharma Inc.", List.of("Grand"), List.of(), Party.Role.LICENSEE, EXCLUSIVE);
    DealSettings deal = DealSettings.standard().readFor(Side.LICENSOR, "Grand Pharma");
    assertThat(review(exclusive().parties(party), deal).notices())
        .anyMatch(n -> n.contains("reads as the licensee, not the licensor"));
  }

  @Test
  void wordsAndFiguresThatDisagreeAreANotice() {
    assertThat(review(exclusive().contradictions(TERM)).notices())
        .anyMatch(n -> n.contains("continues for five years"));
  }
}
