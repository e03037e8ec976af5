package org.clausecheck.document;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.clausecheck.document.Budget.LimitException;
import org.clausecheck.document.ReadingSettings.TrackedChanges;
import org.clausecheck.document.SourceText.SourceBlock;
import org.clausecheck.document.UnreadableDocumentException.Reason;
import org.clausecheck.text.Block;
import org.clausecheck.text.SetAside;
import org.clausecheck.text.Span;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.Text;

/**
 * Reads OpenDocument texts (ISO/IEC 26300). Places count {@code text:p} and {@code text:h} elements
 * of {@code content.xml} in document order; runs are not told.
 */
final class OdtReader {
  private static final int LONGEST_CELL = 600;

  private final boolean accept;
  private final Budget budget;
  private final SourceText.Builder out = new SourceText.Builder();
  private final WordPlaces.Builder places = new WordPlaces.Builder();
  private final Map<String, Element> styles = new HashMap<>();
  private final Map<String, Element> listStyles = new HashMap<>();
  private final Map<String, Element> changes = new HashMap<>();
  private final Map<String, ListCounter> counters = new HashMap<>();
  private final Map<String, ListCounter> lastOfStyle = new HashMap<>();
  private final ListCounter headings = new ListCounter();
  private final List<Element> notes = new ArrayList<>();
  private final List<Element> comments = new ArrayList<>();
  private final List<Element> boxes = new ArrayList<>();
  private @Nullable Element outline;
  private @Nullable String insertion;
  private int insertionStart;
  private final List<Element> masterPages = new ArrayList<>();
  private String part = "content";

  /** Numbers of paragraphs in tables; one that is merged is written in several rows. */
  private final Map<Element, Integer> numbers = new IdentityHashMap<>();

  private int paragraphs;
  private int changeCount;

  /** The list a paragraph stands in; its first paragraph takes the number. */
  private static final class Item {
    final String style;
    final int level;
    final ListCounter counter;
    boolean numbered;

    Item(String style, int level, ListCounter counter, boolean numbered) {
      this.style = style;
      this.level = level;
      this.counter = counter;
      this.numbered = numbered;
    }
  }

  /** How characters look and whether they are live. */
  private record Look(boolean bold, boolean underlined, SetAside.@Nullable Reason reason) {}

  OdtReader(ReadingSettings settings, Budget budget) {
    this.accept = settings.trackedChanges() == TrackedChanges.ACCEPTED;
    this.budget = budget;
  }

  SourceText read(byte[] bytes) throws IOException {
    try (ZipPackage zip = new ZipPackage(bytes, budget)) {
      Optional<byte[]> manifest = zip.bytes("META-INF/manifest.xml");
      if (manifest.isPresent()
          && new String(manifest.get(), StandardCharsets.UTF_8).contains("encryption-data")) {
        throw new LimitException(Reason.ENCRYPTED, "encrypted; save it without a password");
      }
      Optional<byte[]> styleSheet = zip.bytes("styles.xml");
      if (styleSheet.isPresent()) {
        collectStyles(Xml.parse(styleSheet.get()).getDocumentElement());
      }
      Element content =
          Xml.parse(
                  zip.bytes("content.xml")
                      .orElseThrow(
                          () -> new LimitException(Reason.DAMAGED, "a text without its content")))
              .getDocumentElement();
      collectStyles(content);
      Element text = Xml.at(content, "body", "text");
      if (text == null) {
        throw new LimitException(Reason.UNSUPPORTED, "an OpenDocument file that is not a text");
      }
      writeRunning("header", SetAside.Reason.RUNNING_HEADER);
      part = "content";
      paragraphs = 0;
      writeBlocks(text, null, null, 0);
      writeRunning("footer", SetAside.Reason.RUNNING_FOOTER);
    }
    if (changeCount > 0) {
      out.note(changeCount + " tracked changes read as " + (accept ? "accepted" : "rejected"));
    }
    return out.build(places.build());
  }

  private void collectStyles(Element root) {
    for (Element group : Xml.children(root)) {
      for (Element style : Xml.children(group)) {
        switch (style.getLocalName()) {
          case "style" -> styles.put(Xml.attribute(style, "name"), style);
          case "list-style" -> listStyles.put(Xml.attribute(style, "name"), style);
          case "outline-style" -> outline = style;
          case "master-page" -> masterPages.add(style);
          default -> {}
        }
      }
    }
  }

