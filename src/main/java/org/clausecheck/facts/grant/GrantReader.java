package org.clausecheck.facts.grant;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.clausecheck.classify.ClauseKind;
import org.clausecheck.facts.Exclusivity.Grant;
import org.clausecheck.facts.Fact;
import org.clausecheck.facts.Side;
import org.clausecheck.facts.core.Agreement;
import org.clausecheck.facts.core.Exceptions;
import org.clausecheck.facts.core.Sides;
import org.clausecheck.facts.core.Statement;
import org.clausecheck.facts.core.WordLists;
import org.clausecheck.facts.phrases.Match;
import org.clausecheck.structure.Clause;
import org.clausecheck.structure.CrossReference;
import org.clausecheck.text.Span;

/**
 * Reads how exclusive the licensor's main grant is. Every operative grant votes with the words of
 * exclusivity beside it; grants of marks and for services vote only where there is no other. Where
 * a grant is made subject to another clause, that clause is read as well.
 */
final class GrantReader {
  private static final int BEFORE = 14;
  private static final int AFTER = 60;
  private static final double ANCILLARY = 0.3;
  private static final double STANDING = 1.0;

  /** A sentence less likely than this to be about a grant says nothing of it. */
  private static final double HARDLY = 0.1;

  /** What a grant at the very end counts less than one at the beginning. */
  private static final double LATE = 0.5;

  /** Share of the leading nature's votes that makes another nature count beside it. */
  private static final double MIXED = 0.5;

  /**
   * An operative grant by the licensor.
   *
   * @param match the words that grant
   * @param natures what the words beside it say; empty when nothing
   * @param weight how much it counts
   * @param main whether it is about the licence or appointment itself, and not about what serves it
   */
  record Operative(
      Statement statement,
      Match match,
      Map<Grant, Span> natures,
      double weight,
      boolean main,
      Span proof) {}

  /** The nature of the main grant and the grants it was read from, weightiest first. */
  record Reading(Fact<Grant> grant, List<Operative> grants) {}

  private static final Set<String> DUTY = WordLists.COMMON.list("duty");

  private final Agreement agreement;
  private final Sides sides;
  private final List<Statement> statements;
  private final Exceptions exceptions;

  GrantReader(Agreement agreement, Sides sides, List<Statement> statements) {
    this.agreement = agreement;
    this.sides = sides;
    this.statements = statements;
    this.exceptions = new Exceptions(agreement);
  }

  Reading read() {
    List<Operative> grants = grants();
    Map<Grant, Double> votes = new EnumMap<>(Grant.class);
    Map<Grant, List<Span>> proof = new EnumMap<>(Grant.class);
    boolean main = grants.stream().anyMatch(g -> g.main() && !g.natures().isEmpty());
    for (Operative grant : grants) {
      if (main && !grant.main()) {
        continue;
      }
      grant
          .natures()
          .forEach(
              (nature, span) -> {
                votes.merge(nature, grant.weight(), Double::sum);
                proof.computeIfAbsent(nature, n -> new ArrayList<>()).add(span);
              });
    }
    return new Reading(decide(grants, votes, proof), grants);
  }

  private Fact<Grant> decide(
      List<Operative> grants, Map<Grant, Double> votes, Map<Grant, List<Span>> proof) {
    if (grants.isEmpty()) {
      return Fact.notStated();
    }
    if (votes.isEmpty()) {
      Optional<Span> later = turnsExclusive();
      if (later.isPresent()) {
        return new Fact.Stated<>(Grant.MIXED, List.of(grants.get(0).proof(), later.get()));
      }
      Optional<Span> covenant = covenant();
      if (covenant.isPresent()) {
        return new Fact.Stated<>(Grant.EXCLUSIVE, List.of(grants.get(0).proof(), covenant.get()));
      }
      // Nothing makes it exclusive: a grant shuts others out only when it says so.
      return Fact.stated(Grant.NON_EXCLUSIVE, grants.get(0).proof());
    }
    Grant most =
        votes.entrySet().stream()
            .max(Map.Entry.comparingByValue())
            .map(Map.Entry::getKey)
            .orElseThrow();
    double leading = votes.getOrDefault(most, 0.0);
    for (Operative grant : grants) {
      Optional<Fact<Grant>> carried = carried(grant, most);
      if (carried.isPresent()) {
        return carried.get();
      }
    }
    Optional<Span> later = most == Grant.NON_EXCLUSIVE ? turnsExclusive() : Optional.empty();
    if (later.isPresent()) {
      return new Fact.Stated<>(Grant.MIXED, List.of(first(proof, most), later.get()));
    }
    for (Map.Entry<Grant, Double> other : votes.entrySet()) {
      boolean counts = other.getValue() >= MIXED * leading && other.getKey() != most;
      if (counts && (other.getKey() == Grant.NON_EXCLUSIVE || most == Grant.NON_EXCLUSIVE)) {
        return new Fact.Stated<>(
            Grant.MIXED, List.of(first(proof, most), first(proof, other.getKey())));
      }
    }
    return new Fact.Stated<>(most, some(proof.getOrDefault(most, List.of())));
  }

