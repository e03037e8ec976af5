package org.clausecheck.facts.core;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.clausecheck.facts.Party;
import org.clausecheck.facts.Side;
import org.clausecheck.facts.phrases.Match;
import org.clausecheck.facts.phrases.Wording.Thing;

/** Resolves whom words speak of to licensor and licensee, whatever the agreement calls them. */
public final class Sides {
  private static final Set<Side> BOTH = EnumSet.allOf(Side.class);
  private static final int REACH = 16;

  /** Words from one party to another that is joined to it at most. */
  private static final int JOINED = 8;

  private static final Set<String> AFFILIATES = WordLists.COMMON.list("affiliates");

  /** Words before a party that make it no subject: "notice to Licensee", "by Licensor". */
  private static final Set<String> OBJECT_AFTER = WordLists.COMMON.list("object-after");

  private final List<Party> parties;

  public Sides(List<Party> parties) {
    this.parties = parties;
  }

  public static Set<Side> both() {
    return EnumSet.copyOf(BOTH);
  }

  public static Set<Side> complement(Set<Side> sides) {
    if (sides.isEmpty() || sides.size() == BOTH.size()) {
      return EnumSet.copyOf(sides.isEmpty() ? EnumSet.noneOf(Side.class) : BOTH);
    }
    return EnumSet.complementOf(EnumSet.copyOf(sides));
  }

  /** Whether the roles could be told. */
  public boolean known() {
    return parties.stream().anyMatch(p -> p.role() != Party.Role.NEITHER);
  }

  /** The sides that a named part of a match speaks of; empty when the match has no such part. */
  public Optional<Set<Side>> of(Statement statement, Match match, String part) {
    return match
        .part(part)
        .flatMap(p -> mention(statement, p.from()).map(who -> of(who, statement, p.from())));
  }

  /** Whether a named part of a match speaks of that side alone or together with the other. */
  public boolean is(Side side, Statement statement, Match match, String part) {
    return of(statement, match, part).map(s -> s.contains(side)).orElse(false);
  }

  /** The sides of a mention that stands at a word of a statement. */
  public Set<Side> of(Who who, Statement statement, int at) {
    return switch (who.sort()) {
      case NAMED -> joint(who, statement, at);
      case EITHER, NEITHER -> both();
      case SAME -> before(statement, at).map(this::named).orElse(both());
      case OTHER ->
          before(statement, at)
              .or(() -> after(statement, at))
              .map(this::named)
              .map(Sides::complement)
              .orElse(both());
    };
  }

  /** "Licensor or Licensee", "Licensor or its affiliates and Licensee": both that are joined. */
  private Set<Side> joint(Who who, Statement statement, int at) {
    Set<Side> sides = named(who);
    List<String> forms = statement.wording().forms();
    for (int i = Math.max(0, at - JOINED); i <= at - 2; i++) {
      int end = afterAffiliates(forms, endOf(statement, i));
      if (end > i && end == at - 1 && isAnd(forms.get(end)) && !turns(statement, i, end)) {
        mention(statement, i)
            .filter(w -> w.sort() == Who.Sort.NAMED)
            .ifPresent(w -> sides.addAll(named(w)));
      }
    }
    int next = afterAffiliates(forms, endOf(statement, at));
    if (next + 1 < forms.size() && isAnd(forms.get(next)) && !turns(statement, at, next)) {
      mention(statement, next + 1)
          .filter(w -> w.sort() == Who.Sort.NAMED)
          .ifPresent(w -> sides.addAll(named(w)));
    }
    return sides;
  }

  /** Word after "or its affiliates", where that stands at a word; the word itself if not. */
  private static int afterAffiliates(List<String> forms, int at) {
    boolean owned = at + 2 < forms.size() && isAnd(forms.get(at)) && isIts(forms.get(at + 1));
    return owned && AFFILIATES.contains(forms.get(at + 2)) ? at + 3 : at;
  }

  private static boolean isIts(String form) {
    return form.equals("its") || form.equals("their") || form.equals("any");
  }

  /**
   * Whether a new clause begins with an "and": "shall be returned to Licensee, and Licensor may".
   */
  private static boolean turns(Statement statement, int mention, int and) {
    int[] words = statement.words();
    boolean comma = words[and] - words[and - 1] > 1;
    return comma
        && statement.wording().forms().get(and).equals("and")
        && isObject(statement, mention);
  }

  private static boolean isAnd(String form) {
    return form.equals("and") || form.equals("or");
  }

