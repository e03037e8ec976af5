package org.clausecheck.nlp;

import edu.stanford.nlp.process.Morphology;

/**
 * Cuts inflections off English words, without part-of-speech tags. Not safe for use by several
 * threads.
 */
public final class Stemmer {
  private final Morphology morphology = new Morphology();

  /** The stem of a word in lower case, such as "terminate" for "terminated". */
  public String stem(String word) {
    return morphology.stem(word);
  }
}
