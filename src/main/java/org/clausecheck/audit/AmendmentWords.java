package org.clausecheck.audit;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.clausecheck.audit.DocumentResult.Amendment;
import org.clausecheck.audit.DocumentResult.Summary;

/**
 * By what an amendment is tied to the agreement that it amends, and how that is noted.
 *
 * <p>Two parties in common go before one, then a date, then the title; one party and neither date
 * nor title are not enough. So that nothing is compared pair by pair, an agreement is found under
 * each of its parties and pairs of parties, alone and with each of its dates and title's words; an
 * amendment looks under the same keys.
 */
public final class AmendmentWords {
  /** What a tie rests on; of two ties the one with the smaller sum is better. */
  public static final int PARTY = -4;

  /** What the title adds where all of its words that the amendment names stand in it. */
  public static final int TITLE = -1;

  private static final int DATE = -2;

  private static final Pattern LEGAL_FORM =
      Pattern.compile(
          "\\b(?:inc|incorporated|corp|corporation|ltd|limited|llc|llp|lp|gmbh|ag|ab|as|aps|oy|sa|spa"
              + "|plc|co|company|bv|nv|the)\\b");

  private static final Pattern NO_LETTER = Pattern.compile("[^\\p{L}\\p{N}]+");

  /** Words that every title has. */
  private static final Set<String> COMMON =
      Set.of("agreement", "contract", "and", "the", "for", "amendment", "certain");

  private AmendmentWords() {}

  /** The words of a title that tell it from others, without case. */
  public static Set<String> title(String text) {
    Set<String> words = new HashSet<>();
    for (String word : NO_LETTER.split(text.toLowerCase(Locale.ROOT))) {
      if (word.length() > 2 && !COMMON.contains(word)) {
        words.add(word);
      }
    }
    return words;
  }

  /** The parties' names without case, punctuation and legal form. */
  public static Set<String> names(Summary summary) {
    Set<String> names = new HashSet<>();
    for (String name : summary.names("")) {
      String letters = NO_LETTER.matcher(name.toLowerCase(Locale.ROOT)).replaceAll(" ");
      String plain = LEGAL_FORM.matcher(letters).replaceAll(" ").strip().replaceAll(" +", " ");
      if (!plain.isEmpty()) {
        names.add(plain);
      }
    }
    return names;
  }

  /** Under what an agreement is found. */
  public static Set<String> offers(Summary agreement) {
    return keys(names(agreement), agreement.dates(), title(agreement.title())).keySet();
  }

  /**
   * Under what an amendment looks, with what a tie by each rests on; ties by {@link #PARTY} alone
   * need the title.
   *
   * @param amending the columns of the amendment itself
   */
  public static Map<String, Integer> searches(Summary amending, Amendment amendment) {
    // Any of its words leads to all titles that have them all; the longest to the fewest others.
    Set<String> longest =
        title(amendment.amends()).stream()
            .max(Comparator.comparingInt(String::length).thenComparing(Comparator.naturalOrder()))
            .map(Set::of)
            .orElse(Set.of());
    return keys(names(amending), amendment.dates(), longest);
  }

  /** The keys of a document, with the grade of a tie by each. Names and words have no "|". */
  private static Map<String, Integer> keys(
      Set<String> parties, List<String> dates, Set<String> words) {
    Map<String, Integer> keys = new LinkedHashMap<>();
    List<String> names = parties.stream().sorted().toList();
    for (int i = 0; i < names.size(); i++) {
      String one = names.get(i);
      words.forEach(word -> keys.put(one + "|word|" + word, PARTY));
      dates.forEach(date -> keys.put(one + "|date|" + date, PARTY + DATE));
      for (String other : names.subList(i + 1, names.size())) {
        keys.put(one + "|" + other, PARTY + PARTY);
        dates.forEach(date -> keys.put(one + "|" + other + "|date|" + date, PARTY + PARTY + DATE));
      }
    }
    return keys;
  }

  /**
   * The note of an amendment.
   *
   * @param note what is noted already; may be empty
   * @param of path of what it amends; empty when that is not in the folder
   */
  public static String note(String note, Amendment amendment, String of) {
    List<String> notes = new ArrayList<>();
    if (!note.isEmpty()) {
      notes.add(note);
    }
    if (!amendment.amends().isEmpty()) {
      notes.add("amends the " + amendment.amends());
    }
    if (of.isEmpty()) {
      notes.add("what it amends is not in this folder");
    }
    return String.join("; ", notes);
  }

  /**
   * The note of what is amended.
   *
   * @param note what is noted already; may be empty
   * @param amendments their paths, in order
   */
  public static String amendedBy(String note, List<String> amendments) {
    String by = "amended by " + String.join(", ", amendments) + "; read them together";
    return note.isEmpty() ? by : note + "; " + by;
  }
}
