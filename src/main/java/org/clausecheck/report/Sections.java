package org.clausecheck.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.clausecheck.review.Quote;

/** Sections as people cite them: "Section 7.2(b)", not "ARTICLE 7 &gt; 7.2 &gt; (b)". */
final class Sections {
  private static final Pattern SUB = Pattern.compile("\\([^)\\s]{1,8}\\)");
  private static final Pattern NUMBER = Pattern.compile("[0-9]{1,4}(?:\\.[0-9]{1,4}){0,6}\\.?");

  /** A heading longer than this is no way to cite a section. */
  private static final int LONGEST = 24;

  private Sections() {}

  /** The section of a quote; the page, paragraph or line where it stands in none. */
  static String of(Quote quote) {
    if (quote.clause().isBlank()) {
      return quote.place().describe();
    }
    List<String> way = new ArrayList<>(List.of(quote.clause().split(" > ", -1)));
    StringBuilder subs = new StringBuilder();
    while (way.size() > 1 && SUB.matcher(way.get(way.size() - 1)).matches()) {
      subs.insert(0, way.remove(way.size() - 1));
    }
    String last = way.get(way.size() - 1).strip();
    if (NUMBER.matcher(last).matches()) {
      String number = last.endsWith(".") ? last.substring(0, last.length() - 1) : last;
      return "Section " + number + subs;
    }
    String cited = last.length() > LONGEST ? last.substring(0, LONGEST - 1).strip() + "…" : last;
    boolean shouted = cited.equals(cited.toUpperCase(Locale.ROOT));
    boolean named = cited.equals(cited.toLowerCase(Locale.ROOT));
    String words =
        shouted || named
            ? cited.substring(0, 1).toUpperCase(Locale.ROOT)
                + (shouted ? spoken(cited.substring(1)) : cited.substring(1))
            : cited;
    return words + subs;
  }

  /** "ARTICLE XI" as "Article XI": the first word in small letters, numerals as they are. */
  private static String spoken(String rest) {
    int space = rest.indexOf(' ');
    return space < 0
        ? rest.toLowerCase(Locale.ROOT)
        : rest.substring(0, space).toLowerCase(Locale.ROOT) + rest.substring(space);
  }
}
