package org.clausecheck.nlp;

import edu.stanford.nlp.ling.CoreAnnotation;
import edu.stanford.nlp.ling.CoreAnnotations;
import edu.stanford.nlp.ling.CoreLabel;
import edu.stanford.nlp.pipeline.Annotation;
import edu.stanford.nlp.pipeline.Annotator;
import edu.stanford.nlp.process.WordToSentenceProcessor;
import edu.stanford.nlp.util.ArrayCoreMap;
import edu.stanford.nlp.util.CoreMap;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Collectors;
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
public final class SentenceSplitter implements Annotator {
  /** Sentences with more tokens are divided at items and semicolons. */
  public static final int LONGEST = 150;

  /** Parts of a divided sentence have at least this many tokens, where possible. */
  private static final int SHORTEST_PART = 25;

  /** Longer still, and without items or semicolons, a text is cut at a word. */
  private static final int HARD_LIMIT = 1200;

  /** After these a full stop ends no sentence when a number or a name follows. */
  private static final Set<String> ABBREVIATIONS = abbreviations();

  public SentenceSplitter() {}

  private static Set<String> abbreviations() {
    try (InputStream in =
        Objects.requireNonNull(
            SentenceSplitter.class.getResourceAsStream("abbreviations.txt"), "abbreviations.txt")) {
      return new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
          .lines()
          .filter(line -> !line.startsWith("#"))
          .collect(Collectors.toUnmodifiableSet());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * As CoreNLP makes an annotator of a pipeline that somebody else sets up.
   *
   * @param name of the annotator
   * @param properties of the pipeline; none is read
   */
  public SentenceSplitter(String name, Properties properties) {
    this();
  }

  /** Sets the sentences of all clauses, in order; headings and set-aside parts are left out. */
  @Override
  public void annotate(Annotation document) {
    ContractText contract = ContractAnnotations.text(document);
    Outline outline = ContractAnnotations.outline(document);
    List<Span> aside =
        outline.setAside().stream().map(SetAside::source).map(contract::fromSource).toList();
    List<CoreLabel> words = document.get(CoreAnnotations.TokensAnnotation.class);
    List<CoreMap> sentences = new ArrayList<>();
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
          for (List<CoreLabel> sentence :
              sentences(within(contract.text(), words, passage.span), passage.row)) {
            sentences.add(sentence(contract.text(), sentence, sentences.size()));
          }
        }
      }
    }
    Map<Integer, String> paths = new HashMap<>();
    for (CoreMap sentence : sentences) {
      Clause clause =
          outline
              .clauseAt(sentence.get(CoreAnnotations.CharacterOffsetBeginAnnotation.class))
              .orElseThrow();
      sentence.set(ContractAnnotations.ClauseIndexAnnotation.class, clause.index());
      sentence.set(
          ContractAnnotations.ClausePathAnnotation.class,
          paths.computeIfAbsent(clause.index(), i -> outline.path(clause, contract.text())));
    }
    document.set(CoreAnnotations.SentencesAnnotation.class, sentences);
  }

  @Override
  @SuppressWarnings("rawtypes")
  public Set<Class<? extends CoreAnnotation>> requires() {
    return Set.of(
        CoreAnnotations.TextAnnotation.class,
        CoreAnnotations.TokensAnnotation.class,
        CoreAnnotations.CharacterOffsetBeginAnnotation.class,
        CoreAnnotations.CharacterOffsetEndAnnotation.class);
  }

  @Override
  @SuppressWarnings("rawtypes")
  public Set<Class<? extends CoreAnnotation>> requirementsSatisfied() {
    return Set.of(
        CoreAnnotations.SentencesAnnotation.class,
        ContractAnnotations.ContractTextAnnotation.class,
        ContractAnnotations.OutlineAnnotation.class,
        ContractAnnotations.ClauseIndexAnnotation.class,
        ContractAnnotations.ClausePathAnnotation.class);
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
    return ContractTokenizer.tokens(passage.in(text), passage.start());
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

  private static List<List<CoreLabel>> sentences(List<CoreLabel> labels, boolean row) {
    List<List<CoreLabel>> sentences = new ArrayList<>();
    List<CoreLabel> open = new ArrayList<>();
    if (row) {
      addWritten(open, labels);
      close(sentences, open);
      return sentences;
    }
    for (List<CoreLabel> sentence : new WordToSentenceProcessor<CoreLabel>().process(labels)) {
      if (open.isEmpty() || endsBefore(open, sentence.get(0))) {
        close(sentences, open);
      }
      addWritten(open, sentence);
    }
    close(sentences, open);
    return sentences;
  }

  private static void addWritten(List<CoreLabel> open, List<CoreLabel> labels) {
    for (CoreLabel label : labels) {
      if (label.beginPosition() < label.endPosition()) {
        open.add(label);
      }
    }
  }

  /** A token as written. */
  static String word(CoreLabel label) {
    String word = label.get(CoreAnnotations.OriginalTextAnnotation.class);
    return word == null ? label.word() : word;
  }

  /** False where the splitter stopped at an abbreviation or a bare number: "No." "7", "1.1." */
  private static boolean endsBefore(List<CoreLabel> open, CoreLabel next) {
    String last = word(open.get(open.size() - 1)).toLowerCase(Locale.ROOT);
    String word = next.word();
    char first = word.charAt(0);
    if (open.size() == 1 && ContractAnnotations.span(open.get(0)).length() <= 8) {
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

  private static String wordBeforeStop(List<CoreLabel> open) {
    return open.size() < 2 ? "" : word(open.get(open.size() - 2)).toLowerCase(Locale.ROOT) + ".";
  }

  private static void close(List<List<CoreLabel>> sentences, List<CoreLabel> open) {
    if (open.isEmpty()) {
      return;
    }
    if (open.size() <= LONGEST) {
      sentences.add(List.copyOf(open));
    } else {
      divide(sentences, open);
    }
    open.clear();
  }

  private static CoreMap sentence(String text, List<CoreLabel> tokens, int index) {
    int start = tokens.get(0).beginPosition();
    int end = tokens.get(tokens.size() - 1).endPosition();
    CoreMap sentence = new ArrayCoreMap(8);
    sentence.set(CoreAnnotations.TextAnnotation.class, text.substring(start, end));
    sentence.set(CoreAnnotations.CharacterOffsetBeginAnnotation.class, start);
    sentence.set(CoreAnnotations.CharacterOffsetEndAnnotation.class, end);
    sentence.set(CoreAnnotations.TokensAnnotation.class, tokens);
    sentence.set(CoreAnnotations.SentenceIndexAnnotation.class, index);
    for (int i = 0; i < tokens.size(); i++) {
      tokens.get(i).setSentIndex(index);
      tokens.get(i).setIndex(i + 1);
    }
    return sentence;
  }

  /** Divides a long sentence before items and after semicolons, into parts of some length. */
  private static void divide(List<List<CoreLabel>> sentences, List<CoreLabel> tokens) {
    int start = 0;
    for (int i = 1; i < tokens.size(); i++) {
      boolean here = i - start >= SHORTEST_PART && tokens.size() - i >= 8 && dividesAt(tokens, i);
      if (here || i - start >= HARD_LIMIT) {
        sentences.add(List.copyOf(tokens.subList(start, i)));
        start = i;
      }
    }
    sentences.add(List.copyOf(tokens.subList(start, tokens.size())));
  }

  private static boolean dividesAt(List<CoreLabel> tokens, int i) {
    if (word(tokens.get(i - 1)).equals(";")) {
      String word = word(tokens.get(i));
      return !word.equals("and") && !word.equals("or");
    }
    boolean afterSemicolon = i >= 2 && word(tokens.get(i - 2)).equals(";");
    String before = word(tokens.get(i - 1));
    if (afterSemicolon && (before.equals("and") || before.equals("or"))) {
      return true;
    }
    boolean item =
        i + 2 < tokens.size()
            && word(tokens.get(i)).equals("(")
            && word(tokens.get(i + 1)).length() <= 4
            && word(tokens.get(i + 2)).equals(")");
    return item && (before.equals(",") || before.equals(":"));
  }
}
