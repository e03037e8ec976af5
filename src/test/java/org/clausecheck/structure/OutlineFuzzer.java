package org.clausecheck.structure;

import java.util.ArrayList;
import java.util.List;
import org.clausecheck.text.Block;
import org.clausecheck.text.ContractText;
import org.clausecheck.text.FuzzText;
import org.clausecheck.text.Span;
import org.clausecheck.text.Texts;

/** Feeds the outline builder; see CONTRIBUTING for how to run it. */
public final class OutlineFuzzer {
  private static final int LONGEST = 600;

  private OutlineFuzzer() {}

  /** Reads the bytes as blocks, each headed by its kind, its looks, its indentation and length. */
  public static void fuzzerTestOneInput(byte[] bytes) {
    int length = Math.min(bytes.length, LONGEST);
    StringBuilder text = new StringBuilder();
    List<Block> blocks = new ArrayList<>();
    int at = 0;
    while (at + 3 < length) {
      int end = Math.min(length, at + 4 + (bytes[at + 3] & 0x3F));
      String words =
          FuzzText.of(bytes, at + 4, end).replaceAll("[\\s\u00a0\u200b\ufeff]+", " ").strip();
      if (!words.isEmpty()) {
        int start = text.length();
        text.append(words);
        blocks.add(
            new Block(
                new Span(start, text.length()),
                Block.Kind.values()[(bytes[at] & 7) % Block.Kind.values().length],
                layout(bytes[at + 1], bytes[at + 2], words.length())));
        text.append('\n');
      }
      at = end;
    }
    check(Texts.contract(text.toString(), blocks));
  }

  private static Block.Layout layout(int looks, int more, int length) {
    return new Block.Layout(
        looks & 3,
        (looks & 4) == 0 ? 0 : Math.min(length, more & 7),
        (looks & 8) != 0,
        (looks & 16) != 0,
        (looks & 32) != 0,
        more & 0x78,
        (looks & 64) == 0 ? 11 : 14,
        (looks & 128) == 0 ? 0 : Math.min(length, more & 0x1F));
  }

  private static void check(ContractText contract) {
    Outline outline = new OutlineBuilder().build(contract);
    OutlineInvariants.broken(outline, contract.text())
        .ifPresent(
            rule -> {
              throw new IllegalStateException(rule);
            });
    Accounting.of(contract, outline);
    for (Clause clause : outline.clauses()) {
      outline.path(clause, contract.text());
    }
    outline.find("Section 1(a)", contract.text().length());
  }
}
