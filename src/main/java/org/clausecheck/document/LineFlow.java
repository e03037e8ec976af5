package org.clausecheck.document;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.clausecheck.document.SourceText.SourceBlock;
import org.clausecheck.document.TextLine.Piece;
import org.clausecheck.text.Block;
import org.clausecheck.text.Mark;
import org.clausecheck.text.SetAside.Reason;
import org.clausecheck.text.Span;
import org.clausecheck.text.Unreadable;
import org.jspecify.annotations.Nullable;

/**
 * Joins the lines of a paged document to paragraphs, table rows and footnotes, across columns and
 * pages, and writes them to a source text with their places.
 */
final class LineFlow {
  /** A footnote: its mark, in figures or signs, and its words. */
  static final Pattern FOOTNOTE_MARK =
      Pattern.compile("(?:\\(?(\\d{1,3})\\)?|([*\\u2020\\u2021\\u00A7]{1,3}))\\s?\\S.{2,}+");

  /** The figure of a mark is this much smaller than the words beside it, or more. */
  private static final float RAISED = 0.85f;

  /** Characters, and paragraphs, of a table's cell at most that is read as part of a row. */
  private static final int LONGEST_CELL = 600;

  private static final int MOST_IN_CELL = 6;

  private final List<List<List<TextLine>>> pages;
  private final SourceText.Builder out;
  private final PagePlaces.Builder places = new PagePlaces.Builder();

  /** Footnotes of the page whose mark has not come yet. */
  private final List<Paragraph> unmarkedFootnotes = new ArrayList<>();

  /** Footnotes that follow the paragraph being written. */
  private final List<Paragraph> deferredFootnotes = new ArrayList<>();

  private final float bodySize;

  /** Where the block being written begins and ends; -1 when none is open. */
  private int blockStart = -1;

  private int blockEnd = -1;

  /** Whether what is written is set aside as a whole. */
  private boolean inFurniture;

  private Paragraph open = new Paragraph(Block.Kind.PARAGRAPH);
  private TextLine lastLine = NO_LINE;

  private static final TextLine NO_LINE = new TextLine(List.of(new Piece(0, 0, 0)), 0, 0, -1, -1);

  /** Lines of a block; of a table row, the lines it is made of, cell by cell. */
  private static final class Paragraph {
    final Block.Kind kind;
    final List<TextLine> lines = new ArrayList<>();

    Paragraph(Block.Kind kind) {
      this.kind = kind;
    }

    TextLine last() {
      return lines.get(lines.size() - 1);
    }
  }

  /**
   * @param pages for each page its columns in reading order
   * @param out where the text goes; pages and paragraphs already there stay
   */
  LineFlow(List<List<List<TextLine>>> pages, SourceText.Builder out) {
    this.pages = pages;
    this.out = out;
    this.bodySize = bodySize(pages);
  }

  /**
   * @param beside lines of each page that lie over or beside its text; written after it, set aside
   * @param comments remarks attached to each page; written after it, set aside
   */
  SourceText write(List<List<PageText.Beside>> beside, List<List<PdfPage.Comment>> comments) {
    List<List<TextLine>> flat = new ArrayList<>();
    for (List<List<TextLine>> page : pages) {
      flat.add(page.stream().flatMap(List::stream).toList());
    }
    List<List<Optional<Reason>>> reasons =
        RunningLines.judge(
            flat.stream().map(page -> page.stream().map(TextLine::text).toList()).toList());
    InterruptingLines.judge(flat, reasons, bodySize);
    for (int p = 0; p < pages.size(); p++) {
      writePage(p, pages.get(p), flat.get(p), reasons.get(p));
      for (PageText.Beside line : beside.get(p)) {
        writeFurniture(line.line(), line.reason());
      }
      for (PdfPage.Comment comment : comments.get(p)) {
        writeComment(comment, p);
      }
    }
    closeBlock();
    flushFootnotes();
    return out.build(places.build(out.chars().toString()));
  }

