package org.clausecheck.document;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.clausecheck.text.Mark;
import org.clausecheck.text.Span;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/**
 * Holds what reference fields of a Word file show against what their bookmarks bear. Word brings a
 * field up to date when it is asked to, and not when a clause is moved: what it shows may be old.
 */
final class WordReferences {
  /** Words of a bookmark that a field repeats are no longer than this. */
  private static final int LONGEST = 200;

  /** What fields that were old on a first reading are to show, by {@link Target#key()}. */
  private final Map<String, String> current;

  private final Map<String, String> numbers = new HashMap<>();
  private final Map<String, String> words = new HashMap<>();
  private final Map<String, Open> open = new HashMap<>();
  private final List<Shown> shown = new ArrayList<>();

  WordReferences(Map<String, String> current) {
    this.current = current;
  }

  /** A bookmark that has begun. */
  private record Open(String name, int from) {}

  private record Shown(Target target, Span words) {}

  /**
   * What a field refers to.
   *
   * @param number whether to the number of the bookmark's paragraph, and not to its words
   */
  private record Target(String bookmark, boolean number) {
    static @Nullable Target of(String instruction) {
      String[] words = instruction.strip().split("\\s{1,20}", 20);
      if (words.length < 2 || !words[0].equals("REF")) {
        return null;
      }
      String switches = instruction.toLowerCase(Locale.ROOT) + " ";
      boolean number =
          switches.contains("\\r ") || switches.contains("\\w ") || switches.contains("\\n ");
      return !number && switches.contains("\\p ") ? null : new Target(words[1], number);
    }

    String key() {
      return (number ? "number of " : "words of ") + bookmark;
    }
  }

  /** Notes every bookmark of a part, so that one outside a paragraph is not taken for gone. */
  void exist(Element root) {
    NodeList bookmarks = root.getElementsByTagNameNS("*", "bookmarkStart");
    for (int i = 0; i < bookmarks.getLength(); i++) {
      if (bookmarks.item(i) instanceof Element bookmark) {
        numbers.putIfAbsent(Xml.attribute(bookmark, "name"), "");
      }
    }
  }

  /** Notes the bookmarks of a paragraph with its automatic number; empty when it has none. */
  void number(Element paragraph, String label) {
    for (Element element : Xml.children(paragraph)) {
      if ("bookmarkStart".equals(element.getLocalName())) {
        numbers.put(Xml.attribute(element, "name"), label);
      }
      number(element, label);
    }
  }

  /** Notes where a bookmark begins or ends. */
  void bookmark(Element element, CharSequence text) {
    String id = Xml.attribute(element, "id");
    if ("bookmarkStart".equals(element.getLocalName())) {
      open.put(id, new Open(Xml.attribute(element, "name"), text.length()));
      return;
    }
    Open begun = open.remove(id);
    if (begun != null && text.length() - begun.from() <= LONGEST) {
      words.put(begun.name(), text.subSequence(begun.from(), text.length()).toString().strip());
    }
  }

  /** Notes a field that has ended. */
  void note(String instruction, int from, int to) {
    Target target = Target.of(instruction);
    if (from >= 0 && to > from && target != null) {
      shown.add(new Shown(target, new Span(from, to)));
    }
  }

  /** What a field is to show instead of its words; null where they are right. */
  @Nullable String current(String instruction, String words) {
    Target target = Target.of(instruction);
    String now = target == null ? null : current.get(target.key());
    return now == null || bare(now).equals(bare(words)) ? null : now;
  }

  /** What the fields are to show that show something old, once all is read. */
  Map<String, String> old(CharSequence text) {
    Map<String, String> old = new HashMap<>();
    for (Shown field : shown) {
      String now = bears(field.target);
      String was = field.words.in(text).strip();
      boolean alike =
          was.startsWith("Error!")
              || (field.target.number ? shape(was).equals(shape(now)) : !now.contains("\n"));
      if (!now.isEmpty() && !was.isEmpty() && differs(field, now, was) && alike) {
        old.put(field.target.key(), now);
      }
    }
    return old;
  }

  private static boolean differs(Shown field, String now, String was) {
    String whole = bare(was);
    String own = bare(now);
    return field.target.number ? !whole.endsWith(own) && !own.endsWith(whole) : !whole.equals(own);
  }

  private String bears(Target target) {
    String found = (target.number ? numbers : words).getOrDefault(target.bookmark, "").strip();
    return target.number && found.endsWith(".") ? found.substring(0, found.length() - 1) : found;
  }

  /** "9.9" of "4.12": numbers of one shape may stand for one another. */
  private static String shape(String number) {
    String last = number.substring(number.lastIndexOf(' ') + 1);
    return last.replaceAll("\\d{1,9}", "9").replaceAll("\\p{L}{1,9}", "x").replaceAll("\\.$", "");
  }

  /** Marks the references whose bookmark is gone or bears a number of another shape. */
  void check(SourceText.Builder out) {
    for (Shown field : shown) {
      String bookmark = field.target.bookmark;
      String now = bears(field.target);
      boolean gone = !numbers.containsKey(bookmark);
      boolean old =
          field.target.number && !now.isEmpty() && differs(field, now, field.words.in(out.chars()));
      if (field.target.number && (gone || old)) {
        out.mark(
            field.words.start(),
            field.words.end(),
            gone ? Mark.Kind.BROKEN_REFERENCE : Mark.Kind.OLD_REFERENCE,
            gone ? "field without a target" : "field that points to " + now);
      }
    }
  }

  private static String bare(String words) {
    String bare = words.strip().toLowerCase(Locale.ROOT).replaceAll("\\s{1,20}", " ");
    return bare.endsWith(".") ? bare.substring(0, bare.length() - 1) : bare;
  }
}
