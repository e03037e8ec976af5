package org.clausecheck.report;

import java.text.BreakIterator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.clausecheck.review.Quote;
import org.clausecheck.text.Block;
import org.clausecheck.text.ContractText;
import org.clausecheck.text.Span;

/**
 * Quotes as one reads them: on one line, with an ellipsis where they are cut out of a sentence, and
 * of many words only the beginning and the end. What is exact is in the data formats, and in the
 * contract that is marked.
 */
final class Excerpts {
  /** Of words that decide, in UTF-16 units. */
  private static final int LONGEST = 700;

  /** Of words that only came near, in UTF-16 units. */
  private static final int LONGEST_NEAREST = 300;

  /** What may stand before a paragraph's first sentence, such as "ARTICLE XVIII" or "(iii)". */
  private static final int LONGEST_NUMBER = 14;

  private static final String SENTENCE_ENDS = ".;:?!";
  private static final String OPENING = "\"“‘'([";
  private static final String CLOSING = "\"”’')]";

  private final ContractText text;

  Excerpts(ContractText text) {
    this.text = text;
  }

  /** Words that decide a finding. */
  String deciding(Quote quote) {
    return excerpt(quote, LONGEST);
  }

  /** Words that came near. */
  String nearest(Quote quote) {
    return excerpt(quote, LONGEST_NEAREST);
  }

  private String excerpt(Quote quote, int longest) {
    String words = shortened(Printable.line(quote.words()), longest);
    List<Block> blocks =
        text.blocks().stream().filter(block -> block.span().overlaps(quote.span())).toList();
    if (blocks.isEmpty() || words.isEmpty()) {
      return words;
    }
    boolean begun = isBegun(blocks.get(0).span(), quote.span().start());
    boolean unfinished = isUnfinished(blocks.get(blocks.size() - 1).span(), quote.span().end());
    return (begun ? "… " : "") + words + (unfinished ? " …" : "");
  }

  /** From the beginning of the sentence that some words begin in to the end of the last one. */
  Span sentence(Span words) {
    Span first = paragraph(words.start()).orElse(words);
    Span last = paragraph(words.end() - 1).orElse(words);
    BreakIterator sentences = BreakIterator.getSentenceInstance(Locale.ENGLISH);
    sentences.setText(first.in(text.text()));
    int start = first.start() + sentences.preceding(words.start() - first.start() + 1);
    sentences.setText(last.in(text.text()));
    int end = last.start() + sentences.following(words.end() - 1 - last.start());
    return new Span(start, end);
  }

  private Optional<Span> paragraph(int offset) {
    return text.blocks().stream()
        .map(Block::span)
        .filter(span -> span.contains(offset))
        .findFirst();
  }

  /** Whether a sentence of the paragraph is under way before an offset. */
  private boolean isBegun(Span block, int start) {
    String before =
        trimmed(text.text().substring(Math.min(block.start(), start), start), OPENING, false);
    if (before.isEmpty() || isOneOf(SENTENCE_ENDS, before.charAt(before.length() - 1))) {
      return false;
    }
    return before.length() > LONGEST_NUMBER
        || before.chars().filter(Character::isWhitespace).count() > 1;
  }

  /** Whether the sentence goes on behind an offset of the paragraph. */
  private boolean isUnfinished(Span block, int end) {
    String words =
        trimmed(text.text().substring(Math.min(block.start(), end), end), CLOSING, false);
    if (words.isEmpty() || isOneOf(SENTENCE_ENDS, words.charAt(words.length() - 1))) {
      return false;
    }
    String after = trimmed(text.text().substring(end, Math.max(end, block.end())), CLOSING, true);
    return !after.isEmpty() && !isOneOf(SENTENCE_ENDS, after.charAt(0));
  }

  /** Without white space and such marks at its end, or its beginning. */
  private static String trimmed(String text, String marks, boolean front) {
    int from = 0;
    int to = text.length();
    while (from < to) {
      char c = text.charAt(front ? from : to - 1);
      if (!Character.isWhitespace(c) && c != '\u00A0' && !isOneOf(marks, c)) {
        break;
      }
      from += front ? 1 : 0;
      to -= front ? 0 : 1;
    }
    return text.substring(from, to).strip();
  }

  private static boolean isOneOf(String marks, char c) {
    return marks.indexOf(c) >= 0;
  }

  private static String shortened(String line, int longest) {
    if (line.length() <= longest) {
      return line;
    }
    int head = line.lastIndexOf(' ', longest * 3 / 4);
    int tail = line.indexOf(' ', line.length() - longest / 4);
    head = head < 0 ? longest * 3 / 4 : head;
    tail = tail < 0 ? line.length() - longest / 4 : tail + 1;
    return line.substring(0, head) + " […] " + line.substring(tail);
  }
}