  private void writePage(
      int number,
      List<List<TextLine>> columns,
      List<TextLine> flat,
      List<Optional<Reason>> reasons) {
    int live = flat.size();
    for (int i = 0; i < flat.size(); i++) {
      if (reasons.get(i).isEmpty() && flat.get(i).pagination()) {
        boolean upper = i < flat.size() / 2;
        reasons.set(i, Optional.of(upper ? Reason.RUNNING_HEADER : Reason.RUNNING_FOOTER));
      }
    }
    while (live > 0 && reasons.get(live - 1).isPresent()) {
      live--;
    }
    int footnotes = footnotesFrom(flat, reasons, live);
    int at = 0;
    for (List<TextLine> column : columns) {
      List<TextLine> noteLines = new ArrayList<>();
      for (TextLine line : column) {
        if (at >= footnotes && reasons.get(at).isEmpty()) {
          noteLines.add(line);
        }
        at++;
      }
      unmarkedFootnotes.addAll(footnotes(noteLines));
    }
    at = 0;
    for (List<TextLine> column : columns) {
      List<TextLine> body = new ArrayList<>();
      for (TextLine line : column) {
        int index = at++;
        if (reasons.get(index).isPresent()) {
          writeBody(body);
          body.clear();
          writeFurniture(line, reasons.get(index).get());
        } else if (index < footnotes) {
          body.add(line);
        }
      }
      writeBody(body);
    }
    deferredFootnotes.addAll(unmarkedFootnotes);
    unmarkedFootnotes.clear();
    int unreadable = 0;
    for (TextLine line : flat) {
      for (Piece piece : line.pieces()) {
        unreadable += (int) piece.text.chars().filter(c -> c == TextNormaliser.UNREADABLE).count();
      }
    }
    if (unreadable > 0) {
      out.unreadable(
          new Unreadable(
              "page " + (number + 1),
              "its font does not say which characters these are",
              unreadable));
    }
  }

  private void writeBody(List<TextLine> lines) {
    if (lines.isEmpty()) {
      return;
    }
    for (Paragraph paragraph : paragraphs(lines)) {
      write(paragraph);
    }
  }

  /** Lines at the foot of a page in smaller print, the first with a mark. */
  private int footnotesFrom(List<TextLine> lines, List<Optional<Reason>> reasons, int end) {
    int first = end;
    int candidate = end;
    while (candidate > 0
        && reasons.get(candidate - 1).isEmpty()
        && !lines.get(candidate - 1).isRuledRow()
        && lines.get(candidate - 1).size() < 0.93f * bodySize) {
      candidate--;
      if (FOOTNOTE_MARK.matcher(lines.get(candidate).text()).matches()) {
        first = candidate;
      }
    }
    return first > 0 && candidate > 0 ? first : end;
  }

  private static List<Paragraph> footnotes(List<TextLine> lines) {
    List<Paragraph> notes = new ArrayList<>();
    for (TextLine line : lines) {
      if (notes.isEmpty() || FOOTNOTE_MARK.matcher(line.text()).matches()) {
        notes.add(new Paragraph(Block.Kind.FOOTNOTE));
      }
      notes.get(notes.size() - 1).lines.add(line);
    }
    return notes;
  }

  /** Whether a paragraph has the mark that opens a footnote. */
  private static boolean bears(Paragraph paragraph, Paragraph note) {
    Matcher opening = FOOTNOTE_MARK.matcher(note.lines.get(0).text());
    if (!opening.matches()) {
      return false;
    }
    String figure = opening.group(1);
    String mark = figure == null ? opening.group(2) : figure;
    return paragraph.lines.stream()
        .flatMap(line -> line.pieces().stream())
        .anyMatch(piece -> figure == null ? piece.text.indexOf(mark) > 0 : raises(piece, mark));
  }

  /** Whether small figures in a piece are this number. */
  private static boolean raises(Piece piece, String figure) {
    StringBuilder small = new StringBuilder();
    float most = RAISED * piece.height();
    for (int i = 0; i < piece.text.length(); i++) {
      boolean raised = piece.box(i, 3) < most;
      small.append(raised && Character.isDigit(piece.text.charAt(i)) ? piece.text.charAt(i) : ' ');
    }
    return (" " + small + " ").contains(" " + figure + " ");
  }

