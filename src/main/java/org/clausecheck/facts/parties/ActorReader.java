package org.clausecheck.facts.parties;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.clausecheck.facts.Party;
import org.clausecheck.facts.core.WordLists;
import org.clausecheck.facts.values.Words;
import org.clausecheck.text.Span;

/**
 * Finds whom an agreement binds when its opening does not say so in a way that can be read (blanks
 * for names, a cover page, names only in the signatures): those who "shall pay", "agrees",
 * "represents" again and again are its parties.
 */
public final class ActorReader {
  private static final int MAX_NAME_WORDS = 3;
  private static final int ENOUGH = 2;

  /** Share of the busiest actor's acts below which another is no party. */
  private static final double SHARE = 0.12;

  /** Share of the busiest actor's acts from which another must be one of the named parties. */
  private static final double RIVAL = 0.3;

  private static final Set<String> MODALS = WordLists.COMMON.list("modal");
  private static final Set<String> ACTS = WordLists.COMMON.list("acts");
  private static final Set<String> DEEDS =
      Set.of(
          "pay",
          "provide",
          "notify",
          "indemnify",
          "deliver",
          "maintain",
          "keep",
          "use",
          "give",
          "make",
          "sell",
          "purchase",
          "promptly",
          "defend",
          "cooperate",
          "furnish",
          "submit",
          "grant",
          "terminate",
          "supply",
          "promote",
          "ensure",
          "obtain",
          "bear",
          "perform");

  /** Capitalised words that act in agreements without being parties. */
  private static final Set<String> NO_PARTY =
      Set.of(
          "party",
          "parties",
          "agreement",
          "committee",
          "affiliate",
          "affiliates",
          "it",
          "they",
          "such",
          "each",
          "either",
          "neither",
          "both",
          "you",
          "we",
          "he",
          "she",
          "which",
          "who",
          "arbitrator",
          "arbitrators",
          "court",
          "board",
          "sublicensee",
          "sublicensees",
          "employees",
          "customers",
          "representatives",
          "section",
          "article",
          "all",
          "any",
          "this",
          "that",
          "team",
          "product",
          "products",
          "services",
          "software",
          "members",
          "officers",
          "users",
          "user",
          "one",
          "no",
          "contractor's",
          "indemnitor",
          "indemnitee",
          "recipient",
          "tribunal",
          "provisions",
          "fee",
          "fees",
          "officer",
          "date",
          "term");

  private record Actor(String name, int acts, Span first) {}

  /**
   * The parties, with those added that act but were not found in the opening, and with what those
   * are called whose name stands there alone. Two names without aliases give way to two actors that
   * are called otherwise: which is which is not told.
   *
   * @param parties found in the opening
   */
  public List<Party> complete(Words words, List<Party> parties) {
    if (parties.size() >= 2 && parties.stream().noneMatch(p -> p.aliases().isEmpty())) {
      return parties;
    }
    List<Actor> actors = actors(words);
    List<Party> all = called(parties.stream().filter(p -> !isPair(p, actors)).toList(), actors);
    List<Actor> others = unknown(all, actors);
    long rivals = others.stream().filter(a -> a.acts() >= RIVAL * actors.get(0).acts()).count();
    List<Party> nameless = all.stream().filter(p -> p.aliases().isEmpty()).toList();
    if (all.size() == 2 && nameless.size() == 2 && rivals >= 2) {
      all.clear();
    } else if (all.size() == 2 && nameless.size() == 1 && rivals >= 1) {
      int at = all.indexOf(nameless.get(0));
      all.set(at, with(nameless.get(0), others.get(0).name()));
      return all;
    }
    if (all.size() == 1 && all.get(0).aliases().stream().anyMatch("we"::equalsIgnoreCase)) {
      reader(words).ifPresent(all::add);
      return all;
    }
    for (Actor actor : others) {
      if (all.size() < 2) {
        all.add(
            new Party(
                actor.name(), List.of(actor.name()), List.of(), Party.Role.NEITHER, actor.first()));
      }
    }
    if (all.size() == 1) {
      reader(words).ifPresent(all::add);
    }
    return all;
  }

