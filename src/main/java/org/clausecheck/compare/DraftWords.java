package org.clausecheck.compare;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.clausecheck.facts.values.Words;
import org.clausecheck.structure.Clause;
import org.clausecheck.structure.Outline;
import org.clausecheck.text.Block;
import org.clausecheck.text.SetAside;
import org.clausecheck.text.Span;

/**
 * The words of a draft that count when drafts are compared: words, numbers, blanks, currency and
 * per cent signs, in lower case. Other marks, the numbers of clauses and the table of contents are
 * left out. The words are divided into units: a stretch of one paragraph in one clause.
 */
final class DraftWords {
  private static final String SIGNS = "%$€£¥§≤≥<>±";

  private final String text;
  private final Outline outline;
  private final List<Block> blocks;
  private int size;
  private int[] ids;
  private int[] starts;
  private int[] ends;
  private int[] units;
  private String[] forms;
  private final int[] firsts;
  private final List<Unit> unitList = new ArrayList<>();

  /**
   * A stretch of one paragraph in one clause.
   *
   * @param clause index in the outline; -1 outside all
   * @param block index of the paragraph; -1 outside all
   * @param from its first word
   * @param to one past its last word
   */
  record Unit(int clause, int block, int from, int to) {
    int length() {
      return to - from;
    }
  }

  /**
   * @param lexicon numbers the forms of words, alike for both drafts; new forms are added
   */
  DraftWords(Draft draft, Map<String, Integer> lexicon) {
    this.text = draft.text().text();
    this.outline = draft.outline();
    Words words = Words.of(text);
    ids = new int[words.size()];
    starts = new int[words.size()];
    ends = new int[words.size()];
    units = new int[words.size()];
    forms = new String[words.size()];
    Skipped skipped = new Skipped(draft);
    this.blocks = draft.text().blocks();
    this.firsts = new int[outline.clauses().size()];
    Arrays.fill(firsts, -1);
    int block = 0;
    for (int i = 0; i < words.size(); i++) {
      int start = words.start(i);
      if (!counts(words, i) || skipped.covers(start)) {
        continue;
      }
      while (block < blocks.size() && blocks.get(block).span().end() <= start) {
        block++;
      }
      boolean inside = block < blocks.size() && blocks.get(block).span().contains(start);
      forms[size] = form(words, i);
      ids[size] = lexicon.computeIfAbsent(forms[size], form -> lexicon.size());
      starts[size] = start;
      ends[size] = words.end(i);
      int clause = outline.clauseAt(start).map(Clause::index).orElse(-1);
      if (clause >= 0 && firsts[clause] < 0) {
        firsts[clause] = size;
      }
      unit(clause, inside ? block : -1);
      size++;
    }
    ids = Arrays.copyOf(ids, size);
  }

  private void unit(int clause, int block) {
    int last = unitList.size() - 1;
    if (last >= 0 && unitList.get(last).clause == clause && unitList.get(last).block == block) {
      unitList.set(last, new Unit(clause, block, unitList.get(last).from, size + 1));
    } else {
      unitList.add(new Unit(clause, block, size, size + 1));
    }
    units[size] = unitList.size() - 1;
  }

  private static boolean counts(Words words, int i) {
    return switch (words.kind(i)) {
      case WORD, NUMBER, BLANK -> true;
      case MARK -> SIGNS.indexOf(words.form(i)) >= 0;
    };
  }

  /** What two words have in common that mean the same. */
  static String form(Words words, int i) {
    String form = words.form(i);
    return switch (words.kind(i)) {
      case WORD ->
          switch (form) {
            case "&" -> "and";
            case "percent" -> "%";
            default -> form.replace('’', '\'');
          };
      case NUMBER -> number(form);
      case BLANK -> "[blank]";
      case MARK -> form;
    };
  }

