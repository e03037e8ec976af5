package org.clausecheck.facts.extract;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.clausecheck.classify.ClauseKind;
import org.clausecheck.facts.Escrow;
import org.clausecheck.facts.Fact;
import org.clausecheck.facts.Side;
import org.clausecheck.facts.phrases.Match;
import org.clausecheck.text.Span;

/** Reads whether a copy of the technology is put in other hands, whose, and what releases it. */
final class EscrowExtractor {
  private final Agreement agreement;
  private final Sides sides;

  EscrowExtractor(Agreement agreement, Sides sides) {
    this.agreement = agreement;
    this.sides = sides;
  }

  Escrow read(List<Statement> statements) {
    List<Statement> about = new ArrayList<>();
    boolean technology = false;
    for (Statement s : statements) {
      boolean money = s.has("money") && !s.has("technology");
      boolean says = s.has("escrow") && !money && !s.has("not-escrow");
      if (says || s.heading().contains("escrow") && !money) {
        about.add(s);
        technology |= s.has("technology") || s.heading().contains("source");
      }
    }
    boolean present =
        technology
            && about.stream()
                .anyMatch(s -> s.hasAny("deposit", "release-insolvency") || s.has("escrow"));
    if (!present) {
      return none();
    }
    Statement first =
        about.stream()
            .filter(s -> s.has("deposit") && s.has("technology"))
            .findFirst()
            .or(() -> about.stream().filter(s -> s.has("escrow")).findFirst())
            .orElse(about.get(0));
    Span proof = first.has("escrow") ? proof(first, "escrow") : first.span();
    return new Escrow(
        Fact.stated(true, proof),
        what(about),
        agent(about),
        release(statements, about),
        flag(about, "use-limited"),
        flag(about, "ownership-passes"),
        cost(about),
        flag(about, "agreed-later"),
        flag(statements, "full-transfer"));
  }

  private static Escrow none() {
    return new Escrow(
        Fact.notStated(),
        Fact.notStated(),
        Fact.notStated(),
        Fact.notStated(),
        Fact.notStated(),
        Fact.notStated(),
        Fact.notStated(),
        Fact.notStated(),
        Fact.notStated());
  }

  private Fact<String> what(List<Statement> about) {
    for (Statement s : about) {
      for (Match match : s.matches("deposit-what")) {
        Span words = agreement.words().span(s.firstWord(match), s.lastWord(match));
        return Fact.stated(words.in(agreement.text()), agreement.proof(s, match));
      }
    }
    return Fact.notStated();
  }

  private Fact<Escrow.Agent> agent(List<Statement> about) {
    for (Statement s : about) {
      if (s.has("agent-named")) {
        return Fact.stated(Escrow.Agent.NAMED, proof(s, "agent-named"));
      }
    }
    for (Statement s : about) {
      if (s.has("agent-joint") && s.has("escrow")) {
        return Fact.stated(Escrow.Agent.JOINTLY_CHOSEN, proof(s, "agent-joint"));
      }
    }
    for (Statement s : about) {
      if (s.has("agent-any")) {
        return Fact.stated(Escrow.Agent.UNNAMED, proof(s, "agent-any"));
      }
    }
    return Fact.notStated();
  }

  private Fact<Set<Escrow.Release>> release(List<Statement> statements, List<Statement> about) {
    Set<Escrow.Release> release = EnumSet.noneOf(Escrow.Release.class);
    List<Span> proofs = new ArrayList<>();
    for (Statement s : statements) {
      boolean near =
          about.stream().anyMatch(a -> a == s || a.source().clause() == s.source().clause());
      boolean says = near && (s.has("release") || s.probability(ClauseKind.ESCROW) >= 0.5);
      if (!says) {
        continue;
      }
      for (Escrow.Release event : Escrow.Release.values()) {
        if (s.has("release-" + event.id())) {
          release.add(event);
          proofs.add(proof(s, "release-" + event.id()));
        }
      }
    }
    return release.isEmpty() ? Fact.notStated() : new Fact.Stated<>(Set.copyOf(release), proofs);
  }

  private Fact<Escrow.Cost> cost(List<Statement> about) {
    for (Statement s : about) {
      if (!s.has("escrow")) {
        continue;
      }
      for (Match match : s.matches("cost-licensee")) {
        Optional<Match.Part> part = match.part("who");
        Optional<Who> who = part.flatMap(p -> Sides.mention(s, p.from()));
        if (who.isPresent()) {
          Set<Side> by = sides.of(who.get(), s, part.get().from());
          Escrow.Cost cost =
              by.size() == 2
                  ? Escrow.Cost.SHARED
                  : by.contains(Side.LICENSEE) ? Escrow.Cost.LICENSEE : Escrow.Cost.LICENSOR;
          return Fact.stated(cost, agreement.proof(s, match));
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
}
