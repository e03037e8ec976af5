package org.clausecheck.document;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.clausecheck.document.SourceText.SourceBlock;
import org.clausecheck.text.Block;
import org.clausecheck.text.Places;
import org.clausecheck.text.SetAside;
import org.clausecheck.text.Span;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.Range;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;

/** Reads HTML, as filing systems and mail programs write it. Nothing it links to is fetched. */
final class HtmlReader {
  private static final Set<String> BLOCKS =
      Set.of(
          "address",
          "article",
          "aside",
          "blockquote",
          "body",
          "center",
          "dd",
          "dir",
          "div",
          "dl",
          "dt",
          "fieldset",
          "figcaption",
          "figure",
          "footer",
          "form",
          "h1",
          "h2",
          "h3",
          "h4",
          "h5",
          "h6",
          "header",
          "hr",
          "html",
          "li",
          "main",
          "menu",
          "nav",
          "ol",
          "p",
          "pre",
          "section",
          "table",
          "tbody",
          "td",
          "tfoot",
          "th",
          "thead",
          "tr",
          "ul");

  private static final Set<String> SKIPPED =
      Set.of("head", "script", "style", "noscript", "template", "object", "iframe", "svg");

  /** Elements whose words are struck through or deleted. */
  private static final Set<String> STRIKING = Set.of("s", "strike", "del");

  private static final int LONGEST_CELL = 600;
  private static final int DEEPEST = 400;

  private static final Pattern LENGTH =
      Pattern.compile("(-?\\d{1,5}(?:\\.\\d{1,4})?)\\s{0,2}(pt|px|in|em|cm|mm)");

  private final Budget budget;
  private final SourceText.Builder out = new SourceText.Builder();
  private final Track track;
  private final List<SourceBlock> blocks = new ArrayList<>();
  private final List<Integer> pageStarts = new ArrayList<>();
  private int blockStart;
  private int breaks;
  private Look blockLook = Look.PLAIN;
  private boolean inRow;

  /** Number of a list item whose first words are not yet written. */
  private String pendingLabel = "";

  /** How text looks, as inherited. */
  private record Look(
      boolean bold,
      boolean underlined,
      boolean centred,
      boolean hidden,
      boolean struck,
      float indent,
      float size,
      int heading,
      int label) {
    static final Look PLAIN = new Look(false, false, false, false, false, 0, 0, 0, 0);

    Look withLabel(int length) {
      return new Look(bold, underlined, centred, hidden, struck, indent, size, heading, length);
    }
  }

  /** Notes where words come from as they are written. */
  interface Track {
    /** The words of a node begin at a source offset. */
    void at(int offset, TextNode node);

    Places build(String chars);
  }

  /** The lines of the file of HTML. */
  private static final class Lines implements Track {
    private final LinePlaces.Builder places = new LinePlaces.Builder();

    @Override
    public void at(int offset, TextNode node) {
      places.at(
          offset,
          Math.max(1, node.sourceRange().start().lineNumber()),
          Math.max(1, node.sourceRange().start().columnNumber()));
    }

    @Override
    public Places build(String chars) {
      return places.build(chars);
    }
  }

  HtmlReader(Budget budget) {
    this(budget, new Lines());
  }

  HtmlReader(Budget budget, Track track) {
    this.budget = budget;
    this.track = track;
  }

  SourceText read(byte[] bytes) throws IOException {
    Parser parser = Parser.htmlParser().setTrackPosition(true);
    return read(Jsoup.parse(new ByteArrayInputStream(bytes), null, "", parser));
  }

  SourceText read(String html) throws IOException {
    return read(Jsoup.parse(html, "", Parser.htmlParser().setTrackPosition(true)));
  }

  private SourceText read(Document document) throws IOException {
    return isPreformatted(document.body())
        ? readPreformatted(document.body())
        : read(document.body());
  }

