package org.clausecheck.facts.core;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.clausecheck.facts.Party;
import org.clausecheck.facts.PartyMention;
import org.clausecheck.facts.phrases.Wording.Thing;
import org.clausecheck.facts.values.Words;
import org.jspecify.annotations.Nullable;

/**
 * Finds the words that speak of a party: names, aliases, "either party", "the defaulting party".
 */
public final class Mentions {
  private static final Set<String> SUFFIXES = WordLists.COMMON.list("company-suffix");

  private static final Set<String> EITHER = WordLists.COMMON.list("either-party");
  private static final Set<String> PRONOUNS = WordLists.COMMON.list("pronoun");
  private static final Set<String> NEITHER = WordLists.COMMON.list("neither-party");

  /** Adjectives of the party that acts on another's fault. */
  private static final Set<String> OTHERS = WordLists.COMMON.list("other-party");

  private static final Set<String> FAULTY = WordLists.COMMON.list("faulty-party");

  private record Alias(List<String> forms, int party, boolean capital) {}

  private final Map<String, List<Alias>> byFirst = new HashMap<>();
  private final int parties;

  public Mentions(List<Party> parties) {
    this.parties = parties.size();
    for (int p = 0; p < parties.size(); p++) {
      Party party = parties.get(p);
      name(party.name(), p);
      for (String alias : party.aliases()) {
        alias(alias, p);
      }
    }
    byFirst.values().forEach(list -> list.sort((a, b) -> b.forms().size() - a.forms().size()));
  }

  private void name(String name, int party) {
    alias(name, party);
    Words words = Words.of(name);
    int last = words.size();
    while (last > 1
        && (words.is(last - 1, Words.Kind.MARK) || SUFFIXES.contains(words.form(last - 1)))) {
      last--;
    }
    if (last < words.size()) {
      alias(name.substring(0, words.end(last - 1)), party);
    }
  }

  private void alias(String written, int party) {
    Words words = Words.of(written);
    if (words.size() == 0) {
      return;
    }
    List<String> forms = new ArrayList<>(words.size());
    for (int i = 0; i < words.size(); i++) {
      forms.add(words.form(i));
    }
    byFirst
        .computeIfAbsent(forms.get(0), f -> new ArrayList<>(2))
        .add(new Alias(forms, party, isUpperCase(written) && !isPronoun(forms)));
  }

  private static boolean isUpperCase(String written) {
    return Character.isUpperCase(written.charAt(0));
  }

  /** "We", "You": whoever it is, small letters mean the same. */
  private static boolean isPronoun(List<String> forms) {
    return forms.size() == 1 && PRONOUNS.contains(forms.get(0));
  }

  /** A mention that begins at a word, or null. */
  private record Found(Who who, int next) {}

  /** The mentions of parties by name or alias. */
  public List<PartyMention> in(Words words) {
    List<PartyMention> mentions = new ArrayList<>();
    for (int i = 0; i < words.size(); i++) {
      Found found = named(words, i);
      if (found != null) {
        mentions.add(new PartyMention(words.span(i, found.next() - 1), found.who().parties()));
        i = found.next() - 1;
      }
    }
    return mentions;
  }

  /**
   * Notes every mention of a party as a thing of type "party" (and "either", "other" and so on).
   */
  public void note(Agreement agreement) {
    Words words = agreement.words();
    for (int i = 0; i < words.size(); i++) {
      Found found = at(words, i);
      if (found != null && opensClause(words, i)) {
        agreement.add(i + 1, new Thing("party", found.next(), found.who()));
      }
      if (found != null) {
        agreement.add(i, new Thing("party", found.next(), found.who()));
        i = Math.max(i, found.next() - 1);
      }
    }
  }

  /** "5.3 A Party may terminate": the article that opens a clause may pass for its label. */
  private static boolean opensClause(Words words, int i) {
    return words.is(i, "a")
        && words.is(i + 1, "party")
        && words.capitalised(i)
        && (words.is(i - 1, Words.Kind.NUMBER) || words.is(i - 1, "."));
  }

  private @Nullable Found at(Words words, int i) {
    if (!words.is(i, Words.Kind.WORD)) {
      return null;
    }
    int start = words.is(i, "the") ? i + 1 : i;
    Found named = named(words, start);
    return named != null ? named : generic(words, i);
  }