  /** "10,000" and "10'000" are "10000"; "10.5" stays. */
  private static String number(String form) {
    StringBuilder kept = new StringBuilder(form.length());
    for (int i = 0; i < form.length(); i++) {
      char c = form.charAt(i);
      if (c != ',' && c != '\'' && c != '’' && c != ' ') {
        kept.append(c);
      }
    }
    return kept.toString();
  }

  int size() {
    return size;
  }

  int[] ids() {
    return ids;
  }

  int start(int word) {
    return starts[word];
  }

  int end(int word) {
    return ends[word];
  }

  /** The word in the form in which drafts are compared. */
  String form(int word) {
    return forms[word];
  }

  int unitOf(int word) {
    return units[word];
  }

  Unit unit(int index) {
    return unitList.get(index);
  }

  int unitCount() {
    return unitList.size();
  }

  int clauseOf(int word) {
    return unitList.get(units[word]).clause;
  }

  /** From the first of some words to the last. */
  Span span(int from, int to) {
    return new Span(starts[from], ends[to - 1]);
  }

  /** From the first of some words to the last, with the bracket that closes one among them. */
  Span part(int from, int to) {
    Span span = span(from, to);
    String words = span.in(text);
    boolean open = words.lastIndexOf('(') > words.lastIndexOf(')');
    boolean closes = open && span.end() < text.length() && text.charAt(span.end()) == ')';
    return closes ? new Span(span.start(), span.end() + 1) : span;
  }

  /** Whole paragraphs with the number of the clause that they begin and the marks at their end. */
  Span whole(int from, int to) {
    Span span = part(from, to);
    int end = span.end();
    while (end < text.length() && ".;:,)\"”’".indexOf(text.charAt(end)) >= 0) {
      end++;
    }
    int start = start(from, span.start());
    while (start > 0 && "(\"“‘[".indexOf(text.charAt(start - 1)) >= 0) {
      start--;
    }
    return new Span(start, end);
  }

  /** A unit with all that stands before it in its paragraph, or behind it, and in no other unit. */
  Span row(int index) {
    Unit unit = unitList.get(index);
    Span span = whole(unit.from, unit.to);
    if (unit.block < 0) {
      return span;
    }
    Span paragraph = blocks.get(unit.block).span();
    boolean first = index == 0 || unitList.get(index - 1).block != unit.block;
    boolean last = index + 1 == unitList.size() || unitList.get(index + 1).block != unit.block;
    int start = first ? opening(index, unit.block) : span.start();
    int end =
        last
            ? paragraph.end()
            : whole(unitList.get(index + 1).from, unitList.get(index + 1).to).start();
    return new Span(Math.min(start, span.start()), Math.max(end, start));
  }

  /** Where a paragraph starts with those before it that are nothing but the number of a clause. */
  private int opening(int index, int block) {
    int before = index == 0 ? -1 : unitList.get(index - 1).block;
    int first = block;
    while (first - 1 > before && isNumber(blocks.get(first - 1).span())) {
      first--;
    }
    return blocks.get(first).span().start();
  }

  private boolean isNumber(Span paragraph) {
    return outline
        .clauseAt(paragraph.start())
        .filter(clause -> paragraph.contains(clause.span().start()))
        .isPresent();
  }

  /** Where a clause starts whose first word this is, if only its number stands before it. */
  private int start(int word, int start) {
    int index = clauseOf(word);
    boolean first = index >= 0 && (word == 0 || clauseOf(word - 1) != index);
    if (!first) {
      return start;
    }
    Clause clause = outline.clauses().get(index);
    Span label = label(clause, text);
    int block = blockOf(word);
    boolean opens =
        label.end() <= start
            && (block < 0 || blocks.get(block).span().start() <= clause.span().start())
            && text.substring(label.end(), start).chars().noneMatch(Character::isLetterOrDigit);
    return opens ? clause.span().start() : start;
  }

  /** What stands between two words: from the end of one to the start of the other. */
  Span between(int before, int after) {
    int start = before < 0 ? 0 : ends[before];
    int end = after >= size ? text.length() : starts[after];
    return new Span(start, Math.max(start, end));
  }

