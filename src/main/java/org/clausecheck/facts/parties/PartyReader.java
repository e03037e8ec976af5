package org.clausecheck.facts.parties;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.BiPredicate;
import org.clausecheck.facts.Party;
import org.clausecheck.facts.core.WordLists;
import org.clausecheck.facts.parties.NameReader.Name;
import org.clausecheck.facts.values.Gazetteer;
import org.clausecheck.facts.values.Value;
import org.clausecheck.facts.values.Words;
import org.clausecheck.text.Span;

/**
 * Reads who the parties are from the opening words: names, what the agreement calls them, where
 * they are at home. Roles are worked out later, from the grant.
 */
public final class PartyReader {
  private static final int OPENING = 16_000;
  private static final int MAX_LIST = 3_500;
  private static final int LABELS_UNTIL = 6_000;

  /** Words of the opening in which two companies without more said of them may be the parties. */
  private static final int BARE_UNTIL = 700;

  /** Words at the beginning in which whoever is given a name of its own may be a party. */
  private static final int DEFINED_UNTIL = 400;

  /** Words from one party's name to the next at most. */
  private static final int MAX_APART = 130;

  /** Words from "made on" through its date to "by" at most. */
  private static final int DATE_WORDS = 18;

  /** Words from a name to "a company", or from a company's to the number of its street, at most. */
  private static final int NEXT = 8;

  /** Words that say where a party of a plain-language agreement is at home, at most. */
  private static final int PLAIN_APART = 60;

  private final WordLists lists;
  private final NameReader names;
  private final AliasReader aliases;
  private final SeatReader seats;

  public PartyReader(WordLists lists, Gazetteer gazetteer) {
    this.lists = lists;
    this.names = new NameReader(lists, gazetteer);
    this.aliases = new AliasReader(lists, gazetteer);
    this.seats = new SeatReader(lists, gazetteer);
  }

  /** The parties in the order of the opening, their roles not yet known ("neither"). */
  public List<Party> read(Words words, List<Value> values) {
    List<Party> best = List.of();
    double bestScore = 0;
    int limit = words.at(OPENING);
    int recitals = recitals(words, limit);
    for (int i = 0; i < limit && (i < recitals || best.size() < 2); i++) {
      if (introducesParties(words, i)) {
        List<Party> parties = list(words, values, i + 1, i < Math.min(recitals, BARE_UNTIL));
        double score = score(parties) - i / 2_000.0;
        if (score > bestScore) {
          best = parties;
          bestScore = score;
        }
      }
    }
    if (best.size() < 2) {
      List<Party> agreeing = agreeing(words, values, words.at(LABELS_UNTIL));
      best = agreeing.size() > best.size() ? agreeing : best;
    }
    if (best.size() < 2) {
      List<Party> labelled = labelled(words, values, limit, best);
      best = labelled.size() > best.size() ? labelled : best;
    }
    if (best.size() < 2) {
      List<Party> plain = plain(words, values, limit);
      best = plain.size() > best.size() ? plain : best;
    }
    if (best.size() < 2) {
      List<Party> defined = defined(words, values, Math.min(recitals, DEFINED_UNTIL));
      best = defined.size() > best.size() ? defined : best;
    }
    return withLabels(words, best, limit);
  }

  /** Where the recitals begin: the names in them are parties only if the opening names none. */
  private static int recitals(Words words, int limit) {
    for (int i = 0; i < limit; i++) {
      boolean heading = words.is(i, "recitals") || words.is(i, "witnesseth");
      if (words.capitalised(i) && (heading || words.is(i, "whereas"))) {
        return i;
      }
    }
    return limit;
  }

  /** "Acme, a Delaware corporation (\"Acme\"), and Beta Ltd. (\"Beta\") agree as follows". */
  private List<Party> agreeing(Words words, List<Value> values, int limit) {
    for (int i = 1; i + 1 < limit; i++) {
      if (words.is(i - 1, "agree") && words.is(i, "as") && words.is(i + 1, "follows")) {
        List<Party> best = List.of();
        for (int from = Math.max(0, i - 2 * MAX_APART); from < i; from++) {
          boolean opens = from == 0 || words.is(from - 1, "agreement") || words.is(from - 1, ".");
          List<Party> parties =
              opens && words.capitalised(from) && names.nameEnd(words, from, i) > 0
                  ? list(words, values, from, false)
                  : List.of();
          best = parties.size() >= best.size() ? parties : best;
        }
        return best;
      }
    }
    return List.of();
  }

