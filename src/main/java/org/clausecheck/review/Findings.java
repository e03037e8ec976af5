package org.clausecheck.review;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.clausecheck.classify.ClassifiedContract;
import org.clausecheck.classify.ClassifiedSentence;
import org.clausecheck.classify.ClauseKind;
import org.clausecheck.library.Position;
import org.clausecheck.library.Position.Tier;
import org.clausecheck.review.Absence.Likeness.ByWords;
import org.clausecheck.review.Absence.Likeness.OfKind;
import org.clausecheck.text.Span;
import org.clausecheck.text.Unreadable;

/**
 * Makes findings of judgements: adds the library's words, the quotes, how sure the reading is, and
 * for what is missing the proof of absence.
 */
final class Findings {
  private static final int MOST_CANDIDATES = 3;

  private final ClassifiedContract contract;
  private final List<Unreadable> unread;
  private final Quotes quotes;
  private final Confidence sureness;

  /**
   * @param unread what could not be searched
   */
  Findings(
      ClassifiedContract contract, List<Unreadable> unread, Quotes quotes, Confidence sureness) {
    this.contract = contract;
    this.unread = unread;
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
    Stream<Absence.Candidate> nearest = Stream.concat(byKind(position), byWords(position));
    return new Absence(
        position.searches(),
        position.words(),
        contract.sentences().size(),
        nearest.limit(MOST_CANDIDATES).toList(),
        unread);
  }

  /** The sentences likeliest to be of a kind searched, likeliest first. */
  private Stream<Absence.Candidate> byKind(Position position) {
    Map<Span, OfKind> best = new TreeMap<>();
    for (ClauseKind kind : position.searches()) {
      for (ClassifiedSentence sentence : contract.nearest(kind, MOST_CANDIDATES)) {
        best.merge(
            sentence.sentence().span(),
            new OfKind(kind, Confidence.rounded(sentence.probability(kind))),
            (one, other) -> one.probability() >= other.probability() ? one : other);
      }
    }
    return best.entrySet().stream()
        .sorted(Comparator.comparingDouble(entry -> -entry.getValue().probability()))
        .map(entry -> new Absence.Candidate(quotes.quote(entry.getKey()), entry.getValue()));
  }

  /** The sentences with the most words of the matter, in the order of the text. */
  private Stream<Absence.Candidate> byWords(Position position) {
    Map<Span, List<String>> found = new TreeMap<>();
    for (ClassifiedSentence sentence : contract.sentences()) {
      List<String> words = sureness.words(position, sentence);
      if (!words.isEmpty()) {
        found.put(sentence.sentence().span(), words);
      }
    }
    return found.entrySet().stream()
        .sorted(Comparator.comparingInt(entry -> -entry.getValue().size()))
        .map(
            entry ->
                new Absence.Candidate(quotes.quote(entry.getKey()), new ByWords(entry.getValue())));
  }
}
