package org.clausecheck.report;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.clausecheck.report.XmlTags.Tag;
import org.jspecify.annotations.Nullable;

/**
 * The main part of a Word file, edited by insertion only: what is not inserted stays character for
 * character, and what is taken out stays as a tracked deletion. Marks are collected first and
 * written by {@link #edited()}.
 */
final class WordBody {
  /** Properties that say how letters look, whatever the words. */
  private static final String LETTERS = "rFonts|sz|szCs|lang";

  /** What a run may hold and still be taken out whole or in part. */
  private static final Set<String> PLAIN =
      Set.of("rPr", "t", "tab", "br", "cr", "noBreakHyphen", "ptab", "lastRenderedPageBreak");

  /** What others put in or moved here. */
  private static final Set<String> TRACKED = Set.of("ins", "moveTo");

  private final String xml;
  private final String prefix;
  private final List<Paragraph> paragraphs = new ArrayList<>();
  private final Map<Integer, Point> points = new TreeMap<>();

  /** Offsets where something that is taken out begins, and where it ends. */
  private final Set<Integer> goneFrom = new HashSet<>();

  private final Set<Integer> goneTo = new HashSet<>();
  private final int[] starts;
  private final Letters letters;
  private int nextId;

  /**
   * @param xml the part, decoded
   * @param prefix bound to the WordprocessingML namespace
   * @throws IOException if it is not well-formed
   */
  WordBody(String xml, String prefix) throws IOException {
    this.xml = xml;
    this.prefix = prefix + ":";
    this.nextId =
        Pattern.compile(Pattern.quote(prefix) + ":id=[\"'](\\d{1,9})[\"']")
                .matcher(xml)
                .results()
                .mapToInt(result -> Integer.parseInt(result.group(1)))
                .max()
                .orElse(-1)
            + 1;
    Walk walk = new Walk();
    XmlTags.walk(xml, walk::tag);
    this.starts = new int[paragraphs.size()];
    StringBuilder all = new StringBuilder();
    for (int i = 0; i < starts.length; i++) {
      starts[i] = all.length();
      Paragraph paragraph = paragraphs.get(i);
      // The copy for older programs says the same once more.
      all.append(paragraph.isSkipped() ? paragraph.blank() : paragraph.text).append('\n');
    }
    this.letters = Letters.of(all);
  }

  /** Paragraphs in document order, those in tables, text boxes and content controls included. */
  List<Paragraph> paragraphs() {
    return paragraphs;
  }

  /** Words in this part: from a character of one paragraph up to one of the same or a later one. */
  record Range(Paragraph first, int from, Paragraph last, int to) {}

  /**
   * The words, letters and digits compared; among several places the one nearest to the expected.
   *
   * @param paragraph 1-based number of the paragraph in which they are expected
   * @param lettersBefore number of letters and digits before them in that paragraph
   */
  Optional<Range> find(String words, int paragraph, int lettersBefore) {
    Letters wanted = Letters.of(words);
    int index = Math.max(0, Math.min(paragraph, paragraphs.size()) - 1);
    int expected = paragraphs.isEmpty() ? 0 : letters.from(starts[index]) + lettersBefore;
    int found = letters.find(wanted, expected);
    if (found < 0) {
      return Optional.empty();
    }
    int from = letters.at(found);
    int to = letters.at(found + wanted.length() - 1) + 1;
    int first = paragraphAt(from);
    int last = paragraphAt(to - 1);
    return Optional.of(
        new Range(
            paragraphs.get(first),
            widenedBack(paragraphs.get(first), from - starts[first], words),
            paragraphs.get(last),
            widened(paragraphs.get(last), to - starts[last], words)));
  }

  /** Takes in the punctuation before the first letter of the words, where it is the same. */
  private static int widenedBack(Paragraph paragraph, int from, String words) {
    int lead = 0;
    while (lead < words.length() && !Character.isLetterOrDigit(words.charAt(lead))) {
      lead++;
    }
    int at = from;
    while (lead > 0 && at > 0 && isSame(paragraph.text.charAt(at - 1), words.charAt(lead - 1))) {
      lead--;
      at--;
    }
    return at;
  }

