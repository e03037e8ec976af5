package org.clausecheck.facts.disputes;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.clausecheck.classify.ClauseKind;
import org.clausecheck.facts.Fact;
import org.clausecheck.facts.Home;
import org.clausecheck.facts.Jurisdiction;
import org.clausecheck.facts.Party;
import org.clausecheck.facts.core.Agreement;
import org.clausecheck.facts.core.Exceptions;
import org.clausecheck.facts.core.Statement;
import org.clausecheck.facts.core.Who;
import org.clausecheck.facts.phrases.Match;
import org.clausecheck.facts.phrases.Wording.Thing;
import org.clausecheck.facts.values.Gazetteer;
import org.clausecheck.facts.values.Value;
import org.clausecheck.facts.values.Words;
import org.clausecheck.text.Span;

/** Reads whose law governs and where disputes go. */
public final class JurisdictionExtractor {

  /** Sentences after one on arbitration that may go on about it. */
  private static final int NEXT = 6;

  /** Sentences after one on arbitration in which its seat may follow, with the word itself. */
  private static final int SEAT = 12;

  /** Weight from which a statement chooses a law. */
  private static final double ENOUGH = 0.8;

  /** Words from a country to the state in it whose laws decide at most. */
  private static final int STATE = 12;

  /** A place that a statement names for a purpose, with what speaks for it. */
  private record Choice(String code, Span written, Span proof, double weight) {

    /** The same, proved by the sentence before as well: "by arbitration. The seat is Singapore". */
    Choice after(Choice before) {
      Span both = new Span(before.proof().start(), Math.max(before.proof().end(), proof.end()));
      return new Choice(code, written, both, weight);
    }
  }

  private final Agreement agreement;
  private final Gazetteer gazetteer;
  private final List<Party> parties;

  public JurisdictionExtractor(Agreement agreement, Gazetteer gazetteer, List<Party> parties) {
    this.agreement = agreement;
    this.gazetteer = gazetteer;
    this.parties = parties;
  }

  public Jurisdiction read(List<Statement> statements) {
    List<Choice> laws = new ArrayList<>();
    List<Choice> courts = new ArrayList<>();
    List<Choice> arbitrations = new ArrayList<>();
    Fact<String> institution = Fact.notStated();
    List<Span> blanks = new ArrayList<>();
    Optional<Boolean> exclusive = Optional.empty();
    int last = -10;
    for (int i = 0; i < statements.size(); i++) {
      Statement statement = statements.get(i);
      law(statement).ifPresent(laws::add);
      if (statement.has("law-blank")) {
        blanks.add(proof(statement, "law-blank"));
      }
      boolean arbitrates = arbitrates(statement);
      if (arbitrates) {
        arbitrations.add(place(statement, "arbitration-seat", "arbitration"));
        last = i;
      } else if (i - last <= SEAT
          && statement.has("arbitration-seat")
          && mentions(statement, "arbitrat")) {
        arbitrations.add(place(statement, "arbitration-seat", "arbitration-seat"));
        last = i;
      } else if (last >= 0
          && i - last <= NEXT
          && statement.has("seat-alone")
          && statement.source().clause() == statements.get(last).source().clause()) {
        Choice before = arbitrations.get(arbitrations.size() - 1);
        arbitrations.add(place(statement, "seat-alone", "seat-alone").after(before));
        last = i;
      }
      if ((arbitrates || i - last <= NEXT)
          && statement.has("institution")
          && institution.value().isEmpty()) {
        institution = institution(statement);
      }
      if (isCourts(statement)
          && !(statement.schedule() && !(courts.isEmpty() && arbitrations.isEmpty()))) {
        courts.add(court(statement));
        if (exclusive.isEmpty()) {
          exclusive = exclusive(statement);
        }
      }
    }
    Fact<String> law =
        laws.isEmpty() && !blanks.isEmpty()
            ? new Fact.Redacted<>(blanks)
            : carried(lawCode(laws), statements);
    return carriedForum(
        jurisdiction(law, courts, arbitrations, institution, exclusive), statements);
  }

