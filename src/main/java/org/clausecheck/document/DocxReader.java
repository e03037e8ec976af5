package org.clausecheck.document;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.clausecheck.document.Budget.LimitException;
import org.clausecheck.document.ReadingSettings.TrackedChanges;
import org.clausecheck.document.SourceText.SourceBlock;
import org.clausecheck.document.UnreadableDocumentException.Reason;
import org.clausecheck.text.Block;
import org.clausecheck.text.Mark;
import org.clausecheck.text.SetAside;
import org.clausecheck.text.Span;
import org.clausecheck.text.Unreadable;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;

/**
 * Reads Word files (ECMA-376, transitional and strict; with or without macros, which are never
 * looked at).
 *
 * <p>Works on the XML itself: the object models at hand lose insertions, content controls and text
 * boxes that stand inside one another, and know no automatic numbers.
 */
final class DocxReader {
  /**
   * Longest text of a table cell that is read as part of a row; a cell with more holds paragraphs.
   */
  private static final int LONGEST_CELL = 600;

  private final boolean accept;
  private final Budget budget;
  private final SourceText.Builder out = new SourceText.Builder();
  private final WordPlaces.Builder places = new WordPlaces.Builder();
  private final Map<String, Aside> footnotes = new HashMap<>();
  private final Map<String, Aside> endnotes = new HashMap<>();
  private final Map<String, Aside> comments = new HashMap<>();
  private WordStyles styles = new WordStyles(null);
  private WordLooks looks = new WordLooks(styles);
  private WordNumbering numbering = new WordNumbering(null, styles);

  /** What stands beside a paragraph and is written after it. */
  private final List<Aside> pendingBoxes = new ArrayList<>();

  private final List<Aside> pendingNotes = new ArrayList<>();
  private final List<Aside> pendingComments = new ArrayList<>();
  private final Set<Aside> referred = new HashSet<>();
  private final Deque<Field> fields = new ArrayDeque<>();
  private final WordReferences references;

  private int noteShown;
  private int commentCount;
  private int pictures;
  private int changes;

  /** A part of the package with its paragraphs and runs numbered. */
  private record Part(String name, Element root, IdentityHashMap<Element, Integer> index) {}

  /** A note, comment or text box, in its part. */
  private record Aside(Part part, Element element) {
    List<Element> blocks() {
      return Xml.children(element);
    }
  }

  /** A complex field that has begun and not ended. */
  private static final class Field {
    final StringBuilder instruction = new StringBuilder();

    /** Where its shown text begins; -1 until it does. */
    int shown = -1;

    boolean isContents() {
      return instruction.toString().strip().startsWith("TOC");
    }
  }

  /**
   * How characters are to be taken.
   *
   * @param reason why they are set aside; null for live text
   * @param part where they stand
   * @param paragraph 1-based
   */
  private record Context(Part part, int paragraph, String style, SetAside.@Nullable Reason reason) {
    Context aside(SetAside.Reason why) {
      return reason == null ? new Context(part, paragraph, style, why) : this;
    }
  }

  DocxReader(ReadingSettings settings, Budget budget) {
    this(settings.trackedChanges() == TrackedChanges.ACCEPTED, budget, Map.of());
  }

  private DocxReader(boolean accept, Budget budget, Map<String, String> fields) {
    this.accept = accept;
    this.budget = budget;
    this.references = new WordReferences(fields);
  }

  /** Reads a file; again, where fields were found that show something old. */
  SourceText read(byte[] bytes) throws IOException {
    try (ZipPackage zip = new ZipPackage(bytes, budget)) {
      SourceText text = read(zip);
      Map<String, String> old = references.old(out.chars());
      return old.isEmpty() ? text : new DocxReader(accept, budget, old).read(zip);
    }
  }