  /** Reads what stands in an element. */
  SourceText read(Element body) throws IOException {
    walk(body, Look.PLAIN, 0);
    closeBlock();
    int[] starts = blocks.stream().mapToInt(b -> b.span().start()).toArray();
    String chars = out.chars().toString();
    List<Optional<SetAside.Reason>> reasons =
        RunningLines.judge(
            blocks.stream().map(b -> b.span().in(chars).strip()).toList(), starts, pageStarts);
    for (int i = 0; i < blocks.size(); i++) {
      SourceBlock block = blocks.get(i);
      if (reasons.get(i).isPresent()) {
        out.setAside(block.span().start(), block.span().end(), reasons.get(i).get());
      } else {
        out.block(block);
      }
    }
    return out.build(track.build(chars));
  }

  /** Old filings are typewritten text between two tags. */
  private static boolean isPreformatted(Element body) {
    int preformatted =
        body.select("pre").stream()
            .filter(
                pre -> pre.parents().stream().noneMatch(outer -> outer.normalName().equals("pre")))
            .mapToInt(pre -> pre.wholeText().length())
            .sum();
    return preformatted > 500 && preformatted * 2 > body.wholeText().length();
  }

  private static SourceText readPreformatted(Element body) {
    StringBuilder words = new StringBuilder();
    LinePlaces.Builder lines = new LinePlaces.Builder();
    body.nodeStream()
        .forEach(
            node -> {
              if (node instanceof TextNode text) {
                String chars = text.getWholeText();
                Range range = text.sourceRange();
                // The line break right after the tag is not part of the text.
                int broken = range.end().lineNumber() - range.start().lineNumber();
                int dropped = broken - (int) chars.chars().filter(c -> c == '\n').count();
                lines.at(
                    words.length(),
                    Math.max(1, range.start().lineNumber() + Math.max(0, dropped)),
                    dropped > 0 ? 1 : Math.max(1, range.start().columnNumber()));
                words.append(chars);
              } else if (node.normalName().equals("br")) {
                words.append('\n');
              }
            });
    String chars = words.toString();
    return new PlainTextReader().read(chars).at(lines.build(chars));
  }

  private void walk(Node parent, Look look, int depth) throws IOException {
    if (depth > DEEPEST) {
      throw new IOException("nested deeper than " + DEEPEST + " elements");
    }
    budget.checkTime();
    for (Node node : parent.childNodes()) {
      if (node instanceof TextNode text) {
        write(text, look);
      } else if (node instanceof Element element) {
        walkElement(element, look, depth);
      }
    }
  }

  private void walkElement(Element element, Look look, int depth) throws IOException {
    String name = element.normalName();
    if (SKIPPED.contains(name) || isNotChosen(element)) {
      return;
    }
    Look own = look(element, look);
    if (name.equals("br")) {
      lineBreak();
      return;
    }
    if (name.equals("hr") || breaksPage(element)) {
      closeBlock();
      pageStarts.add(blocks.size());
    }
    if (name.equals("tr") && !inRow && isRow(element)) {
      writeRow(element, own, depth);
      return;
    }
    boolean block = BLOCKS.contains(name) && !inRow;
    if (block) {
      closeBlock();
      blockLook = own;
      if (name.equals("li")) {
        pendingLabel = label(element);
      }
    } else if (inRow && BLOCKS.contains(name)) {
      out.append("\n");
    }
    if (name.equals("input") || name.equals("textarea")) {
      append(value(element), own);
    }
    walk(element, own, depth + 1);
    if (block) {
      closeBlock();
      blockLook = look;
    }
  }

  /** What a field of a form shows: a box, what is filled in, or nothing. */
  private static String value(Element field) {
    return switch (field.attr("type").toLowerCase(Locale.ROOT)) {
      case "checkbox", "radio" -> field.hasAttr("checked") ? "\u2612" : "\u2610";
      case "hidden", "password", "submit", "reset", "button", "image", "file" -> "";
      default -> field.attr("value");
    };
  }

  /** Whether it is one of a list's entries, and another is shown. */
  private static boolean isNotChosen(Element element) {
    Element list = element.normalName().equals("option") ? element.closest("select") : null;
    if (list == null || element.hasAttr("selected")) {
      return false;
    }
    return !list.select("option[selected]").isEmpty()
        || !element.equals(list.selectFirst("option"));
  }

