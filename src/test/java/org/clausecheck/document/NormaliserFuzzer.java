package org.clausecheck.document;

import org.clausecheck.document.SourceText.SourceBlock;
import org.clausecheck.text.Block;
import org.clausecheck.text.FuzzText;
import org.clausecheck.text.SetAside;
import org.clausecheck.text.Span;

/** Feeds the text normaliser; see CONTRIBUTING for how to run it. */
public final class NormaliserFuzzer {
  private static final int LONGEST = 400;

  private NormaliserFuzzer() {}

  /**
   * Reads the bytes once as a text file and once as blocks: each is headed by its kind, whether it
   * is set aside, its level and its length.
   */
  public static void fuzzerTestOneInput(byte[] bytes) {
    int length = Math.min(bytes.length, LONGEST);
    String file = FuzzText.of(bytes, 0, length);
    check(new PlainTextReader().read(file.getBytes(java.nio.charset.StandardCharsets.UTF_8)));
    check(blocks(bytes, length));
  }

  private static SourceText blocks(byte[] bytes, int length) {
    SourceText.Builder out = new SourceText.Builder();
    if (length > 0 && (bytes[0] & 1) == 1) {
      out.softHyphensShow();
    }
    int at = 0;
    while (at + 2 < length) {
      int shape = bytes[at];
      int end = Math.min(length, at + 3 + (bytes[at + 1] & 0x3F));
      int start = out.length();
      out.append(FuzzText.of(bytes, at + 3, end), (shape & 64) != 0, (shape & 128) != 0);
      int label = Math.min(out.length(), start + (bytes[at + 2] & 7));
      if ((shape & 8) != 0) {
        int reason = (bytes[at + 2] & 0x7F) % SetAside.Reason.values().length;
        out.setAside(start, out.length(), SetAside.Reason.values()[reason]);
      } else {
        out.block(
            new SourceBlock(
                new Span(start, out.length()),
                Block.Kind.values()[(shape & 7) % Block.Kind.values().length],
                shape >> 4 & 3,
                label,
                (shape & 32) != 0,
                bytes[at + 2],
                10));
      }
      if ((shape & 16) != 0) {
        out.append("\n");
      }
      at = end;
    }
    String chars = out.chars().toString();
    return out.build(LinePlaces.of(chars));
  }

  private static void check(SourceText source) {
    Reads.assertSound(TextNormaliser.normalise("fuzz", "text/plain", "", source));
  }
}
