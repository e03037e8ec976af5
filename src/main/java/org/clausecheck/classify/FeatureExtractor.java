package org.clausecheck.classify;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.clausecheck.nlp.Sentence;
import org.clausecheck.nlp.SentenceSplitter;
import org.clausecheck.nlp.Stemmer;
import org.clausecheck.nlp.Token;
import org.clausecheck.structure.Clause;
import org.clausecheck.structure.Outline;
import org.clausecheck.text.ContractText;
import org.clausecheck.text.Span;

/**
 * What the classifier sees of a sentence: its own words, what its cues say, the words around it,
 * the headings above it, and where it stands.
 */
final class FeatureExtractor {
  /** In a document with fewer sentences their places say nothing. */
  private static final int ENOUGH_FOR_PLACES = 30;

  /** Length of the part of an agreement in which its parties get their names, in UTF-16 units. */
  private static final int OPENING = 6_000;

  private static final Pattern ALIAS =
      Pattern.compile("\\([^()]{0,80}?[\"“”]([A-Z][A-Za-z0-9&.' -]{1,30})[\"“”][^()]{0,60}\\)");

  private static final Pattern NO_PARTY =
      Pattern.compile(
          "(?:agreement|contract|date|product|software|service|territory|term|license|licence|field"
              + "|technology|effective)s?");

  private final Cues cues;

  FeatureExtractor(Cues cues) {
    this.cues = cues;
  }

  /** The sentences of a contract, in order, as the classifier sees them. */
  List<SeenSentence> extract(ContractText text, Outline outline) {
    String chars = text.text();
    Stems stems = new Stems(partyNames(chars));
    Cues.Finder finder = cues.finder();
    List<Words> all = new ArrayList<>();
    int clauseBefore = -1;
    for (Sentence sentence : new SentenceSplitter().split(text, outline)) {
      List<String> words = new ArrayList<>();
      List<String> masked = new ArrayList<>();
      for (Token token : sentence.tokens()) {
        int from = words.size();
        Cues.words(token.word(), words);
        if (words.size() == from && "$€£¥".contains(token.word())) {
          masked.add("#currency");
        }
        boolean capital = Character.isUpperCase(token.word().charAt(0));
        for (String word : words.subList(from, words.size())) {
          masked.add(stems.masked(word, capital));
        }
      }
      Clause clause = outline.clauseAt(sentence.span().start()).orElseThrow();
      all.add(
          new Words(
              sentence, clause, clause.index() != clauseBefore, words, masked, finder.find(words)));
      clauseBefore = clause.index();
    }
    Map<Integer, Set<Feature>> headings = new HashMap<>();
    List<SeenSentence> seen = new ArrayList<>();
    for (int i = 0; i < all.size(); i++) {
      Words here = all.get(i);
      Set<Feature> features = new LinkedHashSet<>();
      own(here, features);
      if (i > 0) {
        neighbour(Feature.Group.BEFORE, Feature.Group.CUE_BEFORE, all.get(i - 1), features);
      }
      if (i + 1 < all.size()) {
        neighbour(Feature.Group.AFTER, Feature.Group.CUE_AFTER, all.get(i + 1), features);
      }
      features.addAll(
          headings.computeIfAbsent(
              here.clause().index(), c -> headings(here.clause(), outline, chars, stems)));
      if (all.size() >= ENOUGH_FOR_PLACES) {
        place(here, i, all.size(), features);
      }
      seen.add(
          SeenSentence.of(
              here.sentence(), here.clause().index(), cues.kinds(here.cues()), features));
    }
    return seen;
  }

  private record Words(
      Sentence sentence,
      Clause clause,
      boolean opensClause,
      List<String> words,
      List<String> stems,
      BitSet cues) {}

  private void own(Words here, Set<Feature> features) {
    List<String> stems = here.stems();
    for (int i = 0; i < stems.size(); i++) {
      String stem = stems.get(i);
      String before = i == 0 ? "^" : stems.get(i - 1);
      features.add(new Feature(Feature.Group.WORD, stem));
      features.add(new Feature(Feature.Group.PAIR, before + ' ' + stem));
      if (i > 1) {
        features.add(new Feature(Feature.Group.SKIP, stems.get(i - 2) + ' ' + stem));
      }
    }
    for (String word : here.words()) {
      if (word.length() > 5) {
        features.add(new Feature(Feature.Group.ROOT, word.substring(0, 5)));
      }
    }
    cues(Feature.Group.CUE, here, features);
    features.add(
        new Feature(
            Feature.Group.PLACE,
            "length " + Math.min(8, 32 - Integer.numberOfLeadingZeros(stems.size()))));
  }

