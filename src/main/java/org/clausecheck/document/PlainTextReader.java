package org.clausecheck.document;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.clausecheck.text.Place;
import org.clausecheck.text.Places;

/**
 * Reads text files. Source offsets are those of the decoded file, a byte order mark not counted.
 */
final class PlainTextReader {

  SourceText read(byte[] bytes) {
    return read(decode(bytes));
  }

  SourceText read(String chars) {
    SourceText.Builder builder = new SourceText.Builder().softHyphensShow().append(chars);
    int start = 0;
    int i = 0;
    while (i < chars.length()) {
      int lineEnd = chars.indexOf('\n', i);
      lineEnd = lineEnd < 0 ? chars.length() : lineEnd;
      if (chars.substring(i, lineEnd).isBlank()) {
        builder.paragraph(start, i);
        start = Math.min(lineEnd + 1, chars.length());
      }
      i = lineEnd + 1;
    }
    builder.paragraph(Math.min(start, chars.length()), chars.length());
    return builder.build(linePlaces(chars));
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

  static Places linePlaces(String chars) {
    int[] lineStarts = new int[16];
    int lines = 1;
    for (int i = 0; i < chars.length(); i++) {
      char c = chars.charAt(i);
      if (c == '\n' || (c == '\r' && (i + 1 == chars.length() || chars.charAt(i + 1) != '\n'))) {
        if (lines == lineStarts.length) {
          lineStarts = Arrays.copyOf(lineStarts, lines * 2);
        }
        lineStarts[lines++] = i + 1;
      }
    }
    int[] starts = Arrays.copyOf(lineStarts, lines);
    return span -> {
      int at = Arrays.binarySearch(starts, span.start());
      int line = at >= 0 ? at : -at - 2;
      return new Place.OnLine(line + 1, span.start() - starts[line] + 1);
    };
  }
}
