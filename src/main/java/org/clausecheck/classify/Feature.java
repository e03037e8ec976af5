package org.clausecheck.classify;

/**
 * Something the classifier sees of a sentence.
 *
 * @param group where it is seen
 * @param what the word, pair of words, cue or place
 */
public record Feature(Group group, String what) {

  /** Where a feature is seen, and how much it counts before any training. */
  public enum Group {
    WORD("word", 1f, true),
    PAIR("pair", 1f, true),
    /** Two words with one between. */
    SKIP("skip", 0.5f, true),
    /** First five letters of a word: what inflection, derivation and bad scans leave. */
    ROOT("root", 0.7f, true),
    CONCEPT("concept", 0.4f, true),
    /** Two concepts in one sentence. */
    TOGETHER("together", 1f, true),
    /** Concepts that follow each other, whatever words stand between. */
    ROW("row", 0.4f, true),
    CUE("cue", 0.3f, false),
    BEFORE("before", 0.5f, true),
    CUE_BEFORE("cue-before", 0.05f, false),
    AFTER("after", 0.3f, true),
    CUE_AFTER("cue-after", 0.05f, false),
    /** In the words that lead in to a list or to subclauses. */
    LEAD("lead", 0.3f, true),
    /** A cue anywhere in the same clause. */
    CUE_CLAUSE("cue-clause", 0.1f, false),
    /** A kind that some cue speaks for, and where that cue stands. */
    KIND("kind", 0.3f, false),
    HEADING("heading", 0.6f, true),
    /** A heading further up. */
    UNDER("under", 0.3f, true),
    PLACE("place", 0.1f, false),
    /**
     * A short document, and what stands in it: where a passage was picked out by hand, every kind
     * is likelier, and plain words count for more than in an agreement.
     */
    ALONE("alone", 1f, true);

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

  /** The feature of that name. */
  static Feature of(String name) {
    int space = name.indexOf(' ');
    for (Group group : Group.values()) {
      if (group.id.equals(name.substring(0, space))) {
        return new Feature(group, name.substring(space + 1));
      }
    }
    throw new IllegalArgumentException("no feature: " + name);
  }

  /** The feature for a reader who knows contracts, not classifiers. */
  String inWords() {
    return switch (group) {
      case WORD -> quoted("the word ", what);
      case PAIR -> quoted("the words ", what);
      case SKIP -> quoted("the words ", what.replace(" ", " … "));
      case ROOT -> "a word that begins “" + what + "”";
      case CONCEPT -> "talk of “" + what + "”";
      case TOGETHER -> "talk of “" + what.replace(" ", "” and of “") + "”";
      case ROW -> "talk of “" + what.replace(" ", "”, then of “") + "”";
      case CUE -> "the turn of phrase “" + what + "”";
      case BEFORE -> said("the sentence before");
      case CUE_BEFORE -> "in the sentence before, the turn of phrase “" + what + "”";
      case AFTER -> said("the sentence after");
      case CUE_AFTER -> "in the sentence after, the turn of phrase “" + what + "”";
      case LEAD -> said("the words that lead in");
      case CUE_CLAUSE -> "in the same clause, the turn of phrase “" + what + "”";
      case KIND -> kind();
      case HEADING -> said("its heading");
      case UNDER -> said("a heading further up");
      case PLACE -> "its place or length: " + what;
      case ALONE -> what.equals("alone") ? "it stands by itself" : said("a short text");
    };
  }

  private String kind() {
    int space = what.indexOf(' ');
    String kind = what.substring(0, space);
    return switch (what.substring(space + 1)) {
      case "here" -> "a usual turn of phrase for " + kind;
      case "clause" -> "a usual turn of phrase for " + kind + " in the same clause";
      case "before", "after", "around", "all around" ->
          "a usual turn of phrase for " + kind + " beside it";
      default -> "a heading usual for " + kind;
    };
  }

  private String said(String where) {
    if (what.startsWith("cue ")) {
      return "in " + where + ", the turn of phrase “" + what.substring(4) + "”";
    }
    return what.startsWith("~")
        ? "in " + where + ", talk of “" + what.substring(1).replace(" ~", "” and of “") + "”"
        : quoted("in " + where + ", ", what);
  }

  /** Stems and masks as a reader knows them. */
  private static String quoted(String before, String stems) {
    StringBuilder words = new StringBuilder(before).append('“');
    String gap = "";
    for (String stem : stems.split(" ")) {
      words
          .append(gap)
          .append(
              switch (stem) {
                case "^" -> "[opening]";
                case "#" -> "[number]";
                case "#year" -> "[year]";
                case "#month" -> "[month]";
                case "#currency" -> "[currency]";
                case "#party" -> "[party]";
                case "#grantor" -> "[licensor, supplier …]";
                case "#grantee" -> "[licensee, distributor …]";
                default -> stem;
              });
      gap = " ";
    }
    return words.append('”').toString();
  }
}