  /** Takes in the punctuation after the last letter of the words, where it is the same. */
  private static int widened(Paragraph paragraph, int to, String words) {
    int trail = words.length();
    while (trail > 0 && !Character.isLetterOrDigit(words.charAt(trail - 1))) {
      trail--;
    }
    int at = to;
    while (trail < words.length()
        && at < paragraph.text.length()
        && isSame(paragraph.text.charAt(at), words.charAt(trail))) {
      trail++;
      at++;
    }
    return at;
  }

  /** The same mark, whichever way it is set. */
  private static boolean isSame(char one, char other) {
    return one == other
        || ("\"“”„".indexOf(one) >= 0 && "\"“”„".indexOf(other) >= 0)
        || ("'‘’".indexOf(one) >= 0 && "'‘’".indexOf(other) >= 0)
        || (Character.isSpaceChar(one) && Character.isSpaceChar(other));
  }

  private int paragraphAt(int offset) {
    int at = Arrays.binarySearch(starts, offset);
    return at >= 0 ? at : -at - 2;
  }

  /** A number that no mark has yet. */
  int newId() {
    return nextId++;
  }

  /** Puts a comment's range around words: from a unit of one paragraph to a unit of another. */
  void comment(int number, Paragraph first, int from, Paragraph last, int to) {
    String id = " " + prefix + "id=\"" + number + "\"/>";
    String begin = "<" + prefix + "commentRangeStart" + id;
    String end = "<" + prefix + "commentRangeEnd" + id;
    String reference =
        "<" + prefix + "r><" + prefix + "commentReference" + id + "</" + prefix + "r>";
    Optional<Paragraph> behind = last.inControl ? afterControl(last) : Optional.empty();
    if (behind.isPresent()) {
      // LibreOffice 7.4 drops the text of a content control that holds a comment's reference.
      point(behind.get().contentStart, Cut.NONE, null).ends.append(reference);
    } else {
      end += reference;
    }
    if (first.contentStart == last.contentEnd) {
      point(first.contentStart, Cut.NONE, null).begins.append(begin).append(end);
      return;
    }
    if (from < first.text().length()) {
      before(first, from).begins.append(begin);
    } else {
      point(first.contentStart, Cut.NONE, null).begins.append(begin);
    }
    if (to > 0) {
      after(last, to - 1).ends.append(end);
    } else {
      point(last.contentEnd, Cut.NONE, null).ends.append(end);
    }
  }

  private Optional<Paragraph> afterControl(Paragraph paragraph) {
    return paragraphs.stream()
        .filter(next -> next.start > paragraph.start)
        .filter(next -> !next.inControl && !next.isInTextBox() && !next.isClosed())
        .findFirst();
  }

  /**
   * Puts paragraphs where, taken away again, they leave no trace: before a paragraph.
   *
   * @param after the paragraph they should follow; when no paragraph follows it directly, they come
   *     before it
   */
  void insertParagraphs(Paragraph after, String markup) {
    int next = after.end;
    while (next < xml.length() && Character.isWhitespace(xml.charAt(next))) {
      next++;
    }
    boolean followed =
        xml.startsWith("<" + prefix + "p>", next) || xml.startsWith("<" + prefix + "p ", next);
    point(followed ? after.end : after.start, Cut.NONE, null).begins.append(markup);
  }

  /** Whether words of one paragraph can be taken out or put in as tracked changes. */
  boolean isOpenToChange(Range range) {
    Paragraph paragraph = range.first();
    if (paragraph != range.last() || paragraph.units.isEmpty() || paragraph.isSkipped()) {
      return false;
    }
    int last = Math.max(range.from(), range.to() - 1);
    return paragraph.units.subList(range.from(), last + 1).stream()
        .allMatch(unit -> unit.run().isPlain);
  }