  private void write(TextNode node, Look look) throws IOException {
    String words = node.getWholeText();
    if (words.isBlank() && out.length() == blockStart) {
      return;
    }
    track.at(out.length(), node);
    if (!words.isBlank()) {
      breaks = 0;
      if (!pendingLabel.isEmpty() && out.length() == blockStart) {
        append(pendingLabel + " ", look);
        blockLook = blockLook.withLabel(pendingLabel.length());
      }
      pendingLabel = "";
    }
    append(words, look);
  }

  private void append(String words, Look look) throws IOException {
    int start = out.length();
    out.append(words, look.bold, look.underlined);
    if (look.hidden && !words.isBlank()) {
      out.setAside(start, out.length(), SetAside.Reason.HIDDEN_TEXT);
    } else if (look.struck && !words.isBlank()) {
      out.struck(start, out.length(), "markup of the page");
    }
    budget.checkCharacters(out.length());
  }

  /** A second break in a row ends the paragraph. */
  private void lineBreak() {
    out.append("\n");
    if (++breaks > 1 && !inRow) {
      Look look = blockLook;
      closeBlock();
      blockLook = look;
    }
  }

  private void closeBlock() {
    closeBlock(Block.Kind.PARAGRAPH);
  }

  private void closeBlock(Block.Kind kind) {
    breaks = 0;
    int start = blockStart;
    int end = out.length();
    while (start < end && TextNormaliser.isSpace(out.chars().charAt(start))) {
      start++;
    }
    while (end > start && TextNormaliser.isSpace(out.chars().charAt(end - 1))) {
      end--;
    }
    if (end > start) {
      Block.Kind actual =
          blockLook.heading > 0
              ? Block.Kind.HEADING
              : blockLook.label > 0 ? Block.Kind.LIST_ITEM : kind;
      blocks.add(
          new SourceBlock(
              new Span(start, end),
              actual,
              blockLook.heading,
              Math.min(end, start + blockLook.label),
              blockLook.centred,
              blockLook.indent,
              blockLook.size));
      out.append("\n");
      blockLook = blockLook.withLabel(0);
    }
    blockStart = out.length();
  }

  /** What the browser puts before an item of a list. */
  private static String label(Element item) {
    Element list = item.parent();
    if (list == null || !list.normalName().equals("ol")) {
      return "\u2022";
    }
    int number = number(list.attr("start"), 1);
    for (Element other : list.children()) {
      if (other.siblingIndex() >= item.siblingIndex()) {
        break;
      }
      number = other.normalName().equals("li") ? number(other.attr("value"), number) + 1 : number;
    }
    number = number(item.attr("value"), number);
    String format =
        switch (list.attr("type")) {
          case "a" -> "lowerLetter";
          case "A" -> "upperLetter";
          case "i" -> "lowerRoman";
          case "I" -> "upperRoman";
          default -> "decimal";
        };
    return WordNumbering.format(number, format) + ".";
  }

  private static int number(String value, int otherwise) {
    try {
      return value.isBlank() ? otherwise : Integer.parseInt(value.strip());
    } catch (NumberFormatException notWhole) {
      return otherwise;
    }
  }

  private static List<Element> cells(Element row) {
    List<Element> cells =
        row.children().stream()
            .filter(c -> c.normalName().equals("td") || c.normalName().equals("th"))
            .filter(c -> !c.text().isBlank())
            .toList();
    Optional<Element> above = above(row);
    return above.isEmpty() || cells.isEmpty()
        ? cells
        : Stream.concat(above.stream(), cells.stream()).toList();
  }

  /** The first cell of a row further up that reaches down to this one. */
  private static Optional<Element> above(Element row) {
    Element before = row.previousElementSibling();
    for (int up = 1; before != null && up < 100; up++) {
      Element first = before.firstElementChild();
      int rows = first == null ? 1 : number(first.attr("rowspan"), 1);
      if (first != null && rows > up && !first.text().isBlank()) {
        return Optional.of(first);
      }
      if (rows > 1) {
        return Optional.empty();
      }
      before = before.previousElementSibling();
    }
    return Optional.empty();
  }