  private void writeRunning(String kind, SetAside.Reason reason) throws IOException {
    part = "styles";
    for (Element page : masterPages) {
      for (Element element : Xml.children(page)) {
        if (element.getLocalName().startsWith(kind)) {
          writeBlocks(element, null, reason, 0);
        }
      }
    }
  }

  private void writeBlocks(
      Element parent, @Nullable Item item, SetAside.@Nullable Reason reason, int depth)
      throws IOException {
    for (Element element : Xml.children(parent)) {
      budget.checkTime();
      switch (element.getLocalName()) {
        case "p", "h" -> writeParagraph(element, item, reason, depth);
        case "list" -> writeList(element, item, reason, depth);
        case "table" -> writeTable(element, reason, depth);
        case "tracked-changes" -> collectChanges(element);
        case "table-of-content", "alphabetical-index" ->
            writeBlocks(element, item, SetAside.Reason.TABLE_OF_CONTENTS, depth);
        case "change", "change-start", "change-end" -> change(element);
        case "table-of-content-source", "sequence-decls", "forms" -> {}
        default -> writeBlocks(element, item, reason, depth);
      }
    }
  }

  private void collectChanges(Element all) {
    for (Element region : Xml.children(all)) {
      changes.put(Xml.attribute(region, "id"), region);
    }
  }

  private void writeList(
      Element list, @Nullable Item outer, SetAside.@Nullable Reason reason, int depth)
      throws IOException {
    Budget.checkNesting(depth);
    int level = outer == null ? 0 : Math.min(ListCounter.LEVELS - 1, outer.level + 1);
    String style = Xml.attribute(list, "style-name");
    if (style.isEmpty() && outer != null) {
      style = outer.style;
    }
    ListCounter counter;
    String continued = Xml.attribute(list, "continue-list");
    if (outer != null && style.equals(outer.style)) {
      counter = outer.counter;
    } else if (!continued.isEmpty() && counters.containsKey(continued)) {
      counter = counters.get(continued);
    } else if (Xml.attribute(list, "continue-numbering").equals("true")
        && lastOfStyle.containsKey(style)) {
      counter = lastOfStyle.get(style);
    } else {
      counter = new ListCounter();
    }
    lastOfStyle.put(style, counter);
    counters.put(Xml.attribute(list, "id"), counter);
    for (Element entry : Xml.children(list)) {
      boolean header = entry.getLocalName().equals("list-header");
      int start = Xml.number(entry, "start-value", Integer.MIN_VALUE);
      Item item = new Item(style, level, counter, header);
      if (start != Integer.MIN_VALUE && !header) {
        counter.restart(level);
        counter.count(level, i -> i == level ? start : start(levelOf(item.style, i)), i -> i);
        writeItem(entry, item, reason, depth, true);
      } else {
        writeItem(entry, item, reason, depth, false);
      }
    }
  }

  private void writeItem(
      Element entry, Item item, SetAside.@Nullable Reason reason, int depth, boolean counted)
      throws IOException {
    for (Element element : Xml.children(entry)) {
      String name = element.getLocalName();
      if (name.equals("list")) {
        writeList(element, item, reason, depth);
      } else if (name.equals("p") || name.equals("h")) {
        String label = "";
        if (!item.numbered) {
          item.numbered = true;
          if (!counted) {
            item.counter.count(item.level, i -> start(levelOf(item.style, i)), i -> i);
          }
          label = label(levelOf(item.style, item.level), item.level, item.counter, item.style);
        }
        writeParagraph(element, label, item.level + 1, reason, depth);
      } else {
        writeBlocks(element, item, reason, depth);
      }
    }
  }

  private @Nullable Element levelOf(String listStyle, int level) {
    Element style = listStyles.get(listStyle);
    return style == null ? null : levelOf(style, level);
  }

  private static @Nullable Element levelOf(Element style, int level) {
    for (Element element : Xml.children(style)) {
      if (Xml.number(element, "level", 0) == level + 1) {
        return element;
      }
    }
    return null;
  }

  private static int start(@Nullable Element level) {
    return Xml.number(level, "start-value", 1);
  }

