package org.clausecheck.facts.parties;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.clausecheck.facts.Home;
import org.clausecheck.facts.Party;
import org.clausecheck.facts.core.Agreement;
import org.clausecheck.facts.core.Sides;
import org.clausecheck.facts.core.Statement;
import org.clausecheck.facts.core.Who;
import org.clausecheck.facts.phrases.Match;
import org.clausecheck.facts.values.Value;
import org.clausecheck.facts.values.Words;

/**
 * Completes the parties' homes from the rest of the agreement where the opening leaves them out:
 * the warranty that says where a party is organised, the address to which its notices go.
 */
public final class HomeReader {
  private static final int ADDRESS_WORDS = 40;

  /** Words of a party's name at most, where it stands before another. */
  private static final int NAME_WORDS = 12;

  private final Words words;
  private final List<Value> values;
  private final Map<String, Words> names = new HashMap<>();

  public HomeReader(Words words, List<Value> values) {
    this.words = words;
    this.values = values;
  }

  /** The parties with what more is said of their homes. */
  public List<Party> complete(List<Statement> statements, List<Party> parties) {
    List<Party> complete = new ArrayList<>();
    for (int p = 0; p < parties.size(); p++) {
      Party party = parties.get(p);
      List<Home> homes = new ArrayList<>(party.homes());
      if (homes.stream().noneMatch(h -> h.basis() == Home.Basis.ORGANISED)) {
        organised(statements, p).ifPresent(homes::add);
      }
      if (homes.stream().noneMatch(h -> h.basis() == Home.Basis.SEAT)) {
        List<Party> others = parties.stream().filter(other -> other != party).toList();
        address(party, others).ifPresent(homes::add);
      }
      if (homes.stream().anyMatch(h -> h.code().startsWith("US-"))) {
        homes.removeIf(h -> h.code().equals("US"));
      }
      complete.add(new Party(party.name(), party.aliases(), homes, party.role(), party.proof()));
    }
    return complete;
  }

  private static Optional<Home> organised(List<Statement> statements, int party) {
    for (Statement s : statements) {
      for (Match match : s.matchesAnywhere("organised")) {
        Optional<Value.Location> place =
            Agreement.value(s, match, "home", "place", Value.Location.class);
        if (place.isPresent() && speaksOf(s, match.from(), party)) {
          Value.Location home = place.get();
          return Optional.of(new Home(home.name(), home.code(), Home.Basis.ORGANISED, home.span()));
        }
      }
    }
    return Optional.empty();
  }

  /** Whether the nearest party named before a word is this one. */
  private static boolean speaksOf(Statement s, int at, int party) {
    for (int i = at - 1; i >= 0; i--) {
      Optional<Who> who = Sides.mention(s, i);
      if (who.isPresent() && who.get().sort() != Who.Sort.OTHER && !Sides.isObject(s, i)) {
        return who.get().sort() == Who.Sort.NAMED
            && who.get().parties().contains(party)
            && who.get().parties().size() == 1;
      }
    }
    return false;
  }

  /**
   * The address that follows a party's name, as notices and signatures have it: a number, then a
   * place. Where another party's name stands beside it, as in two columns, the addresses come in
   * the order of the names.
   */
  private Optional<Home> address(Party party, List<Party> others) {
    for (int i = 0; i < words.size(); i++) {
      int from = addressed(party, i);
      if (from < 0) {
        continue;
      }
      int here = i;
      boolean second = others.stream().anyMatch(other -> isBeside(other, here));
      int beside = second ? -1 : after(others, from);
      List<Value.Location> places = places(Math.max(from, beside), others);
      int columns = second || beside > 0 ? 2 : 1;
      if (places.size() >= columns) {
        Value.Location place = places.get(second ? 1 : 0);
        return Optional.of(new Home(place.name(), place.code(), Home.Basis.SEAT, place.span()));
      }
    }
    return Optional.empty();
  }