  private static boolean isRow(Element row) {
    List<Element> cells = cells(row);
    return cells.size() > 1
        && cells.stream()
            .allMatch(c -> c.text().length() <= LONGEST_CELL && c.selectFirst("table") == null)
        && !LineShape.isLabelOnly(cells.get(0).text());
  }

  private void writeRow(Element row, Look look, int depth) throws IOException {
    closeBlock();
    blockLook = look;
    inRow = true;
    String before = "";
    for (Element cell : cells(row)) {
      String words = cell.text().strip();
      boolean glued =
          before.endsWith("$")
              || before.endsWith("\u20AC")
              || before.endsWith("(")
              || words.equals("%")
              || words.equals(")")
              || words.equals(")%");
      if (!before.isEmpty()) {
        out.append(glued ? " " : "\t");
      }
      walk(cell, look(cell, look), depth + 1);
      before = words;
    }
    inRow = false;
    closeBlock(Block.Kind.TABLE_ROW);
  }

  private static boolean breaksPage(Element element) {
    String style = element.attr("style").toLowerCase(Locale.ROOT);
    return style.contains("page-break-before")
        && !style.contains("page-break-before: auto")
        && !style.contains("page-break-before:auto")
        && !style.contains("page-break-before: avoid")
        && !style.contains("page-break-before:avoid");
  }

  private static Look look(Element element, Look outer) {
    String name = element.normalName();
    String style = element.attr("style").toLowerCase(Locale.ROOT);
    String align = element.attr("align").toLowerCase(Locale.ROOT);
    String weight = property(style, "font-weight");
    boolean bold =
        weight.isEmpty()
            ? outer.bold || Set.of("b", "strong", "th").contains(name) || isHeading(name)
            : weight.startsWith("bold")
                || (weight.compareTo("600") >= 0 && weight.compareTo("999") <= 0);
    boolean underlined =
        outer.underlined || name.equals("u") || decoration(style).contains("underline");
    String textAlign = property(style, "text-align");
    boolean centred =
        textAlign.isEmpty() && align.isEmpty()
            ? (outer.centred || name.equals("center"))
            : (textAlign.equals("center") || align.equals("center"));
    boolean hidden =
        outer.hidden
            || property(style, "display").equals("none")
            || property(style, "visibility").equals("hidden");
    boolean struck =
        outer.struck || STRIKING.contains(name) || decoration(style).contains("line-through");
    float indent =
        outer.indent
            + points(property(style, "margin-left"))
            + points(property(style, "padding-left"))
            + (name.equals("blockquote") || name.equals("ul") || name.equals("ol") ? 30 : 0);
    float size = points(property(style, "font-size"));
    return new Look(
        bold,
        underlined,
        centred,
        hidden,
        struck,
        indent + (BLOCKS.contains(name) ? points(property(style, "text-indent")) : 0),
        size > 0 ? size : outer.size,
        isHeading(name) ? name.charAt(1) - '0' : outer.heading,
        BLOCKS.contains(name) ? 0 : outer.label);
  }

  private static String decoration(String style) {
    return property(style, "text-decoration") + property(style, "text-decoration-line");
  }

  private static boolean isHeading(String name) {
    return name.length() == 2
        && name.charAt(0) == 'h'
        && name.charAt(1) >= '1'
        && name.charAt(1) <= '6';
  }

  private static String property(String style, String name) {
    int at = style.indexOf(name + ":");
    boolean inside =
        at > 0 && (Character.isLetter(style.charAt(at - 1)) || style.charAt(at - 1) == '-');
    if (at < 0 || inside) {
      return "";
    }
    int end = style.indexOf(';', at);
    return style.substring(at + name.length() + 1, end < 0 ? style.length() : end).strip();
  }

  private static float points(String length) {
    Matcher matcher = LENGTH.matcher(length.length() > 40 ? length.substring(0, 40) : length);
    if (!matcher.lookingAt()) {
      return 0;
    }
    float value = Float.parseFloat(matcher.group(1));
    return switch (matcher.group(2)) {
      case "px" -> value * 0.75f;
      case "in" -> value * 72;
      case "em" -> value * 12;
      case "cm" -> value * 28.35f;
      case "mm" -> value * 2.835f;
      default -> value;
    };
  }
}