  private String label(@Nullable Element level, int at, ListCounter counter, String style) {
    if (level == null) {
      return "";
    }
    if (level.getLocalName().equals("list-level-style-bullet")) {
      return "\u2022";
    }
    String pattern = Xml.attribute(level, "num-list-format");
    StringBuilder label = new StringBuilder();
    if (pattern.isEmpty()) {
      String format = Xml.attribute(level, "num-format");
      if (format.isEmpty()) {
        return "";
      }
      int shown = Math.min(at + 1, Xml.number(level, "display-levels", 1));
      label.append(Xml.attribute(level, "num-prefix"));
      for (int i = at - shown + 1; i <= at; i++) {
        label
            .append(i > at - shown + 1 ? "." : "")
            .append(number(levelOfAny(style, i, level, at), counter, i));
      }
      return label.append(Xml.attribute(level, "num-suffix")).toString();
    }
    int i = 0;
    while (i < pattern.length()) {
      int end = pattern.charAt(i) == '%' ? pattern.indexOf('%', i + 1) : -1;
      if (end > i + 1 && end - i <= 3 && Character.isDigit(pattern.charAt(i + 1))) {
        int of = Integer.parseInt(pattern.substring(i + 1, end)) - 1;
        if (of >= 0 && of <= at) {
          label.append(number(levelOfAny(style, of, level, at), counter, of));
        }
        i = end + 1;
      } else {
        label.append(pattern.charAt(i++));
      }
    }
    return label.toString();
  }

  private @Nullable Element levelOfAny(String style, int of, Element own, int ownAt) {
    if (of == ownAt) {
      return own;
    }
    return style.isEmpty() && outline != null ? levelOf(outline, of) : levelOf(style, of);
  }

  private static String number(@Nullable Element level, ListCounter counter, int at) {
    if (!counter.hasBegun(at)) {
      return "";
    }
    String format =
        switch (Xml.attribute(level, "num-format")) {
          case "a" -> "lowerLetter";
          case "A" -> "upperLetter";
          case "i" -> "lowerRoman";
          case "I" -> "upperRoman";
          case "" -> "none";
          default -> "decimal";
        };
    return WordNumbering.format(counter.at(at), format);
  }

  private void writeParagraph(
      Element paragraph, @Nullable Item item, SetAside.@Nullable Reason reason, int depth)
      throws IOException {
    String label = "";
    int level = Xml.number(paragraph, "outline-level", 0);
    if (paragraph.getLocalName().equals("h")
        && item == null
        && outline != null
        && level >= 1
        && level <= ListCounter.LEVELS
        && !Xml.attribute(paragraph, "is-list-header").equals("true")) {
      Element numbered = levelOf(outline, level - 1);
      Element all = outline;
      headings.count(level - 1, i -> start(levelOf(all, i)), i -> i);
      label = label(numbered, level - 1, headings, "");
    }
    writeParagraph(paragraph, label, level, reason, depth);
  }

  private void writeParagraph(
      Element paragraph, String label, int level, SetAside.@Nullable Reason reason, int depth)
      throws IOException {
    int start = out.length();
    places.at(start, part, ++paragraphs, WordPlaces.NO_RUN);
    String style = Xml.attribute(paragraph, "style-name");
    Look look = look(style, new Look(false, false, reason));
    if (!label.isEmpty() && reason == null) {
      out.append(label + "\t", look.bold, false);
    }
    places.at(out.length(), part, paragraphs, 0);
    writeInline(paragraph, look, 0);
    boolean heading = paragraph.getLocalName().equals("h");
    if (reason == null) {
      out.block(
          new SourceBlock(
              new Span(start, out.length()),
              heading
                  ? Block.Kind.HEADING
                  : label.isEmpty() ? Block.Kind.PARAGRAPH : Block.Kind.LIST_ITEM,
              heading ? Math.max(1, level) : label.isEmpty() ? 0 : level,
              start + label.length(),
              property(style, "paragraph-properties", "text-align").equals("center"),
              points(property(style, "paragraph-properties", "margin-left"))
                  + points(property(style, "paragraph-properties", "text-indent")),
              points(property(style, "text-properties", "font-size"))));
    }
    out.append("\n");
    budget.checkCharacters(out.length());
    flush(depth);
  }