  /**
   * Takes words out and puts others in behind them, as tracked changes.
   *
   * @param range words for which {@link #isOpenToChange} holds
   * @param taken whether the words of the range go; otherwise the others only come behind them
   * @param author of the change
   */
  void change(Range range, boolean taken, String words, String author) {
    Paragraph paragraph = range.first();
    int to = range.to();
    if (taken) {
      for (int i = range.from(); i < to; i++) {
        takeOut(paragraph.units.get(i));
      }
      int begin = range.from();
      for (int i = range.from() + 1; i <= to; i++) {
        if (i == to || paragraph.units.get(i).run() != paragraph.units.get(begin).run()) {
          enclose(paragraph, begin, i - 1, author);
          begin = i;
        }
      }
    }
    if (!words.isEmpty()) {
      Run run = paragraph.units.get(to - 1).run();
      WordMarkup text = new WordMarkup(prefix.substring(0, prefix.length() - 1));
      text.open("ins", "id", String.valueOf(newId()), "author", author);
      text.run(words, elements(properties(run), LETTERS)).close();
      after(paragraph, to - 1).ends.append(text.markup());
    }
  }

  /** Makes an element of text one of deleted text, as far as its own tags are concerned. */
  private void takeOut(Unit unit) {
    goneFrom.add(unit.start());
    goneTo.add(unit.end());
    boolean text = unit.textStart() > unit.elementStart();
    if (unit.start() == unit.textStart()) {
      goneFrom.add(unit.elementStart());
      if (text) {
        int name = unit.elementStart() + 1 + prefix.length();
        point(name, Cut.NONE, null).begins.append("delTex");
      }
    }
    if (unit.end() == unit.textEnd()) {
      goneTo.add(unit.elementEnd());
      if (text) {
        int name = unit.textEnd() + 2 + prefix.length();
        point(name, Cut.NONE, null).begins.append("delTex");
      }
    }
  }

  /** Puts a deletion around units of one run; where the run is cut, {@link #edited()} does so. */
  private void enclose(Paragraph paragraph, int first, int last, String author) {
    Point begin = before(paragraph, first);
    if (begin.cut == Cut.NONE) {
      begin.opens.append(deletion(author));
    } else {
      begin.deletion = deletion(author);
    }
    Point end = after(paragraph, last);
    if (end.cut == Cut.NONE) {
      end.closes.append("</").append(prefix).append("del>");
    }
  }

  private String deletion(String author) {
    return String.format(
        Locale.ROOT,
        "<%sdel %sid=\"%d\" %sauthor=\"%s\">",
        prefix,
        prefix,
        newId(),
        prefix,
        author);
  }

  /** The part with all that was inserted. */
  String edited() {
    StringBuilder edited = new StringBuilder(xml.length() + 4096);
    int at = 0;
    for (Map.Entry<Integer, Point> entry : points.entrySet()) {
      edited.append(xml, at, entry.getKey());
      at = entry.getKey();
      Point point = entry.getValue();
      Run run = point.run;
      boolean goneBefore = goneTo.contains(at);
      boolean goneBehind = goneFrom.contains(at);
      if (point.cut == Cut.INSIDE_TEXT) {
        edited.append("</").append(prefix).append(goneBefore ? "delText>" : "t>");
      }
      if (run != null) {
        edited.append("</").append(prefix).append("r>");
        edited.append(goneBefore ? "</" + prefix + "del>" : "");
      }
      edited.append(point.closes).append(point.ends).append(point.begins).append(point.opens);
      if (run != null) {
        edited.append(goneBehind ? reopened(point) : "");
        edited.append(xml, run.start, run.openEnd).append(properties(run));
      }
      if (point.cut == Cut.INSIDE_TEXT) {
        edited.append("<").append(prefix).append(goneBehind ? "delText" : "t");
        edited.append(" xml:space=\"preserve\">");
      }
    }
    return edited.append(xml, at, xml.length()).toString();
  }

  /** A deletion that begins at a cut, or goes on behind it. */
  private String reopened(Point point) {
    return point.deletion.isEmpty() ? deletion(DocxReport.AUTHOR) : point.deletion;
  }

  /** A run's properties for its second half; a tracked change of format needs its own number. */
  private String properties(Run run) {
    String properties = xml.substring(run.openEnd, run.contentStart);
    if (!properties.contains("rPrChange")) {
      return properties;
    }
    return Pattern.compile("(" + Pattern.quote(prefix) + "id=[\"'])\\d{1,9}")
        .matcher(properties)
        .replaceFirst("$1" + newId());
  }

