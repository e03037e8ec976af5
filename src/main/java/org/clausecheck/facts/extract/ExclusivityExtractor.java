package org.clausecheck.facts.extract;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.clausecheck.classify.ClauseKind;
import org.clausecheck.facts.Exclusivity;
import org.clausecheck.facts.Exclusivity.Grant;
import org.clausecheck.facts.Exclusivity.Retained;
import org.clausecheck.facts.Fact;
import org.clausecheck.facts.Period;
import org.clausecheck.facts.Side;
import org.clausecheck.facts.phrases.Match;
import org.clausecheck.facts.values.Value;
import org.clausecheck.structure.DefinedTerm;
import org.clausecheck.text.Span;
import org.jspecify.annotations.Nullable;

/** Reads how far the main licence shuts others out, and what keeps it honest. */
final class ExclusivityExtractor {
  private final Agreement agreement;
  private final Sides sides;

  ExclusivityExtractor(Agreement agreement, Sides sides) {
    this.agreement = agreement;
    this.sides = sides;
  }

  Exclusivity read(List<Statement> statements, Fact<Boolean> nonPerformanceEnds) {
    Statement grant = mainGrant(statements);
    Fact<Boolean> minimum = minimum(statements);
    Fact<Boolean> lost = lost(statements, nonPerformanceEnds);
    Fact<Set<Side>> dealing = dealing(statements);
    RightOfFirst first = rightOfFirst(statements);
    Fact<Boolean> worldwide = grant == null ? Fact.notStated() : worldwide(grant);
    return new Exclusivity(
        grant(statements, grant),
        territory(grant, worldwide),
        worldwide,
        field(grant),
        Fact.notStated(),
        retained(statements),
        lost,
        minimum,
        diligence(statements, minimum),
        dealing,
        first.kind(),
        first.days(),
        flag(statements, "paid-exclusivity"),
        period(statements),
        flag(statements, "patent-period"),
        flag(statements, "reviewed"),
        flag(statements, "no-shelving"),
        flag(statements, "reports-competing"));
  }

  /**
   * The statement that grants the main licence: by the licensor, outright, early, under its
   * heading.
   */
  private @Nullable Statement mainGrant(List<Statement> statements) {
    Statement best = null;
    double most = 0;
    for (int i = 0; i < statements.size(); i++) {
      Statement s = statements.get(i);
      if (!s.hasAny("grant", "appointment", "mutual")
          && s.probability(ClauseKind.LICENCE_GRANT) < 0.5) {
        continue;
      }
      double weight = grantWeight(s) - 0.4 * i / statements.size();
      if (weight > most) {
        most = weight;
        best = s;
      }
    }
    return best;
  }

  private double grantWeight(Statement s) {
    double weight = 0.6 + s.probability(ClauseKind.LICENCE_GRANT);
    for (String group : List.of("grant", "appointment")) {
      for (Match match : s.matches(group)) {
        Set<Side> giver = giver(s, match);
        weight += giver.contains(Side.LICENSOR) ? 1.2 : giver.contains(Side.LICENSEE) ? -1.5 : 0;
        break;
      }
    }
    weight += s.hasAny("says-exclusive", "says-non-exclusive") ? 0.8 : 0;
    String heading = s.heading();
    weight +=
        heading.contains("grant") || heading.contains("licen") || heading.contains("appointment")
            ? 0.7
            : 0;
    weight -= s.has("ancillary") ? 0.8 : 0;
    weight -= s.has("no-licence") ? 0.6 : 0;
    weight -= heading.contains("definition") || s.heading().contains("recital") ? 1 : 0;
    return weight;
  }

  private Set<Side> giver(Statement s, Match match) {
    Optional<Match.Part> part = match.part("giver");
    Optional<Who> who = part.flatMap(p -> Sides.mention(s, p.from()));
    return who.isPresent() ? sides.of(who.get(), s, part.get().from()) : Set.of();
  }

