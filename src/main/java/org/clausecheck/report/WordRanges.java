package org.clausecheck.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.clausecheck.report.WordBody.Paragraph;
import org.clausecheck.report.WordBody.Range;
import org.clausecheck.text.Block;
import org.clausecheck.text.ContractText;
import org.clausecheck.text.Place;
import org.clausecheck.text.Span;

/** Finds the words of the analysed text in the Word file that it was read from. */
final class WordRanges {
  private final ContractText text;
  private final WordBody body;

  WordRanges(ContractText text, WordBody body) {
    this.text = text;
    this.body = body;
  }

  /** The words of an analysed span in the Word file; empty when no comment can stand there. */
  Optional<Range> range(Span span) {
    List<Block> blocks = blocks(span);
    if (blocks.isEmpty()) {
      return Optional.empty();
    }
    Optional<Range> first = range(blocks.get(0), span);
    if (blocks.size() == 1 || first.isEmpty()) {
      return first.map(this::commentable);
    }
    return range(blocks.get(blocks.size() - 1), span)
        .filter(last -> isBefore(first.get(), last))
        .map(last -> new Range(first.get().first(), first.get().from(), last.last(), last.to()))
        .or(() -> first)
        .map(this::commentable);
  }

  private boolean isBefore(Range one, Range other) {
    return body.paragraphs().indexOf(one.first()) <= body.paragraphs().indexOf(other.last());
  }

  private Range commentable(Range range) {
    if (!range.first().isInTextBox() && !range.last().isInTextBox()) {
      return range;
    }
    Paragraph holder = range.first().commentable();
    return new Range(holder, 0, holder, 0);
  }

  /** The words of a span within one block. */
  private Optional<Range> range(Block block, Span span) {
    List<Span> written = written(block.span());
    List<Span> wanted =
        written.stream().filter(span::overlaps).map(part -> cut(part, span)).toList();
    // Where only the automatic number is meant, the whole paragraph stands in.
    List<Span> parts = wanted.isEmpty() ? written : wanted;
    if (parts.isEmpty()) {
      return Optional.empty();
    }
    Optional<Range> first = find(parts.get(0), written);
    Optional<Range> last = find(parts.get(parts.size() - 1), written);
    return first.flatMap(
        begin ->
            last.filter(end -> isBefore(begin, end))
                .map(end -> new Range(begin.first(), begin.from(), end.last(), end.to())));
  }

  private Optional<Range> find(Span part, List<Span> written) {
    if (!(text.place(part) instanceof Place.InParagraph place)
        || !place.part().equals("document")) {
      return Optional.empty();
    }
    int before =
        written.stream()
            .filter(other -> other.start() < part.start())
            .map(other -> cut(other, new Span(other.start(), part.start())))
            .mapToInt(other -> Letters.of(text.quote(other)).length())
            .sum();
    return body.find(text.quote(part), place.paragraph(), before);
  }

  private static Span cut(Span span, Span to) {
    return new Span(Math.max(span.start(), to.start()), Math.min(span.end(), to.end()));
  }

  /** The stretches of a span that are text of the file; an automatic number is none. */
  private List<Span> written(Span span) {
    List<Span> written = new ArrayList<>();
    int from = -1;
    for (int i = span.start(); i <= span.end(); i++) {
      boolean live =
          i < span.end()
              && !(text.place(new Span(i, i + 1)) instanceof Place.InParagraph place
                  && place.firstRun() < 0);
      if (live && from < 0) {
        from = i;
      } else if (!live && from >= 0) {
        if (!text.quote(new Span(from, i)).isBlank()) {
          written.add(new Span(from, i));
        }
        from = -1;
      }
    }
    return written;
  }

  private List<Block> blocks(Span span) {
    return text.blocks().stream().filter(block -> block.span().overlaps(span)).toList();
  }
}