  private void flush(int depth) throws IOException {
    Budget.checkNesting(depth);
    List<Element> pendingNotes = List.copyOf(notes);
    List<Element> pendingBoxes = List.copyOf(boxes);
    List<Element> pendingComments = List.copyOf(comments);
    notes.clear();
    boxes.clear();
    comments.clear();
    for (Element note : pendingNotes) {
      int start = out.length();
      places.at(start, part, paragraphs + 1, WordPlaces.NO_RUN);
      Element citation = Xml.child(note, "note-citation");
      out.append((citation == null ? "" : citation.getTextContent()) + " ");
      for (Element paragraph : paragraphsOf(note)) {
        places.at(out.length(), part, ++paragraphs, 0);
        writeInline(paragraph, new Look(false, false, null), 0);
        out.append(" ");
      }
      out.block(
          new SourceBlock(
              new Span(start, out.length()), Block.Kind.FOOTNOTE, 0, start, false, 0, 0));
      out.append("\n");
    }
    for (Element box : pendingBoxes) {
      writeBlocks(box, null, null, depth + 1);
    }
    for (Element comment : pendingComments) {
      writeBlocks(comment, null, SetAside.Reason.COMMENT, depth + 1);
    }
  }

  private static List<Element> paragraphsOf(Element parent) {
    List<Element> found = new ArrayList<>();
    for (Element element : Xml.children(parent)) {
      if (element.getLocalName().equals("p") || element.getLocalName().equals("h")) {
        found.add(element);
      } else {
        found.addAll(paragraphsOf(element));
      }
    }
    return found;
  }

  private void writeTable(Element table, SetAside.@Nullable Reason reason, int depth)
      throws IOException {
    Budget.checkNesting(depth + 1);
    Map<Integer, Merged> merged = new HashMap<>();
    for (Element row : rows(table)) {
      List<Element> cells = unmerged(row, merged);
      long filled = cells.stream().filter(c -> !c.getTextContent().isBlank()).count();
      boolean isRow =
          filled > 1 && cells.stream().allMatch(c -> c.getTextContent().length() <= LONGEST_CELL);
      if (!isRow) {
        for (Element cell : cells) {
          writeBlocks(cell, null, reason, depth + 1);
        }
        continue;
      }
      int start = out.length();
      for (int c = 0; c < cells.size(); c++) {
        out.append(c > 0 ? "\t" : "");
        int first = out.length();
        for (Element paragraph : paragraphsOf(cells.get(c))) {
          out.append(out.length() > first ? "\n" : "");
          int number = numbers.computeIfAbsent(paragraph, p -> ++paragraphs);
          places.at(out.length(), part, number, 0);
          writeInline(
              paragraph,
              look(Xml.attribute(paragraph, "style-name"), new Look(false, false, reason)),
              0);
        }
      }
      if (reason == null) {
        out.block(
            new SourceBlock(
                new Span(start, out.length()), Block.Kind.TABLE_ROW, 0, start, false, 0, 0));
      }
      out.append("\n");
      flush(depth);
    }
  }

  /** A cell that goes on downwards, for so many more rows. */
  private record Merged(Element cell, int rows) {}

  /**
   * The cells of a row; one that the cell above it covers stands for that cell, whose words hold
   * for this row as well.
   *
   * @param merged the cell that each column goes on with, kept from row to row
   */
  private static List<Element> unmerged(Element row, Map<Integer, Merged> merged) {
    List<Element> cells = new ArrayList<>();
    int column = 0;
    for (Element cell : Xml.children(row)) {
      boolean covered = cell.getLocalName().equals("covered-table-cell");
      if (!covered && !cell.getLocalName().equals("table-cell")) {
        continue;
      }
      Merged above = merged.remove(column);
      int rows = Xml.number(cell, "number-rows-spanned", 1);
      if (!covered) {
        cells.add(cell);
        above = new Merged(cell, rows);
      } else if (above != null) {
        cells.add(above.cell);
      }
      if (above != null && above.rows > 1) {
        merged.put(column, new Merged(above.cell, above.rows - 1));
      }
      column += Math.max(1, Math.min(64, Xml.number(cell, "number-columns-repeated", 1)));
    }
    return cells;
  }

  private static List<Element> rows(Element table) {
    List<Element> rows = new ArrayList<>();
    for (Element element : Xml.children(table)) {
      if (element.getLocalName().equals("table-row")) {
        rows.add(element);
      } else if (element.getLocalName().startsWith("table-")) {
        rows.addAll(rows(element));
      }
    }
    return rows;
  }

