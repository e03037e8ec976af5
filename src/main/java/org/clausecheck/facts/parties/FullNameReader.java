package org.clausecheck.facts.parties;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.clausecheck.facts.Party;
import org.clausecheck.facts.core.WordLists;
import org.clausecheck.facts.parties.NameReader.Name;
import org.clausecheck.facts.values.Gazetteer;
import org.clausecheck.facts.values.Words;
import org.clausecheck.text.Span;

/**
 * Finds the names of parties of which only what they are called is known ("Licensee", "You"): where
 * the signatures, a definition, a letter's head or a table name whoever is called so.
 */
public final class FullNameReader {
  /** Words in a person's name at most, and in a letter's head. */
  private static final int PERSON_WORDS = 4;

  private static final int HEAD_WORDS = 80;

  /** Words after a name in which it is said what it is called, at most. */
  private static final int CALLED_WORDS = 40;

  private final Words words;
  private final WordLists lists;
  private final NameReader names;
  private final AliasReader aliases;

  public FullNameReader(Words words, WordLists lists, Gazetteer gazetteer) {
    this.words = words;
    this.lists = lists;
    this.names = new NameReader(lists, gazetteer);
    this.aliases = new AliasReader(lists, gazetteer);
  }

  /** The parties, with names instead of what they are called where the agreement has names. */
  public List<Party> complete(List<Party> parties) {
    if (parties.stream().noneMatch(FullNameReader::isNameless)) {
      return parties;
    }
    List<Name> companies = names.companies(words, words.size());
    List<Party> complete = new ArrayList<>();
    for (Party party : parties) {
      Optional<Name> name = isNameless(party) ? name(party, companies) : Optional.empty();
      boolean free =
          name.map(n -> NameReader.written(words, n))
              .filter(n -> isNoOther(n, party, parties) && isNoOther(n, party, complete))
              .isPresent();
      complete.add(free ? named(party, name.orElseThrow()) : party);
    }
    return complete;
  }

  private static boolean isNoOther(String name, Party party, List<Party> parties) {
    return parties.stream().noneMatch(p -> p != party && p.name().equalsIgnoreCase(name));
  }

  private static boolean isNameless(Party party) {
    return party.aliases().contains(party.name()) && party.homes().isEmpty();
  }

  private Party named(Party party, Name name) {
    Span proof = words.span(name.from(), name.next() - 1);
    return new Party(
        NameReader.written(words, name), party.aliases(), party.homes(), party.role(), proof);
  }

  private Optional<Name> name(Party party, List<Name> companies) {
    if (party.name().equalsIgnoreCase("you")) {
      return addressee();
    }
    Words called = Words.of(party.name());
    for (int n = 0; n < companies.size(); n++) {
      Name name = companies.get(n);
      int end = Math.min(words.size(), name.next() + CALLED_WORDS);
      end = n + 1 < companies.size() ? Math.min(end, companies.get(n + 1).from()) : end;
      if (aliases.aliases(words, name.next(), end).stream().anyMatch(party.name()::equals)) {
        return Optional.of(name);
      }
    }
    for (int i = words.size() - 1; i >= 0; i--) {
      if (stands(called, i)) {
        Optional<Name> name = labelled(i, i + called.size());
        if (name.isPresent()) {
          return name;
        }
      }
    }
    return begun(called, companies);
  }

  private boolean stands(Words called, int at) {
    for (int k = 0; k < called.size(); k++) {
      if (!words.is(at + k, called.form(k))) {
        return false;
      }
    }
    return called.size() > 0;
  }

  /** The name after a label or a heading of the signatures, or after "LICENSEE means". */
  private Optional<Name> labelled(int label, int next) {
    boolean alone = startsLine(label) && startsLine(next);
    int from = next;
    if (words.is(next, "\"") && lists.has("means", form(next + 1))) {
      from = next + 2;
    } else if (words.is(next, ":")) {
      from = next + 1;
    } else if (!alone) {
      return Optional.empty();
    }
    int end = names.nameEnd(words, from, words.size());
    if (end > 0 && names.endsAsCompany(words, new Name(from, end))) {
      return Optional.of(new Name(from, end));
    }
    return alone ? person(from) : Optional.empty();
  }

  /** A person's name on a line of its own, below what may be written over it. */
  private Optional<Name> person(int from) {
    int i = from;
    if (words.is(i, "/") && words.is(i + 1, "s")) {
      i = nextLine(i);
    }
    int end = nextLine(i);
    boolean short_ = end - i >= 2 && end - i <= PERSON_WORDS + 2;
    int capitals = 0;
    for (int k = i; k < end && short_; k++) {
      capitals += words.is(k, Words.Kind.WORD) && words.capitalised(k) ? 1 : 0;
      boolean part = words.is(k, Words.Kind.WORD) && words.capitalised(k) || words.is(k, ".");
      short_ = part && !lists.has("label", form(k)) && !lists.has("not-a-name-begin", form(k));
    }
    return short_ && capitals >= 2 ? Optional.of(new Name(i, end)) : Optional.empty();
  }

  private int nextLine(int from) {
    int i = from + 1;
    while (i < words.size() && !startsLine(i)) {
      i++;
    }
    return i;
  }

  private boolean startsLine(int i) {
    return i <= 0
        || i >= words.size()
        || words.text().substring(words.end(i - 1), words.start(i)).indexOf('\n') >= 0;
  }

  /** The only company whose name begins with what the party is called: "Acme Fiji Limited". */
  private Optional<Name> begun(Words called, List<Name> companies) {
    Name only = null;
    for (Name name : companies) {
      if (!stands(called, name.from()) || name.next() - name.from() <= called.size()) {
        continue;
      }
      if (only != null
          && !NameReader.written(words, only).equalsIgnoreCase(NameReader.written(words, name))) {
        return Optional.empty();
      }
      only = only == null ? name : only;
    }
    return Optional.ofNullable(only);
  }

  /** To whom a letter goes: the first company over "Ladies and Gentlemen" or "Dear". */
  private Optional<Name> addressee() {
    for (int i = 0; i < words.size(); i++) {
      boolean salutes = words.is(i, "dear") || words.is(i, "gentlemen") || words.is(i, "ladies");
      if (salutes && startsLine(i)) {
        int top = Math.max(0, i - HEAD_WORDS);
        return names.companies(words, i).stream().filter(name -> name.from() >= top).findFirst();
      }
    }
    return Optional.empty();
  }

  private String form(int i) {
    return i < words.size() ? words.form(i) : "";
  }
}