  /** "by and between", "among", "is entered into by Acme Inc.". */
  private static boolean introducesParties(Words words, int i) {
    if (words.is(i, "between") || words.is(i, "among") || words.is(i, "amongst")) {
      return true;
    }
    if (words.is(i, "parties") && words.capitalised(i) && words.is(i + 1, "(")) {
      return words.is(i + 2, "1") && words.is(i + 3, ")");
    }
    return words.is(i, "by")
        && !words.is(i + 1, "and")
        && (words.is(i - 1, "into")
            || words.is(i - 1, "made")
            || words.is(i - 1, "executed")
            || isDated(words, i));
  }

  /** "made on March 15, 2022 by", "entered into on 2 April 2024 (the "Effective Date") by". */
  private static boolean isDated(Words words, int by) {
    for (int i = by - 2; i > Math.max(0, by - DATE_WORDS); i--) {
      boolean dated = words.is(i, "on") || words.is(i, "this") || words.is(i, "as");
      if (dated && (words.is(i - 1, "made") || words.is(i - 1, "into"))) {
        return true;
      }
    }
    return false;
  }

  /** Adds what labels in the opening call a party that has no other alias: "Licensor: Acme". */
  private List<Party> withLabels(Words words, List<Party> parties, int limit) {
    List<Party> labelled = new ArrayList<>();
    String aboveNamed = aliases.aboveNamed(words, limit);
    for (Party party : parties) {
      if (!aboveNamed.isEmpty() && party.aliases().equals(List.of("Company"))) {
        labelled.add(with(party, List.of(aboveNamed)));
        continue;
      }
      String label =
          party.aliases().isEmpty()
              ? aliases.labelBefore(words, Words.of(party.name()), limit)
              : "";
      labelled.add(label.isEmpty() ? party : with(party, List.of(label)));
    }
    return labelled;
  }

  private static Party with(Party party, List<String> aliases) {
    return new Party(party.name(), aliases, party.homes(), party.role(), party.proof());
  }

  private static double score(List<Party> parties) {
    double score = 0;
    for (Party party : parties.subList(0, Math.min(4, parties.size()))) {
      boolean two = party.name().toLowerCase(Locale.ROOT).contains(" and ");
      score +=
          1
              + (party.aliases().isEmpty() ? 0 : 1)
              + (party.homes().isEmpty() ? 0 : 0.5)
              - (two ? 0.75 : 0);
    }
    return parties.size() >= 2 ? score : score / 4;
  }

  /**
   * The parties of a list that begins at a word.
   *
   * @param bare whether companies that follow one another need no more said of them
   */
  private List<Party> list(Words words, List<Value> values, int from, boolean bare) {
    int end = endOfList(words, from);
    int first = words.is(from, ",") ? from + 1 : from;
    List<Name> found = apart(words, names.names(words, first, end), end);
    return parties(
        words,
        values,
        found,
        end,
        (n, segmentEnd) -> {
          Name name = found.get(n);
          int last = n == 0 ? first : found.get(n - 1).next();
          return bare && names.endsAsCompany(words, name) && isJoined(words, last, name)
              || isDescribed(words, name, segmentEnd);
        });
  }

  /**
   * The parties of names that stand near one another.
   *
   * @param isParty whether a name, told by its number and the word after what is said of it, is a
   *     party's though it has no alias
   */
  private List<Party> parties(
      Words words,
      List<Value> values,
      List<Name> found,
      int end,
      BiPredicate<Integer, Integer> isParty) {
    List<Party> read = new ArrayList<>();
    List<Boolean> described = new ArrayList<>();
    for (int n = 0; n < found.size(); n++) {
      Name name = found.get(n);
      if (n > 0 && name.from() - found.get(n - 1).from() > MAX_APART) {
        break;
      }
      int segmentEnd =
          n + 1 < found.size() ? found.get(n + 1).from() : Math.min(end, name.from() + MAX_APART);
      Party party = party(words, values, name, segmentEnd, read);
      read.add(party);
      described.add(!party.aliases().isEmpty() || isParty.test(n, segmentEnd));
      if (aliases.isCollective(words, name.next(), segmentEnd)) {
        spread(read, described);
      }
    }
    List<Party> parties = new ArrayList<>();
    Set<String> seen = new LinkedHashSet<>();
    for (int n = 0; n < read.size(); n++) {
      Party party = read.get(n);
      boolean authority = party.name().endsWith("Commission");
      if (described.get(n) && !authority && seen.add(plain(party.name()))) {
        parties.add(party);
        party.aliases().forEach(alias -> seen.add(plain(alias)));
      }
    }
    return shared(parties);
  }

