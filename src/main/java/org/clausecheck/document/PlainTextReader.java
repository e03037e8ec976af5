package org.clausecheck.document;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.clausecheck.text.Block;
import org.clausecheck.text.SetAside;
import org.clausecheck.text.Span;

/**
 * Reads text files. Source offsets are those of the decoded file, a byte order mark not counted.
 */
final class PlainTextReader {

  SourceText read(byte[] bytes) {
    return read(decode(bytes));
  }

  SourceText read(String chars) {
    return new Layout(chars).build();
  }

  static String decode(byte[] bytes) {
    if (startsWith(bytes, 0xEF, 0xBB, 0xBF)) {
      return new String(bytes, 3, bytes.length - 3, StandardCharsets.UTF_8);
    }
    if (startsWith(bytes, 0xFF, 0xFE)) {
      return new String(bytes, 2, bytes.length - 2, StandardCharsets.UTF_16LE);
    }
    if (startsWith(bytes, 0xFE, 0xFF)) {
      return new String(bytes, 2, bytes.length - 2, StandardCharsets.UTF_16BE);
    }
    try {
      return StandardCharsets.UTF_8
          .newDecoder()
          .onMalformedInput(CodingErrorAction.REPORT)
          .onUnmappableCharacter(CodingErrorAction.REPORT)
          .decode(ByteBuffer.wrap(bytes))
          .toString();
    } catch (CharacterCodingException notUtf8) {
      return new String(bytes, Charset.forName("windows-1252"));
    }
  }

  private static boolean startsWith(byte[] bytes, int... mark) {
    if (bytes.length < mark.length) {
      return false;
    }
    for (int i = 0; i < mark.length; i++) {
      if ((bytes[i] & 0xFF) != mark[i]) {
        return false;
      }
    }
    return true;
  }

  /**
   * A stretch of a line without a wide gap.
   *
   * @param gap spaces before it on its line; -1 for the first of a line
   * @param line 0-based
   */
  private record Piece(int start, int end, int gap, int line) {}

  /** Finds the paragraphs of a text from empty lines, indentation, wrapping and wide gaps. */
  private static final class Layout {
    private static final int GAP = 3;
    private static final int LONG_LINE = 250;

    private final String chars;
    private final List<Piece> pieces = new ArrayList<>();
    private final List<Integer> lineLengths = new ArrayList<>();

    /**
     * Widths of gaps that stand for a wrapped line's indentation: often found inside a sentence.
     */
    private final Set<Integer> wrapGaps = new HashSet<>();

    /** Pieces that number the pages: each closes one. */
    private final Set<Piece> pageNumbers = new HashSet<>();

    private int wrapColumn = 80;

    Layout(String chars) {
      this.chars = chars;
    }

    SourceText build() {
      cut();
      findPageNumbers();
      measure();
      SourceText.Builder builder = new SourceText.Builder().softHyphensShow().append(chars);
      List<Piece> live = setRunningLinesAside(builder);
      int i = 0;
      while (i < live.size()) {
        int rows = tableRows(live, i);
        if (rows > i) {
          for (; i < rows; ) {
            int first = i;
            while (i < rows && live.get(i).line == live.get(first).line) {
              i++;
            }
            addBlock(builder, live.get(first), live.get(i - 1), Block.Kind.TABLE_ROW);
          }
          continue;
        }
        int first = i++;
        while (i < live.size() && tableRows(live, i) == i && joins(live.get(i - 1), live.get(i))) {
          i++;
        }
        addBlock(builder, live.get(first), live.get(i - 1), Block.Kind.PARAGRAPH);
      }
      return builder.build(LinePlaces.of(chars));
    }

    private void addBlock(SourceText.Builder builder, Piece first, Piece last, Block.Kind kind) {
      builder.block(
          new SourceText.SourceBlock(
              new Span(first.start, last.end), kind, 0, first.start, false, 0, 0));
    }

    /** Cuts the lines at gaps of at least {@link #GAP} spaces. */
    private void cut() {
      int line = 0;
      int lineStart = 0;
      while (lineStart < chars.length()) {
        int lineEnd = lineStart;
        while (lineEnd < chars.length() && "\n\r\f".indexOf(chars.charAt(lineEnd)) < 0) {
          lineEnd++;
        }
        lineLengths.add(lineEnd - lineStart);
        int from = -1;
        int to = -1;
        int gap = -1;
        for (int i = lineStart; i < lineEnd; i++) {
          if (TextNormaliser.isSpace(chars.charAt(i))) {
            continue;
          }
          if (from >= 0 && i - to >= GAP) {
            pieces.add(new Piece(from, to, gap, line));
            gap = i - to;
            from = i;
          }
          from = from < 0 ? i : from;
          to = i + 1;
        }
        if (from >= 0) {
          pieces.add(new Piece(from, to, gap, line));
        }
        if (lineEnd + 1 < chars.length() && chars.startsWith("\r\n", lineEnd)) {
          lineEnd++;
        }
        lineStart = lineEnd + 1;
        line++;
      }
    }

