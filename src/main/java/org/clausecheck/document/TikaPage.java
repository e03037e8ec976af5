package org.clausecheck.document;

import java.io.IOException;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.clausecheck.text.Place;
import org.clausecheck.text.Places;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.xml.sax.Attributes;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/**
 * The page of XHTML as which Tika gives a document, with the place of each of its words: the cell
 * of a sheet, the paragraph of a slide, the page of an XPS file, otherwise the paragraph, counted
 * over those that hold words.
 */
final class TikaPage extends DefaultHandler {
  /** Excel's until 2003: the workbook whose empty rows Tika tells. */
  static final String OLD_WORKBOOK = "application/vnd.ms-excel";

  private static final Set<String> BLOCKS =
      Set.of("p", "div", "h1", "h2", "h3", "h4", "h5", "h6", "li", "tr", "td", "th", "body", "br");

  /** What Tika says besides the document's own words. */
  private static final Set<String> SKIPPED =
      Set.of("embedded", "package-entry", "outside", "slide-master-content");

  /** Attributes that say how words look. */
  private static final List<String> LOOKS = List.of("style", "align", "type", "start", "value");

  private final Budget budget;
  private final boolean sheets;
  private final boolean pages;
  private final boolean wordPerfect;
  private final Document document = Document.createShell("");
  private final Map<TextNode, Place> placeOf = new IdentityHashMap<>();
  private Element at = document.body();

  /** Open elements inside one that is skipped, itself counted; 0 outside of any. */
  private int skipped;

  private String part = "document";
  private int parts;
  private int paragraph;
  private boolean begins = true;
  private int row;
  private int column;
  private int characters;

  TikaPage(Budget budget, String type) {
    this.budget = budget;
    this.sheets = type.equals(OLD_WORKBOOK);
    this.pages = type.contains("xps");
    this.wordPerfect = type.startsWith("application/vnd.wordperfect");
  }

  @Override
  public void startElement(String uri, String name, String qualified, Attributes attributes)
      throws SAXException {
    check();
    String kind = String.valueOf(attributes.getValue("class"));
    if (skipped > 0 || SKIPPED.contains(kind) || name.equals("head")) {
      skipped++;
      return;
    }
    if (name.equals("html") || name.equals("body")) {
      return;
    }
    switch (kind) {
      case "slide-content" -> begin("slide " + ++parts);
      case "page", "sheet" -> begin("page " + ++parts);
      default -> begins |= BLOCKS.contains(name);
    }
    if (name.equals("tr")) {
      row++;
      column = 0;
    } else if (name.equals("td") || name.equals("th")) {
      column++;
    }
    at = at.appendElement(name);
    for (String look : LOOKS) {
      String value = attributes.getValue(look);
      if (value != null) {
        at.attr(look, value);
      }
    }
  }

  private void begin(String name) {
    part = name;
    paragraph = 0;
    row = 0;
    begins = true;
  }

  @Override
  public void endElement(String uri, String name, String qualified) {
    if (skipped > 0) {
      skipped--;
      return;
    }
    Element outer = at.parent();
    if (name.equals(at.normalName()) && at != document.body() && outer != null) {
      if (sheets && name.equals("h1")) {
        // The name on the tab: a place, no words of the document.
        part = at.text();
        at.remove();
      }
      at = outer;
      begins |= BLOCKS.contains(name);
    }
  }

  @Override
  public void characters(char[] chars, int start, int length) throws SAXException {
    if (skipped > 0) {
      return;
    }
    check();
    String read = new String(chars, start, length);
    // Tika takes the apostrophe of WordPerfect 5 for an accent over the letter before it.
    String words = wordPerfect ? read.replace('\u0313', '\u2019') : read;
    characters += length;
    if (begins && !words.isBlank()) {
      paragraph++;
      begins = false;
    }
    TextNode node = new TextNode(words);
    at.appendChild(node);
    placeOf.put(node, place());
  }

  private Place place() {
    if (pages) {
      return new Place.OnPage(Math.max(1, parts), List.of());
    }
    return sheets && row > 0 && column > 0
        ? new Place.InCell(part, row, column)
        : new Place.InParagraph(part, Math.max(1, paragraph), 0, 0);
  }

  private void check() throws SAXException {
    try {
      budget.checkTime();
      budget.checkCharacters(characters);
    } catch (IOException e) {
      throw new SAXException(e);
    }
  }

  /** What the page says. */
  SourceText source() throws IOException {
    return pages ? lines() : new HtmlReader(budget, new NodePlaces()).read(document.body());
  }

  /** The text of pages whose paragraphs are lines. */
  private SourceText lines() {
    StringBuilder words = new StringBuilder();
    ListedPlaces.Builder places = new ListedPlaces.Builder();
    int page = 0;
    for (TextNode node : document.body().nodeStream(TextNode.class).toList()) {
      Place place = placeOf.getOrDefault(node, place());
      if (node.isBlank()) {
        continue;
      }
      int of = place instanceof Place.OnPage on ? on.page() : page;
      words.append(words.isEmpty() ? "" : of == page ? "\n" : "\f");
      page = of;
      places.at(words.length(), place);
      words.append(node.getWholeText().strip());
    }
    return new PlainTextReader().read(words.toString()).at(places.build());
  }

  /** The places of the words as they are written. */
  private final class NodePlaces implements HtmlReader.Track {
    private final ListedPlaces.Builder places = new ListedPlaces.Builder();

    @Override
    public void at(int offset, TextNode node) {
      Place place = placeOf.get(node);
      if (place != null) {
        places.at(offset, place);
      }
    }

    @Override
    public Places build(String chars) {
      return places.build();
    }
  }
}
