package org.clausecheck.report;

import static java.util.stream.Collectors.joining;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.clausecheck.review.Quote;

/** Sections as people cite them: "Section 7.2(b)", not "ARTICLE 7 &gt; 7.2 &gt; (b)". */
final class Sections {
  private static final Pattern SUB = Pattern.compile("\\([^)\\s]{1,8}\\)");

  /** A letter or a Roman numeral of a list whose labels have no brackets: "B", "d.", "ii)". */
  private static final Pattern LETTER = Pattern.compile("(?:\\p{L}|[ivxlcIVXLC]{2,6})[.)]?");

  private static final Pattern NUMBER = Pattern.compile("[0-9]{1,4}(?:\\.[0-9]{1,4}){0,6}[.)]?");

  /** A number with a heading on its line, as "12.2 Termination". */
  private static final Pattern TITLED =
      Pattern.compile("([0-9]{1,3}(?:\\.[0-9]{1,3}){1,5})\\.? \\p{Lu}.{0,200}");

  /** A heading longer than this is no way to cite a section. */
  private static final int LONGEST = 24;

  private Sections() {}

  /** The section of a quote; the page, paragraph or line where it stands in none. */
  static String of(Quote quote) {
    if (quote.clause().isBlank()) {
      return quote.place().describe();
    }
    List<String> way =
        Stream.of(quote.clause().split(" > ", -1))
            .map(step -> TITLED.matcher(step.strip()).replaceFirst("$1"))
            .toList();
    int items = items(way, SUB);
    int letters = items(way, SUB, LETTER);
    int from = isNumber(way, letters) ? letters : items;
    String subs = way.subList(from, way.size()).stream().map(Sections::item).collect(joining());
    String last = way.get(from - 1).strip();
    if (isNumber(way, from)) {
      return "Section " + bare(last) + subs;
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

  /** Where the steps of the forms that close a way begin; at least one step stands before them. */
  private static int items(List<String> way, Pattern... forms) {
    for (int from = way.size(); from > 1; from--) {
      String step = way.get(from - 1);
      if (Stream.of(forms).noneMatch(form -> form.matcher(step).matches())) {
        return from;
      }
    }
    return 1;
  }

  private static boolean isNumber(List<String> way, int end) {
    return NUMBER.matcher(way.get(end - 1).strip()).matches();
  }

  private static String item(String label) {
    return label.startsWith("(") ? label : "(" + bare(label) + ")";
  }

  private static String bare(String label) {
    return label.endsWith(".") || label.endsWith(")")
        ? label.substring(0, label.length() - 1)
        : label;
  }

  /** "ARTICLE XI" as "Article XI": the first word in small letters, numerals as they are. */
  private static String spoken(String rest) {
    int space = rest.indexOf(' ');
    return space < 0
        ? rest.toLowerCase(Locale.ROOT)
        : rest.substring(0, space).toLowerCase(Locale.ROOT) + rest.substring(space);
  }
}
