package org.clausecheck.facts.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.clausecheck.facts.Home;
import org.clausecheck.facts.Party;
import org.clausecheck.facts.phrases.Match;
import org.clausecheck.facts.values.Value;
import org.clausecheck.facts.values.Words;

/**
 * Completes the parties' homes from the rest of the agreement where the opening leaves them out:
 * the warranty that says where a party is organised, the address to which its notices go.
 */
final class HomeReader {
  private static final int ADDRESS_WORDS = 40;

  private final Words words;
  private final List<Value> values;

  HomeReader(Words words, List<Value> values) {
    this.words = words;
    this.values = values;
  }

  /** The parties with what more is said of their homes. */
  List<Party> complete(List<Statement> statements, List<Party> parties) {
    List<Party> complete = new ArrayList<>();
    for (int p = 0; p < parties.size(); p++) {
      Party party = parties.get(p);
      List<Home> homes = new ArrayList<>(party.homes());
      if (homes.stream().noneMatch(h -> h.basis() == Home.Basis.ORGANISED)) {
        organised(statements, p).ifPresent(homes::add);
      }
      if (homes.stream().noneMatch(h -> h.basis() == Home.Basis.SEAT)) {
        address(party).ifPresent(homes::add);
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

  /** The address that follows a party's name, as notices have it: a number, then a place. */
  private Optional<Home> address(Party party) {
    Words name = Words.of(party.name());
    int value = 0;
    for (int i = 0; i < words.size(); i++) {
      if (!isName(name, i)) {
        continue;
      }
      int from = i + name.size();
      int until = Math.min(words.size() - 1, from + ADDRESS_WORDS);
      while (value < values.size()
          && values.get(value).span().start() < words.start(Math.min(from, until))) {
        value++;
      }
      Home home = null;
      for (int v = value;
          v < values.size() && values.get(v).span().start() < words.start(until);
          v++) {
        if (values.get(v) instanceof Value.Location place) {
          int at = words.at(place.span().start());
          if (home == null && !hasNumber(from, at)) {
            break;
          }
          boolean nearer = home == null || at - words.at(home.proof().end()) < 8;
          if (nearer) {
            home = new Home(place.name(), place.code(), Home.Basis.SEAT, place.span());
          }
        }
      }
      if (home != null) {
        return Optional.of(home);
      }
    }
    return Optional.empty();
  }

  private boolean isName(Words name, int at) {
    for (int k = 0; k < name.size(); k++) {
      if (!words.is(at + k, name.form(k))) {
        return false;
      }
    }
    return name.size() > 0;
  }

  /** Whether a street number stands between, and no words of a sentence. */
  private boolean hasNumber(int from, int to) {
    boolean number = false;
    for (int i = from; i < to; i++) {
      number |= words.is(i, Words.Kind.NUMBER);
      switch (words.form(i)) {
        case "shall", "will", "is", "has", "may", "grants", "agrees", "are", "was" -> {
          return false;
        }
        default -> {}
      }
    }
    return number;
  }
}
