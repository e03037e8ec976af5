package org.clausecheck.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.clausecheck.review.Review;
import org.clausecheck.review.Review.ReviewedParty;

/**
 * Turns the library's wording into the contract's: the parties and what is licensed as the contract
 * calls them, "license" where it is spelled so, and quotation marks as it sets them.
 */
public final class OwnTerms {
  /** A name that stands less often is none that the contract uses. */
  private static final int USED = 3;

  /** A name that stands where a role does; "us" and "You" do not. */
  private static final Pattern NAME =
      Pattern.compile("(?!(?:You|Your|We|Us|Our|I|Me)\\b)\\p{Lu}.{1,60}");

  /** What the library writes as if it were defined. */
  private static final List<String> THINGS =
      List.of("Products", "Product", "Technology", "Software", "Territory", "Field");

  private static final Pattern DEFINED =
      Pattern.compile("[\"“]((?:\\p{Lu}[\\p{L}-]{1,20} ){0,3}\\p{Lu}[\\p{L}-]{1,20})[\"”]");

  /** Leaves wording as it is. */
  static final OwnTerms NONE = new OwnTerms(List.of(), Map.of(), false, false);

  private final List<Name> names;
  private final Map<String, String> things;
  private final boolean american;
  private final boolean curly;

  private OwnTerms(List<Name> names, Map<String, String> things, boolean american, boolean curly) {
    this.names = List.copyOf(names);
    this.things = things;
    this.american = american;
    this.curly = curly;
  }

  /**
   * How a party is called.
   *
   * @param role as the library calls it: "Licensor"
   * @param words as the contract does: "Company"
   * @param article whether "the" stands before it
   */
  private record Name(String role, String words, boolean article) {

    String in(String wording) {
      Matcher matcher = Pattern.compile("\\b([Tt]he\\s)?" + role + "\\b").matcher(wording);
      return matcher.replaceAll(
          found -> {
            String the = found.group(1) == null ? "" : found.group(1);
            return Matcher.quoteReplacement(article ? the + words : words);
          });
    }
  }

  /** The terms of the contract that was reviewed. */
  public static OwnTerms of(Review review) {
    String text = review.text().text();
    List<Name> names = new ArrayList<>();
    for (String role : List.of("Licensor", "Licensee")) {
      List<ReviewedParty> parties =
          review.parties().stream()
              .filter(party -> party.role().equals(role.toLowerCase(Locale.ROOT)))
              .toList();
      if (parties.size() == 1) {
        name(role, parties.get(0), text).ifPresent(names::add);
      }
    }
    return new OwnTerms(
        names,
        things(text),
        count("\\blicenses?\\b", text) > count("\\blicences?\\b", text),
        review.text().source().indexOf('“') >= 0);
  }

  /**
   * For each thing the term that the contract defines for it; where there is none, a plain word.
   */
  private static Map<String, String> things(String text) {
    List<String> defined =
        DEFINED.matcher(text).results().map(found -> found.group(1)).distinct().toList();
    Map<String, String> things = new LinkedHashMap<>();
    for (String thing : THINGS) {
      String one = thing.equals("Products") ? "Product" : thing;
      String plural = thing.equals("Products") ? "s" : "";
      boolean defines = defined.contains(one) || defined.contains(one + "s");
      String used = exact(" " + one, text) < USED ? thing.toLowerCase(Locale.ROOT) : thing;
      things.put(
          thing,
          defines
              ? thing
              : defined.stream()
                  .filter(term -> term.endsWith(" " + one) || term.endsWith(" " + one + "s"))
                  .findFirst()
                  .map(term -> term.replaceAll("s$", "") + plural)
                  .orElse(used));
    }
    return things;
  }

  /** The alias that the contract uses most; empty where it is the role itself, or none is used. */
  private static Optional<Name> name(String role, ReviewedParty party, String text) {
    String best = role;
    int most = Math.max(USED - 1, exact(role, text));
    for (String alias : party.aliases()) {
      int times = NAME.matcher(alias).matches() ? exact(alias, text) : 0;
      if (times > most) {
        best = alias;
        most = times;
      }
    }
    return best.equals(role)
        ? Optional.empty()
        : Optional.of(
            new Name(
                role, best, 2 * (exact("the " + best, text) + exact("The " + best, text)) >= most));
  }

  private static int exact(String words, String text) {
    int times = 0;
    for (int at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1)) {
      times++;
    }
    return times;
  }

  private static int count(String pattern, String text) {
    return (int) Pattern.compile(pattern, Pattern.CASE_INSENSITIVE).matcher(text).results().count();
  }

  /** The wording in the contract's terms. */
  public String in(String wording) {
    String own = wording;
    for (Map.Entry<String, String> thing : things.entrySet()) {
      // What the wording itself defines, or has as a part of a longer term, stays.
      if (!wording.contains("\"" + thing.getKey() + "\"")) {
        own =
            own.replaceAll(
                "(?<!\\p{Lu}\\p{Ll}{1,20} )\\b" + thing.getKey() + "\\b", thing.getValue());
      }
    }
    for (Name name : names) {
      own = name.in(own);
    }
    own = curly ? own.replaceAll("\"([^\"]{1,80})\"", "“$1”").replace('\'', '’') : own;
    return american ? own.replace("licence", "license").replace("Licence", "License") : own;
  }
}