  /** The forum with what the clauses say that its clause yields to, or that override it. */
  private Jurisdiction carriedForum(Jurisdiction said, List<Statement> statements) {
    Optional<Statement> from =
        said.forum().proof().stream()
            .findFirst()
            .flatMap(p -> statements.stream().filter(s -> s.span().overlaps(p)).findFirst());
    if (from.isEmpty()) {
      return said;
    }
    Exceptions exceptions = new Exceptions(agreement);
    Fact<Jurisdiction.Forum> forum =
        exceptions.carried(
            said.forum(),
            from.get(),
            statements,
            (s, change) ->
                forum(s)
                    .map(f -> Fact.stated(f, s.span()))
                    .map(other -> exceptions.settled(change, s, other)));
    Fact<String> code =
        exceptions.carried(
            said.forumCode(),
            from.get(),
            statements,
            (s, change) ->
                forum(s)
                    .map(f -> decider(s))
                    .filter(c -> !c.code().isEmpty())
                    .map(c -> exceptions.settled(change, s, Fact.stated(c.code(), c.proof()))));
    Fact<Boolean> exclusive =
        exceptions.carried(
            said.forumExclusive(),
            from.get(),
            statements,
            (s, change) ->
                forum(s)
                    .flatMap(f -> arbitrates(s) ? Optional.of(true) : exclusive(s))
                    .map(only -> Fact.stated(only, s.span()))
                    .map(other -> exceptions.settled(change, s, other)));
    boolean moved = !code.equals(said.forumCode());
    return new Jurisdiction(
        said.law(),
        said.lawCode(),
        forum,
        moved ? code.map(gazetteer::name) : said.forumPlace(),
        code,
        said.institution(),
        exclusive,
        said.lawRelation(),
        moved ? relation(code) : said.forumRelation());
  }

  /** Where a statement sends disputes, if it does. */
  private static Optional<Jurisdiction.Forum> forum(Statement statement) {
    if (arbitrates(statement)) {
      return Optional.of(Jurisdiction.Forum.ARBITRATION);
    }
    return isCourts(statement) ? Optional.of(Jurisdiction.Forum.COURTS) : Optional.empty();
  }

  private Choice decider(Statement statement) {
    return arbitrates(statement)
        ? place(statement, "arbitration-seat", "arbitration")
        : court(statement);
  }

  /** The law with what the clauses say that its clause yields to, or that override it. */
  private Fact<String> carried(Fact<String> law, List<Statement> statements) {
    if (law.proof().isEmpty()) {
      return law;
    }
    int at = law.proof().get(0).start();
    Exceptions exceptions = new Exceptions(agreement);
    return statements.stream()
        .filter(s -> s.span().contains(at))
        .findFirst()
        .map(
            from ->
                exceptions.carried(
                    law,
                    from,
                    statements,
                    (s, change) ->
                        s.has("law-in-part")
                            ? Optional.empty()
                            : law(s)
                                .map(c -> Fact.stated(c.code(), c.proof()))
                                .map(other -> exceptions.settled(change, s, other))))
        .orElse(law);
  }

