package org.clausecheck.text;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The text of a contract as it is analysed, with the way back to its source.
 *
 * <p>The <em>source</em> is every character the document gave, in reading order (for a text file:
 * the file's own characters, so that offsets are those of the file). The <em>analysed text</em> is
 * made from it: lines rejoined, hyphenation undone, ligatures and odd spaces replaced, furniture
 * set aside. Each analysed unit knows the source unit it came from. Immutable; serializable, so
 * that a document can be read in another process.
 */
public final class ContractText implements Serializable {
  private static final long serialVersionUID = 1L;

  private final DocumentInfo info;
  private final String source;
  private final String text;
  private final int[] origin;
  private final Places places;
  private final List<Block> blocks;
  private final List<SetAside> setAside;
  private final List<Unreadable> unreadable;
  private final List<Mark> marks;

  /** A text without marks. */
  public ContractText(
      DocumentInfo info,
      String source,
      String text,
      int[] origin,
      Places places,
      List<Block> blocks,
      List<SetAside> setAside,
      List<Unreadable> unreadable) {
    this(info, source, text, origin, places, blocks, setAside, unreadable, List.of());
  }

  /**
   * @param info what is known of the document
   * @param source all characters read, in order
   * @param text the analysed text
   * @param origin for each unit of {@code text} the source unit it stands for, never descending; a
   *     unit without one of its own (a space for a line break) has that of the break
   * @param places locates source spans
   * @param blocks paragraphs of the analysed text, disjoint and in order
   * @param setAside what was left out of the analysed text, in source order
   * @param unreadable what could not be read
   * @param marks what was done to words without changing them, in source order
   * @throws IllegalArgumentException if the map does not fit the texts
   */
  public ContractText(
      DocumentInfo info,
      String source,
      String text,
      int[] origin,
      Places places,
      List<Block> blocks,
      List<SetAside> setAside,
      List<Unreadable> unreadable,
      List<Mark> marks) {
    if (origin.length != text.length()) {
      throw new IllegalArgumentException(
          "map of " + origin.length + " units for a text of " + text.length());
    }
    for (int i = 0; i < origin.length; i++) {
      if (origin[i] < 0 || origin[i] >= source.length() || (i > 0 && origin[i] < origin[i - 1])) {
        throw new IllegalArgumentException("unit " + i + " maps to source unit " + origin[i]);
      }
    }
    this.info = info;
    this.source = source;
    this.text = text;
    this.origin = origin.clone();
    this.places = places;
    this.blocks = List.copyOf(blocks);
    this.setAside = List.copyOf(setAside);
    this.unreadable = List.copyOf(unreadable);
    this.marks = List.copyOf(marks);
  }

  /**
   * Characters that come from no file: each is its own source, and every line that is not blank is
   * a paragraph of unknown layout.
   *
   * @param name what to call it
   */
  public static ContractText plain(String name, String text) {
    List<Block> blocks = new ArrayList<>();
    int start = 0;
    while (start < text.length()) {
      int newline = text.indexOf('\n', start);
      int end = newline < 0 ? text.length() : newline;
      String line = text.substring(start, end);
      if (!line.isBlank()) {
        int first = start + line.indexOf(line.strip());
        Span words = new Span(first, first + line.strip().length());
        blocks.add(new Block(words, Block.Kind.PARAGRAPH, Block.Layout.PLAIN));
      }
      start = end + 1;
    }
    int[] origin = new int[text.length()];
    Arrays.setAll(origin, i -> i);
    DocumentInfo info =
        new DocumentInfo(name, "text/plain", "0".repeat(64), 0, blocks.size(), "en", "");
    return new ContractText(
        info, text, text, origin, new PlainPlaces(text), blocks, List.of(), List.of());
  }

  /** Lines and columns of plain text. */
  private record PlainPlaces(String text) implements Places {
    @Override
    public Place locate(Span source) {
      String before = text.substring(0, source.start());
      int line = 1 + (int) before.chars().filter(c -> c == '\n').count();
      return new Place.OnLine(line, source.start() - before.lastIndexOf('\n'));
    }
  }

  public DocumentInfo info() {
    return info;
  }

  /** All characters read, in order. */
  public String source() {
    return source;
  }

  /** The analysed text. */
  public String text() {
    return text;
  }

  public List<Block> blocks() {
    return blocks;
  }

  /** What reading set aside; the outline adds its own (table of contents, signature blocks). */
  public List<SetAside> setAside() {
    return setAside;
  }

  public List<Unreadable> unreadable() {
    return unreadable;
  }

  /** What was done to words without changing them, in source order. */
  public List<Mark> marks() {
    return marks;
  }

  /** The words under a span of the analysed text. */
  public String quote(Span span) {
    return span.in(text);
  }

  /** The source span of a span of the analysed text. An empty span stays empty. */
  public Span toSource(Span span) {
    if (span.isEmpty()) {
      int at = span.start() < origin.length ? origin[span.start()] : source.length();
      return new Span(at, at);
    }
    return new Span(origin[span.start()], origin[span.end() - 1] + 1);
  }

  /** The analysed span whose units come from the given source span; empty where none does. */
  public Span fromSource(Span sourceSpan) {
    int start = lowerBound(sourceSpan.start());
    return new Span(start, Math.max(start, lowerBound(sourceSpan.end())));
  }

  /** Where the words under a span of the analysed text stand. */
  public Place place(Span span) {
    return places.locate(toSource(span));
  }

  private int lowerBound(int sourceOffset) {
    int low = 0;
    int high = origin.length;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (origin[middle] < sourceOffset) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof ContractText that
        && info.equals(that.info)
        && source.equals(that.source)
        && text.equals(that.text)
        && Arrays.equals(origin, that.origin);
  }

  @Override
  public int hashCode() {
    return 31 * info.hashCode() + text.hashCode();
  }

  @Override
  public String toString() {
    return info.name() + " (" + text.length() + " characters)";
  }
}