  private List<Paragraph> paragraphs(List<TextLine> lines) {
    List<Paragraph> paragraphs = new ArrayList<>();
    float leading = leading(lines);
    boolean afterRow = false;
    int i = 0;
    while (i < lines.size()) {
      if (lines.get(i).isRuledRow()) {
        paragraphs.addAll(ruledRow(lines.get(i++)));
        afterRow = true;
        continue;
      }
      int rows = tableEnd(lines, i);
      if (rows > i) {
        paragraphs.addAll(tableRows(lines.subList(i, rows)));
        i = rows;
        continue;
      }
      if (isBesideRuledRow(lines, i)) {
        Paragraph row = new Paragraph(Block.Kind.TABLE_ROW);
        row.lines.add(lines.get(i++));
        paragraphs.add(row);
        continue;
      }
      TextLine line = lines.get(i++);
      Paragraph last = paragraphs.isEmpty() ? open : paragraphs.get(paragraphs.size() - 1);
      boolean sameColumn = !paragraphs.isEmpty();
      boolean joins =
          !afterRow
              && last.kind == Block.Kind.PARAGRAPH
              && !last.lines.isEmpty()
              && (sameColumn ? joins(last, line, leading) : continues(last, line));
      if (joins && sameColumn) {
        last.lines.add(line);
      } else {
        Paragraph next = new Paragraph(Block.Kind.PARAGRAPH);
        next.lines.add(line);
        paragraphs.add(next);
      }
      afterRow = false;
    }
    return paragraphs;
  }

  /** A row of a ruled table; where its cells hold much, the paragraphs in them. */
  private List<Paragraph> ruledRow(TextLine row) {
    List<Paragraph> inCells = new ArrayList<>();
    boolean much = false;
    for (List<TextLine> cell : row.cells()) {
      List<Paragraph> paragraphs = cell.isEmpty() ? List.of() : paragraphs(cell);
      int length = cell.stream().mapToInt(line -> line.text().length() + 1).sum();
      much |= length > LONGEST_CELL || paragraphs.size() > MOST_IN_CELL;
      inCells.addAll(paragraphs);
    }
    if (much) {
      return inCells;
    }
    Paragraph one = new Paragraph(Block.Kind.TABLE_ROW);
    one.lines.add(row);
    return List.of(one);
  }

  /** Whether a line goes on with the paragraph above it in the same column. */
  private boolean joins(Paragraph paragraph, TextLine next, float leading) {
    TextLine previous = paragraph.last();
    float down = next.baseline() - previous.baseline();
    float usual = paragraph.lines.size() > 1 ? own(paragraph) : leading;
    float size = Math.max(previous.size(), next.size());
    if (down > 1.3f * usual + 1 || down > 3.2f * size || down < -0.5f * size) {
      return false;
    }
    String before = previous.text();
    String after = next.text();
    boolean open = !LineShape.endsSentence(before);
    boolean lower = Character.isLowerCase(after.charAt(0));
    if (next.size() > 1.15f * previous.size() || previous.size() > 1.15f * next.size()) {
      return open && lower;
    }
    boolean forced = forced(previous, next);
    if (LineShape.labelLength(after) > 0 && !LineShape.openReference(before)) {
      boolean hanging =
          paragraph.lines.size() > 1 && Math.abs(next.left() - previous.left()) > 0.5f * size;
      if (!forced || hanging || LineShape.endsItem(before) || previous.bold() != next.bold()) {
        return false;
      }
    }
    // A short last line may stand in the middle by chance; it begins where the line above does.
    boolean flush =
        Math.abs(previous.left() - next.left()) < 0.5f * size
            && previous.centred() != next.centred();
    if (!flush && (previous.centred() || next.centred())) {
      boolean wide = previous.right() - previous.left() > 0.6f * previous.width();
      return wide
          && previous.centred() == next.centred()
          && ((open && lower) || (forced && previous.bold() == next.bold()));
    }
    if (!forced) {
      return LineShape.runsOn(before, after) && (!previous.bold() || next.bold());
    }
    if (previous.bold() && !startsBold(next) && LineShape.looksLikeHeading(before)) {
      return false;
    }
    boolean indented = next.left() - previous.left() > 0.8f * size;
    boolean outdented = previous.left() - next.left() > 0.8f * size;
    if (!open && indented) {
      return false;
    }
    return open || !outdented || paragraph.lines.size() == 1;
  }

  /** Whether the first line of a column goes on with the paragraph at the end of the one before. */
  private static boolean continues(Paragraph paragraph, TextLine next) {
    TextLine previous = paragraph.last();
    String before = previous.text();
    String after = next.text();
    if (LineShape.runsOn(before, after)) {
      return true;
    }
    return !LineShape.endsSentence(before)
        && LineShape.labelLength(after) == 0
        && !previous.centred()
        && !next.centred()
        && previous.bold() == next.bold()
        && Math.abs(previous.size() - next.size()) < 0.5f
        && !LineShape.looksLikeHeading(before)
        && !LineShape.looksLikeHeading(after)
        && previous.right() - previous.columnLeft() > 0.85f * previous.width();
  }

