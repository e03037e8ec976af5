package org.clausecheck.facts.extract;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.clausecheck.facts.Party;
import org.clausecheck.facts.values.Words;
import org.clausecheck.text.Span;

/**
 * Finds whom an agreement binds when its opening does not say so in a way that can be read (blanks
 * for names, a cover page, names only in the signatures): those who "shall pay", "agrees",
 * "represents" again and again are its parties.
 */
final class ActorReader {
  private static final int MAX_NAME_WORDS = 3;
  private static final int ENOUGH = 2;

  /** Share of the busiest actor's acts below which another is no party. */
  private static final double SHARE = 0.12;

  private static final Set<String> MODALS = Set.of("shall", "will", "may", "must");
  private static final Set<String> ACTS =
      Set.of(
          "agrees",
          "represents",
          "warrants",
          "acknowledges",
          "covenants",
          "undertakes",
          "grants",
          "appoints",
          "accepts",
          "pays",
          "delivers",
          "supplies",
          "sells",
          "reports",
          "bears",
          "informs",
          "gives",
          "receives",
          "keeps");
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
   * The parties, with those added that act but were not found in the opening.
   *
   * @param parties found in the opening; returned as they are when there are two or more
   */
  List<Party> complete(Words words, List<Party> parties) {
    if (parties.size() >= 2) {
      return parties;
    }
    List<Party> all = new ArrayList<>(parties);
    List<Actor> actors = actors(words);
    for (Actor actor : actors) {
      boolean known = all.stream().anyMatch(p -> isCalled(p, actor.name()));
      boolean busy = actor.acts() >= Math.max(ENOUGH, SHARE * actors.get(0).acts());
      if (!known && busy && all.size() < 2) {
        all.add(
            new Party(
                actor.name(), List.of(actor.name()), List.of(), Party.Role.NEITHER, actor.first()));
      }
    }
    return all;
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
