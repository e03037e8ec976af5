package org.clausecheck.document;

import com.rtfparserkit.parser.RtfListenerAdaptor;
import com.rtfparserkit.parser.RtfStreamSource;
import com.rtfparserkit.parser.standard.StandardRtfParser;
import com.rtfparserkit.rtf.Command;
import com.rtfparserkit.rtf.CommandType;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.clausecheck.document.Budget.LimitException;
import org.clausecheck.document.SourceText.SourceBlock;
import org.clausecheck.document.UnreadableDocumentException.Reason;
import org.clausecheck.text.Block;
import org.clausecheck.text.SetAside;
import org.clausecheck.text.Span;
import org.jspecify.annotations.Nullable;

/**
 * Reads RTF. The numbers of a list stand in the file as the program that wrote it showed them, so
 * that nothing has to be rebuilt. Places count paragraphs ({@code \par}, {@code \cell}); runs are
 * not told.
 */
final class RtfReader extends RtfListenerAdaptor {
  private static final int DEEPEST = 500;

  private final boolean accept;
  private final Budget budget;
  private final SourceText.Builder out = new SourceText.Builder();
  private final WordPlaces.Builder places = new WordPlaces.Builder();
  private final Deque<State> stack = new ArrayDeque<>();
  private final List<SourceBlock> blocks = new ArrayList<>();
  private final List<Integer> pageStarts = new ArrayList<>();
  private State state = new State();
  private int paragraph = 1;
  private int blockStart;
  private int labelEnd;
  private final StringBuilder note = new StringBuilder();
  private final List<String> notes = new ArrayList<>();
  private int changes;

  /** Formatting that a group inherits and gives up when it ends. */
  private static final class State {
    boolean skipped;
    boolean label;
    boolean note;
    boolean bold;
    boolean underlined;
    boolean hidden;
    boolean struck;
    boolean deleted;
    boolean inserted;
    boolean centred;
    boolean table;
    float indent;
    float firstLine;
    float size = 12;
    SetAside.@Nullable Reason aside;

    /** The looks of a paragraph, as at the start. */
    void pard() {
      centred = false;
      table = false;
      indent = 0;
      firstLine = 0;
    }

    /** The looks of characters, as at the start. */
    void plain() {
      bold = false;
      underlined = false;
      hidden = false;
      struck = false;
      deleted = false;
      inserted = false;
      size = 12;
    }

    State copy() {
      State copy = new State();
      copy.skipped = skipped;
      copy.label = label;
      copy.note = note;
      copy.bold = bold;
      copy.underlined = underlined;
      copy.hidden = hidden;
      copy.struck = struck;
      copy.deleted = deleted;
      copy.inserted = inserted;
      copy.centred = centred;
      copy.table = table;
      copy.indent = indent;
      copy.firstLine = firstLine;
      copy.size = size;
      copy.aside = aside;
      return copy;
    }
  }

  RtfReader(Budget budget) {
    this(budget, true);
  }

  RtfReader(Budget budget, boolean acceptChanges) {
    this.budget = budget;
    this.accept = acceptChanges;
  }

  SourceText read(byte[] bytes) throws IOException {
    places.at(0, "document", 1, 0);
    try {
      new StandardRtfParser().parse(new RtfStreamSource(new ByteArrayInputStream(bytes)), this);
    } catch (UncheckedIOException e) {
      throw e.getCause();
    } catch (RuntimeException e) {
      throw new LimitException(Reason.DAMAGED, "damaged RTF");
    }
    endBlock(false);
    String chars = out.chars().toString();
    List<Optional<SetAside.Reason>> reasons =
        RunningLines.judge(
            blocks.stream().map(b -> b.span().in(chars).strip()).toList(),
            blocks.stream().mapToInt(b -> b.span().start()).toArray(),
            pageStarts);
    for (int i = 0; i < blocks.size(); i++) {
      SourceBlock block = blocks.get(i);
      if (reasons.get(i).isPresent()) {
        out.setAside(block.span().start(), block.span().end(), reasons.get(i).get());
      } else {
        out.block(block);
      }
    }
    if (changes > 0) {
      out.note("tracked changes read as " + (accept ? "accepted" : "rejected"));
    }
    return out.build(places.build());
  }

  @Override
  public void processGroupStart() {
    if (stack.size() > DEEPEST) {
      throw new UncheckedIOException(
          new LimitException(Reason.DAMAGED, "nested deeper than " + DEEPEST + " groups"));
    }
    stack.push(state);
    state = state.copy();
  }

  @Override
  public void processGroupEnd() {
    if (stack.isEmpty()) {
      return;
    }
    boolean labelEnds = state.label && !stack.peek().label;
    boolean asideEnds = state.aside != null && stack.peek().aside == null;
    boolean noteEnds = state.note && !stack.peek().note;
    if (asideEnds) {
      out.append(" ");
    }
    if (noteEnds) {
      notes.add(note.toString());
      note.setLength(0);
    }
    state = stack.pop();
    if (labelEnds) {
      labelEnd = out.length();
      out.append(" ");
    }
  }

  @Override
  public void processString(String words) {
    write(words);
  }