  /** Whether a name stands first in its list, or after the one before and "and". */
  private static boolean isJoined(Words words, int from, Name name) {
    for (int i = from; i < name.from(); i++) {
      if (!words.is(i, ",") && !words.is(i, "and") && !words.is(i, "the")) {
        return false;
      }
    }
    return true;
  }

  /** Gives what the last of several is called together to those before it that have no alias. */
  private static void spread(List<Party> read, List<Boolean> described) {
    List<String> called = read.get(read.size() - 1).aliases();
    for (int n = read.size() - 2; n >= 0 && read.get(n).aliases().isEmpty(); n--) {
      read.set(n, with(read.get(n), called));
      described.set(n, true);
    }
  }

  /** The names, two people in one taken apart: "Ann Low and Max Low (together, the "Owners")". */
  private List<Name> apart(Words words, List<Name> found, int end) {
    List<Name> apart = new ArrayList<>();
    for (Name name : found) {
      int and = name.from() + 1;
      while (and < name.next() && !words.is(and, "and")) {
        and++;
      }
      boolean two =
          and + 1 < name.next()
              && !names.endsAsCompany(words, name)
              && aliases.isCollective(words, name.next(), Math.min(end, name.next() + NEXT));
      apart.add(two ? new Name(name.from(), and) : name);
      if (two) {
        apart.add(new Name(and + 1, name.next()));
      }
    }
    return apart;
  }

  /** Whoever is given a name to be called by, wherever the first words name it, as in letters. */
  private List<Party> defined(Words words, List<Value> values, int limit) {
    int end = Math.min(limit, words.size());
    return parties(words, values, names.companies(words, end), end, (n, segmentEnd) -> false);
  }

  /** A name without its marks and capitals: "ACME INC" and "Acme, Inc." are the same. */
  private static String plain(String name) {
    StringBuilder plain = new StringBuilder();
    name.chars().filter(Character::isLetterOrDigit).forEach(plain::appendCodePoint);
    return plain.toString().toLowerCase(Locale.ROOT);
  }

  /**
   * Whether the words after a name without an alias say that it is a party's: what it is, or where;
   * closer by where the name itself does not end as companies' do.
   */
  private boolean isDescribed(Words words, Name name, int end) {
    boolean company = names.endsAsCompany(words, name);
    if (aliases.describes(words, name.next(), company ? end : Math.min(end, name.next() + NEXT))) {
      return true;
    }
    for (int i = name.next(); company && i < Math.min(end, name.next() + NEXT); i++) {
      if (words.is(i, Words.Kind.NUMBER)) {
        return true;
      }
    }
    return false;
  }

  /**
   * Gives an alias that stands for several parties ("together with Zynga US, \"Zynga\"") to each of
   * them: the last of a party's aliases belongs to all whose own alias begins with it.
   */
  private static List<Party> shared(List<Party> parties) {
    Set<String> collective = new LinkedHashSet<>();
    parties.stream()
        .filter(p -> p.aliases().size() > 1)
        .forEach(p -> collective.addAll(p.aliases().subList(1, p.aliases().size())));
    List<Party> all = new ArrayList<>();
    for (Party party : parties) {
      List<String> aliases = new ArrayList<>(party.aliases());
      for (String name : collective) {
        boolean begins = aliases.stream().anyMatch(a -> a.startsWith(name + " "));
        if (begins && !aliases.contains(name)) {
          aliases.add(name);
        }
      }
      all.add(with(party, aliases));
    }
    return all;
  }

  private int endOfList(Words words, int from) {
    int limit = words.at(words.start(Math.min(from, words.size() - 1)) + MAX_LIST);
    for (int i = from; i < limit; i++) {
      if (lists.has("ends", words.form(i)) && (words.capitalised(i) || words.is(i, "whereas"))) {
        return i;
      }
      if (words.is(i, "as") && words.is(i + 1, "follows")) {
        return i;
      }
    }
    return limit;
  }