  private Fact<Grant> grant(List<Statement> statements, @Nullable Statement main) {
    if (main == null) {
      return Fact.notStated();
    }
    boolean exclusive = false;
    boolean non = false;
    List<Span> proofs = new ArrayList<>();
    if (main.has("says-co-exclusive")) {
      return Fact.stated(Grant.CO_EXCLUSIVE, proof(main, "says-co-exclusive"));
    }
    if (main.has("non-exclusive-right") || main.has("says-non-exclusive")) {
      non = true;
      proofs.add(
          proof(
              main,
              main.has("non-exclusive-right") ? "non-exclusive-right" : "says-non-exclusive"));
    }
    if (saysExclusive(main)) {
      exclusive = true;
      proofs.add(proof(main, "says-exclusive"));
    }
    if (!exclusive && !non) {
      for (Statement s : statements) {
        if (s.source().clause() != main.source().clause()) {
          continue;
        }
        if (s.has("non-exclusive-right")) {
          non = true;
          proofs.add(proof(s, "non-exclusive-right"));
        } else if (s.has("exclusive-right") && saysExclusive(s)) {
          exclusive = true;
          proofs.add(proof(s, "exclusive-right"));
        }
      }
    }
    if (exclusive && non) {
      return new Fact.Stated<>(Grant.MIXED, proofs);
    }
    if (exclusive) {
      return new Fact.Stated<>(Grant.EXCLUSIVE, proofs);
    }
    if (non) {
      return new Fact.Stated<>(Grant.NON_EXCLUSIVE, proofs);
    }
    if (main.has("says-sole")) {
      return Fact.stated(Grant.SOLE, proof(main, "says-sole"));
    }
    // A grant that says nothing of exclusivity shuts nobody out.
    return Fact.stated(Grant.NON_EXCLUSIVE, clip(main.span()));
  }

  /** "exclusive" on its own, not as part of "non-exclusive". */
  private static boolean saysExclusive(Statement s) {
    List<String> forms = s.wording().forms();
    for (int i = s.leadIn(); i < forms.size(); i++) {
      boolean non =
          i > 0
              && (forms.get(i - 1).equals("non")
                  || forms.get(i - 1).equals("not")
                  || forms.get(i - 1).equals("co"));
      if ((forms.get(i).equals("exclusive") || forms.get(i).equals("exclusively")) && !non) {
        return true;
      }
    }
    return false;
  }

  private Fact<Boolean> worldwide(Statement grant) {
    if (grant.has("worldwide")) {
      return Fact.stated(true, proof(grant, "worldwide"));
    }
    Optional<DefinedTerm> territory = term("Territory");
    if (territory.isPresent() && (grant.has("territory-term") || !grant.has("territory-place"))) {
      String words = territory.get().definition().in(agreement.text()).toLowerCase(Locale.ROOT);
      boolean world =
          words.contains("world") || words.contains("universe") || words.contains("global");
      return Fact.stated(
          world && !words.contains("except") && !words.contains("exclud"),
          clip(territory.get().definition()));
    }
    return grant.has("territory-place")
        ? Fact.stated(false, proof(grant, "territory-place"))
        : Fact.notStated();
  }

  private Fact<String> territory(@Nullable Statement grant, Fact<Boolean> worldwide) {
    if (grant == null) {
      return Fact.notStated();
    }
    if (worldwide instanceof Fact.Stated<Boolean> stated && stated.answer()) {
      return new Fact.Stated<>("worldwide", stated.proof());
    }
    Optional<DefinedTerm> territory = term("Territory");
    if (territory.isPresent()) {
      return Fact.stated(meaning(territory.get()), clip(territory.get().definition()));
    }
    for (Match match : grant.matches("territory-place")) {
      Optional<Value.Location> place =
          Agreement.value(grant, match, "place", "place", Value.Location.class);
      if (place.isPresent() && match.from() >= grant.leadIn()) {
        return Fact.stated(place.get().span().in(agreement.text()), agreement.proof(grant, match));
      }
    }
    return Fact.notStated();
  }

  private Optional<DefinedTerm> term(String... names) {
    for (String name : names) {
      Optional<DefinedTerm> found =
          agreement.contract().outline().definitions().stream()
              .filter(d -> d.name().equalsIgnoreCase(name))
              .findFirst();
      if (found.isPresent()) {
        return found;
      }
    }
    return Optional.empty();
  }