  private void write(String words) {
    if (state.skipped || words.isEmpty()) {
      return;
    }
    if (state.note) {
      note.append(words);
      return;
    }
    int start = out.length();
    out.append(words, state.bold, state.underlined);
    SetAside.Reason reason = reason();
    if (reason != null) {
      out.aside(start, out.length(), reason);
    }
    if (state.deleted || state.inserted) {
      changes++;
      out.changed(
          new TrackedChange(
              state.deleted ? TrackedChange.Kind.DELETED : TrackedChange.Kind.INSERTED,
              new Span(start, out.length()),
              "",
              ""));
    }
    try {
      budget.checkCharacters(out.length());
      budget.checkTime();
    } catch (LimitException e) {
      throw new UncheckedIOException(e);
    }
  }

  private SetAside.@Nullable Reason reason() {
    if (state.deleted && accept) {
      return SetAside.Reason.DELETED_TEXT;
    }
    if (state.inserted && !accept) {
      return SetAside.Reason.INSERTED_TEXT;
    }
    if (state.aside != null) {
      return state.aside;
    }
    return state.hidden
        ? SetAside.Reason.HIDDEN_TEXT
        : state.struck ? SetAside.Reason.STRUCK_TEXT : null;
  }

  @Override
  public void processCommand(
      Command command, int parameter, boolean hasParameter, boolean optional) {
    String shown = character(command);
    if (shown != null) {
      write(shown);
      return;
    }
    boolean on = !hasParameter || parameter != 0;
    switch (command) {
      case par, sect -> endParagraph();
      case page, pagebb -> pageStarts.add(blocks.size());
      case row, nestrow -> endBlock(true);
      case pard -> state.pard();
      case plain -> state.plain();
      case intbl -> state.table = true;
      case qc -> state.centred = true;
      case ql, qr, qj -> state.centred = false;
      case li -> state.indent = parameter / 20f;
      case fi -> state.firstLine = parameter / 20f;
      case fs -> state.size = parameter / 2f;
      case b -> state.bold = on;
      case ul, uldb, ulw -> state.underlined = on;
      case ulnone -> state.underlined = false;
      case v -> state.hidden = on;
      case strike, striked -> state.struck = on;
      case deleted -> state.deleted = on;
      case revised -> state.inserted = on;
      case listtext, pntext -> {
        state.label = true;
        state.skipped = false;
      }
      case header, headerl, headerr, headerf -> state.aside = SetAside.Reason.RUNNING_HEADER;
      case footer, footerl, footerr, footerf -> state.aside = SetAside.Reason.RUNNING_FOOTER;
      case footnote -> {
        state.note = true;
        state.aside = null;
      }
      case annotation -> state.aside = SetAside.Reason.COMMENT;
      case shptxt, fldrslt -> state.skipped = false;
      case fldinst -> state.skipped = true;
      case pict,
          fonttbl,
          colortbl,
          stylesheet,
          info,
          listtable,
          listoverridetable,
          rsidtbl,
          generator ->
          state.skipped = true;
      default -> {
        // A command the parser does not know, marked as one to skip with its group if unknown.
        boolean unknown = command == Command.optionalcommand;
        if (unknown || command.getCommandType() == CommandType.Destination) {
          state.skipped |= !isTextDestination(command);
        }
      }
    }
  }

  private void endParagraph() {
    if (state.table) {
      write("\n");
    } else {
      endBlock(false);
    }
  }

  /** The character that a command stands for; null for other commands. */
  private static @Nullable String character(Command command) {
    return switch (command) {
      case lquote -> "\u2018";
      case rquote -> "\u2019";
      case ldblquote -> "\u201C";
      case rdblquote -> "\u201D";
      case endash -> "\u2013";
      case emdash -> "\u2014";
      case bullet -> "\u2022";
      case nonbreakingspace -> "\u00A0";
      case nonbreakinghyphen -> "\u2011";
      case optionalhyphen -> "\u00AD";
      case emspace, enspace, qmspace -> " ";
      case line -> "\n";
      case tab -> "\t";
      case cell, nestcell -> "\t";
      default -> null;
    };
  }

  private static boolean isTextDestination(Command command) {
    return switch (command) {
      case rtf, field, shp, shpinst, result, ud -> true;
      default -> false;
    };
  }

  private void endBlock(boolean row) {
    if (state.skipped) {
      return;
    }
    boolean label = labelEnd > blockStart;
    addBlock(
        row ? Block.Kind.TABLE_ROW : label ? Block.Kind.LIST_ITEM : Block.Kind.PARAGRAPH,
        label ? labelEnd : blockStart);
    for (String note : notes) {
      out.append(note.strip());
      addBlock(Block.Kind.FOOTNOTE, blockStart);
    }
    notes.clear();
  }

  private void addBlock(Block.Kind kind, int endOfLabel) {
    blocks.add(
        new SourceBlock(
            new Span(blockStart, out.length()),
            kind,
            0,
            endOfLabel,
            state.centred,
            Math.max(0, state.indent + state.firstLine),
            state.size));
    out.append("\n");
    blockStart = out.length();
    places.at(out.length(), "document", ++paragraph, 0);
  }
}
