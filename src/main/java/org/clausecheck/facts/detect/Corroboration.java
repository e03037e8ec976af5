package org.clausecheck.facts.detect;

import edu.stanford.nlp.stats.Counter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.clausecheck.facts.ContractFacts;
import org.clausecheck.facts.Fact;
import org.clausecheck.facts.core.Families;
import org.clausecheck.facts.core.Sides;
import org.clausecheck.facts.core.Statement;
import org.clausecheck.facts.phrases.Wording.Thing;
import org.clausecheck.facts.values.Value;
import org.clausecheck.text.Span;

/**
 * Hears what no phrase heard: where a fact is not stated and a detector takes a sentence for such a
 * statement, the fact is stated there. What phrases have read stays as it is. Immutable and
 * thread-safe.
 */
public final class Corroboration {
  /** What a set of sides is a set of, and the like: these facts hold members of answers. */
  private static final Set<String> SETS =
      Set.of(
          "retained",
          "dealingBinds",
          "convenienceBy",
          "breachBy",
          "insolvencyBy",
          "changeOfControlBy",
          "returned",
          "survivors");

  private final Detectors detectors;

  public Corroboration(Detectors detectors) {
    this.detectors = detectors;
  }

  /** The sentence that makes a claim with the highest score. */
  private record Heard(Claim claim, double score, Statement statement) {}

  /**
   * The facts with what was heard.
   *
   * @param statements of the agreement, in order
   */
  public ContractFacts corroborate(ContractFacts facts, List<Statement> statements, Sides sides) {
    Map<Claim, Heard> heard = hear(statements, sides);
    return new ContractFacts(
        facts.title(),
        facts.kind(),
        facts.parties(),
        corroborated(facts.exclusivity(), heard, statements),
        corroborated(facts.termination(), heard, statements),
        corroborated(facts.jurisdiction(), heard, statements),
        corroborated(facts.upfront(), heard, statements),
        corroborated(facts.escrow(), heard, statements),
        corroborated(facts.term(), heard, statements),
        facts.dates(),
        facts.contradictions());
  }

  /** The claims whose fact is not stated. */
  public static Set<Claim> open(ContractFacts facts) {
    Set<Claim> open = EnumSet.noneOf(Claim.class);
    for (Record family : families(facts)) {
      for (Claim claim : Claim.values()) {
        if (claim.family() == family.getClass()
            && Families.fact(family, claim.fact()) instanceof Fact.NotStated<?>) {
          open.add(claim);
        }
      }
    }
    return open;
  }

  static List<Record> families(ContractFacts facts) {
    return List.of(
        facts.exclusivity(),
        facts.termination(),
        facts.jurisdiction(),
        facts.upfront(),
        facts.escrow(),
        facts.term());
  }

  private Map<Claim, Heard> hear(List<Statement> statements, Sides sides) {
    Map<Claim, Heard> heard = new EnumMap<>(Claim.class);
    for (Statement statement : statements) {
      Counter<Claim> scores = detectors.scores(StatementFeatures.of(statement, sides));
      detectors
          .bounds()
          .forEach(
              (claim, bound) -> {
                double score = scores.getCount(claim);
                boolean best = !heard.containsKey(claim) || score > heard.get(claim).score();
                if (score >= bound && best && (sides.known() || !claim.ofSide())) {
                  heard.put(claim, new Heard(claim, score, statement));
                }
              });
    }
    return heard;
  }

  private <R extends Record> R corroborated(
      R family, Map<Claim, Heard> heard, List<Statement> statements) {
    List<Heard> ofFamily =
        heard.values().stream().filter(h -> h.claim().family() == family.getClass()).toList();
    if (ofFamily.isEmpty()) {
      return family;
    }
    R answered =
        Families.map(
            family,
            (name, fact) ->
                fact instanceof Fact.NotStated<?> ? answer(name, ofFamily).orElse(fact) : fact);
    return Families.map(
        answered,
        (name, fact) ->
            fact instanceof Fact.NotStated<?>
                ? days(name, ofFamily, answered, statements).orElse(fact)
                : fact);
  }

  /** What was heard of a fact; of several answers to one question the likeliest. */
  private static Optional<Fact<?>> answer(String name, List<Heard> heard) {
    List<Heard> ofFact =
        heard.stream()
            .filter(h -> h.claim().fact().equals(name) && !h.claim().inDays())
            .sorted(Comparator.comparingDouble(Heard::score).reversed())
            .toList();
    if (ofFact.isEmpty()) {
      return Optional.empty();
    }
    if (!SETS.contains(name)) {
      Heard likeliest = ofFact.get(0);
      return Optional.of(Fact.stated(likeliest.claim().answer(), likeliest.statement().span()));
    }
    Set<Object> members = new HashSet<>();
    Set<Span> proof = new LinkedHashSet<>();
    for (Heard member : ofFact) {
      members.add(member.claim().answer());
      proof.add(member.statement().span());
    }
    return Optional.of(new Fact.Stated<>(members, new ArrayList<>(proof)));
  }

  /** A number of days that was heard, where the clause states what it belongs to. */
  private static Optional<Fact<?>> days(
      String name, List<Heard> heard, Record family, List<Statement> statements) {
    return heard.stream()
        .filter(h -> h.claim().fact().equals(name) && h.claim().inDays())
        .filter(
            h ->
                isInClause(
                    Families.fact(family, (String) h.claim().answer()), h.statement(), statements))
        .findFirst()
        .flatMap(
            h -> {
              OptionalInt days = onlyPeriod(h.statement());
              return days.isPresent()
                  ? Optional.of(Fact.stated(days.getAsInt(), h.statement().span()))
                  : Optional.empty();
            });
  }

  private static boolean isInClause(Fact<?> fact, Statement statement, List<Statement> all) {
    int clause = statement.source().clause();
    return fact instanceof Fact.Stated<?>
        && all.stream()
            .filter(other -> other.source().clause() == clause)
            .anyMatch(other -> fact.proof().stream().anyMatch(other.span()::overlaps));
  }

  /** The days of the only period in a sentence's own words. */
  private static OptionalInt onlyPeriod(Statement statement) {
    int[] days =
        statement.wording().things().stream()
            .skip(statement.leadIn())
            .flatMap(List::stream)
            .map(Thing::value)
            .filter(Value.Duration.class::isInstance)
            .map(Value.Duration.class::cast)
            .flatMapToInt(period -> period.period().comparableDays().stream())
            .distinct()
            .toArray();
    return days.length == 1 ? OptionalInt.of(days[0]) : OptionalInt.empty();
  }
}