  /** Words by which a grant that is not exclusive becomes so: "will become exclusive". */
  private Optional<Span> turnsExclusive() {
    return statements.stream()
        .filter(s -> !s.schedule() && !s.hasAny("loss", "not-a-licence"))
        .flatMap(
            s -> s.matches("turns-exclusive").stream().limit(1).map(m -> agreement.proof(s, m)))
        .findFirst();
  }

  /** Words by which the licensor binds itself to let nobody else have what it grants. */
  private Optional<Span> covenant() {
    return statements.stream()
        .filter(s -> !s.schedule() && !s.hasAny("loss", "not-a-licence", "not-dealing"))
        .filter(s -> agreement.says(s, ClauseKind.EXCLUSIVITY))
        .filter(
            s ->
                s.probability(ClauseKind.EXCLUSIVITY) > s.probability(ClauseKind.NON_COMPETE)
                    && bindsLicensor(s))
        .findFirst()
        .map(Statement::span);
  }

  /** Whether the licensor alone is under the first duty that a statement puts on anybody. */
  private boolean bindsLicensor(Statement statement) {
    List<String> forms = statement.wording().forms();
    for (int i = statement.leadIn(); i < forms.size(); i++) {
      if (DUTY.contains(forms.get(i))) {
        return sides.subject(statement, i).filter(Set.of(Side.LICENSOR)::equals).isPresent();
      }
    }
    return false;
  }

  private static Span first(Map<Grant, List<Span>> proof, Grant nature) {
    return proof.getOrDefault(nature, List.of()).get(0);
  }

  private static List<Span> some(List<Span> spans) {
    return spans.stream().distinct().limit(3).toList();
  }

  // ---- the grants

  private List<Operative> grants() {
    List<Operative> grants = new ArrayList<>();
    Map<Integer, Operative> byVerb = new HashMap<>();
    for (Statement statement : statements) {
      if (statement.has("not-a-licence") || recites(statement)) {
        continue;
      }
      Optional<Operative> grant = operative(statement);
      if (grant.isPresent()) {
        grants.add(grant.get());
        byVerb.put(statement.lastWord(grant.get().match()), grant.get());
        continue;
      }
      openAbove(statement, byVerb).ifPresent(grants::add);
      standing(statement).ifPresent(grants::add);
    }
    if (grants.isEmpty()) {
      statements.forEach(statement -> ofItsKind(statement).ifPresent(grants::add));
    }
    grants.sort(Comparator.comparingDouble((Operative g) -> -g.weight()));
    return grants;
  }

  /** A grant in words that no phrase has. */
  private Optional<Operative> ofItsKind(Statement statement) {
    boolean grants =
        agreement.says(statement, ClauseKind.LICENCE_GRANT)
            || agreement.says(statement, ClauseKind.EXCLUSIVE_GRANT);
    if (!grants || statement.has("not-a-licence") || recites(statement)) {
      return Optional.empty();
    }
    Match whole =
        new Match(
            "licence-grant", statement.leadIn(), statement.wording().forms().size(), Map.of());
    return Optional.of(
        new Operative(
            statement,
            whole,
            natures(statement, statement.leadIn(), Integer.MAX_VALUE),
            learnt(statement),
            true,
            statement.span()));
  }

