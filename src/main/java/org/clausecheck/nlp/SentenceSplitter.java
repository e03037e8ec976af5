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
        for (Span passage : passages(contract, part)) {
          sentences.addAll(sentences(within(contract.text(), words, passage), 0));
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
    for (Span passage : passages(contract, span)) {
      sentences.addAll(sentences(tokens(passage.in(contract.text())), passage.start()));
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

  private static List<Span> passages(ContractText contract, Span span) {
    String text = contract.text();
    List<Span> passages = new ArrayList<>();
    boolean open = false;
    for (Piece piece : pieces(contract, span)) {
      boolean joins =
          open && piece.prose && runsOn(text, passages.get(passages.size() - 1), piece.span);
      if (joins) {
        int last = passages.size() - 1;
        passages.set(last, passages.get(last).cover(piece.span));
      } else {
        passages.add(piece.span);
      }
      open = piece.prose;
    }
    return passages;
  }

  private record Piece(Span span, boolean prose) {}

  private static List<Piece> pieces(ContractText contract, Span span) {
    List<Piece> pieces = new ArrayList<>();
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
        add(pieces, contract.text(), inside.start(), inside.end(), false);
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

  private static void addLines(List<Piece> pieces, String text, int from, int to, boolean prose) {
    int start = from;
    while (start < to) {
      int newline = text.indexOf('\n', start);
      int end = newline < 0 || newline > to ? to : newline;
      add(pieces, text, start, end, prose);
      start = end + 1;
    }
  }

  private static void add(List<Piece> pieces, String text, int from, int to, boolean prose) {
    int start = from;
    int end = to;
    while (start < end && Character.isWhitespace(text.charAt(start))) {
      start++;
    }
    while (end > start && Character.isWhitespace(text.charAt(end - 1))) {
      end--;
    }
    if (start < end) {
      pieces.add(new Piece(new Span(start, end), prose));
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

  private static List<Sentence> sentences(List<CoreLabel> labels, int shift) {
    List<Sentence> sentences = new ArrayList<>();
    List<Token> open = new ArrayList<>();
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

  private static List<CoreLabel> tokens(String words) {
    return new PTBTokenizer<>(new StringReader(words), new CoreLabelTokenFactory(true), OPTIONS)
        .tokenize();
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