  /**
   * The word after a party's name, or after "to Acme:", that begins here; negative if none does.
   */
  private int addressed(Party party, int at) {
    Words name = read(party.name());
    boolean onlyCalled = party.aliases().contains(party.name());
    if (!onlyCalled && isName(name, at)) {
      return nameEnd(name, at);
    }
    for (String alias : words.is(at - 1, "to") ? party.aliases() : List.<String>of()) {
      Words called = read(alias);
      if (isName(called, at) && words.is(at + called.size(), ":")) {
        return at + called.size() + 1;
      }
    }
    return -1;
  }

  /** Whether another party's name ends right before a word: "ACME INC. BETA LTD.". */
  private boolean isBeside(Party other, int at) {
    for (int i = Math.max(0, at - NAME_WORDS); i < at; i++) {
      int end = addressed(other, i);
      if (end > 0 && end <= at && isBlank(end, at)) {
        return true;
      }
    }
    return false;
  }

  /** The word after another party's name that stands right here; negative if none does. */
  private int after(List<Party> others, int at) {
    for (Party other : others) {
      for (int i = at; i <= at + 4 && isBlank(at, i); i++) {
        int end = addressed(other, i);
        if (end > 0) {
          return end;
        }
      }
    }
    return -1;
  }

  /** Whether nothing stands between two names but what ends one or leads to the next. */
  private boolean isBlank(int from, int to) {
    for (int i = from; i < to; i++) {
      if (!words.is(i, ".") && !words.is(i, "if") && !words.is(i, "to") && !words.is(i, ":")) {
        return false;
      }
    }
    return true;
  }

  /** The places of the addresses that follow, each the most exact that its address names. */
  private List<Value.Location> places(int from, List<Party> others) {
    int until = from;
    while (until < Math.min(words.size(), from + ADDRESS_WORDS) && !ends(until, others)) {
      until++;
    }
    List<Value.Location> places = new ArrayList<>();
    int last = -1;
    for (Value value : values) {
      if (!(value instanceof Value.Location place) || from >= words.size()) {
        continue;
      }
      int at = words.at(place.span().start());
      if (at < from || (places.isEmpty() && !hasNumber(from, at))) {
        continue;
      }
      if (at >= until) {
        break;
      }
      boolean elsewhere =
          last < 0 || SeatReader.moreExact(places.get(places.size() - 1), place) || at - last > 3;
      if (last < 0 || (elsewhere && hasNumber(last, at))) {
        places.add(place);
      } else if (elsewhere && at - last < 8) {
        places.set(places.size() - 1, place);
      }
      last = words.at(place.span().end());
    }
    return places;
  }

  /** Whether an address cannot go on with this word: a sentence does, or another party. */
  private boolean ends(int at, List<Party> others) {
    return switch (words.form(at)) {
      case "shall", "will", "has", "may", "grants", "agrees", "are", "was", "this", "agreement" ->
          true;
      case "is" -> !words.is(at + 1, "located");
      default -> others.stream().anyMatch(other -> isNamed(other, at));
    };
  }

  private boolean isNamed(Party other, int at) {
    return isName(read(other.name()), at)
        || other.aliases().stream().anyMatch(alias -> isName(read(alias), at));
  }

  private Words read(String name) {
    return names.computeIfAbsent(name, Words::of);
  }

  private boolean isName(Words name, int at) {
    return nameEnd(name, at) > 0;
  }

  /** The word after a name that begins here, its last full stop left out; negative if none does. */
  private int nameEnd(Words name, int at) {
    int size = name.is(name.size() - 1, ".") ? name.size() - 1 : name.size();
    for (int k = 0; k < size; k++) {
      if (!words.is(at + k, name.form(k))) {
        return -1;
      }
    }
    return size > 0 ? at + size : -1;
  }

  /** Whether a street number or "located" stands between. */
  private boolean hasNumber(int from, int to) {
    for (int i = from; i < to; i++) {
      if (words.is(i, Words.Kind.NUMBER) || words.is(i, "located")) {
        return true;
      }
    }
    return false;
  }
}