  private Jurisdiction jurisdiction(
      Fact<String> lawCode,
      List<Choice> courts,
      List<Choice> arbitrations,
      Fact<String> institution,
      Optional<Boolean> exclusive) {
    Jurisdiction.Forum forum =
        arbitrations.isEmpty()
            ? courts.isEmpty() ? Jurisdiction.Forum.NONE : Jurisdiction.Forum.COURTS
            : courts.isEmpty() ? Jurisdiction.Forum.ARBITRATION : Jurisdiction.Forum.BOTH;
    List<Choice> deciding = arbitrations.isEmpty() ? courts : arbitrations;
    List<Choice> named = new ArrayList<>(deciding);
    if (forum == Jurisdiction.Forum.BOTH) {
      named.add(Math.min(1, named.size()), courts.get(0));
    }
    List<Span> proofs = named.stream().map(Choice::proof).distinct().limit(3).toList();
    Optional<Choice> placed = deciding.stream().filter(c -> !c.code().isEmpty()).findFirst();
    Optional<Choice> place =
        placed.or(() -> courts.stream().filter(c -> !c.code().isEmpty()).findFirst());
    Fact<Jurisdiction.Forum> forumFact =
        forum == Jurisdiction.Forum.NONE ? Fact.notStated() : new Fact.Stated<>(forum, proofs);
    Fact<String> forumPlace =
        place
            .<Fact<String>>map(p -> Fact.stated(p.written().in(agreement.text()), p.proof()))
            .orElseGet(Fact::notStated);
    Fact<String> forumCode =
        place.<Fact<String>>map(p -> Fact.stated(p.code(), p.proof())).orElseGet(Fact::notStated);
    boolean only = !arbitrations.isEmpty() || exclusive.orElse(false);
    Fact<Boolean> forumExclusive =
        forum == Jurisdiction.Forum.NONE ? Fact.notStated() : new Fact.Stated<>(only, proofs);
    return new Jurisdiction(
        lawCode.map(gazetteer::name),
        lawCode,
        forumFact,
        forumPlace,
        forumCode,
        institution,
        forumExclusive,
        relation(lawCode),
        relation(forumCode));
  }

  private Optional<Choice> law(Statement statement) {
    boolean other = statement.has("not-law") && !statement.has("law-strong");
    if (!statement.has("law") || other) {
      return Optional.empty();
    }
    double weight =
        (statement.has("law-strong") ? 2 : 0)
            + statement.probability(ClauseKind.GOVERNING_LAW)
            + (statement.heading().contains("law") ? 1 : 0)
            - (statement.schedule() ? 1 : 0)
            - (statement.has("law-of-another-paper") || isRider(statement) ? 1 : 0);
    if (weight < ENOUGH) {
      return Optional.empty();
    }
    Choice best = null;
    for (Match match : statement.matches("law")) {
      Match.Part part = match.parts().get("law");
      if (part == null || part.from() < statement.leadIn()) {
        continue;
      }
      Optional<Choice> choice = named(statement, match, part, weight);
      if (choice.isPresent()
          && (best == null || choice.get().written().start() < best.written().start())) {
        best = choice.get();
      }
    }
    return Optional.ofNullable(best);
  }

  /** Whether "laws of the State of" or the like stands right before a place. */
  private boolean isStateLaw(int place) {
    Words words = agreement.words();
    int i = place - 1;
    while (words.is(i, "of")
        || words.is(i, "the")
        || words.is(i, "state")
        || words.is(i, "commonwealth")
        || words.is(i, "province")) {
      i--;
    }
    return words.is(i, "law") || words.is(i, "laws");
  }

  /** A rider by which a state changes the agreement for its own franchisees. */
  private static boolean isRider(Statement statement) {
    return statement.heading().contains("addendum") || statement.heading().contains("rider");
  }

  private Optional<Choice> named(Statement statement, Match match, Match.Part part, double weight) {
    for (Thing thing : statement.wording().things().get(part.from())) {
      String code =
          thing.value() instanceof Value.Location place
              ? place.code()
              : thing.type().equals("nation") ? (String) thing.value() : "";
      if (!code.isEmpty()) {
        Span written =
            agreement
                .words()
                .span(statement.words()[part.from()], statement.words()[thing.next() - 1]);
        String exact = exact(statement, thing.next(), code);
        return Optional.of(new Choice(exact, written, agreement.proof(statement, match), weight));
      }
    }
    return Optional.empty();
  }

