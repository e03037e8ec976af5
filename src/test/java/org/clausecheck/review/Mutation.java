package org.clausecheck.review;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.clausecheck.facts.Party;
import org.clausecheck.library.DealSettings;
import org.clausecheck.library.Library;
import org.clausecheck.structure.Outline;
import org.clausecheck.text.Span;

/**
 * A contract before and after some of its words were deleted.
 *
 * <p>A verdict rests on the deleted words when every quote that decides it touches them. Without
 * them it must fall, or be carried by other words. A verdict is independent of them when nothing
 * that its position asked is proved by them, no clause with such proof refers to them ("subject to
 * Section 9.7"), and the parties keep their roles, on which all else hangs; it must stay.
 */
final class Mutation {
  /** From here on the classifier takes a sentence for one on the position. */
  private static final double CARRIES = 0.5;

  /** What became of a verdict that rested on the deleted words. */
  enum Outcome {
    /** Missing, walk away, unclear or not applicable. */
    FELL,
    /**
     * It passes, and quotes other words that speak of the position: the classifier takes them for
     * it, or they were asked for it in the whole contract too.
     */
    CARRIED,
    /** It passes, and quotes other words that do not seem to speak of the position. */
    ASTRAY,
    /** It passes and quotes nothing, or stands unfavourable on the words that are gone. */
    UNPROVED
  }

  private final ContractAnalyser.Analysis before;
  private final Map<String, List<Quote>> asked;

  private final ContractAnalyser.Analysis after;
  private final List<Span> deleted;

  private Mutation(
      ContractAnalyser.Analysis before,
      Map<String, List<Quote>> asked,
      ContractAnalyser.Analysis after,
      List<Span> deleted) {
    this.before = before;
    this.asked = asked;
    this.after = after;
    this.deleted = deleted;
  }

  /** An analysis with the words behind every fact that each position asked. */
  static final class Whole {
    private final ContractAnalyser.Analysis analysis;
    private final Map<String, List<Quote>> asked = new HashMap<>();

    Whole(ContractAnalyser.Analysis analysis) {
      this.analysis = analysis;
      Reviewer reviewer = new Reviewer(Library.shipped(), DealSettings.standard());
      for (Finding finding : findings()) {
        asked.put(
            finding.position(),
            reviewer
                .explain(analysis.classified(), analysis.facts(), finding.position())
                .orElseThrow()
                .steps()
                .stream()
                .flatMap(step -> step.facts().stream())
                .flatMap(fact -> fact.proof().stream())
                .toList());
      }
    }

    ContractAnalyser.Analysis analysis() {
      return analysis;
    }

    List<Finding> findings() {
      return analysis.review().findings();
    }

    Mutation without(List<Span> deleted, ContractAnalyser.Analysis after) {
      return new Mutation(analysis, asked, after, deleted);
    }
  }

  boolean sameRoles() {
    return roles(before).equals(roles(after));
  }

  private static Map<String, String> roles(ContractAnalyser.Analysis analysis) {
    return analysis.facts().parties().stream()
        .collect(Collectors.toMap(Party::name, p -> p.role().id(), (one, other) -> one));
  }

  boolean rests(Finding finding) {
    return !finding.quotes().isEmpty()
        && finding.quotes().stream().allMatch(quote -> isDeleted(quote.span()));
  }

  boolean independent(Finding finding) {
    return sameRoles()
        && asked.get(finding.position()).stream()
            .map(Quote::span)
            .noneMatch(span -> isDeleted(span) || refersToDeleted(span));
  }

  /** Whether the clause around some words refers to a clause that was deleted. */
  private boolean refersToDeleted(Span words) {
    Outline outline = before.classified().outline();
    return outline.clauseAt(words.start()).stream()
        .flatMap(
            clause -> outline.references().stream().filter(r -> clause.span().contains(r.span())))
        .flatMapToInt(reference -> reference.target().stream())
        .anyMatch(target -> isDeleted(outline.clauses().get(target).span()));
  }

  private boolean isDeleted(Span span) {
    return deleted.stream().anyMatch(span::overlaps);
  }

  /** What the contract without the words makes of the same position. */
  Finding after(Finding finding) {
    return after.review().findings().stream()
        .filter(f -> f.position().equals(finding.position()))
        .findFirst()
        .orElseThrow();
  }

  /** What became of a finding that rested on the deleted words. */
  Outcome outcome(Finding finding) {
    Finding now = after(finding);
    if (now.verdict() == Verdict.PREFERRED || now.verdict() == Verdict.FALLBACK) {
      if (now.quotes().isEmpty()) {
        return Outcome.UNPROVED;
      }
      return now.confidence() >= CARRIES || askedBefore(now) ? Outcome.CARRIED : Outcome.ASTRAY;
    }
    List<String> gone = finding.quotes().stream().map(Quote::words).toList();
    boolean sameWords =
        !now.quotes().isEmpty() && now.quotes().stream().map(Quote::words).allMatch(gone::contains);
    return now.verdict() == finding.verdict() && sameWords ? Outcome.UNPROVED : Outcome.FELL;
  }

  private boolean askedBefore(Finding now) {
    List<String> words = asked.get(now.position()).stream().map(Quote::words).toList();
    return now.quotes().stream().map(Quote::words).allMatch(words::contains);
  }
}
