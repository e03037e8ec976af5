package org.clausecheck.review;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.clausecheck.classify.ClassifiedContract;
import org.clausecheck.classify.ClassifiedSentence;
import org.clausecheck.classify.ClauseKind;
import org.clausecheck.library.Position;
import org.clausecheck.library.Position.Tier;
import org.clausecheck.text.Span;

/**
 * Makes findings of judgements: adds the library's words, the quotes, how sure the reading is, and
 * for what is missing the proof of absence.
 */
final class Findings {
  private static final int MOST_CANDIDATES = 3;

  private final ClassifiedContract contract;
  private final Quotes quotes;
  private final Sureness sureness;

  Findings(ClassifiedContract contract, Quotes quotes, Sureness sureness) {
    this.contract = contract;
    this.quotes = quotes;
    this.sureness = sureness;
  }

  /** The finding of a judgement, not yet ranked. */
  Finding of(Judgement judgement) {
    Position position = judgement.position();
    Verdict verdict = judgement.verdict();
    Optional<Absence> absence =
        verdict == Verdict.MISSING ? Optional.of(absence(position)) : Optional.empty();
    return new Finding(
        position.id(),
        position.family(),
        position.title(),
        verdict,
        position.severity(),
        sureness.of(judgement),
        judgement.decisive(),
        judgement.condition(),
        quotes.of(judgement.quoted(), Quotes.MOST),
        absence,
        position.why(),
        position.evidence(),
        position.dissent(),
        position.ask(),
        position.settle(),
        position.tiers().stream()
            .filter(tier -> tier.level() == Position.Level.WALK_AWAY)
            .map(Tier::means)
            .findFirst()
            .orElse(""),
        wording(position, Position.Level.PREFERRED),
        wording(position, Position.Level.FALLBACK),
        Optional.empty(),
        0);
  }

  private String wording(Position position, Position.Level level) {
    return position.tier(level).map(Tier::wording).orElse("");
  }

  private Absence absence(Position position) {
    Map<Span, Absence.Candidate> best = new LinkedHashMap<>();
    for (ClauseKind kind : position.searches()) {
      for (ClassifiedSentence sentence : contract.nearest(kind, MOST_CANDIDATES)) {
        Quote quote = quotes.quote(sentence.sentence().span());
        best.merge(
            quote.span(),
            new Absence.Candidate(quote, kind, Sureness.rounded(sentence.probability(kind))),
            (one, other) -> one.probability() >= other.probability() ? one : other);
      }
    }
    return new Absence(
        position.searches(),
        contract.sentences().size(),
        best.values().stream()
            .sorted(
                Comparator.comparingDouble((Absence.Candidate c) -> -c.probability())
                    .thenComparing(c -> c.quote().span()))
            .limit(MOST_CANDIDATES)
            .toList(),
        contract.text().unreadable());
  }
}