  /** Whether a sentence or part of one begins at a word. */
  boolean opensSentence(int word) {
    if (word == 0 || word >= size) {
      return true;
    }
    String gap = text.substring(ends[word - 1], starts[word]);
    return gap.indexOf('.') >= 0
        || gap.indexOf(';') >= 0
        || gap.indexOf(':') >= 0
        || gap.indexOf('?') >= 0;
  }

  boolean opensUnit(int word) {
    return word == 0 || word >= size || units[word] != units[word - 1];
  }

  /** Whether a word is the first of its paragraph that counts. */
  boolean opensBlock(int word) {
    return word == 0 || unitList.get(units[word]).block != unitList.get(units[word - 1]).block;
  }

  /** The paragraph that a word stands in; -1 outside all. */
  int blockOf(int word) {
    return unitList.get(units[word]).block;
  }

  /** The first word of a clause that counts; -1 when it has none. */
  int firstOf(int clause) {
    return firsts[clause];
  }

  /** The words of a paragraph. */
  List<Integer> inBlock(int block) {
    Span span = blocks.get(block).span();
    int first = Arrays.binarySearch(starts, 0, size, span.start());
    List<Integer> words = new ArrayList<>();
    for (int i = first < 0 ? -first - 1 : first; i < size && starts[i] < span.end(); i++) {
      words.add(i);
    }
    return words;
  }

  /** The text of some paragraphs that follow one another. */
  String blocks(int first, int last) {
    return text.substring(blocks.get(first).span().start(), blocks.get(last).span().end());
  }

  /** The text from one word to another, with a number before the first. */
  String from(int first, int last) {
    return text.substring(first == 0 ? 0 : ends[first - 1], ends[last]);
  }

  /** The paragraph that a word stands in. */
  Span block(int word) {
    return blocks.get(blockOf(word)).span();
  }

  /** The words of the unit that a word stands in. */
  Span unitSpan(int word) {
    return span(unit(unitOf(word)).from(), unit(unitOf(word)).to());
  }

  /** Index of the clause that a stretch begins in; -1 outside all. */
  int clauseAt(Span span) {
    return outline.clauseAt(span.start()).map(Clause::index).orElse(-1);
  }

  String text() {
    return text;
  }

  /** Whether a word stands in a footnote. */
  boolean inFootnote(int word) {
    return isIn(word, Block.Kind.FOOTNOTE);
  }

  /** Whether a word stands in a table. */
  boolean inRow(int word) {
    return isIn(word, Block.Kind.TABLE_ROW);
  }

  private boolean isIn(int word, Block.Kind kind) {
    int block = blockOf(word);
    return block >= 0 && blocks.get(block).kind() == kind;
  }

  Outline outline() {
    return outline;
  }

  /** Labels of clauses and tables of contents; asked in the order of the text. */
  private static final class Skipped {
    private final List<Span> spans = new ArrayList<>();
    private int at;

    Skipped(Draft draft) {
      for (Clause clause : draft.outline().clauses()) {
        Span label = label(clause, draft.text().text());
        if (!label.isEmpty()) {
          spans.add(label);
        }
      }
      for (SetAside aside : draft.outline().setAside()) {
        if (aside.reason() == SetAside.Reason.TABLE_OF_CONTENTS) {
          spans.add(draft.text().fromSource(aside.source()));
        }
      }
      spans.sort(null);
    }

    boolean covers(int offset) {
      while (at < spans.size() && spans.get(at).end() <= offset) {
        at++;
      }
      return at < spans.size() && spans.get(at).contains(offset);
    }
  }

  /** Where the number of a clause stands; empty, at its start, when it has none. */
  static Span label(Clause clause, String text) {
    int start = clause.span().start();
    boolean there = !clause.label().isEmpty() && text.startsWith(clause.label(), start);
    return new Span(start, there ? start + clause.label().length() : start);
  }
}