  /**
   * The state named soon after its country, as in "the United States and the State of Florida" and
   * "the federal laws of Canada and the laws of the Province of Ontario".
   */
  private String exact(Statement statement, int from, String code) {
    int until = Math.min(statement.wording().things().size(), from + STATE);
    for (int i = from; i < until; i++) {
      for (Thing thing : statement.wording().things().get(i)) {
        if (thing.value() instanceof Value.Location place
            && place.code().startsWith(code + "-")
            && (i < from + 6 || isStateLaw(statement.words()[i]))) {
          return place.code();
        }
      }
    }
    return code;
  }

  /** The law with the strongest words for it; unclear when two as strong disagree. */
  private Fact<String> lawCode(List<Choice> laws) {
    if (laws.isEmpty()) {
      return Fact.notStated();
    }
    Choice best = laws.get(0);
    for (Choice law : laws) {
      best = law.weight() > best.weight() + 0.5 ? law : best;
    }
    for (Choice law : laws) {
      boolean rival =
          law.weight() >= best.weight() - 0.2
              && !law.code().equals(best.code())
              && !law.code().startsWith(best.code())
              && !best.code().startsWith(law.code());
      if (rival && Math.abs(law.proof().start() - best.proof().start()) < 2_000) {
        return new Fact.Unclear<>("two laws are named", List.of(best.proof(), law.proof()));
      }
    }
    return Fact.stated(best.code(), best.proof());
  }

  private static boolean arbitrates(Statement statement) {
    return statement.has("arbitration")
        && !statement.has("not-arbitration")
        && (mentions(statement, "arbitrat") || mentions(statement, "jams"))
        && !isLeftToOthers(statement);
  }

  /**
   * Whether it is about a mediator or an expert, and arbitration stands only in the name of the
   * house whose rules they follow: "mediation under the rules of the American Arbitration
   * Association".
   */
  private static boolean isLeftToOthers(Statement statement) {
    boolean others =
        mentions(statement, "mediat")
            || mentions(statement, "expert")
            || mentions(statement, "conciliat");
    List<String> forms = statement.wording().forms();
    List<Match> houses = statement.matchesAnywhere("institution");
    for (int i = 0; others && i < forms.size(); i++) {
      int at = i;
      if (forms.get(i).startsWith("arbitrat")
          && houses.stream().noneMatch(h -> h.from() <= at && at < h.next())) {
        return false;
      }
    }
    return others;
  }

  private static boolean mentions(Statement statement, String prefix) {
    return statement.wording().forms().stream().anyMatch(f -> f.startsWith(prefix));
  }

  private static boolean isCourts(Statement statement) {
    boolean ofArbitration = mentions(statement, "arbitrat") && !mentions(statement, "court");
    return statement.has("courts")
        && (!statement.has("courts-ancillary") || statement.has("courts-strong"))
        && !ofArbitration
        && !arbitrates(statement);
  }

  private Choice court(Statement statement) {
    for (Match match : statement.matches("courts-home")) {
      Optional<Who> who = Agreement.value(statement, match, "who", "party", Who.class);
      if (who.isPresent() && who.get().sort() == Who.Sort.NAMED) {
        for (int party : who.get().parties()) {
          for (Home home : parties.get(party).homes()) {
            return new Choice(home.code(), home.proof(), agreement.proof(statement, match), 1);
          }
        }
      }
    }
    return place(statement, "courts-place", "courts");
  }

  private static Optional<Boolean> exclusive(Statement statement) {
    if (statement.has("non-exclusive-forum")) {
      return Optional.of(false);
    }
    return statement.has("exclusive-forum") ? Optional.of(true) : Optional.empty();
  }

