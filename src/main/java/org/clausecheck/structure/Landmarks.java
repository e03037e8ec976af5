package org.clausecheck.structure;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.clausecheck.text.Block;
import org.clausecheck.text.ContractText;
import org.clausecheck.text.Span;

/**
 * What stands out in a contract before its clauses are told.
 *
 * @param contents tables of contents, disjoint and in order
 * @param signatures execution pages, disjoint and in order
 * @param markers what could number a clause, outside of tables of contents, execution pages and
 *     footnotes
 */
record Landmarks(
    ContractText contract,
    Paragraphs paragraphs,
    Headings headings,
    List<Span> contents,
    List<SignatureBlocks.Page> signatures,
    List<Marker> markers) {

  static Landmarks of(ContractText contract) {
    String text = contract.text();
    Paragraphs paragraphs = new Paragraphs(contract);
    Headings headings = new Headings(text, paragraphs);
    List<Span> contents = ContentsTable.find(text, paragraphs);
    List<SignatureBlocks.Page> signatures =
        SignatureBlocks.find(text, paragraphs, headings).stream()
            .filter(
                page ->
                    last(contents, Function.identity(), page.span().end() - 1)
                        .filter(page.span()::overlaps)
                        .isEmpty())
            .toList();
    Landmarks all =
        new Landmarks(
            contract,
            paragraphs,
            headings,
            contents,
            signatures,
            new MarkerScanner(text, paragraphs).scan());
    return new Landmarks(
        contract,
        paragraphs,
        headings,
        contents,
        signatures,
        all.markers().stream().filter(marker -> !all.inside(marker.start())).toList());
  }

  private boolean inside(int offset) {
    int paragraph = paragraphs.indexAt(offset);
    return contentsBefore(offset).filter(span -> span.contains(offset)).isPresent()
        || pageBefore(offset).filter(span -> span.contains(offset)).isPresent()
        || (paragraph >= 0 && paragraphs.kind(paragraph) == Block.Kind.FOOTNOTE);
  }

  String text() {
    return contract.text();
  }

  /** One past the first table of contents, or 0. */
  int contentsEnd() {
    return contents.isEmpty() ? 0 : contents.get(0).end();
  }

  /** The last table of contents that begins at or before an offset. */
  Optional<Span> contentsBefore(int offset) {
    return last(contents, Function.identity(), offset);
  }

  /** The last execution page that begins at or before an offset. */
  Optional<Span> pageBefore(int offset) {
    return last(signatures, SignatureBlocks.Page::span, offset);
  }

  private static <T> Optional<Span> last(List<T> all, Function<T, Span> span, int offset) {
    int low = 0;
    int high = all.size() - 1;
    while (low <= high) {
      int middle = (low + high) >>> 1;
      if (span.apply(all.get(middle)).start() <= offset) {
        low = middle + 1;
      } else {
        high = middle - 1;
      }
    }
    return high < 0 ? Optional.empty() : Optional.of(span.apply(all.get(high)));
  }

  /** The markers that stand in a part of the text. */
  List<Marker> between(int from, int end) {
    return markers.stream().filter(m -> from <= m.start() && m.start() < end).toList();
  }

  /** Where the words of an entry end: at the next one, or at a table of contents. */
  int limit(List<Entry> entries, int index) {
    int next = index + 1 < entries.size() ? entries.get(index + 1).start() : text().length();
    Optional<Span> table = contentsBefore(next - 1);
    boolean before = table.isPresent() && entries.get(index).labelEnd() <= table.get().start();
    return before ? table.get().start() : next;
  }

  /** An entry with the heading that follows its number, if one does. */
  Entry titled(Entry entry, int limit) {
    Span heading = headings.after(entry.start(), entry.labelEnd(), limit);
    return entry.withHeading(
        heading, heading == null ? Math.min(limit, entry.labelEnd()) : bodyStart(heading, limit));
  }

  /** One past a heading's closing mark. */
  int bodyStart(Span heading, int limit) {
    int at = heading.end();
    while (at < limit) {
      char c = text().charAt(at);
      if (c != '.' && c != ':' && !Chars.isDash(c)) {
        break;
      }
      at++;
    }
    return at;
  }

  /** Whether what begins there follows the end of a sentence, or a heading. */
  boolean stopBefore(int start) {
    return Chars.afterSentence(text(), start) || (paragraphs.startsAt(start) && endsHeading(start));
  }

  private boolean endsHeading(int start) {
    int last = Chars.lastBefore(text(), start);
    int paragraph = last < 0 ? -1 : paragraphs.indexAt(last);
    return paragraph >= 0 && headings.standsAlone(paragraph);
  }
}