  /** The parties with the beginning of their name as alias where it acts: "Acme" of Acme Tools. */
  private static List<Party> called(List<Party> parties, List<Actor> actors) {
    List<Party> called = new ArrayList<>();
    for (Party party : parties) {
      String name = party.name().toLowerCase(Locale.ROOT);
      called.add(
          party.aliases().isEmpty()
              ? actors.stream()
                  .map(Actor::name)
                  .filter(actor -> begins(name, actor.toLowerCase(Locale.ROOT)))
                  .findFirst()
                  .map(actor -> with(party, actor))
                  .orElse(party)
              : party);
    }
    return called;
  }

  /** Whether a name is those of two actors: "Consultant and Company". */
  private static boolean isPair(Party party, List<Actor> actors) {
    String name = party.name().toLowerCase(Locale.ROOT);
    int and = name.indexOf(" and ");
    return and > 0
        && isActor(name.substring(0, and), actors)
        && isActor(name.substring(and + " and ".length()), actors);
  }

  private static boolean isActor(String name, List<Actor> actors) {
    return actors.stream().anyMatch(a -> a.name().equalsIgnoreCase(name));
  }

  private static boolean begins(String name, String actor) {
    return name.startsWith(actor)
        && (name.length() == actor.length()
            || !Character.isLetterOrDigit(name.charAt(actor.length())));
  }

  /** Busy actors that no party is called, busiest first. */
  private static List<Actor> unknown(List<Party> parties, List<Actor> actors) {
    return actors.stream()
        .filter(a -> a.acts() >= Math.max(ENOUGH, SHARE * actors.get(0).acts()))
        .filter(a -> parties.stream().noneMatch(p -> isCalled(p, a.name())))
        .toList();
  }

  /** Whom an agreement in the words of one party calls "you". */
  private static Optional<Party> reader(Words words) {
    Span first = null;
    int acts = 0;
    for (int i = 0; i + 1 < words.size(); i++) {
      if (words.is(i, "you") && MODALS.contains(words.form(i + 1))) {
        first = first == null ? words.span(i, i) : first;
        acts++;
      }
    }
    return first == null || acts < ENOUGH
        ? Optional.empty()
        : Optional.of(
            new Party("You", List.of("You", "your"), List.of(), Party.Role.NEITHER, first));
  }

  private static Party with(Party party, String alias) {
    return new Party(party.name(), List.of(alias), party.homes(), party.role(), party.proof());
  }

  private static boolean isCalled(Party party, String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    return party.name().toLowerCase(Locale.ROOT).contains(lower)
        || party.aliases().stream().anyMatch(a -> a.toLowerCase(Locale.ROOT).contains(lower));
  }

  /** Those who act, busiest first; of equally busy ones the one named first comes first. */
  private static List<Actor> actors(Words words) {
    Map<String, Actor> actors = new HashMap<>();
    for (int i = 1; i < words.size(); i++) {
      if (!acts(words, i)) {
        continue;
      }
      int from = i;
      while (from > 0
          && i - from < MAX_NAME_WORDS
          && words.is(from - 1, Words.Kind.WORD)
          && words.capitalised(from - 1)
          && !words.is(from - 1, "the")) {
        from--;
      }
      if (from < i
          && !NO_PARTY.contains(words.form(i - 1))
          && !NO_PARTY.contains(words.form(from))) {
        Span span = words.span(from, i - 1);
        String name = span.in(words.text()).replaceAll("\\s{1,50}", " ");
        actors.merge(
            name.toLowerCase(Locale.ROOT),
            new Actor(name, 1, span),
            (a, b) -> new Actor(a.name(), a.acts() + 1, a.first()));
      }
    }
    List<Actor> sorted = new ArrayList<>(actors.values());
    sorted.sort(
        (a, b) ->
            a.acts() != b.acts()
                ? Integer.compare(b.acts(), a.acts())
                : a.first().compareTo(b.first()));
    return sorted;
  }

  private static boolean acts(Words words, int i) {
    if (!words.is(i, Words.Kind.WORD)) {
      return false;
    }
    if (ACTS.contains(words.form(i)) || words.is(i, "hereby")) {
      return true;
    }
    if (!MODALS.contains(words.form(i)) || i + 1 >= words.size()) {
      return false;
    }
    int verb = words.is(i + 1, "not") ? i + 2 : i + 1;
    return verb < words.size() && DEEDS.contains(words.form(verb));
  }
}
