package org.clausecheck.document;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.clausecheck.text.Mark;
import org.clausecheck.text.Span;
import org.w3c.dom.Element;

/**
 * Holds the numbers that reference fields of a Word file show against those that their bookmarks
 * bear. Word brings a field up to date when it is asked to, and not when a clause is moved.
 */
final class WordReferences {
  private final Map<String, String> labels = new HashMap<>();
  private final List<Shown> shown = new ArrayList<>();

  private record Shown(String bookmark, Span words) {}

  /** Notes the bookmarks of a paragraph with its automatic number; empty when it has none. */
  void bookmarks(Element paragraph, String label) {
    for (Element element : Xml.children(paragraph)) {
      if ("bookmarkStart".equals(element.getLocalName())) {
        labels.put(Xml.attribute(element, "name"), label);
      }
    }
  }

  /** Notes a field that has ended; only references to a paragraph's number count. */
  void note(String instruction, int from, int to) {
    String[] words = instruction.strip().split("\\s{1,20}", 20);
    String switches = instruction.toLowerCase(Locale.ROOT);
    boolean number = switches.contains("\\r") || switches.contains("\\w");
    if (from >= 0 && to > from && words.length > 1 && words[0].equals("REF") && number) {
      shown.add(new Shown(words[1], new Span(from, to)));
    }
  }

  /** Marks the references whose bookmark is gone or bears another number. */
  void check(SourceText.Builder out) {
    for (Shown reference : shown) {
      String label = labels.get(reference.bookmark());
      String words = bare(reference.words().in(out.chars()));
      boolean differs =
          label != null
              && !label.isEmpty()
              && !words.isEmpty()
              && !words.endsWith(bare(label))
              && !bare(label).endsWith(words);
      if (label == null || differs) {
        out.mark(
            reference.words().start(),
            reference.words().end(),
            Mark.Kind.BROKEN_REFERENCE,
            label == null ? "field without a target" : "field that points to " + label);
      }
    }
  }

  private static String bare(String number) {
    String bare = number.strip().toLowerCase(Locale.ROOT);
    int last = bare.lastIndexOf(' ');
    bare = last < 0 ? bare : bare.substring(last + 1);
    return bare.endsWith(".") ? bare.substring(0, bare.length() - 1) : bare;
  }
}
