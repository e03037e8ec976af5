package org.clausecheck.annotate;

import edu.stanford.nlp.ling.CoreAnnotation;
import edu.stanford.nlp.ling.CoreAnnotations;
import edu.stanford.nlp.pipeline.Annotation;
import edu.stanford.nlp.pipeline.Annotator;
import edu.stanford.nlp.util.CoreMap;
import java.util.List;
import java.util.NavigableMap;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import org.clausecheck.classify.ClassifiedContract;
import org.clausecheck.classify.ClauseKindAnnotator.ClassifiedContractAnnotation;
import org.clausecheck.facts.Party;
import org.clausecheck.facts.PartyMention;
import org.clausecheck.facts.extract.ContractReader;
import org.clausecheck.text.Span;

/**
 * Reads the parties of a classified contract with their roles, and gives each sentence the words in
 * it that speak of them by name or alias. Immutable and safe for use by several threads.
 */
public final class PartyMentionAnnotator implements Annotator {
  private final ContractReader reader = ContractReader.withoutDetectors();

  /** Of a document: its parties, in the order in which they are introduced. */
  public static final class PartiesAnnotation implements CoreAnnotation<List<Party>> {
    @Override
    @SuppressWarnings("unchecked")
    public Class<List<Party>> getType() {
      return (Class<List<Party>>) (Class<?>) List.class;
    }
  }

  /** Of a sentence: the words that speak of parties, in order. */
  public static final class PartyMentionsAnnotation implements CoreAnnotation<List<PartyMention>> {
    @Override
    @SuppressWarnings("unchecked")
    public Class<List<PartyMention>> getType() {
      return (Class<List<PartyMention>>) (Class<?>) List.class;
    }
  }

  /**
   * As CoreNLP makes an annotator of a pipeline that somebody else sets up.
   *
   * @param name of the annotator
   * @param properties of the pipeline; none is read
   */
  public PartyMentionAnnotator(String name, Properties properties) {}

  @Override
  public void annotate(Annotation document) {
    ClassifiedContract contract = document.get(ClassifiedContractAnnotation.class);
    List<Party> parties = reader.extract(contract).parties();
    document.set(PartiesAnnotation.class, parties);
    NavigableMap<Integer, PartyMention> mentions = new TreeMap<>();
    reader.mentions(contract.text(), parties).forEach(m -> mentions.put(m.span().start(), m));
    for (CoreMap sentence : document.get(CoreAnnotations.SentencesAnnotation.class)) {
      Span span =
          new Span(
              sentence.get(CoreAnnotations.CharacterOffsetBeginAnnotation.class),
              sentence.get(CoreAnnotations.CharacterOffsetEndAnnotation.class));
      sentence.set(
          PartyMentionsAnnotation.class,
          mentions.subMap(span.start(), span.end()).values().stream()
              .filter(mention -> span.contains(mention.span()))
              .toList());
    }
  }

  @Override
  @SuppressWarnings("rawtypes")
  public Set<Class<? extends CoreAnnotation>> requires() {
    return Set.of(CoreAnnotations.SentencesAnnotation.class, ClassifiedContractAnnotation.class);
  }

  @Override
  @SuppressWarnings("rawtypes")
  public Set<Class<? extends CoreAnnotation>> requirementsSatisfied() {
    return Set.of(PartiesAnnotation.class, PartyMentionsAnnotation.class);
  }
}