  /** Recitals tell of grants; they make none. */
  private static boolean recites(Statement statement) {
    List<String> forms = statement.wording().forms();
    return statement.heading().contains("recital")
        || statement.leadIn() < forms.size() && forms.get(statement.leadIn()).equals("whereas");
  }

  private Optional<Operative> operative(Statement statement) {
    for (Match match : statement.matches("licence-grant")) {
      if (byLicensor(statement, match)) {
        Map<Grant, Span> natures = natures(statement, match.from() - BEFORE, match.next() + AFTER);
        Span proof = agreement.proof(statement, match);
        return Optional.of(
            new Operative(
                statement,
                match,
                natures,
                weight(statement, match),
                !isAncillary(statement, match),
                proof));
      }
    }
    return Optional.empty();
  }

  private boolean byLicensor(Statement statement, Match match) {
    Optional<Set<Side>> giver = sides.of(statement, match, "giver");
    Optional<Set<Side>> taker = sides.of(statement, match, "taker");
    if (!sides.known()) {
      return true;
    }
    if (giver.isPresent()) {
      return giver.get().contains(Side.LICENSOR);
    }
    return taker.map(t -> t.contains(Side.LICENSEE)).orElse(false);
  }

  /** An item of a list that a grant opened: "Licensor grants Licensee: (a) an exclusive …". */
  private Optional<Operative> openAbove(Statement statement, Map<Integer, Operative> byVerb) {
    for (int i = statement.leadIn() - 1; i >= 0; i--) {
      Operative above = byVerb.get(statement.words()[i]);
      if (above != null) {
        Map<Grant, Span> natures =
            natures(statement, statement.leadIn(), statement.leadIn() + AFTER);
        return natures.isEmpty()
            ? Optional.empty()
            : Optional.of(
                new Operative(
                    statement,
                    new Match(
                        "licence-grant", statement.leadIn(), statement.leadIn() + 1, Map.of()),
                    natures,
                    above.weight(),
                    above.main(),
                    natures.values().iterator().next()));
      }
    }
    return Optional.empty();
  }

  /** "Distributor shall be the exclusive distributor", "the licence shall be non-exclusive". */
  private Optional<Operative> standing(Statement statement) {
    if (statement.hasAny("loss", "later")) {
      return Optional.empty();
    }
    for (Match match : statement.matches("standing")) {
      Optional<Set<Side>> taker = sides.of(statement, match, "taker");
      if (taker.isEmpty() || taker.get().contains(Side.LICENSEE)) {
        Map<Grant, Span> natures = natures(statement, match.from(), match.next() + 2);
        // Against exclusivity any words count, for it only those of a grant.
        if (natures.containsKey(Grant.NON_EXCLUSIVE)
            || (!natures.isEmpty() && learnt(statement) >= HARDLY)) {
          return Optional.of(
              new Operative(
                  statement, match, natures, STANDING, true, agreement.proof(statement, match)));
        }
      }
    }
    return Optional.empty();
  }

  /** How likely it is that a sentence grants, or says that a grant is exclusive. */
  private static double learnt(Statement statement) {
    return Math.max(
        statement.probability(ClauseKind.LICENCE_GRANT),
        statement.probability(ClauseKind.EXCLUSIVE_GRANT));
  }

  private double weight(Statement statement, Match match) {
    String heading = statement.heading();
    boolean headed =
        heading.contains("grant")
            || heading.contains("licen")
            || heading.contains("appoint")
            || heading.contains("exclusiv");
    double late = (double) statement.span().start() / Math.max(1, agreement.text().length());
    return (HARDLY + learnt(statement))
        * (isAncillary(statement, match) ? ANCILLARY : 1)
        * (headed ? 2 : 1)
        * (1 - LATE * late);
  }

  /** Whether a grant only serves another: of marks alone, for the own services, for tests. */
  private static boolean isAncillary(Statement statement, Match match) {
    return beside(statement, "grant-ancillary", match)
        || beside(statement, "grant-of-marks", match)
            && !beside(statement, "grant-of-technology", match);
  }