  private void writeInline(Element parent, Look look, int depth) throws IOException {
    for (Node node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
      if (node instanceof Text text) {
        write(text.getData().replace('\n', ' '), look);
      } else if (node instanceof Element element) {
        switch (element.getLocalName()) {
          case "s" ->
              write(" ".repeat(Math.min(200, Math.max(1, Xml.number(element, "c", 1)))), look);
          case "tab" -> write("\t", look);
          case "line-break" -> write("\n", look);
          case "note" -> notes.add(element);
          case "annotation" -> comments.add(element);
          case "text-box" -> boxes.add(element);
          case "change", "change-start", "change-end" -> change(element);
          case "span" ->
              writeInline(element, look(Xml.attribute(element, "style-name"), look), depth + 1);
          case "table", "list" -> boxes.add(element);
          default -> writeInline(element, look, depth + 1);
        }
      }
    }
  }

  private void write(String words, Look look) throws IOException {
    if (words.isEmpty()) {
      return;
    }
    int start = out.length();
    out.append(words, look.bold, look.underlined);
    SetAside.Reason reason =
        look.reason != null
            ? look.reason
            : insertion != null && !accept ? SetAside.Reason.INSERTED_TEXT : null;
    if (reason != null) {
      out.aside(start, out.length(), reason);
    }
    budget.checkCharacters(out.length());
  }

  /**
   * Deleted words stand apart from the text; they are put back where they were, set aside or live.
   */
  private void change(Element mark) throws IOException {
    String id = Xml.attribute(mark, "change-id");
    Element region = changes.get(id);
    Element info = Xml.children(region == null ? mark : region).stream().findFirst().orElse(mark);
    String author = text(Xml.at(info, "change-info", "creator"));
    String date = text(Xml.at(info, "change-info", "date"));
    switch (mark.getLocalName()) {
      case "change-start" -> {
        insertion = id;
        insertionStart = out.length();
      }
      case "change-end" -> {
        if (id.equals(insertion) && out.length() > insertionStart) {
          changeCount++;
          out.changed(
              new TrackedChange(
                  TrackedChange.Kind.INSERTED,
                  new Span(insertionStart, out.length()),
                  author,
                  date));
        }
        insertion = null;
      }
      default -> {
        int start = out.length();
        for (Element paragraph : paragraphsOf(info)) {
          writeInline(
              paragraph, new Look(false, false, accept ? SetAside.Reason.DELETED_TEXT : null), 0);
        }
        if (out.length() > start) {
          changeCount++;
          out.changed(
              new TrackedChange(
                  TrackedChange.Kind.DELETED, new Span(start, out.length()), author, date));
        }
      }
    }
  }

  private static String text(@Nullable Element element) {
    return element == null ? "" : element.getTextContent();
  }

  private Look look(String style, Look outer) {
    String weight = property(style, "text-properties", "font-weight");
    String line = property(style, "text-properties", "text-underline-style");
    boolean hidden = property(style, "text-properties", "display").equals("none");
    String through = property(style, "text-properties", "text-line-through-style");
    String throughType = property(style, "text-properties", "text-line-through-type");
    boolean struck =
        !(through.isEmpty() && throughType.isEmpty())
            && !through.equals("none")
            && !throughType.equals("none");
    return new Look(
        weight.isEmpty()
            ? outer.bold
            : weight.equals("bold")
                || (weight.compareTo("600") >= 0 && weight.compareTo("999") <= 0),
        line.isEmpty() ? outer.underlined : !line.equals("none"),
        outer.reason != null ? outer.reason : set(hidden, struck));
  }

  private static SetAside.@Nullable Reason set(boolean hidden, boolean struck) {
    return hidden ? SetAside.Reason.HIDDEN_TEXT : struck ? SetAside.Reason.STRUCK_TEXT : null;
  }

  /** A property along the ancestors of a style; empty when none has it. */
  private String property(String style, String kind, String name) {
    Element element = styles.get(style);
    for (int i = 0; element != null && i < 20; i++) {
      String value = Xml.attribute(Xml.child(element, kind), name);
      if (!value.isEmpty()) {
        return value;
      }
      element = styles.get(Xml.attribute(element, "parent-style-name"));
    }
    return "";
  }

  private static float points(String length) {
    int unit = length.length();
    while (unit > 0 && !Character.isDigit(length.charAt(unit - 1))) {
      unit--;
    }
    try {
      float value = Float.parseFloat(length.substring(0, unit));
      return switch (length.substring(unit)) {
        case "in" -> value * 72;
        case "cm" -> value * 28.35f;
        case "mm" -> value * 2.835f;
        case "pt" -> value;
        default -> 0;
      };
    } catch (NumberFormatException none) {
      return 0;
    }
  }
}