  private SourceText read(ZipPackage zip) throws IOException {
    String main =
        OoxmlParts.relations(zip, "")
            .getOrDefault("officeDocument", List.of("word/document.xml"))
            .get(0);
    Map<String, List<String>> relations = OoxmlParts.relations(zip, main);
    styles = new WordStyles(OoxmlParts.root(zip, OoxmlParts.first(relations, "styles")));
    looks = new WordLooks(styles);
    numbering =
        new WordNumbering(OoxmlParts.root(zip, OoxmlParts.first(relations, "numbering")), styles);
    collect(zip, OoxmlParts.first(relations, "footnotes"), "footnote", footnotes);
    collect(zip, OoxmlParts.first(relations, "endnotes"), "endnote", endnotes);
    collect(zip, OoxmlParts.first(relations, "comments"), "comment", comments);
    Part document = part(zip, main);
    Element body = document == null ? null : Xml.child(document.root, "body");
    if (document == null || body == null) {
      throw new LimitException(Reason.DAMAGED, "a Word file without a document in it");
    }
    references.exist(document.root);
    for (String header : relations.getOrDefault("header", List.of())) {
      writeRunning(part(zip, header), SetAside.Reason.RUNNING_HEADER);
    }
    writeBlocks(Xml.children(body), document, null, 0);
    flushPending(0);
    references.check(out);
    for (String footer : relations.getOrDefault("footer", List.of())) {
      writeRunning(part(zip, footer), SetAside.Reason.RUNNING_FOOTER);
    }
    note();
    return out.build(places.build());
  }

  private void note() {
    if (changes > 0) {
      out.note(
          changes
              + (changes == 1 ? " tracked change" : " tracked changes")
              + " read as "
              + (accept ? "accepted" : "rejected"));
    }
    if (commentCount > 0) {
      out.note(commentCount + (commentCount == 1 ? " comment" : " comments") + " set aside");
    }
    if (pictures > 0 && out.length() < 500) {
      out.unreadable(
          new Unreadable("the document", pictures + " pictures may hold text that is not read", 0));
    }
  }

  // Parts

  private static @Nullable Part part(ZipPackage zip, String name) throws IOException {
    Element root = OoxmlParts.root(zip, name);
    if (root == null) {
      return null;
    }
    String file = name.substring(name.lastIndexOf('/') + 1);
    int dot = file.lastIndexOf('.');
    return new Part(dot < 0 ? file : file.substring(0, dot), root, WordPlaces.index(root));
  }

  private void collect(ZipPackage zip, String name, String kind, Map<String, Aside> into)
      throws IOException {
    Part part = part(zip, name);
    if (part == null) {
      return;
    }
    for (Element element : Xml.children(part.root)) {
      if (kind.equals(element.getLocalName())
          && !Xml.attribute(element, "type").toLowerCase(Locale.ROOT).contains("separator")) {
        into.put(Xml.attribute(element, "id"), new Aside(part, element));
      }
    }
  }

  private void writeRunning(@Nullable Part part, SetAside.Reason reason) throws IOException {
    if (part != null) {
      writeBlocks(Xml.children(part.root), part, reason, 0);
      flushPending(0);
    }
  }

  // Blocks

  private void writeBlocks(
      List<Element> elements, Part part, SetAside.@Nullable Reason reason, int depth)
      throws IOException {
    int i = 0;
    while (i < elements.size()) {
      Element element = elements.get(i++);
      budget.checkTime();
      switch (element.getLocalName()) {
        case "p" -> {
          List<Element> chain = new ArrayList<>(List.of(element));
          while (losesItsMark(chain.get(chain.size() - 1))
              && i < elements.size()
              && WordPlaces.isWord(elements.get(i), "p")) {
            chain.add(elements.get(i++));
          }
          writeParagraph(chain, part, reason, depth);
        }
        case "tbl" -> writeTable(element, part, reason, depth);
        case "sdt" ->
            writeBlocks(
                children(Xml.child(element, "sdtContent")),
                part,
                isContents(element) ? SetAside.Reason.TABLE_OF_CONTENTS : reason,
                depth);
        case "altChunk" ->
            out.unreadable(
                new Unreadable(
                    "a document inside the document",
                    "Word has not merged it yet; open the file in Word and save it",
                    0));
        case "sectPr", "sdtPr", "sdtEndPr", "tblPr", "tblGrid" -> {}
        case "Fallback" -> {}
        case "del", "moveFrom" ->
            writeBlocks(
                Xml.children(element),
                part,
                accept && reason == null ? SetAside.Reason.DELETED_TEXT : reason,
                depth);
        default -> writeBlocks(Xml.children(element), part, reason, depth);
      }
    }
  }

  private static List<Element> children(@Nullable Element element) {
    return element == null ? List.of() : Xml.children(element);
  }

  private static boolean isContents(Element sdt) {
    return Xml.attribute(Xml.at(sdt, "sdtPr", "docPartObj", "docPartGallery"), "val")
        .equals("Table of Contents");
  }