  /** Font, size and language of a paragraph's first letters, as the inside of run properties. */
  String letters(Paragraph paragraph) {
    return paragraph.units.isEmpty()
        ? ""
        : elements(properties(paragraph.units.get(0).run()), LETTERS);
  }

  /** A paragraph's own spacing and indents, as a part of paragraph properties. */
  String spacing(Paragraph paragraph) {
    String open = "<" + prefix + "pPr>";
    int end = xml.indexOf("</" + prefix + "pPr>", paragraph.contentStart);
    if (!xml.startsWith(open, paragraph.contentStart) || end < 0) {
      return "";
    }
    String properties = xml.substring(paragraph.contentStart, end);
    int letters = properties.indexOf("<" + prefix + "rPr");
    return elements(letters < 0 ? properties : properties.substring(0, letters), "spacing|ind");
  }

  /** The first of each of these empty elements, in their order; none that a change has in it. */
  private String elements(String properties, String names) {
    String current = properties;
    for (String earlier : List.of("pPrChange", "rPrChange")) {
      int change = current.indexOf("<" + prefix + earlier);
      current = change < 0 ? current : current.substring(0, change);
    }
    Set<String> seen = new HashSet<>();
    StringBuilder found = new StringBuilder();
    Matcher matcher =
        Pattern.compile("<" + Pattern.quote(prefix) + "(" + names + ")\\s[^<>]{1,600}/>")
            .matcher(current);
    while (matcher.find()) {
      if (seen.add(matcher.group(1))) {
        found.append(matcher.group());
      }
    }
    return found.toString();
  }

  private Point before(Paragraph paragraph, int unit) {
    Unit u = paragraph.units.get(unit);
    if (u.start > u.textStart) {
      return inside(u, u.start);
    }
    return u.elementStart == u.run.contentStart
        ? point(u.run.start, Cut.NONE, null)
        : point(u.elementStart, Cut.BETWEEN, u.run);
  }

  private Point after(Paragraph paragraph, int unit) {
    Unit u = paragraph.units.get(unit);
    if (u.end < u.textEnd()) {
      return inside(u, u.end);
    }
    return u.elementEnd() == u.run.contentEnd
        ? point(u.run.end, Cut.NONE, null)
        : point(u.elementEnd(), Cut.BETWEEN, u.run);
  }

  private Point inside(Unit unit, int offset) {
    String open = xml.substring(unit.elementStart, unit.textStart);
    if (!open.contains("xml:space") && Character.isWhitespace(xml.charAt(offset - 1))) {
      // Otherwise the space at the end of the first half would not show.
      Point tag = point(unit.textStart - 1, Cut.NONE, null);
      if (tag.begins.isEmpty()) {
        tag.begins.append(" xml:space=\"preserve\"");
      }
    }
    return point(offset, Cut.INSIDE_TEXT, unit.run);
  }

  private Point point(int offset, Cut cut, @Nullable Run run) {
    return points.computeIfAbsent(offset, at -> new Point(cut, run));
  }

  /** What must be closed and opened again at a point. */
  private enum Cut {
    NONE,
    BETWEEN,
    INSIDE_TEXT
  }

  /** What is inserted at one offset: ends of ranges come before beginnings. */
  private static final class Point {
    private final Cut cut;
    private final @Nullable Run run;

    /** The end of a deletion, before all else. */
    private final StringBuilder closes = new StringBuilder();

    /** The beginning of a deletion, behind all else. */
    private final StringBuilder opens = new StringBuilder();

    /** The beginning of a deletion at a cut; empty where none begins. */
    private String deletion = "";

    private final StringBuilder ends = new StringBuilder();
    private final StringBuilder begins = new StringBuilder();

    Point(Cut cut, @Nullable Run run) {
      this.cut = cut;
      this.run = run;
    }
  }

