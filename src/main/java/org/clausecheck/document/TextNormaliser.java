package org.clausecheck.document;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.clausecheck.document.SourceText.SourceBlock;
import org.clausecheck.text.Block;
import org.clausecheck.text.ContractText;
import org.clausecheck.text.DocumentInfo;
import org.clausecheck.text.Mark;
import org.clausecheck.text.SetAside;
import org.clausecheck.text.Span;

/**
 * Makes the analysed text of a source: set-aside stretches left out, lines of a block rejoined,
 * end-of-line hyphenation undone, runs of spaces collapsed, ligatures, quotation marks, hyphens and
 * bullets in one form. Blocks are separated by one line feed; a block holds no line feed, tab or
 * double space.
 *
 * <p>What is left out of a block is set aside as {@link SetAside.Reason#LAYOUT}, so that every
 * source unit is the origin of an analysed unit, is set aside, or is an unreadable character.
 *
 * <p>Linear in the length of the source, whatever it holds.
 */
final class TextNormaliser {
  /** Stands in the source for a character that could not be read. */
  static final char UNREADABLE = '\uFFFD';

  /** Spaces that part the cells of a row in a text file. */
  private static final int CELL_GAP = 3;

  /** First parts of compounds whose hyphen is meant even at the end of a line. */
  private static final Set<String> HYPHENATED_PREFIXES =
      Set.of(
          "all", "anti", "co", "counter", "cross", "ex", "follow", "fully", "half", "high", "inter",
          "long", "low", "multi", "non", "one", "post", "pre", "pro", "quasi", "re", "self", "semi",
          "short", "single", "sub", "third", "three", "two", "un", "well");

  private final SourceText source;
  private final String in;
  private final StringBuilder out;
  private int[] origin;
  private final List<Block> blocks = new ArrayList<>();
  private final Map<String, Integer> vocabulary = new HashMap<>();

  private final String language;

  private TextNormaliser(DocumentLanguages.Told told) {
    this.language = told.language();
    this.source = told.source();
    this.in = source.chars();
    this.out = new StringBuilder(in.length());
    this.origin = new int[in.length() + 16];
  }

  /**
   * @param name of the document
   * @param mediaType of the document
   * @param sha256 of its bytes
   */
  static ContractText normalise(String name, String mediaType, String sha256, SourceText source) {
    return new TextNormaliser(DocumentLanguages.tell(TickBoxes.read(source)))
        .normalise(name, mediaType, sha256);
  }

  private ContractText normalise(String name, String mediaType, String sha256) {
    countWords();
    int aside = 0;
    for (SourceBlock block : source.blocks()) {
      while (aside < source.setAside().size()
          && source.setAside().get(aside).source().end() <= block.span().start()) {
        aside++;
      }
      add(block, aside);
    }
    int[] map = Arrays.copyOf(origin, out.length());
    List<Mark> marks = new ArrayList<>(source.marks());
    marks.addAll(BrokenReferences.find(out.toString(), map));
    marks.sort(Comparator.comparing(Mark::source));
    return new ContractText(
        new DocumentInfo(
            name, mediaType, sha256, source.pages(), blocks.size(), language, note(marks)),
        in,
        out.toString(),
        map,
        source.places(),
        blocks,
        account(map),
        source.unreadable(),
        marks);
  }

  private String note(List<Mark> marks) {
    String words = MarkNote.of(marks);
    return source.note().isEmpty() || words.isEmpty()
        ? source.note() + words
        : source.note() + "; " + words;
  }

  private void add(SourceBlock block, int firstAside) {
    int separator = out.length();
    int start = separator == 0 ? 0 : separator + 1;
    int space = -1;
    boolean cellEnds = false;
    boolean begun = false;
    boolean skipped = false;
    int aside = firstAside;
    List<SetAside> asides = source.setAside();
    int end = block.span().end();
    int i = block.span().start();
    while (i < end) {
      while (aside < asides.size() && asides.get(aside).source().end() <= i) {
        aside++;
      }
      if (aside < asides.size() && asides.get(aside).source().start() <= i) {
        i = asides.get(aside).source().end();
        skipped = true;
        continue;
      }
      char c = in.charAt(i);
      if (isSpace(c)) {
        if (space < 0) {
          space = i;
          cellEnds = false;
        }
        cellEnds |=
            block.kind() == Block.Kind.TABLE_ROW && (c == '\t' || i - space + 1 >= CELL_GAP);
        i++;
        continue;
      }
      if (isInvisible(c) || (c == '\u00AD' && !source.softHyphensShow())) {
        i++;
        continue;
      }
      int next = begun && isHyphen(c) && space < 0 ? wordAfterBreak(i + 1, end, aside) : -1;
      if (next >= 0) {
        if (!dropsHyphen(next)) {
          put('-', i);
        }
        i = next;
        continue;
      }
      if (!begun) {
        if (separator > 0) {
          put('\n', breakAt(block.span().start(), firstAside, i));
        }
        begun = true;
      } else if (space >= 0 && !(skipped && ",.;:)".indexOf(c) >= 0)) {
        put(cellEnds ? '\t' : ' ', space);
      }
      space = -1;
      skipped = false;
      putNormalised(c, i);
      i++;
    }
    if (begun) {
      blocks.add(new Block(new Span(start, out.length()), block.kind(), layout(block, start)));
    }
  }

