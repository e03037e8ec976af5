package org.clausecheck.document;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.clausecheck.text.NumberWords;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;

/**
 * Rebuilds the automatic numbers of a Word file as Word shows them: multilevel lists, restarts,
 * start overrides, levels tied to styles, legal numbering (ECMA-376 part 1, 17.9). Counts as it is
 * asked, so it must be asked paragraph by paragraph in document order.
 */
final class WordNumbering {
  private static final int LEVELS = 9;

  private final Map<String, Element> abstracts = new HashMap<>();
  private final Map<String, Element> instances = new HashMap<>();
  private final WordStyles styles;

  private final Map<String, ListCounter> counters = new HashMap<>();

  private final Set<String> begunOverrides = new HashSet<>();

  /**
   * A paragraph's number.
   *
   * @param label as shown; empty when the level shows none
   * @param separator what stands between the label and the words: a tab, a space or nothing
   * @param level 1-based
   * @param indent left indentation of the level in points; NaN when the level gives none
   */
  record Label(String label, String separator, int level, float indent) {}

  WordNumbering(@Nullable Element numbering, WordStyles styles) {
    this.styles = styles;
    if (numbering == null) {
      return;
    }
    for (Element element : Xml.children(numbering)) {
      if ("abstractNum".equals(element.getLocalName())) {
        abstracts.put(Xml.attribute(element, "abstractNumId"), element);
      } else if ("num".equals(element.getLocalName())) {
        instances.put(Xml.attribute(element, "numId"), element);
      }
    }
  }

  /**
   * Counts a paragraph.
   *
   * @param direct the paragraph's own properties ({@code w:pPr})
   * @param style the id of its style
   * @return its label; null when it is not numbered
   */
  @Nullable Label next(@Nullable Element direct, String style) {
    Element own = Xml.child(direct, "numPr");
    String numId = Xml.attribute(Xml.child(own, "numId"), "val");
    if (numId.isEmpty()) {
      numId = Xml.attribute(styles.paragraphProperty(style, "numPr", "numId"), "val");
    }
    Element instance = instances.get(numId);
    if (instance == null) {
      return null;
    }
    String listId = listOf(instance, 0);
    Element list = abstracts.get(listId);
    if (list == null) {
      return null;
    }
    int level = Xml.number(Xml.child(own, "ilvl"), "val", -1);
    if (level < 0) {
      level = levelOfStyle(list, style);
    }
    if (level < 0) {
      level = Xml.number(styles.paragraphProperty(style, "numPr", "ilvl"), "val", 0);
    }
    return level >= LEVELS ? null : count(numId, instance, listId, list, level);
  }

  private Label count(String numId, Element instance, String listId, Element list, int level) {
    Element[] levels = new Element[ListCounter.LEVELS];
    int[] starts = new int[ListCounter.LEVELS];
    for (Element element : Xml.children(list)) {
      put(levels, element);
    }
    for (int i = 0; i < LEVELS; i++) {
      starts[i] = Xml.number(Xml.child(levels[i], "start"), "val", 0);
    }
    ListCounter counter = counters.computeIfAbsent(listId, id -> new ListCounter());
    for (Element override : Xml.children(instance)) {
      int at = Xml.number(override, "ilvl", 0);
      if (!"lvlOverride".equals(override.getLocalName()) || at < 0 || at >= LEVELS) {
        continue;
      }
      Element replaced = Xml.child(override, "lvl");
      if (replaced != null) {
        put(levels, replaced);
        starts[at] = Xml.number(Xml.child(levels[at], "start"), "val", starts[at]);
      }
      Element start = Xml.child(override, "startOverride");
      if (start != null) {
        starts[at] = Xml.number(start, "val", starts[at]);
        if (at <= level && begunOverrides.add(numId + "/" + at)) {
          counter.restart(at);
        }
      }
    }
    counter.count(
        level, i -> starts[i], i -> Xml.number(Xml.child(levels[i], "lvlRestart"), "val", i));
    return label(levels, counter, level);
  }

  private static void put(Element[] levels, Element level) {
    int at = "lvl".equals(level.getLocalName()) ? Xml.number(level, "ilvl", -1) : -1;
    if (at >= 0 && at < LEVELS) {
      levels[at] = level;
    }
  }

  private static Label label(Element[] levels, ListCounter counter, int level) {
    Element own = levels[level];
    boolean legal = isOn(Xml.child(own, "isLgl"));
    String pattern = Xml.attribute(Xml.child(own, "lvlText"), "val");
    StringBuilder label = new StringBuilder();
    for (int i = 0; i < pattern.length(); i++) {
      char c = pattern.charAt(i);
      if (c == '%'
          && i + 1 < pattern.length()
          && pattern.charAt(i + 1) >= '1'
          && pattern.charAt(i + 1) <= '9') {
        int of = pattern.charAt(++i) - '1';
        if (of <= level && counter.hasBegun(of)) {
          String format = format(levels[of]);
          label.append(
              format(counter.at(of), legal && !format.equals("none") ? "decimal" : format));
        }
      } else {
        label.append(c);
      }
    }
    boolean hidden = isOn(Xml.at(own, "rPr", "vanish"));
    String suffix = Xml.attribute(Xml.child(own, "suff"), "val");
    String separator =
        switch (suffix) {
          case "nothing" -> "";
          case "space" -> " ";
          default -> "\t";
        };
    boolean bullet = format(own).equals("bullet");
    String shown = hidden ? "" : bullet && !label.isEmpty() ? "\u2022" : label.toString();
    return new Label(shown, separator, level + 1, indent(own));
  }

