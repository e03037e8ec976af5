package org.clausecheck.facts.parties;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.clausecheck.classify.ClauseKind;
import org.clausecheck.facts.Party;
import org.clausecheck.facts.core.Agreement;
import org.clausecheck.facts.core.Statement;
import org.clausecheck.facts.core.Who;
import org.clausecheck.facts.core.WordLists;
import org.clausecheck.facts.phrases.Match;

/**
 * Works out who licenses to whom. Each grant votes for its giver and its taker; so do, more weakly,
 * appointments, royalties and what the agreement calls the parties. A grant that only serves
 * somebody's services counts little. The pair with most votes is the main licence; when the other
 * way round has nearly as many, it is a cross-licence. Where nothing is granted, whoever serves or
 * supplies the other for money stands where a licensor would.
 */
public final class RoleReader {
  private static final double CROSS_LICENCE = 0.8;

  /** Share of a vote that a grant has which only serves another: marks, feedback, a grant back. */
  private static final double ANCILLARY = 0.2;

  /** Share of the main licence's votes that makes a third party a second licensee or licensor. */
  private static final double THIRD_PARTY = 0.5;

  private static final Map<String, Double> GIVERS = WordLists.COMMON.weights("givers");

  private static final Map<String, Double> TAKERS = WordLists.COMMON.weights("takers");

  /** The parties with their roles. */
  public List<Party> read(List<Statement> statements, List<Party> parties) {
    int n = parties.size();
    if (n < 2) {
      return parties;
    }
    Votes votes = new Votes(n);
    for (Statement statement : statements) {
      vote(statement, votes);
    }
    if (votes.areNone()) {
      statements.stream()
          .filter(s -> !s.hasAny("no-licence", "commission"))
          .forEach(s -> cast(s, "consideration", 1, votes.payments));
    }
    for (int p = 0; p < n; p++) {
      double gives = named(parties.get(p), GIVERS);
      double takes = named(parties.get(p), TAKERS);
      for (int other = 0; other < n; other++) {
        if (other != p) {
          votes.grants[p][other] += gives;
          votes.grants[other][p] += takes;
        }
      }
    }
    return assign(parties, votes);
  }

  /** Votes for each pair of giver and taker. */
  private static final class Votes {
    private final double[][] grants;
    private final double[][] payments;
    private double mutual;

    Votes(int parties) {
      grants = new double[parties][parties];
      payments = new double[parties][parties];
    }

    double of(int giver, int taker) {
      return grants[giver][taker] + payments[giver][taker];
    }

    boolean areNone() {
      return mutual == 0 && sum(grants) + sum(payments) == 0;
    }

    private static double sum(double[][] votes) {
      return Arrays.stream(votes).flatMapToDouble(Arrays::stream).sum();
    }

    /** Whether all that is granted is granted both ways. */
    boolean onlyMutual() {
      return mutual > sum(grants);
    }
  }

  private static double named(Party party, Map<String, Double> weights) {
    double most = 0;
    for (String alias : party.aliases()) {
      most = Math.max(most, weights.getOrDefault(alias.toLowerCase(Locale.ROOT), 0.0));
    }
    return most;
  }

  private static void vote(Statement statement, Votes votes) {
    if (statement.has("no-licence")) {
      return;
    }
    String heading = statement.heading();
    boolean ancillary = statement.has("ancillary") || isAncillary(heading);
    double weight = ancillary ? ANCILLARY : 1;
    if (!ancillary
        && (heading.contains("grant")
            || heading.contains("licen")
            || heading.contains("appointment"))) {
      weight *= 1.6;
    }
    if (statement.probability(ClauseKind.EXCLUSIVE_GRANT) >= 0.5) {
      weight *= 1.3;
    }
    cast(statement, "permission", 0.6, votes.payments);
    cast(statement, "grant", 2 * weight, votes.grants);
    cast(statement, "appointment", 3 * weight, votes.grants);
    cast(statement, "royalty", 1.5, votes.payments);
    cast(statement, "supply", 0.25, votes.payments);
    if (statement.has("mutual")) {
      votes.mutual += weight;
    }
  }

  /** Whether a clause's heading says that it grants something beside the licence. */
  private static boolean isAncillary(String heading) {
    return heading.contains("back")
        || heading.contains("improvement")
        || heading.contains("publicity")
        || heading.contains("marks");
  }

  private static void cast(Statement statement, String group, double weight, double[][] votes) {
    for (Match match : statement.tightest(group)) {
      Optional<Who> giver = Agreement.value(statement, match, "giver", "party", Who.class);
      Optional<Who> taker = Agreement.value(statement, match, "taker", "party", Who.class);
      if (giver.isEmpty()) {
        if (taker.isPresent() && votes.length == 2) {
          for (int to : one(taker.get(), votes.length)) {
            votes[1 - to][to] += weight;
          }
          return;
        }
        continue;
      }
      for (int from : one(giver.get(), votes.length)) {
        for (int to : takers(from, taker, votes.length)) {
          if (from != to) {
            votes[from][to] += weight;
          }
        }
      }
      return;
    }
  }

  private static Set<Integer> one(Who who, int parties) {
    return who.sort() == Who.Sort.NAMED && who.parties().size() < parties
        ? who.parties()
        : Set.of();
  }

  private static Set<Integer> takers(int giver, Optional<Who> taker, int parties) {
    if (taker.isPresent() && taker.get().sort() == Who.Sort.NAMED) {
      return taker.get().parties();
    }
    return parties == 2 ? Set.of(1 - giver) : Set.of();
  }

  private static List<Party> assign(List<Party> parties, Votes votes) {
    int n = parties.size();
    int giver = -1;
    int taker = -1;
    for (int a = 0; a < n; a++) {
      for (int b = 0; b < n; b++) {
        boolean more = giver < 0 || votes.of(a, b) > votes.of(giver, taker);
        if (a != b && votes.of(a, b) > 0 && more) {
          giver = a;
          taker = b;
        }
      }
    }
    List<Party> roles = new ArrayList<>();
    for (int p = 0; p < n; p++) {
      roles.add(with(parties.get(p), role(p, giver, taker, votes)));
    }
    return roles;
  }

  private static Party.Role role(int party, int giver, int taker, Votes votes) {
    if (votes.onlyMutual()) {
      return Party.Role.BOTH;
    }
    if (giver < 0) {
      return Party.Role.NEITHER;
    }
    double main = votes.of(giver, taker);
    boolean cross = votes.of(taker, giver) >= CROSS_LICENCE * main;
    if (party == giver) {
      return cross ? Party.Role.BOTH : Party.Role.LICENSOR;
    }
    if (party == taker) {
      return cross ? Party.Role.BOTH : Party.Role.LICENSEE;
    }
    if (votes.of(giver, party) > THIRD_PARTY * main) {
      return Party.Role.LICENSEE;
    }
    return votes.of(party, taker) > THIRD_PARTY * main ? Party.Role.LICENSOR : Party.Role.NEITHER;
  }

  private static Party with(Party party, Party.Role role) {
    return new Party(party.name(), party.aliases(), party.homes(), role, party.proof());
  }
}
