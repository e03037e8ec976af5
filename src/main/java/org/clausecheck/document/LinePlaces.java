package org.clausecheck.document;

import java.util.Arrays;
import org.clausecheck.text.Place;
import org.clausecheck.text.Places;
import org.clausecheck.text.Span;

/**
 * Line and column of every source character of a text file, or of text taken from one with markup.
 */
final class LinePlaces implements Places {
  private static final long serialVersionUID = 1L;

  private final String chars;
  private final int[] starts;
  private final int[] lines;
  private final int[] columns;

  private LinePlaces(String chars, int[] starts, int[] lines, int[] columns) {
    this.chars = chars;
    this.starts = starts;
    this.lines = lines;
    this.columns = columns;
  }

  /** Places of a file whose characters all are source characters. */
  static LinePlaces of(String chars) {
    Builder builder = new Builder();
    builder.at(0, 1, 1);
    int line = 1;
    for (int i = 0; i < chars.length(); i++) {
      if (endsLine(chars, i)) {
        builder.at(i + 1, ++line, 1);
      }
    }
    return builder.build(chars);
  }

  /** Whether a line ends with this character: at LF, at CR alone, and at CR LF with the LF. */
  private static boolean endsLine(CharSequence chars, int at) {
    char c = chars.charAt(at);
    return c == '\n' || (c == '\r' && (at + 1 == chars.length() || chars.charAt(at + 1) != '\n'));
  }

  @Override
  public Place locate(Span source) {
    int at = Arrays.binarySearch(starts, source.start());
    int run = Math.max(0, at >= 0 ? at : -at - 2);
    int line = lines[run];
    int column = columns[run];
    for (int i = starts[run]; i < source.start() && i < chars.length(); i++) {
      if (endsLine(chars, i)) {
        line++;
        column = 1;
      } else {
        column++;
      }
    }
    return new Place.OnLine(line, column);
  }

  /** Collects where stretches of source characters begin in the file. */
  static final class Builder {
    private int[] starts = new int[64];
    private int[] lines = new int[64];
    private int[] columns = new int[64];
    private int count;

    /** Notes that the source goes on, at an offset, on a line and column of the file (1-based). */
    void at(int offset, int line, int column) {
      if (count > 0 && starts[count - 1] == offset) {
        count--;
      }
      if (count == starts.length) {
        starts = Arrays.copyOf(starts, count * 2);
        lines = Arrays.copyOf(lines, count * 2);
        columns = Arrays.copyOf(columns, count * 2);
      }
      starts[count] = offset;
      lines[count] = line;
      columns[count++] = column;
    }

    LinePlaces build(String chars) {
      if (count == 0) {
        at(0, 1, 1);
      }
      return new LinePlaces(
          chars,
          Arrays.copyOf(starts, count),
          Arrays.copyOf(lines, count),
          Arrays.copyOf(columns, count));
    }
  }
}
