package org.clausecheck.structure;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.clausecheck.text.Span;

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

  /** "Exhibit C (to be attached)". */
  private static final Pattern TO_COME_AFTER =
      Pattern.compile(
          "^[\"'”’]{0,2} ?[\\[(](?:not (?:yet )?|to be )(?:attached|annexed|appended|inserted|agreed)",
          Pattern.CASE_INSENSITIVE);

  /** The reference opens a line, as a heading does, or the annex is only to come. */
  private static final Pattern NO_REFERENCE_BEFORE =
      Pattern.compile(
          "(?:(?:^|\\n)[\\[ ]{0,60}|\\b(?:to|shall|will) be (?:attached|annexed|appended)\\b.{0,60})$",
          Pattern.DOTALL);

  /** "Exhibit 21 to the Registration Statement". */
  private static final Pattern ELSEWHERE_AFTER =
      Pattern.compile("^[^ ]{0,12} (?:of|to|in) (?!this\\b|these\\b)", Pattern.CASE_INSENSITIVE);

  /** What stands for an annex that is not there: "[to be attached]", "see separate file". */
  private static final Pattern PLACEHOLDER =
      Pattern.compile(
          "\\b(?:to be|will be|shall be|being) (?:attached|annexed|appended|inserted|added|completed"
              + "|provided|supplied|agreed|drafted|finali[sz]ed|determined|confirmed|delivered)\\b"
              + "|\\bto (?:follow|come)\\b|\\btb[acd]\\b|\\bnot (?:attached|included|annexed)\\b"
              + "|\\b(?:see|in|as|under) (?:a |the |an )?(?:separate|attached|enclosed|accompanying)\\b"
              + "|\\b(?:attached|provided|filed|supplied|delivered|sent) separately\\b"
              + "|\\bunder separate cover\\b|\\bomitted\\b",
          Pattern.CASE_INSENSITIVE);

  /** What is there but blacked out, or left out on purpose. */
  private static final Pattern LEFT_OUT =
      Pattern.compile(
          "[*\u2020\u2588]|\\b(?:redacted|intentionally|deliberately|reserved|none|not (?:used|applicable)|n/a)\\b",
          Pattern.CASE_INSENSITIVE);

  /** "Exhibit C-6" at the foot of the sixth page of Exhibit C. */
  private static final Pattern PAGE_LABEL = Pattern.compile("-\\d{1,3}$");

  /** Words that stand for a whole annex are few. */
  private static final int PLACEHOLDER_LENGTH = 120;

  /** A title has no more words; what has more is the annex. */
  private static final int TITLE_WORDS = 8;

  private Annexes() {}

  /**
   * The annexes that are named and do not stand in the text: those that the agreement's own words
   * attach to it, those left blank under their title and those with a placeholder. By name, in the
   * order of the text. Where it cannot be told, an annex is taken to be there.
   */
  public static List<String> absent(String text, Outline outline) {
    Map<String, String> empty = empty(text, outline.clauses());
    Map<String, String> named = new LinkedHashMap<>();
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
      if (TO_COME_AFTER.matcher(after).find()) {
        empty.putIfAbsent(upper(name), name);
      }
      if (empty.containsKey(upper(name))) {
        named.putIfAbsent(upper(name), name);
      } else if (reference.target().isPresent()
          || NO_REFERENCE_BEFORE.matcher(before).find()
          || ELSEWHERE_AFTER.matcher(after).find()) {
        there.add(upper(name));
      } else if (ours) {
        named.putIfAbsent(upper(name), name);
      }
    }
    named
        .entrySet()
        .removeIf(
            annex ->
                !empty.containsKey(annex.getKey())
                    && (there.contains(annex.getKey()) || headed(text, annex.getValue())));
    empty.forEach(named::putIfAbsent);
    return List.copyOf(named.values());
  }

  /** The annexes that have a title and nothing under it, or a placeholder, by their names. */
  private static Map<String, String> empty(String text, List<Clause> clauses) {
    List<Clause> annexes =
        clauses.stream().filter(clause -> clause.type() == Clause.Type.SCHEDULE).toList();
    Map<String, String> empty = new LinkedHashMap<>();
    Set<String> filled = new HashSet<>();
    for (int i = 0; i < annexes.size(); i++) {
      String name = name(annexes.get(i).label());
      int end = i + 1 < annexes.size() ? annexes.get(i + 1).span().start() : text.length();
      if (!name.isEmpty() && isEmpty(text, annexes.get(i), end)) {
        empty.putIfAbsent(upper(name), name);
      } else {
        filled.add(upper(name));
      }
    }
    empty
        .keySet()
        .removeIf(
            name -> filled.stream().anyMatch(f -> f.equals(name) || f.startsWith(name + "-")));
    return empty;
  }

  private static boolean isEmpty(String text, Clause annex, int end) {
    Span heading = annex.heading();
    String title = heading == null ? "" : heading.in(text);
    int from = heading == null ? annex.own().start() : heading.end();
    String words = text.substring(Math.min(from, end), end).strip();
    if (words.length() > PLACEHOLDER_LENGTH || LEFT_OUT.matcher(title + "\n" + words).find()) {
      return false;
    }
    boolean page = title.isEmpty() && PAGE_LABEL.matcher(annex.label()).find();
    boolean blank =
        words.chars().noneMatch(Character::isLetterOrDigit)
            && title.split("\\s{1,9}").length <= TITLE_WORDS;
    return (blank && !page) || PLACEHOLDER.matcher(title + "\n" + words).find();
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
