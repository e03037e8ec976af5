package org.clausecheck.facts.detect;

import edu.stanford.nlp.stats.Counter;
import java.util.Arrays;
import java.util.Collection;
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
import java.util.stream.Collectors;
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
    Set<Claim> open = open(facts);
    if (open.isEmpty()) {
      return facts;
    }
    Collection<Heard> heard = hear(statements, sides, open);
    ContractFacts answered =
        Families.map(
            facts, (family, name, fact) -> answer(of(family, name, heard), sides).orElse(fact));
    return Families.map(
        answered,
        (family, name, fact) -> days(of(family, name, heard), answered, statements).orElse(fact));
  }

  /** The claims whose fact is not stated. */
  public static Set<Claim> open(ContractFacts facts) {
    return Arrays.stream(Claim.values())
        .filter(claim -> claim.in(facts) instanceof Fact.NotStated<?>)
        .collect(Collectors.toCollection(() -> EnumSet.noneOf(Claim.class)));
  }

  private Collection<Heard> hear(List<Statement> statements, Sides sides, Set<Claim> open) {
    Map<Claim, Heard> heard = new EnumMap<>(Claim.class);
    for (Statement statement : statements) {
      Counter<Claim> scores = detectors.scores(StatementFeatures.of(statement, sides));
      for (Claim claim : open) {
        double score = scores.getCount(claim);
        boolean best = !heard.containsKey(claim) || score > heard.get(claim).score();
        if (best && score >= detectors.bound(claim) && (sides.known() || !claim.dependsOnRoles())) {
          heard.put(claim, new Heard(claim, score, statement));
        }
      }
    }
    return heard.values();
  }

  /** What was heard of a fact, likeliest first. */
  private static List<Heard> of(Record family, String name, Collection<Heard> heard) {
    return heard.stream()
        .filter(h -> h.claim().isOf(family, name))
        .sorted(Comparator.comparingDouble(Heard::score).reversed())
        .toList();
  }

  /** All members that were heard; of several answers to one question the likeliest. */
  private Optional<Fact<?>> answer(List<Heard> heard, Sides sides) {
    if (heard.isEmpty() || heard.get(0).claim().inDays()) {
      return Optional.empty();
    }
    if (!heard.get(0).claim().isMember()) {
      return Optional.of(Fact.stated(heard.get(0).claim().answer(), proof(heard.get(0), sides)));
    }
    Set<Object> members = new HashSet<>();
    Set<Span> proof = new LinkedHashSet<>();
    for (Heard member : heard) {
      members.add(member.claim().answer());
      proof.add(proof(member, sides));
    }
    return Optional.of(new Fact.Stated<>(members, List.copyOf(proof)));
  }

  /** The sentence, or the item of its list that alone makes the claim most likely. */
  private Span proof(Heard heard, Sides sides) {
    return heard.statement().pieces().stream()
        .max(
            Comparator.comparingDouble(
                piece ->
                    detectors.scores(StatementFeatures.of(piece, sides)).getCount(heard.claim())))
        .orElse(heard.statement())
        .span();
  }

  /** A number of days that was heard, where the clause states what it belongs to. */
  private static Optional<Fact<?>> days(
      List<Heard> heard, ContractFacts facts, List<Statement> statements) {
    return heard.stream()
        .filter(h -> h.claim().inDays())
        .filter(h -> isInClause(h.claim().belongsTo(facts), h.statement(), statements))
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
