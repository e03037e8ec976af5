package org.clausecheck.report;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.clausecheck.text.Block;
import org.clausecheck.text.ContractText;
import org.clausecheck.text.Span;

/** Where the sentences of a paragraph begin and end, as far as a proposal has to know. */
final class SentenceBounds {
  /** What may stand before a paragraph's first sentence, such as "11.4" or "(iii)". */
  private static final Pattern LABEL =
      Pattern.compile(
          "\\s{0,9}(?:\\(?[\\p{Alnum}]{1,5}(?:\\.[\\p{Alnum}]{1,4}){0,5}[.)]?\\s{1,9})?");

  private static final Pattern END =
      Pattern.compile(
          "(?<!\\b(?:Inc|Ltd|Corp|Co|No|Nos|Sec|Art|Dr|Mr|Ms|St|vs?|e\\.g|i\\.e|\\p{Lu}))"
              + "[.?!][\"”’)]{0,2}(?=\\s{1,9}[\"“(]?\\p{Lu}|\\s{0,9}$)");

  /** Marks behind a sentence's last word. */
  private static final String MARKS = ".;,?! ";

  private final ContractText text;

  SentenceBounds(ContractText text) {
    this.text = text;
  }

  /** The sentence or sentences that hold words, without the last mark. */
  Span around(Span words) {
    List<Span> blocks =
        text.blocks().stream().map(Block::span).filter(b -> b.overlaps(words)).toList();
    if (blocks.size() != 1) {
      return words;
    }
    Span block = blocks.get(0);
    String all = block.in(text.text());
    int from = words.start() - block.start();
    int to = words.end() - block.start();
    Matcher label = LABEL.matcher(all);
    int start = label.lookingAt() && label.end() <= from ? label.end() : 0;
    int end = all.length();
    Matcher ends = END.matcher(all);
    while (ends.find()) {
      if (ends.end() <= from) {
        start = ends.end();
      } else if (ends.end() >= to) {
        end = ends.start();
        break;
      }
    }
    while (start < from && Character.isWhitespace(all.charAt(start))) {
      start++;
    }
    while (end > to && (MARKS.indexOf(all.charAt(end - 1)) >= 0)) {
      end--;
    }
    return new Span(block.start() + Math.min(start, from), block.start() + Math.max(end, to));
  }
}