  /** The source unit of the break before a block whose first word stands at {@code first}. */
  private int breakAt(int start, int firstAside, int first) {
    boolean isAside =
        firstAside > 0 && source.setAside().get(firstAside - 1).source().contains(start - 1);
    return isAside ? first : breakBefore(start, origin[out.length() - 1], first);
  }

  /**
   * The source unit that a break before {@code start} stands for: the spacing there, if there is
   * any, otherwise that of the first word.
   */
  private int breakBefore(int start, int previous, int word) {
    int before = start - 1;
    return before > previous && isSpace(in.charAt(before)) ? before : word;
  }

  private Block.Layout layout(SourceBlock block, int start) {
    int label = 0;
    boolean allBold = true;
    boolean allUnderlined = true;
    boolean letters = false;
    int emphasis = 0;
    boolean inEmphasis = true;
    for (int i = start; i < out.length(); i++) {
      int from = origin[i];
      if (from < block.labelEnd()) {
        label = i + 1 - start;
      }
      char c = out.charAt(i);
      boolean emphatic = source.bold().get(from) || source.underlined().get(from);
      if (Character.isLetter(c)) {
        letters |= from >= block.labelEnd();
        if (from >= block.labelEnd()) {
          allBold &= source.bold().get(from);
          allUnderlined &= source.underlined().get(from);
          inEmphasis &= emphatic;
        }
      }
      if (inEmphasis && emphatic) {
        emphasis = i + 1 - start;
      }
    }
    boolean bold = letters && allBold;
    boolean underlined = letters && allUnderlined;
    while (label > 0 && out.charAt(start + label - 1) == ' ') {
      label--;
    }
    while (emphasis > 0 && out.charAt(start + emphasis - 1) == ' ') {
      emphasis--;
    }
    return new Block.Layout(
        block.level(),
        label,
        bold,
        underlined,
        block.centred(),
        block.indent(),
        block.fontSize(),
        letters ? emphasis : 0);
  }

  /**
   * Where the word goes on after a hyphen and a line break; -1 when the hyphen does not end a line.
   */
  private int wordAfterBreak(int from, int end, int firstAside) {
    boolean lineBreak = false;
    int aside = firstAside;
    List<SetAside> asides = source.setAside();
    int i = from;
    while (i < end) {
      while (aside < asides.size() && asides.get(aside).source().end() <= i) {
        aside++;
      }
      if (aside < asides.size() && asides.get(aside).source().start() <= i) {
        i = asides.get(aside).source().end();
        lineBreak = true;
        continue;
      }
      char c = in.charAt(i);
      if (!isSpace(c)) {
        break;
      }
      lineBreak |= c == '\n';
      i++;
    }
    return lineBreak
            && i < end
            && Character.isLetterOrDigit(in.charAt(i))
            && !out.isEmpty()
            && Character.isLetterOrDigit(out.charAt(out.length() - 1))
        ? i
        : -1;
  }

  /** Whether the hyphen after what was last put only broke a word that goes on at {@code next}. */
  private boolean dropsHyphen(int next) {
    int start = out.length();
    while (start > 0 && out.length() - start < 40 && Character.isLetter(out.charAt(start - 1))) {
      start--;
    }
    int stop = next;
    while (stop < in.length() && stop - next < 40 && Character.isLetter(in.charAt(stop))) {
      stop++;
    }
    if (start == out.length() || stop == next || !Character.isLowerCase(in.charAt(next))) {
      return false;
    }
    if (start > 0 && out.charAt(start - 1) == '-') {
      return false;
    }
    String first = out.substring(start).toLowerCase(Locale.ROOT);
    String second = in.substring(next, stop).toLowerCase(Locale.ROOT);
    int joined = vocabulary.getOrDefault(first + second, 0);
    int hyphenated = vocabulary.getOrDefault(first + "-" + second, 0);
    if (joined != hyphenated) {
      return joined > hyphenated;
    }
    return !HYPHENATED_PREFIXES.contains(first)
        && !(vocabulary.containsKey(first) && vocabulary.containsKey(second));
  }