  private Party party(Words words, List<Value> values, Name name, int end) {
    return party(words, values, name, end, List.of());
  }

  private Party party(Words words, List<Value> values, Name name, int end, List<Party> before) {
    String label = words.is(name.from() - 1, ":") ? aliases.label(words, name.from() - 1) : "";
    List<String> called =
        label.isEmpty() ? aliases.aliases(words, name.next(), end) : List.of(label);
    Span proof = words.span(name.from(), proofEnd(words, name, end));
    return new Party(
        NameReader.written(words, name),
        called,
        seats.homes(
            words, values, name.next(), endOfDescription(words, name.next(), end, called, before)),
        Party.Role.NEITHER,
        proof);
  }

  /**
   * Where the words turn to something else: to a party named before, or, past the name that this
   * party is called by, to a sentence that does not begin with it.
   */
  private static int endOfDescription(
      Words words, int from, int end, List<String> called, List<Party> before) {
    List<String> others = before.stream().flatMap(party -> party.aliases().stream()).toList();
    boolean past = false;
    for (int i = from + 1; i < end; i++) {
      boolean sentence = words.capitalised(i) && !words.is(i - 1, "of") && !words.is(i - 1, "with");
      if (sentence && begins(words, i, others)) {
        return i;
      }
      boolean opens = past && words.is(i - 1, ".") && words.capitalised(i);
      int subject = words.is(i, "the") ? Math.min(i + 1, words.size() - 1) : i;
      if (opens && !words.is(i, "its") && !begins(words, subject, called)) {
        return i;
      }
      past |= begins(words, i, called);
    }
    return end;
  }

  private static boolean begins(Words words, int at, List<String> names) {
    return names.stream().anyMatch(name -> words.text().startsWith(name, words.start(at)));
  }

  private static int proofEnd(Words words, Name name, int end) {
    int last = Math.max(name.next() - 1, end - 1);
    while (last > name.next()
        && (words.is(last, "and")
            || words.is(last, ",")
            || words.is(last, "the")
            || words.is(last, ";"))) {
      last--;
    }
    while (last > name.next() && words.end(last) - words.start(name.from()) > 300) {
      last--;
    }
    return last;
  }

  /** Parties by labels: "Licensor: Acme Inc.", "Party A: …", "Company Name: …". */
  private List<Party> labelled(Words words, List<Value> values, int limit, List<Party> known) {
    List<Name> found = new ArrayList<>();
    List<String> labels = new ArrayList<>();
    int top = Math.min(limit, words.at(LABELS_UNTIL));
    for (int i = 1; i < top; i++) {
      if (!words.is(i, ":")) {
        continue;
      }
      String label = aliases.label(words, i);
      if (label.isEmpty()) {
        continue;
      }
      int next = names.nameEnd(words, i + 1, limit);
      if (next < 0 || labels.contains(label)) {
        continue;
      }
      Name name = new Name(i + 1, next);
      String written = NameReader.written(words, name);
      if (known.stream().noneMatch(party -> isOf(party, written))) {
        found.add(name);
        labels.add(label);
      }
    }
    List<Party> parties = new ArrayList<>(known);
    for (int n = 0; n < found.size(); n++) {
      int next = n + 1 < found.size() ? found.get(n + 1).from() - 2 : limit;
      parties.add(party(words, values, found.get(n), Math.min(found.get(n).next() + 60, next)));
    }
    return parties;
  }

  /**
   * Parties of an agreement in plain language: "We" and "us" means Acme Inc. Their names are
   * followed by what is said of them up to the next.
   */
  private List<Party> plain(Words words, List<Value> values, int limit) {
    List<Party> parties = new ArrayList<>();
    for (int i = 0; i < limit; i++) {
      AliasReader.Pronouns pronouns = aliases.pronouns(words, i, limit);
      if (pronouns == null) {
        continue;
      }
      int next = names.nameEnd(words, pronouns.next(), limit);
      if (next > 0) {
        Name name = new Name(pronouns.next(), next);
        int end = aliases.nextPronouns(words, next, Math.min(limit, next + PLAIN_APART));
        Party party = party(words, values, name, end);
        parties.add(with(party, pronouns.called()));
        i = next - 1;
      }
    }
    return parties;
  }

  private static boolean isOf(Party party, String written) {
    return written.startsWith(party.name())
        || party.aliases().stream().anyMatch(written::startsWith);
  }
}
