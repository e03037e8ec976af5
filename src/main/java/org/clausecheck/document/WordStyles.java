package org.clausecheck.document;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;

/** The styles of a Word file: looks a property up along a style's ancestors. */
final class WordStyles {
  private static final int LONGEST_CHAIN = 20;

  private final Map<String, Element> styles = new HashMap<>();
  private final @Nullable Element defaults;
  private String defaultParagraph = "";

  WordStyles(@Nullable Element root) {
    defaults = Xml.child(root, "docDefaults");
    if (root == null) {
      return;
    }
    for (Element style : Xml.children(root)) {
      if ("style".equals(style.getLocalName())) {
        styles.put(Xml.attribute(style, "styleId"), style);
        String isDefault = Xml.attribute(style, "default");
        if ("paragraph".equals(Xml.attribute(style, "type"))
            && (isDefault.equals("1") || isDefault.equals("true"))) {
          defaultParagraph = Xml.attribute(style, "styleId");
        }
      }
    }
  }

  /** The id of a paragraph's style. */
  String styleOf(@Nullable Element paragraphProperties) {
    String id = Xml.attribute(Xml.child(paragraphProperties, "pStyle"), "val");
    return styles.containsKey(id) ? id : defaultParagraph;
  }

  /** The nearest {@code w:pPr} descendant at a path of names in the style or its ancestors. */
  @Nullable Element paragraphProperty(String style, String... path) {
    return property(style, "pPr", path);
  }

  /**
   * The nearest {@code w:rPr} child of a name in the style, its ancestors or the document's
   * defaults.
   */
  @Nullable Element runProperty(String style, String name) {
    Element found = property(style, "rPr", name);
    return found != null ? found : Xml.at(defaults, "rPrDefault", "rPr", name);
  }

  /** Whether a style switches a toggle such as bold on; the document's defaults do not count. */
  boolean toggles(String style, String name) {
    return WordNumbering.isOn(property(style, "rPr", name));
  }

  /** Outline level, 1 to 9; 0 for body text. */
  int headingLevel(@Nullable Element paragraphProperties, String style) {
    Element own = Xml.child(paragraphProperties, "outlineLvl");
    int level = Xml.number(own != null ? own : paragraphProperty(style, "outlineLvl"), "val", 9);
    return level >= 0 && level < 9 ? level + 1 : 0;
  }

  /** Where the first line begins, in points from the margin. */
  static float indent(Element ind) {
    int left = Xml.number(ind, "left", Xml.number(ind, "start", 0));
    int first = Xml.number(ind, "firstLine", 0) - Xml.number(ind, "hanging", 0);
    return (left + first) / 20f;
  }

  private @Nullable Element property(String style, String kind, String... path) {
    String id = style;
    for (int i = 0; i < LONGEST_CHAIN; i++) {
      Element element = styles.get(id);
      if (element == null) {
        return null;
      }
      Element found = Xml.at(Xml.child(element, kind), path);
      if (found != null) {
        return found;
      }
      id = Xml.attribute(Xml.child(element, "basedOn"), "val");
    }
    return null;
  }
}