  /** What a definition says after "means" or "shall mean"; all of it when it says neither. */
  private String meaning(DefinedTerm term) {
    String words = term.definition().in(agreement.text());
    int means = words.indexOf(" mean");
    if (means > 0) {
      int space = words.indexOf(' ', means + 1);
      words = space > 0 ? words.substring(space + 1) : words;
    }
    words = words.strip();
    return words.length() > 200 ? words.substring(0, 200) : words;
  }

  private Fact<String> field(@Nullable Statement grant) {
    if (grant == null) {
      return Fact.notStated();
    }
    Optional<DefinedTerm> field =
        term(
            "Field",
            "Field of Use",
            "Licensed Field",
            "Exclusive Field",
            "Exclusive Field of Use",
            "Business");
    if (field.isPresent()) {
      return Fact.stated(meaning(field.get()), clip(field.get().definition()));
    }
    for (Match match : grant.matches("purpose")) {
      Span proof =
          agreement.words().span(grant.firstWord(match), grant.words()[grant.words().length - 1]);
      return Fact.stated(clip(proof).in(agreement.text()), clip(proof));
    }
    return Fact.notStated();
  }

  private Fact<Set<Retained>> retained(List<Statement> statements) {
    Set<Retained> retained = EnumSet.noneOf(Retained.class);
    List<Span> proofs = new ArrayList<>();
    for (Statement s : statements) {
      if (s.has("retained-research") && byLicensor(s, "retained-own")) {
        retained.add(Retained.RESEARCH);
        proofs.add(proof(s, "retained-research"));
      } else if (s.has("retained-own") && byLicensor(s, "retained-own")) {
        retained.add(Retained.OUTSIDE_SCOPE);
        proofs.add(proof(s, "retained-own"));
      }
      if (s.has("retained-reservation")) {
        retained.add(Retained.RESERVATION);
        proofs.add(proof(s, "retained-reservation"));
      }
    }
    return retained.isEmpty() ? Fact.notStated() : new Fact.Stated<>(Set.copyOf(retained), proofs);
  }

  private boolean byLicensor(Statement s, String group) {
    for (Match match : s.matches(group)) {
      Optional<Match.Part> part = match.part("who");
      Optional<Who> who = part.flatMap(p -> Sides.mention(s, p.from()));
      if (who.isPresent()
          && sides.of(who.get(), s, part.get().from()).equals(Set.of(Side.LICENSOR))) {
        return true;
      }
    }
    return false;
  }

  private Fact<Boolean> lost(List<Statement> statements, Fact<Boolean> nonPerformanceEnds) {
    for (Statement s : statements) {
      boolean loses = s.has("loss") && s.has("loss-condition") && s.has("loss-performance");
      if (loses
          && (s.probability(ClauseKind.LOSS_OF_EXCLUSIVITY) >= 0.3 || s.has("says-exclusive"))) {
        return Fact.stated(true, proof(s, "loss"));
      }
    }
    return nonPerformanceEnds;
  }

  private Fact<Boolean> minimum(List<Statement> statements) {
    for (Statement s : statements) {
      boolean duty = s.has("minimum") && !s.has("not-minimum") && (s.has("duty") || s.has("pays"));
      if (duty
          && (s.probability(ClauseKind.MINIMUM_PERFORMANCE) >= 0.3 || s.has("minimum-payment"))) {
        return Fact.stated(true, proof(s, "minimum"));
      }
    }
    for (Statement s : statements) {
      if (s.has("minimum-dated") && s.probability(ClauseKind.MINIMUM_PERFORMANCE) >= 0.5) {
        return Fact.stated(true, proof(s, "minimum-dated"));
      }
    }
    return Fact.notStated();
  }

  private Fact<Exclusivity.Diligence> diligence(List<Statement> statements, Fact<Boolean> minimum) {
    if (minimum instanceof Fact.Stated<Boolean> stated && stated.answer()) {
      return new Fact.Stated<>(Exclusivity.Diligence.MINIMUMS, stated.proof());
    }
    for (Statement s : statements) {
      if (s.has("minimum-dated") && s.has("efforts")) {
        return Fact.stated(
            Exclusivity.Diligence.EFFORTS_WITH_MILESTONES, proof(s, "minimum-dated"));
      }
    }
    for (Statement s : statements) {
      if (s.has("efforts")) {
        return Fact.stated(Exclusivity.Diligence.EFFORTS, proof(s, "efforts"));
      }
    }
    return Fact.notStated();
  }

