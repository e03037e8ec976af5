package org.clausecheck.annotate;

import static org.assertj.core.api.Assertions.assertThat;

import edu.stanford.nlp.ling.CoreAnnotations;
import edu.stanford.nlp.ling.CoreLabel;
import edu.stanford.nlp.pipeline.Annotation;
import edu.stanford.nlp.pipeline.StanfordCoreNLP;
import edu.stanford.nlp.util.CoreMap;
import java.util.List;
import java.util.Properties;
import org.clausecheck.annotate.PartyMentionAnnotator.PartiesAnnotation;
import org.clausecheck.annotate.PartyMentionAnnotator.PartyMentionsAnnotation;
import org.clausecheck.classify.ClauseKind;
import org.clausecheck.classify.ClauseKindAnnotator;
import org.clausecheck.classify.ClauseKindAnnotator.ClauseKindsAnnotation;
import org.clausecheck.facts.Party;
import org.clausecheck.facts.PartyMention;
import org.clausecheck.nlp.ContractAnnotations.ClausePathAnnotation;
import org.clausecheck.nlp.SentenceSplitter;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The program's annotators in a pipeline of CoreNLP that somebody else sets up. */
class AnnotatorsTest {
  private static final String CONTRACT =
      """
      LICENSE AGREEMENT

      This License Agreement is made between Elm Systems, Inc., a Delaware corporation ("Elm") and Birch
      Foods, Inc., an Ohio corporation ("Birch").

      1. GRANT

      1.1 License. Elm hereby grants to Birch an exclusive license to use the Software in Ohio.

      2. GENERAL

      2.1 Law. This Agreement is governed by the laws of the State of Ohio, without regard to its rules on
      conflicts of laws.
      """;

  private static Annotation document;

  @BeforeAll
  static void annotate() {
    Properties properties = new Properties();
    properties.setProperty("annotators", "tokenize, clauses, clausekinds, parties");
    properties.setProperty("customAnnotatorClass.clauses", SentenceSplitter.class.getName());
    properties.setProperty("customAnnotatorClass.clausekinds", ClauseKindAnnotator.class.getName());
    properties.setProperty("customAnnotatorClass.parties", PartyMentionAnnotator.class.getName());
    document = new Annotation(CONTRACT);
    new StanfordCoreNLP(properties).annotate(document);
  }

  private static CoreMap sentence(String beginning) {
    return document.get(CoreAnnotations.SentencesAnnotation.class).stream()
        .filter(s -> s.get(CoreAnnotations.TextAnnotation.class).startsWith(beginning))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void eachSentenceHasTheWayToItsClause() {
    assertThat(sentence("Elm hereby grants").get(ClausePathAnnotation.class)).isEqualTo("1 > 1.1");
    assertThat(sentence("This Agreement is governed").get(ClausePathAnnotation.class))
        .isEqualTo("2 > 2.1");
  }

  @Test
  void itsTokensAreThoseThatCoreNlpMade() {
    List<CoreLabel> made = document.get(CoreAnnotations.TokensAnnotation.class);
    assertThat(
            sentence("Elm hereby grants").get(CoreAnnotations.TokensAnnotation.class).stream()
                .allMatch(token -> made.stream().anyMatch(m -> m == token)))
        .isTrue();
  }

  @Test
  void itsKindsHaveProbabilities() {
    assertThat(sentence("Elm hereby grants").get(ClauseKindsAnnotation.class))
        .hasEntrySatisfying(ClauseKind.EXCLUSIVE_GRANT, p -> assertThat(p).isGreaterThan(0.9))
        .hasEntrySatisfying(ClauseKind.GOVERNING_LAW, p -> assertThat(p).isLessThan(0.1));
    assertThat(sentence("This Agreement is governed").get(ClauseKindsAnnotation.class))
        .hasEntrySatisfying(ClauseKind.GOVERNING_LAW, p -> assertThat(p).isGreaterThan(0.9));
  }

  @Test
  void thePartiesHaveTheirRolesAndAreFoundAgainInSentences() {
    List<Party> parties = document.get(PartiesAnnotation.class);
    assertThat(parties)
        .extracting(Party::role)
        .containsExactly(Party.Role.LICENSOR, Party.Role.LICENSEE);
    List<PartyMention> mentions = sentence("Elm hereby grants").get(PartyMentionsAnnotation.class);
    assertThat(mentions).extracting(m -> m.span().in(CONTRACT)).containsExactly("Elm", "Birch");
    assertThat(mentions).flatExtracting(PartyMention::parties).containsExactly(0, 1);
  }
}