  /** Whether the paragraph runs into the next one once its tracked changes are read as chosen. */
  private boolean losesItsMark(Element paragraph) {
    Element mark = Xml.at(paragraph, "pPr", "rPr");
    return accept
        ? Xml.child(mark, "del") != null || Xml.child(mark, "moveFrom") != null
        : Xml.child(mark, "ins") != null || Xml.child(mark, "moveTo") != null;
  }

  private @Nullable Element properties(Element paragraph) {
    Element own = Xml.child(paragraph, "pPr");
    Element before = Xml.at(own, "pPrChange", "pPr");
    return accept || before == null ? own : before;
  }

  private void writeParagraph(
      List<Element> chain, Part part, SetAside.@Nullable Reason reason, int depth)
      throws IOException {
    Element last = chain.get(chain.size() - 1);
    Element properties = properties(last);
    String style = styles.styleOf(properties);
    int start = out.length();
    WordNumbering.@Nullable Label label = writeContent(chain, part, reason);
    int labelEnd = label == null ? start : labelEnd(start, label);
    int heading = styles.headingLevel(properties, style);
    if (reason == null) {
      Block.Kind kind =
          isNote(part)
              ? Block.Kind.FOOTNOTE
              : heading > 0
                  ? Block.Kind.HEADING
                  : label != null && !label.label().isEmpty()
                      ? Block.Kind.LIST_ITEM
                      : Block.Kind.PARAGRAPH;
      int level = heading > 0 ? heading : label != null ? label.level() : 0;
      out.block(
          new SourceBlock(
              new Span(start, out.length()),
              kind,
              level,
              labelEnd,
              looks.isCentred(properties, style),
              looks.indent(properties, style, label),
              looks.fontSize(last, style)));
    }
    lineFeed();
    flushPending(depth);
  }

  private static int labelEnd(int start, WordNumbering.Label label) {
    return start + label.label().length();
  }

  private boolean isNote(Part part) {
    return part.name.startsWith("footnotes") || part.name.startsWith("endnotes");
  }

  private void lineFeed() throws LimitException {
    out.append("\n");
    budget.checkCharacters(out.length());
  }

  /** Writes label and words of a paragraph; of several, when their marks are deleted. */
  private WordNumbering.@Nullable Label writeContent(
      List<Element> chain, Part part, SetAside.@Nullable Reason reason) throws IOException {
    Element last = chain.get(chain.size() - 1);
    Element properties = properties(last);
    String style = styles.styleOf(properties);
    boolean empty = chain.stream().noneMatch(this::hasLiveText);
    // Empty, the break of a section is no item, though its style numbers: Word counts past it
    boolean counts =
        reason == null
            && !(empty && (losesItsMark(last) || Xml.child(properties, "sectPr") != null));
    WordNumbering.Label label = counts ? numbering.next(properties, style) : null;
    boolean hidden = empty && WordNumbering.isOn(Xml.at(properties, "rPr", "vanish"));
    if (label != null && hidden) {
      label = new WordNumbering.Label("", "", label.level(), label.indent());
    }
    if (label != null && !label.label().isEmpty()) {
      int start = out.length();
      places.at(start, part.name, number(part, last), WordPlaces.NO_RUN);
      out.append(label.label() + label.separator(), styles.toggles(style, "b"), false);
      if (chain.stream().allMatch(paragraph -> looks.isStruckThroughout(paragraph, style))) {
        out.aside(start, out.length(), SetAside.Reason.STRUCK_TEXT);
      }
    }
    for (Element paragraph : chain) {
      references.number(paragraph, label == null ? "" : label.label());
      places.at(out.length(), part.name, number(part, paragraph), 0);
      Context context =
          new Context(part, number(part, paragraph), styles.styleOf(properties(paragraph)), reason);
      writeInline(Xml.children(paragraph), context);
    }
    return label;
  }

  /** Whether any words of a paragraph are shown. */
  private boolean hasLiveText(Element parent) {
    for (Element element : Xml.children(parent)) {
      boolean live =
          switch (element.getLocalName()) {
            case "pPr" -> false;
            case "del", "moveFrom" -> !accept && hasLiveText(element);
            case "ins", "moveTo" -> accept && hasLiveText(element);
            case "r" ->
                !WordNumbering.isOn(Xml.at(element, "rPr", "vanish"))
                    && !element.getTextContent().isBlank();
            default -> hasLiveText(element);
          };
      if (live) {
        return true;
      }
    }
    return false;
  }

  private static int number(Part part, Element element) {
    return part.index.getOrDefault(element, WordPlaces.NO_RUN);
  }

