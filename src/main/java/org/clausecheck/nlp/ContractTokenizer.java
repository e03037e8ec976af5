package org.clausecheck.nlp;

import edu.stanford.nlp.ling.CoreAnnotation;
import edu.stanford.nlp.ling.CoreAnnotations;
import edu.stanford.nlp.ling.CoreLabel;
import edu.stanford.nlp.pipeline.Annotation;
import edu.stanford.nlp.pipeline.Annotator;
import edu.stanford.nlp.process.CoreLabelTokenFactory;
import edu.stanford.nlp.process.PTBTokenizer;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * CoreNLP's tokens of a contract, as written: nothing is escaped, hyphens and slashes part no word.
 * The text is read in pieces, because the tokenizer needs quadratic time for some long runs of
 * characters. Stateless and safe for use by several threads.
 */
public final class ContractTokenizer implements Annotator {
  /** Characters read by the tokenizer at once. */
  private static final int LONGEST_PIECE = 4_000;

  private static final int LONGEST_WORD = 400;

  /** Words as written. The general options come first: they reset the particular ones. */
  private static final String OPTIONS =
      "invertible=true,ptb3Escaping=false,quotes=original,ellipses=original,dashes=original,"
          + "splitHyphenated=false,splitForwardSlash=false,untokenizable=noneKeep,tokenizeNLs=false";

  @Override
  public void annotate(Annotation document) {
    document.set(
        CoreAnnotations.TokensAnnotation.class,
        tokens(document.get(CoreAnnotations.TextAnnotation.class), 0));
  }

  @Override
  @SuppressWarnings("rawtypes")
  public Set<Class<? extends CoreAnnotation>> requires() {
    return Set.of();
  }

  @Override
  @SuppressWarnings("rawtypes")
  public Set<Class<? extends CoreAnnotation>> requirementsSatisfied() {
    return Set.of(
        CoreAnnotations.TextAnnotation.class,
        CoreAnnotations.TokensAnnotation.class,
        CoreAnnotations.OriginalTextAnnotation.class,
        CoreAnnotations.CharacterOffsetBeginAnnotation.class,
        CoreAnnotations.CharacterOffsetEndAnnotation.class);
  }

  /**
   * The tokens of a stretch.
   *
   * @param shift what is added to each offset
   */
  static List<CoreLabel> tokens(String words, int shift) {
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
        token.setBeginPosition(token.beginPosition() + start + shift);
        token.setEndPosition(token.endPosition() + start + shift);
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
}