  /** Word after the mention at a word; the word itself where there is none. */
  private static int endOf(Statement statement, int at) {
    for (Thing thing : statement.wording().things().get(at)) {
      if (thing.type().equals("party")) {
        return thing.next();
      }
    }
    return at;
  }

  private Set<Side> named(Who who) {
    Set<Side> sides = EnumSet.noneOf(Side.class);
    for (int party : who.parties()) {
      switch (parties.get(party).role()) {
        case LICENSOR -> sides.add(Side.LICENSOR);
        case LICENSEE -> sides.add(Side.LICENSEE);
        case BOTH -> sides.addAll(BOTH);
        case NEITHER -> {}
      }
    }
    return sides;
  }

  /** The nearest named party before a word. */
  private static Optional<Who> before(Statement statement, int at) {
    for (int i = at - 1; i >= 0; i--) {
      Optional<Who> who = mention(statement, i).filter(w -> w.sort() == Who.Sort.NAMED);
      if (who.isPresent()) {
        return who;
      }
      if (mention(statement, i).filter(w -> w.sort() == Who.Sort.EITHER).isPresent()) {
        return Optional.empty();
      }
    }
    return Optional.empty();
  }

  /** The named party at whose fault another acts, said after it. */
  private static Optional<Who> after(Statement statement, int at) {
    for (int i = at + 1; i < statement.wording().forms().size(); i++) {
      Optional<Who> who = mention(statement, i);
      if (who.isPresent()) {
        return who.filter(w -> w.sort() == Who.Sort.NAMED);
      }
    }
    return Optional.empty();
  }

  /** The mention of a party at a word. */
  public static Optional<Who> mention(Statement statement, int at) {
    for (Thing thing : statement.wording().things().get(at)) {
      if (thing.type().equals("party")) {
        return Optional.of((Who) thing.value());
      }
    }
    return Optional.empty();
  }

  /**
   * The sides of whoever does what is said at a word: the nearest party before it that can act.
   * None where neither party does; empty where that party's side, or who it is, cannot be told.
   */
  public Optional<Set<Side>> subject(Statement statement, int verb) {
    return acting(statement, verb)
        .flatMap(
            at -> {
              Who who = mention(statement, at).orElseThrow();
              return who.sort() == Who.Sort.NEITHER
                  ? Optional.of(EnumSet.noneOf(Side.class))
                  : Optional.of(of(who, statement, at)).filter(sides -> !sides.isEmpty());
            });
  }

  /**
   * The sides under the duty that a match's part "duty" states; both where neither party may; none
   * where it cannot be told, or where the party that bears it has no role.
   */
  public Set<Side> bearer(Statement statement, Match match) {
    int duty = match.part("duty").map(Match.Part::from).orElse(match.from());
    return acting(statement, duty)
        .map(
            at -> {
              Who who = mention(statement, at).orElseThrow();
              return who.sort() == Who.Sort.NEITHER ? both() : of(who, statement, at);
            })
        .orElse(Set.of());
  }

  /** Whether a duty is put on a party by name whose role cannot be told. */
  public boolean isRoleless(Statement statement, Match match) {
    int duty = match.part("duty").map(Match.Part::from).orElse(match.from());
    return match
        .part("who")
        .map(Match.Part::from)
        .or(() -> acting(statement, duty))
        .flatMap(at -> mention(statement, at))
        .filter(who -> who.sort() == Who.Sort.NAMED && named(who).isEmpty())
        .isPresent();
  }

  /** Where the nearest party before a word stands that can act. */
  private static Optional<Integer> acting(Statement statement, int verb) {
    for (int i = verb - 1; i >= Math.max(0, verb - REACH); i--) {
      if (mention(statement, i).isPresent() && !isObject(statement, i)) {
        return Optional.of(i);
      }
    }
    return Optional.empty();
  }

  /** Whether a mention is no subject: "to Licensee", "Licensee's". */
  public static boolean isObject(Statement statement, int at) {
    List<String> forms = statement.wording().forms();
    int next = endOf(statement, at);
    if (next < forms.size() && forms.get(next).equals("'s")) {
      return true;
    }
    int before = at - 1;
    if (before >= 0 && forms.get(before).equals("the")) {
      before--;
    }
    int[] words = statement.words();
    boolean apart = before >= 0 && words[before + 1] - words[before] > 1;
    return before >= 0 && !apart && OBJECT_AFTER.contains(forms.get(before));
  }
}
