package org.clausecheck.document;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.poi.EncryptedDocumentException;
import org.apache.poi.OldFileFormatException;
import org.apache.poi.hssf.record.crypto.Biff8EncryptionKey;
import org.apache.poi.hwpf.HWPFDocument;
import org.apache.poi.hwpf.HWPFDocumentCore;
import org.apache.poi.hwpf.HWPFOldDocument;
import org.apache.poi.hwpf.converter.NumberFormatter;
import org.apache.poi.hwpf.usermodel.CharacterRun;
import org.apache.poi.hwpf.usermodel.HWPFList;
import org.apache.poi.hwpf.usermodel.Notes;
import org.apache.poi.hwpf.usermodel.Paragraph;
import org.apache.poi.hwpf.usermodel.Range;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.clausecheck.document.Budget.LimitException;
import org.clausecheck.document.ReadingSettings.TrackedChanges;
import org.clausecheck.document.SourceText.SourceBlock;
import org.clausecheck.document.UnreadableDocumentException.Reason;
import org.clausecheck.text.Block;
import org.clausecheck.text.SetAside;
import org.clausecheck.text.Span;
import org.jspecify.annotations.Nullable;

/**
 * Reads the binary files of Word 6 to 2003. Places count paragraphs and runs as POI's HWPF does,
 * cells being paragraphs.
 */
final class DocReader {
  private static final char FIELD_BEGIN = 0x13;
  private static final char FIELD_SEPARATOR = 0x14;
  private static final char FIELD_END = 0x15;
  private static final char CELL_END = 0x07;
  private static final char NOTE = 0x02;

  private final ReadingSettings settings;
  private final boolean accept;
  private final Budget budget;
  private final SourceText.Builder out = new SourceText.Builder();
  private final WordPlaces.Builder places = new WordPlaces.Builder();
  private final Map<Integer, ListCounter> counters = new HashMap<>();
  private final List<Integer> begunOverrides = new ArrayList<>();
  private final List<Range> notes = new ArrayList<>();
  private int fieldInstructions;
  private int changes;
  private int comments;

  DocReader(ReadingSettings settings, Budget budget) {
    this.settings = settings;
    this.accept = settings.trackedChanges() == TrackedChanges.ACCEPTED;
    this.budget = budget;
  }

  SourceText read(POIFSFileSystem files) throws IOException {
    Biff8EncryptionKey.setCurrentUserPassword(
        settings.password().isEmpty() ? null : settings.password());
    try (HWPFDocumentCore core = open(files)) {
      if (core instanceof HWPFDocument document) {
        writeAside(document.getHeaderStoryRange(), "header", SetAside.Reason.RUNNING_HEADER);
        writeBody(document);
        writeParagraphs(document.getEndnoteRange(), "endnotes", Block.Kind.FOOTNOTE, null);
        writeParagraphs(document.getMainTextboxRange(), "textboxes", Block.Kind.PARAGRAPH, null);
        writeAside(document.getCommentsRange(), "comments", SetAside.Reason.COMMENT);
      } else {
        writeParagraphs(core.getRange(), "document", Block.Kind.PARAGRAPH, null);
      }
    } catch (EncryptedDocumentException e) {
      throw new LimitException(
          Reason.ENCRYPTED,
          settings.password().isEmpty()
              ? "encrypted; give the password with --password"
              : "encrypted, and the password does not open it");
    } finally {
      Biff8EncryptionKey.setCurrentUserPassword(null);
    }
    if (changes > 0) {
      out.note(changes + " tracked changes read as " + (accept ? "accepted" : "rejected"));
    }
    if (comments > 0) {
      out.note(comments + (comments == 1 ? " comment" : " comments") + " set aside");
    }
    return out.build(places.build());
  }

  private static HWPFDocumentCore open(POIFSFileSystem files) throws IOException {
    try {
      return new HWPFDocument(files);
    } catch (OldFileFormatException e) {
      return new HWPFOldDocument(files);
    }
  }