  /**
   * The place named by the first group, a state before its country ("the United States District
   * Court for the District of Delaware"), or else without a place by the second.
   */
  private Choice place(Statement statement, String placed, String plain) {
    List<Choice> named = new ArrayList<>();
    for (Match match : statement.matches(placed)) {
      Match.Part part = match.parts().get("place");
      if (part != null) {
        named(statement, match, part, 1).ifPresent(named::add);
      }
    }
    if (!named.isEmpty()) {
      String first = named.get(0).code();
      return named.stream()
          .filter(c -> c.code().startsWith(first + "-"))
          .findFirst()
          .orElse(named.get(0));
    }
    Span proof = proof(statement, plain);
    return new Choice("", new Span(proof.start(), proof.start()), proof, 0);
  }

  private Fact<String> institution(Statement statement) {
    Match match = statement.matches("institution").get(0);
    Span name = agreement.words().span(statement.firstWord(match), statement.lastWord(match));
    return Fact.stated(name.in(agreement.text()), agreement.proof(statement, match));
  }

  private Span proof(Statement statement, String group) {
    return agreement.proof(statement, statement.matches(group).get(0));
  }

  /**
   * How a place stands to the parties' homes: a party is at home where it is organised or seated.
   */
  private Fact<Jurisdiction.Relation> relation(Fact<String> place) {
    if (!(place instanceof Fact.Stated<String> stated)) {
      return place.map(p -> Jurisdiction.Relation.UNKNOWN);
    }
    if (parties.stream().allMatch(party -> party.role() == Party.Role.NEITHER)) {
      return withoutRoles(stated);
    }
    List<Span> proofs = new ArrayList<>(stated.proof());
    Set<Party.Role> homes = new HashSet<>();
    boolean told = false;
    for (Party party : parties) {
      if (party.role() == Party.Role.NEITHER) {
        continue;
      }
      for (Home home : party.homes()) {
        told |= !home.code().isEmpty();
        if (isIn(home.code(), stated.answer())) {
          homes.add(party.role());
          proofs.add(home.proof());
        }
      }
    }
    if (!told) {
      return new Fact.Unclear<>("where the parties are at home could not be told", stated.proof());
    }
    boolean licensor = homes.contains(Party.Role.LICENSOR) || homes.contains(Party.Role.BOTH);
    boolean licensee = homes.contains(Party.Role.LICENSEE) || homes.contains(Party.Role.BOTH);
    Jurisdiction.Relation relation =
        licensor
            ? licensee ? Jurisdiction.Relation.BOTH_HOME : Jurisdiction.Relation.LICENSOR_HOME
            : licensee ? Jurisdiction.Relation.LICENSEE_HOME : Jurisdiction.Relation.NEUTRAL;
    return new Fact.Stated<>(relation, proofs);
  }

  /** Where nobody's role is told, a place may still be home to all parties or to none. */
  private Fact<Jurisdiction.Relation> withoutRoles(Fact.Stated<String> place) {
    List<Span> proofs = new ArrayList<>(place.proof());
    int atHome = 0;
    for (Party party : parties) {
      boolean here = false;
      for (Home home : party.homes()) {
        proofs.add(home.proof());
        here |= isIn(home.code(), place.answer());
      }
      atHome += here ? 1 : 0;
    }
    boolean told =
        parties.size() > 1
            && parties.stream()
                .allMatch(p -> p.homes().stream().anyMatch(home -> !home.code().isEmpty()));
    if (!told) {
      return new Fact.Unclear<>("where the parties are at home could not be told", place.proof());
    }
    if (atHome > 0 && atHome < parties.size()) {
      return new Fact.Unclear<>(
          "it is home to one party, and who licenses to whom is not told", proofs);
    }
    return new Fact.Stated<>(
        atHome == 0 ? Jurisdiction.Relation.NEUTRAL : Jurisdiction.Relation.BOTH_HOME, proofs);
  }

  /** Whether a home lies in a place, or the place in a home that is only told by its country. */
  private static boolean isIn(String home, String place) {
    String h = home.toUpperCase(Locale.ROOT);
    return h.equals(place)
        || h.startsWith(place + "-")
        || (place.startsWith(h + "-") && !h.equals("US") && !h.isEmpty());
  }
}