    /**
     * Finds the page numbers that stand on a line of their own, or close the last line of a page,
     * by their sequence.
     */
    private void findPageNumbers() {
      int[] numbers = new int[pieces.size()];
      int[] positions = new int[pieces.size()];
      int[] starts = new int[pieces.size()];
      for (int i = 0; i < pieces.size(); i++) {
        Piece piece = pieces.get(i);
        boolean lineEnds = i + 1 == pieces.size() || pieces.get(i + 1).line > piece.line;
        boolean pageEnds = i + 1 == pieces.size() || pieces.get(i + 1).line > piece.line + 3;
        starts[i] = piece.start;
        if (pageEnds) {
          int digits = piece.end;
          while (digits > piece.start
              && piece.end - digits < 4
              && Character.isDigit(chars.charAt(digits - 1))) {
            digits--;
          }
          if (digits > piece.start + 1 && chars.charAt(digits - 1) == ' ') {
            starts[i] = digits;
          }
        }
        positions[i] = piece.start;
        numbers[i] = lineEnds ? RunningLines.pageNumber(chars.substring(starts[i], piece.end)) : -1;
      }
      List<Integer> run = RunningLines.sequence(numbers, positions, RunningLines.SHORTEST_PAGE);
      for (int i = run.size() - 1; i >= 0; i--) {
        int at = run.get(i);
        Piece piece = pieces.get(at);
        Piece number = new Piece(starts[at], piece.end, piece.gap, piece.line);
        pieces.set(at, number);
        pageNumbers.add(number);
        if (starts[at] > piece.start) {
          int end = starts[at];
          while (TextNormaliser.isSpace(chars.charAt(end - 1))) {
            end--;
          }
          pieces.add(at, new Piece(piece.start, end, piece.gap, piece.line));
        }
      }
    }

    private void measure() {
      Map<Integer, int[]> gaps = new HashMap<>();
      List<Integer> wrapped = new ArrayList<>();
      for (int i = 1; i < pieces.size(); i++) {
        Piece previous = pieces.get(i - 1);
        Piece next = pieces.get(i);
        if (next.gap > 0) {
          int[] count = gaps.computeIfAbsent(next.gap, g -> new int[2]);
          count[0]++;
          char last = chars.charAt(previous.end - 1);
          if ((Character.isLowerCase(last) || last == ',')
              && Character.isLowerCase(chars.charAt(next.start))) {
            count[1]++;
          }
        } else if (next.line == previous.line + 1 && lineLengths.get(previous.line) <= LONG_LINE) {
          wrapped.add(lineLengths.get(previous.line));
        }
      }
      gaps.forEach(
          (gap, count) -> {
            if (count[1] * 7 > count[0]) {
              wrapGaps.add(gap);
            }
          });
      if (wrapped.size() >= 5) {
        Collections.sort(wrapped);
        wrapColumn = Math.max(40, wrapped.get(wrapped.size() * 9 / 10));
      }
    }

    private List<Piece> setRunningLinesAside(SourceText.Builder builder) {
      List<List<Piece>> pages = new ArrayList<>();
      List<Piece> page = new ArrayList<>();
      for (Piece piece : pieces) {
        if (!page.isEmpty()) {
          Piece previous = page.get(page.size() - 1);
          if (piece.line - previous.line > 3
              || chars.substring(previous.end, piece.start).indexOf('\f') >= 0
              || pageNumbers.contains(previous)
              || (RunningLines.isFiling(words(previous)) && !RunningLines.isFiling(words(piece)))) {
            pages.add(page);
            page = new ArrayList<>();
          }
        }
        page.add(piece);
      }
      pages.add(page);
      List<List<Optional<SetAside.Reason>>> reasons =
          RunningLines.judge(
              pages.stream().map(p -> p.stream().map(this::words).toList()).toList());
      List<Piece> live = new ArrayList<>();
      for (int p = 0; p < pages.size(); p++) {
        for (int i = 0; i < pages.get(p).size(); i++) {
          Piece piece = pages.get(p).get(i);
          Optional<SetAside.Reason> reason =
              isRule(piece)
                  ? Optional.of(SetAside.Reason.LAYOUT)
                  : pageNumbers.contains(piece)
                      ? Optional.of(SetAside.Reason.PAGE_NUMBER)
                      : reasons.get(p).get(i);
          if (reason.isPresent()) {
            builder.setAside(piece.start, piece.end, reason.get());
          } else {
            live.add(piece);
          }
        }
      }
      return live;
    }