  private static boolean beside(Statement statement, String group, Match match) {
    return statement.matches(group).stream()
        .anyMatch(m -> m.from() >= match.from() - BEFORE && m.from() <= match.next() + AFTER);
  }

  /** What the words between two places of a statement say of exclusivity, and where. */
  private Map<Grant, Span> natures(Statement statement, int from, int next) {
    Map<Grant, Span> natures = new EnumMap<>(Grant.class);
    List<Match> others = new ArrayList<>(statement.matches("exclusive-of-else"));
    note(statement, "non-exclusive", Grant.NON_EXCLUSIVE, from, next, others, natures);
    note(statement, "co-exclusive", Grant.CO_EXCLUSIVE, from, next, others, natures);
    note(statement, "exclusive", Grant.EXCLUSIVE, from, next, others, natures);
    if (natures.isEmpty()) {
      note(statement, "sole", Grant.SOLE, from, next, others, natures);
    }
    return natures;
  }

  private void note(
      Statement statement,
      String group,
      Grant nature,
      int from,
      int next,
      List<Match> taken,
      Map<Grant, Span> natures) {
    for (Match match : statement.matches(group)) {
      boolean inside = match.from() >= from && match.from() < next;
      boolean free =
          taken.stream().noneMatch(t -> match.from() < t.next() && t.from() < match.next());
      if (inside && free) {
        natures.putIfAbsent(nature, agreement.proof(statement, match));
      }
      if (!group.equals("exclusive")) {
        taken.add(match);
      }
    }
  }

  // ---- other clauses that the grant is subject to

  /** What a clause that the grant is made subject to changes about its nature. */
  private Optional<Fact<Grant>> carried(Operative grant, Grant nature) {
    if (!grant.natures().containsKey(nature)) {
      return Optional.empty();
    }
    for (CrossReference reference : exceptions.in(grant.statement().span())) {
      Optional<Clause> target = exceptions.target(reference);
      if (target.isEmpty()) {
        if (besideNature(grant, reference)) {
          return Optional.of(
              new Fact.Unclear<>(
                  exceptions.unread(reference), List.of(grant.proof(), reference.span())));
        }
        continue;
      }
      Optional<Span> contrary = contrary(target.get(), nature);
      if (contrary.isPresent()) {
        return Optional.of(new Fact.Stated<>(Grant.MIXED, List.of(grant.proof(), contrary.get())));
      }
    }
    return Optional.empty();
  }

  private boolean besideNature(Operative grant, CrossReference reference) {
    int word = agreement.words().at(reference.span().start());
    for (Map.Entry<Grant, Span> nature : grant.natures().entrySet()) {
      if (nature.getValue().contains(reference.span().start())) {
        int[] words = grant.statement().words();
        for (Match match : grant.statement().matches("exclusive")) {
          int at = words[Math.min(match.from(), words.length - 1)];
          if (word > at && word - at <= 6) {
            return true;
          }
        }
      }
    }
    return false;
  }

  /** Where a clause gives part of the grant another nature. */
  private Optional<Span> contrary(Clause target, Grant nature) {
    for (Statement statement : statements) {
      if (!target.span().contains(statement.span().start()) || statement.has("loss")) {
        continue;
      }
      Map<Grant, Span> natures = natures(statement, statement.leadIn(), Integer.MAX_VALUE);
      if (nature == Grant.NON_EXCLUSIVE) {
        if (natures.containsKey(Grant.EXCLUSIVE)) {
          return Optional.ofNullable(natures.get(Grant.EXCLUSIVE));
        }
        for (Match match : statement.matches("no-other")) {
          if (sides.bearer(statement, match).contains(Side.LICENSOR)
              && !statement.has("not-dealing")) {
            return Optional.of(agreement.proof(statement, match));
          }
        }
      } else if (natures.keySet().equals(EnumSet.of(Grant.NON_EXCLUSIVE))
          && !statement.has("exclusive-period")
          && !statement.has("missed")
          && statement.hasAny("in-places", "in-the-field", "in-the-territory", "outside")) {
        return Optional.ofNullable(natures.get(Grant.NON_EXCLUSIVE));
      }
    }
    return Optional.empty();
  }
}