  /** Offsets of a run: its start tag, its content after the properties, its end. */
  private static final class Run {
    private final int start;
    private final int openEnd;
    private int contentStart;
    private int contentEnd;
    private int end;

    /** Whether it holds nothing but text, and stands in nobody's tracked insertion. */
    private boolean isPlain = true;

    Run(int start, int openEnd) {
      this.start = start;
      this.openEnd = openEnd;
      this.contentStart = openEnd;
    }
  }

  /** An element of a run that shows as text. */
  private static final class Element {
    private int textEnd;
    private int end;
  }

  /** One character that shows, with its offsets. */
  private record Unit(
      Run run, Element element, int elementStart, int textStart, int start, int end) {
    int textEnd() {
      return element.textEnd;
    }

    int elementEnd() {
      return element.end;
    }
  }

  /** A paragraph: its shown text, character by character. */
  static final class Paragraph {
    private final int start;
    private final @Nullable Paragraph outer;
    private final boolean skipped;
    private final boolean inControl;
    private final StringBuilder text = new StringBuilder();
    private final List<Unit> units = new ArrayList<>();
    private int contentStart;
    private int contentEnd;
    private int end;
    private String style = "";
    private String alignment = "";

    Paragraph(
        int start,
        int contentStart,
        @Nullable Paragraph outer,
        boolean skipped,
        boolean inControl) {
      this.start = start;
      this.contentStart = contentStart;
      this.outer = outer;
      this.skipped = skipped;
      this.inControl = inControl;
    }

    /** Text that the document shows with all changes accepted; numbering is not part of it. */
    CharSequence text() {
      return text;
    }

    private String blank() {
      return " ".repeat(text.length());
    }

    /** The paragraph itself, or for one in a text box, where no comment may stand, its holder. */
    Paragraph commentable() {
      Paragraph paragraph = this;
      while (paragraph.outer != null) {
        paragraph = paragraph.outer;
      }
      return paragraph;
    }

    boolean isInTextBox() {
      return outer != null;
    }

    /** An empty element, which has no inside. */
    boolean isClosed() {
      return contentStart > contentEnd;
    }

    /** Whether it is the copy of a paragraph for older programs. */
    boolean isSkipped() {
      return skipped;
    }

    String style() {
      return style;
    }

    String alignment() {
      return alignment;
    }
  }

  /** Builds the paragraphs from the tags. */
  private final class Walk {
    private final Deque<Paragraph> open = new ArrayDeque<>();
    private final Deque<Run> runs = new ArrayDeque<>();
    private final Deque<String> parents = new ArrayDeque<>();
    private int hidden;
    private int fallback;
    private int controls;

    void tag(Tag tag) {
      if (tag.close()) {
        parents.poll();
      }
      String parent = parents.isEmpty() ? "" : parents.peek();
      if (!tag.close() && !tag.empty()) {
        parents.push(tag.name());
      }
      boolean inRun = parents.contains(prefix + "r") && !runs.isEmpty();
      if (!tag.name().startsWith(prefix)) {
        if (inRun) {
          runs.element().isPlain = false;
        }
        if (tag.name().endsWith(":Fallback") && !tag.empty()) {
          fallback += tag.close() ? -1 : 1;
        }
        return;
      }
      String name = tag.name().substring(prefix.length());
      if (inRun && parent.equals(prefix + "r") && !name.equals("r") && !PLAIN.contains(name)) {
        runs.element().isPlain = false;
      }
      switch (name) {
        case "p" -> paragraph(tag);
        case "pPr" -> {
          if (parent.equals(prefix + "p") && (tag.close() || tag.empty()) && !open.isEmpty()) {
            open.element().contentStart = tag.end();
          }
        }
        case "pStyle" -> ofParagraph(tag, parent, true);
        case "jc" -> ofParagraph(tag, parent, false);
        case "del", "moveFrom" -> {
          if (!tag.empty() && !parent.equals(prefix + "rPr") && !parent.equals(prefix + "trPr")) {
            hidden += tag.close() ? -1 : 1;
          }
        }
        case "sdt" -> controls += tag.close() ? -1 : 1;
        case "r" -> run(tag);
        case "rPr" -> {
          if (parent.equals(prefix + "r") && (tag.close() || tag.empty()) && !runs.isEmpty()) {
            runs.element().contentStart = tag.end();
          }
        }
        case "t" -> {
          if (!tag.close() && !tag.empty() && parent.equals(prefix + "r")) {
            text(tag);
          }
        }
        case "tab", "br", "cr", "noBreakHyphen", "ptab" -> {
          if (!tag.close() && parent.equals(prefix + "r")) {
            element(tag, name.equals("noBreakHyphen") ? '-' : ' ');
          }
        }
        default -> {}
      }
    }

