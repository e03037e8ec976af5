package org.clausecheck.document;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;

/** How words of a Word file look: their own properties, else those of their styles. */
final class WordLooks {
  private final WordStyles styles;

  WordLooks(WordStyles styles) {
    this.styles = styles;
  }

  boolean isStruck(@Nullable Element properties, String paragraphStyle) {
    return WordNumbering.isOn(runProperty(properties, paragraphStyle, "strike"))
        || WordNumbering.isOn(runProperty(properties, paragraphStyle, "dstrike"));
  }

  /** Whether a paragraph has words, and all of them are struck through. */
  boolean isStruckThroughout(Element paragraph, String style) {
    List<Element> runs =
        WordPlaces.runs(paragraph).stream().filter(r -> !r.getTextContent().isBlank()).toList();
    return !runs.isEmpty() && runs.stream().allMatch(run -> isStruck(Xml.child(run, "rPr"), style));
  }

  @Nullable Element runProperty(@Nullable Element properties, String paragraphStyle, String name) {
    Element own = Xml.child(properties, name);
    if (own != null) {
      return own;
    }
    String characterStyle = Xml.attribute(Xml.child(properties, "rStyle"), "val");
    Element styled = characterStyle.isEmpty() ? null : styles.runProperty(characterStyle, name);
    return styled != null ? styled : styles.runProperty(paragraphStyle, name);
  }

  boolean isBold(@Nullable Element properties, String paragraphStyle) {
    Element own = Xml.child(properties, "b");
    if (own != null) {
      return WordNumbering.isOn(own);
    }
    String characterStyle = Xml.attribute(Xml.child(properties, "rStyle"), "val");
    return styles.toggles(paragraphStyle, "b")
        ^ (!characterStyle.isEmpty() && styles.toggles(characterStyle, "b"));
  }

  boolean isCentred(@Nullable Element properties, String style) {
    Element own = Xml.child(properties, "jc");
    return Xml.attribute(own != null ? own : styles.paragraphProperty(style, "jc"), "val")
        .equals("center");
  }

  float indent(@Nullable Element properties, String style, WordNumbering.@Nullable Label label) {
    Element own = Xml.child(properties, "ind");
    if (own == null && label != null && !Float.isNaN(label.indent())) {
      return label.indent();
    }
    Element ind = own != null ? own : styles.paragraphProperty(style, "ind");
    return ind == null ? 0 : WordStyles.indent(ind);
  }

  float fontSize(Element paragraph, String style) {
    for (Element run : WordPlaces.runs(paragraph)) {
      if (Xml.child(run, "t") != null) {
        return Xml.number(runProperty(Xml.child(run, "rPr"), style, "sz"), "val", 0) / 2f;
      }
    }
    return Xml.number(styles.runProperty(style, "sz"), "val", 0) / 2f;
  }
}
