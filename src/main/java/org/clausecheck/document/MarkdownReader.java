package org.clausecheck.document;

import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.clausecheck.document.SourceText.SourceBlock;
import org.clausecheck.text.Block;
import org.clausecheck.text.SetAside;
import org.clausecheck.text.Span;
import org.commonmark.ext.gfm.strikethrough.Strikethrough;
import org.commonmark.ext.gfm.strikethrough.StrikethroughExtension;
import org.commonmark.ext.gfm.tables.TableRow;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.Code;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.SourceSpan;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.Text;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;

/**
 * Reads Markdown. Source offsets are those of the file, as for plain text; the marks of headings,
 * emphasis and links are layout, the marks of list items are their labels.
 */
final class MarkdownReader {
  private static final int DEEPEST = 400;
  private static final Pattern STRIKING = Pattern.compile("<(?:s|strike|del)(?: [^>]{0,200})?>");

  private final SourceText.Builder out = new SourceText.Builder();
  private String chars = "";
  private final BitSet live = new BitSet();
  private final BitSet bold = new BitSet();
  private final BitSet struck = new BitSet();

  /** Whether the last tag in the text opened words that are struck through. */
  private boolean inTag;

  SourceText read(byte[] bytes) {
    chars = PlainTextReader.decode(bytes);
    Node document =
        Parser.builder()
            .extensions(List.of(TablesExtension.create(), StrikethroughExtension.create()))
            .includeSourceSpans(IncludeSourceSpans.BLOCKS_AND_INLINES)
            .build()
            .parse(chars);
    markLive(document, false, false, 0);
    for (int i = 0; i < chars.length(); ) {
      boolean isBold = bold.get(i);
      int end = isBold ? bold.nextClearBit(i) : bold.nextSetBit(i);
      end = end < 0 ? chars.length() : Math.min(end, chars.length());
      out.append(chars.substring(i, end), isBold, false);
      i = end;
    }
    out.softHyphensShow();
    writeBlocks(document, 0, 0);
    return out.build(LinePlaces.of(chars));
  }

  private void markLive(Node parent, boolean isBold, boolean isStruck, int depth) {
    if (depth > DEEPEST) {
      return;
    }
    for (Node node = parent.getFirstChild(); node != null; node = node.getNext()) {
      boolean words =
          node instanceof Text
              || node instanceof Code
              || node instanceof SoftLineBreak
              || node instanceof HardLineBreak
              || node instanceof FencedCodeBlock
              || node instanceof IndentedCodeBlock
              || node instanceof HtmlBlock;
      if (words) {
        for (SourceSpan span : node.getSourceSpans()) {
          live.set(span.getInputIndex(), span.getInputIndex() + span.getLength());
          struck.set(
              span.getInputIndex(), span.getInputIndex() + span.getLength(), isStruck || inTag);
          bold.set(span.getInputIndex(), span.getInputIndex() + span.getLength(), isBold);
        }
      }
      if (node instanceof HtmlInline tag) {
        String name = tag.getLiteral().toLowerCase(Locale.ROOT);
        inTag = STRIKING.matcher(name).matches() || (inTag && !name.startsWith("</"));
      }
      markLive(
          node,
          isBold || node instanceof StrongEmphasis,
          isStruck || node instanceof Strikethrough,
          depth + 1);
    }
  }

  private void writeBlocks(Node parent, int lists, int depth) {
    if (depth > DEEPEST) {
      return;
    }
    for (Node node = parent.getFirstChild(); node != null; node = node.getNext()) {
      if (node instanceof Paragraph
          || node instanceof Heading
          || node instanceof TableRow
          || node instanceof FencedCodeBlock
          || node instanceof IndentedCodeBlock
          || node instanceof HtmlBlock) {
        writeBlock(node, lists);
      } else {
        writeBlocks(node, node instanceof ListItem ? lists + 1 : lists, depth + 1);
      }
    }
  }

  private void writeBlock(Node node, int lists) {
    List<SourceSpan> spans = node.getSourceSpans();
    if (spans.isEmpty()) {
      return;
    }
    SourceSpan last = spans.get(spans.size() - 1);
    int start = spans.get(0).getInputIndex();
    int end = last.getInputIndex() + last.getLength();
    int labelEnd = start;
    boolean item = node.getParent() instanceof ListItem && node.getPrevious() == null;
    if (item) {
      SourceSpan mark = node.getParent().getSourceSpans().get(0);
      labelEnd = start;
      start = Math.min(start, mark.getInputIndex());
      while (labelEnd > start && Character.isWhitespace(chars.charAt(labelEnd - 1))) {
        labelEnd--;
      }
    }
    boolean row = node instanceof TableRow;
    int aside = -1;
    for (int i = Math.max(start, labelEnd); i <= end; i++) {
      boolean layout =
          i < end
              && !live.get(i)
              && !Character.isWhitespace(chars.charAt(i))
              && !(row && chars.charAt(i) == '|');
      if (layout && aside < 0) {
        aside = i;
      } else if (!layout && aside >= 0) {
        out.setAside(aside, i, SetAside.Reason.LAYOUT);
        aside = -1;
      }
    }
    for (int i = struck.nextSetBit(start); i >= 0 && i < end; ) {
      int stop = Math.min(end, struck.nextClearBit(i));
      out.struck(i, stop, "markup of the text");
      i = struck.nextSetBit(stop);
    }
    int level = node instanceof Heading heading ? heading.getLevel() : item ? lists : 0;
    Block.Kind kind =
        row
            ? Block.Kind.TABLE_ROW
            : node instanceof Heading
                ? Block.Kind.HEADING
                : item ? Block.Kind.LIST_ITEM : Block.Kind.PARAGRAPH;
    out.block(new SourceBlock(new Span(start, end), kind, level, labelEnd, false, 0, 0));
  }
}