  private Fact<Set<Side>> dealing(List<Statement> statements) {
    Set<Side> bound = EnumSet.noneOf(Side.class);
    Set<Span> proofs = new LinkedHashSet<>();
    for (Statement s : statements) {
      double probability =
          Math.max(s.probability(ClauseKind.NON_COMPETE), s.probability(ClauseKind.EXCLUSIVITY));
      boolean says =
          s.has("dealing")
              && (!s.has("not-dealing") || s.has("strong-dealing"))
              && (probability >= 0.5);
      if (!says) {
        continue;
      }
      for (Match match : s.matches("dealing")) {
        int at = match.part("dealt").map(Match.Part::from).orElse(match.from());
        Optional<Set<Side>> who = sides.subject(s, at);
        if (who.isPresent()) {
          bound.addAll(who.get().isEmpty() ? Sides.both() : who.get());
          proofs.add(agreement.proof(s, match));
          break;
        }
      }
    }
    return bound.isEmpty()
        ? Fact.notStated()
        : new Fact.Stated<>(Set.copyOf(bound), List.copyOf(proofs));
  }

  private record RightOfFirst(Fact<Exclusivity.RightOfFirst> kind, Fact<Integer> days) {}

  private RightOfFirst rightOfFirst(List<Statement> statements) {
    for (Statement s : statements) {
      if (!s.has("right-of-first")
          || s.has("not-right-of-first")
          || s.probability(ClauseKind.RIGHT_OF_FIRST) < 0.5) {
        continue;
      }
      Set<Side> bound = EnumSet.noneOf(Side.class);
      for (Match match : s.matches("right-of-first-holder")) {
        match
            .part("who")
            .ifPresent(
                p ->
                    Sides.mention(s, p.from())
                        .ifPresent(w -> bound.addAll(sides.of(w, s, p.from()))));
        match
            .part("held")
            .ifPresent(
                p ->
                    Sides.mention(s, p.from())
                        .ifPresent(w -> bound.addAll(Sides.complement(sides.of(w, s, p.from())))));
      }
      if (!bound.isEmpty() && !bound.contains(Side.LICENSOR)) {
        continue;
      }
      Exclusivity.RightOfFirst kind =
          s.has("paid-right") ? Exclusivity.RightOfFirst.PAID : Exclusivity.RightOfFirst.UNPAID;
      return new RightOfFirst(Fact.stated(kind, proof(s, "right-of-first")), days(s));
    }
    return new RightOfFirst(Fact.notStated(), Fact.notStated());
  }

  private Fact<Integer> days(Statement s) {
    for (Match match : s.matches("right-of-first-days")) {
      OptionalInt days =
          Agreement.value(s, match, "days", "period", Value.Duration.class)
              .map(d -> d.period().comparableDays())
              .orElse(OptionalInt.empty());
      if (days.isPresent()) {
        return Fact.stated(days.getAsInt(), agreement.proof(s, match));
      }
    }
    return Fact.notStated();
  }

  private Fact<Period> period(List<Statement> statements) {
    for (Statement s : statements) {
      for (Match match : s.matches("exclusive-period")) {
        Optional<Value.Duration> length =
            Agreement.value(s, match, "length", "period", Value.Duration.class);
        if (length.isPresent() && s.probability(ClauseKind.EXCLUSIVE_GRANT) >= 0.5) {
          return Fact.stated(length.get().period(), agreement.proof(s, match));
        }
      }
    }
    return Fact.notStated();
  }

  private Fact<Boolean> flag(List<Statement> statements, String group) {
    for (Statement s : statements) {
      if (s.has(group)) {
        return Fact.stated(true, proof(s, group));
      }
    }
    return Fact.notStated();
  }

  private Span proof(Statement s, String group) {
    return agreement.proof(s, s.matches(group).get(0));
  }

  private static Span clip(Span span) {
    return span.length() <= 400 ? span : new Span(span.start(), span.start() + 400);
  }
}
