package org.clausecheck.facts.parties;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.clausecheck.facts.Home;
import org.clausecheck.facts.core.WordLists;
import org.clausecheck.facts.values.Gazetteer;
import org.clausecheck.facts.values.Value;
import org.clausecheck.facts.values.Words;
import org.clausecheck.text.Span;
import org.jspecify.annotations.Nullable;

/** Reads where a party is organised and seated from the words that follow its name. */
final class SeatReader {
  /** Words between the places of one address at most. */
  private static final int SAME_ADDRESS = 12;

  private final WordLists lists;
  private final Gazetteer gazetteer;

  SeatReader(WordLists lists, Gazetteer gazetteer) {
    this.lists = lists;
    this.gazetteer = gazetteer;
  }

  /** The homes told between two words. */
  List<Home> homes(Words words, List<Value> values, int from, int end) {
    List<Home> homes = new ArrayList<>();
    int known = from;
    for (int i = from; i < end; i++) {
      Optional<Gazetteer.Name> name = i < known ? Optional.empty() : gazetteer.nameAt(words, i);
      if (name.isPresent()) {
        known = name.get().next();
        if (isOrganised(words, i, known, from)) {
          String code = name.get().code();
          Span proof = words.span(i, known - 1);
          add(homes, new Home(gazetteer.name(code), code, Home.Basis.ORGANISED, proof));
        }
      }
    }
    Value.Location seat = null;
    boolean seated = false;
    int start = words.start(Math.min(from, words.size() - 1));
    int stop = words.end(Math.max(0, Math.min(end, words.size()) - 1));
    int next = from;
    for (Value value : values) {
      if (value.span().start() < start) {
        continue;
      }
      if (value.span().start() >= stop) {
        break;
      }
      if (!(value instanceof Value.Location place)) {
        continue;
      }
      int at = words.at(place.span().start());
      for (; next < at; next++) {
        seated |= lists.has("seated", words.form(next)) || words.is(next, Words.Kind.NUMBER);
      }
      int after = words.at(place.span().end());
      if (seat != null && at - words.at(seat.span().end()) > SAME_ADDRESS) {
        break;
      }
      if (seated
          && !isBracketed(words, at, from)
          && !isOrganised(words, at, after, from)
          && moreExact(seat, place)) {
        seat = place;
      }
    }
    if (seat != null) {
      add(homes, new Home(seat.name(), seat.code(), Home.Basis.SEAT, seat.span()));
    }
    return homes;
  }

  private static boolean isBracketed(Words words, int at, int from) {
    for (int i = at - 1; i >= from; i--) {
      if (words.is(i, ")")) {
        return false;
      }
      if (words.is(i, "(")) {
        return true;
      }
    }
    return false;
  }

  /** Whether a place is elsewhere than the one before it, or names more than its country. */
  static boolean moreExact(Value.@Nullable Location before, Value.Location place) {
    return before == null
        || (!before.code().startsWith(place.code() + "-") && !before.code().equals(place.code()));
  }

  private static void add(List<Home> homes, Home home) {
    if (homes.stream().noneMatch(h -> h.code().equals(home.code()) && h.basis() == home.basis())) {
      homes.add(home);
    }
  }

  /** "a Delaware corporation", "organized under the laws of the State of Delaware". */
  private boolean isOrganised(Words words, int place, int after, int from) {
    if (words.is(place - 1, "a") || words.is(place - 1, "an") || words.is(place - 1, "the")) {
      boolean bracket = false;
      for (int i = after; i < Math.min(words.size(), after + 5); i++) {
        if (lists.has("organised-noun", words.form(i))) {
          return true;
        }
        bracket |= words.is(i, "(");
        if (words.is(i, ",") || (words.is(i, ")") && !bracket)) {
          break;
        }
      }
    }
    for (int i = place - 1; i >= Math.max(from, place - 7); i--) {
      if (words.is(i, "laws") || words.is(i, "law")) {
        return true;
      }
      if (words.is(i, ",") || words.is(i, "(")) {
        return false;
      }
      if ((words.is(i, "organized")
              || words.is(i, "incorporated")
              || words.is(i, "corporation")
              || words.is(i, "company")
              || words.is(i, "registered")
              || words.is(i, "formed"))
          && (words.is(i + 1, "in") || words.is(i + 1, "of"))) {
        return true;
      }
    }
    return false;
  }
}
