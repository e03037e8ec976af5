package org.clausecheck.structure;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** What an agreement says is annexed to it, held against what stands in its file. */
public final class Annexes {
  /** Characters on either side of a reference in which the words stand that tell what it is. */
  private static final int NEAR = 60;

  /** "… attached hereto as Exhibit A", "… set forth in Schedule 2". */
  private static final Pattern ATTACHED_BEFORE =
      Pattern.compile(
          "\\b(?:(?:attached|annexed|appended)\\b[^.;]{0,30}"
              + "|(?:set (?:forth|out)|listed|described|specified|stated|outlined|detailed|identified"
              + "|provided|defined|contained|shown) (?:in|on|at|by|under) (?:the )?(?:attached )?)$",
          Pattern.CASE_INSENSITIVE);

  /** "Exhibit A attached hereto". */
  private static final Pattern ATTACHED_AFTER =
      Pattern.compile(
          "^[\"'”’]{0,2},? (?:attached|annexed|appended|hereto)\\b", Pattern.CASE_INSENSITIVE);

  /** The reference opens a line, as a heading does, or the annex is only to come. */
  private static final Pattern NO_REFERENCE_BEFORE =
      Pattern.compile(
          "(?:(?:^|\\n)[\\[ ]{0,60}|\\b(?:to|shall|will) be (?:attached|annexed|appended)\\b.{0,60})$",
          Pattern.DOTALL);

  /** "Exhibit 21 to the Registration Statement". */
  private static final Pattern ELSEWHERE_AFTER =
      Pattern.compile("^[^ ]{0,12} (?:of|to|in) (?!this\\b|these\\b)", Pattern.CASE_INSENSITIVE);

  private Annexes() {}

  /**
   * The annexes that the agreement's own words attach to it and that do not stand in its text, by
   * name, in the order of the text. Where it cannot be told, an annex is taken to be there.
   */
  public static List<String> absent(String text, Outline outline) {
    Map<String, String> attached = new LinkedHashMap<>();
    Set<String> there = new HashSet<>();
    for (CrossReference reference : outline.references()) {
      String name = name(reference.label());
      if (name.isEmpty()) {
        continue;
      }
      int start = reference.span().start();
      int end = reference.span().end();
      String before = text.substring(Math.max(0, start - NEAR), start);
      String after = text.substring(end, Math.min(text.length(), end + NEAR));
      boolean ours = ATTACHED_BEFORE.matcher(before).find() || ATTACHED_AFTER.matcher(after).find();
      if (reference.target().isPresent()
          || NO_REFERENCE_BEFORE.matcher(before).find()
          || ELSEWHERE_AFTER.matcher(after).find()) {
        there.add(upper(name));
      } else if (ours) {
        attached.putIfAbsent(upper(name), name);
      }
    }
    attached.values().removeIf(name -> there.contains(upper(name)) || headed(text, name));
    return List.copyOf(attached.values());
  }

  /** Whether "EXHIBIT A" or "Exhibit A-1" stands anywhere, as it does over an annex. */
  private static boolean headed(String text, String name) {
    String capitals = upper(name);
    return text.contains(name + "-")
        || text.contains(capitals + "-")
        || !name.equals(capitals)
            && Pattern.compile(Pattern.quote(capitals) + "\\b").matcher(text).find();
  }

  /** "Exhibit A" of "exhibits A(1)"; empty for a section. */
  private static String name(String label) {
    int space = label.indexOf(' ');
    String word = References.singular(label.substring(0, Math.max(0, space)));
    String rest = label.substring(space + 1);
    int bracket = rest.indexOf('(');
    String number = (bracket < 0 ? rest : rest.substring(0, bracket)).replaceAll("[^\\w.-]", "");
    return References.isAnnex(word) && !number.isEmpty() ? word + " " + number : "";
  }

  private static String upper(String words) {
    return words.toUpperCase(Locale.ROOT);
  }
}
