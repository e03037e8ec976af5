package org.clausecheck.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.clausecheck.review.Review;
import org.clausecheck.review.Review.ReviewedParty;

/**
 * Turns the library's wording into the contract's: the parties as the contract calls them, and
 * "license" where it is spelled so.
 */
public final class OwnTerms {
  /** A name that stands less often is none that the contract uses. */
  private static final int USED = 3;

  /** A name that stands where a role does; "us" and "You" do not. */
  private static final Pattern NAME =
      Pattern.compile("(?!(?:You|Your|We|Us|Our|I|Me)\\b)\\p{Lu}.{1,60}");

  /** Leaves wording as it is. */
  static final OwnTerms NONE = new OwnTerms(List.of(), false);

  private final List<Name> names;
  private final boolean american;

  private OwnTerms(List<Name> names, boolean american) {
    this.names = List.copyOf(names);
    this.american = american;
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
    return new OwnTerms(names, count("\\blicenses?\\b", text) > count("\\blicences?\\b", text));
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
        : Optional.of(new Name(role, best, 2 * exact("the " + best, text) >= most));
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
    for (Name name : names) {
      own = name.in(own);
    }
    return american ? own.replace("licence", "license").replace("Licence", "License") : own;
  }
}