  private static float indent(@Nullable Element level) {
    Element ind = Xml.at(level, "pPr", "ind");
    return ind == null ? Float.NaN : WordStyles.indent(ind);
  }

  private static String format(@Nullable Element level) {
    Element format = Xml.child(level, "numFmt");
    String name = Xml.attribute(format, "val");
    if (name.equals("custom")) {
      return Xml.attribute(format, "format").startsWith("0") ? "decimalZero" : "decimal";
    }
    return name.isEmpty() ? "decimal" : name;
  }

  static boolean isOn(@Nullable Element toggle) {
    if (toggle == null) {
      return false;
    }
    String value = Xml.attribute(toggle, "val");
    return !(value.equals("0")
        || value.equals("false")
        || value.equals("off")
        || value.equals("none"));
  }

  /** The list an instance numbers by, through links to numbering styles. */
  private String listOf(Element instance, int depth) {
    String id = Xml.attribute(Xml.child(instance, "abstractNumId"), "val");
    String link = Xml.attribute(Xml.child(abstracts.get(id), "numStyleLink"), "val");
    if (link.isEmpty() || depth > 5) {
      return id;
    }
    Element numId = styles.paragraphProperty(link, "numPr", "numId");
    Element linked = instances.get(Xml.attribute(numId, "val"));
    return linked == null ? id : listOf(linked, depth + 1);
  }

  private static int levelOfStyle(Element list, String style) {
    for (Element level : Xml.children(list)) {
      if (!style.isEmpty() && style.equals(Xml.attribute(Xml.child(level, "pStyle"), "val"))) {
        return Xml.number(level, "ilvl", -1);
      }
    }
    return -1;
  }

  /**
   * A number in one of the formats of ECMA-376 part 1, 17.18.59; decimal for those it does not
   * know.
   */
  static String format(int number, String format) {
    return switch (format) {
      case "none" -> "";
      case "upperRoman" -> roman(number);
      case "lowerRoman" -> roman(number).toLowerCase(Locale.ROOT);
      case "upperLetter" -> letters(number);
      case "lowerLetter" -> letters(number).toLowerCase(Locale.ROOT);
      case "decimalZero" -> number < 10 && number >= 0 ? "0" + number : Integer.toString(number);
      case "decimalEnclosedParen" -> "(" + number + ")";
      case "decimalEnclosedFullstop" -> number + ".";
      case "numberInDash" -> "- " + number + " -";
      case "ordinal" -> number + ordinalEnding(number);
      case "cardinalText" -> capitalised(NumberWords.written(number));
      case "ordinalText" -> capitalised(NumberWords.writtenRank(number));
      case "chicago" -> chicago(number);
      case "hex" -> Integer.toHexString(number).toUpperCase(Locale.ROOT);
      default -> Integer.toString(number);
    };
  }

  private static String roman(int number) {
    if (number < 1 || number > 3999) {
      return Integer.toString(number);
    }
    int[] values = {1000, 900, 500, 400, 100, 90, 50, 40, 10, 9, 5, 4, 1};
    String[] numerals = {"M", "CM", "D", "CD", "C", "XC", "L", "XL", "X", "IX", "V", "IV", "I"};
    StringBuilder roman = new StringBuilder();
    int rest = number;
    for (int i = 0; i < values.length; i++) {
      while (rest >= values[i]) {
        roman.append(numerals[i]);
        rest -= values[i];
      }
    }
    return roman.toString();
  }

  /** A … Z, AA, BB …: Word repeats the letter. */
  private static String letters(int number) {
    if (number < 1 || number > 26 * 30) {
      return Integer.toString(number);
    }
    return String.valueOf((char) ('A' + (number - 1) % 26)).repeat((number - 1) / 26 + 1);
  }

  private static String chicago(int number) {
    return number < 1 || number > 400
        ? Integer.toString(number)
        : "*\u2020\u2021\u00A7"
            .substring((number - 1) % 4, (number - 1) % 4 + 1)
            .repeat((number - 1) / 4 + 1);
  }

  private static String ordinalEnding(int number) {
    int tens = number / 10 % 10;
    return switch (tens == 1 ? 0 : number % 10) {
      case 1 -> "st";
      case 2 -> "nd";
      case 3 -> "rd";
      default -> "th";
    };
  }

  private static String capitalised(String words) {
    return words.isEmpty() ? words : Character.toUpperCase(words.charAt(0)) + words.substring(1);
  }
}