    /** A line drawn with characters. Underscores are a field to be filled in and stay. */
    private boolean isRule(Piece piece) {
      for (int i = piece.start; i < piece.end; i++) {
        if ("-=*~\u2013\u2014\u2500".indexOf(chars.charAt(i)) < 0) {
          return false;
        }
      }
      return piece.end - piece.start >= 5;
    }

    /**
     * One past the last piece of the table that begins at {@code first}; {@code first} when none
     * does.
     */
    private int tableRows(List<Piece> live, int first) {
      if (live.get(first).gap >= 0
          && first > 0
          && live.get(first - 1).line == live.get(first).line) {
        return first;
      }
      int rows = 0;
      int end = first;
      int i = first;
      while (i < live.size()) {
        int next = i;
        int line = live.get(i).line;
        while (next < live.size() && live.get(next).line == line) {
          next++;
        }
        int cells = next - i;
        boolean row =
            cells >= 2
                && cells <= 12
                && lineLengths.get(line) <= LONG_LINE
                && !LineShape.isLabelOnly(words(live.get(i)))
                && (i == first
                    || (line - live.get(i - 1).line <= 2 && aligned(live, i - 1, i, next)));
        if (!row) {
          break;
        }
        rows++;
        i = next;
        end = next;
      }
      return rows >= 2 ? end : first;
    }

    /** Whether a cell of the row begins or ends in the column of one of the row before. */
    private boolean aligned(List<Piece> live, int lastOfPrevious, int from, int to) {
      for (int p = lastOfPrevious;
          p >= 0 && live.get(p).line == live.get(lastOfPrevious).line;
          p--) {
        if (live.get(p).gap < 0) {
          continue;
        }
        for (int i = from + 1; i < to; i++) {
          if (Math.abs(column(live.get(p).start) - column(live.get(i).start)) <= 2
              || Math.abs(column(live.get(p).end) - column(live.get(i).end)) <= 2) {
            return true;
          }
        }
      }
      return false;
    }

    private int column(int offset) {
      int start = offset;
      while (start > 0
          && offset - start <= LONG_LINE
          && "\n\r\f".indexOf(chars.charAt(start - 1)) < 0) {
        start--;
      }
      return offset - start;
    }

    private boolean joins(Piece previous, Piece next) {
      String before = words(previous);
      String after = words(next);
      if (next.line == previous.line) {
        return joinsAcrossGap(before, after, next.gap);
      }
      if (next.line > previous.line + 1 || lineLengths.get(previous.line) > LONG_LINE) {
        return LineShape.runsOn(before, after);
      }
      boolean label = LineShape.labelLength(after) > 0;
      if (label) {
        return LineShape.openReference(before);
      }
      if (Character.isLowerCase(after.charAt(0)) && !LineShape.endsSentence(before)) {
        return true;
      }
      if (LineShape.endsSentence(before)
          && column(next.start) > column(startOfLine(previous)) + 2) {
        return false;
      }
      int firstWord = after.indexOf(' ') < 0 ? after.length() : after.indexOf(' ');
      return column(previous.end) + 1 + firstWord > wrapColumn * 0.85
          && !(LineShape.looksLikeHeading(before)
              && column(startOfLine(previous)) > wrapColumn / 5);
    }

    private int startOfLine(Piece piece) {
      int start = piece.start - Math.min(column(piece.start), LONG_LINE);
      while (start < piece.start && TextNormaliser.isSpace(chars.charAt(start))) {
        start++;
      }
      return start;
    }

    private boolean joinsAcrossGap(String before, String after, int gap) {
      boolean label = LineShape.labelLength(after) > 0;
      if (LineShape.isLabelOnly(before)) {
        return true;
      }
      if (label && LineShape.endsItem(before)) {
        return false;
      }
      if (wrapGaps.contains(gap)) {
        return true;
      }
      char first = after.charAt(0);
      boolean begins =
          label
              || Character.isUpperCase(first)
              || Character.isDigit(first)
              || "\"\u201C([$".indexOf(first) >= 0;
      return !begins || !(LineShape.endsSentence(before) || LineShape.looksLikeHeading(before));
    }

    private String words(Piece piece) {
      return chars.substring(piece.start, piece.end);
    }
  }
}
