package org.clausecheck.nlp;

import edu.stanford.nlp.ling.CoreAnnotations;
import edu.stanford.nlp.ling.CoreLabel;
import edu.stanford.nlp.process.CoreLabelTokenFactory;
import edu.stanford.nlp.process.PTBTokenizer;
import edu.stanford.nlp.process.WordToSentenceProcessor;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.clausecheck.structure.Clause;
import org.clausecheck.structure.Outline;
import org.clausecheck.text.Block;
import org.clausecheck.text.ContractText;
import org.clausecheck.text.SetAside;
import org.clausecheck.text.Span;

/**
 * Splits the words of clauses into sentences. A sentence never crosses clauses, headings or table
 * rows; an enumeration stays one sentence for as long as it runs on, unless it is longer than
 * {@value #LONGEST} tokens: then it is divided before its items and after its semicolons. Stateless
 * and safe for use by several threads.
 */
public final class SentenceSplitter {
  /** Sentences with more tokens are divided at items and semicolons. */
  public static final int LONGEST = 150;

  /** Parts of a divided sentence have at least this many tokens, where possible. */
  private static final int SHORTEST_PART = 25;

  /** Longer still, and without items or semicolons, a text is cut at a word. */
  private static final int HARD_LIMIT = 1200;

  /** Characters read by the tokenizer at once. */
  private static final int LONGEST_PIECE = 4_000;

  private static final int LONGEST_WORD = 400;

  /** Words as written. The general options come first: they reset the particular ones. */
  private static final String OPTIONS =
      "invertible=true,ptb3Escaping=false,quotes=original,ellipses=original,dashes=original,"
          + "splitHyphenated=false,splitForwardSlash=false,untokenizable=noneKeep,tokenizeNLs=false";

  /** After these a full stop ends no sentence when a number or a name follows. */
  private static final Set<String> ABBREVIATIONS =
      Set.of(
          "no.", "nos.", "sec.", "secs.", "art.", "para.", "inc.", "corp.", "ltd.", "co.", "e.g.",
          "i.e.", "cf.", "vs.", "v.", "mr.", "mrs.", "ms.", "dr.", "st.", "ste.", "ave.", "blvd.",
          "attn.", "tel.", "fax.", "approx.", "u.s.c.", "c.f.r.", "viz.", "al.", "p.", "pp.",
          "fig.", "ref.", "ex.", "u.s.", "gmbh.", "b.v.", "n.v.", "s.a.", "l.p.", "l.l.c.", "jr.",
          "sr.", "est.");

  /** The sentences of all clauses, in order; headings and set-aside parts are left out. */
  public List<Sentence> split(ContractText contract, Outline outline) {
    List<Span> aside =
        outline.setAside().stream().map(SetAside::source).map(contract::fromSource).toList();
    List<CoreLabel> words = tokens(contract.text());
    List<Sentence> sentences = new ArrayList<>();
    for (Clause clause : outline.clauses()) {
      if (clause.type() == Clause.Type.ITEM) {
        continue;
      }
      Span own = clause.own();
      if (clause.heading() != null && own.isEmpty() && isLeaf(outline, clause)) {
        own = clause.heading();
      }
      for (Span part : without(own, aside)) {
        for (Passage passage : passages(contract, part)) {
          sentences.addAll(sentences(within(contract.text(), words, passage.span), 0, passage.row));
        }
      }
    }
    return List.copyOf(sentences);
  }

  private static boolean isLeaf(Outline outline, Clause clause) {
    int next = clause.index() + 1;
    return next >= outline.clauses().size()
        || outline.clauses().get(next).depth() <= clause.depth();
  }

  private static List<Span> without(Span span, List<Span> aside) {
    List<Span> parts = new ArrayList<>();
    int at = span.start();
    for (Span hole : aside) {
      if (hole.overlaps(span)) {
        if (at < hole.start()) {
          parts.add(new Span(at, hole.start()));
        }
        at = Math.max(at, hole.end());
      }
    }
    if (at < span.end()) {
      parts.add(new Span(at, span.end()));
    }
    return parts;
  }

  /**
   * The sentences of one stretch of the analysed text; paragraphs that run on are read together.
   */
  public List<Sentence> split(ContractText contract, Span span) {
    List<Sentence> sentences = new ArrayList<>();
    for (Passage passage : passages(contract, span)) {
      List<CoreLabel> words = tokens(passage.span.in(contract.text()));
      sentences.addAll(sentences(words, passage.span.start(), passage.row));
    }
    return sentences;
  }

  /** The tokens of a passage; read again where one of them would cross its border. */
  private static List<CoreLabel> within(String text, List<CoreLabel> tokens, Span passage) {
    int from = firstFrom(tokens, passage.start());
    int to = firstFrom(tokens, passage.end());
    boolean crossed =
        (from > 0 && tokens.get(from - 1).endPosition() > passage.start())
            || (to > from && tokens.get(to - 1).endPosition() > passage.end());
    if (!crossed) {
      return tokens.subList(from, to);
    }
    List<CoreLabel> again = tokens(passage.in(text));
    for (CoreLabel token : again) {
      token.setBeginPosition(token.beginPosition() + passage.start());
      token.setEndPosition(token.endPosition() + passage.start());
    }
    return again;
  }