  private void writeAside(Range range, String part, SetAside.Reason reason) throws IOException {
    writeParagraphs(range, part, Block.Kind.PARAGRAPH, reason);
    if (reason == SetAside.Reason.COMMENT && !range.text().isBlank()) {
      comments = (int) Math.max(1, range.text().chars().filter(c -> c == 0x05).count());
    }
  }

  private void writeBody(HWPFDocument document) throws IOException {
    Notes marks = document.getFootnotes();
    int texts = document.getFootnoteRange().getStartOffset();
    for (int i = 0; i < marks.getNotesCount(); i++) {
      notes.add(
          new Range(
              texts + marks.getNoteTextStartOffset(i),
              texts + marks.getNoteTextEndOffset(i),
              document));
    }
    writeParagraphs(document.getRange(), "document", Block.Kind.PARAGRAPH, null);
    notes.clear();
  }

  private void writeParagraphs(
      Range range, String part, Block.Kind kind, SetAside.@Nullable Reason reason)
      throws IOException {
    int rowStart = -1;
    int noteAt = 0;
    int count = range.numParagraphs();
    for (int i = 0; i < count; i++) {
      budget.checkTime();
      Paragraph paragraph = range.getParagraph(i);
      int start = out.length();
      boolean inTable = paragraph.isInTable();
      if (inTable && rowStart < 0) {
        rowStart = start;
      }
      String label = "";
      if (reason == null && paragraph.isInList() && paragraph.getIlfo() > 0) {
        label = label(paragraph);
      }
      if (!label.isEmpty()) {
        places.at(start, part, i + 1, WordPlaces.NO_RUN);
        out.append(label + "\t");
      }
      int found = writeRuns(paragraph, part, i + 1, reason);
      boolean ends = paragraph.text().endsWith(String.valueOf(CELL_END));
      if (inTable) {
        out.append(ends ? "\t" : "\n");
        if (paragraph.isTableRowEnd()) {
          if (reason == null) {
            block(rowStart, out.length(), Block.Kind.TABLE_ROW, 0, rowStart, paragraph);
          }
          out.append("\n");
          rowStart = -1;
        }
      } else {
        if (reason == null) {
          int level =
              paragraph.getLvl() >= 0 && paragraph.getLvl() < 9 ? paragraph.getLvl() + 1 : 0;
          Block.Kind own =
              kind != Block.Kind.PARAGRAPH
                  ? kind
                  : level > 0
                      ? Block.Kind.HEADING
                      : label.isEmpty() ? Block.Kind.PARAGRAPH : Block.Kind.LIST_ITEM;
          int shown = level > 0 ? level : label.isEmpty() ? 0 : paragraph.getIlvl() + 1;
          block(start, out.length(), own, shown, start + label.length(), paragraph);
        }
        out.append("\n");
      }
      if (!inTable || paragraph.isTableRowEnd()) {
        for (; found > 0 && noteAt < notes.size(); found--) {
          writeNote(notes.get(noteAt++), noteAt);
        }
      }
    }
  }

  private void writeNote(Range note, int number) throws IOException {
    int start = out.length();
    places.at(start, "footnotes", number, 0);
    out.append(number + " ");
    for (int i = 0; i < note.numParagraphs(); i++) {
      writeRuns(note.getParagraph(i), "footnotes", number, null);
      out.append("\n");
    }
    out.block(
        new SourceBlock(new Span(start, out.length()), Block.Kind.FOOTNOTE, 0, start, false, 0, 0));
    out.append("\n");
  }

  private void block(
      int start, int end, Block.Kind kind, int level, int labelEnd, Paragraph paragraph) {
    float size =
        paragraph.numCharacterRuns() > 0 ? paragraph.getCharacterRun(0).getFontSize() / 2f : 0;
    out.block(
        new SourceBlock(
            new Span(start, end),
            kind,
            level,
            labelEnd,
            paragraph.getJustification() == 1,
            Math.max(0, (paragraph.getIndentFromLeft() + paragraph.getFirstLineIndent()) / 20f),
            size));
  }