  /** Whether the first word of the next line would not have fitted on the line before. */
  private static boolean forced(TextLine previous, TextLine next) {
    Piece first = next.pieces().get(0);
    int end = first.text.indexOf(" ");
    int units = end < 0 ? first.text.length() : end;
    float word = (first.right - first.left) * units / Math.max(1, first.text.length());
    return previous.right() + 0.25f * previous.size() + word
        > previous.columnRight() - 0.6f * previous.size();
  }

  private static boolean startsBold(TextLine line) {
    return line.pieces().get(0).boldUnits.get(0);
  }

  private static float own(Paragraph paragraph) {
    TextLine last = paragraph.last();
    TextLine before = paragraph.lines.get(paragraph.lines.size() - 2);
    return last.page() == before.page() && last.column() == before.column()
        ? last.baseline() - before.baseline()
        : 1.4f * last.size();
  }

  /**
   * The usual distance of lines in a column; twice the font size where there are too few to tell.
   */
  private static float leading(List<TextLine> lines) {
    float[] distances = new float[lines.size()];
    int count = 0;
    for (int i = 1; i < lines.size(); i++) {
      float down = lines.get(i).baseline() - lines.get(i - 1).baseline();
      if (down > 0.5f * lines.get(i).size() && down < 3 * lines.get(i).size()) {
        distances[count++] = down;
      }
    }
    if (count < 4) {
      return 1.3f * lines.get(0).size();
    }
    Arrays.sort(distances, 0, count);
    return distances[count * 2 / 5];
  }

  /**
   * One past the last line of the table that begins at {@code first}; {@code first} when none does.
   */
  private static int tableEnd(List<TextLine> lines, int first) {
    if (!isRow(lines.get(first))) {
      return first;
    }
    List<Piece> head = lines.get(first).pieces();
    int rows = 1;
    int end = first + 1;
    float leftEdge = head.get(0).left;
    List<Piece> known = new ArrayList<>(head);
    for (int i = first + 1; i < lines.size(); i++) {
      TextLine line = lines.get(i);
      if (line.isRuledRow() || line.baseline() - lines.get(i - 1).baseline() > 4 * line.size()) {
        break;
      }
      if (isRow(line) && alignsWith(known, line.pieces())) {
        rows++;
        known.addAll(line.pieces());
        end = i + 1;
      } else if (line.pieces().size() > 1 || !isInCell(line, leftEdge, head, known, lines, i)) {
        break;
      }
    }
    while (rows >= 2
        && end < lines.size()
        && lines.get(end).pieces().size() == 1
        && lines.get(end).left() - leftEdge > 2 * lines.get(end).size()
        && lines.get(end).baseline() - lines.get(end - 1).baseline() < 1.6f * lines.get(end).size()
        && alignsWith(known, lines.get(end).pieces())) {
      end++;
    }
    return rows >= 2 ? end : first;
  }

  /** Whether a line is a row, without lines around it, of the ruled table above or below. */
  private static boolean isBesideRuledRow(List<TextLine> lines, int at) {
    TextLine line = lines.get(at);
    for (int i = at - 1; i <= at + 1; i += 2) {
      if (i >= 0
          && i < lines.size()
          && lines.get(i).isRuledRow()
          && isRow(line)
          && Math.abs(line.baseline() - lines.get(i).baseline()) < 4 * line.size()
          && alignsWith(lines.get(i).pieces(), line.pieces())) {
        return true;
      }
    }
    return false;
  }

  /** Whether a line of one piece goes on with a cell of the table above it. */
  private static boolean isInCell(
      TextLine line,
      float leftEdge,
      List<Piece> head,
      List<Piece> known,
      List<TextLine> lines,
      int at) {
    boolean laterCell =
        line.left() - leftEdge > 2 * line.size() && alignsWith(known, line.pieces());
    boolean firstCell =
        Math.abs(line.left() - leftEdge) < 3
            && line.right() < head.get(1).left - line.size()
            && at + 1 < lines.size()
            && isRow(lines.get(at + 1));
    return laterCell || firstCell;
  }

