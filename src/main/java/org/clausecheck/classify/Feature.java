package org.clausecheck.classify;

/**
 * Something the classifier sees of a sentence.
 *
 * @param group where it is seen
 * @param what the word, pair of words, cue or place
 */
record Feature(Group group, String what) {

  /** Where a feature is seen, and how much it counts before any training. */
  enum Group {
    WORD("word", 1f, true),
    PAIR("pair", 1f, true),
    /** Two words with one between. */
    SKIP("skip", 0.5f, true),
    /** First five letters of a word: what inflection, derivation and bad scans leave. */
    ROOT("root", 0.7f, true),
    CUE("cue", 0.3f, false),
    BEFORE("before", 0.5f, true),
    CUE_BEFORE("cue-before", 0.05f, false),
    AFTER("after", 0.3f, true),
    CUE_AFTER("cue-after", 0.05f, false),
    HEADING("heading", 0.6f, true),
    /** A heading further up. */
    UNDER("under", 0.3f, true),
    PLACE("place", 0.1f, false);

    private final String id;
    private final float weight;
    private final boolean shared;

    Group(String id, float weight, boolean shared) {
      this.id = id;
      this.weight = weight;
      this.shared = shared;
    }

    String id() {
      return id;
    }

    /**
     * The value of each feature of a group of so many: the groups of words share their weight, so
     * that long sentences do not count for more.
     */
    float value(int count) {
      return shared ? (float) (weight / Math.sqrt(Math.max(count, 5))) : weight;
    }
  }

  /** The feature as the model file names it, such as "word terminate". */
  String name() {
    return group.id() + ' ' + what;
  }
}
