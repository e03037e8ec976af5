package org.clausecheck.nlp;

import edu.stanford.nlp.ling.CoreAnnotation;
import edu.stanford.nlp.ling.CoreAnnotations;
import edu.stanford.nlp.ling.CoreLabel;
import edu.stanford.nlp.pipeline.Annotation;
import edu.stanford.nlp.util.CoreMap;
import java.util.ArrayList;
import java.util.List;
import org.clausecheck.structure.Outline;
import org.clausecheck.structure.OutlineBuilder;
import org.clausecheck.text.ContractText;
import org.clausecheck.text.Span;

/**
 * What CoreNLP's annotation of a contract holds beside CoreNLP's own keys. One {@link Annotation}
 * goes through all stages: its tokens are made once, and every later stage reads them.
 */
public final class ContractAnnotations {
  private ContractAnnotations() {}

  /** Of a document: the contract's text; CoreNLP's offsets are those of its analysed text. */
  public static final class ContractTextAnnotation implements CoreAnnotation<ContractText> {
    @Override
    public Class<ContractText> getType() {
      return ContractText.class;
    }
  }

  /** Of a document: its clauses. */
  public static final class OutlineAnnotation implements CoreAnnotation<Outline> {
    @Override
    public Class<Outline> getType() {
      return Outline.class;
    }
  }

  /** Of a sentence: the index of the innermost clause that holds it. */
  public static final class ClauseIndexAnnotation implements CoreAnnotation<Integer> {
    @Override
    public Class<Integer> getType() {
      return Integer.class;
    }
  }

  /** Of a sentence: the way to its clause, such as "Article 7 &gt; 7.2 &gt; (b)". */
  public static final class ClausePathAnnotation implements CoreAnnotation<String> {
    @Override
    public Class<String> getType() {
      return String.class;
    }
  }

  /** A document without tokens yet. */
  public static Annotation document(ContractText text, Outline outline) {
    Annotation document = new Annotation(text.text());
    document.set(ContractTextAnnotation.class, text);
    document.set(OutlineAnnotation.class, outline);
    return document;
  }

  /** A document with its tokens and sentences. */
  public static Annotation split(ContractText text, Outline outline) {
    Annotation document = document(text, outline);
    new ContractTokenizer().annotate(document);
    new SentenceSplitter().annotate(document);
    return document;
  }

  /**
   * The contract's text. A document that came without one is taken for plain text in which every
   * line that is not blank is a paragraph.
   */
  public static ContractText text(Annotation document) {
    ContractText text = document.get(ContractTextAnnotation.class);
    if (text == null) {
      text = ContractText.plain("text", document.get(CoreAnnotations.TextAnnotation.class));
      document.set(ContractTextAnnotation.class, text);
    }
    return text;
  }

  /** The clauses; found now where the document came without them. */
  public static Outline outline(Annotation document) {
    Outline outline = document.get(OutlineAnnotation.class);
    if (outline == null) {
      outline = new OutlineBuilder().build(text(document));
      document.set(OutlineAnnotation.class, outline);
    }
    return outline;
  }

  /** The sentences of an annotated document, in order. */
  public static List<Sentence> sentences(Annotation document) {
    List<Sentence> sentences = new ArrayList<>();
    for (CoreMap sentence : document.get(CoreAnnotations.SentencesAnnotation.class)) {
      List<Token> tokens = new ArrayList<>();
      for (CoreLabel label : sentence.get(CoreAnnotations.TokensAnnotation.class)) {
        tokens.add(new Token(SentenceSplitter.word(label), span(label)));
      }
      sentences.add(
          new Sentence(
              new Span(
                  sentence.get(CoreAnnotations.CharacterOffsetBeginAnnotation.class),
                  sentence.get(CoreAnnotations.CharacterOffsetEndAnnotation.class)),
              tokens));
    }
    return List.copyOf(sentences);
  }

  static Span span(CoreLabel label) {
    return new Span(label.beginPosition(), label.endPosition());
  }
}