  private void writeTable(Element table, Part part, SetAside.@Nullable Reason reason, int depth)
      throws IOException {
    Budget.checkNesting(depth + 1);
    Map<Integer, Element> merged = new HashMap<>();
    for (Element row : descendants(table, "tr", "tbl")) {
      Element change = Xml.child(row, "trPr");
      boolean dead = Xml.child(change, accept ? "del" : "ins") != null;
      SetAside.Reason rowReason =
          reason == null && dead
              ? accept ? SetAside.Reason.DELETED_TEXT : SetAside.Reason.INSERTED_TEXT
              : reason;
      List<Element> cells = unmerged(descendants(row, "tc", "tbl"), merged);
      if (isRow(cells)) {
        writeRow(cells, part, rowReason);
        flushPending(depth);
      } else {
        for (Element cell : cells) {
          writeBlocks(Xml.children(cell), part, rowReason, depth + 1);
        }
      }
    }
  }

  /**
   * The cells of a row; one that is merged with the cell above it stands for that cell, whose words
   * hold for this row as well.
   *
   * @param merged the cell that each column goes on with, kept from row to row
   */
  private static List<Element> unmerged(List<Element> cells, Map<Integer, Element> merged) {
    List<Element> all = new ArrayList<>(cells.size());
    int column = 0;
    for (Element cell : cells) {
      Element properties = Xml.child(cell, "tcPr");
      Element merge = Xml.child(properties, "vMerge");
      boolean begins = "restart".equals(Xml.attribute(merge, "val"));
      Element above = merged.get(column);
      boolean goesOn = merge != null && !begins && above != null && isBlank(cell);
      all.add(goesOn ? above : cell);
      if (!goesOn) {
        merged.remove(column);
      }
      if (begins) {
        merged.put(column, cell);
      }
      column += Math.max(1, Math.min(64, Xml.number(Xml.child(properties, "gridSpan"), "val", 1)));
    }
    return all;
  }

  private static boolean isBlank(Element cell) {
    return cell.getTextContent().isBlank();
  }

  /** Elements of a name below another, in order, not looking into elements of a second name. */
  private static List<Element> descendants(Element parent, String name, String notInto) {
    List<Element> found = new ArrayList<>();
    for (Element element : Xml.children(parent)) {
      if (name.equals(element.getLocalName())) {
        found.add(element);
      } else if (!notInto.equals(element.getLocalName())
          && !"Fallback".equals(element.getLocalName())) {
        found.addAll(descendants(element, name, notInto));
      }
    }
    return found;
  }

  private static boolean isRow(List<Element> cells) {
    int filled = 0;
    for (Element cell : cells) {
      String words = cell.getTextContent();
      filled += words.isBlank() ? 0 : 1;
      if (words.length() > LONGEST_CELL
          || !descendants(cell, "tbl", "p").isEmpty()
          || descendants(cell, "p", "tbl").size() > 6) {
        return false;
      }
    }
    return filled > 1;
  }

  private void writeRow(List<Element> cells, Part part, SetAside.@Nullable Reason reason)
      throws IOException {
    int start = out.length();
    for (int c = 0; c < cells.size(); c++) {
      out.append(c > 0 ? "\t" : "");
      List<Element> paragraphs = descendants(cells.get(c), "p", "p");
      for (int i = 0; i < paragraphs.size(); i++) {
        out.append(i > 0 ? "\n" : "");
        writeContent(List.of(paragraphs.get(i)), part, reason);
      }
    }
    if (reason == null) {
      out.block(
          new SourceBlock(
              new Span(start, out.length()), Block.Kind.TABLE_ROW, 0, start, false, 0, 0));
    }
    lineFeed();
  }

  /** Writes what stands beside the last paragraph: notes, text boxes, comments. */
  private void flushPending(int depth) throws IOException {
    while (!pendingNotes.isEmpty() || !pendingBoxes.isEmpty() || !pendingComments.isEmpty()) {
      Budget.checkNesting(depth + 1);
      List<Aside> notes = List.copyOf(pendingNotes);
      List<Aside> boxes = List.copyOf(pendingBoxes);
      List<Aside> remarks = List.copyOf(pendingComments);
      pendingNotes.clear();
      pendingBoxes.clear();
      pendingComments.clear();
      for (Aside note : notes) {
        noteShown++;
        writeBlocks(note.blocks(), note.part, null, depth + 1);
      }
      for (Aside box : boxes) {
        writeBlocks(box.blocks(), box.part, null, depth + 1);
      }
      for (Aside remark : remarks) {
        commentCount++;
        writeBlocks(remark.blocks(), remark.part, SetAside.Reason.COMMENT, depth + 1);
      }
    }
  }