  private void neighbour(
      Feature.Group words, Feature.Group itsCues, Words there, Set<Feature> features) {
    for (String stem : there.stems()) {
      features.add(new Feature(words, stem));
    }
    cues(itsCues, there, features);
  }

  private void cues(Feature.Group group, Words there, Set<Feature> features) {
    BitSet found = there.cues();
    for (int c = found.nextSetBit(0); c >= 0; c = found.nextSetBit(c + 1)) {
      features.add(new Feature(group, cues.get(c).pattern()));
    }
  }

  private static Set<Feature> headings(Clause clause, Outline outline, String chars, Stems stems) {
    Set<Feature> features = new LinkedHashSet<>();
    for (Clause step : outline.ancestry(clause)) {
      Span heading = step.heading();
      if (heading == null) {
        continue;
      }
      Feature.Group group =
          step.index() == clause.index() ? Feature.Group.HEADING : Feature.Group.UNDER;
      List<String> words = new ArrayList<>();
      Cues.words(heading.in(chars).replace(' ', '-'), words);
      String before = "";
      for (String word : words) {
        String stem = stems.masked(word, true);
        features.add(new Feature(group, stem));
        if (!before.isEmpty()) {
          features.add(new Feature(group, before + ' ' + stem));
        }
        before = stem;
      }
    }
    return features;
  }

  private static void place(Words here, int index, int of, Set<Feature> features) {
    Clause clause = here.clause();
    features.add(new Feature(Feature.Group.PLACE, "tenth " + 10 * index / of));
    if (index < 5) {
      features.add(new Feature(Feature.Group.PLACE, "sentence " + index));
    }
    features.add(
        new Feature(Feature.Group.PLACE, "in " + clause.type().name().toLowerCase(Locale.ROOT)));
    features.add(new Feature(Feature.Group.PLACE, "depth " + Math.min(4, clause.depth())));
    if (here.opensClause()) {
      features.add(new Feature(Feature.Group.PLACE, "opens its clause"));
    }
    if (clause.heading() != null) {
      features.add(new Feature(Feature.Group.PLACE, "has a heading"));
    }
  }

  /** The words of the names that the opening of the agreement gives its parties. */
  private static Set<String> partyNames(String chars) {
    Set<String> names = new LinkedHashSet<>();
    Matcher matcher = ALIAS.matcher(chars.substring(0, Math.min(OPENING, chars.length())));
    while (matcher.find()) {
      List<String> words = new ArrayList<>();
      Cues.words(matcher.group(1).replace(' ', '-'), words);
      if (words.stream().noneMatch(word -> NO_PARTY.matcher(word).matches())) {
        names.addAll(words);
      }
    }
    return names;
  }

  /** Base forms of words, names and numbers masked, British spelling made American. */
  private static final class Stems {
    /** Common names of the parties, by the side of the grant they stand on; and the months. */
    private static final Map<String, String> MASKS = new HashMap<>();

    static {
      mask("#grantor", "licensor licensors franchisor supplier vendor manufacturer seller owner");
      mask("#grantor", "provider principal developer");
      mask("#grantee", "licensee licensees franchisee distributor distributors reseller purchaser");
      mask("#grantee", "buyer customer dealer affiliate agent");
      mask("#month", "january february march april june july august september october november");
      mask("#month", "december");
    }

    private static final Pattern ISE = Pattern.compile("is(e|es|ed|ing|ation|ations)$");

    private final Stemmer stemmer = new Stemmer();
    private final Map<String, String> known = new HashMap<>();
    private final Set<String> parties;

    Stems(Set<String> parties) {
      this.parties = parties;
    }

    private static void mask(String as, String words) {
      for (String word : words.split(" ")) {
        MASKS.put(word, as);
      }
    }

    String masked(String word, boolean capital) {
      char first = word.charAt(0);
      if (Character.isDigit(first) || first == '*') {
        boolean year = word.length() == 4 && (word.startsWith("19") || word.startsWith("20"));
        return year ? "#year" : "#";
      }
      String mask = MASKS.get(word);
      if (mask != null) {
        return mask;
      }
      return capital && parties.contains(word) ? "#party" : known.computeIfAbsent(word, this::stem);
    }

    private String stem(String word) {
      String spelt = word.startsWith("licenc") ? "licens" + word.substring(6) : word;
      if (spelt.length() > 7) {
        spelt = ISE.matcher(spelt).replaceFirst("iz$1");
      }
      return stemmer.stem(spelt);
    }
  }
}
