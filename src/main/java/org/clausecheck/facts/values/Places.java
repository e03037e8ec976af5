package org.clausecheck.facts.values;

import java.util.Set;
import org.clausecheck.text.Span;
import org.jspecify.annotations.Nullable;

/** Reads places: "San Francisco, California, USA" is one. Immutable and thread-safe. */
final class Places {
  /** "Nanjing East Road". */
  private static final Set<String> DIRECTIONS = Set.of("east", "west", "north", "south", "central");

  /** What makes a place's name that of a street or a house: "Delaware Avenue". */
  private static final Set<String> STREETS =
      Set.of(
          "street",
          "road",
          "avenue",
          "house",
          "lane",
          "drive",
          "boulevard",
          "blvd",
          "ave",
          "rd",
          "manor",
          "building",
          "tower",
          "parkway",
          "place",
          "plaza",
          "square",
          "way",
          "highway",
          "turnpike",
          "pike",
          "circle",
          "terrace");

  private final Gazetteer gazetteer;

  Places(Gazetteer gazetteer) {
    this.gazetteer = gazetteer;
  }

  /** Whether a word in lower case names a street or a house after another: "Avenue", "Tower". */
  static boolean isStreet(String form) {
    return STREETS.contains(form);
  }

  @Nullable Read at(Words words, int from) {
    Gazetteer.Hit first = gazetteer.place(words, from);
    if (first == null) {
      first = gazetteer.postal(words, from);
    }
    if (first == null) {
      return null;
    }
    Gazetteer.Entry entry = first.entry();
    int next = first.next();
    int street =
        DIRECTIONS.contains(words.form(Math.min(next, words.size() - 1))) ? next + 1 : next;
    if (words.is(street, Words.Kind.WORD)
        && words.capitalised(street)
        && isStreet(words.form(street))) {
      return null;
    }
    if (words.is(next, "county") && words.capitalised(next)) {
      next++;
    }
    // "San Francisco, California, USA": the state tells more than its country or city.
    for (int more = 0; more < 3; more++) {
      int at = words.is(next, ",") ? next + 1 : next;
      Gazetteer.Hit further = gazetteer.place(words, at);
      if (further == null) {
        further = gazetteer.postal(words, at);
      }
      if (further == null || !widens(entry, further.entry())) {
        break;
      }
      if (!within(entry, further.entry())) {
        entry = further.entry();
      }
      next = further.next();
      if (words.is(next, Words.Kind.NUMBER) && words.form(next).length() == 5) {
        next++;
      }
    }
    Span span = words.span(from, next - 1);
    boolean city = entry.sort() == Gazetteer.Sort.CITY && next == first.next();
    return new Read(
        new Value.Location(span, gazetteer.name(entry.code()), entry.code(), city), next);
  }

  private static boolean widens(Gazetteer.Entry inner, Gazetteer.Entry outer) {
    return switch (inner.sort()) {
      case CITY -> outer.sort() != Gazetteer.Sort.CITY || inner.code().equals(outer.code());
      case STATE ->
          outer.code().equals(inner.code())
              || (outer.sort() == Gazetteer.Sort.COUNTRY
                  && outer.code().equals(inner.code().substring(0, 2)));
      default -> false;
    };
  }

  private static boolean within(Gazetteer.Entry inner, Gazetteer.Entry outer) {
    return inner.code().equals(outer.code()) || inner.code().startsWith(outer.code() + "-");
  }
}