  // Words

  private void writeInline(List<Element> elements, Context context) throws IOException {
    for (Element element : elements) {
      switch (element.getLocalName()) {
        case "pPr",
            "rPr",
            "sdtPr",
            "sdtEndPr",
            "smartTagPr",
            "customXmlPr",
            "Fallback",
            "tcPr" -> {}
        case "r" -> writeRun(element, context);
        case "ins", "moveTo" -> writeChange(element, context, TrackedChange.Kind.INSERTED);
        case "del", "moveFrom" -> writeChange(element, context, TrackedChange.Kind.DELETED);
        case "bookmarkStart", "bookmarkEnd" -> references.bookmark(element, out.chars());
        case "fldSimple" -> {
          String instruction = Xml.attribute(element, "instr");
          boolean contents = instruction.strip().startsWith("TOC");
          int start = out.length();
          writeInline(
              Xml.children(element),
              contents ? context.aside(SetAside.Reason.TABLE_OF_CONTENTS) : context);
          endField(instruction, start, context);
        }
        case "ruby" -> writeInline(children(Xml.child(element, "rubyBase")), context);
        case "sdt" -> writeControl(element, context);
        default -> writeInline(Xml.children(element), context);
      }
    }
  }

  /** A content control; a box for ticking is shown as one, whatever its own characters are. */
  private void writeControl(Element control, Context context) throws IOException {
    Element box = Xml.at(control, "sdtPr", "checkbox");
    if (box == null) {
      writeInline(Xml.children(control), context);
      return;
    }
    boolean on = WordNumbering.isOn(Xml.child(box, "checked"));
    write(on ? "\u2612" : "\u2610", context, false, false);
  }

  private void writeChange(Element change, Context context, TrackedChange.Kind kind)
      throws IOException {
    boolean inserted = kind == TrackedChange.Kind.INSERTED;
    int start = out.length();
    writeInline(
        Xml.children(change),
        inserted == accept
            ? context
            : context.aside(
                inserted ? SetAside.Reason.INSERTED_TEXT : SetAside.Reason.DELETED_TEXT));
    if (out.length() > start) {
      changes++;
      out.changed(
          new TrackedChange(
              kind,
              new Span(start, out.length()),
              Xml.attribute(change, "author"),
              Xml.attribute(change, "date")));
    }
  }

  private void writeRun(Element run, Context context) throws IOException {
    Element properties = Xml.child(run, "rPr");
    Context in = context;
    if (WordNumbering.isOn(looks.runProperty(properties, context.style, "vanish"))) {
      in = in.aside(SetAside.Reason.HIDDEN_TEXT);
    }
    if (looks.isStruck(properties, context.style)) {
      in = in.aside(SetAside.Reason.STRUCK_TEXT);
    }
    boolean bold = looks.isBold(properties, context.style);
    String underline = Xml.attribute(looks.runProperty(properties, context.style, "u"), "val");
    boolean underlined = !underline.isEmpty() && !underline.equals("none");
    places.at(out.length(), context.part.name, context.paragraph, number(context.part, run));
    for (Element element : Xml.children(run)) {
      writeRunElement(element, in, bold, underlined);
    }
  }

  private void writeRunElement(Element element, Context context, boolean bold, boolean underlined)
      throws IOException {
    switch (element.getLocalName()) {
      case "t", "delText" -> {
        String words = element.getTextContent();
        boolean preserved = "preserve".equals(element.getAttribute("xml:space"));
        write(preserved ? words : words.strip(), context, bold, underlined);
      }
      case "tab", "ptab" -> write("\t", context, bold, underlined);
      case "br", "cr" -> write("\n", context, bold, underlined);
      case "noBreakHyphen" -> write("\u2011", context, bold, underlined);
      case "softHyphen" -> write("\u00AD", context, bold, underlined);
      case "sym" -> writeSymbol(WordSymbols.of(element), context, bold, underlined);
      case "fldChar" -> field(element, context);
      case "instrText", "delInstrText" -> {
        if (!fields.isEmpty()) {
          fields.peek().instruction.append(element.getTextContent());
        }
      }
      case "footnoteReference" -> pend(footnotes.get(Xml.attribute(element, "id")), pendingNotes);
      case "endnoteReference" -> pend(endnotes.get(Xml.attribute(element, "id")), pendingNotes);
      case "commentReference" -> pend(comments.get(Xml.attribute(element, "id")), pendingComments);
      case "footnoteRef", "endnoteRef" -> write(noteShown + " ", context, bold, underlined);
      case "drawing", "pict", "AlternateContent", "object" -> {
        if (element.getLocalName().equals("object")) {
          out.unreadable(
              new Unreadable(
                  "paragraph " + context.paragraph, "an embedded object is not read", 0));
        }
        collectBoxes(element, context);
      }
      case "rPr" -> {}
      case "ruby" -> writeInline(children(Xml.child(element, "rubyBase")), context);
      default -> {}
    }
  }