  /** Counts the words and hyphenated compounds of each line, without those cut at a line's end. */
  private void countWords() {
    int i = 0;
    while (i < in.length()) {
      if (!Character.isLetter(in.charAt(i))) {
        i++;
        continue;
      }
      int start = i;
      boolean compound = false;
      while (i < in.length()
          && (Character.isLetter(in.charAt(i))
              || (isHyphen(in.charAt(i))
                  && i + 1 < in.length()
                  && Character.isLetter(in.charAt(i + 1))))) {
        compound |= isHyphen(in.charAt(i));
        i++;
      }
      if (i - start > 80 || (i < in.length() && isHyphen(in.charAt(i)))) {
        continue;
      }
      String word = in.substring(start, i).toLowerCase(Locale.ROOT);
      vocabulary.merge(
          compound ? word.replaceAll("[\u00AD\u2010\u2011]", "-") : word, 1, Integer::sum);
    }
  }

  private void putNormalised(char c, int from) {
    switch (c) {
      case '\uFB00' -> put("ff", from);
      case '\uFB01' -> put("fi", from);
      case '\uFB02' -> put("fl", from);
      case '\uFB03' -> put("ffi", from);
      case '\uFB04' -> put("ffl", from);
      case '\uFB05', '\uFB06' -> put("st", from);
      case '\u201C', '\u201D', '\u201E', '\u201F', '\u2033' -> put('"', from);
      case '\u2018', '\u2019', '\u201A', '\u201B', '\u2032' -> put('\'', from);
      case '\u00AD', '\u2010', '\u2011' -> put('-', from);
      case '\u25CF',
          '\u25CB',
          '\u25E6',
          '\u25A0',
          '\u25AA',
          '\u25A1',
          '\u25AB',
          '\u27A2',
          '\u2023',
          '\u2219',
          '\uF0B7',
          '\uF0A7',
          '\uF0D8',
          '\uF076',
          '\uF0A8' ->
          put('\u2022', from);
      default -> put(c, from);
    }
  }

  private void put(String chars, int from) {
    for (int i = 0; i < chars.length(); i++) {
      put(chars.charAt(i), from);
    }
  }

  private void put(char c, int from) {
    if (out.length() == origin.length) {
      origin = Arrays.copyOf(origin, origin.length * 2);
    }
    origin[out.length()] = from;
    out.append(c);
  }

  /** What was set aside, with all that has no analysed unit and no other reason as layout. */
  private List<SetAside> account(int[] map) {
    List<SetAside> all = new ArrayList<>();
    List<SetAside> given = source.setAside();
    int aside = 0;
    int next = 0;
    int layoutStart = -1;
    for (int i = 0; i <= in.length(); i++) {
      while (aside < given.size() && given.get(aside).source().end() <= i) {
        aside++;
      }
      while (next < map.length && map[next] < i) {
        next++;
      }
      boolean isLayout =
          i < in.length()
              && !(next < map.length && map[next] == i)
              && !(aside < given.size() && given.get(aside).source().contains(i))
              && in.charAt(i) != UNREADABLE;
      if (isLayout && layoutStart < 0) {
        layoutStart = i;
      } else if (!isLayout && layoutStart >= 0) {
        all.add(new SetAside(new Span(layoutStart, i), SetAside.Reason.LAYOUT));
        layoutStart = -1;
      }
    }
    all.addAll(given);
    all.sort(Comparator.comparing(SetAside::source));
    return all;
  }

  static boolean isSpace(char c) {
    boolean printed = c > ' ' && c < '\u007f';
    return !printed
        && (Character.isWhitespace(c) || Character.isSpaceChar(c) || Character.isISOControl(c));
  }

  private static boolean isInvisible(char c) {
    return (c >= '\u200B' && c <= '\u200F')
        || (c >= '\u202A' && c <= '\u202E')
        || (c >= '\u2060' && c <= '\u2064')
        || c == '\uFEFF';
  }

  private static boolean isHyphen(char c) {
    return c == '-' || c == '\u00AD' || c == '\u2010' || c == '\u2011';
  }
}