  private static boolean isRow(TextLine line) {
    return line.pieces().size() >= 2
        && line.pieces().size() <= 15
        && !LineShape.isLabelOnly(line.pieces().get(0).text)
        && !isSpreadProse(line);
  }

  /** A line of prose whose words are spread to fill the column: most go on in lower case. */
  private static boolean isSpreadProse(TextLine line) {
    int lower = 0;
    for (Piece piece : line.pieces().subList(1, line.pieces().size())) {
      lower += Character.isLowerCase(piece.text.charAt(0)) ? 1 : 0;
    }
    return lower * 2 >= line.pieces().size() - 1 && line.right() > line.columnRight() - line.size();
  }

  private static boolean alignsWith(List<Piece> known, List<Piece> pieces) {
    for (int i = pieces.size() == 1 ? 0 : 1; i < pieces.size(); i++) {
      for (int k = Math.max(0, known.size() - 60); k < known.size(); k++) {
        float tolerance = pieces.get(i).size;
        if (Math.abs(known.get(k).left - pieces.get(i).left) < tolerance
            || Math.abs(known.get(k).right - pieces.get(i).right) < tolerance) {
          return true;
        }
      }
    }
    return false;
  }

  /** The rows of a table; a line without a first cell goes on with the row above. */
  private static List<Paragraph> tableRows(List<TextLine> lines) {
    List<Paragraph> rows = new ArrayList<>();
    float leftEdge = lines.get(0).left();
    for (TextLine line : lines) {
      boolean goesOn =
          !rows.isEmpty()
              && line.left() - leftEdge > 2 * line.size()
              && line.baseline() - rows.get(rows.size() - 1).last().baseline() < 1.7f * line.size();
      boolean wraps =
          !rows.isEmpty()
              && !goesOn
              && Character.isLowerCase(line.text().charAt(0))
              && line.baseline() - rows.get(rows.size() - 1).last().baseline() < 1.4f * line.size();
      if (!goesOn && !wraps) {
        rows.add(new Paragraph(Block.Kind.TABLE_ROW));
      }
      rows.get(rows.size() - 1).lines.add(line);
    }
    return rows;
  }

  private void write(Paragraph paragraph) {
    boolean goesOn =
        blockStart >= 0
            && paragraph.kind == Block.Kind.PARAGRAPH
            && open.kind == Block.Kind.PARAGRAPH
            && (lastLine.page() != paragraph.lines.get(0).page()
                || lastLine.column() != paragraph.lines.get(0).column())
            && continues(open, paragraph.lines.get(0));
    if (!goesOn) {
      closeBlock();
      flushFootnotes();
      blockStart = out.length();
      open = paragraph;
    }
    writeWords(paragraph);
    unmarkedFootnotes.removeIf(note -> bears(paragraph, note) && deferredFootnotes.add(note));
    if (goesOn) {
      open.lines.addAll(paragraph.lines);
    }
    lastLine = paragraph.last();
    blockEnd = out.length();
    out.append("\n");
  }

  private void writeWords(Paragraph paragraph) {
    if (paragraph.lines.get(0).isRuledRow()) {
      List<List<TextLine>> cells = paragraph.lines.get(0).cells();
      for (int c = 0; c < cells.size(); c++) {
        out.append(c > 0 ? "\t" : "");
        writeLines(cells.get(c));
      }
    } else if (paragraph.kind == Block.Kind.TABLE_ROW) {
      writeCells(paragraph.lines);
    } else {
      writeLines(paragraph.lines);
    }
  }

  private void writeLines(List<TextLine> lines) {
    for (int i = 0; i < lines.size(); i++) {
      if (i > 0) {
        out.append("\n");
      }
      TextLine line = lines.get(i);
      for (int k = 0; k < line.pieces().size(); k++) {
        out.append(k > 0 ? "  " : "");
        writePiece(line.pieces().get(k), line.page());
      }
    }
  }