  private void writeSymbol(
      @Nullable String symbol, Context context, boolean bold, boolean underlined)
      throws IOException {
    if (symbol == null) {
      out.unreadable(new Unreadable("the document", "a symbol without a meaning", 1));
    }
    String shown = symbol == null ? String.valueOf(TextNormaliser.UNREADABLE) : symbol;
    write(shown, context, bold, underlined);
  }

  /** Each note and comment is written once, however often it is referred to. */
  private void pend(@Nullable Aside note, List<Aside> pending) {
    if (note != null && referred.add(note)) {
      pending.add(note);
    }
  }

  private void collectBoxes(Element element, Context context) {
    for (Element child : Xml.children(element)) {
      switch (child.getLocalName()) {
        case "Fallback" -> {}
        case "txbxContent" -> {
          if (context.reason == null) {
            pendingBoxes.add(new Aside(context.part, child));
          }
        }
        case "blip", "imagedata" -> pictures++;
        default -> collectBoxes(child, context);
      }
    }
  }

  private void field(Element element, Context context) throws IOException {
    switch (Xml.attribute(element, "fldCharType")) {
      case "begin" -> {
        fields.push(new Field());
        formField(Xml.child(element, "ffData"), context);
      }
      case "separate" -> {
        if (!fields.isEmpty()) {
          fields.peek().shown = out.length();
        }
      }
      case "end" -> {
        if (!fields.isEmpty()) {
          Field field = fields.pop();
          endField(field.instruction.toString(), field.shown, context);
        }
      }
      default -> {}
    }
  }

  /** Shows what a reference refers to now, in place of old words. */
  private void endField(String instruction, int from, Context context) throws IOException {
    int end = out.length();
    String was = from < 0 ? "" : out.chars().subSequence(from, end).toString();
    String now = was.isBlank() ? null : references.current(instruction, was);
    if (now == null || context.reason != null) {
      references.note(instruction, from, end);
      return;
    }
    out.aside(from, end, SetAside.Reason.OLD_FIELD);
    places.at(end, context.part.name, context.paragraph, WordPlaces.NO_RUN);
    write(now, context, false, false);
    out.mark(end, out.length(), Mark.Kind.OLD_REFERENCE, "field that showed " + was.strip());
  }

  /** What a form field shows that has no text of its own. */
  private void formField(@Nullable Element data, Context context) throws IOException {
    Element box = Xml.child(data, "checkBox");
    if (box != null) {
      Element checked = Xml.child(box, "checked");
      boolean on = WordNumbering.isOn(checked != null ? checked : Xml.child(box, "default"));
      write(on ? "\u2612" : "\u2610", context, false, false);
    }
    Element list = Xml.child(data, "ddList");
    if (list != null) {
      int chosen = Xml.number(Xml.child(list, "result"), "val", 0);
      List<Element> entries =
          Xml.children(list).stream().filter(e -> "listEntry".equals(e.getLocalName())).toList();
      if (chosen >= 0 && chosen < entries.size()) {
        write(Xml.attribute(entries.get(chosen), "val"), context, false, false);
      }
    }
  }

  private void write(String words, Context context, boolean bold, boolean underlined)
      throws IOException {
    if (words.isEmpty()) {
      return;
    }
    int start = out.length();
    out.append(words, bold, underlined);
    SetAside.Reason reason =
        context.reason == null && fields.stream().anyMatch(Field::isContents)
            ? SetAside.Reason.TABLE_OF_CONTENTS
            : context.reason;
    if (reason != null) {
      out.aside(start, out.length(), reason);
    }
    budget.checkCharacters(out.length());
  }
}
