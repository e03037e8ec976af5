package org.clausecheck.lab.classify;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.clausecheck.classify.Feature;
import org.clausecheck.classify.SeenSentence;
import org.clausecheck.nlp.Sentence;
import org.clausecheck.text.ContractText;
import org.clausecheck.text.Span;

/** What tells one date or title from another: the words around it, and where it stands. */
final class PassageFeatures {
  /** Words before and after that are looked at. */
  private static final int AROUND = 8;

  /** Of these, those whose place counts too. */
  private static final int NEXT = 3;

  /** In UTF-16 units. */
  private static final int REACH = 120;

  private static final int OPENING = 2_000;

  private PassageFeatures() {}

  /** The passages as rows for a {@link Learner}, in the order given. */
  static List<SeenSentence> see(ContractText text, List<PassageFinder.Passage> passages) {
    String chars = text.text();
    Map<String, Integer> rank = new HashMap<>();
    List<SeenSentence> seen = new ArrayList<>();
    for (PassageFinder.Passage passage : passages) {
      Span span = passage.span();
      Set<Feature> features = new LinkedHashSet<>();
      int nth = rank.merge(passage.type(), 1, Integer::sum);
      place(passage.type(), features);
      place(passage.type() + ' ' + Math.min(5, nth), features);
      place("tenth " + 10 * span.start() / chars.length(), features);
      if (span.start() < OPENING) {
        place("opening", features);
      }
      List<String> before = words(chars.substring(Math.max(0, span.start() - REACH), span.start()));
      List<String> after =
          words(chars.substring(span.end(), Math.min(chars.length(), span.end() + REACH)));
      for (int i = 1; i <= Math.min(AROUND, before.size()); i++) {
        around(Feature.Group.BEFORE, before.get(before.size() - i), -i, features);
      }
      for (int i = 1; i <= Math.min(AROUND, after.size()); i++) {
        around(Feature.Group.AFTER, after.get(i - 1), i, features);
      }
      seen.add(SeenSentence.of(new Sentence(span, List.of()), -1, Set.of(), features));
    }
    return seen;
  }

  private static void place(String what, Set<Feature> features) {
    features.add(new Feature(Feature.Group.PLACE, what));
  }

  private static void around(Feature.Group group, String word, int at, Set<Feature> features) {
    features.add(new Feature(group, word));
    if (Math.abs(at) <= NEXT) {
      features.add(new Feature(Feature.Group.PAIR, at + " " + word));
    }
  }

  private static List<String> words(String chars) {
    List<String> words = new ArrayList<>();
    for (String word : chars.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+")) {
      if (!word.isEmpty()) {
        words.add(word);
      }
    }
    return words;
  }
}