  private static int firstFrom(List<CoreLabel> tokens, int offset) {
    int low = 0;
    int high = tokens.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (tokens.get(middle).beginPosition() < offset) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  // --- passages: paragraphs, joined where a sentence runs on
  // ------------------------------------------

  /**
   * Paragraphs that are read together.
   *
   * @param prose sentences may run on from it and into it
   * @param row a table row, which is one sentence
   */
  private record Passage(Span span, boolean prose, boolean row) {}

  private static List<Passage> passages(ContractText contract, Span span) {
    String text = contract.text();
    List<Passage> passages = new ArrayList<>();
    for (Passage piece : pieces(contract, span)) {
      int last = passages.size() - 1;
      Passage before = last < 0 ? null : passages.get(last);
      if (before != null && before.prose && piece.prose && runsOn(text, before.span, piece.span)) {
        passages.set(last, new Passage(before.span.cover(piece.span), true, false));
      } else {
        passages.add(piece);
      }
    }
    return passages;
  }

  private static List<Passage> pieces(ContractText contract, Span span) {
    List<Passage> pieces = new ArrayList<>();
    List<Block> blocks = contract.blocks();
    int at = span.start();
    for (int i = firstBlock(blocks, span.start());
        i < blocks.size() && blocks.get(i).span().start() < span.end();
        i++) {
      Block block = blocks.get(i);
      Span inside =
          new Span(
              Math.max(at, block.span().start()),
              Math.max(
                  Math.max(at, block.span().start()), Math.min(span.end(), block.span().end())));
      addLines(pieces, contract.text(), at, inside.start(), true);
      boolean prose = block.kind() == Block.Kind.PARAGRAPH || block.kind() == Block.Kind.LIST_ITEM;
      if (block.kind() == Block.Kind.TABLE_ROW) {
        add(pieces, contract.text(), inside, false, true);
      } else {
        addLines(pieces, contract.text(), inside.start(), inside.end(), prose);
      }
      at = inside.end();
    }
    addLines(pieces, contract.text(), at, span.end(), true);
    return pieces;
  }

  private static int firstBlock(List<Block> blocks, int offset) {
    int low = 0;
    int high = blocks.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (blocks.get(middle).span().end() <= offset) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  private static void addLines(List<Passage> pieces, String text, int from, int to, boolean prose) {
    int start = from;
    while (start < to) {
      int newline = text.indexOf('\n', start);
      int end = newline < 0 || newline > to ? to : newline;
      add(pieces, text, new Span(start, end), prose, false);
      start = end + 1;
    }
  }

  private static void add(
      List<Passage> pieces, String text, Span stretch, boolean prose, boolean row) {
    int start = stretch.start();
    int end = stretch.end();
    while (start < end && Character.isWhitespace(text.charAt(start))) {
      start++;
    }
    while (end > start && Character.isWhitespace(text.charAt(end - 1))) {
      end--;
    }
    if (start < end) {
      pieces.add(new Passage(new Span(start, end), prose, row));
    }
  }

  /** Whether a sentence goes on from one paragraph to the next. */
  private static boolean runsOn(String text, Span before, Span after) {
    char last = text.charAt(before.end() - 1);
    char first = text.charAt(after.start());
    if (last == '.' || last == '!' || last == '?' || last == '"' || last == '\u201d') {
      return false;
    }
    boolean open = last == ',' || last == ';' || last == ':' || last == '-' || last == '\u2014';
    boolean item = first == '(' || Character.isLowerCase(first) || first == '\u2022';
    String words = text.substring(Math.max(before.start(), before.end() - 4), before.end());
    boolean connective = words.endsWith(" and") || words.endsWith(" or");
    return connective || (open && item) || Character.isLowerCase(first) || (item && last == ')');
  }

  // --- sentences
  // --------------------------------------------------------------------------------------

  private static List<Sentence> sentences(List<CoreLabel> labels, int shift, boolean row) {
    List<Sentence> sentences = new ArrayList<>();
    List<Token> open = new ArrayList<>();
    if (row) {
      addTokens(open, labels, shift);
      close(sentences, open);
      return sentences;
    }
    for (List<CoreLabel> sentence : new WordToSentenceProcessor<CoreLabel>().process(labels)) {
      if (!open.isEmpty() && !endsBefore(open, sentence.get(0))) {
        addTokens(open, sentence, shift);
        continue;
      }
      close(sentences, open);
      addTokens(open, sentence, shift);
    }
    close(sentences, open);
    return sentences;
  }

  /**
   * Reads a text in pieces: the tokenizer needs quadratic time for some long runs of characters.
   */
  private static List<CoreLabel> tokens(String words) {
    List<CoreLabel> tokens = new ArrayList<>();
    int start = 0;
    while (start < words.length()) {
      int end = pieceEnd(words, start);
      List<CoreLabel> piece =
          new PTBTokenizer<>(
                  new StringReader(words.substring(start, end)),
                  new CoreLabelTokenFactory(true),
                  OPTIONS)
              .tokenize();
      for (CoreLabel token : piece) {
        token.setBeginPosition(token.beginPosition() + start);
        token.setEndPosition(token.endPosition() + start);
        tokens.add(token);
      }
      start = end;
    }
    return tokens;
  }

  /**
   * Where a piece ends: at the last line break, between two words of a sentence, at any space, or
   * inside a word that is far too long.
   */
  private static int pieceEnd(String words, int start) {
    int limit = Math.min(words.length(), start + LONGEST_PIECE);
    int space = start;
    int line = start;
    int insideSentence = start;
    for (int at = start; at < limit; at++) {
      char c = words.charAt(at);
      if (c == '\n') {
        line = at + 1;
      }
      if (Character.isWhitespace(c)) {
        space = at + 1;
        boolean word = at > start && Character.isLowerCase(words.charAt(at - 1));
        insideSentence = word ? space : insideSentence;
      } else if (at - space >= LONGEST_WORD) {
        return Character.isLowSurrogate(c) ? at - 1 : at;
      }
    }
    if (limit == words.length()) {
      return limit;
    }
    int half = start + LONGEST_PIECE / 2;
    return line > half
        ? line
        : insideSentence > half ? insideSentence : space > start ? space : limit;
  }

  private static void addTokens(List<Token> open, List<CoreLabel> labels, int shift) {
    for (CoreLabel label : labels) {
      String word = label.get(CoreAnnotations.OriginalTextAnnotation.class);
      int start = label.beginPosition() + shift;
      int end = label.endPosition() + shift;
      if (start < end) {
        open.add(new Token(word == null ? label.word() : word, new Span(start, end)));
      }
    }
  }

  /** False where the splitter stopped at an abbreviation or a bare number: "No." "7", "1.1." */
  private static boolean endsBefore(List<Token> open, CoreLabel next) {
    String last = open.get(open.size() - 1).word().toLowerCase(Locale.ROOT);
    String word = next.word();
    char first = word.charAt(0);
    if (open.size() == 1 && open.get(0).span().length() <= 8) {
      return false;
    }
    boolean stopInWord = last.length() > 1 && last.endsWith(".");
    if (stopInWord || last.equals(".")) {
      String abbreviation = stopInWord ? last : wordBeforeStop(open);
      if (ABBREVIATIONS.contains(abbreviation)) {
        return !(Character.isDigit(first)
            || Character.isLowerCase(first)
            || first == '('
            || first == ',');
      }
    }
    return !Character.isLowerCase(first) || word.length() <= 1;
  }

  private static String wordBeforeStop(List<Token> open) {
    return open.size() < 2 ? "" : open.get(open.size() - 2).word().toLowerCase(Locale.ROOT) + ".";
  }

  private static void close(List<Sentence> sentences, List<Token> open) {
    if (open.isEmpty()) {
      return;
    }
    if (open.size() <= LONGEST) {
      sentences.add(sentence(open));
    } else {
      divide(sentences, open);
    }
    open.clear();
  }

  private static Sentence sentence(List<Token> tokens) {
    Span span = new Span(tokens.get(0).span().start(), tokens.get(tokens.size() - 1).span().end());
    return new Sentence(span, tokens);
  }

  /** Divides a long sentence before items and after semicolons, into parts of some length. */
  private static void divide(List<Sentence> sentences, List<Token> tokens) {
    int start = 0;
    for (int i = 1; i < tokens.size(); i++) {
      boolean here = i - start >= SHORTEST_PART && tokens.size() - i >= 8 && dividesAt(tokens, i);
      if (here || i - start >= HARD_LIMIT) {
        sentences.add(sentence(tokens.subList(start, i)));
        start = i;
      }
    }
    sentences.add(sentence(tokens.subList(start, tokens.size())));
  }

  private static boolean dividesAt(List<Token> tokens, int i) {
    if (tokens.get(i - 1).word().equals(";")) {
      String word = tokens.get(i).word();
      return !word.equals("and") && !word.equals("or");
    }
    boolean afterSemicolon = i >= 2 && tokens.get(i - 2).word().equals(";");
    String before = tokens.get(i - 1).word();
    if (afterSemicolon && (before.equals("and") || before.equals("or"))) {
      return true;
    }
    boolean item =
        i + 2 < tokens.size()
            && tokens.get(i).word().equals("(")
            && tokens.get(i + 1).word().length() <= 4
            && tokens.get(i + 2).word().equals(")");
    return item && (before.equals(",") || before.equals(":"));
  }
}
