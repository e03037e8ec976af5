package org.clausecheck.classify;

import java.util.Collection;
import java.util.Set;
import org.clausecheck.nlp.Sentence;

/**
 * A sentence as the classifier sees it.
 *
 * @param sentence the sentence
 * @param clause index of the innermost clause that holds it
 * @param cued kinds that a cue in it speaks for
 * @param features names of its features, without repetition
 * @param values the value of each
 */
@SuppressWarnings("ArrayRecordComponent")
public record SeenSentence(
    Sentence sentence, int clause, Set<ClauseKind> cued, String[] features, float[] values) {

  /** A sentence and its features, each with the value that its group gives it. */
  public static SeenSentence of(
      Sentence sentence, int clause, Set<ClauseKind> cued, Collection<Feature> features) {
    int[] count = new int[Feature.Group.values().length];
    for (Feature feature : features) {
      count[feature.group().ordinal()]++;
    }
    String[] names = new String[features.size()];
    float[] values = new float[features.size()];
    int i = 0;
    for (Feature feature : features) {
      names[i] = feature.name();
      values[i++] = feature.group().value(count[feature.group().ordinal()]);
    }
    return new SeenSentence(sentence, clause, cued, names, values);
  }
}
