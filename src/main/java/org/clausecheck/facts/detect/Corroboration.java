package org.clausecheck.facts.detect;

import edu.stanford.nlp.stats.Counter;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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
 * Weighs what phrases have read against what detectors hear. Where phrases state a claim and no
 * sentence sounds like it to its detector, the claim falls; where no phrase states a fact and a
 * detector takes a sentence for such a statement, the fact is stated there. Immutable and
 * thread-safe.
 */
public final class Corroboration {
  /** Most days of a notice or a time to cure. */
  private static final int LONGEST = 366;

  private final Detectors detectors;

  public Corroboration(Detectors detectors) {
    this.detectors = detectors;
  }

  /** The sentence that makes a claim with the highest score. */
  private record Likeliest(Claim claim, double score, Statement statement) {}

  /**
   * The facts, weighed.
   *
   * @param statements of the agreement, in order
   */
  public ContractFacts corroborate(ContractFacts facts, List<Statement> statements, Sides sides) {
    Map<Claim, Likeliest> likeliest = likeliest(statements, sides);
    ContractFacts held =
        Families.map(facts, (family, name, fact) -> withoutDenied(family, name, fact, likeliest));
    List<Likeliest> heard =
        open(held).stream()
            .map(likeliest::get)
            .filter(Objects::nonNull)
            .filter(one -> one.score() >= detectors.bounds(one.claim()).heard())
            .toList();
    ContractFacts answered =
        Families.map(
            held, (family, name, fact) -> answer(of(family, name, heard), sides).orElse(fact));
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

  /** For each claim that can be told of this agreement, its likeliest sentence. */
  private Map<Claim, Likeliest> likeliest(List<Statement> statements, Sides sides) {
    Map<Claim, Likeliest> likeliest = new EnumMap<>(Claim.class);
    for (Statement statement : statements) {
      Counter<Claim> scores = detectors.scores(StatementFeatures.of(statement, sides));
      for (Claim claim : Claim.values()) {
        double score = scores.getCount(claim);
        boolean best = !likeliest.containsKey(claim) || score > likeliest.get(claim).score();
        if (best && (sides.known() || !claim.dependsOnRoles())) {
          likeliest.put(claim, new Likeliest(claim, score, statement));
        }
      }
    }
    return likeliest;
  }

  /** A fact without the answers that nothing sounds like. */
  private Fact<?> withoutDenied(
      Record family, String name, Fact<?> fact, Map<Claim, Likeliest> likeliest) {
    if (!(fact instanceof Fact.Stated<?> stated)) {
      return fact;
    }
    List<Object> denied =
        likeliest.values().stream()
            .filter(one -> one.claim().isOf(family, name))
            .filter(one -> one.score() < detectors.bounds(one.claim()).denied())
            .map(one -> one.claim().answer())
            .toList();
    if (stated.answer() instanceof Set<?> members) {
      Set<Object> left = new HashSet<>(members);
      boolean fewer = left.removeAll(denied);
      boolean falls = fewer && left.isEmpty();
      return falls ? Fact.notStated() : new Fact.Stated<>(left, stated.proof());
    }
    boolean falls =
        denied.contains(stated.answer())
            || (stated.answer() instanceof Integer && !denied.isEmpty());
    return falls ? Fact.notStated() : fact;
  }

  /** What was heard of a fact, likeliest first. */
  private static List<Likeliest> of(Record family, String name, List<Likeliest> heard) {
    return heard.stream()
        .filter(h -> h.claim().isOf(family, name))
        .sorted(Comparator.comparingDouble(Likeliest::score).reversed())
        .toList();
  }

  /** All members that were heard; of several answers to one question the likeliest. */
  private Optional<Fact<?>> answer(List<Likeliest> heard, Sides sides) {
    if (heard.isEmpty() || heard.get(0).claim().inDays()) {
      return Optional.empty();
    }
    if (!heard.get(0).claim().isMember()) {
      return Optional.of(Fact.stated(heard.get(0).claim().answer(), proof(heard.get(0), sides)));
    }
    Set<Object> members = new HashSet<>();
    Set<Span> proof = new LinkedHashSet<>();
    for (Likeliest member : heard) {
      members.add(member.claim().answer());
      proof.add(proof(member, sides));
    }
    return Optional.of(new Fact.Stated<>(members, List.copyOf(proof)));
  }

  /** The sentence, or the item of its list that alone makes the claim most likely. */
  private Span proof(Likeliest heard, Sides sides) {
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
      List<Likeliest> heard, ContractFacts facts, List<Statement> statements) {
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
    return days.length == 1 && days[0] <= LONGEST ? OptionalInt.of(days[0]) : OptionalInt.empty();
  }
}