  private @Nullable Found named(Words words, int i) {
    if (!words.is(i, Words.Kind.WORD)) {
      return null;
    }
    Set<Integer> who = new TreeSet<>();
    int next = -1;
    for (Alias alias : byFirst.getOrDefault(words.form(i), List.of())) {
      if (next > 0 && i + alias.forms().size() != next) {
        break;
      }
      if (matches(words, i, alias)) {
        who.add(alias.party());
        next = i + alias.forms().size();
      }
    }
    return next < 0 ? null : new Found(new Who(Who.Sort.NAMED, who), next);
  }

  private static boolean matches(Words words, int i, Alias alias) {
    if (alias.capital() && !words.capitalised(i)) {
      return false;
    }
    for (int k = 1; k < alias.forms().size(); k++) {
      if (!words.is(i + k, alias.forms().get(k))) {
        return false;
      }
    }
    return true;
  }

  /** "either party", "each of the parties", "the other party", "the non-breaching party". */
  private @Nullable Found generic(Words words, int i) {
    int at = i;
    Who.Sort sort = null;
    boolean article =
        words.is(at, "the") || words.is(at, "a") || words.is(at, "an") || words.is(at, "such");
    if (words.is(at, "the")) {
      at++;
    } else if (EITHER.contains(words.form(at))) {
      sort = words.is(at, "such") ? Who.Sort.SAME : Who.Sort.EITHER;
      at++;
    } else if (NEITHER.contains(words.form(at))) {
      sort = Who.Sort.NEITHER;
      at++;
    } else if (words.is(at, "an")) {
      at++;
    }
    if (sort != null && words.is(at, "of") && words.is(at + 1, "us")) {
      return new Found(new Who(sort, everyone()), at + 2);
    }
    if (words.is(at, "of") && words.is(at + 1, "the")) {
      at += 2;
    }
    boolean adjective = true;
    for (int k = 0; k < 2 && adjective; k++) {
      String form = words.form(Math.min(at, words.size() - 1));
      if (OTHERS.contains(form)) {
        sort = Who.Sort.OTHER;
        at++;
      } else if (form.equals("non") && words.is(at + 1, Words.Kind.WORD)) {
        sort = Who.Sort.OTHER;
        at += 2;
      } else if (FAULTY.contains(form)) {
        sort = Who.Sort.SAME;
        at++;
      } else {
        adjective = false;
      }
    }
    if (words.is(at, "party") || words.is(at, "parties")) {
      boolean plural = words.is(at, "parties");
      int next = at + 1;
      if (words.is(at - 1, "third")) {
        return null;
      }
      if (words.is(next, "not") && words.is(next + 1, "in")) {
        return new Found(new Who(Who.Sort.OTHER, Set.of()), next);
      }
      if (sort == null) {
        if (!plural && !article && at == i) {
          return null;
        }
        sort = plural ? Who.Sort.EITHER : Who.Sort.SAME;
      }
      return new Found(new Who(sort, everyone()), next);
    }
    if (sort == Who.Sort.OTHER
        && words.is(i, "the")
        && words.is(at - 1, "other")
        && at == i + 2
        && !nounFollows(words, at)) {
      return new Found(new Who(Who.Sort.OTHER, everyone()), at);
    }
    return null;
  }

  private static boolean nounFollows(Words words, int at) {
    if (!words.is(at, Words.Kind.WORD)) {
      return false;
    }
    return switch (words.form(at)) {
      case "shall",
          "may",
          "is",
          "becomes",
          "in",
          "of",
          "and",
          "or",
          "if",
          "upon",
          "fails",
          "has",
          "by",
          "to",
          "'s",
          "for",
          "on",
          "at",
          "commits",
          "breaches",
          "will",
          "with",
          "prior",
          "within",
          "not",
          "written",
          "should",
          "who",
          "that" ->
          false;
      default -> true;
    };
  }

  private Set<Integer> everyone() {
    Set<Integer> all = new TreeSet<>();
    for (int p = 0; p < parties; p++) {
      all.add(p);
    }
    return all;
  }
}