    private void paragraph(Tag tag) {
      if (tag.close()) {
        Paragraph paragraph = open.pop();
        paragraph.contentEnd = tag.start();
        paragraph.end = tag.end();
        return;
      }
      Paragraph paragraph =
          new Paragraph(tag.start(), tag.end(), open.peek(), fallback > 0, controls > 0);
      paragraphs.add(paragraph);
      if (tag.empty()) {
        paragraph.contentEnd = tag.end() - 1;
        paragraph.end = tag.end();
      } else {
        open.push(paragraph);
      }
    }

    private void ofParagraph(Tag tag, String parent, boolean isStyle) {
      String value = tag.attribute(prefix + "val");
      if (value != null && parent.equals(prefix + "pPr") && !open.isEmpty()) {
        Paragraph paragraph = open.element();
        // What a tracked change of format replaced comes after what it gave, and does not count.
        if (isStyle && paragraph.style.isEmpty()) {
          paragraph.style = value;
        } else if (!isStyle && paragraph.alignment.isEmpty()) {
          paragraph.alignment = value;
        }
      }
    }

    private void run(Tag tag) {
      if (tag.empty()) {
        return;
      }
      if (!tag.close()) {
        Run run = new Run(tag.start(), tag.end());
        run.isPlain = TRACKED.stream().noneMatch(kind -> parents.contains(prefix + kind));
        runs.push(run);
      } else if (!runs.isEmpty()) {
        Run run = runs.pop();
        run.contentEnd = tag.start();
        run.end = tag.end();
      }
    }

    private void element(Tag tag, char shown) {
      if (hidden > 0 || open.isEmpty() || runs.isEmpty()) {
        return;
      }
      Element element = new Element();
      element.textEnd = tag.end();
      element.end = tag.end();
      add(element, tag.start(), tag.start(), tag.start(), tag.end(), shown);
    }

    private void text(Tag tag) {
      int textEnd = xml.indexOf('<', tag.end());
      if (hidden > 0 || open.isEmpty() || runs.isEmpty() || textEnd < 0) {
        return;
      }
      Element element = new Element();
      element.textEnd = textEnd;
      element.end = xml.indexOf('>', textEnd) + 1;
      int at = tag.end();
      while (at < textEnd) {
        int end = at + 1;
        char c = xml.charAt(at);
        if (c == '&') {
          end = xml.indexOf(';', at) + 1;
          c = entity(xml.substring(at + 1, end - 1));
        } else if (Character.isHighSurrogate(c) && at + 1 < textEnd) {
          end = at + 2;
        }
        add(element, tag.start(), tag.end(), at, end, c);
        at = end;
      }
    }

    private void add(
        Element element, int elementStart, int textStart, int start, int end, char shown) {
      Paragraph paragraph = open.element();
      paragraph.text.append(shown);
      paragraph.units.add(new Unit(runs.element(), element, elementStart, textStart, start, end));
    }

    private char entity(String name) {
      return switch (name) {
        case "amp" -> '&';
        case "lt" -> '<';
        case "gt" -> '>';
        case "quot" -> '"';
        case "apos" -> '\'';
        default -> number(name);
      };
    }

    private char number(String name) {
      try {
        int code =
            name.startsWith("#x")
                ? Integer.parseInt(name.substring(2), 16)
                : Integer.parseInt(name.substring(1));
        return code < 0x10000 ? (char) code : '\uFFFD';
      } catch (NumberFormatException | IndexOutOfBoundsException e) {
        return '\uFFFD';
      }
    }
  }
}