  /** Writes a row cell by cell: a piece of a later line belongs to the cell above it. */
  private void writeCells(List<TextLine> lines) {
    List<List<Piece>> cells = new ArrayList<>();
    for (int l = 0; l < lines.size(); l++) {
      for (Piece piece : lines.get(l).pieces()) {
        List<Piece> best = new ArrayList<>();
        float bestOverlap = 0;
        for (List<Piece> cell : cells) {
          for (Piece other : cell) {
            float overlap = Math.min(other.right, piece.right) - Math.max(other.left, piece.left);
            if (overlap > bestOverlap && l > 0) {
              best = cell;
              bestOverlap = overlap;
            }
          }
        }
        best.add(piece);
        if (best.size() == 1) {
          cells.add(best);
        }
      }
    }
    cells.sort((a, b) -> Float.compare(a.get(0).left, b.get(0).left));
    for (int c = 0; c < cells.size(); c++) {
      out.append(c > 0 ? "\t" : "");
      for (int i = 0; i < cells.get(c).size(); i++) {
        out.append(i > 0 ? "\n" : "");
        writePiece(cells.get(c).get(i), lines.get(0).page());
      }
    }
  }

  private void writePiece(Piece piece, int page) {
    places.page(out.length(), page + 1);
    for (int i = 0; i < piece.text.length(); i++) {
      int at = out.length();
      places.box(at, piece.box(i, 0), piece.box(i, 1), piece.box(i, 2), piece.box(i, 3));
      PdfMark mark = markOf(piece, i);
      boolean covered = mark != null && mark.kind() == Mark.Kind.COVERED;
      out.append(
          String.valueOf(covered ? PageLayout.COVERED : piece.text.charAt(i)),
          piece.boldUnits.get(i),
          piece.underlinedUnits.get(i));
      if (mark != null && mark.kind() == Mark.Kind.STRUCK && !inFurniture) {
        out.struck(at, at + 1, mark.origin());
      } else if (mark != null) {
        out.mark(at, at + 1, mark.kind(), mark.origin());
      }
    }
  }

  /** The mark of a unit; a space between two units with the same mark has it, too. */
  private static @Nullable PdfMark markOf(Piece piece, int unit) {
    PdfMark own = piece.mark(unit);
    if (own != null || unit == 0 || piece.text.charAt(unit) != ' ') {
      return own;
    }
    PdfMark before = piece.mark(unit - 1);
    boolean same =
        before != null && unit + 1 < piece.text.length() && before.equals(piece.mark(unit + 1));
    return same ? before : null;
  }

  private void writeFurniture(TextLine line, Reason reason) {
    int start = out.length();
    inFurniture = true;
    for (int k = 0; k < line.pieces().size(); k++) {
      out.append(k > 0 ? "  " : "");
      writePiece(line.pieces().get(k), line.page());
    }
    inFurniture = false;
    out.setAside(start, out.length(), reason).append("\n");
  }

  private void writeComment(PdfPage.Comment comment, int page) {
    int start = out.length();
    places.page(start, page + 1);
    for (int i = 0; i < comment.text().length(); i++) {
      places.box(start + i, comment.x(), comment.y(), comment.width(), comment.height());
    }
    out.append(comment.text()).setAside(start, out.length(), Reason.COMMENT).append("\n");
  }

  private void flushFootnotes() {
    for (Paragraph note : deferredFootnotes) {
      blockStart = out.length();
      open = note;
      writeWords(note);
      blockEnd = out.length();
      out.append("\n");
      closeBlock();
    }
    deferredFootnotes.clear();
  }

  private void closeBlock() {
    if (blockStart < 0) {
      return;
    }
    TextLine first = open.lines.get(0);
    out.block(
        new SourceBlock(
            new Span(blockStart, blockEnd),
            open.kind,
            0,
            blockStart,
            open.kind == Block.Kind.PARAGRAPH && open.lines.stream().allMatch(TextLine::centred),
            Math.max(0, first.left() - first.columnLeft()),
            first.size()));
    blockStart = -1;
  }

  /** The font size that most characters have. */
  private static float bodySize(List<List<List<TextLine>>> pages) {
    Map<Integer, Integer> counts = new HashMap<>();
    for (List<List<TextLine>> page : pages) {
      for (List<TextLine> column : page) {
        for (TextLine line : column) {
          counts.merge(Math.round(line.size() * 4), line.text().length(), Integer::sum);
        }
      }
    }
    return counts.entrySet().stream()
            .max(
                Map.Entry.<Integer, Integer>comparingByValue()
                    .thenComparing(Map.Entry.comparingByKey()))
            .map(Map.Entry::getKey)
            .orElse(0)
        / 4f;
  }
}