  /** Writes the characters of a paragraph; returns how many note marks are among them. */
  private int writeRuns(
      Paragraph paragraph, String part, int number, SetAside.@Nullable Reason reason)
      throws IOException {
    int marks = 0;
    for (int r = 0; r < paragraph.numCharacterRuns(); r++) {
      CharacterRun run = paragraph.getCharacterRun(r);
      String words = run.text();
      places.at(out.length(), part, number, r);
      int start = out.length();
      marks += (int) words.chars().filter(c -> c == NOTE).count();
      String live = live(words);
      if (live.isEmpty()) {
        continue;
      }
      out.append(live, run.isBold(), run.getUnderlineCode() != 0);
      SetAside.Reason own = reason;
      if (run.isMarkedDeleted() || run.isMarkedInserted()) {
        changes++;
        boolean deleted = run.isMarkedDeleted();
        out.changed(
            new TrackedChange(
                deleted ? TrackedChange.Kind.DELETED : TrackedChange.Kind.INSERTED,
                new Span(start, out.length()),
                "",
                ""));
        if (own == null && deleted == accept) {
          own = deleted ? SetAside.Reason.DELETED_TEXT : SetAside.Reason.INSERTED_TEXT;
        }
      }
      if (own == null && run.isVanished()) {
        own = SetAside.Reason.HIDDEN_TEXT;
      }
      if (own == null && (run.isStrikeThrough() || run.isDoubleStrikeThrough())) {
        own = SetAside.Reason.STRUCK_TEXT;
      }
      if (own != null) {
        out.aside(start, out.length(), own);
      }
      budget.checkCharacters(out.length());
    }
    return marks;
  }

  /** What a run shows: without fields' instructions and marks of notes. */
  private String live(String words) {
    StringBuilder live = new StringBuilder();
    for (int i = 0; i < words.length(); i++) {
      char c = words.charAt(i);
      switch (c) {
        case FIELD_BEGIN -> fieldInstructions++;
        case FIELD_SEPARATOR, FIELD_END ->
            fieldInstructions =
                Math.max(
                    0, fieldInstructions - (c == FIELD_SEPARATOR || fieldInstructions > 0 ? 1 : 0));
        case NOTE -> {}
        case 0x0B -> live.append('\n');
        case 0x0C -> live.append('\f');
        case 0x1E -> live.append('\u2011');
        case 0x1F -> live.append('\u00AD');
        case CELL_END, '\r', 0x01, 0x05, 0x08 -> {}
        default -> {
          if (fieldInstructions == 0) {
            live.append(c);
          }
        }
      }
    }
    return live.toString();
  }

  private String label(Paragraph paragraph) {
    HWPFList list;
    try {
      list = paragraph.getList();
    } catch (RuntimeException brokenList) {
      return "";
    }
    int level = Math.max(0, Math.min(8, paragraph.getIlvl()));
    ListCounter counter = counters.computeIfAbsent(list.getLsid(), id -> new ListCounter());
    int override = paragraph.getIlfo() * 16 + level;
    if (list.isStartAtOverridden((char) level) && !begunOverrides.contains(override)) {
      begunOverrides.add(override);
      counter.restart(level);
    }
    counter.count(level, i -> list.getStartAt((char) i), i -> i);
    String pattern = list.getNumberText((char) level);
    if (pattern == null) {
      return "";
    }
    if (list.getNumberFormat((char) level) == 23) {
      return "\u2022";
    }
    StringBuilder label = new StringBuilder();
    for (int i = 0; i < pattern.length(); i++) {
      char c = pattern.charAt(i);
      if (c < 9) {
        label.append(counter.hasBegun(c) ? number(counter.at(c), list.getNumberFormat(c)) : "");
      } else {
        label.append(c);
      }
    }
    return label.toString();
  }

  private static String number(int count, int format) {
    String number = NumberFormatter.getNumber(count, format);
    return format == 1 || format == 3 ? number.toUpperCase(Locale.ROOT) : number;
  }
}
